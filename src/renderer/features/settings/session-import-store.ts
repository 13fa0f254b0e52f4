import { plural, t } from '@lingui/core/macro'
import { create } from 'zustand'
import type {
  ImportTarget,
  SessionImportChoices,
  SessionImportDraft,
  SessionImportPreview,
} from '#contract/operations/session-import.ts'
import { importLimits } from '#core/sessions/import/limits.ts'
import { offerUndo } from '../../app/undo.ts'
import { client } from '../../bridge.ts'
import { loading, loadOf, type Load } from '../../ui/load.ts'
import { showFailure } from '../../ui/toast.tsx'

/** What the file picker offers; the reader decides by what is in the file. */
export const EXPORT_TYPES = '.csv,.json,.txt,text/csv,application/json'

/** What the learner chose for an export that was read. */
export type ImportWork = {
  readonly draft: SessionImportDraft
  readonly choices: SessionImportChoices
  readonly preview: Load<SessionImportPreview>
  readonly isStoring: boolean
}

type SessionImportState = {
  /** The file that is being read; null for none. */
  readonly reading: string | null
  /** Why the last file could not be read. */
  readonly problem: { readonly name: string; readonly message: string } | null
  readonly work: ImportWork | null
}

export const useSessionImport = create<SessionImportState>()(() => ({
  reading: null,
  problem: null,
  work: null,
}))

const { getState, setState } = useSessionImport

/** Only the last request counts: choices change faster than they are worked out. */
let lastRequest = 0

const refresh = async (): Promise<void> => {
  const { work } = getState()
  if (work === null) return
  lastRequest += 1
  const request = lastRequest
  const answer = await client.call('session-import.preview', work.choices)
  const now = getState().work
  if (request === lastRequest && now !== null) setState({ work: { ...now, preview: loadOf(answer) } })
}

/** Changes something of what was chosen, and works out what comes of it. */
export const changeImport = (part: Partial<SessionImportChoices>): void => {
  const { work } = getState()
  if (work === null) return
  setState({ work: { ...work, choices: { ...work.choices, ...part } } })
  void refresh()
}

export const refreshImport = (): void => void refresh()

/** Where the sessions of one group go. */
export const changeTarget = (index: number, target: ImportTarget): void => {
  const targets = getState().work?.choices.targets ?? []
  changeImport({ targets: targets.map((former, at) => (at === index ? target : former)) })
}

/** Where all sessions go that are on no topic. */
export const changeOthers = (target: 'no-topic' | 'leave-out'): void => {
  const targets = getState().work?.choices.targets ?? []
  changeImport({
    targets: targets.map((former) => (former === 'no-topic' || former === 'leave-out' ? target : former)),
  })
}

const refuse = (name: string, message: string): void =>
  setState({ reading: null, problem: { name, message } })

const textOf = async (file: File): Promise<string | null> => {
  try {
    return await file.text()
  } catch {
    return null
  }
}

/** What is chosen at first: topics that fit, and nothing else. */
const firstChoices = (draft: SessionImportDraft): SessionImportChoices => ({
  draftId: draft.draftId,
  zone: draft.zone,
  member: draft.members[0]?.name ?? '',
  overlaps: 'leave-out',
  targets: draft.groups.map(({ suggestion }) => suggestion?.topicId ?? 'leave-out'),
})

const TOO_LARGE = t`This file is larger than 25 MB. Export fewer years at a time and try again.`

/** Reads an export and shows what it holds. */
export const readExport = async (file: File): Promise<void> => {
  const name = file.name.slice(0, 255)
  if (file.size > 2 * importLimits.characters) return refuse(name, TOO_LARGE)
  setState({ reading: name, problem: null })
  const text = await textOf(file)
  if (text === null) {
    return refuse(
      name,
      t`This file could not be opened. Check that it still exists and is a file, not a folder.`,
    )
  }
  if (text.length > importLimits.characters) return refuse(name, TOO_LARGE)
  const answer = await client.call('session-import.read', { name, text })
  if (!answer.ok) return refuse(name, answer.error.message)
  const draft = answer.value
  setState({
    reading: null,
    work: { draft, choices: firstChoices(draft), preview: loading, isStoring: false },
  })
  await refresh()
}

export const cancelImport = (): void => setState({ work: null })

/** Adds the sessions; the way back is offered. */
export const applyImport = async (): Promise<void> => {
  const { work } = getState()
  if (work === null || work.isStoring) return
  setState({ work: { ...work, isStoring: true } })
  const answer = await client.call('session-import.apply', work.choices)
  if (answer.ok) {
    setState({ work: null })
    const { sessions, changeId } = answer.value
    const { program } = work.draft
    offerUndo(
      plural(sessions, {
        one: `Imported # session from ${program}`,
        other: `Imported # sessions from ${program}`,
      }),
      changeId,
    )
    return
  }
  setState({ work: { ...work, isStoring: false } })
  showFailure(t`The sessions were not imported`, answer.error)
}
