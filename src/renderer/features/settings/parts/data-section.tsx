import { Trans } from '@lingui/react/macro'
import { useEffect, useRef } from 'react'
import type { Frame } from '../../../app/frame-store.ts'
import { useSessionImport } from '../session-import-store.ts'
import { BackupsPart } from './backups-part.tsx'
import { CheckPart } from './check-part.tsx'
import { ExportPart } from './export-part.tsx'
import { FolderPart } from './folder-part.tsx'
import { ImportPart } from './import-part.tsx'
import { ImportWork } from './import-work.tsx'
import { SamplePart } from './sample-part.tsx'
import { SectionHeading } from './setting-row.tsx'

/** Whoever comes back from an import is where they set out. */
const useFocusAfter = (isImporting: boolean): void => {
  const was = useRef(false)
  useEffect(() => {
    if (was.current && !isImporting) document.getElementById('choose-export')?.focus()
    was.current = isImporting
  }, [isImporting])
}

/** Everything that goes out of Roadbook and comes in, and how it is kept. */
export const DataSection = ({ frame }: { readonly frame: Frame }) => {
  const work = useSessionImport((store) => store.work)
  useFocusAfter(work !== null)
  return (
    <section>
      <SectionHeading>
        <Trans>Data</Trans>
      </SectionHeading>
      {work === null ? (
        <>
          <BackupsPart zone={frame.info.zone} />
          <ExportPart zone={frame.info.zone} />
          <ImportPart />
          <CheckPart zone={frame.info.zone} />
          {!frame.info.isSample && <SamplePart />}
          <FolderPart info={frame.info} />
        </>
      ) : (
        <ImportWork work={work} />
      )}
    </section>
  )
}
