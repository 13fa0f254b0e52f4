import { useState } from 'react'
import { keepEqualParts } from '../../ui/keep-equal.ts'

/** A value worked out anew, with every part that is as before the same object: what is drawn from it is not drawn again. */
export const useKeptEqual = <T>(value: T): T => {
  const [kept, setKept] = useState(value)
  const merged = keepEqualParts(kept, value)
  if (merged !== kept) setKept(merged)
  return merged
}
