/** Everything that can be allowed or refused. An endpoint names exactly one. */
export const permissions = [
  'profile.read',
  'contacts.read',
  'contacts.write',
  'campaigns.read',
  'campaigns.write',
  'campaigns.run',
  'agents.read',
  'agents.write',
  'lines.read',
  'lines.write',
  'calls.read',
] as const
export type Permission = (typeof permissions)[number]

export const systemRoles = [
  'admin',
  'ceo',
  'financial_director',
  'sales_manager',
  'member',
  'customer',
] as const
/** Keys of the roles that every company has. */
export type SystemRole = (typeof systemRoles)[number]

const reading: readonly Permission[] = [
  'profile.read',
  'contacts.read',
  'campaigns.read',
  'agents.read',
  'lines.read',
  'calls.read',
]

/** What each system role may do. */
export const rolePermissions: Record<SystemRole, readonly Permission[]> = {
  admin: permissions,
  ceo: permissions,
  financial_director: reading,
  sales_manager: [...reading, 'contacts.write', 'campaigns.write', 'campaigns.run'],
  member: reading,
  customer: ['profile.read'],
}
