import { t } from '@lingui/core/macro'
import { ActionIcon, Button, type ButtonProps } from '@mantine/core'
import { IconPlayerPause, IconPlayerPlay } from '@tabler/icons-react'
import { isFocus } from './clock-face.ts'
import { toggleTopic } from './timer-actions.ts'
import { useTimerStore } from './timer-store.ts'

export type StartButtonProps = Pick<ButtonProps, 'size' | 'variant'> & {
  readonly topic: { readonly id: string; readonly title: string }
  /** A sign instead of words, where a row has no room. */
  readonly isIcon?: boolean
  /** A dialog gives it the focus when it opens. */
  readonly isFirst?: boolean
  /** Runs with the press, for what closes then. */
  readonly onPress?: () => void
}

type Ready = 'start' | 'pause' | 'resume'

/** What a press would do for this topic; the same words as long as nothing else would happen. */
const useReady = (topicId: string): Ready =>
  useTimerStore(({ timer }) => {
    if (timer === null || timer.phase === 'idle' || !isFocus(timer) || timer.topic?.id !== topicId)
      return 'start'
    return timer.phase === 'running' ? 'pause' : 'resume'
  })

const readyWords: Readonly<Record<Ready, string>> = { start: t`Start`, pause: t`Pause`, resume: t`Go on` }

const nameWords = (ready: Ready, topic: string): string =>
  ready === 'start' ? t`Start “${topic}”` : ready === 'pause' ? t`Pause “${topic}”` : t`Go on “${topic}”`

/** Starts the timer on a topic; while it is at it, pauses it and goes on. */
export const StartButton = ({
  topic,
  isIcon = false,
  isFirst = false,
  onPress,
  ...look
}: StartButtonProps) => {
  const ready = useReady(topic.id)
  const ReadyIcon = ready === 'pause' ? IconPlayerPause : IconPlayerPlay
  const press = (): void => {
    void toggleTopic(topic)
    onPress?.()
  }
  const words = readyWords[ready]
  const name = nameWords(ready, topic.title)
  if (isIcon) {
    return (
      <ActionIcon variant="subtle" size={28} aria-label={name} title={words} onClick={press}>
        <ReadyIcon size={16} stroke={1.75} aria-hidden="true" />
      </ActionIcon>
    )
  }
  return (
    <Button
      {...look}
      leftSection={<ReadyIcon size={16} stroke={1.75} aria-hidden="true" />}
      data-autofocus={isFirst || undefined}
      onClick={press}
    >
      {words}
    </Button>
  )
}
