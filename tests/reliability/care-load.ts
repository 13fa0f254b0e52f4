/** Makes backups, or restores two of them in turn, over and over: to be killed. */
import { openPlainly, say } from './plain-options.ts'

const [folder = '', what = '', ...names] = process.argv.slice(2)
const { client } = await openPlainly(folder)
say('begun')
for (let turn = 0; ; turn += 1) {
  const done =
    what === 'restore'
      ? await client.call('restore.apply', {
          source: { from: 'backup', name: names[turn % names.length] ?? '' },
        })
      : await client.call('backup.make', {})
  say(done.ok ? `done ${turn}` : `failed ${turn} ${done.error.code} ${done.error.message}`)
}
