import { expect, test } from 'vitest'
import { notesAsText } from '../../../src/main/release-notes.ts'

test('headings, lists and paragraphs become lines', () => {
  const html = '<h2>New</h2><ul><li>Tray</li><li>Timer &amp; window</li></ul><p>Thanks</p>'
  expect(notesAsText(html)).toBe('New\n\n- Tray\n- Timer & window\nThanks')
})

test('nothing of HTML is left to be run or fetched', () => {
  const text = notesAsText(
    '<img src=x onerror=alert(1)><script>alert(2)</script>ok<a href="javascript:1">x</a>',
  )
  expect(text).toBe('okx')
})

test('several notes follow each other, none is nothing, and long ones are cut', () => {
  expect(notesAsText([{ note: '<p>one</p>' }, { note: null }, { note: 'two' }])).toBe('one\n\ntwo')
  expect(notesAsText(null)).toBe('')
  expect(notesAsText('x'.repeat(9_000))).toHaveLength(4_001)
})
