/** The operations of a desktop, over a desktop that remembers what it was asked. */
import { join } from 'node:path'
import { expect } from 'vitest'
import type { OperationName } from '#contract/operations.ts'
import type { DesktopHost } from '#service/desktop-host.ts'
import { ok } from '#core/result.ts'
import { fail } from '#service/failures.ts'
import { tempFolder } from '../support/temp-folder.ts'
import type { Case } from './cases.ts'

export const stubDesktop = (): DesktopHost => {
  let openAtLogin = false
  let documents = 1
  const idle = { state: 'idle' } as const
  return {
    state: () => ({ openAtLogin, shortcut: 'off' }),
    setOpenAtLogin: (isOn) => {
      openAtLogin = isOn
      return true
    },
    open: () => undefined,
    chooseFolder: async () => join(tempFolder(), 'new home'),
    moved: () => undefined,
    takeDocument: () => ((documents -= 1) < 0 ? null : { ok: true, name: 'knots.md', text: '# Knots' }),
    update: () => idle,
    stepUpdate: (step) =>
      step === 'install' ? fail('CONFLICT', 'There is nothing to install yet.') : ok({ state: 'checking' }),
  }
}

export const desktopCases: Pick<
  Record<OperationName, Case>,
  Extract<OperationName, `desktop.${string}` | `update.${string}` | `about.${string}`>
> = {
  'about.licences': {
    works: async ({ call }) => {
      expect(await call('about.licences', {})).toEqual([])
    },
    fails: ({ fails }) => fails('about.licences', { folder: '/etc' }, 'INVALID'),
  },
  'about.diagnostics': {
    works: async ({ call, planned }) => {
      await planned()
      const { text } = await call('about.diagnostics', {})
      expect(text).toContain('Roadbook 0.0.0-test, web')
      expect(text).toContain('1 roadmaps, 8 topics, 1 plans')
    },
    fails: ({ fails }) => fails('about.diagnostics', { extra: 1 }, 'INVALID'),
  },
  'desktop.get': {
    works: async ({ call }) => {
      expect(await call('desktop.get', {})).toEqual({ openAtLogin: false, shortcut: 'off' })
    },
    fails: ({ fails }) => fails('desktop.get', { extra: 1 }, 'INVALID'),
  },
  'desktop.set-login': {
    works: async ({ call }) => {
      expect(await call('desktop.set-login', { openAtLogin: true })).toMatchObject({ openAtLogin: true })
    },
    fails: ({ fails }) => fails('desktop.set-login', { openAtLogin: 'yes' }, 'INVALID'),
  },
  'desktop.open': {
    works: async ({ call }) => {
      expect(await call('desktop.open', { place: 'data-folder' })).toEqual({})
    },
    fails: ({ fails }) => fails('desktop.open', { place: '/etc' }, 'INVALID'),
  },
  'desktop.take-document': {
    works: async ({ call }) => {
      expect(await call('desktop.take-document', {})).toMatchObject({ ok: true, name: 'knots.md' })
      expect(await call('desktop.take-document', {})).toBeNull()
    },
    fails: ({ fails }) => fails('desktop.take-document', { path: '/etc/passwd' }, 'INVALID'),
  },
  'update.get': {
    works: async ({ call }) => {
      expect(await call('update.get', {})).toEqual({ state: 'idle' })
    },
    fails: ({ fails }) => fails('update.get', { url: 'https://evil.example' }, 'INVALID'),
  },
  'update.do': {
    works: async ({ call }) => {
      expect(await call('update.do', { step: 'check' })).toEqual({ state: 'checking' })
    },
    fails: ({ fails }) => fails('update.do', { step: 'install' }, 'CONFLICT'),
  },
}
