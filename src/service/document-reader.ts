import type { Result } from '#core/result.ts'
import type { ReadError, RoadmapDocument } from '#core/roadmap/model.ts'

/** Reads documents without holding up the process; reading/read-in-worker.ts is the one in use. */
export type DocumentReader = {
  readonly read: (
    text: string,
    options?: {
      readonly onProgress?: (fraction: number) => void
      readonly signal?: AbortSignal
      /** The title for a document that has none. */
      readonly title?: string
      /** How long it may take, instead of what the reader allows. */
      readonly timeoutMs?: number
    },
  ) => Promise<Result<RoadmapDocument, ReadError>>
  readonly close: () => unknown
}
