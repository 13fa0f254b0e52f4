import { chooseDocument, goTo, screenHeading, seedFile, slotsOfWeek } from '../support/app-page.ts'
import { expect, test } from '../support/web-app.ts'
// With motion, as most learners see it.
test.use({ contextOptions: { reducedMotion: 'no-preference' } })

test('the first run leads from the roadmap document to a week full of slots, and finds it again', async ({
  page,
  webApp,
}) => {
  await page.goto(webApp.link)
  await expect(screenHeading(page)).toHaveText('Turn a roadmap into a plan you keep.')
  await chooseDocument(page, seedFile)

  await expect(screenHeading(page)).toHaveText('What was understood')
  await expect(page.getByRole('radio', { name: /Complete Python Backend Developer Roadmap/ })).toBeChecked()
  await expect(page.getByText('195–238 study days').first()).toBeVisible()
  await expect(page.getByText(/4 weeks hold 28 at most/)).toBeVisible()
  await page.getByRole('button', { name: 'Continue' }).click()

  await expect(screenHeading(page)).toHaveText('Make it fit your week')
  await expect(page.getByRole('radio', { name: /FastAPI/ })).toBeChecked()
  const finish = page.getByRole('region', { name: 'When you will be done' })
  await expect(finish).toContainText(/20\d\d/)
  const withFastApi = await finish.innerText()
  await page.getByRole('radio', { name: /Django/ }).check()
  await expect(finish).not.toHaveText(withFastApi)
  await page.getByRole('radio', { name: /FastAPI/ }).check()
  await page.getByRole('button', { name: 'Make the plan' }).click()

  // Next week is full whatever day today is.
  const openNextWeek = async (): Promise<string[]> => {
    await goTo(page, 'Week')
    await page.getByRole('button', { name: /next week/i }).click()
    const slots = slotsOfWeek(page)
    await expect.poll(() => slots.count()).toBeGreaterThanOrEqual(6)
    return slots.allInnerTexts()
  }
  const slots = await openNextWeek()
  expect(slots.join(' ')).toMatch(/Variables & Data Types|Operators|Conditionals/)
  await page.reload()
  expect(await openNextWeek()).toEqual(slots)
})

test('a built-in roadmap needs no file', async ({ page, webApp }) => {
  await page.goto(webApp.link)
  await page.getByRole('button', { name: /Python backend developer in 36 weeks/ }).click()
  await page.getByRole('button', { name: 'Continue' }).click()
  await page.getByRole('button', { name: 'Make the plan' }).click()
  await goTo(page, 'Roadmap')
  await expect(screenHeading(page)).toHaveText('Python backend developer in 36 weeks')
})

test('a document without topics says what was wrong and what to do, and the choice stays open', async ({
  page,
  webApp,
}) => {
  await page.goto(webApp.link)
  await chooseDocument(page, {
    name: 'notes.md',
    mimeType: 'text/markdown',
    buffer: Buffer.from('Just a few words.\n'),
  })
  await expect(page.getByRole('alert')).toContainText(/topic/i)
  await expect(page.getByRole('button', { name: /choose a file/i })).toBeVisible()
})

test('a document made to hang readers ends in a clear answer, and the window stays alive meanwhile', async ({
  page,
  webApp,
}) => {
  await page.goto(webApp.link)
  await expect(screenHeading(page)).toBeVisible()
  await page.evaluate(() => {
    const state = { longestMs: 0, lastMs: performance.now() }
    const beat = (): void => {
      const now = performance.now()
      state.longestMs = Math.max(state.longestMs, now - state.lastMs)
      state.lastMs = now
      requestAnimationFrame(beat)
    }
    requestAnimationFrame(beat)
    Object.assign(globalThis, { beatState: state })
  })
  await chooseDocument(page, {
    name: 'hostile.md',
    mimeType: 'text/markdown',
    buffer: Buffer.from(`# Plan\n\n- ${'a**b c* '.repeat(17_000)}\n`),
  })
  await expect(page.getByRole('alert')).toContainText(/too complex/i)
  // A frame may be late on a busy machine; a page that waits for the parser stands for seconds.
  const longestMs = await page.evaluate(
    () => (globalThis as { beatState?: { longestMs: number } }).beatState?.longestMs,
  )
  expect(longestMs).toBeLessThan(1000)
  await expect(page.getByRole('button', { name: /choose a file/i })).toBeEnabled()
})

test('a roadmap can be pasted, and its markup stays text', async ({ page, webApp, complaints }) => {
  const requests: string[] = []
  page.on('request', (request) => requests.push(request.url()))
  await page.goto(webApp.link)
  await page.getByRole('button', { name: /paste/i }).click()
  await page
    .getByLabel('Roadmap as text')
    .fill(
      '# Plan\n\n## Week 1: <img src=x onerror=alert(1)>\n\n| Topic | Time |\n|---|---|\n| <script>alert(2)</script>Safe topic | 2 days |\n| ![pic](https://evil.example/p.png) [link](javascript:alert(3)) | 1 day |\n',
    )
  await page.getByRole('button', { name: /read/i }).click()
  await expect(screenHeading(page)).toHaveText('What was understood')
  await page.getByRole('button', { name: 'Continue' }).click()
  await page.getByRole('button', { name: 'Make the plan' }).click()
  await goTo(page, 'Roadmap')
  await expect(page.getByText('Safe topic').first()).toBeVisible()
  await expect(page.locator('a[href^="javascript:"]')).toHaveCount(0)
  expect(requests.filter((url) => !url.startsWith(webApp.origin))).toEqual([])
  expect(complaints).toEqual([])
})
