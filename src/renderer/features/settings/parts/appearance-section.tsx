import { t } from '@lingui/core/macro'
import { Trans } from '@lingui/react/macro'
import { SegmentedControl, Select, Switch } from '@mantine/core'
import { Settings } from '#contract/operations/app.ts'
import { weekdaysFrom, weekStartOf } from '../../../app/week-start.ts'
import { useFormat } from '../../../ui/format-context.tsx'
import { weekdayWords } from '../../../ui/weekday-words.ts'
import { saveSettings } from '../store.ts'
import { SectionHeading, SettingRow } from './setting-row.tsx'

const { theme, language, clock, weekStart } = Settings.shape

const themes: readonly { readonly value: Settings['theme']; readonly label: string }[] = [
  { value: 'system', label: t`System` },
  { value: 'light', label: t`Light` },
  { value: 'dark', label: t`Dark` },
]

const ownName = (tag: string): string => new Intl.DisplayNames([tag], { type: 'language' }).of(tag) ?? tag

/** Each in its own words, so that whoever does not read the present one finds back. */
const languages: readonly { readonly value: Settings['language']; readonly label: string }[] = [
  { value: 'auto', label: t`System` },
  { value: 'en', label: ownName('en') },
  { value: 'de', label: ownName('de') },
]

const clocks: readonly { readonly value: Settings['clock']; readonly label: string }[] = [
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
      <SettingRow label={t`Theme`}>
        <SegmentedControl
          aria-label={t`Theme`}
          value={settings.theme}
          data={[...themes]}
          onChange={(value) => void saveSettings({ theme: theme.parse(value) })}
        />
      </SettingRow>
      <SettingRow
        label={t`Language`}
        hint={t`The window is loaded anew; a running timer goes on. In German, labels of changes and some notes are still in English.`}
      >
        <SegmentedControl
          aria-label={t`Language`}
          value={settings.language}
          data={[...languages]}
          onChange={(value) => void saveSettings({ language: language.parse(value) })}
        />
      </SettingRow>
      <SettingRow label={t`Clock`} hint={t`Times are shown like ${evening}.`}>
        <SegmentedControl
          aria-label={t`Clock`}
          value={settings.clock}
          data={[...clocks]}
          onChange={(value) => void saveSettings({ clock: clock.parse(value) })}
        />
      </SettingRow>
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
    </section>
  )
}

const weekStartChoices = () => {
  const usual = weekdayWords[weekStartOf('auto', navigator.language)].long
  return [
    { value: 'auto', label: t`By region (${usual})` },
    ...weekdaysFrom('mon').map((day) => ({ value: day, label: weekdayWords[day].long })),
  ]
}
