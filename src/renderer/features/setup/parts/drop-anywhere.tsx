import { Dropzone } from '@mantine/dropzone'
import classes from './drop-anywhere.module.css'

/** The whole window takes a file; the reader, not the file's name, decides whether it is a roadmap. */
export const DropAnywhere = ({ onDrop }: { readonly onDrop: (file: File) => void }) => (
  <Dropzone.FullScreen
    maxFiles={1}
    withinPortal={false}
    classNames={{ fullScreen: classes.screen ?? '', root: classes.zone ?? '' }}
    onDrop={(files) => {
      const [file] = files
      if (file !== undefined) onDrop(file)
    }}
  >
    <p className={classes.words}>Drop the roadmap to read it</p>
  </Dropzone.FullScreen>
)
