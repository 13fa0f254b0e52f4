import { useState } from 'react'
import { Alert, Button } from '@mantine/core'
import type { CheckReport } from '#contract/operations/care.ts'
import { useCareStore } from '../../../app/care/care-store.ts'
import { client } from '../../../bridge.ts'
import { useFormat } from '../../../ui/format-context.tsx'
import { loaded } from '../../../ui/load.ts'
import { showFailure } from '../../../ui/toast.tsx'
import { DataPart } from './data-part.tsx'

/** Looking at the whole file, and saying what was found. */
export const CheckPart = ({ zone }: { readonly zone: string }) => {
  const format = useFormat()
  const checkedMs = useCareStore((store) => loaded(store.care)?.checkedMs ?? null)
  const flaws = useCareStore((store) => loaded(store.care)?.flaws ?? null)
  const [report, setReport] = useState<CheckReport | null>(null)
  const [isChecking, setChecking] = useState(false)
  const check = async (): Promise<void> => {
    setChecking(true)
    const checked = await client.call('care.check', {})
    if (checked.ok) setReport(checked.value)
    else showFailure('The file was not checked', checked.error)
    setChecking(false)
  }
  const shown = report ?? flaws
  const last =
    checkedMs === null
      ? 'It has not been checked yet.'
      : `Last found sound on ${format.instantDay(checkedMs, zone)}, ${format.instantTime(checkedMs, zone)}.`
  return (
    <DataPart
      id="check"
      title="Check"
      lead={`Every page, row and reference of your database is looked at once a week, and after Roadbook or the computer ended unexpectedly. ${last}`}
    >
      <Button variant="default" loading={isChecking} onClick={() => void check()}>
        Check now
      </Button>
      <div role="status">
        {shown !== null && (
          <Alert
            color={shown.isSound ? 'accent' : 'red'}
            variant="outline"
            mt="md"
            title={shown.isSound ? 'Everything is sound' : 'The file is damaged'}
          >
            {shown.lines.map((line) => (
              <p key={line} style={{ margin: 0 }}>
                {line}
              </p>
            ))}
          </Alert>
        )}
      </div>
    </DataPart>
  )
}
