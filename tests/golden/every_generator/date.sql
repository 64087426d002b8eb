-- things.due_on date: date (-0s to +30d, weighted by weekday)
-- duckdb:
DRAW("i", 450926565) AS "due_on_u0" /* draw 0 of things.due_on */
(("due_on_u0" * 26) >> 31) AS "due_on_point" /* where on the line of weighted days */
"due_on_point" % 6 AS "due_on_place" /* the same within its week */
CAST(CAST('2026-01-31 00:00:00' AS TIMESTAMP) + TO_SECONDS(
  (("due_on_point" // 6) * 7 + CASE WHEN "due_on_place" < 2 THEN 2 ELSE "due_on_place" - 2 + 3 END) * 86400
) AS DATE) AS "due_on"
-- postgres:
DRAW("i", 450926565) AS "due_on_u0" /* draw 0 of things.due_on */
(("due_on_u0" * 26) >> 31) AS "due_on_point" /* where on the line of weighted days */
"due_on_point" % 6 AS "due_on_place" /* the same within its week */
CAST(CAST('2026-01-31 00:00:00' AS TIMESTAMP) + ((("due_on_point" / 6) * 7 + CASE WHEN "due_on_place" < 2 THEN 2 ELSE "due_on_place" - 2 + 3 END) * 86400) * INTERVAL '1 second' AS DATE) AS "due_on"
-- spark:
(`i` * 1031618811 + 450926565) % 2147483647 * (`i` + 1586343333) % 1999999973 * (`i` + 461706961) % 1899999979 * (`i` + 714946850) % 2147483647 AS `due_on_u0` /* draw 0 of things.due_on */
(SHIFTRIGHT((`due_on_u0` * 26), 31)) AS `due_on_point` /* where on the line of weighted days */
`due_on_point` % 6 AS `due_on_place` /* the same within its week */
CAST(TIMESTAMP_SECONDS(
  ((`due_on_point` DIV 6) * 7 + CASE WHEN `due_on_place` < 2 THEN 2 ELSE `due_on_place` - 2 + 3 END) * 86400 + 1769817600
) AS DATE) AS `due_on`
-- sqlite:
DRAW("i", 450926565) AS "due_on_u0" /* draw 0 of things.due_on */
(("due_on_u0" * 26) >> 31) AS "due_on_point" /* where on the line of weighted days */
"due_on_point" % 6 AS "due_on_place" /* the same within its week */
DATE(
  (("due_on_point" / 6) * 7 + CASE WHEN "due_on_place" < 2 THEN 2 ELSE "due_on_place" - 2 + 3 END) * 86400 + 1769817600, 'unixepoch'
) AS "due_on"
