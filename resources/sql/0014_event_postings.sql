-- SPDX-License-Identifier: Apache-2.0
-- The tally is behind the events like the indexes below: each event that it is not written with saves a page of the log.
-- It has another name, because a program of an earlier version that is still open would count with it and be counted.
DROP TABLE event_tally;

CREATE TABLE event_counts (
    type TEXT NOT NULL,
    success {{integer}} NOT NULL,
    events {{integer}} NOT NULL,
    PRIMARY KEY (type, success)
) {{strict}};

ALTER TABLE event_chain ADD COLUMN counted_to {{integer}} NOT NULL DEFAULT 0;

-- only sqlite
DROP INDEX events_by_type;

DROP INDEX events_by_application;

DROP TABLE event_resources;

-- By what events are found: facet 0 is a resource's id or name, 1 an application, 2 a type. Filled up to
-- event_chain.searchable_to, as events_search is; what is newer is read one by one.
CREATE TABLE event_postings (
    facet INTEGER NOT NULL,
    value TEXT NOT NULL,
    event INTEGER NOT NULL,
    PRIMARY KEY (facet, value, event)
) STRICT, WITHOUT ROWID;

INSERT INTO event_postings (facet, value, event)
    SELECT 0, resource_id, id FROM events WHERE resource_id <> '' AND id <= (SELECT searchable_to FROM event_chain)
    UNION
    SELECT 0, resource_name, id FROM events WHERE resource_name <> '' AND id <= (SELECT searchable_to FROM event_chain)
    UNION
    SELECT 1, application_id, id FROM events
    WHERE application_id <> '' AND id <= (SELECT searchable_to FROM event_chain)
    UNION
    SELECT 2, type, id FROM events WHERE id <= (SELECT searchable_to FROM event_chain);

-- end
