import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import type { ServiceEvent } from '#contract/events.ts'

/** A window whose host can be made to tell of changes. */
const openWindow = async () => {
  vi.resetModules()
  const listeners: ((event: ServiceEvent) => void)[] = []
  vi.stubGlobal('window', {
    location: { hash: '', pathname: '/' },
    roadbook: {
      call: () => Promise.resolve({ ok: true, value: null }),
      subscribe: (listener: (event: ServiceEvent) => void) => {
        listeners.push(listener)
        return () => undefined
      },
    },
  })
  const { connect } = await import('../../../../src/renderer/bridge.ts')
  await connect()
  const { hasReadAhead, readAhead } = await import('../../../../src/renderer/app/read-ahead.ts')
  return {
    hasReadAhead,
    readAhead,
    tell: (event: ServiceEvent): void => listeners.forEach((listener) => listener(event)),
  }
}

beforeEach(() => vi.useFakeTimers({ toFake: ['performance'] }))
afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

describe('what is read before its screen is there', () => {
  test('is not read again by the screen, once', async () => {
    const { hasReadAhead, readAhead } = await openWindow()
    const refetch = vi.fn<() => void>()
    expect(hasReadAhead(refetch)).toBe(false)
    await readAhead(['plan'], refetch)
    expect(refetch).toHaveBeenCalledOnce()
    expect(hasReadAhead(refetch)).toBe(true)
    expect(hasReadAhead(refetch)).toBe(false)
  })

  test.each([
    ['of it', { type: 'changed', areas: ['settings', 'plan'] }, false],
    ['elsewhere', { type: 'changed', areas: ['settings'] }, true],
  ] as const)('does not hold after a change %s only', async (_where, event, holds) => {
    const { hasReadAhead, readAhead, tell } = await openWindow()
    const refetch = vi.fn<() => void>()
    await readAhead(['plan'], refetch)
    tell({ ...event, areas: [...event.areas] })
    expect(hasReadAhead(refetch)).toBe(holds)
  })

  test('does not hold for long: time passes on screens', async () => {
    const { hasReadAhead, readAhead } = await openWindow()
    const refetch = vi.fn<() => void>()
    await readAhead(['plan'], refetch)
    vi.advanceTimersByTime(6000)
    expect(hasReadAhead(refetch)).toBe(false)
  })
})
