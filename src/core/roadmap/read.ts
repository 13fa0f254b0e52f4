import { err, ok } from '../result.ts'
import type { Result } from '../result.ts'
import { i18n } from '../words/i18n.ts'
import { cleanDocument, looksBinary } from './source/clean.ts'
import { takeProgress, withProgress } from './source/progress-comment.ts'
import type { DraftRoadmap, Reading } from './draft.ts'
import { findFindings } from './findings/findings.ts'
import { findAmbiguousHours } from './findings/shape-findings.ts'
import { finishRoadmap } from './finish.ts'
import { createKeyMaker } from './keys.ts'
import { limits } from './limits.ts'
import { createLineLedger } from './line-ledger.ts'
import { parseMarkdown } from './source/markdown.ts'
import type { Finding, ReadError, RoadmapDocument } from './model.ts'
import { buildOutline } from './outline/outline.ts'
import type { Section } from './outline/outline-section.ts'
import { readRoadmaps } from './plan/roadmaps.ts'
import { fewestLeads } from './structure/section.ts'
import { tidyTitle } from './language/text.ts'
import type { GivenTitle } from './structure/title.ts'
import { findDangerousShape, TooComplex } from './too-complex.ts'
import { tooLargeDocument } from './too-large.ts'

export type ReadOptions = {
  /** Called with the part of the work that is done, 0 to 1. */
  readonly onProgress?: (fraction: number) => void
  /** The title for a document that has none, such as its file name. */
  readonly title?: string
}

const fail = (code: ReadError['code'], message: string): { readonly ok: false; readonly error: ReadError } =>
  err({ code, message })

/** What worker and reader say when a file cannot be read in reasonable time. */
export const tooComplexMessage = (detail = ''): string =>
  [
    i18n.t('This file is too complex to read.'),
    ...(detail === '' ? [] : [detail]),
    i18n.t('Split it, or simplify the part, and try again.'),
  ].join(' ')

/** Bytes of the text as UTF-8: a code unit takes one to three, a surrogate pair four. */
const utf8Length = (text: string): number => {
  let bytes = 0
  for (let index = 0; index < text.length; index += 1) {
    const unit = text.charCodeAt(index)
    const isSurrogate = unit >= 0xd800 && unit <= 0xdfff
    bytes += unit < 0x80 ? 1 : unit < 0x800 || isSurrogate ? 2 : 3
  }
  return bytes
}

const checkDocument = (text: string): ReadError | null => {
  if (utf8Length(text) > limits.bytes) {
    return { code: 'TOO_LARGE', message: tooLargeDocument() }
  }
  if (looksBinary(text))
    return {
      code: 'NOT_TEXT',
      message: i18n.t('This is not a text file. Choose a Markdown file (.md) or paste its text.'),
    }
  if (text.trim() === '')
    return {
      code: 'EMPTY',
      message: i18n.t('This file is empty. Choose a Markdown file that holds a roadmap.'),
    }
  return null
}

/** Settings above the document ("front matter") are blanked, so that no line moves; their title is kept. */
const takeFrontMatter = (text: string): { text: string; title: string; lines: number } => {
  const match = /^---[ \t]*\n([\s\S]*?)\n(?:---|\.\.\.)[ \t]*(?:\n|$)/.exec(text)
  if (match === null || !/^[\w-]+\s*:/m.test(match[1] ?? '')) return { text, title: '', lines: 0 }
  const title = /^title\s*:\s*["']?(.*?)["']?\s*$/m.exec(match[1] ?? '')?.[1] ?? ''
  const lines = match[0].split('\n').length - 1
  return { text: '\n'.repeat(lines) + text.slice(match[0].length), title, lines }
}

const countTopics = (drafts: readonly DraftRoadmap[]): number =>
  drafts.reduce(
    (sum, { phases }) =>
      sum + phases.flatMap(({ blocks }) => blocks).reduce((all, { topics }) => all + topics.length, 0),
    0,
  )

const countProjects = (drafts: readonly DraftRoadmap[]): number =>
  drafts.reduce((sum, { shelf }) => sum + shelf.projects.length, 0)

type Drafts = Pick<Reading, 'ledger' | 'findings'> & { readonly drafts: DraftRoadmap[] }

/**
 * Reads with the usual meaning of headings; where that leaves next to nothing, "Action plan" and a list of
 * projects with boxes to tick may be the plan after all.
 */
const readDrafts = (
  outline: Section,
  source: string,
  options: { title: GivenTitle; lines: readonly string[] },
): Drafts => {
  const attempt = (lenience: Reading['lenience']): Drafts => {
    const ledger = createLineLedger(options.lines)
    const findings: Finding[] = []
    const hoursBesideWeeks: number[] = []
    const reading: Reading = {
      source,
      ledger,
      findings,
      hoursBesideWeeks,
      numbered: false,
      countedHeadings: false,
      evidence: 'any',
      lenience,
      listed: new Map(),
      calendarDays: 0,
      fewestLeads,
    }
    const drafts = readRoadmaps(outline, reading, options.title)
    return { drafts, ledger, findings: findings.concat(findAmbiguousHours(hoursBesideWeeks)) }
  }
  const usual = attempt('none')
  const topics = countTopics(usual.drafts)
  if (topics > 0 && topics * 4 >= countProjects(usual.drafts)) return usual
  const other = attempt(topics > 0 ? 'projects' : 'all')
  return countTopics(other.drafts) > topics ? other : usual
}

const readChecked = (given: string, options: ReadOptions): Result<RoadmapDocument, ReadError> => {
  const { onProgress = () => {}, title = '' } = options
  const front = takeFrontMatter(cleanDocument(given))
  const { progress, lines: ofProgress, rest: source } = takeProgress(front.text)
  const lines = source.split('\n')
  const danger = findDangerousShape(lines)
  if (danger !== null) throw new TooComplex(danger)
  onProgress(0.05)
  const tree = parseMarkdown(source, (fraction) => onProgress(0.05 + fraction * 0.55))
  const outline = buildOutline(tree, source)
  onProgress(0.75)
  const {
    drafts,
    ledger,
    findings: noted,
  } = readDrafts(outline, source, {
    title: { settings: front.title, file: tidyTitle(title) },
    lines: cleanDocument(given).split('\n'),
  })
  ledger.skip(1, front.lines, 'settings')
  onProgress(0.9)
  const topics = countTopics(drafts)
  if (topics > limits.topics)
    throw new TooComplex(
      i18n.t('It holds {topics} topics; {most} is the most.', { topics, most: limits.topics }),
    )
  if (topics === 0) {
    return fail(
      'NO_TOPICS',
      i18n.t('No topics were found. A roadmap needs headings with lists or tables of topics below them.'),
    )
  }
  const keyFor = createKeyMaker()
  if (ofProgress !== null) ledger.use(ofProgress.from, ofProgress.to)
  const roadmaps = drafts.map((draft) => withProgress(finishRoadmap(draft, keyFor), progress))
  const findings = noted.concat(findFindings(drafts, roadmaps)).toSorted((a, b) => a.line - b.line)
  onProgress(1)
  return ok({ roadmaps, findings, unused: ledger.unused() })
}

/**
 * Reads a Markdown document as roadmaps, with findings and the lines it could not use. Pure; a hostile
 * document can keep it busy, so hosts run it in a worker that can be killed.
 */
export const readRoadmap = (text: string, options: ReadOptions = {}): Result<RoadmapDocument, ReadError> => {
  const problem = checkDocument(text)
  if (problem !== null) return err(problem)
  try {
    return readChecked(text, options)
  } catch (error) {
    // Deep nesting ends in a RangeError of the Markdown parser; everything else is a broken invariant.
    if (error instanceof TooComplex) return fail('TOO_COMPLEX', tooComplexMessage(error.message))
    if (error instanceof RangeError)
      return fail('TOO_COMPLEX', tooComplexMessage(i18n.t('It is nested too deep.')))
    throw error
  }
}
