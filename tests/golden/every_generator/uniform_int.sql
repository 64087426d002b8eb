-- things.count int: uniform_int (-5 to 5)
DRAW("i", 375954348) AS "count_u0" /* draw 0 of things.count */
(("count_u0" * 11) >> 31) - 5 AS "count" /* things.count */

-- things.wide bigint: uniform_int (0 to 9000000000)
DRAW("i", 1868597785) AS "wide_u0_2" /* draw 0+2 of things.wide */
DRAW("i", 2002957521) AS "wide_u1" /* draw 1 of things.wide */
DRAW("i", 2046378613) AS "wide_u0" /* draw 0 of things.wide */
-- duckdb:
"wide_u0" * 4 + ("wide_u0" * 410065413 + "wide_u1" * 4 + ("wide_u1" * 410065413 + "wide_u0_2" * 4 + ("wide_u0_2" * 410065413) // 2147483647) // 2147483647) // 2147483647 AS "wide"
-- postgres:
"wide_u0" * 4 + ("wide_u0" * 410065413 + "wide_u1" * 4 + ("wide_u1" * 410065413 + "wide_u0_2" * 4 + ("wide_u0_2" * 410065413) / 2147483647) / 2147483647) / 2147483647 AS "wide"
-- sqlite:
"wide_u0" * 4 + ("wide_u0" * 410065413 + "wide_u1" * 4 + ("wide_u1" * 410065413 + "wide_u0_2" * 4 + ("wide_u0_2" * 410065413) / 2147483647) / 2147483647) / 2147483647 AS "wide"
