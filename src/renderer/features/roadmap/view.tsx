import { Page } from '../../ui/page.tsx'

/** Stands for the screen until its own parts are here. */
export const RoadmapView = () => <Page title="Roadmap">{null}</Page>
