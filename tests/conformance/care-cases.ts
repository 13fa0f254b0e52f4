import { expect } from 'vitest'
import type { OperationName } from '#contract/operations.ts'
import type { CareOperationName } from '#contract/operations/care.ts'
import type { Bench } from './bench.ts'
import { NO_ID } from './bench.ts'
import type { Case } from './cases.ts'

const NO_BACKUP = 'auto-v1-2026-01-01T00-00-00-000Z.db'

const refusesUnknownFields =
  (op: OperationName) =>
  (bench: Bench): Promise<void> =>
    bench.fails(op, { extra: 1 }, 'INVALID')

/** A backup, read in parts as a page would to save it. */
const backedUp = async ({ call, stored }: Bench) => {
  await stored()
  const backup = await call('backup.make', {})
  const parts: Buffer[] = []
  for (let offset: number | null = 0; offset !== null;) {
    const part: { base64: string; next: number | null } = await call('backup.read', {
      name: backup.name,
      offset,
    })
    parts.push(Buffer.from(part.base64, 'base64'))
    offset = part.next
  }
  return { backup, bytes: Buffer.concat(parts) }
}

const upload = async ({ call }: Bench, bytes: Buffer) => {
  const { uploadId } = await call('upload.begin', { bytes: bytes.length })
  for (let at = 0; at < bytes.length; at += 524_288)
    await call('upload.add', { uploadId, base64: bytes.subarray(at, at + 524_288).toString('base64') })
  return { from: 'upload' as const, uploadId }
}

export const careCases: Pick<Record<OperationName, Case>, CareOperationName> = {
  'care.state': {
    works: async (bench) => {
      expect(await bench.call('care.state', {})).toMatchObject({
        problem: null,
        trouble: null,
        lastBackup: null,
        clockWarning: null,
      })
      const { call } = await bench.overDamaged()
      expect((await call('care.state', {})).problem).toMatchObject({ kind: 'damaged', code: 'CORRUPT' })
    },
    fails: refusesUnknownFields('care.state'),
  },
  'backup.list': {
    works: async (bench) => {
      expect(await bench.call('backup.list', {})).toEqual([])
      const { backup } = await backedUp(bench)
      expect(await bench.call('backup.list', {})).toEqual([backup])
    },
    fails: refusesUnknownFields('backup.list'),
  },
  'backup.make': {
    works: async (bench) => {
      const { backup } = await backedUp(bench)
      expect(backup).toMatchObject({
        kind: 'manual',
        problem: null,
        contents: { roadmaps: 1, topics: 8, sessions: 0, title: 'Sample roadmap' },
      })
    },
    fails: async (bench) => {
      const { fails } = await bench.overDamaged()
      await fails('backup.make', {}, 'CORRUPT')
    },
  },
  'backup.remove': {
    works: async (bench) => {
      const { backup } = await backedUp(bench)
      await bench.call('backup.make', {})
      await bench.call('backup.remove', { name: backup.name })
      expect((await bench.call('backup.list', {})).map(({ name }) => name)).not.toContain(backup.name)
    },
    fails: async (bench) => {
      await bench.fails('backup.remove', { name: NO_BACKUP }, 'NOT_FOUND')
      await bench.fails('backup.remove', { name: '../roadbook.db' }, 'INVALID')
      const { backup } = await backedUp(bench)
      await bench.fails('backup.remove', { name: backup.name }, 'CONFLICT')
    },
  },
  'backup.read': {
    works: async (bench) => {
      const { backup, bytes } = await backedUp(bench)
      expect(bytes).toHaveLength(backup.bytes)
      expect(bytes.toString('latin1', 0, 15)).toBe('SQLite format 3')
    },
    fails: ({ fails }) => fails('backup.read', { name: NO_BACKUP, offset: 0 }, 'NOT_FOUND'),
  },
  'upload.begin': {
    works: async ({ call }) => {
      expect(await call('upload.begin', { bytes: 3 })).toMatchObject({ uploadId: expect.any(String) })
    },
    fails: ({ fails }) => fails('upload.begin', { bytes: 1e12 }, 'INVALID'),
  },
  'upload.add': {
    works: async ({ call }) => {
      const { uploadId } = await call('upload.begin', { bytes: 3 })
      expect(await call('upload.add', { uploadId, base64: 'AAAA' })).toEqual({ received: 3 })
    },
    fails: async ({ call, fails }) => {
      await fails('upload.add', { uploadId: NO_ID, base64: 'AAAA' }, 'NOT_FOUND')
      const { uploadId } = await call('upload.begin', { bytes: 3 })
      await fails('upload.add', { uploadId, base64: 'no base64!' }, 'INVALID')
      await fails('upload.add', { uploadId, base64: 'AAAAAAAA' }, 'INVALID')
      await fails('upload.add', { uploadId, base64: 'AAAA' }, 'NOT_FOUND')
    },
  },
  'restore.preview': {
    works: async (bench) => {
      const { bytes } = await backedUp(bench)
      const source = await upload(bench, bytes)
      expect(await bench.call('restore.preview', { source })).toMatchObject({
        contents: { roadmaps: 1, topics: 8 },
        now: { roadmaps: 1, topics: 8 },
        isOlder: false,
        warning: null,
      })
    },
    fails: async (bench) => {
      await bench.fails('restore.preview', { source: { from: 'backup', name: NO_BACKUP } }, 'NOT_FOUND')
      const source = await upload(bench, Buffer.from('Dear diary, '.repeat(100)))
      await bench.fails('restore.preview', { source }, 'PARSE')
    },
  },
  'restore.apply': {
    works: async (bench) => {
      const { backup } = await backedUp(bench)
      const [roadmap] = await bench.call('roadmap.list', {})
      await bench.call('roadmap.remove', { roadmapId: roadmap?.id ?? '' })
      await bench.call('settings.update', { theme: 'dark' })
      const restored = await bench.call('restore.apply', { source: { from: 'backup', name: backup.name } })
      expect(restored).toMatchObject({ contents: { topics: 8 }, setAside: null })
      expect(await bench.call('roadmap.list', {})).toMatchObject([{ id: roadmap?.id }])
      expect((await bench.call('settings.get', {})).theme).toBe('system')
    },
    fails: async (bench) => {
      await bench.stored()
      const source = await upload(bench, Buffer.alloc(5000))
      await bench.fails('restore.apply', { source }, 'PARSE')
      expect(await bench.call('roadmap.list', {})).toHaveLength(1)
    },
  },
  'care.check': {
    works: async (bench) => {
      await bench.stored()
      const report = await bench.call('care.check', {})
      expect(report).toMatchObject({ isSound: true, contents: { topics: 8 } })
      expect((await bench.call('care.state', {})).checkedMs).toBe(report.atMs)
    },
    fails: async (bench) => {
      const { fails } = await bench.overDamaged()
      await fails('care.check', {}, 'CORRUPT')
    },
  },
  'care.salvage': {
    works: async (bench) => {
      const { call } = await bench.overDamaged()
      const { salvageId, contents } = await call('care.salvage', {})
      expect(contents).toMatchObject({ topics: 8 })
      await call('restore.apply', { source: { from: 'salvage', salvageId } })
      expect((await call('care.state', {})).problem).toBeNull()
      expect(await call('plan.get', {})).toMatchObject({ state: 'active' })
    },
    fails: ({ fails }) => fails('care.salvage', {}, 'CONFLICT'),
  },
  'care.retry': {
    works: async ({ call }) => {
      expect(await call('care.retry', {})).toMatchObject({ problem: null, trouble: null })
    },
    fails: refusesUnknownFields('care.retry'),
  },
  'care.start-empty': {
    works: async (bench) => {
      const { call } = await bench.overDamaged()
      expect((await call('care.start-empty', {})).setAside).toContain('set-aside-')
      expect(await call('roadmap.list', {})).toEqual([])
    },
    fails: ({ fails }) => fails('care.start-empty', {}, 'CONFLICT'),
  },
  'care.reset': {
    works: async (bench) => {
      await bench.stored()
      const { former } = await bench.call('care.reset', {})
      expect(await bench.call('roadmap.list', {})).toEqual([])
      await bench.call('restore.apply', { source: { from: 'backup', name: former ?? '' } })
      expect(await bench.call('roadmap.list', {})).toHaveLength(1)
    },
    fails: async (bench) => {
      const { fails } = await bench.overDamaged()
      await fails('care.reset', {}, 'CORRUPT')
    },
  },
  'move.preview': {
    works: async (bench) => {
      await bench.stored()
      await bench.call('backup.make', {})
      expect(await bench.call('move.preview', { folder: null })).toMatchObject({
        to: expect.stringMatching(/new home$/),
        contents: { topics: 8 },
        backups: { count: 1 },
        hasFormerData: false,
      })
    },
    // A desktop asks by itself: paths never come from a page there.
    fails: ({ fails }) => fails('move.preview', { folder: '/somewhere/else' }, 'UNSUPPORTED'),
  },
  'move.apply': {
    works: async (bench) => {
      await bench.stored()
      const preview = await bench.call('move.preview', { folder: null })
      const { to } = await bench.call('move.apply', { moveId: preview?.moveId ?? '' })
      expect((await bench.call('app.info', {})).dataFolder).toBe(to)
      expect(await bench.call('roadmap.list', {})).toHaveLength(1)
    },
    fails: ({ fails }) => fails('move.apply', { moveId: NO_ID }, 'NOT_FOUND'),
  },
  'sample.open': {
    works: async ({ call, event }) => {
      await event(
        (told) => told.type === 'changed' && told.areas.includes('plan'),
        () => call('sample.open', {}),
      )
      expect(await call('app.info', {})).toMatchObject({ isSample: true })
      expect(await call('plan.get', {})).toMatchObject({ state: 'active' })
      expect((await call('session.list', { days: 92 })).days).not.toEqual([])
    },
    fails: async ({ call, fails }) => {
      const { version } = await call('timer.get', {})
      await call('timer.start', { version, topicId: null })
      await fails('sample.open', {}, 'CONFLICT')
      expect(await call('app.info', {})).toMatchObject({ isSample: false })
    },
  },
  'sample.leave': {
    works: async ({ call, fails }) => {
      await call('sample.open', {})
      await fails('sample.open', {}, 'CONFLICT')
      await fails('backup.make', {}, 'CONFLICT')
      await call('sample.leave', {})
      expect(await call('app.info', {})).toMatchObject({ isSample: false })
      expect(await call('roadmap.list', {})).toEqual([])
    },
    fails: ({ fails }) => fails('sample.leave', {}, 'CONFLICT'),
  },
}
