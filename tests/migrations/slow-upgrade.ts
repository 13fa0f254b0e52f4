/** Upgrades the database named in argv by one step that takes about a quarter of a second; to be killed while at it. */
import { MIGRATIONS } from '#db/migrate.ts'
import { openDatabase } from '#db/open.ts'

const sql = `
CREATE TABLE slow_upgrade (a TEXT NOT NULL) STRICT;
WITH RECURSIVE count (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM count WHERE n < 60000)
INSERT INTO slow_upgrade SELECT hex(randomblob(20)) || n FROM count;
CREATE INDEX slow_upgrade_by_a ON slow_upgrade (a);
UPDATE slow_upgrade SET a = a || 'x';
`
process.stdout.write('begun\n')
const version = MIGRATIONS.length + 1
const opened = openDatabase({
  file: process.argv[2] ?? '',
  nowMs: Date.now(),
  migrations: [...MIGRATIONS, { version, name: 'slow', sql }],
})
process.stdout.write(opened.ok ? 'upgraded\n' : `${opened.error.message}\n`)
if (opened.ok) opened.value.close()
