import { err, ok, type Result } from '#core/result.ts'

/** What the file picker offers; a file dropped may be called anything, the reader decides. */
export const DOCUMENT_TYPES = '.md,.markdown,.mdown,.txt,text/markdown,text/plain'

/** The bridge takes this many characters; no roadmap comes near it. */
const MOST_BYTES = 2_097_152

/** The text of a file; a sentence for the learner when it cannot be one. */
export const textOfFile = async (
  file: File,
): Promise<Result<{ readonly name: string; readonly text: string }, string>> => {
  if (file.size > MOST_BYTES) {
    return err('This file is larger than 2 MB. A roadmap is a text; choose the Markdown file itself.')
  }
  try {
    return ok({ name: file.name.slice(0, 255), text: await file.text() })
  } catch {
    return err('This file could not be opened. Check that it still exists and is a file, not a folder.')
  }
}
