-- What a database needs before its first migration. Run in it, as its owner or as a superuser; repeating it is safe.
--
-- The default privileges must stand before the first table, else that table is closed to the application.

DO $$
BEGIN
    IF NOT EXISTS (
        SELECT FROM pg_catalog.pg_database
        WHERE datname = current_database() AND pg_get_userbyid(datdba) = 'motcua_owner'
    ) THEN
        EXECUTE format('ALTER DATABASE %I OWNER TO motcua_owner', current_database());
    END IF;
    EXECUTE format('REVOKE ALL ON DATABASE %I FROM PUBLIC', current_database());
    EXECUTE format('GRANT CONNECT ON DATABASE %I TO motcua_app', current_database());
END
$$;

CREATE EXTENSION IF NOT EXISTS btree_gist;
CREATE EXTENSION IF NOT EXISTS unaccent;

-- The schema belongs to pg_database_owner, that is, to whoever owns the database.
REVOKE ALL ON SCHEMA public FROM PUBLIC;
GRANT USAGE ON SCHEMA public TO motcua_app;

ALTER DEFAULT PRIVILEGES FOR ROLE motcua_owner IN SCHEMA public
    GRANT SELECT, INSERT, UPDATE, DELETE ON TABLES TO motcua_app;
ALTER DEFAULT PRIVILEGES FOR ROLE motcua_owner IN SCHEMA public
    GRANT USAGE, SELECT ON SEQUENCES TO motcua_app;
