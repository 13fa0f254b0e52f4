import classes from './legend.module.css'

/** How a line or shape is drawn, with the token of its colour: told apart without it, too. */
export type LegendSign = 'line' | 'dashed' | 'dotted' | 'cone' | 'hatched' | 'filled' | 'outlined' | 'edge'

export type LegendItem = { readonly label: string; readonly sign: LegendSign }

/** What the lines and shapes of a chart mean. */
export const Legend = ({ items }: { readonly items: readonly LegendItem[] }) => (
  <ul className={classes.legend} data-legend>
    {items.map(({ label, sign }) => (
      <li key={label} className={classes.item}>
        <Sign sign={sign} />
        {label}
      </li>
    ))}
  </ul>
)

const lines: Readonly<
  Record<'line' | 'dashed' | 'dotted', { colour: string; width: number; dash?: string }>
> = {
  line: { colour: 'var(--rb-accent)', width: 3 },
  dashed: { colour: 'var(--rb-ink-2)', width: 1.75, dash: '6 4' },
  dotted: { colour: 'var(--rb-accent)', width: 2, dash: '1.5 3.5' },
}

const Sign = ({ sign }: { readonly sign: LegendSign }) => (
  <svg width={22} height={14} viewBox="0 0 22 14" aria-hidden="true">
    {sign === 'line' || sign === 'dashed' || sign === 'dotted' ? (
      <line
        x1={1}
        x2={21}
        y1={7}
        y2={7}
        stroke={lines[sign].colour}
        strokeWidth={lines[sign].width}
        strokeDasharray={lines[sign].dash}
        strokeLinecap={sign === 'dotted' ? 'round' : 'butt'}
      />
    ) : (
      <Box sign={sign} />
    )}
  </svg>
)

const Box = ({ sign }: { readonly sign: Exclude<LegendSign, 'line' | 'dashed' | 'dotted'> }) => {
  switch (sign) {
    case 'cone':
      return (
        <>
          <rect x={1} y={2} width={20} height={10} fill="var(--rb-accent-soft)" />
          <line
            x1={1}
            x2={21}
            y1={7}
            y2={7}
            stroke="var(--rb-accent)"
            strokeWidth={2}
            strokeDasharray="1.5 3.5"
            strokeLinecap="round"
          />
          <path d="M1 2H21M1 12H21" stroke="var(--rb-accent)" strokeWidth={1} />
        </>
      )
    case 'hatched':
      return (
        <path
          d="M1 12L7 2M6 12L12 2M11 12L17 2M16 12L21 3.5"
          stroke="var(--rb-line-control)"
          strokeWidth={1}
          fill="none"
        />
      )
    case 'edge':
      return <line x1={3} x2={19} y1={7} y2={7} stroke="var(--rb-ink-2)" strokeWidth={1.75} />
    case 'filled':
      return <rect x={5} y={1} width={12} height={12} rx={1.5} fill="var(--rb-accent)" />
    default:
      return (
        <rect
          x={5.75}
          y={1.75}
          width={10.5}
          height={10.5}
          rx={1.5}
          fill="none"
          stroke="var(--rb-ink-2)"
          strokeWidth={1.5}
        />
      )
  }
}
