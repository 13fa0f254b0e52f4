import classes from './figure-list.module.css'

export type Figure = { readonly label: string; readonly value: string }

/** Numbers for a first glance, each over what it counts. */
export const FigureList = ({ figures }: { readonly figures: readonly Figure[] }) => (
  <dl className={classes.figures}>
    {figures.map(({ label, value }) => (
      <div key={label} className={classes.figure}>
        <dt>{label}</dt>
        <dd>{value}</dd>
      </div>
    ))}
  </dl>
)
