import { t } from '@lingui/core/macro'
import { Trans } from '@lingui/react/macro'
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
        <Trans>
          “<VisibleText text={same.title} />” is this very document already: there is nothing to update.
        </Trans>
      </p>
    )
  }
  return (
    <Radio.Group
      label={
        isAlike ? (
          t`It looks like a newer version of a roadmap you have. What do you want to do with it?`
        ) : (
          <Trans>
            It does not look like a version of “<VisibleText text={targets[0]?.title ?? ''} />
            ”. What do you want to do with it?
          </Trans>
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
                <Trans>
                  Update “<VisibleText text={title} />” with it
                </Trans>
              </span>
              <span className={classes.facts}>
                <Trans>Your progress, sessions, notes and evidence stay. You see what changes first.</Trans>
              </span>
            </span>
          </Radio.Card>
        ))}
        <Radio.Card value={ANOTHER} className={classes.roadmap ?? ''}>
          <Radio.Indicator />
          <span className={classes.words}>
            <span className={classes.name}>
              <Trans>Import as another roadmap</Trans>
            </span>
            <span className={classes.facts}>
              {same === null
                ? t`Both stay, each with a plan of its own.`
                : t`It is there already, with this very text.`}
            </span>
          </span>
        </Radio.Card>
      </div>
    </Radio.Group>
  )
}
