-- things.share double: uniform_float (0 to 1)
-- duckdb:
DRAW("i", 1043837265) AS "share_u0" /* draw 0 of things.share */
DRAW("i", 208953612) AS "share_u1" /* draw 1 of things.share */
(("share_u0" * 4194304 + ("share_u1" >> 9)) / 9007199254740992.0e0) * 1.0e0 AS "share"
-- postgres:
DRAW("i", 1043837265) AS "share_u0" /* draw 0 of things.share */
DRAW("i", 208953612) AS "share_u1" /* draw 1 of things.share */
(("share_u0" * 4194304 + ("share_u1" >> 9)) / FLOAT8 '9007199254740992.0') * FLOAT8 '1.0' AS "share"
-- spark:
(`i` * 1922568864 + 1043837265) % 2147483647 * (`i` + 1829246727) % 1999999973 * (`i` + 432796414) % 1899999979 * (`i` + 1521846861) % 2147483647 AS `share_u0` /* draw 0 of things.share */
(`i` * 551917300 + 208953612) % 2147483647 * (`i` + 601039239) % 1999999973 * (`i` + 1454794061) % 1899999979 * (`i` + 638052245) % 2147483647 AS `share_u1` /* draw 1 of things.share */
((`share_u0` * 4194304 + (SHIFTRIGHT(`share_u1`, 9))) / 9007199254740992.0e0) * 1.0e0 AS `share`
-- sqlite:
DRAW("i", 1043837265) AS "share_u0" /* draw 0 of things.share */
DRAW("i", 208953612) AS "share_u1" /* draw 1 of things.share */
(("share_u0" * 4194304 + ("share_u1" >> 9)) / 9007199254740992.0) * 1.0 AS "share"

-- things.price double: uniform_float (1 to 99.5, to 0.01)
-- duckdb:
DRAW("i", 723967242) AS "price_u0" /* draw 0 of things.price */
DRAW("i", 1279340642) AS "price_u1" /* draw 1 of things.price */
FLOOR(
  (1.0e0 + (("price_u0" * 4194304 + ("price_u1" >> 9)) / 9007199254740992.0e0) * 98.5e0) * 100.0e0 + 0.5e0
) / 100.0e0 AS "price" /* things.price */
-- postgres:
DRAW("i", 723967242) AS "price_u0" /* draw 0 of things.price */
DRAW("i", 1279340642) AS "price_u1" /* draw 1 of things.price */
FLOOR(
  (FLOAT8 '1.0' + (("price_u0" * 4194304 + ("price_u1" >> 9)) / FLOAT8 '9007199254740992.0') * FLOAT8 '98.5') * FLOAT8 '100.0' + FLOAT8 '0.5'
) / FLOAT8 '100.0' AS "price" /* things.price */
-- spark:
(`i` * 2008426058 + 723967242) % 2147483647 * (`i` + 2035325265) % 1999999973 * (`i` + 2116429328) % 1899999979 * (`i` + 1976244029) % 2147483647 AS `price_u0` /* draw 0 of things.price */
(`i` * 1507487225 + 1279340642) % 2147483647 * (`i` + 284384342) % 1999999973 * (`i` + 1266846184) % 1899999979 * (`i` + 1702757255) % 2147483647 AS `price_u1` /* draw 1 of things.price */
CAST(FLOOR(
  (1.0e0 + ((`price_u0` * 4194304 + (SHIFTRIGHT(`price_u1`, 9))) / 9007199254740992.0e0) * 98.5e0) * 100.0e0 + 0.5e0
) AS DOUBLE) / 100.0e0 AS `price` /* things.price */
-- sqlite:
DRAW("i", 723967242) AS "price_u0" /* draw 0 of things.price */
DRAW("i", 1279340642) AS "price_u1" /* draw 1 of things.price */
FLOOR((1.0 + (("price_u0" * 4194304 + ("price_u1" >> 9)) / 9007199254740992.0) * 98.5) * 100.0 + 0.5) / 100.0 AS "price" /* things.price */
