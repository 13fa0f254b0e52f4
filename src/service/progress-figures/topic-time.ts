import { recordOfKinds, sumOfKinds } from '#core/progress/kinds.ts'
import type { StudyKind } from '#core/planning/model.ts'

type TimeByKind = Readonly<Record<StudyKind, number>>

/** Of a topic that was never studied. */
export const NO_TIME: TimeByKind = recordOfKinds(() => 0)

/** Ms of a topic in all. */
export const msOf = (time: TimeByKind | undefined): number => (time === undefined ? 0 : sumOfKinds(time))
