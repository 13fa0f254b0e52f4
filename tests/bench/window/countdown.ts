/** What a running countdown costs the main thread, in every view, against a bare page whose text changes once a second. */
import { setTimeout as wait } from 'node:timers/promises'
import { clientOf } from '../../support/app-page.ts'
import { HEADING, type Address } from './browser.ts'
import type { Figure } from './figures.ts'
import type { Measured } from './measured.ts'
import { unwatchedPage, type UnwatchedPage } from './unwatched.ts'

const WATCHED_MS = 10_000
const SCREENS = ['today', 'week', 'roadmap', 'progress', 'settings', 'focus']
/** By then what is loaded and drawn late is over, and the engine has tidied up after the start: it does that for half a minute. */
const SETTLED_MS = 42_000

/** Over the host: a click would leave a button with a ring of focus, and the pointer above it. */
const startTimer = async ({ app }: Measured): Promise<void> => {
  const { call } = clientOf(app.host)
  const timer = await call('timer.get', {})
  if (!timer.ok) throw new Error(timer.error.message)
  const started = await call('timer.start', { version: timer.value.version, topicId: null })
  if (!started.ok) throw new Error(started.error.message)
}

const settled = async (address: Address): Promise<UnwatchedPage> => {
  const page = await unwatchedPage(address)
  await page.go(address.link)
  await page.until(`document.querySelector('${HEADING}') !== null`)
  await wait(SETTLED_MS)
  await page.ask('Performance.enable')
  return page
}

type Metrics = { readonly metrics: readonly { readonly name: string; readonly value: number }[] }

const taskSeconds = async (page: UnwatchedPage): Promise<number> => {
  const { metrics } = await page.ask<Metrics>('Performance.getMetrics')
  return metrics.find(({ name }) => name === 'TaskDuration')?.value ?? Number.NaN
}

/** Ms a page's main thread works per second. */
const rate = async (page: UnwatchedPage): Promise<number> => {
  const before = await taskSeconds(page)
  await wait(WATCHED_MS)
  return (((await taskSeconds(page)) - before) * 1_000_000) / WATCHED_MS
}

export const countdownFigures = async (measured: Measured): Promise<Figure[]> => {
  await startTimer(measured)
  const figures: Figure[] = []
  const bare = await settled({ link: `${measured.floor.link}#clock` })
  try {
    for (const screen of SCREENS) {
      const page = await settled(measured.app.at(screen))
      const pairs: { value: number; floor: number }[] = []
      try {
        for (let round = 0; round < measured.rounds; round += 1) {
          pairs.push({ value: await rate(page), floor: await rate(bare) })
        }
      } finally {
        await page.close()
      }
      figures.push({ name: `a running countdown, ${screen}`, pairs, unit: 'ms/s', target: 2 })
    }
  } finally {
    await bare.close()
  }
  return figures
}
