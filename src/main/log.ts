import { createLog } from '#service/log-file.ts'
import { followMoves } from '#service/moved-folder.ts'

/** Writes what the desktop has to say into the log of the data folder, and to the terminal it was started from. */
export const openLog =
  (dataFolder: string): ((line: string) => void) =>
  (line) => {
    process.stderr.write(`${line}\n`)
    // The learner can move the folder while the app runs.
    createLog(followMoves(dataFolder), Date.now)({ id: '-', op: 'desktop', error: line })
  }
