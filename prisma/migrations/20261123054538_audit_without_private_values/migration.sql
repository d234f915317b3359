-- The audit trail keeps that a phone, a birth date or a LINE name was given, changed or removed, and not
-- what it was. Rows written before are brought to the same, once; then the trail is append-only again.
ALTER TABLE "AuditEntry" DISABLE TRIGGER "AuditEntry_append_only";
UPDATE "AuditEntry" a
SET before = a.before - p.fields, after = coalesce(a.after - p.fields, '{}') || p.became
FROM (
  SELECT e.id, array_agg(f.field) AS fields,
    coalesce(jsonb_object_agg(f.field, CASE
      WHEN s.now IS NULL THEN 'removed' WHEN s.was IS NULL THEN 'given' ELSE 'changed' END)
      FILTER (WHERE s.was IS DISTINCT FROM s.now), '{}') AS became
  FROM "AuditEntry" e
  CROSS JOIN unnest(ARRAY['birth', 'phone', 'lineName']) f(field)
  CROSS JOIN LATERAL (SELECT nullif(e.before->f.field, 'null') AS was,
    nullif(e.after->f.field, 'null') AS now) s
  WHERE coalesce(jsonb_typeof(e.before), 'object') = 'object'
    AND coalesce(jsonb_typeof(e.after), 'object') = 'object'
    AND 'string' IN (jsonb_typeof(s.was), jsonb_typeof(s.now))
  GROUP BY e.id
) p WHERE p.id = a.id;
ALTER TABLE "AuditEntry" ENABLE TRIGGER "AuditEntry_append_only";

ALTER TABLE "AuditEntry" ADD CONSTRAINT "AuditEntry_private" CHECK (
  jsonb_typeof(before->'birth') IS DISTINCT FROM 'string'
  AND jsonb_typeof(before->'phone') IS DISTINCT FROM 'string'
  AND jsonb_typeof(before->'lineName') IS DISTINCT FROM 'string'
  AND coalesce(after->>'birth', 'given') IN ('given', 'changed', 'removed', 'true', 'false')
  AND coalesce(after->>'phone', 'given') IN ('given', 'changed', 'removed', 'true', 'false')
  AND coalesce(after->>'lineName', 'given') IN ('given', 'changed', 'removed', 'true', 'false'));
