import {
  cloneElement,
  useEffect,
  useState,
  useSyncExternalStore,
  type ComponentType,
  type HTMLAttributes,
  type ReactElement,
  type Ref,
} from 'react'
import type { MenuButton } from '../ui/button-menu.tsx'
import { lazyView } from './lazy-view.ts'

type Attributes = HTMLAttributes<HTMLButtonElement> & { readonly ref?: Ref<HTMLButtonElement> }

export type MenuOnDemand<P extends object> = {
  readonly View: ComponentType<P & { readonly button: ReactElement<Attributes> }>
  readonly preload: () => Promise<void>
}

/** Whether something is loaded, for those who wait for it. */
const createReadiness = () => {
  let isReady = false
  const listeners = new Set<() => void>()
  return {
    get: (): boolean => isReady,
    subscribe: (listener: () => void): (() => void) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    set: (): void => {
      isReady = true
      for (const listener of listeners) listener()
    },
  }
}

/**
 * A button whose menu is loaded when nothing else is to be done, or with the first press: what places and draws menus is a
 * tenth of what the first screen would have to load. The button is replaced by that of the menu; not while it has the focus,
 * so that no press is lost.
 */
export const menuOnDemand = <P extends object>(
  load: () => Promise<ComponentType<P & MenuButton>>,
): MenuOnDemand<P> => {
  const menu = lazyView<P & MenuButton>(load)
  const readiness = createReadiness()
  const preload = async (): Promise<void> => {
    await menu.preload()
    readiness.set()
  }
  const View: MenuOnDemand<P>['View'] = ({ button, ...props }) => {
    const isReady = useSyncExternalStore(readiness.subscribe, readiness.get)
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
      return <menu.View {...(props as unknown as P)} button={button} isOpenAtOnce={shown === 'open'} />
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
