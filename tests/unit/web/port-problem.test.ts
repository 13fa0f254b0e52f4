import { createServer } from 'node:net'
import type { AddressInfo } from 'node:net'
import { once } from 'node:events'
import { expect, test } from 'vitest'
import { startWebHost } from '../../../src/web/http-host.ts'
import { portProblem } from '../../../src/web/port-problem.ts'
import { createStubService } from '../../support/stub-service.ts'
import { tempFolder, writeFiles } from '../../support/temp-folder.ts'

test('a port that another program holds is told in a sentence', async () => {
  const holder = createServer().listen(0, '127.0.0.1')
  await once(holder, 'listening')
  const { port } = holder.address() as AddressInfo
  const rendererFolder = tempFolder()
  writeFiles(rendererFolder, { 'index.html': '' })
  const error: unknown = await startWebHost({ service: createStubService(), rendererFolder, port }).catch(
    (thrown: unknown) => thrown,
  )
  holder.close()
  expect(portProblem(port, error)).toBe(
    `Port ${port} is taken by another program. Choose another one, or leave --port out.`,
  )
})

test('so is one that the account may not use', () => {
  const error = Object.assign(new Error('listen EACCES: permission denied 127.0.0.1:80'), { code: 'EACCES' })
  expect(portProblem(80, error)).toBe(
    'Port 80 may not be used by your account. Choose another one, or leave --port out.',
  )
})

test('what has nothing to do with the port stays what it is', () => {
  expect(portProblem(80, new Error('no pages'))).toBeNull()
})
