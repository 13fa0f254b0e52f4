/**
 * The one Temporal of the project (requirements: Chromium has a native one, Node 24 has none).
 * Instances of the two must never mix, so everyone imports from here.
 */
export { Temporal } from 'temporal-polyfill'
