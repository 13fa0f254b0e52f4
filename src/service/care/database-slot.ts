/** The place of the open database: what lies in it can be closed and another opened, while everything else goes on. */
import { statSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import type { Db } from '#db/database.ts'
import type { OpenError } from '#db/open-error.ts'
import { openDatabase } from '#db/open.ts'
import { folderRisk } from '../folder-risk.ts'
import { readMounts } from '../read-mounts.ts'
import { startService } from '../running-service.ts'
import type { RunningService, Tools } from '../running-service.ts'
import type { ServiceOptions } from '../service.ts'
import { speakAsChosen } from '../words/speak-as-chosen.ts'

export type DatabaseSlot = {
  readonly file: string
  /** Null while the database cannot be opened. */
  readonly running: () => RunningService | null
  readonly db: () => Db | null
  /** Why it cannot. */
  readonly error: () => OpenError | null
  readonly open: () => void
  readonly close: () => void
  /** Nothing runs over the database any more, but it stays open, and locked, until `wake`. */
  readonly rest: () => void
  readonly wake: () => void
  /** Whether the file that is open still lies where it lay: another program may have moved or removed it. */
  readonly isInPlace: () => boolean
}

const identityOf = (file: string): string | null => {
  const found = statSync(file, { throwIfNoEntry: false, bigint: true })
  return found === undefined ? null : `${found.dev}-${found.ino}`
}

export const createDatabaseSlot = (file: string, options: ServiceOptions, tools: Tools): DatabaseSlot => {
  let running: RunningService | null = null
  let resting: Db | null = null
  let error: OpenError | null = null
  let identity: string | null = null
  // Over a network the same file may have another number each time.
  const hasLastingIdentities = folderRisk(dirname(resolve(file)), readMounts()) !== 'network'
  const { clock, newId, log } = tools
  // It may say something at once: that the learner was away, for one.
  const start = (db: Db): RunningService => {
    speakAsChosen(db, options)
    return startService(db, options, tools)
  }

  return {
    file,
    running: () => running,
    db: () => running?.db ?? null,
    error: () => error,
    open: () => {
      const opened = openDatabase({ file, nowMs: clock() })
      error = opened.ok ? null : opened.error
      running = opened.ok ? start(opened.value) : null
      identity = opened.ok ? identityOf(file) : null
      if (!opened.ok) log({ id: newId(), op: 'open', error: opened.error.cause ?? opened.error.message })
    },
    close: () => {
      running?.close()
      resting?.close()
      running = null
      resting = null
    },
    rest: () => {
      running?.rest()
      resting = running?.db ?? null
      running = null
    },
    wake: () => {
      if (resting !== null) running = start(resting)
      resting = null
    },
    isInPlace: () => {
      try {
        if (running === null) return true
        const now = identityOf(file)
        return now !== null && (now === identity || !hasLastingIdentities)
      } catch {
        // A folder that cannot be looked into says nothing about the file.
        return true
      }
    },
  }
}
