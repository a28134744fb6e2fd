/** Who does something and from where; the database writes it into the audit row of every change. */
export type Actor = (
  | { kind: 'user' | 'key' | 'integration'; id: string }
  /** Somebody whose name is not known, such as whoever presents a token of another person. */
  | { kind: 'anonymous'; id: null }
) & {
  /** What they are doing: the endpoint's name. */
  action: string
  requestId: string
  address: string
  agent: string
}

/**
 * A company to work in, and, when a person or a machine of theirs asked for it, who. Work within a request that says
 * `program` leaves no audit rows: one that names the person tells of all of it. (Tests refuse a request's changes that
 * say neither.)
 */
export type TenantContext = { companyId: string; actor?: Actor | 'program' | undefined }
