-- SPDX-License-Identifier: Apache-2.0
-- What the identity provider has to remember.

-- Requests are accepted once; a row is of no use any more after `expires`.
CREATE TABLE authn_requests (
    application_id TEXT NOT NULL REFERENCES applications (id) ON DELETE CASCADE,
    request_id {{key}} NOT NULL CHECK (length(request_id) BETWEEN 1 AND 256),
    expires {{integer}} NOT NULL,
    PRIMARY KEY (application_id, request_id)
) {{strict}};

CREATE INDEX authn_requests_by_expiry ON authn_requests (expires);

-- Persistent NameIDs: random, so that two service providers cannot find out that they know the same person.
CREATE TABLE name_ids (
    user_id TEXT NOT NULL REFERENCES users (id) ON DELETE CASCADE,
    sp_entity_id {{key}} NOT NULL CHECK (length(sp_entity_id) BETWEEN 1 AND 1024),
    name_id TEXT NOT NULL UNIQUE,
    created {{integer}} NOT NULL,
    PRIMARY KEY (user_id, sp_entity_id)
) {{strict}};
