import { t } from '@lingui/core/macro'
import { Trans } from '@lingui/react/macro'
import { Checkbox } from '@mantine/core'
import type { ChecklistView } from '#contract/operations/roadmap.ts'
import { client } from '../../../bridge.ts'
import { useFormat } from '../../../ui/format-context.tsx'
import { showFailure } from '../../../ui/toast.tsx'
import classes from './panel.module.css'

const tick = async (itemId: string, done: boolean): Promise<void> => {
  const answer = await client.call('checklist.tick', { itemId, done })
  if (!answer.ok) showFailure(t`The item was not changed`, answer.error)
}

/** Lists to tick, outside the plan. A second click is the undo. */
export const Checklists = ({ checklists }: { readonly checklists: readonly ChecklistView[] }) => (
  <div className={classes.panel}>
    {checklists.map((checklist) => (
      <div key={checklist.id}>
        <div className={classes.head}>
          <h2 id={`checklist-${checklist.id}`} className={classes.title}>
            {checklist.title}
          </h2>
          <span className={classes.aside}>
            <Ticked items={checklist.items} />
          </span>
        </div>
        <ul className={classes.list} aria-labelledby={`checklist-${checklist.id}`}>
          {checklist.items.map((item) => (
            <li key={item.id} className={classes.item}>
              <Checkbox
                checked={item.done}
                label={<span className={classes.itemTitle}>{item.title}</span>}
                onChange={(event) => void tick(item.id, event.currentTarget.checked)}
              />
            </li>
          ))}
        </ul>
      </div>
    ))}
  </div>
)

const Ticked = ({ items }: Pick<ChecklistView, 'items'>) => {
  const format = useFormat()
  const ticked = format.number(items.filter((item) => item.done).length)
  const total = format.number(items.length)
  return (
    <Trans>
      {ticked} of {total} ticked
    </Trans>
  )
}
