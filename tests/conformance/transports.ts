/** The ways into the service. Every operation must behave the same over each of them. */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import { createClient } from '#contract/client.ts'
import type { Client } from '#contract/client.ts'
import type { Service } from '#service/service.ts'
import { startWebHost } from '../../src/web/http-host.ts'
import { httpTransport } from '../support/http-transport.ts'
import { ipcTransport } from '../support/ipc-transport.ts'
import { testFolder } from '../support/test-folder.ts'

export type ClientFactory = {
  readonly name: string
  readonly connect: (service: Service) => Promise<Client>
}

const overHttp = async (service: Service): Promise<Client> => {
  const rendererFolder = testFolder()
  writeFileSync(join(rendererFolder, 'index.html'), '<!doctype html><title>Roadbook</title>')
  const host = await startWebHost({ service, rendererFolder })
  onTestFinished(() => host.close())
  return createClient(httpTransport(host))
}

export const clientFactories: readonly ClientFactory[] = [
  { name: 'in-process, through JSON', connect: async (service) => service.client },
  { name: 'over loopback HTTP', connect: overHttp },
  {
    name: 'over IPC, through the built preload script',
    connect: async (service) => createClient(await ipcTransport(service)),
  },
]
