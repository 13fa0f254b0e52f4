import '@mantine/core/styles.layer.css'
import '@mantine/dates/styles.layer.css'
import '@mantine/dropzone/styles.layer.css'
import '@mantine/notifications/styles.layer.css'
import '@mantine/spotlight/styles.layer.css'
import './app/tokens.css'
import './app/mantine.css'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { localStorageColorSchemeManager, MantineProvider } from '@mantine/core'
import { App } from './app/app.tsx'
import { beginFirstReads } from './app/first-reads.ts'
import { cssVariables, theme } from './app/theme.ts'
import { ToastsOnDemand } from './app/toasts-on-demand.tsx'
import { connect, connectionStore } from './bridge.ts'

const colorSchemes = localStorageColorSchemeManager({ key: 'roadbook-theme' })

const start = async (): Promise<void> => {
  await connect()
  if (connectionStore.get() === 'ready') beginFirstReads()
  const root = document.getElementById('root')
  if (root === null) throw new Error('index.html has no #root')
  createRoot(root).render(
    <StrictMode>
      <MantineProvider
        theme={theme}
        cssVariablesResolver={cssVariables}
        colorSchemeManager={colorSchemes}
        defaultColorScheme="auto"
      >
        <ToastsOnDemand />
        <App />
      </MantineProvider>
    </StrictMode>,
  )
}

void start()
