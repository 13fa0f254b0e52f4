import { plural, t } from '@lingui/core/macro'
import { routeHash } from '../../../app/routes.ts'
import { excerptOf, type GuidePart } from '../search.ts'
import classes from './guide-screen.module.css'

type HitsProps = { readonly hits: readonly GuidePart[]; readonly query: string }

const addressOf = ({ page, slug }: GuidePart): string =>
  slug === null ? routeHash('guide', page) : routeHash('guide', page, slug)

/** What was found, each with where it stands. */
export const Hits = ({ hits, query }: HitsProps) => (
  <>
    <p className={classes.count} role="status">
      {hits.length === 0
        ? t`Nothing in the guide has these words. Try fewer, or others.`
        : plural(hits.length, { one: '# place in the guide', other: '# places in the guide' })}
    </p>
    <ul className={classes.hits}>
      {hits.map((hit) => (
        <li key={`${hit.page} ${hit.slug ?? ''}`}>
          <a className={classes.hit} href={addressOf(hit)}>
            <span className={classes.hitTitle}>{hit.title}</span>
            {hit.slug !== null && <span className={classes.hitPage}>{hit.pageTitle}</span>}
            <span className={classes.excerpt}>{excerptOf(hit, query)}</span>
          </a>
        </li>
      ))}
    </ul>
  </>
)
