import {
  cloneElement,
  useEffect,
  useState,
  type ComponentType,
  type HTMLAttributes,
  type ReactElement,
  type Ref,
} from 'react'
import { create } from 'zustand'
import type { MenuButton } from '../ui/button-menu.tsx'
import { lazyView } from './lazy-view.ts'

type Attributes = HTMLAttributes<HTMLButtonElement> & { readonly ref?: Ref<HTMLButtonElement> }

export type MenuOnDemandProps<P extends object> = {
  readonly button: ReactElement<Attributes>
  /** What the menu is given. */
  readonly menu: P
}

export type MenuOnDemand<P extends object> = {
  readonly View: ComponentType<MenuOnDemandProps<P>>
  readonly preload: () => Promise<void>
}

/**
 * A button whose menu is loaded when nothing else is to be done, or with the first press: what places and draws menus is a
 * tenth of what the first screen would have to load. The button is replaced by that of the menu; not while it has the focus,
 * so that no press is lost.
 */
export const menuOnDemand = <P extends object>(
  load: () => Promise<ComponentType<P & MenuButton>>,
): MenuOnDemand<P> => {
  const loading = lazyView<P & MenuButton>(load)
  const useReadiness = create<{ readonly isReady: boolean }>()(() => ({ isReady: false }))
  const preload = async (): Promise<void> => {
    await loading.preload()
    useReadiness.setState({ isReady: true })
  }
  const View = ({ button, menu }: MenuOnDemandProps<P>) => {
    const isReady = useReadiness((readiness) => readiness.isReady)
    const [shown, setShown] = useState<'button' | 'pressed' | 'menu' | 'open'>(isReady ? 'menu' : 'button')
    const [element, setElement] = useState<HTMLButtonElement | null>(null)
    useEffect(() => {
      if (!isReady || shown !== 'button' || element === null) return
      const takeOver = (): void => setShown((former) => (former === 'button' ? 'menu' : former))
      if (document.activeElement !== element) {
        takeOver()
        return
      }
      element.addEventListener('blur', takeOver, { once: true })
      return () => element.removeEventListener('blur', takeOver)
    }, [isReady, shown, element])
    if (shown === 'menu' || shown === 'open') {
      return <loading.View {...menu} button={button} isOpenAtOnce={shown === 'open'} />
    }
    const press = (): void => {
      setShown('pressed')
      // What cannot be loaded says so when it is drawn.
      void preload()
        .catch(() => undefined)
        .then(() => setShown('open'))
    }
    return cloneElement(button, {
      ref: setElement,
      onClick: press,
      'aria-haspopup': 'menu',
      'aria-expanded': false,
    })
  }
  return { View, preload }
}
