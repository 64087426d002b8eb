-- things.share double: uniform_float (0 to 1)
DRAW("i", 1043837265) AS "share_u0" /* draw 0 of things.share */
DRAW("i", 208953612) AS "share_u1" /* draw 1 of things.share */
-- duckdb:
(("share_u0" * 4194304 + ("share_u1" >> 9)) / 9007199254740992.0e0) * 1.0e0 AS "share"
-- postgres:
(("share_u0" * 4194304 + ("share_u1" >> 9)) / FLOAT8 '9007199254740992.0') * FLOAT8 '1.0' AS "share"
-- sqlite:
(("share_u0" * 4194304 + ("share_u1" >> 9)) / 9007199254740992.0) * 1.0 AS "share"

-- things.price double: uniform_float (1 to 99.5, to 0.01)
DRAW("i", 723967242) AS "price_u0" /* draw 0 of things.price */
DRAW("i", 1279340642) AS "price_u1" /* draw 1 of things.price */
-- duckdb:
FLOOR(
  (1.0e0 + (("price_u0" * 4194304 + ("price_u1" >> 9)) / 9007199254740992.0e0) * 98.5e0) * 100.0e0 + 0.5e0
) / 100.0e0 AS "price" /* things.price */
-- postgres:
FLOOR(
  (FLOAT8 '1.0' + (("price_u0" * 4194304 + ("price_u1" >> 9)) / FLOAT8 '9007199254740992.0') * FLOAT8 '98.5') * FLOAT8 '100.0' + FLOAT8 '0.5'
) / FLOAT8 '100.0' AS "price" /* things.price */
-- sqlite:
FLOOR((1.0 + (("price_u0" * 4194304 + ("price_u1" >> 9)) / 9007199254740992.0) * 98.5) * 100.0 + 0.5) / 100.0 AS "price" /* things.price */
