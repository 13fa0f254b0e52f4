/** What the first screen and its frame say. */
import { merged, type Catalogue } from './merged.ts'

const catalogues = import.meta.glob<Catalogue>(
  [
    '../app/locales/en.po',
    '../app/{life,plan-changes,plan-states,timer}/locales/en.po',
    '../features/today/locales/en.po',
    '../ui/locales/en.po',
  ],
  { eager: true },
)

export const messages = merged(catalogues)
