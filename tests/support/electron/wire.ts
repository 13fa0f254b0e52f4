/** What the stand-in for Electron (a Node process with the built main bundle) and the tests (which have the browser) tell each other. */

/** A frame of a page, as Electron would name it: app://bundle/… */
export type FrameInfo = { readonly url: string; readonly isMain: boolean }

export type PageRequest = {
  readonly url: string
  readonly method: string
  readonly isNavigation: boolean
  readonly isMainFrame: boolean
}

/** What becomes of a request of a page. `stay`: a navigation that was prevented. */
export type RequestAnswer =
  | {
      readonly action: 'fulfil'
      readonly status: number
      readonly headers: Record<string, string>
      readonly body: Uint8Array
    }
  | { readonly action: 'cancel' }
  | { readonly action: 'stay' }

/** How the clocks of the process are moved, where it runs on clocks of the test. */
export type ClockMove = { readonly how: 'advance' | 'stall' | 'sleep' | 'setClock'; readonly ms: number }

/** From the app to the pages. */
export type ToPages =
  | { readonly type: 'started' }
  | { readonly type: 'window'; readonly windowId: number; readonly preload: string | null }
  | { readonly type: 'load'; readonly windowId: number; readonly url: string }
  | { readonly type: 'send'; readonly windowId: number; readonly text: string }
  | { readonly type: 'gone'; readonly windowId: number }
  | { readonly type: 'answer'; readonly callId: number; readonly value: unknown }
  | { readonly type: 'failed'; readonly callId: number; readonly message: string }

/** What is asked of the app; each is answered. */
export type Question =
  | {
      readonly ask: 'invoke'
      readonly windowId: number
      readonly frame: FrameInfo
      readonly channel: string
      readonly text: string
    }
  | { readonly ask: 'request'; readonly windowId: number; readonly request: PageRequest }
  | { readonly ask: 'open'; readonly windowId: number; readonly url: string }
  /** One more window like the first, for a page that has none. */
  | { readonly ask: 'another-window' }
  | { readonly ask: 'evaluate'; readonly source: string; readonly arg: unknown }
  | { readonly ask: 'clock'; readonly move: ClockMove }

/** From the pages to the app. */
export type ToApp =
  | { readonly type: 'question'; readonly callId: number; readonly question: Question }
  | { readonly type: 'loaded'; readonly windowId: number; readonly url: string }
  | { readonly type: 'closed'; readonly windowId: number }
  | { readonly type: 'crashed'; readonly windowId: number }
  | { readonly type: 'quit' }

/** How the stand-in is set up before the main bundle runs. */
export type StandInSetup = {
  readonly version?: string
  readonly isPackaged?: boolean
  /** What the system speaks; English by default. */
  readonly locale?: string
  /** What this desktop lacks. */
  readonly lacks?: readonly ('tray' | 'notification' | 'idle' | 'shortcuts')[]
  /** The buttons pressed in dialogs to come, in order; then the cancel button. */
  readonly presses?: readonly number[]
  /** Dialogs that no press is left for stay open until they are cancelled. */
  readonly holdsLastDialog?: boolean
  /** Runs on clocks of the test from this moment on (UTC ms). */
  readonly nowMs?: number
}
