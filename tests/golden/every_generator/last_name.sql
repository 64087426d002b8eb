-- people.last_name text: last_name (last name)
-- duckdb:
DRAW("i", 164055033) AS "last_name_u0" /* draw 0 of people.last_name */
"last_name_entry"."value" AS "last_name"
LEFT JOIN "sdgen_last_names_fr_FR" AS "last_name_entry" ON "last_name_entry"."n" = (("last_name_u0" * 400) >> 31)
-- postgres:
DRAW("i", 164055033) AS "last_name_u0" /* draw 0 of people.last_name */
(
  SELECT "entry"."value"
  FROM "sdgen_last_names_fr_FR" AS "entry"
  WHERE "entry"."n" = (("last_name_u0" * 400) >> 31)
) AS "last_name" /* people.last_name */
-- spark:
(`i` * 1186571405 + 164055033) % 2147483647 * (`i` + 655797725) % 1999999973 * (`i` + 1947915549) % 1899999979 * (`i` + 944713393) % 2147483647 AS `last_name_u0` /* draw 0 of people.last_name */
`last_name_entry`.`value` AS `last_name`
LEFT JOIN `sdgen_last_names_fr_FR` AS `last_name_entry` ON `last_name_entry`.`n` = (SHIFTRIGHT((`last_name_u0` * 400), 31))
-- sqlite:
DRAW("i", 164055033) AS "last_name_u0" /* draw 0 of people.last_name */
"last_name_entry"."value" AS "last_name"
LEFT JOIN "sdgen_last_names_fr_FR" AS "last_name_entry" ON "last_name_entry"."n" = (("last_name_u0" * 400) >> 31)
