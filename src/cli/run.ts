import { ok } from '#core/result.ts'
import { backupCommand } from './commands/backup.ts'
import { checkCommand } from './commands/check.ts'
import { busyCommand } from './commands/busy.ts'
import { exportCommand } from './commands/export.ts'
import { importCommand } from './commands/import.ts'
import { importSessionsCommand } from './commands/import-sessions.ts'
import { logCommand } from './commands/log.ts'
import { moveCommand } from './commands/move.ts'
import { planCommand } from './commands/plan.ts'
import { replanCommand } from './commands/replan.ts'
import { restoreCommand } from './commands/restore.ts'
import { statusCommand } from './commands/status.ts'
import { undoCommand } from './commands/undo.ts'
import type { CliContext } from './context.ts'
import { type Outcome, failed, wrongUsage } from './outcome.ts'
import { type CommandName, commandUsage, generalUsage, isCommandName } from './usage.ts'

type Command = (args: readonly string[], context: CliContext) => Promise<Outcome>

const commands: Readonly<Record<CommandName, Command>> = {
  import: importCommand,
  plan: planCommand,
  replan: replanCommand,
  log: logCommand,
  busy: busyCommand,
  'import-sessions': importSessionsCommand,
  undo: undoCommand,
  status: statusCommand,
  export: exportCommand,
  backup: backupCommand,
  restore: restoreCommand,
  check: checkCommand,
  move: moveCommand,
}

const isHelp = (argument: string | undefined): boolean => argument === '--help' || argument === '-h'

/** `--data DIR` may also stand before the command. */
const commandFirst = (args: readonly string[]): readonly string[] => {
  const [first, second, ...rest] = args
  if (first === '--data' && second !== undefined) return [...rest, first, second]
  return first?.startsWith('--data=') === true ? [...args.slice(1), first] : args
}

/** Runs one command line. Never throws: what nobody expected becomes a plain sentence. */
export const runCli = async (args: readonly string[], context: CliContext): Promise<Outcome> => {
  const [name, ...rest] = commandFirst(args)
  if (isHelp(name)) return ok({ out: generalUsage })
  if (name === '--version') return ok({ out: `${context.version}\n` })
  if (name === undefined) return wrongUsage(generalUsage.trimEnd())
  if (!isCommandName(name)) return wrongUsage(`There is no command "${name}".\n\n${generalUsage.trimEnd()}`)
  if (rest.some(isHelp)) return ok({ out: commandUsage[name] })
  try {
    return await commands[name](rest, context)
  } catch (error) {
    return failed(
      `Something unexpected went wrong: ${error instanceof Error ? error.message : String(error)}`,
    )
  }
}
