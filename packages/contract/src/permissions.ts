/** Everything that can be allowed or refused. An endpoint names exactly one. */
export const permissions = [
  // oneself: name, password, sessions, second factor, settings
  'profile.read',
  'profile.write',
  // the campaigns' side
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
  // see phone numbers in full; without it they are masked
  'phones.read',
  // show one masked number, which is written into the audit log
  'phones.reveal',
  // the company's own people, roles, keys and settings
  'users.read',
  'users.write',
  'roles.read',
  'roles.write',
  'keys.read',
  'keys.write',
  'company.read',
  'company.write',
  'balance.read',
  'transactions.read',
  'prices.read',
  'audit.read',
  // every company of the installation: the platform's administrator only
  'platform.read',
  'platform.write',
] as const
export type Permission = (typeof permissions)[number]

/** Permissions that no role made in a company can carry, and no administrator of a company can be given. */
export const platformPermissions = [
  'platform.read',
  'platform.write',
] as const satisfies readonly Permission[]

/** What a company's own roles are made of. */
export const companyPermissions: readonly Permission[] = permissions.filter(
  (permission) => !platformPermissions.some((reserved) => reserved === permission),
)

export const systemRoles = [
  'admin',
  'ceo',
  'financial_director',
  'sales_manager',
  'member',
  'customer',
] as const
/** Keys of the roles that every company has; `admin` exists in the company that runs the installation only. */
export type SystemRole = (typeof systemRoles)[number]

/** What everybody may do who is signed in: look after oneself. */
export const ownPermissions: readonly Permission[] = ['profile.read', 'profile.write']

/** What no key may do, whatever its role: stand for a person, or make and end keys. */
export const peoplePermissions: readonly Permission[] = [...ownPermissions, 'keys.read', 'keys.write']

/** What every role may do, whoever made it: look after oneself, and see which roles there are. */
export const basePermissions: readonly Permission[] = [...ownPermissions, 'roles.read']

const reading: readonly Permission[] = [
  ...basePermissions,
  'contacts.read',
  'campaigns.read',
  'agents.read',
  'lines.read',
  'calls.read',
  'phones.read',
  'company.read',
]

/** What each system role may do. */
export const rolePermissions: Record<SystemRole, readonly Permission[]> = {
  admin: permissions,
  ceo: companyPermissions,
  financial_director: [
    ...reading,
    'users.read',
    'balance.read',
    'transactions.read',
    'prices.read',
    'audit.read',
  ],
  sales_manager: [...reading, 'contacts.write', 'campaigns.write', 'campaigns.run', 'balance.read'],
  member: [...reading.filter((permission) => permission !== 'phones.read'), 'phones.reveal'],
  customer: basePermissions,
}

/** Those of a stored list that a company can give; what an older release knew and this one does not falls away. */
export const givable = (ticked: readonly string[]): readonly Permission[] =>
  companyPermissions.filter((permission) => ticked.includes(permission))

/**
 * What a role may do: the contract's list for a system role; for one that a company made, what every role may do and
 * what was ticked.
 */
export const permissionsOf = (role: string, ticked: readonly string[]): readonly Permission[] => {
  const system = systemRoles.find((known) => known === role)
  return system ? rolePermissions[system] : givable([...basePermissions, ...ticked])
}
