/** The address if it may be opened from a document somebody wrote: https only, without a name and password in it. */
export const safeLink = (url: string): string | null => {
  try {
    const parsed = new URL(url)
    const isSafe = parsed.protocol === 'https:' && parsed.username === '' && parsed.password === ''
    return isSafe ? parsed.href : null
  } catch {
    return null
  }
}
