DROP TABLE documents;
DROP TABLE receipts;
DROP TABLE observation_photos;
DROP TABLE files;
