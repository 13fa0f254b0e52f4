/** What is said beyond the first screen. */
import 'dayjs/locale/de'
import { merged, type Catalogue } from './merged.ts'

const catalogues = import.meta.glob<Catalogue>(
  [
    '../{app,features}/*/locales/de.po',
    '!../app/{life,plan-changes,plan-states,timer}/**',
    '!../features/today/**',
  ],
  { eager: true },
)

export const messages = merged(catalogues)
