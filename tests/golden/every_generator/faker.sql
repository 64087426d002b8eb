-- things.code text: faker (bothify, a pool of 12)
-- duckdb:
DRAW("i", 1448586606) AS "code_u0" /* draw 0 of things.code */
"code_entry"."value" AS "code"
LEFT JOIN "sdgen_bothify_en_us_7e72c2cd4c79" AS "code_entry" ON "code_entry"."n" = (("code_u0" * 12) >> 31)
-- postgres:
DRAW("i", 1448586606) AS "code_u0" /* draw 0 of things.code */
(SELECT JSONB_AGG("value" ORDER BY "n") FROM "sdgen_bothify_en_us_7e72c2cd4c79") ->> CAST((("code_u0" * 12) >> 31) AS INTEGER) AS "code"
-- spark:
(`i` * 127800078 + 1448586606) % 2147483647 * (`i` + 1398325150) % 1999999973 * (`i` + 764582503) % 1899999979 * (`i` + 1424613707) % 2147483647 AS `code_u0` /* draw 0 of things.code */
`code_entry`.`value` AS `code`
LEFT JOIN `sdgen_bothify_en_us_7e72c2cd4c79` AS `code_entry` ON `code_entry`.`n` = (SHIFTRIGHT((`code_u0` * 12), 31))
-- sqlite:
DRAW("i", 1448586606) AS "code_u0" /* draw 0 of things.code */
"code_entry"."value" AS "code"
LEFT JOIN "sdgen_bothify_en_us_7e72c2cd4c79" AS "code_entry" ON "code_entry"."n" = (("code_u0" * 12) >> 31)

-- things.plate text: faker (bothify, a value for each row)
-- duckdb:
"plate_entry"."value" AS "plate"
LEFT JOIN "sdgen_made_things_plate_b730d3793746" AS "plate_entry" ON "plate_entry"."n" = "i"
-- postgres:
(SELECT "entry"."value" FROM "sdgen_made_things_plate_b730d3793746" AS "entry" WHERE "entry"."n" = "i") AS "plate"
-- spark:
`plate_entry`.`value` AS `plate`
LEFT JOIN `sdgen_made_things_plate_b730d3793746` AS `plate_entry` ON `plate_entry`.`n` = `i`
-- sqlite:
"plate_entry"."value" AS "plate"
LEFT JOIN "sdgen_made_things_plate_b730d3793746" AS "plate_entry" ON "plate_entry"."n" = "i"
