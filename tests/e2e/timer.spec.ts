import { setTimeout } from 'node:timers/promises'
import type { Locator, Page } from '@playwright/test'
import { clientOf, screenHeading } from '../support/app-page.ts'
import { expect, test as base } from '../support/web-app.ts'
import { type TimedHost, startTimedHost } from '../support/timed-host.ts'

const MINUTE = 60_000

/** Wednesday, 25 November 2026, 09:00 in Berlin. */
const NINE = Date.UTC(2026, 10, 25, 8)

/** The real host and its pages, with one time for all that only passes when the test says so. All tabs share a clock. */
class Desk {
  readonly host: TimedHost
  readonly page: Page
  /** How far the page is ahead of the host. */
  #aheadMs = 0
  readonly #heard: () => number

  constructor(host: TimedHost, page: Page, heard: () => number) {
    this.host = host
    this.page = page
    this.#heard = heard
  }

  /**
   * Minutes pass. News from the host arrive in real time, so both stop now and then, sooner than the page would take
   * the silence for a broken line, until the page has heard from the host, however long that takes on a busy computer.
   */
  async pass(minutes: number): Promise<void> {
    for (let left = (minutes * MINUTE) / STEP_MS; left > 0; left -= 1) {
      await this.host.advance(STEP_MS)
      await this.page.clock.runFor(STEP_MS - this.#aheadMs)
      this.#aheadMs = 0
      const before = this.#heard()
      await expect.poll(this.#heard, { intervals: [HEARTBEAT_MS] }).toBeGreaterThan(before)
    }
    await this.settle()
  }

  /** Lets the page do what it has to: a little real time and a little of its own, in turns. */
  async settle(): Promise<void> {
    for (let round = 0; round < 15; round += 1) {
      await this.page.clock.runFor(20)
      this.#aheadMs += 20
      await setTimeout(20)
    }
  }
}

/** How much time passes at once, and how often the host tells the pages that it is there, in real time. */
const STEP_MS = 15_000
const HEARTBEAT_MS = 20

/** How often something has come over a page's line of news, heartbeats too. */
const countNews = async (page: Page): Promise<() => number> => {
  const line = await page.context().newCDPSession(page)
  const lines = new Set<string>()
  let heard = 0
  line.on('Network.requestWillBeSent', ({ requestId, request }) => {
    if (request.url.endsWith('/api/events')) lines.add(requestId)
  })
  line.on('Network.dataReceived', ({ requestId }) => {
    if (lines.has(requestId)) heard += 1
  })
  await line.send('Network.enable')
  return () => heard
}

/** Opens a page whose clock runs while it opens, and is stopped where the host's stands. */
const openAt = async (page: Page, link: string): Promise<void> => {
  await page.clock.install({ time: NINE - 5 * MINUTE })
  await page.goto(link)
  await expect(timer(page)).toBeVisible()
  await page.clock.pauseAt(NINE)
}

const test = base.extend<{ readonly desk: Desk }>({
  desk: async ({ dataFolder, page, plantSeedPlan }, use) => {
    await plantSeedPlan(dataFolder, NINE)
    const host = await startTimedHost(dataFolder, NINE)
    const heard = await countNews(page)
    await openAt(page, host.link)
    await use(new Desk(host, page, heard))
    await page.close()
    await host.stop()
  },
})

const timer = (page: Page) => page.getByRole('group', { name: 'Timer', exact: true })
const digits = (page: Page) => page.getByRole('timer').first()

const show = (
  page: Page,
  screen: 'today' | 'focus' | 'roadmap' | 'sessions' | 'setup' | 'week',
): Promise<void> =>
  page.evaluate((hash) => {
    window.location.hash = hash
  }, `#/${screen}`)

/** Times and lengths of the sessions on the screen, latest day first, as they are read out. */
const sessionsOf = async (desk: Desk): Promise<string[]> => {
  const { page } = desk
  await show(page, 'sessions')
  await desk.settle()
  await expect(screenHeading(page)).toHaveText('Sessions')
  // The heading is there before the sessions are read.
  await expect(page.locator('[data-session]').first()).toBeVisible()
  const rows = await page
    .locator('[data-session]')
    .getByRole('button')
    .filter({ hasText: ', ' })
    .allTextContents()
  return rows.map((row) =>
    row.replace(/^.*?, (?:learn|practice|build|review), [^,]*, /, '').replace(/^\d+ \w+ \d+, /, ''),
  )
}

/** Starts what is next, by the button in the header. */
const startTimer = async (desk: Desk): Promise<void> => {
  await timer(desk.page)
    .getByRole('button', { name: /^Start/ })
    .click()
  await desk.settle()
}

const setTimer = async (desk: Desk, change: object): Promise<void> => {
  const { call } = clientOf(desk.host)
  const settings = await call('settings.get', {})
  if (!settings.ok) throw new Error(settings.error.message)
  await call('settings.update', { timer: { ...settings.value.timer, ...change } })
  await desk.settle()
}

test('two intervals with breaks and a pause leave the sessions that happened', async ({ desk }) => {
  const { page } = desk

  // 09:00: started from Today, to the bell; the break begins by itself.
  await page
    .getByRole('main')
    .getByRole('button', { name: /^Start/ })
    .first()
    .click()
  await desk.settle()
  await expect(timer(page)).toContainText('Focus')
  await desk.pass(25)
  await expect(timer(page)).toContainText('Short break')
  await desk.pass(5)
  await expect(timer(page)).toContainText('Start')

  // 09:30: started with a key, paused for ten minutes after ten.
  await show(page, 'roadmap')
  await desk.settle()
  await startTimer(desk)
  await desk.pass(10)
  await timer(page).getByRole('button', { name: 'Pause' }).click()
  await desk.settle()
  await expect(timer(page)).toContainText('Paused')
  await desk.pass(10)
  await expect(digits(page)).toHaveText('15:00')
  await timer(page).getByRole('button', { name: 'Go on' }).click()
  await desk.settle()
  await desk.pass(15)
  await expect(timer(page)).toContainText('Short break')
  await desk.pass(5)
  await expect(timer(page)).toContainText('Start')

  expect(await sessionsOf(desk)).toEqual([
    '09:00–09:25, 25 min',
    '09:30–09:40, 10 min',
    '09:50–10:05, 15 min',
  ])
  await show(page, 'today')
  await desk.settle()
  await expect(page.getByRole('main')).toContainText('50 min')
})

test('an interval that is skipped and one in overtime leave the sessions that happened', async ({ desk }) => {
  const { page } = desk

  // 09:00: five minutes, skipped to the break, which is skipped too.
  await startTimer(desk)
  await desk.pass(5)
  for (const item of ['Skip to the break', 'Skip the break']) {
    await timer(page).getByRole('button', { name: 'More for the timer' }).click()
    await desk.settle()
    await page.getByRole('menuitem', { name: item }).click()
    await desk.settle()
  }
  await expect(timer(page)).toContainText('Start')

  // 09:05: seven minutes over the bell, then finished.
  await setTimer(desk, { afterFocus: 'overtime' })
  await startTimer(desk)
  await desk.pass(32)
  await expect(timer(page)).toContainText('Overtime')
  await expect(digits(page)).toHaveText('+7:00')
  await show(page, 'focus')
  await desk.settle()
  await page.getByRole('main').getByRole('button', { name: 'Finish' }).click()
  await desk.settle()
  await expect(screenHeading(page)).toHaveText('Short break')

  expect(await sessionsOf(desk)).toEqual(['09:00–09:05, 5 min', '09:05–09:37, 32 min'])
  await expect(page.getByRole('main')).toContainText('37 min')
  await show(page, 'today')
  await desk.settle()
  await expect(page.getByRole('main')).toContainText('37 min')
})

test('over 25 minutes a screen reader hears six messages at most, and nothing crosses the bridge', async ({
  desk,
}) => {
  const { page } = desk
  await show(page, 'focus')
  await desk.settle()
  await expect(page.getByRole('main').getByRole('button', { name: 'Start', exact: true })).toBeVisible()
  await page.evaluate(() => {
    const heard: string[] = []
    Object.assign(window, { heard })
    const live = '[role="status"], [role="alert"], [aria-live="polite"], [aria-live="assertive"]'
    new MutationObserver((changes) => {
      for (const { target, addedNodes } of changes) {
        const near = target instanceof Element ? target : target.parentElement
        const region =
          near?.closest(live) ?? [...addedNodes].find((node) => node instanceof Element && node.matches(live))
        if (region instanceof Element && region.textContent !== '') heard.push(region.textContent)
      }
    }).observe(document.body, { subtree: true, childList: true, characterData: true })
  })
  await page.getByRole('main').getByRole('button', { name: 'Start', exact: true }).click()
  await desk.settle()
  await expect(screenHeading(page)).not.toHaveText('Short break')
  await desk.pass(1)
  // The first backup and check are made a little after the start, in their own time; that they were is told once.
  const { call } = clientOf(desk.host)
  const care = async () => {
    const state = await call('care.state', {})
    return state.ok && state.value.lastBackup !== null && state.value.checkedMs !== null
  }
  await expect.poll(care).toBe(true)
  await desk.settle()
  await desk.pass(1)
  await desk.settle()
  const calls: string[] = []
  page.on('request', (request) => calls.push(request.postData() ?? request.url()))
  await desk.pass(22)
  await expect(digits(page)).toHaveText('1:00')
  expect(calls, 'nothing is asked because time passes').toEqual([])
  await desk.pass(1)
  await expect(screenHeading(page)).toHaveText('Short break')
  const heard = await page.evaluate(() => (window as unknown as { heard: string[] }).heard)
  expect(heard.length).toBeGreaterThan(2)
  expect(heard.length, heard.join('\n')).toBeLessThanOrEqual(6)
})

/** Notes whatever is drawn from now on, apart from clocks and the few words for screen readers. */
const watchDrawing = (page: Page): Promise<void> =>
  page.evaluate(() => {
    const drawn = { clock: 0, else: [] as string[] }
    Object.assign(window, { drawn })
    new MutationObserver((changes) => {
      for (const { target, type } of changes) {
        const element = target instanceof Element ? target : target.parentElement
        if (element?.closest('[role="timer"], [data-clock]')) drawn.clock += 1
        else if (!element?.closest('[role="status"]')) drawn.else.push(`${type} ${element?.outerHTML}`)
      }
    }).observe(document.body, { subtree: true, childList: true, characterData: true, attributes: true })
  })

test('the road is passed from where lines begin, in both directions of writing', async ({ desk }) => {
  const { page } = desk
  await startTimer(desk)
  await show(page, 'focus')
  await desk.pass(10)
  const road = page.locator('[data-clock][data-endless]')
  const boxOf = async (part: Locator) => {
    const box = await part.boundingBox()
    return { left: box?.x ?? Number.NaN, right: (box?.x ?? Number.NaN) + (box?.width ?? Number.NaN) }
  }
  for (const direction of ['ltr', 'rtl'] as const) {
    await page.evaluate((dir) => (document.documentElement.dir = dir), direction)
    const whole = await boxOf(road)
    const passed = await boxOf(road.locator('> :first-child'))
    const here = await boxOf(road.locator('> :last-child'))
    const middle = (here.left + here.right) / 2
    const [start, end] =
      direction === 'ltr' ? ([passed.left, passed.right] as const) : ([passed.right, passed.left] as const)
    expect(start, direction).toBeCloseTo(direction === 'ltr' ? whole.left : whole.right, 0)
    expect(end, direction).toBeCloseTo(middle, 0)
    expect((passed.right - passed.left) / (whole.right - whole.left), direction).toBeCloseTo(10 / 25, 1)
  }
})

test('who wants no motion gets no transitions, however short, of what changes by the second', async ({
  desk,
}) => {
  const { page } = desk
  await startTimer(desk)
  await show(page, 'focus')
  await desk.settle()
  await page.evaluate(() => {
    const ran: string[] = []
    Object.assign(window, { ran })
    document.addEventListener('transitionrun', ({ target, propertyName }) =>
      ran.push(`${propertyName} of ${(target as Element).outerHTML}`),
    )
  })
  const here = page.locator('[data-clock][data-endless] > :last-child')
  const before = await here.boundingBox()
  await desk.pass(10)
  await expect.poll(async () => (await here.boundingBox())?.x).toBeGreaterThan(before?.x ?? Infinity)
  // Events of transitions come with a later frame.
  await desk.settle()
  expect(await page.evaluate(() => (window as unknown as { ran: string[] }).ran)).toEqual([])
})

for (const screen of ['focus', 'roadmap'] as const) {
  test(`while time passes on #/${screen}, the clock is drawn second by second and nothing else is`, async ({
    desk,
  }) => {
    const { page } = desk
    await startTimer(desk)
    await show(page, screen)
    await desk.settle()
    await desk.pass(1)
    await watchDrawing(page)
    await desk.pass(23)
    await expect(digits(page)).toHaveText('1:00')
    const drawn = await page.evaluate(
      () => (window as unknown as { drawn: { clock: number; else: string[] } }).drawn,
    )
    expect(drawn.else).toEqual([])
    expect(drawn.clock).toBeGreaterThan(23 * 60 - 10)
  })
}

test('while another roadmap is set up the timer that runs is in the header, and one at rest is not', async ({
  desk,
}) => {
  const { page } = desk
  await startTimer(desk)
  await show(page, 'setup')
  await desk.settle()
  await expect(timer(page)).toContainText('Focus')
  await page.keyboard.press('Space')
  await desk.settle()
  await expect(timer(page)).toContainText('Paused')
  await timer(page).getByRole('button', { name: 'More for the timer' }).click()
  await desk.settle()
  await page.getByRole('menuitem', { name: 'Stop' }).click()
  await desk.settle()
  await expect(timer(page)).toHaveCount(0)
})

test('a second tab that presses Start in the same moment starts nothing twice', async ({ desk, context }) => {
  const { page } = desk
  const other = await context.newPage()
  await other.goto(desk.host.link)
  await desk.settle()
  const tabs = [page, other]
  // Pressed at once: a click that waits would find the button of the other tab's start.
  await Promise.all(
    tabs.map((tab) =>
      timer(tab)
        .getByRole('button', { name: /^Start/ })
        .evaluate((button: HTMLElement) => button.click()),
    ),
  )
  await desk.pass(1)
  for (const tab of tabs) await expect(timer(tab)).toContainText('Focus')
  expect(await sessionsOf(desk)).toHaveLength(1)
})

test('after the host was killed the learner is asked, with both times, and every minute is accounted for', async ({
  desk,
  dataFolder,
  browser,
}) => {
  const { host, page } = desk
  await startTimer(desk)
  await desk.pass(10)
  await page.close()
  await host.kill()

  const again = await startTimedHost(dataFolder, NINE + 130 * MINUTE)
  // Another context: the clock of this one stands still. What is asked about is drawn by the host's.
  const late = await browser.newPage({ locale: 'en-GB', timezoneId: 'Europe/Berlin' })
  await late.goto(again.link)
  const question = late.getByRole('dialog')
  await expect(question).toContainText('from 09:10 to 11:10')
  await question.getByRole('button', { name: /^Finish at 09:10/ }).click()
  await expect(question).toHaveCount(0)
  await late.reload()
  await expect(timer(late)).toContainText('Start')
  await expect(question).toHaveCount(0)
  await expect(late.getByRole('main')).toContainText('09:00–09:10')
  await late.close()
  await again.stop()
})

test('a night with the lid closed adds nothing until the learner says so', async ({ desk }) => {
  const { host, page } = desk
  await startTimer(desk)
  await expect(timer(page)).toContainText('Focus')
  await desk.pass(10)
  await host.sleep(8 * 60 * MINUTE)
  await page.clock.fastForward(8 * 60 * MINUTE)
  await desk.pass(1)
  const question = page.getByRole('dialog')
  await expect(question).toContainText('09:10')
  await page.keyboard.press('Escape')
  await desk.settle()
  await expect(question).toHaveCount(0)
  await expect(timer(page)).toContainText('Answer')
  await timer(page)
    .getByRole('button', { name: /Answer/ })
    .click()
  await desk.settle()
  await question.getByRole('button', { name: /^Go on now/ }).click()
  await desk.settle()
  await desk.pass(15)
  await expect(timer(page)).toContainText('Short break')
  expect(await sessionsOf(desk)).toEqual([
    expect.stringMatching(/^09:00–09:10/),
    expect.stringMatching(/, 15 min$/),
  ])
})

/** Where a screen names the day it takes for today. */
const dayNamed = { today: 'h1', week: '[data-today="true"]' } as const

for (const screen of ['today', 'week'] as const) {
  test(`#/${screen} left open overnight turns to the new day by itself`, async ({ desk }) => {
    const { host, page } = desk
    await show(page, screen)
    await desk.settle()
    const day = page.getByRole('main').locator(dayNamed[screen]).first()
    await expect(day).toContainText('25')
    // The study day begins at 04:00.
    await host.advance(20 * 60 * MINUTE)
    await page.clock.fastForward(20 * 60 * MINUTE)
    await desk.pass(1)
    await expect(day).toContainText('26')
  })
}
