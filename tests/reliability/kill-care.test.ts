/** Backing up, restoring and moving killed at any moment: what is there afterwards is one state or the other, and whole. */
import { cpSync, existsSync, readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { followMoves } from '#service/moved-folder.ts'
import { tempFolder } from '../support/temp-folder.ts'
import { startChild } from './child.ts'
import { openPlainly, addLoad } from './plain-options.ts'
import { report, rounds, timeoutFor } from './rounds.ts'
import { contentsIn, databaseIn, studiedFolder } from './studied-folder.ts'

const ROUNDS = rounds(4, 100)

const backupsIn = (folder: string): readonly string[] =>
  existsSync(join(folder, 'backups'))
    ? readdirSync(join(folder, 'backups')).filter((name) => name.endsWith('.db'))
    : []

/** Whatever has the name of a backup is one. */
const expectGoodBackups = (folder: string, sessions: readonly number[]): number => {
  const names = backupsIn(folder)
  for (const name of names) {
    const found = contentsIn(join(folder, 'backups', name))
    expect(found.integrity).toBe('ok')
    expect(sessions).toContain(found.sessions)
  }
  return names.length
}

test(
  `${ROUNDS} kills while backups are made leave the data and only whole backups`,
  { timeout: timeoutFor(ROUNDS, 8000) },
  async () => {
    const folder = await studiedFolder()
    let backups = 0
    for (let round = 0; round < ROUNDS; round += 1) {
      const child = startChild('care-load.ts', [folder, 'backup'])
      await child.said('begun')
      await setTimeout(Math.random() * 700)
      await child.kill()
      expect(child.lines().filter((line) => line.startsWith('failed'))).toEqual([])
      const made = child.lines().filter((line) => line.startsWith('done')).length
      const found = expectGoodBackups(folder, [40])
      expect(found).toBeGreaterThanOrEqual(made)
      backups += found
      const service = await openPlainly(folder)
      const roadmaps = await service.client.call('roadmap.list', {})
      expect(roadmaps.ok && roadmaps.value.length).toBe(1)
      service.close()
      expect(contentsIn(databaseIn(folder))).toMatchObject({ sessions: 40, integrity: 'ok' })
      rmSync(join(folder, 'backups'), { recursive: true, force: true })
    }
    report('kill-backup', { rounds: ROUNDS, backupsFound: backups, broken: 0 })
  },
)

test(
  `${ROUNDS} kills while backups are restored leave one state or the other`,
  { timeout: timeoutFor(ROUNDS, 8000) },
  async () => {
    const origin = await studiedFolder()
    const service = await openPlainly(origin)
    const less = await service.client.call('backup.make', {})
    for (let at = 1; at <= 5; at += 1) await addLoad(service.client, at)
    const more = await service.client.call('backup.make', {})
    service.close()
    const names = [less, more].map((made) => (made.ok ? made.value.name : ''))
    const seen: Record<number, number> = {}
    for (let round = 0; round < ROUNDS; round += 1) {
      const folder = tempFolder()
      cpSync(origin, folder, { recursive: true })
      const child = startChild('care-load.ts', [folder, 'restore', ...names])
      await child.said('begun')
      await setTimeout(Math.random() * 1500)
      await child.kill()
      expect(child.lines().filter((line) => line.startsWith('failed'))).toEqual([])
      const done = child.lines().filter((line) => line.startsWith('done')).length
      const again = await openPlainly(folder)
      again.close()
      const { sessions, integrity } = contentsIn(databaseIn(folder))
      expect(integrity).toBe('ok')
      // What was acknowledged last, or the one that was on its way: 45 at first, then 40 and 45 in turn.
      const acknowledged = done === 0 ? 45 : done % 2 === 1 ? 40 : 45
      const onItsWay = done % 2 === 0 ? 40 : 45
      expect([acknowledged, onItsWay]).toContain(sessions)
      expectGoodBackups(folder, [40, 45])
      seen[sessions] = (seen[sessions] ?? 0) + 1
      rmSync(folder, { recursive: true, force: true })
    }
    report('kill-restore', { rounds: ROUNDS, statesSeen: seen, unexplained: 0 })
  },
)

test(
  `${ROUNDS} kills while the data is moved leave it in the one folder or the other`,
  { timeout: timeoutFor(ROUNDS, 8000) },
  async () => {
    const origin = await studiedFolder()
    const service = await openPlainly(origin)
    await service.client.call('backup.make', {})
    service.close()
    let moves = 0
    for (let round = 0; round < ROUNDS; round += 1) {
      const home = join(tempFolder(), 'home')
      const away = join(tempFolder(), 'away')
      cpSync(origin, home, { recursive: true })
      const child = startChild('care-load.ts', [home, 'move', away, home])
      await child.said('begun')
      await setTimeout(Math.random() * 1500)
      await child.kill()
      expect(child.lines().filter((line) => line.startsWith('failed'))).toEqual([])
      moves += child.lines().filter((line) => line.startsWith('done')).length
      const found = followMoves(home)
      expect([home, away]).toContain(found)
      const again = await openPlainly(found)
      const roadmaps = await again.client.call('roadmap.list', {})
      expect(roadmaps.ok && roadmaps.value.length).toBe(1)
      again.close()
      expect(contentsIn(databaseIn(found))).toMatchObject({ sessions: 40, integrity: 'ok' })
      expect(expectGoodBackups(found, [40])).toBe(1)
    }
    report('kill-move', { rounds: ROUNDS, moves, unexplained: 0 })
  },
)
