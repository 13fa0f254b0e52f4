/** The renderer's own bridge over the real service, in one process: stores are tested on what they really get. */
import { vi } from 'vitest'
import { connect } from '../../src/renderer/bridge.ts'
import { openTestService, type TestOptions, type TestService } from './test-service.ts'

/** Opens a service and makes it the host of the renderer's client. Unstub globals after the test. */
export const connectedService = async (options: TestOptions = {}): Promise<TestService> => {
  const test = await openTestService(options)
  const { dispatch, subscribe } = test.service
  vi.stubGlobal('window', { roadbook: { call: dispatch, subscribe } })
  await connect()
  return test
}
