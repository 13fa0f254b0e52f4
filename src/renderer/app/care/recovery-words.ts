import { t } from '@lingui/core/macro'
import type { OpeningProblem } from '#contract/operations/care.ts'

/** What heads the screen. */
export const PROBLEM_TITLES: Readonly<Record<OpeningProblem['kind'], string>> = {
  damaged: t`Your database is damaged`,
  lost: t`Your database is gone`,
  newer: t`A newer Roadbook has written here`,
  foreign: t`This folder belongs to another program`,
  'read-only': t`Roadbook may not write here`,
  'disk-full': t`The disk is full or failing`,
  busy: t`Roadbook is already open`,
  unexpected: t`Your database could not be opened`,
}
