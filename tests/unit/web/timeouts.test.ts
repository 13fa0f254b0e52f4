import { connect } from 'node:net'
import { expect, test } from 'vitest'
import { startWebHost } from '../../../src/web/http-host.ts'
import { createStubService } from '../../support/stub-service.ts'
import { tempFolder, writeFiles } from '../../support/temp-folder.ts'

/** Sends some text and nothing more; resolves to how long the host put up with it. */
const patienceMs = (port: number, text: string): Promise<number> =>
  new Promise((resolve, reject) => {
    const startedMs = performance.now()
    const socket = connect(port, '127.0.0.1', () => socket.write(text))
    socket.resume()
    socket.on('error', reject)
    socket.on('close', () => resolve(performance.now() - startedMs))
  })

test('a client that does not get its headers out is cut off after about five seconds', async () => {
  const rendererFolder = tempFolder()
  writeFiles(rendererFolder, { 'index.html': '' })
  const host = await startWebHost({ service: createStubService(), rendererFolder })
  const port = Number(new URL(host.origin).port)
  const waits = await Promise.all(
    ['', 'GET / HTTP/1.1\r\nHost: 127.0.0.1'].map((text) => patienceMs(port, text)),
  )
  await host.close()
  for (const wait of waits) expect(wait).toBeLessThan(8_000)
})
