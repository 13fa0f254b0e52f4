import { SegmentedControl, Select, Switch } from '@mantine/core'
import { Settings } from '#contract/operations/app.ts'
import { weekdaysFrom, weekStartOf } from '../../../app/week-start.ts'
import { useFormat } from '../../../ui/format-context.tsx'
import { weekdayWords } from '../../../ui/weekday-words.ts'
import { saveSettings } from '../store.ts'
import { SectionHeading, SettingRow } from './setting-row.tsx'

const { theme, language, clock, weekStart } = Settings.shape

const themes: readonly { readonly value: Settings['theme']; readonly label: string }[] = [
  { value: 'system', label: 'System' },
  { value: 'light', label: 'Light' },
  { value: 'dark', label: 'Dark' },
]

/** Each in its own words, so that whoever does not read the present one finds back. */
const languages: readonly { readonly value: Settings['language']; readonly label: string }[] = [
  { value: 'auto', label: 'System' },
  { value: 'en', label: 'English' },
  { value: 'de', label: 'Deutsch' },
]

const clocks: readonly { readonly value: Settings['clock']; readonly label: string }[] = [
  { value: 'auto', label: 'By region' },
  { value: '24h', label: '18:00' },
  { value: '12h', label: '6:00 PM' },
]

/** Theme, clock, week start and keys; each is saved as it is chosen. */
export const AppearanceSection = ({ settings }: { readonly settings: Settings }) => {
  const format = useFormat()
  return (
    <section>
      <SectionHeading>Appearance</SectionHeading>
      <SettingRow label="Theme">
        <SegmentedControl
          aria-label="Theme"
          value={settings.theme}
          data={[...themes]}
          onChange={(value) => void saveSettings({ theme: theme.parse(value) })}
        />
      </SettingRow>
      <SettingRow label="Language" hint="The window is loaded anew. A running timer goes on.">
        <SegmentedControl
          aria-label="Language"
          value={settings.language}
          data={[...languages]}
          onChange={(value) => void saveSettings({ language: language.parse(value) })}
        />
      </SettingRow>
      <SettingRow label="Clock" hint={`Times are shown like ${format.time(18 * 60 + 30)}.`}>
        <SegmentedControl
          aria-label="Clock"
          value={settings.clock}
          data={[...clocks]}
          onChange={(value) => void saveSettings({ clock: clock.parse(value) })}
        />
      </SettingRow>
      <SettingRow
        label="First day of the week"
        htmlFor="week-start"
        hint="For the Week screen, date pickers and lists of weekdays."
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
        label="Single-key commands"
        hint="Keys such as J, K and D without Ctrl or Cmd. Turn them off if you speak or switch-type your input."
      >
        <Switch
          aria-label="Single-key commands"
          size="md"
          checked={settings.singleKeys}
          onChange={(event) => void saveSettings({ singleKeys: event.currentTarget.checked })}
        />
      </SettingRow>
    </section>
  )
}

const weekStartChoices = () => [
  { value: 'auto', label: `By region (${weekdayWords[weekStartOf('auto', navigator.language)].long})` },
  ...weekdaysFrom('mon').map((day) => ({ value: day, label: weekdayWords[day].long })),
]
