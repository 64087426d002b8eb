-- things.owner string: faker_name (first and last name)
DRAW("i", 2055080477) AS "owner_u0" /* draw 0 of things.owner */
DRAW("i", 1133191100) AS "owner_u1" /* draw 1 of things.owner */
-- duckdb:
"owner_entry"."value" || ' ' || "owner_entry_2"."value" AS "owner"
LEFT JOIN "sdgen_first_names" AS "owner_entry" ON "owner_entry"."n" = (("owner_u0" * 512) >> 31)
LEFT JOIN "sdgen_last_names" AS "owner_entry_2" ON "owner_entry_2"."n" = (("owner_u1" * 1000) >> 31)
-- postgres:
(SELECT "entry"."value" FROM "sdgen_first_names" AS "entry" WHERE "entry"."n" = (("owner_u0" * 512) >> 31)) || ' ' || (
  SELECT "entry"."value"
  FROM "sdgen_last_names" AS "entry"
  WHERE "entry"."n" = (("owner_u1" * 1000) >> 31)) AS "owner"
-- sqlite:
"owner_entry"."value" || ' ' || "owner_entry_2"."value" AS "owner"
LEFT JOIN "sdgen_first_names" AS "owner_entry" ON "owner_entry"."n" = (("owner_u0" * 512) >> 31)
LEFT JOIN "sdgen_last_names" AS "owner_entry_2" ON "owner_entry_2"."n" = (("owner_u1" * 1000) >> 31)
