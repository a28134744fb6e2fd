import { Button, SegmentedControl } from '@mantine/core'
import type { ContactSelection } from '@muloqot/contract'
import { IconCircleCheck } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { formatNumber } from '../../../shared/format/numbers.ts'
import { Dialog } from '../../../shared/ui/dialog.tsx'
import { useErrorText } from '../../../shared/ui/use-error-text.ts'
import { CampaignChoice } from './campaign-choice.tsx'
import { emptyCampaign, isChosen, type Choice } from './choice.ts'
import { NewCampaignFields } from './new-campaign-fields.tsx'
import css from './put-into-campaign.module.css'
import { usePutIntoCampaign } from './use-put-into-campaign.ts'
import { WhoWillBeCalled } from './who-will-be-called.tsx'

/** Puts contacts into a campaign that is there, or into a new one, after saying who of them would be called. */
export const PutIntoCampaign = ({
  selection,
  count,
  newName,
  onDone,
  onClose,
}: {
  selection: ContactSelection
  count: number
  /** Begins with a new campaign of this name. */
  newName?: string
  onDone?: () => void
  onClose: () => void
}): ReactNode => {
  const { t } = useTranslation(['contacts', 'common'])
  const errorText = useErrorText()
  const [choice, setChoice] = useState<Choice>(
    newName === undefined ? { kind: 'existing', campaign: null } : { ...emptyCampaign, name: newName },
  )
  const put = usePutIntoCampaign(selection, onDone)
  const counted = { count, number: formatNumber(count) }

  if (put.data)
    return (
      <Dialog opened onClose={onClose} title={t('campaign.title', counted)} size={480}>
        <output className={css.done}>
          <IconCircleCheck size={20} color="var(--good)" />
          {t('campaign.done', {
            name: put.data.name,
            count: put.data.totalContacts,
            number: formatNumber(put.data.totalContacts),
          })}
        </output>
        <div className={css.buttons}>
          <Button variant="default" onClick={onClose}>
            {t('common:action.close')}
          </Button>
          <Button component={Link} to={`/campaigns/${put.data.id}`} data-autofocus>
            {t('campaign.open')}
          </Button>
        </div>
      </Dialog>
    )
  return (
    <Dialog opened onClose={onClose} title={t('campaign.title', counted)} size={480}>
      <form
        className={css.form}
        onSubmit={(event) => {
          event.preventDefault()
          if (isChosen(choice)) put.mutate(choice)
        }}
      >
        <SegmentedControl
          fullWidth
          value={choice.kind}
          data={[
            { value: 'existing', label: t('campaign.existing') },
            { value: 'new', label: t('campaign.new') },
          ]}
          onChange={(kind) => {
            setChoice(kind === 'new' ? emptyCampaign : { kind: 'existing', campaign: null })
          }}
        />
        {choice.kind === 'existing' ? (
          <CampaignChoice
            value={choice.campaign}
            onChange={(campaign) => {
              setChoice({ kind: 'existing', campaign })
            }}
          />
        ) : (
          <NewCampaignFields value={choice} onChange={setChoice} />
        )}
        <WhoWillBeCalled
          selection={selection}
          campaignId={choice.kind === 'existing' ? choice.campaign?.id : undefined}
        />
        {put.isError && (
          <p className={css.error} role="alert">
            {errorText(put.error)}
          </p>
        )}
        <div className={css.buttons}>
          <Button variant="default" onClick={onClose}>
            {t('common:action.cancel')}
          </Button>
          <Button type="submit" disabled={!isChosen(choice)} loading={put.isPending}>
            {t(choice.kind === 'new' ? 'campaign.create' : 'campaign.put')}
          </Button>
        </div>
      </form>
    </Dialog>
  )
}
