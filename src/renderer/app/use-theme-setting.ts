import { useEffect } from 'react'
import { useMantineColorScheme } from '@mantine/core'
import type { Settings } from '#contract/operations/app.ts'

/** Puts the theme setting into force; the copy in local storage only spares a flash at the next start. */
export const useThemeSetting = (theme: Settings['theme']): void => {
  const { setColorScheme } = useMantineColorScheme()
  useEffect(() => {
    setColorScheme(theme === 'system' ? 'auto' : theme)
  }, [theme, setColorScheme])
}
