-- places.id int: sequence (from 100, step -5)
"i" * (-5) + 100 AS "id"

-- folders.id int: sequence (from 1, step 1)
"i" + 1 AS "id" /* folders.id */
