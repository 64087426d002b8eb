-- numbers.size bigint: pareto (alpha 1.16, from 1000, to 2e+07)
-- duckdb:
DRAW("i", 1619835990) AS "size_u0" /* draw 0 of numbers.size */
DRAW("i", 1578638334) AS "size_u1" /* draw 1 of numbers.size */
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
DRAW("i", 1619835990) AS "size_u0" /* draw 0 of numbers.size */
DRAW("i", 1578638334) AS "size_u1" /* draw 1 of numbers.size */
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
-- spark:
(`i` * 188086458 + 1619835990) % 2147483647 * (`i` + 733253679) % 1999999973 * (`i` + 373141897) % 1899999979 * (`i` + 783430868) % 2147483647 AS `size_u0` /* draw 0 of numbers.size */
(`i` * 1628107049 + 1578638334) % 2147483647 * (`i` + 1285170415) % 1999999973 * (`i` + 2043487469) % 1899999979 * (`i` + 1126160799) % 2147483647 AS `size_u1` /* draw 1 of numbers.size */
CAST(LEAST(
  GREATEST(
    CAST(FLOOR(
      1000.0e0 * EXP(
        LN(1.0e0 - (((`size_u0` * 4194304 + (SHIFTRIGHT(`size_u1`, 9))) / 9007199254740992.0e0) * 0.9999897480803803e0)) / (-1.16e0)
      ) + 0.5e0
    ) AS DOUBLE), 1000.0e0
  ), 20000000.0e0
) AS BIGINT) AS `size`
-- sqlite:
DRAW("i", 1619835990) AS "size_u0" /* draw 0 of numbers.size */
DRAW("i", 1578638334) AS "size_u1" /* draw 1 of numbers.size */
CAST(MIN(
  MAX(
    FLOOR(
      1000.0 * EXP(
        LN(1.0 - ((("size_u0" * 4194304 + ("size_u1" >> 9)) / 9007199254740992.0) * (4503553456829117.0 / 4503599627370496.0))) / (-1.16)
      ) + 0.5
    ), 1000.0
  ), 20000000.0
) AS INTEGER) AS "size"
