import { execFileSync } from 'node:child_process'
import { readFile, writeFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { Client } from 'pg'
import { dumpSchema } from '#src/platform/db/dump-schema.ts'
import { createTestDatabase } from './database.ts'

const path = (relative: string): string => fileURLToPath(new URL(relative, import.meta.url))

// Writes `schema.sql` and the types of every table, from what the migrations make.
const database = await createTestDatabase()
const client = new Client({ connectionString: database.ownerUrl })
await client.connect()
await writeFile(path('../../schema.sql'), await dumpSchema(client))
await client.end()
execFileSync(
  process.execPath,
  [
    path('../../../../node_modules/kysely-codegen/dist/cli/bin.js'),
    '--dialect=postgres',
    `--url=${database.ownerUrl}`,
    '--camel-case',
    '--date-parser=string',
    '--include-pattern=public.*',
    '--exclude-pattern=public.migrations',
    `--out-file=${path('../../src/schema.generated.ts')}`,
  ],
  { stdio: ['ignore', 'ignore', 'inherit'] },
)
// A 64-bit figure is read as a bigint (see connections.ts), which the generator does not know.
const types = path('../../src/schema.generated.ts')
const generated = await readFile(types, 'utf8')
await writeFile(types, generated.replace('Int8 = ColumnType<string,', 'Int8 = ColumnType<bigint,'))
await database.drop()
process.stdout.write('wrote schema.sql and src/schema.generated.ts\n')
