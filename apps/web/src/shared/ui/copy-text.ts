/**
 * Puts a text on the clipboard, also on addresses without TLS, where browsers hide the newer way: there it is copied out
 * of a selected field. Gives success.
 */
export const copyText = async (text: string): Promise<boolean> => {
  if (isSecureContext) {
    try {
      await navigator.clipboard.writeText(text)
      return true
    } catch {
      // Refused by the browser's settings; the older way may still work.
    }
  }
  const focused = document.activeElement
  const field = document.createElement('textarea')
  field.value = text
  field.style.position = 'fixed'
  field.style.opacity = '0'
  document.body.append(field)
  field.select()
  const isCopied = document.execCommand('copy')
  field.remove()
  // Whoever works with the keyboard goes on where they were.
  if (focused instanceof HTMLElement) focused.focus({ preventScroll: true })
  return isCopied
}
