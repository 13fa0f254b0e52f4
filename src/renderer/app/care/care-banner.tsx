import { t } from '@lingui/core/macro'
import { Trans } from '@lingui/react/macro'
import { Button } from '@mantine/core'
import { IconAlertTriangle } from '@tabler/icons-react'
import type { ChangedArea } from '#contract/events.ts'
import type { CareState } from '#contract/operations/care.ts'
import { client } from '../../bridge.ts'
import { useFormat } from '../../ui/format-context.tsx'
import type { Format } from '../../ui/format.ts'
import { loaded } from '../../ui/load.ts'
import { showFailure } from '../../ui/toast.tsx'
import { routeHash } from '../routes.ts'
import { useRefetch } from '../use-refetch.ts'
import { contentsWords } from './backup-words.ts'
import { closeNotice, readCare, useCareStore } from './care-store.ts'
import classes from './care-banner.module.css'

const AREAS: readonly ChangedArea[] = ['care']

const { timeZone } = new Intl.DateTimeFormat().resolvedOptions()

type Notice = {
  /** Tells one notice from another of its kind. */
  readonly key: string
  readonly title: string
  readonly text: string
  readonly act: 'retry' | 'write-again' | 'look' | null
  readonly isGrave: boolean
}

const COUNTS_ON = t`A running timer counts on, and is written down as soon as that works.`

/** The gravest thing to say, if any. */
const noticeOf = (care: CareState, format: Format): Notice | null => {
  const { trouble, flaws, clockWarning, larger } = care
  if (trouble !== null) {
    return {
      key: `trouble-${trouble.code}`,
      title: t`What you do now is not saved.`,
      text: `${trouble.message} ${COUNTS_ON}`,
      act: trouble.isGone ? 'write-again' : 'retry',
      isGrave: true,
    }
  }
  if (flaws !== null) {
    return {
      key: `flaws-${flaws.atMs}`,
      title: t`The check found damage.`,
      text: flaws.lines.join(' '),
      act: 'look',
      isGrave: true,
    }
  }
  if (clockWarning !== null) {
    const says = `${format.instantDay(Date.now(), timeZone)}, ${format.instantTime(Date.now(), timeZone)}`
    const title = t`Look at the clock: it says ${says}.`
    return { key: 'clock', title, text: clockWarning, act: null, isGrave: false }
  }
  if (larger === null || larger.contents === null) return null
  const day = format.instantDay(larger.atMs, 'UTC')
  const contents = contentsWords(larger.contents, format)
  return {
    key: `larger-${larger.name}`,
    title: t`A backup holds far more than there is now.`,
    text: t`The one of ${day} has ${contents}. It is kept until you remove it.`,
    act: 'look',
    isGrave: false,
  }
}

const retry = async (): Promise<void> => {
  const state = await client.call('care.retry', {})
  if (state.ok) await readCare()
  else showFailure(t`That did not work`, state.error)
}

/** Over every screen, while something about the data has to be known. */
export const CareBanner = () => {
  const format = useFormat()
  const care = useCareStore((store) => loaded(store.care))
  const closed = useCareStore((store) => store.closedNotice)
  useRefetch(AREAS, readCare)
  const notice = care === undefined || care.problem !== null ? null : noticeOf(care, format)
  if (notice === null || notice.key === closed) return null
  const { key, title, text, act, isGrave } = notice
  return (
    <div role={isGrave ? 'alert' : 'status'} className={classes.banner} data-grave={isGrave}>
      <IconAlertTriangle className={classes.mark ?? ''} size={20} stroke={1.75} aria-hidden="true" />
      <p className={classes.text}>
        <strong>{title}</strong> {text}
      </p>
      <div className={classes.actions}>
        {(act === 'retry' || act === 'write-again') && (
          <Button variant="default" size="xs" onClick={() => void retry()}>
            {act === 'retry' ? t`Try again` : t`Write it again`}
          </Button>
        )}
        {act === 'look' && (
          <Button component="a" variant="default" size="xs" href={routeHash('settings', 'data')}>
            <Trans>See the backups</Trans>
          </Button>
        )}
        {!isGrave && (
          <Button variant="default" size="xs" onClick={() => closeNotice(key)}>
            <Trans>Not now</Trans>
          </Button>
        )}
      </div>
    </div>
  )
}
