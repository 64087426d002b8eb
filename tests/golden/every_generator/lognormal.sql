-- numbers.income decimal(10,2): lognormal (median 31000, sigma 0.6)
-- duckdb:
DRAW("i", 1100104091) AS "income_u0" /* draw 0 of numbers.income */
DRAW("i", 866274647) AS "income_u1" /* draw 1 of numbers.income */
CAST(FLOOR(
  (
    FLOOR(
      (
        31000.0e0 * EXP(
          0.6e0 * (SQRT((-2.0e0) * LN(("income_u0" + 1) / 2147483647.0e0)) * COS(6.283185307179586e0 * ("income_u1" / 2147483647.0e0)))
        )
      ) * 100.0e0 + 0.5e0
    ) / 100.0e0
  ) * 100.0e0 + 0.5e0
) AS BIGINT) * 0.01 AS "income"
-- postgres:
DRAW("i", 1100104091) AS "income_u0" /* draw 0 of numbers.income */
DRAW("i", 866274647) AS "income_u1" /* draw 1 of numbers.income */
CAST(FLOOR(
  (
    FLOOR(
      (
        FLOAT8 '31000.0' * EXP(
          FLOAT8 '0.6' * (SQRT((-FLOAT8 '2.0') * LN(("income_u0" + 1) / FLOAT8 '2147483647.0')) * COS(FLOAT8 '6.283185307179586' * ("income_u1" / FLOAT8 '2147483647.0')))
        )
      ) * FLOAT8 '100.0' + FLOAT8 '0.5'
    ) / FLOAT8 '100.0'
  ) * FLOAT8 '100.0' + FLOAT8 '0.5'
) AS BIGINT) * 0.01 AS "income"
-- spark:
(`i` * 1390195064 + 1100104091) % 2147483647 * (`i` + 1413724891) % 1999999973 * (`i` + 329942569) % 1899999979 * (`i` + 501282754) % 2147483647 AS `income_u0` /* draw 0 of numbers.income */
(`i` * 1702972280 + 866274647) % 2147483647 * (`i` + 809254819) % 1999999973 * (`i` + 814892410) % 1899999979 * (`i` + 1349553602) % 2147483647 AS `income_u1` /* draw 1 of numbers.income */
CAST(CAST(FLOOR(
  (
    CAST(FLOOR(
      (
        31000.0e0 * EXP(
          0.6e0 * (SQRT((-2.0e0) * LN((`income_u0` + 1) / 2147483647.0e0)) * COS(6.283185307179586e0 * (`income_u1` / 2147483647.0e0)))
        )
      ) * 100.0e0 + 0.5e0
    ) AS DOUBLE) / 100.0e0
  ) * 100.0e0 + 0.5e0
) AS DOUBLE) AS BIGINT) * 0.01 AS `income`
-- sqlite:
DRAW("i", 1100104091) AS "income_u0" /* draw 0 of numbers.income */
DRAW("i", 866274647) AS "income_u1" /* draw 1 of numbers.income */
CAST(FLOOR(
  (
    FLOOR(
      (
        31000.0 * EXP(0.6 * (SQRT((-2.0) * LN(("income_u0" + 1) / 2147483647.0)) * COS(6.283185307179586 * ("income_u1" / 2147483647.0))))
      ) * 100.0 + 0.5
    ) / 100.0
  ) * 100.0 + 0.5
) AS INTEGER) / 100.0 AS "income"
