import { basename } from 'node:path'
import { parseArgs } from 'node:util'
import type { Client } from '#contract/client.ts'
import type {
  ImportTarget,
  SessionImportChoices,
  SessionImportDraft,
} from '#contract/operations/session-import.ts'
import { type Result, ok } from '#core/result.ts'
import { importLimits } from '#core/sessions/import/limits.ts'
import { commonOptions, parseOrExplain } from '../arguments.ts'
import { type CliContext, withClient } from '../context.ts'
import { type CliFailure, type Outcome, failed, refused, wrongUsage } from '../outcome.ts'
import { readTextFile } from '../read-text-file.ts'
import { sessionImportJson, sessionImportText, unreadableRemarks } from '../session-import-text.ts'
import { type Mapping, type Others, chooseTargets, parseMapping } from '../session-import-targets.ts'

const parse = (args: readonly string[]) =>
  parseOrExplain('import-sessions', () =>
    parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        ...commonOptions,
        zone: { type: 'string' },
        map: { type: 'string', multiple: true, default: [] },
        others: { type: 'string', default: 'leave-out' },
        overlaps: { type: 'string', default: 'leave-out' },
        member: { type: 'string' },
        'dry-run': { type: 'boolean', default: false },
        json: { type: 'boolean', default: false },
      },
    }),
  )

type Wishes = {
  readonly name: string
  readonly text: string
  readonly zone: string | undefined
  readonly member: string | undefined
  readonly mappings: readonly Mapping[]
  readonly others: Others
  readonly overlaps: SessionImportChoices['overlaps']
  readonly isDryRun: boolean
  readonly json: boolean
  readonly width: number
}

/** Whose entries; a file with those of several needs a name. */
const chooseMember = (
  { members }: SessionImportDraft,
  wanted: string | undefined,
): Result<string, CliFailure> => {
  const names = members.map(({ name, entries }) => `  ${name} (${entries})`).join('\n')
  if (wanted === undefined) {
    const [only, ...more] = members
    return more.length === 0 && only !== undefined
      ? ok(only.name)
      : failed(`This file has sessions of several people. Say whose with --member:\n${names}`)
  }
  const found = members.find(({ name }) => name.toLowerCase() === wanted.toLowerCase())
  return found === undefined ? failed(`Nobody in this file is called "${wanted}":\n${names}`) : ok(found.name)
}

const titlesOf = async (
  client: Client,
  { groups }: SessionImportDraft,
  targets: readonly ImportTarget[],
): Promise<ReadonlyMap<string, string>> => {
  const titles = new Map(
    groups.flatMap(({ suggestion }) =>
      suggestion === null ? [] : [[suggestion.topicId, suggestion.title] as const],
    ),
  )
  if (targets.every((target) => target === 'no-topic' || target === 'leave-out' || titles.has(target))) {
    return titles
  }
  const roadmaps = await client.call('roadmap.list', {})
  for (const { id } of roadmaps.ok ? roadmaps.value : []) {
    const view = await client.call('roadmap.get', { roadmapId: id })
    if (!view.ok) continue
    for (const { blocks } of view.value.phases) {
      for (const { topics } of blocks) for (const topic of topics) titles.set(topic.id, topic.title)
    }
  }
  return titles
}

const importSessions = async (client: Client, wishes: Wishes): Promise<Outcome> => {
  const read = await client.call('session-import.read', { name: wishes.name, text: wishes.text })
  if (!read.ok) return refused(read.error)
  const draft = read.value
  const member = chooseMember(draft, wishes.member)
  if (!member.ok) return member
  const targets = await chooseTargets(client, draft, wishes)
  if (!targets.ok) return targets
  const zone = wishes.zone ?? draft.zone
  const choices = {
    draftId: draft.draftId,
    zone,
    member: member.value,
    overlaps: wishes.overlaps,
    targets: targets.value,
  }
  const preview = await client.call('session-import.preview', choices)
  if (!preview.ok) return refused(preview.error)
  const applied = wishes.isDryRun
    ? ok({ changeId: null })
    : await client.call('session-import.apply', choices)
  if (!applied.ok) return refused(applied.error)
  const shown = {
    draft,
    preview: preview.value,
    targets: targets.value,
    titles: await titlesOf(client, draft, targets.value),
    zone,
    changeId: applied.value.changeId,
    isDryRun: wishes.isDryRun,
  }
  return ok({
    out: wishes.json
      ? `${JSON.stringify(sessionImportJson(shown), null, 2)}\n`
      : sessionImportText(shown, wishes.width),
    remarks: unreadableRemarks(draft),
  })
}

const parseMappings = (texts: readonly string[]): Result<Mapping[], CliFailure> => {
  const mappings: Mapping[] = []
  for (const text of texts) {
    const mapping = parseMapping(text)
    if (!mapping.ok) return mapping
    mappings.push(mapping.value)
  }
  return ok(mappings)
}

/** `roadbook import-sessions FILE`: adds the sessions of another program's export. */
export const importSessionsCommand = async (
  args: readonly string[],
  context: CliContext,
): Promise<Outcome> => {
  const parsed = parse(args)
  if (!parsed.ok) return parsed
  const { values, positionals } = parsed.value
  const [file, ...more] = positionals
  if (file === undefined || more.length > 0) {
    return wrongUsage('import-sessions takes one file. See: roadbook import-sessions --help')
  }
  const mappings = parseMappings(values.map)
  if (!mappings.ok) return mappings
  const { others, overlaps } = values
  if (others !== 'no-topic' && others !== 'leave-out') {
    return wrongUsage(`--others takes no-topic or leave-out, not "${others}".`)
  }
  if (overlaps !== 'cut' && overlaps !== 'leave-out') {
    return wrongUsage(`--overlaps takes leave-out or cut, not "${overlaps}".`)
  }
  const text = await readTextFile(file, {
    maxBytes: 2 * importLimits.characters,
    tooLarge: 'This file is too large for sessions (at most 25 MB)',
  })
  if (!text.ok) return text
  return withClient(context, values.data, (client) =>
    importSessions(client, {
      name: basename(file).slice(0, 255),
      text: text.value.slice(0, importLimits.characters + 1),
      zone: values.zone,
      member: values.member,
      mappings: mappings.value,
      others,
      overlaps,
      isDryRun: values['dry-run'],
      json: values.json,
      width: context.width,
    }),
  )
}
