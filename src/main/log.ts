import { createLog } from '#service/log-file.ts'

/** Writes what the desktop has to say into the log of the data folder, and to the terminal it was started from. */
export const openLog = (dataFolder: string): ((line: string) => void) => {
  const write = createLog(dataFolder, Date.now)
  return (line) => {
    process.stderr.write(`${line}\n`)
    write({ id: '-', op: 'desktop', error: line })
  }
}
