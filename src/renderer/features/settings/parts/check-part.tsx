import { t } from '@lingui/core/macro'
import { Trans } from '@lingui/react/macro'
import { useState } from 'react'
import { Alert, Button } from '@mantine/core'
import type { CheckReport } from '#contract/operations/care.ts'
import { useCareStore } from '../../../app/care/care-store.ts'
import { client } from '../../../bridge.ts'
import { useFormat } from '../../../ui/format-context.tsx'
import type { Format } from '../../../ui/format.ts'
import { loaded } from '../../../ui/load.ts'
import { showFailure } from '../../../ui/toast.tsx'
import { DataPart } from './data-part.tsx'

const lastWords = (checkedMs: number | null, zone: string, format: Format): string => {
  if (checkedMs === null) return t`It has not been checked yet.`
  const day = format.instantDay(checkedMs, zone)
  const time = format.instantTime(checkedMs, zone)
  return t`Last found sound on ${day}, ${time}.`
}

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
    else showFailure(t`The file was not checked`, checked.error)
    setChecking(false)
  }
  const shown = report ?? flaws
  const lead = t`Every page, row and reference of your database is looked at once a week, and after Roadbook or the computer ended unexpectedly.`
  return (
    <DataPart id="check" title={t`Check`} lead={`${lead} ${lastWords(checkedMs, zone, format)}`}>
      <Button variant="default" loading={isChecking} onClick={() => void check()}>
        <Trans>Check now</Trans>
      </Button>
      <div role="status">
        {shown !== null && (
          <Alert
            color={shown.isSound ? 'accent' : 'red'}
            variant="outline"
            mt="md"
            title={shown.isSound ? t`Everything is sound` : t`The file is damaged`}
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
