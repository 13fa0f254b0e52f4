import { createContext, use } from 'react'
import { createFormat, type Format } from './format.ts'

const FormatContext = createContext<Format>(createFormat({ locale: 'en-GB', clock: 'auto' }))

/** Hands the learner's formats to everything below; the app provides it once. */
export const FormatProvider = FormatContext.Provider

/** The formatters of the learner's locale and clock setting. */
export const useFormat = (): Format => use(FormatContext)
