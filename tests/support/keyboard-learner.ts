/** A learner without a mouse: everything is done by keys, and after each step it is looked where the focus is. */
import { type Locator, type Page, expect } from '@playwright/test'

const MOST_TABS = 80

type Focus = {
  /** Role or tag, and name: "BUTTON Save". */
  readonly name: string
  readonly isNowhere: boolean
  readonly isShown: boolean
  readonly hasRing: boolean
}

/** Where the focus is, whether it is to be seen there, and whether something says so. */
const readFocus = (page: Page): Promise<Focus> =>
  page.evaluate(() => {
    const active = document.activeElement
    if (!(active instanceof HTMLElement) || active === document.body) {
      return { name: 'nowhere', isNowhere: true, isShown: false, hasRing: false }
    }
    const isDrawn = (colour: string): boolean => !/^(transparent|rgba\(.*, 0\))$/.test(colour)
    const rings = (element: Element | null): boolean => {
      if (element === null) return false
      const style = getComputedStyle(element)
      const isOutlined =
        style.outlineStyle !== 'none' &&
        Number.parseFloat(style.outlineWidth) > 0 &&
        isDrawn(style.outlineColor)
      return isOutlined || style.boxShadow !== 'none'
    }
    // Where screens and dialogs begin is focused for readers; it cannot be pressed.
    const isPlace = active.tabIndex === -1 && active.matches('h1, h2, h3, main, section, div, table')
    // Switches, radios and times draw it on what stands for them.
    const standsFor = [
      active,
      active.nextElementSibling,
      active.parentElement?.matches('label, .mantine-Input-input') === true ? active.parentElement : null,
      active.closest('.mantine-Input-input'),
    ]
    const seen = active.matches('input[type="radio"], input[type="checkbox"]')
      ? (active.closest('label') ?? active.parentElement ?? active)
      : active
    const box = seen.getBoundingClientRect()
    const isInWindow =
      box.bottom > 0 && box.right > 0 && box.top < window.innerHeight && box.left < window.innerWidth
    const label =
      active.getAttribute('aria-label') ??
      (active as HTMLInputElement).labels?.[0]?.textContent ??
      active.textContent
    return {
      name: `${active.getAttribute('role') ?? active.tagName} ${label.trim().slice(0, 60)}`,
      isNowhere: false,
      isShown: isPlace || (box.width > 0 && box.height > 0 && isInWindow && seen.checkVisibility()),
      hasRing: isPlace || standsFor.some(rings),
    }
  })

export class KeyboardLearner {
  readonly page: Page

  constructor(page: Page) {
    this.page = page
  }

  async press(...keys: readonly string[]): Promise<void> {
    for (const key of keys) await this.page.keyboard.press(key)
  }

  async type(text: string): Promise<void> {
    await this.page.keyboard.type(text)
  }

  /** The focus is somewhere, to be seen, with a ring; inside `place` where one is named. */
  async isSomewhere(step: string, place?: Locator): Promise<void> {
    await expect
      .poll(() => readFocus(this.page), `${step}: where the focus is`)
      .toMatchObject({ isNowhere: false, isShown: true, hasRing: true })
    if (place === undefined) return
    await expect
      .poll(
        () => place.evaluateAll((found) => found.some((one) => one.contains(document.activeElement))),
        `${step}: the focus is inside what is shown`,
      )
      .toBe(true)
  }

  /** Goes on with Tab until `target` has the focus; each stop on the way is to be seen. */
  async tabTo(target: Locator, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
    // The input of a switch or a choice is not drawn itself.
    await target.waitFor({ state: 'attached' })
    const way: string[] = []
    for (let tabs = 0; tabs <= MOST_TABS; tabs += 1) {
      if (await target.evaluate((element) => element === document.activeElement)) return
      await this.page.keyboard.press(key)
      const { name, isNowhere } = await readFocus(this.page)
      way.push(name)
      // From the last of the page Tab goes out of it, and comes back with the next.
      if (!isNowhere) await this.isSomewhere(name)
    }
    throw new Error(`Tab does not lead there, but by: ${way.join(' | ')}`)
  }

  async tabToAndPress(target: Locator, key = 'Enter'): Promise<void> {
    await this.tabTo(target)
    // What a change does is shown first: until it is, its button waits.
    await expect(target).toBeEnabled()
    await this.press(key)
  }

  /** Opens the palette, looks for something and goes there. */
  async goByPalette(words: string, found: string): Promise<void> {
    const palette = this.page.getByRole('dialog', { name: 'Go to a screen, command or topic' })
    await this.press('ControlOrMeta+k')
    await expect(palette).toBeVisible()
    await this.isSomewhere('the palette', palette)
    await this.type(words)
    await expect(palette.locator('[data-selected]')).toContainText(found)
    await this.press('Enter')
    await expect(palette).toHaveCount(0)
  }
}
