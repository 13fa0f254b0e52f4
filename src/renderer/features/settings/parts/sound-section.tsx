import { t } from '@lingui/core/macro'
import { Trans } from '@lingui/react/macro'
import { useState } from 'react'
import { Button, Select, Slider, Switch } from '@mantine/core'
import { SoundSettings } from '#contract/operations/app.ts'
import type { AppInfo } from '#contract/operations/app.ts'
import { useFrameStore, type Frame } from '../../../app/frame-store.ts'
import { playSound } from '../../../ui/sound.ts'
import { saveSound } from '../store.ts'
import { NoticeRow } from './notice-row.tsx'
import { SectionHeading, SettingRow } from './setting-row.tsx'
import classes from './sound-section.module.css'

const { name: SoundName } = SoundSettings.shape

const words: Readonly<Record<SoundSettings['name'], string>> = {
  bell: t`Bell`,
  chime: t`Chime`,
  wood: t`Wood`,
}

/** How the end of an interval is told. */
export const SoundSection = ({ frame }: { readonly frame: Frame }) => {
  const { sound, notifications } = frame.settings
  return (
    <section>
      <SectionHeading>
        <Trans>Sound and notices</Trans>
      </SectionHeading>
      <SettingRow label={t`Sound`} hint={t`When an interval is over. The screen shows it too.`}>
        <Switch
          aria-label={t`Sound`}
          size="md"
          checked={sound.on}
          onChange={(event) => void saveSound({ on: event.currentTarget.checked })}
        />
      </SettingRow>
      <SettingRow label={t`Which sound`} htmlFor="sound-name">
        <Select
          id="sound-name"
          value={sound.name}
          data={SoundName.options.map((value) => ({ value, label: words[value] }))}
          disabled={!sound.on}
          allowDeselect={false}
          w={160}
          onChange={(name) => {
            if (name !== null) void saveSound({ name: SoundName.parse(name) })
          }}
        />
      </SettingRow>
      <VolumeRow sound={sound} host={frame.info.host} />
      <NoticeRow isOn={notifications} info={frame.info} />
    </section>
  )
}

const SILENT = t`At 0 % nothing is to be heard. Turn it up, or switch the sound off.`

const refusals: Readonly<Record<'desktop' | 'browser', string>> = {
  desktop: t`It could not be played. See whether this computer has a sound output, and try again.`,
  browser: t`The browser did not play it. Allow sound in its settings for this page, by the address, and try again.`,
}

type VolumeRowProps = { readonly sound: SoundSettings; readonly host: AppInfo['host'] }

const VolumeRow = ({ sound, host }: VolumeRowProps) => {
  const refetch = useFrameStore((store) => store.refetch)
  // While it is dragged; saved when it is let go.
  const [dragged, setDragged] = useState<number | null>(null)
  const [isRefused, setIsRefused] = useState(false)
  const volume = dragged ?? sound.volume
  const refusal = isRefused ? refusals[host === 'electron' ? 'desktop' : 'browser'] : null
  const problem = sound.on && volume === 0 ? SILENT : refusal
  const test = async (): Promise<void> => {
    setIsRefused(!(await playSound({ name: sound.name, volume })))
  }
  const save = async (next: number): Promise<void> => {
    await saveSound({ volume: next })
    await refetch()
    // Unless it is dragged again.
    setDragged((now) => (now === next ? null : now))
  }
  return (
    <SettingRow
      label={t`Volume`}
      hint={
        <span role="status" className={problem === null ? undefined : classes.problem}>
          {problem}
        </span>
      }
    >
      <div className={classes.volume}>
        <Slider
          className={classes.slider ?? ''}
          thumbLabel={t`Volume`}
          value={volume}
          min={0}
          max={100}
          step={5}
          label={null}
          disabled={!sound.on}
          onChange={setDragged}
          onChangeEnd={(next) => void save(next)}
        />
        <output className={classes.number}>{volume} %</output>
        <Button variant="default" disabled={!sound.on} onClick={() => void test()}>
          <Trans>Test</Trans>
        </Button>
      </div>
    </SettingRow>
  )
}
