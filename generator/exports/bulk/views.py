"""Questions that are asked often, as views of the database with plain names."""

VIEWS: tuple[str, ...] = (
    """CREATE VIEW procedure_overview AS
SELECT p.code, p.name, p.plain_name, d.name AS domain_name, p.levels, p.handled_by, p.agency,
  p.decision, p.valid_from, p.valid_to,
  (SELECT group_concat(c.channel, ' ') FROM
    (SELECT channel FROM procedure_channels WHERE procedure = p.code ORDER BY position) c
  ) AS channels,
  (SELECT count(*) FROM procedure_documents WHERE procedure = p.code) AS document_lines
FROM procedures p LEFT JOIN domains d ON d.id = p.domain""",
    """CREATE VIEW free_procedures AS
SELECT p.code, p.name, p.levels FROM procedures p
WHERE EXISTS (SELECT 1 FROM procedure_fees WHERE procedure = p.code)
  AND NOT EXISTS (SELECT 1 FROM procedure_fees WHERE procedure = p.code AND kind <> 'free')""",
    """CREATE VIEW online_procedures AS
SELECT p.code, p.name, p.levels, c.online_scheme, c.online_level, c.address
FROM procedures p JOIN procedure_channels c ON c.procedure = p.code WHERE c.channel = 'online'""",
    """CREATE VIEW set_procedures AS
SELECT s.unit, s.year, s."set", r.procedure
FROM set_rules s JOIN rule_procedures r ON r.rule = s.rule""",
    """CREATE VIEW posted_procedures AS
SELECT s.unit, u.name AS unit_name, s.year, s."set" AS set_id, s.procedure AS code, p.name
FROM set_procedures s JOIN units u ON u.id = s.unit JOIN procedures p ON p.code = s.procedure
UNION
SELECT i.unit, u.name, i.year, i."set", i.procedure, i.name
FROM set_items i JOIN units u ON u.id = i.unit""",
    """CREATE VIEW procedure_laws AS
SELECT b.procedure AS code, p.name, b.document AS law, b.clause, l.kind, l.title AS law_title,
  l.valid_from, l.valid_to
FROM procedure_legal_basis b JOIN procedures p ON p.code = b.procedure
  JOIN legal_documents l ON l.number = b.document""",
    """CREATE VIEW life_event_path AS
SELECT e.id AS life_event, e.name AS life_event_name, s.position, s.procedure AS code, p.name,
  s.title, s."when" AS when_needed, s.optional
FROM life_events e JOIN life_event_steps s ON s.life_event = e.id
  JOIN procedures p ON p.code = s.procedure""",
    """CREATE VIEW unknown_fields AS
SELECT 'procedure' AS kind, procedure AS "key", field, reason, note FROM procedure_missing
UNION ALL SELECT 'decision', decision, field, reason, note FROM decision_missing
UNION ALL SELECT 'unit', unit, field, reason, note FROM unit_missing""",
)
"""A fee that is not known is not free: a procedure without any fee line is in no such list."""
