/** What is drawn in forced colours, as the browser says it is: its own colours are already in computed styles. */
import type { Locator, Page } from '@playwright/test'
import { expect } from './web-app.ts'

/** How an element and what stands for its state are drawn, without its texts. */
export type Look = Readonly<Record<string, string>>

const PROPERTIES = [
  'outline-style',
  'outline-width',
  'outline-color',
  'border-top-style',
  'border-top-width',
  'border-top-color',
  'border-bottom-style',
  'border-bottom-width',
  'border-bottom-color',
  'text-decoration-line',
  'color',
  'background-color',
] as const

export const lookOf = (part: Locator): Promise<Look> =>
  part.evaluate(async (element, properties) => {
    // What still goes over from one state to the other is neither.
    await Promise.allSettled(element.getAnimations().map(({ finished }) => finished))
    const style = getComputedStyle(element)
    return Object.fromEntries(properties.map((name) => [name, style.getPropertyValue(name)]))
  }, PROPERTIES)

/** A ground of another colour is none where it is the page's own, and says nothing where the words on it stay as they were. */
export const expectToldApart = async (one: Locator, other: Locator, what: string): Promise<void> => {
  const [a, b] = [await lookOf(one), await lookOf(other)]
  const differing = PROPERTIES.filter((name) => a[name] !== b[name])
  const told = differing.filter((name) => name !== 'background-color' && name !== 'color')
  const isPair = differing.includes('background-color') && differing.includes('color')
  expect(told.length > 0 || isPair, `${what}: told apart by ${differing.join(', ') || 'nothing'}`).toBe(true)
}

/** Contrast of what is drawn against the page, by the colour that is given or that of a property. */
export const contrastOf = (part: Locator, property: string): Promise<number> =>
  part.evaluate(async (element, name) => {
    await Promise.allSettled(element.getAnimations().map(({ finished }) => finished))
    const canvas = document.createElement('canvas').getContext('2d', { willReadFrequently: true })
    const probe = document.createElement('span')
    probe.style.color = 'Canvas'
    document.body.append(probe)
    const ground = getComputedStyle(probe).color
    probe.remove()
    const luminance = (colour: string): number => {
      if (canvas === null) return 0
      canvas.fillStyle = ground
      canvas.fillRect(0, 0, 1, 1)
      canvas.fillStyle = colour
      canvas.fillRect(0, 0, 1, 1)
      const [red = 0, green = 0, blue = 0] = [...canvas.getImageData(0, 0, 1, 1).data].map((value) => {
        const share = value / 255
        return share <= 0.040_45 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
      })
      return 0.2126 * red + 0.7152 * green + 0.0722 * blue
    }
    const drawn = getComputedStyle(element).getPropertyValue(name)
    const [dark = 0, light = 0] = [luminance(drawn), luminance(ground)].toSorted((x, y) => x - y)
    return (light + 0.05) / (dark + 0.05)
  }, property)

/** What a system colour is drawn as. */
export const systemColour = (page: Page, name: string): Promise<string> =>
  page.evaluate((colour) => {
    const probe = document.createElement('span')
    probe.style.color = colour
    document.body.append(probe)
    const { color } = getComputedStyle(probe)
    probe.remove()
    return color
  }, name)
