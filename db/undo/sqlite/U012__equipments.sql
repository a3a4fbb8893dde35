DROP TABLE material_logs;
DROP TABLE materials;
DROP TABLE equipment_logs;
DROP TABLE equipments;
