/**
 * `stamp` is made anew each time the database is opened, and noted beside it: it tells whether a write-ahead log that was
 * left behind belongs to the file it lies beside. `checked_ms`: when the whole file was last found sound.
 */
export const fileStamp = `
CREATE TABLE file_stamp (
  id INTEGER NOT NULL PRIMARY KEY CHECK (id = 1),
  stamp TEXT,
  checked_ms INTEGER
) STRICT;
INSERT INTO file_stamp (id) VALUES (1);
`
