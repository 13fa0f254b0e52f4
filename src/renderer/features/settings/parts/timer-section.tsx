import { t } from '@lingui/core/macro'
import { Trans } from '@lingui/react/macro'
import { Button, Select } from '@mantine/core'
import { IconCheck } from '@tabler/icons-react'
import type { Settings } from '#contract/operations/app.ts'
import { TimerSettings } from '#core/timer/model.ts'
import { useFrameStore, type Frame } from '../../../app/frame-store.ts'
import { saveLengths, saveTimer } from '../store.ts'
import {
  afterBreakChoices,
  afterFocusChoices,
  idleChoices,
  lengthNames,
  lengthsText,
  lengthWords,
  longBreakChoices,
  ownLengthsOf,
  presets,
  sameLengths,
  type Lengths,
} from '../timer-choices.ts'
import { LengthField } from './length-field.tsx'
import { SectionHeading, SettingRow } from './setting-row.tsx'
import classes from './timer-section.module.css'

const { afterFocus, afterBreak } = TimerSettings.shape

/** How long intervals are and what follows them. */
export const TimerSection = ({ frame }: { readonly frame: Frame }) => {
  const { timer } = frame.settings
  return (
    <section>
      <SectionHeading>
        <Trans>Timer</Trans>
      </SectionHeading>
      <p className={classes.note}>
        <Trans>Changes count from the next interval on. The one under way stays as it began.</Trans>
      </p>
      <LengthRows settings={frame.settings} />
      <ChoiceRow
        id="long-break-every"
        label={t`A long break after`}
        hint={t`Instead of the short one. The count begins again after an hour away and on a new day.`}
        value={String(timer.longBreakEvery)}
        data={longBreakChoices(timer.longBreakEvery)}
        onChange={(count) => void saveTimer({ longBreakEvery: Number(count) })}
      />
      <ChoiceRow
        id="after-focus"
        label={t`When a focus interval is over`}
        hint={t`Keep counting if you would rather finish the thought: the extra minutes are yours too.`}
        value={timer.afterFocus}
        data={afterFocusChoices}
        onChange={(next) => void saveTimer({ afterFocus: afterFocus.parse(next) })}
      />
      <ChoiceRow
        id="after-break"
        label={t`When a break is over`}
        value={timer.afterBreak}
        data={afterBreakChoices}
        onChange={(next) => void saveTimer({ afterBreak: afterBreak.parse(next) })}
      />
      {frame.info.capabilities.includes('power-events') && (
        <ChoiceRow
          id="idle-minutes"
          label={t`Ask whether you were away after`}
          hint={t`Without a key pressed or the mouse moved in a focus interval. Choose Never if you read a lot on paper.`}
          value={String(timer.idleMinutes)}
          data={idleChoices(timer.idleMinutes)}
          onChange={(minutes) => void saveTimer({ idleMinutes: Number(minutes) })}
        />
      )}
    </section>
  )
}

/** Well-known rhythms to choose with one press, and the lengths themselves. */
const LengthRows = ({ settings }: { readonly settings: Settings }) => {
  const { timer } = settings
  const own = ownLengthsOf(settings)
  const refetch = useFrameStore((store) => store.refetch)
  return (
    <>
      <SettingRow label={t`Rhythm`} hint={t`Focus, short break and long break in minutes.`}>
        <div role="group" aria-label={t`Rhythm`} className={classes.presets}>
          {presets.map((lengths) => (
            <PresetButton
              key={lengthsText(lengths)}
              lengths={lengths}
              isChosen={sameLengths(lengths, timer)}
            />
          ))}
          {own !== null && <PresetButton lengths={own} isChosen={sameLengths(own, timer)} isOwn />}
        </div>
      </SettingRow>
      <SettingRow label={t`Lengths`} hint={t`Or a rhythm of your own.`}>
        <div className={classes.lengths}>
          {lengthNames.map((name) => (
            <LengthField
              key={name}
              name={name}
              label={lengthWords[name]}
              minutes={timer[name]}
              onChange={async (minutes) => {
                await saveLengths({ [name]: minutes })
                await refetch()
              }}
            />
          ))}
        </div>
      </SettingRow>
    </>
  )
}

const ownWords = (own: Lengths): string => {
  const lengths = lengthsText(own)
  return t`Own: ${lengths}`
}

type PresetButtonProps = {
  readonly lengths: Lengths
  readonly isChosen: boolean
  readonly isOwn?: boolean
}

const PresetButton = ({ lengths, isChosen, isOwn = false }: PresetButtonProps) => (
  <Button
    variant={isChosen ? 'light' : 'default'}
    aria-pressed={isChosen}
    leftSection={isChosen ? <IconCheck size={16} aria-hidden="true" /> : null}
    onClick={() => {
      if (!isChosen) void saveTimer(lengths)
    }}
  >
    {isOwn ? ownWords(lengths) : lengthsText(lengths)}
  </Button>
)

type ChoiceRowProps = {
  readonly id: string
  readonly label: string
  readonly hint?: string
  readonly value: string
  readonly data: readonly { readonly value: string; readonly label: string }[]
  readonly onChange: (value: string) => void
}

const ChoiceRow = ({ id, label, hint, value, data, onChange }: ChoiceRowProps) => (
  <SettingRow label={label} htmlFor={id} {...(hint === undefined ? {} : { hint })}>
    <Select
      id={id}
      value={value}
      data={[...data]}
      allowDeselect={false}
      w={220}
      onChange={(next) => {
        if (next !== null) onChange(next)
      }}
    />
  </SettingRow>
)
