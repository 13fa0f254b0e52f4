import { closeSync, fstatSync, openSync, readFileSync } from 'node:fs'
import { basename, extname, resolve } from 'node:path'
import { limits } from '#core/roadmap/limits.ts'
import { tooLargeDocument } from '#core/roadmap/too-large.ts'
import { i18n } from '#core/words/i18n.ts'
import type { OpenedDocument } from '#contract/operations/desktop.ts'

/** What Roadbook opens: Markdown, and its own name for it. */
const extensions = new Set(['.md', '.markdown', '.studyplan'])

const isDocument = (path: string): boolean => extensions.has(extname(path).toLowerCase())

/** The documents among the arguments of a start: what systems pass for a double click, and what is typed. */
export const documentsIn = (argv: readonly string[], cwd: string): readonly string[] =>
  argv
    .slice(1)
    .filter((argument, index, all) => !argument.startsWith('-') && all[index - 1] !== '--data')
    .filter(isDocument)
    .map((path) => resolve(cwd, path))

const refused = (name: string, message: string): OpenedDocument => ({ ok: false, name, message })

const readText = (path: string): string | null => {
  const file = openSync(path, 'r')
  try {
    const status = fstatSync(file)
    if (!status.isFile()) throw new Error('no file')
    if (status.size > limits.bytes) return null
    return new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(file))
  } finally {
    closeSync(file)
  }
}

/** Reads a document that was opened; what cannot be read comes with the reason, for the window to say. */
export const readDocument = (path: string): OpenedDocument => {
  const name = basename(path)
  if (!isDocument(path)) {
    return refused(name, i18n.t('Roadbook opens Markdown documents: files that end in .md or .studyplan.'))
  }
  try {
    const text = readText(path)
    return text === null ? refused(name, tooLargeDocument()) : { ok: true, name, text }
  } catch (error) {
    return refused(
      name,
      error instanceof TypeError
        ? i18n.t('This file is no UTF-8 text. Save it as Markdown, and try again.')
        : i18n.t('This file cannot be read. Look whether it is still there, and whether you may read it.'),
    )
  }
}

export type OpenedDocuments = {
  /** Remembers a document for the window, and tells that there is one. */
  readonly open: (path: string) => void
  readonly take: () => OpenedDocument | null
}

/** The document that waits for the window: the last one that was opened. */
export const createOpenedDocuments = (tell: () => void): OpenedDocuments => {
  let waiting: OpenedDocument | null = null
  return {
    open: (path) => {
      waiting = readDocument(path)
      tell()
    },
    take: () => {
      const taken = waiting
      waiting = null
      return taken
    },
  }
}
