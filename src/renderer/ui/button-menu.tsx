import { Menu, type MenuProps } from '@mantine/core'
import { cloneElement, useEffect, useState, type ReactElement, type Ref } from 'react'

export type MenuButton = {
  readonly button: ReactElement<{ readonly ref?: Ref<HTMLButtonElement> }>
  /** It was pressed before its menu was there. */
  readonly isOpenAtOnce: boolean
}

/** A button and the menu below it. */
export const ButtonMenu = ({ button, isOpenAtOnce, children, ...menu }: MenuButton & MenuProps) => {
  const [isOpen, setOpen] = useState(false)
  const [target, setTarget] = useState<HTMLButtonElement | null>(null)
  useEffect(() => {
    if (!isOpenAtOnce || target === null) return
    target.focus()
    // Not before it has the focus: closing gives it back to what had it when the menu opened.
    const timer = setTimeout(() => setOpen(true))
    return () => clearTimeout(timer)
  }, [isOpenAtOnce, target])
  return (
    <Menu {...menu} opened={isOpen} onChange={setOpen}>
      <Menu.Target>{cloneElement(button, { ref: setTarget })}</Menu.Target>
      <Menu.Dropdown>{children}</Menu.Dropdown>
    </Menu>
  )
}
