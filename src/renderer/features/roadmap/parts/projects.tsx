import { t } from '@lingui/core/macro'
import { Trans } from '@lingui/react/macro'
import type { ProjectView, RoadmapView } from '#contract/operations/roadmap.ts'
import { useFormat } from '../../../ui/format-context.tsx'
import { ProjectRow } from './project-row.tsx'
import classes from './panel.module.css'

/** Everything there is to build, phase by phase, and the ideas that belong to none. */
export const Projects = ({ view }: { readonly view: RoadmapView }) => (
  <div className={classes.panel}>
    {view.phases
      .filter((phase) => phase.projects.length > 0)
      .map((phase) => (
        <ProjectGroup key={phase.id} id={phase.id} title={phase.title} projects={phase.projects} />
      ))}
    {view.projects.length > 0 && (
      <ProjectGroup id="ideas" title={t`Project ideas`} projects={view.projects} />
    )}
  </div>
)

type ProjectGroupProps = {
  readonly id: string
  readonly title: string
  readonly projects: readonly ProjectView[]
}

const ProjectGroup = ({ id, title, projects }: ProjectGroupProps) => {
  const format = useFormat()
  const done = format.number(projects.filter((project) => project.done).length)
  const total = format.number(projects.length)
  return (
    <div>
      <div className={classes.head}>
        <h2 id={`project-group-${id}`} className={classes.title}>
          {title}
        </h2>
        <span className={classes.aside}>
          <Trans>
            {done} of {total} done
          </Trans>
        </span>
      </div>
      <ul className={classes.list} aria-labelledby={`project-group-${id}`}>
        {projects.map((project) => (
          <ProjectRow key={project.id} project={project} />
        ))}
      </ul>
    </div>
  )
}
