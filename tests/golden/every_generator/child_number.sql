-- visits.visit_no int: child_number (from 1 among rows of the same place_id)
-- duckdb:
CASE WHEN "place_id_offset" < "place_id_first_has" THEN "place_id_offset" ELSE "place_id_offset" - "place_id_first_has"
END AS "place_id_child_number" /* number among rows of one places row */
"place_id_child_number" + 1 AS "visit_no"
-- postgres:
CASE WHEN "place_id_offset" < "place_id_first_has" THEN "place_id_offset" ELSE "place_id_offset" - "place_id_first_has"
END AS "place_id_child_number" /* number among rows of one places row */
"place_id_child_number" + 1 AS "visit_no"
-- spark:
CASE WHEN `place_id_offset` < `place_id_first_has` THEN `place_id_offset` ELSE `place_id_offset` - `place_id_first_has`
END AS `place_id_child_number` /* number among rows of one places row */
`place_id_child_number` + 1 AS `visit_no`
-- sqlite:
CASE WHEN "place_id_offset" < "place_id_first_has" THEN "place_id_offset" ELSE "place_id_offset" - "place_id_first_has"
END AS "place_id_child_number" /* number among rows of one places row */
"place_id_child_number" + 1 AS "visit_no"
