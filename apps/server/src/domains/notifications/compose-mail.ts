/** What a message says, in one language. */
export type MailText = {
  subject: string
  /** Paragraphs of plain text. */
  before: string[]
  /** A code, on a line of its own. */
  code?: string | undefined
  /** Paragraphs after the code. */
  after?: string[] | undefined
  /** Where to go on: what it is called and its address. */
  link?: { text: string; url: string } | undefined
}

const escapes: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

/** Text as HTML shows it: names are typed by people, and some of them type tags. */
const escapeHtml = (text: string): string => text.replaceAll(/[&<>"']/g, (sign) => escapes[sign] ?? sign)

const paragraph = (text: string): string => `<p>${escapeHtml(text)}</p>`

/** Writes the text down twice: as plain text, and as simple HTML that loads nothing from anywhere. */
export const composeMail = (
  { subject, before, code, after = [], link }: MailText,
  language: string,
): { subject: string; text: string; html: string } => {
  const codeLines = code === undefined ? [] : [code]
  const linkLines = link ? [`${link.text}: ${link.url}`] : []
  const html = [
    ...before.map(paragraph),
    // On a line of its own here too, or the encoding may break the line in the middle of the code.
    ...codeLines.map(
      (line) => `<p style="font-size:24px;letter-spacing:2px">\n<b>${escapeHtml(line)}</b>\n</p>`,
    ),
    ...after.map(paragraph),
    ...(link ? [`<p><a href="${escapeHtml(link.url)}">${escapeHtml(link.text)}</a></p>`] : []),
  ]
  return {
    subject,
    text: `${[...before, ...codeLines, ...after, ...linkLines].join('\n\n')}\n`,
    html:
      `<!doctype html><html lang="${language}"><head><meta charset="utf-8"><title>${escapeHtml(subject)}</title></head>` +
      `<body style="font-family:sans-serif">\n${html.join('\n')}\n</body></html>\n`,
  }
}
