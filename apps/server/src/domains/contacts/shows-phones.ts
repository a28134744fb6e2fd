import type { RequestContext } from '#src/platform/http/request-context.ts'

/** Whether somebody may see phone numbers in full, and search by a part of one. Others see them masked. */
export const showsPhones = ({ permissions }: Pick<RequestContext, 'permissions'>): boolean =>
  permissions.has('phones.read')
