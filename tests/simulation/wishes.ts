/** What may come into a learner's mind, and how often. */
import type { Wish } from './change-plan.ts'
import {
  calibrate,
  choose,
  daysOff,
  doneEarly,
  extend,
  hours,
  noDaysOff,
  notDoneAfterAll,
  optional,
  otherSettings,
  pause,
  replan,
  sick,
  skip,
  unskip,
} from './plan-wishes.ts'
import { sceneOf } from './scene.ts'
import type { Idea } from './scene.ts'
import { addSlot, freeAgain, keepFree, moveSlot, pin, removeSlot, resizeSlot, unpin } from './slot-wishes.ts'
import type { Stored } from './stored.ts'
import type { World } from './world.ts'

/** How often each comes up. */
const IDEAS: readonly { readonly idea: Idea; readonly weight: number }[] = [
  { idea: replan, weight: 4 },
  { idea: daysOff, weight: 1.5 },
  { idea: noDaysOff, weight: 1 },
  { idea: sick, weight: 1.2 },
  { idea: hours, weight: 2 },
  { idea: pause, weight: 0.4 },
  { idea: extend, weight: 1 },
  { idea: skip, weight: 1 },
  { idea: unskip, weight: 1 },
  { idea: doneEarly, weight: 1 },
  { idea: notDoneAfterAll, weight: 0.3 },
  { idea: optional, weight: 1 },
  { idea: choose, weight: 0.5 },
  { idea: otherSettings, weight: 0.7 },
  { idea: calibrate, weight: 0.5 },
  { idea: moveSlot, weight: 5 },
  { idea: resizeSlot, weight: 3 },
  { idea: addSlot, weight: 2 },
  { idea: removeSlot, weight: 2 },
  { idea: pin, weight: 2 },
  { idea: unpin, weight: 2 },
  { idea: keepFree, weight: 2 },
  { idea: freeAgain, weight: 2 },
]

const TOTAL = IDEAS.reduce((sum, { weight }) => sum + weight, 0)

const anyIdea = ({ random }: World): Idea => {
  let left = random.next() * TOTAL
  return IDEAS.find(({ weight }) => (left -= weight) < 0)?.idea ?? replan
}

/** Something the learner would like to change now; null when nothing comes to mind. */
export const anyWish = (world: World, stored: Stored): Wish | null => anyIdea(world)(sceneOf(world, stored))
