import { existsSync, readFileSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { openService } from '#service/open-service.ts'
import { testFolder } from '../../support/test-folder.ts'
import { baseOptions, openTestService, planSample, readerOf } from '../../support/test-service.ts'

const databaseIn = (folder: string): string => join(folder, 'roadbook.db')

describe('a service that is opened', () => {
  test('finds again what was stored before it was closed', async () => {
    const dataFolder = testFolder()
    const first = await openTestService({ dataFolder })
    const plan = await planSample(first)
    const slots = await first.call('plan.slots', {})
    first.service.close()
    const second = await openTestService({ dataFolder })
    expect(await second.call('plan.get', {})).toEqual(plan)
    expect(await second.call('plan.slots', {})).toEqual(slots)
  })

  test('is closed twice without harm, and answers INTERNAL afterwards', async () => {
    const { service, logged } = await openTestService()
    service.close()
    service.close()
    expect(await service.dispatch({ op: 'settings.get', input: {} })).toMatchObject({
      ok: false,
      error: { code: 'INTERNAL' },
    })
    expect(logged).toHaveLength(1)
  })

  test('tells every listener, also when one of them throws, and none that stopped', async () => {
    const { service, call, events, logged } = await openTestService()
    service.subscribe(() => {
      throw new Error('the window is gone')
    })
    const heard: unknown[] = []
    const stop = service.subscribe((event) => heard.push(event))
    await call('settings.update', { theme: 'dark' })
    stop()
    await call('settings.update', { theme: 'light' })
    expect(heard).toHaveLength(1)
    expect(events).toHaveLength(2)
    expect(logged).toHaveLength(2)
  })

  test('writes failures nobody expected to a log in the data folder', async () => {
    const dataFolder = testFolder()
    const opened = await openService({
      ...baseOptions(dataFolder),
      resourcesFolder: join(dataFolder, 'nowhere'),
      reader: readerOf(),
    })
    if (!opened.ok) throw new Error(opened.error.message)
    const answer = await opened.value.client.call('roadmap.built-in', {})
    opened.value.close()
    expect(answer).toMatchObject({ ok: false, error: { code: 'INTERNAL' } })
    const log = readFileSync(join(dataFolder, 'logs', 'roadbook.log'), 'utf8')
    expect(log).toContain(answer.ok ? '?' : `${answer.error.id} roadmap.built-in`)
    expect(log).toContain('ENOENT')
  })
})

describe('a service that cannot be opened', () => {
  test('because another one has the database is BUSY', async () => {
    const { dataFolder } = await openTestService()
    expect(await openService(baseOptions(dataFolder))).toMatchObject({
      ok: false,
      error: { code: 'BUSY', message: expect.stringContaining('already open') },
    })
  })

  test('because the database was emptied is CORRUPT, and makes no new one', async () => {
    const { dataFolder, service } = await openTestService()
    service.close()
    truncateSync(databaseIn(dataFolder), 0)
    expect(await openService(baseOptions(dataFolder))).toMatchObject({
      ok: false,
      error: { code: 'CORRUPT' },
    })
    expect(readFileSync(databaseIn(dataFolder))).toHaveLength(0)
  })

  test('because its folder is a file is READ_ONLY', async () => {
    const dataFolder = join(testFolder(), 'data')
    writeFileSync(dataFolder, 'not a folder')
    expect(await openService(baseOptions(dataFolder))).toMatchObject({
      ok: false,
      error: { code: 'READ_ONLY' },
    })
    expect(existsSync(databaseIn(dataFolder))).toBe(false)
  })
})
