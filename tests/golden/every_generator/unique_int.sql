-- texts.number int: unique_int (1000 to 9999, each once)
-- duckdb:
"i" AS "number_permutation_number" /* number of texts.number */
"number_permutation_number" // 95 AS "number_permutation_line" /* line of texts.number */
"number_permutation_number" % 95 AS "number_permutation_place" /* place of texts.number */
("number_permutation_place" + DRAW("number_permutation_line", 1660944882)) % CASE WHEN "number_permutation_line" < 94 THEN 95 ELSE 70 END AS "number_permutation_place_1" /* place_1 of texts.number */
("number_permutation_line" + DRAW("number_permutation_place_1", 1564403365)) % CASE WHEN "number_permutation_place_1" < 70 THEN 95 ELSE 94 END AS "number_permutation_line_2" /* line_2 of texts.number */
("number_permutation_place_1" + DRAW("number_permutation_line_2", 1179978534)) % CASE WHEN "number_permutation_line_2" < 94 THEN 95 ELSE 70 END AS "number_permutation_place_3" /* place_3 of texts.number */
("number_permutation_line_2" + DRAW("number_permutation_place_3", 180165608)) % CASE WHEN "number_permutation_place_3" < 70 THEN 95 ELSE 94 END AS "number_permutation_line_4" /* line_4 of texts.number */
("number_permutation_place_3" + DRAW("number_permutation_line_4", 1855870789)) % CASE WHEN "number_permutation_line_4" < 94 THEN 95 ELSE 70 END AS "number_permutation_place_5" /* place_5 of texts.number */
("number_permutation_line_4" + DRAW("number_permutation_place_5", 296322350)) % CASE WHEN "number_permutation_place_5" < 70 THEN 95 ELSE 94 END AS "number_permutation_line_6" /* line_6 of texts.number */
("number_permutation_line_6" * 95 + "number_permutation_place_5") + 1000 AS "number" /* texts.number */
-- postgres:
"i" AS "number_permutation_number" /* number of texts.number */
"number_permutation_number" / 95 AS "number_permutation_line" /* line of texts.number */
"number_permutation_number" % 95 AS "number_permutation_place" /* place of texts.number */
("number_permutation_place" + DRAW("number_permutation_line", 1660944882)) % CASE WHEN "number_permutation_line" < 94 THEN 95 ELSE 70 END AS "number_permutation_place_1" /* place_1 of texts.number */
("number_permutation_line" + DRAW("number_permutation_place_1", 1564403365)) % CASE WHEN "number_permutation_place_1" < 70 THEN 95 ELSE 94 END AS "number_permutation_line_2" /* line_2 of texts.number */
("number_permutation_place_1" + DRAW("number_permutation_line_2", 1179978534)) % CASE WHEN "number_permutation_line_2" < 94 THEN 95 ELSE 70 END AS "number_permutation_place_3" /* place_3 of texts.number */
("number_permutation_line_2" + DRAW("number_permutation_place_3", 180165608)) % CASE WHEN "number_permutation_place_3" < 70 THEN 95 ELSE 94 END AS "number_permutation_line_4" /* line_4 of texts.number */
("number_permutation_place_3" + DRAW("number_permutation_line_4", 1855870789)) % CASE WHEN "number_permutation_line_4" < 94 THEN 95 ELSE 70 END AS "number_permutation_place_5" /* place_5 of texts.number */
("number_permutation_line_4" + DRAW("number_permutation_place_5", 296322350)) % CASE WHEN "number_permutation_place_5" < 70 THEN 95 ELSE 94 END AS "number_permutation_line_6" /* line_6 of texts.number */
("number_permutation_line_6" * 95 + "number_permutation_place_5") + 1000 AS "number" /* texts.number */
-- spark:
`i` AS `number_permutation_number` /* number of texts.number */
`number_permutation_number` DIV 95 AS `number_permutation_line` /* line of texts.number */
`number_permutation_number` % 95 AS `number_permutation_place` /* place of texts.number */
(
  `number_permutation_place` + (`number_permutation_line` * 404017944 + 1660944882) % 2147483647 * (`number_permutation_line` + 1969333299) % 1999999973 * (`number_permutation_line` + 1348640147) % 1899999979 * (`number_permutation_line` + 1055491891) % 2147483647
) % CASE WHEN `number_permutation_line` < 94 THEN 95 ELSE 70 END AS `number_permutation_place_1` /* place_1 of texts.number */
(
  `number_permutation_line` + (`number_permutation_place_1` * 239114965 + 1564403365) % 2147483647 * (`number_permutation_place_1` + 1374095580) % 1999999973 * (`number_permutation_place_1` + 1412620331) % 1899999979 * (`number_permutation_place_1` + 1754378291) % 2147483647
) % CASE WHEN `number_permutation_place_1` < 70 THEN 95 ELSE 94 END AS `number_permutation_line_2` /* line_2 of texts.number */
(
  `number_permutation_place_1` + (`number_permutation_line_2` * 874600211 + 1179978534) % 2147483647 * (`number_permutation_line_2` + 1839566022) % 1999999973 * (`number_permutation_line_2` + 971803544) % 1899999979 * (`number_permutation_line_2` + 1007382506) % 2147483647
) % CASE WHEN `number_permutation_line_2` < 94 THEN 95 ELSE 70 END AS `number_permutation_place_3` /* place_3 of texts.number */
(
  `number_permutation_line_2` + (`number_permutation_place_3` * 1206888351 + 180165608) % 2147483647 * (`number_permutation_place_3` + 138901102) % 1999999973 * (`number_permutation_place_3` + 1672056244) % 1899999979 * (`number_permutation_place_3` + 559489271) % 2147483647
) % CASE WHEN `number_permutation_place_3` < 70 THEN 95 ELSE 94 END AS `number_permutation_line_4` /* line_4 of texts.number */
(
  `number_permutation_place_3` + (`number_permutation_line_4` * 280347456 + 1855870789) % 2147483647 * (`number_permutation_line_4` + 802368048) % 1999999973 * (`number_permutation_line_4` + 286200030) % 1899999979 * (`number_permutation_line_4` + 160306522) % 2147483647
) % CASE WHEN `number_permutation_line_4` < 94 THEN 95 ELSE 70 END AS `number_permutation_place_5` /* place_5 of texts.number */
(
  `number_permutation_line_4` + (`number_permutation_place_5` * 1178204434 + 296322350) % 2147483647 * (`number_permutation_place_5` + 1934447249) % 1999999973 * (`number_permutation_place_5` + 1954102227) % 1899999979 * (`number_permutation_place_5` + 23741781) % 2147483647
) % CASE WHEN `number_permutation_place_5` < 70 THEN 95 ELSE 94 END AS `number_permutation_line_6` /* line_6 of texts.number */
(`number_permutation_line_6` * 95 + `number_permutation_place_5`) + 1000 AS `number` /* texts.number */
-- sqlite:
"i" AS "number_permutation_number" /* number of texts.number */
"number_permutation_number" / 95 AS "number_permutation_line" /* line of texts.number */
"number_permutation_number" % 95 AS "number_permutation_place" /* place of texts.number */
("number_permutation_place" + DRAW("number_permutation_line", 1660944882)) % CASE WHEN "number_permutation_line" < 94 THEN 95 ELSE 70 END AS "number_permutation_place_1" /* place_1 of texts.number */
("number_permutation_line" + DRAW("number_permutation_place_1", 1564403365)) % CASE WHEN "number_permutation_place_1" < 70 THEN 95 ELSE 94 END AS "number_permutation_line_2" /* line_2 of texts.number */
("number_permutation_place_1" + DRAW("number_permutation_line_2", 1179978534)) % CASE WHEN "number_permutation_line_2" < 94 THEN 95 ELSE 70 END AS "number_permutation_place_3" /* place_3 of texts.number */
("number_permutation_line_2" + DRAW("number_permutation_place_3", 180165608)) % CASE WHEN "number_permutation_place_3" < 70 THEN 95 ELSE 94 END AS "number_permutation_line_4" /* line_4 of texts.number */
("number_permutation_place_3" + DRAW("number_permutation_line_4", 1855870789)) % CASE WHEN "number_permutation_line_4" < 94 THEN 95 ELSE 70 END AS "number_permutation_place_5" /* place_5 of texts.number */
("number_permutation_line_4" + DRAW("number_permutation_place_5", 296322350)) % CASE WHEN "number_permutation_place_5" < 70 THEN 95 ELSE 94 END AS "number_permutation_line_6" /* line_6 of texts.number */
("number_permutation_line_6" * 95 + "number_permutation_place_5") + 1000 AS "number" /* texts.number */
