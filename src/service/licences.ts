import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { Licence } from '#contract/operations/about.ts'

const File = z.array(Licence)

const readFile = (file: string): readonly Licence[] => {
  try {
    return File.parse(JSON.parse(readFileSync(file, 'utf8')))
  } catch {
    return []
  }
}

const filesIn = (folder: string): readonly string[] => {
  try {
    return readdirSync(folder).filter((name) => name.endsWith('.json'))
  } catch {
    // From a checkout that was not built.
    return []
  }
}

/** The packages in the built app, as the build wrote them down, each once. */
export const readLicences = (folder: string): readonly Licence[] => {
  const found = new Map<string, Licence>()
  for (const name of filesIn(folder)) {
    for (const licence of readFile(join(folder, name)))
      found.set(`${licence.name}@${licence.version}`, licence)
  }
  return [...found.values()].sort((a, b) => a.name.localeCompare(b.name, 'en'))
}
