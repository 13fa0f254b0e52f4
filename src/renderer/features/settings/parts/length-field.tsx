import { t } from '@lingui/core/macro'
import { useEffect, useRef, useState } from 'react'
import { NumberInput } from '@mantine/core'
import { lengthTyped, limitsOf, type LengthName } from '../timer-choices.ts'
import classes from './timer-section.module.css'

/** A rest in typing: what stands then is meant, and nobody has to leave the field for it to count. */
const REST_MS = 800

const SUFFIX = t({ message: 'min', comment: 'Minutes, after a number' })

export type LengthFieldProps = {
  readonly name: LengthName
  readonly label: string
  /** The length in force. */
  readonly minutes: number
  /** Resolves once `minutes` says what is in force then. */
  readonly onChange: (minutes: number) => Promise<void>
}

/** How long one kind of interval is. What is typed is saved after a rest, on Enter, or when the field is left. */
export const LengthField = ({ name, label, minutes, onChange }: LengthFieldProps) => {
  const [typed, setTyped] = useState<number | string | null>(null)
  const { least, most } = limitsOf(name)
  const length = typed === null ? minutes : lengthTyped(name, typed)
  const save = async (): Promise<void> => {
    if (length !== null && length !== minutes) await onChange(length)
  }
  const latestSave = useRef(save)
  useEffect(() => {
    latestSave.current = save
  })
  useEffect(() => {
    if (typed === null) return
    const rest = setTimeout(() => void latestSave.current(), REST_MS)
    return () => clearTimeout(rest)
  }, [typed])
  // Gone to another screen by a key: the field is taken away without being left.
  useEffect(() => () => void latestSave.current(), [])
  const leave = async (): Promise<void> => {
    await save()
    // The field shows what is in force again, also after an empty or impossible length.
    setTyped((now) => (now === typed ? null : now))
  }
  return (
    <NumberInput
      className={classes.length ?? ''}
      label={label}
      value={typed ?? minutes}
      onChange={setTyped}
      onBlur={() => void leave()}
      onKeyDown={(event) => {
        if (event.key === 'Enter') void save()
      }}
      error={length === null ? t`${least} to ${most} minutes` : null}
      clampBehavior="none"
      min={least}
      max={most}
      step={name === 'focusMinutes' ? 5 : 1}
      allowDecimal={false}
      allowNegative={false}
      suffix={` ${SUFFIX}`}
    />
  )
}
