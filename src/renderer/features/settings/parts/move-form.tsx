import { t } from '@lingui/core/macro'
import { Trans } from '@lingui/react/macro'
import { useState, type FormEvent } from 'react'
import { Button, Group, TextInput } from '@mantine/core'
import type { MovePreview } from '#contract/operations/move.ts'
import { client } from '../../../bridge.ts'

export type MoveFormProps = {
  readonly typed: string
  readonly onClose: () => void
  readonly onPreview: (preview: MovePreview) => void
}

/** A browser shows no folders of the computer: the path is typed, and why it cannot be used is said beside it. */
export const MoveForm = ({ typed, onClose, onPreview }: MoveFormProps) => {
  const [folder, setFolder] = useState(typed)
  const [problem, setProblem] = useState<string | null>(null)
  const [isLooking, setLooking] = useState(false)
  const look = async (event: FormEvent): Promise<void> => {
    event.preventDefault()
    if (folder.trim() === '') return setProblem(t`Type the path of the folder.`)
    setLooking(true)
    const answer = await client.call('move.preview', { folder })
    setLooking(false)
    if (!answer.ok) setProblem(answer.error.message)
    else if (answer.value !== null) onPreview(answer.value)
  }
  return (
    <form onSubmit={(event) => void look(event)} noValidate>
      <TextInput
        label={t`Folder`}
        description={t`The whole path of a folder on this computer that is empty, or not there yet.`}
        value={folder}
        error={problem}
        maxLength={4096}
        spellCheck={false}
        autoCapitalize="off"
        autoComplete="off"
        data-autofocus
        onChange={(event) => {
          setFolder(event.currentTarget.value)
          setProblem(null)
        }}
      />
      <Group justify="flex-end" mt="lg">
        <Button variant="default" onClick={onClose}>
          <Trans>Cancel</Trans>
        </Button>
        <Button type="submit" loading={isLooking}>
          <Trans>Continue</Trans>
        </Button>
      </Group>
    </form>
  )
}
