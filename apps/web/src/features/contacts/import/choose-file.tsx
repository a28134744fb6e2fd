import { Button } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'
import { useRef, useState, type ReactNode } from 'react'
import { IconFileSpreadsheet } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../../shared/format/use-format.ts'
import { useIsPhone } from '../../../shared/ui/use-is-phone.ts'
import { FileProblem } from './file-problem.tsx'
import css from './choose-file.module.css'
import { sampleFile } from './sample-file.ts'
import { SendingFile } from './sending-file.tsx'
import { useFileUpload } from './use-file-upload.ts'

const accepted = '.xlsx,.xls,.ods,.csv'

/** The first step: a file is dropped or chosen, or the sample is tried. */
export const ChooseFile = (): ReactNode => {
  const { t } = useTranslation('imports')
  const { language } = useFormat()
  const isPhone = useIsPhone()
  const navigate = useNavigate({ from: '/contacts/import' })
  const field = useRef<HTMLInputElement>(null)
  const [isOver, setIsOver] = useState(false)
  const { upload, send, cancel } = useFileUpload(({ importId }) => {
    void navigate({ search: { importId } })
  })

  if (upload.state === 'sending') return <SendingFile upload={upload} onCancel={cancel} />
  return (
    <div className={css.step}>
      {(upload.state === 'failed' || upload.state === 'refused') && <FileProblem upload={upload} />}
      <div
        className={css.zone}
        data-over={isOver}
        onDragOver={(event) => {
          event.preventDefault()
          setIsOver(true)
        }}
        onDragLeave={() => {
          setIsOver(false)
        }}
        onDrop={(event) => {
          event.preventDefault()
          setIsOver(false)
          send([...event.dataTransfer.files])
        }}
      >
        <IconFileSpreadsheet size={36} stroke={1.3} className={css.icon} />
        <h2 className={css.title}>{t(isPhone ? 'file.titlePhone' : 'file.title')}</h2>
        <p className={css.text}>{t('file.text')}</p>
        <input
          ref={field}
          type="file"
          className="visually-hidden"
          tabIndex={-1}
          accept={accepted}
          aria-label={t('file.choose')}
          onChange={({ currentTarget }) => {
            const files = [...(currentTarget.files ?? [])]
            // The same file may be chosen again after it was mended.
            currentTarget.value = ''
            send(files)
          }}
        />
        <Button
          onClick={() => {
            field.current?.click()
          }}
        >
          {t('file.choose')}
        </Button>
      </div>
      <p className={css.sample}>
        <span>{t('sample.text')}</span>
        <Button
          variant="subtle"
          size="compact-sm"
          onClick={() => {
            send([sampleFile(language)])
          }}
        >
          {t('sample.action')}
        </Button>
      </p>
    </div>
  )
}
