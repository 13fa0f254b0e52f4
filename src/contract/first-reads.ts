import type { OperationName } from './operations.ts'

/** What every window asks before it can draw itself; without input. */
export const FRAME_READS: readonly OperationName[] = ['app.info', 'settings.get', 'plan.list', 'timer.get']

/** What the screen asks that windows open on. */
export const TODAY_READS: readonly OperationName[] = ['today.get']
