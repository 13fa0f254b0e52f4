/** The value of `--data DIR` or `--data=DIR` in the command line of the desktop app; null without one. */
export const dataFolderOption = (argv: readonly string[]): string | null => {
  for (const [index, argument] of argv.entries()) {
    if (argument.startsWith('--data=')) return argument.slice('--data='.length)
    if (argument === '--data') return argv[index + 1] ?? null
  }
  return null
}
