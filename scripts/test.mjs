import { guardNode } from './node-guard.mjs'

guardNode()
const { runAllStages } = await import('./test-stages.ts')
process.exit(await runAllStages())
