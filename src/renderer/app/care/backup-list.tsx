import { t } from '@lingui/core/macro'
import { Trans } from '@lingui/react/macro'
import { ActionIcon, Button, Menu } from '@mantine/core'
import { IconDots } from '@tabler/icons-react'
import type { BackupView } from '#contract/operations/care.ts'
import type { Contents } from '#core/care/model.ts'
import { useFormat } from '../../ui/format-context.tsx'
import type { Format } from '../../ui/format.ts'
import { menuProps } from '../../ui/menu-props.ts'
import { bytesWords, contentsWords, KIND_WORDS, lastDayWords } from './backup-words.ts'
import { saveBackup } from './save-backup.ts'
import classes from './backup-list.module.css'

export type BackupListProps = {
  readonly backups: readonly BackupView[]
  readonly zone: string
  readonly onRestore: (backup: BackupView) => void
  readonly onRemove?: (backup: BackupView) => void
}

const lastStudiedWords = (contents: Contents, format: Format): string => {
  const day = lastDayWords(contents, format)
  return contents.lastStudied === null ? day : t`Last studied ${day}`
}

/** The backups, newest first: when and why, and what is in them. */
export const BackupList = ({ backups, ...rest }: BackupListProps) => (
  <ul className={classes.list}>
    {backups.map((backup) => (
      <BackupRow key={backup.name} backup={backup} {...rest} />
    ))}
  </ul>
)

type BackupRowProps = Omit<BackupListProps, 'backups'> & { readonly backup: BackupView }

const BackupRow = ({ backup, zone, onRestore, onRemove }: BackupRowProps) => {
  const format = useFormat()
  const { name, kind, atMs, bytes, contents, problem, held } = backup
  const when = `${format.instantDay(atMs, zone)}, ${format.instantTime(atMs, zone)}`
  return (
    <li className={classes.row} data-backup={name}>
      <div className={classes.when}>
        <span className={classes.day}>{when}</span>
        <span className={classes.kind}>
          {KIND_WORDS[kind]} · {bytesWords(bytes, format)}
        </span>
      </div>
      <div className={classes.what}>
        {contents !== null && (
          <>
            <span>{contentsWords(contents, format)}</span>
            <span className={classes.kind}>{lastStudiedWords(contents, format)}</span>
          </>
        )}
        {problem !== null && <span className={classes.problem}>{problem}</span>}
        {held && (
          <span className={classes.held}>
            <Trans>Kept: no newer one holds as much</Trans>
          </span>
        )}
      </div>
      <div className={classes.actions}>
        <Button
          variant="default"
          size="compact-sm"
          aria-label={t`Restore the backup of ${when}`}
          disabled={problem !== null}
          onClick={() => onRestore(backup)}
        >
          <Trans>Restore…</Trans>
        </Button>
        <Menu {...menuProps}>
          <Menu.Target>
            <ActionIcon variant="subtle" color="gray" aria-label={t`More for the backup of ${when}`}>
              <IconDots size={16} />
            </ActionIcon>
          </Menu.Target>
          <Menu.Dropdown>
            <Menu.Item onClick={() => void saveBackup(name)}>
              <Trans>Save a copy…</Trans>
            </Menu.Item>
            {onRemove !== undefined && (
              <Menu.Item color="red" onClick={() => onRemove(backup)}>
                <Trans>Remove</Trans>
              </Menu.Item>
            )}
          </Menu.Dropdown>
        </Menu>
      </div>
    </li>
  )
}
