/** Every error a client can meet: its code and HTTP status. A code without three texts does not compile. */
export const errorStatus = {
  // every endpoint
  'request.invalid': 400,
  'request.not_found': 404,
  'request.too_large': 413,
  'request.unsupported_media_type': 415,
  'request.too_many': 429,
  'request.nothing_to_change': 400,
  'request.idempotency_key_reused': 422,
  'server.internal': 500,
  'server.unavailable': 503,
  'record.not_found': 404,
  // auth
  'auth.invalid_credentials': 401,
  'auth.token_missing': 401,
  'auth.token_invalid': 401,
  'auth.forbidden': 403,
  // roles
  'role.not_found': 404,
  'role.name_taken': 400,
  'role.system': 403,
  'role.in_use': 400,
  'role.beyond_yours': 403,
  // companies
  'company.not_found': 404,
  'company.parent_not_found': 404,
  'company.name_taken': 400,
  'company.cycle': 400,
  'company.too_deep': 400,
  'company.platform': 400,
  'company.blocked': 409,
  'administrator.not_found': 404,
  'administrator.exists': 400,
  // users
  'user.not_found': 404,
  'user.email_taken': 400,
  'user.role_unknown': 400,
  'user.role_inactive': 400,
  'user.yourself': 403,
  'user.beyond_you': 403,
  'user.last_admin': 409,
  'user.already_there': 409,
  // billing
  'billing.insufficient_funds': 402,
  'billing.amount_too_large': 422,
  'billing.credit_in_use': 409,
  'billing.period_invalid': 400,
  // contacts
  'contact.not_found': 404,
  'contact.phone_taken': 400,
  'contact.phone_invalid': 400,
  // contact imports
  'import.not_found': 404,
  'import.wrong_state': 409,
  'import.no_file': 400,
  'import.file_empty': 400,
  'import.not_spreadsheet': 415,
  'import.encrypted': 422,
  'import.corrupt': 422,
  'import.bomb': 422,
  'import.too_large': 413,
  // campaigns
  'campaign.not_found': 404,
  'campaign.contacts_not_found': 400,
  'campaign.already_running': 400,
  'campaign.not_running': 400,
  'campaign.nobody_to_call': 400,
  'campaign.running_not_deletable': 400,
  'campaign.agent_type_mismatch': 400,
  // agents and lines
  'agent.not_found': 404,
  'line.not_found': 404,
  'line.kind_not_available': 400,
  'line.name_taken': 400,
  // calls
  'call.not_found': 404,
  'call.no_recording': 404,
  'call.range_not_satisfiable': 416,
} as const satisfies Record<string, number>

export type ErrorCode = keyof typeof errorStatus
