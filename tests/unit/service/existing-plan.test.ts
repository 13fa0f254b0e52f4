import { describe, expect, test } from 'vitest'
import { draftSample, openTestService, planSample } from '../../support/test-service.ts'

describe('a document that is opened again', () => {
  test('previews the plan that is then made, with what is done already', async () => {
    const service = await openTestService()
    const { settings } = await planSample(service)
    const [slot] = await service.call('plan.slots', {})
    await service.call('topic.set-status', { topicId: slot?.topic.id ?? '', status: 'done' })
    const roadmap = await draftSample(service)
    const preview = await service.call('plan.preview', { roadmap, settings })
    const { plan } = await service.call('plan.make', { roadmap, settings })
    expect(plan.finish).toEqual(preview.finish)
  })

  test('starts from the settings of its plan, its own first day included', async () => {
    const service = await openTestService()
    const plan = await planSample(service, {
      start: '2026-12-07',
      pace: 'max',
      daysOff: [{ from: '2026-12-24', to: '2026-12-26', name: 'Holidays' }],
      choices: { options: { Framework: 'Osprey' }, leftOut: ['x'] },
    })
    for (const roadmap of [await draftSample(service), { roadmapId: plan.roadmapId }]) {
      const defaults = await service.call('plan.defaults', { roadmap })
      expect(defaults.existingPlanId).toBe(plan.id)
      expect(defaults.settings).toEqual(plan.settings)
      expect(defaults.optionGroups).toMatchObject([{ group: 'Framework', chosen: 'Osprey' }])
    }
  })

  test('that is stored without a plan starts from what the roadmap says', async () => {
    const service = await openTestService()
    const roadmap = await draftSample(service)
    const before = await service.call('plan.defaults', { roadmap })
    await service.call('roadmap.import', { draftId: roadmap.draftId })
    expect(await service.call('plan.defaults', { roadmap })).toEqual(before)
    expect(before).not.toHaveProperty('existingPlanId')
  })
})
