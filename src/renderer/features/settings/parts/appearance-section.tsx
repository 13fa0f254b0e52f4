import { t } from '@lingui/core/macro'
import { Trans } from '@lingui/react/macro'
import { Button, SegmentedControl, Select, Switch } from '@mantine/core'
import { Settings } from '#contract/operations/app.ts'
import { weekdaysFrom, weekStartOf } from '../../../app/week-start.ts'
import { useFormat } from '../../../ui/format-context.tsx'
import { weekdayWords } from '../../../ui/weekday-words.ts'
import { saveSettings, showHintsAgain } from '../store.ts'
import { SectionHeading, SettingRow } from './setting-row.tsx'

const { weekStart } = Settings.shape

type Choice<T extends string> = { readonly value: T; readonly label: string }

const themes: readonly Choice<Settings['theme']>[] = [
  { value: 'system', label: t`System` },
  { value: 'light', label: t`Light` },
  { value: 'dark', label: t`Dark` },
]

const ownName = (tag: string): string => new Intl.DisplayNames([tag], { type: 'language' }).of(tag) ?? tag

/** Each in its own words, so that whoever does not read the present one finds back. */
const languages: readonly Choice<Settings['language']>[] = [
  { value: 'auto', label: t`System` },
  { value: 'en', label: ownName('en') },
  { value: 'de', label: ownName('de') },
]

const clocks: readonly Choice<Settings['clock']>[] = [
  { value: 'auto', label: t`By region` },
  { value: '24h', label: '18:00' },
  { value: '12h', label: '6:00 PM' },
]

/** Theme, clock, week start and keys; each is saved as it is chosen. */
export const AppearanceSection = ({ settings }: { readonly settings: Settings }) => {
  const evening = useFormat().time(18 * 60 + 30)
  return (
    <section>
      <SectionHeading>
        <Trans>Appearance</Trans>
      </SectionHeading>
      <ChoiceRow
        label={t`Theme`}
        value={settings.theme}
        choices={themes}
        onChoose={(theme) => void saveSettings({ theme })}
      />
      <ChoiceRow
        label={t`Language`}
        hint={t`The window is loaded anew; a running timer goes on.`}
        value={settings.language}
        choices={languages}
        onChoose={(language) => void saveSettings({ language })}
      />
      <ChoiceRow
        label={t`Clock`}
        hint={t`Times are shown like ${evening}.`}
        value={settings.clock}
        choices={clocks}
        onChoose={(clock) => void saveSettings({ clock })}
      />
      <SettingRow
        label={t`First day of the week`}
        htmlFor="week-start"
        hint={t`For the Week screen, date pickers and lists of weekdays.`}
      >
        <Select
          id="week-start"
          value={settings.weekStart}
          data={weekStartChoices()}
          allowDeselect={false}
          w={220}
          onChange={(value) => void saveSettings({ weekStart: weekStart.parse(value) })}
        />
      </SettingRow>
      <SettingRow
        label={t`Single-key commands`}
        hint={t`Keys such as J, K and D without Ctrl or Cmd. Turn them off if you speak or switch-type your input.`}
      >
        <Switch
          aria-label={t`Single-key commands`}
          size="md"
          checked={settings.singleKeys}
          onChange={(event) => void saveSettings({ singleKeys: event.currentTarget.checked })}
        />
      </SettingRow>
      <SettingRow
        label={t`Hints`}
        hint={t`Week, Roadmap, Progress and Focus each say on the first visit what is easily overlooked.`}
      >
        <Button
          variant="default"
          disabled={Object.values(settings.hints).every(Boolean)}
          onClick={() => void showHintsAgain()}
        >
          <Trans>Show hints again</Trans>
        </Button>
      </SettingRow>
    </section>
  )
}

type ChoiceRowProps<T extends string> = {
  readonly label: string
  readonly hint?: string
  readonly value: T
  readonly choices: readonly Choice<T>[]
  readonly onChoose: (value: T) => void
}

const ChoiceRow = <T extends string>({ label, value, choices, onChoose, ...hint }: ChoiceRowProps<T>) => (
  <SettingRow label={label} {...hint}>
    <SegmentedControl aria-label={label} value={value} data={[...choices]} onChange={onChoose} />
  </SettingRow>
)

const weekStartChoices = () => {
  const usual = weekdayWords[weekStartOf('auto', navigator.language)].long
  return [
    { value: 'auto', label: t`By region (${usual})` },
    ...weekdaysFrom('mon').map((day) => ({ value: day, label: weekdayWords[day].long })),
  ]
}
