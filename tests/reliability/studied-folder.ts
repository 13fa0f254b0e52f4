/** A data folder with a plan, sessions and ticked topics, made once and copied. */
import { cpSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import type { Contents } from '#core/care/model.ts'
import { contentsOf } from '#db/care/contents.ts'
import { openService } from '#service/open-service.ts'
import { createTempFolder, tempFolder } from '../support/temp-folder.ts'
import { MONDAY_MS, baseOptions, readerOf } from '../support/test-service.ts'

const HOUR_MS = 3_600_000

const make = async (sessions: number): Promise<string> => {
  const { path } = createTempFolder()
  const opened = await openService({ ...baseOptions(path), reader: readerOf(), clock: () => MONDAY_MS })
  if (!opened.ok) throw new Error(opened.error.message)
  const { client, close } = opened.value
  const draft = await client.call('draft.read', { source: { from: 'text', name: 'a.md', text: '# A' } })
  if (!draft.ok) throw new Error(draft.error.message)
  const roadmap = {
    draftId: draft.value.draftId,
    roadmapKey: draft.value.document.roadmaps[0]?.key ?? '',
  }
  const defaults = await client.call('plan.defaults', { roadmap })
  if (!defaults.ok) throw new Error(defaults.error.message)
  await client.call('plan.make', { roadmap, settings: defaults.value.settings })
  const slots = await client.call('plan.slots', {})
  const topics = slots.ok ? [...new Set(slots.value.map(({ topic }) => topic.id))] : []
  for (const topicId of topics.slice(0, 2)) await client.call('topic.set-status', { topicId, status: 'done' })
  for (let at = 1; at <= sessions; at += 1) {
    const startMs = MONDAY_MS - at * HOUR_MS
    const topicId = topics[at % topics.length] ?? null
    const note = `What I did in hour ${at}`
    await client.call('session.add', { topicId, kind: 'learn', startMs, endMs: startMs + HOUR_MS / 2, note })
  }
  close()
  return path
}

const made = new Map<number, Promise<string>>()

export const studiedFolder = async (sessions = 40): Promise<string> => {
  const known = made.get(sessions) ?? make(sessions)
  made.set(sessions, known)
  const folder = tempFolder()
  cpSync(await known, folder, { recursive: true })
  return folder
}

/** What is in a file, without touching it. */
export const contentsIn = (file: string): Contents & { readonly integrity: string } => {
  const connection = new Database(file, { readonly: true })
  try {
    const integrity = String(connection.pragma('integrity_check(1)', { simple: true }))
    return { ...contentsOf(connection), integrity }
  } finally {
    connection.close()
  }
}

export const databaseIn = (folder: string): string => join(folder, 'roadbook.db')
