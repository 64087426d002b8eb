-- places.city text: faker_city (city)
DRAW("i", 1045395211) AS "city_u0" /* draw 0 of places.city */
-- duckdb:
"city_entry"."value" AS "city"
LEFT JOIN "sdgen_cities" AS "city_entry" ON "city_entry"."n" = (("city_u0" * 500) >> 31)
-- postgres:
(SELECT "entry"."value" FROM "sdgen_cities" AS "entry" WHERE "entry"."n" = (("city_u0" * 500) >> 31)) AS "city"
-- sqlite:
"city_entry"."value" AS "city"
LEFT JOIN "sdgen_cities" AS "city_entry" ON "city_entry"."n" = (("city_u0" * 500) >> 31)

-- texts.city text: faker_city (city)
DRAW("i", 1898774970) AS "city_u0" /* draw 0 of texts.city */
-- duckdb:
"city_entry"."value" AS "city"
LEFT JOIN "sdgen_cities" AS "city_entry" ON "city_entry"."n" = (("city_u0" * 500) >> 31)
-- postgres:
(SELECT "entry"."value" FROM "sdgen_cities" AS "entry" WHERE "entry"."n" = (("city_u0" * 500) >> 31)) AS "city" /* texts.city */
-- sqlite:
"city_entry"."value" AS "city"
LEFT JOIN "sdgen_cities" AS "city_entry" ON "city_entry"."n" = (("city_u0" * 500) >> 31)
