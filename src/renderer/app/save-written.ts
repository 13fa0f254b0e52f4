import { t } from '@lingui/core/macro'
import type { WrittenFile } from '#contract/operations/data-out.ts'
import { client } from '../bridge.ts'
import { saveText } from '../ui/save-file.ts'
import { showFailure, showToast } from '../ui/toast.tsx'

/** A newer toast about files takes the place of this one. */
export const FILE_FAILED = t`The file was not made`

/** Gives the learner a file that the service wrote, and says what it holds. */
export const saveWritten = ({ fileName, mediaType, text }: WrittenFile, holds?: string): void => {
  saveText(fileName, text, `${mediaType};charset=utf-8`)
  showToast({
    message: holds === undefined ? t`Saved ${fileName}` : t`Saved ${fileName}: ${holds}`,
    about: fileName,
  })
}

/** Saves the document of a roadmap with its progress ticked. */
export const saveRoadmap = async (roadmapId: string): Promise<void> => {
  const answer = await client.call('export.roadmap', { roadmapId })
  if (answer.ok) saveWritten(answer.value)
  else showFailure(FILE_FAILED, answer.error)
}
