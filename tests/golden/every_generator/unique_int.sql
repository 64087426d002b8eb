-- texts.number int: unique_int (1000 to 9999, each once)
"i" AS "number_permutation_number" /* number of texts.number */
-- duckdb:
"number_permutation_number" // 95 AS "number_permutation_line" /* line of texts.number */
-- postgres:
"number_permutation_number" / 95 AS "number_permutation_line" /* line of texts.number */
-- sqlite:
"number_permutation_number" / 95 AS "number_permutation_line" /* line of texts.number */
"number_permutation_number" % 95 AS "number_permutation_place" /* place of texts.number */
("number_permutation_place" + DRAW("number_permutation_line", 1660944882)) % CASE WHEN "number_permutation_line" < 94 THEN 95 ELSE 70 END AS "number_permutation_place_1" /* place_1 of texts.number */
("number_permutation_line" + DRAW("number_permutation_place_1", 1564403365)) % CASE WHEN "number_permutation_place_1" < 70 THEN 95 ELSE 94 END AS "number_permutation_line_2" /* line_2 of texts.number */
("number_permutation_place_1" + DRAW("number_permutation_line_2", 1179978534)) % CASE WHEN "number_permutation_line_2" < 94 THEN 95 ELSE 70 END AS "number_permutation_place_3" /* place_3 of texts.number */
("number_permutation_line_2" + DRAW("number_permutation_place_3", 180165608)) % CASE WHEN "number_permutation_place_3" < 70 THEN 95 ELSE 94 END AS "number_permutation_line_4" /* line_4 of texts.number */
("number_permutation_place_3" + DRAW("number_permutation_line_4", 1855870789)) % CASE WHEN "number_permutation_line_4" < 94 THEN 95 ELSE 70 END AS "number_permutation_place_5" /* place_5 of texts.number */
("number_permutation_line_4" + DRAW("number_permutation_place_5", 296322350)) % CASE WHEN "number_permutation_place_5" < 70 THEN 95 ELSE 94 END AS "number_permutation_line_6" /* line_6 of texts.number */
("number_permutation_line_6" * 95 + "number_permutation_place_5") + 1000 AS "number" /* texts.number */
