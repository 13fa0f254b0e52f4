import { withFirstHours } from '#core/planning/later-hours.ts'
import type { PlanSettings } from '#core/planning/model.ts'

/**
 * The settings as they are being changed in the form. Days off, other hours and a pause are changed at once and elsewhere:
 * they are always those of the plan, however long the form has been open.
 */
export const draftedSettings = (draft: PlanSettings, settings: PlanSettings): PlanSettings => {
  const { daysOff, paused } = settings
  return { ...draft, ...withFirstHours(settings, draft), daysOff, paused }
}
