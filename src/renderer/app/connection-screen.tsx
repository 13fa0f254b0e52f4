import { t } from '@lingui/core/macro'
import { Trans } from '@lingui/react/macro'
import { Button } from '@mantine/core'
import type { Connection } from '../bridge.ts'
import { useDocumentTitle } from '../ui/use-document-title.ts'
import { BrandMark } from './rail.tsx'
import { EmptyState } from '../ui/empty-state.tsx'
import classes from './connection-screen.module.css'

const words: Readonly<
  Record<Exclude<Connection, 'ready'>, { readonly title: string; readonly text: string }>
> = {
  'no-token': {
    title: t`Open Roadbook with its link`,
    text: t`This page needs the full link that Roadbook printed when it started, with the part after the #. Copy it from the terminal and open it here.`,
  },
  expired: {
    title: t`This link is from an earlier start`,
    text: t`Roadbook was started again since. Open the new link that it printed in the terminal.`,
  },
  gone: {
    title: t`Roadbook is not running`,
    text: t`Nothing is lost: what you did is saved. Start it again with “npm start”, then open the link it prints.`,
  },
}

/** Fills the page when there is no line to the host. */
export const ConnectionScreen = ({ connection }: { readonly connection: Exclude<Connection, 'ready'> }) => {
  useDocumentTitle(words[connection].title)
  return (
    <main className={classes.screen}>
      <EmptyState
        title={words[connection].title}
        level={1}
        icon={<BrandMark size={44} />}
        actions={
          connection === 'gone' ? (
            <Button variant="default" onClick={() => window.location.reload()}>
              <Trans>Try again</Trans>
            </Button>
          ) : undefined
        }
      >
        {words[connection].text}
      </EmptyState>
    </main>
  )
}

/** Says over a running page that the host has stopped; what is typed stays on the screen. */
export const ConnectionBanner = ({ connection }: { readonly connection: Connection }) =>
  connection === 'ready' || connection === 'no-token' ? null : (
    <div role="alert" className={classes.banner}>
      <strong>{words[connection].title}.</strong> {words[connection].text}
    </div>
  )
