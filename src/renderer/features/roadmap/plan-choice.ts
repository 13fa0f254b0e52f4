import type { PlanSettings } from '#core/planning/model.ts'

/** A change of what a plan holds: another option of a group, or optional topics in or out. */
export type PlanChoice =
  | { readonly change: 'option'; readonly group: string; readonly name: string }
  | {
      readonly change: 'optional'
      readonly topicKey: string
      readonly title: string
      readonly included: boolean
    }

/** The plan's settings with the change made; everything else stays as the learner set it. */
export const withChoice = (settings: PlanSettings, choice: PlanChoice): PlanSettings => {
  const { options, leftOut } = settings.choices
  if (choice.change === 'option') {
    return { ...settings, choices: { options: { ...options, [choice.group]: choice.name }, leftOut } }
  }
  const others = leftOut.filter((key) => key !== choice.topicKey)
  return {
    ...settings,
    choices: { options, leftOut: choice.included ? others : [...others, choice.topicKey] },
  }
}

/** What is about to be done, in words. */
export const choiceWords = (choice: PlanChoice): string => {
  if (choice.change === 'option') return `Choose ${choice.name}`
  return choice.included ? `Take in “${choice.title}”` : `Leave out “${choice.title}”`
}
