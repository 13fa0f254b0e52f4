/**
 * What everything but the window says (docs/words.md): sentences in the code that no catalogue knows, and messages that would
 * stay in one language, or say something else than was meant.
 */
import { compileMessageOrThrow, type CompiledMessage } from '@lingui/message-utils/compileMessage'
import { parseSync, type ESTree } from 'vite'
import { type HardWords, type Node, callee, childrenOf, nameOf, templateText } from './syntax.ts'

/** Names of what is put into a message, those inside plurals and choices too. */
export const placeholdersOf = (message: string): ReadonlySet<string> => {
  const names = new Set<string>()
  const collect = (tokens: CompiledMessage): void => {
    for (const token of tokens) {
      if (typeof token === 'string') continue
      const [name, , choices] = token
      names.add(name)
      if (typeof choices !== 'object' || choices === null) continue
      for (const choice of Object.values(choices))
        if (Array.isArray(choice)) collect(choice as CompiledMessage)
    }
  }
  collect(compileMessageOrThrow(message))
  return names
}

const isMessage = (node: Node): node is ESTree.CallExpression =>
  node.type === 'CallExpression' &&
  node.callee.type === 'MemberExpression' &&
  nameOf(node.callee.object) === 'i18n' &&
  nameOf(node.callee.property) === 't'

/** Null where they cannot be told: by a name, or spread. */
const namesGiven = (values: Node | undefined): ReadonlySet<string> | null => {
  if (values === undefined) return new Set()
  if (values.type !== 'ObjectExpression') return null
  const names = values.properties.map((property) =>
    property.type === 'Property' && !property.computed ? nameOf(property.key) : '',
  )
  return names.includes('') ? null : new Set(names)
}

const listOf = (names: ReadonlySet<string>): string => [...names].toSorted().join(', ')

type IsKnown = (sentence: string) => boolean

/** What is wrong with a message; null when nothing is. */
const faultOf = (
  { arguments: [sentence, values] }: ESTree.CallExpression,
  isAtTop: boolean,
  isKnown: IsKnown,
): string | null => {
  if (isAtTop) return 'is said when the file is loaded, and stays in the language of that moment'
  if (sentence?.type !== 'Literal' || typeof sentence.value !== 'string')
    return 'is no sentence written out, so that no catalogue can know it'
  if (!isKnown(sentence.value)) return 'is in no catalogue: npm run words'
  const given = namesGiven(values)
  if (given === null) return 'names its values elsewhere'
  try {
    const wanted = placeholdersOf(sentence.value)
    return listOf(wanted) === listOf(given)
      ? null
      : `wants “${listOf(wanted)}” and is given “${listOf(given)}”`
  } catch (error) {
    return `cannot be read: ${String(error)}`
  }
}

const isFunction = ({ type }: Node): boolean =>
  type === 'ArrowFunctionExpression' || type === 'FunctionExpression' || type === 'FunctionDeclaration'

/** Properties that are said. */
const SAID =
  /^(?:body|buttons?|checkboxLabel|description|detail|headline|hint|label|message|note|problem|reason|sublabel|text|title|toolTip|warning|words)$/
/** Calls whose words are said. */
const SAYS = /^(?:fail|err|showErrorBox|setToolTip)$/
/** Calls that are given nothing else than words, and codes that are no words. */
const SAYS_ALL = /^(?:recordChange|recordSessions|tick)$/
/** Calls whose words are for those who read the code, its log, or SQL. */
const TELLS_NOBODY =
  /(?:Error|Failure)$|^(?:log|note|prepare|exec|describe|pragma|test|match|regex|includes|startsWith)$/

/** What is named so holds, or makes, nothing but words. */
const HOLDS_WORDS = /(?:Words|Text|Label|Title|Message|WORDS|TEXTS?|LABELS?|TITLES?|MESSAGES?)$/

const HAS_LETTER = /\p{L}{2}/u
const READS_LIKE_CODE = /[<>[\]_=#]|::|^[.@/*]|;\s*$|^\(|\\/
/** "The disk is full.", "Were you away?" */
const IS_SENTENCE = /^["“„0]?\p{Lu}?[^\n]*\p{L}[,;:]? (?:[^\n]* )?["“„(0]?[\p{L}\p{N}][^\n]*[.?!…]["”“)]?$/u
/** "Days off", "Moved 0 to 0", "Undo" */
const IS_LABEL = /^\p{Lu}[\p{Ll}’]*(?: |:|$)[^\n]*$/u
const IS_LABEL_OF_MORE = /^\p{Lu}[\p{Ll}’]+:? ["“„(]?[\p{L}0]/u
const IS_NAME = /^(?:Roadbook[\d :.]*|Toggl Track|Super Productivity)$/

const isSentence = (text: string): boolean =>
  !READS_LIKE_CODE.test(text) &&
  !IS_NAME.test(text) &&
  (IS_SENTENCE.test(text) || IS_LABEL_OF_MORE.test(text))

const isLabel = (text: string): boolean =>
  !READS_LIKE_CODE.test(text) && !IS_NAME.test(text) && (IS_LABEL.test(text) || / \p{L}/u.test(text))

/** Whether nothing below is said: types, imports, and words for those who read the code. */
const isClosed = (node: Node): boolean => {
  if (node.type.startsWith('TS') && !/^TS(?:As|Satisfies|NonNull)/.test(node.type)) return true
  if (node.type === 'ImportDeclaration' || node.type === 'ImportExpression') return true
  return TELLS_NOBODY.test(callee(node))
}

const isCompared = (node: Node, parent: Node): boolean =>
  parent.type === 'SwitchCase' ||
  parent.type === 'MemberExpression' ||
  (parent.type === 'BinaryExpression' && parent.operator !== '+') ||
  (parent.type === 'Property' && parent.key === node)

/** Whether it is a constant or a function of words. */
const holdsWords = (node: Node): boolean =>
  (node.type === 'VariableDeclarator' || node.type === 'FunctionDeclaration') &&
  HOLDS_WORDS.test(nameOf(node.id))

/** What of the strings in a place is said: none but whole sentences, labels too, or every word. */
type Said = 'sentences' | 'labels' | 'words'

/** What is below a property or a call that is said is said as well, and so on down to other calls and functions. */
const saidBelow = (node: Node, said: Said): Said => {
  if (holdsWords(node)) return 'words'
  if (node.type === 'CallExpression' || node.type === 'NewExpression')
    return SAYS_ALL.test(callee(node)) ? 'words' : SAYS.test(callee(node)) ? 'labels' : 'sentences'
  if (said === 'words') return 'words'
  if (node.type === 'Property') return SAID.test(nameOf(node.key)) ? 'labels' : 'sentences'
  return node.type === 'ObjectExpression' || isFunction(node) ? 'sentences' : said
}

const isSaid = (text: string, said: Said): boolean => {
  if (isSentence(text)) return true
  if (said === 'words') return HAS_LETTER.test(text) && !READS_LIKE_CODE.test(text) && !IS_NAME.test(text)
  return said === 'labels' && isLabel(text)
}

/** Words in no catalogue, and messages with what is wrong about them; `isKnown`: a catalogue has this one. */
export const hardSentencesIn = (file: string, code: string, isKnown: IsKnown = () => true): HardWords[] => {
  const found: HardWords[] = []

  const visitText = (node: Node, parent: Node, text: string, said: Said): void => {
    if (!isCompared(node, parent) && isSaid(text, said))
      found.push({ text: `says “${text.trim().replaceAll(/\s+/g, ' ')}” in no catalogue`, start: node.start })
  }

  const visit = (node: Node, parent: Node, { said, isAtTop }: { said: Said; isAtTop: boolean }): void => {
    if (isClosed(node)) return
    if (isMessage(node)) {
      const fault = faultOf(node, isAtTop, isKnown)
      const [sentence, ...values] = node.arguments
      const text = sentence?.type === 'Literal' ? String(sentence.value) : '…'
      if (fault !== null) found.push({ text: `“${text}” ${fault}`, start: node.start })
      for (const value of values) visit(value, node, { said: 'sentences', isAtTop })
      return
    }
    if (node.type === 'Literal' && typeof node.value === 'string') visitText(node, parent, node.value, said)
    if (node.type === 'TemplateLiteral' && parent.type !== 'TaggedTemplateExpression')
      visitText(node, parent, templateText(node), said)
    const below = { said: saidBelow(node, said), isAtTop: isAtTop && !isFunction(node) }
    for (const child of childrenOf(node)) visit(child, node, below)
  }

  const { program } = parseSync(file, code)
  visit(program, program, { said: 'sentences', isAtTop: true })
  return found
}
