import { describe, expect, test } from 'vitest'
import { operations } from '#contract/operations.ts'
import { createBench } from './bench.ts'
import { cases } from './cases.ts'
import { clientFactories } from './transports.ts'

test('every operation of the table has a case, and no case is left over', () => {
  expect(Object.keys(cases).sort()).toEqual(Object.keys(operations).sort())
})

describe.each(clientFactories)('$name', (factory) => {
  test.each(Object.entries(cases))('%s works', async (_op, { works }) => {
    expect.hasAssertions()
    await works(await createBench(factory))
  })

  test.each(Object.entries(cases))('%s fails as expected', async (_op, { fails }) => {
    expect.hasAssertions()
    await fails(await createBench(factory))
  })

  test('an operation nobody knows is NOT_FOUND, a broken envelope INVALID', async () => {
    expect.hasAssertions()
    const { fails } = await createBench(factory)
    await fails('roadmap.burn' as 'roadmap.list', {}, 'NOT_FOUND')
    await fails('__proto__' as 'roadmap.list', {}, 'NOT_FOUND')
    await fails({} as 'roadmap.list', {}, 'INVALID')
  })
})
