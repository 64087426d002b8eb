-- numbers.size bigint: pareto (alpha 1.16, from 1000, to 2e+07)
DRAW("i", 1619835990) AS "size_u0" /* draw 0 of numbers.size */
DRAW("i", 1578638334) AS "size_u1" /* draw 1 of numbers.size */
-- duckdb:
CAST(LEAST(
  GREATEST(
    FLOOR(
      1000.0e0 * EXP(
        LN(1.0e0 - ((("size_u0" * 4194304 + ("size_u1" >> 9)) / 9007199254740992.0e0) * 0.9999897480803803e0)) / (-1.16e0)
      ) + 0.5e0
    ), 1000.0e0
  ), 20000000.0e0
) AS BIGINT) AS "size"
-- postgres:
CAST(LEAST(
  GREATEST(
    FLOOR(
      FLOAT8 '1000.0' * EXP(
        LN(
          FLOAT8 '1.0' - ((("size_u0" * 4194304 + ("size_u1" >> 9)) / FLOAT8 '9007199254740992.0') * FLOAT8 '0.9999897480803803')
        ) / (-FLOAT8 '1.16')
      ) + FLOAT8 '0.5'
    ), FLOAT8 '1000.0'
  ), FLOAT8 '20000000.0'
) AS BIGINT) AS "size"
-- sqlite:
CAST(MIN(
  MAX(
    FLOOR(
      1000.0 * EXP(
        LN(1.0 - ((("size_u0" * 4194304 + ("size_u1" >> 9)) / 9007199254740992.0) * (4503553456829117.0 / 4503599627370496.0))) / (-1.16)
      ) + 0.5
    ), 1000.0
  ), 20000000.0
) AS INTEGER) AS "size"
