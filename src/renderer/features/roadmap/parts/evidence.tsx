import { t } from '@lingui/core/macro'
import { Trans } from '@lingui/react/macro'
import { Button, TextInput } from '@mantine/core'
import { IconExternalLink, IconPencil, IconPlus } from '@tabler/icons-react'
import { useRef, useState } from 'react'
import type { ProjectView } from '#contract/operations/roadmap.ts'
import { safeLink } from '../safe-link.ts'
import { setProjectEvidence } from '../update-project.ts'
import classes from './evidence.module.css'

/** As long as the bridge takes. */
const MAX_LENGTH = 2000

/** A link or a note that shows the work, edited in place. */
export const Evidence = ({ project }: { readonly project: ProjectView }) => {
  const [draft, setDraft] = useState<string | null>(null)
  const { title } = project
  const edit = useRef<HTMLButtonElement>(null)
  const close = (): void => {
    setDraft(null)
    // The field is gone after the next drawing; the focus goes back to the button that opened it.
    requestAnimationFrame(() => edit.current?.focus())
  }
  const save = async (text: string): Promise<void> => {
    const trimmed = text.trim()
    if (trimmed === project.evidence || (await setProjectEvidence(project, trimmed))) close()
  }
  if (draft !== null) {
    return (
      <form
        className={classes.form}
        onSubmit={(event) => {
          event.preventDefault()
          void save(draft)
        }}
      >
        <TextInput
          className={classes.field ?? ''}
          size="xs"
          aria-label={t`Evidence for “${title}”`}
          placeholder={t`A link to the work, or a note`}
          value={draft}
          maxLength={MAX_LENGTH}
          autoFocus
          onChange={(event) => setDraft(event.currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key === 'Escape') close()
          }}
        />
        <Button type="submit" size="xs">
          <Trans context="what was typed">Keep</Trans>
        </Button>
        <Button size="xs" variant="default" onClick={close}>
          <Trans>Cancel</Trans>
        </Button>
      </form>
    )
  }
  const isEmpty = project.evidence === ''
  // One and the same button for both, so that the focus stays on it when the evidence arrives.
  return (
    <span className={classes.kept}>
      {!isEmpty && <Shown text={project.evidence} />}
      <button
        ref={edit}
        type="button"
        className={classes.edit}
        aria-label={isEmpty ? t`Add evidence for “${title}”` : t`Edit evidence for “${title}”`}
        onClick={() => setDraft(project.evidence)}
      >
        {isEmpty ? (
          <IconPlus size={14} stroke={1.75} aria-hidden="true" />
        ) : (
          <IconPencil size={14} stroke={1.75} aria-hidden="true" />
        )}
        {isEmpty ? t`Add evidence` : t`Edit evidence`}
      </button>
    </span>
  )
}

const Shown = ({ text }: { readonly text: string }) => {
  const href = safeLink(text)
  if (href === null) return <span className={classes.text}>{text}</span>
  return (
    <a className={classes.link} href={href} target="_blank" rel="noreferrer">
      {text}
      <IconExternalLink size={13} stroke={1.75} aria-label={t`opens outside Roadbook`} />
    </a>
  )
}
