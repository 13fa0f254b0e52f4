/** A small roadmap with one of everything: options, an optional topic, projects, checklists, reference parts. */
import type { Block, Phase, Project, Roadmap, RoadmapDocument, Topic } from '#core/roadmap/model.ts'

export const sampleTopic = (key: string, more: Partial<Topic> = {}): Topic => ({
  key,
  title: `Topic ${key}`,
  detail: `What ${key} is about`,
  line: 10,
  estimate: { raw: '1-2 days', min: 1, max: 2, unit: 'day' },
  days: { min: 1, max: 2 },
  assumed: false,
  optional: false,
  status: 'pending',
  links: [{ title: 'Manual', url: 'https://example.org/manual' }],
  ...more,
})

export const sampleBlock = (key: string, topics: Topic[], more: Partial<Block> = {}): Block => ({
  key,
  title: `Block ${key}`,
  line: 5,
  weeks: { from: 1, to: 2 },
  estimate: null,
  option: null,
  topics,
  ...more,
})

export const sampleProject = (title: string, more: Partial<Project> = {}): Project => ({
  title,
  detail: '',
  line: 20,
  capstone: false,
  done: false,
  ...more,
})

const samplePhase = (key: string, blocks: Block[], projects: Project[]): Phase => ({
  key,
  title: `Phase ${key}`,
  line: 3,
  estimate: { raw: '6-8 weeks', min: 6, max: 8, unit: 'week' },
  optional: false,
  blocks,
  projects,
})

const option = (name: string, recommended: boolean) => ({ group: 'Framework', name, recommended })

/** Two phases; three topics, then two of Kestrel (recommended) or two of Osprey, then an optional one: six count. */
export const sampleRoadmap = (more: Partial<Roadmap> = {}): Roadmap => ({
  key: 'sample',
  title: 'Sample roadmap',
  line: 1,
  total: { raw: '6-9 months', min: 6, max: 9, unit: 'month' },
  hoursPerDay: { min: 2, max: 2 },
  summary: false,
  phases: [
    samplePhase(
      'one',
      [sampleBlock('basics', [sampleTopic('a'), sampleTopic('b'), sampleTopic('c')])],
      [sampleProject('Word counter'), sampleProject('Diary')],
    ),
    samplePhase(
      'two',
      [
        sampleBlock('kestrel', [sampleTopic('k1'), sampleTopic('k2')], { option: option('Kestrel', true) }),
        sampleBlock('osprey', [sampleTopic('o1'), sampleTopic('o2', { days: { min: 3, max: 4 } })], {
          option: option('Osprey', false),
        }),
        sampleBlock('extras', [sampleTopic('x', { optional: true })], { weeks: null }),
      ],
      [sampleProject('Shop', { capstone: true })],
    ),
  ],
  projects: [sampleProject('An idea for later')],
  checklists: [
    {
      title: 'Ready?',
      line: 30,
      items: [
        { title: 'Can count', done: true, line: 31 },
        { title: 'Can read', done: false, line: 32 },
      ],
    },
  ],
  resources: [{ group: 'Books', title: 'A book', detail: '', url: 'https://example.org/book', line: 40 }],
  tools: [],
  libraries: [],
  prerequisites: [],
  comparisons: [{ title: 'Which one', line: 50, header: ['', 'Kestrel'], rows: [['Speed', 'fast']] }],
  week: [
    { days: ['mon', 'tue'], activity: 'Learn' },
    { days: ['wed', 'thu'], activity: 'Practice' },
    { days: ['fri'], activity: 'Build' },
    { days: ['sat'], activity: 'Review' },
    { days: ['sun'], activity: 'Rest' },
  ],
  ...more,
})

export const sampleDocument = (roadmaps: Roadmap[] = [sampleRoadmap()]): RoadmapDocument => ({
  roadmaps,
  findings: [{ line: 1, code: 'sample-finding', message: 'Something to know.' }],
  unused: [{ line: 60, lines: 2, reason: 'prose', text: 'Good luck!' }],
})

/** The sample edited: Topic b is called otherwise and takes longer, Topic c is gone, Topic d is new. */
export const editedRoadmap = (): Roadmap => {
  const roadmap = sampleRoadmap()
  const [first, ...rest] = roadmap.phases
  const topics = [
    sampleTopic('a'),
    sampleTopic('b-more', {
      title: 'Topic b and more',
      detail: 'What b is about',
      days: { min: 3, max: 4 },
    }),
    sampleTopic('d', { detail: 'Something else' }),
  ]
  return first === undefined
    ? roadmap
    : { ...roadmap, phases: [{ ...first, blocks: [sampleBlock('basics', topics)] }, ...rest] }
}

const TITLES = ['', ' and more', ', newly told'] as const

/** The sample as its author changed it: topics renamed, longer, gone and new, by the digits of a number. */
export const sampleEdition = (edition: number): Roadmap => {
  const sample = sampleRoadmap()
  const isGone = (key: string): boolean =>
    (edition % 2 === 1 && key === 'b') || (edition % 3 === 2 && key === 'k2')
  const edited = (topic: Topic): Topic => ({
    ...topic,
    title: topic.key === 'c' ? `${topic.title}${TITLES[edition % 3] ?? ''}` : topic.title,
    days: topic.key === 'a' ? { min: 1, max: 2 + (edition % 4) } : topic.days,
  })
  const added = edition % 5 === 4 ? [sampleTopic('n')] : []
  return {
    ...sample,
    title: edition % 7 === 6 ? 'Sample roadmap, second edition' : sample.title,
    phases: sample.phases.map((phase, at) => ({
      ...phase,
      blocks: phase.blocks.map((block, place) => ({
        ...block,
        topics: [
          ...block.topics.filter(({ key }) => !isGone(key)).map(edited),
          ...(at === 0 && place === 0 ? added : []),
        ],
      })),
      projects: edition % 4 === 3 ? phase.projects.slice(1) : phase.projects,
    })),
    checklists: edition % 6 === 5 ? [] : sample.checklists,
  }
}
