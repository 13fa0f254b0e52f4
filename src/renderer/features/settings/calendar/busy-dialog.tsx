import { plural, t } from '@lingui/core/macro'
import { Trans } from '@lingui/react/macro'
import { useState, type FormEvent, type ReactNode } from 'react'
import { Button, Switch, TextInput } from '@mantine/core'
import type { PlanChange } from '#core/planning/change.ts'
import { giveFocusBack } from '../../../app/focus-return.ts'
import type { Frame } from '../../../app/frame-store.ts'
import { isAsSeen } from '../../../app/life/as-seen.ts'
import { usePreviewed } from '../../../app/life/use-previewed.ts'
import { ChangeView } from '../../../app/plan-changes/change-view.tsx'
import { sayDone } from '../../../app/plan-changes/say-done.ts'
import { Dialog } from '../../../ui/dialog.tsx'
import { useFormat } from '../../../ui/format-context.tsx'
import classes from './busy-dialog.module.css'
import { closeLooking, doneWords, storeCalendar, useBusyStore, type Looking } from './busy-store.ts'
import { ignoredWords, takenWords, untilWords } from './busy-words.ts'

const titleOf = (looking: Looking | null): string =>
  looking === null || looking.calendar === null
    ? t`Plan around this calendar?`
    : t`Bring this calendar up to date?`

/** What a calendar file would take, and what that does to the plan, before it is kept. */
export const BusyDialog = ({ frame }: { readonly frame: Frame }) => {
  const { looking, isOpen } = useBusyStore()
  return (
    <Dialog
      title={titleOf(looking)}
      isOpen={isOpen}
      onClose={closeLooking}
      onClosed={() => giveFocusBack(useBusyStore.getState().opener)}
      size="lg"
      keepsTyped
    >
      {looking !== null && (
        <BusyForm key={looking.draft.draftId} looking={looking} hasPlan={frame.plan !== null} />
      )}
    </Dialog>
  )
}

type BusyFormProps = { readonly looking: Looking; readonly hasPlan: boolean }

const BusyForm = ({ looking, hasPlan }: BusyFormProps) => {
  const { draft, calendar } = looking
  const [name, setName] = useState(calendar?.name ?? draft.name)
  const [allDay, setAllDay] = useState(calendar?.allDay ?? true)
  const called = name.trim()
  const use = { draftId: draft.draftId, calendarId: calendar?.id ?? null, name: called, allDay }
  const fields = (
    <Fields
      looking={looking}
      name={name}
      onName={setName}
      allDay={allDay}
      onAllDay={setAllDay}
      problem={called === '' ? t`Give it a name, so that you know it again.` : null}
    />
  )
  const change: PlanChange | null = called === '' ? null : { type: 'read-calendar', ...use }
  return hasPlan ? (
    <WithPlan change={change} done={doneWords(called, calendar === null)}>
      {fields}
    </WithPlan>
  ) : (
    <WithoutPlan onKeep={() => (called === '' ? undefined : void storeCalendar(use))}>{fields}</WithoutPlan>
  )
}

type WithPlanProps = {
  readonly change: PlanChange | null
  readonly done: string
  readonly children: ReactNode
}

/** Below the fields, what it would do to the plan. */
const WithPlan = ({ change, done, children }: WithPlanProps) => {
  const preview = usePreviewed(change)
  const apply = async (event: FormEvent): Promise<void> => {
    event.preventDefault()
    if (!(await isAsSeen(preview))) return
    const applied = await preview.getState().apply()
    if (applied === null) return
    sayDone({ title: done }, applied)
    closeLooking()
  }
  return (
    <form onSubmit={(event) => void apply(event)} noValidate>
      {children}
      <ChangeView draft={preview} confirmLabel={t`Plan around it`} onKeep={closeLooking} />
    </form>
  )
}

const WithoutPlan = ({ onKeep, children }: { readonly onKeep: () => void; readonly children: ReactNode }) => (
  <form
    noValidate
    onSubmit={(event) => {
      event.preventDefault()
      onKeep()
    }}
  >
    {children}
    <p className={classes.text}>
      <Trans>There is no active plan yet. The next one goes around these times.</Trans>
    </p>
    <div className={classes.actions}>
      <Button variant="default" onClick={closeLooking}>
        <Trans>Close</Trans>
      </Button>
      <Button type="submit">
        <Trans>Keep these times free</Trans>
      </Button>
    </div>
  </form>
)

type FieldsProps = {
  readonly looking: Looking
  readonly name: string
  readonly onName: (name: string) => void
  readonly allDay: boolean
  readonly onAllDay: (allDay: boolean) => void
  readonly problem: string | null
}

const Fields = ({ looking: { draft }, name, onName, allDay, onAllDay, problem }: FieldsProps) => {
  const format = useFormat()
  const ignored = ignoredWords(draft).join(', ')
  return (
    <div className={classes.fields}>
      <TextInput
        label={t`Name`}
        value={name}
        maxLength={80}
        error={problem}
        data-autofocus
        onChange={(event) => onName(event.currentTarget.value)}
      />
      <div>
        <p className={classes.text}>
          <strong>{takenWords(draft, allDay, format)}</strong> {untilWords(draft, format)}
        </p>
        {ignored !== '' && (
          <p className={classes.note}>
            {plural(draft.events, {
              one: `Of # event in the file, ${ignored}.`,
              other: `Of # events in the file, ${ignored}.`,
            })}
          </p>
        )}
        {draft.notices.map(({ code, message }) => (
          <p key={code} className={classes.note}>
            {message}
          </p>
        ))}
      </div>
      {draft.allDayTimes > 0 && (
        <Switch
          label={t`Events on whole days take the day`}
          description={plural(draft.allDayTimes, {
            one: '# time to come. Turn it off for birthdays and other people’s holidays.',
            other: '# times to come. Turn it off for birthdays and other people’s holidays.',
          })}
          checked={allDay}
          onChange={(event) => onAllDay(event.currentTarget.checked)}
        />
      )}
    </div>
  )
}
