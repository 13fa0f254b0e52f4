import { fromMarkdown } from 'mdast-util-from-markdown'
import { gfmFromMarkdown } from 'mdast-util-gfm'
import { toString } from 'mdast-util-to-string'
import { gfm } from 'micromark-extension-gfm'
import { describe, expect, test } from 'vitest'
import { DAY_MS, MONDAY_MS, openTestService, planSample } from '../../../support/test-service.ts'
import { studied } from './studied.ts'

const treeOf = (text: string) =>
  fromMarkdown(text, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] })

/** The rows of the table under a heading, cell by cell. */
const tableUnder = (text: string, heading: string): string[][] => {
  const { children } = treeOf(text)
  const at = children.findIndex((node) => node.type === 'heading' && toString(node) === heading)
  const table = children[at + 1]
  return table?.type === 'table'
    ? table.children.map((row) => row.children.map((cell) => toString(cell)))
    : []
}

describe('the report of a week', () => {
  test('says what was planned, studied, finished and noted', async () => {
    const service = await openTestService()
    await planSample(service)
    await studied(service)
    const { text, fileName } = await service.call('export.report', { week: '2026-11-29' })
    expect(fileName).toBe('Roadbook-week-2026-11-23.md')
    const [heading, lead] = treeOf(text).children.map((node) => toString(node))
    expect(heading).toBe('Week of 23–29 November')
    expect(lead).toBe('Sample roadmap: 2 h 36 min studied of 12 h planned, on 1 day. 1 topic finished.')
    expect(tableUnder(text, 'Days').slice(1, 3)).toEqual([
      ['Monday, 23 November', '2 h', '2 h 36 min'],
      ['Tuesday, 24 November', '2 h', ''],
    ])
    expect(tableUnder(text, 'What was studied')).toEqual([
      ['Topic', 'Phase', 'Time'],
      ['Topic a', 'Phase one', '1 h 40 min'],
      ['No topic', '', '30 min'],
      [expect.stringMatching(/^Topic /), 'Phase one', '25 min'],
    ])
    expect(text).toContain('- Topic a (Phase one), Monday 23 November\n')
    expect(text).toContain('- Monday 23 November: two lines\n')
    expect(text).toContain('## Still planned this week')
  })

  test('of a week without anything is short, and of a past one plans nothing', async () => {
    const service = await openTestService()
    await planSample(service)
    service.setNow(MONDAY_MS + 60 * DAY_MS)
    const { text } = await service.call('export.report', { week: '2026-11-25' })
    expect(text).toContain('0 min studied of 12 h planned, on 0 days. 0 topics finished.')
    for (const heading of ['Still planned', 'Finished', 'What was studied', 'Notes']) {
      expect(text).not.toContain(`## ${heading}`)
    }
  })
})

describe('the report of the whole', () => {
  test('has the figures of status', async () => {
    const service = await openTestService()
    await planSample(service)
    await studied(service)
    const { text } = await service.call('export.report', {})
    const status = await service.call('status.get', {})
    const { done, total } = status?.progress.topics ?? { done: -1, total: -1 }
    expect(text).toContain(`- Progress: ${done} of ${total} topics, `)
    expect(text).toContain('- Studied: 2 h 36 min on 1 day\n')
    expect(tableUnder(text, 'Phases').map(([title]) => title)).toEqual([
      'Phase',
      ...(status?.phases.map(({ title }) => title) ?? []),
    ])
    expect(text).toMatch(/- \[x\] Topic a, 1 h 40 min studied, about .* estimated, done 23 November\n/)
    expect(text).toMatch(/- Finish: \d+ December 2026|- Finish: \d+ December, between/)
  })
})
