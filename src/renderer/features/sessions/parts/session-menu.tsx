import { t } from '@lingui/core/macro'
import { Trans } from '@lingui/react/macro'
import { ActionIcon, Menu } from '@mantine/core'
import { IconArrowRight, IconDots, IconPencil, IconScissors, IconTrash } from '@tabler/icons-react'
import { useState } from 'react'
import type { DaySession } from '#contract/operations/sessions.ts'
import { navigate } from '../../../app/routes.ts'
import { openSessionDialog } from '../../../app/sessions/dialog-store.ts'
import { removeSession } from '../../../app/sessions/session-changes.ts'
import { menuProps } from '../../../ui/menu-props.ts'
import { splitRange } from '../../../ui/session-form/split.ts'
import { sessionTitle } from '../../../ui/session-words.ts'

/** What can be done with a session, by pointer and for who does not know the keys. */
export const SessionMenu = ({ session }: { readonly session: DaySession }) => {
  const [isOpen, setOpen] = useState(false)
  const { topicId } = session
  const title = sessionTitle(session)
  return (
    <Menu {...menuProps} opened={isOpen} onChange={setOpen} position="bottom-end" width={220}>
      <Menu.Target>
        <ActionIcon
          variant="subtle"
          color="gray"
          size={28}
          aria-label={t`More for “${title}”`}
          title={t`Edit, split, delete`}
        >
          <IconDots size={16} stroke={1.75} aria-hidden="true" />
        </ActionIcon>
      </Menu.Target>
      {isOpen && (
        <Menu.Dropdown>
          <Menu.Item
            leftSection={<IconPencil size={16} stroke={1.6} aria-hidden="true" />}
            onClick={() => openSessionDialog({ type: 'edit', session })}
          >
            <Trans>Edit…</Trans>
          </Menu.Item>
          <Menu.Item
            leftSection={<IconScissors size={16} stroke={1.6} aria-hidden="true" />}
            disabled={splitRange(session) === null}
            onClick={() => openSessionDialog({ type: 'split', session })}
          >
            <Trans>Split…</Trans>
          </Menu.Item>
          <Menu.Item
            leftSection={<IconTrash size={16} stroke={1.6} aria-hidden="true" />}
            onClick={() => void removeSession(session)}
          >
            <Trans context="verb">Delete</Trans>
          </Menu.Item>
          {topicId !== null && (
            <>
              <Menu.Divider />
              <Menu.Item
                leftSection={<IconArrowRight size={16} stroke={1.6} aria-hidden="true" />}
                onClick={() => navigate('roadmap', 'topic', topicId)}
              >
                <Trans>Show the topic</Trans>
              </Menu.Item>
            </>
          )}
        </Menu.Dropdown>
      )}
    </Menu>
  )
}
