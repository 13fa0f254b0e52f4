import { Page } from '../../ui/page.tsx'

/** Placeholder until its parts stand. */
export const SetupView = () => <Page title="Setup">{null}</Page>
