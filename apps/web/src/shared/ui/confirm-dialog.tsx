import { Button, Group, Text } from '@mantine/core'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Dialog } from './dialog.tsx'
import { useErrorText } from './use-error-text.ts'

/** Asks before what cannot be undone. The button says what it does, never just "OK". */
export const ConfirmDialog = ({
  isOpen,
  title,
  text,
  actionLabel,
  isBusy = false,
  error,
  onConfirm,
  onClose,
}: {
  isOpen: boolean
  title: string
  text?: string
  actionLabel: string
  isBusy?: boolean
  /** What went wrong at the last try; the dialog stays open with it. */
  error?: unknown
  onConfirm: () => void
  onClose: () => void
}): ReactNode => {
  const { t } = useTranslation()
  const errorText = useErrorText()
  return (
    <Dialog opened={isOpen} onClose={onClose} title={title} size={440}>
      {text !== undefined && <Text c="var(--muted)">{text}</Text>}
      {Boolean(error) && (
        <Text c="var(--bad)" mt="sm" role="alert">
          {errorText(error)}
        </Text>
      )}
      <Group justify="flex-end" gap="xs" mt="lg">
        <Button variant="default" onClick={onClose}>
          {t('action.cancel')}
        </Button>
        <Button color="red" loading={isBusy} onClick={onConfirm} data-autofocus>
          {actionLabel}
        </Button>
      </Group>
    </Dialog>
  )
}
