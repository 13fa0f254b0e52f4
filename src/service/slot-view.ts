import type { SlotView } from '#contract/operations/plan.ts'
import type { DetailedSlot } from '#db/slot-repo.ts'

const MS_PER_MINUTE = 60_000

export const slotView = (slot: DetailedSlot): SlotView => ({
  id: slot.id,
  planId: slot.planId,
  roadmapTitle: slot.roadmapTitle,
  day: slot.day,
  startMinute: slot.startMinute,
  minutes: slot.minutes,
  startMs: slot.startMs,
  endMs: slot.startMs + slot.minutes * MS_PER_MINUTE,
  kind: slot.kind,
  pinned: slot.pinned,
  topic: {
    id: slot.topicId,
    key: slot.topicKey,
    title: slot.title,
    detail: slot.detail,
    status: slot.status,
  },
  phaseTitle: slot.phaseTitle,
  blockTitle: slot.blockTitle,
  project: slot.kind === 'build' ? slot.project : null,
})
