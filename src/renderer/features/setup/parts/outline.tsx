import { plural, t } from '@lingui/core/macro'
import { Trans } from '@lingui/react/macro'
import { VisuallyHidden } from '@mantine/core'
import type { Block, Phase, Roadmap, Topic } from '#core/roadmap/model.ts'
import { Disclosure } from '../../../ui/disclosure.tsx'
import { useFormat } from '../../../ui/format-context.tsx'
import { VisibleText } from '../../../ui/visible-text.tsx'
import classes from './outline.module.css'

/** The roadmap as it was read: phases that open to blocks and topics. */
export const Outline = ({ roadmap }: { readonly roadmap: Roadmap }) => (
  <section className={classes.outline} aria-labelledby="outline-heading">
    <VisuallyHidden component="h2" id="outline-heading">
      <Trans>Outline</Trans>
    </VisuallyHidden>
    {roadmap.phases.map((phase, index) => (
      <PhaseOutline key={`${roadmap.key} ${phase.key}`} phase={phase} isOpen={index === 0} />
    ))}
  </section>
)

const PhaseOutline = ({ phase, isOpen }: { readonly phase: Phase; readonly isOpen: boolean }) => {
  const topics = phase.blocks.reduce((sum, block) => sum + block.topics.length, 0)
  const estimate = phase.estimate?.raw
  const facts = [
    plural(topics, { one: '# topic', other: '# topics' }),
    phase.projects.length === 0
      ? null
      : plural(phase.projects.length, { one: '# project', other: '# projects' }),
    estimate === undefined ? null : t`“${estimate}”`,
    phase.optional ? t`optional` : null,
  ].filter((fact) => fact !== null)
  return (
    <Disclosure
      className={classes.phase}
      defaultOpen={isOpen}
      summary={
        <span className={classes.line}>
          <span className={classes.phaseTitle}>
            <VisibleText text={phase.title} />
          </span>
          <span className={classes.facts}>{facts.join(' · ')}</span>
        </span>
      }
    >
      {phase.blocks.map((block) => (
        <BlockOutline key={block.key} block={block} />
      ))}
      {phase.projects.length > 0 && (
        <>
          <h3 className={classes.blockTitle}>
            <Trans>Projects</Trans>
          </h3>
          <ul className={classes.topics}>
            {phase.projects.map((project) => (
              <li key={`${project.line} ${project.title}`} className={classes.topic}>
                <span className={classes.topicTitle}>
                  <VisibleText text={project.title} />
                  {project.done && (
                    <span className={classes.option}>
                      {' '}
                      <Trans>ticked off</Trans>
                    </span>
                  )}
                </span>
                {project.capstone && (
                  <span className={classes.days}>
                    <Trans>Capstone</Trans>
                  </span>
                )}
              </li>
            ))}
          </ul>
        </>
      )}
    </Disclosure>
  )
}

const optionWords = ({ group, name, recommended }: NonNullable<Block['option']>): string =>
  recommended ? t`One of “${group}”: ${name}, recommended` : t`One of “${group}”: ${name}`

const BlockOutline = ({ block }: { readonly block: Block }) => (
  <div className={classes.block}>
    {block.title !== '' && (
      <h3 className={classes.blockTitle}>
        <VisibleText text={block.title} />
        {block.option !== null && <span className={classes.option}> {optionWords(block.option)}</span>}
      </h3>
    )}
    <ul className={classes.topics}>
      {block.topics.map((topic) => (
        <TopicLine key={topic.key} topic={topic} />
      ))}
    </ul>
  </div>
)

const TopicLine = ({ topic }: { readonly topic: Topic }) => {
  const format = useFormat()
  return (
    <li className={classes.topic}>
      <span className={classes.topicTitle}>
        <VisibleText text={topic.title} />
        {topic.optional && (
          <span className={classes.option}>
            {' '}
            <Trans>optional</Trans>
          </span>
        )}
        {topic.status === 'done' && (
          <span className={classes.option}>
            {' '}
            <Trans>ticked off</Trans>
          </span>
        )}
      </span>
      <span className={classes.days}>
        {topic.days === null ? t`not scheduled` : format.studyDays(topic.days)}
        {topic.assumed && topic.days !== null && (
          <span title={t`The document gives no time for it`}>
            {' '}
            <Trans>(assumed)</Trans>
          </span>
        )}
      </span>
    </li>
  )
}
