-- people.first_name text: first_name (first name)
-- duckdb:
DRAW("i", 1037209026) AS "first_name_u0" /* draw 0 of people.first_name */
"first_name_entry"."value" AS "first_name"
LEFT JOIN "sdgen_first_names" AS "first_name_entry" ON "first_name_entry"."n" = (("first_name_u0" * 512) >> 31)
-- postgres:
DRAW("i", 1037209026) AS "first_name_u0" /* draw 0 of people.first_name */
(
  SELECT "entry"."value"
  FROM "sdgen_first_names" AS "entry"
  WHERE "entry"."n" = (("first_name_u0" * 512) >> 31)
) AS "first_name" /* people.first_name */
-- spark:
(`i` * 1300896952 + 1037209026) % 2147483647 * (`i` + 1858609997) % 1999999973 * (`i` + 1122856805) % 1899999979 * (`i` + 1214580785) % 2147483647 AS `first_name_u0` /* draw 0 of people.first_name */
`first_name_entry`.`value` AS `first_name`
LEFT JOIN `sdgen_first_names` AS `first_name_entry` ON `first_name_entry`.`n` = (SHIFTRIGHT((`first_name_u0` * 512), 31))
-- sqlite:
DRAW("i", 1037209026) AS "first_name_u0" /* draw 0 of people.first_name */
"first_name_entry"."value" AS "first_name"
LEFT JOIN "sdgen_first_names" AS "first_name_entry" ON "first_name_entry"."n" = (("first_name_u0" * 512) >> 31)
