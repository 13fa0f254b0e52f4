import { t } from '@lingui/core/macro'
import { SegmentedControl } from '@mantine/core'
import type { Settings } from '#contract/operations/app.ts'
import { client } from '../../../bridge.ts'
import { lengthsOf, lengthsToKeep, ownLengthsOf, presets, type Lengths } from '../../../ui/timer-presets.ts'
import { showFailure } from '../../../ui/toast.tsx'
import { useTimerScreenStore } from '../store.ts'

const COUNT_UP = 'count-up'

const setLengths = async (settings: Settings, lengths: Lengths): Promise<void> => {
  const { timer } = settings
  if (timer.focusMinutes === lengths.focusMinutes) return
  const answer = await client.call('settings.update', {
    timer: { ...timer, ...lengthsOf(lengths) },
    ownLengths: lengthsToKeep(settings),
  })
  if (!answer.ok) showFailure(t`The length was not changed`, answer.error)
}

/** The usual lengths and the learner's own, the shortest first; of the same focus length the one in force, else their own. */
const choicesOf = ({ timer, ownLengths }: Settings): readonly Lengths[] => {
  const own = ownLengthsOf({ timer, ownLengths })
  return [
    ...new Map(
      [...presets, ...(own === null ? [] : [own]), lengthsOf(timer)]
        .toSorted((a, b) => a.focusMinutes - b.focusMinutes)
        .map((lengths) => [lengths.focusMinutes, lengths]),
    ).values(),
  ]
}

/** How long the next focus interval is, or that it counts up. Lengths of one's own are set in the settings. */
export const LengthChoice = ({ settings }: { readonly settings: Settings }) => {
  const mode = useTimerScreenStore((store) => store.mode)
  const setMode = useTimerScreenStore((store) => store.setMode)
  const choices = choicesOf(settings)
  return (
    <SegmentedControl
      aria-label={t`Length of the focus interval`}
      value={mode === COUNT_UP ? COUNT_UP : String(settings.timer.focusMinutes)}
      onChange={(value) => {
        setMode(value === COUNT_UP ? COUNT_UP : 'countdown')
        const chosen = choices.find(({ focusMinutes }) => String(focusMinutes) === value)
        if (chosen !== undefined) void setLengths(settings, chosen)
      }}
      data={[
        ...choices.map(({ focusMinutes }) => ({
          value: String(focusMinutes),
          label: t`${focusMinutes} min`,
        })),
        { value: COUNT_UP, label: t`Count up` },
      ]}
    />
  )
}
