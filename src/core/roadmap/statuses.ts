/** What can have become of a topic, in the order in which they are offered. */
export const TOPIC_STATUSES = ['pending', 'in-progress', 'done', 'skipped'] as const
