import { t } from '@lingui/core/macro'
import { Trans } from '@lingui/react/macro'
import type { ArchivedView } from '#contract/operations/roadmap.ts'
import { routeHash } from '../../../app/routes.ts'
import { statusWords } from '../../../app/topic-status.ts'
import { Disclosure } from '../../../ui/disclosure.tsx'
import { useFormat } from '../../../ui/format-context.tsx'
import type { Format } from '../../../ui/format.ts'
import { safeLink } from '../safe-link.ts'
import classes from './archived.module.css'

export type ArchivedProps = { readonly archived: ArchivedView }

/** What the learner worked on before the document dropped it: out of the plan and the figures, not out of sight. */
export const Archived = ({ archived }: ArchivedProps) => {
  const format = useFormat()
  const { topics, projects } = archived
  const count = topics.length + projects.length
  if (count === 0) return null
  const total = format.number(count)
  return (
    <Disclosure className={classes.archived} summary={t`No longer in the roadmap (${total})`}>
      <p className={classes.note}>
        <Trans>
          The document does not name these any more. What you did on them stays, counts nowhere, and is there
          again when a document names them.
        </Trans>
      </p>
      {topics.length > 0 && (
        <ul className={classes.list} aria-label={t`Topics no longer in the roadmap`}>
          {topics.map((topic) => (
            <li key={topic.id} className={classes.item}>
              <span className={classes.words}>
                <span className={classes.title}>{topic.title}</span>
                <span className={classes.place}>{topic.place}</span>
              </span>
              <span className={classes.facts}>{topicFacts(topic, format)}</span>
              {topic.studiedMinutes > 0 && (
                <a
                  className={classes.link}
                  href={routeHash('sessions', 'topic', topic.id)}
                  aria-label={sessionsOf(topic)}
                >
                  <Trans>Sessions</Trans>
                </a>
              )}
            </li>
          ))}
        </ul>
      )}
      {projects.length > 0 && (
        <ul className={classes.list} aria-label={t`Projects no longer in the roadmap`}>
          {projects.map((project) => (
            <li key={project.id} className={classes.item}>
              <span className={classes.words}>
                <span className={classes.title}>{project.title}</span>
                <span className={classes.place}>
                  <Trans>Project</Trans>
                </span>
              </span>
              <span className={classes.facts}>{project.done ? t`Done` : t`Not done`}</span>
              <Evidence text={project.evidence} />
            </li>
          ))}
        </ul>
      )}
    </Disclosure>
  )
}

const sessionsOf = ({ title }: { readonly title: string }): string => t`Sessions of “${title}”`

const topicFacts = (
  { status, studiedMinutes }: ArchivedView['topics'][number],
  format: Pick<Format, 'duration'>,
): string => {
  if (studiedMinutes === 0) return statusWords[status]
  const time = format.duration(studiedMinutes)
  return [statusWords[status], t`${time} studied`].join(' · ')
}

const Evidence = ({ text }: { readonly text: string }) => {
  if (text === '') return null
  const href = safeLink(text)
  return href === null ? (
    <span className={classes.evidence}>{text}</span>
  ) : (
    <a className={classes.link} href={href} target="_blank" rel="noreferrer">
      <Trans>Evidence</Trans>
    </a>
  )
}
