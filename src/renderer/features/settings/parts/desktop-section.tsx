import { t } from '@lingui/core/macro'
import { Trans } from '@lingui/react/macro'
import { Button, Select, Switch } from '@mantine/core'
import { useEffect } from 'react'
import { GlobalKeys, type AppInfo, type Settings } from '#contract/operations/app.ts'
import { loaded } from '../../../ui/load.ts'
import { openPlace, readDesktop, saveOpenAtLogin, useDesktopStore } from '../desktop-store.ts'
import { saveDesktop } from '../store.ts'
import { SectionHeading, SettingRow } from './setting-row.tsx'
import classes from './desktop-section.module.css'

const isMac = (): boolean => /mac/i.test(navigator.platform)

const keyName = (key: string): string => {
  switch (key) {
    case 'CommandOrControl':
      return isMac() ? '⌘' : t`Ctrl`
    case 'Alt':
      return isMac() ? '⌥' : key
    case 'Shift':
      return t({ message: 'Shift', comment: 'The key of that name' })
    case 'Space':
      return t({ message: 'Space', comment: 'The key of that name' })
    default:
      return key
  }
}

const keyWords = (keys: GlobalKeys): string =>
  keys === 'off' ? t`None` : keys.split('+').map(keyName).join(' + ')

export type DesktopSectionProps = {
  readonly settings: Settings['desktop']
  readonly capabilities: AppInfo['capabilities']
}

/** What only the desktop app has: tray, keys for every program, start at login, the timer window. */
export const DesktopSection = ({ settings, capabilities }: DesktopSectionProps) => {
  const desktop = useDesktopStore((store) => loaded(store.desktop))
  const can = (capability: AppInfo['capabilities'][number]): boolean => capabilities.includes(capability)
  const { globalKeys } = settings
  // The keys are tried when they are chosen: what came of it is read again then.
  useEffect(() => {
    if (GlobalKeys.safeParse(globalKeys).success) void readDesktop()
  }, [globalKeys])
  return (
    <section>
      <SectionHeading>
        <Trans>Desktop</Trans>
      </SectionHeading>
      {can('tray') && (
        <SettingRow
          label={t`Go on in the tray`}
          hint={t`When the window is closed the timer keeps counting, and Roadbook is in the tray. Otherwise closing the window quits it.`}
        >
          <Switch
            aria-label={t`Go on in the tray`}
            size="md"
            checked={settings.closeToTray}
            onChange={(event) => void saveDesktop({ closeToTray: event.currentTarget.checked })}
          />
        </SettingRow>
      )}
      {can('login-item') && (
        <SettingRow
          label={t`Start at login`}
          hint={t`Roadbook starts with this computer and waits in the tray.`}
        >
          <Switch
            aria-label={t`Start at login`}
            size="md"
            checked={desktop?.openAtLogin === true}
            disabled={desktop === undefined}
            onChange={(event) => void saveOpenAtLogin(event.currentTarget.checked)}
          />
        </SettingRow>
      )}
      {can('global-shortcut') && (
        <KeysRow keys={settings.globalKeys} isTaken={desktop?.shortcut === 'taken'} />
      )}
      {can('timer-window') && (
        <SettingRow
          label={t`Timer window`}
          hint={t`A small window with the timer that stays above all others. The menus of Roadbook and of the tray open it too.`}
        >
          <Button variant="default" onClick={() => void openPlace('timer-window')}>
            <Trans>Open or close it</Trans>
          </Button>
        </SettingRow>
      )}
    </section>
  )
}

const takenWords = (keys: GlobalKeys): string => {
  const taken = keyWords(keys)
  return t`Another program has ${taken}. Choose other keys, or free them there.`
}

const KeysRow = ({ keys, isTaken }: { readonly keys: GlobalKeys; readonly isTaken: boolean }) => (
  <SettingRow
    label={t`Keys for the timer everywhere`}
    htmlFor="global-keys"
    hint={
      <>
        <Trans>Start, pause and go on, whatever program is in front.</Trans>
        {/* Always there, so that what it comes to say is spoken. */}
        <span role="status" className={isTaken ? classes.problem : undefined}>
          {isTaken ? takenWords(keys) : ''}
        </span>
      </>
    }
  >
    <Select
      id="global-keys"
      value={keys}
      data={GlobalKeys.options.map((value) => ({ value, label: keyWords(value) }))}
      allowDeselect={false}
      w={220}
      onChange={(value) => void saveDesktop({ globalKeys: GlobalKeys.parse(value) })}
    />
  </SettingRow>
)
