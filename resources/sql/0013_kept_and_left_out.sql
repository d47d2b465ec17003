-- SPDX-License-Identifier: Apache-2.0
-- Access ended and the account was to stay there: nothing is done with it until its person has access again, whatever
-- is decided later for those whose access ends then.
ALTER TABLE provisioned_users ADD COLUMN kept {{integer}} NOT NULL DEFAULT 0 CHECK (kept IN (0, 1));

-- A change that the admin unticked: planned, and not for this run.
ALTER TABLE provisioning_operations ADD COLUMN left_out {{integer}} NOT NULL DEFAULT 0 CHECK (left_out IN (0, 1));
