import type { MenuItemConstructorOptions } from 'electron'

/** The standard menus: editing, zoom and window commands. Electron's own default has links to the web. */
export const menuTemplate = (platform: NodeJS.Platform): MenuItemConstructorOptions[] => [
  ...(platform === 'darwin' ? [{ role: 'appMenu' as const }] : [{ role: 'fileMenu' as const }]),
  { role: 'editMenu' },
  { role: 'viewMenu' },
  { role: 'windowMenu' },
]
