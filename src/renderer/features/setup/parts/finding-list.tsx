import { plural, t } from '@lingui/core/macro'
import { Trans } from '@lingui/react/macro'
import type { Finding, Roadmap, RoadmapDocument } from '#core/roadmap/model.ts'
import { Disclosure } from '../../../ui/disclosure.tsx'
import { VisibleText } from '../../../ui/visible-text.tsx'
import { byRoadmap, lineWords } from '../roadmap-figures.ts'
import classes from './finding-list.module.css'

export type FindingListProps = { readonly document: RoadmapDocument; readonly roadmap: Roadmap }

/** Where the document contradicts itself: the chosen roadmap's places first, the others on demand. */
export const FindingList = ({ document, roadmap }: FindingListProps) => {
  const { inside, outside } = byRoadmap(document.findings, roadmap, document)
  return (
    <section className={classes.section} aria-labelledby="findings-heading">
      <h2 id="findings-heading" className={classes.title}>
        {inside.length === 0
          ? t`No contradictions found`
          : plural(inside.length, { one: '# thing to know', other: '# things to know' })}
      </h2>
      {inside.length > 0 && (
        <p className={classes.hint}>
          <Trans>Places where the document disagrees with itself. The plan goes by the topics.</Trans>
        </p>
      )}
      <Findings findings={inside} />
      {outside.length > 0 && (
        <Disclosure
          summary={plural(outside.length, {
            one: '# more elsewhere in the document',
            other: '# more elsewhere in the document',
          })}
        >
          <Findings findings={outside} />
        </Disclosure>
      )}
    </section>
  )
}

const Findings = ({ findings }: { readonly findings: readonly Finding[] }) => (
  <ul className={classes.list}>
    {findings.map(({ line, code, message }) => (
      <li key={`${line} ${code} ${message}`} className={classes.item}>
        <span className={classes.line}>{lineWords(line)}</span>
        <VisibleText text={message} />
      </li>
    ))}
  </ul>
)
