-- numbers.flag bool: bool (true with probability 0.2)
-- duckdb:
DRAW("i", 1604044055) AS "flag_u0" /* draw 0 of numbers.flag */
("flag_u0" < 429496730) AS "flag"
-- postgres:
DRAW("i", 1604044055) AS "flag_u0" /* draw 0 of numbers.flag */
("flag_u0" < 429496730) AS "flag"
-- spark:
(`i` * 1052947098 + 1604044055) % 2147483647 * (`i` + 557265738) % 1999999973 * (`i` + 1486621359) % 1899999979 * (`i` + 1053159446) % 2147483647 AS `flag_u0` /* draw 0 of numbers.flag */
(`flag_u0` < 429496730) AS `flag`
-- sqlite:
DRAW("i", 1604044055) AS "flag_u0" /* draw 0 of numbers.flag */
("flag_u0" < 429496730) AS "flag"
