import { spawnSync } from 'node:child_process'
import { chmodSync, existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { type Server, createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { screenHeading } from '../support/app-page.ts'
import { expect, startWebApp, test } from '../support/web-app.ts'

/** A page on another port of this computer, as another program might serve it. */
const serveForeignPage = async (): Promise<{ readonly origin: string; readonly server: Server }> => {
  const server = createServer((_request, response) => {
    response.setHeader('Content-Type', 'text/html')
    response.end('<!doctype html><link rel="icon" href="data:,"><title>foreign</title>')
  })
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve)
  })
  return { origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, server }
}

test('the link opens the app; the token leaves the address at once and outlives a reload', async ({
  page,
  webApp,
}) => {
  await page.goto(webApp.link)
  await expect(screenHeading(page)).toBeVisible()
  expect(page.url()).not.toContain(webApp.token)
  await page.reload()
  await expect(screenHeading(page)).toBeVisible()
  expect(await page.context().cookies()).toEqual([])
})

test('without the token the app says what to do', async ({ page, webApp }) => {
  await page.goto(webApp.origin)
  await expect(page.getByText(/link/i).first()).toBeVisible()
})

test('a page on another port reaches nothing, even with the token', async ({ page, webApp, complaints }) => {
  const foreign = await serveForeignPage()
  await page.goto(foreign.origin)
  const results = await page.evaluate(
    async ({ origin, token }) => {
      const attempt = async (path: string, options: RequestInit): Promise<string> => {
        try {
          const response = await fetch(origin + path, options)
          return `${response.type} ${response.status}`
        } catch {
          return 'failed'
        }
      }
      const body = JSON.stringify({ op: 'settings.get', input: {} })
      const headers = { 'Content-Type': 'application/json', Authorization: `Bearer ${token}` }
      const opened = await new Promise<string>((resolve) => {
        const socket = new WebSocket(`${origin.replace('http', 'ws')}/api/events`)
        socket.addEventListener('open', () => resolve('open'))
        socket.addEventListener('error', () => resolve('failed'))
      })
      return {
        call: await attempt('/api/call', { method: 'POST', headers, body }),
        simpleCall: await attempt('/api/call', { method: 'POST', mode: 'no-cors', body }),
        events: await attempt('/api/events', { headers }),
        page: await attempt('/', {}),
        opened,
      }
    },
    { origin: webApp.origin, token: webApp.token },
  )
  foreign.server.close()
  expect(results).toEqual({
    call: 'failed',
    simpleCall: 'failed',
    events: 'failed',
    page: 'failed',
    opened: 'failed',
  })
  // The browser reports every refused attempt on the console: that is what this test provokes.
  complaints.length = 0
})

test('the app cannot be framed by another page', async ({ page, webApp, complaints }) => {
  const foreign = await serveForeignPage()
  await page.goto(foreign.origin)
  await page.evaluate((origin) => {
    const frame = document.createElement('iframe')
    frame.src = origin
    document.body.append(frame)
  }, webApp.origin)
  await expect.poll(() => page.frames().length).toBe(2)
  expect(await page.frames()[1]?.getByRole('heading').count()).toBe(0)
  foreign.server.close()
  complaints.length = 0
})

test('the browser gets a one-time code in its command line, never the token', async ({
  page,
  dataFolder,
}) => {
  const bin = join(dataFolder, 'bin')
  const seen = join(dataFolder, 'opened.txt')
  mkdirSync(bin)
  writeFileSync(
    join(bin, 'xdg-open'),
    `#!/bin/sh\nprintf '%s' "$1" > '${seen}.part'\nmv '${seen}.part' '${seen}'\n`,
  )
  chmodSync(join(bin, 'xdg-open'), 0o755)
  const env = { PATH: `${bin}:${process.env['PATH'] ?? ''}`, DISPLAY: ':99' }
  const webApp = await startWebApp({ dataFolder: join(dataFolder, 'data'), args: [], env })
  await expect.poll(() => existsSync(seen)).toBe(true)
  const opened = readFileSync(seen, 'utf8')
  expect(opened).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/#code=[\w-]{43}$/)
  expect(opened).not.toContain(webApp.token)
  expect(spawnSync('ps', ['axww', '-o', 'args'], { encoding: 'utf8' }).stdout ?? '').not.toContain(
    webApp.token,
  )
  await page.goto(opened)
  await expect(screenHeading(page)).toBeVisible()
  expect(page.url()).not.toContain('code=')
  await page.close()
  await webApp.stop()
})

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
  test(`${signal} closes the database whole`, async ({ page, webApp }) => {
    await page.goto(webApp.link)
    await expect(screenHeading(page)).toBeVisible()
    const ended = new Promise<number | null>((resolve) => {
      webApp.process.once('exit', (code) => resolve(code))
    })
    await page.close()
    webApp.process.kill(signal)
    expect(await ended).toBe(0)
    expect(readdirSync(webApp.dataFolder).filter((name) => /-(?:wal|shm|journal)$/.test(name))).toEqual([])
  })
}

test('a second host on the same data says that Roadbook is open', async ({ webApp }) => {
  await expect(startWebApp({ dataFolder: webApp.dataFolder })).rejects.toThrow(/already open/i)
})
