export type System = 'linux' | 'mac' | 'win'
export type Target = { readonly system: System; readonly arch: 'x64' | 'arm64' }

/** Everything that is released. */
export const targets: readonly Target[] = (['linux', 'mac', 'win'] as const).flatMap((system) =>
  (['x64', 'arm64'] as const).map((arch) => ({ system, arch })),
)

export const nameOf = ({ system, arch }: Target): string => `${system}-${arch}`

/** What electron-builder calls the folder of an unpacked app. */
const folders: Readonly<Record<System, string>> = { linux: 'linux', mac: 'mac', win: 'win' }

export type Packed = {
  /** The folder with app.asar. */
  readonly resources: string
  /** The program that was Electron. */
  readonly program: string
  readonly root: string
}

/** Where what was packed lies, below the output folder. */
export const packedIn = (output: string, { system, arch }: Target): Packed => {
  const suffix = arch === 'arm64' ? '-arm64' : ''
  const folder = `${output}/${folders[system]}${suffix}${system === 'mac' ? '' : '-unpacked'}`
  if (system === 'mac') {
    const root = `${folder}/Roadbook.app`
    return { root, resources: `${root}/Contents/Resources`, program: root }
  }
  const program = `${folder}/${system === 'win' ? 'Roadbook.exe' : 'roadbook'}`
  return { root: folder, resources: `${folder}/resources`, program }
}
