/** The learner's document, and what becomes of it when it is edited: lines of its tables, as one edits them. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { readRoadmap } from '#core/roadmap/read.ts'
import type { DocumentReader } from '#service/document-reader.ts'
import { repoFolder } from '../support/test-service.ts'
import type { Random } from './random.ts'

const TOPIC_ROW = /^\| (?<title>.*?) \|(?<rest>.*)\| (?<min>\d)(?:–(?<max>\d))? days? \|$/
/** Every so many topics one that may be left out. */
const OPTIONAL_EVERY = 9

const builtIn = (name: string): string =>
  readFileSync(join(repoFolder, 'resources/roadmaps', `${name}.md`), 'utf8')

const withOptionalTopics = (text: string): string => {
  let count = 0
  return text
    .split('\n')
    .map((line) => {
      if (!TOPIC_ROW.test(line)) return line
      count += 1
      return count % OPTIONAL_EVERY === 0 ? line.replace(/^\| (.*?) \|/, '| $1 (optional) |') : line
    })
    .join('\n')
}

/** Up to the framework, one of two: what fits into forty weeks of a life in which much comes between. */
export const mainDocument = withOptionalTopics(
  builtIn('python-backend-36-weeks').split('\n### Weeks 21')[0] ?? '',
)
/** A shorter one to study beside it. */
export const sideDocument = builtIn('backend-after-the-basics')

const read = new Map<string, ReturnType<typeof readRoadmap>>()

/** Reads in the process, as the worker would, and each text once. */
export const documentReader: DocumentReader = {
  read: async (text) => {
    const found = read.get(text) ?? readRoadmap(text)
    read.set(text, found)
    return found
  },
  close: () => undefined,
}

type Edit = (line: string, random: Random, index: number) => string[]

/** Rename, other estimate, gone, a new one behind it. */
const EDITS: readonly Edit[] = [
  (line) => [line.replace(/^\| (.*?) \|/, '| $1 in practice |')],
  (line, random) => [line.replace(/\| [^|]* days? \|$/, `| ${random.between(1, 6)} days |`)],
  () => [],
  (line, random, index) => [
    line,
    `| New topic ${index} | Learn what came up | ${random.between(1, 3)} days |`,
  ],
]

/** The document with some topics renamed, removed, added, estimated otherwise, and two moved elsewhere. */
export const editedDocument = (text: string, random: Random): string => {
  const lines = text.split('\n')
  const rows = lines.flatMap((line, index) => (TOPIC_ROW.test(line) ? [index] : []))
  const moved = [random.pick(rows), random.pick(rows)]
  const carried = moved.map((row) => (row === undefined ? '' : (lines[row] ?? '')))
  const targets = [random.pick(rows), random.pick(rows)]
  return lines
    .flatMap((line, index) => {
      if (!TOPIC_ROW.test(line)) return [line]
      const own = moved.includes(index)
        ? []
        : random.chance(0.08)
          ? (random.pick(EDITS) ?? EDITS[0]!)(line, random, index)
          : [line]
      const arriving = targets.flatMap((row, at) =>
        row === index && carried[at] !== '' ? [carried[at] ?? ''] : [],
      )
      return own.concat(arriving)
    })
    .join('\n')
}
