// Types, lint and format, one after another; all of them speak even when the first one fails.
import { spawnSync } from 'node:child_process'

const run = (name, args) => {
  console.log(`\n== ${name}`)
  return spawnSync(process.execPath, args, { stdio: 'inherit' }).status === 0
}

const results = [
  run('types of the server, the contract and the benches', ['node_modules/typescript/bin/tsc', '-p', '.']),
  run('types of the console', ['node_modules/typescript/bin/tsc', '-p', 'apps/web']),
  run('types of the tests of the console', [
    'node_modules/typescript/bin/tsc',
    '-p',
    'apps/web/tsconfig.test.json',
  ]),
  run('lint', ['node_modules/oxlint/bin/oxlint', '--type-aware', '--deny-warnings']),
  run('format', ['node_modules/oxfmt/bin/oxfmt', '--check']),
]
process.exit(results.every(Boolean) ? 0 : 1)
