import { t } from '@lingui/core/macro'
import { Trans } from '@lingui/react/macro'
import { useState } from 'react'
import { Alert, Button, Switch } from '@mantine/core'
import { IconCheck, IconCopy } from '@tabler/icons-react'
import type { ChangedArea } from '#contract/events.ts'
import type { FeedView } from '#contract/operations/feed.ts'
import { useRefetch } from '../../../app/use-refetch.ts'
import { LoadView } from '../../../ui/load-view.tsx'
import { FormSection } from '../../../ui/plan-form/form-section.tsx'
import { RowsSkeleton } from '../../../ui/skeletons.tsx'
import { SettingRow } from '../parts/setting-row.tsx'
import { copyText } from './copy-text.ts'
import classes from './feed-form.module.css'
import { readFeed, renewFeed, setFeed, useFeedStore } from './feed-store.ts'

const AREAS: readonly ChangedArea[] = ['settings']

/** A calendar that programs on this computer subscribe to, and that follows the plan by itself. */
export const FeedForm = () => {
  const feed = useFeedStore((store) => store.feed)
  useRefetch(AREAS, readFeed)
  return (
    <FormSection
      title={t`A calendar that follows by itself`}
      hint={t`Calendar programs on this computer can subscribe to the plan: what is replanned moves there, too, and nothing doubles. They read it while Roadbook runs. Nothing outside this computer can.`}
    >
      <LoadView load={feed} onRetry={() => void readFeed()} skeleton={<RowsSkeleton rows={1} height={56} />}>
        {(view) => <Feed view={view} />}
      </LoadView>
    </FormSection>
  )
}

const Feed = ({ view }: { readonly view: FeedView }) => (
  <>
    <SettingRow label={t`Offer the plan to subscribe to`} hint={t`Off until you turn it on.`}>
      <Switch
        aria-label={t`Offer the plan to subscribe to`}
        size="md"
        checked={view.on}
        onChange={(event) => void setFeed(event.currentTarget.checked)}
      />
    </SettingRow>
    {view.problem !== null && (
      <Alert color="yellow" variant="outline" mt="md" title={t`Calendars cannot read it now`} role="alert">
        {view.problem}
      </Alert>
    )}
    {view.address !== null && <Address address={view.address} />}
  </>
)

const Address = ({ address }: { readonly address: string }) => {
  const [copied, setCopied] = useState<string | null>(null)
  const isCopied = copied === address
  const copy = async (): Promise<void> => {
    if (await copyText(address)) setCopied(address)
  }
  return (
    <div className={classes.address}>
      <p className={classes.label} id="feed-address">
        <Trans>Its address</Trans>
      </p>
      {/* A field, so that it can be selected and copied by hand, too. */}
      <input
        className={classes.field}
        readOnly
        value={address}
        aria-labelledby="feed-address"
        onFocus={(event) => event.currentTarget.select()}
      />
      <div className={classes.buttons}>
        <Button
          size="sm"
          variant="default"
          leftSection={
            isCopied ? <IconCheck size={16} aria-hidden="true" /> : <IconCopy size={16} aria-hidden="true" />
          }
          onClick={() => void copy()}
        >
          {isCopied ? t`Copied` : t`Copy address`}
        </Button>
        <Button size="sm" variant="default" onClick={() => void renewFeed()}>
          <Trans>New address</Trans>
        </Button>
      </div>
      <p className={classes.note}>
        <Trans>
          In your calendar program choose “subscribe” or “new calendar from the network”, and paste it. Where
          webcal:// is refused, write http:// instead. Keep it to yourself: who has it on this computer can
          read your plan. A new address ends what subscribed to this one. Calendars on the web, such as
          Google’s, cannot reach it: give them a file.
        </Trans>
      </p>
    </div>
  )
}
