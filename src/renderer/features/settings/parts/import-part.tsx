import { t } from '@lingui/core/macro'
import { Trans } from '@lingui/react/macro'
import { Alert, Button, FileButton } from '@mantine/core'
import { EXPORT_TYPES, readExport, useSessionImport } from '../session-import-store.ts'
import { Disclosure } from '../../../ui/disclosure.tsx'
import { DataPart } from './data-part.tsx'
import { SettingRow } from './setting-row.tsx'
import classes from './import-part.module.css'

const notReadWords = (name: string): string => t`“${name}” was not read`

/** The way in for time that was kept with another program. */
export const ImportPart = () => {
  const reading = useSessionImport((store) => store.reading)
  const problem = useSessionImport((store) => store.problem)
  return (
    <DataPart
      id="import"
      title={t`Import sessions`}
      lead={t`Time you kept with Toggl Track or Super Productivity counts here too. You see everything before it is added.`}
    >
      <SettingRow
        label={t`From a file`}
        hint={t`A detailed report (CSV), a worklog (CSV) or a whole export (JSON). The same file again adds nothing.`}
      >
        <FileButton
          accept={EXPORT_TYPES}
          onChange={(file) => {
            if (file !== null) void readExport(file)
          }}
        >
          {(props) => (
            <Button {...props} variant="default" loading={reading !== null} id="choose-export">
              <Trans>Choose a file…</Trans>
            </Button>
          )}
        </FileButton>
      </SettingRow>
      {problem !== null && (
        <Alert color="red" variant="outline" mt="md" role="alert" title={notReadWords(problem.name)}>
          {problem.message}
        </Alert>
      )}
      <Disclosure className={classes.where} summary={t`Where to find these files`}>
        <ul className={classes.list}>
          <li>
            <Trans>Toggl Track: Reports, Detailed, choose the time, Export, Download CSV.</Trans>
          </li>
          <li>
            <Trans>
              Super Productivity: Worklog, Export, grouped by worklog entries, as CSV; or Settings, Sync &
              Export, Export Data.
            </Trans>
          </li>
        </ul>
      </Disclosure>
    </DataPart>
  )
}
