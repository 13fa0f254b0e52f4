import { t } from '@lingui/core/macro'
import { Trans } from '@lingui/react/macro'
import { Button } from '@mantine/core'
import { IconBulb } from '@tabler/icons-react'
import { useRef, useState, type ReactNode } from 'react'
import type { Hints } from '#contract/operations/app.ts'
import { client } from '../bridge.ts'
import { loaded } from '../ui/load.ts'
import { showFailure } from '../ui/toast.tsx'
import { useFrameStore } from './frame-store.ts'
import classes from './hint.module.css'
import { useFocusKept } from './use-focus-kept.ts'

/** Puts a hint away for good, in every window. True when it is. */
export const putHintAway = async (name: keyof Hints): Promise<boolean> => {
  const answer = await client.call('hint.put-away', { screen: name })
  if (!answer.ok) showFailure(t`The hint was not put away for good`, answer.error)
  return answer.ok
}

export type HintProps = { readonly name: keyof Hints; readonly children: ReactNode }

/** What a screen can do that does not show, said until the learner has got it: once, and never again. */
export const Hint = ({ name, children }: HintProps) => {
  const isWanted = useFrameStore((store) => loaded(store.frame)?.settings.hints[name] ?? false)
  const [isRead, setRead] = useState(false)
  if (!isWanted || isRead) return null
  return (
    <HintLine
      onRead={() => {
        // Gone at once, also where it could not be stored.
        setRead(true)
        void putHintAway(name)
      }}
    >
      {children}
    </HintLine>
  )
}

/** The line itself. It is read where it stands, and announces nothing. */
const HintLine = ({ onRead, children }: { readonly onRead: () => void; readonly children: ReactNode }) => {
  const line = useRef<HTMLDivElement>(null)
  useFocusKept(line)
  return (
    <div ref={line} className={classes.hint} role="note" aria-label={t`Hint`}>
      <IconBulb size={17} stroke={1.75} aria-hidden="true" />
      <p className={classes.words}>{children}</p>
      <Button size="compact-sm" variant="subtle" onClick={onRead}>
        <Trans>Got it</Trans>
      </Button>
    </div>
  )
}
