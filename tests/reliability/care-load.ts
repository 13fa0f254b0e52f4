/** Makes backups, or restores two of them in turn, or moves between two folders, over and over: to be killed. */
import { openPlainly, say } from './plain-options.ts'

const [folder = '', what = '', ...names] = process.argv.slice(2)
const { client } = await openPlainly(folder)

const move = async (target: string) => {
  const preview = await client.call('move.preview', { folder: target })
  return preview.ok ? await client.call('move.apply', { moveId: preview.value?.moveId ?? '' }) : preview
}

say('begun')
for (let turn = 0; ; turn += 1) {
  const name = names[turn % names.length] ?? ''
  const done = await (what === 'restore'
    ? client.call('restore.apply', { source: { from: 'backup', name } })
    : what === 'move'
      ? move(name)
      : client.call('backup.make', {}))
  say(done.ok ? `done ${turn}` : `failed ${turn} ${done.error.code} ${done.error.message}`)
}
