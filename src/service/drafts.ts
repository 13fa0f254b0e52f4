import type { Draft, DocumentSource } from '#contract/operations/roadmap.ts'
import { cleanText } from '#core/calendar/clean-text.ts'
import { ok } from '#core/result.ts'
import { titleOfFile } from '#core/roadmap/structure/title.ts'
import { i18n } from '#core/words/i18n.ts'
import { fail } from './failures.ts'
import type { Outcome } from './failures.ts'
import { runJob } from './run-job.ts'
import type { Job, JobWords } from './run-job.ts'
import type { HandlersOf, Runtime, WorkCall } from './runtime.ts'

/** Shown as the source of a roadmap that came with the app. */
type SourceText = { readonly name: string; readonly text: string }

const textOfSource = async (source: DocumentSource, runtime: Runtime): Promise<Outcome<SourceText>> => {
  if (source.from === 'text') return ok({ name: cleanText(source.name), text: source.text })
  const text = await runtime.builtIns.textOf(source.name)
  return text === null
    ? fail('NOT_FOUND', i18n.t('This built-in roadmap does not exist.'))
    : ok({ name: i18n.t('Built-in roadmap'), text })
}

const WORDS: JobWords = {
  isRunning: () => i18n.t('This document is being read already.'),
  cancelled: () => i18n.t('Reading was cancelled.'),
}

const readDraft = async (
  source: SourceText,
  { runtime }: WorkCall,
  job: Job | null,
): Promise<Outcome<Draft>> => {
  const title = titleOfFile(source.name)
  const read = await runtime.reader.read(source.text, { ...(title === undefined ? {} : { title }), ...job })
  job?.signal.throwIfAborted()
  if (!read.ok) return fail('PARSE', read.error.message)
  const draft = { draftId: runtime.newId(), sourceName: source.name, document: read.value }
  runtime.drafts.put({ ...draft, text: source.text })
  return ok(draft)
}

export const draftHandlers: HandlersOf<'draft.read' | 'roadmap.built-in'> = {
  'roadmap.built-in': async (_input, { runtime }) => ok([...(await runtime.builtIns.list())]),
  'draft.read': async ({ source, jobId }, call) => {
    const text = await textOfSource(source, call.runtime)
    if (!text.ok) return text
    return jobId === undefined
      ? await readDraft(text.value, call, null)
      : await runJob(call.runtime, jobId, WORDS, (job) => readDraft(text.value, call, job))
  },
}
