import { t } from '@lingui/core/macro'
import { Trans } from '@lingui/react/macro'
import { Section } from './section.tsx'
import classes from './review.module.css'

/** What was finished since the last review day, to go over. */
export const Review = ({ titles }: { readonly titles: readonly string[] }) => (
  <Section title={t`To review`} aside={t`Finished since the last review`}>
    {titles.length === 0 ? (
      <p className={classes.none}>
        <Trans>Nothing was finished since the last review day.</Trans>
      </p>
    ) : (
      <ul className={classes.list}>
        {[...new Set(titles)].map((title) => (
          <li key={title} className={classes.item}>
            {title}
          </li>
        ))}
      </ul>
    )}
  </Section>
)
