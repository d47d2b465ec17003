-- SPDX-License-Identifier: Apache-2.0
-- Accounts at a provider that belong to nobody here, and that an admin decided to leave alone.
CREATE TABLE ignored_accounts (
    application_id TEXT NOT NULL REFERENCES applications (id) ON DELETE CASCADE,
    remote_id {{key}} NOT NULL CHECK (length(remote_id) BETWEEN 1 AND 1024),
    ignored_by TEXT NOT NULL,
    created {{integer}} NOT NULL,
    PRIMARY KEY (application_id, remote_id)
) {{strict}};
