/**
 * Draws the app's icon in every size and format that installers want, from resources/icons/app.svg: `npm run icons`. What it writes is
 * committed, since packaging must not need a browser.
 */
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { chromium } from '@playwright/test'
import { ensureChromium, howToGetChromium } from './find-chromium.ts'

const folder = resolve(import.meta.dirname, '../resources/icons')

/** The whole drawing, and the square without the margin of macOS. */
const WHOLE = '0 0 1024 1024'
const SQUARE = '100 100 824 824'

const sizes = [16, 24, 32, 48, 64, 128, 256, 512, 1024] as const
type Size = (typeof sizes)[number]

/** What an .icns calls a PNG of a size; the retina ones are twice as large. */
const icnsTypes: readonly (readonly [string, Size])[] = [
  ['icp4', 16],
  ['ic11', 32],
  ['icp5', 32],
  ['ic12', 64],
  ['ic07', 128],
  ['ic13', 256],
  ['ic08', 256],
  ['ic14', 512],
  ['ic09', 512],
  ['ic10', 1024],
]
const icoSizes: readonly Size[] = [16, 24, 32, 48, 64, 128, 256]

type Drawn = ReadonlyMap<Size, Buffer>

const ICO_HEADER = 6
const ICO_ENTRY = 16

/** An .ico of PNGs, which Windows reads since Vista. */
const icoOf = (drawn: Drawn): Buffer => {
  const images = icoSizes.map((size) => ({ size, png: drawn.get(size) ?? Buffer.alloc(0) }))
  const head = Buffer.alloc(ICO_HEADER + ICO_ENTRY * images.length)
  head.writeUInt16LE(1, 2)
  head.writeUInt16LE(images.length, 4)
  let offset = head.length
  for (const [index, { size, png }] of images.entries()) {
    const at = ICO_HEADER + ICO_ENTRY * index
    // 256 is written as 0.
    head.writeUInt8(size % 256, at)
    head.writeUInt8(size % 256, at + 1)
    head.writeUInt16LE(1, at + 4)
    head.writeUInt16LE(32, at + 6)
    head.writeUInt32LE(png.length, at + 8)
    head.writeUInt32LE(offset, at + 12)
    offset += png.length
  }
  return Buffer.concat([head, ...images.map(({ png }) => png)])
}

const chunk = (type: string, data: Buffer): Buffer => {
  const head = Buffer.alloc(8)
  head.write(type, 'latin1')
  head.writeUInt32BE(data.length + head.length, 4)
  return Buffer.concat([head, data])
}

const icnsOf = (drawn: Drawn): Buffer =>
  chunk(
    'icns',
    Buffer.concat(icnsTypes.map(([type, size]) => chunk(type, drawn.get(size) ?? Buffer.alloc(0)))),
  )

const draw = async (svg: string): Promise<{ readonly whole: Drawn; readonly square: Drawn }> => {
  const executablePath = ensureChromium()
  if (executablePath === null) throw new Error(howToGetChromium)
  const isRoot = process.getuid?.() === 0
  const browser = await chromium.launch({ executablePath, args: isRoot ? ['--no-sandbox'] : [] })
  const page = await browser.newPage()
  const drawOne = async (size: Size, viewBox: string): Promise<Buffer> => {
    await page.setViewportSize({ width: size, height: size })
    const image = svg.replace(`viewBox="${WHOLE}"`, `viewBox="${viewBox}" width="${size}" height="${size}"`)
    await page.setContent(`<style>*{margin:0}svg{display:block}</style>${image}`)
    return await page.screenshot({ omitBackground: true })
  }
  const drawAll = async (viewBox: string): Promise<Drawn> => {
    const drawn = new Map<Size, Buffer>()
    for (const size of sizes) drawn.set(size, await drawOne(size, viewBox))
    return drawn
  }
  const drawn = { whole: await drawAll(WHOLE), square: await drawAll(SQUARE) }
  await browser.close()
  return drawn
}

const { whole, square } = await draw(readFileSync(join(folder, 'app.svg'), 'utf8'))
const linuxFolder = join(folder, 'linux')
rmSync(linuxFolder, { recursive: true, force: true })
mkdirSync(linuxFolder)
for (const [size, png] of square) {
  if (size <= 512) writeFileSync(join(linuxFolder, `${size}x${size}.png`), png)
}
writeFileSync(join(folder, 'app.ico'), icoOf(square))
writeFileSync(join(folder, 'app.icns'), icnsOf(whole))
