import { t } from '@lingui/core/macro'
import { Trans } from '@lingui/react/macro'
import { Alert, Anchor, Button } from '@mantine/core'
import type { AppInfo, Settings } from '#contract/operations/app.ts'
import { routeHash } from '../../../app/routes.ts'
import { openPlace } from '../desktop-store.ts'
import { DiagnosticsRow, LicencesRow, LogsRow } from './about-help.tsx'
import { UpdateRow } from './update-row.tsx'
import { SectionHeading, SettingRow } from './setting-row.tsx'
import classes from './about-section.module.css'

const hosts: Readonly<Record<AppInfo['host'], string>> = {
  electron: t`Desktop app`,
  web: t`Browser, served by this computer to itself`,
  cli: t`Command line`,
}

export type AboutSectionProps = { readonly info: AppInfo; readonly settings: Settings['desktop'] }

/** Which Roadbook this is and where its data lies. */
export const AboutSection = ({ info, settings }: AboutSectionProps) => (
  <section>
    <SectionHeading>
      <Trans>About</Trans>
    </SectionHeading>
    <SettingRow label={t`Version`}>
      <span className={classes.value}>{info.version}</span>
    </SettingRow>
    <SettingRow
      label={t`Guide`}
      hint={t`How Roadbook reads, plans, times and forecasts. It needs no network.`}
    >
      <Anchor href={routeHash('guide')}>
        <Trans>Open the guide</Trans>
      </Anchor>
    </SettingRow>
    <SettingRow label={t`Running as`}>
      <span className={classes.value}>{hosts[info.host]}</span>
    </SettingRow>
    <SettingRow
      label={t`Your data`}
      hint={t`One file, roadbook.db, in this folder. It never leaves this computer. Backups of it are under Data.`}
    >
      <div className={classes.place}>
        <code className={classes.path}>{info.dataFolder}</code>
        {info.capabilities.includes('open-data-folder') && (
          <Button variant="default" onClick={() => void openPlace('data-folder')}>
            <Trans>Show the folder</Trans>
          </Button>
        )}
      </div>
      {info.dataFolderWarning !== null && (
        <Alert color="yellow" variant="outline" mt="xs" title={t`This folder is not a safe place`}>
          {info.dataFolderWarning}
        </Alert>
      )}
    </SettingRow>
    <LogsRow info={info} />
    <DiagnosticsRow />
    <LicencesRow />
    {info.host === 'electron' && <UpdateRow settings={settings} />}
  </section>
)
