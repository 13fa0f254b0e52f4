/**
 * The web host is killed with SIGKILL at random moments, again and again over the same folders. After each kill the
 * file must be whole, and hold what the learner really studied: never more, and less by one heartbeat at most.
 *
 * A few rounds here; all of them, with the table of figures: ROADBOOK_ROUNDS=60 vitest run tests/reliability/kill-loop
 */
import { expect, test } from 'vitest'
import type { Answer } from '#core/timer/model.ts'
import { HEARTBEAT_MS, SLIP_MS } from '#core/timer/limits.ts'
import { ended } from '../support/host-process.ts'
import { tempFolder } from '../support/temp-folder.ts'
import { havePages, inspect, startHost, studiedMs, wait } from './host.ts'
import type { Inspection, LivingHost } from './host.ts'
import { createLearner } from './learner.ts'
import type { Knowledge, Learner, View } from './learner.ts'

const ROUNDS = Number(process.env['ROADBOOK_ROUNDS'] ?? 8)
const FOLDERS = Math.min(ROUNDS, 4)
/** In the long run longer than a heartbeat, so that some are lost and some are kept. */
const LONGEST_ROUND_MS = ROUNDS > 8 ? 22_000 : 8_000
const ACT_EVERY_MS = 700
/** About what an answer takes: every second kill meets a command on its way, at whatever point. */
const ANSWER_TIME_MS = 8
/** A heartbeat fires late on a busy machine. */
const LATE_MS = 2_000
/** Clocks are read in steps of 10 ms, at both ends of a stretch. */
const GRAIN_MS = 20
const BY_THE_LEARNER: ReadonlySet<string> = new Set(['start', 'pause', 'resume', 'extend', 'answer'])
const ANSWERS: readonly Answer[] = ['finish', 'resume', 'keep', 'discard']

type Figures = {
  readonly folder: number
  kills: number
  whileRunning: number
  whileAnswering: number
  studiedSeconds: number
  /** The most that a kill cost, and the most that was counted above what was certain. */
  worstLossMs: number
  worstSurplusMs: number
  sessions: number
}

/** What is known of one folder from round to round. */
type Diary = {
  readonly figures: Figures
  studiedMs: number
  /** What the learner did, as far as it is stored. */
  did: string[]
  isAsked: boolean
}

/** By how much an answer changes what is stored, said beforehand. */
const effectOf = (answer: Answer, { countedMs, heldMs }: NonNullable<View['question']>): number => {
  if (answer === 'discard') return -countedMs
  const keptMs = countedMs + (answer === 'keep' ? heldMs : 0)
  return (keptMs < SLIP_MS ? 0 : keptMs) - countedMs
}

const begin = ({ call }: LivingHost, learner: Learner, { version }: View): Promise<void> =>
  learner.send('start', 'runs', () => call('timer.start', { version, topicId: null, kind: 'learn' }))

/** Answers what the last kill left open, and gets the timer to run. */
const sitDown = async (host: LivingHost, learner: Learner, view: View, diary: Diary): Promise<void> => {
  expect(view.phase).toBe(diary.isAsked ? 'asking' : diary.did.length === 0 ? 'idle' : 'paused')
  if (view.question === null) {
    if (view.phase === 'idle') return begin(host, learner, view)
    return learner.act()
  }
  const answer = ANSWERS[diary.figures.kills % ANSWERS.length] ?? 'finish'
  diary.studiedMs += effectOf(answer, view.question)
  const { version } = view
  // 25 minutes are never full here: what is kept goes on.
  const goesOn = answer === 'resume' || answer === 'keep'
  await learner.send('answer', goesOn ? 'runs' : 'rests', () =>
    host.call('timer.answer', { version, answer }),
  )
  const after = await host.call('timer.get', {})
  expect(after.phase).toBe(goesOn ? 'running' : 'idle')
  if (!goesOn) await begin(host, learner, after)
}

/** Studies until the host is killed at a random moment, and says what is known then. */
const studyUntilKilled = async (host: LivingHost, diary: Diary): Promise<Knowledge> => {
  const view = await host.call('timer.get', {})
  const learner = createLearner(host, view)
  await sitDown(host, learner, view, diary)
  const killAtMs = performance.now() + Math.random() * LONGEST_ROUND_MS
  const acting = setInterval(() => void learner.act(), ACT_EVERY_MS)
  await wait(killAtMs - performance.now())
  clearInterval(acting)
  if (diary.figures.kills % 2 === 1) {
    void learner.extend()
    await wait(Math.random() * ANSWER_TIME_MS)
  }
  host.process.kill('SIGKILL')
  const knowledge = learner.lookBack()
  await ended(host.process)
  return knowledge
}

const expectWhole = ({ integrity, sessions }: Inspection): void => {
  expect(integrity).toBe('ok')
  expect(sessions.filter(({ open }) => open === 1).length).toBeLessThanOrEqual(1)
  expect(new Set(sessions.map(({ id }) => id)).size).toBe(sessions.length)
  for (const [index, session] of sessions.entries()) {
    expect(session.start_ms).toBeGreaterThanOrEqual(sessions[index - 1]?.end_ms ?? 0)
  }
}

/** Every command that was answered is stored, in order; one more may be whose answer never came. */
const expectKept = (diary: Diary, { kinds }: Inspection, { acknowledged }: Knowledge): void => {
  const stored = kinds.filter((kind) => BY_THE_LEARNER.has(kind))
  const promised = [...diary.did, ...acknowledged]
  expect(stored.slice(0, promised.length)).toEqual(promised)
  expect(stored.length).toBeLessThanOrEqual(promised.length + 1)
  diary.did = stored
}

const expectTimed = (diary: Diary, found: Inspection, { leastMs, mostMs }: Knowledge): void => {
  const { figures } = diary
  const nowMs = studiedMs(found.sessions)
  const countedMs = nowMs - diary.studiedMs
  expect(countedMs).toBeLessThanOrEqual(mostMs + GRAIN_MS)
  expect(countedMs).toBeGreaterThanOrEqual(leastMs - HEARTBEAT_MS - LATE_MS)
  figures.worstLossMs = Math.max(figures.worstLossMs, Math.round(leastMs - countedMs))
  figures.worstSurplusMs = Math.max(figures.worstSurplusMs, Math.round(countedMs - mostMs))
  diary.studiedMs = nowMs
}

const round = async (dataFolder: string, diary: Diary): Promise<void> => {
  const host = await startHost(dataFolder)
  const known = await studyUntilKilled(host, diary)
  const found = inspect(dataFolder)
  expectWhole(found)
  expectKept(diary, found, known)
  expectTimed(diary, found, known)
  const isOpen = found.sessions.some(({ open }) => open === 1)
  if (known.wasRunning !== null) expect(isOpen).toBe(known.wasRunning)
  const { figures } = diary
  figures.kills += 1
  if (isOpen) figures.whileRunning += 1
  if (known.wasRunning === null) figures.whileAnswering += 1
  figures.studiedSeconds = Math.round(diary.studiedMs / 1000)
  figures.sessions = found.sessions.length
  diary.isAsked = isOpen
}

/** What was open after the last kill is asked about, and asked the same however often the host is started. */
const expectAskedTwice = async (dataFolder: string, diary: Diary): Promise<void> => {
  const before = inspect(dataFolder)
  const views: View[] = []
  for (let time = 0; time < 2; time += 1) {
    const host = await startHost(dataFolder)
    views.push(await host.call('timer.get', {}))
    host.process.kill('SIGKILL')
    await ended(host.process)
  }
  const [first, second] = views
  if (diary.isAsked) expect(first?.phase).toBe('asking')
  expect({ ...second, anchorMs: 0 }).toEqual({ ...first, anchorMs: 0 })
  expect(inspect(dataFolder).sessions).toEqual(before.sessions)
}

const killAgainAndAgain = async (folder: number, rounds: number): Promise<Figures> => {
  const dataFolder = tempFolder()
  const figures: Figures = {
    folder,
    kills: 0,
    whileRunning: 0,
    whileAnswering: 0,
    studiedSeconds: 0,
    worstLossMs: 0,
    worstSurplusMs: 0,
    sessions: 0,
  }
  const diary: Diary = { figures, studiedMs: 0, did: [], isAsked: false }
  for (let done = 0; done < rounds; done += 1) await round(dataFolder, diary)
  await expectAskedTwice(dataFolder, diary)
  return figures
}

test(
  `${ROUNDS} kills at random moments lose a heartbeat at most, and invent nothing`,
  { timeout: 60_000 + ROUNDS * 20_000 },
  async () => {
    havePages()
    const rounds = Array.from({ length: FOLDERS }, (_none, folder) =>
      Math.floor((ROUNDS + FOLDERS - 1 - folder) / FOLDERS),
    )
    const figures = await Promise.all(rounds.map((count, folder) => killAgainAndAgain(folder, count)))
    expect(figures.reduce((sum, { kills }) => sum + kills, 0)).toBe(ROUNDS)
    console.table(figures)
  },
)
