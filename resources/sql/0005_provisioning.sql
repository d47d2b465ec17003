-- SPDX-License-Identifier: Apache-2.0
-- What Gatehouse manages at the providers, and what it sends there. People and groups are named without a reference:
-- they are deleted here before their accounts are taken away there.

-- `sent` holds the mapped attributes as they were last sent or read. `uncertain`: read the account before anything else.
CREATE TABLE provisioned_users (
    application_id TEXT NOT NULL REFERENCES applications (id) ON DELETE CASCADE,
    user_id TEXT NOT NULL CHECK (length(user_id) = 36),
    remote_id {{key}} NOT NULL CHECK (length(remote_id) BETWEEN 1 AND 1024),
    name TEXT NOT NULL,
    sent TEXT NOT NULL DEFAULT '{}',
    active {{integer}} NOT NULL CHECK (active IN (0, 1)),
    uncertain {{integer}} NOT NULL DEFAULT 0 CHECK (uncertain IN (0, 1)),
    changed {{integer}} NOT NULL,
    PRIMARY KEY (application_id, user_id)
) {{strict}};

CREATE UNIQUE INDEX provisioned_users_by_remote_id ON provisioned_users (application_id, remote_id);

CREATE TABLE provisioned_groups (
    application_id TEXT NOT NULL REFERENCES applications (id) ON DELETE CASCADE,
    group_id TEXT NOT NULL CHECK (length(group_id) = 36),
    remote_id {{key}} NOT NULL CHECK (length(remote_id) BETWEEN 1 AND 1024),
    name TEXT NOT NULL,
    sent TEXT NOT NULL DEFAULT '{}',
    uncertain {{integer}} NOT NULL DEFAULT 0 CHECK (uncertain IN (0, 1)),
    changed {{integer}} NOT NULL,
    PRIMARY KEY (application_id, group_id)
) {{strict}};

CREATE TABLE provisioned_members (
    application_id TEXT NOT NULL,
    group_id TEXT NOT NULL,
    user_id TEXT NOT NULL CHECK (length(user_id) = 36),
    PRIMARY KEY (application_id, group_id, user_id),
    FOREIGN KEY (application_id, group_id) REFERENCES provisioned_groups (application_id, group_id) ON DELETE CASCADE
) {{strict}};

-- The changes of the last run. A request is sent only after its row says so, and the row says how it ended before the
-- next one of the same resource is sent; one that a program left 'sent' is 'unknown', and is looked up first.
CREATE TABLE provisioning_operations (
    application_id TEXT NOT NULL REFERENCES applications (id) ON DELETE CASCADE,
    position {{integer}} NOT NULL,
    change_id {{key}} NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('user', 'group')),
    action TEXT NOT NULL,
    resource_id TEXT NOT NULL,
    name TEXT NOT NULL,
    remote_id TEXT NOT NULL DEFAULT '',
    reason TEXT NOT NULL DEFAULT '',
    request TEXT NOT NULL DEFAULT '{}',
    state TEXT NOT NULL CHECK (state IN ('planned', 'sent', 'done', 'failed', 'unknown', 'waiting')),
    request_hash {{blob}} NOT NULL DEFAULT {{no_bytes}},
    attempts {{integer}} NOT NULL DEFAULT 0,
    status {{integer}} NOT NULL DEFAULT 0,
    detail TEXT NOT NULL DEFAULT '',
    advice TEXT NOT NULL DEFAULT '',
    changed {{integer}} NOT NULL,
    PRIMARY KEY (application_id, position)
) {{strict}};

CREATE INDEX provisioned_users_by_user ON provisioned_users (user_id);

CREATE INDEX provisioned_groups_by_group ON provisioned_groups (group_id);

CREATE INDEX provisioning_operations_by_state ON provisioning_operations (application_id, state, position);

-- Who runs an application now (JobOwner), with the heartbeat by the clock of the database; how the last run ended; until
-- when a provider that failed again and again is left alone; and whether the directory changed since.
CREATE TABLE provisioning_runs (
    application_id TEXT PRIMARY KEY REFERENCES applications (id) ON DELETE CASCADE,
    owner TEXT NOT NULL DEFAULT '',
    heartbeat {{integer}} NOT NULL DEFAULT 0,
    started {{integer}},
    ended {{integer}},
    problem TEXT NOT NULL DEFAULT '',
    pauses {{integer}} NOT NULL DEFAULT 0,
    paused_until {{integer}},
    due {{integer}} NOT NULL DEFAULT 0
) {{strict}};
