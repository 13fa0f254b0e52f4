import { Alert, Button, FileButton } from '@mantine/core'
import { EXPORT_TYPES, readExport, useSessionImport } from '../session-import-store.ts'
import { Disclosure } from '../../../ui/disclosure.tsx'
import { DataPart } from './data-part.tsx'
import { SettingRow } from './setting-row.tsx'
import classes from './import-part.module.css'

/** The way in for time that was kept with another program. */
export const ImportPart = () => {
  const reading = useSessionImport((store) => store.reading)
  const problem = useSessionImport((store) => store.problem)
  return (
    <DataPart
      id="import"
      title="Import sessions"
      lead="Time you kept with Toggl Track or Super Productivity counts here too. You see everything before it is added."
    >
      <SettingRow
        label="From a file"
        hint="A detailed report (CSV), a worklog (CSV) or a whole export (JSON). The same file again adds nothing."
      >
        <FileButton
          accept={EXPORT_TYPES}
          onChange={(file) => {
            if (file !== null) void readExport(file)
          }}
        >
          {(props) => (
            <Button {...props} variant="default" loading={reading !== null} id="choose-export">
              Choose a file…
            </Button>
          )}
        </FileButton>
      </SettingRow>
      {problem !== null && (
        <Alert color="red" variant="outline" mt="md" role="alert" title={`“${problem.name}” was not read`}>
          {problem.message}
        </Alert>
      )}
      <Disclosure className={classes.where} summary="Where to find these files">
        <ul className={classes.list}>
          <li>Toggl Track: Reports, Detailed, choose the time, Export, Download CSV.</li>
          <li>
            Super Productivity: Worklog, Export, grouped by worklog entries, as CSV; or Settings, Sync &
            Export, Export Data.
          </li>
        </ul>
      </Disclosure>
    </DataPart>
  )
}
