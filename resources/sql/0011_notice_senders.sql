-- SPDX-License-Identifier: Apache-2.0
-- Which run of a program is at an e-mail about a certificate, or failed last: only that one waits before it tries again,
-- so that the wrong mail settings of one hold up no other.
ALTER TABLE certificate_notices ADD COLUMN sender TEXT NOT NULL DEFAULT '';
