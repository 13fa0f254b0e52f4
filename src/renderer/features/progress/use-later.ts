import { useEffect, useState } from 'react'

/** False until what is drawn without it was painted: what lies below the fold may come a moment later. */
export const useLater = (): boolean => {
  const [isLater, setLater] = useState(false)
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    const frame = requestAnimationFrame(() => {
      timer = setTimeout(() => setLater(true))
    })
    return () => {
      cancelAnimationFrame(frame)
      clearTimeout(timer)
    }
  }, [])
  return isLater
}
