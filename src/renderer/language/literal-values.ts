import type { I18n, MessageDescriptor } from '@lingui/core'
import { literalValues } from '#core/words/literally.ts'

type Values = NonNullable<MessageDescriptor['values']>

/** From here on what is put into a sentence stays as it is (`literally` says why). */
export const sayValuesLiterally = (i18n: I18n): void => {
  const say = i18n._.bind(i18n) as (...message: readonly unknown[]) => string
  const literal = (message: string | MessageDescriptor, values?: Values, options?: unknown): string =>
    typeof message === 'string'
      ? say(message, values && literalValues(values), options)
      : say(message.values === undefined ? message : { ...message, values: literalValues(message.values) })
  i18n._ = literal as I18n['_']
}
