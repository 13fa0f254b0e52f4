/** Saving what can be read of a database that cannot be opened. */
import { copyFileSync, existsSync } from 'node:fs'
import { join } from 'node:path'
import type { SalvageReport } from '#contract/operations/care.ts'
import { ok } from '#core/result.ts'
import type { Salvage } from '#db/care/salvage.ts'
import { fail } from '../failures.ts'
import type { Outcome } from '../failures.ts'
import type { CareWorker } from './care-worker.ts'
import { newFolderIn } from './work-folder.ts'

/** Tables by what learners call them. Those that are not here hold nothing they would name. */
const NAMES: Readonly<Record<string, string>> = {
  session: 'sessions',
  topic: 'topics',
  slot: 'slots of the plan',
  plan: 'plans',
  roadmap: 'roadmaps',
  document: 'documents',
  phase: 'phases',
  block: 'blocks',
  project: 'projects',
  checklist_item: 'checklist items',
  busy_time: 'busy times',
  topic_status_change: 'dates of ticking topics off',
  change: 'changes to take back',
  change_row: 'details of changes to take back',
  setting: 'settings',
  timer_event: 'notes of the timer',
}

const linesOf = ({ tables, orphans }: Salvage): string[] => {
  const lost = tables
    .filter((table) => table.lost > 0)
    .map(({ table, saved, lost }) => {
      const what = NAMES[table] ?? `rows of ${table}`
      return `${lost.toLocaleString('en')} ${what} could not be read; ${saved.toLocaleString('en')} were saved.`
    })
  if (orphans > 0)
    lost.push(`${orphans.toLocaleString('en')} rows were left out: what they belong to is gone.`)
  return lost.length === 0 ? ['Everything that is known to have been there was saved.'] : lost
}

export type SalvagingOptions = {
  readonly file: string
  readonly workFolder: string
  readonly worker: CareWorker
  readonly newId: () => string
  readonly addSalvaged: (path: string) => string
}

export const salvageFile = async (options: SalvagingOptions): Promise<Outcome<SalvageReport>> => {
  const { file, workFolder, worker, newId, addSalvaged } = options
  if (!existsSync(file)) return fail('PARSE', 'The file is gone: there is nothing in it to save.')
  const folder = newFolderIn(workFolder, newId)
  const copy = join(folder, 'damaged.db')
  const finished = join(folder, 'roadbook.db')
  copyFileSync(file, copy)
  const saved = await worker.run('salvage', { copy, finished })
  if (saved === null)
    return fail('PARSE', 'Nothing in this file can be read any more. Its backups are what is left.')
  return ok({ salvageId: addSalvaged(finished), contents: saved.contents, lines: linesOf(saved) })
}
