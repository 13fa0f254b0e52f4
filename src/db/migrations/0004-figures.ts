/** Sessions and slots as figures read them, all of them at once: from an index that holds all that is asked for. */
export const figures = `
CREATE INDEX session_runs ON session (topic_id, zone, kind, start_ms, end_ms);
DROP INDEX slot_by_start;
CREATE INDEX slot_by_start ON slot (plan_id, start_ms, topic_id, minutes, pinned, day);
`
