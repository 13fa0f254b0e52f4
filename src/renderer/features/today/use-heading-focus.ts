import { useCallback, useEffect, useRef } from 'react'

/**
 * After a status was set on the card its buttons belong to another topic, and a second Enter would set that one too.
 * The function returned is told which topic is being changed; once the card shows another, the focus goes to its
 * heading, or to the words that stand there when nothing is left.
 */
export const useHeadingFocus = (
  topicId: string | null,
): ((leaving: string, change: Promise<boolean>) => Promise<void>) => {
  const left = useRef<string | null>(null)
  useEffect(() => {
    if (left.current === null || left.current === topicId) return
    left.current = null
    const heading = document.getElementById('today-focus') ?? document.getElementById('today-empty')
    heading?.focus()
  }, [topicId])
  return useCallback(async (leaving, change) => {
    left.current = leaving
    if (!(await change)) left.current = null
  }, [])
}
