-- things.opened_at timestamp: timestamp (-90d to -1d, weighted by weekday and hour)
-- duckdb:
DRAW("i", 1405599759) AS "opened_at_u0" /* draw 0 of things.opened_at */
DRAW("i", 952021081) AS "opened_at_u2" /* draw 2 of things.opened_at */
(("opened_at_u0" * 64) >> 31) AS "opened_at_point" /* where on the line of weighted days */
(("opened_at_u2" * 8) >> 31) AS "opened_at_hour_point" /* where on the line of hours */
"opened_at_point" % 5 AS "opened_at_place" /* the same within its week */
DRAW("i", 1960072341) AS "opened_at_u4" /* draw 4 of things.opened_at */
(("opened_at_point" // 5) * 7 + "opened_at_place" + 1) * 86400 + ("opened_at_hour_point" + 9) * 3600 + (("opened_at_u4" * 3600) >> 31) AS "opened_at_count" /* things.opened_at, as an integer */
CAST('2025-11-02 00:00:00' AS TIMESTAMP) + TO_SECONDS("opened_at_count") AS "opened_at" /* things.opened_at */
-- postgres:
DRAW("i", 1405599759) AS "opened_at_u0" /* draw 0 of things.opened_at */
DRAW("i", 952021081) AS "opened_at_u2" /* draw 2 of things.opened_at */
(("opened_at_u0" * 64) >> 31) AS "opened_at_point" /* where on the line of weighted days */
(("opened_at_u2" * 8) >> 31) AS "opened_at_hour_point" /* where on the line of hours */
"opened_at_point" % 5 AS "opened_at_place" /* the same within its week */
DRAW("i", 1960072341) AS "opened_at_u4" /* draw 4 of things.opened_at */
(("opened_at_point" / 5) * 7 + "opened_at_place" + 1) * 86400 + ("opened_at_hour_point" + 9) * 3600 + (("opened_at_u4" * 3600) >> 31) AS "opened_at_count" /* things.opened_at, as an integer */
CAST('2025-11-02 00:00:00' AS TIMESTAMP) + "opened_at_count" * INTERVAL '1 second' AS "opened_at" /* things.opened_at */
-- spark:
(`i` * 2081336578 + 1405599759) % 2147483647 * (`i` + 1039608697) % 1999999973 * (`i` + 2083818835) % 1899999979 * (`i` + 1060834017) % 2147483647 AS `opened_at_u0` /* draw 0 of things.opened_at */
(`i` * 647385063 + 952021081) % 2147483647 * (`i` + 2135600487) % 1999999973 * (`i` + 1160398394) % 1899999979 * (`i` + 2117991885) % 2147483647 AS `opened_at_u2` /* draw 2 of things.opened_at */
(SHIFTRIGHT((`opened_at_u0` * 64), 31)) AS `opened_at_point` /* where on the line of weighted days */
(SHIFTRIGHT((`opened_at_u2` * 8), 31)) AS `opened_at_hour_point` /* where on the line of hours */
`opened_at_point` % 5 AS `opened_at_place` /* the same within its week */
(`i` * 982793991 + 1960072341) % 2147483647 * (`i` + 384349372) % 1999999973 * (`i` + 730649910) % 1899999979 * (`i` + 783064919) % 2147483647 AS `opened_at_u4` /* draw 4 of things.opened_at */
((`opened_at_point` DIV 5) * 7 + `opened_at_place` + 1) * 86400 + (`opened_at_hour_point` + 9) * 3600 + (SHIFTRIGHT((`opened_at_u4` * 3600), 31)) AS `opened_at_count` /* things.opened_at, as an integer */
CAST(TIMESTAMP_SECONDS(`opened_at_count` + 1762041600) AS TIMESTAMP_NTZ) AS `opened_at` /* things.opened_at */
-- sqlite:
DRAW("i", 1405599759) AS "opened_at_u0" /* draw 0 of things.opened_at */
DRAW("i", 952021081) AS "opened_at_u2" /* draw 2 of things.opened_at */
(("opened_at_u0" * 64) >> 31) AS "opened_at_point" /* where on the line of weighted days */
(("opened_at_u2" * 8) >> 31) AS "opened_at_hour_point" /* where on the line of hours */
"opened_at_point" % 5 AS "opened_at_place" /* the same within its week */
DRAW("i", 1960072341) AS "opened_at_u4" /* draw 4 of things.opened_at */
(("opened_at_point" / 5) * 7 + "opened_at_place" + 1) * 86400 + ("opened_at_hour_point" + 9) * 3600 + (("opened_at_u4" * 3600) >> 31) AS "opened_at_count" /* things.opened_at, as an integer */
DATETIME("opened_at_count" + 1762041600, 'unixepoch') AS "opened_at" /* things.opened_at */

-- of_state_machine.created_at timestamp: timestamp (-60d to -1h)
-- duckdb:
DRAW("i", 1163994645) AS "created_at_u0" /* draw 0 of of_state_machine.created_at */
(("created_at_u0" * 5180400) >> 31) AS "created_at_count" /* of_state_machine.created_at, as an integer */
CAST('2025-12-02 12:00:00' AS TIMESTAMP) + TO_SECONDS("created_at_count") AS "created_at" /* of_state_machine.created_at */
-- postgres:
DRAW("i", 1163994645) AS "created_at_u0" /* draw 0 of of_state_machine.created_at */
(("created_at_u0" * 5180400) >> 31) AS "created_at_count" /* of_state_machine.created_at, as an integer */
CAST('2025-12-02 12:00:00' AS TIMESTAMP) + "created_at_count" * INTERVAL '1 second' AS "created_at" /* of_state_machine.created_at */
-- spark:
(`i` * 815892380 + 1163994645) % 2147483647 * (`i` + 1668820860) % 1999999973 * (`i` + 1147815420) % 1899999979 * (`i` + 194658263) % 2147483647 AS `created_at_u0` /* draw 0 of of_state_machine.created_at */
(SHIFTRIGHT((`created_at_u0` * 5180400), 31)) AS `created_at_count` /* of_state_machine.created_at, as an integer */
CAST(TIMESTAMP_SECONDS(`created_at_count` + 1764676800) AS TIMESTAMP_NTZ) AS `created_at` /* of_state_machine.created_at */
-- sqlite:
DRAW("i", 1163994645) AS "created_at_u0" /* draw 0 of of_state_machine.created_at */
(("created_at_u0" * 5180400) >> 31) AS "created_at_count" /* of_state_machine.created_at, as an integer */
DATETIME("created_at_count" + 1764676800, 'unixepoch') AS "created_at" /* of_state_machine.created_at */

-- of_state_time.created_at timestamp: timestamp (-90d to -1h)
-- duckdb:
DRAW("i", 1558382899) AS "created_at_u0" /* draw 0 of of_state_time.created_at */
(("created_at_u0" * 7772400) >> 31) AS "created_at_count" /* of_state_time.created_at, as an integer */
CAST('2025-11-02 12:00:00' AS TIMESTAMP) + TO_SECONDS("created_at_count") AS "created_at" /* of_state_time.created_at */
-- postgres:
DRAW("i", 1558382899) AS "created_at_u0" /* draw 0 of of_state_time.created_at */
(("created_at_u0" * 7772400) >> 31) AS "created_at_count" /* of_state_time.created_at, as an integer */
CAST('2025-11-02 12:00:00' AS TIMESTAMP) + "created_at_count" * INTERVAL '1 second' AS "created_at" /* of_state_time.created_at */
-- spark:
(`i` * 48034906 + 1558382899) % 2147483647 * (`i` + 1306916500) % 1999999973 * (`i` + 1317922017) % 1899999979 * (`i` + 170287688) % 2147483647 AS `created_at_u0` /* draw 0 of of_state_time.created_at */
(SHIFTRIGHT((`created_at_u0` * 7772400), 31)) AS `created_at_count` /* of_state_time.created_at, as an integer */
CAST(TIMESTAMP_SECONDS(`created_at_count` + 1762084800) AS TIMESTAMP_NTZ) AS `created_at` /* of_state_time.created_at */
-- sqlite:
DRAW("i", 1558382899) AS "created_at_u0" /* draw 0 of of_state_time.created_at */
(("created_at_u0" * 7772400) >> 31) AS "created_at_count" /* of_state_time.created_at, as an integer */
DATETIME("created_at_count" + 1762084800, 'unixepoch') AS "created_at" /* of_state_time.created_at */
