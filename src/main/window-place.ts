import type { Rectangle } from 'electron'

/** As much of a window has to be on a screen that it can be seen and taken hold of. */
const SEEN_PX = 120

const overlap = (from: number, length: number, otherFrom: number, otherLength: number): number =>
  Math.min(from + length, otherFrom + otherLength) - Math.max(from, otherFrom)

const isSeenOn = (window: Rectangle, area: Rectangle): boolean =>
  overlap(window.x, Math.min(window.width, area.width), area.x, area.width) >= SEEN_PX &&
  // The bar to drag it by is at its top.
  window.y >= area.y - 8 &&
  window.y <= area.y + area.height - 40

const within = (value: number, least: number, most: number): number => Math.max(least, Math.min(value, most))

/**
 * Where a remembered window goes: where it was while that can be seen, else onto the first screen, and never larger than a
 * screen. Screens are unplugged and change their size; the first area is the main one's.
 */
export const placeOnScreen = (window: Rectangle, areas: readonly Rectangle[]): Rectangle => {
  const [main] = areas
  if (main === undefined) return window
  const area = areas.find((one) => isSeenOn(window, one))
  const { width: mostWidth, height: mostHeight, x, y } = area ?? main
  const width = Math.min(window.width, mostWidth)
  const height = Math.min(window.height, mostHeight)
  if (area !== undefined) return { ...window, width, height }
  return {
    width,
    height,
    x: within(window.x, x, x + mostWidth - width),
    y: within(window.y, y, y + mostHeight - height),
  }
}
