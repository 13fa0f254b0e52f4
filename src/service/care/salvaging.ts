/** Saving what can be read of a database that cannot be opened. */
import { copyFileSync, existsSync } from 'node:fs'
import { join } from 'node:path'
import type { SalvageReport } from '#contract/operations/care.ts'
import { ok } from '#core/result.ts'
import { numberText } from '#core/words/numbers.ts'
import { i18n } from '#core/words/i18n.ts'
import type { Salvage } from '#db/care/salvage.ts'
import { fail } from '../failures.ts'
import type { Outcome } from '../failures.ts'
import type { CareWorker } from './care-worker.ts'
import { newFolderIn } from './work-folder.ts'

/** Tables by what learners call them. Those that are not here hold nothing they would name. */
const NAMES: Readonly<Record<string, () => string>> = {
  session: () => i18n.t('sessions'),
  topic: () => i18n.t('topics'),
  slot: () => i18n.t('slots of the plan'),
  plan: () => i18n.t('plans'),
  roadmap: () => i18n.t('roadmaps'),
  document: () => i18n.t('documents'),
  phase: () => i18n.t('phases'),
  block: () => i18n.t('blocks'),
  project: () => i18n.t('projects'),
  checklist_item: () => i18n.t('checklist items'),
  busy_time: () => i18n.t('busy times'),
  topic_status_change: () => i18n.t('dates of ticking topics off'),
  change: () => i18n.t('changes to take back'),
  change_row: () => i18n.t('details of changes to take back'),
  setting: () => i18n.t('settings'),
  timer_event: () => i18n.t('notes of the timer'),
}

const linesOf = ({ tables, orphans }: Salvage): string[] => {
  const lost = tables
    .filter((table) => table.lost > 0)
    .map(({ table, saved, lost }) =>
      i18n.t('{lost} {what} could not be read; {saved} were saved.', {
        lost: numberText(lost),
        what: NAMES[table]?.() ?? i18n.t('rows of {table}', { table }),
        saved: numberText(saved),
      }),
    )
  if (orphans > 0)
    lost.push(
      i18n.t('{rows} rows were left out: what they belong to is gone.', { rows: numberText(orphans) }),
    )
  return lost.length === 0 ? [i18n.t('Everything that is known to have been there was saved.')] : lost
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
  if (!existsSync(file)) return fail('PARSE', i18n.t('The file is gone: there is nothing in it to save.'))
  const folder = newFolderIn(workFolder, newId)
  const copy = join(folder, 'damaged.db')
  const finished = join(folder, 'roadbook.db')
  copyFileSync(file, copy)
  const saved = await worker.run('salvage', { copy, finished })
  if (saved === null)
    return fail('PARSE', i18n.t('Nothing in this file can be read any more. Its backups are what is left.'))
  return ok({ salvageId: addSalvaged(finished), contents: saved.contents, lines: linesOf(saved) })
}
