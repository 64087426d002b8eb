-- numbers.rank int: zipf (rank 1 to 70, exponent 1)
-- duckdb:
DRAW("i", 1830467114) AS "rank_u0" /* draw 0 of numbers.rank */
(("rank_u0" * 70) >> 31) AS "rank_slot0" /* one of 70 entries */
"rank_entry"."value" AS "rank_entry0" /* its probability and its alias */
DRAW("i", 539130589) AS "rank_u1" /* draw 1 of numbers.rank */
LEFT JOIN "sdgen_numbers_rank_chances_d588ca1de19c" AS "rank_entry" ON "rank_entry"."n" = "rank_slot0"
CASE WHEN "rank_u1" < ("rank_entry0" >> 32) THEN "rank_slot0" ELSE ("rank_entry0" & 4294967295) END + 1 AS "rank"
-- postgres:
DRAW("i", 1830467114) AS "rank_u0" /* draw 0 of numbers.rank */
(("rank_u0" * 70) >> 31) AS "rank_slot0" /* one of 70 entries */
(
  SELECT "entry"."value"
  FROM "sdgen_numbers_rank_chances_d588ca1de19c" AS "entry"
  WHERE "entry"."n" = "rank_slot0"
) AS "rank_entry0" /* its probability and its alias */
DRAW("i", 539130589) AS "rank_u1" /* draw 1 of numbers.rank */
CASE WHEN "rank_u1" < ("rank_entry0" >> 32) THEN "rank_slot0" ELSE ("rank_entry0" & 4294967295) END + 1 AS "rank"
-- spark:
(`i` * 526444776 + 1830467114) % 2147483647 * (`i` + 1962286786) % 1999999973 * (`i` + 1626612170) % 1899999979 * (`i` + 410839999) % 2147483647 AS `rank_u0` /* draw 0 of numbers.rank */
(SHIFTRIGHT((`rank_u0` * 70), 31)) AS `rank_slot0` /* one of 70 entries */
`rank_entry`.`value` AS `rank_entry0` /* its probability and its alias */
(`i` * 804193681 + 539130589) % 2147483647 * (`i` + 282209688) % 1999999973 * (`i` + 128759482) % 1899999979 * (`i` + 1475940657) % 2147483647 AS `rank_u1` /* draw 1 of numbers.rank */
LEFT JOIN `sdgen_numbers_rank_chances_d588ca1de19c` AS `rank_entry` ON `rank_entry`.`n` = `rank_slot0`
CASE WHEN `rank_u1` < (SHIFTRIGHT(`rank_entry0`, 32)) THEN `rank_slot0` ELSE (`rank_entry0` & 4294967295)
END + 1 AS `rank`
-- sqlite:
DRAW("i", 1830467114) AS "rank_u0" /* draw 0 of numbers.rank */
(("rank_u0" * 70) >> 31) AS "rank_slot0" /* one of 70 entries */
"rank_entry"."value" AS "rank_entry0" /* its probability and its alias */
DRAW("i", 539130589) AS "rank_u1" /* draw 1 of numbers.rank */
LEFT JOIN "sdgen_numbers_rank_chances_d588ca1de19c" AS "rank_entry" ON "rank_entry"."n" = "rank_slot0"
CASE WHEN "rank_u1" < ("rank_entry0" >> 32) THEN "rank_slot0" ELSE ("rank_entry0" & 4294967295) END + 1 AS "rank"
