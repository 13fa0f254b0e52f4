import { Trans } from '@lingui/react/macro'
import { Dropzone } from '@mantine/dropzone'
import classes from './drop-anywhere.module.css'

/**
 * The whole window takes a file; the reader, not the file's name, decides whether it is a roadmap. It is out of sight
 * until a file is dragged, so it is no stop for keys or screen readers: they have the button.
 */
export const DropAnywhere = ({ onDrop }: { readonly onDrop: (file: File) => void }) => (
  <Dropzone.FullScreen
    maxFiles={1}
    activateOnKeyboard={false}
    withinPortal={false}
    classNames={{ fullScreen: classes.screen ?? '', root: classes.zone ?? '', inner: classes.inner ?? '' }}
    onDrop={(files) => {
      const [file] = files
      if (file !== undefined) onDrop(file)
    }}
  >
    <p className={classes.words} aria-hidden="true">
      <Trans>Drop the roadmap to read it</Trans>
    </p>
  </Dropzone.FullScreen>
)
