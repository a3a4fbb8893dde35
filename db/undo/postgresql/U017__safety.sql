DROP TABLE toolbox_talk_attendees;
DROP TABLE toolbox_talks;
DROP TABLE incident_persons;
DROP TABLE incidents;
DROP TABLE observations;
