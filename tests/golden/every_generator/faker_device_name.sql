-- things.host string: faker_device_name (device name)
-- duckdb:
DRAW("i", 1573570240) AS "host_u0" /* draw 0 of things.host */
DRAW("i", 1977226960) AS "host_u1" /* draw 1 of things.host */
DRAW("i", 108028164) AS "host_u2" /* draw 2 of things.host */
"host_entry"."value" || '-' || "host_entry_2"."value" || '-' || LPAD(CAST((("host_u2" * 10000) >> 31) AS VARCHAR), 4, '0') AS "host" /* things.host */
LEFT JOIN "sdgen_device_adjectives" AS "host_entry" ON "host_entry"."n" = (("host_u0" * 96) >> 31)
LEFT JOIN "sdgen_device_kinds" AS "host_entry_2" ON "host_entry_2"."n" = (("host_u1" * 64) >> 31)
-- postgres:
DRAW("i", 1573570240) AS "host_u0" /* draw 0 of things.host */
DRAW("i", 1977226960) AS "host_u1" /* draw 1 of things.host */
DRAW("i", 108028164) AS "host_u2" /* draw 2 of things.host */
(SELECT "entry"."value" FROM "sdgen_device_adjectives" AS "entry" WHERE "entry"."n" = (("host_u0" * 96) >> 31)) || '-' || (
  SELECT "entry"."value"
  FROM "sdgen_device_kinds" AS "entry"
  WHERE
    "entry"."n" = (("host_u1" * 64) >> 31)
) || '-' || LPAD(CAST((("host_u2" * 10000) >> 31) AS TEXT), 4, '0') AS "host" /* things.host */
-- spark:
(`i` * 1822308348 + 1573570240) % 2147483647 * (`i` + 1614339945) % 1999999973 * (`i` + 230747479) % 1899999979 * (`i` + 1064397813) % 2147483647 AS `host_u0` /* draw 0 of things.host */
(`i` * 293399617 + 1977226960) % 2147483647 * (`i` + 1240760913) % 1999999973 * (`i` + 278869709) % 1899999979 * (`i` + 1447025431) % 2147483647 AS `host_u1` /* draw 1 of things.host */
(`i` * 1185140379 + 108028164) % 2147483647 * (`i` + 2146224693) % 1999999973 * (`i` + 1105722079) % 1899999979 * (`i` + 760722538) % 2147483647 AS `host_u2` /* draw 2 of things.host */
`host_entry`.`value` || '-' || `host_entry_2`.`value` || '-' || LPAD(CAST((SHIFTRIGHT((`host_u2` * 10000), 31)) AS STRING), 4, '0') AS `host` /* things.host */
LEFT JOIN `sdgen_device_adjectives` AS `host_entry` ON `host_entry`.`n` = (SHIFTRIGHT((`host_u0` * 96), 31))
LEFT JOIN `sdgen_device_kinds` AS `host_entry_2` ON `host_entry_2`.`n` = (SHIFTRIGHT((`host_u1` * 64), 31))
-- sqlite:
DRAW("i", 1573570240) AS "host_u0" /* draw 0 of things.host */
DRAW("i", 1977226960) AS "host_u1" /* draw 1 of things.host */
DRAW("i", 108028164) AS "host_u2" /* draw 2 of things.host */
"host_entry"."value" || '-' || "host_entry_2"."value" || '-' || SUBSTR(CAST((("host_u2" * 10000) >> 31) + 10000 AS TEXT), 2) AS "host" /* things.host */
LEFT JOIN "sdgen_device_adjectives" AS "host_entry" ON "host_entry"."n" = (("host_u0" * 96) >> 31)
LEFT JOIN "sdgen_device_kinds" AS "host_entry_2" ON "host_entry_2"."n" = (("host_u1" * 64) >> 31)
