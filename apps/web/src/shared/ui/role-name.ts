import { systemRoles, type SystemRole } from '@muloqot/contract'
import { useTranslation } from 'react-i18next'

/** What the product calls its own roles until a company names them anew. */
const givenNames: Record<SystemRole, string> = {
  admin: 'Admin',
  ceo: 'CEO',
  financial_director: 'Financial Director',
  sales_manager: 'Sales Manager',
  member: 'Member',
  customer: 'Customer',
}

/** A role's name: in the person's language for those that came with the product, else as the company wrote it. */
export const useRoleName = (): ((key: string, displayName: string) => string) => {
  const { t } = useTranslation('permissions')
  return (key, displayName) => {
    const system = systemRoles.find((known) => known === key)
    return system && displayName === givenNames[system] ? t(`systemRole.${system}`) : displayName
  }
}
