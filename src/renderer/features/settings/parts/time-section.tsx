import { t } from '@lingui/core/macro'
import { Trans } from '@lingui/react/macro'
import { Button, Select } from '@mantine/core'
import type { PlanSummary } from '#contract/operations/plan.ts'
import type { Frame } from '../../../app/frame-store.ts'
import { useFormat } from '../../../ui/format-context.tsx'
import { applyPlanSettings, saveSettings } from '../store.ts'
import { dayStartMinutes, zoneNames, zoneWords } from '../time-choices.ts'
import { SectionHeading, SettingRow } from './setting-row.tsx'

/** Zone and the hour a study day begins; saved as chosen. */
export const TimeSection = ({ frame }: { readonly frame: Frame }) => {
  const { settings, info, plan } = frame
  const format = useFormat()
  const here = zoneWords(info.zone)
  return (
    <section>
      <SectionHeading>
        <Trans>Time</Trans>
      </SectionHeading>
      <SettingRow
        label={t`Time zone`}
        htmlFor="zone"
        hint={
          info.zoneIsFallback
            ? t`This computer does not tell its zone, so ${here} is used. Choose yours.`
            : t`For new plans, and for what counts as today before there is one.`
        }
      >
        <Select
          id="zone"
          value={settings.zone}
          data={[
            {
              value: 'auto',
              label: settings.zone === 'auto' ? t`This computer’s (${here})` : t`This computer’s`,
            },
            ...zoneNames(settings.zone).map((name) => ({ value: name, label: zoneWords(name) })),
          ]}
          searchable
          // Typing replaces the zone that is shown, instead of adding to its name.
          onFocus={(event) => event.currentTarget.select()}
          onClick={(event) => event.currentTarget.select()}
          limit={100}
          nothingFoundMessage={t`No zone has this name`}
          allowDeselect={false}
          w={280}
          onChange={(zone) => {
            if (zone !== null) void saveSettings({ zone })
          }}
        />
      </SettingRow>
      {plan !== null && plan.settings.zone !== info.zone && <PlanZone plan={plan} zone={info.zone} />}
      <SettingRow
        label={t`A study day begins at`}
        htmlFor="day-start"
        hint={t`Studying after midnight and before this hour still counts to the day before.`}
      >
        <Select
          id="day-start"
          value={String(settings.dayStartMinute)}
          data={dayStartMinutes(settings.dayStartMinute).map((minute) => ({
            value: String(minute),
            label: format.time(minute),
          }))}
          allowDeselect={false}
          w={160}
          onChange={(minute) => {
            if (minute !== null) void saveSettings({ dayStartMinute: Number(minute) })
          }}
        />
      </SettingRow>
    </section>
  )
}

/** A plan keeps the zone it was made in; a learner who moved can take it along. */
const PlanZone = ({ plan, zone }: { readonly plan: PlanSummary; readonly zone: string }) => {
  const [there, here] = [zoneWords(plan.settings.zone), zoneWords(zone)]
  return (
    <SettingRow
      label={t`Zone of the plan`}
      hint={t`The plan is in ${there}. Its hours can move along: 18:00 there becomes 18:00 in ${here}.`}
    >
      <Button
        variant="default"
        onClick={() =>
          void applyPlanSettings(
            plan,
            { ...plan.settings, zone },
            { title: t`Move the plan to ${here}`, done: t`The plan is in ${here} now` },
          )
        }
      >
        <Trans>Move the plan…</Trans>
      </Button>
    </SettingRow>
  )
}
