import type { DocumentReader } from './document-reader.ts'

type ReaderModule = {
  readonly createReader: (options: { readonly workerUrl: URL }) => DocumentReader
}

/** Starts the reading worker's module when the first document is read. */
export const createLazyReader = (workerUrl: URL): DocumentReader => {
  let reader: Promise<DocumentReader> | null = null
  const load = async (): Promise<DocumentReader> => {
    const file = './reading/read-in-worker.ts'
    const module = (await import(file)) as ReaderModule
    return module.createReader({ workerUrl })
  }
  return {
    read: async (text, options) => {
      reader ??= load()
      return await (await reader).read(text, options)
    },
    close: () => reader?.then((opened) => opened.close()),
  }
}
