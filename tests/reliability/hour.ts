/** An hour of use, written down: says of each step whether it was stored, or why not. The timer runs in it. */
import type { Answer, Client } from '#contract/client.ts'
import type { OperationName } from '#contract/operations.ts'
import { addLoad, openPlainly, say } from './plain-options.ts'

const [folder = ''] = process.argv.slice(2)
const service = await openPlainly(folder)
const { client } = service

const tell = (name: string, answer: Answer<OperationName>): void =>
  say(answer.ok ? `stored ${name}` : `failed ${name} ${answer.error.code}`)

const versionOf = async ({ call }: Client): Promise<number> => {
  const timer = await call('timer.get', {})
  return timer.ok ? timer.value.version : 0
}

const slots = await client.call('plan.slots', {})
const topics = slots.ok ? [...new Set(slots.value.map(({ topic }) => topic.id))] : []
say('begun')
tell(
  'start',
  await client.call('timer.start', { version: await versionOf(client), topicId: topics[3] ?? null }),
)
for (let at = 1; at <= 12; at += 1) {
  service.timer.signal({ type: 'tick' })
  tell(`session ${at}`, await addLoad(client, at))
  const status = at % 2 === 0 ? 'pending' : 'done'
  tell(`status ${at} ${status}`, await client.call('topic.set-status', { topicId: topics[2] ?? '', status }))
  tell(`minute ${at}`, await client.call('settings.update', { dayStartMinute: at }))
}
const timer = await client.call('timer.get', {})
say(`timer ${timer.ok ? timer.value.phase : timer.error.code}`)
const care = await client.call('care.state', {})
say(`trouble ${care.ok ? (care.value.trouble?.code ?? 'none') : care.error.code}`)
try {
  service.close()
} catch {
  say('not closed')
}
process.exit(0)
