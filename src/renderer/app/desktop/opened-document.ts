import { useEffect } from 'react'
import { create } from 'zustand'
import type { AppInfo } from '#contract/operations/app.ts'
import type { OpenedDocument } from '#contract/operations/desktop.ts'
import { client } from '../../bridge.ts'
import { navigate } from '../routes.ts'

/** A document that was opened with the desktop app and waits to be read by the screen that reads documents. */
export const useOpenedDocument = create<{ readonly document: OpenedDocument | null }>()(() => ({
  document: null,
}))

/** Hands it over, once. */
export const takeOpenedDocument = (): OpenedDocument | null => {
  const { document } = useOpenedDocument.getState()
  useOpenedDocument.setState({ document: null })
  return document
}

const fetchDocument = async (): Promise<void> => {
  const answer = await client.call('desktop.take-document', {})
  if (!answer.ok || answer.value === null) return
  useOpenedDocument.setState({ document: answer.value })
  navigate('setup')
}

/** Leads to the preview of what is opened with the app: by double click, by drop on its icon, from the command line. */
export const useOpenedDocuments = ({ capabilities }: AppInfo): void => {
  const isOpener = capabilities.includes('open-documents')
  useEffect(() => {
    if (!isOpener) return undefined
    void fetchDocument()
    return client.subscribe((event) => {
      if (event.type === 'document') void fetchDocument()
    })
  }, [isOpener])
}
