import type { Settings } from '#contract/operations/app.ts'
import type { Service } from '#service/service.ts'

/** Hears of the settings now and whenever they change. Resolves once they were read first; returns how to stop. */
export const watchSettings = async (
  service: Pick<Service, 'subscribe' | 'client'>,
  use: (settings: Settings) => void,
): Promise<() => void> => {
  const read = async (): Promise<void> => {
    const answer = await service.client.call('settings.get', {})
    if (answer.ok) use(answer.value)
  }
  const stop = service.subscribe((event) => {
    if (event.type === 'changed' && event.areas.includes('settings')) void read()
  })
  await read()
  return stop
}
