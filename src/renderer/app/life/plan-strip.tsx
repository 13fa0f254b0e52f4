import { t } from '@lingui/core/macro'
import { Trans } from '@lingui/react/macro'
import { useMemo, useRef } from 'react'
import { Button } from '@mantine/core'
import { IconPlayerPause } from '@tabler/icons-react'
import type { ReplanOffer as Offer } from '#contract/operations/plan-changes.ts'
import { useFormat } from '../../ui/format-context.tsx'
import { ReplanOffer } from '../plan-changes/replan-offer.tsx'
import { useShortcuts, type Shortcut } from '../shortcuts.ts'
import { pausedWords } from './life-words.ts'
import { PLAN_GROUP, REPLAN_KEY, replan, resumePlan } from './plan-commands.ts'
import classes from './plan-strip.module.css'
import { useFocusKept } from '../use-focus-kept.ts'
import { useActivePlan } from './use-plan-today.ts'

export type PlanStripProps = {
  /** The offer that is shown as a bar; null where there is none, or another place shows it. */
  readonly offer: Offer | null
  readonly today: string
}

/** What stands above a screen of the plan: that it is paused, with the way on, or that planning again is offered. */
export const PlanStrip = ({ offer, today }: PlanStripProps) => {
  const plan = useActivePlan()
  const paused = plan?.settings.paused ?? null
  useReplanKey(plan !== null && paused === null)
  if (plan === null) return null
  if (paused !== null) return <PausedStrip paused={paused} />
  return <ReplanOffer offer={offer} pace={plan.settings.pace} today={today} look="bar" />
}

const NO_KEYS: readonly Shortcut[] = []

const useReplanKey = (isOn: boolean): void => {
  const keys = useMemo((): readonly Shortcut[] => [{ keys: REPLAN_KEY, label: t`Replan`, run: replan }], [])
  useShortcuts(PLAN_GROUP, isOn ? keys : NO_KEYS)
}

const PausedStrip = ({ paused }: { readonly paused: string }) => {
  const format = useFormat()
  const strip = useRef<HTMLElement>(null)
  useFocusKept(strip)
  return (
    <section
      ref={strip}
      className={classes.paused}
      aria-label={t({ message: 'Pause', context: 'the plan stands still' })}
    >
      <IconPlayerPause size={18} stroke={1.75} aria-hidden="true" />
      <p className={classes.words}>
        <strong>{pausedWords(paused, format)}</strong> <Trans>Nothing is planned until you go on.</Trans>
      </p>
      <Button size="compact-sm" onClick={() => resumePlan()}>
        <Trans>Go on…</Trans>
      </Button>
    </section>
  )
}
