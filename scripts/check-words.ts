/**
 * Finds words that no catalogue knows (docs/words.md): in the window's code text between tags, text in attributes that are seen
 * or read out, and strings that read like words; everywhere else sentences and labels (words/sentences.ts). Prints each and
 * exits with 1.
 */
import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'
import { parseSync, type ESTree } from 'vite'
import { hardSentencesIn } from './words/sentences.ts'
import { type HardWords, type Node, callee, childrenOf, nameOf, templateText } from './words/syntax.ts'

const root = resolve(import.meta.dirname, '..')

/** Tags from here go into a catalogue with everything inside. */
const MACRO_MODULE = '@lingui/react/macro'
const MACRO_CALLS = new Set(['t', 'msg', 'plural', 'select', 'selectOrdinal', 'defineMessage', 'ph'])

/** Attributes whose text is seen or read out, however short. */
const SPOKEN = new Set([
  'alt',
  'aria-description',
  'aria-label',
  'aria-roledescription',
  'aria-valuetext',
  'description',
  'hint',
  'label',
  'placeholder',
  'summary',
  'text',
  'title',
])

/** Properties and attributes that hold what machines read. */
const TECHNICAL =
  /^(?:class(?:Name|Names)?|id|key|keys|d|viewBox|to|href|src|style|styles|transform|selector|accept|rel|type|role|mimeType|zone|timeZone|locale|code|name|data-.*|aria-(?:controls|describedby|labelledby|current|live|haspopup))$/

const HAS_LETTER = /\p{L}/u
/** "Next topic", "is done", "Today": not "ArrowUp", "--color", "a[href]" or "text/calendar". */
const READS_LIKE_WORDS = /^\p{Lu}[\p{Ll}’']+(?:[ .,:;!?…–—]|$)|\p{L}[,.;:!?’)]* \p{L}/u
const READS_LIKE_CODE = /^Bearer |[<>{}[\]=_#]|::|var\(|calc\(|\b\d+px\b|^[.@/*]|;\s*$|^\(|mod\+|ctrl\+/

/** As events of the keyboard and of dragging name them. */
const KEYS = new Set(['Delete', 'End', 'Enter', 'Escape', 'Files', 'Home', 'Space', 'Tab'])

const isWords = (text: string): boolean =>
  READS_LIKE_WORDS.test(text) && !READS_LIKE_CODE.test(text) && !KEYS.has(text)

/** Whether nothing below can be seen: catalogue entries, types, imports, words for those who read the code. */
const isClosed = (node: Node): boolean => {
  if (node.type.startsWith('TS') && !/^TS(?:As|Satisfies|NonNull)/.test(node.type)) return true
  if (node.type === 'ImportDeclaration' || node.type === 'ImportExpression') return true
  if (node.type === 'TaggedTemplateExpression') return MACRO_CALLS.has(nameOf(node.tag))
  if (callee(node).endsWith('Error')) return true
  return node.type === 'CallExpression' && MACRO_CALLS.has(callee(node))
}

/** Names a file has for the macros; `Select` of another module is none. */
const macroTagsOf = ({ body }: ESTree.Program): ReadonlySet<string> =>
  new Set(
    body.flatMap((node) =>
      node.type === 'ImportDeclaration' && node.source.value === MACRO_MODULE
        ? node.specifiers.map(({ local }) => local.name)
        : [],
    ),
  )

/** Whether a string in this place is a name or a key. */
const isCode = (node: Node, parent: Node): boolean => {
  switch (parent.type) {
    case 'BinaryExpression':
    case 'SwitchCase':
    case 'MemberExpression':
    case 'ExportAllDeclaration':
    case 'ExportNamedDeclaration':
      return true
    case 'AssignmentExpression':
      return nameOf(parent.left) === 'displayName'
    case 'Property':
      return parent.key === node || TECHNICAL.test(nameOf(parent.key))
    default:
      return false
  }
}

/** "0 left", "until 0": a word beside what is put in. */
const HOLDS_A_WORD = /(?:^| )\p{L}{2,}[.,:;!?’”)]* 0|0[ ,:;.]+\p{L}{2,}(?: |[.,:;!?’”)]|$)/u

const isTemplateOfWords = (text: string): boolean =>
  !READS_LIKE_CODE.test(text) && (READS_LIKE_WORDS.test(text) || HOLDS_A_WORD.test(text))

export const hardWordsIn = (file: string, code: string): HardWords[] => {
  const { program } = parseSync(file, code)
  const macroTags = macroTagsOf(program)
  const isMacroTag = (node: Node): boolean =>
    node.type === 'JSXElement' && macroTags.has(nameOf(node.openingElement.name))

  const found: HardWords[] = []
  const add = ({ start }: Node, text: string): void => {
    found.push({ text: text.trim(), start })
  }

  const visitAttribute = (node: ESTree.JSXAttribute): void => {
    const name = nameOf(node.name)
    if (node.value === null || TECHNICAL.test(name)) return
    if (node.value.type !== 'Literal') return visit(node.value, node, false)
    const text = String(node.value.value)
    if (SPOKEN.has(name) ? HAS_LETTER.test(text) : isWords(text)) add(node.value, text)
  }

  const visitText = (node: Node, parent: Node, text: string, isSaying: boolean): void => {
    if (isSaying && !isCode(node, parent)) add(node, text)
  }

  /** `isSaid`: between tags that go into a catalogue whole, where attributes are still on their own. */
  const visit = (node: Node, parent: Node, isSaid: boolean): void => {
    if (isClosed(node)) return
    if (node.type === 'JSXAttribute') return visitAttribute(node)
    if (node.type === 'JSXText') {
      if (!isSaid && HAS_LETTER.test(node.value)) add(node, node.value)
      return
    }
    if (node.type === 'Literal' && typeof node.value === 'string')
      return visitText(node, parent, node.value, isWords(node.value))
    if (node.type === 'TemplateLiteral') {
      const text = templateText(node)
      visitText(node, parent, text, isTemplateOfWords(text))
    }
    const isSaidBelow = isSaid || isMacroTag(node)
    if (isMacroTag(node) && node.type === 'JSXElement') {
      // The attributes of the macros themselves are words of the catalogue.
      for (const child of node.children) visit(child, node, true)
      return
    }
    for (const child of childrenOf(node)) visit(child, node, isSaidBelow)
  }

  visit(program, program, false)
  return found
}

const sourceFiles = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))

const linesOf = (file: string, find: (file: string, code: string) => readonly HardWords[]): string[] => {
  const code = readFileSync(file, 'utf8')
  return find(file, code).map(({ text, start }) => {
    const line = code.slice(0, start).split('\n').length
    return `${relative(root, file)}:${line} ${text}`
  })
}

/** All of a folder of the window, as lines to print. */
export const findHardWords = (folder: string): string[] =>
  sourceFiles(folder).flatMap((file) =>
    linesOf(file, (name, code) =>
      hardWordsIn(name, code).map(({ text, start }) => ({
        text: `says “${text.replaceAll(/\s+/g, ' ')}” in no catalogue`,
        start,
      })),
    ),
  )

/** Folders whose words are said by what is not the window: in a catalogue as well. */
const SPEAKING = ['src/core', 'src/db', 'src/service', 'src/main']

/** English on purpose. */
const SILENT: readonly RegExp[] = [
  // Folders as systems name them.
  /^src\/service\/data-folder\.ts$/,
  // For a report of a fault, which others read.
  /^src\/service\/diagnostics\.ts$/,
  // Answers to calendar programs.
  /^src\/service\/feed\/feed-server\.ts$/,
  // What only the command line writes.
  /^src\/core\/export\/plan-markdown\.ts$/,
  // Settings of a document.
  /^src\/core\/roadmap\/write\/with-title\.ts$/,
  // What programs read says of itself.
  /^src\/core\/export\/tables\/model\.ts$/,
  // A note beside the database, which outlives the language it would be written in.
  /^src\/db\/file-stamp\.ts$/,
]

/** The sentences of the nearest catalogue above a file. */
const catalogueFor = (file: string): ReadonlySet<string> => {
  for (let folder = dirname(file); folder.startsWith(root); folder = dirname(folder)) {
    const catalogue = join(folder, 'locales/de.json')
    if (existsSync(catalogue))
      return new Set(Object.keys(JSON.parse(readFileSync(catalogue, 'utf8')) as object))
  }
  return new Set()
}

/** All of everything but the window, as lines to print. */
export const findHardSentences = (): string[] =>
  SPEAKING.flatMap((folder) => sourceFiles(join(root, folder)))
    .filter((file) => {
      const place = relative(root, file).replaceAll('\\', '/')
      return !SILENT.some((pattern) => pattern.test(place))
    })
    .flatMap((file) => {
      const known = catalogueFor(file)
      return linesOf(file, (name, code) => hardSentencesIn(name, code, (sentence) => known.has(sentence)))
    })

if (import.meta.main) {
  const found = [...findHardWords(join(root, 'src/renderer')), ...findHardSentences()]
  process.stdout.write(found.map((line) => `${line}\n`).join(''))
  process.exitCode = found.length === 0 ? 0 : 1
}
