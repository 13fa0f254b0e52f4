import { z } from 'zod'

/**
 * Imported before anything else, and bundled with zod itself (electron.vite.config.ts): the first schema that is made
 * decides whether zod probes `new Function`, which the content security policy refuses and reports.
 */
z.config({ jitless: true })
