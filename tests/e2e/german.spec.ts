/** A window in German is German all over: what the window says, and what the service says in it. */
import type { Locator, Page } from '@playwright/test'
import { violations } from '../support/axe.ts'
import { clientOf, openRoadmap, planTextOver, screenHeading } from '../support/app-page.ts'
import { PLAN_SCREENS } from '../support/plan-screens.ts'
import { shiftPageDate } from '../support/page-date.ts'
import { type TimedHost, startTimedHost } from '../support/timed-host.ts'
import { type WebApp, expect, test as base } from '../support/web-app.ts'

/** Monday, 23 November 2026, 9:00 in Berlin. */
const MONDAY_MS = Date.UTC(2026, 10, 23, 8)

/** It contradicts itself in several ways, and has something that is not used. */
const ROADMAP = `# Brot backen lernen

Dauer: 2–3 Monate

## Phase 1: Erste Laibe (2 Wochen)

### Woche 1: Teig

| Thema           | Was du dann kannst                     | Zeit    |
| --------------- | -------------------------------------- | ------- |
| Mehl und Wasser | Ein Mehl wählen und einen Teig mischen | 2 Tage  |
| Kneten          | Spüren, wann ein Teig so weit ist      | 30 Tage |
| Backen          | Farbe und Kruste aus dem Haushaltsofen | 3 Tage  |

### Woche 2: Formen

- Rundwirken
- Langwirken

\`\`\`text
Zeichnung eines Laibs
\`\`\`

## Phase 2: Sauerteig

| Thema     | Zeit   |
| --------- | ------ |
| Anstellen | 4 Tage |
| Füttern   | 6 Tage |

### Projekte

- Ein Brot für die Nachbarn
`

const TOGGL = [
  'User,Email,Client,Project,Task,Description,Billable,Start date,Start time,End date,End time,Duration,Tags',
  'Ada,a@example.org,,Backen,,Kneten,No,2026-11-20,10:00:00,2026-11-20,11:30:00,01:30:00,',
  'Ada,a@example.org,,Backen,,Füttern,No,2026-11-21,12:00:00,,,,',
].join('\n')

/** Words that German does not have, so that one of them gives away a sentence that was forgotten. */
const ENGLISH =
  /\b(?:the|and|is|are|were|with|this|that|these|you|your|from|nothing|there|has|have|been|it|its|of|to|not|they|be|for|done|until|about)\b/i

/** Lines that can be seen or are read out, and have an English word in them. */
const englishOn = async (page: Page): Promise<string[]> => {
  const said = await page
    .locator('body')
    .evaluate((body: HTMLElement) => [
      ...body.innerText.split('\n'),
      ...[...body.querySelectorAll('[aria-label], [title], [placeholder], [aria-description]')].flatMap(
        (element) =>
          ['aria-label', 'title', 'placeholder', 'aria-description'].flatMap(
            (name) => element.getAttribute(name) ?? [],
          ),
      ),
    ])
  return [...new Set(said.map((line) => line.trim()))].filter((line) => ENGLISH.test(line))
}

const expectGerman = async (page: Page): Promise<void> => {
  await expect.poll(() => englishOn(page)).toEqual([])
}

const toast = (page: Page, text: string | RegExp): Locator =>
  page.getByRole('status').filter({ hasText: text })

/** `host` runs on the test's clocks and speaks German; `page` shows its first run. */
const test = base.extend<{ readonly host: TimedHost }>({
  host: async ({ dataFolder, page }, use) => {
    const host = await startTimedHost(dataFolder, MONDAY_MS)
    await clientOf(host).call('settings.update', { language: 'de' })
    await shiftPageDate(page, MONDAY_MS)
    await page.goto(host.link)
    await expect(page.locator('html')).toHaveAttribute('lang', 'de')
    await use(host)
    await page.close()
    await host.stop()
  },
})

test.use({ locale: 'de-DE' })

const pasteRoadmap = async (page: Page, text: string): Promise<void> => {
  await page.getByRole('button', { name: 'Text einfügen' }).click()
  await page.getByLabel('Roadmap als Text').fill(text)
  await page.getByRole('button', { name: 'Diesen Text lesen' }).click()
}

/** Plans the document as a window would, and opens Today. */
const makePlan = async (page: Page, host: TimedHost): Promise<void> => {
  await planTextOver(host, { name: 'brot.md', text: ROADMAP })
  await page.goto(`${host.origin}/#/today`)
  await expect(screenHeading(page)).toHaveText('Montag, 23. November')
}

const topicIdOf = async (host: TimedHost, title: string): Promise<string> => {
  const slots = await clientOf(host).call('plan.slots', {})
  return (slots.ok && slots.value.find(({ topic }) => topic.title === title)?.topic.id) || ''
}

test('a document is refused, understood and planned in German', async ({ page, host }) => {
  await pasteRoadmap(page, 'Nur ein Satz.')
  await expect(page.getByRole('alert')).toContainText('Es wurden keine Themen gefunden')
  // The roadmaps that come with the app are in English, so not all of this screen is looked at.
  expect(await page.getByRole('alert').innerText()).not.toMatch(ENGLISH)
  await page.getByLabel('Roadmap als Text').fill(ROADMAP)
  await page.getByRole('button', { name: 'Diesen Text lesen' }).click()
  await expect(screenHeading(page)).toHaveText('Was verstanden wurde')
  await expectGerman(page)
  await page.getByRole('button', { name: 'Weiter' }).click()
  await expect(page.getByRole('region', { name: 'Wann du fertig bist' })).toContainText('2027')
  await expectGerman(page)
  await page.getByRole('button', { name: 'Plan erstellen' }).click()
  await expect(page.getByRole('navigation').getByRole('link', { name: 'Heute', exact: true })).toBeVisible()
  await expectGerman(page)
  expect(host.origin).toMatch(/^http/)
})

test('changes have German labels, are undone, refused and warned about in German', async ({ page, host }) => {
  await makePlan(page, host)
  await page.keyboard.press('ControlOrMeta+z')
  await expect(toast(page, 'Rückgängig gemacht: Brot backen lernen geplant')).toBeVisible()
  await page.keyboard.press('ControlOrMeta+Shift+z')
  await expect(toast(page, 'Brot backen lernen geplant')).toBeVisible()
  await openRoadmap(page, host)
  await expect(page.locator('main [data-row]').first()).toContainText('Mehl und Wasser')
  await page.keyboard.press('j')
  await page.keyboard.press('d')
  await expect(toast(page, 'Mehl und Wasser: erledigt')).toBeVisible()
  await page.keyboard.press('ControlOrMeta+z')
  await expect(toast(page, 'Rückgängig gemacht: Mehl und Wasser: erledigt')).toBeVisible()
  await expectGerman(page)

  // Something pinned on a day that becomes free.
  const { call } = clientOf(host)
  const topicId = await topicIdOf(host, 'Kneten')
  const changes = [{ type: 'add-slot', topicId, day: '2026-12-16', startMinute: 540, minutes: 60 } as const]
  expect(await call('plan.change', { changes })).toMatchObject({ ok: true })
  await page.goto(`${host.origin}/#/today`)
  await page.getByRole('button', { name: 'Plan ändern' }).click()
  await page.getByRole('menuitem', { name: 'Freie Tage …' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('textbox', { name: 'Erster Tag' }).fill('14.12.2026')
  await page.keyboard.press('Tab')
  await dialog.getByRole('textbox', { name: 'Letzter Tag' }).fill('20.12.2026')
  await page.keyboard.press('Tab')
  await expect(dialog).toContainText('„Kneten“ ist dort fixiert (Mi., 16. Dez. 2026, 09:00–10:00) und bleibt')
  await expectGerman(page)
  expect(await violations(page)).toEqual([])
  await dialog.getByLabel('Name').fill('Urlaub')
  await dialog.getByRole('button', { name: 'Freie Tage hinzufügen' }).click()
  await expect(toast(page, /Urlaub/)).toBeVisible()

  await page.goto(`${host.origin}/#/settings/changes`)
  const rows = page.locator('main [data-row]')
  await expect(rows.first()).toContainText('Freie Tage 14.–20. Dezember: Urlaub')
  await expect(rows.nth(1)).toContainText('Kneten am Mittwoch, 16. Dezember hinzugefügt')
  await expectGerman(page)
})

test('what was studied is imported, refused and backed up in German', async ({ page, host }) => {
  await makePlan(page, host)
  await page.goto(`${host.origin}/#/settings/data`)
  const choose = async (name: string, text: string): Promise<void> => {
    const chooser = page.waitForEvent('filechooser')
    await page.getByRole('button', { name: 'Datei auswählen …' }).press('Enter')
    await (await chooser).setFiles({ name, mimeType: 'text/csv', buffer: Buffer.from(text) })
  }
  await choose('konto.csv', 'Datum,Betrag\n2026-11-20,3')
  await expect(page.getByRole('alert').filter({ hasText: 'konto.csv' })).toBeVisible()
  await expectGerman(page)
  await choose('toggl.csv', TOGGL)
  await expect(page.getByRole('heading', { name: 'Sitzungen aus Toggl Track' })).toBeFocused()
  await page.getByText('1 Eintrag war nicht zu lesen').click()
  await expectGerman(page)
  await page.getByRole('button', { name: 'Importieren', exact: true }).press('Enter')
  await expect(toast(page, '1 Sitzung aus Toggl Track importiert')).toBeVisible()

  await page.getByRole('button', { name: 'Jetzt sichern' }).click()
  const backups = page.locator('[data-backup]')
  await expect(backups.first()).toContainText(/\d+ Themen, 0 erledigt · 1 Sitzung/)
  const topicId = await topicIdOf(host, 'Kneten')
  await clientOf(host).call('topic.set-status', { topicId, status: 'done' })
  await page
    .getByRole('button', { name: /^Sicherung vom .* wiederherstellen/ })
    .first()
    .click()
  const dialog = page.getByRole('dialog', { name: 'Diese Sicherung wiederherstellen?' })
  await expect(dialog.getByRole('alert')).toContainText('verglichen mit jetzt: 1 abgehaktes Thema')
  await expectGerman(page)
})

test('no screen has an English sentence', async ({ page, host }) => {
  await makePlan(page, host)
  const { call } = clientOf(host)
  const topicId = await topicIdOf(host, 'Kneten')
  const startMs = MONDAY_MS - 5 * 3_600_000
  await call('session.add', { topicId, kind: 'learn', startMs, endMs: startMs + 3_600_000 })
  await call('topic.set-status', { topicId, status: 'skipped' })
  for (const screen of PLAN_SCREENS) {
    await page.goto(`${host.origin}/#/${screen}`)
    await expect(screenHeading(page)).toBeVisible()
    await expect.poll(() => englishOn(page), { message: screen }).toEqual([])
  }
})

base.describe('a browser in German over a host that speaks English', () => {
  base.use({ locale: 'de-DE', hasSeedPlan: true })

  base(
    'follows the host, begins with its language from then on, and speaks as it does',
    async ({ page, webApp }) => {
      const speaks = async (language: string, today: string, app: WebApp): Promise<void> => {
        await expect(page.locator('html')).toHaveAttribute('lang', language)
        await expect(
          page.getByRole('navigation').getByRole('link', { name: today, exact: true }),
        ).toBeVisible()
        const info = await clientOf(app).call('app.info', {})
        expect(info.ok && info.value.language).toBe(language)
      }
      await page.goto(webApp.link)
      await speaks('en', 'Today', webApp)
      const loads: string[] = []
      page.on('load', () => loads.push(page.url()))
      await page.reload()
      await speaks('en', 'Today', webApp)
      expect(loads).toHaveLength(1)
      await clientOf(webApp).call('settings.update', { language: 'de' })
      await speaks('de', 'Heute', webApp)
      expect(loads).toHaveLength(2)
    },
  )
})
