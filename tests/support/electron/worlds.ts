/**
 * The two worlds of a page: the preload script runs in one of its own before the page, as Electron's context isolation has it, and
 * the page sees what the script exposes, by value. What goes between them are events on the document.
 */
import { decode, encode } from './cloning.ts'

export const PRELOAD_WORLD = 'preload'
export const IPC_BINDING = 'standInIpc'

/** What runs in both: functions stay where they are and get a number, everything else is copied. */
const shared = `
  const encode = ${encode.toString()}
  const decode = ${decode.toString()}
  const wrap = (value, keep) => typeof value === 'function' ? { fn: keep(value) } : { text: encode(value) }
  const say = (name, detail) => document.dispatchEvent(new CustomEvent('stand-in:' + name, { detail: JSON.stringify(detail) }))
  const listen = (name, run) => document.addEventListener('stand-in:' + name, (event) => run(JSON.parse(event.detail)))
`

/** In the world of the page: makes what was exposed. */
export const pageScript = `(() => {
  ${shared}
  const callbacks = []
  const keep = (fn) => callbacks.push(fn) - 1
  let lastCall = 0
  const waiting = new Map()
  const read = ({ fn, text }) => (fn === undefined ? decode(text) : (...args) => call(fn, args))
  const call = (fn, args) => {
    const id = (lastCall += 1)
    let now = null
    const later = new Promise((resolve, reject) => waiting.set(id, (answer) => {
      if (answer.isLater) return (now = { promise: later })
      if (now === null) now = answer
      if (answer.error === undefined) resolve(read(answer.value))
      else reject(new Error(answer.error))
    }))
    later.catch(() => undefined)
    say('call', { id, fn, args: args.map((arg) => wrap(arg, keep)) })
    if (now === null) throw new Error('the preload script is gone')
    if (now.promise !== undefined) return later
    if (now.error !== undefined) throw new Error(now.error)
    return read(now.value)
  }
  listen('return', (answer) => waiting.get(answer.id)?.(answer))
  listen('callback', ({ fn, args }) => callbacks[fn]?.(...args.map(read)))
  listen('expose', ({ key, fields }) => {
    const api = Object.fromEntries(fields.map(([name, value]) => [name, read(value)]))
    Object.defineProperty(window, key, { value: Object.freeze(api), enumerable: true })
  })
})()`

/** In the preload script's own world: as much of Electron as a sandboxed script may require, and the script itself. */
export const preloadScript = (source: string): string => `(() => {
  ${shared}
  const functions = []
  const keep = (fn) => functions.push(fn) - 1
  const read = ({ fn, text }) =>
    fn === undefined ? decode(text) : (...args) => say('callback', { fn, args: args.map((arg) => wrap(arg, keep)) })
  const answer = (id, value) => say('return', { id, value: wrap(value, keep) })
  const failed = (id, error) => say('return', { id, error: String(error?.message ?? error) })
  listen('call', ({ id, fn, args }) => {
    try {
      const value = functions[fn](...args.map(read))
      if (typeof value?.then !== 'function') return answer(id, value)
      say('return', { id, isLater: true })
      value.then((late) => answer(id, late), (error) => failed(id, error))
    } catch (error) {
      failed(id, error)
    }
  })

  let lastInvoke = 0
  const invoked = new Map()
  const listeners = new Map()
  const ipcRenderer = {
    invoke: (channel, ...args) => new Promise((resolve, reject) => {
      const id = (lastInvoke += 1)
      invoked.set(id, { resolve, reject })
      globalThis.${IPC_BINDING}(JSON.stringify({ id, channel, text: encode(args), url: location.href }))
    }),
    on: (channel, listener) => listeners.set(channel, [...(listeners.get(channel) ?? []), listener]),
    removeListener: (channel, listener) =>
      listeners.set(channel, (listeners.get(channel) ?? []).filter((one) => one !== listener)),
  }
  globalThis.standIn = {
    settle: (id, isOk, text) => {
      const { resolve, reject } = invoked.get(id)
      invoked.delete(id)
      if (isOk) resolve(decode(text))
      else reject(new Error(text))
    },
    receive: (text) => {
      const [channel, ...args] = decode(text)
      for (const listener of listeners.get(channel) ?? []) listener({ sender: ipcRenderer }, ...args)
    },
  }
  const contextBridge = {
    exposeInMainWorld: (key, api) =>
      say('expose', { key, fields: Object.entries(api).map(([name, value]) => [name, wrap(value, keep)]) }),
  }
  const module = { exports: {} }
  const require = (name) => {
    if (name === 'electron') return { contextBridge, ipcRenderer }
    throw new Error('a sandboxed preload script cannot require ' + name)
  }
  ;(function (require, module, exports) {
${source}
  })(require, module, module.exports)
})()`
