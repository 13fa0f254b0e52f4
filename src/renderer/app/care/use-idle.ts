import { useEffect, useState } from 'react'

/** The first screen and what it reads come first. */
const AFTER_MS = 1000

/** Whether the screen has been there for a moment. */
export const useIdle = (): boolean => {
  const [isIdle, setIdle] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => setIdle(true), AFTER_MS)
    return () => clearTimeout(timer)
  }, [])
  return isIdle
}
