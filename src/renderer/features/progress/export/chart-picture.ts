/** A chart as one SVG that stands by itself: title, days and legend above it, in the colours and fonts of the theme. */

import { cutWords, textWidth } from '../text-width.ts'

const SVG = 'http://www.w3.org/2000/svg'
const PADDING = 24
const TITLE_SIZE = 22
const TEXT_SIZE = 13
const LINE_HEIGHT = 20
const SIGN_WIDTH = 28

/** What style sheets and variables say of how a shape looks; an image that stands by itself has neither. */
const LOOKS = [
  'fill',
  'fill-opacity',
  'stroke',
  'stroke-width',
  'stroke-opacity',
  'stroke-dasharray',
  'stroke-linecap',
  'stroke-linejoin',
  'opacity',
  'visibility',
  'font-family',
  'font-size',
  'font-weight',
  'font-variant-numeric',
  'text-anchor',
  'dominant-baseline',
  'paint-order',
] as const

/** A copy with the looks of its original written down in it. */
const frozen = (original: SVGElement): SVGElement => {
  const copy = original.cloneNode(true) as SVGElement
  const originals = [original, ...original.querySelectorAll('*')]
  const copies = [copy, ...copy.querySelectorAll('*')]
  for (const [index, element] of originals.entries()) {
    const looks = getComputedStyle(element)
    const target = copies[index]
    target?.removeAttribute('class')
    target?.removeAttribute('style')
    for (const name of LOOKS) {
      const value = looks.getPropertyValue(name)
      if (value !== '') target?.setAttribute(name, value)
    }
  }
  return copy
}

const element = (name: string, attributes: Readonly<Record<string, string | number>>): SVGElement => {
  const made = document.createElementNS(SVG, name)
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, String(value))
  return made
}

const sizeOf = (svg: SVGSVGElement): { width: number; height: number } => ({
  width: Number(svg.getAttribute('width')),
  height: Number(svg.getAttribute('height')),
})

export type PictureOf = {
  readonly svg: SVGSVGElement
  readonly title: string
  /** Days and phase. */
  readonly scope: string
  /** As it stands on the screen: a list of signs (svg) with words. */
  readonly legend: HTMLElement | null
}

export type Picture = { readonly svg: SVGElement; readonly width: number; readonly height: number }

type Theme = {
  readonly paper: string
  readonly ink: string
  readonly quiet: string
  readonly text: string
  readonly display: string
}

const themeOf = (): Theme => {
  const read = getComputedStyle(document.documentElement)
  const token = (name: string): string => read.getPropertyValue(`--rb-${name}`).trim()
  return {
    paper: token('surface'),
    ink: token('ink'),
    quiet: token('ink-2'),
    text: token('font-text'),
    display: token('font-display'),
  }
}

/** The legend in rows as wide as the chart; gives the height it takes. */
const drawLegend = (
  picture: SVGElement,
  { legend, width, top, theme }: { legend: HTMLElement; width: number; top: number; theme: Theme },
): number => {
  let [x, y] = [PADDING, top]
  for (const item of legend.querySelectorAll('li')) {
    const words = item.textContent ?? ''
    const sign = item.querySelector('svg')
    const needed = SIGN_WIDTH + textWidth(words, `${TEXT_SIZE}px ${theme.text}`) + 20
    if (x > PADDING && x + needed > PADDING + width) [x, y] = [PADDING, y + LINE_HEIGHT]
    if (sign !== null) {
      const copy = frozen(sign)
      copy.setAttribute('x', String(x))
      copy.setAttribute('y', String(y - 11))
      picture.append(copy)
    }
    const text = element('text', {
      x: x + (sign === null ? 0 : SIGN_WIDTH),
      y,
      fill: theme.quiet,
      'font-family': theme.text,
      'font-size': TEXT_SIZE,
    })
    text.textContent = words
    picture.append(text)
    x += needed
  }
  return y - top + LINE_HEIGHT
}

/** Puts a chart, its title, days and legend on a sheet. */
export const chartPicture = ({ svg, title, scope, legend }: PictureOf): Picture => {
  const theme = themeOf()
  const chart = sizeOf(svg)
  const width = chart.width + 2 * PADDING
  const picture = element('svg', { xmlns: SVG })
  const ground = element('rect', { x: 0, y: 0, width, height: 0, fill: theme.paper })
  picture.append(ground)
  const line = (
    words: string,
    looks: { y: number; size: number; weight: number; family: string; fill: string },
  ): void => {
    const { y, size, weight, family, fill } = looks
    const text = element('text', {
      x: PADDING,
      y,
      fill,
      'font-family': family,
      'font-size': size,
      'font-weight': weight,
    })
    text.textContent = cutWords(words, `${weight} ${size}px ${family}`, chart.width)
    picture.append(text)
  }
  line(title, { y: PADDING + 18, size: TITLE_SIZE, weight: 600, family: theme.display, fill: theme.ink })
  line(scope, { y: PADDING + 42, size: TEXT_SIZE, weight: 400, family: theme.text, fill: theme.quiet })
  let top = PADDING + 70
  if (legend !== null) top += drawLegend(picture, { legend, width: chart.width, top, theme })
  const copy = frozen(svg)
  for (const [name, value] of Object.entries({ x: PADDING, y: top - 8, ...chart }))
    copy.setAttribute(name, String(value))
  picture.append(copy)
  const height = top + chart.height + PADDING - 8
  ground.setAttribute('height', String(height))
  for (const [name, value] of Object.entries({ width, height, viewBox: `0 0 ${width} ${height}` }))
    picture.setAttribute(name, String(value))
  return { svg: picture, width, height }
}
