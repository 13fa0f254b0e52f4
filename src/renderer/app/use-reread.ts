import { useEffect } from 'react'

/** Slots begin and end, sessions grow, and days turn over: what is on the screen is read again this often. */
const REREAD_MS = 60_000

/** Reads again as time passes while the window is seen, and when it comes back to sight. `refetch` has to be stable. */
export const useReread = (refetch: () => void): void =>
  useEffect(() => {
    const reread = (): void => {
      if (document.visibilityState === 'visible') refetch()
    }
    const timer = setInterval(reread, REREAD_MS)
    document.addEventListener('visibilitychange', reread)
    return () => {
      clearInterval(timer)
      document.removeEventListener('visibilitychange', reread)
    }
  }, [refetch])
