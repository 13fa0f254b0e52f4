import { i18n } from '@lingui/core'
import { I18nProvider } from '@lingui/react'
import { MantineProvider } from '@mantine/core'
import type { ReactNode } from 'react'

/** A part of the window with what the app hands down to each: look and language. */
export const framed = (part: ReactNode): ReactNode => (
  <I18nProvider i18n={i18n}>
    <MantineProvider>{part}</MantineProvider>
  </I18nProvider>
)
