import { t } from '@lingui/core/macro'
import { Trans } from '@lingui/react/macro'
import { useState } from 'react'
import { Button, Textarea } from '@mantine/core'
import type { AppInfo } from '#contract/operations/app.ts'
import type { Licence } from '#contract/operations/about.ts'
import { client } from '../../../bridge.ts'
import { Dialog } from '../../../ui/dialog.tsx'
import { showFailure, showToast } from '../../../ui/toast.tsx'
import { openPlace } from '../desktop-store.ts'
import { SettingRow } from './setting-row.tsx'
import classes from './about-section.module.css'

/** What to hand on when something does not work. */
export const DiagnosticsRow = () => {
  const [text, setText] = useState<string | null>(null)
  const copy = async (): Promise<void> => {
    const answer = await client.call('about.diagnostics', {})
    if (!answer.ok) return showFailure(t`The diagnostics were not put together`, answer.error)
    try {
      await navigator.clipboard.writeText(answer.value.text)
      showToast({ message: t`Diagnostics copied`, about: 'diagnostics' })
    } catch {
      // The browser does not let pages copy: then by hand.
      setText(answer.value.text)
    }
  }
  return (
    <SettingRow
      label={t`Diagnostics`}
      hint={t`Versions and numbers that help to find a fault. No titles, no notes, no names, no folders.`}
    >
      <Button variant="default" onClick={() => void copy()}>
        <Trans>Copy diagnostics</Trans>
      </Button>
      <Dialog title={t`Diagnostics`} isOpen={text !== null} onClose={() => setText(null)} size="lg">
        <Textarea aria-label={t`Diagnostics`} value={text ?? ''} readOnly autosize maxRows={16} />
      </Dialog>
    </SettingRow>
  )
}

const logsOf = (dataFolder: string): string => `${dataFolder}${dataFolder.includes('\\') ? '\\' : '/'}logs`

/** Where the log is. */
export const LogsRow = ({ info }: { readonly info: AppInfo }) => (
  <SettingRow label={t`Logs`} hint={t`Failures nobody expected are written down here, at most 2 MB of them.`}>
    <div className={classes.place}>
      <code className={classes.path}>{logsOf(info.dataFolder)}</code>
      {info.capabilities.includes('open-data-folder') && (
        <Button variant="default" onClick={() => void openPlace('logs')}>
          <Trans>Show the logs</Trans>
        </Button>
      )}
    </div>
  </SettingRow>
)

/** Whose work the app is built from. */
export const LicencesRow = () => {
  const [licences, setLicences] = useState<readonly Licence[] | null>(null)
  const open = async (): Promise<void> => {
    const answer = await client.call('about.licences', {})
    if (answer.ok) setLicences(answer.value)
    else showFailure(t`The licences were not read`, answer.error)
  }
  return (
    <SettingRow label={t`Licences`} hint={t`Roadbook is MIT licensed, and built from the work of others.`}>
      <Button variant="default" onClick={() => void open()}>
        <Trans>Show licences</Trans>
      </Button>
      <Dialog title={t`Licences`} isOpen={licences !== null} onClose={() => setLicences(null)} size="lg">
        {licences !== null && <LicenceList licences={licences} />}
      </Dialog>
    </SettingRow>
  )
}

const LicenceList = ({ licences }: { readonly licences: readonly Licence[] }) =>
  licences.length === 0 ? (
    <p>
      <Trans>They are listed in the built app. This one runs from its source: see package.json.</Trans>
    </p>
  ) : (
    <ul className={classes.licences}>
      {licences.map(({ name, version, licence, text }) => (
        <li key={`${name}@${version}`}>
          <details>
            <summary>
              <strong>{name}</strong> {version} <span className={classes.licence}>{licence}</span>
            </summary>
            <pre className={classes.licenceText}>{text === '' ? t`It brings no text.` : text}</pre>
          </details>
        </li>
      ))}
    </ul>
  )
