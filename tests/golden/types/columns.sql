-- parents.id inet: ipv4 (in 10.0.0.0/8, each once)
-- duckdb:
"i" AS "id_permutation_number" /* number of parents.id */
"id_permutation_number" // 4096 AS "id_permutation_line" /* line of parents.id */
"id_permutation_number" % 4096 AS "id_permutation_place" /* place of parents.id */
("id_permutation_place" + DRAW("id_permutation_line", 2076818410)) % CASE WHEN "id_permutation_line" < 4095 THEN 4096 ELSE 4094 END AS "id_permutation_place_1" /* place_1 of parents.id */
("id_permutation_line" + DRAW("id_permutation_place_1", 215229824)) % CASE WHEN "id_permutation_place_1" < 4094 THEN 4096 ELSE 4095 END AS "id_permutation_line_2" /* line_2 of parents.id */
("id_permutation_place_1" + DRAW("id_permutation_line_2", 1129404343)) % CASE WHEN "id_permutation_line_2" < 4095 THEN 4096 ELSE 4094 END AS "id_permutation_place_3" /* place_3 of parents.id */
("id_permutation_line_2" + DRAW("id_permutation_place_3", 168001137)) % CASE WHEN "id_permutation_place_3" < 4094 THEN 4096 ELSE 4095 END AS "id_permutation_line_4" /* line_4 of parents.id */
("id_permutation_place_3" + DRAW("id_permutation_line_4", 1704502281)) % CASE WHEN "id_permutation_line_4" < 4095 THEN 4096 ELSE 4094 END AS "id_permutation_place_5" /* place_5 of parents.id */
("id_permutation_line_4" + DRAW("id_permutation_place_5", 868577780)) % CASE WHEN "id_permutation_place_5" < 4094 THEN 4096 ELSE 4095 END AS "id_permutation_line_6" /* line_6 of parents.id */
("id_permutation_line_6" * 4096 + "id_permutation_place_5") + 167772161 AS "id_address" /* number of an address in 10.0.0.0/8 */
CAST(("id_address" // 16777216) % 256 AS VARCHAR) || '.' || CAST(("id_address" // 65536) % 256 AS VARCHAR) || '.' || CAST(("id_address" // 256) % 256 AS VARCHAR) || '.' || CAST("id_address" % 256 AS VARCHAR) AS "id"
-- postgres:
"i" AS "id_permutation_number" /* number of parents.id */
"id_permutation_number" / 4096 AS "id_permutation_line" /* line of parents.id */
"id_permutation_number" % 4096 AS "id_permutation_place" /* place of parents.id */
("id_permutation_place" + DRAW("id_permutation_line", 2076818410)) % CASE WHEN "id_permutation_line" < 4095 THEN 4096 ELSE 4094 END AS "id_permutation_place_1" /* place_1 of parents.id */
("id_permutation_line" + DRAW("id_permutation_place_1", 215229824)) % CASE WHEN "id_permutation_place_1" < 4094 THEN 4096 ELSE 4095 END AS "id_permutation_line_2" /* line_2 of parents.id */
("id_permutation_place_1" + DRAW("id_permutation_line_2", 1129404343)) % CASE WHEN "id_permutation_line_2" < 4095 THEN 4096 ELSE 4094 END AS "id_permutation_place_3" /* place_3 of parents.id */
("id_permutation_line_2" + DRAW("id_permutation_place_3", 168001137)) % CASE WHEN "id_permutation_place_3" < 4094 THEN 4096 ELSE 4095 END AS "id_permutation_line_4" /* line_4 of parents.id */
("id_permutation_place_3" + DRAW("id_permutation_line_4", 1704502281)) % CASE WHEN "id_permutation_line_4" < 4095 THEN 4096 ELSE 4094 END AS "id_permutation_place_5" /* place_5 of parents.id */
("id_permutation_line_4" + DRAW("id_permutation_place_5", 868577780)) % CASE WHEN "id_permutation_place_5" < 4094 THEN 4096 ELSE 4095 END AS "id_permutation_line_6" /* line_6 of parents.id */
("id_permutation_line_6" * 4096 + "id_permutation_place_5") + 167772161 AS "id_address" /* number of an address in 10.0.0.0/8 */
CAST(HOST(CAST('0.0.0.0' AS INET) + "id_address") AS INET) AS "id"
-- spark:
`i` AS `id_permutation_number` /* number of parents.id */
`id_permutation_number` DIV 4096 AS `id_permutation_line` /* line of parents.id */
`id_permutation_number` % 4096 AS `id_permutation_place` /* place of parents.id */
(
  `id_permutation_place` + (`id_permutation_line` * 1483877573 + 2076818410) % 2147483647 * (`id_permutation_line` + 624382716) % 1999999973 * (`id_permutation_line` + 1261186329) % 1899999979 * (`id_permutation_line` + 1817976150) % 2147483647
) % CASE WHEN `id_permutation_line` < 4095 THEN 4096 ELSE 4094 END AS `id_permutation_place_1` /* place_1 of parents.id */
(
  `id_permutation_line` + (`id_permutation_place_1` * 1026624108 + 215229824) % 2147483647 * (`id_permutation_place_1` + 1608735080) % 1999999973 * (`id_permutation_place_1` + 185086570) % 1899999979 * (`id_permutation_place_1` + 982796769) % 2147483647
) % CASE WHEN `id_permutation_place_1` < 4094 THEN 4096 ELSE 4095 END AS `id_permutation_line_2` /* line_2 of parents.id */
(
  `id_permutation_place_1` + (`id_permutation_line_2` * 494318302 + 1129404343) % 2147483647 * (`id_permutation_line_2` + 1494983443) % 1999999973 * (`id_permutation_line_2` + 783703085) % 1899999979 * (`id_permutation_line_2` + 1566367676) % 2147483647
) % CASE WHEN `id_permutation_line_2` < 4095 THEN 4096 ELSE 4094 END AS `id_permutation_place_3` /* place_3 of parents.id */
(
  `id_permutation_line_2` + (`id_permutation_place_3` * 1333155436 + 168001137) % 2147483647 * (`id_permutation_place_3` + 533257707) % 1999999973 * (`id_permutation_place_3` + 475689892) % 1899999979 * (`id_permutation_place_3` + 1494666279) % 2147483647
) % CASE WHEN `id_permutation_place_3` < 4094 THEN 4096 ELSE 4095 END AS `id_permutation_line_4` /* line_4 of parents.id */
(
  `id_permutation_place_3` + (`id_permutation_line_4` * 313114665 + 1704502281) % 2147483647 * (`id_permutation_line_4` + 654722666) % 1999999973 * (`id_permutation_line_4` + 1970667354) % 1899999979 * (`id_permutation_line_4` + 777190760) % 2147483647
) % CASE WHEN `id_permutation_line_4` < 4095 THEN 4096 ELSE 4094 END AS `id_permutation_place_5` /* place_5 of parents.id */
(
  `id_permutation_line_4` + (`id_permutation_place_5` * 784307492 + 868577780) % 2147483647 * (`id_permutation_place_5` + 277615071) % 1999999973 * (`id_permutation_place_5` + 195819453) % 1899999979 * (`id_permutation_place_5` + 1467168761) % 2147483647
) % CASE WHEN `id_permutation_place_5` < 4094 THEN 4096 ELSE 4095 END AS `id_permutation_line_6` /* line_6 of parents.id */
(`id_permutation_line_6` * 4096 + `id_permutation_place_5`) + 167772161 AS `id_address` /* number of an address in 10.0.0.0/8 */
CAST((`id_address` DIV 16777216) % 256 AS STRING) || '.' || CAST((`id_address` DIV 65536) % 256 AS STRING) || '.' || CAST((`id_address` DIV 256) % 256 AS STRING) || '.' || CAST(`id_address` % 256 AS STRING) AS `id`
-- sqlite:
"i" AS "id_permutation_number" /* number of parents.id */
"id_permutation_number" / 4096 AS "id_permutation_line" /* line of parents.id */
"id_permutation_number" % 4096 AS "id_permutation_place" /* place of parents.id */
("id_permutation_place" + DRAW("id_permutation_line", 2076818410)) % CASE WHEN "id_permutation_line" < 4095 THEN 4096 ELSE 4094 END AS "id_permutation_place_1" /* place_1 of parents.id */
("id_permutation_line" + DRAW("id_permutation_place_1", 215229824)) % CASE WHEN "id_permutation_place_1" < 4094 THEN 4096 ELSE 4095 END AS "id_permutation_line_2" /* line_2 of parents.id */
("id_permutation_place_1" + DRAW("id_permutation_line_2", 1129404343)) % CASE WHEN "id_permutation_line_2" < 4095 THEN 4096 ELSE 4094 END AS "id_permutation_place_3" /* place_3 of parents.id */
("id_permutation_line_2" + DRAW("id_permutation_place_3", 168001137)) % CASE WHEN "id_permutation_place_3" < 4094 THEN 4096 ELSE 4095 END AS "id_permutation_line_4" /* line_4 of parents.id */
("id_permutation_place_3" + DRAW("id_permutation_line_4", 1704502281)) % CASE WHEN "id_permutation_line_4" < 4095 THEN 4096 ELSE 4094 END AS "id_permutation_place_5" /* place_5 of parents.id */
("id_permutation_line_4" + DRAW("id_permutation_place_5", 868577780)) % CASE WHEN "id_permutation_place_5" < 4094 THEN 4096 ELSE 4095 END AS "id_permutation_line_6" /* line_6 of parents.id */
("id_permutation_line_6" * 4096 + "id_permutation_place_5") + 167772161 AS "id_address" /* number of an address in 10.0.0.0/8 */
PRINTF('%d.%d.%d.%d', "id_address" / 16777216, ("id_address" / 65536) % 256, ("id_address" / 256) % 256, "id_address" % 256) AS "id"

-- parents.code char(3): pattern (?##, each once)
-- duckdb:
"i" AS "code_permutation_number" /* number of parents.code */
"code_permutation_number" // 51 AS "code_permutation_line" /* line of parents.code */
"code_permutation_number" % 51 AS "code_permutation_place" /* place of parents.code */
("code_permutation_place" + DRAW("code_permutation_line", 1048534447)) % CASE WHEN "code_permutation_line" < 50 THEN 51 ELSE 50 END AS "code_permutation_place_1" /* place_1 of parents.code */
("code_permutation_line" + DRAW("code_permutation_place_1", 831188960)) % CASE WHEN "code_permutation_place_1" < 50 THEN 51 ELSE 50 END AS "code_permutation_line_2" /* line_2 of parents.code */
("code_permutation_place_1" + DRAW("code_permutation_line_2", 1751381753)) % CASE WHEN "code_permutation_line_2" < 50 THEN 51 ELSE 50 END AS "code_permutation_place_3" /* place_3 of parents.code */
("code_permutation_line_2" + DRAW("code_permutation_place_3", 272180248)) % CASE WHEN "code_permutation_place_3" < 50 THEN 51 ELSE 50 END AS "code_permutation_line_4" /* line_4 of parents.code */
("code_permutation_place_3" + DRAW("code_permutation_line_4", 1595727004)) % CASE WHEN "code_permutation_line_4" < 50 THEN 51 ELSE 50 END AS "code_permutation_place_5" /* place_5 of parents.code */
("code_permutation_line_4" + DRAW("code_permutation_place_5", 638954853)) % CASE WHEN "code_permutation_place_5" < 50 THEN 51 ELSE 50 END AS "code_permutation_line_6" /* line_6 of parents.code */
("code_permutation_line_6" * 51 + "code_permutation_place_5") AS "code_text_1" /* which of 2600 texts */
CHR(CAST("code_text_1" // 100 AS INT) + 65) || LPAD(CAST("code_text_1" % 100 AS VARCHAR), 2, '0') AS "code"
-- postgres:
"i" AS "code_permutation_number" /* number of parents.code */
"code_permutation_number" / 51 AS "code_permutation_line" /* line of parents.code */
"code_permutation_number" % 51 AS "code_permutation_place" /* place of parents.code */
("code_permutation_place" + DRAW("code_permutation_line", 1048534447)) % CASE WHEN "code_permutation_line" < 50 THEN 51 ELSE 50 END AS "code_permutation_place_1" /* place_1 of parents.code */
("code_permutation_line" + DRAW("code_permutation_place_1", 831188960)) % CASE WHEN "code_permutation_place_1" < 50 THEN 51 ELSE 50 END AS "code_permutation_line_2" /* line_2 of parents.code */
("code_permutation_place_1" + DRAW("code_permutation_line_2", 1751381753)) % CASE WHEN "code_permutation_line_2" < 50 THEN 51 ELSE 50 END AS "code_permutation_place_3" /* place_3 of parents.code */
("code_permutation_line_2" + DRAW("code_permutation_place_3", 272180248)) % CASE WHEN "code_permutation_place_3" < 50 THEN 51 ELSE 50 END AS "code_permutation_line_4" /* line_4 of parents.code */
("code_permutation_place_3" + DRAW("code_permutation_line_4", 1595727004)) % CASE WHEN "code_permutation_line_4" < 50 THEN 51 ELSE 50 END AS "code_permutation_place_5" /* place_5 of parents.code */
("code_permutation_line_4" + DRAW("code_permutation_place_5", 638954853)) % CASE WHEN "code_permutation_place_5" < 50 THEN 51 ELSE 50 END AS "code_permutation_line_6" /* line_6 of parents.code */
("code_permutation_line_6" * 51 + "code_permutation_place_5") AS "code_text_1" /* which of 2600 texts */
CHR(CAST("code_text_1" / 100 AS INTEGER) + 65) || LPAD(CAST("code_text_1" % 100 AS TEXT), 2, '0') AS "code"
-- spark:
`i` AS `code_permutation_number` /* number of parents.code */
`code_permutation_number` DIV 51 AS `code_permutation_line` /* line of parents.code */
`code_permutation_number` % 51 AS `code_permutation_place` /* place of parents.code */
(
  `code_permutation_place` + (`code_permutation_line` * 59347056 + 1048534447) % 2147483647 * (`code_permutation_line` + 161023590) % 1999999973 * (`code_permutation_line` + 2061411806) % 1899999979 * (`code_permutation_line` + 1546482404) % 2147483647
) % CASE WHEN `code_permutation_line` < 50 THEN 51 ELSE 50 END AS `code_permutation_place_1` /* place_1 of parents.code */
(
  `code_permutation_line` + (`code_permutation_place_1` * 1445271215 + 831188960) % 2147483647 * (`code_permutation_place_1` + 1336635140) % 1999999973 * (`code_permutation_place_1` + 1296781463) % 1899999979 * (`code_permutation_place_1` + 1794775576) % 2147483647
) % CASE WHEN `code_permutation_place_1` < 50 THEN 51 ELSE 50 END AS `code_permutation_line_2` /* line_2 of parents.code */
(
  `code_permutation_place_1` + (`code_permutation_line_2` * 1699796798 + 1751381753) % 2147483647 * (`code_permutation_line_2` + 326432292) % 1999999973 * (`code_permutation_line_2` + 672178015) % 1899999979 * (`code_permutation_line_2` + 1590298370) % 2147483647
) % CASE WHEN `code_permutation_line_2` < 50 THEN 51 ELSE 50 END AS `code_permutation_place_3` /* place_3 of parents.code */
(
  `code_permutation_line_2` + (`code_permutation_place_3` * 1238974977 + 272180248) % 2147483647 * (`code_permutation_place_3` + 1743419550) % 1999999973 * (`code_permutation_place_3` + 207721705) % 1899999979 * (`code_permutation_place_3` + 1576567651) % 2147483647
) % CASE WHEN `code_permutation_place_3` < 50 THEN 51 ELSE 50 END AS `code_permutation_line_4` /* line_4 of parents.code */
(
  `code_permutation_place_3` + (`code_permutation_line_4` * 1514331347 + 1595727004) % 2147483647 * (`code_permutation_line_4` + 1629453111) % 1999999973 * (`code_permutation_line_4` + 1194457105) % 1899999979 * (`code_permutation_line_4` + 696310882) % 2147483647
) % CASE WHEN `code_permutation_line_4` < 50 THEN 51 ELSE 50 END AS `code_permutation_place_5` /* place_5 of parents.code */
(
  `code_permutation_line_4` + (`code_permutation_place_5` * 100303954 + 638954853) % 2147483647 * (`code_permutation_place_5` + 2088759188) % 1999999973 * (`code_permutation_place_5` + 288960190) % 1899999979 * (`code_permutation_place_5` + 1864270759) % 2147483647
) % CASE WHEN `code_permutation_place_5` < 50 THEN 51 ELSE 50 END AS `code_permutation_line_6` /* line_6 of parents.code */
(`code_permutation_line_6` * 51 + `code_permutation_place_5`) AS `code_text_1` /* which of 2600 texts */
CHR(CAST(`code_text_1` DIV 100 AS INT) + 65) || LPAD(CAST(`code_text_1` % 100 AS STRING), 2, '0') AS `code`
-- sqlite:
"i" AS "code_permutation_number" /* number of parents.code */
"code_permutation_number" / 51 AS "code_permutation_line" /* line of parents.code */
"code_permutation_number" % 51 AS "code_permutation_place" /* place of parents.code */
("code_permutation_place" + DRAW("code_permutation_line", 1048534447)) % CASE WHEN "code_permutation_line" < 50 THEN 51 ELSE 50 END AS "code_permutation_place_1" /* place_1 of parents.code */
("code_permutation_line" + DRAW("code_permutation_place_1", 831188960)) % CASE WHEN "code_permutation_place_1" < 50 THEN 51 ELSE 50 END AS "code_permutation_line_2" /* line_2 of parents.code */
("code_permutation_place_1" + DRAW("code_permutation_line_2", 1751381753)) % CASE WHEN "code_permutation_line_2" < 50 THEN 51 ELSE 50 END AS "code_permutation_place_3" /* place_3 of parents.code */
("code_permutation_line_2" + DRAW("code_permutation_place_3", 272180248)) % CASE WHEN "code_permutation_place_3" < 50 THEN 51 ELSE 50 END AS "code_permutation_line_4" /* line_4 of parents.code */
("code_permutation_place_3" + DRAW("code_permutation_line_4", 1595727004)) % CASE WHEN "code_permutation_line_4" < 50 THEN 51 ELSE 50 END AS "code_permutation_place_5" /* place_5 of parents.code */
("code_permutation_line_4" + DRAW("code_permutation_place_5", 638954853)) % CASE WHEN "code_permutation_place_5" < 50 THEN 51 ELSE 50 END AS "code_permutation_line_6" /* line_6 of parents.code */
("code_permutation_line_6" * 51 + "code_permutation_place_5") AS "code_text_1" /* which of 2600 texts */
CHAR("code_text_1" / 100 + 65) || SUBSTR(CAST("code_text_1" % 100 + 100 AS TEXT), 2) AS "code"

-- parents.mood enum(happy, so-so, 'it''s, bad'): choice (one of 3 values)
-- duckdb:
DRAW("i", 1962240427) AS "mood_u0" /* draw 0 of parents.mood */
CASE WHEN "mood_u0" < 715827883 THEN 'happy' WHEN "mood_u0" < 1431655766 THEN 'so-so' ELSE 'it''s, bad'
END AS "mood"
-- postgres:
DRAW("i", 1962240427) AS "mood_u0" /* draw 0 of parents.mood */
CAST(CASE WHEN "mood_u0" < 715827883 THEN 'happy' WHEN "mood_u0" < 1431655766 THEN 'so-so' ELSE 'it''s, bad'
END AS "public"."parents_mood") AS "mood"
-- spark:
(`i` * 1138860805 + 1962240427) % 2147483647 * (`i` + 148759695) % 1999999973 * (`i` + 1634293742) % 1899999979 * (`i` + 1217971250) % 2147483647 AS `mood_u0` /* draw 0 of parents.mood */
CASE WHEN `mood_u0` < 715827883 THEN 'happy' WHEN `mood_u0` < 1431655766 THEN 'so-so' ELSE 'it\'s, bad'
END AS `mood`
-- sqlite:
DRAW("i", 1962240427) AS "mood_u0" /* draw 0 of parents.mood */
CASE WHEN "mood_u0" < 715827883 THEN 'happy' WHEN "mood_u0" < 1431655766 THEN 'so-so' ELSE 'it''s, bad'
END AS "mood"

-- things.id int: sequence (from 1, step 1)
-- duckdb:
"i" + 1 AS "id" /* things.id */
-- postgres:
"i" + 1 AS "id" /* things.id */
-- spark:
`i` + 1 AS `id` /* things.id */
-- sqlite:
"i" + 1 AS "id" /* things.id */

-- things.host inet: fk (parents.id of a random row)
-- duckdb:
(((DRAW("i", 1573570240)) * 5) >> 31) % 2147483648 AS "host_parent" /* row of parents that things.host points to */
"host_parent" AS "host_parent_id_permutation_number" /* number of parents.id */
"host_parent_id_permutation_number" // 4096 AS "host_parent_id_permutation_line" /* line of parents.id */
"host_parent_id_permutation_number" % 4096 AS "host_parent_id_permutation_place" /* place of parents.id */
("host_parent_id_permutation_place" + DRAW("host_parent_id_permutation_line", 2076818410)) % CASE WHEN "host_parent_id_permutation_line" < 4095 THEN 4096 ELSE 4094 END AS "host_parent_id_permutation_place_1" /* place_1 of parents.id */
("host_parent_id_permutation_line" + DRAW("host_parent_id_permutation_place_1", 215229824)) % CASE WHEN "host_parent_id_permutation_place_1" < 4094 THEN 4096 ELSE 4095 END AS "host_parent_id_permutation_line_2" /* line_2 of parents.id */
("host_parent_id_permutation_place_1" + DRAW("host_parent_id_permutation_line_2", 1129404343)) % CASE WHEN "host_parent_id_permutation_line_2" < 4095 THEN 4096 ELSE 4094 END AS "host_parent_id_permutation_place_3" /* place_3 of parents.id */
("host_parent_id_permutation_line_2" + DRAW("host_parent_id_permutation_place_3", 168001137)) % CASE WHEN "host_parent_id_permutation_place_3" < 4094 THEN 4096 ELSE 4095 END AS "host_parent_id_permutation_line_4" /* line_4 of parents.id */
("host_parent_id_permutation_place_3" + DRAW("host_parent_id_permutation_line_4", 1704502281)) % CASE WHEN "host_parent_id_permutation_line_4" < 4095 THEN 4096 ELSE 4094 END AS "host_parent_id_permutation_place_5" /* place_5 of parents.id */
("host_parent_id_permutation_line_4" + DRAW("host_parent_id_permutation_place_5", 868577780)) % CASE WHEN "host_parent_id_permutation_place_5" < 4094 THEN 4096 ELSE 4095 END AS "host_parent_id_permutation_line_6" /* line_6 of parents.id */
("host_parent_id_permutation_line_6" * 4096 + "host_parent_id_permutation_place_5") + 167772161 AS "host_parent_id_address" /* number of an address in 10.0.0.0/8 */
CAST(("host_parent_id_address" // 16777216) % 256 AS VARCHAR) || '.' || CAST(("host_parent_id_address" // 65536) % 256 AS VARCHAR) || '.' || CAST(("host_parent_id_address" // 256) % 256 AS VARCHAR) || '.' || CAST("host_parent_id_address" % 256 AS VARCHAR) AS "host" /* things.host */
-- postgres:
(((DRAW("i", 1573570240)) * 5) >> 31) AS "host_parent" /* row of parents that things.host points to */
"host_parent" AS "host_parent_id_permutation_number" /* number of parents.id */
"host_parent_id_permutation_number" / 4096 AS "host_parent_id_permutation_line" /* line of parents.id */
"host_parent_id_permutation_number" % 4096 AS "host_parent_id_permutation_place" /* place of parents.id */
("host_parent_id_permutation_place" + DRAW("host_parent_id_permutation_line", 2076818410)) % CASE WHEN "host_parent_id_permutation_line" < 4095 THEN 4096 ELSE 4094 END AS "host_parent_id_permutation_place_1" /* place_1 of parents.id */
("host_parent_id_permutation_line" + DRAW("host_parent_id_permutation_place_1", 215229824)) % CASE WHEN "host_parent_id_permutation_place_1" < 4094 THEN 4096 ELSE 4095 END AS "host_parent_id_permutation_line_2" /* line_2 of parents.id */
("host_parent_id_permutation_place_1" + DRAW("host_parent_id_permutation_line_2", 1129404343)) % CASE WHEN "host_parent_id_permutation_line_2" < 4095 THEN 4096 ELSE 4094 END AS "host_parent_id_permutation_place_3" /* place_3 of parents.id */
("host_parent_id_permutation_line_2" + DRAW("host_parent_id_permutation_place_3", 168001137)) % CASE WHEN "host_parent_id_permutation_place_3" < 4094 THEN 4096 ELSE 4095 END AS "host_parent_id_permutation_line_4" /* line_4 of parents.id */
("host_parent_id_permutation_place_3" + DRAW("host_parent_id_permutation_line_4", 1704502281)) % CASE WHEN "host_parent_id_permutation_line_4" < 4095 THEN 4096 ELSE 4094 END AS "host_parent_id_permutation_place_5" /* place_5 of parents.id */
("host_parent_id_permutation_line_4" + DRAW("host_parent_id_permutation_place_5", 868577780)) % CASE WHEN "host_parent_id_permutation_place_5" < 4094 THEN 4096 ELSE 4095 END AS "host_parent_id_permutation_line_6" /* line_6 of parents.id */
("host_parent_id_permutation_line_6" * 4096 + "host_parent_id_permutation_place_5") + 167772161 AS "host_parent_id_address" /* number of an address in 10.0.0.0/8 */
CAST("host" AS INET) AS "host"
-- spark:
(
  SHIFTRIGHT(
    (((`i` * 1822308348 + 1573570240) % 2147483647 * (`i` + 1614339945) % 1999999973 * (`i` + 230747479) % 1899999979 * (`i` + 1064397813) % 2147483647) * 5),
    31
  )
) AS `host_parent` /* row of parents that things.host points to */
`host_parent` AS `host_parent_id_permutation_number` /* number of parents.id */
`host_parent_id_permutation_number` DIV 4096 AS `host_parent_id_permutation_line` /* line of parents.id */
`host_parent_id_permutation_number` % 4096 AS `host_parent_id_permutation_place` /* place of parents.id */
(
  `host_parent_id_permutation_place` + (`host_parent_id_permutation_line` * 1483877573 + 2076818410) % 2147483647 * (`host_parent_id_permutation_line` + 624382716) % 1999999973 * (`host_parent_id_permutation_line` + 1261186329) % 1899999979 * (`host_parent_id_permutation_line` + 1817976150) % 2147483647
) % CASE WHEN `host_parent_id_permutation_line` < 4095 THEN 4096 ELSE 4094 END AS `host_parent_id_permutation_place_1` /* place_1 of parents.id */
(
  `host_parent_id_permutation_line` + (`host_parent_id_permutation_place_1` * 1026624108 + 215229824) % 2147483647 * (`host_parent_id_permutation_place_1` + 1608735080) % 1999999973 * (`host_parent_id_permutation_place_1` + 185086570) % 1899999979 * (`host_parent_id_permutation_place_1` + 982796769) % 2147483647
) % CASE WHEN `host_parent_id_permutation_place_1` < 4094 THEN 4096 ELSE 4095 END AS `host_parent_id_permutation_line_2` /* line_2 of parents.id */
(
  `host_parent_id_permutation_place_1` + (`host_parent_id_permutation_line_2` * 494318302 + 1129404343) % 2147483647 * (`host_parent_id_permutation_line_2` + 1494983443) % 1999999973 * (`host_parent_id_permutation_line_2` + 783703085) % 1899999979 * (`host_parent_id_permutation_line_2` + 1566367676) % 2147483647
) % CASE WHEN `host_parent_id_permutation_line_2` < 4095 THEN 4096 ELSE 4094 END AS `host_parent_id_permutation_place_3` /* place_3 of parents.id */
(
  `host_parent_id_permutation_line_2` + (`host_parent_id_permutation_place_3` * 1333155436 + 168001137) % 2147483647 * (`host_parent_id_permutation_place_3` + 533257707) % 1999999973 * (`host_parent_id_permutation_place_3` + 475689892) % 1899999979 * (`host_parent_id_permutation_place_3` + 1494666279) % 2147483647
) % CASE WHEN `host_parent_id_permutation_place_3` < 4094 THEN 4096 ELSE 4095 END AS `host_parent_id_permutation_line_4` /* line_4 of parents.id */
(
  `host_parent_id_permutation_place_3` + (`host_parent_id_permutation_line_4` * 313114665 + 1704502281) % 2147483647 * (`host_parent_id_permutation_line_4` + 654722666) % 1999999973 * (`host_parent_id_permutation_line_4` + 1970667354) % 1899999979 * (`host_parent_id_permutation_line_4` + 777190760) % 2147483647
) % CASE WHEN `host_parent_id_permutation_line_4` < 4095 THEN 4096 ELSE 4094 END AS `host_parent_id_permutation_place_5` /* place_5 of parents.id */
(
  `host_parent_id_permutation_line_4` + (`host_parent_id_permutation_place_5` * 784307492 + 868577780) % 2147483647 * (`host_parent_id_permutation_place_5` + 277615071) % 1999999973 * (`host_parent_id_permutation_place_5` + 195819453) % 1899999979 * (`host_parent_id_permutation_place_5` + 1467168761) % 2147483647
) % CASE WHEN `host_parent_id_permutation_place_5` < 4094 THEN 4096 ELSE 4095 END AS `host_parent_id_permutation_line_6` /* line_6 of parents.id */
(`host_parent_id_permutation_line_6` * 4096 + `host_parent_id_permutation_place_5`) + 167772161 AS `host_parent_id_address` /* number of an address in 10.0.0.0/8 */
CAST((`host_parent_id_address` DIV 16777216) % 256 AS STRING) || '.' || CAST((`host_parent_id_address` DIV 65536) % 256 AS STRING) || '.' || CAST((`host_parent_id_address` DIV 256) % 256 AS STRING) || '.' || CAST(`host_parent_id_address` % 256 AS STRING) AS `host` /* things.host */
-- sqlite:
(((DRAW("i", 1573570240)) * 5) >> 31) AS "host_parent" /* row of parents that things.host points to */
"host_parent" AS "host_parent_id_permutation_number" /* number of parents.id */
"host_parent_id_permutation_number" / 4096 AS "host_parent_id_permutation_line" /* line of parents.id */
"host_parent_id_permutation_number" % 4096 AS "host_parent_id_permutation_place" /* place of parents.id */
("host_parent_id_permutation_place" + DRAW("host_parent_id_permutation_line", 2076818410)) % CASE WHEN "host_parent_id_permutation_line" < 4095 THEN 4096 ELSE 4094 END AS "host_parent_id_permutation_place_1" /* place_1 of parents.id */
("host_parent_id_permutation_line" + DRAW("host_parent_id_permutation_place_1", 215229824)) % CASE WHEN "host_parent_id_permutation_place_1" < 4094 THEN 4096 ELSE 4095 END AS "host_parent_id_permutation_line_2" /* line_2 of parents.id */
("host_parent_id_permutation_place_1" + DRAW("host_parent_id_permutation_line_2", 1129404343)) % CASE WHEN "host_parent_id_permutation_line_2" < 4095 THEN 4096 ELSE 4094 END AS "host_parent_id_permutation_place_3" /* place_3 of parents.id */
("host_parent_id_permutation_line_2" + DRAW("host_parent_id_permutation_place_3", 168001137)) % CASE WHEN "host_parent_id_permutation_place_3" < 4094 THEN 4096 ELSE 4095 END AS "host_parent_id_permutation_line_4" /* line_4 of parents.id */
("host_parent_id_permutation_place_3" + DRAW("host_parent_id_permutation_line_4", 1704502281)) % CASE WHEN "host_parent_id_permutation_line_4" < 4095 THEN 4096 ELSE 4094 END AS "host_parent_id_permutation_place_5" /* place_5 of parents.id */
("host_parent_id_permutation_line_4" + DRAW("host_parent_id_permutation_place_5", 868577780)) % CASE WHEN "host_parent_id_permutation_place_5" < 4094 THEN 4096 ELSE 4095 END AS "host_parent_id_permutation_line_6" /* line_6 of parents.id */
("host_parent_id_permutation_line_6" * 4096 + "host_parent_id_permutation_place_5") + 167772161 AS "host_parent_id_address" /* number of an address in 10.0.0.0/8 */
PRINTF(
  '%d.%d.%d.%d', "host_parent_id_address" / 16777216, ("host_parent_id_address" / 65536) % 256, ("host_parent_id_address" / 256) % 256,
  "host_parent_id_address" % 256
) AS "host" /* things.host */

-- things.code char(3): fk (parents.code of a random row)
-- duckdb:
(((DRAW("i", 1448586606)) * 5) >> 31) % 2147483648 AS "code_parent" /* row of parents that things.code points to */
"code_parent" AS "code_parent_code_permutation_number" /* number of parents.code */
"code_parent_code_permutation_number" // 51 AS "code_parent_code_permutation_line" /* line of parents.code */
"code_parent_code_permutation_number" % 51 AS "code_parent_code_permutation_place" /* place of parents.code */
("code_parent_code_permutation_place" + DRAW("code_parent_code_permutation_line", 1048534447)) % CASE WHEN "code_parent_code_permutation_line" < 50 THEN 51 ELSE 50 END AS "code_parent_code_permutation_place_1" /* place_1 of parents.code */
("code_parent_code_permutation_line" + DRAW("code_parent_code_permutation_place_1", 831188960)) % CASE WHEN "code_parent_code_permutation_place_1" < 50 THEN 51 ELSE 50 END AS "code_parent_code_permutation_line_2" /* line_2 of parents.code */
("code_parent_code_permutation_place_1" + DRAW("code_parent_code_permutation_line_2", 1751381753)) % CASE WHEN "code_parent_code_permutation_line_2" < 50 THEN 51 ELSE 50 END AS "code_parent_code_permutation_place_3" /* place_3 of parents.code */
("code_parent_code_permutation_line_2" + DRAW("code_parent_code_permutation_place_3", 272180248)) % CASE WHEN "code_parent_code_permutation_place_3" < 50 THEN 51 ELSE 50 END AS "code_parent_code_permutation_line_4" /* line_4 of parents.code */
("code_parent_code_permutation_place_3" + DRAW("code_parent_code_permutation_line_4", 1595727004)) % CASE WHEN "code_parent_code_permutation_line_4" < 50 THEN 51 ELSE 50 END AS "code_parent_code_permutation_place_5" /* place_5 of parents.code */
("code_parent_code_permutation_line_4" + DRAW("code_parent_code_permutation_place_5", 638954853)) % CASE WHEN "code_parent_code_permutation_place_5" < 50 THEN 51 ELSE 50 END AS "code_parent_code_permutation_line_6" /* line_6 of parents.code */
("code_parent_code_permutation_line_6" * 51 + "code_parent_code_permutation_place_5") AS "code_parent_code_text_1" /* which of 2600 texts */
CHR(CAST("code_parent_code_text_1" // 100 AS INT) + 65) || LPAD(CAST("code_parent_code_text_1" % 100 AS VARCHAR), 2, '0') AS "code"
-- postgres:
(((DRAW("i", 1448586606)) * 5) >> 31) AS "code_parent" /* row of parents that things.code points to */
"code_parent" AS "code_parent_code_permutation_number" /* number of parents.code */
"code_parent_code_permutation_number" / 51 AS "code_parent_code_permutation_line" /* line of parents.code */
"code_parent_code_permutation_number" % 51 AS "code_parent_code_permutation_place" /* place of parents.code */
("code_parent_code_permutation_place" + DRAW("code_parent_code_permutation_line", 1048534447)) % CASE WHEN "code_parent_code_permutation_line" < 50 THEN 51 ELSE 50 END AS "code_parent_code_permutation_place_1" /* place_1 of parents.code */
("code_parent_code_permutation_line" + DRAW("code_parent_code_permutation_place_1", 831188960)) % CASE WHEN "code_parent_code_permutation_place_1" < 50 THEN 51 ELSE 50 END AS "code_parent_code_permutation_line_2" /* line_2 of parents.code */
("code_parent_code_permutation_place_1" + DRAW("code_parent_code_permutation_line_2", 1751381753)) % CASE WHEN "code_parent_code_permutation_line_2" < 50 THEN 51 ELSE 50 END AS "code_parent_code_permutation_place_3" /* place_3 of parents.code */
("code_parent_code_permutation_line_2" + DRAW("code_parent_code_permutation_place_3", 272180248)) % CASE WHEN "code_parent_code_permutation_place_3" < 50 THEN 51 ELSE 50 END AS "code_parent_code_permutation_line_4" /* line_4 of parents.code */
("code_parent_code_permutation_place_3" + DRAW("code_parent_code_permutation_line_4", 1595727004)) % CASE WHEN "code_parent_code_permutation_line_4" < 50 THEN 51 ELSE 50 END AS "code_parent_code_permutation_place_5" /* place_5 of parents.code */
("code_parent_code_permutation_line_4" + DRAW("code_parent_code_permutation_place_5", 638954853)) % CASE WHEN "code_parent_code_permutation_place_5" < 50 THEN 51 ELSE 50 END AS "code_parent_code_permutation_line_6" /* line_6 of parents.code */
("code_parent_code_permutation_line_6" * 51 + "code_parent_code_permutation_place_5") AS "code_parent_code_text_1" /* which of 2600 texts */
CHR(CAST("code_parent_code_text_1" / 100 AS INTEGER) + 65) || LPAD(CAST("code_parent_code_text_1" % 100 AS TEXT), 2, '0') AS "code"
-- spark:
(
  SHIFTRIGHT(
    (((`i` * 127800078 + 1448586606) % 2147483647 * (`i` + 1398325150) % 1999999973 * (`i` + 764582503) % 1899999979 * (`i` + 1424613707) % 2147483647) * 5),
    31
  )
) AS `code_parent` /* row of parents that things.code points to */
`code_parent` AS `code_parent_code_permutation_number` /* number of parents.code */
`code_parent_code_permutation_number` DIV 51 AS `code_parent_code_permutation_line` /* line of parents.code */
`code_parent_code_permutation_number` % 51 AS `code_parent_code_permutation_place` /* place of parents.code */
(
  `code_parent_code_permutation_place` + (`code_parent_code_permutation_line` * 59347056 + 1048534447) % 2147483647 * (`code_parent_code_permutation_line` + 161023590) % 1999999973 * (`code_parent_code_permutation_line` + 2061411806) % 1899999979 * (`code_parent_code_permutation_line` + 1546482404) % 2147483647
) % CASE WHEN `code_parent_code_permutation_line` < 50 THEN 51 ELSE 50 END AS `code_parent_code_permutation_place_1` /* place_1 of parents.code */
(
  `code_parent_code_permutation_line` + (`code_parent_code_permutation_place_1` * 1445271215 + 831188960) % 2147483647 * (`code_parent_code_permutation_place_1` + 1336635140) % 1999999973 * (`code_parent_code_permutation_place_1` + 1296781463) % 1899999979 * (`code_parent_code_permutation_place_1` + 1794775576) % 2147483647
) % CASE WHEN `code_parent_code_permutation_place_1` < 50 THEN 51 ELSE 50 END AS `code_parent_code_permutation_line_2` /* line_2 of parents.code */
(
  `code_parent_code_permutation_place_1` + (`code_parent_code_permutation_line_2` * 1699796798 + 1751381753) % 2147483647 * (`code_parent_code_permutation_line_2` + 326432292) % 1999999973 * (`code_parent_code_permutation_line_2` + 672178015) % 1899999979 * (`code_parent_code_permutation_line_2` + 1590298370) % 2147483647
) % CASE WHEN `code_parent_code_permutation_line_2` < 50 THEN 51 ELSE 50 END AS `code_parent_code_permutation_place_3` /* place_3 of parents.code */
(
  `code_parent_code_permutation_line_2` + (`code_parent_code_permutation_place_3` * 1238974977 + 272180248) % 2147483647 * (`code_parent_code_permutation_place_3` + 1743419550) % 1999999973 * (`code_parent_code_permutation_place_3` + 207721705) % 1899999979 * (`code_parent_code_permutation_place_3` + 1576567651) % 2147483647
) % CASE WHEN `code_parent_code_permutation_place_3` < 50 THEN 51 ELSE 50 END AS `code_parent_code_permutation_line_4` /* line_4 of parents.code */
(
  `code_parent_code_permutation_place_3` + (`code_parent_code_permutation_line_4` * 1514331347 + 1595727004) % 2147483647 * (`code_parent_code_permutation_line_4` + 1629453111) % 1999999973 * (`code_parent_code_permutation_line_4` + 1194457105) % 1899999979 * (`code_parent_code_permutation_line_4` + 696310882) % 2147483647
) % CASE WHEN `code_parent_code_permutation_line_4` < 50 THEN 51 ELSE 50 END AS `code_parent_code_permutation_place_5` /* place_5 of parents.code */
(
  `code_parent_code_permutation_line_4` + (`code_parent_code_permutation_place_5` * 100303954 + 638954853) % 2147483647 * (`code_parent_code_permutation_place_5` + 2088759188) % 1999999973 * (`code_parent_code_permutation_place_5` + 288960190) % 1899999979 * (`code_parent_code_permutation_place_5` + 1864270759) % 2147483647
) % CASE WHEN `code_parent_code_permutation_place_5` < 50 THEN 51 ELSE 50 END AS `code_parent_code_permutation_line_6` /* line_6 of parents.code */
(`code_parent_code_permutation_line_6` * 51 + `code_parent_code_permutation_place_5`) AS `code_parent_code_text_1` /* which of 2600 texts */
CHR(CAST(`code_parent_code_text_1` DIV 100 AS INT) + 65) || LPAD(CAST(`code_parent_code_text_1` % 100 AS STRING), 2, '0') AS `code`
-- sqlite:
(((DRAW("i", 1448586606)) * 5) >> 31) AS "code_parent" /* row of parents that things.code points to */
"code_parent" AS "code_parent_code_permutation_number" /* number of parents.code */
"code_parent_code_permutation_number" / 51 AS "code_parent_code_permutation_line" /* line of parents.code */
"code_parent_code_permutation_number" % 51 AS "code_parent_code_permutation_place" /* place of parents.code */
("code_parent_code_permutation_place" + DRAW("code_parent_code_permutation_line", 1048534447)) % CASE WHEN "code_parent_code_permutation_line" < 50 THEN 51 ELSE 50 END AS "code_parent_code_permutation_place_1" /* place_1 of parents.code */
("code_parent_code_permutation_line" + DRAW("code_parent_code_permutation_place_1", 831188960)) % CASE WHEN "code_parent_code_permutation_place_1" < 50 THEN 51 ELSE 50 END AS "code_parent_code_permutation_line_2" /* line_2 of parents.code */
("code_parent_code_permutation_place_1" + DRAW("code_parent_code_permutation_line_2", 1751381753)) % CASE WHEN "code_parent_code_permutation_line_2" < 50 THEN 51 ELSE 50 END AS "code_parent_code_permutation_place_3" /* place_3 of parents.code */
("code_parent_code_permutation_line_2" + DRAW("code_parent_code_permutation_place_3", 272180248)) % CASE WHEN "code_parent_code_permutation_place_3" < 50 THEN 51 ELSE 50 END AS "code_parent_code_permutation_line_4" /* line_4 of parents.code */
("code_parent_code_permutation_place_3" + DRAW("code_parent_code_permutation_line_4", 1595727004)) % CASE WHEN "code_parent_code_permutation_line_4" < 50 THEN 51 ELSE 50 END AS "code_parent_code_permutation_place_5" /* place_5 of parents.code */
("code_parent_code_permutation_line_4" + DRAW("code_parent_code_permutation_place_5", 638954853)) % CASE WHEN "code_parent_code_permutation_place_5" < 50 THEN 51 ELSE 50 END AS "code_parent_code_permutation_line_6" /* line_6 of parents.code */
("code_parent_code_permutation_line_6" * 51 + "code_parent_code_permutation_place_5") AS "code_parent_code_text_1" /* which of 2600 texts */
CHAR("code_parent_code_text_1" / 100 + 65) || SUBSTR(CAST("code_parent_code_text_1" % 100 + 100 AS TEXT), 2) AS "code"

-- things.mood enum(happy, so-so, 'it''s, bad'): parent (mood of the row that host points to)
-- duckdb:
DRAW("host_parent", 1962240427) AS "host_parent_mood_u0" /* draw 0 of parents.mood */
CASE WHEN "host_parent_mood_u0" < 715827883 THEN 'happy' WHEN "host_parent_mood_u0" < 1431655766 THEN 'so-so' ELSE 'it''s, bad'
END AS "mood"
-- postgres:
DRAW("host_parent", 1962240427) AS "host_parent_mood_u0" /* draw 0 of parents.mood */
CAST(CASE WHEN "host_parent_mood_u0" < 715827883 THEN 'happy' WHEN "host_parent_mood_u0" < 1431655766 THEN 'so-so' ELSE 'it''s, bad'
END AS "public"."parents_mood") AS "mood"
-- spark:
(`host_parent` * 1138860805 + 1962240427) % 2147483647 * (`host_parent` + 148759695) % 1999999973 * (`host_parent` + 1634293742) % 1899999979 * (`host_parent` + 1217971250) % 2147483647 AS `host_parent_mood_u0` /* draw 0 of parents.mood */
CASE WHEN `host_parent_mood_u0` < 715827883 THEN 'happy' WHEN `host_parent_mood_u0` < 1431655766 THEN 'so-so' ELSE 'it\'s, bad'
END AS `mood`
-- sqlite:
DRAW("host_parent", 1962240427) AS "host_parent_mood_u0" /* draw 0 of parents.mood */
CASE WHEN "host_parent_mood_u0" < 715827883 THEN 'happy' WHEN "host_parent_mood_u0" < 1431655766 THEN 'so-so' ELSE 'it''s, bad'
END AS "mood"

-- things.state enum(low, high): expr (CASE WHEN id > 10 THEN 'high' ELSE 'low' END)
-- duckdb:
CASE WHEN CAST("id" AS BIGINT) > 10 THEN 'high' ELSE 'low' END AS "state" /* things.state */
-- postgres:
CAST("state" AS "public"."things_state") AS "state"
-- spark:
CASE WHEN CAST(`id` AS BIGINT) > 10 THEN 'high' ELSE 'low' END AS `state` /* things.state */
-- sqlite:
CASE WHEN "id" > 10 THEN 'high' ELSE 'low' END AS "state" /* things.state */

-- things.at time: pattern ([01]\d:[0-5]\d:00)
-- duckdb:
DRAW("i", 1301554844) AS "at_u0" /* draw 0 of things.at */
(("at_u0" * 1200) >> 31) AS "at_text_1" /* which of 1200 texts */
DRAW("i", 1481005601) AS "at_null" /* draw null of things.at */
CAST(CASE
  WHEN "at_null" < 429496730
  THEN CAST(NULL AS VARCHAR)
  ELSE CHR(CAST("at_text_1" // 600 AS INT) + 48) || CAST(("at_text_1" // 60) % 10 AS VARCHAR) || ':' || CHR(CAST(("at_text_1" // 10) % 6 AS INT) + 48) || CAST("at_text_1" % 10 AS VARCHAR) || ':00'
END AS TIME) AS "at"
-- postgres:
DRAW("i", 1301554844) AS "at_u0" /* draw 0 of things.at */
(("at_u0" * 1200) >> 31) AS "at_text_1" /* which of 1200 texts */
DRAW("i", 1481005601) AS "at_null" /* draw null of things.at */
CAST(CASE
  WHEN "at_null" < 429496730
  THEN CAST(NULL AS TEXT)
  ELSE CHR(CAST("at_text_1" / 600 AS INTEGER) + 48) || CAST(("at_text_1" / 60) % 10 AS TEXT) || ':' || CHR(CAST(("at_text_1" / 10) % 6 AS INTEGER) + 48) || CAST("at_text_1" % 10 AS TEXT) || ':00'
END AS TIME) AS "at"
-- spark:
(`i` * 95401804 + 1301554844) % 2147483647 * (`i` + 1163710824) % 1999999973 * (`i` + 2117219032) % 1899999979 * (`i` + 1622650342) % 2147483647 AS `at_u0` /* draw 0 of things.at */
(SHIFTRIGHT((`at_u0` * 1200), 31)) AS `at_text_1` /* which of 1200 texts */
(`i` * 1920636042 + 1481005601) % 2147483647 * (`i` + 1265612646) % 1999999973 * (`i` + 30146626) % 1899999979 * (`i` + 1822096394) % 2147483647 AS `at_null` /* draw null of things.at */
CASE
  WHEN `at_null` < 429496730
  THEN CAST(NULL AS STRING)
  ELSE CHR(CAST(`at_text_1` DIV 600 AS INT) + 48) || CAST((`at_text_1` DIV 60) % 10 AS STRING) || ':' || CHR(CAST((`at_text_1` DIV 10) % 6 AS INT) + 48) || CAST(`at_text_1` % 10 AS STRING) || ':00'
END AS `at`
-- sqlite:
DRAW("i", 1301554844) AS "at_u0" /* draw 0 of things.at */
(("at_u0" * 1200) >> 31) AS "at_text_1" /* which of 1200 texts */
DRAW("i", 1481005601) AS "at_null" /* draw null of things.at */
CASE
  WHEN "at_null" < 429496730
  THEN NULL
  ELSE CHAR("at_text_1" / 600 + 48) || CAST(("at_text_1" / 60) % 10 AS TEXT) || ':' || CHAR(("at_text_1" / 10) % 6 + 48) || CAST("at_text_1" % 10 AS TEXT) || ':00'
END AS "at"

-- things.long interval: template ({id} days)
-- duckdb:
CAST(CAST("id" AS BIGINT) AS VARCHAR) || ' days' AS "long"
-- postgres:
CAST(CAST(CAST("id" AS BIGINT) AS TEXT) || ' days' AS INTERVAL) AS "long"
-- spark:
CAST(CAST(`id` AS BIGINT) AS STRING) || ' days' AS `long`
-- sqlite:
CAST("id" AS TEXT) || ' days' AS "long"

-- things.trial interval: const (always '14 days')
-- duckdb:
'14 days' AS "trial"
-- postgres:
CAST('14 days' AS INTERVAL) AS "trial"
-- spark:
'14 days' AS `trial`
-- sqlite:
'14 days' AS "trial"

-- things.net cidr: choice (one of 2 values)
-- duckdb:
DRAW("i", 1025681745) AS "net_u0" /* draw 0 of things.net */
CASE WHEN "net_u0" < 1073741824 THEN '10.0.0.0/8' ELSE '2001:db8::/32' END AS "net"
-- postgres:
DRAW("i", 1025681745) AS "net_u0" /* draw 0 of things.net */
CAST(CASE WHEN "net_u0" < 1073741824 THEN '10.0.0.0/8' ELSE '2001:db8::/32' END AS CIDR) AS "net"
-- spark:
(`i` * 258493506 + 1025681745) % 2147483647 * (`i` + 1517126110) % 1999999973 * (`i` + 499934922) % 1899999979 * (`i` + 1230017108) % 2147483647 AS `net_u0` /* draw 0 of things.net */
CASE WHEN `net_u0` < 1073741824 THEN '10.0.0.0/8' ELSE '2001:db8::/32' END AS `net`
-- sqlite:
DRAW("i", 1025681745) AS "net_u0" /* draw 0 of things.net */
CASE WHEN "net_u0" < 1073741824 THEN '10.0.0.0/8' ELSE '2001:db8::/32' END AS "net"

-- things.mac macaddr: mac (locally administered)
-- duckdb:
DRAW("i", 1663014382) AS "mac_u0_2" /* draw 0+2 of things.mac */
DRAW("i", 1969524397) AS "mac_u1" /* draw 1 of things.mac */
DRAW("i", 2139829431) AS "mac_u0" /* draw 0 of things.mac */
("mac_u0" * 32768 + ("mac_u0" * 32768 + "mac_u1" * 32768 + ("mac_u1" * 32768 + "mac_u0_2" * 32768 + ("mac_u0_2" * 32768) // 2147483647) // 2147483647) // 2147483647) AS "mac_text_1" /* which of 70368744177664 texts */
SUBSTR('0123456789abcdef', CAST("mac_text_1" // 4398046511104 AS INT) + 1, 1) || SUBSTR('26ae', CAST(("mac_text_1" // 1099511627776) % 4 AS INT) + 1, 1) || FORMAT(
  ':{:02x}:{:02x}:{:02x}:{:02x}:{:02x}', ("mac_text_1" // 4294967296) % 256, ("mac_text_1" // 16777216) % 256,
  ("mac_text_1" // 65536) % 256, ("mac_text_1" // 256) % 256, "mac_text_1" % 256
) AS "mac"
-- postgres:
DRAW("i", 1663014382) AS "mac_u0_2" /* draw 0+2 of things.mac */
DRAW("i", 1969524397) AS "mac_u1" /* draw 1 of things.mac */
DRAW("i", 2139829431) AS "mac_u0" /* draw 0 of things.mac */
("mac_u0" * 32768 + ("mac_u0" * 32768 + "mac_u1" * 32768 + ("mac_u1" * 32768 + "mac_u0_2" * 32768 + ("mac_u0_2" * 32768) / 2147483647) / 2147483647) / 2147483647) AS "mac_text_1" /* which of 70368744177664 texts */
CAST(CHR(GET_BYTE(CAST('0123456789abcdef' AS BYTEA), CAST("mac_text_1" / 4398046511104 AS INTEGER))) || CHR(GET_BYTE(CAST('26ae' AS BYTEA), CAST(("mac_text_1" / 1099511627776) % 4 AS INTEGER))) || ':' || LPAD(TO_HEX(("mac_text_1" / 4294967296) % 256), 2, '0') || ':' || LPAD(TO_HEX(("mac_text_1" / 16777216) % 256), 2, '0') || ':' || LPAD(TO_HEX(("mac_text_1" / 65536) % 256), 2, '0') || ':' || LPAD(TO_HEX(("mac_text_1" / 256) % 256), 2, '0') || ':' || LPAD(TO_HEX("mac_text_1" % 256), 2, '0') AS MACADDR) AS "mac"
-- spark:
(`i` * 1406765405 + 1663014382) % 2147483647 * (`i` + 1728518503) % 1999999973 * (`i` + 76886238) % 1899999979 * (`i` + 10834653) % 2147483647 AS `mac_u0_2` /* draw 0+2 of things.mac */
(`i` * 1531335483 + 1969524397) % 2147483647 * (`i` + 1576725746) % 1999999973 * (`i` + 1280152168) % 1899999979 * (`i` + 1651264779) % 2147483647 AS `mac_u1` /* draw 1 of things.mac */
(`i` * 372961960 + 2139829431) % 2147483647 * (`i` + 594990071) % 1999999973 * (`i` + 1507364630) % 1899999979 * (`i` + 644089819) % 2147483647 AS `mac_u0` /* draw 0 of things.mac */
(`mac_u0` * 32768 + (`mac_u0` * 32768 + `mac_u1` * 32768 + (`mac_u1` * 32768 + `mac_u0_2` * 32768 + (`mac_u0_2` * 32768) DIV 2147483647) DIV 2147483647) DIV 2147483647) AS `mac_text_1` /* which of 70368744177664 texts */
SUBSTR('0123456789abcdef', CAST(CAST(`mac_text_1` DIV 4398046511104 AS INT) + 1 AS INT), 1) || SUBSTR('26ae', CAST(CAST((`mac_text_1` DIV 1099511627776) % 4 AS INT) + 1 AS INT), 1) || LOWER(
  ':' || SUBSTR(HEX((`mac_text_1` DIV 4294967296) % 256 + 256), 2) || ':' || SUBSTR(HEX((`mac_text_1` DIV 16777216) % 256 + 256), 2) || ':' || SUBSTR(HEX((`mac_text_1` DIV 65536) % 256 + 256), 2) || ':' || SUBSTR(HEX((`mac_text_1` DIV 256) % 256 + 256), 2) || ':' || SUBSTR(HEX(`mac_text_1` % 256 + 256), 2)
) AS `mac`
-- sqlite:
DRAW("i", 1663014382) AS "mac_u0_2" /* draw 0+2 of things.mac */
DRAW("i", 1969524397) AS "mac_u1" /* draw 1 of things.mac */
DRAW("i", 2139829431) AS "mac_u0" /* draw 0 of things.mac */
("mac_u0" * 32768 + ("mac_u0" * 32768 + "mac_u1" * 32768 + ("mac_u1" * 32768 + "mac_u0_2" * 32768 + ("mac_u0_2" * 32768) / 2147483647) / 2147483647) / 2147483647) AS "mac_text_1" /* which of 70368744177664 texts */
SUBSTR('0123456789abcdef', "mac_text_1" / 4398046511104 + 1, 1) || SUBSTR('26ae', ("mac_text_1" / 1099511627776) % 4 + 1, 1) || PRINTF(
  ':%02x:%02x:%02x:%02x:%02x', ("mac_text_1" / 4294967296) % 256, ("mac_text_1" / 16777216) % 256, ("mac_text_1" / 65536) % 256,
  ("mac_text_1" / 256) % 256, "mac_text_1" % 256
) AS "mac"

-- things.r real: uniform_float (0 to 1)
-- duckdb:
DRAW("i", 943684718) AS "r_u0" /* draw 0 of things.r */
DRAW("i", 1580226783) AS "r_u1" /* draw 1 of things.r */
CAST((("r_u0" * 4194304 + ("r_u1" >> 9)) / 9007199254740992.0e0) * 1.0e0 AS DOUBLE) AS "r_double" /* before rounding to single precision */
"r_double" * 536870913.0e0 - ("r_double" * 536870913.0e0 - "r_double") AS "r" /* things.r */
-- postgres:
DRAW("i", 943684718) AS "r_u0" /* draw 0 of things.r */
DRAW("i", 1580226783) AS "r_u1" /* draw 1 of things.r */
CAST((("r_u0" * 4194304 + ("r_u1" >> 9)) / FLOAT8 '9007199254740992.0') * FLOAT8 '1.0' AS DOUBLE PRECISION) AS "r_double" /* before rounding to single precision */
"r_double" * FLOAT8 '536870913.0' - ("r_double" * FLOAT8 '536870913.0' - "r_double") AS "r" /* things.r */
-- spark:
(`i` * 813442327 + 943684718) % 2147483647 * (`i` + 196277337) % 1999999973 * (`i` + 1542006005) % 1899999979 * (`i` + 687239434) % 2147483647 AS `r_u0` /* draw 0 of things.r */
(`i` * 1831192336 + 1580226783) % 2147483647 * (`i` + 1861111738) % 1999999973 * (`i` + 503986672) % 1899999979 * (`i` + 1296361877) % 2147483647 AS `r_u1` /* draw 1 of things.r */
CAST(((`r_u0` * 4194304 + (SHIFTRIGHT(`r_u1`, 9))) / 9007199254740992.0e0) * 1.0e0 AS DOUBLE) AS `r_double` /* before rounding to single precision */
`r_double` * 536870913.0e0 - (`r_double` * 536870913.0e0 - `r_double`) AS `r` /* things.r */
-- sqlite:
DRAW("i", 943684718) AS "r_u0" /* draw 0 of things.r */
DRAW("i", 1580226783) AS "r_u1" /* draw 1 of things.r */
CAST((("r_u0" * 4194304 + ("r_u1" >> 9)) / 9007199254740992.0) * 1.0 AS REAL) AS "r_double" /* before rounding to single precision */
"r_double" * 536870913.0 - ("r_double" * 536870913.0 - "r_double") AS "r" /* things.r */

-- things.r2 real: choice (one of 2 values)
-- duckdb:
DRAW("i", 1321691935) AS "r2_u0" /* draw 0 of things.r2 */
CAST(CASE WHEN "r2_u0" < 1073741824 THEN 0.10000000149011612e0 ELSE 3.0e0 END AS DOUBLE) AS "r2_double" /* before rounding to single precision */
CASE
  WHEN ABS("r2_double") < 1.1754943508222875e-38
  THEN ("r2_double" + 9.466330862652142e-30) - 9.466330862652142e-30
  ELSE "r2_double" * 536870913.0e0 - ("r2_double" * 536870913.0e0 - "r2_double")
END AS "r2"
-- postgres:
DRAW("i", 1321691935) AS "r2_u0" /* draw 0 of things.r2 */
CAST(CASE WHEN "r2_u0" < 1073741824 THEN FLOAT8 '0.10000000149011612' ELSE FLOAT8 '3.0' END AS DOUBLE PRECISION) AS "r2_double" /* before rounding to single precision */
CASE
  WHEN ABS("r2_double") < FLOAT8 '1.1754943508222875e-38'
  THEN ("r2_double" + FLOAT8 '9.466330862652142e-30') - FLOAT8 '9.466330862652142e-30'
  ELSE "r2_double" * FLOAT8 '536870913.0' - ("r2_double" * FLOAT8 '536870913.0' - "r2_double")
END AS "r2"
-- spark:
(`i` * 1109965886 + 1321691935) % 2147483647 * (`i` + 291212060) % 1999999973 * (`i` + 969765298) % 1899999979 * (`i` + 1446423274) % 2147483647 AS `r2_u0` /* draw 0 of things.r2 */
CAST(CASE WHEN `r2_u0` < 1073741824 THEN 0.10000000149011612e0 ELSE 3.0e0 END AS DOUBLE) AS `r2_double` /* before rounding to single precision */
CASE
  WHEN ABS(`r2_double`) < 1.1754943508222875e-38
  THEN (`r2_double` + 9.466330862652142e-30) - 9.466330862652142e-30
  ELSE `r2_double` * 536870913.0e0 - (`r2_double` * 536870913.0e0 - `r2_double`)
END AS `r2`
-- sqlite:
DRAW("i", 1321691935) AS "r2_u0" /* draw 0 of things.r2 */
CAST(CASE WHEN "r2_u0" < 1073741824 THEN (13421773.0 / 134217728.0) ELSE 3.0 END AS REAL) AS "r2_double" /* before rounding to single precision */
CASE
  WHEN ABS("r2_double") < (((1.0 / 576460752303423488.0) / 576460752303423488.0) / 256.0)
  THEN ("r2_double" + ((3.0 / 576460752303423488.0) / 549755813888.0)) - ((3.0 / 576460752303423488.0) / 549755813888.0)
  ELSE "r2_double" * 536870913.0 - ("r2_double" * 536870913.0 - "r2_double")
END AS "r2"

-- things.r3 double: expr (r * 2)
-- duckdb:
("r" * CAST(2 AS DOUBLE)) + 0.0e0 AS "r3"
-- postgres:
("r" * FLOAT8 '2') + FLOAT8 '0.0' AS "r3"
-- spark:
(`r` * CAST(2 AS DOUBLE)) + 0.0e0 AS `r3`
-- sqlite:
("r" * CAST(2 AS REAL)) + 0.0 AS "r3"

-- things.tags text[]: array (0 to 3 of choice)
-- duckdb:
DRAW("i", 688297019) AS "tags_u0" /* draw 0 of things.tags */
(("tags_u0" * 4) >> 31) AS "tags_length" /* how many elements */
DRAW("i", 663423158) AS "tags_0_u0" /* draw 0.0 of things.tags */
DRAW("i", 1475805506) AS "tags_1_u0" /* draw 1.0 of things.tags */
DRAW("i", 498854684) AS "tags_2_u0" /* draw 2.0 of things.tags */
DRAW("i", 2069024521) AS "tags_null" /* draw null of things.tags */
CAST(CAST("tags_json" AS JSON) AS VARCHAR[]) AS "tags"
"tags" AS "tags_json" /* things.tags, as JSON */
-- postgres:
DRAW("i", 688297019) AS "tags_u0" /* draw 0 of things.tags */
(("tags_u0" * 4) >> 31) AS "tags_length" /* how many elements */
DRAW("i", 663423158) AS "tags_0_u0" /* draw 0.0 of things.tags */
DRAW("i", 1475805506) AS "tags_1_u0" /* draw 1.0 of things.tags */
DRAW("i", 498854684) AS "tags_2_u0" /* draw 2.0 of things.tags */
DRAW("i", 2069024521) AS "tags_null" /* draw null of things.tags */
CAST(CASE
  WHEN NOT "tags_json" IS NULL
  THEN ARRAY(SELECT "elements"."element" FROM (SELECT JSONB_ARRAY_ELEMENTS_TEXT(CAST("tags_json" AS JSONB)) AS "element") AS "elements")
END AS TEXT[]) AS "tags"
"tags" AS "tags_json" /* things.tags, as JSON */
-- spark:
(`i` * 984342996 + 688297019) % 2147483647 * (`i` + 1750288950) % 1999999973 * (`i` + 290672910) % 1899999979 * (`i` + 2095206319) % 2147483647 AS `tags_u0` /* draw 0 of things.tags */
(SHIFTRIGHT((`tags_u0` * 4), 31)) AS `tags_length` /* how many elements */
(`i` * 1875319084 + 663423158) % 2147483647 * (`i` + 1895093962) % 1999999973 * (`i` + 1760385023) % 1899999979 * (`i` + 963226166) % 2147483647 AS `tags_0_u0` /* draw 0.0 of things.tags */
(`i` * 933542834 + 1475805506) % 2147483647 * (`i` + 1229437215) % 1999999973 * (`i` + 565337489) % 1899999979 * (`i` + 107103377) % 2147483647 AS `tags_1_u0` /* draw 1.0 of things.tags */
(`i` * 25702756 + 498854684) % 2147483647 * (`i` + 1909361473) % 1999999973 * (`i` + 141978627) % 1899999979 * (`i` + 1183529145) % 2147483647 AS `tags_2_u0` /* draw 2.0 of things.tags */
(`i` * 199560939 + 2069024521) % 2147483647 * (`i` + 1943627978) % 1999999973 * (`i` + 1591018725) % 1899999979 * (`i` + 688805045) % 2147483647 AS `tags_null` /* draw null of things.tags */
FROM_JSON(`tags_json`, 'ARRAY<STRING>', MAP('mode', 'FAILFAST')) AS `tags`
`tags` AS `tags_json` /* things.tags, as JSON */
-- sqlite:
DRAW("i", 688297019) AS "tags_u0" /* draw 0 of things.tags */
(("tags_u0" * 4) >> 31) AS "tags_length" /* how many elements */
DRAW("i", 663423158) AS "tags_0_u0" /* draw 0.0 of things.tags */
DRAW("i", 1475805506) AS "tags_1_u0" /* draw 1.0 of things.tags */
DRAW("i", 498854684) AS "tags_2_u0" /* draw 2.0 of things.tags */
DRAW("i", 2069024521) AS "tags_null" /* draw null of things.tags */
CASE
  WHEN "tags_null" < 429496730
  THEN NULL
  ELSE '[' || CASE
    WHEN "tags_length" > 0
    THEN CASE
      WHEN "tags_0_u0" < 536870912
      THEN '"1.10"'
      WHEN "tags_0_u0" < 1073741824
      THEN '"a\"b"'
      WHEN "tags_0_u0" < 1610612736
      THEN '"on"'
      ELSE 'null'
    END
    ELSE ''
  END || CASE
    WHEN "tags_length" > 1
    THEN ',' || CASE
      WHEN "tags_1_u0" < 536870912
      THEN '"1.10"'
      WHEN "tags_1_u0" < 1073741824
      THEN '"a\"b"'
      WHEN "tags_1_u0" < 1610612736
      THEN '"on"'
      ELSE 'null'
    END
    ELSE ''
  END || CASE
    WHEN "tags_length" > 2
    THEN ',' || CASE
      WHEN "tags_2_u0" < 536870912
      THEN '"1.10"'
      WHEN "tags_2_u0" < 1073741824
      THEN '"a\"b"'
      WHEN "tags_2_u0" < 1610612736
      THEN '"on"'
      ELSE 'null'
    END
    ELSE ''
  END || ']'
END AS "tags" /* things.tags */

-- things.nums decimal(6,2)[]: array (2 of uniform_float)
-- duckdb:
DRAW("i", 305913120) AS "nums_0_u0" /* draw 0.0 of things.nums */
DRAW("i", 1984433105) AS "nums_0_u1" /* draw 0.1 of things.nums */
DRAW("i", 482260105) AS "nums_1_u0" /* draw 1.0 of things.nums */
DRAW("i", 279579183) AS "nums_1_u1" /* draw 1.1 of things.nums */
CAST(FLOOR(
  (FLOOR(((("nums_0_u0" * 4194304 + ("nums_0_u1" >> 9)) / 9007199254740992.0e0) * 9.0e0) * 100.0e0 + 0.5e0) / 100.0e0) * 100.0e0 + 0.5e0
) AS BIGINT) * 0.01 AS "nums_0_json" /* to be a part of JSON */
CAST(FLOOR(
  (FLOOR(((("nums_1_u0" * 4194304 + ("nums_1_u1" >> 9)) / 9007199254740992.0e0) * 9.0e0) * 100.0e0 + 0.5e0) / 100.0e0) * 100.0e0 + 0.5e0
) AS BIGINT) * 0.01 AS "nums_1_json" /* to be a part of JSON */
'[' || CASE
  WHEN CAST(CAST("nums_0_json" AS VARCHAR) AS DOUBLE) >= (-9.223372036854776e+18)
  AND CAST(CAST("nums_0_json" AS VARCHAR) AS DOUBLE) < 9.223372036854776e+18
  AND TRUNC(CAST(CAST("nums_0_json" AS VARCHAR) AS DOUBLE)) = CAST(CAST("nums_0_json" AS VARCHAR) AS DOUBLE)
  THEN CAST(CAST(CAST(CAST("nums_0_json" AS VARCHAR) AS DOUBLE) AS BIGINT) AS VARCHAR)
  ELSE CAST(CAST(CAST("nums_0_json" AS VARCHAR) AS DOUBLE) AS VARCHAR)
END || ',' || CASE
  WHEN CAST(CAST("nums_1_json" AS VARCHAR) AS DOUBLE) >= (-9.223372036854776e+18)
  AND CAST(CAST("nums_1_json" AS VARCHAR) AS DOUBLE) < 9.223372036854776e+18
  AND TRUNC(CAST(CAST("nums_1_json" AS VARCHAR) AS DOUBLE)) = CAST(CAST("nums_1_json" AS VARCHAR) AS DOUBLE)
  THEN CAST(CAST(CAST(CAST("nums_1_json" AS VARCHAR) AS DOUBLE) AS BIGINT) AS VARCHAR)
  ELSE CAST(CAST(CAST("nums_1_json" AS VARCHAR) AS DOUBLE) AS VARCHAR)
END || ']' AS "nums_json" /* things.nums, as JSON */
CAST(CAST("nums_json" AS JSON) AS DECIMAL(6, 2)[]) AS "nums"
-- postgres:
DRAW("i", 305913120) AS "nums_0_u0" /* draw 0.0 of things.nums */
DRAW("i", 1984433105) AS "nums_0_u1" /* draw 0.1 of things.nums */
DRAW("i", 482260105) AS "nums_1_u0" /* draw 1.0 of things.nums */
DRAW("i", 279579183) AS "nums_1_u1" /* draw 1.1 of things.nums */
CAST(FLOOR(
  (
    FLOOR(
      ((("nums_0_u0" * 4194304 + ("nums_0_u1" >> 9)) / FLOAT8 '9007199254740992.0') * FLOAT8 '9.0') * FLOAT8 '100.0' + FLOAT8 '0.5'
    ) / FLOAT8 '100.0'
  ) * FLOAT8 '100.0' + FLOAT8 '0.5'
) AS BIGINT) * 0.01 AS "nums_0_json" /* to be a part of JSON */
CAST(FLOOR(
  (
    FLOOR(
      ((("nums_1_u0" * 4194304 + ("nums_1_u1" >> 9)) / FLOAT8 '9007199254740992.0') * FLOAT8 '9.0') * FLOAT8 '100.0' + FLOAT8 '0.5'
    ) / FLOAT8 '100.0'
  ) * FLOAT8 '100.0' + FLOAT8 '0.5'
) AS BIGINT) * 0.01 AS "nums_1_json" /* to be a part of JSON */
'[' || CAST(TRIM_SCALE(CAST("nums_0_json" AS NUMERIC(6, 2))) AS TEXT) || ',' || CAST(TRIM_SCALE(CAST("nums_1_json" AS NUMERIC(6, 2))) AS TEXT) || ']' AS "nums_json" /* things.nums, as JSON */
CAST(CASE
  WHEN NOT "nums_json" IS NULL
  THEN ARRAY(SELECT "elements"."element" FROM (SELECT JSONB_ARRAY_ELEMENTS_TEXT(CAST("nums_json" AS JSONB)) AS "element") AS "elements")
END AS NUMERIC(6, 2)[]) AS "nums"
-- spark:
(`i` * 815254243 + 305913120) % 2147483647 * (`i` + 2058488468) % 1999999973 * (`i` + 293564538) % 1899999979 * (`i` + 1957657033) % 2147483647 AS `nums_0_u0` /* draw 0.0 of things.nums */
(`i` * 1837760673 + 1984433105) % 2147483647 * (`i` + 1919737599) % 1999999973 * (`i` + 416617825) % 1899999979 * (`i` + 136948995) % 2147483647 AS `nums_0_u1` /* draw 0.1 of things.nums */
(`i` * 1833301530 + 482260105) % 2147483647 * (`i` + 224637705) % 1999999973 * (`i` + 424859139) % 1899999979 * (`i` + 1492131146) % 2147483647 AS `nums_1_u0` /* draw 1.0 of things.nums */
(`i` * 685815863 + 279579183) % 2147483647 * (`i` + 679398288) % 1999999973 * (`i` + 156633288) % 1899999979 * (`i` + 1908949669) % 2147483647 AS `nums_1_u1` /* draw 1.1 of things.nums */
CAST(CAST(FLOOR(
  (
    CAST(FLOOR(
      (((`nums_0_u0` * 4194304 + (SHIFTRIGHT(`nums_0_u1`, 9))) / 9007199254740992.0e0) * 9.0e0) * 100.0e0 + 0.5e0
    ) AS DOUBLE) / 100.0e0
  ) * 100.0e0 + 0.5e0
) AS DOUBLE) AS BIGINT) * 0.01 AS `nums_0_json` /* to be a part of JSON */
CAST(CAST(FLOOR(
  (
    CAST(FLOOR(
      (((`nums_1_u0` * 4194304 + (SHIFTRIGHT(`nums_1_u1`, 9))) / 9007199254740992.0e0) * 9.0e0) * 100.0e0 + 0.5e0
    ) AS DOUBLE) / 100.0e0
  ) * 100.0e0 + 0.5e0
) AS DOUBLE) AS BIGINT) * 0.01 AS `nums_1_json` /* to be a part of JSON */
'[' || ELEMENT_AT(
  TRANSFORM(
    ARRAY(CAST(CAST(`nums_0_json` AS STRING) AS DOUBLE)),
    `number` -> CASE
      WHEN `number` >= (-9.223372036854776e+18) AND `number` < 9.223372036854776e+18 AND `number` % 1.0e0 = 0.0e0
      THEN CAST(CAST(`number` AS BIGINT) AS STRING)
      WHEN ABS(`number`) >= 0.0001e0 AND ABS(`number`) < 1e+16
      THEN TRIM(TRAILING '0' FROM CAST(CAST(CASE
        WHEN CAST(FORMAT_STRING('%.14e', `number`) AS DOUBLE) = `number`
        THEN FORMAT_STRING('%.14e', `number`)
        WHEN CAST(FORMAT_STRING('%.15e', `number`) AS DOUBLE) = `number`
        THEN FORMAT_STRING('%.15e', `number`)
        ELSE CAST(`number` AS STRING)
      END AS DECIMAL(38, 20)) AS STRING))
      ELSE REGEXP_REPLACE(
        REGEXP_REPLACE(
          REGEXP_REPLACE(
            CASE
              WHEN CAST(FORMAT_STRING('%.14e', `number`) AS DOUBLE) = `number`
              THEN FORMAT_STRING('%.14e', `number`)
              WHEN CAST(FORMAT_STRING('%.15e', `number`) AS DOUBLE) = `number`
              THEN FORMAT_STRING('%.15e', `number`)
              ELSE CAST(`number` AS STRING)
            END, '\\.?0*[eE]\\+?', 'e'
          ), 'e(-?)([0-9])$', 'e$10$2'
        ), 'e([0-9])', 'e+$1'
      )
    END
  ), 1
) || ',' || ELEMENT_AT(
  TRANSFORM(
    ARRAY(CAST(CAST(`nums_1_json` AS STRING) AS DOUBLE)),
    `number` -> CASE
      WHEN `number` >= (-9.223372036854776e+18) AND `number` < 9.223372036854776e+18 AND `number` % 1.0e0 = 0.0e0
      THEN CAST(CAST(`number` AS BIGINT) AS STRING)
      WHEN ABS(`number`) >= 0.0001e0 AND ABS(`number`) < 1e+16
      THEN TRIM(TRAILING '0' FROM CAST(CAST(CASE
        WHEN CAST(FORMAT_STRING('%.14e', `number`) AS DOUBLE) = `number`
        THEN FORMAT_STRING('%.14e', `number`)
        WHEN CAST(FORMAT_STRING('%.15e', `number`) AS DOUBLE) = `number`
        THEN FORMAT_STRING('%.15e', `number`)
        ELSE CAST(`number` AS STRING)
      END AS DECIMAL(38, 20)) AS STRING))
      ELSE REGEXP_REPLACE(
        REGEXP_REPLACE(
          REGEXP_REPLACE(
            CASE
              WHEN CAST(FORMAT_STRING('%.14e', `number`) AS DOUBLE) = `number`
              THEN FORMAT_STRING('%.14e', `number`)
              WHEN CAST(FORMAT_STRING('%.15e', `number`) AS DOUBLE) = `number`
              THEN FORMAT_STRING('%.15e', `number`)
              ELSE CAST(`number` AS STRING)
            END, '\\.?0*[eE]\\+?', 'e'
          ), 'e(-?)([0-9])$', 'e$10$2'
        ), 'e([0-9])', 'e+$1'
      )
    END
  ), 1
) || ']' AS `nums_json` /* things.nums, as JSON */
FROM_JSON(`nums_json`, 'ARRAY<DECIMAL(6, 2)>', MAP('mode', 'FAILFAST')) AS `nums`
-- sqlite:
DRAW("i", 305913120) AS "nums_0_u0" /* draw 0.0 of things.nums */
DRAW("i", 1984433105) AS "nums_0_u1" /* draw 0.1 of things.nums */
DRAW("i", 482260105) AS "nums_1_u0" /* draw 1.0 of things.nums */
DRAW("i", 279579183) AS "nums_1_u1" /* draw 1.1 of things.nums */
CAST(FLOOR(
  (FLOOR(((("nums_0_u0" * 4194304 + ("nums_0_u1" >> 9)) / 9007199254740992.0) * 9.0) * 100.0 + 0.5) / 100.0) * 100.0 + 0.5
) AS INTEGER) / 100.0 AS "nums_0_json" /* to be a part of JSON */
CAST(FLOOR(
  (FLOOR(((("nums_1_u0" * 4194304 + ("nums_1_u1" >> 9)) / 9007199254740992.0) * 9.0) * 100.0 + 0.5) / 100.0) * 100.0 + 0.5
) AS INTEGER) / 100.0 AS "nums_1_json" /* to be a part of JSON */
'[' || CASE
  WHEN "nums_0_json" IS NULL
  THEN NULL
  WHEN "nums_0_json" = CAST("nums_0_json" AS INTEGER)
  THEN CAST(CAST("nums_0_json" AS INTEGER) AS TEXT)
  ELSE REPLACE(CAST("nums_0_json" AS TEXT), '.0e', 'e')
END || ',' || CASE
  WHEN "nums_1_json" IS NULL
  THEN NULL
  WHEN "nums_1_json" = CAST("nums_1_json" AS INTEGER)
  THEN CAST(CAST("nums_1_json" AS INTEGER) AS TEXT)
  ELSE REPLACE(CAST("nums_1_json" AS TEXT), '.0e', 'e')
END || ']' AS "nums"

-- things.states enum(low, high)[]: array (0 to 2 of choice)
-- duckdb:
DRAW("i", 1193267298) AS "states_u0" /* draw 0 of things.states */
(("states_u0" * 3) >> 31) AS "states_length" /* how many elements */
DRAW("i", 563592848) AS "states_0_u0" /* draw 0.0 of things.states */
DRAW("i", 2025128598) AS "states_1_u0" /* draw 1.0 of things.states */
'[' || CASE WHEN "states_length" > 0 THEN CASE WHEN "states_0_u0" < 1073741824 THEN '"low"' ELSE '"high"' END ELSE ''
END || CASE WHEN "states_length" > 1 THEN ',' || CASE WHEN "states_1_u0" < 1073741824 THEN '"low"' ELSE '"high"' END ELSE ''
END || ']' AS "states_json" /* things.states, as JSON */
CAST(CAST("states_json" AS JSON) AS VARCHAR[]) AS "states"
-- postgres:
DRAW("i", 1193267298) AS "states_u0" /* draw 0 of things.states */
(("states_u0" * 3) >> 31) AS "states_length" /* how many elements */
DRAW("i", 563592848) AS "states_0_u0" /* draw 0.0 of things.states */
DRAW("i", 2025128598) AS "states_1_u0" /* draw 1.0 of things.states */
'[' || CASE WHEN "states_length" > 0 THEN CASE WHEN "states_0_u0" < 1073741824 THEN '"low"' ELSE '"high"' END ELSE ''
END || CASE WHEN "states_length" > 1 THEN ',' || CASE WHEN "states_1_u0" < 1073741824 THEN '"low"' ELSE '"high"' END ELSE ''
END || ']' AS "states_json" /* things.states, as JSON */
CAST(CASE
  WHEN NOT "states_json" IS NULL
  THEN ARRAY(SELECT "elements"."element" FROM (SELECT JSONB_ARRAY_ELEMENTS_TEXT(CAST("states_json" AS JSONB)) AS "element") AS "elements")
END AS "public"."things_states"[]) AS "states"
-- spark:
(`i` * 1173910062 + 1193267298) % 2147483647 * (`i` + 2069250088) % 1999999973 * (`i` + 299291645) % 1899999979 * (`i` + 1769362749) % 2147483647 AS `states_u0` /* draw 0 of things.states */
(SHIFTRIGHT((`states_u0` * 3), 31)) AS `states_length` /* how many elements */
(`i` * 838929341 + 563592848) % 2147483647 * (`i` + 1190050203) % 1999999973 * (`i` + 660713554) % 1899999979 * (`i` + 344240620) % 2147483647 AS `states_0_u0` /* draw 0.0 of things.states */
(`i` * 1660812951 + 2025128598) % 2147483647 * (`i` + 1382524343) % 1999999973 * (`i` + 1396635189) % 1899999979 * (`i` + 178396423) % 2147483647 AS `states_1_u0` /* draw 1.0 of things.states */
'[' || CASE WHEN `states_length` > 0 THEN CASE WHEN `states_0_u0` < 1073741824 THEN '"low"' ELSE '"high"' END ELSE ''
END || CASE WHEN `states_length` > 1 THEN ',' || CASE WHEN `states_1_u0` < 1073741824 THEN '"low"' ELSE '"high"' END ELSE ''
END || ']' AS `states_json` /* things.states, as JSON */
FROM_JSON(`states_json`, 'ARRAY<STRING>', MAP('mode', 'FAILFAST')) AS `states`
-- sqlite:
DRAW("i", 1193267298) AS "states_u0" /* draw 0 of things.states */
(("states_u0" * 3) >> 31) AS "states_length" /* how many elements */
DRAW("i", 563592848) AS "states_0_u0" /* draw 0.0 of things.states */
DRAW("i", 2025128598) AS "states_1_u0" /* draw 1.0 of things.states */
'[' || CASE WHEN "states_length" > 0 THEN CASE WHEN "states_0_u0" < 1073741824 THEN '"low"' ELSE '"high"' END ELSE ''
END || CASE WHEN "states_length" > 1 THEN ',' || CASE WHEN "states_1_u0" < 1073741824 THEN '"low"' ELSE '"high"' END ELSE ''
END || ']' AS "states"

-- things.whens timestamptz[]: array (1 of timestamp)
-- duckdb:
DRAW("i", 972071057) AS "whens_0_u0" /* draw 0.0 of things.whens */
CAST('2026-01-29 12:00:00+00:00' AS TIMESTAMPTZ) + TO_SECONDS((("whens_0_u0" * 86400) >> 31)) AS "whens_0_json" /* to be a part of JSON */
'[' || ('"' || REPLACE(CAST(CAST("whens_0_json" AS TIMESTAMP) AS VARCHAR), ' ', 'T') || '+00:00"') || ']' AS "whens_json" /* things.whens, as JSON */
CAST(CAST("whens_json" AS JSON) AS TIMESTAMPTZ[]) AS "whens"
-- postgres:
DRAW("i", 972071057) AS "whens_0_u0" /* draw 0.0 of things.whens */
CAST('2026-01-29 12:00:00+00:00' AS TIMESTAMPTZ) + (("whens_0_u0" * 86400) >> 31) * INTERVAL '1 second' AS "whens_0_json" /* to be a part of JSON */
'[' || CAST(TO_JSON(CAST("whens_0_json" AS TIMESTAMPTZ)) AS TEXT) || ']' AS "whens_json" /* things.whens, as JSON */
CAST(CASE
  WHEN NOT "whens_json" IS NULL
  THEN ARRAY(SELECT "elements"."element" FROM (SELECT JSONB_ARRAY_ELEMENTS_TEXT(CAST("whens_json" AS JSONB)) AS "element") AS "elements")
END AS TIMESTAMPTZ[]) AS "whens"
-- spark:
(`i` * 736794137 + 972071057) % 2147483647 * (`i` + 836547149) % 1999999973 * (`i` + 461137436) % 1899999979 * (`i` + 526304879) % 2147483647 AS `whens_0_u0` /* draw 0.0 of things.whens */
TIMESTAMP_SECONDS((SHIFTRIGHT((`whens_0_u0` * 86400), 31)) + 1769688000) AS `whens_0_json` /* to be a part of JSON */
'[' || ('"' || REPLACE(CAST(CAST(`whens_0_json` AS TIMESTAMP_NTZ) AS STRING), ' ', 'T') || '+00:00"') || ']' AS `whens_json` /* things.whens, as JSON */
FROM_JSON(`whens_json`, 'ARRAY<TIMESTAMP>', MAP('mode', 'FAILFAST')) AS `whens`
-- sqlite:
DRAW("i", 972071057) AS "whens_0_u0" /* draw 0.0 of things.whens */
DATETIME((("whens_0_u0" * 86400) >> 31) + 1769688000, 'unixepoch') || '+00:00' AS "whens_0_json" /* to be a part of JSON */
'[' || (
  '"' || REPLACE(
    CASE
      WHEN LENGTH(SUBSTR("whens_0_json", 1, LENGTH("whens_0_json") - 6)) > 19
      THEN RTRIM(SUBSTR("whens_0_json", 1, LENGTH("whens_0_json") - 6), '0')
      ELSE SUBSTR("whens_0_json", 1, LENGTH("whens_0_json") - 6)
    END, ' ', 'T'
  ) || '+00:00"'
) || ']' AS "whens"

-- things.flags bool[]: choice (one of 2 values)
-- duckdb:
DRAW("i", 1104222843) AS "flags_u0" /* draw 0 of things.flags */
CASE WHEN "flags_u0" < 1073741824 THEN '[true,false]' ELSE '[]' END AS "flags_json" /* things.flags, as JSON */
CAST(CAST("flags_json" AS JSON) AS BOOLEAN[]) AS "flags"
-- postgres:
DRAW("i", 1104222843) AS "flags_u0" /* draw 0 of things.flags */
CASE WHEN "flags_u0" < 1073741824 THEN '[true,false]' ELSE '[]' END AS "flags_json" /* things.flags, as JSON */
CAST(CASE
  WHEN NOT "flags_json" IS NULL
  THEN ARRAY(SELECT "elements"."element" FROM (SELECT JSONB_ARRAY_ELEMENTS_TEXT(CAST("flags_json" AS JSONB)) AS "element") AS "elements")
END AS BOOLEAN[]) AS "flags"
-- spark:
(`i` * 2111005720 + 1104222843) % 2147483647 * (`i` + 2097631718) % 1999999973 * (`i` + 317479946) % 1899999979 * (`i` + 1726069336) % 2147483647 AS `flags_u0` /* draw 0 of things.flags */
CASE WHEN `flags_u0` < 1073741824 THEN '[true,false]' ELSE '[]' END AS `flags_json` /* things.flags, as JSON */
FROM_JSON(`flags_json`, 'ARRAY<BOOLEAN>', MAP('mode', 'FAILFAST')) AS `flags`
-- sqlite:
DRAW("i", 1104222843) AS "flags_u0" /* draw 0 of things.flags */
CASE WHEN "flags_u0" < 1073741824 THEN '[true,false]' ELSE '[]' END AS "flags"

-- things.blobs bytes[]: array (2 of bytes)
-- duckdb:
DRAW("i", 68854970) AS "blobs_0_u1" /* draw 0.1 of things.blobs */
DRAW("i", 899054427) AS "blobs_1_u1" /* draw 1.1 of things.blobs */
UNHEX(FORMAT('{:04x}', (("blobs_0_u1" * 65536) >> 31) % 65536)) AS "blobs_0_json" /* to be a part of JSON */
UNHEX(FORMAT('{:04x}', (("blobs_1_u1" * 65536) >> 31) % 65536)) AS "blobs_1_json" /* to be a part of JSON */
'[' || ('"' || LOWER(HEX("blobs_0_json")) || '"') || ',' || ('"' || LOWER(HEX("blobs_1_json")) || '"') || ']' AS "blobs_json" /* things.blobs, as JSON */
LIST_TRANSFORM(CAST(CAST("blobs_json" AS JSON) AS VARCHAR[]), LAMBDA "element": UNHEX(LTRIM("element", '\x'))) AS "blobs"
-- postgres:
DRAW("i", 68854970) AS "blobs_0_u1" /* draw 0.1 of things.blobs */
DRAW("i", 899054427) AS "blobs_1_u1" /* draw 1.1 of things.blobs */
SUBSTR(INT8SEND((("blobs_0_u1" * 65536) >> 31)), 7) AS "blobs_0_json" /* to be a part of JSON */
SUBSTR(INT8SEND((("blobs_1_u1" * 65536) >> 31)), 7) AS "blobs_1_json" /* to be a part of JSON */
'[' || ('"' || ENCODE("blobs_0_json", 'hex') || '"') || ',' || ('"' || ENCODE("blobs_1_json", 'hex') || '"') || ']' AS "blobs_json" /* things.blobs, as JSON */
CAST(CASE
  WHEN NOT "blobs_json" IS NULL
  THEN ARRAY(
    SELECT DECODE(LTRIM("elements"."element", '\x'), 'hex')
    FROM (SELECT JSONB_ARRAY_ELEMENTS_TEXT(CAST("blobs_json" AS JSONB)) AS "element") AS "elements"
  )
END AS BYTEA[]) AS "blobs"
-- spark:
(`i` * 314933245 + 68854970) % 2147483647 * (`i` + 2070574556) % 1999999973 * (`i` + 2000600114) % 1899999979 * (`i` + 1811211479) % 2147483647 AS `blobs_0_u1` /* draw 0.1 of things.blobs */
(`i` * 1253081662 + 899054427) % 2147483647 * (`i` + 561739257) % 1999999973 * (`i` + 1419701221) % 1899999979 * (`i` + 774282943) % 2147483647 AS `blobs_1_u1` /* draw 1.1 of things.blobs */
UNHEX(LOWER(SUBSTR(HEX((SHIFTRIGHT((`blobs_0_u1` * 65536), 31)) % 65536 + 65536), 2))) AS `blobs_0_json` /* to be a part of JSON */
UNHEX(LOWER(SUBSTR(HEX((SHIFTRIGHT((`blobs_1_u1` * 65536), 31)) % 65536 + 65536), 2))) AS `blobs_1_json` /* to be a part of JSON */
'[' || ('"' || LOWER(HEX(`blobs_0_json`)) || '"') || ',' || ('"' || LOWER(HEX(`blobs_1_json`)) || '"') || ']' AS `blobs_json` /* things.blobs, as JSON */
TRANSFORM(
  FROM_JSON(`blobs_json`, 'ARRAY<STRING>', MAP('mode', 'FAILFAST')), `element` -> UNHEX(TRIM(LEADING '\\x' FROM `element`))
) AS `blobs`
-- sqlite:
DRAW("i", 68854970) AS "blobs_0_u1" /* draw 0.1 of things.blobs */
DRAW("i", 899054427) AS "blobs_1_u1" /* draw 1.1 of things.blobs */
CAST(SUBSTR("blobs_0_octets", (("blobs_0_u1" * 65536) >> 31) / 256 % 256 + 1, 1) || SUBSTR("blobs_0_octets", (("blobs_0_u1" * 65536) >> 31) % 256 + 1, 1) AS BLOB) AS "blobs_0_json" /* to be a part of JSON */
CAST(SUBSTR("blobs_1_octets", (("blobs_1_u1" * 65536) >> 31) / 256 % 256 + 1, 1) || SUBSTR("blobs_1_octets", (("blobs_1_u1" * 65536) >> 31) % 256 + 1, 1) AS BLOB) AS "blobs_1_json" /* to be a part of JSON */
'[' || ('"' || CASE WHEN "blobs_0_json" IS NULL THEN NULL ELSE LOWER(HEX("blobs_0_json")) END || '"') || ',' || ('"' || CASE WHEN "blobs_1_json" IS NULL THEN NULL ELSE LOWER(HEX("blobs_1_json")) END || '"') || ']' AS "blobs"
x'000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f202122232425262728292a2b2c2d2e2f303132333435363738393a3b3c3d3e3f404142434445464748494a4b4c4d4e4f505152535455565758595a5b5c5d5e5f606162636465666768696a6b6c6d6e6f707172737475767778797a7b7c7d7e7f808182838485868788898a8b8c8d8e8f909192939495969798999a9b9c9d9e9fa0a1a2a3a4a5a6a7a8a9aaabacadaeafb0b1b2b3b4b5b6b7b8b9babbbcbdbebfc0c1c2c3c4c5c6c7c8c9cacbcccdcecfd0d1d2d3d4d5d6d7d8d9dadbdcdddedfe0e1e2e3e4e5e6e7e8e9eaebecedeeeff0f1f2f3f4f5f6f7f8f9fafbfcfdfeff' AS "blobs_0_octets" /* octets */
x'000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f202122232425262728292a2b2c2d2e2f303132333435363738393a3b3c3d3e3f404142434445464748494a4b4c4d4e4f505152535455565758595a5b5c5d5e5f606162636465666768696a6b6c6d6e6f707172737475767778797a7b7c7d7e7f808182838485868788898a8b8c8d8e8f909192939495969798999a9b9c9d9e9fa0a1a2a3a4a5a6a7a8a9aaabacadaeafb0b1b2b3b4b5b6b7b8b9babbbcbdbebfc0c1c2c3c4c5c6c7c8c9cacbcccdcecfd0d1d2d3d4d5d6d7d8d9dadbdcdddedfe0e1e2e3e4e5e6e7e8e9eaebecedeeeff0f1f2f3f4f5f6f7f8f9fafbfcfdfeff' AS "blobs_1_octets" /* octets */

-- things.docs json[]: array (2 of json)
-- duckdb:
'[{"a":1},{"a":1}]' AS "docs_json" /* things.docs, as JSON */
CAST(CAST("docs_json" AS JSON) AS JSON[]) AS "docs"
-- postgres:
'[{"a":1},{"a":1}]' AS "docs_json" /* things.docs, as JSON */
CAST(CASE
  WHEN NOT "docs_json" IS NULL
  THEN ARRAY(SELECT "elements"."element" FROM (SELECT JSONB_ARRAY_ELEMENTS(CAST("docs_json" AS JSONB)) AS "element") AS "elements")
END AS JSONB[]) AS "docs"
-- spark:
'[{"a":1},{"a":1}]' AS `docs_json` /* things.docs, as JSON */
FROM_JSON(`docs_json`, 'ARRAY<STRING>', MAP('mode', 'FAILFAST')) AS `docs`
-- sqlite:
'[{"a":1},{"a":1}]' AS "docs"

-- things.reals real[]: array (2 of uniform_float)
-- duckdb:
DRAW("i", 821518123) AS "reals_0_u0" /* draw 0.0 of things.reals */
DRAW("i", 4752758) AS "reals_0_u1" /* draw 0.1 of things.reals */
DRAW("i", 2005146873) AS "reals_1_u0" /* draw 1.0 of things.reals */
DRAW("i", 1514138708) AS "reals_1_u1" /* draw 1.1 of things.reals */
(("reals_0_u0" * 4194304 + ("reals_0_u1" >> 9)) / 9007199254740992.0e0) * 1.0e0 AS "reals_0_json" /* to be a part of JSON */
(("reals_1_u0" * 4194304 + ("reals_1_u1" >> 9)) / 9007199254740992.0e0) * 1.0e0 AS "reals_1_json" /* to be a part of JSON */
'[' || CASE
  WHEN "reals_0_json" >= (-9.223372036854776e+18)
  AND "reals_0_json" < 9.223372036854776e+18
  AND TRUNC("reals_0_json") = "reals_0_json"
  THEN CAST(CAST("reals_0_json" AS BIGINT) AS VARCHAR)
  ELSE CAST("reals_0_json" AS VARCHAR)
END || ',' || CASE
  WHEN "reals_1_json" >= (-9.223372036854776e+18)
  AND "reals_1_json" < 9.223372036854776e+18
  AND TRUNC("reals_1_json") = "reals_1_json"
  THEN CAST(CAST("reals_1_json" AS BIGINT) AS VARCHAR)
  ELSE CAST("reals_1_json" AS VARCHAR)
END || ']' AS "reals_json" /* things.reals, as JSON */
CAST(CAST("reals_json" AS JSON) AS REAL[]) AS "reals"
-- postgres:
DRAW("i", 821518123) AS "reals_0_u0" /* draw 0.0 of things.reals */
DRAW("i", 4752758) AS "reals_0_u1" /* draw 0.1 of things.reals */
DRAW("i", 2005146873) AS "reals_1_u0" /* draw 1.0 of things.reals */
DRAW("i", 1514138708) AS "reals_1_u1" /* draw 1.1 of things.reals */
(("reals_0_u0" * 4194304 + ("reals_0_u1" >> 9)) / FLOAT8 '9007199254740992.0') * FLOAT8 '1.0' AS "reals_0_json" /* to be a part of JSON */
(("reals_1_u0" * 4194304 + ("reals_1_u1" >> 9)) / FLOAT8 '9007199254740992.0') * FLOAT8 '1.0' AS "reals_1_json" /* to be a part of JSON */
'[' || CASE
  WHEN ABS("reals_0_json") >= FLOAT8 '9007199254740992.0'
  AND ABS("reals_0_json") < FLOAT8 '9.223372036854776e+18'
  THEN CAST(CAST("reals_0_json" AS BIGINT) AS TEXT)
  ELSE CAST("reals_0_json" AS TEXT)
END || ',' || CASE
  WHEN ABS("reals_1_json") >= FLOAT8 '9007199254740992.0'
  AND ABS("reals_1_json") < FLOAT8 '9.223372036854776e+18'
  THEN CAST(CAST("reals_1_json" AS BIGINT) AS TEXT)
  ELSE CAST("reals_1_json" AS TEXT)
END || ']' AS "reals_json" /* things.reals, as JSON */
CAST(CASE
  WHEN NOT "reals_json" IS NULL
  THEN ARRAY(SELECT "elements"."element" FROM (SELECT JSONB_ARRAY_ELEMENTS_TEXT(CAST("reals_json" AS JSONB)) AS "element") AS "elements")
END AS REAL[]) AS "reals"
-- spark:
(`i` * 1118628175 + 821518123) % 2147483647 * (`i` + 1026717845) % 1999999973 * (`i` + 972370205) % 1899999979 * (`i` + 898947674) % 2147483647 AS `reals_0_u0` /* draw 0.0 of things.reals */
(`i` * 750045885 + 4752758) % 2147483647 * (`i` + 1848102195) % 1999999973 * (`i` + 1667429305) % 1899999979 * (`i` + 1930266246) % 2147483647 AS `reals_0_u1` /* draw 0.1 of things.reals */
(`i` * 183244624 + 2005146873) % 2147483647 * (`i` + 623389237) % 1999999973 * (`i` + 1670925239) % 1899999979 * (`i` + 413990965) % 2147483647 AS `reals_1_u0` /* draw 1.0 of things.reals */
(`i` * 1635014218 + 1514138708) % 2147483647 * (`i` + 1431986585) % 1999999973 * (`i` + 5495987) % 1899999979 * (`i` + 1800016770) % 2147483647 AS `reals_1_u1` /* draw 1.1 of things.reals */
((`reals_0_u0` * 4194304 + (SHIFTRIGHT(`reals_0_u1`, 9))) / 9007199254740992.0e0) * 1.0e0 AS `reals_0_json` /* to be a part of JSON */
((`reals_1_u0` * 4194304 + (SHIFTRIGHT(`reals_1_u1`, 9))) / 9007199254740992.0e0) * 1.0e0 AS `reals_1_json` /* to be a part of JSON */
'[' || CASE
  WHEN `reals_0_json` >= (-9.223372036854776e+18)
  AND `reals_0_json` < 9.223372036854776e+18
  AND `reals_0_json` % 1.0e0 = 0.0e0
  THEN CAST(CAST(`reals_0_json` AS BIGINT) AS STRING)
  WHEN ABS(`reals_0_json`) >= 0.0001e0 AND ABS(`reals_0_json`) < 1e+16
  THEN TRIM(TRAILING '0' FROM CAST(CAST(CASE
    WHEN CAST(FORMAT_STRING('%.14e', `reals_0_json`) AS DOUBLE) = `reals_0_json`
    THEN FORMAT_STRING('%.14e', `reals_0_json`)
    WHEN CAST(FORMAT_STRING('%.15e', `reals_0_json`) AS DOUBLE) = `reals_0_json`
    THEN FORMAT_STRING('%.15e', `reals_0_json`)
    ELSE CAST(`reals_0_json` AS STRING)
  END AS DECIMAL(38, 20)) AS STRING))
  ELSE REGEXP_REPLACE(
    REGEXP_REPLACE(
      REGEXP_REPLACE(
        CASE
          WHEN CAST(FORMAT_STRING('%.14e', `reals_0_json`) AS DOUBLE) = `reals_0_json`
          THEN FORMAT_STRING('%.14e', `reals_0_json`)
          WHEN CAST(FORMAT_STRING('%.15e', `reals_0_json`) AS DOUBLE) = `reals_0_json`
          THEN FORMAT_STRING('%.15e', `reals_0_json`)
          ELSE CAST(`reals_0_json` AS STRING)
        END, '\\.?0*[eE]\\+?', 'e'
      ), 'e(-?)([0-9])$', 'e$10$2'
    ), 'e([0-9])', 'e+$1'
  )
END || ',' || CASE
  WHEN `reals_1_json` >= (-9.223372036854776e+18)
  AND `reals_1_json` < 9.223372036854776e+18
  AND `reals_1_json` % 1.0e0 = 0.0e0
  THEN CAST(CAST(`reals_1_json` AS BIGINT) AS STRING)
  WHEN ABS(`reals_1_json`) >= 0.0001e0 AND ABS(`reals_1_json`) < 1e+16
  THEN TRIM(TRAILING '0' FROM CAST(CAST(CASE
    WHEN CAST(FORMAT_STRING('%.14e', `reals_1_json`) AS DOUBLE) = `reals_1_json`
    THEN FORMAT_STRING('%.14e', `reals_1_json`)
    WHEN CAST(FORMAT_STRING('%.15e', `reals_1_json`) AS DOUBLE) = `reals_1_json`
    THEN FORMAT_STRING('%.15e', `reals_1_json`)
    ELSE CAST(`reals_1_json` AS STRING)
  END AS DECIMAL(38, 20)) AS STRING))
  ELSE REGEXP_REPLACE(
    REGEXP_REPLACE(
      REGEXP_REPLACE(
        CASE
          WHEN CAST(FORMAT_STRING('%.14e', `reals_1_json`) AS DOUBLE) = `reals_1_json`
          THEN FORMAT_STRING('%.14e', `reals_1_json`)
          WHEN CAST(FORMAT_STRING('%.15e', `reals_1_json`) AS DOUBLE) = `reals_1_json`
          THEN FORMAT_STRING('%.15e', `reals_1_json`)
          ELSE CAST(`reals_1_json` AS STRING)
        END, '\\.?0*[eE]\\+?', 'e'
      ), 'e(-?)([0-9])$', 'e$10$2'
    ), 'e([0-9])', 'e+$1'
  )
END || ']' AS `reals_json` /* things.reals, as JSON */
FROM_JSON(`reals_json`, 'ARRAY<FLOAT>', MAP('mode', 'FAILFAST')) AS `reals`
-- sqlite:
DRAW("i", 821518123) AS "reals_0_u0" /* draw 0.0 of things.reals */
DRAW("i", 4752758) AS "reals_0_u1" /* draw 0.1 of things.reals */
DRAW("i", 2005146873) AS "reals_1_u0" /* draw 1.0 of things.reals */
DRAW("i", 1514138708) AS "reals_1_u1" /* draw 1.1 of things.reals */
(("reals_0_u0" * 4194304 + ("reals_0_u1" >> 9)) / 9007199254740992.0) * 1.0 AS "reals_0_json" /* to be a part of JSON */
(("reals_1_u0" * 4194304 + ("reals_1_u1" >> 9)) / 9007199254740992.0) * 1.0 AS "reals_1_json" /* to be a part of JSON */
'[' || CASE
  WHEN "reals_0_json" IS NULL
  THEN NULL
  WHEN "reals_0_json" = CAST("reals_0_json" AS INTEGER)
  THEN CAST(CAST("reals_0_json" AS INTEGER) AS TEXT)
  WHEN ABS("reals_0_json") < 1000000000.0 AND ROUND("reals_0_json" * 1000000.0) / 1000000.0 = "reals_0_json"
  THEN REPLACE(CAST("reals_0_json" AS TEXT), '.0e', 'e')
  WHEN ABS("reals_0_json") < 2e-06 OR ABS("reals_0_json") >= 9007199254740992.0
  THEN REPLACE(
    CASE
      WHEN CAST(PRINTF('%!.12g', "reals_0_json") AS REAL) = "reals_0_json"
      THEN PRINTF('%!.12g', "reals_0_json")
      ELSE PRINTF('%!.17g', "reals_0_json")
    END, '.0e', 'e'
  )
  ELSE CASE WHEN "reals_0_json" < 0 THEN '-' ELSE '' END || (
    WITH "d1" AS (
      SELECT
        ABS("reals_0_json") AS "a", /* to its shortest digits, by exact arithmetic */
        CAST(SUBSTR(PRINTF('%.16e', "reals_0_json"), (-3)) AS INTEGER) AS "e"
      LIMIT -1
      OFFSET 0
    ), "d2" AS (
      SELECT "d1"."a" AS "a", "d1"."e" AS "e", CAST('1e' || (16 - "d1"."e") AS REAL) AS "s"
      FROM "d1"
      LIMIT -1
      OFFSET 0
    ), "d3" AS (
      SELECT
        "d2"."a" AS "a", "d2"."e" AS "e", "d2"."s" AS "s", "d2"."a" * "d2"."s" AS "p",
        134217729.0 * "d2"."a" - (134217729.0 * "d2"."a" - "d2"."a") AS "a_high",
        134217729.0 * "d2"."s" - (134217729.0 * "d2"."s" - "d2"."s") AS "s_high"
      FROM "d2"
      LIMIT -1
      OFFSET 0
    ), "d4" AS (
      SELECT
        "d3"."a" AS "a", "d3"."e" AS "e", "d3"."s" AS "s", "d3"."p" AS "p",
        ((("d3"."a_high" * "d3"."s_high" - "d3"."p") + "d3"."a_high" * ("d3"."s" - "d3"."s_high")) + ("d3"."a" - "d3"."a_high") * "d3"."s_high") + ("d3"."a" - "d3"."a_high") * ("d3"."s" - "d3"."s_high") + 16.0 AS "rest"
      FROM "d3"
      LIMIT -1
      OFFSET 0
    ), "d5" AS (
      SELECT
        "d4"."e" AS "e", CAST("d4"."p" AS INTEGER) + CAST("d4"."rest" AS INTEGER) - 16 AS "q",
        "d4"."rest" - CAST("d4"."rest" AS INTEGER) AS "r",
        (
          ABS(
            4503599627370497.0 * "d4"."a" - ((9007199254740991.0 / 9007199254740992.0) * (4503599627370497.0 * "d4"."a"))
          ) / 9007199254740992.0
        ) * "d4"."s" AS "half"
      FROM "d4"
      LIMIT -1
      OFFSET 0
    ), "d6" AS (
      SELECT
        "d5"."e" AS "e",
        CASE
          WHEN ABS((("d5"."q" + 50) / 100) * 100 - "d5"."q" - "d5"."r") < "d5"."half"
          THEN (("d5"."q" + 50) / 100) * 100
          WHEN ABS(
            (
              ("d5"."q" / 10) + ("d5"."q" % 10 + "d5"."r" > 5.0 OR "d5"."q" % 10 + "d5"."r" = 5.0 AND ("d5"."q" / 10) % 2 = 1)
            ) * 10 - "d5"."q" - "d5"."r"
          ) < "d5"."half"
          THEN (("d5"."q" / 10) + ("d5"."q" % 10 + "d5"."r" > 5.0 OR "d5"."q" % 10 + "d5"."r" = 5.0 AND ("d5"."q" / 10) % 2 = 1)) * 10
          ELSE "d5"."q" + ("d5"."r" > 0.5 OR "d5"."r" = 0.5 AND "d5"."q" % 2 = 1)
        END AS "d"
      FROM "d5"
      LIMIT -1
      OFFSET 0
    )
    SELECT
      CASE
        WHEN "d6"."e" >= 0
        THEN RTRIM(SUBSTR("d6"."d", 1, "d6"."e" + 1) || '.' || SUBSTR("d6"."d", "d6"."e" + 2), '0')
        WHEN "d6"."e" >= (-4)
        THEN RTRIM('0.' || SUBSTR('000', "d6"."e" + 5) || "d6"."d", '0')
        ELSE REPLACE(RTRIM(SUBSTR("d6"."d", 1, 1) || '.' || SUBSTR("d6"."d", 2), '0') || PRINTF('e%03d', "d6"."e"), '.e', 'e')
      END
    FROM "d6"
  )
END || ',' || CASE
  WHEN "reals_1_json" IS NULL
  THEN NULL
  WHEN "reals_1_json" = CAST("reals_1_json" AS INTEGER)
  THEN CAST(CAST("reals_1_json" AS INTEGER) AS TEXT)
  WHEN ABS("reals_1_json") < 1000000000.0 AND ROUND("reals_1_json" * 1000000.0) / 1000000.0 = "reals_1_json"
  THEN REPLACE(CAST("reals_1_json" AS TEXT), '.0e', 'e')
  WHEN ABS("reals_1_json") < 2e-06 OR ABS("reals_1_json") >= 9007199254740992.0
  THEN REPLACE(
    CASE
      WHEN CAST(PRINTF('%!.12g', "reals_1_json") AS REAL) = "reals_1_json"
      THEN PRINTF('%!.12g', "reals_1_json")
      ELSE PRINTF('%!.17g', "reals_1_json")
    END, '.0e', 'e'
  )
  ELSE CASE WHEN "reals_1_json" < 0 THEN '-' ELSE '' END || (
    WITH "d1" AS (
      SELECT
        ABS("reals_1_json") AS "a", /* to its shortest digits, by exact arithmetic */
        CAST(SUBSTR(PRINTF('%.16e', "reals_1_json"), (-3)) AS INTEGER) AS "e"
      LIMIT -1
      OFFSET 0
    ), "d2" AS (
      SELECT "d1"."a" AS "a", "d1"."e" AS "e", CAST('1e' || (16 - "d1"."e") AS REAL) AS "s"
      FROM "d1"
      LIMIT -1
      OFFSET 0
    ), "d3" AS (
      SELECT
        "d2"."a" AS "a", "d2"."e" AS "e", "d2"."s" AS "s", "d2"."a" * "d2"."s" AS "p",
        134217729.0 * "d2"."a" - (134217729.0 * "d2"."a" - "d2"."a") AS "a_high",
        134217729.0 * "d2"."s" - (134217729.0 * "d2"."s" - "d2"."s") AS "s_high"
      FROM "d2"
      LIMIT -1
      OFFSET 0
    ), "d4" AS (
      SELECT
        "d3"."a" AS "a", "d3"."e" AS "e", "d3"."s" AS "s", "d3"."p" AS "p",
        ((("d3"."a_high" * "d3"."s_high" - "d3"."p") + "d3"."a_high" * ("d3"."s" - "d3"."s_high")) + ("d3"."a" - "d3"."a_high") * "d3"."s_high") + ("d3"."a" - "d3"."a_high") * ("d3"."s" - "d3"."s_high") + 16.0 AS "rest"
      FROM "d3"
      LIMIT -1
      OFFSET 0
    ), "d5" AS (
      SELECT
        "d4"."e" AS "e", CAST("d4"."p" AS INTEGER) + CAST("d4"."rest" AS INTEGER) - 16 AS "q",
        "d4"."rest" - CAST("d4"."rest" AS INTEGER) AS "r",
        (
          ABS(
            4503599627370497.0 * "d4"."a" - ((9007199254740991.0 / 9007199254740992.0) * (4503599627370497.0 * "d4"."a"))
          ) / 9007199254740992.0
        ) * "d4"."s" AS "half"
      FROM "d4"
      LIMIT -1
      OFFSET 0
    ), "d6" AS (
      SELECT
        "d5"."e" AS "e",
        CASE
          WHEN ABS((("d5"."q" + 50) / 100) * 100 - "d5"."q" - "d5"."r") < "d5"."half"
          THEN (("d5"."q" + 50) / 100) * 100
          WHEN ABS(
            (
              ("d5"."q" / 10) + ("d5"."q" % 10 + "d5"."r" > 5.0 OR "d5"."q" % 10 + "d5"."r" = 5.0 AND ("d5"."q" / 10) % 2 = 1)
            ) * 10 - "d5"."q" - "d5"."r"
          ) < "d5"."half"
          THEN (("d5"."q" / 10) + ("d5"."q" % 10 + "d5"."r" > 5.0 OR "d5"."q" % 10 + "d5"."r" = 5.0 AND ("d5"."q" / 10) % 2 = 1)) * 10
          ELSE "d5"."q" + ("d5"."r" > 0.5 OR "d5"."r" = 0.5 AND "d5"."q" % 2 = 1)
        END AS "d"
      FROM "d5"
      LIMIT -1
      OFFSET 0
    )
    SELECT
      CASE
        WHEN "d6"."e" >= 0
        THEN RTRIM(SUBSTR("d6"."d", 1, "d6"."e" + 1) || '.' || SUBSTR("d6"."d", "d6"."e" + 2), '0')
        WHEN "d6"."e" >= (-4)
        THEN RTRIM('0.' || SUBSTR('000', "d6"."e" + 5) || "d6"."d", '0')
        ELSE REPLACE(RTRIM(SUBSTR("d6"."d", 1, 1) || '.' || SUBSTR("d6"."d", 2), '0') || PRINTF('e%03d', "d6"."e"), '.e', 'e')
      END
    FROM "d6"
  )
END || ']' AS "reals"

-- things.day date: date (2024-01-01 to 2024-12-31)
-- duckdb:
DRAW("i", 1466687996) AS "day_u0" /* draw 0 of things.day */
(("day_u0" * 366) >> 31) * 86400 AS "day_count" /* things.day, as an integer */
CAST(CAST('2024-01-01 00:00:00' AS TIMESTAMP) + TO_SECONDS("day_count") AS DATE) AS "day" /* things.day */
-- postgres:
DRAW("i", 1466687996) AS "day_u0" /* draw 0 of things.day */
(("day_u0" * 366) >> 31) * 86400 AS "day_count" /* things.day, as an integer */
CAST(CAST('2024-01-01 00:00:00' AS TIMESTAMP) + "day_count" * INTERVAL '1 second' AS DATE) AS "day" /* things.day */
-- spark:
(`i` * 81129776 + 1466687996) % 2147483647 * (`i` + 2058972852) % 1999999973 * (`i` + 983081371) % 1899999979 * (`i` + 658405426) % 2147483647 AS `day_u0` /* draw 0 of things.day */
(SHIFTRIGHT((`day_u0` * 366), 31)) * 86400 AS `day_count` /* things.day, as an integer */
CAST(TIMESTAMP_SECONDS(`day_count` + 1704067200) AS DATE) AS `day` /* things.day */
-- sqlite:
DRAW("i", 1466687996) AS "day_u0" /* draw 0 of things.day */
(("day_u0" * 366) >> 31) * 86400 AS "day_count" /* things.day, as an integer */
DATE("day_count" + 1704067200, 'unixepoch') AS "day" /* things.day */

-- things.until date: expr (day + 3)
-- duckdb:
("day_count" * 1000000 + 1704067200000000 - ((("day_count" * 1000000 + 1704067200000000) % 86400000000 + 86400000000) % 86400000000)) + (3 * 86400000000) AS "until_part1" /* part of ’day + 3’ */
CAST(CAST('1970-01-01 00:00:00' AS TIMESTAMP) + TO_SECONDS("until_part1" // 1000000) + TO_MICROSECONDS("until_part1" % 1000000) AS DATE) AS "until" /* things.until */
-- postgres:
("day_count" * 1000000 + 1704067200000000 - ((("day_count" * 1000000 + 1704067200000000) % 86400000000 + 86400000000) % 86400000000)) + (3 * 86400000000) AS "until_part1" /* part of 'day + 3' */
CAST(CAST('1970-01-01 00:00:00' AS TIMESTAMP) + ("until_part1" / 1000000) * INTERVAL '1 second' + ("until_part1" % 1000000) * INTERVAL '1 microsecond' AS DATE) AS "until" /* things.until */
-- spark:
(`day_count` * 1000000 + 1704067200000000 - (((`day_count` * 1000000 + 1704067200000000) % 86400000000 + 86400000000) % 86400000000)) + (3 * 86400000000) AS `until_part1` /* part of 'day + 3' */
CAST(TIMESTAMP_MICROS(`until_part1`) AS DATE) AS `until` /* things.until */
-- sqlite:
("day_count" * 1000000 + 1704067200000000 - ((("day_count" * 1000000 + 1704067200000000) % 86400000000 + 86400000000) % 86400000000)) + (3 * 86400000000) AS "until_part1" /* part of 'day + 3' */
DATE(("until_part1" + 62135596800000000) / 1000000 - 62135596800, 'unixepoch') AS "until" /* things.until */

-- things.period daterange: template ([{day},{until}])
-- duckdb:
'[' || CAST("day" AS VARCHAR) || ',' || CAST("until" AS VARCHAR) || ']' AS "period"
-- postgres:
CAST('[' || CAST("day" AS TEXT) || ',' || CAST("until" AS TEXT) || ']' AS DATERANGE) AS "period"
-- spark:
'[' || CAST(`day` AS STRING) || ',' || CAST(`until` AS STRING) || ']' AS `period`
-- sqlite:
'[' || "day" || ',' || "until" || ']' AS "period"

-- things.span int4range: const (always '[1,9]')
-- duckdb:
'[1,10)' AS "span"
-- postgres:
CAST('[1,10)' AS INT4RANGE) AS "span"
-- spark:
'[1,10)' AS `span`
-- sqlite:
'[1,10)' AS "span"

-- things.big int8range: pattern (\[[1-4]\d,[5-9]\d\))
-- duckdb:
DRAW("i", 47083693) AS "big_u0" /* draw 0 of things.big */
(("big_u0" * 2000) >> 31) AS "big_text_1" /* which of 2000 texts */
'[' || CHR(CAST("big_text_1" // 500 AS INT) + 49) || CAST(("big_text_1" // 50) % 10 AS VARCHAR) || ',' || CHR(CAST(("big_text_1" // 10) % 5 AS INT) + 53) || CAST("big_text_1" % 10 AS VARCHAR) || ')' AS "big"
-- postgres:
DRAW("i", 47083693) AS "big_u0" /* draw 0 of things.big */
(("big_u0" * 2000) >> 31) AS "big_text_1" /* which of 2000 texts */
CAST('[' || CHR(CAST("big_text_1" / 500 AS INTEGER) + 49) || CAST(("big_text_1" / 50) % 10 AS TEXT) || ',' || CHR(CAST(("big_text_1" / 10) % 5 AS INTEGER) + 53) || CAST("big_text_1" % 10 AS TEXT) || ')' AS INT8RANGE) AS "big"
-- spark:
(`i` * 483328460 + 47083693) % 2147483647 * (`i` + 410534986) % 1999999973 * (`i` + 319602089) % 1899999979 * (`i` + 1477015012) % 2147483647 AS `big_u0` /* draw 0 of things.big */
(SHIFTRIGHT((`big_u0` * 2000), 31)) AS `big_text_1` /* which of 2000 texts */
'[' || CHR(CAST(`big_text_1` DIV 500 AS INT) + 49) || CAST((`big_text_1` DIV 50) % 10 AS STRING) || ',' || CHR(CAST((`big_text_1` DIV 10) % 5 AS INT) + 53) || CAST(`big_text_1` % 10 AS STRING) || ')' AS `big`
-- sqlite:
DRAW("i", 47083693) AS "big_u0" /* draw 0 of things.big */
(("big_u0" * 2000) >> 31) AS "big_text_1" /* which of 2000 texts */
'[' || CHAR("big_text_1" / 500 + 49) || CAST(("big_text_1" / 50) % 10 AS TEXT) || ',' || CHAR(("big_text_1" / 10) % 5 + 53) || CAST("big_text_1" % 10 AS TEXT) || ')' AS "big"

-- things.price numrange: expr (CONCAT('[', id, ',', id + 1, ')'))
-- duckdb:
'[' || CAST(CAST("id" AS BIGINT) AS VARCHAR) || ',' || CAST(CAST("id" AS BIGINT) + 1 AS VARCHAR) || ')' AS "price"
-- postgres:
CAST('[' || CAST(CAST("id" AS BIGINT) AS TEXT) || ',' || CAST(CAST("id" AS BIGINT) + 1 AS TEXT) || ')' AS NUMRANGE) AS "price"
-- spark:
'[' || CAST(CAST(`id` AS BIGINT) AS STRING) || ',' || CAST(CAST(`id` AS BIGINT) + 1 AS STRING) || ')' AS `price`
-- sqlite:
'[' || CAST("id" AS TEXT) || ',' || CAST("id" + 1 AS TEXT) || ')' AS "price"

-- things.open tsrange: template ([{day},))
-- duckdb:
'[' || CAST("day" AS VARCHAR) || ',)' AS "open"
-- postgres:
CAST('[' || CAST("day" AS TEXT) || ',)' AS TSRANGE) AS "open"
-- spark:
'[' || CAST(`day` AS STRING) || ',)' AS `open`
-- sqlite:
'[' || "day" || ',)' AS "open"

-- things.zoned tstzrange: choice (one of 2 values)
-- duckdb:
DRAW("i", 93765039) AS "zoned_u0" /* draw 0 of things.zoned */
CASE WHEN "zoned_u0" < 1073741824 THEN '["2024-01-01 00:00:00+00:00",)' ELSE 'empty' END AS "zoned"
-- postgres:
DRAW("i", 93765039) AS "zoned_u0" /* draw 0 of things.zoned */
CAST(CASE WHEN "zoned_u0" < 1073741824 THEN '["2024-01-01 00:00:00+00:00",)' ELSE 'empty' END AS TSTZRANGE) AS "zoned"
-- spark:
(`i` * 284124037 + 93765039) % 2147483647 * (`i` + 411104499) % 1999999973 * (`i` + 653062020) % 1899999979 * (`i` + 1057795947) % 2147483647 AS `zoned_u0` /* draw 0 of things.zoned */
CASE WHEN `zoned_u0` < 1073741824 THEN '["2024-01-01 00:00:00+00:00",)' ELSE 'empty' END AS `zoned`
-- sqlite:
DRAW("i", 93765039) AS "zoned_u0" /* draw 0 of things.zoned */
CASE WHEN "zoned_u0" < 1073741824 THEN '["2024-01-01 00:00:00+00:00",)' ELSE 'empty' END AS "zoned"

-- things.v6 inet: ipv6 (in 2001:db8::/32)
-- duckdb:
DRAW("i", 1244251051) AS "v6_u0_2" /* draw 0+2 of things.v6 */
DRAW("i", 1558588566) AS "v6_u1" /* draw 1 of things.v6 */
DRAW("i", 696949958) AS "v6_u0" /* draw 0 of things.v6 */
DRAW("i", 682389331) AS "v6_u2_2" /* draw 2+2 of things.v6 */
DRAW("i", 1081610809) AS "v6_u3" /* draw 3 of things.v6 */
DRAW("i", 1632370085) AS "v6_u2" /* draw 2 of things.v6 */
("v6_u0" * 131066 + ("v6_u0" * 327673 + "v6_u1" * 131066 + ("v6_u1" * 327673 + "v6_u0_2" * 131066 + ("v6_u0_2" * 327673) // 2147483647) // 2147483647) // 2147483647) AS "v6_text_1" /* which of 281462092005375 texts */
("v6_u2" * 131066 + ("v6_u2" * 327673 + "v6_u3" * 131066 + ("v6_u3" * 327673 + "v6_u2_2" * 131066 + ("v6_u2_2" * 327673) // 2147483647) // 2147483647) // 2147483647) AS "v6_text_2" /* which of 281462092005375 texts */
FORMAT(
  '2001:db8:{:x}:{:x}:{:x}:{:x}:{:x}:{:x}', "v6_text_1" // 4294836225 + 1, ("v6_text_1" // 65535) % 65535 + 1, "v6_text_1" % 65535 + 1,
  "v6_text_2" // 4294836225 + 1, ("v6_text_2" // 65535) % 65535 + 1, "v6_text_2" % 65535 + 1
) AS "v6"
-- postgres:
DRAW("i", 1244251051) AS "v6_u0_2" /* draw 0+2 of things.v6 */
DRAW("i", 1558588566) AS "v6_u1" /* draw 1 of things.v6 */
DRAW("i", 696949958) AS "v6_u0" /* draw 0 of things.v6 */
DRAW("i", 682389331) AS "v6_u2_2" /* draw 2+2 of things.v6 */
DRAW("i", 1081610809) AS "v6_u3" /* draw 3 of things.v6 */
DRAW("i", 1632370085) AS "v6_u2" /* draw 2 of things.v6 */
("v6_u0" * 131066 + ("v6_u0" * 327673 + "v6_u1" * 131066 + ("v6_u1" * 327673 + "v6_u0_2" * 131066 + ("v6_u0_2" * 327673) / 2147483647) / 2147483647) / 2147483647) AS "v6_text_1" /* which of 281462092005375 texts */
("v6_u2" * 131066 + ("v6_u2" * 327673 + "v6_u3" * 131066 + ("v6_u3" * 327673 + "v6_u2_2" * 131066 + ("v6_u2_2" * 327673) / 2147483647) / 2147483647) / 2147483647) AS "v6_text_2" /* which of 281462092005375 texts */
CAST('2001:db8:' || TO_HEX("v6_text_1" / 4294836225 + 1) || ':' || TO_HEX(("v6_text_1" / 65535) % 65535 + 1) || ':' || TO_HEX("v6_text_1" % 65535 + 1) || ':' || TO_HEX("v6_text_2" / 4294836225 + 1) || ':' || TO_HEX(("v6_text_2" / 65535) % 65535 + 1) || ':' || TO_HEX("v6_text_2" % 65535 + 1) AS INET) AS "v6"
-- spark:
(`i` * 1527012198 + 1244251051) % 2147483647 * (`i` + 1861988595) % 1999999973 * (`i` + 815379617) % 1899999979 * (`i` + 188199346) % 2147483647 AS `v6_u0_2` /* draw 0+2 of things.v6 */
(`i` * 1767239537 + 1558588566) % 2147483647 * (`i` + 1416446043) % 1999999973 * (`i` + 1818064158) % 1899999979 * (`i` + 576089996) % 2147483647 AS `v6_u1` /* draw 1 of things.v6 */
(`i` * 1131293322 + 696949958) % 2147483647 * (`i` + 2012104496) % 1999999973 * (`i` + 308908304) % 1899999979 * (`i` + 932166115) % 2147483647 AS `v6_u0` /* draw 0 of things.v6 */
(`i` * 778552905 + 682389331) % 2147483647 * (`i` + 1020327768) % 1999999973 * (`i` + 1149146075) % 1899999979 * (`i` + 784552884) % 2147483647 AS `v6_u2_2` /* draw 2+2 of things.v6 */
(`i` * 1655937669 + 1081610809) % 2147483647 * (`i` + 1737456583) % 1999999973 * (`i` + 417908334) % 1899999979 * (`i` + 1137865081) % 2147483647 AS `v6_u3` /* draw 3 of things.v6 */
(`i` * 431494688 + 1632370085) % 2147483647 * (`i` + 1066656169) % 1999999973 * (`i` + 2052182808) % 1899999979 * (`i` + 1542919928) % 2147483647 AS `v6_u2` /* draw 2 of things.v6 */
(`v6_u0` * 131066 + (`v6_u0` * 327673 + `v6_u1` * 131066 + (`v6_u1` * 327673 + `v6_u0_2` * 131066 + (`v6_u0_2` * 327673) DIV 2147483647) DIV 2147483647) DIV 2147483647) AS `v6_text_1` /* which of 281462092005375 texts */
(`v6_u2` * 131066 + (`v6_u2` * 327673 + `v6_u3` * 131066 + (`v6_u3` * 327673 + `v6_u2_2` * 131066 + (`v6_u2_2` * 327673) DIV 2147483647) DIV 2147483647) DIV 2147483647) AS `v6_text_2` /* which of 281462092005375 texts */
LOWER(
  '2001:db8:' || HEX(`v6_text_1` DIV 4294836225 + 1) || ':' || HEX((`v6_text_1` DIV 65535) % 65535 + 1) || ':' || HEX(`v6_text_1` % 65535 + 1) || ':' || HEX(`v6_text_2` DIV 4294836225 + 1) || ':' || HEX((`v6_text_2` DIV 65535) % 65535 + 1) || ':' || HEX(`v6_text_2` % 65535 + 1)
) AS `v6`
-- sqlite:
DRAW("i", 1244251051) AS "v6_u0_2" /* draw 0+2 of things.v6 */
DRAW("i", 1558588566) AS "v6_u1" /* draw 1 of things.v6 */
DRAW("i", 696949958) AS "v6_u0" /* draw 0 of things.v6 */
DRAW("i", 682389331) AS "v6_u2_2" /* draw 2+2 of things.v6 */
DRAW("i", 1081610809) AS "v6_u3" /* draw 3 of things.v6 */
DRAW("i", 1632370085) AS "v6_u2" /* draw 2 of things.v6 */
("v6_u0" * 131066 + ("v6_u0" * 327673 + "v6_u1" * 131066 + ("v6_u1" * 327673 + "v6_u0_2" * 131066 + ("v6_u0_2" * 327673) / 2147483647) / 2147483647) / 2147483647) AS "v6_text_1" /* which of 281462092005375 texts */
("v6_u2" * 131066 + ("v6_u2" * 327673 + "v6_u3" * 131066 + ("v6_u3" * 327673 + "v6_u2_2" * 131066 + ("v6_u2_2" * 327673) / 2147483647) / 2147483647) / 2147483647) AS "v6_text_2" /* which of 281462092005375 texts */
PRINTF(
  '2001:db8:%x:%x:%x:%x:%x:%x', "v6_text_1" / 4294836225 + 1, ("v6_text_1" / 65535) % 65535 + 1, "v6_text_1" % 65535 + 1,
  "v6_text_2" / 4294836225 + 1, ("v6_text_2" / 65535) % 65535 + 1, "v6_text_2" % 65535 + 1
) AS "v6"

-- things.doc json: json (host, tags, r, state)
-- duckdb:
CASE WHEN CAST("id" AS BIGINT) > 10 THEN 'high' ELSE 'low' END AS "state" /* things.state */
CASE
  WHEN "tags_null" < 429496730
  THEN CAST(NULL AS VARCHAR)
  ELSE '[' || CASE
    WHEN "tags_length" > 0
    THEN CASE
      WHEN "tags_0_u0" < 536870912
      THEN '"1.10"'
      WHEN "tags_0_u0" < 1073741824
      THEN '"a\"b"'
      WHEN "tags_0_u0" < 1610612736
      THEN '"on"'
      ELSE 'null'
    END
    ELSE ''
  END || CASE
    WHEN "tags_length" > 1
    THEN ',' || CASE
      WHEN "tags_1_u0" < 536870912
      THEN '"1.10"'
      WHEN "tags_1_u0" < 1073741824
      THEN '"a\"b"'
      WHEN "tags_1_u0" < 1610612736
      THEN '"on"'
      ELSE 'null'
    END
    ELSE ''
  END || CASE
    WHEN "tags_length" > 2
    THEN ',' || CASE
      WHEN "tags_2_u0" < 536870912
      THEN '"1.10"'
      WHEN "tags_2_u0" < 1073741824
      THEN '"a\"b"'
      WHEN "tags_2_u0" < 1610612736
      THEN '"on"'
      ELSE 'null'
    END
    ELSE ''
  END || ']'
END AS "tags" /* things.tags */
CAST(("host_parent_id_address" // 16777216) % 256 AS VARCHAR) || '.' || CAST(("host_parent_id_address" // 65536) % 256 AS VARCHAR) || '.' || CAST(("host_parent_id_address" // 256) % 256 AS VARCHAR) || '.' || CAST("host_parent_id_address" % 256 AS VARCHAR) AS "host" /* things.host */
CAST((
  '{"host":' || COALESCE(
    CASE
      WHEN REGEXP_MATCHES("host", '[\x{0B}\x{0E}\x{0F}\x{1A}-\x{1F}]')
      THEN '"' || ARRAY_TO_STRING(
        LIST_TRANSFORM(
          STRING_SPLIT("host", ''),
          LAMBDA "character": CASE
            WHEN UNICODE("character") < 32
            THEN LOWER(
              SUBSTR(
                CAST(TO_JSON(CAST("character" AS VARCHAR)) AS VARCHAR), 2,
                LENGTH(CAST(TO_JSON(CAST("character" AS VARCHAR)) AS VARCHAR)) - 2
              )
            )
            ELSE SUBSTR(
              CAST(TO_JSON(CAST("character" AS VARCHAR)) AS VARCHAR), 2, LENGTH(CAST(TO_JSON(CAST("character" AS VARCHAR)) AS VARCHAR)) - 2
            )
          END
        ), ''
      ) || '"'
      ELSE CAST(TO_JSON(CAST("host" AS VARCHAR)) AS VARCHAR)
    END, 'null'
  ) || ',"r":' || COALESCE(
    CASE
      WHEN "r" >= (-9.223372036854776e+18) AND "r" < 9.223372036854776e+18 AND TRUNC("r") = "r"
      THEN CAST(CAST("r" AS BIGINT) AS VARCHAR)
      ELSE CAST("r" AS VARCHAR)
    END, 'null'
  ) || ',"state":' || COALESCE(
    CASE
      WHEN REGEXP_MATCHES("state", '[\x{0B}\x{0E}\x{0F}\x{1A}-\x{1F}]')
      THEN '"' || ARRAY_TO_STRING(
        LIST_TRANSFORM(
          STRING_SPLIT("state", ''),
          LAMBDA "character": CASE
            WHEN UNICODE("character") < 32
            THEN LOWER(
              SUBSTR(
                CAST(TO_JSON(CAST("character" AS VARCHAR)) AS VARCHAR), 2,
                LENGTH(CAST(TO_JSON(CAST("character" AS VARCHAR)) AS VARCHAR)) - 2
              )
            )
            ELSE SUBSTR(
              CAST(TO_JSON(CAST("character" AS VARCHAR)) AS VARCHAR), 2, LENGTH(CAST(TO_JSON(CAST("character" AS VARCHAR)) AS VARCHAR)) - 2
            )
          END
        ), ''
      ) || '"'
      ELSE CAST(TO_JSON(CAST("state" AS VARCHAR)) AS VARCHAR)
    END, 'null'
  ) || ',"tags":' || COALESCE("tags", 'null') || '}'
) AS JSON) AS "doc"
-- postgres:
CASE WHEN CAST("id" AS BIGINT) > 10 THEN 'high' ELSE 'low' END AS "state" /* things.state */
CASE
  WHEN "tags_null" < 429496730
  THEN CAST(NULL AS TEXT)
  ELSE '[' || CASE
    WHEN "tags_length" > 0
    THEN CASE
      WHEN "tags_0_u0" < 536870912
      THEN '"1.10"'
      WHEN "tags_0_u0" < 1073741824
      THEN '"a\"b"'
      WHEN "tags_0_u0" < 1610612736
      THEN '"on"'
      ELSE 'null'
    END
    ELSE ''
  END || CASE
    WHEN "tags_length" > 1
    THEN ',' || CASE
      WHEN "tags_1_u0" < 536870912
      THEN '"1.10"'
      WHEN "tags_1_u0" < 1073741824
      THEN '"a\"b"'
      WHEN "tags_1_u0" < 1610612736
      THEN '"on"'
      ELSE 'null'
    END
    ELSE ''
  END || CASE
    WHEN "tags_length" > 2
    THEN ',' || CASE
      WHEN "tags_2_u0" < 536870912
      THEN '"1.10"'
      WHEN "tags_2_u0" < 1073741824
      THEN '"a\"b"'
      WHEN "tags_2_u0" < 1610612736
      THEN '"on"'
      ELSE 'null'
    END
    ELSE ''
  END || ']'
END AS "tags" /* things.tags */
HOST(CAST('0.0.0.0' AS INET) + "host_parent_id_address") AS "host" /* things.host */
CAST((
  '{"host":' || COALESCE(CAST(TO_JSON(CAST("host" AS TEXT)) AS TEXT), 'null') || ',"r":' || COALESCE(
    CASE
      WHEN ABS("r") >= FLOAT8 '9007199254740992.0' AND ABS("r") < FLOAT8 '9.223372036854776e+18'
      THEN CAST(CAST("r" AS BIGINT) AS TEXT)
      ELSE CAST("r" AS TEXT)
    END, 'null'
  ) || ',"state":' || COALESCE(CAST(TO_JSON(CAST("state" AS TEXT)) AS TEXT), 'null') || ',"tags":' || COALESCE("tags", 'null') || '}'
) AS JSONB) AS "doc"
-- spark:
CASE WHEN CAST(`id` AS BIGINT) > 10 THEN 'high' ELSE 'low' END AS `state` /* things.state */
CASE
  WHEN `tags_null` < 429496730
  THEN CAST(NULL AS STRING)
  ELSE '[' || CASE
    WHEN `tags_length` > 0
    THEN CASE
      WHEN `tags_0_u0` < 536870912
      THEN '"1.10"'
      WHEN `tags_0_u0` < 1073741824
      THEN '"a\\"b"'
      WHEN `tags_0_u0` < 1610612736
      THEN '"on"'
      ELSE 'null'
    END
    ELSE ''
  END || CASE
    WHEN `tags_length` > 1
    THEN ',' || CASE
      WHEN `tags_1_u0` < 536870912
      THEN '"1.10"'
      WHEN `tags_1_u0` < 1073741824
      THEN '"a\\"b"'
      WHEN `tags_1_u0` < 1610612736
      THEN '"on"'
      ELSE 'null'
    END
    ELSE ''
  END || CASE
    WHEN `tags_length` > 2
    THEN ',' || CASE
      WHEN `tags_2_u0` < 536870912
      THEN '"1.10"'
      WHEN `tags_2_u0` < 1073741824
      THEN '"a\\"b"'
      WHEN `tags_2_u0` < 1610612736
      THEN '"on"'
      ELSE 'null'
    END
    ELSE ''
  END || ']'
END AS `tags` /* things.tags */
CAST((`host_parent_id_address` DIV 16777216) % 256 AS STRING) || '.' || CAST((`host_parent_id_address` DIV 65536) % 256 AS STRING) || '.' || CAST((`host_parent_id_address` DIV 256) % 256 AS STRING) || '.' || CAST(`host_parent_id_address` % 256 AS STRING) AS `host` /* things.host */
CAST((
  '{"host":' || COALESCE(
    ELEMENT_AT(
      TRANSFORM(
        ARRAY(CAST(`host` AS STRING)),
        `text` -> '"' || CASE
          WHEN `text` RLIKE '[\\x00-\\x1F"\\\\]'
          THEN REPLACE(
            REPLACE(
              REPLACE(
                REPLACE(
                  REPLACE(
                    REPLACE(
                      REPLACE(
                        REPLACE(
                          REPLACE(
                            REPLACE(
                              REPLACE(
                                REPLACE(
                                  REPLACE(
                                    REPLACE(
                                      REPLACE(
                                        REPLACE(
                                          REPLACE(
                                            REPLACE(
                                              REPLACE(
                                                REPLACE(
                                                  REPLACE(
                                                    REPLACE(
                                                      REPLACE(
                                                        REPLACE(
                                                          REPLACE(
                                                            REPLACE(
                                                              REPLACE(
                                                                REPLACE(
                                                                  REPLACE(
                                                                    REPLACE(
                                                                      REPLACE(REPLACE(REPLACE(`text`, '\\', '\\\\'), '\u0001', '\\u0001'), '\u0002', '\\u0002'),
                                                                      '\u0003', '\\u0003'
                                                                    ), '\u0004', '\\u0004'
                                                                  ), '\u0005', '\\u0005'
                                                                ), '\u0006', '\\u0006'
                                                              ), '\u0007', '\\u0007'
                                                            ), '\u0008', '\\b'
                                                          ), '\u0009', '\\t'
                                                        ), '\n', '\\n'
                                                      ), '\u000b', '\\u000b'
                                                    ), '\u000c', '\\f'
                                                  ), '\u000d', '\\r'
                                                ), '\u000e', '\\u000e'
                                              ), '\u000f', '\\u000f'
                                            ), '\u0010', '\\u0010'
                                          ), '\u0011', '\\u0011'
                                        ), '\u0012', '\\u0012'
                                      ), '\u0013', '\\u0013'
                                    ), '\u0014', '\\u0014'
                                  ), '\u0015', '\\u0015'
                                ), '\u0016', '\\u0016'
                              ), '\u0017', '\\u0017'
                            ), '\u0018', '\\u0018'
                          ), '\u0019', '\\u0019'
                        ), '\u001a', '\\u001a'
                      ), '\u001b', '\\u001b'
                    ), '\u001c', '\\u001c'
                  ), '\u001d', '\\u001d'
                ), '\u001e', '\\u001e'
              ), '\u001f', '\\u001f'
            ), '"', '\\"'
          )
          ELSE `text`
        END || '"'
      ), 1
    ), 'null'
  ) || ',"r":' || COALESCE(
    CASE
      WHEN `r` >= (-9.223372036854776e+18) AND `r` < 9.223372036854776e+18 AND `r` % 1.0e0 = 0.0e0
      THEN CAST(CAST(`r` AS BIGINT) AS STRING)
      WHEN ABS(`r`) >= 0.0001e0 AND ABS(`r`) < 1e+16
      THEN TRIM(TRAILING '0' FROM CAST(CAST(CASE
        WHEN CAST(FORMAT_STRING('%.14e', `r`) AS DOUBLE) = `r`
        THEN FORMAT_STRING('%.14e', `r`)
        WHEN CAST(FORMAT_STRING('%.15e', `r`) AS DOUBLE) = `r`
        THEN FORMAT_STRING('%.15e', `r`)
        ELSE CAST(`r` AS STRING)
      END AS DECIMAL(38, 20)) AS STRING))
      ELSE REGEXP_REPLACE(
        REGEXP_REPLACE(
          REGEXP_REPLACE(
            CASE
              WHEN CAST(FORMAT_STRING('%.14e', `r`) AS DOUBLE) = `r`
              THEN FORMAT_STRING('%.14e', `r`)
              WHEN CAST(FORMAT_STRING('%.15e', `r`) AS DOUBLE) = `r`
              THEN FORMAT_STRING('%.15e', `r`)
              ELSE CAST(`r` AS STRING)
            END, '\\.?0*[eE]\\+?', 'e'
          ), 'e(-?)([0-9])$', 'e$10$2'
        ), 'e([0-9])', 'e+$1'
      )
    END, 'null'
  ) || ',"state":' || COALESCE(
    ELEMENT_AT(
      TRANSFORM(
        ARRAY(CAST(`state` AS STRING)),
        `text` -> '"' || CASE
          WHEN `text` RLIKE '[\\x00-\\x1F"\\\\]'
          THEN REPLACE(
            REPLACE(
              REPLACE(
                REPLACE(
                  REPLACE(
                    REPLACE(
                      REPLACE(
                        REPLACE(
                          REPLACE(
                            REPLACE(
                              REPLACE(
                                REPLACE(
                                  REPLACE(
                                    REPLACE(
                                      REPLACE(
                                        REPLACE(
                                          REPLACE(
                                            REPLACE(
                                              REPLACE(
                                                REPLACE(
                                                  REPLACE(
                                                    REPLACE(
                                                      REPLACE(
                                                        REPLACE(
                                                          REPLACE(
                                                            REPLACE(
                                                              REPLACE(
                                                                REPLACE(
                                                                  REPLACE(
                                                                    REPLACE(
                                                                      REPLACE(REPLACE(REPLACE(`text`, '\\', '\\\\'), '\u0001', '\\u0001'), '\u0002', '\\u0002'),
                                                                      '\u0003', '\\u0003'
                                                                    ), '\u0004', '\\u0004'
                                                                  ), '\u0005', '\\u0005'
                                                                ), '\u0006', '\\u0006'
                                                              ), '\u0007', '\\u0007'
                                                            ), '\u0008', '\\b'
                                                          ), '\u0009', '\\t'
                                                        ), '\n', '\\n'
                                                      ), '\u000b', '\\u000b'
                                                    ), '\u000c', '\\f'
                                                  ), '\u000d', '\\r'
                                                ), '\u000e', '\\u000e'
                                              ), '\u000f', '\\u000f'
                                            ), '\u0010', '\\u0010'
                                          ), '\u0011', '\\u0011'
                                        ), '\u0012', '\\u0012'
                                      ), '\u0013', '\\u0013'
                                    ), '\u0014', '\\u0014'
                                  ), '\u0015', '\\u0015'
                                ), '\u0016', '\\u0016'
                              ), '\u0017', '\\u0017'
                            ), '\u0018', '\\u0018'
                          ), '\u0019', '\\u0019'
                        ), '\u001a', '\\u001a'
                      ), '\u001b', '\\u001b'
                    ), '\u001c', '\\u001c'
                  ), '\u001d', '\\u001d'
                ), '\u001e', '\\u001e'
              ), '\u001f', '\\u001f'
            ), '"', '\\"'
          )
          ELSE `text`
        END || '"'
      ), 1
    ), 'null'
  ) || ',"tags":' || COALESCE(`tags`, 'null') || '}'
) AS STRING) AS `doc`
-- sqlite:
CASE WHEN "id" > 10 THEN 'high' ELSE 'low' END AS "state" /* things.state */
CASE
  WHEN "tags_null" < 429496730
  THEN NULL
  ELSE '[' || CASE
    WHEN "tags_length" > 0
    THEN CASE
      WHEN "tags_0_u0" < 536870912
      THEN '"1.10"'
      WHEN "tags_0_u0" < 1073741824
      THEN '"a\"b"'
      WHEN "tags_0_u0" < 1610612736
      THEN '"on"'
      ELSE 'null'
    END
    ELSE ''
  END || CASE
    WHEN "tags_length" > 1
    THEN ',' || CASE
      WHEN "tags_1_u0" < 536870912
      THEN '"1.10"'
      WHEN "tags_1_u0" < 1073741824
      THEN '"a\"b"'
      WHEN "tags_1_u0" < 1610612736
      THEN '"on"'
      ELSE 'null'
    END
    ELSE ''
  END || CASE
    WHEN "tags_length" > 2
    THEN ',' || CASE
      WHEN "tags_2_u0" < 536870912
      THEN '"1.10"'
      WHEN "tags_2_u0" < 1073741824
      THEN '"a\"b"'
      WHEN "tags_2_u0" < 1610612736
      THEN '"on"'
      ELSE 'null'
    END
    ELSE ''
  END || ']'
END AS "tags" /* things.tags */
PRINTF(
  '%d.%d.%d.%d', "host_parent_id_address" / 16777216, ("host_parent_id_address" / 65536) % 256, ("host_parent_id_address" / 256) % 256,
  "host_parent_id_address" % 256
) AS "host" /* things.host */
'{"host":' || COALESCE(JSON_QUOTE("host"), 'null') || ',"r":' || COALESCE(
  CASE
    WHEN "r" IS NULL
    THEN NULL
    WHEN "r" = CAST("r" AS INTEGER)
    THEN CAST(CAST("r" AS INTEGER) AS TEXT)
    WHEN ABS("r") < 1000000000.0 AND ROUND("r" * 1000000.0) / 1000000.0 = "r"
    THEN REPLACE(CAST("r" AS TEXT), '.0e', 'e')
    WHEN ABS("r") < 2e-06 OR ABS("r") >= 9007199254740992.0
    THEN REPLACE(CASE WHEN CAST(PRINTF('%!.12g', "r") AS REAL) = "r" THEN PRINTF('%!.12g', "r") ELSE PRINTF('%!.17g', "r") END, '.0e', 'e')
    ELSE CASE WHEN "r" < 0 THEN '-' ELSE '' END || (
      WITH "d1" AS (
        SELECT ABS("r") AS "a", /* to its shortest digits, by exact arithmetic */ CAST(SUBSTR(PRINTF('%.16e', "r"), (-3)) AS INTEGER) AS "e"
        LIMIT -1
        OFFSET 0
      ), "d2" AS (
        SELECT "d1"."a" AS "a", "d1"."e" AS "e", CAST('1e' || (16 - "d1"."e") AS REAL) AS "s"
        FROM "d1"
        LIMIT -1
        OFFSET 0
      ), "d3" AS (
        SELECT
          "d2"."a" AS "a", "d2"."e" AS "e", "d2"."s" AS "s", "d2"."a" * "d2"."s" AS "p",
          134217729.0 * "d2"."a" - (134217729.0 * "d2"."a" - "d2"."a") AS "a_high",
          134217729.0 * "d2"."s" - (134217729.0 * "d2"."s" - "d2"."s") AS "s_high"
        FROM "d2"
        LIMIT -1
        OFFSET 0
      ), "d4" AS (
        SELECT
          "d3"."a" AS "a", "d3"."e" AS "e", "d3"."s" AS "s", "d3"."p" AS "p",
          ((("d3"."a_high" * "d3"."s_high" - "d3"."p") + "d3"."a_high" * ("d3"."s" - "d3"."s_high")) + ("d3"."a" - "d3"."a_high") * "d3"."s_high") + ("d3"."a" - "d3"."a_high") * ("d3"."s" - "d3"."s_high") + 16.0 AS "rest"
        FROM "d3"
        LIMIT -1
        OFFSET 0
      ), "d5" AS (
        SELECT
          "d4"."e" AS "e", CAST("d4"."p" AS INTEGER) + CAST("d4"."rest" AS INTEGER) - 16 AS "q",
          "d4"."rest" - CAST("d4"."rest" AS INTEGER) AS "r",
          (
            ABS(
              4503599627370497.0 * "d4"."a" - ((9007199254740991.0 / 9007199254740992.0) * (4503599627370497.0 * "d4"."a"))
            ) / 9007199254740992.0
          ) * "d4"."s" AS "half"
        FROM "d4"
        LIMIT -1
        OFFSET 0
      ), "d6" AS (
        SELECT
          "d5"."e" AS "e",
          CASE
            WHEN ABS((("d5"."q" + 50) / 100) * 100 - "d5"."q" - "d5"."r") < "d5"."half"
            THEN (("d5"."q" + 50) / 100) * 100
            WHEN ABS(
              (
                ("d5"."q" / 10) + ("d5"."q" % 10 + "d5"."r" > 5.0 OR "d5"."q" % 10 + "d5"."r" = 5.0 AND ("d5"."q" / 10) % 2 = 1)
              ) * 10 - "d5"."q" - "d5"."r"
            ) < "d5"."half"
            THEN (("d5"."q" / 10) + ("d5"."q" % 10 + "d5"."r" > 5.0 OR "d5"."q" % 10 + "d5"."r" = 5.0 AND ("d5"."q" / 10) % 2 = 1)) * 10
            ELSE "d5"."q" + ("d5"."r" > 0.5 OR "d5"."r" = 0.5 AND "d5"."q" % 2 = 1)
          END AS "d"
        FROM "d5"
        LIMIT -1
        OFFSET 0
      )
      SELECT
        CASE
          WHEN "d6"."e" >= 0
          THEN RTRIM(SUBSTR("d6"."d", 1, "d6"."e" + 1) || '.' || SUBSTR("d6"."d", "d6"."e" + 2), '0')
          WHEN "d6"."e" >= (-4)
          THEN RTRIM('0.' || SUBSTR('000', "d6"."e" + 5) || "d6"."d", '0')
          ELSE REPLACE(RTRIM(SUBSTR("d6"."d", 1, 1) || '.' || SUBSTR("d6"."d", 2), '0') || PRINTF('e%03d', "d6"."e"), '.e', 'e')
        END
      FROM "d6"
    )
  END, 'null'
) || ',"state":' || COALESCE(JSON_QUOTE("state"), 'null') || ',"tags":' || COALESCE("tags", 'null') || '}' AS "doc"
