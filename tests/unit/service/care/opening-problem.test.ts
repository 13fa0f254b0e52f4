import { describe, expect, test } from 'vitest'
import { openingProblem } from '#service/care/opening-problem.ts'
import { lostError, openError } from '#db/open-error.ts'
import type { OpenError } from '#db/open-error.ts'

const FILE = '/data/roadbook.db'

const errors: readonly (readonly [string, OpenError])[] = [
  ['damaged', openError('CORRUPT', FILE)],
  ['lost', lostError(FILE)],
  ['newer', openError('FROM_FUTURE', FILE)],
  ['foreign', openError('UNSUPPORTED', FILE)],
  ['read-only', openError('READ_ONLY', FILE)],
  ['disk-full', openError('DISK_FULL', FILE)],
  ['busy', openError('BUSY', FILE)],
  ['unexpected', { code: 'INTERNAL', message: `The database ${FILE} could not be opened.` }],
]

describe.each(errors)('a database that is %s', (kind, error) => {
  test('is told with what happened, what is safe and what can be done', () => {
    const problem = openingProblem(error, true)
    expect(problem.kind).toBe(kind)
    expect(problem.message).toBe(error.message)
    expect(problem.safe).not.toBe('')
    expect(problem.remedies).toContain('retry')
  })

  test('offers no backup where there is none', () => {
    expect(openingProblem(error, false).remedies).not.toContain('restore')
  })
})

test('only what cannot be read is saved row by row, and only what is ours is begun anew over', () => {
  const remedies = (error: OpenError) => openingProblem(error, true).remedies
  expect(remedies(openError('CORRUPT', FILE))).toEqual(expect.arrayContaining(['salvage', 'start-empty']))
  expect(remedies(lostError(FILE))).not.toContain('salvage')
  expect(remedies(openError('UNSUPPORTED', FILE))).not.toContain('start-empty')
  expect(remedies(openError('FROM_FUTURE', FILE))).not.toContain('start-empty')
})
