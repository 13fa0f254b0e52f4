/** The Markdown of a roadmap with as many topics as asked for, in at most twelve phases. */
const MOST_PHASES = 12
const TOPICS_PER_PHASE = 12
const TOPICS_PER_BLOCK = 6

const PHASES = [
  'Foundations',
  'Data and structures',
  'The command line',
  'Databases',
  'Web services',
  'Testing',
  'Deployment',
  'Security',
  'Performance',
  'Distributed systems',
  'Observability',
  'Specialisation',
]
const VERBS = ['Reading', 'Writing', 'Modelling', 'Measuring', 'Designing', 'Debugging', 'Refactoring']
const THINGS = [
  'iterators',
  'decorators',
  'generators',
  'sockets',
  'transactions',
  'indexes',
  'queues',
  'caches',
  'schemas',
  'pipelines',
  'protocols',
]

const titleOf = (index: number): string => {
  const title = `${VERBS[index % VERBS.length]} ${THINGS[index % THINGS.length]}`
  const round = Math.floor(index / (VERBS.length * THINGS.length))
  return round === 0 ? title : `${title}, part ${round + 1}`
}

const tableOf = (from: number, to: number): string => {
  const rows = Array.from({ length: to - from }, (_, index) => `| ${titleOf(from + index)} | 1-2 days |`)
  return ['| Topic | Time |', '| --- | --- |', ...rows].join('\n')
}

const blocksOf = (from: number, to: number): string[] => {
  const blocks: string[] = []
  for (let first = from; first < to; first += TOPICS_PER_BLOCK) {
    const number = blocks.length + 1
    blocks.push(`### Part ${number}\n\n${tableOf(first, Math.min(to, first + TOPICS_PER_BLOCK))}`)
  }
  return blocks
}

/** Every topic takes one to two study days of `minutesPerStudyDay`. */
export const longRoadmap = (topics: number, minutesPerStudyDay: number): string => {
  const phases = Math.max(1, Math.min(MOST_PHASES, Math.ceil(topics / TOPICS_PER_PHASE)))
  const parts = Array.from({ length: phases }, (_, index) => {
    const [from, to] = [index, index + 1].map((end) => Math.floor((end * topics) / phases))
    return [`## Phase ${index + 1}: ${PHASES[index]}`, ...blocksOf(from ?? 0, to ?? 0)].join('\n\n')
  })
  const hours = (minutesPerStudyDay / 60).toFixed(1)
  return [`# Backend in depth`, `Pace: ${hours} hours/day`, ...parts].join('\n\n')
}
