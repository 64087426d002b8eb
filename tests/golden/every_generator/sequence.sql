-- places.id int: sequence (from 100, step -5)
-- duckdb:
"i" * (-5) + 100 AS "id"
-- postgres:
"i" * (-5) + 100 AS "id"
-- spark:
`i` * (-5) + 100 AS `id`
-- sqlite:
"i" * (-5) + 100 AS "id"

-- folders.id int: sequence (from 1, step 1)
-- duckdb:
"i" + 1 AS "id" /* folders.id */
-- postgres:
"i" + 1 AS "id" /* folders.id */
-- spark:
`i` + 1 AS `id` /* folders.id */
-- sqlite:
"i" + 1 AS "id" /* folders.id */
