-- people.last_name text: last_name (last name)
DRAW("i", 164055033) AS "last_name_u0" /* draw 0 of people.last_name */
-- duckdb:
"last_name_entry"."value" AS "last_name"
LEFT JOIN "sdgen_last_names_fr_FR" AS "last_name_entry" ON "last_name_entry"."n" = (("last_name_u0" * 400) >> 31)
-- postgres:
(
  SELECT "entry"."value"
  FROM "sdgen_last_names_fr_FR" AS "entry"
  WHERE "entry"."n" = (("last_name_u0" * 400) >> 31)
) AS "last_name" /* people.last_name */
-- sqlite:
"last_name_entry"."value" AS "last_name"
LEFT JOIN "sdgen_last_names_fr_FR" AS "last_name_entry" ON "last_name_entry"."n" = (("last_name_u0" * 400) >> 31)
