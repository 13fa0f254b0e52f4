import { EventEmitter } from 'node:events'
import { expect, test } from 'vitest'
import type { TimerSignal } from '#core/timer/model.ts'
import { readIdleMs, relayPowerSignals } from '../../../src/main/power-signals.ts'

test('sleep and lock, and their ends, reach the timer as they come', () => {
  const powerMonitor = new EventEmitter()
  const signals: TimerSignal[] = []
  // The monitor Electron would hand over, as far as it is used.
  relayPowerSignals(powerMonitor as unknown as Electron.PowerMonitor, (signal) => void signals.push(signal))
  for (const event of ['lock-screen', 'suspend', 'resume', 'unlock-screen', 'on-battery']) {
    powerMonitor.emit(event)
  }
  expect(signals).toEqual([{ type: 'lock' }, { type: 'sleep' }, { type: 'wake' }, { type: 'unlock' }])
})

test('idle time is told in milliseconds', () => {
  expect(readIdleMs({ getSystemIdleTime: () => 90 })).toBe(90_000)
})

test.each([
  ['gives nonsense', () => -1],
  ['gives no number', () => Number.NaN],
  [
    'fails',
    () => {
      throw new Error('no idle time here')
    },
  ],
])('a system that %s cannot tell idle time', (_name, getSystemIdleTime) => {
  expect(readIdleMs({ getSystemIdleTime })).toBeNull()
})
