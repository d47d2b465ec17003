-- SPDX-License-Identifier: Apache-2.0
-- A running job belongs to a program. `owner` says which (JobOwner), `heartbeat` when it last did something, by the
-- clock of the database.

ALTER TABLE import_jobs ADD COLUMN owner TEXT NOT NULL DEFAULT '';

ALTER TABLE import_jobs ADD COLUMN heartbeat {{integer}} NOT NULL DEFAULT 0;
