/** A data folder can say that the data lies elsewhere now: every host follows, however it was started. */
import { existsSync, readFileSync, rmSync } from 'node:fs'
import { isAbsolute, join } from 'node:path'
import { writeWhole } from '#db/care/whole-file.ts'

const NOTE = 'moved-to.txt'

const targetOf = (folder: string): string | null => {
  try {
    const path = join(folder, NOTE)
    if (!existsSync(path)) return null
    const [target = ''] = readFileSync(path, 'utf8').split('\n')
    return isAbsolute(target) ? target : null
  } catch {
    // What cannot be read points nowhere; opening the folder says what is wrong.
    return null
  }
}

/** Where the data of a folder lies now. */
export const followMoves = (folder: string): string => {
  const followed = new Set<string>()
  // Folders that point at each other would be followed for ever.
  for (let current = folder; !followed.has(current);) {
    followed.add(current)
    const target = targetOf(current)
    if (target === null) return current
    current = target
  }
  return folder
}

export const hasMoved = (folder: string): boolean => targetOf(folder) !== null

export const noteMove = (folder: string, target: string): void =>
  writeWhole(
    join(folder, NOTE),
    `${target}\nRoadbook keeps its data in the folder above. Remove this note to use what is left here.\n`,
  )

export const forgetMove = (folder: string): void => rmSync(join(folder, NOTE), { force: true })
