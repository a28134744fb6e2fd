import { z } from 'zod'

/** A person's address as it is stored: in small letters. */
export const emailSchema = z.string().trim().toLowerCase().max(254).pipe(z.email())

/** Characters of a new password. Length makes it strong, not composition. */
export const passwordCharactersMin = 10
export const passwordCharactersMax = 1024

/** A new password as it is typed. The server counts its characters and refuses the most common ones. */
export const newPasswordSchema = z
  .string()
  .min(1)
  .max(4 * passwordCharactersMax)

export const personNameSchema = z.string().trim().min(1).max(255)
/** Some people have one name only. */
export const surnameSchema = z.string().trim().max(255)
