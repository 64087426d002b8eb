-- places.stays decimal(6,1): aggregate (sum visits.stay via place_id)
-- postgres:
(SELECT ARRAY_AGG("value" ORDER BY "n") FROM "sdgen_rows_places_visits_92c0fde419b1")["i" + 1] * 0.1 AS "stays"
-- sqlite:
"rows_entry"."value" / 10.0 AS "stays"
LEFT JOIN "sdgen_rows_places_visits_92c0fde419b1" AS "rows_entry" ON "rows_entry"."n" = "i"
