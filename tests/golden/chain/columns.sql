-- readings.device_id uuid: fk (devices.id of a random row)
-- duckdb:
(((DRAW("i", 882163054)) * 10) >> 31) % 2147483648 AS "device_id_parent" /* row of devices that readings.device_id points to */
DRAW("device_id_parent", 362897792) AS "device_id_parent_id_u0" /* draw 0 of devices.id */
DRAW("device_id_parent", 1471472352) AS "device_id_parent_id_u1" /* draw 1 of devices.id */
DRAW("device_id_parent", 373508680) AS "device_id_parent_id_u2" /* draw 2 of devices.id */
DRAW("device_id_parent", 364311475) AS "device_id_parent_id_u3" /* draw 3 of devices.id */
CAST(CAST(CAST(CAST("device_id_parent_id_u0" AS UBIGINT) * CAST(8589934592 AS UBIGINT) + CAST(("device_id_parent_id_u1" // 16384) * 65536 + 16384 + "device_id_parent_id_u1" // 4 % 4096 AS UBIGINT) AS BIT) AS BLOB) || CAST(CAST(CAST(9223372036854775808 AS UBIGINT) + CAST("device_id_parent_id_u2" * 2147483648 + "device_id_parent_id_u3" AS UBIGINT) AS BIT) AS BLOB) AS UUID) AS "device_id"
-- postgres:
(((DRAW("i", 882163054)) * 10) >> 31) AS "device_id_parent" /* row of devices that readings.device_id points to */
DRAW("device_id_parent", 362897792) AS "device_id_parent_id_u0" /* draw 0 of devices.id */
DRAW("device_id_parent", 1471472352) AS "device_id_parent_id_u1" /* draw 1 of devices.id */
DRAW("device_id_parent", 373508680) AS "device_id_parent_id_u2" /* draw 2 of devices.id */
DRAW("device_id_parent", 364311475) AS "device_id_parent_id_u3" /* draw 3 of devices.id */
CAST(ENCODE(
  INT8SEND(
    (("device_id_parent_id_u0" << 33) | (("device_id_parent_id_u1" >> 14) << 16) | 16384 | (("device_id_parent_id_u1" >> 2) & 4095))
  ) || INT8SEND((~9223372036854775807 | ("device_id_parent_id_u2" << 31) | "device_id_parent_id_u3")), 'hex'
) AS UUID) AS "device_id"
-- spark:
(
  SHIFTRIGHT(
    (((`i` * 1118821874 + 882163054) % 2147483647 * (`i` + 2009001350) % 1999999973 * (`i` + 146072215) % 1899999979 * (`i` + 679855902) % 2147483647) * 10),
    31
  )
) AS `device_id_parent` /* row of devices that readings.device_id points to */
(`device_id_parent` * 1900189036 + 362897792) % 2147483647 * (`device_id_parent` + 2053252147) % 1999999973 * (`device_id_parent` + 2062834285) % 1899999979 * (`device_id_parent` + 383603071) % 2147483647 AS `device_id_parent_id_u0` /* draw 0 of devices.id */
(`device_id_parent` * 2134725301 + 1471472352) % 2147483647 * (`device_id_parent` + 1752326567) % 1999999973 * (`device_id_parent` + 84007547) % 1899999979 * (`device_id_parent` + 1006749806) % 2147483647 AS `device_id_parent_id_u1` /* draw 1 of devices.id */
(`device_id_parent` * 1229771760 + 373508680) % 2147483647 * (`device_id_parent` + 1887393357) % 1999999973 * (`device_id_parent` + 316254279) % 1899999979 * (`device_id_parent` + 351658253) % 2147483647 AS `device_id_parent_id_u2` /* draw 2 of devices.id */
(`device_id_parent` * 107616654 + 364311475) % 2147483647 * (`device_id_parent` + 1455377938) % 1999999973 * (`device_id_parent` + 511138357) % 1899999979 * (`device_id_parent` + 1734758417) % 2147483647 AS `device_id_parent_id_u3` /* draw 3 of devices.id */
CAST((
  `system`.`session`.`sdgen_hex`[((SHIFTRIGHT(`device_id_parent_id_u0`, 23)) & 255)] || `system`.`session`.`sdgen_hex`[((SHIFTRIGHT(`device_id_parent_id_u0`, 15)) & 255)] || `system`.`session`.`sdgen_hex`[((SHIFTRIGHT(`device_id_parent_id_u0`, 7)) & 255)] || `system`.`session`.`sdgen_hex`[((SHIFTLEFT((`device_id_parent_id_u0` & 127), 1)) | (SHIFTRIGHT(`device_id_parent_id_u1`, 30)))] || '-' || `system`.`session`.`sdgen_hex`[((SHIFTRIGHT(`device_id_parent_id_u1`, 22)) & 255)] || `system`.`session`.`sdgen_hex`[((SHIFTRIGHT(`device_id_parent_id_u1`, 14)) & 255)] || '-' || `system`.`session`.`sdgen_hex`[(((SHIFTRIGHT(`device_id_parent_id_u1`, 10)) & 15) | 64)] || `system`.`session`.`sdgen_hex`[((SHIFTRIGHT(`device_id_parent_id_u1`, 2)) & 255)] || '-' || `system`.`session`.`sdgen_hex`[((SHIFTRIGHT(`device_id_parent_id_u2`, 25)) | 128)] || `system`.`session`.`sdgen_hex`[((SHIFTRIGHT(`device_id_parent_id_u2`, 17)) & 255)] || '-' || `system`.`session`.`sdgen_hex`[((SHIFTRIGHT(`device_id_parent_id_u2`, 9)) & 255)] || `system`.`session`.`sdgen_hex`[((SHIFTRIGHT(`device_id_parent_id_u2`, 1)) & 255)] || `system`.`session`.`sdgen_hex`[((SHIFTLEFT((`device_id_parent_id_u2` & 1), 7)) | (SHIFTRIGHT(`device_id_parent_id_u3`, 24)))] || `system`.`session`.`sdgen_hex`[((SHIFTRIGHT(`device_id_parent_id_u3`, 16)) & 255)] || `system`.`session`.`sdgen_hex`[((SHIFTRIGHT(`device_id_parent_id_u3`, 8)) & 255)] || `system`.`session`.`sdgen_hex`[(`device_id_parent_id_u3` & 255)]
) AS STRING) AS `device_id`
-- sqlite:
(((DRAW("i", 882163054)) * 10) >> 31) AS "device_id_parent" /* row of devices that readings.device_id points to */
DRAW("device_id_parent", 362897792) AS "device_id_parent_id_u0" /* draw 0 of devices.id */
DRAW("device_id_parent", 1471472352) AS "device_id_parent_id_u1" /* draw 1 of devices.id */
DRAW("device_id_parent", 373508680) AS "device_id_parent_id_u2" /* draw 2 of devices.id */
DRAW("device_id_parent", 364311475) AS "device_id_parent_id_u3" /* draw 3 of devices.id */
PRINTF(
  '%08x-%04x-4%03x-%04x-%012x', "device_id_parent_id_u0" * 2 + "device_id_parent_id_u1" / 1073741824,
  "device_id_parent_id_u1" / 16384 % 65536, "device_id_parent_id_u1" / 4 % 4096, "device_id_parent_id_u2" / 131072 + 32768,
  ("device_id_parent_id_u2" % 131072) * 2147483648 + "device_id_parent_id_u3"
) AS "device_id"

-- readings.company uuid: fk (sites.company_id of a random row)
-- duckdb:
CAST(0 AS BIGINT) % 2147483648 AS "company_parent_company_id_parent" /* row of companies that sites.company_id points to */
"company_parent_company_id_parent_id_entry"."value" AS "company"
LEFT JOIN "sdgen_parent_companies_id" AS "company_parent_company_id_parent_id_entry"
  ON "company_parent_company_id_parent_id_entry"."n" = "company_parent_company_id_parent"
-- postgres:
CAST(0 AS BIGINT) AS "company_parent_company_id_parent" /* row of companies that sites.company_id points to */
(SELECT ARRAY_AGG("value" ORDER BY "n") FROM "sdgen_parent_companies_id")["company_parent_company_id_parent" + 1] AS "company"
-- spark:
CAST(0 AS BIGINT) AS `company_parent_company_id_parent` /* row of companies that sites.company_id points to */
`company_parent_company_id_parent_id_entry`.`value` AS `company`
LEFT JOIN `sdgen_parent_companies_id` AS `company_parent_company_id_parent_id_entry`
  ON `company_parent_company_id_parent_id_entry`.`n` = `company_parent_company_id_parent`
-- sqlite:
CAST(0 AS INTEGER) AS "company_parent_company_id_parent" /* row of companies that sites.company_id points to */
"company_parent_company_id_parent_id_entry"."value" AS "company"
LEFT JOIN "sdgen_parent_companies_id" AS "company_parent_company_id_parent_id_entry"
  ON "company_parent_company_id_parent_id_entry"."n" = "company_parent_company_id_parent"

-- devices.id uuid: uuid4 (uuid of four draws)
-- duckdb:
DRAW("i", 362897792) AS "id_u0" /* draw 0 of devices.id */
DRAW("i", 1471472352) AS "id_u1" /* draw 1 of devices.id */
DRAW("i", 373508680) AS "id_u2" /* draw 2 of devices.id */
DRAW("i", 364311475) AS "id_u3" /* draw 3 of devices.id */
CAST(CAST(CAST(CAST("id_u0" AS UBIGINT) * CAST(8589934592 AS UBIGINT) + CAST(("id_u1" // 16384) * 65536 + 16384 + "id_u1" // 4 % 4096 AS UBIGINT) AS BIT) AS BLOB) || CAST(CAST(CAST(9223372036854775808 AS UBIGINT) + CAST("id_u2" * 2147483648 + "id_u3" AS UBIGINT) AS BIT) AS BLOB) AS UUID) AS "id"
-- postgres:
DRAW("i", 362897792) AS "id_u0" /* draw 0 of devices.id */
DRAW("i", 1471472352) AS "id_u1" /* draw 1 of devices.id */
DRAW("i", 373508680) AS "id_u2" /* draw 2 of devices.id */
DRAW("i", 364311475) AS "id_u3" /* draw 3 of devices.id */
CAST(ENCODE(
  INT8SEND((("id_u0" << 33) | (("id_u1" >> 14) << 16) | 16384 | (("id_u1" >> 2) & 4095))) || INT8SEND((~9223372036854775807 | ("id_u2" << 31) | "id_u3")),
  'hex'
) AS UUID) AS "id"
-- spark:
(`i` * 1900189036 + 362897792) % 2147483647 * (`i` + 2053252147) % 1999999973 * (`i` + 2062834285) % 1899999979 * (`i` + 383603071) % 2147483647 AS `id_u0` /* draw 0 of devices.id */
(`i` * 2134725301 + 1471472352) % 2147483647 * (`i` + 1752326567) % 1999999973 * (`i` + 84007547) % 1899999979 * (`i` + 1006749806) % 2147483647 AS `id_u1` /* draw 1 of devices.id */
(`i` * 1229771760 + 373508680) % 2147483647 * (`i` + 1887393357) % 1999999973 * (`i` + 316254279) % 1899999979 * (`i` + 351658253) % 2147483647 AS `id_u2` /* draw 2 of devices.id */
(`i` * 107616654 + 364311475) % 2147483647 * (`i` + 1455377938) % 1999999973 * (`i` + 511138357) % 1899999979 * (`i` + 1734758417) % 2147483647 AS `id_u3` /* draw 3 of devices.id */
CAST((
  `system`.`session`.`sdgen_hex`[((SHIFTRIGHT(`id_u0`, 23)) & 255)] || `system`.`session`.`sdgen_hex`[((SHIFTRIGHT(`id_u0`, 15)) & 255)] || `system`.`session`.`sdgen_hex`[((SHIFTRIGHT(`id_u0`, 7)) & 255)] || `system`.`session`.`sdgen_hex`[((SHIFTLEFT((`id_u0` & 127), 1)) | (SHIFTRIGHT(`id_u1`, 30)))] || '-' || `system`.`session`.`sdgen_hex`[((SHIFTRIGHT(`id_u1`, 22)) & 255)] || `system`.`session`.`sdgen_hex`[((SHIFTRIGHT(`id_u1`, 14)) & 255)] || '-' || `system`.`session`.`sdgen_hex`[(((SHIFTRIGHT(`id_u1`, 10)) & 15) | 64)] || `system`.`session`.`sdgen_hex`[((SHIFTRIGHT(`id_u1`, 2)) & 255)] || '-' || `system`.`session`.`sdgen_hex`[((SHIFTRIGHT(`id_u2`, 25)) | 128)] || `system`.`session`.`sdgen_hex`[((SHIFTRIGHT(`id_u2`, 17)) & 255)] || '-' || `system`.`session`.`sdgen_hex`[((SHIFTRIGHT(`id_u2`, 9)) & 255)] || `system`.`session`.`sdgen_hex`[((SHIFTRIGHT(`id_u2`, 1)) & 255)] || `system`.`session`.`sdgen_hex`[((SHIFTLEFT((`id_u2` & 1), 7)) | (SHIFTRIGHT(`id_u3`, 24)))] || `system`.`session`.`sdgen_hex`[((SHIFTRIGHT(`id_u3`, 16)) & 255)] || `system`.`session`.`sdgen_hex`[((SHIFTRIGHT(`id_u3`, 8)) & 255)] || `system`.`session`.`sdgen_hex`[(`id_u3` & 255)]
) AS STRING) AS `id`
-- sqlite:
DRAW("i", 362897792) AS "id_u0" /* draw 0 of devices.id */
DRAW("i", 1471472352) AS "id_u1" /* draw 1 of devices.id */
DRAW("i", 373508680) AS "id_u2" /* draw 2 of devices.id */
DRAW("i", 364311475) AS "id_u3" /* draw 3 of devices.id */
PRINTF(
  '%08x-%04x-4%03x-%04x-%012x', "id_u0" * 2 + "id_u1" / 1073741824, "id_u1" / 16384 % 65536, "id_u1" / 4 % 4096, "id_u2" / 131072 + 32768,
  ("id_u2" % 131072) * 2147483648 + "id_u3"
) AS "id"

-- devices.company text: fk (sites.company_id of a random row)
-- duckdb:
CAST(0 AS BIGINT) % 2147483648 AS "company_parent_company_id_parent" /* row of companies that sites.company_id points to */
CAST("company_parent_company_id_parent_id_entry"."value" AS VARCHAR) AS "company"
LEFT JOIN "sdgen_parent_companies_id" AS "company_parent_company_id_parent_id_entry"
  ON "company_parent_company_id_parent_id_entry"."n" = "company_parent_company_id_parent"
-- postgres:
CAST(0 AS BIGINT) AS "company_parent_company_id_parent" /* row of companies that sites.company_id points to */
CAST((SELECT ARRAY_AGG("value" ORDER BY "n") FROM "sdgen_parent_companies_id")["company_parent_company_id_parent" + 1] AS TEXT) AS "company"
-- spark:
CAST(0 AS BIGINT) AS `company_parent_company_id_parent` /* row of companies that sites.company_id points to */
CAST(`company_parent_company_id_parent_id_entry`.`value` AS STRING) AS `company`
LEFT JOIN `sdgen_parent_companies_id` AS `company_parent_company_id_parent_id_entry`
  ON `company_parent_company_id_parent_id_entry`.`n` = `company_parent_company_id_parent`
-- sqlite:
CAST(0 AS INTEGER) AS "company_parent_company_id_parent" /* row of companies that sites.company_id points to */
"company_parent_company_id_parent_id_entry"."value" AS "company"
LEFT JOIN "sdgen_parent_companies_id" AS "company_parent_company_id_parent_id_entry"
  ON "company_parent_company_id_parent_id_entry"."n" = "company_parent_company_id_parent"

-- sites.company_id uuid: fk (companies.id of a random row)
-- duckdb:
CAST(0 AS BIGINT) % 2147483648 AS "company_id_parent" /* row of companies that sites.company_id points to */
"company_id_parent_id_entry"."value" AS "company_id"
LEFT JOIN "sdgen_parent_companies_id" AS "company_id_parent_id_entry" ON "company_id_parent_id_entry"."n" = "company_id_parent"
-- postgres:
CAST(0 AS BIGINT) AS "company_id_parent" /* row of companies that sites.company_id points to */
(SELECT ARRAY_AGG("value" ORDER BY "n") FROM "sdgen_parent_companies_id")["company_id_parent" + 1] AS "company_id"
-- spark:
CAST(0 AS BIGINT) AS `company_id_parent` /* row of companies that sites.company_id points to */
`company_id_parent_id_entry`.`value` AS `company_id`
LEFT JOIN `sdgen_parent_companies_id` AS `company_id_parent_id_entry` ON `company_id_parent_id_entry`.`n` = `company_id_parent`
-- sqlite:
CAST(0 AS INTEGER) AS "company_id_parent" /* row of companies that sites.company_id points to */
"company_id_parent_id_entry"."value" AS "company_id"
LEFT JOIN "sdgen_parent_companies_id" AS "company_id_parent_id_entry" ON "company_id_parent_id_entry"."n" = "company_id_parent"

-- companies.id uuid: uuid4 (uuid of four draws)
-- duckdb:
DRAW("i", 577295420) AS "id_u0" /* draw 0 of companies.id */
DRAW("i", 440408522) AS "id_u1" /* draw 1 of companies.id */
DRAW("i", 1945256409) AS "id_u2" /* draw 2 of companies.id */
DRAW("i", 1630001628) AS "id_u3" /* draw 3 of companies.id */
CAST(CAST(CAST(CAST("id_u0" AS UBIGINT) * CAST(8589934592 AS UBIGINT) + CAST(("id_u1" // 16384) * 65536 + 16384 + "id_u1" // 4 % 4096 AS UBIGINT) AS BIT) AS BLOB) || CAST(CAST(CAST(9223372036854775808 AS UBIGINT) + CAST("id_u2" * 2147483648 + "id_u3" AS UBIGINT) AS BIT) AS BLOB) AS UUID) AS "id"
-- postgres:
DRAW("i", 577295420) AS "id_u0" /* draw 0 of companies.id */
DRAW("i", 440408522) AS "id_u1" /* draw 1 of companies.id */
DRAW("i", 1945256409) AS "id_u2" /* draw 2 of companies.id */
DRAW("i", 1630001628) AS "id_u3" /* draw 3 of companies.id */
CAST(ENCODE(
  INT8SEND((("id_u0" << 33) | (("id_u1" >> 14) << 16) | 16384 | (("id_u1" >> 2) & 4095))) || INT8SEND((~9223372036854775807 | ("id_u2" << 31) | "id_u3")),
  'hex'
) AS UUID) AS "id"
-- spark:
(`i` * 1679680078 + 577295420) % 2147483647 * (`i` + 1145170271) % 1999999973 * (`i` + 410961650) % 1899999979 * (`i` + 1273261492) % 2147483647 AS `id_u0` /* draw 0 of companies.id */
(`i` * 435344884 + 440408522) % 2147483647 * (`i` + 1382190317) % 1999999973 * (`i` + 1457141553) % 1899999979 * (`i` + 445759173) % 2147483647 AS `id_u1` /* draw 1 of companies.id */
(`i` * 393420156 + 1945256409) % 2147483647 * (`i` + 1487603467) % 1999999973 * (`i` + 979989979) % 1899999979 * (`i` + 1426086444) % 2147483647 AS `id_u2` /* draw 2 of companies.id */
(`i` * 495955496 + 1630001628) % 2147483647 * (`i` + 43381412) % 1999999973 * (`i` + 521966425) % 1899999979 * (`i` + 681438658) % 2147483647 AS `id_u3` /* draw 3 of companies.id */
CAST((
  `system`.`session`.`sdgen_hex`[((SHIFTRIGHT(`id_u0`, 23)) & 255)] || `system`.`session`.`sdgen_hex`[((SHIFTRIGHT(`id_u0`, 15)) & 255)] || `system`.`session`.`sdgen_hex`[((SHIFTRIGHT(`id_u0`, 7)) & 255)] || `system`.`session`.`sdgen_hex`[((SHIFTLEFT((`id_u0` & 127), 1)) | (SHIFTRIGHT(`id_u1`, 30)))] || '-' || `system`.`session`.`sdgen_hex`[((SHIFTRIGHT(`id_u1`, 22)) & 255)] || `system`.`session`.`sdgen_hex`[((SHIFTRIGHT(`id_u1`, 14)) & 255)] || '-' || `system`.`session`.`sdgen_hex`[(((SHIFTRIGHT(`id_u1`, 10)) & 15) | 64)] || `system`.`session`.`sdgen_hex`[((SHIFTRIGHT(`id_u1`, 2)) & 255)] || '-' || `system`.`session`.`sdgen_hex`[((SHIFTRIGHT(`id_u2`, 25)) | 128)] || `system`.`session`.`sdgen_hex`[((SHIFTRIGHT(`id_u2`, 17)) & 255)] || '-' || `system`.`session`.`sdgen_hex`[((SHIFTRIGHT(`id_u2`, 9)) & 255)] || `system`.`session`.`sdgen_hex`[((SHIFTRIGHT(`id_u2`, 1)) & 255)] || `system`.`session`.`sdgen_hex`[((SHIFTLEFT((`id_u2` & 1), 7)) | (SHIFTRIGHT(`id_u3`, 24)))] || `system`.`session`.`sdgen_hex`[((SHIFTRIGHT(`id_u3`, 16)) & 255)] || `system`.`session`.`sdgen_hex`[((SHIFTRIGHT(`id_u3`, 8)) & 255)] || `system`.`session`.`sdgen_hex`[(`id_u3` & 255)]
) AS STRING) AS `id`
-- sqlite:
DRAW("i", 577295420) AS "id_u0" /* draw 0 of companies.id */
DRAW("i", 440408522) AS "id_u1" /* draw 1 of companies.id */
DRAW("i", 1945256409) AS "id_u2" /* draw 2 of companies.id */
DRAW("i", 1630001628) AS "id_u3" /* draw 3 of companies.id */
PRINTF(
  '%08x-%04x-4%03x-%04x-%012x', "id_u0" * 2 + "id_u1" / 1073741824, "id_u1" / 16384 % 65536, "id_u1" / 4 % 4096, "id_u2" / 131072 + 32768,
  ("id_u2" % 131072) * 2147483648 + "id_u3"
) AS "id"
