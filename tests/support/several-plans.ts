/** Plans of several roadmaps over one service: each text is a roadmap of its own, with the sample's topics. */
import type { PlanSummary } from '#contract/operations/plan.ts'
import type { TestService } from './test-service.ts'

/** Stores a roadmap of its own and plans it, with the defaults changed as given; it is the active plan then. */
export const planNamed = async (
  { call }: TestService,
  name: string,
  change: Partial<PlanSummary['settings']> = {},
): Promise<PlanSummary> => {
  const draft = await call('draft.read', {
    source: { from: 'text', name: `${name}.md`, text: `# ${name}` },
  })
  const { roadmaps } = await call('roadmap.import', { draftId: draft.draftId })
  const roadmap = { roadmapId: roadmaps[0]?.id ?? '' }
  const { settings } = await call('plan.defaults', { roadmap })
  return (await call('plan.make', { roadmap, settings: { ...settings, ...change } })).plan
}

/** Two plans that run: the first is the active one, the second beside it. */
export const planTwo = async (
  service: TestService,
  first: Partial<PlanSummary['settings']> = {},
  second: Partial<PlanSummary['settings']> = {},
): Promise<{ readonly active: PlanSummary; readonly beside: PlanSummary }> => {
  const beside = await planNamed(service, 'second', second)
  const active = await planNamed(service, 'first', first)
  const running = await service.call('plan.set-state', { planId: beside.id, state: 'beside' })
  return { active, beside: running.plan }
}
