-- things.opened_at timestamp: timestamp (-90d to -1d, weighted by weekday and hour)
DRAW("i", 1405599759) AS "opened_at_u0" /* draw 0 of things.opened_at */
DRAW("i", 952021081) AS "opened_at_u2" /* draw 2 of things.opened_at */
(("opened_at_u0" * 64) >> 31) AS "opened_at_point" /* where on the line of weighted days */
(("opened_at_u2" * 8) >> 31) AS "opened_at_hour_point" /* where on the line of hours */
"opened_at_point" % 5 AS "opened_at_place" /* the same within its week */
DRAW("i", 1960072341) AS "opened_at_u4" /* draw 4 of things.opened_at */
-- duckdb:
(("opened_at_point" // 5) * 7 + "opened_at_place" + 1) * 86400 + ("opened_at_hour_point" + 9) * 3600 + (("opened_at_u4" * 3600) >> 31) AS "opened_at_count" /* things.opened_at, a count */
CAST('2025-11-02 00:00:00' AS TIMESTAMP) + TO_SECONDS("opened_at_count") AS "opened_at" /* things.opened_at */
-- postgres:
(("opened_at_point" / 5) * 7 + "opened_at_place" + 1) * 86400 + ("opened_at_hour_point" + 9) * 3600 + (("opened_at_u4" * 3600) >> 31) AS "opened_at_count" /* things.opened_at, a count */
CAST('2025-11-02 00:00:00' AS TIMESTAMP) + "opened_at_count" * INTERVAL '1 second' AS "opened_at" /* things.opened_at */
-- sqlite:
(("opened_at_point" / 5) * 7 + "opened_at_place" + 1) * 86400 + ("opened_at_hour_point" + 9) * 3600 + (("opened_at_u4" * 3600) >> 31) AS "opened_at_count" /* things.opened_at, a count */
DATETIME("opened_at_count" + 1762041600, 'unixepoch') AS "opened_at" /* things.opened_at */

-- of_state_machine.created_at timestamp: timestamp (-60d to -1h)
DRAW("i", 1163994645) AS "created_at_u0" /* draw 0 of of_state_machine.created_at */
(("created_at_u0" * 5180400) >> 31) AS "created_at_count" /* of_state_machine.created_at, a count */
-- duckdb:
CAST('2025-12-02 12:00:00' AS TIMESTAMP) + TO_SECONDS("created_at_count") AS "created_at" /* of_state_machine.created_at */
-- postgres:
CAST('2025-12-02 12:00:00' AS TIMESTAMP) + "created_at_count" * INTERVAL '1 second' AS "created_at" /* of_state_machine.created_at */
-- sqlite:
DATETIME("created_at_count" + 1764676800, 'unixepoch') AS "created_at" /* of_state_machine.created_at */

-- of_state_time.created_at timestamp: timestamp (-90d to -1h)
DRAW("i", 1558382899) AS "created_at_u0" /* draw 0 of of_state_time.created_at */
(("created_at_u0" * 7772400) >> 31) AS "created_at_count" /* of_state_time.created_at, a count */
-- duckdb:
CAST('2025-11-02 12:00:00' AS TIMESTAMP) + TO_SECONDS("created_at_count") AS "created_at" /* of_state_time.created_at */
-- postgres:
CAST('2025-11-02 12:00:00' AS TIMESTAMP) + "created_at_count" * INTERVAL '1 second' AS "created_at" /* of_state_time.created_at */
-- sqlite:
DATETIME("created_at_count" + 1762084800, 'unixepoch') AS "created_at" /* of_state_time.created_at */
