import type { Draft, DocumentSource } from '#contract/operations/roadmap.ts'
import { cleanText } from '#core/calendar/clean-text.ts'
import { ok } from '#core/result.ts'
import { titleOfFile } from '#core/roadmap/structure/title.ts'
import { fail } from './failures.ts'
import type { Outcome } from './failures.ts'
import type { HandlersOf, Runtime, WorkCall } from './runtime.ts'

/** Shown as the source of a roadmap that came with the app. */
const BUILT_IN_SOURCE = 'Built-in roadmap'

type SourceText = { readonly name: string; readonly text: string }

const textOfSource = async (source: DocumentSource, runtime: Runtime): Promise<Outcome<SourceText>> => {
  if (source.from === 'text') return ok({ name: cleanText(source.name), text: source.text })
  const text = await runtime.builtIns.textOf(source.name)
  return text === null
    ? fail('NOT_FOUND', 'This built-in roadmap does not exist.')
    : ok({ name: BUILT_IN_SOURCE, text })
}

const cancelled = () => fail('CONFLICT', 'Reading was cancelled.')

const readDraft = async (
  source: SourceText,
  { runtime }: WorkCall,
  job: { readonly jobId: string; readonly signal: AbortSignal } | null,
): Promise<Outcome<Draft>> => {
  const title = titleOfFile(source.name)
  const read = await runtime.reader.read(source.text, {
    ...(title === undefined ? {} : { title }),
    ...(job === null
      ? {}
      : {
          signal: job.signal,
          onProgress: (fraction) => runtime.emit({ type: 'job-progress', jobId: job.jobId, fraction }),
        }),
  })
  if (job?.signal.aborted === true) return cancelled()
  if (!read.ok) return fail('PARSE', read.error.message)
  const draft = { draftId: runtime.newId(), sourceName: source.name, document: read.value }
  runtime.drafts.put({ ...draft, text: source.text })
  return ok(draft)
}

export const draftHandlers: HandlersOf<'draft.read' | 'roadmap.built-in'> = {
  'roadmap.built-in': async (_input, { runtime }) => ok([...(await runtime.builtIns.list())]),
  'draft.read': async ({ source, jobId }, call) => {
    const { jobs } = call.runtime
    const text = await textOfSource(source, call.runtime)
    if (!text.ok) return text
    if (jobId === undefined) return await readDraft(text.value, call, null)
    const signal = jobs.start(jobId)
    if (signal === null) return fail('CONFLICT', 'This document is being read already.')
    try {
      return await readDraft(text.value, call, { jobId, signal })
    } catch (error) {
      // The reader gives up by throwing.
      if (signal.aborted) return cancelled()
      throw error
    } finally {
      jobs.end(jobId)
    }
  },
}
