const SETTINGS = /^---[ \t]*(\r\n|\r|\n)(?=[\s\S]*?(?:\r\n|\r|\n)(?:---|\.\.\.)[ \t]*(?:\r\n|\r|\n|$))/

/** A document with a title in the settings above it ("front matter"): for one that is called like its file only. */
export const withTitle = (text: string, title: string): string => {
  const line = `title: ${title.replaceAll(/\s+/g, ' ')}`
  const settings = SETTINGS.exec(text)
  if (settings !== null) return `---${settings[1]}${line}${settings[1]}${text.slice(settings[0].length)}`
  return `---\n${line}\n---\n\n${text}`
}
