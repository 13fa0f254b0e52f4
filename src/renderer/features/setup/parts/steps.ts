import { t } from '@lingui/core/macro'

/** The steps of setting up, in order; they are part of the route. The last one fits a roadmap to the week, or updates one. */
export const steps = ['choose', 'check', 'plan', 'update'] as const
export type Step = (typeof steps)[number]

export const isStep = (text: string): text is Step => steps.some((step) => step === text)

export const stepWords: Readonly<Record<Step, string>> = {
  choose: t({ message: 'Choose', context: 'step' }),
  check: t({ message: 'Check', context: 'step' }),
  plan: t({ message: 'Plan', context: 'step' }),
  update: t({ message: 'Update', context: 'step' }),
}

/** The three steps of making a plan, or of updating a roadmap. */
export const stepsTo = (last: 'plan' | 'update'): readonly Step[] => ['choose', 'check', last]
