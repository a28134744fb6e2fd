import { Select, TextInput } from '@mantine/core'
import { campaignTypes } from '@muloqot/contract'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { NewCampaign } from './choice.ts'

const nameLengthMax = 255

/** What a new campaign needs to begin with; agent and line are the company's own for its type, until they are changed. */
export const NewCampaignFields = ({
  value,
  onChange,
}: {
  value: NewCampaign
  onChange: (value: NewCampaign) => void
}): ReactNode => {
  const { t } = useTranslation(['contacts', 'common'])
  return (
    <>
      <TextInput
        label={t('campaign.name')}
        data-autofocus
        maxLength={nameLengthMax}
        value={value.name}
        onChange={({ currentTarget }) => {
          onChange({ ...value, name: currentTarget.value })
        }}
      />
      <Select
        label={t('campaign.type')}
        description={t('campaign.typeText')}
        allowDeselect={false}
        data={campaignTypes.map((type) => ({ value: type, label: t(`common:campaignType.${type}`) }))}
        value={value.campaignType}
        onChange={(chosen) => {
          const campaignType = campaignTypes.find((type) => type === chosen)
          if (campaignType) onChange({ ...value, campaignType })
        }}
      />
    </>
  )
}
