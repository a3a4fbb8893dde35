-- Which of our rows an outside system means, and what it last said of it.
-- row_id leads into the table of the entity type: no foreign key can say so.

CREATE TABLE external_refs (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    source TEXT NOT NULL,
    entity_type TEXT NOT NULL,
    external_id TEXT NOT NULL,
    row_id INTEGER NOT NULL,
    checksum TEXT NOT NULL,
    raw_json TEXT,
    last_seen_at TEXT NOT NULL,
    deleted_upstream_at TEXT,
    created_at TEXT NOT NULL,
    updated_at TEXT NOT NULL,
    version INTEGER NOT NULL
) STRICT;
CREATE UNIQUE INDEX external_refs_source_entity_type_external_id ON external_refs (source, entity_type, external_id);
CREATE INDEX external_refs_entity_type_row_id ON external_refs (entity_type, row_id);
