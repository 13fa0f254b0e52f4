import { fail } from './failures.ts'
import type { HandlersOf } from './runtime.ts'

const notYet = () => fail('UNSUPPORTED', 'Not yet.')

export const pendingHandlers: HandlersOf<
  'plan.preview-change' | 'plan.change' | 'roadmap.similar' | 'roadmap.merge-preview' | 'roadmap.merge'
> = {
  'plan.preview-change': notYet,
  'plan.change': notYet,
  'roadmap.similar': notYet,
  'roadmap.merge-preview': notYet,
  'roadmap.merge': notYet,
}
