-- SPDX-License-Identifier: Apache-2.0
-- Which run a change belongs to, counted up for each application, and what it took away (ProvisioningChange::before):
-- empty where that is not known.
ALTER TABLE provisioning_operations ADD COLUMN run {{integer}} NOT NULL DEFAULT 0;

ALTER TABLE provisioning_operations ADD COLUMN undo TEXT NOT NULL DEFAULT '';

-- Nobody runs a held application by the clock: its last run was taken back, and the next one would do it all again.
ALTER TABLE provisioning_runs ADD COLUMN held {{integer}} NOT NULL DEFAULT 0;

-- The done changes of the run that is being taken back, until another run begins: whoever is interrupted goes on from
-- here, as what is back already is not sent again.
CREATE TABLE provisioning_undo (
    application_id TEXT NOT NULL REFERENCES applications (id) ON DELETE CASCADE,
    position {{integer}} NOT NULL,
    change_id {{key}} NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('user', 'group')),
    action TEXT NOT NULL,
    resource_id TEXT NOT NULL,
    name TEXT NOT NULL,
    remote_id TEXT NOT NULL DEFAULT '',
    status {{integer}} NOT NULL DEFAULT 0,
    undo TEXT NOT NULL DEFAULT '',
    PRIMARY KEY (application_id, position)
) {{strict}};
