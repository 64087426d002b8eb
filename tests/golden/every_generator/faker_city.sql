-- places.city text: faker_city (city)
-- duckdb:
DRAW("i", 1045395211) AS "city_u0" /* draw 0 of places.city */
"city_entry"."value" AS "city"
LEFT JOIN "sdgen_cities" AS "city_entry" ON "city_entry"."n" = (("city_u0" * 500) >> 31)
-- postgres:
DRAW("i", 1045395211) AS "city_u0" /* draw 0 of places.city */
(SELECT "entry"."value" FROM "sdgen_cities" AS "entry" WHERE "entry"."n" = (("city_u0" * 500) >> 31)) AS "city"
-- spark:
(`i` * 532799645 + 1045395211) % 2147483647 * (`i` + 197351146) % 1999999973 * (`i` + 991242667) % 1899999979 * (`i` + 1401017071) % 2147483647 AS `city_u0` /* draw 0 of places.city */
`city_entry`.`value` AS `city`
LEFT JOIN `sdgen_cities` AS `city_entry` ON `city_entry`.`n` = (SHIFTRIGHT((`city_u0` * 500), 31))
-- sqlite:
DRAW("i", 1045395211) AS "city_u0" /* draw 0 of places.city */
"city_entry"."value" AS "city"
LEFT JOIN "sdgen_cities" AS "city_entry" ON "city_entry"."n" = (("city_u0" * 500) >> 31)

-- texts.city text: faker_city (city)
-- duckdb:
DRAW("i", 1898774970) AS "city_u0" /* draw 0 of texts.city */
"city_entry"."value" AS "city"
LEFT JOIN "sdgen_cities" AS "city_entry" ON "city_entry"."n" = (("city_u0" * 500) >> 31)
-- postgres:
DRAW("i", 1898774970) AS "city_u0" /* draw 0 of texts.city */
(SELECT "entry"."value" FROM "sdgen_cities" AS "entry" WHERE "entry"."n" = (("city_u0" * 500) >> 31)) AS "city" /* texts.city */
-- spark:
(`i` * 1190606295 + 1898774970) % 2147483647 * (`i` + 511227359) % 1999999973 * (`i` + 1231898865) % 1899999979 * (`i` + 1310966112) % 2147483647 AS `city_u0` /* draw 0 of texts.city */
`city_entry`.`value` AS `city`
LEFT JOIN `sdgen_cities` AS `city_entry` ON `city_entry`.`n` = (SHIFTRIGHT((`city_u0` * 500), 31))
-- sqlite:
DRAW("i", 1898774970) AS "city_u0" /* draw 0 of texts.city */
"city_entry"."value" AS "city"
LEFT JOIN "sdgen_cities" AS "city_entry" ON "city_entry"."n" = (("city_u0" * 500) >> 31)
