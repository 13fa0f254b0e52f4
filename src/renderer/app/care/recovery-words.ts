import type { OpeningProblem } from '#contract/operations/care.ts'

/** What heads the screen. */
export const PROBLEM_TITLES: Readonly<Record<OpeningProblem['kind'], string>> = {
  damaged: 'Your database is damaged',
  lost: 'Your database is gone',
  newer: 'A newer Roadbook has written here',
  foreign: 'This folder belongs to another program',
  'read-only': 'Roadbook may not write here',
  'disk-full': 'The disk is full or failing',
  busy: 'Roadbook is already open',
  unexpected: 'Your database could not be opened',
}
