import { Radio } from '@mantine/core'
import { VisibleText } from '../../../ui/visible-text.tsx'
import { chooseTarget, type Update } from '../update.ts'
import classes from './check-step.module.css'

const ANOTHER = 'another'

/** A document that looks like a newer version of a stored roadmap: bring that one to it, or keep both. */
export const UpdateChoice = ({ update }: { readonly update: Update }) => {
  const { targets, target, same, isAlike } = update
  if (targets.length === 0) {
    return same === null ? null : (
      <p className={classes.existing} role="status">
        “<VisibleText text={same.title} />” is this very document already: there is nothing to update.
      </p>
    )
  }
  return (
    <Radio.Group
      label={
        isAlike ? (
          'It looks like a newer version of a roadmap you have. What do you want to do with it?'
        ) : (
          <>
            It does not look like a version of “<VisibleText text={targets[0]?.title ?? ''} />
            ”. What do you want to do with it?
          </>
        )
      }
      value={target?.roadmapId ?? ANOTHER}
      onChange={(value) => chooseTarget(value === ANOTHER ? null : value)}
      mb="lg"
    >
      <div className={classes.roadmaps}>
        {targets.map(({ roadmapId, title }) => (
          <Radio.Card key={roadmapId} value={roadmapId} className={classes.roadmap ?? ''}>
            <Radio.Indicator />
            <span className={classes.words}>
              <span className={classes.name}>
                Update “<VisibleText text={title} />” with it
              </span>
              <span className={classes.facts}>
                Your progress, sessions, notes and evidence stay. You see what changes first.
              </span>
            </span>
          </Radio.Card>
        ))}
        <Radio.Card value={ANOTHER} className={classes.roadmap ?? ''}>
          <Radio.Indicator />
          <span className={classes.words}>
            <span className={classes.name}>Import as another roadmap</span>
            <span className={classes.facts}>
              {same === null
                ? 'Both stay, each with a plan of its own.'
                : 'It is there already, with this very text.'}
            </span>
          </span>
        </Radio.Card>
      </div>
    </Radio.Group>
  )
}
