-- things.host string: faker_device_name (device name)
DRAW("i", 1573570240) AS "host_u0" /* draw 0 of things.host */
DRAW("i", 1977226960) AS "host_u1" /* draw 1 of things.host */
DRAW("i", 108028164) AS "host_u2" /* draw 2 of things.host */
-- duckdb:
"host_entry"."value" || '-' || "host_entry_2"."value" || '-' || LPAD(CAST((("host_u2" * 10000) >> 31) AS VARCHAR), 4, '0') AS "host" /* things.host */
LEFT JOIN "sdgen_device_adjectives" AS "host_entry" ON "host_entry"."n" = (("host_u0" * 96) >> 31)
LEFT JOIN "sdgen_device_kinds" AS "host_entry_2" ON "host_entry_2"."n" = (("host_u1" * 64) >> 31)
-- postgres:
(SELECT "entry"."value" FROM "sdgen_device_adjectives" AS "entry" WHERE "entry"."n" = (("host_u0" * 96) >> 31)) || '-' || (
  SELECT "entry"."value"
  FROM "sdgen_device_kinds" AS "entry"
  WHERE
    "entry"."n" = (("host_u1" * 64) >> 31)
) || '-' || LPAD(CAST((("host_u2" * 10000) >> 31) AS TEXT), 4, '0') AS "host" /* things.host */
-- sqlite:
"host_entry"."value" || '-' || "host_entry_2"."value" || '-' || SUBSTR(CAST((("host_u2" * 10000) >> 31) + 10000 AS TEXT), 2) AS "host" /* things.host */
LEFT JOIN "sdgen_device_adjectives" AS "host_entry" ON "host_entry"."n" = (("host_u0" * 96) >> 31)
LEFT JOIN "sdgen_device_kinds" AS "host_entry_2" ON "host_entry_2"."n" = (("host_u1" * 64) >> 31)
