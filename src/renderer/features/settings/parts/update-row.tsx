import { t } from '@lingui/core/macro'
import { Trans } from '@lingui/react/macro'
import { Button, Progress, Switch } from '@mantine/core'
import type { Settings } from '#contract/operations/app.ts'
import type { UpdateState } from '#contract/operations/desktop.ts'
import { stepUpdate, useUpdate } from '../desktop-store.ts'
import { saveDesktop } from '../store.ts'
import { SettingRow } from './setting-row.tsx'
import classes from './about-section.module.css'

const wordsOf = (update: UpdateState): string => {
  switch (update.state) {
    case 'off':
      return update.reason
    case 'idle':
      return t`Nothing is looked for unless you ask.`
    case 'checking':
      return t`Looking for a newer version…`
    case 'newest':
      return t`This is the newest version.`
    case 'available': {
      const { version } = update
      return t`Version ${version} is there.`
    }
    case 'downloading': {
      const { version } = update
      return t`Version ${version} is being downloaded.`
    }
    case 'ready': {
      const { version } = update
      return t`Version ${version} is ready. Installing it starts Roadbook again; never during an interval.`
    }
    case 'failed':
      return update.message
  }
}

const buttonOf = (
  update: UpdateState,
): { readonly step: 'check' | 'download' | 'install'; readonly label: string } | null => {
  switch (update.state) {
    case 'idle':
    case 'newest':
      return { step: 'check', label: t`Look for updates` }
    case 'failed':
      return { step: 'check', label: t`Try again` }
    case 'available':
      return { step: 'download', label: t`Download it` }
    case 'ready':
      return { step: 'install', label: t`Install and start again` }
    default:
      return null
  }
}

const PERCENT = 100

/** Updating, one step at a time, each asked for. */
export const UpdateRow = ({ settings }: { readonly settings: Settings['desktop'] }) => {
  const update = useUpdate()
  if (update === null) return null
  const button = buttonOf(update)
  return (
    <>
      <SettingRow label={t`Updates`} hint={<span role="status">{wordsOf(update)}</span>}>
        {update.state === 'downloading' && (
          <Progress aria-label={t`Downloaded`} value={update.fraction * PERCENT} w={220} />
        )}
        {button !== null && (
          <Button variant="default" onClick={() => void stepUpdate(button.step)}>
            {button.label}
          </Button>
        )}
      </SettingRow>
      {(update.state === 'available' || update.state === 'ready') && update.notes !== '' && (
        <Notes version={update.version} notes={update.notes} />
      )}
      {update.state !== 'off' && (
        <SettingRow
          label={t`Look at every start`}
          hint={t`Asks GitHub whether there is a newer version; nothing about you is sent.`}
        >
          <Switch
            aria-label={t`Look for updates at every start`}
            size="md"
            checked={settings.checkForUpdates}
            onChange={(event) => void saveDesktop({ checkForUpdates: event.currentTarget.checked })}
          />
        </SettingRow>
      )}
    </>
  )
}

const Notes = ({ version, notes }: { readonly version: string; readonly notes: string }) => (
  <div className={classes.notes}>
    <h3 className={classes.notesTitle}>
      <Trans>What is new in {version}</Trans>
    </h3>
    <p className={classes.notesText}>{notes}</p>
  </div>
)
