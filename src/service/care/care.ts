/** All that takes care of the data, over one place of a database. */
import { join } from 'node:path'
import { dayFromNumber } from '#core/time/day.ts'
import type { Day } from '#core/time/day.ts'
import type { Outcome } from '../failures.ts'
import { readMounts } from '../read-mounts.ts'
import type { Tools } from '../running-service.ts'
import type { ServiceOptions } from '../service.ts'
import { createBackups } from './backups.ts'
import type { Backups } from './backups.ts'
import { createCareWorker } from './care-worker.ts'
import type { CareWorker } from './care-worker.ts'
import { createChecking } from './checking.ts'
import type { Checking } from './checking.ts'
import { createDatabaseSlot } from './database-slot.ts'
import type { DatabaseSlot } from './database-slot.ts'
import { createMoving } from './moving.ts'
import type { Moving } from './moving.ts'
import { DATABASE_FILE } from './put-there.ts'
import { createRestoring } from './restoring.ts'
import type { Restoring } from './restoring.ts'
import type { Sampling } from './sampling.ts'
import { createTrouble } from './trouble.ts'
import type { Trouble } from './trouble.ts'
import { createUploads } from './uploads.ts'
import type { Uploads } from './uploads.ts'
import { removeLeftParts, removeWorkFolder, workFolderIn } from './work-folder.ts'

export type Care = {
  readonly dataFolder: string
  readonly workFolder: string
  /** What is open is a sample. */
  readonly isSample: boolean
  readonly slot: DatabaseSlot
  readonly worker: CareWorker
  readonly backups: Backups
  readonly checking: Checking
  readonly restoring: Restoring
  readonly moving: Moving
  readonly sampling: Sampling
  readonly uploads: Uploads
  readonly trouble: Trouble
  readonly clock: () => number
  readonly newId: () => string
  /** Opens what lies there now; every window reads everything again. */
  readonly reopen: () => void
  readonly close: () => void
}

const DAY_MS = 86_400_000

const utcDay = (atMs: number): Day => dayFromNumber(Math.floor(atMs / DAY_MS))

export type CareTools = Tools & {
  readonly onChange: () => void
  readonly onReplaced: () => void
  /** Goes on in another folder, or says why that cannot be. */
  readonly enter: (dataFolder: string) => Outcome<object>
  readonly sampling: Sampling
}

export const createCare = (options: ServiceOptions, tools: CareTools): Care => {
  const { dataFolder, careWorkerUrl } = options
  const { clock, newId, log, onChange, onReplaced, enter } = tools
  const folder = join(dataFolder, 'backups')
  const workFolder = workFolderIn(dataFolder, newId())
  removeLeftParts(folder)
  const slot = createDatabaseSlot(join(dataFolder, DATABASE_FILE), options, tools)
  const worker = createCareWorker(careWorkerUrl)
  const shared = { workFolder, worker, clock, newId, log, onChange }
  const backups = createBackups({
    ...shared,
    folder,
    // Where no settings can be read, days are told well enough by UTC.
    dayOf: (atMs) => slot.running()?.dayOf(atMs) ?? utcDay(atMs),
  })
  const checking = createChecking(shared)
  const uploads = createUploads(workFolder, newId)
  const reopen = (): void => {
    slot.open()
    checking.forget()
    onReplaced()
  }
  const restoring = createRestoring({ ...slot, ...shared, backups, uploads, reopen })
  const moving = createMoving({
    ...shared,
    dataFolder,
    desktop: options.desktop,
    slot,
    backups,
    alone: restoring.alone,
    mounts: readMounts,
    reopen,
    enter,
  })
  return {
    dataFolder,
    workFolder,
    isSample: options.isSample === true,
    slot,
    worker,
    backups,
    checking,
    restoring,
    moving,
    sampling: tools.sampling,
    uploads,
    trouble: createTrouble(onChange),
    clock,
    newId,
    reopen,
    close: () => {
      worker.close()
      slot.close()
      removeWorkFolder(workFolder)
    },
  }
}
