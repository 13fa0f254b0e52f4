import { t } from '@lingui/core/macro'
import { safeFileName } from '#core/calendar/file-name.ts'
import { writeCsv } from '#core/export/csv.ts'
import { saveFile, saveText } from '../../../ui/save-file.ts'
import { showFailure, showToast } from '../../../ui/toast.tsx'
import type { ChartCsv } from '../words/chart-table.ts'
import { chartPicture, type Picture, type PictureOf } from './chart-picture.ts'

/** Sharp on screens with two pixels for one. */
const SCALE = 2

export type FileOf = {
  readonly title: string
  /** Days and phase: part of the name, so that no file takes another's place. */
  readonly scope: string
}

const nameOf = ({ title, scope }: FileOf, extension: string): string =>
  safeFileName(t`Roadbook ${title} ${scope}`, extension, 'roadbook-chart')

const loadedImage = async (url: string): Promise<HTMLImageElement> => {
  const image = new Image()
  image.src = url
  await image.decode()
  return image
}

const pngOf = async ({ svg, width, height }: Picture): Promise<Blob> => {
  const url = URL.createObjectURL(
    new Blob([new XMLSerializer().serializeToString(svg)], { type: 'image/svg+xml' }),
  )
  try {
    const image = await loadedImage(url)
    const canvas = document.createElement('canvas')
    canvas.width = Math.round(width * SCALE)
    canvas.height = Math.round(height * SCALE)
    canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height)
    const png = await new Promise<Blob | null>((done) => canvas.toBlob(done, 'image/png'))
    if (png === null) throw new Error('no picture came of it')
    return png
  } finally {
    URL.revokeObjectURL(url)
  }
}

/** Saves a chart as a picture, in the colours of the theme. */
export const savePicture = async (of: PictureOf): Promise<void> => {
  const fileName = nameOf(of, 'png')
  try {
    saveFile(fileName, await pngOf(chartPicture(of)))
    showToast({ message: t`Saved ${fileName}`, about: fileName })
  } catch {
    showFailure(t`The picture was not made`, {
      code: 'INTERNAL',
      message: t`This chart could not be drawn as a picture. Its table can still be saved.`,
    })
  }
}

/** Saves the figures behind a chart; spreadsheets read them as UTF-8. */
export const saveTable = (file: FileOf, { header, rows }: ChartCsv): void => {
  const fileName = nameOf(file, 'csv')
  saveText(fileName, writeCsv(header, rows, { byteOrderMark: true }), 'text/csv;charset=utf-8')
  showToast({ message: t`Saved ${fileName}`, about: fileName })
}
