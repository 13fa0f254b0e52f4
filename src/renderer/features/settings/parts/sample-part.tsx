import { t } from '@lingui/core/macro'
import { Trans } from '@lingui/react/macro'
import { Button } from '@mantine/core'
import { useState } from 'react'
import { openSample } from '../../../app/sample/sample-data.ts'
import { DataPart } from './data-part.tsx'

/** A way to look around in somebody else's studies; the learner's own wait. */
export const SamplePart = () => {
  const [isMaking, setMaking] = useState(false)
  const open = async (): Promise<void> => {
    setMaking(true)
    await openSample()
    setMaking(false)
  }
  return (
    <DataPart
      id="sample"
      title={t`Sample data`}
      lead={t`Three months of somebody’s studies, to try things on. They lie in a folder of their own: your data is closed meanwhile and stays as it is, and the sample goes without trace when you come back.`}
    >
      <Button variant="default" loading={isMaking} onClick={() => void open()}>
        <Trans>Look at sample data</Trans>
      </Button>
    </DataPart>
  )
}
