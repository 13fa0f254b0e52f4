import { plural, t } from '@lingui/core/macro'
import { Trans } from '@lingui/react/macro'
import { IconExternalLink } from '@tabler/icons-react'
import { memo, useState } from 'react'
import type { TopicView } from '#contract/operations/roadmap.ts'
import type { TopicStatus } from '#core/roadmap/model.ts'
import { routeHash } from '../../../app/routes.ts'
import { statusWords } from '../../../app/topic-status.ts'
import { useFormat } from '../../../ui/format-context.tsx'
import { StatusButton } from '../../../ui/status-button.tsx'
import { safeLink } from '../safe-link.ts'
import { topicEffort } from '../written-estimate.ts'
import { Highlight } from './highlight.tsx'
import { TopicMenu } from './topic-menu.tsx'
import classes from './topic-row.module.css'

export type TopicRowProps = {
  readonly topic: TopicView
  /** Its phase and block, in words. */
  readonly place: string
  /** Words of the search, to mark. */
  readonly words: readonly string[]
  /** A link led here. */
  readonly isTarget: boolean
  readonly planId: string | null
  readonly onStatus: (topicId: string, title: string, status: TopicStatus) => void
}

/** A topic in its block. Redrawn only when its own data changes. */
export const TopicRow = memo(({ topic, place, words, isTarget, planId, onStatus }: TopicRowProps) => {
  const [isOpen, setOpen] = useState(false)
  return (
    <li
      className={classes.row}
      data-row={topic.id}
      data-status={topic.status}
      data-included={topic.included}
      data-target={isTarget}
      data-open={isOpen}
    >
      <StatusButton
        title={topic.title}
        status={topic.status}
        onChange={(status) => onStatus(topic.id, topic.title, status)}
      />
      <div className={classes.words}>
        <button
          type="button"
          className={classes.title}
          aria-expanded={isOpen}
          title={topic.title}
          data-row-focus
          onClick={() => setOpen(!isOpen)}
        >
          <Highlight text={topic.title} words={words} />
        </button>
        {topic.detail !== '' && (
          <p className={classes.detail}>
            <Highlight text={topic.detail} words={words} />
          </p>
        )}
        <TopicLinks topic={topic} />
        {isOpen && <TopicMore topic={topic} place={place} />}
      </div>
      <TopicFacts topic={topic} />
      <TopicMenu topic={topic} planId={planId} onStatus={onStatus} />
    </li>
  )
})
TopicRow.displayName = 'TopicRow'

/** What opening a topic adds: where it belongs and when it is planned, whole. */
const TopicMore = ({ topic, place }: Pick<TopicRowProps, 'topic' | 'place'>) => {
  const format = useFormat()
  const { planned } = topic
  return (
    <dl className={classes.more}>
      <dt>
        <Trans>Part of</Trans>
      </dt>
      <dd>{place}</dd>
      <dt>
        <Trans>Planned</Trans>
      </dt>
      <dd>
        {planned === null
          ? t`Not on a day ahead`
          : `${format.dayRangeWithYear(planned.from, planned.to)}, ${format.duration(planned.minutes)}`}
      </dd>
      <dt>
        <Trans>Studied</Trans>
      </dt>
      <dd>
        {topic.studiedMinutes === 0 ? (
          t`Not yet`
        ) : (
          <a className={classes.link} href={routeHash('sessions', 'topic', topic.id)}>
            {format.duration(topic.studiedMinutes)}
          </a>
        )}
      </dd>
      <dt>
        <Trans>Links</Trans>
      </dt>
      <dd>
        {topic.links.length === 0
          ? t`None in the roadmap`
          : plural(topic.links.length, { one: '# link', other: '# links' })}
      </dd>
      <dt>
        <Trans>Status</Trans>
      </dt>
      <dd>{statusWords[topic.status]}</dd>
    </dl>
  )
}

const TopicFacts = ({ topic }: { readonly topic: TopicView }) => {
  const format = useFormat()
  const effort = topicEffort(topic, format)
  const studied = format.duration(topic.studiedMinutes)
  const extra = format.studyDays({ min: topic.extraDays, max: topic.extraDays })
  const planned = format.duration(topic.planned?.minutes ?? 0)
  return (
    <div className={classes.facts}>
      {effort === null && topic.studiedMinutes > 0 && (
        <span className={classes.studied}>
          <Trans>{studied} studied</Trans>
        </span>
      )}
      {effort !== null && (
        <span className={classes.estimate} title={effort.source}>
          {topic.studiedMinutes > 0 ? <StudiedOf studied={studied} estimate={effort.text} /> : effort.text}
          {topic.extraDays > 0 && (
            <span className={classes.extra} title={t`You gave it ${extra} more than the roadmap says`}>
              {' '}
              +{format.number(topic.extraDays)}
            </span>
          )}
          {effort.assumed && (
            <span className={classes.assumed}>
              <Trans>assumed</Trans>
            </span>
          )}
        </span>
      )}
      {topic.planned !== null && (
        <span className={classes.planned} title={t`${planned} planned`}>
          {format.dayRange(topic.planned.from, topic.planned.to)}
        </span>
      )}
      {topic.optional && (
        <span className={classes.optional}>{topic.included ? t`Optional` : t`Optional, left out`}</span>
      )}
    </div>
  )
}

const StudiedOf = ({ studied, estimate }: { readonly studied: string; readonly estimate: string }) => (
  <Trans>
    <span className={classes.studied}>{studied}</span> of {estimate}
  </Trans>
)

const TopicLinks = ({ topic }: { readonly topic: TopicView }) => {
  if (topic.links.length === 0) return null
  return (
    <ul className={classes.links}>
      {topic.links.map(({ title, url }) => {
        const href = safeLink(url)
        const name = title === '' ? url : title
        return (
          <li key={`${url} ${title}`}>
            {href === null ? (
              <span className={classes.plainLink} title={url}>
                {name}
              </span>
            ) : (
              <a className={classes.link} href={href} target="_blank" rel="noreferrer" title={href}>
                {name}
                <IconExternalLink size={13} stroke={1.75} aria-label={t`opens outside Roadbook`} />
              </a>
            )}
          </li>
        )
      })}
    </ul>
  )
}
