/**
 * Folders in the shape of Electron's releases, as far as packing looks at them: names, property lists, and the place where fuses are
 * burned. What is in them cannot run; what is packed into them is looked at.
 */
import { mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import type { Target } from './targets.ts'

const root = resolve(import.meta.dirname, '../..')

/** Where Electron's program keeps its fuses: a mark, version 1, how many, and one digit for each. */
const fuseWire = Buffer.concat([
  Buffer.from('dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX', 'latin1'),
  Buffer.from([1, 9]),
  Buffer.from('101100111', 'latin1'),
])

const electronVersion = (): string =>
  (JSON.parse(readFileSync(join(root, 'node_modules/electron/package.json'), 'utf8')) as { version: string })
    .version

const write = (file: string, content: string | Buffer = ''): void => {
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, content)
}

const licences = (folder: string): void => {
  write(join(folder, 'LICENSE'), 'stand-in')
  write(join(folder, 'LICENSES.chromium.html'), 'stand-in')
  write(join(folder, 'version'), electronVersion())
}

const makeLinux = (folder: string): void => {
  licences(folder)
  write(
    join(folder, 'electron'),
    Buffer.concat([Buffer.from('\u007FELF', 'latin1'), Buffer.alloc(1024), fuseWire]),
  )
  write(join(folder, 'locales/en-US.pak'))
  mkdirSync(join(folder, 'resources'), { recursive: true })
}

const makeWin = (folder: string): void => {
  licences(folder)
  // Any real program for Windows: its resources are written, and it has to have a table of them.
  const program = join(root, 'node_modules/electron-winstaller/vendor/Setup.exe')
  write(join(folder, 'electron.exe'), Buffer.concat([readFileSync(program), fuseWire]))
  write(join(folder, 'locales/en-US.pak'))
  mkdirSync(join(folder, 'resources'), { recursive: true })
}

const plist = (name: string, identifier: string): string =>
  `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE plist PUBLIC "-//Apple//DTD PLIST 1.0//EN" "http://www.apple.com/DTDs/PropertyList-1.0.dtd">
<plist version="1.0"><dict>
<key>CFBundleExecutable</key><string>${name}</string>
<key>CFBundleIdentifier</key><string>${identifier}</string>
<key>CFBundleName</key><string>${name}</string>
<key>CFBundlePackageType</key><string>APPL</string>
</dict></plist>
`

const helpers = ['', ' (GPU)', ' (Plugin)', ' (Renderer)']

const makeMac = (folder: string): void => {
  licences(folder)
  const contents = join(folder, 'Electron.app/Contents')
  write(join(contents, 'Info.plist'), plist('Electron', 'com.github.Electron'))
  write(join(contents, 'MacOS/Electron'), 'stand-in')
  write(join(contents, 'Resources/electron.icns'), 'stand-in')
  const framework = join(contents, 'Frameworks/Electron Framework.framework')
  write(join(framework, 'Versions/A/Electron Framework'), Buffer.concat([Buffer.alloc(1024), fuseWire]))
  write(join(framework, 'Versions/A/Resources/en.lproj/locale.pak'))
  symlinkSync('A', join(framework, 'Versions/Current'))
  symlinkSync('Versions/Current/Electron Framework', join(framework, 'Electron Framework'))
  symlinkSync('Versions/Current/Resources', join(framework, 'Resources'))
  for (const suffix of helpers) {
    const name = `Electron Helper${suffix}`
    const helper = join(contents, `Frameworks/${name}.app/Contents`)
    write(join(helper, 'Info.plist'), plist(name, 'com.github.Electron.helper'))
    write(join(helper, `MacOS/${name}`), 'stand-in')
  }
}

/** Makes the folder that a release of Electron would be unpacked to. */
export const makeStandInElectron = ({ system }: Target, folder: string): void => {
  mkdirSync(folder, { recursive: true })
  if (system === 'linux') makeLinux(folder)
  else if (system === 'win') makeWin(folder)
  else makeMac(folder)
}
