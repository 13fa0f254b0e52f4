import { t } from '@lingui/core/macro'
import { Trans } from '@lingui/react/macro'
import { Button, SegmentedControl, TextInput } from '@mantine/core'
import { useState, type FormEvent } from 'react'
import type { WeekView } from '#contract/operations/views.ts'
import { hoursOn } from '#core/planning/hours.ts'
import { STUDY_KINDS } from '#core/planning/kinds.ts'
import type { StudyKind } from '#core/planning/model.ts'
import { weekdayOf } from '#core/time/day.ts'
import { useFrameStore } from '../../../app/frame-store.ts'
import { useFormat } from '../../../ui/format-context.tsx'
import { kinds } from '../../../ui/kind-mark.tsx'
import { loaded } from '../../../ui/load.ts'
import { TopicSelect } from '../../../ui/session-form/topic-select.tsx'
import { checkChange } from '../check-change.ts'
import { closeWeekDialog, type WeekDialog } from '../dialog-store.ts'
import { followNew } from '../follow-new.ts'
import { useOpenTopics, type OpenTopic } from '../open-topics.ts'
import type { Place } from '../place.ts'
import { addSlot, addSlotChange, keepFree, keepFreeChange, type NewSlot } from '../week-changes.ts'
import { PlaceFields } from './place-fields.tsx'
import classes from './week-form.module.css'

const kindChoices = STUDY_KINDS.map((kind) => ({ value: kind, label: kinds[kind].label }))

/** What a day is for: the kind of work of its weekday, practice on a day of rest. */
const useDayKind = (day: string): StudyKind => {
  const settings = useFrameStore((store) => loaded(store.frame)?.plan?.settings)
  const kind = settings === undefined ? 'learn' : hoursOn(settings, day).rhythm[weekdayOf(day)]
  return kind === 'rest' ? 'practice' : kind
}

/** The topic of the first slot to come: what would be studied next anyway. Known before the other topics are read. */
const nextTopicOf = (view: WeekView): Omit<OpenTopic, 'group'> | null => {
  const isOpen = (status: string): boolean => status === 'pending' || status === 'in-progress'
  const slot = view.slots.find(({ endMs, topic }) => endMs > Date.now() && isOpen(topic.status))
  return slot === undefined ? null : { id: slot.topic.id, title: slot.topic.title, planId: slot.planId }
}

export type AddFormProps = {
  readonly dialog: Extract<WeekDialog, { readonly type: 'add' }>
  readonly view: WeekView
}

/** What shall lie at a place: a slot for a topic, or nothing at all. */
export const AddForm = ({ dialog, view }: AddFormProps) => {
  const format = useFormat()
  const topics = useOpenTopics()
  const [what, setWhat] = useState(dialog.what)
  const [place, setPlace] = useState<Place>(dialog.place)
  const [nextTopic] = useState(() => nextTopicOf(view))
  const [topicId, setTopicId] = useState(nextTopic?.id ?? null)
  const [chosenKind, setKind] = useState<StudyKind | null>(null)
  const [title, setTitle] = useState('')
  const [error, setError] = useState<string | null>(null)
  const [isBusy, setBusy] = useState(false)
  const dayKind = useDayKind(place.day)
  const kind = chosenKind ?? dayKind
  const topic = topics.find(({ id }) => id === topicId) ?? (nextTopic?.id === topicId ? nextTopic : null)
  const words = { format, zone: view.zone }

  const run = async (
    change: Parameters<typeof checkChange>[0],
    planId: string | undefined,
    apply: () => Promise<unknown>,
  ): Promise<void> => {
    setBusy(true)
    const failure = await checkChange(change, planId)
    setBusy(false)
    if (failure !== null) {
      setError(failure.message)
      return
    }
    closeWeekDialog()
    await followNew(place, apply)
  }
  const add = async (event: FormEvent): Promise<void> => {
    event.preventDefault()
    if (isBusy) return
    if (what === 'free') {
      await run(keepFreeChange(place, title), undefined, () => keepFree(place, title, words))
    } else if (topic === null) {
      setError(t`Choose a topic for the slot.`)
    } else {
      const slot: NewSlot = { planId: topic.planId, topic, place, kind }
      await run(addSlotChange(slot, view.zone), topic.planId, () => addSlot(slot, words))
    }
  }
  return (
    <form className={classes.form} onSubmit={(event) => void add(event)} noValidate>
      <SegmentedControl
        fullWidth
        aria-label={t`What to add`}
        value={what}
        onChange={(value) => {
          setWhat(value === 'free' ? 'free' : 'slot')
          setError(null)
        }}
        data={[
          { value: 'slot', label: t`A slot for a topic` },
          { value: 'free', label: t`Keep this time free` },
        ]}
      />
      {what === 'slot' ? (
        <SlotFields
          topics={topics}
          topicId={topicId}
          title={topic?.title}
          onTopic={(id) => {
            setTopicId(id)
            setError(null)
          }}
          kind={kind}
          onKind={setKind}
        />
      ) : (
        <TextInput
          label={t`What for (if you like)`}
          value={title}
          onChange={(event) => setTitle(event.currentTarget.value)}
          maxLength={120}
          data-autofocus
        />
      )}
      <PlaceFields
        place={place}
        onChange={(part) => {
          setPlace((former) => ({ ...former, ...part }))
          setError(null)
        }}
        zone={view.zone}
        firstDay={view.today}
        error={error}
      />
      <div className={classes.actions}>
        <Button variant="default" onClick={closeWeekDialog}>
          <Trans>Cancel</Trans>
        </Button>
        <Button type="submit" aria-busy={isBusy}>
          {what === 'slot' ? t`Add slot` : t`Keep free`}
        </Button>
      </div>
    </form>
  )
}

type SlotFieldsProps = {
  readonly topics: readonly OpenTopic[]
  readonly topicId: string | null
  /** Title of the chosen topic, while the topics are not read yet. */
  readonly title: string | undefined
  readonly onTopic: (topicId: string | null) => void
  readonly kind: StudyKind
  readonly onKind: (kind: StudyKind) => void
}

const SlotFields = ({ topics, topicId, title, onTopic, kind, onKind }: SlotFieldsProps) => (
  <>
    <TopicSelect
      topics={topics}
      value={topicId}
      onChange={onTopic}
      none={t`Choose a topic`}
      title={title ?? t`Reading the topics…`}
      autoFocus
    />
    <fieldset className={classes.kind}>
      <legend className={classes.legend}>
        <Trans>Kind of work</Trans>
      </legend>
      <SegmentedControl
        fullWidth
        aria-label={t`Kind of work`}
        data={kindChoices}
        value={kind}
        onChange={onKind}
      />
    </fieldset>
  </>
)
