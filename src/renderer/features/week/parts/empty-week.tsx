import { Button } from '@mantine/core'
import { IconCalendarOff } from '@tabler/icons-react'
import type { WeekView } from '#contract/operations/views.ts'
import { EmptyState } from '../../../ui/empty-state.tsx'
import { useFormat } from '../../../ui/format-context.tsx'
import { useWeekStore } from '../store.ts'
import { emptyWeekWords } from '../words.ts'

/** A week without slots: why, and the way to one that has some. */
export const EmptyWeek = ({ view }: { readonly view: WeekView }) => {
  const format = useFormat()
  const show = useWeekStore((store) => store.show)
  const words = emptyWeekWords(view, format)
  const { bounds } = view
  return (
    <EmptyState
      icon={<IconCalendarOff size={36} stroke={1.4} />}
      title={words.title}
      actions={
        bounds !== null && (
          <>
            {words.jump !== 'last' && (
              <Button variant="default" onClick={() => show(bounds.from)}>
                First planned week
              </Button>
            )}
            {words.jump !== 'first' && (
              <Button variant="default" onClick={() => show(bounds.to)}>
                Last planned week
              </Button>
            )}
          </>
        )
      }
    >
      {words.text}
    </EmptyState>
  )
}
