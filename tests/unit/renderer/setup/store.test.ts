import { notificationsStore } from '@mantine/notifications'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { undoChange } from '../../../../src/renderer/app/undo.ts'
import {
  cancelReading,
  changeSettings,
  chooseRoadmap,
  chooseStored,
  makePlan,
  readBuiltIn,
  readDefaults,
  readDocument,
  refuseDocument,
  resetSetup,
  useSetupStore,
} from '../../../../src/renderer/features/setup/store.ts'
import { connectedService } from '../../../support/renderer-service.ts'
import { sampleDocument, sampleRoadmap } from '../../../support/sample-roadmap.ts'

const state = () => useSetupStore.getState()
const text = (content: string) => ({ from: 'text', name: 'plan.md', text: content }) as const

/** Reads a document and what its first roadmap proposes. */
const readSample = async (): Promise<void> => {
  await readDocument(text('# Sample'), 'plan.md')
  const { roadmap } = state()
  if (roadmap !== null) await readDefaults(roadmap)
}

/** What the chosen roadmap proposes, once it was read. */
const proposed = () => {
  const { roadmap, settings } = state()
  if (roadmap === null || settings === null) throw new Error('nothing was proposed')
  return { roadmap, settings }
}

beforeEach(() => {
  resetSetup()
  notificationsStore.setState({ ...notificationsStore.getState(), notifications: [], queue: [] })
})
afterEach(() => vi.unstubAllGlobals())

describe('reading a document', () => {
  test('a document that is read is kept as a draft, and its first roadmap that is no retelling is chosen', async () => {
    const retelling = sampleRoadmap({ key: 'short', title: 'In short', summary: true })
    await connectedService({ document: sampleDocument([retelling, sampleRoadmap({ line: 9 })]) })
    await expect(readDocument(text('# Sample'), 'plan.md')).resolves.toBe(true)
    expect(state().reading).toEqual({ state: 'idle' })
    expect(state().draft?.sourceName).toBe('plan.md')
    expect(state().roadmap).toMatchObject({ roadmapKey: 'sample' })
  })

  test('a document that cannot be read leaves its reason and no draft', async () => {
    await connectedService()
    await expect(readDocument(text('unreadable'), 'photo.md')).resolves.toBe(false)
    expect(state().reading).toMatchObject({
      state: 'failed',
      name: 'photo.md',
      error: { code: 'PARSE', message: 'Nothing to learn was found.' },
    })
    expect(state().draft).toBeNull()
  })

  test('reading shows how far it is and can be stopped', async () => {
    await connectedService()
    const reading = readDocument(text('slow'), 'long.md')
    await vi.waitFor(() => expect(state().reading).toMatchObject({ state: 'reading', fraction: 0.5 }))
    cancelReading()
    await expect(reading).resolves.toBe(false)
    expect(state().reading).toEqual({ state: 'idle' })
    expect(state().draft).toBeNull()
  })

  test('a document chosen while another is being read takes its place', async () => {
    await connectedService()
    const first = readDocument(text('slow'), 'long.md')
    await vi.waitFor(() => expect(state().reading).toMatchObject({ fraction: 0.5 }))
    await expect(readDocument(text('# Sample'), 'other.md')).resolves.toBe(true)
    await expect(first).resolves.toBe(false)
    expect(state().draft?.sourceName).toBe('plan.md')
  })

  test('a file refused before reading says why', () => {
    refuseDocument('film.mp4', 'Too large.')
    expect(state().reading).toMatchObject({ state: 'failed', error: { message: 'Too large.' } })
  })

  test('the built-in roadmaps are listed', async () => {
    await connectedService()
    await readBuiltIn()
    const { builtIn } = state()
    expect(builtIn.state === 'ready' && builtIn.value.length).toBe(2)
  })
})

describe('choosing and making', () => {
  test('choosing the same roadmap again keeps what was set for it, another one starts anew', async () => {
    await connectedService()
    await readSample()
    const { roadmap, settings } = proposed()
    changeSettings({ ...settings, pace: 'max' })
    chooseRoadmap({ ...roadmap })
    await readDefaults(roadmap)
    expect(state().settings?.pace).toBe('max')
    chooseRoadmap({ roadmapId: '0190aaaa-0000-7000-8000-000000000000' })
    expect(state().settings).toBeNull()
  })

  test('the plan is made with what was set', async () => {
    const { call } = await connectedService()
    await readSample()
    const { settings } = proposed()
    changeSettings({
      ...settings,
      start: '2027-01-04',
      choices: { ...settings.choices, options: { Framework: 'Osprey' } },
    })
    await expect(makePlan()).resolves.toBeNull()
    expect(await call('plan.get', {})).toMatchObject({
      roadmapTitle: 'Sample roadmap',
      settings: { start: '2027-01-04', choices: { options: { Framework: 'Osprey' } } },
    })
  })

  test('a roadmap that has a plan starts from it, and says that there is one', async () => {
    await connectedService()
    await readSample()
    changeSettings({ ...proposed().settings, pace: 'max' })
    await makePlan()
    resetSetup()
    await readSample()
    const { defaults, settings } = state()
    expect(settings?.pace).toBe('max')
    expect(defaults.state === 'ready' && defaults.value.existingPlanId).toMatch(/^[0-9a-f-]{36}$/)
  })

  test('a plan that was there before comes back by Undo; a first one is simply there', async () => {
    const { call } = await connectedService()
    await readSample()
    await makePlan()
    expect(notificationsStore.getState().notifications).toEqual([])
    resetSetup()
    await readSample()
    changeSettings({ ...proposed().settings, pace: 'max' })
    await makePlan()
    expect(notificationsStore.getState().notifications).toHaveLength(1)
    await undoChange()
    expect(await call('plan.get', {})).toMatchObject({ settings: { pace: 'expected' } })
  })

  test('a plan that cannot be made says why and can be tried again', async () => {
    await connectedService()
    await readSample()
    const { settings } = proposed()
    changeSettings({ ...settings, zone: 'Mars/Olympus' })
    await expect(makePlan()).resolves.toMatchObject({ code: 'INVALID' })
    expect(state().isMaking).toBe(false)
  })
})

describe('a link to the plan of a stored roadmap', () => {
  test('with an id that is none chooses nothing and says so', () => {
    chooseStored('none')
    expect(state()).toMatchObject({ roadmap: null, missingId: 'none' })
  })

  test('to a roadmap that is gone leads back to choosing', async () => {
    await connectedService()
    const id = '0190f5fe-7c00-7a00-8000-000000000001'
    chooseStored(id)
    expect(state().roadmap).toEqual({ roadmapId: id })
    await readDefaults({ roadmapId: id })
    expect(state()).toMatchObject({ roadmap: null, missingId: id })
  })
})
