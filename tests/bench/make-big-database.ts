/**
 * Makes a data folder with years of study: node tests/bench/make-big-database.ts DIR [--sessions 50000] [--topics 5000]
 * [--days 2922] [--done 0.8] [--seed 1]
 *
 * It ends today. Open it with `npm start -- --data DIR`, or for screenshots of less:
 * `--days 90 --sessions 350 --topics 83 --done 0.3`.
 */
import { mkdirSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { makeBigDatabase } from './big-database.ts'

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    sessions: { type: 'string', default: '50000' },
    topics: { type: 'string', default: '5000' },
    days: { type: 'string', default: '2922' },
    done: { type: 'string', default: '0.8' },
    seed: { type: 'string', default: '1' },
  },
})
const [folder] = positionals
if (folder === undefined) {
  process.stderr.write('Name the folder to make: node tests/bench/make-big-database.ts DIR\n')
  process.exit(2)
}
mkdirSync(folder, { recursive: true })
const startedMs = performance.now()
await makeBigDatabase({
  folder,
  sessions: Number(values.sessions),
  topics: Number(values.topics),
  days: Number(values.days),
  doneShare: Number(values.done),
  seed: Number(values.seed),
  nowMs: Date.now(),
})
const seconds = (performance.now() - startedMs) / 1000
process.stdout.write(
  `${values.sessions} sessions on ${values.topics} topics in ${folder}, ${seconds.toFixed(1)} s\n`,
)
