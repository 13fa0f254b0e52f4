/** The document types in a packed Info.plist, as electron-builder writes them: no parser of property lists, one of these. */
import { fileTypes } from './told.ts'

/** The dictionaries in the array of a key; they have none of their own in them. */
const dictsAfter = (plist: string, key: string): readonly string[] => {
  const array = new RegExp(`<key>${key}</key>\\s*<array>((?:\\s*<dict>(?:(?!</dict>).)*</dict>)*)`, 's').exec(
    plist,
  )
  return (array?.[1] ?? '').split('</dict>').filter((part) => part.includes('<dict>'))
}

const textAfter = (dict: string, key: string): string | undefined =>
  new RegExp(`<key>${key}</key>\\s*(?:<array>\\s*)?<string>(.*?)</string>`, 's').exec(dict)?.[1]

/** What is wrong with the documents that a packed app for macOS says it opens. */
export const documentTypeProblems = (plist: string): readonly string[] => {
  const found = dictsAfter(plist, 'CFBundleDocumentTypes').map((dict) => ({
    ext: textAfter(dict, 'CFBundleTypeExtensions'),
    name: textAfter(dict, 'CFBundleTypeName'),
    role: textAfter(dict, 'CFBundleTypeRole'),
  }))
  const expected = fileTypes.map(({ ext, name, role }) => ({ ext, name, role }))
  const words = JSON.stringify(found)
  return words === JSON.stringify(expected)
    ? []
    : [`Info.plist opens ${words} instead of ${JSON.stringify(expected)}`]
}
