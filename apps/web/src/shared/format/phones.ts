import { nbsp } from './numbers.ts'

const shapes: readonly { pattern: RegExp; parts: string }[] = [
  { pattern: /^\+998(\d{2})(\d{3})(\d{2})(\d{2})$/, parts: '+998 $1 $2 $3 $4' },
  { pattern: /^\+7(\d{3})(\d{3})(\d{2})(\d{2})$/, parts: '+7 $1 $2 $3 $4' },
]

/** E.164 as people write it: `+998901234567` → `+998 90 123 45 67`. Numbers of other countries stay as they are. */
export const formatPhone = (phone: string): string => {
  const shape = shapes.find(({ pattern }) => pattern.test(phone))
  return shape ? phone.replace(shape.pattern, shape.parts).replaceAll(' ', nbsp) : phone
}
