import { expect, test } from 'vitest'
import { parseStartOptions } from '../../../src/web/start-options.ts'

test('without options any free port is taken and the browser opened', () => {
  expect(parseStartOptions([])).toEqual({
    ok: true,
    value: { port: 0, dataFolder: null, open: true, help: false },
  })
})

test('port, folder and quiet start are read', () => {
  expect(parseStartOptions(['--port', '7101', '--data=/tmp/x', '--no-open'])).toMatchObject({
    value: { port: 7101, dataFolder: '/tmp/x', open: false },
  })
})

test.each([
  ['--port', '70000'],
  ['--port', 'x'],
  ['--port=-1'],
  ['--data', ''],
  ['--data='],
  ['--host', '0.0.0.0'],
  ['file'],
])('%j is refused with a reason', (...args) => {
  expect(parseStartOptions(args)).toMatchObject({ ok: false, error: expect.any(String) })
})
