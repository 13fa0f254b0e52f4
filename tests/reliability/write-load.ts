/** Writes one session after the other from the number given on, and says of each that it is stored: to be killed. */
import { addLoad, openPlainly, say } from './plain-options.ts'

const [folder = '', from = '0'] = process.argv.slice(2)
const { client } = await openPlainly(folder)
say('begun')
for (let at = Number(from); ; at += 1) {
  const added = await addLoad(client, at)
  say(added.ok ? `stored ${at}` : `failed ${at} ${added.error.code}`)
}
