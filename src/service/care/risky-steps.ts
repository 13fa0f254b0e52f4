/** Calls that change much at once: what there was before is kept as a backup first. */
import type { BackupKind } from '#core/care/model.ts'
import { isOperationName } from '#contract/operations.ts'
import type { OperationName } from '#contract/operations.ts'

const STEPS: Partial<Record<OperationName, BackupKind>> = {
  'plan.make': 'before-replan',
  'plan.change': 'before-replan',
  'plan.set-state': 'before-replan',
  'roadmap.merge': 'before-import',
  'session-import.apply': 'before-import',
  'busy.store': 'before-import',
  'roadmap.remove': 'before-removal',
}

/** Changes of one slot, or of one busy time, leave all others where they are. */
const LOCAL = new Set(['move-slot', 'add-slot', 'remove-slot', 'pin-slot', 'keep-free', 'free-again'])

const fieldOf = (value: unknown, name: string): unknown =>
  typeof value === 'object' && value !== null && Object.hasOwn(value, name)
    ? (value as Record<string, unknown>)[name]
    : undefined

const isLocal = (input: unknown): boolean => {
  const changes = fieldOf(input, 'changes')
  return Array.isArray(changes) && changes.every((change) => LOCAL.has(String(fieldOf(change, 'type'))))
}

/** Null for a call before which nothing needs to be kept. */
export const riskOf = (request: unknown): BackupKind | null => {
  const op = fieldOf(request, 'op')
  if (typeof op !== 'string' || !isOperationName(op)) return null
  const kind = STEPS[op] ?? null
  return kind !== null && op === 'plan.change' && isLocal(fieldOf(request, 'input')) ? null : kind
}
