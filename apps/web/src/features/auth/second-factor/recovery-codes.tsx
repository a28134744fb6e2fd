import { Button } from '@mantine/core'
import { IconCheck, IconCopy, IconDownload } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useCopy } from '../../../shared/ui/use-copy.ts'
import css from './second-factor.module.css'

const save = (text: string, fileName: string): void => {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(new Blob([text], { type: 'text/plain' }))
  link.download = fileName
  link.click()
  URL.revokeObjectURL(link.href)
}

/** The recovery codes, which nobody sees again: to copy, to save, and to say that it was done. */
export const RecoveryCodes = ({
  codes,
  onKept,
}: {
  codes: readonly string[]
  onKept: () => void
}): ReactNode => {
  const { t } = useTranslation('profile')
  const { t: common } = useTranslation()
  const text = `${codes.join('\n')}\n`
  const { isCopied, copy } = useCopy(text)
  return (
    <div className={css.form}>
      <p className={css.text}>{t('codes.text')}</p>
      <ol className={css.codes}>
        {codes.map((code) => (
          <li key={code}>{code}</li>
        ))}
      </ol>
      <div className={css.actions}>
        <Button
          variant="default"
          leftSection={isCopied ? <IconCheck size={16} /> : <IconCopy size={16} />}
          onClick={copy}
        >
          {isCopied ? common('action.copied') : common('action.copy')}
        </Button>
        <Button
          variant="default"
          leftSection={<IconDownload size={16} />}
          onClick={() => {
            save(text, t('codes.fileName'))
          }}
        >
          {t('codes.download')}
        </Button>
        <Button onClick={onKept}>{t('codes.kept')}</Button>
      </div>
    </div>
  )
}
