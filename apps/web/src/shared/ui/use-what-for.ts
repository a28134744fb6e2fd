import { pricedServices, type TransactionView } from '@muloqot/contract'
import { useTranslation } from 'react-i18next'

/** A priced service in words; a note of somebody's as they wrote it. */
export const useServiceName = (): ((what: string) => string) => {
  const { t } = useTranslation('billing')
  return (what) => {
    const service = pricedServices.find((known) => known === what)
    return service ? t(`service.${service}`) : what
  }
}

/** What a movement was for: the service or the note, else what kind of movement it is. */
export const useWhatFor = (): ((transaction: Pick<TransactionView, 'type' | 'what'>) => string) => {
  const { t } = useTranslation('billing')
  const serviceName = useServiceName()
  return ({ type, what }) => (what === null ? t(`type.${type}`) : serviceName(what))
}
