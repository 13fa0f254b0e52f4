import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { addDays } from '#core/time/day.ts'
import { client } from '../../../../src/renderer/bridge.ts'
import { useForecastStore } from '../../../../src/renderer/features/progress/forecast-store.ts'
import { chartNames, useProgressStore } from '../../../../src/renderer/features/progress/store.ts'
import {
  readAllTopics,
  TOPICS_PER_PAGE,
  useTopicsStore,
} from '../../../../src/renderer/features/progress/topics-store.ts'
import { loaded } from '../../../../src/renderer/ui/load.ts'
import { connectedService } from '../../../support/renderer-service.ts'
import { sampleBlock, sampleDocument, sampleTopic } from '../../../support/sample-roadmap.ts'
import { DAY_MS, MONDAY_MS, planSample, type TestService } from '../../../support/test-service.ts'

const HOUR = 3_600_000
const TODAY = '2026-11-23'

const progress = () => useProgressStore.getState()
const shown = () => loaded(progress().progress)
const topics = () => useTopicsStore.getState()
const forecast = () => useForecastStore.getState()

let host: TestService

/** An hour of study so many days ago. */
const studyBefore = async (days: number): Promise<void> => {
  const startMs = MONDAY_MS - days * DAY_MS - 2 * HOUR
  await host.call('session.add', { topicId: null, kind: 'learn', startMs, endMs: startMs + HOUR, note: '' })
}

const reset = (): void => {
  useProgressStore.setState(useProgressStore.getInitialState())
  useTopicsStore.setState(useTopicsStore.getInitialState())
  useForecastStore.setState(useForecastStore.getInitialState())
}

beforeEach(async () => {
  host = await connectedService()
  reset()
})
afterEach(() => vi.unstubAllGlobals())

describe('the figures on the screen', () => {
  test('are none before there is a plan', async () => {
    await progress().refetch()
    expect(shown()).toBeNull()
  })

  test('are of everything at first, then of the range that is asked for', async () => {
    await planSample(host)
    await studyBefore(60)
    await progress().refetch()
    expect(shown()?.range).toEqual({ from: addDays(TODAY, -60), to: TODAY })
    await progress().showRange('4-weeks')
    expect(shown()?.range).toEqual({ from: addDays(TODAY, -27), to: TODAY })
    expect(progress().shownChoice).toBe('4-weeks')
    await progress().showDays({ from: addDays(TODAY, -3), to: addDays(TODAY, -1) })
    expect(shown()?.range).toEqual({ from: addDays(TODAY, -3), to: addDays(TODAY, -1) })
    expect(progress().wish).toMatchObject({ choice: 'own' })
  })

  test('a range goes on with the days', async () => {
    await planSample(host)
    await studyBefore(60)
    await progress().refetch()
    await progress().showRange('4-weeks')
    host.setNow(MONDAY_MS + DAY_MS)
    await progress().refetch()
    expect(shown()?.range).toEqual({ from: addDays(TODAY, -26), to: addDays(TODAY, 1) })
  })

  test('a phase stays until it is gone', async () => {
    await planSample(host)
    await progress().refetch()
    const phaseId = shown()?.phases[0]?.id ?? null
    await progress().showPhase(phaseId)
    expect(shown()?.phaseId).toBe(phaseId)
    await progress().showPhase('00000000-0000-7000-8000-000000000000')
    expect(progress().phaseId).toBeNull()
    expect(shown()?.phaseId).toBeNull()
  })

  test('an answer that nobody waits for any more changes nothing', async () => {
    await planSample(host)
    await studyBefore(60)
    await progress().refetch()
    const late = progress().refetch()
    await progress().showRange('4-weeks')
    await late
    expect(progress().shownChoice).toBe('4-weeks')
    expect(shown()?.range.from).toBe(addDays(TODAY, -27))
  })

  test('tables are turned on one by one, or all together', () => {
    progress().toggleTable('weeks')
    expect([...progress().tables]).toEqual(['weeks'])
    progress().toggleTables()
    expect(progress().tables.size).toBe(chartNames.length)
    progress().toggleTables()
    expect(progress().tables.size).toBe(0)
  })
})

describe('the topics on the screen', () => {
  const many = () => {
    const [roadmap] = sampleDocument().roadmaps
    const [phase] = roadmap?.phases ?? []
    if (roadmap === undefined || phase === undefined) throw new Error('the sample has a phase')
    const all = Array.from({ length: 2 * TOPICS_PER_PAGE + 5 }, (_, index) =>
      sampleTopic(`t${String(index).padStart(3, '0')}`),
    )
    return sampleDocument([{ ...roadmap, phases: [{ ...phase, blocks: [sampleBlock('all', all)] }] }])
  }

  test('come a page at a time, and more are added below', async () => {
    host = await connectedService({ document: many() })
    await planSample(host)
    await topics().refetch()
    expect(loaded(topics().read)).toMatchObject({ total: 2 * TOPICS_PER_PAGE + 5 })
    expect(loaded(topics().read)?.topics).toHaveLength(TOPICS_PER_PAGE)
    await topics().showMore()
    await topics().showMore()
    const ids = loaded(topics().read)?.topics.map(({ id }) => id) ?? []
    expect(new Set(ids).size).toBe(2 * TOPICS_PER_PAGE + 5)
    await topics().refetch()
    expect(loaded(topics().read)?.topics).toHaveLength(2 * TOPICS_PER_PAGE + 5)
    const all = await readAllTopics()
    expect(all.ok && all.value.map(({ id }) => id)).toEqual(ids)
  })

  test('are sorted by a column, the other way round when it is asked for again', async () => {
    await planSample(host)
    await topics().sortBy('title')
    const titles = () => loaded(topics().read)?.topics.map(({ title }) => title)
    const ascending = titles() ?? []
    expect(ascending.length).toBeGreaterThan(1)
    await topics().sortBy('title')
    expect(titles()).toEqual(ascending.toReversed())
    await topics().sortBy('studied')
    expect(topics().descending).toBe(true)
  })

  test('of a phase only', async () => {
    await planSample(host)
    await progress().refetch()
    const [phase] = shown()?.phases ?? []
    await topics().showPhase(phase?.id ?? null)
    expect(new Set(loaded(topics().read)?.topics.map(({ phaseTitle }) => phaseTitle))).toEqual(
      new Set([phase?.title]),
    )
  })
})

describe('the forecast', () => {
  test('comes by itself', async () => {
    await planSample(host)
    await forecast().refetch()
    expect(loaded(forecast().forecast)).toMatchObject({ today: TODAY, basis: 'plan', needs: 'week' })
  })

  test('is given up when the learner leaves, and what it answers then changes nothing', async () => {
    await planSample(host)
    const call = vi.spyOn(client, 'call')
    const asked = forecast().refetch()
    forecast().leave()
    await asked
    expect(forecast().forecast.state).toBe('loading')
    expect(call).toHaveBeenCalledWith('job.cancel', call.mock.calls[0]?.[1])
    call.mockRestore()
  })

  test('asked for again, the newer one counts and the older is given up', async () => {
    await planSample(host)
    await Promise.all([forecast().refetch(), forecast().refetch()])
    expect(forecast().forecast.state).toBe('ready')
  })

  test('that fails leaves the one that was there', async () => {
    await planSample(host)
    await forecast().refetch()
    const failure = { ok: false, error: { code: 'INTERNAL', message: 'No.' } } as const
    const call = vi.spyOn(client, 'call').mockResolvedValue(failure)
    await forecast().refetch()
    expect(forecast().forecast.state).toBe('ready')
    useForecastStore.setState({ forecast: { state: 'loading' } })
    await forecast().refetch()
    expect(forecast().forecast.state).toBe('failed')
    call.mockRestore()
  })
})
