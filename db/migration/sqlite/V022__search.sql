-- What people search for: the words of rows. Triggers note which rows have changed; the program makes their words, in the same
-- transaction, before it ends.

CREATE TABLE search_texts (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    type TEXT NOT NULL,
    row_id INTEGER NOT NULL,
    -- The words that the row is called by, with a space before and after each.
    names TEXT NOT NULL,
    -- All words, likewise.
    words TEXT NOT NULL
) STRICT;
CREATE UNIQUE INDEX search_texts_type_row_id ON search_texts (type, row_id);

-- The tokenizer that takes everything beyond ASCII for letters: what is a word has been decided when it gets here.
CREATE VIRTUAL TABLE search_words USING fts5 (
    names, words, content = '', contentless_delete = 1, detail = 'column', tokenize = 'ascii'
);
CREATE VIRTUAL TABLE search_trigrams USING fts5 (
    names, content = '', contentless_delete = 1, detail = 'none', tokenize = 'trigram case_sensitive 1'
);

CREATE TRIGGER search_texts_insert AFTER INSERT ON search_texts
BEGIN
    INSERT INTO search_words (rowid, names, words) VALUES (NEW.id, NEW.names, NEW.words);
    INSERT INTO search_trigrams (rowid, names) VALUES (NEW.id, NEW.names);
END;
CREATE TRIGGER search_texts_update AFTER UPDATE ON search_texts
BEGIN
    DELETE FROM search_words WHERE rowid = OLD.id;
    DELETE FROM search_trigrams WHERE rowid = OLD.id;
    INSERT INTO search_words (rowid, names, words) VALUES (NEW.id, NEW.names, NEW.words);
    INSERT INTO search_trigrams (rowid, names) VALUES (NEW.id, NEW.names);
END;
CREATE TRIGGER search_texts_delete AFTER DELETE ON search_texts
BEGIN
    DELETE FROM search_words WHERE rowid = OLD.id;
    DELETE FROM search_trigrams WHERE rowid = OLD.id;
END;

-- Rows whose words have to be made: empty but within a transaction, or when something else than the program has written.
CREATE TABLE search_changes (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    type TEXT NOT NULL,
    row_id INTEGER NOT NULL
) STRICT;

CREATE TRIGGER projects_search_insert AFTER INSERT ON projects
BEGIN
    INSERT INTO search_changes (type, row_id) VALUES ('Project', NEW.id);
END;
CREATE TRIGGER projects_search_update AFTER UPDATE ON projects
WHEN (OLD.job_number, OLD.name, OLD.street, OLD.city) IS NOT (NEW.job_number, NEW.name, NEW.street, NEW.city)
BEGIN
    INSERT INTO search_changes (type, row_id) VALUES ('Project', NEW.id);
END;
CREATE TRIGGER projects_search_delete AFTER DELETE ON projects
BEGIN
    DELETE FROM search_texts WHERE type = 'Project' AND row_id = OLD.id;
END;

CREATE TRIGGER team_members_search_insert AFTER INSERT ON team_members
BEGIN
    INSERT INTO search_changes (type, row_id) VALUES ('TeamMember', NEW.id);
END;
CREATE TRIGGER team_members_search_update AFTER UPDATE ON team_members
WHEN (OLD.employee_number, OLD.full_name) IS NOT (NEW.employee_number, NEW.full_name)
BEGIN
    INSERT INTO search_changes (type, row_id) VALUES ('TeamMember', NEW.id);
END;
CREATE TRIGGER team_members_search_delete AFTER DELETE ON team_members
BEGIN
    DELETE FROM search_texts WHERE type = 'TeamMember' AND row_id = OLD.id;
END;

CREATE TRIGGER companies_search_insert AFTER INSERT ON companies
BEGIN
    INSERT INTO search_changes (type, row_id) VALUES ('Company', NEW.id);
END;
CREATE TRIGGER companies_search_update AFTER UPDATE ON companies
WHEN OLD.name IS NOT NEW.name
BEGIN
    INSERT INTO search_changes (type, row_id) VALUES ('Company', NEW.id);
END;
CREATE TRIGGER companies_search_delete AFTER DELETE ON companies
BEGIN
    DELETE FROM search_texts WHERE type = 'Company' AND row_id = OLD.id;
END;

CREATE TRIGGER daily_reports_search_insert AFTER INSERT ON daily_reports
BEGIN
    INSERT INTO search_changes (type, row_id) VALUES ('DailyReport', NEW.id);
END;
CREATE TRIGGER daily_reports_search_update AFTER UPDATE ON daily_reports
WHEN (OLD.summary, OLD.delays) IS NOT (NEW.summary, NEW.delays)
BEGIN
    INSERT INTO search_changes (type, row_id) VALUES ('DailyReport', NEW.id);
END;
CREATE TRIGGER daily_reports_search_delete AFTER DELETE ON daily_reports
BEGIN
    DELETE FROM search_texts WHERE type = 'DailyReport' AND row_id = OLD.id;
END;

CREATE TRIGGER daily_notes_search_insert AFTER INSERT ON daily_notes
BEGIN
    INSERT INTO search_changes (type, row_id) VALUES ('DailyNote', NEW.id);
END;
CREATE TRIGGER daily_notes_search_update AFTER UPDATE ON daily_notes
WHEN OLD.text IS NOT NEW.text
BEGIN
    INSERT INTO search_changes (type, row_id) VALUES ('DailyNote', NEW.id);
END;
CREATE TRIGGER daily_notes_search_delete AFTER DELETE ON daily_notes
BEGIN
    DELETE FROM search_texts WHERE type = 'DailyNote' AND row_id = OLD.id;
END;

CREATE TRIGGER observations_search_insert AFTER INSERT ON observations
BEGIN
    INSERT INTO search_changes (type, row_id) VALUES ('Observation', NEW.id);
END;
CREATE TRIGGER observations_search_update AFTER UPDATE ON observations
WHEN (OLD.category, OLD.description) IS NOT (NEW.category, NEW.description)
BEGIN
    INSERT INTO search_changes (type, row_id) VALUES ('Observation', NEW.id);
END;
CREATE TRIGGER observations_search_delete AFTER DELETE ON observations
BEGIN
    DELETE FROM search_texts WHERE type = 'Observation' AND row_id = OLD.id;
END;

CREATE TRIGGER documents_search_insert AFTER INSERT ON documents
BEGIN
    INSERT INTO search_changes (type, row_id) VALUES ('Document', NEW.id);
END;
CREATE TRIGGER documents_search_update AFTER UPDATE ON documents
WHEN (OLD.title, OLD.file_id) IS NOT (NEW.title, NEW.file_id)
BEGIN
    INSERT INTO search_changes (type, row_id) VALUES ('Document', NEW.id);
END;
CREATE TRIGGER documents_search_delete AFTER DELETE ON documents
BEGIN
    DELETE FROM search_texts WHERE type = 'Document' AND row_id = OLD.id;
END;

-- A document is searched by the name of its file, too.
CREATE TRIGGER files_search_update AFTER UPDATE ON files
WHEN OLD.name IS NOT NEW.name
BEGIN
    INSERT INTO search_changes (type, row_id) SELECT 'Document', id FROM documents WHERE file_id = NEW.id;
END;

-- The words of rows that are there already are made when the program starts.
INSERT INTO search_changes (type, row_id) SELECT 'Project', id FROM projects;
INSERT INTO search_changes (type, row_id) SELECT 'TeamMember', id FROM team_members;
INSERT INTO search_changes (type, row_id) SELECT 'Company', id FROM companies;
INSERT INTO search_changes (type, row_id) SELECT 'DailyReport', id FROM daily_reports;
INSERT INTO search_changes (type, row_id) SELECT 'DailyNote', id FROM daily_notes;
INSERT INTO search_changes (type, row_id) SELECT 'Observation', id FROM observations;
INSERT INTO search_changes (type, row_id) SELECT 'Document', id FROM documents;
