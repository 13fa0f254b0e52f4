import { guardNode } from './node-guard.mjs'

guardNode()
await import('../src/cli/index.ts')
