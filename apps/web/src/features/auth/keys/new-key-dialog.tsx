import { createKey, listKeys } from '@muloqot/contract'
import { Button, Group } from '@mantine/core'
import { IconCheck, IconCopy } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useCall } from '../../../shared/api/use-endpoint.ts'
import { Dialog } from '../../../shared/ui/dialog.tsx'
import { useCopy } from '../../../shared/ui/use-copy.ts'
import css from './keys.module.css'
import { NewKeyForm } from './new-key-form.tsx'

/** The key itself, which nobody sees again. */
const Made = ({ apiKey, onDone }: { apiKey: string; onDone: () => void }): ReactNode => {
  const { t } = useTranslation('keys')
  const { t: common } = useTranslation()
  const { isCopied, copy } = useCopy(apiKey)
  return (
    <div className={css.made}>
      <p className={css.text}>{t('made.text')}</p>
      <div className={css.keyLine}>
        <code className={css.key} aria-label={t('made.key')}>
          {apiKey}
        </code>
        <Button
          variant="default"
          leftSection={isCopied ? <IconCheck size={16} /> : <IconCopy size={16} />}
          onClick={copy}
        >
          {isCopied ? common('action.copied') : common('action.copy')}
        </Button>
      </div>
      <Group justify="flex-end">
        <Button onClick={onDone}>{t('made.done')}</Button>
      </Group>
    </div>
  )
}

/** Makes a key and shows it, this once. */
export const NewKeyDialog = ({ onClose }: { onClose: () => void }): ReactNode => {
  const { t } = useTranslation('keys')
  const create = useCall(createKey, [listKeys])
  const { data } = create
  return (
    <Dialog
      opened
      title={data ? t('made.title', { name: data.name }) : t('new')}
      size={520}
      closeOnClickOutside={!data}
      onClose={onClose}
    >
      {data ? (
        <Made apiKey={data.key} onDone={onClose} />
      ) : (
        <NewKeyForm
          isBusy={create.isPending}
          error={create.error}
          onSubmit={(body) => {
            create.mutate({ body })
          }}
          onCancel={onClose}
        />
      )}
    </Dialog>
  )
}
