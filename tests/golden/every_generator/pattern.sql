-- texts.sku varchar(11): pattern (SKU-####-??)
-- duckdb:
DRAW("i", 1126576779) AS "sku_u0" /* draw 0 of texts.sku */
(("sku_u0" * 6760000) >> 31) AS "sku_text_1" /* which of 6760000 texts */
'SKU-' || LPAD(CAST("sku_text_1" // 676 AS VARCHAR), 4, '0') || '-' || CHR(CAST(("sku_text_1" // 26) % 26 AS INT) + 65) || CHR(CAST("sku_text_1" % 26 AS INT) + 65) AS "sku" /* texts.sku */
-- postgres:
DRAW("i", 1126576779) AS "sku_u0" /* draw 0 of texts.sku */
(("sku_u0" * 6760000) >> 31) AS "sku_text_1" /* which of 6760000 texts */
'SKU-' || LPAD(CAST("sku_text_1" / 676 AS TEXT), 4, '0') || '-' || CHR(CAST(("sku_text_1" / 26) % 26 AS INTEGER) + 65) || CHR(CAST("sku_text_1" % 26 AS INTEGER) + 65) AS "sku" /* texts.sku */
-- spark:
(`i` * 1643875686 + 1126576779) % 2147483647 * (`i` + 1729555172) % 1999999973 * (`i` + 343316644) % 1899999979 * (`i` + 1620842126) % 2147483647 AS `sku_u0` /* draw 0 of texts.sku */
(SHIFTRIGHT((`sku_u0` * 6760000), 31)) AS `sku_text_1` /* which of 6760000 texts */
'SKU-' || LPAD(CAST(`sku_text_1` DIV 676 AS STRING), 4, '0') || '-' || CHR(CAST((`sku_text_1` DIV 26) % 26 AS INT) + 65) || CHR(CAST(`sku_text_1` % 26 AS INT) + 65) AS `sku` /* texts.sku */
-- sqlite:
DRAW("i", 1126576779) AS "sku_u0" /* draw 0 of texts.sku */
(("sku_u0" * 6760000) >> 31) AS "sku_text_1" /* which of 6760000 texts */
'SKU-' || SUBSTR(CAST("sku_text_1" / 676 + 10000 AS TEXT), 2) || '-' || CHAR(("sku_text_1" / 26) % 26 + 65, "sku_text_1" % 26 + 65) AS "sku" /* texts.sku */

-- texts.code text: pattern ((EU|US)-[A-HJ-NP-Z]{2}\d, each once)
-- duckdb:
"i" AS "code_permutation_number" /* number of texts.code */
"code_permutation_number" // 108 AS "code_permutation_line" /* line of texts.code */
"code_permutation_number" % 108 AS "code_permutation_place" /* place of texts.code */
("code_permutation_place" + DRAW("code_permutation_line", 641732334)) % CASE WHEN "code_permutation_line" < 106 THEN 108 ELSE 72 END AS "code_permutation_place_1" /* place_1 of texts.code */
("code_permutation_line" + DRAW("code_permutation_place_1", 1113290872)) % CASE WHEN "code_permutation_place_1" < 72 THEN 107 ELSE 106 END AS "code_permutation_line_2" /* line_2 of texts.code */
("code_permutation_place_1" + DRAW("code_permutation_line_2", 214181872)) % CASE WHEN "code_permutation_line_2" < 106 THEN 108 ELSE 72 END AS "code_permutation_place_3" /* place_3 of texts.code */
("code_permutation_line_2" + DRAW("code_permutation_place_3", 296430787)) % CASE WHEN "code_permutation_place_3" < 72 THEN 107 ELSE 106 END AS "code_permutation_line_4" /* line_4 of texts.code */
("code_permutation_place_3" + DRAW("code_permutation_line_4", 225022130)) % CASE WHEN "code_permutation_line_4" < 106 THEN 108 ELSE 72 END AS "code_permutation_place_5" /* place_5 of texts.code */
("code_permutation_line_4" + DRAW("code_permutation_place_5", 241229459)) % CASE WHEN "code_permutation_place_5" < 72 THEN 107 ELSE 106 END AS "code_permutation_line_6" /* line_6 of texts.code */
("code_permutation_line_6" * 108 + "code_permutation_place_5") AS "code_text_1" /* which of 11520 texts */
CASE "code_text_1" // 5760 WHEN 0 THEN 'EU' ELSE 'US' END || '-' || SUBSTR('ABCDEFGHJKLMNPQRSTUVWXYZ', CAST(("code_text_1" // 240) % 24 AS INT) + 1, 1) || SUBSTR('ABCDEFGHJKLMNPQRSTUVWXYZ', CAST(("code_text_1" // 10) % 24 AS INT) + 1, 1) || CAST("code_text_1" % 10 AS VARCHAR) AS "code"
-- postgres:
"i" AS "code_permutation_number" /* number of texts.code */
"code_permutation_number" / 108 AS "code_permutation_line" /* line of texts.code */
"code_permutation_number" % 108 AS "code_permutation_place" /* place of texts.code */
("code_permutation_place" + DRAW("code_permutation_line", 641732334)) % CASE WHEN "code_permutation_line" < 106 THEN 108 ELSE 72 END AS "code_permutation_place_1" /* place_1 of texts.code */
("code_permutation_line" + DRAW("code_permutation_place_1", 1113290872)) % CASE WHEN "code_permutation_place_1" < 72 THEN 107 ELSE 106 END AS "code_permutation_line_2" /* line_2 of texts.code */
("code_permutation_place_1" + DRAW("code_permutation_line_2", 214181872)) % CASE WHEN "code_permutation_line_2" < 106 THEN 108 ELSE 72 END AS "code_permutation_place_3" /* place_3 of texts.code */
("code_permutation_line_2" + DRAW("code_permutation_place_3", 296430787)) % CASE WHEN "code_permutation_place_3" < 72 THEN 107 ELSE 106 END AS "code_permutation_line_4" /* line_4 of texts.code */
("code_permutation_place_3" + DRAW("code_permutation_line_4", 225022130)) % CASE WHEN "code_permutation_line_4" < 106 THEN 108 ELSE 72 END AS "code_permutation_place_5" /* place_5 of texts.code */
("code_permutation_line_4" + DRAW("code_permutation_place_5", 241229459)) % CASE WHEN "code_permutation_place_5" < 72 THEN 107 ELSE 106 END AS "code_permutation_line_6" /* line_6 of texts.code */
("code_permutation_line_6" * 108 + "code_permutation_place_5") AS "code_text_1" /* which of 11520 texts */
CASE "code_text_1" / 5760 WHEN 0 THEN 'EU' ELSE 'US' END || '-' || CHR(GET_BYTE(CAST('ABCDEFGHJKLMNPQRSTUVWXYZ' AS BYTEA), CAST(("code_text_1" / 240) % 24 AS INTEGER))) || CHR(GET_BYTE(CAST('ABCDEFGHJKLMNPQRSTUVWXYZ' AS BYTEA), CAST(("code_text_1" / 10) % 24 AS INTEGER))) || CAST("code_text_1" % 10 AS TEXT) AS "code"
-- spark:
`i` AS `code_permutation_number` /* number of texts.code */
`code_permutation_number` DIV 108 AS `code_permutation_line` /* line of texts.code */
`code_permutation_number` % 108 AS `code_permutation_place` /* place of texts.code */
(
  `code_permutation_place` + (`code_permutation_line` * 143045443 + 641732334) % 2147483647 * (`code_permutation_line` + 1587333433) % 1999999973 * (`code_permutation_line` + 1481939759) % 1899999979 * (`code_permutation_line` + 1978952330) % 2147483647
) % CASE WHEN `code_permutation_line` < 106 THEN 108 ELSE 72 END AS `code_permutation_place_1` /* place_1 of texts.code */
(
  `code_permutation_line` + (`code_permutation_place_1` * 43212888 + 1113290872) % 2147483647 * (`code_permutation_place_1` + 11737861) % 1999999973 * (`code_permutation_place_1` + 607724634) % 1899999979 * (`code_permutation_place_1` + 436457653) % 2147483647
) % CASE WHEN `code_permutation_place_1` < 72 THEN 107 ELSE 106 END AS `code_permutation_line_2` /* line_2 of texts.code */
(
  `code_permutation_place_1` + (`code_permutation_line_2` * 1307356460 + 214181872) % 2147483647 * (`code_permutation_line_2` + 713183831) % 1999999973 * (`code_permutation_line_2` + 285032613) % 1899999979 * (`code_permutation_line_2` + 501003204) % 2147483647
) % CASE WHEN `code_permutation_line_2` < 106 THEN 108 ELSE 72 END AS `code_permutation_place_3` /* place_3 of texts.code */
(
  `code_permutation_line_2` + (`code_permutation_place_3` * 2090200287 + 296430787) % 2147483647 * (`code_permutation_place_3` + 1408010713) % 1999999973 * (`code_permutation_place_3` + 175905469) % 1899999979 * (`code_permutation_place_3` + 950184678) % 2147483647
) % CASE WHEN `code_permutation_place_3` < 72 THEN 107 ELSE 106 END AS `code_permutation_line_4` /* line_4 of texts.code */
(
  `code_permutation_place_3` + (`code_permutation_line_4` * 994553645 + 225022130) % 2147483647 * (`code_permutation_line_4` + 775273180) % 1999999973 * (`code_permutation_line_4` + 1956571143) % 1899999979 * (`code_permutation_line_4` + 1030672388) % 2147483647
) % CASE WHEN `code_permutation_line_4` < 106 THEN 108 ELSE 72 END AS `code_permutation_place_5` /* place_5 of texts.code */
(
  `code_permutation_line_4` + (`code_permutation_place_5` * 753720042 + 241229459) % 2147483647 * (`code_permutation_place_5` + 1015344736) % 1999999973 * (`code_permutation_place_5` + 1772970231) % 1899999979 * (`code_permutation_place_5` + 1798716579) % 2147483647
) % CASE WHEN `code_permutation_place_5` < 72 THEN 107 ELSE 106 END AS `code_permutation_line_6` /* line_6 of texts.code */
(`code_permutation_line_6` * 108 + `code_permutation_place_5`) AS `code_text_1` /* which of 11520 texts */
CASE `code_text_1` DIV 5760 WHEN 0 THEN 'EU' ELSE 'US' END || '-' || SUBSTR('ABCDEFGHJKLMNPQRSTUVWXYZ', CAST(CAST((`code_text_1` DIV 240) % 24 AS INT) + 1 AS INT), 1) || SUBSTR('ABCDEFGHJKLMNPQRSTUVWXYZ', CAST(CAST((`code_text_1` DIV 10) % 24 AS INT) + 1 AS INT), 1) || CAST(`code_text_1` % 10 AS STRING) AS `code`
-- sqlite:
"i" AS "code_permutation_number" /* number of texts.code */
"code_permutation_number" / 108 AS "code_permutation_line" /* line of texts.code */
"code_permutation_number" % 108 AS "code_permutation_place" /* place of texts.code */
("code_permutation_place" + DRAW("code_permutation_line", 641732334)) % CASE WHEN "code_permutation_line" < 106 THEN 108 ELSE 72 END AS "code_permutation_place_1" /* place_1 of texts.code */
("code_permutation_line" + DRAW("code_permutation_place_1", 1113290872)) % CASE WHEN "code_permutation_place_1" < 72 THEN 107 ELSE 106 END AS "code_permutation_line_2" /* line_2 of texts.code */
("code_permutation_place_1" + DRAW("code_permutation_line_2", 214181872)) % CASE WHEN "code_permutation_line_2" < 106 THEN 108 ELSE 72 END AS "code_permutation_place_3" /* place_3 of texts.code */
("code_permutation_line_2" + DRAW("code_permutation_place_3", 296430787)) % CASE WHEN "code_permutation_place_3" < 72 THEN 107 ELSE 106 END AS "code_permutation_line_4" /* line_4 of texts.code */
("code_permutation_place_3" + DRAW("code_permutation_line_4", 225022130)) % CASE WHEN "code_permutation_line_4" < 106 THEN 108 ELSE 72 END AS "code_permutation_place_5" /* place_5 of texts.code */
("code_permutation_line_4" + DRAW("code_permutation_place_5", 241229459)) % CASE WHEN "code_permutation_place_5" < 72 THEN 107 ELSE 106 END AS "code_permutation_line_6" /* line_6 of texts.code */
("code_permutation_line_6" * 108 + "code_permutation_place_5") AS "code_text_1" /* which of 11520 texts */
CASE "code_text_1" / 5760 WHEN 0 THEN 'EU' ELSE 'US' END || '-' || SUBSTR('ABCDEFGHJKLMNPQRSTUVWXYZ', ("code_text_1" / 240) % 24 + 1, 1) || SUBSTR('ABCDEFGHJKLMNPQRSTUVWXYZ', ("code_text_1" / 10) % 24 + 1, 1) || CAST("code_text_1" % 10 AS TEXT) AS "code"
