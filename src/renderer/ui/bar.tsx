import classes from './bar.module.css'

export type BarProps = { readonly done: number; readonly total: number }

/** How much is done; decoration, since the figures always stand beside it. */
export const Bar = ({ done, total }: BarProps) => (
  <span className={classes.bar} aria-hidden="true">
    <span className={classes.fill} style={{ width: `${total === 0 ? 0 : (done / total) * 100}%` }} />
  </span>
)
