import type { Messages } from '@lingui/core'

/** A catalogue as it is built in: what is said by its key. */
export type Catalogue = { readonly messages: Messages }

/** All catalogues as one. */
export const merged = (catalogues: Readonly<Record<string, Catalogue>>): Messages =>
  Object.assign({}, ...Object.values(catalogues).map(({ messages }) => messages))
