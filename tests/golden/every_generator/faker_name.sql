-- things.owner string: faker_name (first and last name)
-- duckdb:
DRAW("i", 2055080477) AS "owner_u0" /* draw 0 of things.owner */
DRAW("i", 1133191100) AS "owner_u1" /* draw 1 of things.owner */
"owner_entry"."value" || ' ' || "owner_entry_2"."value" AS "owner"
LEFT JOIN "sdgen_first_names" AS "owner_entry" ON "owner_entry"."n" = (("owner_u0" * 512) >> 31)
LEFT JOIN "sdgen_last_names" AS "owner_entry_2" ON "owner_entry_2"."n" = (("owner_u1" * 1000) >> 31)
-- postgres:
DRAW("i", 2055080477) AS "owner_u0" /* draw 0 of things.owner */
DRAW("i", 1133191100) AS "owner_u1" /* draw 1 of things.owner */
(SELECT "entry"."value" FROM "sdgen_first_names" AS "entry" WHERE "entry"."n" = (("owner_u0" * 512) >> 31)) || ' ' || (
  SELECT "entry"."value"
  FROM "sdgen_last_names" AS "entry"
  WHERE "entry"."n" = (("owner_u1" * 1000) >> 31)) AS "owner"
-- spark:
(`i` * 102726278 + 2055080477) % 2147483647 * (`i` + 706756073) % 1999999973 * (`i` + 215293371) % 1899999979 * (`i` + 98535957) % 2147483647 AS `owner_u0` /* draw 0 of things.owner */
(`i` * 2008212623 + 1133191100) % 2147483647 * (`i` + 661384920) % 1999999973 * (`i` + 517162051) % 1899999979 * (`i` + 1956483132) % 2147483647 AS `owner_u1` /* draw 1 of things.owner */
`owner_entry`.`value` || ' ' || `owner_entry_2`.`value` AS `owner`
LEFT JOIN `sdgen_first_names` AS `owner_entry` ON `owner_entry`.`n` = (SHIFTRIGHT((`owner_u0` * 512), 31))
LEFT JOIN `sdgen_last_names` AS `owner_entry_2` ON `owner_entry_2`.`n` = (SHIFTRIGHT((`owner_u1` * 1000), 31))
-- sqlite:
DRAW("i", 2055080477) AS "owner_u0" /* draw 0 of things.owner */
DRAW("i", 1133191100) AS "owner_u1" /* draw 1 of things.owner */
"owner_entry"."value" || ' ' || "owner_entry_2"."value" AS "owner"
LEFT JOIN "sdgen_first_names" AS "owner_entry" ON "owner_entry"."n" = (("owner_u0" * 512) >> 31)
LEFT JOIN "sdgen_last_names" AS "owner_entry_2" ON "owner_entry_2"."n" = (("owner_u1" * 1000) >> 31)
