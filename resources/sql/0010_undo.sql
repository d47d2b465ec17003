-- SPDX-License-Identifier: Apache-2.0
-- `undo`: what a change took away, for taking it back (ProvisioningChange::before).
ALTER TABLE provisioning_operations ADD COLUMN undo TEXT NOT NULL DEFAULT '';

-- Nobody runs a held application by the clock: its last run was taken back, and the next one would do it all again.
ALTER TABLE provisioning_runs ADD COLUMN held {{integer}} NOT NULL DEFAULT 0;
