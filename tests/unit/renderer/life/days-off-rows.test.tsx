import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { addDays } from '#core/time/day.ts'
import { DaysOffRows } from '../../../../src/renderer/app/life/days-off-rows.tsx'
import { framed } from '../../../support/framed.tsx'

/** Rows that stand open, and those that are folded away. */
const rowsOf = (count: number): { readonly open: number; readonly folded: number } => {
  const daysOff = Array.from({ length: count }, (_, index) => {
    const day = addDays('2026-12-01', index * 2)
    return { from: day, to: day, name: `Day ${index}` }
  })
  const html = renderToStaticMarkup(
    framed(<DaysOffRows daysOff={daysOff} today="2026-11-23" onRemove={() => undefined} />),
  )
  const [open = '', folded = ''] = html.split('<details')
  const rows = (part: string): number => part.split('<li').length - 1
  return { open: rows(open), folded: rows(folded) }
}

test('of many days off to come the later ones are folded away, and none is left out', () => {
  expect(rowsOf(8)).toEqual({ open: 8, folded: 0 })
  expect(rowsOf(500)).toEqual({ open: 8, folded: 492 })
})
