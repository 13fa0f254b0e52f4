import type { Frame } from '../../../app/frame-store.ts'
import { ExportPart } from './export-part.tsx'
import { SectionHeading } from './setting-row.tsx'

/** Everything that goes out of Roadbook and comes in. */
export const DataSection = ({ frame }: { readonly frame: Frame }) => (
  <section>
    <SectionHeading>Data</SectionHeading>
    <ExportPart zone={frame.info.zone} />
  </section>
)
