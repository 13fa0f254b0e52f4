/** The list of what is packed, kept in the repository: a file more or less is a decision, not an accident. */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const listFile = join(import.meta.dirname, 'packed-files.txt')

export const HOW_TO_RENEW =
  'If that is meant: `npm run pack:check -- --renew` writes scripts/pack/packed-files.txt anew; look at what changed, and commit it.'

/** Names without what differs between builds (hashes of contents) and between targets (the native binding). */
export const namesOf = (files: readonly string[]): readonly string[] => {
  const names = files.map((file) =>
    file
      .replace(/^(\/out\/(?:main\/chunks|renderer\/assets)\/.+)-[\w-]{8}(\.\w+)$/, '$1-*$2')
      .replace(/^(\/node_modules\/better-sqlite3\/prebuilds\/)[\w-]+\.node$/, '$1*.node'),
  )
  return [...new Set(names)].toSorted()
}

export const readList = (): readonly string[] =>
  readFileSync(listFile, 'utf8')
    .split('\n')
    .filter((line) => line !== '')

export const writeList = (files: readonly string[]): void =>
  writeFileSync(listFile, `${namesOf(files).join('\n')}\n`)

/** What is packed and not on the list, and the other way round. */
export const listProblems = (files: readonly string[], list: readonly string[]): readonly string[] => {
  const names = namesOf(files)
  const problems = [
    ...names.filter((name) => !list.includes(name)).map((name) => `${name} is packed and not on the list`),
    ...list.filter((name) => !names.includes(name)).map((name) => `${name} is on the list and not packed`),
  ]
  return problems.length === 0 ? [] : [...problems, HOW_TO_RENEW]
}
