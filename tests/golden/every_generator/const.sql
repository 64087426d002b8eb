-- places.source string: const (always 'import')
'import' AS "source"
