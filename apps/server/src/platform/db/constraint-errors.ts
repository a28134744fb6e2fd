import type { ErrorCode } from '@muloqot/contract'
import { DatabaseError } from 'pg'
import { AppError } from '../errors/app-error.ts'

/** Constraints whose violation is something a client is told. Any other violation is a fault of ours. */
const codeOfConstraint: Record<string, ErrorCode> = {
  contacts_phone_unique: 'contact.phone_taken',
  lines_name_unique: 'line.name_taken',
  balances_not_overdrawn: 'billing.insufficient_funds',
  roles_name_unique: 'role.name_taken',
  companies_name_unique: 'company.name_taken',
  company_administrators_unique: 'administrator.exists',
  company_administrators_company_id_user_id_fkey: 'user.not_found',
  users_email_unique: 'user.email_taken',
}

/** Turns a violated constraint that has a code into that error; leaves everything else as it is. */
export const toAppError = (error: unknown): unknown => {
  if (!(error instanceof DatabaseError) || !error.constraint) return error
  const code = codeOfConstraint[error.constraint]
  return code ? new AppError(code, { cause: error }) : error
}
