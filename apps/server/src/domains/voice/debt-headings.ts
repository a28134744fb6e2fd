/**
 * Headings under which offices keep what a person owes, in the languages they write: what is left comes first, what was
 * owed in all comes last. Compared without case, spaces and marks.
 */
export const debtHeadings = [
  'remainingDebt',
  'qolgan qarz',
  'qarz qoldigʻi',
  'qoldiq',
  'қолган қарз',
  'остаток долга',
  'остаток',
  'debt',
  'qarz',
  'qarz summasi',
  'qarzdorlik',
  'қарз',
  'долг',
  'сумма долга',
  'задолженность',
  'totalDebt',
  'umumiy qarz',
  'jami qarz',
  'общий долг',
] as const

/** The placeholder for what a contact owes, under whichever heading it stands. */
export const debtPlaceholder = `{{${debtHeadings.map((heading) => `customData.${heading}`).join(' ?? ')}}}`
