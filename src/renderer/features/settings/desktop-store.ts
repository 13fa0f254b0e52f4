import { t } from '@lingui/core/macro'
import { useEffect } from 'react'
import { create } from 'zustand'
import type { DesktopState, UpdateState } from '#contract/operations/desktop.ts'
import { client } from '../../bridge.ts'
import { loading, loadOf, type Load } from '../../ui/load.ts'
import { showFailure, showToast } from '../../ui/toast.tsx'

type DesktopStore = { readonly desktop: Load<DesktopState>; readonly update: UpdateState | null }

/** What the desktop says of itself. */
export const useDesktopStore = create<DesktopStore>()(() => ({ desktop: loading, update: null }))

const { setState } = useDesktopStore

export const readDesktop = async (): Promise<void> => {
  setState({ desktop: loadOf(await client.call('desktop.get', {})) })
}

export const saveOpenAtLogin = async (openAtLogin: boolean): Promise<void> => {
  const answer = await client.call('desktop.set-login', { openAtLogin })
  if (!answer.ok) return showFailure(t`The setting was not saved`, answer.error)
  setState({ desktop: loadOf(answer) })
  showToast({ message: t`Saved`, about: 'settings' })
}

export const openPlace = async (place: 'data-folder' | 'logs' | 'timer-window'): Promise<void> => {
  const answer = await client.call('desktop.open', { place })
  if (!answer.ok) showFailure(t`It was not opened`, answer.error)
}

export const stepUpdate = async (step: 'check' | 'download' | 'install'): Promise<void> => {
  const answer = await client.call('update.do', { step })
  if (answer.ok) setState({ update: answer.value })
  else showFailure(t`The update was not taken`, answer.error)
}

/** How updating stands, as long as it is looked at. */
export const useUpdate = (): UpdateState | null => {
  useEffect(() => {
    void client.call('update.get', {}).then((answer) => setState({ update: answer.ok ? answer.value : null }))
    return client.subscribe((event) => {
      if (event.type === 'update') setState({ update: event.update })
    })
  }, [])
  return useDesktopStore((store) => store.update)
}
