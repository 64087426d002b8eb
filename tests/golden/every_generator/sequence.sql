-- places.id int: sequence (from 100, step -5)
"i" * (-5) + 100 AS "id"
