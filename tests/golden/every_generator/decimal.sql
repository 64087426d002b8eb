-- numbers.price decimal(8,2): decimal (-1.5 to 99.99)
DRAW("i", 299923199) AS "price_u0" /* draw 0 of numbers.price */
-- duckdb:
((("price_u0" * 10150) >> 31) - 150) * 0.01 AS "price"
-- postgres:
((("price_u0" * 10150) >> 31) - 150) * 0.01 AS "price"
-- sqlite:
((("price_u0" * 10150) >> 31) - 150) / 100.0 AS "price"

-- visits.stay decimal(3,1): decimal (0.5 to 9.5)
DRAW("i", 553542281) AS "stay_u0" /* draw 0 of visits.stay */
-- duckdb:
((("stay_u0" * 91) >> 31) + 5) * 0.1 AS "stay"
-- postgres:
((("stay_u0" * 91) >> 31) + 5) * 0.1 AS "stay"
-- sqlite:
((("stay_u0" * 91) >> 31) + 5) / 10.0 AS "stay"
