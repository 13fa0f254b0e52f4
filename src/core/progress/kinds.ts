/** Figures by kind of work. */
import { StudyKind } from '../planning/model.ts'

export const STUDY_KINDS: readonly StudyKind[] = StudyKind.options

export const recordOfKinds = <T>(valueOf: (kind: StudyKind) => T): Record<StudyKind, T> => ({
  learn: valueOf('learn'),
  practice: valueOf('practice'),
  build: valueOf('build'),
  review: valueOf('review'),
})

export const sumOfKinds = ({ learn, practice, build, review }: Readonly<Record<StudyKind, number>>): number =>
  learn + practice + build + review
