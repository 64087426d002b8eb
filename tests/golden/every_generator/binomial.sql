-- numbers.tries int: binomial (4 trials with probability 0.25)
DRAW("i", 1053686979) AS "tries_u0" /* draw 0 of numbers.tries */
-- duckdb:
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
-- sqlite:
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
