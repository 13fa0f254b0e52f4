import { describe, expect, test } from 'vitest'
import type { Topic } from '#core/roadmap/model.ts'
import {
  blocksOf,
  contentLines,
  fixture,
  onlyRoadmap,
  read,
  sumDays,
  topicsOf,
  unusedLines,
} from './reading.ts'

const open = (name: string) => {
  const document = read(fixture(name))
  return { document, roadmap: onlyRoadmap(document) }
}
const titles = (topics: readonly Topic[]): string[] => topics.map(({ title }) => title)
const titlesOf = (name: string): string[] => titles(topicsOf(open(name).roadmap))

describe('course tables without outer bars', () => {
  const { document, roadmap } = open('course-tables.md')

  test('weeks times hours a week are hours, also from months', () => {
    const [ground, compost, rain] = topicsOf(roadmap)
    expect(ground?.estimate).toEqual({
      raw: '10-12 weeks × 4–12 hours/week',
      min: 40,
      max: 144,
      unit: 'hour',
    })
    expect(compost?.days).toEqual({ min: 6.86, max: 6.86 })
    expect(rain?.estimate?.unit).toBe('hour')
    expect(rain?.estimate?.min).toBeCloseTo(130.4, 1)
  })

  test('only the curriculum is the plan; a table of contents is not', () => {
    expect(roadmap.phases.map(({ title }) => title)).toEqual(['Soil basics', 'Garden design'])
    expect(titles(topicsOf(roadmap))).not.toContain('Garden design')
    expect(roadmap.prerequisites.map(({ title }) => title)).toEqual(['A garden, or a balcony.'])
  })

  test('"choose one of the following" above a table makes its rows alternatives', () => {
    const options = blocksOf(roadmap).flatMap(({ option }) => option ?? [])
    expect(options.map(({ group, name }) => [group, name])).toEqual([
      ['Watering', 'Drip lines'],
      ['Watering', 'Sprinklers'],
    ])
    expect(document.findings.some(({ code }) => code === 'choice-open')).toBe(true)
  })

  test('links stay with the course, the chat column does not', () => {
    expect(topicsOf(roadmap)[0]?.links.map(({ url }) => url)).toEqual([
      'https://example.org/ground',
      'https://example.org/other',
    ])
    expect(topicsOf(roadmap)[1]?.detail).toBe('Reading the ground')
  })
})

describe('checkboxes five levels deep under headings in list items', () => {
  const { roadmap } = open('deep-checkboxes.md')

  test('headings in items are blocks, and sections without boxes are not the plan', () => {
    expect(blocksOf(roadmap).map(({ title }) => title)).toEqual(['True wind', 'Apparent wind', ''])
    expect(topicsOf(roadmap)).toHaveLength(9)
    expect(roadmap.resources.map(({ title }) => title)).toEqual(['A book'])
  })

  test('ticked boxes give the status, points below the detail and the links', () => {
    const [wind, flags, , triangle] = topicsOf(roadmap)
    expect([wind?.status, flags?.status, triangle?.status]).toEqual(['done', 'done', 'in-progress'])
    expect(wind?.title).toBe('What wind is')
    expect(wind?.detail).toBe('Pressure\n  High\n    Maps\n      Weather maps\nGusts')
    expect(wind?.links).toEqual([{ title: 'Weather maps', url: 'https://example.org/maps' }])
  })

  test('numbers in titles are no estimates', () => {
    expect(topicsOf(roadmap).filter(({ estimate }) => estimate !== null)).toEqual([])
  })
})

describe('months with weeks that start again', () => {
  const { document, roadmap } = open('months-restart.md')

  test('months are phases, weeks are blocks of their month', () => {
    expect(roadmap.title).toBe('Learn Pottery in 2 Months')
    expect(roadmap.total).toMatchObject({ min: 2, unit: 'month' })
    expect(roadmap.phases.map(({ blocks }) => blocks.map(({ weeks }) => [weeks?.from, weeks?.to]))).toEqual([
      [
        [1, 1],
        [2, 2],
      ],
      [
        [1, 1],
        [2, 3],
      ],
    ])
    expect(document.findings.map(({ code }) => code)).toContain('weeks-restart')
  })

  test('a heading over bare links is a topic, and so is a line over its link', () => {
    expect(titles(topicsOf(roadmap))).toEqual([
      'Wedging',
      'Centering',
      'Opening the clay',
      'Mixing a glaze',
      'Firing your own pots',
    ])
    expect(topicsOf(roadmap).map(({ links }) => links.length)).toEqual([2, 1, 1, 1, 1])
  })

  test('topics share the weeks of their block', () => {
    expect(topicsOf(roadmap).map(({ days, assumed }) => [days?.min, assumed])).toEqual([
      [5, true],
      [2.5, true],
      [2.5, true],
      [5, true],
      [10, true],
    ])
  })
})

test('day stages: ranges are phases, days are topics of their length, code is none', () => {
  const { roadmap } = open('day-stages.md')
  expect(roadmap.phases.map(({ title, estimate }) => [title, estimate?.raw])).toEqual([
    ['Day01~20 - 基础', 'Day 1-20'],
    ['Day21~30 - 作品', 'Day 21-30'],
    ['Day31~34 - 修补', 'Day 31-34'],
  ])
  expect(topicsOf(roadmap).map(({ title, days }) => [title, days?.max])).toEqual([
    ['认识木材', 1],
    ['锯', 2],
    ['凳子', 1],
    ['上漆', 1],
    ['鱼胶', 1.33],
    ['木胶', 1.33],
    ['蜂蜡', 1.33],
  ])
  expect(roadmap.total).toMatchObject({ min: 30, unit: 'day' })
})

test('Spanish stages take their length from the label below, and activities are things to do', () => {
  const { roadmap } = open('etapas.md')
  expect(roadmap.phases.map(({ title, estimate }) => [title, estimate?.raw])).toEqual([
    ['ETAPA 1: Cuchillos y cortes', '2–3 semanas'],
    ['ETAPA 2: Fuego', '4 semanas'],
  ])
  expect(titles(topicsOf(roadmap))).toEqual([
    '¿Qué cuchillo necesito?',
    'Juliana',
    'Brunoise',
    'Hervir',
    'Saltear',
  ])
  expect(roadmap.phases[0]?.projects.map(({ title }) => title)).toEqual(['Cortar una cebolla cada día'])
  expect(topicsOf(roadmap)[4]?.days).toEqual({ min: 10, max: 10 })
})

test('German weeks and days: one topic a day, its boxes are its status, goals and criteria are none', () => {
  const { roadmap } = open('wochen.md')
  expect(roadmap.total?.raw).toBe('4-6 Wochen')
  expect(topicsOf(roadmap).map(({ title, status, days }) => [title, status, days?.max])).toEqual([
    ['Stimmen (Montag)', 'done', 1],
    ['E-Moll', 'in-progress', 2],
    ['G-Dur', 'pending', 1],
    ['Ein Volkslied', 'pending', 1],
    ['Ein Wiegenlied', 'pending', 1],
  ])
  expect(roadmap.phases[1]?.optional).toBe(true)
})

test('French ranges that follow each other are places on one time line, not lengths', () => {
  const { document, roadmap } = open('etapes-cumulees.md')
  expect(roadmap.title).toBe('Plan pour devenir un bon boulanger')
  expect(roadmap.phases.map(({ estimate }) => estimate && [estimate.raw, estimate.max])).toEqual([
    ['1-3 mois', 3],
    ['3-6 mois', 3],
    ['6-12 mois', 6],
    null,
  ])
  expect(document.findings.find(({ code }) => code === 'cumulative-time')?.message).toContain(
    '“6-12 mois” is 6 months',
  )
  expect(blocksOf(roadmap).map(({ title }) => title)).toContain('2. Nourrir le levain')
})

test('Chinese day ranges are positions: the rows add up to the days of the title', () => {
  const { roadmap } = open('zh-day-ranges.md')
  expect(topicsOf(roadmap).map(({ title, days }) => [title, days?.max])).toEqual([
    ['规则', 3],
    ['死活', 3],
    ['布局', 6],
  ])
  expect(roadmap.total).toMatchObject({ max: 12, unit: 'day' })
})

test('Chinese stages, weeks and units are read, a total row is not a topic', () => {
  const { roadmap } = open('zh-stages.md')
  expect(roadmap.phases.map(({ title, estimate }) => [title, estimate?.max])).toEqual([
    ['第一阶段：楷书', 3],
    ['第二阶段：行书', undefined],
  ])
  expect(blocksOf(roadmap)[1]?.weeks).toEqual({ from: 3, to: 4 })
  expect(
    topicsOf(roadmap)
      .slice(2)
      .map(({ title, estimate }) => [title, estimate?.unit]),
  ).toEqual([
    ['连笔基础', 'day'],
    ['节奏', 'hour'],
  ])
})

test('nothing but lists: points with hours are the topics, a timetable by the hour is none', () => {
  const { document, roadmap } = open('nested-lists.md')
  expect(topicsOf(roadmap).map(({ title, estimate }) => [title, estimate?.raw])).toEqual([
    ['Climbing: Footwork', '2hrs'],
    ['Climbing: Falling', '1hr'],
    ['Strength: Fingers', '30 min'],
    ['Strength: Core', '1h30'],
    ['Rest, once a week', undefined],
  ])
  expect(topicsOf(roadmap)[3]?.days?.min).toBe(0.43)
  expect(document.unused.map(({ line, reason }) => [line, reason])).toEqual([
    [11, 'A timetable by the hour: when to study, not what'],
  ])
})

test('HTML tables: the spanning heading is a phase, a cell over several rows is a detail, gaps stay', () => {
  const { document, roadmap } = open('html-tables.md')
  expect(roadmap.phases.map(({ title }) => title)).toEqual(['阶段1：种子', '阶段3：收获'])
  expect(topicsOf(roadmap).map(({ title, detail, line }) => [title, detail, line])).toEqual([
    ['选种', '知道种什么; 什么时候种', 8],
    ['保存', '', 13],
    ['采摘 & 晾干', '看天气', 22],
  ])
  expect(document.unused).toEqual([])
})

test('HTML lists: a list beside an item belongs to it, boxes are read, tags in text do no harm', () => {
  const { roadmap } = open('html-lists.md')
  expect(roadmap.title).toBe('Learn to knit')
  expect(roadmap.phases.map(({ title, estimate }) => [title, estimate?.raw])).toEqual([['Basics', '5-12wk']])
  expect(
    topicsOf(roadmap).map(({ title, estimate, status, detail }) => [title, estimate?.raw, status, detail]),
  ).toEqual([
    ['Needles and yarn', '1d', 'pending', 'Choose a yarn\nHold both needles'],
    ['Stitches', '2-6wk', 'done', 'Knit and purl'],
    ['Publish a pattern', undefined, 'pending', ''],
  ])
})

test('folded HTML sections: summaries are headings, weeks in list items are blocks', () => {
  const { roadmap } = open('details.md')
  expect(roadmap.phases.map(({ title }) => title)).toEqual(['Phase 1: Naked eye', 'Phase 2: Binoculars'])
  expect(blocksOf(roadmap).map(({ weeks, topics }) => [weeks?.from, topics.length])).toEqual([
    [1, 2],
    [2, 1],
    [3, 1],
    [4, 1],
  ])
  expect(sumDays(topicsOf(roadmap))).toEqual({ min: 20, max: 20 })
})

describe('day by day', () => {
  const { document, roadmap } = open('day-table.md')

  test('the title comes from the settings above the document', () => {
    expect(roadmap.title).toBe('Two weeks of running')
  })

  test('clock ranges are durations, forced lines a detail, ticked boxes done', () => {
    const [first, second] = topicsOf(roadmap)
    expect(first).toMatchObject({ title: 'Slow run', status: 'done', estimate: { min: 1.5, unit: 'hour' } })
    expect(first?.detail).toBe('Stretch for 10 minutes\nPlan')
    expect(second).toMatchObject({
      title: 'Hills',
      estimate: { min: 3.5, unit: 'hour' },
      detail: 'Five repeats',
    })
  })

  test('days off and totals are no topics, a rest that takes time is one', () => {
    expect(titles(topicsOf(roadmap))).toEqual(['Slow run', 'Hills', 'Tempo', 'Long run', 'Rest', 'Race'])
    expect(document.unused.map(({ line, reason }) => [line, reason])).toEqual(
      expect.arrayContaining([
        [14, 'A day off'],
        [15, 'A total, not a topic'],
        [26, 'A day off'],
        [28, 'Takes no time: an exam or an event, not a topic'],
      ]),
    )
  })
})

test('one table per day: the day is a block, its rows are topics with the time of their first cell', () => {
  const { roadmap } = open('one-table-per-day.md')
  expect(topicsOf(roadmap).map(({ title, estimate }) => [title, estimate?.raw])).toEqual([
    ['Read one opening', '30 min'],
    ['Play it', '1.5 hrs'],
    ['King and pawn', '15 min'],
  ])
  expect(roadmap.total?.raw).toBe('4 hrs')
  expect(roadmap.checklists[0]?.items.map(({ title, done }) => [title, done])).toEqual([
    ['8+ hours of sleep', false],
    ['Arrive 30 minutes early', true],
  ])
})

test('a table of days below the title is the plan, the lesson and the sponsors after it are not', () => {
  const { roadmap } = open('thirty-days.md')
  expect(roadmap.title).toBe('9 Days Of Juggling')
  expect(topicsOf(roadmap)).toHaveLength(9)
  expect(sumDays(topicsOf(roadmap))).toEqual({ min: 9, max: 9 })
})

test('paragraphs that are only a link are topics, links back are none', () => {
  expect(titlesOf('link-paragraphs.md')).toEqual(['Reading notes', 'Rhythm', 'Chords', 'Intervals'])
  expect(open('link-paragraphs.md').roadmap.phases.map(({ title }) => title)).toContain(
    'Ear training tools & methods',
  )
})

test('Setext headings and bold beginnings: one topic a paragraph, with the rest as its detail', () => {
  const { roadmap } = open('setext-leads.md')
  expect(roadmap.title).toBe('Mega craft list')
  expect(titles(topicsOf(roadmap))).toEqual(['Crane', 'Box (with lid)', 'Star', 'Spoon', 'Bowl', 'Stool'])
  expect(topicsOf(roadmap)[0]?.detail).toBe('Fold a crane with 2 x 2 cm paper.')
})

test('bold weeks inside one paragraph are blocks; the same week again is not another', () => {
  const { document, roadmap } = open('bold-weeks.md')
  expect(blocksOf(roadmap).map(({ title, weeks }) => [title, weeks?.from, weeks?.to])).toEqual([
    ['Week 1-2: Milk', 1, 2],
    ['Week 2-3: Rennet', 2, 3],
    ['Week 4: Rind', 4, 4],
  ])
  expect(document.findings.find(({ code }) => code === 'weeks-overlap')?.line).toBe(11)
})

test('bold lectures are topics with their links', () => {
  const { roadmap } = open('lectures.md')
  expect(topicsOf(roadmap).map(({ title, links }) => [title, links.length])).toEqual([
    ['The wheel', 2],
    ['The kiln (2)', 1],
  ])
})

test('several paths in one file are several roadmaps, with their own totals, and hours that do not add up are found', () => {
  const document = read(fixture('several-paths.md'))
  expect(document.roadmaps.map(({ title, total, phases }) => [title, total?.raw, phases.length])).toEqual([
    ['Bread path', '20-30 hours', 2],
    ['Cake path', '5 hours', 2],
  ])
  expect(titles(topicsOf(document.roadmaps[0]!))).toEqual([
    'Bake 30 rolls in 30 days',
    'Build a starter',
    'Sourdough',
  ])
  expect(topicsOf(document.roadmaps[0]!)[0]).toMatchObject({
    estimate: { min: 1.5, unit: 'hour' },
    detail: 'Wheat\nDifficulty: Easy',
  })
  expect(document.findings.filter(({ code }) => code === 'phase-hours').map(({ line }) => line)).toEqual([
    17, 27,
  ])
})

test('counted headings are phases; one that only gives resources is itself the topic', () => {
  const { roadmap } = open('counted-headings.md')
  expect(roadmap.phases.map(({ key, optional }) => [key, optional])).toEqual([
    ['bees', false],
    ['hives', false],
    ['honey', false],
    ['bonus-mead', true],
  ])
  expect(titles(topicsOf(roadmap))).toEqual(['Bees', 'Wooden hives', 'Straw hives', 'Honey', 'Brewing'])
  expect(topicsOf(roadmap)[0]?.links).toEqual([{ title: 'Bee book', url: 'https://example.org/bees' }])
})

test('in a week that is only a number, lines with links are its topics', () => {
  const { roadmap } = open('week-lines.md')
  expect(titles(topicsOf(roadmap))).toEqual([
    'First steps',
    'Half of the course',
    'Finish the course',
    'Last steps',
  ])
  expect(roadmap.phases.map(({ blocks }) => blocks.length)).toEqual([2, 1])
})

describe('items that name a thing and describe it', () => {
  const { roadmap } = open('named-items.md')
  const [tank = [], fish = []] = roadmap.phases.map(({ blocks }) => blocks.flatMap(({ topics }) => topics))

  test('the name is the title, the description the detail', () => {
    expect(tank.slice(0, 5).map(({ title, detail }) => [title, detail])).toEqual([
      ['Water chemistry', 'ammonia, nitrite, nitrate'],
      ['Filters', 'how sponges and canisters clean the water'],
      ['Heaters', 'where to place them'],
      ['Plants', 'which ones forgive a beginner'],
      ['Light', 'how many hours a day are enough'],
    ])
    expect(tank[2]?.estimate?.raw).toBe('2 days')
    expect(fish.slice(-2).map(({ title, detail }) => [title, detail])).toEqual([
      ['Shoals', 'why tetras, barbs and danios want company\nat least six'],
      ['水质管理', '每周换三分之一的水'],
    ])
  })

  test('labels, subtitles, code, times and numbered places are no names', () => {
    expect(titles(tank.slice(5))).toEqual([
      'Lid types: Glass',
      'Book: A short history of the fish tank',
      'START HERE: the quiet corner of a room',
      'tank::volume in litres',
      'Feeding at 9:30 in the morning',
      'Sand - wash it until the water stays clear',
    ])
    expect(titles(fish.slice(0, 4))).toEqual([
      'Guppies, platies and mollies',
      'Exercise: count the fish in a video',
      'Quarantine',
      'Exercise: count them again in the dark',
    ])
  })

  test('projects and references are taken apart as well', () => {
    expect(roadmap.phases[1]?.projects.map(({ title, detail }) => [title, detail])).toEqual([
      ['Feeding clock', 'drop the food at the same time each day'],
      ['Project: A thermometer with a lamp', ''],
    ])
    expect(roadmap.resources.map(({ title, detail }) => [title, detail])).toEqual([
      ['Fish atlas', 'photographs of four hundred species'],
      ['A Fish: An Unlikely Story About Water', ''],
    ])
  })
})

test('weeks without times beside a calendar of days tell the same days once more', () => {
  const { document, roadmap } = open('retold-calendar.md')
  expect(roadmap.phases.map(({ title }) => title)).toEqual(['Calendar'])
  expect(topicsOf(roadmap)).toHaveLength(10)
  expect(document.unused.map(({ line, lines, reason }) => [line, lines, reason])).toEqual([
    [18, 11, 'Tells the days of the calendar once more, in weeks'],
  ])
})

test('weeks with boxes or times beside a calendar are planned', () => {
  const text = fixture('retold-calendar.md').replace('- Know every part', '- [ ] Know every part')
  expect(topicsOf(onlyRoadmap(read(text)))).toHaveLength(14)
})

test('estimates in the table of contents are those of the sections, which are planned for them', () => {
  const { roadmap } = open('estimates-in-contents.md')
  expect(roadmap.phases.map(({ title, estimate }) => [title, estimate?.raw])).toEqual([
    ['The hive', '4 weeks'],
    ['The year', '2-3 weeks'],
    ['Honey (and wax)', '10 days'],
  ])
  expect(topicsOf(roadmap).map(({ title, days }) => [title, days])).toEqual([
    ['Frames', { min: 5, max: 5 }],
    ['Floors', { min: 5, max: 5 }],
    ['Sun and shade', { min: 10, max: 10 }],
    ['The year', { min: 10, max: 15 }],
    ['Honey (and wax)', { min: 10, max: 10 }],
  ])
})

test('a row “0” takes no day where the others fill the total, and a day where they do not', () => {
  const daysOf = (text: string): (number | undefined)[] =>
    topicsOf(onlyRoadmap(read(text))).map(({ days }) => days?.max)
  expect(daysOf(fixture('day-zero.md'))).toEqual([0.01, 3, 3, 3])
  expect(daysOf(fixture('day-zero.md').replace('9 天', '10 天'))).toEqual([1, 3, 3, 3])
})

test('where groups are made of bold paragraphs, one such paragraph is a group as well', () => {
  const { roadmap } = open('few-leads.md')
  expect(roadmap.phases.map(({ title, blocks }) => [title, blocks[0]?.topics.length])).toEqual([
    ['Wind', 3],
    ['Water', 3],
    ['Fire', 1],
  ])
})

test('an additional part without boxes is planned as optional, other parts without boxes are not', () => {
  const { roadmap } = open('optional-part.md')
  expect(roadmap.phases.map(({ title, optional }) => [title, optional])).toEqual([
    ['Lines', false],
    ['Shade', false],
    ['Additional learning', true],
  ])
  expect(roadmap.phases[2]?.blocks.map(({ title, topics }) => [title, topics.length])).toEqual([
    ['Perspective', 2],
    ['Anatomy', 1],
  ])
})

test('tools with points below, between other subjects, are a subject; a list of names is reference', () => {
  const { roadmap } = open('tool-subjects.md')
  expect(roadmap.phases.map(({ title }) => title)).toEqual(['Wood', 'Hand tools', 'Joints'])
  expect(roadmap.tools.map(({ title }) => title)).toEqual(['Saw', 'Plane'])
})

const all = [
  'bold-weeks',
  'counted-headings',
  'course-tables',
  'day-stages',
  'day-table',
  'day-zero',
  'deep-checkboxes',
  'details',
  'estimates-in-contents',
  'etapas',
  'etapes-cumulees',
  'few-leads',
  'html-lists',
  'html-tables',
  'lectures',
  'link-paragraphs',
  'months-restart',
  'named-items',
  'nested-lists',
  'one-table-per-day',
  'optional-part',
  'retold-calendar',
  'setext-leads',
  'several-paths',
  'thirty-days',
  'tool-subjects',
  'week-lines',
  'wochen',
  'zh-day-ranges',
  'zh-stages',
]

test.each(all)('%s: topics stand on lines in use, and no title carries markup', (name) => {
  const text = fixture(`${name}.md`)
  const document = read(text)
  const unused = unusedLines(document)
  const lines = new Set(contentLines(text))
  for (const topic of document.roadmaps.flatMap((roadmap) => topicsOf(roadmap))) {
    expect(unused.has(topic.line)).toBe(false)
    expect(lines.has(topic.line)).toBe(true)
    expect(topic.title).not.toMatch(/<\/?[a-z]|\*\*|https?:|\]\(|:[a-z_]+:/)
    expect(topic.days?.min).toBeGreaterThan(0)
  }
  for (const { line, lines: count } of document.unused)
    expect(line + count - 1).toBeLessThanOrEqual(text.split('\n').length)
})

test('projects with boxes are the plan when nothing else is one, and twins keep keys of their own', () => {
  const { roadmap } = open('checkbox-projects.md')
  expect(topicsOf(roadmap).map(({ title, status }) => [title, status])).toEqual([
    ['Project 1: A spinning top', 'done'],
    ['Project 2: A candle holder', 'pending'],
    ['Project 3: A bowl', 'pending'],
    ['Advanced project: your choice', 'pending'],
    ['Advanced project: your choice', 'pending'],
    ['Project 4: A box', 'pending'],
  ])
  expect(new Set(topicsOf(roadmap).map(({ key }) => key)).size).toBe(6)
  expect(roadmap.projects).toHaveLength(2)
})

test('a heading such as "Action plan" holds the plan when nothing else does', () => {
  const roadmap = onlyRoadmap(
    read('# Run\n\n## My action plan\n\n### Day 1-2: Walk\n\n- slowly\n\n### Day 3: Jog\n\n- less slowly'),
  )
  expect(topicsOf(roadmap).map(({ title, days }) => [title, days?.max])).toEqual([
    ['Walk', 2],
    ['Jog', 1],
  ])
})

test('columns beyond the twelfth are named in a finding', () => {
  const header = `| Topic | Time |${' N |'.repeat(12)}`
  const text = `# A\n\n${header}\n${header.replaceAll(/[^|]+/g, '---')}\n| a | 1 day |${' x |'.repeat(12)}`
  expect(read(text).findings.map(({ code, line, message }) => [code, line, message])).toEqual([
    ['wide-table', 3, 'The table in line 3 has 14 columns: only the first 12 are read.'],
  ])
})
