type Sign = [pattern: RegExp, name: string]

// The first that fits counts: nearly every browser also names the ones it descends from.
const browsers: Sign[] = [
  [/\bEdgA?\/|\bEdgiOS\//, 'Edge'],
  [/\bOPR\/|\bOPT\/|\bOpera\b/, 'Opera'],
  [/\bYaBrowser\//, 'Yandex'],
  [/\bSamsungBrowser\//, 'Samsung Internet'],
  [/\bUCBrowser\//, 'UC Browser'],
  [/\bFirefox\/|\bFxiOS\//, 'Firefox'],
  [/\bTelegram/i, 'Telegram'],
  [/\bChrome\/|\bCriOS\/|\bChromium\//, 'Chrome'],
  [/\bVersion\/[\d.]+.*\bSafari\//, 'Safari'],
  [/^curl\//, 'curl'],
  [/^PostmanRuntime\//, 'Postman'],
  [/^okhttp\//, 'okhttp'],
  [/^python-(requests|httpx)\//, 'Python'],
]

const systems: Sign[] = [
  [/\biPhone\b/, 'iPhone'],
  [/\biPad\b/, 'iPad'],
  [/\bAndroid\b/, 'Android'],
  [/\bWindows\b/, 'Windows'],
  [/\bCrOS\b/, 'ChromeOS'],
  [/\bMac OS X\b|\bMacintosh\b/, 'macOS'],
  [/\bLinux\b|\bX11\b/, 'Linux'],
]

const nameIn = (signs: Sign[], agent: string): string | undefined =>
  signs.find(([pattern]) => pattern.test(agent))?.[1]

/** Browser and system in words, such as `Chrome, Windows`, from the user agent; null when it names neither. */
export const deviceOf = (agent: string): string | null =>
  [nameIn(browsers, agent), nameIn(systems, agent)].filter((name) => name !== undefined).join(', ') || null
