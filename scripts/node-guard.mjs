/**
 * Roadbook runs its TypeScript sources as they are, and its SQLite binding needs Node-API 10: older versions of
 * Node fail in ways that say nothing, so every script asks here first.
 */
export const guardNode = () => {
  const isNewEnough = Number(process.versions.napi) >= 10 && Boolean(process.features.typescript)
  if (isNewEnough) return
  process.stderr.write(
    `Roadbook needs Node 22.18 or newer, and this is ${process.versions.node}.\n` +
      'Run it through npm (npm start, npm run roadbook, npm test): npm ci installs the right Node for it.\n',
  )
  process.exit(1)
}
