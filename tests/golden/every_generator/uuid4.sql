-- places.token uuid: uuid4 (uuid of four draws)
-- duckdb:
DRAW("i", 1589633957) AS "token_u0" /* draw 0 of places.token */
DRAW("i", 2080260663) AS "token_u1" /* draw 1 of places.token */
DRAW("i", 2060678792) AS "token_u2" /* draw 2 of places.token */
DRAW("i", 1370043325) AS "token_u3" /* draw 3 of places.token */
CAST(CAST(CAST(CAST("token_u0" AS UBIGINT) * CAST(8589934592 AS UBIGINT) + CAST(("token_u1" // 16384) * 65536 + 16384 + "token_u1" // 4 % 4096 AS UBIGINT) AS BIT) AS BLOB) || CAST(CAST(CAST(9223372036854775808 AS UBIGINT) + CAST("token_u2" * 2147483648 + "token_u3" AS UBIGINT) AS BIT) AS BLOB) AS UUID) AS "token"
-- postgres:
DRAW("i", 1589633957) AS "token_u0" /* draw 0 of places.token */
DRAW("i", 2080260663) AS "token_u1" /* draw 1 of places.token */
DRAW("i", 2060678792) AS "token_u2" /* draw 2 of places.token */
DRAW("i", 1370043325) AS "token_u3" /* draw 3 of places.token */
CAST(ENCODE(
  INT8SEND((("token_u0" << 33) | (("token_u1" >> 14) << 16) | 16384 | (("token_u1" >> 2) & 4095))) || INT8SEND((~9223372036854775807 | ("token_u2" << 31) | "token_u3")),
  'hex'
) AS UUID) AS "token"
-- spark:
(`i` * 626001431 + 1589633957) % 2147483647 * (`i` + 1688894831) % 1999999973 * (`i` + 341623072) % 1899999979 * (`i` + 1724450884) % 2147483647 AS `token_u0` /* draw 0 of places.token */
(`i` * 638548446 + 2080260663) % 2147483647 * (`i` + 681686517) % 1999999973 * (`i` + 1955278346) % 1899999979 * (`i` + 928709384) % 2147483647 AS `token_u1` /* draw 1 of places.token */
(`i` * 653397136 + 2060678792) % 2147483647 * (`i` + 1218566129) % 1999999973 * (`i` + 322622626) % 1899999979 * (`i` + 2135761306) % 2147483647 AS `token_u2` /* draw 2 of places.token */
(`i` * 773789212 + 1370043325) % 2147483647 * (`i` + 1714641508) % 1999999973 * (`i` + 1207431338) % 1899999979 * (`i` + 318888634) % 2147483647 AS `token_u3` /* draw 3 of places.token */
CAST((
  `system`.`session`.`sdgen_hex`[((SHIFTRIGHT(`token_u0`, 23)) & 255)] || `system`.`session`.`sdgen_hex`[((SHIFTRIGHT(`token_u0`, 15)) & 255)] || `system`.`session`.`sdgen_hex`[((SHIFTRIGHT(`token_u0`, 7)) & 255)] || `system`.`session`.`sdgen_hex`[((SHIFTLEFT((`token_u0` & 127), 1)) | (SHIFTRIGHT(`token_u1`, 30)))] || '-' || `system`.`session`.`sdgen_hex`[((SHIFTRIGHT(`token_u1`, 22)) & 255)] || `system`.`session`.`sdgen_hex`[((SHIFTRIGHT(`token_u1`, 14)) & 255)] || '-' || `system`.`session`.`sdgen_hex`[(((SHIFTRIGHT(`token_u1`, 10)) & 15) | 64)] || `system`.`session`.`sdgen_hex`[((SHIFTRIGHT(`token_u1`, 2)) & 255)] || '-' || `system`.`session`.`sdgen_hex`[((SHIFTRIGHT(`token_u2`, 25)) | 128)] || `system`.`session`.`sdgen_hex`[((SHIFTRIGHT(`token_u2`, 17)) & 255)] || '-' || `system`.`session`.`sdgen_hex`[((SHIFTRIGHT(`token_u2`, 9)) & 255)] || `system`.`session`.`sdgen_hex`[((SHIFTRIGHT(`token_u2`, 1)) & 255)] || `system`.`session`.`sdgen_hex`[((SHIFTLEFT((`token_u2` & 1), 7)) | (SHIFTRIGHT(`token_u3`, 24)))] || `system`.`session`.`sdgen_hex`[((SHIFTRIGHT(`token_u3`, 16)) & 255)] || `system`.`session`.`sdgen_hex`[((SHIFTRIGHT(`token_u3`, 8)) & 255)] || `system`.`session`.`sdgen_hex`[(`token_u3` & 255)]
) AS STRING) AS `token`
-- sqlite:
DRAW("i", 1589633957) AS "token_u0" /* draw 0 of places.token */
DRAW("i", 2080260663) AS "token_u1" /* draw 1 of places.token */
DRAW("i", 2060678792) AS "token_u2" /* draw 2 of places.token */
DRAW("i", 1370043325) AS "token_u3" /* draw 3 of places.token */
PRINTF(
  '%08x-%04x-4%03x-%04x-%012x', "token_u0" * 2 + "token_u1" / 1073741824, "token_u1" / 16384 % 65536, "token_u1" / 4 % 4096,
  "token_u2" / 131072 + 32768, ("token_u2" % 131072) * 2147483648 + "token_u3"
) AS "token"
