/**
 * How every menu is set up: drawn inside the main landmark, where readers look for what belongs to the screen, and
 * without a focusable placeholder among its items, which a menu may not hold.
 */
export const menuProps = { withInitialFocusPlaceholder: false, portalProps: { target: '#main' } } as const
