-- numbers.rank int: zipf (rank 1 to 70, exponent 1)
DRAW("i", 1830467114) AS "rank_u0" /* draw 0 of numbers.rank */
(("rank_u0" * 70) >> 31) AS "rank_slot0" /* one of 70 entries */
-- duckdb:
"rank_entry"."value" AS "rank_entry0" /* its chance and its alias */
-- postgres:
(
  SELECT "entry"."value"
  FROM "sdgen_numbers_rank_chances_d588ca1de19c" AS "entry"
  WHERE "entry"."n" = "rank_slot0"
) AS "rank_entry0" /* its chance and its alias */
-- sqlite:
"rank_entry"."value" AS "rank_entry0" /* its chance and its alias */
DRAW("i", 539130589) AS "rank_u1" /* draw 1 of numbers.rank */
-- duckdb:
LEFT JOIN "sdgen_numbers_rank_chances_d588ca1de19c" AS "rank_entry" ON "rank_entry"."n" = "rank_slot0"
-- postgres:
-- sqlite:
LEFT JOIN "sdgen_numbers_rank_chances_d588ca1de19c" AS "rank_entry" ON "rank_entry"."n" = "rank_slot0"
CASE WHEN "rank_u1" < ("rank_entry0" >> 32) THEN "rank_slot0" ELSE ("rank_entry0" & 4294967295) END + 1 AS "rank"
