import { t } from '@lingui/core/macro'
import { Trans } from '@lingui/react/macro'
import { useState } from 'react'
import { Button } from '@mantine/core'
import type { Failure } from '#contract/errors.ts'
import type { AppInfo } from '#contract/operations/app.ts'
import type { MovePreview } from '#contract/operations/move.ts'
import { client } from '../../../bridge.ts'
import { Dialog } from '../../../ui/dialog.tsx'
import { MoveForm } from './move-form.tsx'
import { MoveRefused, MoveShown } from './move-shown.tsx'

/** Where the move stands: the folder is asked for, looked at, or was refused. */
type Step =
  | { readonly at: 'ask'; readonly typed: string }
  | { readonly at: 'shown'; readonly preview: MovePreview }
  | { readonly at: 'refused'; readonly error: Failure }

const ASK: Step = { at: 'ask', typed: '' }

/** Takes the data to another folder of this computer: the system's dialog asks for it, or a field where there is none. */
export const MovePart = ({ info }: { readonly info: AppInfo }) => {
  const hasChooser = info.capabilities.includes('choose-folder')
  const [isOpen, setOpen] = useState(false)
  const [isChoosing, setChoosing] = useState(false)
  const [isMoving, setMoving] = useState(false)
  const [step, setStep] = useState<Step>(ASK)
  const close = (): void => {
    if (!isMoving) setOpen(false)
  }
  const show = (next: Step): void => {
    setStep(next)
    setOpen(true)
  }
  const choose = async (): Promise<void> => {
    setChoosing(true)
    const answer = await client.call('move.preview', { folder: null })
    setChoosing(false)
    if (!answer.ok) show({ at: 'refused', error: answer.error })
    else if (answer.value !== null) show({ at: 'shown', preview: answer.value })
  }
  return (
    <>
      <Button variant="default" loading={isChoosing} onClick={() => (hasChooser ? void choose() : show(ASK))}>
        <Trans>Move to another folder…</Trans>
      </Button>
      <Dialog title={t`Move to another folder`} isOpen={isOpen} onClose={close} size="lg" keepsTyped>
        {step.at === 'ask' && (
          <MoveForm
            typed={step.typed}
            onClose={close}
            onPreview={(preview) => setStep({ at: 'shown', preview })}
          />
        )}
        {step.at === 'refused' && (
          <MoveRefused error={step.error} onClose={close} onAgain={() => void choose()} isBusy={isChoosing} />
        )}
        {step.at === 'shown' && (
          <MoveShown
            preview={step.preview}
            onMoving={setMoving}
            onBack={hasChooser ? null : () => setStep({ at: 'ask', typed: step.preview.to })}
            onClose={() => setOpen(false)}
          />
        )}
      </Dialog>
    </>
  )
}
