/** Which way lines run in the window: the document's `dir`, as its language has it. */
export const isRightToLeft = (): boolean =>
  typeof document !== 'undefined' && document.documentElement.dir === 'rtl'

const OPPOSITES: Readonly<Record<string, string>> = { ArrowLeft: 'ArrowRight', ArrowRight: 'ArrowLeft' }

/**
 * What a key means where days stand side by side: ArrowRight goes on, ArrowLeft goes back. From right to left it is the other
 * way round, so that an arrow leads to where it points.
 */
export const alongTheLine = (key: string): string => (isRightToLeft() ? (OPPOSITES[key] ?? key) : key)
