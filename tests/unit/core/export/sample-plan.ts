import type { ExportSlot, PlanExport } from '#core/export/model.ts'

/** A slot with only what a test cares about said. */
export const sampleSlot = (over: Partial<ExportSlot> = {}): ExportSlot => ({
  id: '0199a000-0000-7000-8000-000000000001',
  day: '2026-11-23',
  startMinute: 1080,
  minutes: 210,
  kind: 'learn',
  pinned: false,
  topic: { id: 't1', key: 'basics/variables', title: 'Variables', status: 'pending' },
  phaseTitle: 'Basics',
  blockTitle: 'Week 1',
  ...over,
})

export const samplePlan = (slots: readonly ExportSlot[]): PlanExport => ({
  plan: {
    id: '0199a000-0000-7000-8000-0000000000aa',
    roadmap: 'Python',
    start: '2026-11-23',
    zone: 'Europe/Berlin',
    pace: 'expected',
    finish: { min: '2027-05-01', expected: '2027-06-01', max: '2027-07-01' },
  },
  slots,
  findings: [{ code: 'too-long', message: 'Longer than stated.' }],
})
