/** Reads a list of words separated by commas; line ends and the white space around words do not matter. */
export const wordList = (text: string): readonly string[] =>
  text.split(',').map((word) => word.replaceAll(/\s+/g, ' ').trim())
