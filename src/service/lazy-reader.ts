import { readRoadmap } from '#core/roadmap/read.ts'
import type { DocumentReader } from './document-reader.ts'

/** Reads in this thread. */
export const createLazyReader = (_workerUrl: URL): DocumentReader => ({
  read: async (text, options) =>
    readRoadmap(text, options?.onProgress ? { onProgress: options.onProgress } : {}),
  close: () => undefined,
})
