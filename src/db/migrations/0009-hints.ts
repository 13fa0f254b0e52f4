/** Hints for a first visit come too late for whoever has studied with the app for more than a week by now. */
export const hints = `
INSERT INTO setting (name, value)
SELECT 'hints', '{"week":false,"focus":false,"progress":false,"roadmap":false}'
WHERE (SELECT max(start_ms) - min(start_ms) FROM session) > 7 * 86400000;
`
