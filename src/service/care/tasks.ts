/** What is done in a thread of its own: looking at files, which may be hostile, and copying them, which takes a while. */
import type { Contents } from '#core/care/model.ts'
import type { FullCheck } from '#db/care/full-check.ts'
import type { FileProblem, FoundFile } from '#db/care/foreign-file.ts'
import type { Salvage } from '#db/care/salvage.ts'
import type { RowCounts } from '#db/care/tables.ts'
import type { Result } from '#core/result.ts'

export type Peeked = { readonly file: string; readonly found: Result<FoundFile, FileProblem> }

export type Tasks = {
  /** Checks a copy that was just made; `isSame`: it holds what the other file holds. */
  readonly verify: (input: {
    readonly copy: string
    readonly live: RowCounts
    readonly other: string | null
  }) => { readonly contents: Contents; readonly isSame: boolean }
  /** Looks into files, each by way of a copy in `folder`. */
  readonly peek: (input: { readonly files: readonly string[]; readonly folder: string }) => readonly Peeked[]
  /** Judges one file; its copy stays at `copy`. */
  readonly judge: (input: { readonly file: string; readonly copy: string }) => Result<FoundFile, FileProblem>
  /** Judges a file and makes a new database of its rows in `folder`; the answer names it. */
  readonly rebuild: (input: {
    readonly file: string
    readonly folder: string
  }) => Promise<Result<FoundFile & { readonly finished: string }, FileProblem>>
  /** Copies files into a folder, and compares each with what it came from. */
  readonly carry: (input: { readonly files: readonly string[]; readonly folder: string }) => null
  /** Makes an empty database. */
  readonly fresh: (input: { readonly finished: string }) => null
  readonly check: (input: { readonly copy: string }) => FullCheck
  /** Null when nothing at all can be read. */
  readonly salvage: (input: { readonly copy: string; readonly finished: string }) => Salvage | null
}

export type TaskName = keyof Tasks
export type TaskInput<N extends TaskName> = Parameters<Tasks[N]>[0]
export type TaskOutput<N extends TaskName> = Awaited<ReturnType<Tasks[N]>>

export type TaskRequest = { readonly name: TaskName; readonly input: unknown }
export type TaskReport =
  | { readonly ok: true; readonly value: unknown }
  | { readonly ok: false; readonly message: string; readonly code: string | null }
