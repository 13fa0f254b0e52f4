import '@mantine/core/styles.layer.css'
import '@mantine/dates/styles.layer.css'
import '@mantine/dropzone/styles.layer.css'
import '@mantine/notifications/styles.layer.css'
import '@mantine/spotlight/styles.layer.css'
import './app/tokens.css'
import './app/mantine.css'
import { beginLanguage } from './language/language.ts'

const begin = async (): Promise<void> => {
  await beginLanguage()
  // Not before: words are put into constants when what says them is loaded.
  const { start } = await import('./app/start.tsx')
  await start()
}

void begin()
