/** What a conformance case works with: one client over one transport, and a service with the sample in reach. */
import { expect } from 'vitest'
import type { Client } from '#contract/client.ts'
import type { ErrorCode } from '#contract/errors.ts'
import type { PlanSummary } from '#contract/operations/plan.ts'
import type { ServiceEvent } from '#contract/events.ts'
import type { Input, OperationName, Output } from '#contract/operations.ts'
import type { FakeClocks } from '../support/fake-clocks.ts'
import { openOverDamaged } from '../support/damaged-service.ts'
import { openTestService } from '../support/test-service.ts'
import { stubDesktop } from './desktop-cases.ts'
import type { ClientFactory } from './transports.ts'

export type Bench = {
  readonly client: Client
  readonly clocks: FakeClocks
  readonly call: <N extends OperationName>(op: N, input: Input<N>) => Promise<Output<N>>
  /** Expects this failure. `input` is unchecked, so that a case may send what the types forbid. */
  readonly fails: (op: OperationName, input: unknown, code: ErrorCode) => Promise<void>
  readonly draft: () => Promise<{ draftId: string; roadmapKey: string }>
  /** Imports the sample and gives back its view. */
  readonly stored: () => Promise<Output<'roadmap.get'>>
  readonly planned: () => Promise<PlanSummary>
  /** The same over a database that is damaged. */
  readonly overDamaged: () => Promise<Pick<Bench, 'call' | 'fails'>>
  /** Waits for an event that fits. */
  readonly event: (
    fits: (event: ServiceEvent) => boolean,
    act: () => Promise<unknown>,
  ) => Promise<ServiceEvent>
}

/** An id that nothing has. */
export const NO_ID = '01900000-0000-7000-8000-000000000000'

const waitForEvent =
  (client: Client): Bench['event'] =>
  async (fits, act) => {
    let stop = (): void => undefined
    const found = new Promise<ServiceEvent>((resolve) => {
      stop = client.subscribe((event) => {
        if (fits(event)) resolve(event)
      })
    })
    // Over HTTP the stream opens a moment after the call.
    await new Promise((resolve) => setTimeout(resolve, 100))
    try {
      await act()
      return await found
    } finally {
      stop()
    }
  }

const callsOf = (client: Client): Bench['call'] => {
  return async (op, input) => {
    const answer = await client.call(op, input)
    if (!answer.ok) throw new Error(`${op}: ${answer.error.code} ${answer.error.message}`)
    return answer.value
  }
}

const failuresOf =
  (client: Client): Bench['fails'] =>
  async (op, input, code) => {
    const answer = await client.call(op, input as Input<typeof op>)
    expect(answer).toMatchObject({ ok: false, error: { code } })
    // Nothing of the inside may show in a message: no SQL, no paths, no stack.
    expect(JSON.stringify(answer)).not.toMatch(/SELECT|INSERT|\bat .*:\d+:\d+|\/src\//)
  }

export const createBench = async ({ connect }: ClientFactory): Promise<Bench> => {
  const { service, clocks } = await openTestService({ host: 'web', desktop: stubDesktop() })
  const client = await connect(service)
  const call = callsOf(client)
  const draft: Bench['draft'] = async () => {
    const read = await call('draft.read', { source: { from: 'text', name: 'sample.md', text: '# Sample' } })
    return { draftId: read.draftId, roadmapKey: read.document.roadmaps[0]?.key ?? '' }
  }
  return {
    client,
    clocks,
    call,
    draft,
    fails: failuresOf(client),
    overDamaged: async () => {
      const damaged = await connect(await openOverDamaged())
      return { call: callsOf(damaged), fails: failuresOf(damaged) }
    },
    stored: async () => {
      const { draftId } = await draft()
      const { roadmaps } = await call('roadmap.import', { draftId })
      return await call('roadmap.get', { roadmapId: roadmaps[0]?.id ?? NO_ID })
    },
    planned: async () => {
      const roadmap = await draft()
      const { settings } = await call('plan.defaults', { roadmap })
      return (await call('plan.make', { roadmap, settings })).plan
    },
    event: waitForEvent(client),
  }
}
