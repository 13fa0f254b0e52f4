/** Wishes that plan again: days off, other hours, topics that need more or less, choices. */
import type { PlanChange } from '#core/planning/change.ts'
import { hoursOn } from '#core/planning/hours.ts'
import type { HoursFrom, Pace, PlanSettings } from '#core/planning/model.ts'
import { recordOfWeek } from '#core/planning/rhythm.ts'
import { addDays } from '#core/time/day.ts'
import { openTopics, planned } from './scene.ts'
import type { Idea, Scene } from './scene.ts'
import type { TopicRow } from './stored.ts'

export const daysOff: Idea = (scene) => {
  const { random } = scene.world
  const from = addDays(scene.today, random.between(0, 40))
  const to = addDays(from, random.between(0, 9))
  return planned(scene, 'days off', { type: 'add-days-off', daysOff: { from, to, name: 'Away' } })
}

export const noDaysOff: Idea = (scene) => {
  const found = scene.world.random.pick(scene.settings.daysOff.filter(({ to }) => to >= scene.today))
  return found === undefined
    ? null
    : planned(scene, 'days off taken back', { type: 'remove-days-off', from: found.from, to: found.to })
}

export const sick: Idea = (scene) => {
  const { random } = scene.world
  const days = random.between(0, 5)
  const from = addDays(scene.today, 1)
  const more: PlanChange[] =
    days === 0
      ? []
      : [{ type: 'add-days-off', daysOff: { from, to: addDays(scene.today, days), name: 'Sick' } }]
  return planned(scene, 'sick', { type: 'move-today', name: 'Sick' }, ...more)
}

/** Other minutes and starts, on other days, in the rhythm there is. */
const otherHours = ({ world, settings }: Scene, from: string): HoursFrom => {
  const { random } = world
  const start = random.between(6, 19) * 60
  const { rhythm } = hoursOn(settings, from)
  return {
    from,
    availability: recordOfWeek((day) => ({
      startMinute: start,
      minutes: rhythm[day] === 'rest' || random.chance(0.15) ? 0 : random.between(4, 9) * 30,
    })),
    rhythm,
  }
}

export const hours: Idea = (scene) => {
  const { random } = scene.world
  const from = addDays(scene.today, random.between(0, 20))
  const until = random.chance(0.5) ? null : addDays(from, random.between(3, 30))
  const { availability, rhythm } = otherHours(scene, from)
  return planned(scene, 'hours', { type: 'hours', from, until, availability, rhythm })
}

export const pause: Idea = (scene) =>
  scene.settings.paused === null ? planned(scene, 'pause', { type: 'pause' }) : null

export const extend: Idea = (scene) => {
  const { random } = scene.world
  const topic = random.pick(openTopics(scene).slice(0, 12))
  if (topic === undefined) return null
  const days = topic.extra_days > 0 && random.chance(0.3) ? -0.5 : random.between(1, 5) / 2
  return planned(scene, 'extend', { type: 'extend', topicId: topic.id, days })
}

export const skip: Idea = (scene) => {
  const topic = scene.world.random.pick(openTopics(scene))
  return topic === undefined
    ? null
    : planned(scene, 'skip', { type: 'status', topicIds: [topic.id], status: 'skipped' })
}

const withStatus = ({ stored, plan }: Scene, status: TopicRow['status']): TopicRow[] =>
  stored.topics.filter((topic) => topic.roadmap_id === plan.roadmap_id && topic.status === status)

export const unskip: Idea = (scene) => {
  const topic = scene.world.random.pick(withStatus(scene, 'skipped'))
  return topic === undefined
    ? null
    : planned(scene, 'un-skip', { type: 'status', topicIds: [topic.id], status: 'pending' })
}

export const doneEarly: Idea = (scene) => {
  const [topic] = openTopics(scene)
  return topic === undefined
    ? null
    : planned(scene, 'done early', { type: 'status', topicIds: [topic.id], status: 'done' })
}

export const notDoneAfterAll: Idea = (scene) => {
  const topic = scene.world.random.pick(withStatus(scene, 'done'))
  return topic === undefined
    ? null
    : planned(scene, 'not done after all', { type: 'status', topicIds: [topic.id], status: 'in-progress' })
}

export const optional: Idea = (scene) => {
  const { world, stored, plan, settings } = scene
  const topic = world.random.pick(
    stored.topics.filter((one) => one.roadmap_id === plan.roadmap_id && one.optional === 1),
  )
  if (topic === undefined) return null
  const included = settings.choices.leftOut.includes(topic.key)
  return planned(scene, 'optional', { type: 'optional', topicKeys: [topic.key], included })
}

export const choose: Idea = (scene) => {
  const { world, stored, plan, settings } = scene
  if (world.optionsChanged >= 2) return null
  const topic = world.random.pick(
    stored.topics.filter(
      ({ roadmap_id: roadmapId, option_group: group, option_name: name }) =>
        roadmapId === plan.roadmap_id && group !== null && settings.choices.options[group] !== name,
    ),
  )
  if (topic === undefined) return null
  world.optionsChanged += 1
  return planned(scene, 'other option', {
    type: 'choose',
    group: topic.option_group ?? '',
    name: topic.option_name ?? '',
  })
}

const OTHER_PACES: Readonly<Record<Pace, readonly Pace[]>> = {
  min: ['expected', 'max'],
  expected: ['min', 'max'],
  max: ['min', 'expected'],
}

export const otherSettings: Idea = (scene) => {
  const { random } = scene.world
  const { settings } = scene
  const changed: PlanSettings = random.chance(0.5)
    ? { ...settings, pace: random.pick(OTHER_PACES[settings.pace]) ?? 'expected' }
    : { ...settings, reviewCarriesTopics: !settings.reviewCarriesTopics }
  return planned(scene, 'settings', { type: 'settings', settings: changed })
}

/** As the learner's own topics suggest it. */
export const calibrate: Idea = (scene) => {
  const minutes = Math.round((scene.settings.minutesPerStudyDay * scene.world.random.between(8, 13)) / 50) * 5
  const minutesPerStudyDay = Math.max(60, Math.min(480, minutes))
  // What it is already changes nothing, and plans nothing again.
  if (minutesPerStudyDay === scene.settings.minutesPerStudyDay) return null
  return planned(scene, 'calibrate', { type: 'calibrate', minutesPerStudyDay })
}

export const replan: Idea = (scene) => planned(scene, 'replan', { type: 'replan' })
