/** Plans of several roadmaps over one service: each text is a roadmap of its own, with the sample's topics. */
import type { Output } from '#contract/operations.ts'
import type { TestService } from './test-service.ts'

export type MadePlan = Output<'plan.make'>

/** Stores a roadmap of its own and plans it, with the defaults changed as given; it is the active plan then. */
export const planNamed = async (
  { call }: TestService,
  name: string,
  change: Partial<MadePlan['settings']> = {},
): Promise<MadePlan> => {
  const draft = await call('draft.read', {
    source: { from: 'text', name: `${name}.md`, text: `# ${name}` },
  })
  const [stored] = await call('roadmap.import', { draftId: draft.draftId })
  const roadmap = { roadmapId: stored?.id ?? '' }
  const { settings } = await call('plan.defaults', { roadmap })
  return await call('plan.make', { roadmap, settings: { ...settings, ...change } })
}

/** Two plans that run: the first is the active one, the second beside it. */
export const planTwo = async (
  service: TestService,
  first: Partial<MadePlan['settings']> = {},
  second: Partial<MadePlan['settings']> = {},
): Promise<{ readonly active: MadePlan; readonly beside: MadePlan }> => {
  const beside = await planNamed(service, 'second', second)
  const active = await planNamed(service, 'first', first)
  const running = await service.call('plan.set-state', { planId: beside.id, state: 'beside' })
  return { active, beside: running.plan }
}
