-- SPDX-License-Identifier: Apache-2.0
-- Which events speak of a user, group or application, by id or by name: no order of time, so that keeping it up with
-- every event makes writing many of them several times slower, and the slower the more there are.
-- only sqlite
DROP INDEX events_by_resource_id;

DROP INDEX events_by_resource_name;

-- Filled up to event_chain.searchable_to, as events_search is. The newest ones are read one by one.
CREATE TABLE event_resources (
    resource TEXT NOT NULL,
    id INTEGER NOT NULL,
    PRIMARY KEY (resource, id)
) STRICT, WITHOUT ROWID;

INSERT INTO event_resources (resource, id)
    SELECT resource_id, id FROM events WHERE resource_id <> '' AND id <= (SELECT searchable_to FROM event_chain)
    UNION
    SELECT resource_name, id FROM events WHERE resource_name <> '' AND id <= (SELECT searchable_to FROM event_chain);

-- end
