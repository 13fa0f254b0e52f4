import type { Client } from '#contract/client.ts'
import type { Failure } from '#contract/errors.ts'
import type { Result } from '#core/result.ts'
import type { RoadmapDocument } from '#core/roadmap/model.ts'
import type { Service } from '#service/service.ts'
import { type CliFailure, type Outcome, refused } from './outcome.ts'

/** What the commands take from outside; tests bring their own. */
export type CliContext = {
  /** Where the database lies unless --data says otherwise. */
  readonly defaultDataFolder: string
  /** Columns of the terminal. */
  readonly width: number
  readonly version: string
  readonly openService: (dataFolder: string) => Promise<Result<Service, Failure>>
  /** Reads a document without any database; its file's name is the title when it has none. */
  readonly readDocument: (text: string, fileName: string) => Promise<Result<RoadmapDocument, CliFailure>>
}

/** Runs a command over the service, and closes the service whatever happens. */
export const withClient = async (
  context: CliContext,
  dataFolder: string | undefined,
  command: (client: Client) => Promise<Outcome>,
): Promise<Outcome> => {
  const opened = await context.openService(dataFolder ?? context.defaultDataFolder)
  if (!opened.ok) return refused(opened.error)
  try {
    return await command(opened.value.client)
  } finally {
    opened.value.close()
  }
}
