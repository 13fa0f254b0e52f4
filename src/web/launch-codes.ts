import { newSecret, sameSecret } from '#service/secrets.ts'

const lifetimeMs = 60_000

/**
 * One-time codes that open a session. A link handed to a browser opener ends up in a process list, where others
 * can read it; a code there is worth nothing once it was used, or after 60 seconds.
 */
export class LaunchCodes {
  readonly #expiryMs = new Map<string, number>()
  readonly #clock: () => number

  constructor(clock: () => number) {
    this.#clock = clock
  }

  issue(): string {
    const code = newSecret()
    this.#expiryMs.set(code, this.#clock() + lifetimeMs)
    return code
  }

  /** True once per code, while it is fresh. */
  redeem(given: string): boolean {
    for (const [code, expiryMs] of this.#expiryMs) {
      if (!sameSecret(given, code)) continue
      this.#expiryMs.delete(code)
      return this.#clock() < expiryMs
    }
    return false
  }
}
