import { t } from '@lingui/core/macro'

const words: Readonly<Record<string, string>> = {
  ArrowLeft: '←',
  ArrowRight: '→',
  ArrowUp: '↑',
  ArrowDown: '↓',
  Escape: t`Esc`,
  Enter: t`Enter`,
  Delete: t({ message: 'Delete', context: 'key' }),
  Shift: t`Shift`,
  Space: t`Space`,
}

/** A key as it stands on a keyboard: "ArrowLeft" is "←", "j" is "J". */
export const keyWords = (key: string): string => words[key] ?? (key.length === 1 ? key.toUpperCase() : key)
