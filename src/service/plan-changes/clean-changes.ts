import { cleanText } from '#core/calendar/clean-text.ts'
import type { PlanChange } from '#core/planning/change.ts'
import { squeeze } from '#core/roadmap/language/text.ts'

/** One line, without what does harm where it is shown or exported. */
const cleanName = (text: string): string => squeeze(cleanText(text))

const clean = (change: PlanChange): PlanChange => {
  switch (change.type) {
    case 'add-days-off':
      return { ...change, daysOff: { ...change.daysOff, name: cleanName(change.daysOff.name) } }
    case 'move-today':
      return { ...change, name: cleanName(change.name) }
    case 'keep-free':
      return { ...change, title: cleanName(change.title) }
    case 'read-calendar':
      return { ...change, name: cleanName(change.name) }
    default:
      return change
  }
}

/** The changes with the names the learner typed made fit to store. */
export const cleanChanges = (changes: readonly PlanChange[]): PlanChange[] => changes.map(clean)
