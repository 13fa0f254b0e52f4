/**
 * Stands for `temporal-polyfill` in the window, which prefers the browser's own Temporal as well, but would be loaded in any
 * case: 55 KB that nearly no browser needs.
 */
const native = (globalThis as { readonly Temporal?: unknown }).Temporal

export const Temporal = native ?? (await import('temporal-polyfill/implementation')).Temporal
