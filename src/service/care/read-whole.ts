/** Whether all of a database can be read as the screens read it: rows can keep every rule and still make no sense. */
import type { Client } from '#contract/client.ts'
import type { Failure } from '#contract/errors.ts'
import { openService } from '../open-service.ts'

/** Nothing is timed, planned or read from documents here. */
const NOWHERE = new URL('file:///nowhere')

const canRead = async ({ call }: Client): Promise<boolean> => {
  const answers: { readonly ok: boolean; readonly error?: Failure }[] = [
    await call('settings.get', {}),
    await call('app.info', {}),
    await call('timer.get', {}),
    await call('plan.list', {}),
    await call('plan.slots', {}),
    await call('session.list', { days: 92 }),
    await call('change.list', {}),
    await call('today.get', {}),
  ]
  const roadmaps = await call('roadmap.list', {})
  if (!roadmaps.ok) return false
  for (const { id } of roadmaps.value) answers.push(await call('roadmap.get', { roadmapId: id }))
  // That there is no plan, for one, is an answer too.
  return answers.every((answer) => answer.ok || answer.error?.code !== 'INTERNAL')
}

/** `folder` holds a copy that nobody else has open. */
export const canReadWhole = async (folder: string): Promise<boolean> => {
  const opened = await openService({
    dataFolder: folder,
    host: 'cli',
    capabilities: [],
    version: '',
    resourcesFolder: folder,
    readerWorkerUrl: NOWHERE,
    careWorkerUrl: NOWHERE,
    backups: 'none',
    log: () => undefined,
  })
  if (!opened.ok) return false
  try {
    return await canRead(opened.value.client)
  } catch {
    return false
  } finally {
    opened.value.close()
  }
}
