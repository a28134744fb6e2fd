import { Button, Menu, ActionIcon } from '@mantine/core'
import {
  getImport,
  listContactCampaigns,
  listContacts,
  listImports,
  undoImport,
  type ContactImportDetail,
} from '@muloqot/contract'
import { IconArrowBackUp, IconDots, IconSpeakerphone, IconUsers } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useCan } from '../../../shared/api/me.ts'
import { useCall } from '../../../shared/api/use-endpoint.ts'
import { formatNumber } from '../../../shared/format/numbers.ts'
import { ConfirmDialog } from '../../../shared/ui/confirm-dialog.tsx'
import { useIsPhone } from '../../../shared/ui/use-is-phone.ts'
import { PutIntoCampaign } from '../campaign/put-into-campaign.tsx'

/** What can be done with an import that has ended: see its contacts, call them, take it back. */
export const ImportActions = ({ one }: { one: ContactImportDetail }): ReactNode => {
  const { t } = useTranslation(['imports', 'common'])
  const isPhone = useIsPhone()
  const mayCampaign = useCan('campaigns.write')
  const undo = useCall(undoImport, [getImport, listImports, listContacts, listContactCampaigns])
  const [question, setQuestion] = useState<'undo' | 'campaign' | null>(null)
  const { importId, success, state } = one
  if (!['COMPLETED', 'FAILED', 'CANCELLED'].includes(state) || success === 0) return null
  const counted = { count: success, number: formatNumber(success) }
  const close = (): void => {
    setQuestion(null)
  }
  return (
    <>
      {!isPhone && (
        <Button
          renderRoot={(props) => <Link to="/contacts" search={{ importId }} {...props} />}
          variant="default"
          leftSection={<IconUsers size={16} />}
        >
          {t('result.contacts')}
        </Button>
      )}
      {mayCampaign && !isPhone && (
        <Button
          leftSection={<IconSpeakerphone size={16} />}
          onClick={() => {
            setQuestion('campaign')
          }}
        >
          {t('result.campaign')}
        </Button>
      )}
      <Menu position="bottom-end">
        <Menu.Target>
          <ActionIcon size={34} aria-label={t('common:action.more')}>
            <IconDots size={18} />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          {isPhone && (
            <Menu.Item
              renderRoot={(props) => <Link to="/contacts" search={{ importId }} {...props} />}
              leftSection={<IconUsers size={16} />}
            >
              {t('result.contacts')}
            </Menu.Item>
          )}
          {isPhone && mayCampaign && (
            <Menu.Item
              leftSection={<IconSpeakerphone size={16} />}
              onClick={() => {
                setQuestion('campaign')
              }}
            >
              {t('result.campaign')}
            </Menu.Item>
          )}
          <Menu.Item
            color="red"
            leftSection={<IconArrowBackUp size={16} />}
            onClick={() => {
              undo.reset()
              setQuestion('undo')
            }}
          >
            {t('undo.action')}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      <ConfirmDialog
        isOpen={question === 'undo'}
        title={t('undo.title', counted)}
        text={t('undo.text')}
        actionLabel={t('undo.action')}
        isBusy={undo.isPending}
        error={undo.error}
        onConfirm={() => {
          undo.mutate({ params: { id: importId } }, { onSuccess: close })
        }}
        onClose={close}
      />
      {question === 'campaign' && (
        <PutIntoCampaign
          selection={{ filter: { importId } }}
          count={success}
          newName={one.fileName.replace(/\.[a-z]+$/i, '')}
          onClose={close}
        />
      )}
    </>
  )
}
