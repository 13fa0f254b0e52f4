const LEAST_APART_MS = 30 * 60_000
const WEEK_MS = 7 * 86_400_000

/** Whether it is time for a backup by itself: half an hour after the last. A clock that was set back does not stop them. */
export const isBackupDue = (lastMs: number | null, nowMs: number): boolean =>
  lastMs === null || Math.abs(nowMs - lastMs) >= LEAST_APART_MS

/** Whether the whole file should be checked: a week after the last time, or never yet, or after an unclean end. */
export const isCheckDue = (
  { checkedMs, endedUnclean }: { readonly checkedMs: number | null; readonly endedUnclean: boolean },
  nowMs: number,
): boolean => endedUnclean || checkedMs === null || Math.abs(nowMs - checkedMs) >= WEEK_MS
