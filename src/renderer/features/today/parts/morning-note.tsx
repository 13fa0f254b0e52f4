import { t } from '@lingui/core/macro'
import { Trans } from '@lingui/react/macro'
import { useRef } from 'react'
import { Button } from '@mantine/core'
import { IconSunrise } from '@tabler/icons-react'
import type { TodayView } from '#contract/operations/views.ts'
import { undoChange } from '../../../app/undo.ts'
import { client } from '../../../bridge.ts'
import { useFormat } from '../../../ui/format-context.tsx'
import { showFailure } from '../../../ui/toast.tsx'
import { morningWords } from '../morning-words.ts'
import classes from './morning-note.module.css'

export type MorningNoteProps = { readonly morning: NonNullable<TodayView['morning']> }

const markSeen = async (changeId: string): Promise<boolean> => {
  const answer = await client.call('today.morning-seen', { changeId })
  if (!answer.ok) showFailure(t`The note was not put away`, answer.error)
  return answer.ok
}

/** Says, until it was seen, that the plan moved by itself this morning. */
export const MorningNote = ({ morning }: MorningNoteProps) => {
  const format = useFormat()
  const note = useRef<HTMLElement>(null)
  const { what, price } = morningWords(morning, format)
  /** The note goes with its buttons: the focus moves to the heading of the screen. */
  const thenLeave = async (done: Promise<boolean>): Promise<void> => {
    if ((await done) && note.current?.contains(document.activeElement) === true) {
      document.querySelector<HTMLElement>('[data-page-heading]')?.focus()
    }
  }
  return (
    <section ref={note} className={classes.note} aria-label={t`This morning`}>
      <IconSunrise size={18} stroke={1.75} aria-hidden="true" />
      <p className={classes.words}>
        <strong>{what}</strong> {price}
      </p>
      <div className={classes.actions}>
        <Button
          size="compact-sm"
          variant="default"
          onClick={() => void thenLeave(undoChange(morning.changeId))}
        >
          <Trans>Undo</Trans>
        </Button>
        <Button
          size="compact-sm"
          variant="subtle"
          color="gray"
          onClick={() => void thenLeave(markSeen(morning.changeId))}
        >
          <Trans>Got it</Trans>
        </Button>
      </div>
    </section>
  )
}
