/**
 * What a screen reads: one call each, how many bytes it answers, and what the way over the host adds. With a plan of some
 * eighty topics and a year of sessions, each call over the loopback host is taken in turns with its floor: an echo of the same
 * bytes by a bare HTTP server in a process of its own, and the same call within the service's own process. What is aimed at: at
 * most 64 KiB and 1.3 times the floor; medians of the ratios. The limits here only tell when it became much worse.
 *
 * And what each costs over its bare SQL at fifty thousand sessions on five thousand topics (aim: at most twice): the statements
 * that it runs, and nothing else, as in progress.bench.ts. Half of Today is its forecast, which has a bench of its own and is
 * remembered until what it is made of changes: Today is measured with one to be worked out, and with one that is known.
 */
import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Db } from '#db/database.ts'
import { openDatabase } from '#db/open.ts'
import { createForecasts } from '#service/forecasts.ts'
import { openService } from '#service/open-service.ts'
import type { Service } from '#service/service.ts'
import { startWebApp, type WebApp } from '../support/host-process.ts'
import { baseOptions } from '../support/test-service.ts'
import { askAnew, noting, runBare, timeMs, type Call, type Statement } from './bare-sql.ts'
import { EIGHT_YEARS, makeBigDatabase } from './big-database.ts'
import { median } from './window/figures.ts'

const NOW_MS = Date.UTC(2026, 10, 23, 18)
const KIB = 1024
const FORECAST_KNOWN = 'Today, its forecast known'

/** What the screens ask for when they are opened; the roadmap's needs its id. */
const readsOf = (roadmapId: string): Readonly<Record<string, Call>> => ({
  Today: { op: 'today.get', input: {} },
  Week: { op: 'week.get', input: {} },
  Roadmap: { op: 'roadmap.get', input: { roadmapId } },
  Progress: { op: 'progress.get', input: {} },
  'topics of Progress': { op: 'progress.topics', input: {} },
  Sessions: { op: 'session.list', input: { days: 14 } },
  Settings: { op: 'settings.get', input: {} },
})

const folderOf = (name: string): string => mkdtempSync(join(tmpdir(), `roadbook-${name}-`))

/** A server that answers every request with as many bytes as it is asked for, in a process of its own. */
const ECHO = `
const { createServer } = require('node:http')
const server = createServer((request, response) => {
  request.resume().on('end', () => {
    const body = Buffer.alloc(Number(request.headers['x-bytes']), 'x')
    response.writeHead(200, { 'content-type': 'application/json' }).end(body)
  })
})
server.listen(0, '127.0.0.1', () => process.stdout.write(String(server.address().port) + '\\n'))`

type Echo = { readonly ask: (bytes: number) => Promise<void>; readonly stop: () => void }

const startEcho = async (): Promise<Echo> => {
  const child: ChildProcess = spawn(process.execPath, ['-e', ECHO], { stdio: ['ignore', 'pipe', 'inherit'] })
  if (child.stdout === null) throw new Error('the echo has no output')
  const [port] = (await once(child.stdout, 'data')) as [Buffer]
  return {
    ask: async (bytes) => {
      const url = `http://127.0.0.1:${port.toString().trim()}/`
      await (await fetch(url, { method: 'POST', headers: { 'x-bytes': String(bytes) }, body: '{}' })).text()
    },
    stop: () => child.kill(),
  }
}

const roadmapIn = async (service: Service): Promise<string> => {
  const listed = await service.client.call('plan.list', {})
  if (!listed.ok) throw new Error(listed.error.message)
  return listed.value[0]?.roadmapId ?? ''
}

describe('over the host, with a year of sessions', () => {
  const folder = folderOf('calls')
  const copy = folderOf('calls-copy')
  let host: WebApp
  let echo: Echo
  let service: Service

  beforeAll(async () => {
    const year = { sessions: 1500, topics: 83, days: 365, doneShare: 0.7, seed: 1, nowMs: Date.now() }
    await makeBigDatabase({ folder, ...year })
    cpSync(folder, copy, { recursive: true })
    host = await startWebApp({ dataFolder: folder })
    echo = await startEcho()
    const opened = await openService({ ...baseOptions(copy), systemZone: () => 'Europe/Berlin' })
    if (!opened.ok) throw new Error(opened.error.message)
    service = opened.value
  }, 300_000)
  afterAll(async () => {
    await host.stop()
    echo.stop()
    service.close()
    for (const made of [folder, copy]) rmSync(made, { recursive: true, force: true })
  })

  test('each screen reads once, and little', async () => {
    for (const [screen, request] of Object.entries(readsOf(await roadmapIn(service)))) {
      const reply = await service.dispatch(request)
      if (!reply.ok) throw new Error(`${request.op}: ${reply.error.message}`)
      const bytes = Buffer.byteLength(JSON.stringify(reply))
      const ratios: number[] = []
      const whole: number[] = []
      for (let round = -5; round < 25; round += 1) {
        const wholeMs = await timeMs(() => host.call(request))
        const floorMs =
          (await timeMs(() => echo.ask(bytes))) + (await timeMs(() => service.dispatch(request)))
        if (round < 0) continue
        ratios.push(wholeMs / floorMs)
        whole.push(wholeMs)
      }
      process.stdout.write(
        `${screen}: ${(bytes / KIB).toFixed(1)} KiB (aim 64), ${median(whole).toFixed(1)} ms, ratio ${median(ratios).toFixed(2)} (aim 1.3)\n`,
      )
      expect(bytes / KIB).toBeLessThan(128)
      expect(median(ratios)).toBeLessThan(3)
    }
  }, 300_000)
})

describe('over bare SQL, with fifty thousand sessions', () => {
  const folder = folderOf('calls-big')
  let db: Db
  beforeAll(async () => {
    await makeBigDatabase({ ...EIGHT_YEARS, folder, nowMs: NOW_MS })
    const opened = openDatabase({ file: join(folder, 'roadbook.db'), nowMs: NOW_MS })
    if (!opened.ok) throw new Error(opened.error.message)
    db = opened.value
  }, 300_000)
  afterAll(() => {
    db.close()
    rmSync(folder, { recursive: true, force: true })
  })

  test('each screen', async () => {
    const row = db.read((handle) => handle.get('SELECT roadmap_id AS roadmapId FROM plan WHERE active = 1'))
    const { roadmapId } = row as { roadmapId: string }
    const reads = readsOf(roadmapId)
    for (const [screen, request] of Object.entries({ ...reads, [FORECAST_KNOWN]: reads['Today'] })) {
      if (request === undefined) throw new Error(`nothing is read for ${screen}`)
      const statements: Statement[] = []
      const known = createForecasts()
      const ask = (of: Db): Promise<void> =>
        askAnew(
          of,
          [request],
          screen === FORECAST_KNOWN ? { nowMs: NOW_MS, forecasts: known } : { nowMs: NOW_MS },
        )
      await ask(noting(db, statements))
      const whole: number[] = []
      const ratios: number[] = []
      for (let round = -3; round < 11; round += 1) {
        const wholeMs = await timeMs(() => ask(db))
        const bareMs = await timeMs(() => runBare(db, statements))
        if (round < 0) continue
        whole.push(wholeMs)
        ratios.push(wholeMs / bareMs)
      }
      process.stdout.write(
        `${screen}: ${median(whole).toFixed(1)} ms (least ${Math.min(...whole).toFixed(1)}), ${statements.length} statements, ratio ${median(ratios).toFixed(2)} (aim 2)\n`,
      )
      expect(median(ratios)).toBeLessThan(20)
    }
  }, 300_000)
})
