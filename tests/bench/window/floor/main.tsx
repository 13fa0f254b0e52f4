/** The least a React app is: a heading, a button, and a text that changes once a second where it is asked for. */
import { StrictMode, useEffect, useState } from 'react'
import { createRoot } from 'react-dom/client'

const Clock = () => {
  const [seconds, setSeconds] = useState(0)
  useEffect(() => {
    const timer = setInterval(() => setSeconds((now) => now + 1), 1000)
    return () => clearInterval(timer)
  }, [])
  return <p>{seconds}</p>
}

const Page = () => {
  const [presses, setPresses] = useState(0)
  return (
    <>
      <h1>Bare page</h1>
      <button type="button" onClick={() => setPresses(presses + 1)}>
        Start {presses}
      </button>
      {location.hash === '#clock' && <Clock />}
    </>
  )
}

const root = document.getElementById('root')
if (root === null) throw new Error('index.html has no #root')
createRoot(root).render(
  <StrictMode>
    <Page />
  </StrictMode>,
)
