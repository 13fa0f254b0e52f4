import { plural, t } from '@lingui/core/macro'
import { Trans } from '@lingui/react/macro'
import { useMemo, useState } from 'react'
import { Button, Group, Select } from '@mantine/core'
import { ImportTarget } from '#contract/operations/session-import.ts'
import { useFormat } from '../../../ui/format-context.tsx'
import { loaded } from '../../../ui/load.ts'
import type { TopicChoice } from '../../../ui/session-form/topic-select.tsx'
import { VisibleText } from '../../../ui/visible-text.tsx'
import { changeOthers, changeTarget, type ImportWork } from '../session-import-store.ts'
import classes from './import-groups.module.css'

const MINUTE_MS = 60_000
/** Rows that are drawn at once: each has a list of all topics. */
const PAGE = 40

type Choice = { readonly value: string; readonly label: string }
/** As the select takes them. */
type Choices = (Choice | { group: string; items: Choice[] })[]

const useTargetChoices = (topics: readonly TopicChoice[]): Choices =>
  useMemo(
    () => [
      { value: 'leave-out', label: t`Leave out` },
      { value: 'no-topic', label: t`No topic` },
      ...[...Map.groupBy(topics, ({ group }) => group)].map(([group, items]) => ({
        group,
        items: items.map(({ id, title }) => ({ value: id, label: title })),
      })),
    ],
    [topics],
  )

type Row = {
  readonly index: number
  readonly title: string
  readonly place: string
  /** The title of a topic that is not among the choices. */
  readonly suggested: string | null
  readonly entries: number
  readonly ms: number
  readonly target: ImportTarget
}

const rowsOf = ({ draft, choices, preview }: ImportWork): Row[] => {
  const sums = loaded(preview)?.groups
  return draft.groups.flatMap(({ title, place, suggestion }, index) => {
    const { entries = 0, ms = 0 } = sums?.[index] ?? {}
    const row = { index, title, place, entries, ms, target: choices.targets[index] ?? 'leave-out' }
    // Of what others have in the file nothing is shown.
    if (sums !== undefined && entries === 0) return []
    return [{ ...row, suggested: suggestion?.title ?? null }]
  })
}

const nameOf = ({ title }: Pick<Row, 'title'>): string => (title === '' ? t`Without a name` : title)

const TargetSelect = ({ row, choices }: { readonly row: Row; readonly choices: Choices }) => {
  const isKnown = choices.some((choice) =>
    'items' in choice ? choice.items.some(({ value }) => value === row.target) : choice.value === row.target,
  )
  const name = nameOf(row)
  const data = isKnown ? choices : [{ value: row.target, label: row.suggested ?? t`A topic` }, ...choices]
  return (
    <Select
      aria-label={t`Where “${name}” goes`}
      value={row.target}
      data={data}
      data-target={row.target === 'leave-out' || row.target === 'no-topic' ? row.target : 'topic'}
      classNames={{ input: classes.target ?? '' }}
      searchable
      selectFirstOptionOnChange
      onFocus={(event) => event.currentTarget.select()}
      allowDeselect={false}
      nothingFoundMessage={t`No topic has this name`}
      maxDropdownHeight={260}
      onChange={(value) => {
        const target = ImportTarget.safeParse(value)
        if (target.success) changeTarget(row.index, target.data)
      }}
    />
  )
}

/** What the file holds, and the topic that each part goes to. */
export const ImportGroups = ({
  work,
  topics,
}: {
  readonly work: ImportWork
  readonly topics: readonly TopicChoice[]
}) => {
  const format = useFormat()
  const choices = useTargetChoices(topics)
  const [shown, setShown] = useState(PAGE)
  const rows = rowsOf(work)
  const all = format.number(rows.length)
  const others = rows.filter(({ target }) => target === 'no-topic' || target === 'leave-out').length
  return (
    <section aria-labelledby="import-groups" className={classes.root}>
      <div className={classes.head}>
        <div>
          <h4 id="import-groups" className={classes.heading}>
            <Trans>What goes where</Trans>
          </h4>
          <p className={classes.hint}>
            {others === 0
              ? t`All of it has a topic.`
              : plural(rows.length - others, {
                  one: `# of ${all} has a topic. Check them, and choose for the others what you want to count.`,
                  other: `# of ${all} have a topic. Check them, and choose for the others what you want to count.`,
                })}
          </p>
        </div>
        {others > 0 && (
          <Group gap="xs">
            <Button variant="default" size="compact-sm" h={30} onClick={() => changeOthers('no-topic')}>
              <Trans>Others: no topic</Trans>
            </Button>
            <Button variant="default" size="compact-sm" h={30} onClick={() => changeOthers('leave-out')}>
              <Trans>Others: leave out</Trans>
            </Button>
          </Group>
        )}
      </div>
      <table className={classes.table}>
        <thead>
          <tr>
            <th scope="col">
              <Trans>In the file</Trans>
            </th>
            <th scope="col" className={classes.time}>
              <Trans>Time</Trans>
            </th>
            <th scope="col">
              <Trans>Goes to</Trans>
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.slice(0, shown).map((row) => (
            <tr key={row.index} data-import-row>
              <th scope="row" className={classes.name}>
                <span className={classes.title}>
                  <VisibleText text={nameOf(row)} />
                </span>
                {row.place !== '' && (
                  <span className={classes.place}>
                    <VisibleText text={row.place} />
                  </span>
                )}
              </th>
              <td className={classes.time}>
                {format.duration(Math.floor(row.ms / MINUTE_MS))}
                <span className={classes.entries}>
                  {plural(row.entries, { one: '# entry', other: '# entries' })}
                </span>
              </td>
              <td className={classes.choice}>
                <TargetSelect row={row} choices={choices} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {rows.length > shown && (
        <Button variant="default" size="compact-sm" h={30} onClick={() => setShown(shown + PAGE)}>
          {plural(Math.min(PAGE, rows.length - shown), {
            one: `Show # more of ${all}`,
            other: `Show # more of ${all}`,
          })}
        </Button>
      )}
    </section>
  )
}
