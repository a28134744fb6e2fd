import {
  addCampaignContacts,
  getCampaignMonitor,
  listCampaignContacts,
  listCampaigns,
  type CampaignMonitor,
} from '@muloqot/contract'
import { Button } from '@mantine/core'
import { useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useCall } from '../../../shared/api/use-endpoint.ts'
import { formatNumber } from '../../../shared/format/numbers.ts'
import { SidePane } from '../../../shared/ui/side-pane.tsx'
import { toastDone } from '../../../shared/ui/toasts.tsx'
import { useErrorText } from '../../../shared/ui/use-error-text.ts'
import { choiceFrom, selectionOf } from './people-choice.ts'
import { PeopleCountWords } from './people-count-words.tsx'
import { PeopleFields } from './people-fields.tsx'
import css from './people.module.css'
import { usePeopleCount } from './use-people-count.ts'

/** Puts more people into a campaign; one that runs calls them too. */
export const AddPeoplePane = ({
  campaign,
  onClose,
}: {
  campaign: CampaignMonitor
  onClose: () => void
}): ReactNode => {
  const { t } = useTranslation('campaigns')
  const { t: common } = useTranslation()
  const errorText = useErrorText()
  const [choice, setChoice] = useState(() => choiceFrom({}))
  const people = usePeopleCount(choice, campaign.id)
  const add = useCall(addCampaignContacts, [getCampaignMonitor, listCampaignContacts, listCampaigns])
  const selection = selectionOf(choice)
  const added = people.count ? people.count.willBeCalled + people.count.doNotCall + people.count.inactive : 0
  const submit = (): void => {
    if (selection === null) return
    add.mutate(
      { params: { id: campaign.id }, body: { selection } },
      {
        onSuccess: ({ totalContacts }) => {
          const count = Math.max(0, totalContacts - campaign.totalContacts)
          toastDone(t('add.done', { count, number: formatNumber(count) }))
          onClose()
        },
      },
    )
  }
  return (
    <SidePane
      title={t('monitor.addPeople')}
      onClose={onClose}
      footer={
        <>
          <Button variant="default" onClick={onClose}>
            {common('action.cancel')}
          </Button>
          <Button loading={add.isPending} disabled={!people.isSettled || added === 0} onClick={submit}>
            {t('add.action')}
          </Button>
        </>
      }
    >
      <div className={css.pane}>
        <PeopleFields choice={choice} mayBeNobody={false} onChange={setChoice} />
        <PeopleCountWords {...people} />
        {campaign.status === 'RUNNING' && <p className={css.note}>{t('add.running')}</p>}
        {add.isError && (
          <p className={css.error} role="alert">
            {errorText(add.error)}
          </p>
        )}
      </div>
    </SidePane>
  )
}
