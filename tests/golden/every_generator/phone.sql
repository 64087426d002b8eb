-- people.phone text: phone (phone number of DE reserved for fiction, each once)
-- duckdb:
"i" AS "phone_permutation_number" /* number of people.phone */
"phone_permutation_number" // 71 AS "phone_permutation_line" /* line of people.phone */
"phone_permutation_number" % 71 AS "phone_permutation_place" /* place of people.phone */
("phone_permutation_place" + DRAW("phone_permutation_line", 1954860443)) % CASE WHEN "phone_permutation_line" < 70 THEN 71 ELSE 30 END AS "phone_permutation_place_1" /* place_1 of people.phone */
("phone_permutation_line" + DRAW("phone_permutation_place_1", 740273443)) % CASE WHEN "phone_permutation_place_1" < 30 THEN 71 ELSE 70 END AS "phone_permutation_line_2" /* line_2 of people.phone */
("phone_permutation_place_1" + DRAW("phone_permutation_line_2", 1718217352)) % CASE WHEN "phone_permutation_line_2" < 70 THEN 71 ELSE 30 END AS "phone_permutation_place_3" /* place_3 of people.phone */
("phone_permutation_line_2" + DRAW("phone_permutation_place_3", 1325412671)) % CASE WHEN "phone_permutation_place_3" < 30 THEN 71 ELSE 70 END AS "phone_permutation_line_4" /* line_4 of people.phone */
("phone_permutation_place_3" + DRAW("phone_permutation_line_4", 440169197)) % CASE WHEN "phone_permutation_line_4" < 70 THEN 71 ELSE 30 END AS "phone_permutation_place_5" /* place_5 of people.phone */
("phone_permutation_line_4" + DRAW("phone_permutation_place_5", 478978927)) % CASE WHEN "phone_permutation_place_5" < 30 THEN 71 ELSE 70 END AS "phone_permutation_line_6" /* line_6 of people.phone */
("phone_permutation_line_6" * 71 + "phone_permutation_place_5") AS "phone_text_1" /* which of 5000 texts */
CASE "phone_text_1" // 1000
  WHEN 0
  THEN '+493023125'
  WHEN 1
  THEN '+494066969'
  WHEN 2
  THEN '+496990009'
  WHEN 3
  THEN '+498999998'
  ELSE '+492214710'
END || LPAD(CAST("phone_text_1" % 1000 AS VARCHAR), 3, '0') AS "phone"
-- postgres:
"i" AS "phone_permutation_number" /* number of people.phone */
"phone_permutation_number" / 71 AS "phone_permutation_line" /* line of people.phone */
"phone_permutation_number" % 71 AS "phone_permutation_place" /* place of people.phone */
("phone_permutation_place" + DRAW("phone_permutation_line", 1954860443)) % CASE WHEN "phone_permutation_line" < 70 THEN 71 ELSE 30 END AS "phone_permutation_place_1" /* place_1 of people.phone */
("phone_permutation_line" + DRAW("phone_permutation_place_1", 740273443)) % CASE WHEN "phone_permutation_place_1" < 30 THEN 71 ELSE 70 END AS "phone_permutation_line_2" /* line_2 of people.phone */
("phone_permutation_place_1" + DRAW("phone_permutation_line_2", 1718217352)) % CASE WHEN "phone_permutation_line_2" < 70 THEN 71 ELSE 30 END AS "phone_permutation_place_3" /* place_3 of people.phone */
("phone_permutation_line_2" + DRAW("phone_permutation_place_3", 1325412671)) % CASE WHEN "phone_permutation_place_3" < 30 THEN 71 ELSE 70 END AS "phone_permutation_line_4" /* line_4 of people.phone */
("phone_permutation_place_3" + DRAW("phone_permutation_line_4", 440169197)) % CASE WHEN "phone_permutation_line_4" < 70 THEN 71 ELSE 30 END AS "phone_permutation_place_5" /* place_5 of people.phone */
("phone_permutation_line_4" + DRAW("phone_permutation_place_5", 478978927)) % CASE WHEN "phone_permutation_place_5" < 30 THEN 71 ELSE 70 END AS "phone_permutation_line_6" /* line_6 of people.phone */
("phone_permutation_line_6" * 71 + "phone_permutation_place_5") AS "phone_text_1" /* which of 5000 texts */
CASE "phone_text_1" / 1000
  WHEN 0
  THEN '+493023125'
  WHEN 1
  THEN '+494066969'
  WHEN 2
  THEN '+496990009'
  WHEN 3
  THEN '+498999998'
  ELSE '+492214710'
END || LPAD(CAST("phone_text_1" % 1000 AS TEXT), 3, '0') AS "phone"
-- spark:
`i` AS `phone_permutation_number` /* number of people.phone */
`phone_permutation_number` DIV 71 AS `phone_permutation_line` /* line of people.phone */
`phone_permutation_number` % 71 AS `phone_permutation_place` /* place of people.phone */
(
  `phone_permutation_place` + (`phone_permutation_line` * 1521763147 + 1954860443) % 2147483647 * (`phone_permutation_line` + 1546817840) % 1999999973 * (`phone_permutation_line` + 570982491) % 1899999979 * (`phone_permutation_line` + 998954456) % 2147483647
) % CASE WHEN `phone_permutation_line` < 70 THEN 71 ELSE 30 END AS `phone_permutation_place_1` /* place_1 of people.phone */
(
  `phone_permutation_line` + (`phone_permutation_place_1` * 1637579974 + 740273443) % 2147483647 * (`phone_permutation_place_1` + 202388249) % 1999999973 * (`phone_permutation_place_1` + 1544887432) % 1899999979 * (`phone_permutation_place_1` + 1411778310) % 2147483647
) % CASE WHEN `phone_permutation_place_1` < 30 THEN 71 ELSE 70 END AS `phone_permutation_line_2` /* line_2 of people.phone */
(
  `phone_permutation_place_1` + (`phone_permutation_line_2` * 1025422965 + 1718217352) % 2147483647 * (`phone_permutation_line_2` + 1517760706) % 1999999973 * (`phone_permutation_line_2` + 924622008) % 1899999979 * (`phone_permutation_line_2` + 1873641532) % 2147483647
) % CASE WHEN `phone_permutation_line_2` < 70 THEN 71 ELSE 30 END AS `phone_permutation_place_3` /* place_3 of people.phone */
(
  `phone_permutation_line_2` + (`phone_permutation_place_3` * 934772319 + 1325412671) % 2147483647 * (`phone_permutation_place_3` + 670202858) % 1999999973 * (`phone_permutation_place_3` + 1439321595) % 1899999979 * (`phone_permutation_place_3` + 1375069777) % 2147483647
) % CASE WHEN `phone_permutation_place_3` < 30 THEN 71 ELSE 70 END AS `phone_permutation_line_4` /* line_4 of people.phone */
(
  `phone_permutation_place_3` + (`phone_permutation_line_4` * 1691991310 + 440169197) % 2147483647 * (`phone_permutation_line_4` + 43575927) % 1999999973 * (`phone_permutation_line_4` + 300711243) % 1899999979 * (`phone_permutation_line_4` + 579188) % 2147483647
) % CASE WHEN `phone_permutation_line_4` < 70 THEN 71 ELSE 30 END AS `phone_permutation_place_5` /* place_5 of people.phone */
(
  `phone_permutation_line_4` + (`phone_permutation_place_5` * 1304328203 + 478978927) % 2147483647 * (`phone_permutation_place_5` + 75924172) % 1999999973 * (`phone_permutation_place_5` + 664534421) % 1899999979 * (`phone_permutation_place_5` + 871600890) % 2147483647
) % CASE WHEN `phone_permutation_place_5` < 30 THEN 71 ELSE 70 END AS `phone_permutation_line_6` /* line_6 of people.phone */
(`phone_permutation_line_6` * 71 + `phone_permutation_place_5`) AS `phone_text_1` /* which of 5000 texts */
CASE `phone_text_1` DIV 1000
  WHEN 0
  THEN '+493023125'
  WHEN 1
  THEN '+494066969'
  WHEN 2
  THEN '+496990009'
  WHEN 3
  THEN '+498999998'
  ELSE '+492214710'
END || LPAD(CAST(`phone_text_1` % 1000 AS STRING), 3, '0') AS `phone`
-- sqlite:
"i" AS "phone_permutation_number" /* number of people.phone */
"phone_permutation_number" / 71 AS "phone_permutation_line" /* line of people.phone */
"phone_permutation_number" % 71 AS "phone_permutation_place" /* place of people.phone */
("phone_permutation_place" + DRAW("phone_permutation_line", 1954860443)) % CASE WHEN "phone_permutation_line" < 70 THEN 71 ELSE 30 END AS "phone_permutation_place_1" /* place_1 of people.phone */
("phone_permutation_line" + DRAW("phone_permutation_place_1", 740273443)) % CASE WHEN "phone_permutation_place_1" < 30 THEN 71 ELSE 70 END AS "phone_permutation_line_2" /* line_2 of people.phone */
("phone_permutation_place_1" + DRAW("phone_permutation_line_2", 1718217352)) % CASE WHEN "phone_permutation_line_2" < 70 THEN 71 ELSE 30 END AS "phone_permutation_place_3" /* place_3 of people.phone */
("phone_permutation_line_2" + DRAW("phone_permutation_place_3", 1325412671)) % CASE WHEN "phone_permutation_place_3" < 30 THEN 71 ELSE 70 END AS "phone_permutation_line_4" /* line_4 of people.phone */
("phone_permutation_place_3" + DRAW("phone_permutation_line_4", 440169197)) % CASE WHEN "phone_permutation_line_4" < 70 THEN 71 ELSE 30 END AS "phone_permutation_place_5" /* place_5 of people.phone */
("phone_permutation_line_4" + DRAW("phone_permutation_place_5", 478978927)) % CASE WHEN "phone_permutation_place_5" < 30 THEN 71 ELSE 70 END AS "phone_permutation_line_6" /* line_6 of people.phone */
("phone_permutation_line_6" * 71 + "phone_permutation_place_5") AS "phone_text_1" /* which of 5000 texts */
CASE "phone_text_1" / 1000
  WHEN 0
  THEN '+493023125'
  WHEN 1
  THEN '+494066969'
  WHEN 2
  THEN '+496990009'
  WHEN 3
  THEN '+498999998'
  ELSE '+492214710'
END || SUBSTR(CAST("phone_text_1" % 1000 + 1000 AS TEXT), 2) AS "phone"

-- people.landline text: phone (phone number of city that may be somebody's)
-- duckdb:
DRAW("i", 1439494395) AS "landline_u1" /* draw 1 of people.landline */
LPAD(CAST((("landline_u1" * 100000000) >> 31) AS VARCHAR), 8, '0') AS "landline_digits" /* 8 digits */
"landline_entry_2"."value" AS "landline_form" /* rest of the number */
LEFT JOIN "sdgen_place_number_forms_41f364e5a95b" AS "landline_entry_2" ON "landline_entry_2"."n" = "city_place"
"landline_entry"."value" || CASE "landline_form"
  WHEN 0
  THEN SUBSTR("landline_digits", 1, 6)
  WHEN 1
  THEN SUBSTR("landline_digits", 1, 7)
  ELSE SUBSTR("landline_digits", 1, 8)
END AS "landline"
LEFT JOIN "sdgen_place_numbers_40b030f8c507" AS "landline_entry" ON "landline_entry"."n" = "city_place"
-- postgres:
DRAW("i", 1439494395) AS "landline_u1" /* draw 1 of people.landline */
LPAD(CAST((("landline_u1" * 100000000) >> 31) AS TEXT), 8, '0') AS "landline_digits" /* 8 digits */
(SELECT ARRAY_AGG("value" ORDER BY "n") FROM "sdgen_place_number_forms_41f364e5a95b")["city_place" + 1] AS "landline_form" /* rest of the number */
((SELECT JSONB_AGG("value" ORDER BY "n") FROM "sdgen_place_numbers_40b030f8c507") ->> CAST("city_place" AS INTEGER)) || CASE "landline_form"
  WHEN 0
  THEN SUBSTR("landline_digits", 1, 6)
  WHEN 1
  THEN SUBSTR("landline_digits", 1, 7)
  ELSE SUBSTR("landline_digits", 1, 8)
END AS "landline"
-- spark:
(`i` * 1584411427 + 1439494395) % 2147483647 * (`i` + 620179066) % 1999999973 * (`i` + 1019177067) % 1899999979 * (`i` + 2048743887) % 2147483647 AS `landline_u1` /* draw 1 of people.landline */
LPAD(CAST((SHIFTRIGHT((`landline_u1` * 100000000), 31)) AS STRING), 8, '0') AS `landline_digits` /* 8 digits */
`landline_entry_2`.`value` AS `landline_form` /* rest of the number */
LEFT JOIN `sdgen_place_number_forms_41f364e5a95b` AS `landline_entry_2` ON `landline_entry_2`.`n` = `city_place`
`landline_entry`.`value` || CASE `landline_form`
  WHEN 0
  THEN SUBSTR(`landline_digits`, 1, 6)
  WHEN 1
  THEN SUBSTR(`landline_digits`, 1, 7)
  ELSE SUBSTR(`landline_digits`, 1, 8)
END AS `landline`
LEFT JOIN `sdgen_place_numbers_40b030f8c507` AS `landline_entry` ON `landline_entry`.`n` = `city_place`
-- sqlite:
DRAW("i", 1439494395) AS "landline_u1" /* draw 1 of people.landline */
SUBSTR(CAST((("landline_u1" * 100000000) >> 31) + 100000000 AS TEXT), 2) AS "landline_digits" /* 8 digits */
"landline_entry_2"."value" AS "landline_form" /* rest of the number */
LEFT JOIN "sdgen_place_number_forms_41f364e5a95b" AS "landline_entry_2" ON "landline_entry_2"."n" = "city_place"
"landline_entry"."value" || CASE "landline_form"
  WHEN 0
  THEN SUBSTR("landline_digits", 1, 6)
  WHEN 1
  THEN SUBSTR("landline_digits", 1, 7)
  ELSE SUBSTR("landline_digits", 1, 8)
END AS "landline"
LEFT JOIN "sdgen_place_numbers_40b030f8c507" AS "landline_entry" ON "landline_entry"."n" = "city_place"
