import type { ContactsToAddCount } from '@muloqot/contract'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { formatNumber } from '../../../shared/format/numbers.ts'
import { useErrorText } from '../../../shared/ui/use-error-text.ts'
import css from './people.module.css'
import type { PeopleCount } from './use-people-count.ts'

type Reason = 'doNotCall' | 'inactive' | 'alreadyInCampaign' | 'notFound'

const reasonsOf = ({
  doNotCall,
  inactive,
  alreadyInCampaign,
  notFound,
}: ContactsToAddCount): [Reason, number][] => [
  ['doNotCall', doNotCall],
  ['inactive', inactive],
  ['alreadyInCampaign', alreadyInCampaign],
  ['notFound', notFound.length],
]

/** How many people will be called, and who will not and why. */
export const PeopleCountWords = ({ count, isSettled, error }: PeopleCount): ReactNode => {
  const { t } = useTranslation('campaigns')
  const errorText = useErrorText()
  if (error)
    return (
      <p className={css.error} role="alert">
        {errorText(error)}
      </p>
    )
  if (!count) return <p className={css.count}>{t('people.counting')}</p>
  const reasons = reasonsOf(count).filter(([, number]) => number > 0)
  return (
    <div className={css.countBox} aria-live="polite" aria-busy={!isSettled}>
      <p className={`${css.count} num`}>
        {t('people.willBeCalled', { count: count.willBeCalled, number: formatNumber(count.willBeCalled) })}
      </p>
      {reasons.length > 0 && (
        <ul className={`${css.reasons} num`}>
          {reasons.map(([reason, number]) => (
            <li key={reason}>{t(`people.${reason}`, { count: number, number: formatNumber(number) })}</li>
          ))}
        </ul>
      )}
    </div>
  )
}
