/** How somebody stands: a block is their own, or came with their company's and goes with it. */
export type Standing = { isBlocked: boolean; blockedWithCompany: boolean; isCompanyActive: boolean }

/**
 * What changes when somebody is blocked or unblocked; empty when they are so already. While their company is blocked,
 * unblocking them lifts their own block only: they come back with the company.
 */
export const blockOf = (
  { isBlocked, blockedWithCompany, isCompanyActive }: Standing,
  isToBeBlocked: boolean,
): { isBlocked?: boolean; blockedWithCompany?: boolean } => {
  if (isToBeBlocked)
    return isBlocked && !blockedWithCompany ? {} : { isBlocked: true, blockedWithCompany: false }
  if (!isBlocked) return {}
  if (isCompanyActive) return { isBlocked: false, blockedWithCompany: false }
  return blockedWithCompany ? {} : { isBlocked: true, blockedWithCompany: true }
}
