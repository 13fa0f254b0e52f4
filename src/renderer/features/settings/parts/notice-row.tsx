import { t } from '@lingui/core/macro'
import { Trans } from '@lingui/react/macro'
import type { ReactNode } from 'react'
import { Button, Switch } from '@mantine/core'
import type { AppInfo } from '#contract/operations/app.ts'
import { askForNotices, useNoticePermission, type NoticePermission } from '../notice-permission.ts'
import { saveSettings } from '../store.ts'
import { SettingRow } from './setting-row.tsx'
import classes from './sound-section.module.css'

export type NoticeRowProps = { readonly isOn: boolean; readonly info: AppInfo }

/** Notices outside the window: by the system where the host can, else by the browser if it is allowed to. */
export const NoticeRow = ({ isOn, info }: NoticeRowProps) => {
  if (info.capabilities.includes('native-notification')) return <NoticeSwitch isOn={isOn} />
  if (info.host === 'electron') return <NoticeSwitch isOn={isOn} problem={noSystemNotices} isDisabled />
  return <BrowserNotices isOn={isOn} />
}

const noSystemNotices = t`This desktop takes no notices from apps. The window and the sound still tell you.`

const problems: Readonly<Record<NoticePermission, string | null>> = {
  granted: null,
  default: t`The browser has not been asked yet.`,
  denied: t`The browser blocks notices of this page. Allow them in its settings for this page, by the address, and come back.`,
  missing: t`This browser shows no notices. The page and the sound still tell you.`,
}

const BrowserNotices = ({ isOn }: { readonly isOn: boolean }) => {
  const permission = useNoticePermission()
  return (
    <NoticeSwitch
      isOn={isOn}
      problem={isOn || permission === 'missing' ? problems[permission] : null}
      isDisabled={permission === 'missing'}
      onSwitchedOn={() => void askForNotices()}
    >
      {isOn && permission === 'default' && (
        <Button variant="default" onClick={() => void askForNotices()}>
          <Trans>Ask the browser</Trans>
        </Button>
      )}
    </NoticeSwitch>
  )
}

type NoticeSwitchProps = {
  readonly isOn: boolean
  readonly problem?: string | null
  readonly isDisabled?: boolean
  readonly onSwitchedOn?: () => void
  readonly children?: ReactNode
}

const NoticeSwitch = ({
  isOn,
  problem = null,
  isDisabled = false,
  onSwitchedOn,
  children,
}: NoticeSwitchProps) => (
  <SettingRow
    label={t`Notices`}
    hint={
      <>
        <Trans>
          When an interval is over and Roadbook is behind other windows. They never take the focus.
        </Trans>
        {/* Always there, so that what it comes to say is spoken. */}
        <span role="status" className={problem === null ? undefined : classes.problem}>
          {problem}
        </span>
      </>
    }
  >
    <div className={classes.controls}>
      {children}
      <Switch
        aria-label={t`Notices`}
        size="md"
        checked={isOn && !isDisabled}
        disabled={isDisabled}
        onChange={(event) => {
          const isOnNow = event.currentTarget.checked
          void saveSettings({ notifications: isOnNow })
          if (isOnNow) onSwitchedOn?.()
        }}
      />
    </div>
  </SettingRow>
)
