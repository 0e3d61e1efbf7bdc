"""The SQL of events that are no row changes, and what keeps anybody from imitating one (DESIGN section 4, "Audit").

Row changes are written by ``audit_row()`` (:mod:`tenants.db.sql`) alone. The functions here note refusals, exports and
sign-ins; each writes one operation of its own and no table's name, which a constraint of the table holds too.
"""

from tenants.db.sql import APPLICATION_ROLE

#: The business date of a unit ``u``.
_TODAY = "((clock_timestamp() + coalesce(u.clock_shift, interval '0')) AT TIME ZONE 'Asia/Ho_Chi_Minh')::date"

# Whoever may execute a trigger function may hang it on a table of his own making (a temporary one) and have it record
# changes that never were. Creating the triggers that stand needs no right of the application's.
# Settings that change how values print are fixed, whatever the session says: extra_float_digits can make two values
# look alike, DateStyle can swap day and month inside a range.
HARDEN = """
REVOKE EXECUTE ON FUNCTION audit_row() FROM PUBLIC;
REVOKE EXECUTE ON FUNCTION audit_refusal(uuid, text, text, uuid, text, text) FROM PUBLIC;
ALTER FUNCTION audit_row() SET extra_float_digits = 1;
ALTER FUNCTION audit_row() SET bytea_output = 'hex';
ALTER FUNCTION audit_row() SET "DateStyle" = 'ISO, DMY';
ALTER FUNCTION audit_row() SET "IntervalStyle" = 'iso_8601';
ALTER FUNCTION audit_row() SET "TimeZone" = 'Asia/Ho_Chi_Minh';
"""
SOFTEN = """
GRANT EXECUTE ON FUNCTION audit_row() TO PUBLIC;
GRANT EXECUTE ON FUNCTION audit_refusal(uuid, text, text, uuid, text, text) TO PUBLIC;
ALTER FUNCTION audit_row() RESET extra_float_digits;
ALTER FUNCTION audit_row() RESET bytea_output;
ALTER FUNCTION audit_row() RESET "DateStyle";
ALTER FUNCTION audit_row() RESET "IntervalStyle";
ALTER FUNCTION audit_row() RESET "TimeZone";
"""


def note_of_sign_ins(counting: str = "") -> str:
    """The function that notes an attempt to sign in, in the first unit of the account's.

    Args:
        counting: a further condition on memberships ``m``; the first migration knew none.
    """
    return f"""
CREATE OR REPLACE FUNCTION audit_sign_in(account uuid, succeeded boolean, client text, request_id text, why text)
RETURNS void LANGUAGE sql SECURITY DEFINER SET search_path = public, pg_temp AS $$
    INSERT INTO tenants_auditevent
        (unit_id, reader_id, "table", "row", operation, actor, on_behalf, client, request_id, reason, at)
    SELECT m.unit_id, m.unit_id, '', account::text,
           CASE WHEN succeeded THEN 'SIGNED_IN' ELSE 'SIGN_IN_FAILED' END,
           CASE WHEN succeeded THEN account END, '', left(client, 200), left(request_id, 200), left(why, 200),
           clock_timestamp()
      FROM tenants_membership m
      JOIN tenants_unit u ON u.id = m.unit_id
     WHERE m.user_id = account{counting}
       AND m.valid @> {_TODAY}
     ORDER BY m.id LIMIT 1
$$;
"""  # noqa: S608 - text of this module and of migrations


NOTES = f"""
CREATE FUNCTION audit_export(what text) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
    in_unit uuid := nullif(current_setting('app.unit', true), '')::uuid;
BEGIN
    IF in_unit IS NULL THEN
        RAISE EXCEPTION 'an export is a unit''s: no scope is set' USING ERRCODE = 'insufficient_privilege';
    END IF;
    INSERT INTO tenants_auditevent
        (unit_id, reader_id, "table", "row", operation, actor, on_behalf, client, request_id, reason, at)
    VALUES (
        in_unit, in_unit, '', left(what, 1000), 'EXPORTED', nullif(current_setting('app.actor', true), '')::uuid,
        coalesce(current_setting('app.on_behalf', true), ''), coalesce(current_setting('app.client', true), ''),
        coalesce(current_setting('app.request_id', true), ''), '', clock_timestamp()
    );
END $$;
{note_of_sign_ins()}
"""  # noqa: S608 - text of this module
NOTE_GRANTS = f"""
REVOKE EXECUTE ON FUNCTION audit_export(text) FROM PUBLIC;
REVOKE EXECUTE ON FUNCTION audit_sign_in(uuid, boolean, text, text, text) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION audit_refusal(uuid, text, text, uuid, text, text) TO {APPLICATION_ROLE};
GRANT EXECUTE ON FUNCTION audit_export(text) TO {APPLICATION_ROLE};
GRANT EXECUTE ON FUNCTION audit_sign_in(uuid, boolean, text, text, text) TO {APPLICATION_ROLE};
"""
#: Since memberships are accepted, those that were not do not count; and what becomes of an account is noted in each of
#: its units.
ACCOUNTS = f"""
{note_of_sign_ins(" AND m.accepted_at IS NOT NULL")}
CREATE FUNCTION audit_account(account uuid, what text, by_whom uuid, client text, request_id text) RETURNS void
LANGUAGE sql SECURITY DEFINER SET search_path = public, pg_temp AS $$
    INSERT INTO tenants_auditevent
        (unit_id, reader_id, "table", "row", operation, actor, on_behalf, client, request_id, reason, at)
    SELECT its.unit_id, its.unit_id, '', account::text, what, by_whom, '', left(client, 200), left(request_id, 200), '',
           clock_timestamp()
      FROM (SELECT DISTINCT m.unit_id
              FROM tenants_membership m
              JOIN tenants_unit u ON u.id = m.unit_id
             WHERE m.user_id = account AND m.accepted_at IS NOT NULL
               AND m.valid @> {_TODAY}) its
     WHERE what IN ('PASSWORD_CHANGED', 'ACCOUNT_CLOSED', 'ACCOUNT_OPENED')
$$;
REVOKE EXECUTE ON FUNCTION audit_account(uuid, text, uuid, text, text) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION audit_account(uuid, text, uuid, text, text) TO {APPLICATION_ROLE};
"""  # noqa: S608 - text of this module
DROP_ACCOUNTS = f"DROP FUNCTION audit_account(uuid, text, uuid, text, text); {note_of_sign_ins()}"
DROP_NOTES = "DROP FUNCTION audit_export(text); DROP FUNCTION audit_sign_in(uuid, boolean, text, text, text);"
