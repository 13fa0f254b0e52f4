/** Which language a service speaks: the learner's, the system's while theirs is not known, and English on the command line. */
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, describe, expect, test } from 'vitest'
import { i18n } from '#core/words/i18n.ts'
import { openServiceOrCare } from '#service/open-service.ts'
import { ENGLISH, speak } from '#service/words/speak.ts'
import { baseOptions, openTestService } from '../../../support/test-service.ts'
import { testFolder } from '../../../support/test-folder.ts'

const NOTHING_TO_UNDO = { de: 'Es gibt nichts rückgängig zu machen.', en: 'There is nothing to undo.' }

/** On a system that speaks a language, in a host with a window. */
const openOn = (systemLanguage: string, host: 'web' | 'cli' = 'web') =>
  openTestService({ systemLanguage, host })

afterEach(() => speak(ENGLISH))

describe('without a choice of the learner', () => {
  test.each([
    ['de-AT', 'de'],
    ['en-US', 'en'],
    ['fr-FR', 'en'],
  ] as const)('a service on a system that speaks %s speaks %s, and says so', async (system, language) => {
    const { call, failing } = await openOn(system)
    expect((await call('app.info', {})).language).toBe(language)
    expect((await failing('change.undo', {})).message).toBe(NOTHING_TO_UNDO[language])
  })
})

describe('the learner’s choice', () => {
  test('is in force at once, for everything that hears of it', async () => {
    const { service, call, failing } = await openOn('en-GB')
    const heard: string[] = []
    service.subscribe((event) => {
      if (event.type === 'changed') heard.push(i18n.t('The break is over'))
    })
    await call('settings.update', { language: 'de' })
    expect(heard).toEqual(['Die Pause ist vorbei'])
    expect((await call('app.info', {})).language).toBe('de')
    expect((await failing('change.undo', {})).message).toBe(NOTHING_TO_UNDO.de)
    await call('settings.update', { language: 'en' })
    expect((await failing('change.undo', {})).message).toBe(NOTHING_TO_UNDO.en)
  })

  test('is kept, whatever the system speaks', async () => {
    const dataFolder = testFolder()
    const first = await openTestService({ dataFolder, host: 'web' })
    await first.call('settings.update', { language: 'de' })
    first.service.close()
    speak(ENGLISH)
    const { failing } = await openTestService({ dataFolder, host: 'web' })
    expect((await failing('change.undo', {})).message).toBe(NOTHING_TO_UNDO.de)
  })

  test('is spoken in the sample too, and after it', async () => {
    const { call, failing } = await openOn('en-GB')
    await call('settings.update', { language: 'de' })
    await call('sample.open', {})
    const [change] = await call('change.list', {})
    expect(change?.label).toMatch(/^Neu geplant; Freie Tage .*: Langes Wochenende$/)
    expect((await failing('backup.make', {})).message).toBe(
      'Das sind Beispieldaten. Verlasse sie zuerst, mit dem Knopf oben.',
    )
    await call('sample.leave', {})
    expect((await failing('change.undo', {})).message).toBe(NOTHING_TO_UNDO.de)
  })

  test('stays in what was stored: a label is in the language it was made in', async () => {
    const { call } = await openOn('de-DE')
    const draft = await call('draft.read', { source: { from: 'text', name: 'a.md', text: '# A' } })
    await call('roadmap.import', { draftId: draft.draftId })
    await call('settings.update', { language: 'en' })
    const [change] = await call('change.list', {})
    expect(change?.label).toMatch(/ importiert$/)
  })
})

test('the command line speaks English, whatever the system speaks and the learner chose', async () => {
  const dataFolder = testFolder()
  const window = await openTestService({ dataFolder, host: 'web', systemLanguage: 'de-DE' })
  await window.call('settings.update', { language: 'de' })
  window.service.close()
  const { call, failing } = await openTestService({ dataFolder, host: 'cli', systemLanguage: 'de-DE' })
  expect((await call('app.info', {})).language).toBe('en')
  expect((await failing('change.undo', {})).message).toBe(NOTHING_TO_UNDO.en)
})

test('a database that cannot be opened is told of in the language of the system', async () => {
  const dataFolder = testFolder()
  mkdirSync(dataFolder, { recursive: true })
  writeFileSync(
    join(dataFolder, 'roadbook.db'),
    'no database, but long enough to be taken for one'.repeat(20),
  )
  const { service, problem } = await openServiceOrCare({
    ...baseOptions(dataFolder),
    host: 'web',
    systemLanguage: 'de-DE',
    log: () => undefined,
  })
  expect(problem?.message).toMatch(/^Die Datenbank .*roadbook\.db ist beschädigt\. /)
  const state = await service.client.call('care.state', {})
  expect(state.ok && state.value.problem?.safe).toMatch(/^Es gibt keine Sicherung, aber /)
  service.close()
})

test('what is wrong with a value is said in the language in force', async () => {
  const { failing } = await openOn('de-DE')
  const { message } = await failing('settings.update', { dayStartMinute: 2000 })
  expect(message).toMatch(/^dayStartMinute: Zu groß: /)
})
