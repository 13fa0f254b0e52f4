import { Page } from '../../ui/page.tsx'

/** Placeholder until its parts stand. */
export const SettingsView = () => <Page title="Settings">{null}</Page>
