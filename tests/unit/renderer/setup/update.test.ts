import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import {
  chooseRoadmap,
  readDocument,
  resetSetup,
  useSetupStore,
} from '../../../../src/renderer/features/setup/store.ts'
import {
  applyUpdate,
  chooseTarget,
  readPreview,
  readSimilar,
  updateOf,
  wantUpdateOf,
} from '../../../../src/renderer/features/setup/update.ts'
import { connectedService } from '../../../support/renderer-service.ts'
import { EDITED_TEXT, planSample } from '../../../support/test-service.ts'
import type { TestService } from '../../../support/test-service.ts'

const state = () => useSetupStore.getState()
const update = () => updateOf(state())

/** Reads a document, and what it resembles. */
const open = async (text: string): Promise<void> => {
  await readDocument({ from: 'text', name: 'plan.md', text }, 'plan.md')
  const { draft } = state()
  if (draft !== null) await readSimilar(draft)
}

/** The sample, planned. */
const planned = async (): Promise<TestService & { readonly roadmapId: string }> => {
  const service = await connectedService()
  const { roadmapId } = await planSample(service)
  return { ...service, roadmapId }
}

beforeEach(() => resetSetup())
afterEach(() => vi.unstubAllGlobals())

describe('a document', () => {
  test('that resembles nothing is planned', async () => {
    await connectedService()
    await open(EDITED_TEXT)
    expect(update()).toEqual({ targets: [], target: null, same: null, isAlike: false })
  })

  test('that looks like a newer version updates, unless the learner wants another roadmap', async () => {
    const { roadmapId } = await planned()
    await open(EDITED_TEXT)
    const target = { roadmapId, title: 'Sample roadmap' }
    expect(update()).toEqual({ targets: [target], target, same: null, isAlike: true })
    chooseTarget(null)
    expect(update().target).toBeNull()
    chooseTarget(roadmapId)
    expect(update().target).toEqual(target)
  })

  test('that is stored already updates nothing, and says so', async () => {
    const { roadmapId } = await planned()
    await open('# Sample')
    expect(update()).toMatchObject({ targets: [], target: null, same: { roadmapId } })
  })

  test('read after another forgets what was chosen for that one', async () => {
    await planned()
    await open(EDITED_TEXT)
    chooseTarget(null)
    await open(EDITED_TEXT)
    expect(update().target).not.toBeNull()
  })
})

describe('a roadmap to be updated', () => {
  test('is the target, also of a document that does not resemble it', async () => {
    const { roadmapId } = await planned()
    await wantUpdateOf(roadmapId)
    expect(state().wanted).toEqual({ roadmapId, title: 'Sample roadmap' })
    await open(EDITED_TEXT)
    expect(update().target?.roadmapId).toBe(roadmapId)
    useSetupStore.setState({ similar: { state: 'ready', value: [] } })
    expect(update()).toMatchObject({ target: { roadmapId }, isAlike: false })
  })

  test('is not said to be resembled by what resembles another one', async () => {
    const { roadmapId } = await planned()
    await wantUpdateOf(roadmapId)
    await open(EDITED_TEXT)
    const other = { roadmapKey: 'sample', roadmapId: 'other', title: 'Other', isSame: false }
    useSetupStore.setState({ similar: { state: 'ready', value: [other] } })
    expect(update()).toMatchObject({
      targets: [{ roadmapId }, { roadmapId: 'other' }],
      target: { roadmapId },
      isAlike: false,
    })
  })

  test('that is not stored any more is not waited for', async () => {
    await planned()
    await wantUpdateOf('01900000-0000-7000-8000-000000000000')
    expect(state()).toMatchObject({ wanted: null, missingId: '01900000-0000-7000-8000-000000000000' })
    await wantUpdateOf('nonsense')
    expect(state()).toMatchObject({ wanted: null, missingId: 'nonsense' })
    await wantUpdateOf(undefined)
    expect(state().wanted).toBeNull()
  })

  test('is shown what changes, then brought to the document', async () => {
    const { roadmapId, call } = await planned()
    await open(EDITED_TEXT)
    await readPreview()
    expect(state().preview).toMatchObject({
      state: 'ready',
      value: { added: [{ title: 'Topic d' }], removed: [{ title: 'Topic c' }] },
    })
    expect(await applyUpdate()).toEqual({ ok: true, changeId: expect.any(String) })
    const { phases } = await call('roadmap.get', { roadmapId })
    expect(phases[0]?.blocks[0]?.topics.map(({ title }) => title)).toContain('Topic d')
  })

  test('says why it could not be updated', async () => {
    const { roadmapId, call } = await planned()
    await open(EDITED_TEXT)
    await call('roadmap.remove', { roadmapId })
    await readPreview()
    expect(state().preview).toMatchObject({ state: 'failed', error: { code: 'NOT_FOUND' } })
    expect(await applyUpdate()).toMatchObject({ ok: false, error: { code: 'NOT_FOUND' } })
  })

  test('is left alone when a stored one is planned', async () => {
    const { roadmapId } = await planned()
    await open(EDITED_TEXT)
    chooseRoadmap({ roadmapId })
    expect(update().target).toBeNull()
    expect(await applyUpdate()).toBeNull()
  })
})
