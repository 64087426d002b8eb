-- people.first_name text: first_name (first name)
DRAW("i", 1037209026) AS "first_name_u0" /* draw 0 of people.first_name */
-- duckdb:
"first_name_entry"."value" AS "first_name"
LEFT JOIN "sdgen_first_names" AS "first_name_entry" ON "first_name_entry"."n" = (("first_name_u0" * 512) >> 31)
-- postgres:
(
  SELECT "entry"."value"
  FROM "sdgen_first_names" AS "entry"
  WHERE "entry"."n" = (("first_name_u0" * 512) >> 31)
) AS "first_name" /* people.first_name */
-- sqlite:
"first_name_entry"."value" AS "first_name"
LEFT JOIN "sdgen_first_names" AS "first_name_entry" ON "first_name_entry"."n" = (("first_name_u0" * 512) >> 31)
