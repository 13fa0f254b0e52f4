import { expect, test } from 'vitest'
import { topicFinder } from '#core/sessions/import/suggest-topic.ts'

const topics = [
  'Decorators',
  'Functions & Modules',
  'Unit testing',
  'Load testing',
  'How the web works',
  'Working with files',
  'Object-oriented programming',
].map((title) => ({ id: title, title }))
const find = topicFinder(topics, 10)

test.each([
  ['Decorators', '', 'Decorators'],
  ['decorators!', '', 'Decorators'],
  ['Python decorators', '', 'Decorators'],
  ['OOP', '', 'Object-oriented programming'],
  ['reading', 'Python → Functions and modules', 'Functions & Modules'],
  ['testing', '', null],
  ['Work', '', null],
  ['Invoices', 'Acme → Work', null],
  ['Invoices', 'Work', null],
  ['', '', null],
])('%j in %j is %j', (title, place, expected) => {
  expect(find({ title, place })?.id ?? null).toBe(expected)
})

test('two topics of one name are none', () => {
  expect(
    topicFinder([...topics, { id: 'other', title: 'Decorators' }], 10)({ title: 'Decorators', place: '' }),
  ).toBeNull()
})
