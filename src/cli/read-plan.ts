import type { Client } from '#contract/client.ts'
import type { PlanSummary, SlotView } from '#contract/operations/plan.ts'
import type { ExportPlan, ExportSlot, PlanExport } from '#core/export/model.ts'
import { type Result, ok } from '#core/result.ts'
import { noActivePlan } from './no-active-plan.ts'
import { type CliFailure, refused } from './outcome.ts'

/** Days to export, both ends included; all of them where an end is missing. */
export type DayRange = { readonly from?: string; readonly to?: string }

const exportPlan = ({ id, roadmapTitle, settings, finish }: PlanSummary): ExportPlan => ({
  id,
  roadmap: roadmapTitle,
  start: settings.start,
  zone: settings.zone,
  pace: settings.pace,
  finish,
})

const exportSlot = ({ topic, ...slot }: SlotView): ExportSlot => ({
  id: slot.id,
  day: slot.day,
  startMinute: slot.startMinute,
  minutes: slot.minutes,
  kind: slot.kind,
  pinned: slot.pinned,
  topic: { id: topic.id, key: topic.key, title: topic.title, status: topic.status },
  phaseTitle: slot.phaseTitle,
  blockTitle: slot.blockTitle,
})

/** The active plan with its slots and findings. */
export const readPlan = async (client: Client, range: DayRange): Promise<Result<PlanExport, CliFailure>> => {
  const plan = await client.call('plan.get', {})
  if (!plan.ok) return refused(plan.error)
  if (plan.value === null) return await noActivePlan(client)
  const { id, roadmapId, settings } = plan.value
  const slots = await client.call('plan.slots', range)
  if (!slots.ok) return refused(slots.error)
  const preview = await client.call('plan.preview', { roadmap: { roadmapId }, settings })
  if (!preview.ok) return refused(preview.error)
  return ok({
    plan: exportPlan(plan.value),
    slots: slots.value.filter(({ planId }) => planId === id).map(exportSlot),
    findings: preview.value.findings,
  })
}
