import { readFileSync } from 'node:fs'
import { afterAll, describe, expect, test } from 'vitest'
import { readRoadmap } from '#core/roadmap/read.ts'
import { createReader } from '#service/reading/read-in-worker.ts'

const workerUrl = new URL('../../../../src/service/reading/worker.ts', import.meta.url)
const seed = readFileSync(
  new URL('../../../fixtures/roadmaps/python-backend-roadmap.md', import.meta.url),
  'utf8',
)
const reader = createReader({ workerUrl })
afterAll(() => reader.close())

/**
 * The part of the processor time of some work that this thread spent itself, 0 to 1. It says who did
 * the work, on a busy machine too, where the length of a pause says how busy the machine is.
 */
const ownShareOf = async (work: () => Promise<unknown>): Promise<number> => {
  const whole = process.cpuUsage()
  const own = process.threadCpuUsage()
  await work()
  const { user, system } = process.threadCpuUsage(own)
  const all = process.cpuUsage(whole)
  return (user + system) / (all.user + all.system)
}

test('the worker reads what the function reads, and says how far it is', async () => {
  const fractions: number[] = []
  const result = await reader.read(seed, { onProgress: (fraction) => fractions.push(fraction) })
  expect(result).toEqual(readRoadmap(seed))
  expect(fractions.length).toBeGreaterThan(2)
  expect(fractions).toEqual(fractions.toSorted((a, b) => a - b))
  expect(fractions.at(-1)).toBe(1)
})

test('the title given reaches the worker', async () => {
  const titleOf = async (title?: string) => {
    const read = await reader.read('- Knots\n- Sails', title === undefined ? {} : { title })
    return read.ok && read.value.roadmaps[0]?.title
  }
  expect(await titleOf('sailing')).toBe('sailing')
  expect(await titleOf()).toBe('Roadmap')
})

describe('a document that takes too long', () => {
  const quadratic = (length: number): string =>
    '# Plan\n\n- ' + Array.from({ length }, () => 'a**b c* ').join('')
  const hostile: [string, string][] = [
    ['emphasis marks without end', quadratic(17_000)],
    [
      'emphasis spread over many lines',
      Array.from({ length: 4000 }, () => 'a**b c* d_e f__g h~i ').join('\n'),
    ],
    [
      '400 levels of lists',
      Array.from({ length: 400 }, (_, level) => `${'  '.repeat(level)}- level`).join('\n'),
    ],
    ['16,000 table rows', `| Topic | Time |\n|---|---|\n${'| A | 1 day |\n'.repeat(16_000)}`],
    ['20,000 quote marks', `${'>'.repeat(20_000)} deep`],
    ['lists on one line', `${'- '.repeat(5000)}deep`],
    ['open brackets', `# Plan\n\n${'['.repeat(60_000)}`],
    [
      'open backticks',
      `# Plan\n\n${Array.from({ length: 1200 }, (_, index) => '`'.repeat(index + 1)).join(' ')}`,
    ],
    ['an HTML table without an end', `<table>${'<tr><td>a'.repeat(20_000)}`],
    ['open tags', `# Plan\n\n${'<a '.repeat(30_000)}`],
  ]

  test.each(hostile)(
    '%s: a clear answer within 6 s, while the event loop stays free',
    async (_name, text) => {
      const start = performance.now()
      let answer = ''
      const ownShare = await ownShareOf(async () => {
        const result = await reader.read(text)
        answer = result.ok ? 'read' : `${result.error.code}: ${result.error.message}`
      })
      expect(answer).toMatch(
        /^(?:TOO_COMPLEX: This file is too complex to read|NO_TOPICS: No topics were found)/,
      )
      expect(performance.now() - start).toBeLessThan(6000)
      expect(ownShare).toBeLessThan(0.5)
    },
  )

  test('is ended after the time allowed', async () => {
    const impatient = createReader({ workerUrl: busyWorker, timeoutMs: 100 })
    const start = performance.now()
    const result = await impatient.read(seed)
    expect(result).toMatchObject({ ok: false, error: { code: 'TOO_COMPLEX' } })
    expect(performance.now() - start).toBeLessThan(3000)
    await impatient.close()
  })
})

test('a document that is known to be harmless can be given more time than others', async () => {
  const slow = createReader({
    workerUrl: workerOf("setTimeout(() => parentPort.postMessage({ kind: 'result', result: 'read' }), 300)"),
    timeoutMs: 20,
  })
  expect(await slow.read('a')).toMatchObject({ ok: false, error: { code: 'TOO_COMPLEX' } })
  expect(await slow.read('b', { timeoutMs: 15_000 })).toBe('read')
  await slow.close()
})

/** A worker that begins and then does what the code says. */
const workerOf = (code: string): URL =>
  new URL(
    `data:text/javascript,${encodeURIComponent(
      `import { parentPort } from 'node:worker_threads'
       parentPort.on('message', () => { parentPort.postMessage({ kind: 'begun' }); ${code} })`,
    )}`,
  )

/** A worker that never answers. */
const busyWorker = workerOf('for (;;) {}')

test('a document that needs too much memory is too complex', async () => {
  const greedy = workerOf('const all = []; for (;;) all.push(new Array(1e6).fill(all.length))')
  const result = await createReader({ workerUrl: greedy, timeoutMs: 20_000 }).read(seed)
  expect(result).toMatchObject({ ok: false, error: { code: 'TOO_COMPLEX' } })
})

test('cancelling ends the reading with the reason given', async () => {
  const controller = new AbortController()
  const reading = createReader({ workerUrl: busyWorker }).read(seed, { signal: controller.signal })
  controller.abort(new Error('changed my mind'))
  await expect(reading).rejects.toThrow('changed my mind')
  await expect(reader.read(seed, { signal: AbortSignal.abort(new Error('too late')) })).rejects.toThrow(
    'too late',
  )
})

test('a worker that has read a document reads the next one, too', async () => {
  const counting = createReader({
    workerUrl: workerOf(
      "globalThis.count = (globalThis.count ?? 0) + 1; parentPort.postMessage({ kind: 'result', result: globalThis.count })",
    ),
  })
  const answers = [await counting.read('one'), await counting.read('two')]
  expect(answers).toEqual([1, 2])
  const [third, fourth] = await Promise.all([counting.read('three'), counting.read('four')])
  expect([third, fourth]).toEqual([3, 1])
  await counting.close()
})

test('closing ends what is still being read', async () => {
  const closing = createReader({ workerUrl: busyWorker })
  const reading = closing.read(seed).catch((error: Error) => error.message)
  await closing.close()
  expect(await reading).toBe('The reader was closed.')
})

test('500 KB are read with progress on the way, while the event loop stays free', async () => {
  const week = (index: number): string =>
    `## Week ${index}: Part ${index}\n\n| Topic | What you learn | Time |\n|---|---|---|\n` +
    Array.from(
      { length: 8 },
      (_, row) =>
        `| Topic ${index}.${row} | ${'some *words* about `code` and [links](https://example.org/a) '.repeat(3)}| 1-2 days |`,
    ).join('\n')
  const large = `# A long plan\n\n${Array.from({ length: 290 }, (_, index) => week(index + 1)).join('\n\n')}`
  expect(large.length).toBeGreaterThan(500_000)
  const fractions: number[] = []
  // How fast is tested in core, in proportion; here a busy machine must not end the reading.
  const patient = createReader({ workerUrl, timeoutMs: 15_000 })
  const ownShare = await ownShareOf(async () => {
    const result = await patient.read(large, { onProgress: (fraction) => fractions.push(fraction) })
    expect(result.ok && result.value.roadmaps[0]?.phases[0]?.blocks.length).toBe(290)
  })
  await patient.close()
  expect(fractions.length).toBeGreaterThan(10)
  expect(ownShare).toBeLessThan(0.5)
})
