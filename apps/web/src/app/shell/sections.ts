import type { Permission } from '@muloqot/contract'
import {
  IconAddressBook,
  IconBuilding,
  IconHeadset,
  IconHistory,
  IconKey,
  IconPhone,
  IconPlugConnected,
  IconSettings,
  IconShieldCheck,
  IconSpeakerphone,
  IconUsers,
  IconWallet,
  type Icon,
} from '@tabler/icons-react'

/** A section of the console as the rail, the bottom bar and the palette show it. */
export type Section = {
  name:
    | 'campaigns'
    | 'contacts'
    | 'calls'
    | 'agents'
    | 'lines'
    | 'users'
    | 'roles'
    | 'companies'
    | 'balance'
    | 'audit'
    | 'keys'
    | 'settings'
  path:
    | '/campaigns'
    | '/contacts'
    | '/calls'
    | '/agents'
    | '/lines'
    | '/users'
    | '/roles'
    | '/companies'
    | '/balance'
    | '/audit'
    | '/keys'
    | '/settings'
  icon: Icon
  permission: Permission
  /** About the company itself and not about its calls; stands apart in the rail. */
  isAdministration?: boolean
  /** Only for those who change companies or reach more than one. */
  isOfSeveralCompanies?: boolean
}

/** In the order of the rail; the first four also stand in the phone's bottom bar. */
export const sections: readonly Section[] = [
  { name: 'campaigns', path: '/campaigns', icon: IconSpeakerphone, permission: 'campaigns.read' },
  { name: 'contacts', path: '/contacts', icon: IconAddressBook, permission: 'contacts.read' },
  { name: 'calls', path: '/calls', icon: IconPhone, permission: 'calls.read' },
  { name: 'agents', path: '/agents', icon: IconHeadset, permission: 'agents.read' },
  { name: 'lines', path: '/lines', icon: IconPlugConnected, permission: 'lines.read' },
  { name: 'users', path: '/users', icon: IconUsers, permission: 'users.read', isAdministration: true },
  { name: 'roles', path: '/roles', icon: IconShieldCheck, permission: 'roles.write', isAdministration: true },
  {
    name: 'companies',
    path: '/companies',
    icon: IconBuilding,
    permission: 'company.read',
    isAdministration: true,
    isOfSeveralCompanies: true,
  },
  { name: 'balance', path: '/balance', icon: IconWallet, permission: 'balance.read', isAdministration: true },
  { name: 'audit', path: '/audit', icon: IconHistory, permission: 'audit.read', isAdministration: true },
  { name: 'keys', path: '/keys', icon: IconKey, permission: 'keys.read', isAdministration: true },
  {
    name: 'settings',
    path: '/settings',
    icon: IconSettings,
    permission: 'profile.read',
    isAdministration: true,
  },
]
