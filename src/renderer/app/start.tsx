import { I18nProvider } from '@lingui/react'
import { i18n } from '@lingui/core'
import { t } from '@lingui/core/macro'
import { DirectionProvider, localStorageColorSchemeManager, MantineProvider } from '@mantine/core'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { connectionStore, sayNotAnswering } from '../bridge.ts'
import { App } from './app.tsx'
import { ErrorBoundary } from './error-boundary.tsx'
import { beginFirstReads } from './first-reads.ts'
import { cssVariables, theme } from './theme.ts'
import { ToastsOnDemand } from './toasts-on-demand.tsx'

const colorSchemes = localStorageColorSchemeManager({ key: 'roadbook-theme' })

/** Draws the window; the line to its host is there. */
export const start = (): void => {
  sayNotAnswering(() => t`Roadbook is not answering. Close it and start it again.`)
  if (connectionStore.get() === 'ready') beginFirstReads()
  const root = document.getElementById('root')
  if (root === null) throw new Error('index.html has no #root')
  createRoot(root).render(
    <StrictMode>
      <I18nProvider i18n={i18n}>
        <MantineProvider
          theme={theme}
          cssVariablesResolver={cssVariables}
          colorSchemeManager={colorSchemes}
          defaultColorScheme="auto"
        >
          <DirectionProvider>
            <ToastsOnDemand />
            <ErrorBoundary resetKey="app">
              <App />
            </ErrorBoundary>
          </DirectionProvider>
        </MantineProvider>
      </I18nProvider>
    </StrictMode>,
  )
}
