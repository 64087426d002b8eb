-- texts.sku varchar(11): pattern (SKU-####-??)
DRAW("i", 1126576779) AS "sku_u0" /* draw 0 of texts.sku */
(("sku_u0" * 6760000) >> 31) AS "sku_text_1" /* which of 6760000 texts */
-- duckdb:
'SKU-' || LPAD(CAST("sku_text_1" // 676 AS VARCHAR), 4, '0') || '-' || CHR(CAST(("sku_text_1" // 26) % 26 AS INT) + 65) || CHR(CAST("sku_text_1" % 26 AS INT) + 65) AS "sku" /* texts.sku */
-- postgres:
'SKU-' || LPAD(CAST("sku_text_1" / 676 AS TEXT), 4, '0') || '-' || CHR(CAST(("sku_text_1" / 26) % 26 AS INTEGER) + 65) || CHR(CAST("sku_text_1" % 26 AS INTEGER) + 65) AS "sku" /* texts.sku */
-- sqlite:
'SKU-' || SUBSTR(CAST("sku_text_1" / 676 + 10000 AS TEXT), 2) || '-' || CHAR(("sku_text_1" / 26) % 26 + 65, "sku_text_1" % 26 + 65) AS "sku" /* texts.sku */

-- texts.code text: pattern ((EU|US)-[A-HJ-NP-Z]{2}\d, each once)
"i" AS "code_permutation_number" /* number of texts.code */
-- duckdb:
"code_permutation_number" // 108 AS "code_permutation_line" /* line of texts.code */
-- postgres:
"code_permutation_number" / 108 AS "code_permutation_line" /* line of texts.code */
-- sqlite:
"code_permutation_number" / 108 AS "code_permutation_line" /* line of texts.code */
"code_permutation_number" % 108 AS "code_permutation_place" /* place of texts.code */
("code_permutation_place" + DRAW("code_permutation_line", 641732334)) % CASE WHEN "code_permutation_line" < 106 THEN 108 ELSE 72 END AS "code_permutation_place_1" /* place_1 of texts.code */
("code_permutation_line" + DRAW("code_permutation_place_1", 1113290872)) % CASE WHEN "code_permutation_place_1" < 72 THEN 107 ELSE 106 END AS "code_permutation_line_2" /* line_2 of texts.code */
("code_permutation_place_1" + DRAW("code_permutation_line_2", 214181872)) % CASE WHEN "code_permutation_line_2" < 106 THEN 108 ELSE 72 END AS "code_permutation_place_3" /* place_3 of texts.code */
("code_permutation_line_2" + DRAW("code_permutation_place_3", 296430787)) % CASE WHEN "code_permutation_place_3" < 72 THEN 107 ELSE 106 END AS "code_permutation_line_4" /* line_4 of texts.code */
("code_permutation_place_3" + DRAW("code_permutation_line_4", 225022130)) % CASE WHEN "code_permutation_line_4" < 106 THEN 108 ELSE 72 END AS "code_permutation_place_5" /* place_5 of texts.code */
("code_permutation_line_4" + DRAW("code_permutation_place_5", 241229459)) % CASE WHEN "code_permutation_place_5" < 72 THEN 107 ELSE 106 END AS "code_permutation_line_6" /* line_6 of texts.code */
("code_permutation_line_6" * 108 + "code_permutation_place_5") AS "code_text_1" /* which of 11520 texts */
-- duckdb:
CASE "code_text_1" // 5760 WHEN 0 THEN 'EU' ELSE 'US' END || '-' || SUBSTR('ABCDEFGHJKLMNPQRSTUVWXYZ', CAST(("code_text_1" // 240) % 24 AS INT) + 1, 1) || SUBSTR('ABCDEFGHJKLMNPQRSTUVWXYZ', CAST(("code_text_1" // 10) % 24 AS INT) + 1, 1) || CAST("code_text_1" % 10 AS VARCHAR) AS "code"
-- postgres:
CASE "code_text_1" / 5760 WHEN 0 THEN 'EU' ELSE 'US' END || '-' || CHR(GET_BYTE(CAST('ABCDEFGHJKLMNPQRSTUVWXYZ' AS BYTEA), CAST(("code_text_1" / 240) % 24 AS INTEGER))) || CHR(GET_BYTE(CAST('ABCDEFGHJKLMNPQRSTUVWXYZ' AS BYTEA), CAST(("code_text_1" / 10) % 24 AS INTEGER))) || CAST("code_text_1" % 10 AS TEXT) AS "code"
-- sqlite:
CASE "code_text_1" / 5760 WHEN 0 THEN 'EU' ELSE 'US' END || '-' || SUBSTR('ABCDEFGHJKLMNPQRSTUVWXYZ', ("code_text_1" / 240) % 24 + 1, 1) || SUBSTR('ABCDEFGHJKLMNPQRSTUVWXYZ', ("code_text_1" / 10) % 24 + 1, 1) || CAST("code_text_1" % 10 AS TEXT) AS "code"
