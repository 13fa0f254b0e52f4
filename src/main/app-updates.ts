import type { CloseToTray } from './close-to-tray.ts'
import { updateEngine } from './update-engine.ts'
import { type Updates, type UpdatesOptions, createUpdates } from './updates.ts'

type UpdatesNeeds = Pick<UpdatesOptions, 'isStudying' | 'tell' | 'log'> & { readonly closing: CloseToTray }

/** Updates of this copy of the app, which closes for good when one is installed. */
export const makeUpdates = ({ closing, ...needs }: UpdatesNeeds): Updates => {
  const { engine, whyNot } = updateEngine(needs.log)
  const install = (): void => {
    closing.letGo()
    engine.install()
  }
  return createUpdates({ ...needs, whyNot, engine: { ...engine, install } })
}
