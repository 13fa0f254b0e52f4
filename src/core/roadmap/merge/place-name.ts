type Titled = { readonly title: string }

/** Where a topic stands, in words: "Phase 1 → Week 3-4: Data structures". */
export const placeName = (phase: Titled, block: Titled): string =>
  [phase.title, block.title].filter((title) => title !== '').join(' → ')
