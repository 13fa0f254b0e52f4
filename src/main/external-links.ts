const maxLength = 2_048

/** The address as it would be opened, or null for anything but a plain https address. */
export const externalUrl = (text: string): string | null => {
  if (text.length > maxLength) return null
  try {
    const url = new URL(text)
    const isPlain = url.protocol === 'https:' && url.username === '' && url.password === ''
    return isPlain ? url.href : null
  } catch {
    return null
  }
}

export type ExternalLinks = {
  /** Shows the address and asks whether to open it. */
  readonly ask: (url: string) => Promise<boolean>
  readonly open: (url: string) => Promise<void>
}

/** Hands a link the learner clicked to their browser, once they have seen where it goes. */
export const openExternalLink = async (text: string, { ask, open }: ExternalLinks): Promise<void> => {
  const url = externalUrl(text)
  if (url !== null && (await ask(url))) await open(url)
}
