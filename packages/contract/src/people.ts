import { z } from 'zod'

/** A person's address as it is stored: in small letters. */
export const emailSchema = z.string().trim().toLowerCase().max(254).pipe(z.email())

/** Length makes a password strong, not composition; the server also refuses the most common ones. */
export const newPasswordSchema = z.string().min(8).max(1024)

export const personNameSchema = z.string().trim().min(1).max(255)
/** Some people have one name only. */
export const surnameSchema = z.string().trim().max(255)
