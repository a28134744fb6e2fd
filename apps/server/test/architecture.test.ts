import assert from 'node:assert/strict'
import { readFileSync, readdirSync } from 'node:fs'
import { dirname, join, posix, relative } from 'node:path'
import { test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { dependsOn } from '#src/domains/depends-on.ts'

const src = fileURLToPath(new URL('../src/', import.meta.url))
const repository = fileURLToPath(new URL('../../../', import.meta.url))

const toPosix = (path: string): string => path.replaceAll('\\', '/')

const listFiles = (root: string, extensions: string[]): string[] =>
  readdirSync(root, { recursive: true, encoding: 'utf8' })
    .map(toPosix)
    .filter(
      (file) => extensions.some((extension) => file.endsWith(extension)) && !file.includes('node_modules/'),
    )

const files = listFiles(src, ['.ts']).filter(
  (file) => !file.endsWith('.test.ts') && !file.endsWith('.generated.ts'),
)

type Edge = { from: string; to: string }

const importPattern = /(?:from|import)\s*\(?\s*['"]([^'"]+)['"]/g

/** Every import of a file of ours, as paths below `src`; packages keep their name. */
const edges: Edge[] = files.flatMap((from) =>
  [...readFileSync(join(src, from), 'utf8').matchAll(importPattern)].map(([, specifier = '']) => {
    if (specifier.startsWith('#src/')) return { from, to: specifier.slice(5) }
    if (specifier.startsWith('.'))
      return { from, to: posix.normalize(posix.join(posix.dirname(from), specifier)) }
    return { from, to: specifier }
  }),
)

const broken = (rule: (edge: Edge) => boolean): string[] =>
  edges.filter(rule).map(({ from, to }) => `${from} → ${to}`)

const domainOf = (path: string): string | undefined => /^domains\/([a-z]+)\//.exec(path)?.[1]
const inFolder = (path: string, folder: string): boolean => path.startsWith(`${folder}/`)

test('it looked at the code', () => {
  assert.ok(files.length > 80, `only ${files.length} files`)
  assert.ok(edges.length > 300, `only ${edges.length} imports`)
})

test('every import of ours leads to a file', () => {
  const known = new Set(listFiles(src, ['.ts']))
  assert.deepEqual(
    broken(({ to }) => /^(app|domains|adapters|platform)\//.test(to) && !known.has(to)),
    [],
  )
})

test('the platform knows no domain, no adapter and nothing of the app', () => {
  assert.deepEqual(
    broken(({ from, to }) => inFolder(from, 'platform') && /^(domains|adapters|app)\//.test(to)),
    [],
  )
})

test('a domain imports nothing of the app and no adapter', () => {
  assert.deepEqual(
    broken(({ from, to }) => inFolder(from, 'domains') && /^(app|adapters)\//.test(to)),
    [],
  )
})

test('an adapter is imported by app/deps.ts only, and knows the platform and its port only', () => {
  assert.deepEqual(
    broken(
      ({ from, to }) => inFolder(to, 'adapters') && !inFolder(from, 'adapters') && from !== 'app/deps.ts',
    ),
    [],
  )
  assert.deepEqual(
    broken(
      ({ from, to }) => inFolder(from, 'adapters') && /^(app|domains)\//.test(to) && !to.endsWith('.port.ts'),
    ),
    [],
  )
})

test('a domain reaches another one through its index.ts, and only if depends-on.ts says so', () => {
  const wrong = broken(({ from, to }) => {
    const here = domainOf(from)
    const there = domainOf(to)
    if (!here || !there || here === there) return false
    return to !== `domains/${there}/index.ts` || !(dependsOn[here] ?? []).includes(there)
  })
  assert.deepEqual(wrong, [])
})

test('depends-on.ts lists exactly the domains there are, and is acyclic', () => {
  const folders = new Set(files.flatMap((file) => domainOf(file) ?? []))
  assert.deepEqual(Object.keys(dependsOn).toSorted(), [...folders].toSorted())
  const visit = (domain: string, path: readonly string[]): void => {
    assert.ok(!path.includes(domain), `a circle: ${[...path, domain].join(' → ')}`)
    for (const next of dependsOn[domain] ?? []) visit(next, [...path, domain])
  }
  for (const domain of folders) visit(domain, [])
})

test('inside a domain the data flows one way', () => {
  const isEntry = (path: string): boolean => /\.(routes|jobs|live)\.ts$/.test(path)
  const wrong = broken(({ from, to }) => {
    if (!inFolder(from, 'domains') || !inFolder(to, 'domains')) return false
    if (isEntry(to) && !from.endsWith('/index.ts')) return true
    if (from.endsWith('-rules.ts')) return to.endsWith('.repo.ts') || isEntry(to)
    if (from.endsWith('.repo.ts')) return isEntry(to)
    return isEntry(from) && to.endsWith('.repo.ts') && !from.endsWith('.live.ts')
  })
  assert.deepEqual(wrong, [])
})

test('rules are pure: they import neither the database nor the clock nor Node', () => {
  const wrong = broken(
    ({ from, to }) =>
      from.endsWith('-rules.ts') &&
      (/^(kysely|pg|node:)/.test(to) || /platform\/(db|http|jobs|clock)\//.test(to)),
  )
  assert.deepEqual(wrong, [])
})

test('SQL stands in repos, the platform, and the few places named here', () => {
  const allowed = [
    /\.repo\.ts$/,
    /^platform\//,
    /^app\/operations\.ts$/,
    // A notification, a lock and a session of its own are no queries on rows of a domain.
    /^domains\/campaigns\/dialler\/(wake-dialler|voice-instance)\.ts$/,
    /^domains\/auth\/ensure-first-admin\.ts$/,
  ]
  const wrong = files.filter(
    (file) =>
      !allowed.some((pattern) => pattern.test(file)) &&
      /\b(selectFrom|insertInto|updateTable|deleteFrom)\(|\bsql`|\bsql</.test(
        readFileSync(join(src, file), 'utf8'),
      ),
  )
  assert.deepEqual(wrong, [])
})

test('working outside one company is for these files only', () => {
  const allowed = new Set([
    'platform/db/database.ts',
    'app/operations.ts',
    'domains/auth/ensure-first-admin.ts',
    'domains/auth/find-principal.ts',
    // Who asks is known by an address, a code or a token alone, which says nothing of a company; and tries are counted
    // for people who belong to none.
    'domains/auth/sign-in.ts',
    'domains/auth/codes/answer-code-request.ts',
    'domains/auth/codes/request-code.ts',
    'domains/auth/codes/use-code.ts',
    'domains/auth/registration/answer-registration.ts',
    'domains/auth/registration/confirm-registration.ts',
    'domains/auth/registration/register.ts',
    'domains/auth/sessions/refresh-tokens.ts',
    'domains/auth/sessions/sign-out.ts',
    'domains/auth/throttle/throttle.ts',
    // What has ended is swept away in all companies at once.
    'domains/auth/sweep/sweep.ts',
    // Companies are made, moved and reached from above by those who administer them; people move between them.
    'domains/companies/change-company.ts',
    'domains/companies/create-company.ts',
    'domains/companies/reach-company.ts',
    'domains/companies/scope.ts',
    'domains/users/reach-user.ts',
    'domains/users/transfer-user.ts',
    'domains/campaigns/dialler/start-dialler.ts',
    'domains/campaigns/dialler/end-cut-off-calls.ts',
    // The chains of all companies' audit logs.
    'domains/audit/seal/seal-audit.ts',
    'domains/audit/seal/verify-audit.ts',
    // Money that a job which died has set aside, and the proof of every balance.
    'domains/billing/release-expired.ts',
    'domains/billing/check-balances.ts',
    // Companies that do not keep what was said for ever.
    'domains/calls/retention/delete-old-content.ts',
  ])
  const wrong = files.filter(
    (file) =>
      !allowed.has(file) && /\b(asSystem|readAsSystem)[(<]/.test(readFileSync(join(src, file), 'utf8')),
  )
  assert.deepEqual(wrong, [])
})

test('use-cases take the time from deps.clock', () => {
  const wrong = files.filter(
    (file) =>
      inFolder(file, 'domains') && /new Date\(\)|Date\.now\(\)/.test(readFileSync(join(src, file), 'utf8')),
  )
  assert.deepEqual(wrong, [])
})

test('a repo function takes the transaction first', () => {
  const wrong = files
    .filter((file) => file.endsWith('.repo.ts'))
    .flatMap((file) =>
      [
        ...readFileSync(join(src, file), 'utf8').matchAll(
          /export const (\w+) = async \(\s*(\w+)(\??):\s*(\w+)/g,
        ),
      ]
        .filter(([, , name, optional, type]) => name !== 'tx' || optional !== '' || type !== 'Tx')
        .map(([, name]) => `${file}: ${name}`),
    )
  assert.deepEqual(wrong, [])
})

test('a domain’s door is narrow', () => {
  for (const domain of Object.keys(dependsOn)) {
    const text = readFileSync(join(src, 'domains', domain, 'index.ts'), 'utf8')
    const names = [...text.matchAll(/export (?:type )?\{([^}]*)\}/g)]
      .flatMap(([, list = '']) => list.split(','))
      .filter((name) => name.trim())
    const own = [...text.matchAll(/export const /g)]
    assert.ok(names.length + own.length <= 20, `${domain} exports ${names.length + own.length} names`)
  }
})

test('the contract imports zod and itself only', () => {
  const contract = join(repository, 'packages/contract/src')
  const found = listFiles(contract, ['.ts'])
  assert.ok(found.length > 10)
  for (const file of found) {
    for (const [, specifier = ''] of readFileSync(join(contract, file), 'utf8').matchAll(importPattern)) {
      if (file.endsWith('.test.ts')) continue
      assert.ok(specifier === 'zod' || specifier.startsWith('./'), `${file} imports ${specifier}`)
    }
  }
})

test('no file is a dump or too long', () => {
  const all = listFiles(repository, ['.ts', '.tsx']).filter(
    (file) =>
      /^(apps|packages|bench|scripts)\//.test(file) &&
      !file.includes('/dist/') &&
      !file.endsWith('.generated.ts'),
  )
  assert.ok(all.length > 150, `only ${all.length} files`)
  assert.deepEqual(
    all.filter(
      (file) =>
        /(^|\/)(utils?|helpers?|common|misc|manager)(\/|\.tsx?$)/.test(file) &&
        !file.endsWith('contract/src/common.ts') &&
        !/locales\/\w+\/common\.ts$/.test(file),
    ),
    [],
  )
  const long = all.filter(
    (file) =>
      !file.includes('/locales/') && readFileSync(join(repository, file), 'utf8').split('\n').length > 301,
  )
  assert.deepEqual(long, [])
})

test('every path that the documents name exists', () => {
  const documents = ['README.md', 'ARCHITECTURE.md', 'CONTRIBUTING.md', 'docs/glossary.md']
  for (const document of documents) {
    const text = readFileSync(join(repository, document), 'utf8')
    for (const [, path = ''] of text.matchAll(/`((?:apps|packages|docs|bench|scripts)\/[\w./-]+)`/g)) {
      const found = readdirSync(join(repository, dirname(path)), { encoding: 'utf8' })
      assert.ok(
        found.includes(relative(dirname(path), path).replace(/\/$/, '')) || path.endsWith('/'),
        `${document} names ${path}`,
      )
    }
  }
})
