-- The two roles of the program. Run once per server as a superuser, and again whenever a password changes.
--
-- motcua_owner owns, migrates and dumps; motcua_app is what the program connects as: it owns nothing and can't bypass
-- row-level security. Neither password stands here, both come as settings of the session:
--   PGOPTIONS="-c motcua.owner_password=… -c motcua.application_password=…" psql -f roles.sql
-- "-c motcua.development=on" lets the owner create databases and end the application's sessions, which tests need.

DO $$
DECLARE
    development boolean := coalesce(current_setting('motcua.development', true), '') = 'on';
    role_name text;
BEGIN
    FOREACH role_name IN ARRAY ARRAY['motcua_owner', 'motcua_app'] LOOP
        IF NOT EXISTS (SELECT FROM pg_catalog.pg_roles WHERE rolname = role_name) THEN
            EXECUTE format('CREATE ROLE %I', role_name);
        END IF;
    END LOOP;
    EXECUTE format(
        'ALTER ROLE motcua_owner LOGIN NOSUPERUSER NOCREATEROLE NOREPLICATION NOBYPASSRLS %s PASSWORD %L',
        CASE WHEN development THEN 'CREATEDB' ELSE 'NOCREATEDB' END,
        current_setting('motcua.owner_password')
    );
    EXECUTE format(
        'ALTER ROLE motcua_app LOGIN NOSUPERUSER NOCREATEROLE NOREPLICATION NOBYPASSRLS NOCREATEDB PASSWORD %L',
        current_setting('motcua.application_password')
    );
    IF development THEN
        GRANT motcua_app TO motcua_owner WITH INHERIT TRUE, SET FALSE;
    END IF;
END
$$;
