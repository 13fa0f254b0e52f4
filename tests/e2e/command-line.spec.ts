import { spawnSync } from 'node:child_process'
import { join, resolve } from 'node:path'
import { planSeed, screenHeading, seedFile } from '../support/app-page.ts'
import { expect, startWebApp, test } from '../support/web-app.ts'

const root = resolve(import.meta.dirname, '../..')

const roadbook = (dataFolder: string, ...args: string[]): unknown => {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [join(root, 'scripts/roadbook.mjs'), ...args, '--data', dataFolder],
    { encoding: 'utf8', env: { ...process.env, TZ: 'Europe/Berlin' } },
  )
  expect(stderr).toBe('')
  expect(status).toBe(0)
  return JSON.parse(stdout)
}

type PlanJson = {
  plan: { start: string; zone: string; pace: string; finish: object }
  slots: { id: string; date: string; start: string; minutes: number; topic: object; kind: string }[]
}

const withoutIds = (json: unknown): unknown => {
  const { plan, slots } = json as PlanJson
  const { start, zone, pace, finish } = plan
  return {
    plan: { start, zone, pace, finish },
    slots: slots.map((slot) => Object.assign({}, slot, { id: '' })),
  }
}

test('the command line and the app make the same plan of the same document', async ({
  page,
  webApp,
  dataFolder,
}) => {
  await page.goto(webApp.link)
  await planSeed(page, '2030-01-07')
  await page.close()
  await webApp.stop()
  const fromApp = roadbook(dataFolder, 'export', 'json') as PlanJson
  expect(fromApp.slots.length).toBeGreaterThan(200)

  const other = join(dataFolder, 'other')
  roadbook(other, 'import', seedFile, '--json')
  const fromCommandLine = roadbook(
    other,
    'plan',
    '--start',
    fromApp.plan.start,
    '--zone',
    'Europe/Berlin',
    '--json',
  )
  expect(withoutIds(fromCommandLine)).toEqual(withoutIds(fromApp))
})

test('a plan made on the command line is on the screen', async ({ page, dataFolder }) => {
  roadbook(dataFolder, 'import', seedFile, '--json')
  const { slots } = roadbook(
    dataFolder,
    'plan',
    '--start',
    '2030-01-07',
    '--choose',
    'Django',
    '--json',
  ) as PlanJson
  const webApp = await startWebApp({ dataFolder })
  await page.goto(webApp.link)
  await expect(page.getByText(/7 January/).first()).toBeVisible()
  await page.goto(`${webApp.origin}/#/roadmap`)
  await expect(screenHeading(page)).toContainText('Complete Python Backend')
  expect(slots[0]?.date).toBe('2030-01-07')
  await page.close()
  await webApp.stop()
})
