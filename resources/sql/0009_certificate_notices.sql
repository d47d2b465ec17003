-- SPDX-License-Identifier: Apache-2.0
-- The e-mails about certificates that expire: one for each certificate, which its end tells apart, and each number of days
-- before it. The row comes before the message, so that of all programs that look at the workspace one sends it, once. What
-- a mail server did not take is tried again after a while; `problem` says why it was not.
CREATE TABLE certificate_notices (
    application_id TEXT NOT NULL REFERENCES applications (id) ON DELETE CASCADE,
    expires {{integer}} NOT NULL,
    days {{integer}} NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('sending', 'sent', 'failed')),
    changed {{integer}} NOT NULL,
    problem TEXT NOT NULL DEFAULT '',
    PRIMARY KEY (application_id, expires, days)
) {{strict}};
