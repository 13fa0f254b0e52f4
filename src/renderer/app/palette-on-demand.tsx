import { useHotkeys } from '@mantine/hooks'
import { spotlight } from '@mantine/spotlight'
import { create } from 'zustand'
import { lazyView } from './lazy-view.ts'
import type { PaletteProps } from './palette.tsx'

const palette = lazyView<PaletteProps>(async () => (await import('./palette.tsx')).Palette)
export const preloadPalette = palette.preload

const useWish = create<{ readonly isWanted: boolean }>()(() => ({ isWanted: false }))

/** The first time it opens itself once it is there. */
export const openPalette = (): void => {
  if (useWish.getState().isWanted) spotlight.open()
  else useWish.setState({ isWanted: true })
}

/** Ctrl/Cmd+K: loaded when it is first asked for; it hears its keys itself from then on. */
export const PaletteOnDemand = (props: Omit<PaletteProps, 'onThere'>) => {
  const isWanted = useWish((wish) => wish.isWanted)
  useHotkeys(
    isWanted
      ? []
      : [
          ['mod+K', openPalette],
          ['mod+P', openPalette],
        ],
  )
  if (!isWanted) return null
  return <palette.View {...props} onThere={spotlight.open} />
}
