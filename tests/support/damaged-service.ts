/** A service whose database cannot be opened. */
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import { openServiceOrCare } from '#service/open-service.ts'
import type { Service } from '#service/service.ts'
import { spoilPage } from './damage.ts'
import { rootPageOf } from './root-page.ts'
import { baseOptions, openTestService, planSample, readerOf } from './test-service.ts'

/** A planned sample whose table of settings is destroyed. */
export const damagedFolder = async (): Promise<string> => {
  const test = await openTestService({ host: 'web' })
  await planSample(test)
  test.service.close()
  const file = join(test.dataFolder, 'roadbook.db')
  spoilPage(file, rootPageOf(file, 'setting'))
  return test.dataFolder
}

export const openCareOver = async (dataFolder: string): Promise<Service> => {
  const { service } = await openServiceOrCare({
    ...baseOptions(dataFolder),
    reader: readerOf(),
    log: () => undefined,
  })
  onTestFinished(() => service.close())
  return service
}

export const openOverDamaged = async (): Promise<Service> => openCareOver(await damagedFolder())
