/** Made when the window is built: scripts/guide-plugin.ts. */
declare module 'virtual:guide' {
  import type { Root } from 'mdast'

  /** The pages under docs/guide, by their names without ending. */
  const trees: Readonly<Record<string, Root>>
  export default trees
}
