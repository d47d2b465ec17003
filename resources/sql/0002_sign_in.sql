-- SPDX-License-Identifier: Apache-2.0
-- What people sign in with. None of it is ever exported, and none of it opens anything by itself: passwords are Argon2id,
-- session tokens and recovery codes are SHA-256 of random bytes, and the second factor's secret is sealed under the
-- workspace's wrapping key.

-- `version` counts changes of the password and removals of the second factor; sessions begun under another end.
CREATE TABLE credentials (
    user_id TEXT PRIMARY KEY REFERENCES users (id) ON DELETE CASCADE,
    password_hash TEXT NOT NULL DEFAULT '' CHECK (length(password_hash) <= 256),
    temporary {{integer}} NOT NULL DEFAULT 0 CHECK (temporary IN (0, 1)),
    password_set {{integer}},
    second_factor {{blob}} NOT NULL DEFAULT {{no_bytes}},
    second_factor_step {{integer}} NOT NULL DEFAULT 0,
    version {{integer}} NOT NULL
) {{strict}};

CREATE TABLE recovery_codes (
    user_id TEXT NOT NULL REFERENCES credentials (user_id) ON DELETE CASCADE,
    code_hash {{blob}} NOT NULL CHECK (length(code_hash) = 32),
    PRIMARY KEY (user_id, code_hash)
) {{strict}};

-- Who tries too often: an account as it was typed, whether or not there is one, or an address. `subject` is a hash, so
-- that a password typed into the wrong field is not kept.
CREATE TABLE sign_in_attempts (
    subject {{key}} PRIMARY KEY CHECK (length(subject) BETWEEN 1 AND 80),
    attempts {{integer}} NOT NULL,
    last_attempt {{integer}} NOT NULL,
    wait_until {{integer}} NOT NULL
) {{strict}};

CREATE INDEX sign_in_attempts_by_time ON sign_in_attempts (last_attempt);

CREATE TABLE sessions (
    token_hash {{blob}} PRIMARY KEY CHECK (length(token_hash) = 32),
    user_id TEXT NOT NULL REFERENCES users (id) ON DELETE CASCADE,
    stage TEXT NOT NULL CHECK (stage IN ('second_factor', 'password', 'full')),
    second_factor {{integer}} NOT NULL CHECK (second_factor IN (0, 1)),
    credential_version {{integer}} NOT NULL,
    started {{integer}} NOT NULL,
    last_seen {{integer}} NOT NULL
) {{strict}};

CREATE INDEX sessions_by_user ON sessions (user_id);

CREATE INDEX sessions_by_time ON sessions (last_seen);
