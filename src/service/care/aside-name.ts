/** Names the folder for files that are moved out of the way. */
export const asideName = (atMs: number): string =>
  `set-aside-${new Date(atMs).toISOString().replaceAll(/[:.]/g, '-')}`
