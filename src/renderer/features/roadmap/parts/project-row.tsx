import { Trans } from '@lingui/react/macro'
import { Badge, Checkbox } from '@mantine/core'
import { memo } from 'react'
import type { ProjectView } from '#contract/operations/roadmap.ts'
import { setProjectDone } from '../update-project.ts'
import { Evidence } from './evidence.tsx'
import classes from './project-row.module.css'

/** A project: done or not, and what shows the work. */
export const ProjectRow = memo(({ project }: { readonly project: ProjectView }) => (
  <li className={classes.row} data-done={project.done}>
    <Checkbox
      className={classes.check ?? ''}
      checked={project.done}
      onChange={(event) => void setProjectDone(project, event.currentTarget.checked)}
      label={
        <>
          <span className={classes.title}>{project.title}</span>
          {project.capstone && (
            <Badge className={classes.capstone ?? ''} variant="default" size="sm" tt="none">
              <Trans>Capstone</Trans>
            </Badge>
          )}
        </>
      }
    />
    {project.detail !== '' && <p className={classes.detail}>{project.detail}</p>}
    <div className={classes.evidence}>
      <Evidence project={project} />
    </div>
  </li>
))
ProjectRow.displayName = 'ProjectRow'
