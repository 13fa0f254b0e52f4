import { VisuallyHidden } from '@mantine/core'
import type { SlotView } from '#contract/operations/plan.ts'
import type { WeekDay, WeekView } from '#contract/operations/views.ts'
import { changeTopicStatus } from '../../../app/topic-status.ts'
import { useFormat } from '../../../ui/format-context.tsx'
import { KindMark, kinds } from '../../../ui/kind-mark.tsx'
import { slotTimes } from '../../../ui/slot-times.ts'
import { StatusButton } from '../../../ui/status-button.tsx'
import { useWeekStore, useWeekZone } from '../store.ts'
import { dayNote, stateWords } from '../words.ts'
import classes from './agenda.module.css'
import { SlotPopover } from './slot-popover.tsx'

/** The week as a list, day by day: for narrow windows, and for whoever likes it better. */
export const Agenda = ({ view }: { readonly view: WeekView }) => (
  <div className={classes.agenda}>
    {view.days.map((day) => (
      <AgendaDay
        key={day.day}
        day={day}
        isToday={day.day === view.today}
        slots={view.slots.filter((slot) => slot.day === day.day)}
      />
    ))}
  </div>
)

type AgendaDayProps = {
  readonly day: WeekDay
  readonly isToday: boolean
  readonly slots: readonly SlotView[]
}

const AgendaDay = ({ day, isToday, slots }: AgendaDayProps) => {
  const format = useFormat()
  const id = `agenda-${day.day}`
  const note = dayNote(day, format)
  return (
    <section className={classes.day} aria-labelledby={id}>
      <div className={classes.head} data-today={isToday}>
        <h2 id={id} className={classes.title}>
          {format.dayLong(day.day)}
          {isToday && <span className={classes.today}>Today</span>}
        </h2>
        <span className={classes.total}>
          {[
            note,
            day.plannedMinutes === 0 ? null : format.duration(day.plannedMinutes),
            day.studiedMinutes === 0 ? null : `${format.duration(day.studiedMinutes)} studied`,
          ]
            .filter((part) => part !== null)
            .join(' · ')}
        </span>
      </div>
      {slots.length === 0 ? (
        <p className={classes.none}>{day.kind === 'rest' ? 'Rest day' : 'Nothing planned'}</p>
      ) : (
        <ul className={classes.list}>
          {slots.map((slot) => (
            <AgendaSlot key={slot.id} slot={slot} />
          ))}
        </ul>
      )}
    </section>
  )
}

const AgendaSlot = ({ slot }: { readonly slot: SlotView }) => {
  const format = useFormat()
  const setOpen = useWeekStore((store) => store.setOpen)
  const zone = useWeekZone()
  const { topic } = slot
  return (
    <li className={classes.slot} data-status={topic.status}>
      <StatusButton
        title={topic.title}
        status={topic.status}
        onChange={(status) => void changeTopicStatus({ topicId: topic.id, title: topic.title, status })}
      />
      <SlotPopover slot={slot}>
        <button type="button" className={classes.open} data-slot={slot.id} onClick={() => setOpen(slot.id)}>
          <span className={classes.time}>{slotTimes(slot, zone, format).range}</span>
          <span className={classes.words}>
            <VisuallyHidden>{`, ${format.dayLong(slot.day)}, `}</VisuallyHidden>
            {topic.title}
            <VisuallyHidden>{`, ${kinds[slot.kind].label.toLowerCase()}, ${stateWords(slot)}`}</VisuallyHidden>
          </span>
        </button>
      </SlotPopover>
      <KindMark kind={slot.kind} show="icon" />
    </li>
  )
}
