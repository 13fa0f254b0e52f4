PRAGMA application_id = 1382310507;

PRAGMA user_version = 9;

CREATE TRIGGER change_of_block_delete AFTER DELETE ON block WHEN (SELECT change_id FROM change_recording WHERE id = 1) IS NOT NULL
BEGIN INSERT INTO change_row (change_id, table_name, row_id, before, after) SELECT (SELECT change_id FROM change_recording WHERE id = 1), 'block', OLD.id, json_object('id', OLD.id, 'phase_id', OLD.phase_id, 'key', OLD.key, 'title', OLD.title, 'line', OLD.line, 'position', OLD.position, 'weeks_from', OLD.weeks_from, 'weeks_to', OLD.weeks_to, 'estimate', OLD.estimate, 'option_group', OLD.option_group, 'option_name', OLD.option_name, 'option_recommended', OLD.option_recommended, 'archived_ms', OLD.archived_ms), NULL; END;

CREATE TRIGGER change_of_block_insert AFTER INSERT ON block WHEN (SELECT change_id FROM change_recording WHERE id = 1) IS NOT NULL
BEGIN INSERT INTO change_row (change_id, table_name, row_id, before, after) SELECT (SELECT change_id FROM change_recording WHERE id = 1), 'block', NEW.id, NULL, json_object('id', NEW.id, 'phase_id', NEW.phase_id, 'key', NEW.key, 'title', NEW.title, 'line', NEW.line, 'position', NEW.position, 'weeks_from', NEW.weeks_from, 'weeks_to', NEW.weeks_to, 'estimate', NEW.estimate, 'option_group', NEW.option_group, 'option_name', NEW.option_name, 'option_recommended', NEW.option_recommended, 'archived_ms', NEW.archived_ms); END;

CREATE TRIGGER change_of_block_update AFTER UPDATE ON block WHEN (SELECT change_id FROM change_recording WHERE id = 1) IS NOT NULL
BEGIN INSERT INTO change_row (change_id, table_name, row_id, before, after) SELECT (SELECT change_id FROM change_recording WHERE id = 1), 'block', NEW.id, json_group_object(name, former), json_group_object(name, value)
  FROM (SELECT 'id' AS name, OLD.id AS former, NEW.id AS value UNION ALL SELECT 'phase_id' AS name, OLD.phase_id AS former, NEW.phase_id AS value UNION ALL SELECT 'key' AS name, OLD.key AS former, NEW.key AS value UNION ALL SELECT 'title' AS name, OLD.title AS former, NEW.title AS value UNION ALL SELECT 'line' AS name, OLD.line AS former, NEW.line AS value UNION ALL SELECT 'position' AS name, OLD.position AS former, NEW.position AS value UNION ALL SELECT 'weeks_from' AS name, OLD.weeks_from AS former, NEW.weeks_from AS value UNION ALL SELECT 'weeks_to' AS name, OLD.weeks_to AS former, NEW.weeks_to AS value UNION ALL SELECT 'estimate' AS name, OLD.estimate AS former, NEW.estimate AS value UNION ALL SELECT 'option_group' AS name, OLD.option_group AS former, NEW.option_group AS value UNION ALL SELECT 'option_name' AS name, OLD.option_name AS former, NEW.option_name AS value UNION ALL SELECT 'option_recommended' AS name, OLD.option_recommended AS former, NEW.option_recommended AS value UNION ALL SELECT 'archived_ms' AS name, OLD.archived_ms AS former, NEW.archived_ms AS value) WHERE former IS NOT value HAVING count(*) > 0; END;

CREATE TRIGGER change_of_busy_calendar_delete AFTER DELETE ON busy_calendar WHEN (SELECT change_id FROM change_recording WHERE id = 1) IS NOT NULL
BEGIN INSERT INTO change_row (change_id, table_name, row_id, before, after) SELECT (SELECT change_id FROM change_recording WHERE id = 1), 'busy_calendar', OLD.id, json_object('id', OLD.id, 'name', OLD.name, 'source_name', OLD.source_name, 'all_day', OLD.all_day, 'events', OLD.events, 'until_ms', OLD.until_ms, 'read_ms', OLD.read_ms), NULL; END;

CREATE TRIGGER change_of_busy_calendar_insert AFTER INSERT ON busy_calendar WHEN (SELECT change_id FROM change_recording WHERE id = 1) IS NOT NULL
BEGIN INSERT INTO change_row (change_id, table_name, row_id, before, after) SELECT (SELECT change_id FROM change_recording WHERE id = 1), 'busy_calendar', NEW.id, NULL, json_object('id', NEW.id, 'name', NEW.name, 'source_name', NEW.source_name, 'all_day', NEW.all_day, 'events', NEW.events, 'until_ms', NEW.until_ms, 'read_ms', NEW.read_ms); END;

CREATE TRIGGER change_of_busy_calendar_update AFTER UPDATE ON busy_calendar WHEN (SELECT change_id FROM change_recording WHERE id = 1) IS NOT NULL
BEGIN INSERT INTO change_row (change_id, table_name, row_id, before, after) SELECT (SELECT change_id FROM change_recording WHERE id = 1), 'busy_calendar', NEW.id, json_group_object(name, former), json_group_object(name, value)
  FROM (SELECT 'id' AS name, OLD.id AS former, NEW.id AS value UNION ALL SELECT 'name' AS name, OLD.name AS former, NEW.name AS value UNION ALL SELECT 'source_name' AS name, OLD.source_name AS former, NEW.source_name AS value UNION ALL SELECT 'all_day' AS name, OLD.all_day AS former, NEW.all_day AS value UNION ALL SELECT 'events' AS name, OLD.events AS former, NEW.events AS value UNION ALL SELECT 'until_ms' AS name, OLD.until_ms AS former, NEW.until_ms AS value UNION ALL SELECT 'read_ms' AS name, OLD.read_ms AS former, NEW.read_ms AS value) WHERE former IS NOT value HAVING count(*) > 0; END;

CREATE TRIGGER change_of_busy_time_delete AFTER DELETE ON busy_time WHEN (SELECT change_id FROM change_recording WHERE id = 1) IS NOT NULL
BEGIN INSERT INTO change_row (change_id, table_name, row_id, before, after) SELECT (SELECT change_id FROM change_recording WHERE id = 1), 'busy_time', OLD.id, json_object('id', OLD.id, 'title', OLD.title, 'day', OLD.day, 'start_minute', OLD.start_minute, 'minutes', OLD.minutes, 'zone', OLD.zone, 'start_ms', OLD.start_ms, 'source', OLD.source, 'created_ms', OLD.created_ms, 'calendar_id', OLD.calendar_id), NULL; END;

CREATE TRIGGER change_of_busy_time_insert AFTER INSERT ON busy_time WHEN (SELECT change_id FROM change_recording WHERE id = 1) IS NOT NULL
BEGIN INSERT INTO change_row (change_id, table_name, row_id, before, after) SELECT (SELECT change_id FROM change_recording WHERE id = 1), 'busy_time', NEW.id, NULL, json_object('id', NEW.id, 'title', NEW.title, 'day', NEW.day, 'start_minute', NEW.start_minute, 'minutes', NEW.minutes, 'zone', NEW.zone, 'start_ms', NEW.start_ms, 'source', NEW.source, 'created_ms', NEW.created_ms, 'calendar_id', NEW.calendar_id); END;

CREATE TRIGGER change_of_busy_time_update AFTER UPDATE ON busy_time WHEN (SELECT change_id FROM change_recording WHERE id = 1) IS NOT NULL
BEGIN INSERT INTO change_row (change_id, table_name, row_id, before, after) SELECT (SELECT change_id FROM change_recording WHERE id = 1), 'busy_time', NEW.id, json_group_object(name, former), json_group_object(name, value)
  FROM (SELECT 'id' AS name, OLD.id AS former, NEW.id AS value UNION ALL SELECT 'title' AS name, OLD.title AS former, NEW.title AS value UNION ALL SELECT 'day' AS name, OLD.day AS former, NEW.day AS value UNION ALL SELECT 'start_minute' AS name, OLD.start_minute AS former, NEW.start_minute AS value UNION ALL SELECT 'minutes' AS name, OLD.minutes AS former, NEW.minutes AS value UNION ALL SELECT 'zone' AS name, OLD.zone AS former, NEW.zone AS value UNION ALL SELECT 'start_ms' AS name, OLD.start_ms AS former, NEW.start_ms AS value UNION ALL SELECT 'source' AS name, OLD.source AS former, NEW.source AS value UNION ALL SELECT 'created_ms' AS name, OLD.created_ms AS former, NEW.created_ms AS value UNION ALL SELECT 'calendar_id' AS name, OLD.calendar_id AS former, NEW.calendar_id AS value) WHERE former IS NOT value HAVING count(*) > 0; END;

CREATE TRIGGER change_of_checklist_delete AFTER DELETE ON checklist WHEN (SELECT change_id FROM change_recording WHERE id = 1) IS NOT NULL
BEGIN INSERT INTO change_row (change_id, table_name, row_id, before, after) SELECT (SELECT change_id FROM change_recording WHERE id = 1), 'checklist', OLD.id, json_object('id', OLD.id, 'roadmap_id', OLD.roadmap_id, 'title', OLD.title, 'line', OLD.line, 'position', OLD.position, 'archived_ms', OLD.archived_ms), NULL; END;

CREATE TRIGGER change_of_checklist_insert AFTER INSERT ON checklist WHEN (SELECT change_id FROM change_recording WHERE id = 1) IS NOT NULL
BEGIN INSERT INTO change_row (change_id, table_name, row_id, before, after) SELECT (SELECT change_id FROM change_recording WHERE id = 1), 'checklist', NEW.id, NULL, json_object('id', NEW.id, 'roadmap_id', NEW.roadmap_id, 'title', NEW.title, 'line', NEW.line, 'position', NEW.position, 'archived_ms', NEW.archived_ms); END;

CREATE TRIGGER change_of_checklist_item_delete AFTER DELETE ON checklist_item WHEN (SELECT change_id FROM change_recording WHERE id = 1) IS NOT NULL
BEGIN INSERT INTO change_row (change_id, table_name, row_id, before, after) SELECT (SELECT change_id FROM change_recording WHERE id = 1), 'checklist_item', OLD.id, json_object('id', OLD.id, 'checklist_id', OLD.checklist_id, 'title', OLD.title, 'line', OLD.line, 'position', OLD.position, 'done', OLD.done, 'archived_ms', OLD.archived_ms), NULL; END;

CREATE TRIGGER change_of_checklist_item_insert AFTER INSERT ON checklist_item WHEN (SELECT change_id FROM change_recording WHERE id = 1) IS NOT NULL
BEGIN INSERT INTO change_row (change_id, table_name, row_id, before, after) SELECT (SELECT change_id FROM change_recording WHERE id = 1), 'checklist_item', NEW.id, NULL, json_object('id', NEW.id, 'checklist_id', NEW.checklist_id, 'title', NEW.title, 'line', NEW.line, 'position', NEW.position, 'done', NEW.done, 'archived_ms', NEW.archived_ms); END;

CREATE TRIGGER change_of_checklist_item_update AFTER UPDATE ON checklist_item WHEN (SELECT change_id FROM change_recording WHERE id = 1) IS NOT NULL
BEGIN INSERT INTO change_row (change_id, table_name, row_id, before, after) SELECT (SELECT change_id FROM change_recording WHERE id = 1), 'checklist_item', NEW.id, json_group_object(name, former), json_group_object(name, value)
  FROM (SELECT 'id' AS name, OLD.id AS former, NEW.id AS value UNION ALL SELECT 'checklist_id' AS name, OLD.checklist_id AS former, NEW.checklist_id AS value UNION ALL SELECT 'title' AS name, OLD.title AS former, NEW.title AS value UNION ALL SELECT 'line' AS name, OLD.line AS former, NEW.line AS value UNION ALL SELECT 'position' AS name, OLD.position AS former, NEW.position AS value UNION ALL SELECT 'done' AS name, OLD.done AS former, NEW.done AS value UNION ALL SELECT 'archived_ms' AS name, OLD.archived_ms AS former, NEW.archived_ms AS value) WHERE former IS NOT value HAVING count(*) > 0; END;

CREATE TRIGGER change_of_checklist_update AFTER UPDATE ON checklist WHEN (SELECT change_id FROM change_recording WHERE id = 1) IS NOT NULL
BEGIN INSERT INTO change_row (change_id, table_name, row_id, before, after) SELECT (SELECT change_id FROM change_recording WHERE id = 1), 'checklist', NEW.id, json_group_object(name, former), json_group_object(name, value)
  FROM (SELECT 'id' AS name, OLD.id AS former, NEW.id AS value UNION ALL SELECT 'roadmap_id' AS name, OLD.roadmap_id AS former, NEW.roadmap_id AS value UNION ALL SELECT 'title' AS name, OLD.title AS former, NEW.title AS value UNION ALL SELECT 'line' AS name, OLD.line AS former, NEW.line AS value UNION ALL SELECT 'position' AS name, OLD.position AS former, NEW.position AS value UNION ALL SELECT 'archived_ms' AS name, OLD.archived_ms AS former, NEW.archived_ms AS value) WHERE former IS NOT value HAVING count(*) > 0; END;

CREATE TRIGGER change_of_document_delete AFTER DELETE ON document WHEN (SELECT change_id FROM change_recording WHERE id = 1) IS NOT NULL
BEGIN INSERT INTO change_row (change_id, table_name, row_id, before, after) SELECT (SELECT change_id FROM change_recording WHERE id = 1), 'document', OLD.id, json_object('id', OLD.id, 'content_hash', OLD.content_hash, 'source_name', OLD.source_name, 'text', OLD.text, 'imported_ms', OLD.imported_ms), NULL; END;

CREATE TRIGGER change_of_document_insert AFTER INSERT ON document WHEN (SELECT change_id FROM change_recording WHERE id = 1) IS NOT NULL
BEGIN INSERT INTO change_row (change_id, table_name, row_id, before, after) SELECT (SELECT change_id FROM change_recording WHERE id = 1), 'document', NEW.id, NULL, json_object('id', NEW.id, 'content_hash', NEW.content_hash, 'source_name', NEW.source_name, 'text', NEW.text, 'imported_ms', NEW.imported_ms); END;

CREATE TRIGGER change_of_document_update AFTER UPDATE ON document WHEN (SELECT change_id FROM change_recording WHERE id = 1) IS NOT NULL
BEGIN INSERT INTO change_row (change_id, table_name, row_id, before, after) SELECT (SELECT change_id FROM change_recording WHERE id = 1), 'document', NEW.id, json_group_object(name, former), json_group_object(name, value)
  FROM (SELECT 'id' AS name, OLD.id AS former, NEW.id AS value UNION ALL SELECT 'content_hash' AS name, OLD.content_hash AS former, NEW.content_hash AS value UNION ALL SELECT 'source_name' AS name, OLD.source_name AS former, NEW.source_name AS value UNION ALL SELECT 'text' AS name, OLD.text AS former, NEW.text AS value UNION ALL SELECT 'imported_ms' AS name, OLD.imported_ms AS former, NEW.imported_ms AS value) WHERE former IS NOT value HAVING count(*) > 0; END;

CREATE TRIGGER change_of_phase_delete AFTER DELETE ON phase WHEN (SELECT change_id FROM change_recording WHERE id = 1) IS NOT NULL
BEGIN INSERT INTO change_row (change_id, table_name, row_id, before, after) SELECT (SELECT change_id FROM change_recording WHERE id = 1), 'phase', OLD.id, json_object('id', OLD.id, 'roadmap_id', OLD.roadmap_id, 'key', OLD.key, 'title', OLD.title, 'line', OLD.line, 'position', OLD.position, 'estimate', OLD.estimate, 'optional', OLD.optional, 'archived_ms', OLD.archived_ms), NULL; END;

CREATE TRIGGER change_of_phase_insert AFTER INSERT ON phase WHEN (SELECT change_id FROM change_recording WHERE id = 1) IS NOT NULL
BEGIN INSERT INTO change_row (change_id, table_name, row_id, before, after) SELECT (SELECT change_id FROM change_recording WHERE id = 1), 'phase', NEW.id, NULL, json_object('id', NEW.id, 'roadmap_id', NEW.roadmap_id, 'key', NEW.key, 'title', NEW.title, 'line', NEW.line, 'position', NEW.position, 'estimate', NEW.estimate, 'optional', NEW.optional, 'archived_ms', NEW.archived_ms); END;

CREATE TRIGGER change_of_phase_update AFTER UPDATE ON phase WHEN (SELECT change_id FROM change_recording WHERE id = 1) IS NOT NULL
BEGIN INSERT INTO change_row (change_id, table_name, row_id, before, after) SELECT (SELECT change_id FROM change_recording WHERE id = 1), 'phase', NEW.id, json_group_object(name, former), json_group_object(name, value)
  FROM (SELECT 'id' AS name, OLD.id AS former, NEW.id AS value UNION ALL SELECT 'roadmap_id' AS name, OLD.roadmap_id AS former, NEW.roadmap_id AS value UNION ALL SELECT 'key' AS name, OLD.key AS former, NEW.key AS value UNION ALL SELECT 'title' AS name, OLD.title AS former, NEW.title AS value UNION ALL SELECT 'line' AS name, OLD.line AS former, NEW.line AS value UNION ALL SELECT 'position' AS name, OLD.position AS former, NEW.position AS value UNION ALL SELECT 'estimate' AS name, OLD.estimate AS former, NEW.estimate AS value UNION ALL SELECT 'optional' AS name, OLD.optional AS former, NEW.optional AS value UNION ALL SELECT 'archived_ms' AS name, OLD.archived_ms AS former, NEW.archived_ms AS value) WHERE former IS NOT value HAVING count(*) > 0; END;

CREATE TRIGGER change_of_plan_delete AFTER DELETE ON plan WHEN (SELECT change_id FROM change_recording WHERE id = 1) IS NOT NULL
BEGIN INSERT INTO change_row (change_id, table_name, row_id, before, after) SELECT (SELECT change_id FROM change_recording WHERE id = 1), 'plan', OLD.id, json_object('id', OLD.id, 'roadmap_id', OLD.roadmap_id, 'settings', OLD.settings, 'active', OLD.active, 'beside', OLD.beside, 'archived_ms', OLD.archived_ms, 'finish_min', OLD.finish_min, 'finish_expected', OLD.finish_expected, 'finish_max', OLD.finish_max, 'tz_version', OLD.tz_version, 'created_ms', OLD.created_ms, 'planned_ms', OLD.planned_ms), NULL; END;

CREATE TRIGGER change_of_plan_insert AFTER INSERT ON plan WHEN (SELECT change_id FROM change_recording WHERE id = 1) IS NOT NULL
BEGIN INSERT INTO change_row (change_id, table_name, row_id, before, after) SELECT (SELECT change_id FROM change_recording WHERE id = 1), 'plan', NEW.id, NULL, json_object('id', NEW.id, 'roadmap_id', NEW.roadmap_id, 'settings', NEW.settings, 'active', NEW.active, 'beside', NEW.beside, 'archived_ms', NEW.archived_ms, 'finish_min', NEW.finish_min, 'finish_expected', NEW.finish_expected, 'finish_max', NEW.finish_max, 'tz_version', NEW.tz_version, 'created_ms', NEW.created_ms, 'planned_ms', NEW.planned_ms); END;

CREATE TRIGGER change_of_plan_update AFTER UPDATE ON plan WHEN (SELECT change_id FROM change_recording WHERE id = 1) IS NOT NULL
BEGIN INSERT INTO change_row (change_id, table_name, row_id, before, after) SELECT (SELECT change_id FROM change_recording WHERE id = 1), 'plan', NEW.id, json_group_object(name, former), json_group_object(name, value)
  FROM (SELECT 'id' AS name, OLD.id AS former, NEW.id AS value UNION ALL SELECT 'roadmap_id' AS name, OLD.roadmap_id AS former, NEW.roadmap_id AS value UNION ALL SELECT 'settings' AS name, OLD.settings AS former, NEW.settings AS value UNION ALL SELECT 'active' AS name, OLD.active AS former, NEW.active AS value UNION ALL SELECT 'beside' AS name, OLD.beside AS former, NEW.beside AS value UNION ALL SELECT 'archived_ms' AS name, OLD.archived_ms AS former, NEW.archived_ms AS value UNION ALL SELECT 'finish_min' AS name, OLD.finish_min AS former, NEW.finish_min AS value UNION ALL SELECT 'finish_expected' AS name, OLD.finish_expected AS former, NEW.finish_expected AS value UNION ALL SELECT 'finish_max' AS name, OLD.finish_max AS former, NEW.finish_max AS value UNION ALL SELECT 'tz_version' AS name, OLD.tz_version AS former, NEW.tz_version AS value UNION ALL SELECT 'created_ms' AS name, OLD.created_ms AS former, NEW.created_ms AS value UNION ALL SELECT 'planned_ms' AS name, OLD.planned_ms AS former, NEW.planned_ms AS value) WHERE former IS NOT value HAVING count(*) > 0; END;

CREATE TRIGGER change_of_project_delete AFTER DELETE ON project WHEN (SELECT change_id FROM change_recording WHERE id = 1) IS NOT NULL
BEGIN INSERT INTO change_row (change_id, table_name, row_id, before, after) SELECT (SELECT change_id FROM change_recording WHERE id = 1), 'project', OLD.id, json_object('id', OLD.id, 'roadmap_id', OLD.roadmap_id, 'phase_id', OLD.phase_id, 'title', OLD.title, 'detail', OLD.detail, 'line', OLD.line, 'position', OLD.position, 'capstone', OLD.capstone, 'done', OLD.done, 'evidence', OLD.evidence, 'archived_ms', OLD.archived_ms), NULL; END;

CREATE TRIGGER change_of_project_insert AFTER INSERT ON project WHEN (SELECT change_id FROM change_recording WHERE id = 1) IS NOT NULL
BEGIN INSERT INTO change_row (change_id, table_name, row_id, before, after) SELECT (SELECT change_id FROM change_recording WHERE id = 1), 'project', NEW.id, NULL, json_object('id', NEW.id, 'roadmap_id', NEW.roadmap_id, 'phase_id', NEW.phase_id, 'title', NEW.title, 'detail', NEW.detail, 'line', NEW.line, 'position', NEW.position, 'capstone', NEW.capstone, 'done', NEW.done, 'evidence', NEW.evidence, 'archived_ms', NEW.archived_ms); END;

CREATE TRIGGER change_of_project_update AFTER UPDATE ON project WHEN (SELECT change_id FROM change_recording WHERE id = 1) IS NOT NULL
BEGIN INSERT INTO change_row (change_id, table_name, row_id, before, after) SELECT (SELECT change_id FROM change_recording WHERE id = 1), 'project', NEW.id, json_group_object(name, former), json_group_object(name, value)
  FROM (SELECT 'id' AS name, OLD.id AS former, NEW.id AS value UNION ALL SELECT 'roadmap_id' AS name, OLD.roadmap_id AS former, NEW.roadmap_id AS value UNION ALL SELECT 'phase_id' AS name, OLD.phase_id AS former, NEW.phase_id AS value UNION ALL SELECT 'title' AS name, OLD.title AS former, NEW.title AS value UNION ALL SELECT 'detail' AS name, OLD.detail AS former, NEW.detail AS value UNION ALL SELECT 'line' AS name, OLD.line AS former, NEW.line AS value UNION ALL SELECT 'position' AS name, OLD.position AS former, NEW.position AS value UNION ALL SELECT 'capstone' AS name, OLD.capstone AS former, NEW.capstone AS value UNION ALL SELECT 'done' AS name, OLD.done AS former, NEW.done AS value UNION ALL SELECT 'evidence' AS name, OLD.evidence AS former, NEW.evidence AS value UNION ALL SELECT 'archived_ms' AS name, OLD.archived_ms AS former, NEW.archived_ms AS value) WHERE former IS NOT value HAVING count(*) > 0; END;

CREATE TRIGGER change_of_roadmap_delete AFTER DELETE ON roadmap WHEN (SELECT change_id FROM change_recording WHERE id = 1) IS NOT NULL
BEGIN INSERT INTO change_row (change_id, table_name, row_id, before, after) SELECT (SELECT change_id FROM change_recording WHERE id = 1), 'roadmap', OLD.id, json_object('id', OLD.id, 'document_id', OLD.document_id, 'key', OLD.key, 'title', OLD.title, 'line', OLD.line, 'position', OLD.position, 'imported_ms', OLD.imported_ms, 'summary', OLD.summary, 'total', OLD.total, 'hours_per_day', OLD.hours_per_day, 'reference', OLD.reference), NULL; END;

CREATE TRIGGER change_of_roadmap_insert AFTER INSERT ON roadmap WHEN (SELECT change_id FROM change_recording WHERE id = 1) IS NOT NULL
BEGIN INSERT INTO change_row (change_id, table_name, row_id, before, after) SELECT (SELECT change_id FROM change_recording WHERE id = 1), 'roadmap', NEW.id, NULL, json_object('id', NEW.id, 'document_id', NEW.document_id, 'key', NEW.key, 'title', NEW.title, 'line', NEW.line, 'position', NEW.position, 'imported_ms', NEW.imported_ms, 'summary', NEW.summary, 'total', NEW.total, 'hours_per_day', NEW.hours_per_day, 'reference', NEW.reference); END;

CREATE TRIGGER change_of_roadmap_update AFTER UPDATE ON roadmap WHEN (SELECT change_id FROM change_recording WHERE id = 1) IS NOT NULL
BEGIN INSERT INTO change_row (change_id, table_name, row_id, before, after) SELECT (SELECT change_id FROM change_recording WHERE id = 1), 'roadmap', NEW.id, json_group_object(name, former), json_group_object(name, value)
  FROM (SELECT 'id' AS name, OLD.id AS former, NEW.id AS value UNION ALL SELECT 'document_id' AS name, OLD.document_id AS former, NEW.document_id AS value UNION ALL SELECT 'key' AS name, OLD.key AS former, NEW.key AS value UNION ALL SELECT 'title' AS name, OLD.title AS former, NEW.title AS value UNION ALL SELECT 'line' AS name, OLD.line AS former, NEW.line AS value UNION ALL SELECT 'position' AS name, OLD.position AS former, NEW.position AS value UNION ALL SELECT 'imported_ms' AS name, OLD.imported_ms AS former, NEW.imported_ms AS value UNION ALL SELECT 'summary' AS name, OLD.summary AS former, NEW.summary AS value UNION ALL SELECT 'total' AS name, OLD.total AS former, NEW.total AS value UNION ALL SELECT 'hours_per_day' AS name, OLD.hours_per_day AS former, NEW.hours_per_day AS value UNION ALL SELECT 'reference' AS name, OLD.reference AS former, NEW.reference AS value) WHERE former IS NOT value HAVING count(*) > 0; END;

CREATE TRIGGER change_of_session_delete AFTER DELETE ON session WHEN (SELECT change_id FROM change_recording WHERE id = 1) IS NOT NULL
BEGIN INSERT INTO change_row (change_id, table_name, row_id, before, after) SELECT (SELECT change_id FROM change_recording WHERE id = 1), 'session', OLD.id, json_object('id', OLD.id, 'topic_id', OLD.topic_id, 'topic_title', OLD.topic_title, 'kind', OLD.kind, 'start_ms', OLD.start_ms, 'end_ms', OLD.end_ms, 'zone', OLD.zone, 'open', OLD.open, 'source', OLD.source, 'note', OLD.note, 'created_ms', OLD.created_ms, 'updated_ms', OLD.updated_ms), NULL; END;

CREATE TRIGGER change_of_session_import_delete AFTER DELETE ON session_import WHEN (SELECT change_id FROM change_recording WHERE id = 1) IS NOT NULL
BEGIN INSERT INTO change_row (change_id, table_name, row_id, before, after) SELECT (SELECT change_id FROM change_recording WHERE id = 1), 'session_import', OLD.id, json_object('id', OLD.id, 'session_id', OLD.session_id, 'program', OLD.program, 'imported_ms', OLD.imported_ms), NULL; END;

CREATE TRIGGER change_of_session_import_insert AFTER INSERT ON session_import WHEN (SELECT change_id FROM change_recording WHERE id = 1) IS NOT NULL
BEGIN INSERT INTO change_row (change_id, table_name, row_id, before, after) SELECT (SELECT change_id FROM change_recording WHERE id = 1), 'session_import', NEW.id, NULL, json_object('id', NEW.id, 'session_id', NEW.session_id, 'program', NEW.program, 'imported_ms', NEW.imported_ms); END;

CREATE TRIGGER change_of_session_import_update AFTER UPDATE ON session_import WHEN (SELECT change_id FROM change_recording WHERE id = 1) IS NOT NULL
BEGIN INSERT INTO change_row (change_id, table_name, row_id, before, after) SELECT (SELECT change_id FROM change_recording WHERE id = 1), 'session_import', NEW.id, json_group_object(name, former), json_group_object(name, value)
  FROM (SELECT 'id' AS name, OLD.id AS former, NEW.id AS value UNION ALL SELECT 'session_id' AS name, OLD.session_id AS former, NEW.session_id AS value UNION ALL SELECT 'program' AS name, OLD.program AS former, NEW.program AS value UNION ALL SELECT 'imported_ms' AS name, OLD.imported_ms AS former, NEW.imported_ms AS value) WHERE former IS NOT value HAVING count(*) > 0; END;

CREATE TRIGGER change_of_session_insert AFTER INSERT ON session WHEN (SELECT change_id FROM change_recording WHERE id = 1) IS NOT NULL
BEGIN INSERT INTO change_row (change_id, table_name, row_id, before, after) SELECT (SELECT change_id FROM change_recording WHERE id = 1), 'session', NEW.id, NULL, json_object('id', NEW.id, 'topic_id', NEW.topic_id, 'topic_title', NEW.topic_title, 'kind', NEW.kind, 'start_ms', NEW.start_ms, 'end_ms', NEW.end_ms, 'zone', NEW.zone, 'open', NEW.open, 'source', NEW.source, 'note', NEW.note, 'created_ms', NEW.created_ms, 'updated_ms', NEW.updated_ms); END;

CREATE TRIGGER change_of_session_update AFTER UPDATE ON session WHEN (SELECT change_id FROM change_recording WHERE id = 1) IS NOT NULL
BEGIN INSERT INTO change_row (change_id, table_name, row_id, before, after) SELECT (SELECT change_id FROM change_recording WHERE id = 1), 'session', NEW.id, json_group_object(name, former), json_group_object(name, value)
  FROM (SELECT 'id' AS name, OLD.id AS former, NEW.id AS value UNION ALL SELECT 'topic_id' AS name, OLD.topic_id AS former, NEW.topic_id AS value UNION ALL SELECT 'topic_title' AS name, OLD.topic_title AS former, NEW.topic_title AS value UNION ALL SELECT 'kind' AS name, OLD.kind AS former, NEW.kind AS value UNION ALL SELECT 'start_ms' AS name, OLD.start_ms AS former, NEW.start_ms AS value UNION ALL SELECT 'end_ms' AS name, OLD.end_ms AS former, NEW.end_ms AS value UNION ALL SELECT 'zone' AS name, OLD.zone AS former, NEW.zone AS value UNION ALL SELECT 'open' AS name, OLD.open AS former, NEW.open AS value UNION ALL SELECT 'source' AS name, OLD.source AS former, NEW.source AS value UNION ALL SELECT 'note' AS name, OLD.note AS former, NEW.note AS value UNION ALL SELECT 'created_ms' AS name, OLD.created_ms AS former, NEW.created_ms AS value UNION ALL SELECT 'updated_ms' AS name, OLD.updated_ms AS former, NEW.updated_ms AS value) WHERE former IS NOT value HAVING count(*) > 0; END;

CREATE TRIGGER change_of_slot_delete AFTER DELETE ON slot WHEN (SELECT change_id FROM change_recording WHERE id = 1) IS NOT NULL
BEGIN INSERT INTO change_row (change_id, table_name, row_id, before, after) SELECT (SELECT change_id FROM change_recording WHERE id = 1), 'slot', OLD.id, json_object('id', OLD.id, 'plan_id', OLD.plan_id, 'topic_id', OLD.topic_id, 'day', OLD.day, 'start_minute', OLD.start_minute, 'minutes', OLD.minutes, 'kind', OLD.kind, 'pinned', OLD.pinned, 'sequence', OLD.sequence, 'zone', OLD.zone, 'start_ms', OLD.start_ms, 'created_ms', OLD.created_ms, 'updated_ms', OLD.updated_ms), NULL; END;

CREATE TRIGGER change_of_slot_insert AFTER INSERT ON slot WHEN (SELECT change_id FROM change_recording WHERE id = 1) IS NOT NULL
BEGIN INSERT INTO change_row (change_id, table_name, row_id, before, after) SELECT (SELECT change_id FROM change_recording WHERE id = 1), 'slot', NEW.id, NULL, json_object('id', NEW.id, 'plan_id', NEW.plan_id, 'topic_id', NEW.topic_id, 'day', NEW.day, 'start_minute', NEW.start_minute, 'minutes', NEW.minutes, 'kind', NEW.kind, 'pinned', NEW.pinned, 'sequence', NEW.sequence, 'zone', NEW.zone, 'start_ms', NEW.start_ms, 'created_ms', NEW.created_ms, 'updated_ms', NEW.updated_ms); END;

CREATE TRIGGER change_of_slot_update AFTER UPDATE ON slot WHEN (SELECT change_id FROM change_recording WHERE id = 1) IS NOT NULL
BEGIN INSERT INTO change_row (change_id, table_name, row_id, before, after) SELECT (SELECT change_id FROM change_recording WHERE id = 1), 'slot', NEW.id, json_group_object(name, former), json_group_object(name, value)
  FROM (SELECT 'id' AS name, OLD.id AS former, NEW.id AS value UNION ALL SELECT 'plan_id' AS name, OLD.plan_id AS former, NEW.plan_id AS value UNION ALL SELECT 'topic_id' AS name, OLD.topic_id AS former, NEW.topic_id AS value UNION ALL SELECT 'day' AS name, OLD.day AS former, NEW.day AS value UNION ALL SELECT 'start_minute' AS name, OLD.start_minute AS former, NEW.start_minute AS value UNION ALL SELECT 'minutes' AS name, OLD.minutes AS former, NEW.minutes AS value UNION ALL SELECT 'kind' AS name, OLD.kind AS former, NEW.kind AS value UNION ALL SELECT 'pinned' AS name, OLD.pinned AS former, NEW.pinned AS value UNION ALL SELECT 'sequence' AS name, OLD.sequence AS former, NEW.sequence AS value UNION ALL SELECT 'zone' AS name, OLD.zone AS former, NEW.zone AS value UNION ALL SELECT 'start_ms' AS name, OLD.start_ms AS former, NEW.start_ms AS value UNION ALL SELECT 'created_ms' AS name, OLD.created_ms AS former, NEW.created_ms AS value UNION ALL SELECT 'updated_ms' AS name, OLD.updated_ms AS former, NEW.updated_ms AS value) WHERE former IS NOT value HAVING count(*) > 0; END;

CREATE TRIGGER change_of_topic_delete AFTER DELETE ON topic WHEN (SELECT change_id FROM change_recording WHERE id = 1) IS NOT NULL
BEGIN INSERT INTO change_row (change_id, table_name, row_id, before, after) SELECT (SELECT change_id FROM change_recording WHERE id = 1), 'topic', OLD.id, json_object('id', OLD.id, 'roadmap_id', OLD.roadmap_id, 'block_id', OLD.block_id, 'key', OLD.key, 'title', OLD.title, 'detail', OLD.detail, 'line', OLD.line, 'position', OLD.position, 'estimate', OLD.estimate, 'days_min', OLD.days_min, 'days_max', OLD.days_max, 'assumed', OLD.assumed, 'optional', OLD.optional, 'status', OLD.status, 'links', OLD.links, 'extra_days', OLD.extra_days, 'archived_ms', OLD.archived_ms), NULL; END;

CREATE TRIGGER change_of_topic_insert AFTER INSERT ON topic WHEN (SELECT change_id FROM change_recording WHERE id = 1) IS NOT NULL
BEGIN INSERT INTO change_row (change_id, table_name, row_id, before, after) SELECT (SELECT change_id FROM change_recording WHERE id = 1), 'topic', NEW.id, NULL, json_object('id', NEW.id, 'roadmap_id', NEW.roadmap_id, 'block_id', NEW.block_id, 'key', NEW.key, 'title', NEW.title, 'detail', NEW.detail, 'line', NEW.line, 'position', NEW.position, 'estimate', NEW.estimate, 'days_min', NEW.days_min, 'days_max', NEW.days_max, 'assumed', NEW.assumed, 'optional', NEW.optional, 'status', NEW.status, 'links', NEW.links, 'extra_days', NEW.extra_days, 'archived_ms', NEW.archived_ms); END;

CREATE TRIGGER change_of_topic_status_change_delete AFTER DELETE ON topic_status_change WHEN (SELECT change_id FROM change_recording WHERE id = 1) IS NOT NULL
BEGIN INSERT INTO change_row (change_id, table_name, row_id, before, after) SELECT (SELECT change_id FROM change_recording WHERE id = 1), 'topic_status_change', OLD.id, json_object('id', OLD.id, 'topic_id', OLD.topic_id, 'from_status', OLD.from_status, 'to_status', OLD.to_status, 'at_ms', OLD.at_ms, 'zone', OLD.zone), NULL; END;

CREATE TRIGGER change_of_topic_status_change_insert AFTER INSERT ON topic_status_change WHEN (SELECT change_id FROM change_recording WHERE id = 1) IS NOT NULL
BEGIN INSERT INTO change_row (change_id, table_name, row_id, before, after) SELECT (SELECT change_id FROM change_recording WHERE id = 1), 'topic_status_change', NEW.id, NULL, json_object('id', NEW.id, 'topic_id', NEW.topic_id, 'from_status', NEW.from_status, 'to_status', NEW.to_status, 'at_ms', NEW.at_ms, 'zone', NEW.zone); END;

CREATE TRIGGER change_of_topic_status_change_update AFTER UPDATE ON topic_status_change WHEN (SELECT change_id FROM change_recording WHERE id = 1) IS NOT NULL
BEGIN INSERT INTO change_row (change_id, table_name, row_id, before, after) SELECT (SELECT change_id FROM change_recording WHERE id = 1), 'topic_status_change', NEW.id, json_group_object(name, former), json_group_object(name, value)
  FROM (SELECT 'id' AS name, OLD.id AS former, NEW.id AS value UNION ALL SELECT 'topic_id' AS name, OLD.topic_id AS former, NEW.topic_id AS value UNION ALL SELECT 'from_status' AS name, OLD.from_status AS former, NEW.from_status AS value UNION ALL SELECT 'to_status' AS name, OLD.to_status AS former, NEW.to_status AS value UNION ALL SELECT 'at_ms' AS name, OLD.at_ms AS former, NEW.at_ms AS value UNION ALL SELECT 'zone' AS name, OLD.zone AS former, NEW.zone AS value) WHERE former IS NOT value HAVING count(*) > 0; END;

CREATE TRIGGER change_of_topic_update AFTER UPDATE ON topic WHEN (SELECT change_id FROM change_recording WHERE id = 1) IS NOT NULL
BEGIN INSERT INTO change_row (change_id, table_name, row_id, before, after) SELECT (SELECT change_id FROM change_recording WHERE id = 1), 'topic', NEW.id, json_group_object(name, former), json_group_object(name, value)
  FROM (SELECT 'id' AS name, OLD.id AS former, NEW.id AS value UNION ALL SELECT 'roadmap_id' AS name, OLD.roadmap_id AS former, NEW.roadmap_id AS value UNION ALL SELECT 'block_id' AS name, OLD.block_id AS former, NEW.block_id AS value UNION ALL SELECT 'key' AS name, OLD.key AS former, NEW.key AS value UNION ALL SELECT 'title' AS name, OLD.title AS former, NEW.title AS value UNION ALL SELECT 'detail' AS name, OLD.detail AS former, NEW.detail AS value UNION ALL SELECT 'line' AS name, OLD.line AS former, NEW.line AS value UNION ALL SELECT 'position' AS name, OLD.position AS former, NEW.position AS value UNION ALL SELECT 'estimate' AS name, OLD.estimate AS former, NEW.estimate AS value UNION ALL SELECT 'days_min' AS name, OLD.days_min AS former, NEW.days_min AS value UNION ALL SELECT 'days_max' AS name, OLD.days_max AS former, NEW.days_max AS value UNION ALL SELECT 'assumed' AS name, OLD.assumed AS former, NEW.assumed AS value UNION ALL SELECT 'optional' AS name, OLD.optional AS former, NEW.optional AS value UNION ALL SELECT 'status' AS name, OLD.status AS former, NEW.status AS value UNION ALL SELECT 'links' AS name, OLD.links AS former, NEW.links AS value UNION ALL SELECT 'extra_days' AS name, OLD.extra_days AS former, NEW.extra_days AS value UNION ALL SELECT 'archived_ms' AS name, OLD.archived_ms AS former, NEW.archived_ms AS value) WHERE former IS NOT value HAVING count(*) > 0; END;

CREATE TRIGGER session_no_overlap_insert BEFORE INSERT ON session WHEN EXISTS (
  SELECT 1 FROM session AS other
  WHERE other.id <> NEW.id AND other.start_ms < NEW.end_ms AND other.end_ms > NEW.start_ms
    AND other.start_ms > NEW.start_ms - 86400000)
BEGIN SELECT RAISE(ABORT, 'sessions overlap'); END;

CREATE TRIGGER session_no_overlap_update BEFORE UPDATE OF start_ms, end_ms ON session WHEN EXISTS (
  SELECT 1 FROM session AS other
  WHERE other.id <> NEW.id AND other.start_ms < NEW.end_ms AND other.end_ms > NEW.start_ms
    AND other.start_ms > NEW.start_ms - 86400000)
BEGIN SELECT RAISE(ABORT, 'sessions overlap'); END;

CREATE TRIGGER timer_event_append_only_delete BEFORE DELETE ON timer_event
BEGIN SELECT RAISE(ABORT, 'timer events are not rewritten'); END;

CREATE TRIGGER timer_event_append_only_replace BEFORE INSERT ON timer_event
WHEN EXISTS (SELECT 1 FROM timer_event WHERE id = NEW.id)
BEGIN SELECT RAISE(ABORT, 'timer events are not rewritten'); END;

CREATE TRIGGER timer_event_append_only_update BEFORE UPDATE ON timer_event
BEGIN SELECT RAISE(ABORT, 'timer events are not rewritten'); END;

CREATE TABLE block (
  id TEXT NOT NULL PRIMARY KEY,
  phase_id TEXT NOT NULL REFERENCES phase (id) ON DELETE CASCADE,
  key TEXT NOT NULL,
  title TEXT NOT NULL,
  line INTEGER NOT NULL CHECK (line >= 1),
  position INTEGER NOT NULL CHECK (position >= 0),
  weeks_from INTEGER,
  weeks_to INTEGER,
  estimate TEXT CHECK (json_valid(estimate)),
  option_group TEXT,
  option_name TEXT,
  option_recommended INTEGER CHECK (option_recommended IN (0, 1)), archived_ms INTEGER,
  CHECK ((weeks_from IS NULL) = (weeks_to IS NULL)),
  CHECK ((option_group IS NULL) = (option_name IS NULL) AND (option_group IS NULL) = (option_recommended IS NULL))
) STRICT;

CREATE TABLE busy_calendar (
  id TEXT NOT NULL PRIMARY KEY,
  name TEXT NOT NULL,
  source_name TEXT NOT NULL,
  all_day INTEGER NOT NULL CHECK (all_day IN (0, 1)),
  events INTEGER NOT NULL CHECK (events >= 0),
  until_ms INTEGER NOT NULL,
  read_ms INTEGER NOT NULL
) STRICT;

CREATE TABLE "busy_time" (
  id TEXT NOT NULL PRIMARY KEY,
  title TEXT NOT NULL,
  day TEXT NOT NULL CHECK (day GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
  start_minute INTEGER NOT NULL CHECK (start_minute BETWEEN 0 AND 1439),
  minutes INTEGER NOT NULL CHECK (minutes BETWEEN 1 AND 1440),
  zone TEXT NOT NULL CHECK (length(zone) BETWEEN 1 AND 80),
  start_ms INTEGER NOT NULL,
  source TEXT NOT NULL CHECK (source IN ('hand', 'moved', 'calendar')),
  created_ms INTEGER NOT NULL,
  calendar_id TEXT REFERENCES busy_calendar (id) ON DELETE CASCADE,
  CHECK ((source = 'calendar') = (calendar_id IS NOT NULL))
) STRICT;

CREATE TABLE calendar_item (
  id TEXT NOT NULL PRIMARY KEY,
  kind TEXT NOT NULL CHECK (kind IN ('slot', 'phase', 'project')),
  phase_id TEXT NOT NULL,
  title TEXT NOT NULL,
  start_ms INTEGER,
  end_ms INTEGER CHECK (end_ms > start_ms),
  start_day TEXT CHECK (start_day GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
  end_day TEXT CHECK (end_day GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]' AND end_day > start_day),
  content TEXT NOT NULL,
  sequence INTEGER NOT NULL CHECK (sequence >= 0),
  updated_ms INTEGER NOT NULL,
  in_file INTEGER NOT NULL CHECK (in_file IN (0, 1)),
  cancelled_ms INTEGER,
  CHECK ((start_ms IS NULL) = (end_ms IS NULL)),
  CHECK ((start_day IS NULL) = (end_day IS NULL)),
  CHECK ((start_ms IS NULL) <> (start_day IS NULL))
) STRICT;

CREATE TABLE change (
  id TEXT NOT NULL PRIMARY KEY,
  number INTEGER NOT NULL UNIQUE,
  label TEXT NOT NULL,
  at_ms INTEGER NOT NULL,
  tz_version TEXT NOT NULL,
  turns TEXT NOT NULL CHECK (json_valid(turns))
) STRICT;

CREATE TABLE change_recording (
  id INTEGER NOT NULL PRIMARY KEY CHECK (id = 1),
  change_id TEXT UNIQUE REFERENCES change (id) ON DELETE SET NULL
) STRICT;

CREATE TABLE change_row (
  seq INTEGER PRIMARY KEY,
  change_id TEXT NOT NULL REFERENCES change (id) ON DELETE CASCADE,
  table_name TEXT NOT NULL,
  row_id TEXT NOT NULL,
  before TEXT CHECK (json_valid(before)),
  after TEXT CHECK (json_valid(after)),
  CHECK (before IS NOT NULL OR after IS NOT NULL)
) STRICT;

CREATE TABLE checklist (
  id TEXT NOT NULL PRIMARY KEY,
  roadmap_id TEXT NOT NULL REFERENCES roadmap (id) ON DELETE CASCADE,
  title TEXT NOT NULL,
  line INTEGER NOT NULL CHECK (line >= 1),
  position INTEGER NOT NULL CHECK (position >= 0)
, archived_ms INTEGER) STRICT;

CREATE TABLE checklist_item (
  id TEXT NOT NULL PRIMARY KEY,
  checklist_id TEXT NOT NULL REFERENCES checklist (id) ON DELETE CASCADE,
  title TEXT NOT NULL,
  line INTEGER NOT NULL CHECK (line >= 1),
  position INTEGER NOT NULL CHECK (position >= 0),
  done INTEGER NOT NULL CHECK (done IN (0, 1))
, archived_ms INTEGER) STRICT;

CREATE TABLE document (
  id TEXT NOT NULL PRIMARY KEY,
  content_hash TEXT NOT NULL UNIQUE,
  source_name TEXT NOT NULL,
  text TEXT NOT NULL,
  imported_ms INTEGER NOT NULL
) STRICT;

CREATE TABLE file_stamp (
  id INTEGER NOT NULL PRIMARY KEY CHECK (id = 1),
  stamp TEXT,
  checked_ms INTEGER
) STRICT;

CREATE TABLE phase (
  id TEXT NOT NULL PRIMARY KEY,
  roadmap_id TEXT NOT NULL REFERENCES roadmap (id) ON DELETE CASCADE,
  key TEXT NOT NULL,
  title TEXT NOT NULL,
  line INTEGER NOT NULL CHECK (line >= 1),
  position INTEGER NOT NULL CHECK (position >= 0),
  estimate TEXT CHECK (json_valid(estimate)),
  optional INTEGER NOT NULL CHECK (optional IN (0, 1))
, archived_ms INTEGER) STRICT;

CREATE TABLE plan (
  id TEXT NOT NULL PRIMARY KEY,
  roadmap_id TEXT NOT NULL UNIQUE REFERENCES roadmap (id) ON DELETE CASCADE,
  settings TEXT NOT NULL CHECK (json_valid(settings)),
  active INTEGER NOT NULL CHECK (active IN (0, 1)),
  finish_min TEXT CHECK (finish_min GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
  finish_expected TEXT CHECK (finish_expected GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
  finish_max TEXT CHECK (finish_max GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
  tz_version TEXT NOT NULL,
  created_ms INTEGER NOT NULL,
  planned_ms INTEGER NOT NULL
, beside INTEGER NOT NULL DEFAULT 0 CHECK (beside IN (0, 1) AND beside + active <= 1), archived_ms INTEGER CHECK (archived_ms IS NULL OR (active = 0 AND beside = 0))) STRICT;

CREATE TABLE project (
  id TEXT NOT NULL PRIMARY KEY,
  roadmap_id TEXT NOT NULL REFERENCES roadmap (id) ON DELETE CASCADE,
  phase_id TEXT REFERENCES phase (id) ON DELETE CASCADE,
  title TEXT NOT NULL,
  detail TEXT NOT NULL,
  line INTEGER NOT NULL CHECK (line >= 1),
  position INTEGER NOT NULL CHECK (position >= 0),
  capstone INTEGER NOT NULL CHECK (capstone IN (0, 1)),
  done INTEGER NOT NULL DEFAULT 0 CHECK (done IN (0, 1)),
  evidence TEXT NOT NULL DEFAULT ''
, archived_ms INTEGER) STRICT;

CREATE TABLE roadmap (
  id TEXT NOT NULL PRIMARY KEY,
  document_id TEXT NOT NULL REFERENCES document (id) ON DELETE CASCADE,
  key TEXT NOT NULL,
  title TEXT NOT NULL,
  line INTEGER NOT NULL CHECK (line >= 1),
  position INTEGER NOT NULL CHECK (position >= 0),
  imported_ms INTEGER NOT NULL,
  summary INTEGER NOT NULL CHECK (summary IN (0, 1)),
  total TEXT CHECK (json_valid(total)),
  hours_per_day TEXT CHECK (json_valid(hours_per_day)),
  reference TEXT NOT NULL CHECK (json_valid(reference)),
  UNIQUE (document_id, key)
) STRICT;

CREATE TABLE session (
  id TEXT NOT NULL PRIMARY KEY,
  topic_id TEXT REFERENCES topic (id) ON DELETE SET NULL,
  topic_title TEXT NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('learn', 'practice', 'build', 'review')),
  start_ms INTEGER NOT NULL,
  end_ms INTEGER NOT NULL,
  zone TEXT NOT NULL CHECK (length(zone) BETWEEN 1 AND 80),
  open INTEGER NOT NULL CHECK (open IN (0, 1)),
  source TEXT NOT NULL CHECK (source IN ('timer', 'hand')),
  note TEXT NOT NULL,
  created_ms INTEGER NOT NULL,
  updated_ms INTEGER NOT NULL,
  CHECK (end_ms - start_ms BETWEEN 0 AND 86400000),
  CHECK (open = 1 OR end_ms > start_ms),
  CHECK (open = 0 OR source = 'timer')
) STRICT;

CREATE TABLE session_import (
  id TEXT NOT NULL PRIMARY KEY,
  session_id TEXT NOT NULL,
  program TEXT NOT NULL CHECK (program IN ('toggl', 'super-productivity')),
  imported_ms INTEGER NOT NULL
) STRICT;

CREATE TABLE setting (
  name TEXT NOT NULL PRIMARY KEY,
  value TEXT NOT NULL CHECK (json_valid(value))
) STRICT, WITHOUT ROWID;

CREATE TABLE slot (
  id TEXT NOT NULL PRIMARY KEY,
  plan_id TEXT NOT NULL REFERENCES plan (id) ON DELETE CASCADE,
  topic_id TEXT NOT NULL REFERENCES topic (id) ON DELETE CASCADE,
  day TEXT NOT NULL CHECK (day GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
  start_minute INTEGER NOT NULL CHECK (start_minute BETWEEN 0 AND 1439),
  minutes INTEGER NOT NULL CHECK (minutes BETWEEN 1 AND 1440),
  kind TEXT NOT NULL CHECK (kind IN ('learn', 'practice', 'build', 'review', 'rest')),
  pinned INTEGER NOT NULL CHECK (pinned IN (0, 1)),
  sequence INTEGER NOT NULL CHECK (sequence >= 0),
  zone TEXT NOT NULL CHECK (length(zone) BETWEEN 1 AND 80),
  start_ms INTEGER NOT NULL,
  created_ms INTEGER NOT NULL,
  updated_ms INTEGER NOT NULL
) STRICT;

CREATE TABLE sqlite_sequence(name,seq);

CREATE TABLE timer (
  id INTEGER NOT NULL PRIMARY KEY CHECK (id = 1),
  state TEXT NOT NULL CHECK (json_valid(state)),
  version INTEGER NOT NULL CHECK (version >= 0),
  run_id TEXT NOT NULL
) STRICT;

CREATE TABLE timer_event (
  id INTEGER PRIMARY KEY,
  kind TEXT NOT NULL,
  detail TEXT NOT NULL CHECK (json_valid(detail)),
  session_id TEXT,
  run_id TEXT NOT NULL,
  wall_ms INTEGER NOT NULL,
  mono_ms INTEGER NOT NULL,
  zone TEXT NOT NULL
) STRICT;

CREATE TABLE topic (
  id TEXT NOT NULL PRIMARY KEY,
  roadmap_id TEXT NOT NULL REFERENCES roadmap (id) ON DELETE CASCADE,
  block_id TEXT NOT NULL REFERENCES block (id) ON DELETE CASCADE,
  key TEXT NOT NULL,
  title TEXT NOT NULL,
  detail TEXT NOT NULL,
  line INTEGER NOT NULL CHECK (line >= 1),
  position INTEGER NOT NULL CHECK (position >= 0),
  estimate TEXT CHECK (json_valid(estimate)),
  days_min REAL CHECK (days_min >= 0),
  days_max REAL CHECK (days_max >= days_min),
  assumed INTEGER NOT NULL CHECK (assumed IN (0, 1)),
  optional INTEGER NOT NULL CHECK (optional IN (0, 1)),
  status TEXT NOT NULL CHECK (status IN ('pending', 'in-progress', 'done', 'skipped')),
  links TEXT NOT NULL CHECK (json_valid(links)), extra_days REAL NOT NULL DEFAULT 0 CHECK (extra_days >= 0), archived_ms INTEGER,
  UNIQUE (roadmap_id, key),
  CHECK ((days_min IS NULL) = (days_max IS NULL))
) STRICT;

CREATE TABLE "topic_status_change" (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  topic_id TEXT NOT NULL REFERENCES topic (id) ON DELETE CASCADE,
  from_status TEXT NOT NULL CHECK (from_status IN ('pending', 'in-progress', 'done', 'skipped')),
  to_status TEXT NOT NULL CHECK (to_status IN ('pending', 'in-progress', 'done', 'skipped')),
  at_ms INTEGER NOT NULL,
  zone TEXT NOT NULL,
  CHECK (from_status <> to_status)
) STRICT;

CREATE INDEX block_by_phase ON block (phase_id, position);

CREATE INDEX busy_time_by_calendar ON busy_time (calendar_id);

CREATE INDEX busy_time_by_start ON busy_time (start_ms);

CREATE INDEX change_row_by_change ON change_row (change_id, seq);

CREATE INDEX change_row_by_row ON change_row (row_id, table_name);

CREATE INDEX checklist_by_roadmap ON checklist (roadmap_id, position);

CREATE INDEX checklist_item_by_checklist ON checklist_item (checklist_id, position);

CREATE INDEX phase_by_roadmap ON phase (roadmap_id, position);

CREATE UNIQUE INDEX plan_active ON plan (active) WHERE active = 1;

CREATE INDEX project_by_phase ON project (phase_id, position);

CREATE INDEX project_by_roadmap ON project (roadmap_id, position);

CREATE UNIQUE INDEX session_by_start ON session (start_ms);

CREATE INDEX session_by_topic ON session (topic_id, start_ms, end_ms);

CREATE INDEX session_import_by_session ON session_import (session_id);

CREATE UNIQUE INDEX session_open ON session (open) WHERE open = 1;

CREATE INDEX session_runs ON session (topic_id, zone, kind, start_ms, end_ms);

CREATE INDEX slot_by_day ON slot (plan_id, day, start_minute);

CREATE INDEX slot_by_start ON slot (plan_id, start_ms, topic_id, minutes, pinned, day);

CREATE INDEX slot_by_topic ON slot (topic_id, day);

CREATE INDEX topic_by_block ON topic (block_id, position);

CREATE INDEX topic_status_change_by_topic ON topic_status_change (topic_id, at_ms);
