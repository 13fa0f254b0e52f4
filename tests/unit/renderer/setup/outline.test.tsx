import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { Outline } from '../../../../src/renderer/features/setup/parts/outline.tsx'
import { framed } from '../../../support/framed.tsx'
import { sampleBlock, sampleProject, sampleRoadmap, sampleTopic } from '../../../support/sample-roadmap.ts'

test('the outline names what is ticked off in the document: topics and projects', () => {
  const [phase] = sampleRoadmap().phases
  if (phase === undefined) throw new Error('no phase')
  const roadmap = sampleRoadmap({
    phases: [
      {
        ...phase,
        blocks: [sampleBlock('basics', [sampleTopic('a', { status: 'done' }), sampleTopic('b')])],
        projects: [sampleProject('Diary', { done: true, capstone: true }), sampleProject('Shop')],
      },
    ],
  })
  const words = renderToStaticMarkup(framed(<Outline roadmap={roadmap} />))
    .replaceAll(/<style.*?<\/style>/gs, '')
    .replaceAll(/<[^>]+>/g, ' ')
    .replaceAll(/\s+/g, ' ')
  expect(words).toMatch(/Topic a ticked off 1.2 study days Topic b 1.2 study days/)
  expect(words).toMatch(/Projects Diary ticked off Capstone Shop $/)
})
