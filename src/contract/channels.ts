/** The one channel calls go through between a window and the desktop host. */
export const callChannel = 'roadbook:call'

/** The channel on which the desktop host pushes service events to its windows. */
export const eventChannel = 'roadbook:event'
