import { readFile, stat } from 'node:fs/promises'
import { basename } from 'node:path'
import { parseArgs } from 'node:util'
import { type Result, ok } from '#core/result.ts'
import type { RoadmapDocument } from '#core/roadmap/model.ts'
import { commonOptions, parseOrExplain } from '../arguments.ts'
import { type CliContext, withClient } from '../context.ts'
import { documentText } from '../document-text.ts'
import { type CliFailure, type Outcome, failed, refused, wrongUsage } from '../outcome.ts'

/** More than any document the reader takes (1 MiB); larger files are not even opened. */
const maxFileBytes = 2_097_152

const parse = (args: readonly string[]) =>
  parseOrExplain('import', () =>
    parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        ...commonOptions,
        'dry-run': { type: 'boolean', default: false },
        json: { type: 'boolean', default: false },
      },
    }),
  )

const reasons: Readonly<Record<string, string>> = {
  ENOENT: 'There is no such file',
  EISDIR: 'This is a folder, not a file',
  EACCES: 'This file may not be read',
}

const readText = async (file: string): Promise<Result<string, CliFailure>> => {
  try {
    if ((await stat(file)).size > maxFileBytes) {
      return failed(`This file is too large for a roadmap (at most 1 MB): ${file}`)
    }
    return ok(await readFile(file, 'utf8'))
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? ''
    return failed(`${reasons[code] ?? 'This file could not be read'}: ${file}`)
  }
}

type Imported = Result<{ readonly document: RoadmapDocument; readonly stored: boolean }, CliFailure>

const readOnly = async (context: CliContext, text: string, name: string): Promise<Imported> => {
  const read = await context.readDocument(text, name)
  return read.ok ? ok({ document: read.value, stored: false }) : read
}

type StoreOptions = { readonly name: string; readonly text: string; readonly dataFolder: string | undefined }

const store = async (
  context: CliContext,
  { name, text, dataFolder }: StoreOptions,
  print: (imported: Imported) => Outcome,
): Promise<Outcome> =>
  withClient(context, dataFolder, async (client) => {
    const draft = await client.call('draft.read', { source: { from: 'text', name, text } })
    if (!draft.ok) return refused(draft.error)
    const imported = await client.call('roadmap.import', { draftId: draft.value.draftId })
    if (!imported.ok) return refused(imported.error)
    return print(ok({ document: draft.value.document, stored: true }))
  })

/** `roadbook import FILE`: reads a document and stores its roadmaps. The JSON is the document as it was read. */
export const importCommand = async (args: readonly string[], context: CliContext): Promise<Outcome> => {
  const parsed = parse(args)
  if (!parsed.ok) return parsed
  const { values, positionals } = parsed.value
  const [file, ...more] = positionals
  if (file === undefined || more.length > 0)
    return wrongUsage('import takes one file. See: roadbook import --help')
  const text = await readText(file)
  if (!text.ok) return text
  const name = basename(file)
  const print = (imported: Imported): Outcome => {
    if (!imported.ok) return imported
    const { document } = imported.value
    if (values.json) return ok({ out: `${JSON.stringify(document, null, 2)}\n` })
    return ok({ out: documentText({ name, width: context.width, ...imported.value }) })
  }
  if (values['dry-run']) return print(await readOnly(context, text.value, name))
  return store(context, { name, text: text.value, dataFolder: values.data }, print)
}
