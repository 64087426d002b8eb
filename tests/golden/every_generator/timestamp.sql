-- things.opened_at timestamp: timestamp (-90d to -1d, weighted by weekday and hour)
DRAW("i", 1405599759) AS "opened_at_u0" /* draw 0 of things.opened_at */
DRAW("i", 952021081) AS "opened_at_u2" /* draw 2 of things.opened_at */
(("opened_at_u0" * 64) >> 31) AS "opened_at_point" /* where on the line of weighted days */
(("opened_at_u2" * 8) >> 31) AS "opened_at_hour_point" /* where on the line of hours */
"opened_at_point" % 5 AS "opened_at_place" /* the same within its week */
DRAW("i", 1960072341) AS "opened_at_u4" /* draw 4 of things.opened_at */
(("opened_at_point" / 5) * 7 + "opened_at_place" + 1) * 86400 + ("opened_at_hour_point" + 9) * 3600 + (("opened_at_u4" * 3600) >> 31) AS "opened_at_count" /* things.opened_at, a count */
-- postgres:
CAST('2025-11-02 00:00:00' AS TIMESTAMP) + "opened_at_count" * INTERVAL '1 second' AS "opened_at" /* things.opened_at */
-- sqlite:
DATETIME("opened_at_count" + 1762041600, 'unixepoch') AS "opened_at" /* things.opened_at */
