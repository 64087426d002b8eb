-- places.source string: const (always 'import')
-- duckdb:
'import' AS "source"
-- postgres:
'import' AS "source"
-- spark:
'import' AS `source`
-- sqlite:
'import' AS "source"
