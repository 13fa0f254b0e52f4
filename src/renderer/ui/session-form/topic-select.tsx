import { t } from '@lingui/core/macro'
import { Select, type SelectProps } from '@mantine/core'
import { useMemo, useRef, useState } from 'react'

export type TopicChoice = { readonly id: string; readonly title: string; readonly group: string }

export type TopicSelectProps = Pick<SelectProps, 'label' | 'error' | 'className'> & {
  readonly topics: readonly TopicChoice[]
  readonly value: string | null
  readonly onChange: (topicId: string | null) => void
  /** What choosing no topic is called. */
  readonly none?: string
  /** Title of the chosen topic, when it is not among the choices: of another roadmap, or not read yet. */
  readonly title?: string
  /** The label is spoken only. */
  readonly bare?: boolean
  readonly autoFocus?: boolean
}

/** Stands for no topic: a select knows only texts. */
const NONE = 'none'

/** A topic, found by typing part of its title. */
export const TopicSelect = ({
  topics,
  value,
  onChange,
  none = t`No topic`,
  title = '',
  bare = false,
  autoFocus = false,
  label = t`Topic`,
  ...more
}: TopicSelectProps) => {
  const input = useRef<HTMLInputElement>(null)
  const [isListOpen, setListOpen] = useState(false)
  const data = useMemo(() => {
    const groups = Map.groupBy(topics, ({ group }) => group)
    const isKnown = value === null || topics.some(({ id }) => id === value)
    return [
      { value: NONE, label: none },
      ...(isKnown ? [] : [{ value, label: title === '' ? t`Another topic` : title }]),
      ...[...groups].map(([group, items]) => ({
        group,
        items: items.map((item) => ({ value: item.id, label: item.title })),
      })),
    ]
  }, [topics, value, none, title])
  return (
    <Select
      {...more}
      {...(bare ? { 'aria-label': String(label) } : { label })}
      ref={input}
      data={data}
      value={value ?? NONE}
      onChange={(chosen) => onChange(chosen === NONE ? null : chosen)}
      searchable
      selectFirstOptionOnChange
      allowDeselect={false}
      openOnFocus={false}
      onDropdownOpen={() => {
        setListOpen(true)
        // What is typed replaces the title that stands there.
        input.current?.select()
      }}
      onDropdownClose={() => setListOpen(false)}
      onKeyDown={(event) => {
        // With the list open Enter chooses from it; it sends no form.
        if (event.key === 'Enter' && isListOpen) event.preventDefault()
      }}
      nothingFoundMessage={t`No topic has this name`}
      maxDropdownHeight={240}
      data-autofocus={autoFocus || undefined}
    />
  )
}
