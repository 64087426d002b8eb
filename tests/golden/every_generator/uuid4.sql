-- places.token uuid: uuid4 (uuid of four draws)
DRAW("i", 1589633957) AS "token_u0" /* draw 0 of places.token */
DRAW("i", 2080260663) AS "token_u1" /* draw 1 of places.token */
DRAW("i", 2060678792) AS "token_u2" /* draw 2 of places.token */
DRAW("i", 1370043325) AS "token_u3" /* draw 3 of places.token */
-- duckdb:
CAST(CAST(CAST(CAST("token_u0" AS UBIGINT) * CAST(8589934592 AS UBIGINT) + CAST(("token_u1" // 16384) * 65536 + 16384 + "token_u1" // 4 % 4096 AS UBIGINT) AS BIT) AS BLOB) || CAST(CAST(CAST(9223372036854775808 AS UBIGINT) + CAST("token_u2" * 2147483648 + "token_u3" AS UBIGINT) AS BIT) AS BLOB) AS UUID) AS "token"
-- postgres:
CAST(ENCODE(
  INT8SEND((("token_u0" << 33) | (("token_u1" >> 14) << 16) | 16384 | (("token_u1" >> 2) & 4095))) || INT8SEND((~9223372036854775807 | ("token_u2" << 31) | "token_u3")),
  'hex'
) AS UUID) AS "token"
-- sqlite:
PRINTF(
  '%08x-%04x-4%03x-%04x-%012x', "token_u0" * 2 + "token_u1" / 1073741824, "token_u1" / 16384 % 65536, "token_u1" / 4 % 4096,
  "token_u2" / 131072 + 32768, ("token_u2" % 131072) * 2147483648 + "token_u3"
) AS "token"
