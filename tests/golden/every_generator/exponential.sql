-- numbers.wait double: exponential (mean 40, from 0, to 600)
-- duckdb:
DRAW("i", 1216898710) AS "wait_u0" /* draw 0 of numbers.wait */
DRAW("i", 1343404587) AS "wait_u1" /* draw 1 of numbers.wait */
LEAST(
  GREATEST(
    FLOOR(
      ((-40.0e0) * LN(1.0e0 - ((("wait_u0" * 4194304 + ("wait_u1" >> 9)) / 9007199254740992.0e0) * 0.9999996944798185e0))) * 10.0e0 + 0.5e0
    ) / 10.0e0, 0.0e0
  ), 600.0e0
) AS "wait"
-- postgres:
DRAW("i", 1216898710) AS "wait_u0" /* draw 0 of numbers.wait */
DRAW("i", 1343404587) AS "wait_u1" /* draw 1 of numbers.wait */
LEAST(
  GREATEST(
    FLOOR(
      (
        (-FLOAT8 '40.0') * LN(
          FLOAT8 '1.0' - ((("wait_u0" * 4194304 + ("wait_u1" >> 9)) / FLOAT8 '9007199254740992.0') * FLOAT8 '0.9999996944798185')
        )
      ) * FLOAT8 '10.0' + FLOAT8 '0.5'
    ) / FLOAT8 '10.0', FLOAT8 '0.0'
  ), FLOAT8 '600.0'
) AS "wait"
-- spark:
(`i` * 1576798300 + 1216898710) % 2147483647 * (`i` + 76200497) % 1999999973 * (`i` + 1251795007) % 1899999979 * (`i` + 683043550) % 2147483647 AS `wait_u0` /* draw 0 of numbers.wait */
(`i` * 710866448 + 1343404587) % 2147483647 * (`i` + 104586867) % 1999999973 * (`i` + 690516874) % 1899999979 * (`i` + 2113706344) % 2147483647 AS `wait_u1` /* draw 1 of numbers.wait */
LEAST(
  GREATEST(
    CAST(FLOOR(
      (
        (-40.0e0) * LN(1.0e0 - (((`wait_u0` * 4194304 + (SHIFTRIGHT(`wait_u1`, 9))) / 9007199254740992.0e0) * 0.9999996944798185e0))
      ) * 10.0e0 + 0.5e0
    ) AS DOUBLE) / 10.0e0, 0.0e0
  ), 600.0e0
) AS `wait`
-- sqlite:
DRAW("i", 1216898710) AS "wait_u0" /* draw 0 of numbers.wait */
DRAW("i", 1343404587) AS "wait_u1" /* draw 1 of numbers.wait */
MIN(
  MAX(
    FLOOR(
      (
        (-40.0) * LN(1.0 - ((("wait_u0" * 4194304 + ("wait_u1" >> 9)) / 9007199254740992.0) * (9007196502859841.0 / 9007199254740992.0)))
      ) * 10.0 + 0.5
    ) / 10.0, 0.0
  ), 600.0
) AS "wait"
