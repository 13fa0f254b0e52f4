import { beforeEach, describe, expect, test, vi } from 'vitest'
import type { UpdateState } from '#contract/operations/desktop.ts'
import { type UpdateEngine, createUpdates } from '../../../src/main/updates.ts'

const found = { version: '2.0.0', notes: 'Better.' }
let asked: string[] = []
let told: UpdateState[] = []

beforeEach(() => {
  asked = []
  told = []
})

const engineOf = (change: Partial<UpdateEngine> = {}): UpdateEngine => ({
  check: async () => {
    asked.push('check')
    return found
  },
  download: async (onProgress) => {
    asked.push('download')
    onProgress(0.5)
  },
  install: () => void asked.push('install'),
  ...change,
})

const updatesOf = (engine = engineOf(), { isStudying = false, whyNot = null as string | null } = {}) =>
  createUpdates({
    whyNot: whyNot === null ? null : () => whyNot,
    engine,
    isStudying: () => isStudying,
    tell: (state) => told.push(state),
    log: () => undefined,
  })

const become = (state: UpdateState['state']): Promise<void> =>
  vi.waitFor(() => expect(told.at(-1)?.state).toBe(state))

describe('each step waits for the learner', () => {
  test('nothing is asked by itself', () => {
    expect(updatesOf().state()).toEqual({ state: 'idle' })
    expect(asked).toEqual([])
  })

  test('what was found is shown with its notes, and not downloaded', async () => {
    const updates = updatesOf()
    updates.step('check')
    await become('available')
    expect(updates.state()).toEqual({ state: 'available', ...found })
    expect(asked).toEqual(['check'])
  })

  test('what was downloaded is not installed', async () => {
    const updates = updatesOf()
    updates.step('check')
    await become('available')
    updates.step('download')
    await become('ready')
    expect(told.map(({ state }) => state)).toEqual([
      'checking',
      'available',
      'downloading',
      'downloading',
      'ready',
    ])
    expect(asked).toEqual(['check', 'download'])
    updates.step('install')
    expect(asked).toEqual(['check', 'download', 'install'])
  })

  test('steps out of turn are refused', () => {
    const updates = updatesOf()
    expect(updates.step('download')).toMatchObject({ ok: false, error: { code: 'CONFLICT' } })
    expect(updates.step('install')).toMatchObject({ ok: false, error: { code: 'CONFLICT' } })
  })
})

test('nothing is installed during an interval', async () => {
  const updates = updatesOf(engineOf(), { isStudying: true })
  updates.step('check')
  await become('available')
  updates.step('download')
  await become('ready')
  expect(updates.step('install')).toMatchObject({
    ok: false,
    error: { message: expect.stringMatching(/interval/) as unknown },
  })
  expect(asked).not.toContain('install')
})

test('a copy that may not update asks nobody anything, and says why', () => {
  const updates = updatesOf(engineOf(), { whyNot: 'This copy is not signed.' })
  expect(updates.state()).toEqual({ state: 'off', reason: 'This copy is not signed.' })
  expect(updates.step('check')).toMatchObject({ ok: false })
  expect(asked).toEqual([])
})

test.each([
  ['sha512 checksum mismatch, expected a, got b', /thrown away/],
  ['404 Not Found', /Nothing was found/],
  ['net::ERR_INTERNET_DISCONNECTED', /online/],
])('%s is told in words, and can be tried again', async (message, words) => {
  const updates = updatesOf(engineOf({ check: () => Promise.reject(new Error(message)) }))
  updates.step('check')
  await become('failed')
  expect(updates.state()).toMatchObject({ message: expect.stringMatching(words) as unknown })
  expect(updates.step('check')).toMatchObject({ ok: true, value: { state: 'checking' } })
})
