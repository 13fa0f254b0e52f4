/** What the first screen and its frame say. */
import { merged, type Catalogue } from './merged.ts'

const catalogues = import.meta.glob<Catalogue>(
  [
    '../app/locales/de.po',
    '../app/{life,plan-changes,plan-states,timer}/locales/de.po',
    '../features/today/locales/de.po',
    '../ui/locales/de.po',
  ],
  { eager: true },
)

export const messages = merged(catalogues)
