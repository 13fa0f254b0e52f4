import { t } from '@lingui/core/macro'
import { Trans } from '@lingui/react/macro'
import { useEffect, useState } from 'react'
import { Button, FileButton, Skeleton, Textarea, VisuallyHidden } from '@mantine/core'
import { IconClipboardText, IconFileText } from '@tabler/icons-react'
import type { BuiltInRoadmap } from '#contract/operations/roadmap.ts'
import { isCalendarFile, lookAtCalendars } from '../../../app/calendar/dropped-calendars.ts'
import { takeOpenedDocument, useOpenedDocument } from '../../../app/desktop/opened-document.ts'
import { navigate } from '../../../app/routes.ts'
import { SampleOffer } from '../../../app/sample/sample-offer.tsx'
import { VisibleText } from '../../../ui/visible-text.tsx'
import { useDocumentTitle } from '../../../ui/use-document-title.ts'
import { LoadView } from '../../../ui/load-view.tsx'
import { DOCUMENT_TYPES, textOfFile } from '../document-file.ts'
import { readBuiltIn, readDocument, refuseDocument, useSetupStore } from '../store.ts'
import { BuiltInCard } from './built-in-card.tsx'
import { DropAnywhere } from './drop-anywhere.tsx'
import { ReadingStatus } from './reading-status.tsx'
import { usePastedDocument } from './use-pasted-document.ts'
import classes from './source-step.module.css'

const PASTED = t`Pasted text`

const read = async (...document: Parameters<typeof readDocument>): Promise<void> => {
  if (await readDocument(...document)) navigate('setup', 'check')
}

const readFile = async (file: File): Promise<void> => {
  const result = await textOfFile(file)
  if (result.ok) await read({ from: 'text', name: result.value.name, text: result.value.text }, file.name)
  else refuseDocument(file.name, result.error)
}

const readText = (text: string): Promise<void> => read({ from: 'text', name: PASTED, text }, PASTED)

/** What was opened with the app goes the way of every document: read, then looked at. */
const readOpened = (): void => {
  const document = takeOpenedDocument()
  if (document === null) return
  const { name } = document
  if (document.ok) void read({ from: 'text', name, text: document.text }, name)
  else refuseDocument(name, document.message)
}

/** Step one: a roadmap that comes with the app, or one's own by picker, drop or paste. */
export const SourceStep = () => {
  const wanted = useSetupStore((store) => store.wanted)
  useDocumentTitle(wanted === null ? t`Choose a roadmap` : t`Choose the edited document`)
  const builtIn = useSetupStore((store) => store.builtIn)
  const missingId = useSetupStore((store) => store.missingId)
  const reading = useSetupStore((store) => store.reading)
  useEffect(() => {
    void readBuiltIn()
  }, [])
  usePastedDocument((text) => void readText(text))
  const opened = useOpenedDocument((store) => store.document)
  useEffect(() => {
    if (opened !== null) readOpened()
  }, [opened])
  return (
    <div className={classes.page}>
      {wanted === null ? <Hero /> : <UpdateHero title={wanted.title} />}
      {missingId !== null && (
        <p className={classes.missing} role="status">
          <Trans>The roadmap this link leads to is not stored here. Choose one below.</Trans>
        </p>
      )}
      {reading.state !== 'idle' && <ReadingStatus reading={reading} />}
      {wanted !== null && <OwnDocument heading={t`Its edited document`} />}
      <section className={classes.section} aria-labelledby="built-in-heading">
        <h2 id="built-in-heading" className={classes.heading}>
          {wanted === null
            ? t`Start with a roadmap that comes with Roadbook`
            : t`Or a roadmap that comes with Roadbook`}
        </h2>
        <LoadView load={builtIn} onRetry={() => void readBuiltIn()} skeleton={<CardsSkeleton />}>
          {(roadmaps) => (
            <div className={classes.cards}>
              {longestFirst(roadmaps).map((roadmap) => (
                <BuiltInCard
                  key={roadmap.name}
                  roadmap={roadmap}
                  onChoose={() => void read({ from: 'built-in', name: roadmap.name }, roadmap.title)}
                />
              ))}
            </div>
          )}
        </LoadView>
      </section>
      {wanted === null && <OwnDocument heading={t`Or bring your own`} />}
      {wanted === null && <SampleOffer />}
      <p className={classes.privacy}>
        <Trans>Everything stays on this computer: no account, no network.</Trans>
      </p>
      <DropAnywhere
        onDrop={(file) => (isCalendarFile(file) ? lookAtCalendars([file]) : void readFile(file))}
      />
    </div>
  )
}

/** As high as the cards, so that nothing below them moves when they come. */
const CardsSkeleton = () => (
  <div className={classes.cards} role="status">
    <VisuallyHidden>
      <Trans>Loading</Trans>
    </VisuallyHidden>
    <Skeleton className={classes.waiting ?? ''} />
    <Skeleton className={classes.waiting ?? ''} />
  </div>
)

/** The longest begins with the basics, so it comes first. */
const longestFirst = (roadmaps: readonly BuiltInRoadmap[]): readonly BuiltInRoadmap[] =>
  roadmaps.toSorted((a, b) => b.topics - a.topics)

const Hero = () => (
  <div className={classes.hero}>
    <h1 className={classes.title}>
      <Trans>Turn a roadmap into a plan you keep.</Trans>
    </h1>
    <p className={classes.lead}>
      <Trans>
        Choose what to learn and which days you have. Roadbook puts every topic on a calendar and tells you
        when you will be done.
      </Trans>
    </p>
  </div>
)

const UpdateHero = ({ title }: { readonly title: string }) => (
  <div className={classes.hero}>
    <h1 className={classes.title}>
      <Trans>
        Update “<VisibleText text={title} />”
      </Trans>
    </h1>
    <p className={classes.lead}>
      <Trans>
        Choose the edited document. Your progress, sessions, notes and evidence stay, and you see what changes
        before anything does.
      </Trans>
    </p>
  </div>
)

const OwnDocument = ({ heading }: { readonly heading: string }) => {
  const [isPasting, setIsPasting] = useState(false)
  const [text, setText] = useState('')
  return (
    <section className={classes.section} aria-labelledby="own-heading">
      <h2 id="own-heading" className={classes.heading}>
        {heading}
      </h2>
      <p className={classes.hint}>
        <Trans>
          A Markdown file with phases, tables or lists of topics. Drop it anywhere in this window, or:
        </Trans>
      </p>
      <div className={classes.buttons}>
        <FileButton
          accept={DOCUMENT_TYPES}
          onChange={(file) => {
            if (file !== null) void readFile(file)
          }}
        >
          {(props) => (
            <Button {...props} variant="default" leftSection={<IconFileText size={16} aria-hidden="true" />}>
              <Trans>Choose a file…</Trans>
            </Button>
          )}
        </FileButton>
        <Button
          variant="default"
          leftSection={<IconClipboardText size={16} aria-hidden="true" />}
          aria-expanded={isPasting}
          onClick={() => setIsPasting(!isPasting)}
        >
          <Trans>Paste text</Trans>
        </Button>
      </div>
      {isPasting && (
        <form
          className={classes.paste}
          onSubmit={(event) => {
            event.preventDefault()
            if (text.trim() !== '') void readText(text)
          }}
        >
          <Textarea
            label={t`Roadmap as text`}
            description={t`Markdown works best; plain lists are fine.`}
            autosize
            minRows={6}
            maxRows={14}
            autoFocus
            value={text}
            onChange={(event) => setText(event.currentTarget.value)}
          />
          <Button type="submit" disabled={text.trim() === ''}>
            <Trans>Read this text</Trans>
          </Button>
        </form>
      )}
    </section>
  )
}
