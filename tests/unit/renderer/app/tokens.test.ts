import { globSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'

const css = readFileSync(new URL('../../../../src/renderer/app/tokens.css', import.meta.url), 'utf8')

/** Colours of one scheme by token name. */
const coloursOf = (scheme: 'light' | 'dark'): ReadonlyMap<string, string> => {
  const from = css.indexOf(`:root[data-mantine-color-scheme='${scheme}'] {\n  --rb-paper`)
  const block = css.slice(from, css.indexOf('}', from))
  return new Map(
    [...block.matchAll(/(--rb-[\w-]+): (#[0-9a-f]{6});/g)].map((match) => [match[1]!, match[2]!]),
  )
}

/** Relative luminance and contrast as WCAG 2.2 defines them. */
const luminance = (hex: string): number => {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(hex.slice(at, at + 2), 16) / 255
    return part <= 0.040_45 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}
const contrast = (a: string, b: string): number => {
  const [dark = 0, light = 0] = [luminance(a), luminance(b)].toSorted((x, y) => x - y)
  return (light + 0.05) / (dark + 0.05)
}

const pairs = (inks: readonly string[], grounds: readonly string[]): readonly [string, string][] =>
  inks.flatMap((ink) => grounds.map((ground): [string, string] => [ink, ground]))

const kinds = ['learn', 'practice', 'build', 'review', 'rest']
/** Anything may be written on these. */
const grounds = ['paper', 'surface', 'sunken', 'hover', 'accent-soft', 'warn-soft', 'danger-soft'].concat(
  kinds.map((kind) => `${kind}-soft`),
)
const textPairs: readonly [string, string][] = [
  ...pairs(['ink', 'ink-2', 'ink-3', 'accent', 'accent-hover', 'danger', 'warn', 'done', ...kinds], grounds),
  ...pairs(['on-accent'], ['accent', 'accent-hover', 'danger']),
  // What studied slots are filled with.
  ...pairs(['paper'], kinds),
  // Found words, and what is selected.
  ...pairs(['ink'], ['mark', 'accent-line']),
]
const shapePairs = pairs(
  ['line-control', 'accent', 'danger', 'warn', 'done', ...kinds],
  ['paper', 'surface', 'sunken', 'hover', 'accent-soft'],
)

/** Ink and ground that one rule of a stylesheet puts together, with the stylesheet's name. */
const pairsInRules = (): readonly [string, string, string][] => {
  const renderer = new URL('../../../../src/renderer/', import.meta.url)
  return globSync('**/*.css', { cwd: renderer }).flatMap((file) => {
    const rules = readFileSync(new URL(file, renderer), 'utf8').match(/\{[^{}]*\}/g) ?? []
    return rules.flatMap((rule): [string, string, string][] => {
      const ink = /[\s;{]color: var\(--rb-([\w-]+)\)/.exec(rule)?.[1]
      const ground = /[\s;{]background: var\(--rb-([\w-]+)\)/.exec(rule)?.[1]
      return ink === undefined || ground === undefined ? [] : [[ink, ground, file]]
    })
  })
}

describe.each(['light', 'dark'] as const)('colours in the %s scheme', (scheme) => {
  const colours = coloursOf(scheme)
  const of = (name: string): string => colours.get(`--rb-${name}`) ?? 'missing'

  test.each(textPairs)('text %s on %s reaches 4.5 to 1', (text, ground) => {
    expect(contrast(of(text), of(ground))).toBeGreaterThanOrEqual(4.5)
  })

  test.each(shapePairs)('outlines %s on %s reach 3 to 1', (shape, ground) => {
    expect(contrast(of(shape), of(ground))).toBeGreaterThanOrEqual(3)
  })

  test('what a rule writes on its own ground reaches 4.5 to 1', () => {
    const found = pairsInRules()
    expect(found.length).toBeGreaterThan(10)
    expect(found.filter(([ink, ground]) => !(contrast(of(ink), of(ground)) >= 4.5))).toEqual([])
  })
})
