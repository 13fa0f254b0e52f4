/**
 * Stands for `zod` in the window. There it would probe whether it may make functions from text; the page's security policy
 * forbids that, and reports the probe.
 */
import { config, z } from 'zod/v4'

config({ jitless: true })

export { z }
