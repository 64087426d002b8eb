-- numbers.price decimal(8,2): decimal (-1.5 to 99.99)
-- duckdb:
DRAW("i", 299923199) AS "price_u0" /* draw 0 of numbers.price */
((("price_u0" * 10150) >> 31) - 150) * 0.01 AS "price"
-- postgres:
DRAW("i", 299923199) AS "price_u0" /* draw 0 of numbers.price */
((("price_u0" * 10150) >> 31) - 150) * 0.01 AS "price"
-- spark:
(`i` * 286204979 + 299923199) % 2147483647 * (`i` + 1346222124) % 1999999973 * (`i` + 977337405) % 1899999979 * (`i` + 240143372) % 2147483647 AS `price_u0` /* draw 0 of numbers.price */
((SHIFTRIGHT((`price_u0` * 10150), 31)) - 150) * 0.01 AS `price`
-- sqlite:
DRAW("i", 299923199) AS "price_u0" /* draw 0 of numbers.price */
((("price_u0" * 10150) >> 31) - 150) / 100.0 AS "price"

-- visits.stay decimal(3,1): decimal (0.5 to 9.5)
-- duckdb:
DRAW("i", 553542281) AS "stay_u0" /* draw 0 of visits.stay */
((("stay_u0" * 91) >> 31) + 5) * 0.1 AS "stay"
-- postgres:
DRAW("i", 553542281) AS "stay_u0" /* draw 0 of visits.stay */
((("stay_u0" * 91) >> 31) + 5) * 0.1 AS "stay"
-- spark:
(`i` * 296660761 + 553542281) % 2147483647 * (`i` + 1679090498) % 1999999973 * (`i` + 1236706576) % 1899999979 * (`i` + 1229052638) % 2147483647 AS `stay_u0` /* draw 0 of visits.stay */
((SHIFTRIGHT((`stay_u0` * 91), 31)) + 5) * 0.1 AS `stay`
-- sqlite:
DRAW("i", 553542281) AS "stay_u0" /* draw 0 of visits.stay */
((("stay_u0" * 91) >> 31) + 5) / 10.0 AS "stay"
