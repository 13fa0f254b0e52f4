import { t } from '@lingui/core/macro'
import { limits } from '#core/roadmap/limits.ts'
import { err, ok, type Result } from '#core/result.ts'

/** What the file picker offers; a file dropped may be called anything, the reader decides. */
export const DOCUMENT_TYPES = '.md,.markdown,.mdown,.txt,text/markdown,text/plain'

/** The text of a file; a sentence for the learner when it cannot be one. */
export const textOfFile = async (
  file: File,
): Promise<Result<{ readonly name: string; readonly text: string }, string>> => {
  if (file.size > limits.bytes) {
    return err(t`This file is larger than 1 MiB. Split it into several roadmaps and try again.`)
  }
  try {
    return ok({ name: file.name.slice(0, 255), text: await file.text() })
  } catch {
    return err(t`This file could not be opened. Check that it still exists and is a file, not a folder.`)
  }
}
