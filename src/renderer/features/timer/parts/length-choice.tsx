import { SegmentedControl } from '@mantine/core'
import { useState } from 'react'
import type { Settings } from '#contract/operations/app.ts'
import { client } from '../../../bridge.ts'
import { presets, type Lengths } from '../../../ui/timer-presets.ts'
import { showFailure } from '../../../ui/toast.tsx'
import { useTimerScreenStore } from '../store.ts'

const COUNT_UP = 'count-up'

const setLengths = async (timer: Settings['timer'], lengths: Lengths): Promise<void> => {
  const { focusMinutes, shortBreakMinutes, longBreakMinutes } = lengths
  if (timer.focusMinutes === focusMinutes) return
  const answer = await client.call('settings.update', {
    timer: { ...timer, focusMinutes, shortBreakMinutes, longBreakMinutes },
  })
  if (!answer.ok) showFailure('The length was not changed', answer.error)
}

/** The usual lengths and the learner's own, the shortest first; of the same focus length the learner's. */
const choicesOf = (own: readonly Lengths[]): readonly Lengths[] => [
  ...new Map(
    [...presets, ...own]
      .sort((a, b) => a.focusMinutes - b.focusMinutes)
      .map((lengths) => [lengths.focusMinutes, lengths]),
  ).values(),
]

/** How long the next focus interval is, or that it counts up. Lengths of one's own are set in the settings. */
export const LengthChoice = ({ settings }: { readonly settings: Settings['timer'] }) => {
  const mode = useTimerScreenStore((store) => store.mode)
  const setMode = useTimerScreenStore((store) => store.setMode)
  // What was in force when the screen opened stays within reach.
  const [own] = useState<Lengths>(settings)
  const choices = choicesOf([own, settings])
  return (
    <SegmentedControl
      aria-label="Length of the focus interval"
      value={mode === COUNT_UP ? COUNT_UP : String(settings.focusMinutes)}
      onChange={(value) => {
        setMode(value === COUNT_UP ? COUNT_UP : 'countdown')
        const chosen = choices.find(({ focusMinutes }) => String(focusMinutes) === value)
        if (chosen !== undefined) void setLengths(settings, chosen)
      }}
      data={[
        ...choices.map(({ focusMinutes }) => ({
          value: String(focusMinutes),
          label: `${focusMinutes} min`,
        })),
        { value: COUNT_UP, label: 'Count up' },
      ]}
    />
  )
}
