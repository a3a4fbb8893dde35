-- Findings ask which timecards are deleted in the system that brought them: some of very many.
CREATE INDEX external_refs_entity_type_row_id_deleted ON external_refs (entity_type, row_id) WHERE deleted_upstream_at IS NOT NULL;
