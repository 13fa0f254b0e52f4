import { fail } from './failures.ts'
import type { HandlersOf } from './runtime.ts'

const notYet = () => fail('UNSUPPORTED', 'Not yet.')

export const pendingHandlers: HandlersOf<'roadmap.similar' | 'roadmap.merge-preview' | 'roadmap.merge'> = {
  'roadmap.similar': notYet,
  'roadmap.merge-preview': notYet,
  'roadmap.merge': notYet,
}
