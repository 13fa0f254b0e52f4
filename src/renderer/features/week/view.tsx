import { Page } from '../../ui/page.tsx'

/** Stands for the screen until its own parts are here. */
export const WeekView = () => <Page title="Week">{null}</Page>
