-- things.count int: uniform_int (-5 to 5)
-- duckdb:
DRAW("i", 375954348) AS "count_u0" /* draw 0 of things.count */
(("count_u0" * 11) >> 31) - 5 AS "count" /* things.count */
-- postgres:
DRAW("i", 375954348) AS "count_u0" /* draw 0 of things.count */
(("count_u0" * 11) >> 31) - 5 AS "count" /* things.count */
-- spark:
(`i` * 677884128 + 375954348) % 2147483647 * (`i` + 2146774449) % 1999999973 * (`i` + 110538938) % 1899999979 * (`i` + 611644760) % 2147483647 AS `count_u0` /* draw 0 of things.count */
(SHIFTRIGHT((`count_u0` * 11), 31)) - 5 AS `count` /* things.count */
-- sqlite:
DRAW("i", 375954348) AS "count_u0" /* draw 0 of things.count */
(("count_u0" * 11) >> 31) - 5 AS "count" /* things.count */

-- things.wide bigint: uniform_int (0 to 9000000000)
-- duckdb:
DRAW("i", 1868597785) AS "wide_u0_2" /* draw 0+2 of things.wide */
DRAW("i", 2002957521) AS "wide_u1" /* draw 1 of things.wide */
DRAW("i", 2046378613) AS "wide_u0" /* draw 0 of things.wide */
"wide_u0" * 4 + ("wide_u0" * 410065413 + "wide_u1" * 4 + ("wide_u1" * 410065413 + "wide_u0_2" * 4 + ("wide_u0_2" * 410065413) // 2147483647) // 2147483647) // 2147483647 AS "wide"
-- postgres:
DRAW("i", 1868597785) AS "wide_u0_2" /* draw 0+2 of things.wide */
DRAW("i", 2002957521) AS "wide_u1" /* draw 1 of things.wide */
DRAW("i", 2046378613) AS "wide_u0" /* draw 0 of things.wide */
"wide_u0" * 4 + ("wide_u0" * 410065413 + "wide_u1" * 4 + ("wide_u1" * 410065413 + "wide_u0_2" * 4 + ("wide_u0_2" * 410065413) / 2147483647) / 2147483647) / 2147483647 AS "wide"
-- spark:
(`i` * 236187100 + 1868597785) % 2147483647 * (`i` + 951366649) % 1999999973 * (`i` + 1829339616) % 1899999979 * (`i` + 859288623) % 2147483647 AS `wide_u0_2` /* draw 0+2 of things.wide */
(`i` * 1361002156 + 2002957521) % 2147483647 * (`i` + 1798901574) % 1999999973 * (`i` + 880366993) % 1899999979 * (`i` + 1278307165) % 2147483647 AS `wide_u1` /* draw 1 of things.wide */
(`i` * 2091969095 + 2046378613) % 2147483647 * (`i` + 1567441370) % 1999999973 * (`i` + 791590125) % 1899999979 * (`i` + 1766270609) % 2147483647 AS `wide_u0` /* draw 0 of things.wide */
`wide_u0` * 4 + (`wide_u0` * 410065413 + `wide_u1` * 4 + (`wide_u1` * 410065413 + `wide_u0_2` * 4 + (`wide_u0_2` * 410065413) DIV 2147483647) DIV 2147483647) DIV 2147483647 AS `wide`
-- sqlite:
DRAW("i", 1868597785) AS "wide_u0_2" /* draw 0+2 of things.wide */
DRAW("i", 2002957521) AS "wide_u1" /* draw 1 of things.wide */
DRAW("i", 2046378613) AS "wide_u0" /* draw 0 of things.wide */
"wide_u0" * 4 + ("wide_u0" * 410065413 + "wide_u1" * 4 + ("wide_u1" * 410065413 + "wide_u0_2" * 4 + ("wide_u0_2" * 410065413) / 2147483647) / 2147483647) / 2147483647 AS "wide"
