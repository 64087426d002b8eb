-- numbers.tries int: binomial (4 trials with probability 0.25)
-- duckdb:
DRAW("i", 1053686979) AS "tries_u0" /* draw 0 of numbers.tries */
CAST(CASE
  WHEN "tries_u0" < 679477248
  THEN 0
  WHEN "tries_u0" < 1585446912
  THEN 1
  WHEN "tries_u0" < 2038431744
  THEN 2
  WHEN "tries_u0" < 2139095040
  THEN 3
  ELSE 4
END AS BIGINT) AS "tries"
-- postgres:
DRAW("i", 1053686979) AS "tries_u0" /* draw 0 of numbers.tries */
CAST(CASE
  WHEN "tries_u0" < 679477248
  THEN 0
  WHEN "tries_u0" < 1585446912
  THEN 1
  WHEN "tries_u0" < 2038431744
  THEN 2
  WHEN "tries_u0" < 2139095040
  THEN 3
  ELSE 4
END AS BIGINT) AS "tries"
-- spark:
(`i` * 423241371 + 1053686979) % 2147483647 * (`i` + 1064516457) % 1999999973 * (`i` + 751228058) % 1899999979 * (`i` + 2067202561) % 2147483647 AS `tries_u0` /* draw 0 of numbers.tries */
CAST(CASE
  WHEN `tries_u0` < 679477248
  THEN 0
  WHEN `tries_u0` < 1585446912
  THEN 1
  WHEN `tries_u0` < 2038431744
  THEN 2
  WHEN `tries_u0` < 2139095040
  THEN 3
  ELSE 4
END AS BIGINT) AS `tries`
-- sqlite:
DRAW("i", 1053686979) AS "tries_u0" /* draw 0 of numbers.tries */
CAST(CASE
  WHEN "tries_u0" < 679477248
  THEN 0
  WHEN "tries_u0" < 1585446912
  THEN 1
  WHEN "tries_u0" < 2038431744
  THEN 2
  WHEN "tries_u0" < 2139095040
  THEN 3
  ELSE 4
END AS INTEGER) AS "tries"
