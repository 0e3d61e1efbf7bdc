"""The limit's statements."""

HELD = """
SELECT p.id::text, coalesce(p.standard, ''), p.name
  FROM tenants_positionholder h JOIN tenants_position p ON p.unit_id = h.unit_id AND p.id = h.position_id
 WHERE h.unit_id = %s AND h.user_id = %s AND h.valid @> %s::date
"""
TASKS = """
SELECT t.id, t.work_id, t."order", t.printed_number, t.content, t.product, t.note, t.schedule_words, t.schedule_kind,
       t.starts, t.due, t.occurrences, w.status, w.percent, w.count, w.blocked_reason, greatest(w.extended_to, t.due),
       w.extended_to, w.done_on, w.row_version, w.changed_at,
       p.id, p.year, p.state, a.id, a.label, g.id, g.printed_number, g.heading
  FROM (SELECT * FROM plans_task WHERE unit_id = %s ORDER BY plan_id, "order" LIMIT %s) t
  JOIN plans_taskwork w ON w.unit_id = t.unit_id AND w.id = t.work_id
  JOIN plans_plan p ON p.unit_id = t.unit_id AND p.id = t.plan_id
  JOIN plans_annex a ON a.unit_id = t.unit_id AND a.id = t.annex_id
  LEFT JOIN plans_taskgroup g ON g.unit_id = t.unit_id AND g.id = t.group_id
 ORDER BY t.plan_id, t."order"
"""
PARTIES_OF = """
SELECT x.task_id, x.side, x.words, x.kind, x.standard, x.outside, x.accountable, pos.id, pos.name
  FROM plans_taskparty x LEFT JOIN tenants_position pos ON pos.unit_id = x.unit_id AND pos.id = x.position_id
 WHERE x.unit_id = %s AND x.task_id = ANY (%s)
 ORDER BY x.task_id, x.side, x."order"
"""
TARGETS_OF = """
SELECT task_id, operator, threshold, indicator, words FROM plans_tasktarget
 WHERE unit_id = %s AND task_id = ANY (%s) ORDER BY task_id, "order"
"""
CONSOLIDATED = """
SELECT p.year, p.quarter, p.starts, p.ends, p.deadline, p.form_set_id, o.reader_id, p.illustrative,
       v.id, v.number, v.sent_at, v.late, v.sha256, n.code, n.name
  FROM reporting_obligation o
  JOIN reporting_period p ON p.unit_id = o.unit_id AND p.id = o.period_id
  JOIN tenants_unitversion n ON n.unit_id = o.reader_id AND n.valid @> p.ends
  JOIN reporting_reportversion v ON v.unit_id = o.reader_id AND v.reader_id = o.unit_id AND v.obligation_id = o.id
  JOIN reporting_review w ON w.unit_id = o.unit_id AND w.version_id = v.id AND w.decision = 'accepted'
 WHERE o.unit_id = %s AND o.period_id = %s
 ORDER BY n.code
"""
SEALED = """
SELECT "values", empties FROM reporting_reportversionform WHERE reader_id = %s AND version_id = ANY (%s)
"""
