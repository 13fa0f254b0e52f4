/** A roadmap as the document it came from, with the progress of all roadmaps of that document ticked. */
import type { WrittenFile } from '#contract/operations/data-out.ts'
import { safeFileName } from '#core/calendar/file-name.ts'
import { ok } from '#core/result.ts'
import { titleOfFile } from '#core/roadmap/structure/title.ts'
import type { WantedProgress } from '#core/roadmap/write/model.ts'
import { writeProgress } from '#core/roadmap/write/write-progress.ts'
import { i18n } from '#core/words/i18n.ts'
import { findDocumentOf } from '#db/document-repo.ts'
import type { StoredDocument } from '#db/document-repo.ts'
import { listRoadmapIdsOf } from '#db/roadmap-repo.ts'
import { loadRoadmap } from '#db/roadmap-tree.ts'
import type { StoredRoadmap } from '#db/roadmap-tree.ts'
import { fail, notFound } from '../failures.ts'
import type { Outcome } from '../failures.ts'
import type { ReadCall, WorkCall } from '../runtime.ts'

const progressOf = ({ key, phases, projects, checklists }: StoredRoadmap): WantedProgress => ({
  key,
  statuses: new Map(
    phases
      .flatMap(({ blocks }) => blocks)
      .flatMap(({ topics }) => topics)
      .map((topic) => [topic.key, topic.status]),
  ),
  checklists: checklists.map(({ items }) => items.map(({ done }) => done)),
  projects: [...phases.map((phase) => phase.projects), projects].map((some) => some.map(({ done }) => done)),
})

type Stored = {
  readonly title: string
  readonly document: StoredDocument
  readonly progress: readonly WantedProgress[]
}

const readStored = (roadmapId: string, { db }: ReadCall): Stored | null => {
  const roadmap = loadRoadmap(db, roadmapId)
  const document = findDocumentOf(db, roadmapId)
  if (roadmap === null || document === null) return null
  const all = listRoadmapIdsOf(db, document.id).flatMap((id) => loadRoadmap(db, id) ?? [])
  return { title: roadmap.title, document, progress: all.map(progressOf) }
}

export const roadmapFile = async (roadmapId: string, call: WorkCall): Promise<Outcome<WrittenFile>> => {
  const stored = call.read((read) => readStored(roadmapId, read))
  if (stored === null) return notFound('roadmap')
  const { document, progress, title } = stored
  const ofFile = titleOfFile(document.sourceName)
  const text = await writeProgress({ text: document.text, title: ofFile }, progress, (version, name) =>
    call.runtime.reader.read(version, name === undefined ? {} : { title: name }),
  )
  if (text === null) {
    return fail(
      'PARSE',
      i18n.t(
        'The document of “{title}” could not be written with its progress. Its topics can be saved as CSV or JSON.',
        { title },
      ),
    )
  }
  return ok({
    fileName: safeFileName(ofFile ?? title, 'md', roadmapId),
    mediaType: 'text/markdown',
    text,
  })
}
