import type { ContactSelection, ContactStatus } from '@muloqot/contract'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { formatNumber } from '../../../shared/format/numbers.ts'
import { ConfirmDialog } from '../../../shared/ui/confirm-dialog.tsx'
import { PutIntoCampaign } from '../campaign/put-into-campaign.tsx'
import type { BulkActions } from './use-bulk-actions.ts'
import type { SelectionControl } from './use-selection.ts'

/** What is being asked about the selected contacts. */
export type BulkQuestion =
  | { kind: 'delete' }
  | { kind: 'status'; status: ContactStatus }
  | { kind: 'campaign'; selection: ContactSelection; count: number }

/** The questions before something is done to many: how many it is, and what cannot be taken back. */
export const BulkDialogs = ({
  question,
  selection,
  actions,
  onClose,
}: {
  question: BulkQuestion | null
  selection: SelectionControl
  actions: BulkActions
  onClose: () => void
}): ReactNode => {
  const { t } = useTranslation(['contacts', 'common'])
  const counted = { count: selection.count, number: formatNumber(selection.count) }
  const status = question?.kind === 'status' ? question.status : 'ACTIVE'
  const remove = async (): Promise<void> => {
    if (!(await actions.remove(selection.selection))) return
    selection.clear()
    onClose()
  }
  return (
    <>
      <ConfirmDialog
        isOpen={question?.kind === 'delete'}
        title={t('bulk.deleteTitle', counted)}
        text={t('delete.text', counted)}
        actionLabel={t('bulk.deleteAction', counted)}
        isBusy={actions.isBusy}
        error={actions.error}
        onConfirm={() => void remove()}
        onClose={onClose}
      />
      <ConfirmDialog
        isOpen={question?.kind === 'status'}
        title={t('bulk.statusTitle', { ...counted, status: t(`common:contactStatus.${status}`) })}
        text={t('bulk.statusText')}
        actionLabel={t('bulk.statusAction')}
        isBusy={actions.isBusy}
        onConfirm={() => {
          void actions.setStatus(selection.selection, status).then(() => {
            selection.clear()
            onClose()
          })
        }}
        onClose={onClose}
      />
      {question?.kind === 'campaign' && (
        <PutIntoCampaign
          selection={question.selection}
          count={question.count}
          onDone={selection.clear}
          onClose={onClose}
        />
      )}
    </>
  )
}
