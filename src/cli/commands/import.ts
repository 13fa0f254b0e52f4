import { basename } from 'node:path'
import { parseArgs } from 'node:util'
import type { Client } from '#contract/client.ts'
import type { Draft } from '#contract/operations/roadmap.ts'
import { type Result, ok } from '#core/result.ts'
import { commonOptions, parseOrExplain } from '../arguments.ts'
import { type CliContext, withClient } from '../context.ts'
import { documentText, resemblanceText } from '../document-text.ts'
import { mergeJson, mergeText } from '../merge-text.ts'
import { type CliFailure, type Outcome, refused, wrongUsage } from '../outcome.ts'
import { readTextFile } from '../read-text-file.ts'
import { updateRoadmaps } from '../update-roadmaps.ts'

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
        update: { type: 'boolean', default: false },
        json: { type: 'boolean', default: false },
      },
    }),
  )

const readText = (file: string): Promise<Result<string, CliFailure>> =>
  readTextFile(file, {
    maxBytes: maxFileBytes,
    tooLarge: 'This file is too large for a roadmap (at most 1 MB)',
  })

type Document = { readonly name: string; readonly text: string }
type Flags = { readonly isDryRun: boolean; readonly asJson: boolean; readonly dataFolder: string | undefined }

const printJson = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`

const readOnly = async (
  context: CliContext,
  { name, text }: Document,
  { asJson }: Flags,
): Promise<Outcome> => {
  const read = await context.readDocument(text, name)
  if (!read.ok) return read
  const { width } = context
  const out = asJson
    ? printJson(read.value)
    : documentText({ name, width, document: read.value, stored: false, resembles: [] })
  return ok({ out })
}

const readDraft = async (client: Client, { name, text }: Document): Promise<Result<Draft, CliFailure>> => {
  const draft = await client.call('draft.read', { source: { from: 'text', name, text } })
  return draft.ok ? draft : refused(draft.error)
}

/** Stores a document as it is, beside what it may resemble. */
const store = (context: CliContext, document: Document, { asJson, dataFolder }: Flags): Promise<Outcome> =>
  withClient(context, dataFolder, async (client) => {
    const draft = await readDraft(client, document)
    if (!draft.ok) return draft
    const { draftId } = draft.value
    const similar = await client.call('roadmap.similar', { draftId })
    const imported = await client.call('roadmap.import', { draftId })
    if (!imported.ok) return refused(imported.error)
    const edited = similar.ok ? similar.value.filter(({ isSame }) => !isSame) : []
    const resembles = [...new Set(edited.map(({ title }) => title))]
    const { document: read } = draft.value
    const { width } = context
    return ok(
      asJson
        ? { out: printJson(read), remarks: resembles.map((title) => resemblanceText(title)) }
        : { out: documentText({ name: document.name, width, document: read, stored: true, resembles }) },
    )
  })

/** Brings stored roadmaps to a document that is a newer version of theirs. */
const update = (
  context: CliContext,
  { wanted, ...document }: Document & { readonly wanted: string | undefined },
  { isDryRun, asJson, dataFolder }: Flags,
): Promise<Outcome> =>
  withClient(context, dataFolder, async (client) => {
    const draft = await readDraft(client, document)
    if (!draft.ok) return draft
    const updates = await updateRoadmaps(client, draft.value, { wanted, isDryRun })
    if (!updates.ok) return updates
    const { name } = document
    return ok({
      out: asJson
        ? printJson(mergeJson(updates.value))
        : mergeText(updates.value, { name, isDryRun, width: context.width }),
    })
  })

/** `roadbook import FILE`: reads a document and stores its roadmaps, or updates those that it is a version of. */
export const importCommand = async (args: readonly string[], context: CliContext): Promise<Outcome> => {
  const parsed = parse(args)
  if (!parsed.ok) return parsed
  const { values, positionals } = parsed.value
  const [file, wanted, ...more] = positionals
  if (file === undefined || more.length > 0 || (wanted !== undefined && !values.update))
    return wrongUsage('import takes one file, and with --update one roadmap. See: roadbook import --help')
  const text = await readText(file)
  if (!text.ok) return text
  const document = { name: basename(file), text: text.value }
  const flags = { isDryRun: values['dry-run'], asJson: values.json, dataFolder: values.data }
  if (values.update) return update(context, { ...document, wanted }, flags)
  return flags.isDryRun ? readOnly(context, document, flags) : store(context, document, flags)
}
