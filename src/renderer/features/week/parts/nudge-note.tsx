import { VisuallyHidden } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { useFormat } from '../../../ui/format-context.tsx'
import { useNudging } from '../nudging.ts'
import { useWeekZone } from '../store.ts'
import { nudgeWords } from '../words.ts'
import classes from './nudge-note.module.css'

/** A key that is held says where the slot is once it rests. */
const SAID_AFTER_MS = 300

/** Says where keys have put a slot, to eyes and ears, while it is not there for good. */
export const NudgeNote = () => {
  const format = useFormat()
  const zone = useWeekZone()
  const { slot, place, refusal } = useNudging()
  const words =
    slot !== null && place !== null
      ? nudgeWords({ title: slot.topic.title, place, refusal }, zone, format)
      : refusal
  const [said] = useDebouncedValue(words, SAID_AFTER_MS)
  return (
    <>
      <VisuallyHidden role="status" data-nudge-said>
        {said}
      </VisuallyHidden>
      {words !== '' && (
        <div className={classes.note} aria-hidden="true">
          <p className={classes.words}>{words}</p>
        </div>
      )}
    </>
  )
}
