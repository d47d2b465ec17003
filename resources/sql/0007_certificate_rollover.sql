-- SPDX-License-Identifier: Apache-2.0
-- Of a next certificate: the moment from which on it signs (without one a person decides), and since when, and by whose
-- word, the service provider has it.
ALTER TABLE certificates ADD COLUMN takes_over {{integer}};

ALTER TABLE certificates ADD COLUMN told {{integer}};

ALTER TABLE certificates ADD COLUMN told_by TEXT NOT NULL DEFAULT '';
