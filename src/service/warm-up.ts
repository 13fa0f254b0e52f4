import { FRAME_READS, TODAY_READS } from '#contract/first-reads.ts'
import type { Service } from './service.ts'

/**
 * Answers once what every window is about to ask, while that window is still being loaded: the first answer takes several
 * times as long as those after it, since its code is compiled and its pages are read from the disk. Nobody hears the answers.
 */
export const warmUp = async (dispatch: Service['dispatch'], isOpen: () => boolean): Promise<void> => {
  for (const op of [...FRAME_READS, ...TODAY_READS]) {
    // Between two of them, what a window asks already comes first.
    await new Promise((done) => setImmediate(done))
    if (!isOpen()) return
    await dispatch({ op, input: {} })
  }
}
