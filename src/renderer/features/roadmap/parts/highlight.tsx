import { highlightRuns } from '../search.ts'
import classes from './highlight.module.css'

export type HighlightProps = { readonly text: string; readonly words: readonly string[] }

/** A text with the words of the search marked. */
export const Highlight = ({ text, words }: HighlightProps) => {
  if (words.length === 0) return text
  return highlightRuns(text, words).map((run) =>
    run.hit ? (
      <mark key={run.at} className={classes.mark}>
        {run.text}
      </mark>
    ) : (
      run.text
    ),
  )
}
