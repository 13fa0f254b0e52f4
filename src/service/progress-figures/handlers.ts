import type { HandlersOf } from '../runtime.ts'
import { listTopicProgress } from './topics.ts'
import { getProgress } from './view.ts'

export const progressFigureHandlers: HandlersOf<'progress.get' | 'progress.topics'> = {
  'progress.get': getProgress,
  'progress.topics': listTopicProgress,
}
