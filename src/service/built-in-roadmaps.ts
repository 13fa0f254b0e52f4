/** The roadmaps that come with the app: Markdown files in resources/roadmaps, read like any other. */
import { readFile, readdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { BuiltInRoadmap } from '#contract/operations/roadmap.ts'
import { chosenTopics, defaultChoices } from '#core/planning/topics.ts'
import type { Roadmap, RoadmapDocument } from '#core/roadmap/model.ts'
import type { DocumentReader } from './document-reader.ts'

export type BuiltInRoadmaps = {
  /** What there is to choose from, the longest first. The files are read once. */
  readonly list: () => Promise<readonly BuiltInRoadmap[]>
  /** The text of one of them; null when there is none of this name. */
  readonly textOf: (name: string) => Promise<string | null>
  /** What is in one of them; it is read once. */
  readonly documentOf: (name: string) => Promise<RoadmapDocument>
}

const EXTENSION = '.md'
/** They are known to be readable: what takes this long is a computer that has much else to do. */
const TIMEOUT_MS = 60_000

/** The first paragraph that is not a heading: what the roadmap says of itself. */
const summaryOf = (text: string): string => {
  const paragraph = text
    .split(/\r?\n\s*\r?\n/)
    .map((part) => part.trim())
    .find((part) => part !== '' && !part.startsWith('#'))
  return (paragraph ?? '').replaceAll(/\s+/g, ' ')
}

const describe = (name: string, text: string, roadmap: Roadmap): BuiltInRoadmap => ({
  name,
  title: roadmap.title,
  summary: summaryOf(text),
  total: roadmap.total,
  hoursPerDay: roadmap.hoursPerDay,
  phases: roadmap.phases.length,
  topics: chosenTopics(roadmap, defaultChoices(roadmap)).length,
})

export const createBuiltInRoadmaps = (resourcesFolder: string, reader: DocumentReader): BuiltInRoadmaps => {
  const folder = join(resourcesFolder, 'roadmaps')
  const names = async (): Promise<string[]> =>
    (await readdir(folder))
      .filter((file) => file.endsWith(EXTENSION))
      .sort()
      .map((file) => file.slice(0, -EXTENSION.length))
  const textOf = async (name: string): Promise<string | null> =>
    (await names()).includes(name) ? await readFile(join(folder, name + EXTENSION), 'utf8') : null

  const read = async (name: string): Promise<RoadmapDocument> => {
    const found = await reader.read((await textOf(name)) ?? '', { timeoutMs: TIMEOUT_MS })
    if (!found.ok) throw new Error(`the built-in roadmap ${name} cannot be read: ${found.error.message}`)
    return found.value
  }
  const documents = new Map<string, Promise<RoadmapDocument>>()
  const documentOf = (name: string): Promise<RoadmapDocument> => {
    const known = documents.get(name)
    if (known !== undefined) return known
    const document = read(name).catch((error: unknown) => {
      // The next call tries again.
      documents.delete(name)
      throw error
    })
    documents.set(name, document)
    return document
  }

  const readOne = async (name: string): Promise<BuiltInRoadmap[]> => {
    const [text, { roadmaps }] = await Promise.all([textOf(name), documentOf(name)])
    return roadmaps.slice(0, 1).map((roadmap) => describe(name, text ?? '', roadmap))
  }
  const readAll = async (): Promise<BuiltInRoadmap[]> => {
    const found = await Promise.all((await names()).map(readOne))
    // The whole way comes before a part of it.
    return found.flat().sort((a, b) => b.topics - a.topics)
  }
  let listed: Promise<BuiltInRoadmap[]> | null = null
  return {
    textOf,
    documentOf,
    list: () => {
      listed ??= readAll().catch((error: unknown) => {
        // The next call tries again.
        listed = null
        throw error
      })
      return listed
    },
  }
}
