import { Button, Progress } from '@mantine/core'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { formatShare } from '../../../shared/format/numbers.ts'
import css from './choose-file.module.css'
import type { FileUpload } from './use-file-upload.ts'

/** How far the file is on its way, and that it is read once it has arrived. */
export const SendingFile = ({
  upload: { fileName, share },
  onCancel,
}: {
  upload: Extract<FileUpload, { state: 'sending' }>
  onCancel: () => void
}): ReactNode => {
  const { t } = useTranslation(['imports', 'common'])
  const isThere = share >= 1
  return (
    <div className={css.step}>
      <output className={css.sending}>
        <span className={css.fileName}>{fileName}</span>
        <Progress value={share * 100} animated={isThere} aria-label={t('sending.label')} />
        <span className={`${css.text} num`}>
          {isThere ? t('sending.reading') : t('sending.share', { share: formatShare(share) })}
        </span>
        <Button variant="default" size="xs" onClick={onCancel}>
          {t('common:action.cancel')}
        </Button>
      </output>
    </div>
  )
}
