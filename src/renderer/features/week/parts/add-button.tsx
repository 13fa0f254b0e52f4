import { t } from '@lingui/core/macro'
import { ActionIcon } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useFormat } from '../../../ui/format-context.tsx'
import { addToDay } from '../add-to-day.ts'

/** Adds something to a day, by a click. */
export const AddButton = ({ day }: { readonly day: string }) => {
  const format = useFormat()
  return (
    <ActionIcon
      variant="subtle"
      color="gray"
      size={24}
      aria-label={t`Add to ${format.dayLong(day)}…`}
      title={t`Add a slot…`}
      onClick={() => addToDay(day)}
    >
      <IconPlus size={16} stroke={1.75} aria-hidden="true" />
    </ActionIcon>
  )
}
