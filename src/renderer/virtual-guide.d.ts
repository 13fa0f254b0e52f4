/** Made when the window is built, one for each language: scripts/guide-plugin.ts. */
declare module 'virtual:guide/*' {
  import type { Root } from 'mdast'

  /** The pages of the guide in this language, by their names without ending. */
  const trees: Readonly<Record<string, Root>>
  export default trees
}
