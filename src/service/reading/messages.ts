import type { Result } from '#core/result.ts'
import type { ReadError, RoadmapDocument } from '#core/roadmap/model.ts'

/** What the worker is asked: one document at a time. `title` is for a document that has none. */
export type ReadRequest = { readonly text: string; readonly title?: string }

/** What the worker says: that it begins, how far it is (0 to 1), then the result, once. */
export type ReadReport =
  | { readonly kind: 'begun' }
  | { readonly kind: 'progress'; readonly fraction: number }
  | { readonly kind: 'result'; readonly result: Result<RoadmapDocument, ReadError> }
