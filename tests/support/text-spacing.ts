/** Text as readers space it who need more room between lines, words and letters (WCAG 1.4.12). */
import type { Page } from '@playwright/test'

const SPACING = `
  * { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }
  p { margin-bottom: 2em !important; }
`

/** Spaces all text of a page; a page that is loaded anew has to be spaced again. */
export const spaceText = async (page: Page): Promise<void> => {
  await page.addStyleTag({ content: SPACING })
}

/** Texts of the page that are cut off, or lie over another, each with what is the matter. */
export const brokenTexts = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    type Piece = { readonly owner: Element; readonly words: string; readonly box: DOMRect }
    const SLACK = 1.5

    const isShown = (element: Element): boolean => {
      if (!element.checkVisibility({ opacityProperty: true, visibilityProperty: true })) return false
      // Only for who hears it.
      for (let part: Element | null = element; part !== null; part = part.parentElement) {
        const { clipPath, position } = getComputedStyle(part)
        const { width, height } = part.getBoundingClientRect()
        if (position === 'absolute' && (clipPath !== 'none' || (width <= 1 && height <= 1))) return false
      }
      return true
    }

    /** All that is written, line by line. */
    const pieces = (): Piece[] => {
      const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
      const found: Piece[] = []
      for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
        const owner = node.parentElement
        const words = node.textContent?.trim() ?? ''
        if (owner === null || words === '' || ['STYLE', 'SCRIPT', 'NOSCRIPT'].includes(owner.tagName))
          continue
        if (!isShown(owner)) continue
        const range = document.createRange()
        range.selectNodeContents(node)
        for (const box of range.getClientRects()) {
          // What waits above the page comes when it has the focus.
          if (box.width > 1 && box.height > 1 && box.bottom > 0)
            found.push({ owner, words: words.slice(0, 60), box })
        }
      }
      return found
    }

    /** Whether what does not fit ends in an ellipsis, and can be read in full elsewhere. */
    const isTold = (part: Element, owner: Element): boolean => {
      const { textOverflow, webkitLineClamp } = getComputedStyle(part)
      if (textOverflow !== 'ellipsis' && webkitLineClamp === 'none') return false
      const whole = owner.closest('[title], [data-full-text]') ?? part.closest('[title], [data-full-text]')
      // What opens when it is pressed says everything.
      return whole !== null || owner.closest('[data-mark]') !== null
    }

    /** What cuts the piece off, if anything does; parts that scroll lead to all of it. */
    const cutBy = ({ owner, box }: Piece): string | null => {
      let [x, y] = [true, true]
      for (let part: Element | null = owner; part !== null && (x || y); part = part.parentElement) {
        const { overflowX, overflowY, position } = getComputedStyle(part)
        const frame = part.getBoundingClientRect()
        const isInline = getComputedStyle(part).display === 'inline'
        const cuts = (value: string): boolean => !isInline && (value === 'hidden' || value === 'clip')
        if (x && cuts(overflowX) && (box.left < frame.left - SLACK || box.right > frame.right + SLACK))
          return isTold(part, owner) ? null : `cut at the side by ${part.className || part.tagName}`
        if (y && cuts(overflowY) && (box.top < frame.top - SLACK || box.bottom > frame.bottom + SLACK))
          return isTold(part, owner) ? null : `cut in height by ${part.className || part.tagName}`
        if (overflowX === 'auto' || overflowX === 'scroll') x = false
        if (overflowY === 'auto' || overflowY === 'scroll') y = false
        if (position === 'fixed') break
      }
      return null
    }

    const all = pieces()
    const cut = all.flatMap((piece) => {
      const by = cutBy(piece)
      return by === null ? [] : [`“${piece.words}” ${by}`]
    })

    /** What is left of a piece by all that cuts it off; null where that is nothing. */
    const seenOf = ({ owner, words, box }: Piece): Piece | null => {
      let { left, right, top, bottom } = box
      for (let part: Element | null = owner; part !== null; part = part.parentElement) {
        const { overflowX, overflowY, position, display } = getComputedStyle(part)
        const frame = part.getBoundingClientRect()
        if (display !== 'inline' && overflowX !== 'visible')
          [left, right] = [Math.max(left, frame.left), Math.min(right, frame.right)]
        if (display !== 'inline' && overflowY !== 'visible')
          [top, bottom] = [Math.max(top, frame.top), Math.min(bottom, frame.bottom)]
        if (position === 'fixed') break
      }
      if (right - left < 1 || bottom - top < 1) return null
      const at = document.elementFromPoint((left + right) / 2, (top + bottom) / 2)
      const isOnTop = at !== null && (owner === at || owner.contains(at) || at.contains(owner))
      return isOnTop ? { owner, words, box: new DOMRect(left, top, right - left, bottom - top) } : null
    }

    const drawn = all.map(seenOf).filter((piece) => piece !== null)
    const over: string[] = []
    for (const [index, one] of drawn.entries()) {
      for (const other of drawn.slice(index + 1)) {
        if (one.owner === other.owner) continue
        const width = Math.min(one.box.right, other.box.right) - Math.max(one.box.left, other.box.left)
        const height = Math.min(one.box.bottom, other.box.bottom) - Math.max(one.box.top, other.box.top)
        if (width > 3 && height > 5) over.push(`“${one.words}” lies over “${other.words}”`)
      }
    }
    return [...new Set([...cut, ...over])]
  })

/** How far the page, or the screen in it, reaches beyond what is shown of it. */
export const sidewaysOverflow = (page: Page): Promise<number> =>
  page.evaluate(() =>
    Math.max(
      ...[document.documentElement, document.querySelector('main')].map((part) =>
        part === null ? 0 : part.scrollWidth - part.clientWidth,
      ),
    ),
  )
