/** Why lines of a document became nothing. */
import { i18n } from '../words/i18n.ts'
import type { HeadingKind } from './words/headings.ts'

/** A kind of heading: what stands below such a one is not planned. */
export type SkipReason =
  | HeadingKind
  | 'above-title'
  | 'beside-curriculum'
  | 'beside-parts'
  | 'beside-plans'
  | 'day-off'
  | 'drawing'
  | 'empty-heading'
  | 'empty-item'
  | 'empty-table'
  | 'example-code'
  | 'explanation'
  | 'layout'
  | 'repetition'
  | 'retelling'
  | 'settings'
  | 'stray-text'
  | 'takes-no-time'
  | 'timetable'
  | 'total'
  | 'unrecognised'
  | 'untitled-row'
  | 'without-boxes'
  | 'without-times'

const TEXTS: Readonly<Record<SkipReason, () => string>> = {
  contents: () => i18n.t('A table of contents'),
  advice: () => i18n.t('Advice around the plan, nothing to plan'),
  goals: () => i18n.t('Goals, nothing to plan'),
  template: () => i18n.t('Part of the weekly template that names no weekday'),
  checklist: () => i18n.t('Text of a checklist, nothing to tick'),
  prerequisites: () => i18n.t('Text about prerequisites'),
  summary: () => i18n.t('Repeats the plan more briefly: counting it would double the effort'),
  comparison: () => i18n.t('Text of a comparison'),
  libraries: () => i18n.t('Text about libraries'),
  tools: () => i18n.t('Text about tools'),
  resources: () => i18n.t('Text about resources'),
  projects: () => i18n.t('Text about projects'),
  practice: () => i18n.t('Text about exercises'),
  'above-title': () => i18n.t('Above the title'),
  'beside-curriculum': () => i18n.t('Beside the curriculum'),
  'beside-parts': () => i18n.t('Beside the numbered parts of the plan, without times of its own'),
  'beside-plans': () => i18n.t('Beside the plans of this document'),
  'day-off': () => i18n.t('A day off'),
  drawing: () => i18n.t('Drawn as text in a code block, not written as a list'),
  'empty-heading': () => i18n.t('A heading with nothing to plan below it'),
  'empty-item': () => i18n.t('An item without text'),
  'empty-table': () => i18n.t('A table without anything to study'),
  'example-code': () => i18n.t('Example code'),
  explanation: () => i18n.t('Explanation, nothing to plan'),
  layout: () => i18n.t('Layout, pictures or a link definition'),
  repetition: () => i18n.t('Repeats the phases: counting it would double the effort'),
  retelling: () => i18n.t('Tells the days of the calendar once more, in weeks'),
  settings: () => i18n.t('Settings above the document'),
  'stray-text': () => i18n.t('A line of text that runs into the table'),
  'takes-no-time': () => i18n.t('Takes no time: an exam or an event, not a topic'),
  timetable: () => i18n.t('A timetable by the hour: when to study, not what'),
  total: () => i18n.t('A total, not a topic'),
  unrecognised: () => i18n.t('Not recognised as topics or reference'),
  'untitled-row': () => i18n.t('A row without a title'),
  'without-boxes': () => i18n.t('Without boxes to tick, beside the plan'),
  'without-times': () => i18n.t('Without times, beside the timed plan'),
}

export const skipReasonText = (reason: SkipReason): string => TEXTS[reason]()
