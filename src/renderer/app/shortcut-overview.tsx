import { t } from '@lingui/core/macro'
import { Dialog } from '../ui/dialog.tsx'
import { giveFocusBack } from './focus-return.ts'
import { modKey, railScreens } from './screens.ts'
import { useShortcutOverview } from './shortcut-overview-store.ts'
import { useShortcutStore } from './shortcuts.ts'
import { keyWords } from './key-words.ts'
import classes from './shortcut-overview.module.css'

/** `?`: what the keys do on this screen and everywhere. */
export const ShortcutOverview = () => {
  const open = useShortcutOverview((store) => store.open)
  const groups = useShortcutStore((store) => store.groups)
  const mod = modKey(navigator.platform)
  const withModifier = {
    title: t`With ${mod}`,
    shortcuts: [
      { keys: `${mod} K`, label: t`Go to a screen, command or topic` },
      { keys: `${mod} Z`, label: t`Undo the last change` },
      { keys: `${mod} Shift Z`, label: t`Do again what was undone` },
      ...railScreens.map(({ digit, label }) => ({ keys: `${mod} ${digit}`, label })),
    ],
  }
  return (
    <Dialog
      title={t`Keyboard shortcuts`}
      isOpen={open}
      onClose={() => useShortcutOverview.setState({ open: false })}
      onClosed={() => giveFocusBack(useShortcutOverview.getState().opener)}
      size="lg"
    >
      <div className={classes.groups}>
        {[...groups.toReversed(), withModifier].map(({ title, shortcuts }) => (
          <section key={title}>
            <h3 className={classes.title}>{title}</h3>
            <dl className={classes.list}>
              {shortcuts.map(({ keys, label }) => (
                <div key={keys} className={classes.row}>
                  <dt>{label}</dt>
                  <dd>
                    {keys.split(' ').map((key) => (
                      <kbd key={key} className={classes.key}>
                        {keyWords(key)}
                      </kbd>
                    ))}
                  </dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
    </Dialog>
  )
}
