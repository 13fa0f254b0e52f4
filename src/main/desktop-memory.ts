import { readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { followMoves } from '#service/moved-folder.ts'

const Bounds = z.strictObject({
  x: z.int(),
  y: z.int(),
  width: z.int().positive(),
  height: z.int().positive(),
})

/** What this computer's desktop remembers between starts; it is not part of the learner's data. */
const Memory = z.object({
  window: z.strictObject({ bounds: Bounds, isMaximized: z.boolean() }).optional().catch(undefined),
  timerWindow: Bounds.optional().catch(undefined),
  /** Where the learner last chose a file, or saved one. */
  folder: z.string().optional().catch(undefined),
  /** It was said once that the app goes on in the tray. */
  wasToldOfTray: z.boolean().optional().catch(undefined),
})
export type Memory = z.infer<typeof Memory>

export type DesktopMemory = {
  readonly get: () => Memory
  readonly set: (part: Partial<Memory>) => void
}

/** Kept in desktop.json of the data folder. A file that cannot be read or written costs where a window stood, nothing more. */
export const openMemory = (dataFolder: string, log: (line: string) => void): DesktopMemory => {
  // The learner can move the folder while the app runs.
  const path = (): string => join(followMoves(dataFolder), 'desktop.json')
  const read = (): Memory => {
    try {
      return Memory.parse(JSON.parse(readFileSync(path(), 'utf8')))
    } catch {
      return {}
    }
  }
  let memory = read()
  return {
    get: () => memory,
    set: (part) => {
      memory = { ...memory, ...part }
      try {
        // Whole or not at all: the computer may stop at any time.
        const file = path()
        writeFileSync(`${file}.new`, JSON.stringify(memory))
        renameSync(`${file}.new`, file)
      } catch (error) {
        log(`desktop.json was not written: ${String(error)}`)
      }
    },
  }
}
