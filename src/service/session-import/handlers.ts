import { ok } from '#core/result.ts'
import type { HandlersOf } from '../runtime.ts'
import { applyImport, topicsOf } from './apply.ts'
import { previewOf } from './preview.ts'
import { readSessionImport } from './read.ts'
import { workOutImport } from './work-out.ts'

export const sessionImportHandlers: HandlersOf<
  'session-import.read' | 'session-import.preview' | 'session-import.apply'
> = {
  'session-import.read': readSessionImport,
  'session-import.preview': (choices, call) => {
    const worked = workOutImport(choices, call)
    if (!worked.ok) return worked
    const topics = topicsOf(worked.value, call)
    return topics.ok ? ok(previewOf(worked.value, choices.zone, call)) : topics
  },
  'session-import.apply': (choices, call) => {
    const worked = workOutImport(choices, call)
    return worked.ok ? applyImport(worked.value, choices.zone, call) : worked
  },
}
