-- texts.page text: url (https address)
-- duckdb:
DRAW("i", 1304652570) AS "page_u0" /* draw 0 of texts.page */
(("page_u0" * 384) >> 31) AS "page_text_1" /* which of 384 texts */
'https://' || CASE "page_text_1" // 128 WHEN 0 THEN 'example.com' WHEN 1 THEN 'example.net' ELSE 'example.org' END || '/' || "page_entry"."value" AS "page"
LEFT JOIN "sdgen_path_words" AS "page_entry" ON "page_entry"."n" = "page_text_1" % 128
-- postgres:
DRAW("i", 1304652570) AS "page_u0" /* draw 0 of texts.page */
(("page_u0" * 384) >> 31) AS "page_text_1" /* which of 384 texts */
'https://' || CASE "page_text_1" / 128 WHEN 0 THEN 'example.com' WHEN 1 THEN 'example.net' ELSE 'example.org' END || '/' || (SELECT "entry"."value" FROM "sdgen_path_words" AS "entry" WHERE "entry"."n" = "page_text_1" % 128) AS "page"
-- spark:
(`i` * 862166640 + 1304652570) % 2147483647 * (`i` + 497998588) % 1999999973 * (`i` + 59428902) % 1899999979 * (`i` + 1617451033) % 2147483647 AS `page_u0` /* draw 0 of texts.page */
(SHIFTRIGHT((`page_u0` * 384), 31)) AS `page_text_1` /* which of 384 texts */
'https://' || CASE `page_text_1` DIV 128 WHEN 0 THEN 'example.com' WHEN 1 THEN 'example.net' ELSE 'example.org' END || '/' || `page_entry`.`value` AS `page`
LEFT JOIN `sdgen_path_words` AS `page_entry` ON `page_entry`.`n` = `page_text_1` % 128
-- sqlite:
DRAW("i", 1304652570) AS "page_u0" /* draw 0 of texts.page */
(("page_u0" * 384) >> 31) AS "page_text_1" /* which of 384 texts */
'https://' || CASE "page_text_1" / 128 WHEN 0 THEN 'example.com' WHEN 1 THEN 'example.net' ELSE 'example.org' END || '/' || "page_entry"."value" AS "page"
LEFT JOIN "sdgen_path_words" AS "page_entry" ON "page_entry"."n" = "page_text_1" % 128
