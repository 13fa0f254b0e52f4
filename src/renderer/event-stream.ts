/**
 * Splits event-stream text into the data of its complete events; `rest` is the unfinished tail to put before the
 * next chunk. Comment lines (heartbeats) and other fields carry nothing here.
 */
export const eventDataIn = (text: string): { readonly data: readonly string[]; readonly rest: string } => {
  const events = text.replaceAll('\r\n', '\n').split('\n\n')
  const rest = events.pop() ?? ''
  const data = events
    .map((event) =>
      event
        .split('\n')
        .filter((line) => line.startsWith('data:'))
        .map((line) => line.slice(5).trimStart())
        .join('\n'),
    )
    .filter((text) => text !== '')
  return { data, rest }
}
