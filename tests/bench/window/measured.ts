import type { WebApp } from '../../support/host-process.ts'
import type { Address } from './browser.ts'
import type { Site } from './floor-site.ts'

/** What is measured, beside what, and how often. */
export type Measured = {
  readonly app: { readonly host: WebApp; readonly at: (screen: string) => Address }
  readonly floor: Site
  /** Of the built window. */
  readonly assetsFolder: string
  readonly rounds: number
}
