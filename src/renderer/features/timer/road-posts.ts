const MINUTE_MS = 60_000
/** More would stand too close to be told apart. */
const MOST_POSTS = 12

/** Where along an interval its posts stand, as shares of it: every 5 minutes, further apart in long ones. */
export const roadPosts = (plannedMs: number): readonly number[] => {
  const minutes = plannedMs / MINUTE_MS
  const apart = [5, 10, 15, 30, 60].find((step) => minutes / step <= MOST_POSTS + 1) ?? 60
  const count = Math.ceil(minutes / apart) - 1
  return Array.from({ length: Math.max(0, count) }, (_, index) => ((index + 1) * apart) / minutes)
}
