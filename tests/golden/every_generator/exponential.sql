-- numbers.wait double: exponential (mean 40, from 0, to 600)
DRAW("i", 1216898710) AS "wait_u0" /* draw 0 of numbers.wait */
DRAW("i", 1343404587) AS "wait_u1" /* draw 1 of numbers.wait */
-- duckdb:
LEAST(
  GREATEST(
    FLOOR(
      ((-40.0e0) * LN(1.0e0 - ((("wait_u0" * 4194304 + ("wait_u1" >> 9)) / 9007199254740992.0e0) * 0.9999996944798185e0))) * 10.0e0 + 0.5e0
    ) / 10.0e0, 0.0e0
  ), 600.0e0
) AS "wait"
-- postgres:
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
-- sqlite:
MIN(
  MAX(
    FLOOR(
      (
        (-40.0) * LN(1.0 - ((("wait_u0" * 4194304 + ("wait_u1" >> 9)) / 9007199254740992.0) * (9007196502859841.0 / 9007199254740992.0)))
      ) * 10.0 + 0.5
    ) / 10.0, 0.0
  ), 600.0
) AS "wait"
