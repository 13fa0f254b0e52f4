/**
 * Feeds changed roadmap documents to the app as a learner would: read, then stored, then taken back.
 * `node tests/bench/fuzz-markdown.ts [MINUTES]`; `ROADBOOK_SEED=17` begins there.
 */
import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { openPlainly } from '../reliability/plain-options.ts'
import { fuzz } from './fuzz.ts'
import type { Random } from './fuzz.ts'

const folder = resolve(import.meta.dirname, '../fixtures/roadmaps')
const documents = readdirSync(folder)
  .filter((name) => name.endsWith('.md'))
  .map((name) => readFileSync(join(folder, name), 'utf8'))

const NASTY = [
  '__proto__',
  'constructor',
  '\u0000',
  '\u202E',
  '\uD800',
  '| a | b |\n|---|---|\n',
  '```',
  '<details><summary>x</summary>',
  '<!--',
  '- [x] ',
  '**'.repeat(50),
  '['.repeat(200),
  '> '.repeat(60),
  '  '.repeat(80) + '- deep',
  '# '.repeat(7),
  '99999999999999999999 days',
  '-5-0 weeks',
  'Week 0-0: ',
  'Week 3–1: ',
  '1e999 h',
  '\r',
  '\u2028',
  '&#x0;&lt;',
  '{"__proto__": {"polluted": 1}}',
]

const CHANGES: readonly ((lines: string[], random: Random) => string[])[] = [
  (lines, { below }) => lines.toSpliced(below(lines.length), 1 + below(5)),
  (lines, { below }) => {
    const at = below(lines.length)
    return lines.toSpliced(below(lines.length), 0, ...lines.slice(at, at + 1 + below(30)))
  },
  (lines, { below, of }) => lines.toSpliced(below(lines.length), 0, of(NASTY)),
  (lines, { below, of }) => {
    const at = below(lines.length)
    const line = lines[at] ?? ''
    const place = below(line.length + 1)
    return lines.with(at, `${line.slice(0, place)}${of(NASTY)}${line.slice(place)}`)
  },
  (lines, { below, of }) => {
    const other = of(documents).split('\n')
    const at = below(other.length)
    return lines.toSpliced(below(lines.length), below(10), ...other.slice(at, at + below(60)))
  },
  (lines, { below }) => lines.slice(0, 1 + below(lines.length)),
  (lines, { below }) => {
    const at = below(lines.length)
    return lines.with(at, (lines[at] ?? '').repeat(1 + below(40)))
  },
]

const changed = (random: Random): string => {
  let lines = random.of(documents).split('\n')
  for (let change = random.below(12); change >= 0; change -= 1) {
    lines = random.of(CHANGES)(lines, random)
    if (lines.length === 0) lines = ['']
  }
  return lines.join('\n').slice(0, 1_000_000)
}

const dataFolder = mkdtempSync(join(tmpdir(), 'roadbook-fuzz-'))
const service = await openPlainly(dataFolder)
const { client } = service

const countStored = async (): Promise<number> => {
  const roadmaps = await client.call('roadmap.list', {})
  if (!roadmaps.ok) throw new Error(`roadmap.list: ${roadmaps.error.message}`)
  return roadmaps.value.length
}

const before = await countStored()
/** Reading is ended after five seconds; starting a thread may take another. */
const HANG_MS = 6000

await fuzz(Number(process.argv[2] ?? 1), async (random) => {
  const source = { from: 'text', name: 'fuzz.md', text: changed(random) } as const
  const beganMs = performance.now()
  const draft = await client.call('draft.read', { source })
  if (performance.now() - beganMs > HANG_MS) throw new Error('reading took over 6 s')
  if (!draft.ok) {
    if (draft.error.code === 'INTERNAL') throw new Error(`draft.read: ${draft.error.message}`)
    return `refused: ${draft.error.code}`
  }
  const imported = await client.call('roadmap.import', { draftId: draft.value.draftId })
  if (!imported.ok) {
    if (imported.error.code === 'INTERNAL') throw new Error(`roadmap.import: ${imported.error.message}`)
    if ((await countStored()) !== before) throw new Error('half imported')
    return `not stored: ${imported.error.code}`
  }
  for (const { id } of imported.value.roadmaps) {
    const view = await client.call('roadmap.get', { roadmapId: id })
    if (!view.ok) throw new Error(`roadmap.get: ${view.error.message}`)
    const removed = await client.call('roadmap.remove', { roadmapId: id })
    if (!removed.ok) throw new Error(`roadmap.remove: ${removed.error.message}`)
  }
  if ((await countStored()) !== before) throw new Error('something stayed')
  return 'stored'
})
service.close()
rmSync(dataFolder, { recursive: true, force: true })
