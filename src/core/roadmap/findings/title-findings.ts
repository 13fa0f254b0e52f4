import { i18n } from '../../words/i18n.ts'
import { andText } from '../../words/lists.ts'
import type { DraftRoadmap, Mention } from '../draft.ts'
import { rangeText } from './finding-text.ts'
import type { Estimate, Finding, Roadmap } from '../model.ts'
import { parsePosition } from '../language/position.ts'
import { wordForm } from '../language/text.ts'

type Statement = {
  readonly title: string
  readonly line: number
  readonly estimate: Estimate
  /** Where it was said; statements of alternatives of one group do not contradict each other. */
  readonly option: string | null
  /** The title is one of several the estimate is for. */
  readonly shared: boolean
}

const parts = /\s+(?:\+|&|and|→|und|y|et)\s+|\s*,\s*/u

const keyOf = (title: string): string =>
  wordForm(title)
    .replaceAll(/[^\p{L}\p{N}+#]+/gu, ' ')
    .trim()

/** "Type hints + decorators + async" speaks of three titles at once. */
const statementsOf = (title: string, rest: Omit<Statement, 'title' | 'shared'>): Statement[] => {
  const names = rest.option === null ? title.split(parts) : []
  const statement = (name: string, shared: boolean): Statement => ({ title: name, shared, ...rest })
  return [statement(title, false)].concat(names.length < 2 ? [] : names.map((name) => statement(name, true)))
}

const collect = (roadmaps: readonly Roadmap[], mentions: readonly Mention[]): Statement[] => [
  ...roadmaps.flatMap(({ phases }) =>
    phases
      .flatMap(({ blocks }) => blocks)
      .flatMap(({ option, topics }) =>
        topics.flatMap(({ title, line, estimate }) =>
          estimate === null
            ? []
            : statementsOf(title, {
                line,
                estimate,
                option: option === null ? null : option.group,
              }),
        ),
      ),
  ),
  ...mentions.map(({ title, line, estimate }) => ({
    title,
    line,
    estimate,
    option: null,
    shared: false,
  })),
]

const isWork = (title: string): boolean =>
  /^(?:mini |final )?(?:project|practice|review|revision|exam|quiz|test|exercises?|projekt|proyecto|projet)s?$/u.test(
    title,
  )

/** "2 days (“Day 1-2”)": places in a timetable are told with the days they are. */
const amountOf = ({ estimate: { unit, raw, min, max } }: Statement): string =>
  unit === 'day' && parsePosition(raw)?.kind === 'day'
    ? i18n.t('{count, plural, one {{days} day} other {{days} days}} (“{raw}”)', {
        count: max,
        days: rangeText({ min, max }),
        raw,
      })
    : raw

const statementText = (statement: Statement): string => {
  const amount = amountOf(statement)
  const { line, shared } = statement
  return shared
    ? i18n.t('{amount} together with other topics in line {line}', { amount, line })
    : i18n.t('{amount} in line {line}', { amount, line })
}

const overlap = (a: Estimate, b: Estimate): boolean => a.unit === b.unit && a.min <= b.max && b.min <= a.max

/** Two statements contradict each other when no figure fits both, unless they are alternatives of one group. */
const differ = (statements: readonly Statement[]): boolean => {
  const own = statements.filter(({ shared }) => !shared)
  return own.some((a, index) =>
    own
      .slice(index + 1)
      .some((b) => !overlap(a.estimate, b.estimate) && (a.option === null || a.option !== b.option)),
  )
}

const waysOf = (statements: readonly Statement[]): number =>
  new Set(
    statements.map(({ estimate, shared }) => `${estimate.min}-${estimate.max} ${estimate.unit} ${shared}`),
  ).size

const titleOf = (statements: readonly Statement[]): string =>
  statements.find(({ shared }) => !shared)?.title ?? ''

const severalWays = (statements: readonly Statement[]): Finding => ({
  line: statements[0]?.line ?? 1,
  code: 'estimated-differently',
  message: i18n.t('“{title}” is estimated in {ways} ways: {estimates}.', {
    title: titleOf(statements),
    ways: waysOf(statements),
    estimates: andText(statements.map((statement) => statementText(statement))),
  }),
})

const shown = 6

/** Titles that are only estimated in two ways share one finding. */
const twoWays = (groups: readonly (readonly Statement[])[]): Finding[] => {
  const [first] = groups
  if (first === undefined) return []
  if (groups.length === 1) return [severalWays(first)]
  const texts = groups
    .slice(0, shown)
    .map(
      (statements) =>
        `${titleOf(statements)} (${statements.map((statement) => statementText(statement)).join(', ')})`,
    )
  const more = groups.length > shown ? [i18n.t('{count} more', { count: groups.length - shown })] : []
  return [
    {
      line: first[0]?.line ?? 1,
      code: 'estimated-differently',
      message: i18n.t('{count} topics are estimated in two ways: {topics}.', {
        count: groups.length,
        topics: [...texts, ...more].join('; '),
      }),
    },
  ]
}

const mostAlone = 5

/** Titles that are estimated differently in different places of the document. */
export const findDifferingEstimates = (
  roadmaps: readonly Roadmap[],
  drafts: readonly DraftRoadmap[],
): Finding[] => {
  const groups = new Map<string, Statement[]>()
  for (const statement of collect(
    roadmaps,
    drafts.flatMap(({ shelf }) => shelf.mentions),
  )) {
    const key = keyOf(statement.title)
    if (key !== '' && !isWork(key)) groups.set(key, [...(groups.get(key) ?? []), statement])
  }
  const differing = [...groups.values()]
    .filter((statements) => differ(statements))
    .map((statements) => statements.toSorted((a, b) => a.line - b.line))
    .toSorted((a, b) => waysOf(b) - waysOf(a))
  const alone = differing.filter((statements) => waysOf(statements) > 2).slice(0, mostAlone)
  return [...alone.map((statements) => severalWays(statements)), ...twoWays(differing.slice(alone.length))]
}
