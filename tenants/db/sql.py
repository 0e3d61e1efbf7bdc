"""The SQL of walls 3 and 4 and of the audit: pure text, used by the migration operations (DESIGN section 4)."""

APPLICATION_ROLE = "motcua_app"

# Evaluated once per statement (an InitPlan), then an index scan: the outer cast is needed, and a function called per
# row was measured at hundreds of times the cost.
READ_SCOPE = "((SELECT string_to_array(nullif(current_setting('app.units', true), ''), ',')::uuid[])::uuid[])"
WRITE_SCOPE = "(SELECT nullif(current_setting('app.unit', true), '')::uuid)"
ANY_SCOPE = "((SELECT nullif(current_setting('app.units', true), '')) IS NOT NULL)"

SELECT_TENANT = f"unit_id = ANY {READ_SCOPE} OR reader_id = ANY {READ_SCOPE}"
WRITES = {"INSERT": "WITH CHECK", "UPDATE": "USING", "DELETE": "USING"}


def row_security(table: str, select: str, *, writes: bool = True) -> list[str]:
    """Policies of a tenant or published table: one for SELECT, separate ones for each write."""
    statements = [
        f"ALTER TABLE {table} ENABLE ROW LEVEL SECURITY",
        f"CREATE POLICY {table}_select ON {table} FOR SELECT USING ({select})",
    ]
    if writes:
        statements += [
            f"CREATE POLICY {table}_{verb.lower()} ON {table} FOR {verb} {clause} (unit_id = {WRITE_SCOPE})"
            for verb, clause in WRITES.items()
        ]
    return statements


def read_only(table: str) -> list[str]:
    """The application reads the table and never writes it."""
    return [f"REVOKE INSERT, UPDATE, DELETE, TRUNCATE ON {table} FROM {APPLICATION_ROLE}"]


def append_only(table: str) -> list[str]:
    """Rows are never changed or deleted, by anybody: a trigger refuses, and the application lacks the privilege."""
    return [
        f"REVOKE UPDATE, DELETE, TRUNCATE ON {table} FROM {APPLICATION_ROLE}",
        (
            f"CREATE TRIGGER {table}_sealed BEFORE UPDATE OR DELETE ON {table}"
            " FOR EACH ROW EXECUTE FUNCTION refuse_change()"
        ),
    ]


def audited(table: str, unit_column: str, omit: tuple[str, ...] = ()) -> list[str]:
    """Record every change of the table's rows, whoever makes it and however."""
    arguments = f"'{unit_column}', '{','.join(omit)}'"
    trigger = f"CREATE TRIGGER {table}_audit AFTER INSERT OR UPDATE OR DELETE ON {table}"
    return [f"{trigger} FOR EACH ROW EXECUTE FUNCTION audit_row({arguments})"]


AUDIT_FUNCTIONS = """
CREATE FUNCTION audit_row() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
    omitted text[] := string_to_array(TG_ARGV[1], ',');
    was jsonb;
    is_now jsonb;
    subject jsonb;
BEGIN
    IF TG_OP <> 'INSERT' THEN was := to_jsonb(OLD) - omitted; END IF;
    IF TG_OP <> 'DELETE' THEN is_now := to_jsonb(NEW) - omitted; END IF;
    subject := coalesce(is_now, was);
    IF TG_OP = 'UPDATE' THEN
        SELECT jsonb_object_agg(o.key, o.value), jsonb_object_agg(o.key, n.value)
          INTO was, is_now
          FROM jsonb_each(was) AS o JOIN jsonb_each(is_now) AS n USING (key)
         WHERE o.value IS DISTINCT FROM n.value;
    END IF;
    INSERT INTO tenants_auditevent
        (unit_id, reader_id, "table", "row", operation, before, after, actor, on_behalf, client, request_id, reason, at)
    VALUES (
        (subject ->> TG_ARGV[0])::uuid, (subject ->> TG_ARGV[0])::uuid, TG_TABLE_NAME, subject ->> 'id', TG_OP,
        was, is_now, nullif(current_setting('app.actor', true), '')::uuid,
        coalesce(current_setting('app.on_behalf', true), ''), coalesce(current_setting('app.client', true), ''),
        coalesce(current_setting('app.request_id', true), ''), coalesce(current_setting('app.reason', true), ''),
        clock_timestamp()
    );
    RETURN NULL;
END $$;

CREATE FUNCTION audit_refusal(
    in_unit uuid, what text, code text, actor uuid, client text, request_id text
) RETURNS void
LANGUAGE sql SECURITY DEFINER SET search_path = public, pg_temp AS $$
    INSERT INTO tenants_auditevent
        (unit_id, reader_id, "table", "row", operation, actor, on_behalf, client, request_id, reason, at)
    VALUES (in_unit, in_unit, '', what, 'REFUSED', actor, '', client, request_id, code, clock_timestamp())
$$;

CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION '% is append-only: % refused', TG_TABLE_NAME, TG_OP USING ERRCODE = 'restrict_violation';
END $$;
"""

DROP_AUDIT_FUNCTIONS = (
    "DROP FUNCTION audit_row(); DROP FUNCTION audit_refusal(uuid, text, text, uuid, text, text);"
    " DROP FUNCTION refuse_change();"
)
