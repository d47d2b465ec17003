-- SPDX-License-Identifier: Apache-2.0
-- How the people of an application are imported, as an admin decided it (ImportSettings).
CREATE TABLE import_settings (
    application_id TEXT PRIMARY KEY REFERENCES applications (id) ON DELETE CASCADE,
    settings TEXT NOT NULL
) {{strict}};

-- How its schedule stands. `next_run` is the time of the next import; `owner` (JobOwner) with the heartbeat by the clock
-- of the database says who is at one now, and `job_id` which job that became. `held` new people wait for a yes, and
-- `approved` is how many an admin said yes to.
CREATE TABLE import_schedules (
    application_id TEXT PRIMARY KEY REFERENCES applications (id) ON DELETE CASCADE,
    next_run {{integer}},
    owner TEXT NOT NULL DEFAULT '',
    heartbeat {{integer}} NOT NULL DEFAULT 0,
    job_id TEXT NOT NULL DEFAULT '',
    ended {{integer}},
    new_people {{integer}} NOT NULL DEFAULT 0,
    conflicts {{integer}} NOT NULL DEFAULT 0,
    problem TEXT NOT NULL DEFAULT '',
    failures {{integer}} NOT NULL DEFAULT 0,
    held {{integer}} NOT NULL DEFAULT 0,
    held_of {{integer}} NOT NULL DEFAULT 0,
    held_since {{integer}},
    approved {{integer}} NOT NULL DEFAULT 0
) {{strict}};

-- What a person decided about this row beyond creating or linking: a username and e-mail address of its own, and the
-- properties that linking takes over.
ALTER TABLE import_rows ADD COLUMN decision TEXT NOT NULL DEFAULT '{}';
