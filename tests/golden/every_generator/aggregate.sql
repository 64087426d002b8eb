-- places.stays decimal(6,1): aggregate (sum visits.stay via place_id)
-- duckdb:
"rows_entry"."value" * 0.1 AS "stays"
LEFT JOIN "sdgen_rows_places_visits_6a9ec9f96d0e" AS "rows_entry" ON "rows_entry"."n" = "i"
-- postgres:
(SELECT ARRAY_AGG("value" ORDER BY "n") FROM "sdgen_rows_places_visits_6a9ec9f96d0e")[("i" - (SELECT MIN("n") FROM "sdgen_rows_places_visits_6a9ec9f96d0e")) + 1] * 0.1 AS "stays"
-- spark:
`rows_entry`.`value` * 0.1 AS `stays`
LEFT JOIN `sdgen_rows_places_visits_6a9ec9f96d0e` AS `rows_entry` ON `rows_entry`.`n` = `i`
-- sqlite:
"rows_entry"."value" / 10.0 AS "stays"
LEFT JOIN "sdgen_rows_places_visits_6a9ec9f96d0e" AS "rows_entry" ON "rows_entry"."n" = "i"
