import { t } from '@lingui/core/macro'
import { useEffect, useMemo, useRef, useState, type ComponentType } from 'react'
import { TextInput } from '@mantine/core'
import { IconSearch } from '@tabler/icons-react'
import { giveFocusBack } from '../../app/focus-return.ts'
import { routeHash, useRoute, type Route } from '../../app/routes.ts'
import { useShortcuts } from '../../app/shortcuts.ts'
import { currentLanguage } from '../../language/language.ts'
import { Page } from '../../ui/page.tsx'
import { readGuide, type GuidePage } from './pages.ts'
import { Hits } from './parts/hits.tsx'
import { Markdown } from './parts/markdown.tsx'
import { partsOf, searchGuide, type GuidePart } from './search.ts'
import classes from './parts/guide-screen.module.css'

/** To the part of the page that the address names, if it names one. */
const goToHeading = ({ screen, path: [, slug] }: Route): void => {
  const heading = screen !== 'guide' || slug === undefined ? null : document.getElementById(slug)
  heading?.scrollIntoView()
  heading?.focus({ preventScroll: true })
  // The hit that was followed is gone, and so is the part of the page it stood for.
  if (screen === 'guide' && document.activeElement === document.body) giveFocusBack(null)
}

type GuideProps = { readonly pages: readonly GuidePage[]; readonly parts: readonly GuidePart[] }

const Guide = ({ pages, parts }: GuideProps) => {
  const route = useRoute()
  const [query, setQuery] = useState('')
  const input = useRef<HTMLInputElement>(null)
  const [name] = route.screen === 'guide' ? route.path : []
  const page = pages.find((one) => one.name === name) ?? pages[0]
  const hits = useMemo(() => searchGuide(parts, query), [parts, query])
  // Whoever follows a hit, or a page in the list, has found it.
  const [followed, setFollowed] = useState(route)
  if (followed !== route) {
    setFollowed(route)
    setQuery('')
  }
  useEffect(() => goToHeading(route), [route])
  useShortcuts(t`Guide`, [{ keys: '/', label: t`Search the guide`, run: () => input.current?.focus() }])
  const isSearching = query.trim() !== ''
  return (
    <Page title={t`Guide`} heading={isSearching ? t`Guide` : page?.title} width="broad">
      <div className={classes.columns}>
        <div className={classes.side}>
          <TextInput
            ref={input}
            type="search"
            aria-label={t`Search the guide`}
            placeholder={t`Search the guide`}
            leftSection={<IconSearch size={16} aria-hidden="true" />}
            value={query}
            onChange={(event) => setQuery(event.currentTarget.value)}
          />
          <nav aria-label={t`Guide`}>
            <ul className={classes.pages}>
              {pages.map((one) => (
                <li key={one.name}>
                  <a
                    className={classes.page}
                    href={routeHash('guide', one.name)}
                    aria-current={one === page && !isSearching ? 'page' : undefined}
                  >
                    {one.title}
                  </a>
                </li>
              ))}
            </ul>
          </nav>
        </div>
        <div>
          {isSearching ? (
            <Hits hits={hits} query={query} />
          ) : (
            page !== undefined && <Markdown node={page.tree} />
          )}
        </div>
      </div>
    </Page>
  )
}

/** How Roadbook works, page by page: #/guide/<page>/<heading>. Read in the language of the window. */
export const readGuideView = async (): Promise<ComponentType> => {
  const pages = await readGuide(currentLanguage())
  const parts = pages.flatMap(partsOf)
  return () => <Guide pages={pages} parts={parts} />
}
