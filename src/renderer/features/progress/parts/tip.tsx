import classes from './tip.module.css'

export type TipLine = { readonly label: string; readonly value: string }

export type TipProps = {
  readonly title: string
  readonly lines: readonly TipLine[]
}

/** What stands beside the pointer: the same figures as in the table. */
export const Tip = ({ title, lines }: TipProps) => (
  <div className={classes.tip}>
    <p className={classes.title}>{title}</p>
    <dl className={classes.lines}>
      {lines.map(({ label, value }) => (
        <div key={label} className={classes.line}>
          <dt>{label}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  </div>
)
