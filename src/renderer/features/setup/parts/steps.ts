/** The steps of setting up, in order; they are part of the route. */
export const steps = ['choose', 'check', 'plan'] as const
export type Step = (typeof steps)[number]

export const isStep = (text: string): text is Step => steps.some((step) => step === text)

export const stepWords: Readonly<Record<Step, string>> = { choose: 'Choose', check: 'Check', plan: 'Plan' }
