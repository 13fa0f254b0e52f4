import { MONDAY_MS } from '../../../support/test-service.ts'
import type { TestService } from '../../../support/test-service.ts'

const MINUTE_MS = 60_000
const HOUR_MS = 60 * MINUTE_MS

/** Studies the first two topics of the plan and something else, finishes the first, and leaves a note that is a formula. */
export const studied = async (service: TestService): Promise<void> => {
  const { call } = service
  const [first, ...others] = await call('plan.slots', {})
  const second = others.find(({ topic }) => topic.id !== first?.topic.id)
  const sessions = [
    [first?.topic.id ?? null, 5 * HOUR_MS, 100 * MINUTE_MS + 1500, '=1+1, "quoted"'],
    [second?.topic.id ?? null, 3 * HOUR_MS, 25 * MINUTE_MS + 59_999, ''],
    [null, 2 * HOUR_MS, 30 * MINUTE_MS, 'two\nlines'],
  ] as const
  for (const [topicId, beforeMs, lengthMs, note] of sessions) {
    const startMs = MONDAY_MS - beforeMs
    await call('session.add', { topicId, kind: 'learn', startMs, endMs: startMs + lengthMs, note })
  }
  await call('topic.set-status', { topicId: first?.topic.id ?? '', status: 'done' })
}
