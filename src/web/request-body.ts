import type { IncomingMessage } from 'node:http'
import { type Result, err, ok } from '#core/result.ts'
import type { Refusal } from './request-guard.ts'

const tooLarge: Refusal = { status: 413, message: 'That is more than Roadbook takes at once.' }
const notJson: Refusal = { status: 400, message: 'That is not JSON.' }

const parse = (bytes: Buffer): Result<unknown, Refusal> => {
  try {
    return ok(JSON.parse(bytes.toString('utf8')) as unknown)
  } catch {
    return err(notJson)
  }
}

/**
 * Reads a JSON body. One that is too long is read to its end and thrown away, so that the sender sees the refusal
 * instead of a broken connection; the server's request timeout bounds that.
 */
export const readJsonBody = async (
  request: IncomingMessage,
  limitBytes: number,
): Promise<Result<{ readonly json: unknown; readonly bytes: number }, Refusal>> => {
  if (Number(request.headers['content-length'] ?? 0) > limitBytes) return err(tooLarge)
  const chunks: Buffer[] = []
  let bytes = 0
  for await (const chunk of request as AsyncIterable<Buffer>) {
    bytes += chunk.length
    if (bytes <= limitBytes) chunks.push(chunk)
  }
  if (bytes > limitBytes) return err(tooLarge)
  const parsed = parse(Buffer.concat(chunks))
  return parsed.ok ? ok({ json: parsed.value, bytes }) : parsed
}
