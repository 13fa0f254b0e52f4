import type { Frame } from '../../../app/frame-store.ts'
import { BackupsPart } from './backups-part.tsx'
import { CheckPart } from './check-part.tsx'
import { ExportPart } from './export-part.tsx'
import { FolderPart } from './folder-part.tsx'
import { SectionHeading } from './setting-row.tsx'

/** Everything that goes out of Roadbook and comes in, and how it is kept. */
export const DataSection = ({ frame }: { readonly frame: Frame }) => (
  <section>
    <SectionHeading>Data</SectionHeading>
    <BackupsPart zone={frame.info.zone} />
    <ExportPart zone={frame.info.zone} />
    <CheckPart zone={frame.info.zone} />
    <FolderPart info={frame.info} />
  </section>
)
