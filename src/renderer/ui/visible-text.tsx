import { t } from '@lingui/core/macro'
import { hasInvisible, textParts } from './invisible-text.ts'
import classes from './visible-text.module.css'

/** Foreign text with its invisible characters shown by their code; its direction cannot leak into its surroundings. */
export const VisibleText = ({ text }: { readonly text: string }) => {
  if (!hasInvisible(text)) return <bdi>{text}</bdi>
  return (
    <bdi>
      {textParts(text).map((part) =>
        part.code === null ? (
          <span key={part.at}>{part.text}</span>
        ) : (
          <code key={part.at} className={classes.code} title={t`An invisible character of the document`}>
            {part.code}
          </code>
        ),
      )}
    </bdi>
  )
}
