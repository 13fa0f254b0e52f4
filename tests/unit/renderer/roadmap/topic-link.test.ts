import { afterEach, expect, test, vi } from 'vitest'
import { useRoadmapStore } from '../../../../src/renderer/features/roadmap/store.ts'
import { connectedService } from '../../../support/renderer-service.ts'
import { planTwo } from '../../../support/several-plans.ts'

afterEach(() => {
  vi.unstubAllGlobals()
  useRoadmapStore.setState({ chosenId: null })
})

const shownId = (): string | undefined => {
  const { read } = useRoadmapStore.getState()
  return read.state === 'ready' ? read.value.view?.roadmap.id : undefined
}

test('a link to a topic of the plan beside shows its roadmap', async () => {
  const service = await connectedService()
  const { active, beside } = await planTwo(service)
  await useRoadmapStore.getState().refetch()
  expect(shownId()).toBe(active.roadmapId)
  const { phases } = await service.call('roadmap.get', { roadmapId: beside.roadmapId })
  const topicId = phases[1]?.blocks[0]?.topics[0]?.id ?? ''
  await useRoadmapStore.getState().chooseByTopic(topicId)
  await vi.waitFor(() => expect(shownId()).toBe(beside.roadmapId))
})

test('a link to a topic that is gone stays where it is', async () => {
  const service = await connectedService()
  const { active } = await planTwo(service)
  await useRoadmapStore.getState().refetch()
  await useRoadmapStore.getState().chooseByTopic('01900000-0000-7000-8000-000000000000')
  expect(shownId()).toBe(active.roadmapId)
})
