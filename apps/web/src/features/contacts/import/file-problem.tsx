import { IconAlertTriangle } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { ApiError } from '../../../shared/api/api-error.ts'
import { RequestId } from '../../../shared/ui/error-state.tsx'
import { useErrorText } from '../../../shared/ui/use-error-text.ts'
import css from './choose-file.module.css'
import type { FileUpload } from './use-file-upload.ts'

/** What can be done about each way in which a file cannot be read. */
const advice = {
  'import.file_empty': 'problem.empty',
  'import.not_spreadsheet': 'problem.notSpreadsheet',
  'import.encrypted': 'problem.encrypted',
  'import.corrupt': 'problem.corrupt',
  'import.bomb': 'problem.bomb',
  'import.too_large': 'problem.tooLarge',
} as const

const isKnown = (code: string): code is keyof typeof advice => code in advice

/** Says plainly why a file was not taken and what to do next. Nothing was imported. */
export const FileProblem = ({
  upload,
}: {
  upload: Extract<FileUpload, { state: 'failed' | 'refused' }>
}): ReactNode => {
  const { t } = useTranslation('imports')
  const errorText = useErrorText()
  const error = upload.state === 'failed' ? upload.error : null
  const what = upload.state === 'refused' ? t(`refused.${upload.problem}`) : errorText(error)
  const isApiError = error instanceof ApiError
  const next = isApiError && isKnown(error.code) ? t(advice[error.code]) : null
  return (
    <div className={css.problem} role="alert">
      <IconAlertTriangle size={20} className={css.warning} />
      <div>
        <strong className={css.fileName}>{upload.fileName}</strong>
        <p className={css.said}>{what}</p>
        {next !== null && <p className={css.said}>{next}</p>}
        <p className={css.text}>{t('problem.nothingImported')}</p>
        {isApiError && error.requestId !== null && <RequestId id={error.requestId} />}
      </div>
    </div>
  )
}
