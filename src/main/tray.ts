import { Menu, Tray, nativeImage } from 'electron'
import type { MenuItemConstructorOptions } from 'electron'
import { join } from 'node:path'
import type { TimerView } from '#contract/operations/timer.ts'
import type { Service } from '#service/service.ts'
import { followLanguage } from './follow-language.ts'
import { type TrayAction, topicToStart, trayItems, trayWords } from './tray-words.ts'

/** Timers fire a little early at times; the next minute has begun by then. */
const SLACK_MS = 100

/** The tray icon, still without a word; null where there can be none. On macOS the system colours it. */
export const makeTray = (iconsFolder: string, platform: NodeJS.Platform): Tray | null => {
  try {
    const name = platform === 'darwin' ? 'trayTemplate.png' : 'tray.png'
    const icon = nativeImage.createFromPath(join(iconsFolder, name))
    return icon.isEmpty() ? null : new Tray(icon)
  } catch {
    return null
  }
}

export type TrayOptions = {
  readonly tray: Pick<Tray, 'setToolTip' | 'setTitle' | 'setContextMenu' | 'on' | 'destroy'>
  readonly service: Pick<Service, 'subscribe' | 'client'>
  readonly platform: NodeJS.Platform
  readonly openWindow: () => void
  readonly toggleTimerWindow: () => void
  readonly quit: () => void
}

/** In menus an ampersand marks the key of an entry; doubled it is one. */
const inMenu = (label: string): string => label.replaceAll('&', '&&')

const carryOut = async (
  { service, openWindow, toggleTimerWindow, quit }: TrayOptions,
  action: TrayAction,
  timer: TimerView,
): Promise<void> => {
  const { client } = service
  const { version } = timer
  switch (action) {
    case 'open':
      return openWindow()
    case 'timer-window':
      return toggleTimerWindow()
    case 'quit':
      return quit()
    case 'start':
      await client.call('timer.start', { version, topicId: topicToStart(timer)?.id ?? null })
      return
    default:
      await client.call('timer.command', { version, command: { type: action } })
  }
}

/** Keeps the tray telling how the timer stands, at most once a minute by itself. Returns how to take it away. */
export const driveTray = (options: TrayOptions): (() => void) => {
  const { tray, service, platform, openWindow } = options
  let timer: TimerView | null = null
  let timeout: NodeJS.Timeout | undefined

  const menuFor = (shown: TimerView, line: string): MenuItemConstructorOptions[] => [
    { label: inMenu(line), enabled: false },
    { type: 'separator' },
    ...trayItems(shown).map(({ label, action }) => ({
      label: inMenu(label),
      click: () => void carryOut(options, action, shown).then(read),
    })),
  ]
  const draw = (shown: TimerView): void => {
    clearTimeout(timeout)
    timer = shown
    const { line, tooltip, title, changesInMs } = trayWords(shown, Date.now())
    tray.setToolTip(tooltip)
    if (platform === 'darwin') tray.setTitle(title)
    tray.setContextMenu(Menu.buildFromTemplate(menuFor(shown, line)))
    if (changesInMs !== null) timeout = setTimeout(redraw, changesInMs + SLACK_MS)
  }
  const redraw = (): void => {
    if (timer !== null) draw(timer)
  }
  // Also after each command: one that was refused was given to a timer that had changed.
  const read = async (): Promise<void> => {
    const answer = await service.client.call('timer.get', {})
    if (answer.ok && !isGone) draw(answer.value)
  }
  let isGone = false
  const unsubscribe = service.subscribe((event) => {
    if (event.type === 'timer') draw(event.timer)
  })
  const unfollow = followLanguage(service, redraw)
  // On macOS a click opens the menu.
  if (platform !== 'darwin') tray.on('click', () => openWindow())
  void read()
  return () => {
    isGone = true
    unsubscribe()
    unfollow()
    clearTimeout(timeout)
    tray.destroy()
  }
}
