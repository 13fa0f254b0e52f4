/** What is said of parts of a roadmap. */
import { i18n } from '../../words/i18n.ts'

export type PartKind = 'phase' | 'block' | 'project' | 'checklist'

type PartText = (kind: PartKind, count: number) => string

export const addedParts: PartText = (kind, count) =>
  i18n.t(
    '{kind, select, phase {{count, plural, one {# phase} other {# phases}}} block {{count, plural, one {# block} other {# blocks}}} project {{count, plural, one {# project} other {# projects}}} other {{count, plural, one {# checklist} other {# checklists}}}} added',
    { kind, count },
  )

/** Put aside before. */
export const partsBack: PartText = (kind, count) =>
  i18n.t(
    '{kind, select, phase {{count, plural, one {# phase} other {# phases}}} block {{count, plural, one {# block} other {# blocks}}} project {{count, plural, one {# project} other {# projects}}} other {{count, plural, one {# checklist} other {# checklists}}}} back',
    { kind, count },
  )

export const removedParts: PartText = (kind, count) =>
  i18n.t(
    '{kind, select, phase {{count, plural, one {# phase} other {# phases}}} block {{count, plural, one {# block} other {# blocks}}} project {{count, plural, one {# project} other {# projects}}} other {{count, plural, one {# checklist} other {# checklists}}}} removed',
    { kind, count },
  )

export const renamedParts: PartText = (kind, count) =>
  i18n.t(
    '{kind, select, phase {{count, plural, one {# phase} other {# phases}}} block {{count, plural, one {# block} other {# blocks}}} project {{count, plural, one {# project} other {# projects}}} other {{count, plural, one {# checklist} other {# checklists}}}} are called something else now',
    { kind, count },
  )

export const partsElsewhere: PartText = (kind, count) =>
  i18n.t(
    '{kind, select, phase {{count, plural, one {# phase} other {# phases}}} block {{count, plural, one {# block} other {# blocks}}} project {{count, plural, one {# project} other {# projects}}} other {{count, plural, one {# checklist} other {# checklists}}}} in another place',
    { kind, count },
  )

export const partsInOtherPhase: PartText = (kind, count) =>
  i18n.t(
    '{kind, select, phase {{count, plural, one {# phase} other {# phases}}} block {{count, plural, one {# block} other {# blocks}}} project {{count, plural, one {# project} other {# projects}}} other {{count, plural, one {# checklist} other {# checklists}}}} in another phase',
    { kind, count },
  )

/** One that had no title before, where `from` is "". */
export const renamedPart = (
  kind: PartKind,
  { from, to }: { readonly from: string; readonly to: string },
): string =>
  from === ''
    ? i18n.t(
        '{kind, select, phase {A phase} block {A block} project {A project} other {A checklist}} is called “{to}” now',
        { kind, to },
      )
    : i18n.t('“{from}” is called “{to}” now', { from, to })
