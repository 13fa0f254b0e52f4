import { afterAll, beforeEach, describe, expect, onTestFinished, test, vi } from 'vitest'
import { client } from '../../../../src/renderer/bridge.ts'
import {
  answerQuestion,
  extendInterval,
  finishInterval,
  pauseTimer,
  startSuggested,
  startTopic,
  toggleTimer,
  toggleTopic,
} from '../../../../src/renderer/app/timer/timer-actions.ts'
import { takeTimerEvent, useTimerStore } from '../../../../src/renderer/app/timer/timer-store.ts'
import { showFailure, showToast } from '../../../../src/renderer/ui/toast.tsx'
import { connectedService } from '../../../support/renderer-service.ts'
import { planSample, type TestService } from '../../../support/test-service.ts'
import { focusView } from '../../../support/view-builders.ts'

vi.mock('../../../../src/renderer/ui/toast.tsx', () => ({
  showToast: vi.fn<typeof showToast>(),
  showFailure: vi.fn<typeof showFailure>(),
}))

const MINUTE = 60_000

/** A window at a planned sample whose timer runs. */
const openWindow = async (host: 'web' | 'cli' = 'web'): Promise<TestService> => {
  const test = await connectedService({ host })
  await planSample(test)
  await useTimerStore.getState().refetch()
  onTestFinished(client.subscribe(takeTimerEvent))
  return test
}

const timer = () => useTimerStore.getState().timer!
const topics = async ({ call }: TestService): Promise<readonly { id: string; title: string }[]> => {
  const slots = await call('plan.slots', {})
  return [...new Map(slots.map(({ topic }) => [topic.id, topic])).values()]
}
const pick = async (service: TestService, at: number) => {
  const { id, title } = (await topics(service))[at]!
  return { topicId: id, title }
}
const lastToast = () => vi.mocked(showToast).mock.lastCall?.[0].message

beforeEach(() => {
  useTimerStore.setState({ timer: null, isOutdated: false, isBusy: false, acts: 0 })
  vi.clearAllMocks()
})
afterAll(() => vi.unstubAllGlobals())

describe('one timer for every window', () => {
  test('starts what the plan suggests, and shows it', async () => {
    await openWindow()
    const suggested = timer().suggestion!.topic
    expect(await startSuggested()).toBe(true)
    expect(timer()).toMatchObject({ phase: 'running', topic: { id: suggested.id, status: 'in-progress' } })
    expect(showToast).not.toHaveBeenCalled()
  })

  test('follows what the service says by itself', async () => {
    const { clocks } = await openWindow()
    await startSuggested()
    clocks.advance(25 * MINUTE)
    expect(timer()).toMatchObject({ phase: 'running', interval: { kind: 'short-break' }, cycle: { done: 1 } })
    clocks.advance(5 * MINUTE)
    expect(timer()).toMatchObject({ phase: 'idle', due: 'focus' })
  })

  test('hears nothing of time that merely passes', async () => {
    const { clocks } = await openWindow()
    await startSuggested()
    const heard = vi.fn<() => void>()
    onTestFinished(useTimerStore.subscribe(heard))
    clocks.advance(24 * MINUTE)
    expect(heard).not.toHaveBeenCalled()
  })

  test('takes nothing older than what it knows', () => {
    const { take } = useTimerStore.getState()
    take(focusView({ version: 7 }))
    take(focusView({ version: 6, phase: 'paused' }))
    expect(timer().phase).toBe('running')
    take(focusView({ version: 7, kind: 'build' }))
    expect(timer().kind).toBe('build')
  })
})

describe('a command', () => {
  test('that another window was faster than is not carried out, and said quietly', async () => {
    const { call } = await openWindow()
    await startSuggested()
    const seen = timer()
    await call('timer.command', { version: seen.version, command: { type: 'pause' } })
    useTimerStore.setState({ timer: seen })
    expect(await finishInterval()).toBe(false)
    expect(timer().phase).toBe('paused')
    expect(lastToast()).toContain('another window')
    expect(showFailure).not.toHaveBeenCalled()
  })

  test('of another database is taken, whatever version this one had', async () => {
    const { call } = await openWindow()
    await startSuggested()
    const running = timer()
    const idle = { ...(await call('timer.get', {})), phase: 'idle' as const, version: 0 }
    takeTimerEvent({ type: 'timer', timer: idle })
    expect(timer()).toEqual(running)
    takeTimerEvent({
      type: 'changed',
      areas: ['roadmaps', 'plan', 'progress', 'sessions', 'settings', 'care'],
    })
    takeTimerEvent({ type: 'timer', timer: idle })
    expect(timer()).toMatchObject({ phase: 'idle', version: 0 })
  })

  test('pressed twice at once is one', async () => {
    await openWindow()
    await startSuggested()
    const both = await Promise.all([extendInterval(), extendInterval()])
    expect(both).toEqual([true, false])
    expect(timer().interval?.plannedMs).toBe(30 * MINUTE)
    expect(showToast).not.toHaveBeenCalled()
  })

  test('pressed after news of the one before, whose answer is still on its way, is another one', async () => {
    const { call } = await openWindow()
    await startSuggested()
    const answered = Promise.withResolvers<void>()
    const paused = useTimerStore.getState().send('The timer was not paused', async (version) => {
      const value = await call('timer.command', { version, command: { type: 'pause' } })
      await answered.promise
      return { ok: true, value }
    })
    await vi.waitFor(() => expect(useTimerStore.getState().isBusy).toBe(false))
    expect(timer().phase).toBe('paused')
    await toggleTimer()
    expect(timer().phase).toBe('running')
    answered.resolve()
    expect(await paused).toBe(true)
    expect(timer().phase).toBe('running')
    expect(useTimerStore.getState().isBusy).toBe(false)
    expect(showToast).not.toHaveBeenCalled()
  })

  test('that fails is said, with what did not happen', async () => {
    await openWindow('cli')
    expect(await startSuggested()).toBe(false)
    expect(vi.mocked(showFailure).mock.lastCall?.[0]).toBe('The timer did not start')
    expect(timer().phase).toBe('idle')
  })

  test('before the timer was read does nothing', async () => {
    expect(await pauseTimer()).toBe(false)
  })
})

describe('one key for start, pause and going on', () => {
  test('does what the timer is ready for', async () => {
    await openWindow()
    await toggleTimer()
    expect(timer().phase).toBe('running')
    await toggleTimer()
    expect(timer().phase).toBe('paused')
    await toggleTimer()
    expect(timer().phase).toBe('running')
  })

  test('starts the break that is due, before the next focus', async () => {
    const service = await openWindow()
    const { timer: settings } = await service.call('settings.get', {})
    await service.call('settings.update', { timer: { ...settings, afterFocus: 'wait' } })
    await startSuggested()
    await finishInterval()
    await toggleTimer()
    expect(timer().interval?.kind).toBe('short-break')
  })

  test('on a topic starts it, goes on with it, and says when it is another', async () => {
    const service = await openWindow()
    const [first, second] = await topics(service)
    await toggleTopic(first!)
    expect(timer().topic?.id).toBe(first!.id)
    await toggleTopic(second!)
    expect(timer()).toMatchObject({ phase: 'running', topic: { id: second!.id } })
    expect(lastToast()).toBe(`Now on ${second!.title}`)
    await toggleTopic(second!)
    expect(timer().phase).toBe('paused')
  })
})

describe('being asked', () => {
  const leave = async (): Promise<TestService> => {
    const service = await openWindow()
    await startTopic(await pick(service, 0))
    service.clocks.advance(10 * MINUTE)
    service.clocks.stall(60 * MINUTE)
    service.clocks.advance(1000)
    return service
  }

  test('holds a start back until there is an answer', async () => {
    const service = await leave()
    expect(timer().phase).toBe('asking')
    expect(await startTopic(await pick(service, 1))).toBe(false)
    expect(timer().phase).toBe('asking')
    expect(showToast).not.toHaveBeenCalled()
  })

  test('is over with the answer', async () => {
    await leave()
    expect(timer().question?.answers).toContain('finish')
    expect(await answerQuestion('finish')).toBe(true)
    expect(timer()).toMatchObject({ phase: 'idle', question: null })
  })
})
