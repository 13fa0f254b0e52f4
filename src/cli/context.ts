import type { Client } from '#contract/client.ts'
import type { Failure } from '#contract/errors.ts'
import type { Result } from '#core/result.ts'
import type { RoadmapDocument } from '#core/roadmap/model.ts'
import type { Service } from '#service/service.ts'
import { type CliFailure, type Outcome, failed, refused } from './outcome.ts'
import { problemText } from './care-text.ts'

/** What the commands take from outside; tests bring their own. */
export type CliContext = {
  /** Where the database lies unless --data says otherwise. */
  readonly defaultDataFolder: string
  /** Columns of the terminal. */
  readonly width: number
  readonly version: string
  /** With `in-any-state` also where the database cannot be opened: then only the care of the data works. */
  readonly openService: (dataFolder: string, how?: 'in-any-state') => Promise<Result<Service, Failure>>
  /** Reads a document without any database; its file's name is the title when it has none. */
  readonly readDocument: (text: string, fileName: string) => Promise<Result<RoadmapDocument, CliFailure>>
}

/** The same over the care of the data, which works whatever state the database is in. */
export const withCare = async (
  context: CliContext,
  dataFolder: string | undefined,
  command: (client: Client) => Promise<Outcome>,
): Promise<Outcome> => {
  const opened = await context.openService(dataFolder ?? context.defaultDataFolder, 'in-any-state')
  if (!opened.ok) return refused(opened.error)
  try {
    return await command(opened.value.client)
  } finally {
    opened.value.close()
  }
}

/** What happened, what is safe, and what can be done. */
const refusedToOpen = async (context: CliContext, dataFolder: string, failure: Failure): Promise<Outcome> => {
  const explained = await withCare(context, dataFolder, async (client) => {
    const state = await client.call('care.state', {})
    const problem = state.ok ? state.value.problem : null
    return problem === null ? refused(failure) : failed(problemText(problem))
  })
  return explained.ok ? refused(failure) : explained
}

/** Runs a command over the service, and closes the service whatever happens. */
export const withClient = async (
  context: CliContext,
  dataFolder: string | undefined,
  command: (client: Client) => Promise<Outcome>,
): Promise<Outcome> => {
  const folder = dataFolder ?? context.defaultDataFolder
  const opened = await context.openService(folder)
  if (!opened.ok) return await refusedToOpen(context, folder, opened.error)
  try {
    return await command(opened.value.client)
  } finally {
    opened.value.close()
  }
}
