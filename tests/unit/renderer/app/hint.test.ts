import { afterEach, expect, test, vi } from 'vitest'
import type { Hints } from '#contract/operations/app.ts'
import { DEFAULT_SETTINGS } from '#service/settings.ts'
import { putHintAway } from '../../../../src/renderer/app/hint.tsx'
import { showHintsAgain } from '../../../../src/renderer/features/settings/store.ts'
import { connectedService } from '../../../support/renderer-service.ts'
import type { TestService } from '../../../support/test-service.ts'

afterEach(() => vi.unstubAllGlobals())

const storedHints = async ({ call }: TestService): Promise<Hints> => (await call('settings.get', {})).hints

test('a hint that is put away is so for every window, and the others stay', async () => {
  const service = await connectedService()
  expect(await putHintAway('week')).toBe(true)
  expect(await storedHints(service)).toEqual({ week: false, focus: true, progress: true, roadmap: true })
  expect(await putHintAway('roadmap')).toBe(true)
  expect(await storedHints(service)).toEqual({ week: false, focus: true, progress: true, roadmap: false })
  await showHintsAgain()
  expect(await storedHints(service)).toEqual(DEFAULT_SETTINGS.hints)
})

test('two hints that are put away at the same time are both gone', async () => {
  const service = await connectedService()
  await Promise.all([putHintAway('week'), putHintAway('focus')])
  expect(await storedHints(service)).toEqual({ week: false, focus: false, progress: true, roadmap: true })
})
