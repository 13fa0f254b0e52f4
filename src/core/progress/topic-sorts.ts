/** What a table of topics can be sorted by; `order` is that of the roadmap. */
export const TOPIC_SORTS = ['order', 'title', 'status', 'estimated', 'studied', 'ratio', 'done-day'] as const
