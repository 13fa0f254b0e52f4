import { readFile, stat } from 'node:fs/promises'
import { type Result, ok } from '#core/result.ts'
import { type CliFailure, failed } from './outcome.ts'

const reasons: Readonly<Record<string, string>> = {
  ENOENT: 'There is no such file',
  EISDIR: 'This is a folder, not a file',
  EACCES: 'This file may not be read',
}

/** The text of a file; one that is larger is not even opened. */
export const readTextFile = async (
  file: string,
  { maxBytes, tooLarge }: { readonly maxBytes: number; readonly tooLarge: string },
): Promise<Result<string, CliFailure>> => {
  try {
    if ((await stat(file)).size > maxBytes) return failed(`${tooLarge}: ${file}`)
    return ok(await readFile(file, 'utf8'))
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? ''
    return failed(`${reasons[code] ?? 'This file could not be read'}: ${file}`)
  }
}
