import { t } from '@lingui/core/macro'
import { create } from 'zustand'
import type { FeedView } from '#contract/operations/feed.ts'
import { client } from '../../../bridge.ts'
import { loading, loadOf, type Load } from '../../../ui/load.ts'
import { showFailure, showToast } from '../../../ui/toast.tsx'

export const useFeedStore = create<{ readonly feed: Load<FeedView> }>()(() => ({ feed: loading }))

const { setState } = useFeedStore

export const readFeed = async (): Promise<void> => {
  setState({ feed: loadOf(await client.call('feed.get', {})) })
}

export const setFeed = async (on: boolean): Promise<void> => {
  const answer = await client.call('feed.set', { on })
  if (!answer.ok) return showFailure(t`The feed was not changed`, answer.error)
  setState({ feed: loadOf(answer) })
  showToast({ message: on ? t`The plan can be subscribed to` : t`The feed is off`, about: 'feed' })
}

export const renewFeed = async (): Promise<void> => {
  const answer = await client.call('feed.renew', {})
  if (!answer.ok) return showFailure(t`The address was not changed`, answer.error)
  setState({ feed: loadOf(answer) })
  showToast({ message: t`It has a new address: subscribe to it anew`, about: 'feed' })
}
