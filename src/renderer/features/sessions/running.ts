/** Said when the open session is to be changed: its minutes are still being counted. */
export const RUNNING = 'This session is running. It can be changed once it has ended.'
