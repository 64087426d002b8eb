-- visits.stayed decimal(6,1): running (running sum of stay via place_id)
-- duckdb:
"running_entry"."value" * 0.1 AS "stayed"
LEFT JOIN "sdgen_running_visits_stayed_6bc7ffe623fa" AS "running_entry" ON "running_entry"."n" = "i"
-- postgres:
(SELECT ARRAY_AGG("value" ORDER BY "n") FROM "sdgen_running_visits_stayed_6bc7ffe623fa")[("i" - (SELECT MIN("n") FROM "sdgen_running_visits_stayed_6bc7ffe623fa")) + 1] * 0.1 AS "stayed"
-- spark:
`running_entry`.`value` * 0.1 AS `stayed`
LEFT JOIN `sdgen_running_visits_stayed_6bc7ffe623fa` AS `running_entry` ON `running_entry`.`n` = `i`
-- sqlite:
"running_entry"."value" / 10.0 AS "stayed"
LEFT JOIN "sdgen_running_visits_stayed_6bc7ffe623fa" AS "running_entry" ON "running_entry"."n" = "i"
