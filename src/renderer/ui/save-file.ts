/** Gives the learner a file to save. */
export const saveFile = (fileName: string, content: Blob): void => {
  const url = URL.createObjectURL(content)
  const link = document.createElement('a')
  link.href = url
  link.download = fileName
  link.click()
  // The download has its own hold on the data once it has begun.
  setTimeout(() => URL.revokeObjectURL(url), 10_000)
}

/** The same for text. */
export const saveText = (fileName: string, text: string, type: string): void =>
  saveFile(fileName, new Blob([text], { type }))
