import { Logger, run } from 'graphile-worker'
import { ask } from './database.ts'

// The peer of the campaign bench: the queue alone, on jobs that do nothing, configured as its own documentation does
// for its fastest figures. The clock runs from the first job to the last.
const [url = '', count = '0'] = process.argv.slice(2)
const total = Number(count)
await ask(
  url,
  `select graphile_worker.add_jobs(array(select json_populate_record(null::graphile_worker.job_spec,
     '{"identifier": "bench.noop", "payload": {}}') from generate_series(1, $1::int)))`,
  [total],
)

let done = 0
let begun = 0
const isLastDone = Promise.withResolvers<number>()
const runner = await run({
  connectionString: url,
  maxPoolSize: 25,
  concurrency: 24,
  noHandleSignals: true,
  logger: new Logger(() => () => undefined),
  preset: { worker: { localQueue: { size: 500 }, completeJobBatchDelay: 0, failJobBatchDelay: 0 } },
  taskList: {
    'bench.noop': async () => {
      begun ||= performance.now()
      done += 1
      if (done === total) isLastDone.resolve(performance.now())
    },
  },
})
const ms = (await isLastDone.promise) - begun
await runner.stop()
process.stdout.write(`figure ${((total * 1000) / ms).toFixed(1)}\n`)
