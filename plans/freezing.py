"""SQL that freezes a plan once it is approved, whoever writes and however: pure text, for migrations.

The lines of a plan in another state than draft or pending approval refuse every change but that of their reader, which
follows the plan's own (addressing). The plan's text is frozen at approval, its number and date when it is issued. The
functions are the owner's and see every plan.
"""

from collections.abc import Mapping

#: A line's table to its plan, over a row ``r``.
PLAN_OF: Mapping[str, str] = {
    "plans_annex": "r.plan_id",
    "plans_task": "r.plan_id",
    "plans_taskgroup": "(SELECT a.plan_id FROM plans_annex a WHERE a.unit_id = r.unit_id AND a.id = r.annex_id)",
    "plans_taskparty": "(SELECT t.plan_id FROM plans_task t WHERE t.unit_id = r.unit_id AND t.id = r.task_id)",
    "plans_tasktarget": "(SELECT t.plan_id FROM plans_task t WHERE t.unit_id = r.unit_id AND t.id = r.task_id)",
}

# Whole statements are judged, not rows: a plan of a thousand tasks is stored in a few.
_LINES = """
CREATE FUNCTION {table}_frozen() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
    IF TG_OP = 'UPDATE' THEN
        PERFORM 1
           FROM was o FULL JOIN touched n ON n.id = o.id
          CROSS JOIN LATERAL (SELECT o.* UNION ALL SELECT n.*) r
           JOIN plans_plan p ON p.id = {plan} AND p.state NOT IN ('draft', 'pending_approval')
          WHERE to_jsonb(o) - 'reader_id' IS DISTINCT FROM to_jsonb(n) - 'reader_id';
    ELSE
        PERFORM 1 FROM touched r
           JOIN plans_plan p ON p.id = {plan} AND p.state NOT IN ('draft', 'pending_approval');
    END IF;
    IF FOUND THEN
        RAISE EXCEPTION '% of an approved plan is frozen: % refused', TG_TABLE_NAME, TG_OP
            USING ERRCODE = 'restrict_violation';
    END IF;
    RETURN NULL;
END $$;
REVOKE ALL ON FUNCTION {table}_frozen() FROM PUBLIC;
CREATE TRIGGER {table}_frozen_insert AFTER INSERT ON {table} REFERENCING NEW TABLE AS touched
    FOR EACH STATEMENT EXECUTE FUNCTION {table}_frozen();
CREATE TRIGGER {table}_frozen_update AFTER UPDATE ON {table} REFERENCING OLD TABLE AS was NEW TABLE AS touched
    FOR EACH STATEMENT EXECUTE FUNCTION {table}_frozen();
CREATE TRIGGER {table}_frozen_delete AFTER DELETE ON {table} REFERENCING OLD TABLE AS touched
    FOR EACH STATEMENT EXECUTE FUNCTION {table}_frozen();
"""
_PLAN = """
CREATE FUNCTION plans_plan_frozen() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
    IF OLD.state IN ('draft', 'pending_approval') THEN
        RETURN CASE TG_OP WHEN 'DELETE' THEN OLD ELSE NEW END;
    ELSIF TG_OP = 'DELETE' OR NEW.state IN ('draft', 'pending_approval')
       OR (NEW.unit_id, NEW.year, NEW.version, NEW.title, NEW.place, NEW.cover, NEW.reason)
          IS DISTINCT FROM (OLD.unit_id, OLD.year, OLD.version, OLD.title, OLD.place, OLD.cover, OLD.reason)
       OR (NEW.amends_id, NEW.source_id) IS DISTINCT FROM (OLD.amends_id, OLD.source_id)
       OR (OLD.state <> 'approved' AND (NEW.number, NEW.dated, NEW.issued_at)
                                       IS DISTINCT FROM (OLD.number, OLD.dated, OLD.issued_at)) THEN
        RAISE EXCEPTION 'a plan that is % is frozen: % refused', OLD.state, TG_OP USING ERRCODE = 'restrict_violation';
    END IF;
    RETURN NEW;
END $$;
REVOKE ALL ON FUNCTION plans_plan_frozen() FROM PUBLIC;
CREATE TRIGGER plans_plan_frozen BEFORE UPDATE OR DELETE ON plans_plan
    FOR EACH ROW EXECUTE FUNCTION plans_plan_frozen();
"""
_DROP_LINES = """
DROP TRIGGER {table}_frozen_insert ON {table};
DROP TRIGGER {table}_frozen_update ON {table};
DROP TRIGGER {table}_frozen_delete ON {table};
DROP FUNCTION {table}_frozen();
"""

FREEZE = _PLAN + "".join(_LINES.format(table=table, plan=plan) for table, plan in PLAN_OF.items())
THAW = "DROP TRIGGER plans_plan_frozen ON plans_plan; DROP FUNCTION plans_plan_frozen();" + "".join(
    _DROP_LINES.format(table=table) for table in PLAN_OF
)
