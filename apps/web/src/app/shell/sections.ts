import type { Permission } from '@muloqot/contract'
import {
  IconAddressBook,
  IconHeadset,
  IconPhone,
  IconPlugConnected,
  IconSpeakerphone,
  type Icon,
} from '@tabler/icons-react'

/** A section of the console as the rail, the bottom bar and the palette show it. */
export type Section = {
  name: 'campaigns' | 'contacts' | 'calls' | 'agents' | 'lines'
  path: '/campaigns' | '/contacts' | '/calls' | '/agents' | '/lines'
  icon: Icon
  permission: Permission
}

/** In the order of the rail; the first four also stand in the phone's bottom bar. */
export const sections: readonly Section[] = [
  { name: 'campaigns', path: '/campaigns', icon: IconSpeakerphone, permission: 'campaigns.read' },
  { name: 'contacts', path: '/contacts', icon: IconAddressBook, permission: 'contacts.read' },
  { name: 'calls', path: '/calls', icon: IconPhone, permission: 'calls.read' },
  { name: 'agents', path: '/agents', icon: IconHeadset, permission: 'agents.read' },
  { name: 'lines', path: '/lines', icon: IconPlugConnected, permission: 'lines.read' },
]
