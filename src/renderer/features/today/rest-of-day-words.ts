/** What the rest of today does to the finish, in whole sentences: of one slot, of several, or of the time left. */
import { t } from '@lingui/core/macro'

/** Days written out: when it ends if the rest of today is studied, and if it is not. */
type Days = { readonly studied: string; readonly missed: string }

export type Sentences = {
  /** Everything is done once it is studied. */
  readonly isLast: (days: Days) => string
  /** Studied or not, the plan ends on the same day; the plan is named where another day, the forecast's, stands above. */
  readonly changesNothing: (days: Days) => string
  readonly changesNothingInPlan: (days: Days) => string
  readonly keeps: (days: Days) => string
  readonly keepsPlan: (days: Days) => string
  /** The day the plan ends on is gone. */
  readonly plannedAgain: (days: Days) => string
}

export const ofOneSlot: Sentences = {
  isLast: ({ missed }) => t`With today’s slot everything is done today; otherwise on ${missed}.`,
  changesNothing: ({ studied }) => t`With or without today’s slot it stays ${studied}.`,
  changesNothingInPlan: ({ studied }) => t`With or without today’s slot the plan ends on ${studied}.`,
  keeps: ({ studied, missed }) => t`Today’s slot keeps ${studied}; otherwise it is ${missed}.`,
  keepsPlan: ({ studied, missed }) => t`Today’s slot keeps the plan’s ${studied}; otherwise it is ${missed}.`,
  plannedAgain: ({ studied, missed }) =>
    t`Planned again, it ends on ${studied} with today’s slot, on ${missed} without it.`,
}

const NUMBERS: Readonly<Record<number, string>> = {
  2: t({ message: 'two', context: 'number of slots' }),
  3: t({ message: 'three', context: 'number of slots' }),
  4: t({ message: 'four', context: 'number of slots' }),
  5: t({ message: 'five', context: 'number of slots' }),
  6: t({ message: 'six', context: 'number of slots' }),
}

/** Of more than one. */
export const ofSlots = (count: number): Sentences => {
  const number = NUMBERS[count] ?? String(count)
  return {
    isLast: ({ missed }) =>
      t`With today’s ${number} slots everything is done today; without them on ${missed}.`,
    changesNothing: ({ studied }) => t`With or without today’s ${number} slots it stays ${studied}.`,
    changesNothingInPlan: ({ studied }) =>
      t`With or without today’s ${number} slots the plan ends on ${studied}.`,
    keeps: ({ studied, missed }) => t`Today’s ${number} slots keep ${studied}; without them it is ${missed}.`,
    keepsPlan: ({ studied, missed }) =>
      t`Today’s ${number} slots keep the plan’s ${studied}; without them it is ${missed}.`,
    plannedAgain: ({ studied, missed }) =>
      t`Planned again, it ends on ${studied} with today’s ${number} slots, on ${missed} without them.`,
  }
}

/** `time`: "45 min". */
export const ofTimeLeft = (time: string): Sentences => ({
  isLast: ({ missed }) => t`With the ${time} left today everything is done today; without them on ${missed}.`,
  changesNothing: ({ studied }) => t`With or without the ${time} left today it stays ${studied}.`,
  changesNothingInPlan: ({ studied }) =>
    t`With or without the ${time} left today the plan ends on ${studied}.`,
  keeps: ({ studied, missed }) => t`The ${time} left today keep ${studied}; without them it is ${missed}.`,
  keepsPlan: ({ studied, missed }) =>
    t`The ${time} left today keep the plan’s ${studied}; without them it is ${missed}.`,
  plannedAgain: ({ studied, missed }) =>
    t`Planned again, it ends on ${studied} with the ${time} left today, on ${missed} without them.`,
})
