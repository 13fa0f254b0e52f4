import { create } from 'zustand'

const KEY = 'roadbook-offer-put-off'

const read = (): string | null => {
  try {
    return localStorage.getItem(KEY)
  } catch {
    return null
  }
}

/** The study day on which the learner last put the offer off. It is about this window only, so it stays in it. */
export const useOfferPutOff = create<{ readonly day: string | null }>()(() => ({ day: read() }))

/** Not today: the offer is back tomorrow, if there is still need. */
export const putOfferOff = (today: string): void => {
  useOfferPutOff.setState({ day: today })
  try {
    localStorage.setItem(KEY, today)
  } catch {
    // Without storage it holds until the window closes.
  }
}
