/** Documents are read in a thread: it says what it finds in the language of the service. */
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { expect, onTestFinished, test } from 'vitest'
import { createReader } from '#service/reading/read-in-worker.ts'
import { createSessionReader } from '#service/reading/session-reader.ts'
import { speakGerman } from '../../../support/german.ts'
import { repoFolder } from '../../../support/test-service.ts'

const workerUrl = pathToFileURL(join(repoFolder, 'src/service/reading/worker.ts'))

test('what is wrong with a document is said in the language in force when it is read', async () => {
  const reader = createReader({ workerUrl })
  onTestFinished(() => reader.close())
  expect(await reader.read('')).toMatchObject({
    ok: false,
    error: { message: expect.stringMatching(/ is empty/) },
  })
  speakGerman()
  expect(await reader.read('')).toMatchObject({
    ok: false,
    error: { message: expect.stringMatching(/ ist leer/) },
  })
})

test('and so is what is wrong with an export of another program', async () => {
  const reader = createSessionReader({ workerUrl })
  onTestFinished(() => reader.close())
  speakGerman()
  expect(await reader.read('')).toMatchObject({
    ok: false,
    error: { message: expect.stringMatching(/ ist leer/) },
  })
})
