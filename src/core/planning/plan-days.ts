/** The days that can be asked for, both ends included, as ISO text. */

export const FIRST_PLAN_DAY = '1970-01-01'
export const LAST_PLAN_DAY = '2199-12-31'
