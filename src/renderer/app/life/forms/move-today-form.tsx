import { t } from '@lingui/core/macro'
import { Trans } from '@lingui/react/macro'
import { useState } from 'react'
import { Radio, TextInput } from '@mantine/core'
import { moveTodayWords } from '../life-words.ts'
import { LifeForm } from './life-form.tsx'
import classes from './life-form.module.css'

/** What today is called then, and how that stands within a sentence. */
const REASONS = [
  { id: 'sick', name: t`Sick`, word: t`sick` },
  {
    id: 'away',
    name: t({ message: 'Away', context: 'reason' }),
    word: t({ message: 'away', context: 'reason' }),
  },
  { id: 'tired', name: t`Tired`, word: t`tired` },
]
const OWN = 'own'

/** Today cannot be studied, for whatever reason: what is left of it goes to other days. */
export const MoveTodayForm = () => {
  const [reason, setReason] = useState('')
  const [own, setOwn] = useState('')
  const known = REASONS.find(({ id }) => id === reason)
  const ownWords = reason === OWN ? own.trim() : ''
  return (
    <LifeForm
      change={{ type: 'move-today', name: known?.name ?? ownWords }}
      done={moveTodayWords(known?.word ?? ownWords)}
      confirmLabel={t`Move today`}
    >
      <p className={classes.lead}>
        <Trans>
          What is left of today goes to the next study days, and today becomes a day off. What you have
          studied stays.
        </Trans>
      </p>
      <Radio.Group label={t`Reason (if you like)`} value={reason} onChange={setReason}>
        <div className={classes.choices}>
          {REASONS.map(({ id, name }) => (
            <Radio key={id} value={id} label={name} />
          ))}
          <Radio value={OWN} label={t`Something else`} />
        </div>
      </Radio.Group>
      {reason === OWN && (
        <TextInput
          label={t`In your own words`}
          maxLength={120}
          value={own}
          onChange={(event) => setOwn(event.currentTarget.value)}
        />
      )}
    </LifeForm>
  )
}
