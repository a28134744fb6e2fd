import assert from 'node:assert/strict'
import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Language } from '@muloqot/contract'
import { chromium, type Browser, type Page } from 'playwright-core'
import { readBeyondScreen } from './beyond-screen.ts'

const main = fileURLToPath(new URL('../../../server/src/main.ts', import.meta.url))
const email = 'ceo@firma.uz'
const password = 'mulo-qot-2026'

/** The browser of the machine; playwright-core brings none. */
const browserPath = process.env.CHROMIUM_PATH ?? '/usr/bin/chromium'
const browserArguments = [
  '--no-sandbox',
  '--disable-background-networking',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-component-update',
  '--disable-sync',
]

/** How long a step may take; the machine may be busy with other tests. */
const stepMs = 60_000

export type PageOptions = {
  language?: Language
  /** CSS pixels; 1440 by 900 unless told. */
  width?: number
  height?: number
  scheme?: 'light' | 'dark'
}

/** What a person sees, with what went wrong in it. */
export type ProductPage = Page & {
  /** Errors that nobody caught and what the page complained of, in order. */
  complaints: string[]
}

export type Product = {
  /** Where it listens, without a slash at the end. */
  address: string
  /** A window of its own, in which nobody is signed in. */
  openPage: (options?: PageOptions) => Promise<ProductPage>
  /** A window in which the first admin has signed in through the form. */
  openSignedIn: (options?: PageOptions) => Promise<ProductPage>
  /** Another client of the same person: one request with their token, answered as JSON. @throws when refused */
  // oxlint-disable-next-line typescript/no-explicit-any -- a test asserts on what it reads, field by field
  request: (method: 'GET' | 'POST' | 'PATCH' | 'DELETE', path: string, body?: unknown) => Promise<any>
  /** Ends everything; fails when a page complained. */
  close: () => Promise<void>
}

const startServer = async (
  dataDir: string,
  environment: Record<string, string>,
): Promise<{ child: ChildProcess; address: string }> => {
  const child = spawn(process.execPath, [main], {
    env: {
      PATH: process.env.PATH,
      PORT: '0',
      DATA_DIR: dataDir,
      LOG_LEVEL: 'warn',
      ADMIN_EMAIL: email,
      ADMIN_PASSWORD: password,
      PRACTICE_SPEED: '0.1',
      PRACTICE_SEED: '1',
      ...environment,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const address = await new Promise<string>((resolve, reject) => {
    let said = ''
    const hear = (chunk: Buffer): void => {
      said += chunk.toString()
      const found = /ready:\s+(http\S+)\/app\//.exec(said)?.[1]
      if (found) resolve(found)
    }
    child.stdout.on('data', hear)
    child.stderr.on('data', hear)
    child.on('close', (code) => {
      reject(new Error(`the program ended with ${code}: ${said}`))
    })
  })
  return { child, address }
}

/** Signs the first admin in through the form. */
export const signIn = async (page: Page): Promise<void> => {
  await page.goto('/app/sign-in')
  await page.locator('input[type="email"]').fill(email)
  await page.locator('input[type="password"]').fill(password)
  await page.locator('button[type="submit"]').click()
  await page.waitForURL(({ pathname }) => !pathname.endsWith('/sign-in'))
}

const fetchToken = async (address: string): Promise<string> => {
  const answer = await fetch(`${address}/auth/login`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ username: email, password }),
  })
  assert.equal(answer.status, 200)
  const { access_token: token } = (await answer.json()) as { access_token: string }
  return token
}

/**
 * Starts the real program with an empty folder of its own on a free port, as `npm start` would, and a browser.
 * @param environment over what the tests usually run with (a fast practice line, a known admin)
 */
export const startProduct = async (environment: Record<string, string> = {}): Promise<Product> => {
  assert.ok(existsSync(browserPath), `no browser at ${browserPath}; set CHROMIUM_PATH to a Chromium`)
  const dataDir = await mkdtemp(join(tmpdir(), 'muloqot-browser-'))
  // The embedded database runs as another user when the tests run as root.
  await chmod(dataDir, 0o755)
  const { child, address } = await startServer(dataDir, environment)
  let browser: Browser | undefined
  const pages: ProductPage[] = []
  let token: string | undefined

  const openPage = async ({
    language = 'uz',
    width = 1440,
    height = 900,
    scheme = 'light',
  }: PageOptions = {}): Promise<ProductPage> => {
    browser ??= await chromium.launch({ executablePath: browserPath, args: browserArguments })
    const context = await browser.newContext({
      viewport: { width, height },
      colorScheme: scheme,
      locale: language,
      timezoneId: 'Asia/Tashkent',
      baseURL: address,
      acceptDownloads: true,
      reducedMotion: 'reduce',
    })
    // Runs before the page's own code, which chooses its language at once.
    await context.addInitScript(`localStorage.setItem('muloqot.language', ${JSON.stringify(language)})`)
    const page = Object.assign(await context.newPage(), { complaints: [] as string[] })
    page.setDefaultTimeout(stepMs)
    page.on('pageerror', ({ message }) => page.complaints.push(message))
    page.on('console', (message) => {
      // An answer with an error status is told there too; whether it is right is what a test asks itself.
      const isAnswer = message.text().startsWith('Failed to load resource')
      if (message.type() === 'error' && !isAnswer) page.complaints.push(message.text())
    })
    pages.push(page)
    return page
  }

  return {
    address,
    openPage,
    openSignedIn: async (options) => {
      const page = await openPage(options)
      await signIn(page)
      return page
    },
    request: async (method, path, body) => {
      token ??= await fetchToken(address)
      const answer = await fetch(address + path, {
        method,
        headers: {
          authorization: `Bearer ${token}`,
          ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      })
      const text = await answer.text()
      assert.ok(answer.ok, `${method} ${path} answered ${answer.status}: ${text}`)
      return JSON.parse(text)
    },
    close: async () => {
      await browser?.close()
      if (child.exitCode === null) {
        child.kill('SIGTERM')
        await once(child, 'close')
      }
      await rm(dataDir, { recursive: true, force: true })
      assert.deepEqual(
        pages.flatMap(({ complaints }) => complaints),
        [],
      )
    },
  }
}

/** Fails when something is wider than the screen, which at a phone's width nothing may be. */
export const assertFits = async (page: Page): Promise<void> => {
  assert.deepEqual(await readBeyondScreen(page), [], `${page.url()} does not fit`)
}
