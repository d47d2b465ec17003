-- SPDX-License-Identifier: Apache-2.0
-- Makes "{{role}}" a help desk account of this workspace: it reads everything but secrets and changes nothing.
-- Run it as the owner of the workspace, with the right to create roles, and again after an update of Gatehouse:
--   gatehouse-cli workspace helpdesk-sql {{role}} | psql DATABASE
-- Then give the account a password with  \password {{role}}  in psql, or make people members of it with  GRANT "{{role}}" TO ...

BEGIN;

DO $$ BEGIN
    IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = '{{role}}') THEN
        CREATE ROLE "{{role}}" LOGIN;
    END IF;
    -- It would lose what it needs to run the workspace.
    IF '{{role}}' = current_user
        OR (SELECT rolsuper FROM pg_roles WHERE rolname = '{{role}}')
        OR EXISTS (SELECT FROM pg_class c JOIN pg_roles r ON r.oid = c.relowner
                   WHERE r.rolname = '{{role}}' AND c.relnamespace = current_schema()::regnamespace)
        OR EXISTS (SELECT FROM pg_namespace n JOIN pg_roles r ON r.oid = n.nspowner
                   WHERE r.rolname = '{{role}}' AND n.nspname = current_schema()) THEN
        RAISE EXCEPTION 'The account {{role}} owns this workspace or may do everything. Name another one.';
    END IF;
    EXECUTE format('GRANT CONNECT ON DATABASE %I TO "{{role}}"', current_database());
    EXECUTE format('GRANT USAGE ON SCHEMA %I TO "{{role}}"', current_schema());
    EXECUTE format('REVOKE ALL ON ALL TABLES IN SCHEMA %I FROM "{{role}}"', current_schema());
END $$;

-- A second lock; the first one is that nothing but SELECT is granted.
ALTER ROLE "{{role}}" SET default_transaction_read_only = on;

GRANT SELECT ON gatehouse_schema, organization, users, user_groups, memberships, applications, bindings, links,
    import_jobs, import_rows, events, event_counts, event_chain, provisioned_users, provisioned_groups,
    provisioned_members, provisioning_operations, provisioning_runs, provisioning_undo, ignored_accounts,
    import_settings, import_schedules, certificate_notices TO "{{role}}";

-- Not: the sealed private key.
GRANT SELECT (application_id, role, pem, not_before, not_after, created, takes_over, told, told_by)
    ON certificates TO "{{role}}";

-- Not: the hash of the password, the sealed secret of the second factor, the hashes of recovery codes.
GRANT SELECT (user_id, temporary, password_set, second_factor_step, version) ON credentials TO "{{role}}";
GRANT SELECT (user_id) ON recovery_codes TO "{{role}}";

-- Nothing of sessions, authn_requests and name_ids. Whether an account is locked out can be asked for an account that
-- one can name; the table holds hashes of what people typed, which may have been a password.
-- The path names the schema of the session's own temporary tables, so that it comes last: the function has the rights
-- of the owner, and is not to be led to anything that its caller made.
DO $$ BEGIN
    EXECUTE format('CREATE OR REPLACE FUNCTION gatehouse_wait_until(asked TEXT) RETURNS BIGINT '
                   'LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, %1$I, pg_temp '
                   'AS ''SELECT wait_until FROM %1$I.sign_in_attempts WHERE subject = asked''', current_schema());
    EXECUTE format('REVOKE CREATE ON SCHEMA %I FROM PUBLIC', current_schema());
END $$;
-- What everybody may do in a new database: keep tables of their own, and large objects, which a session that only reads
-- can make too. Taking the latter away is a right of superusers; without it they hold nothing of the workspace.
DO $$ DECLARE made TEXT; BEGIN
    EXECUTE format('REVOKE TEMPORARY ON DATABASE %I FROM PUBLIC', current_database());
    IF (SELECT rolsuper FROM pg_roles WHERE rolname = current_user) THEN
        FOR made IN SELECT p.oid::regprocedure::text FROM pg_proc p WHERE p.pronamespace = 'pg_catalog'::regnamespace
                    AND p.proname IN ('lo_creat', 'lo_create', 'lo_from_bytea', 'lo_import') LOOP
            EXECUTE format('REVOKE EXECUTE ON FUNCTION %s FROM PUBLIC', made);
        END LOOP;
    END IF;
END $$;
REVOKE ALL ON FUNCTION gatehouse_wait_until(TEXT) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION gatehouse_wait_until(TEXT) TO "{{role}}";

COMMIT;
