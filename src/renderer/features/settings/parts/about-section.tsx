import { Alert, Anchor } from '@mantine/core'
import type { AppInfo } from '#contract/operations/app.ts'
import { routeHash } from '../../../app/routes.ts'
import { SectionHeading, SettingRow } from './setting-row.tsx'
import classes from './about-section.module.css'

const hosts: Readonly<Record<AppInfo['host'], string>> = {
  electron: 'Desktop app',
  web: 'Browser, served by this computer to itself',
  cli: 'Command line',
}

/** Which Roadbook this is and where its data lies. */
export const AboutSection = ({ info }: { readonly info: AppInfo }) => (
  <section>
    <SectionHeading>About</SectionHeading>
    <SettingRow label="Version">
      <span className={classes.value}>{info.version}</span>
    </SettingRow>
    <SettingRow label="Guide" hint="How Roadbook reads, plans, times and forecasts. It needs no network.">
      <Anchor href={routeHash('guide')}>Open the guide</Anchor>
    </SettingRow>
    <SettingRow label="Running as">
      <span className={classes.value}>{hosts[info.host]}</span>
    </SettingRow>
    <SettingRow
      label="Your data"
      hint="One file, roadbook.db, in this folder. It never leaves this computer; copy it to keep it safe while Roadbook is closed."
    >
      <code className={classes.path}>{info.dataFolder}</code>
      {info.dataFolderWarning !== null && (
        <Alert color="yellow" variant="outline" mt="xs" title="This folder is not a safe place">
          {info.dataFolderWarning}
        </Alert>
      )}
    </SettingRow>
  </section>
)
