/** An unset shell variable leaves nothing: as good as no option, for a double-clicked app has nobody to tell. */
const named = (folder: string | undefined): string | null =>
  folder === undefined || folder === '' ? null : folder

/** The value of `--data DIR` or `--data=DIR` in the command line of the desktop app; null without one. */
export const dataFolderOption = (argv: readonly string[]): string | null => {
  for (const [index, argument] of argv.entries()) {
    if (argument.startsWith('--data=')) return named(argument.slice('--data='.length))
    if (argument === '--data') return named(argv[index + 1])
  }
  return null
}

/** Whether the system started the app at login: it waits in the tray then. */
export const startsHidden = (argv: readonly string[]): boolean => argv.includes('--hidden')
