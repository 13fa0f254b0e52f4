import { plural, t } from '@lingui/core/macro'
import { Trans } from '@lingui/react/macro'
import { useEffect, useRef } from 'react'
import { Button, Group, Select } from '@mantine/core'
import type { ChangedArea } from '#contract/events.ts'
import { useFrameStore } from '../../../app/frame-store.ts'
import { useTopicChoices } from '../../../app/sessions/topic-choices.ts'
import { useRefetch } from '../../../app/use-refetch.ts'
import { loaded } from '../../../ui/load.ts'
import { VisibleText } from '../../../ui/visible-text.tsx'
import {
  applyImport,
  cancelImport,
  changeImport,
  refreshImport,
  type ImportWork as Work,
} from '../session-import-store.ts'
import { zoneNames, zoneWords } from '../time-choices.ts'
import { ImportGroups } from './import-groups.tsx'
import { OverlapList, UnreadableList } from './import-lists.tsx'
import { ImportSummary } from './import-summary.tsx'
import { SettingRow } from './setting-row.tsx'
import classes from './import-work.module.css'

/** What the preview says depends on these. */
const AREAS: readonly ChangedArea[] = ['sessions', 'roadmaps', 'settings']

const ZoneRow = ({ work }: { readonly work: Work }) => (
  <SettingRow
    label={t`Time zone`}
    htmlFor="import-zone"
    hint={
      work.draft.hasTimes
        ? t`The file has local times without a zone. Choose the one they were recorded in.`
        : t`Decides where the days begin.`
    }
  >
    <Select
      id="import-zone"
      w={280}
      value={work.choices.zone}
      data={zoneNames(work.choices.zone).map((name) => ({ value: name, label: zoneWords(name) }))}
      searchable
      onFocus={(event) => event.currentTarget.select()}
      limit={100}
      nothingFoundMessage={t`No zone has this name`}
      allowDeselect={false}
      onChange={(zone) => {
        if (zone !== null) changeImport({ zone })
      }}
    />
  </SettingRow>
)

const memberWords = ({ name, entries }: Work['draft']['members'][number]): string => {
  const shown = name === '' ? t`Without a name` : name
  return plural(entries, { one: `${shown} (# entry)`, other: `${shown} (# entries)` })
}

const MemberRow = ({ work }: { readonly work: Work }) => {
  const { members } = work.draft
  if (members.length < 2) return null
  return (
    <SettingRow
      label={t`Whose sessions`}
      htmlFor="import-member"
      hint={t`The file has entries of several people. Only one person’s are imported.`}
    >
      <Select
        id="import-member"
        w={280}
        value={work.choices.member}
        data={members.map((member) => ({ value: member.name, label: memberWords(member) }))}
        allowDeselect={false}
        onChange={(member) => {
          if (member !== null) changeImport({ member })
        }}
      />
    </SettingRow>
  )
}

const OverlapRow = ({ work }: { readonly work: Work }) => (
  <SettingRow
    label={t`Over sessions that are there`}
    htmlFor="import-overlaps"
    hint={t`No time counts twice. What is there already always stays as it is.`}
  >
    <Select
      id="import-overlaps"
      w={280}
      value={work.choices.overlaps}
      data={[
        { value: 'leave-out', label: t`Leave them out` },
        { value: 'cut', label: t`Cut them to the time that is free` },
      ]}
      allowDeselect={false}
      onChange={(overlaps) => {
        if (overlaps === 'leave-out' || overlaps === 'cut') changeImport({ overlaps })
      }}
    />
  </SettingRow>
)

/** An export that was read: what it holds, where each part of it goes, and what comes of that. */
export const ImportWork = ({ work }: { readonly work: Work }) => {
  const running = useFrameStore((store) => loaded(store.frame)?.running)
  const topics = useTopicChoices(running ?? NONE)
  const heading = useRef<HTMLHeadingElement>(null)
  const { draft } = work
  const { program } = draft
  useRefetch(AREAS, refreshImport)
  useEffect(() => heading.current?.focus(), [])
  const entries = draft.members.reduce((sum, member) => sum + member.entries, 0)
  const preview = loaded(work.preview)
  return (
    <section aria-labelledby="import-heading" className={classes.root}>
      <h3 id="import-heading" ref={heading} tabIndex={-1} className={classes.heading}>
        <Trans>Sessions from {program}</Trans>
      </h3>
      <p className={classes.lead}>
        <VisibleText text={draft.sourceName} />: {plural(entries, { one: '# entry', other: '# entries' })}.
        {!draft.hasTimes && (
          <>
            {' '}
            <Trans>
              It says how long each was in a day, not when: times of day are chosen where the day is free.
            </Trans>
          </>
        )}
      </p>
      <MemberRow work={work} />
      <ZoneRow work={work} />
      <OverlapRow work={work} />
      <ImportGroups work={work} topics={topics} />
      <OverlapList preview={preview} zone={work.choices.zone} />
      <UnreadableList draft={draft} />
      <div className={classes.bar}>
        <ImportSummary load={work.preview} />
        <Group gap="xs">
          <Button variant="default" onClick={cancelImport}>
            <Trans>Cancel</Trans>
          </Button>
          <Button
            loading={work.isStoring}
            disabled={preview === undefined || preview.sessions === 0}
            onClick={() => void applyImport()}
          >
            <Trans>Import</Trans>
          </Button>
        </Group>
      </div>
    </section>
  )
}

const NONE = [] as const
