import { wordForm } from './language/text.ts'

const maxSlugLength = 60

/** A title as a part of a key: lower case, words joined by hyphens; letters of every script stay. */
export const slug = (title: string): string => {
  const joined = wordForm(title)
    .normalize('NFKC')
    .replaceAll(/[^\p{L}\p{M}\p{N}]+/gu, '-')
    .replaceAll(/^-+|-+$/g, '')
  return Array.from(joined).slice(0, maxSlugLength).join('').replace(/-+$/, '') || 'untitled'
}

/** Makes keys unique: a second "a/b" becomes "a/b-2". */
export const createKeyMaker = (): ((parent: string, title: string) => string) => {
  const taken = new Set<string>()
  return (parent, title) => {
    const base = parent === '' ? slug(title) : `${parent}/${slug(title)}`
    let key = base
    for (let number = 2; taken.has(key); number += 1) key = `${base}-${number}`
    taken.add(key)
    return key
  }
}
