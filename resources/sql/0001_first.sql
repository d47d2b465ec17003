-- SPDX-License-Identifier: Apache-2.0
-- The first schema. A statement ends with a semicolon and a blank line. Times are milliseconds since 1970 UTC, booleans
-- are 0 and 1, ids are UUIDs as text, and columns named *_key hold what foldedKey() makes of the column before them, so
-- that both databases agree on which names are the same.

CREATE TABLE gatehouse_schema (
    version {{integer}} PRIMARY KEY,
    applied {{integer}} NOT NULL
) {{strict}};

CREATE TABLE organization (
    only_one {{integer}} PRIMARY KEY CHECK (only_one = 1),
    id TEXT NOT NULL CHECK (length(id) = 36),
    name TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 256),
    sign_in_address TEXT NOT NULL CHECK (length(sign_in_address) <= 1024),
    version {{integer}} NOT NULL,
    created {{integer}} NOT NULL
) {{strict}};

CREATE TABLE users (
    number {{serial}},
    id TEXT NOT NULL UNIQUE CHECK (length(id) = 36),
    username TEXT NOT NULL,
    username_key {{key}} NOT NULL UNIQUE CHECK (length(username_key) BETWEEN 1 AND 768),
    email TEXT NOT NULL,
    email_key {{key}} NOT NULL UNIQUE CHECK (length(email_key) BETWEEN 1 AND 768),
    firstname TEXT NOT NULL DEFAULT '',
    lastname TEXT NOT NULL DEFAULT '',
    display_name TEXT NOT NULL DEFAULT '',
    employee_identifier TEXT NOT NULL DEFAULT '',
    company TEXT NOT NULL DEFAULT '',
    department TEXT NOT NULL DEFAULT '',
    job_title TEXT NOT NULL DEFAULT '',
    location TEXT NOT NULL DEFAULT '',
    cost_center TEXT NOT NULL DEFAULT '',
    employee_type TEXT NOT NULL DEFAULT '',
    state TEXT NOT NULL CHECK (state IN ('staged', 'active', 'suspended')),
    search_key {{key}} NOT NULL,
    version {{integer}} NOT NULL,
    created {{integer}} NOT NULL,
    updated {{integer}} NOT NULL
) {{strict}};

CREATE INDEX users_by_employee ON users (employee_identifier) WHERE employee_identifier <> '';

CREATE INDEX users_by_state ON users (state, username_key);

-- only sqlite
-- In the order of the list and narrow, for searches too short or too common for the trigrams.
CREATE INDEX users_scan ON users (username_key, search_key);

-- UserTable keeps it in step: with trusted_schema off, no trigger may touch a virtual table.
CREATE VIRTUAL TABLE users_search USING fts5(search_key, content='users', content_rowid='number',
    tokenize='trigram case_sensitive 1');

-- end
-- only postgresql
-- A server that does not let us have the extension searches without an index.
DO $$ BEGIN
    CREATE EXTENSION IF NOT EXISTS pg_trgm;
    CREATE INDEX users_search ON users USING gin (search_key gin_trgm_ops);
EXCEPTION WHEN OTHERS THEN NULL;
END $$;

-- end
CREATE TABLE user_groups (
    id TEXT PRIMARY KEY CHECK (length(id) = 36),
    name TEXT NOT NULL,
    name_key {{key}} NOT NULL UNIQUE CHECK (length(name_key) BETWEEN 1 AND 768),
    description TEXT NOT NULL DEFAULT '',
    version {{integer}} NOT NULL,
    created {{integer}} NOT NULL
) {{strict}};

CREATE TABLE memberships (
    group_id TEXT NOT NULL REFERENCES user_groups (id) ON DELETE CASCADE,
    user_id TEXT NOT NULL REFERENCES users (id) ON DELETE CASCADE,
    PRIMARY KEY (group_id, user_id)
) {{strict}};

CREATE INDEX memberships_by_user ON memberships (user_id, group_id);

CREATE TABLE applications (
    id TEXT PRIMARY KEY CHECK (length(id) = 36),
    label TEXT NOT NULL,
    label_key {{key}} NOT NULL UNIQUE CHECK (length(label_key) BETWEEN 1 AND 768),
    connector_id TEXT NOT NULL CHECK (length(connector_id) BETWEEN 1 AND 256),
    description TEXT NOT NULL DEFAULT '',
    image {{blob}},
    color TEXT NOT NULL DEFAULT '',
    show_in_portal {{integer}} NOT NULL DEFAULT 1 CHECK (show_in_portal IN (0, 1)),
    idp_url {{key}} NOT NULL DEFAULT '' CHECK (length(idp_url) <= 1024),
    bookmark_url TEXT NOT NULL DEFAULT '',
    bookmark_active {{integer}} NOT NULL DEFAULT 1 CHECK (bookmark_active IN (0, 1)),
    sso TEXT NOT NULL DEFAULT '{}',
    idm TEXT NOT NULL DEFAULT '{}',
    version {{integer}} NOT NULL,
    created {{integer}} NOT NULL,
    created_by TEXT NOT NULL DEFAULT ''
) {{strict}};

CREATE UNIQUE INDEX applications_idp_url ON applications (idp_url) WHERE idp_url <> '';

-- `sealed_key` opens only with the key that is in the keychain.
CREATE TABLE certificates (
    application_id TEXT NOT NULL REFERENCES applications (id) ON DELETE CASCADE,
    role TEXT NOT NULL CHECK (role IN ('current', 'next')),
    pem TEXT NOT NULL,
    sealed_key {{blob}} NOT NULL,
    not_before {{integer}} NOT NULL,
    not_after {{integer}} NOT NULL,
    created {{integer}} NOT NULL,
    PRIMARY KEY (application_id, role)
) {{strict}};

CREATE TABLE bindings (
    application_id TEXT NOT NULL REFERENCES applications (id) ON DELETE CASCADE,
    group_id TEXT NOT NULL REFERENCES user_groups (id) ON DELETE CASCADE,
    PRIMARY KEY (application_id, group_id)
) {{strict}};

CREATE INDEX bindings_by_group ON bindings (group_id, application_id);

-- Who is who at the provider. A remote id is that provider's opaque text and says nothing outside its application.
CREATE TABLE links (
    application_id TEXT NOT NULL REFERENCES applications (id) ON DELETE CASCADE,
    remote_id {{key}} NOT NULL CHECK (length(remote_id) BETWEEN 1 AND 1024),
    remote_user_name TEXT NOT NULL DEFAULT '',
    user_id TEXT NOT NULL REFERENCES users (id) ON DELETE CASCADE,
    created {{integer}} NOT NULL,
    PRIMARY KEY (application_id, remote_id)
) {{strict}};

CREATE INDEX links_by_user ON links (user_id, application_id);

-- A job outlives its application, so that the history stays readable under the label of that time.
CREATE TABLE import_jobs (
    number {{serial}},
    id TEXT NOT NULL UNIQUE CHECK (length(id) = 36),
    application_id TEXT NOT NULL,
    application_label TEXT NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('running', 'finished', 'cancelled', 'interrupted', 'failed')),
    started {{integer}} NOT NULL,
    ended {{integer}},
    started_by TEXT NOT NULL DEFAULT ''
) {{strict}};

CREATE INDEX import_jobs_by_application ON import_jobs (application_id, number);

-- `directory_user` is a user's id or empty; that person may be gone by now.
CREATE TABLE import_rows (
    job_id TEXT NOT NULL REFERENCES import_jobs (id) ON DELETE CASCADE,
    position {{integer}} NOT NULL,
    remote TEXT NOT NULL,
    outcome TEXT NOT NULL CHECK (outcome IN ('waiting', 'created', 'linked', 'skipped', 'failed')),
    reason TEXT NOT NULL DEFAULT '',
    directory_user TEXT NOT NULL DEFAULT '',
    PRIMARY KEY (job_id, position)
) {{strict}};

CREATE INDEX import_rows_by_outcome ON import_rows (job_id, outcome, position);

CREATE TABLE events (
    id {{integer}} PRIMARY KEY CHECK (id > 0),
    timestamp {{integer}} NOT NULL,
    type {{key}} NOT NULL CHECK (length(type) BETWEEN 1 AND 128),
    success {{integer}} NOT NULL CHECK (success IN (0, 1)),
    error_message TEXT NOT NULL DEFAULT '',
    actor_type TEXT NOT NULL DEFAULT '',
    actor_name TEXT NOT NULL DEFAULT '',
    application_id TEXT NOT NULL DEFAULT '',
    application_name TEXT NOT NULL DEFAULT '',
    resource_type TEXT NOT NULL DEFAULT '',
    resource_id TEXT NOT NULL DEFAULT '',
    resource_name TEXT NOT NULL DEFAULT '',
    changes TEXT NOT NULL DEFAULT '[]',
    details TEXT NOT NULL DEFAULT '{}',
    hash {{blob}} NOT NULL CHECK (length(hash) = 32)
) {{strict}};

CREATE INDEX events_by_type ON events (type, id);

CREATE INDEX events_by_time ON events (timestamp, success);

CREATE INDEX events_by_application ON events (application_id, id) WHERE application_id <> '';

CREATE INDEX events_by_resource_id ON events (resource_id, id) WHERE resource_id <> '';

CREATE INDEX events_by_resource_name ON events (resource_name, id) WHERE resource_name <> '';

-- How many events there are, so that nobody has to count a million rows.
CREATE TABLE event_tally (
    type {{key}} NOT NULL,
    success {{integer}} NOT NULL,
    events {{integer}} NOT NULL,
    PRIMARY KEY (type, success)
) {{strict}};

-- The newest link of the chain: an event missing at the end shows here.
CREATE TABLE event_chain (
    only_one {{integer}} PRIMARY KEY CHECK (only_one = 1),
    last_id {{integer}} NOT NULL,
    head {{blob}} NOT NULL,
    searchable_to {{integer}} NOT NULL
) {{strict}};

INSERT INTO event_chain (only_one, last_id, head, searchable_to) VALUES (1, 0, {{no_bytes}}, 0);

-- only sqlite
-- Filled up to event_chain.searchable_to when somebody searches, not when an event is written.
CREATE VIRTUAL TABLE events_search USING fts5(text, content='', tokenize='trigram');

CREATE TRIGGER events_no_update BEFORE UPDATE ON events BEGIN
    SELECT RAISE(ABORT, 'events are append-only');
END;

CREATE TRIGGER events_no_delete BEFORE DELETE ON events BEGIN
    SELECT RAISE(ABORT, 'events are append-only');
END;

-- end
-- only postgresql
CREATE FUNCTION gatehouse_events_append_only() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
    RAISE EXCEPTION 'events are append-only';
END $$;

CREATE TRIGGER events_append_only BEFORE UPDATE OR DELETE ON events
    FOR EACH ROW EXECUTE FUNCTION gatehouse_events_append_only();

CREATE TRIGGER events_no_truncate BEFORE TRUNCATE ON events
    FOR EACH STATEMENT EXECUTE FUNCTION gatehouse_events_append_only();

-- end
