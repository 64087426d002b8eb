-- readings.device_id uuid: fk (devices.id of a drawn row)
(((DRAW("i", 882163054)) * 10) >> 31) AS "device_id_parent" /* row of devices that readings.device_id points to */
DRAW("device_id_parent", 362897792) AS "device_id_parent_id_u0" /* draw 0 of devices.id */
DRAW("device_id_parent", 1471472352) AS "device_id_parent_id_u1" /* draw 1 of devices.id */
DRAW("device_id_parent", 373508680) AS "device_id_parent_id_u2" /* draw 2 of devices.id */
DRAW("device_id_parent", 364311475) AS "device_id_parent_id_u3" /* draw 3 of devices.id */
-- duckdb:
CAST(CAST(CAST(CAST("device_id_parent_id_u0" AS UBIGINT) * CAST(8589934592 AS UBIGINT) + CAST(("device_id_parent_id_u1" // 16384) * 65536 + 16384 + "device_id_parent_id_u1" // 4 % 4096 AS UBIGINT) AS BIT) AS BLOB) || CAST(CAST(CAST(9223372036854775808 AS UBIGINT) + CAST("device_id_parent_id_u2" * 2147483648 + "device_id_parent_id_u3" AS UBIGINT) AS BIT) AS BLOB) AS UUID) AS "device_id"
-- postgres:
CAST(ENCODE(
  INT8SEND(
    (("device_id_parent_id_u0" << 33) | (("device_id_parent_id_u1" >> 14) << 16) | 16384 | (("device_id_parent_id_u1" >> 2) & 4095))
  ) || INT8SEND((~9223372036854775807 | ("device_id_parent_id_u2" << 31) | "device_id_parent_id_u3")), 'hex'
) AS UUID) AS "device_id"
-- sqlite:
PRINTF(
  '%08x-%04x-4%03x-%04x-%012x', "device_id_parent_id_u0" * 2 + "device_id_parent_id_u1" / 1073741824,
  "device_id_parent_id_u1" / 16384 % 65536, "device_id_parent_id_u1" / 4 % 4096, "device_id_parent_id_u2" / 131072 + 32768,
  ("device_id_parent_id_u2" % 131072) * 2147483648 + "device_id_parent_id_u3"
) AS "device_id"

-- readings.company uuid: fk (sites.company_id of a drawn row)
-- duckdb:
CAST(0 AS BIGINT) AS "company_parent_company_id_parent" /* row of companies that sites.company_id points to */
"company_parent_company_id_parent_id_entry"."value" AS "company"
LEFT JOIN "sdgen_parent_companies_id" AS "company_parent_company_id_parent_id_entry"
  ON "company_parent_company_id_parent_id_entry"."n" = "company_parent_company_id_parent"
-- postgres:
CAST(0 AS BIGINT) AS "company_parent_company_id_parent" /* row of companies that sites.company_id points to */
(SELECT ARRAY_AGG("value" ORDER BY "n") FROM "sdgen_parent_companies_id")["company_parent_company_id_parent" + 1] AS "company"
-- sqlite:
CAST(0 AS INTEGER) AS "company_parent_company_id_parent" /* row of companies that sites.company_id points to */
"company_parent_company_id_parent_id_entry"."value" AS "company"
LEFT JOIN "sdgen_parent_companies_id" AS "company_parent_company_id_parent_id_entry"
  ON "company_parent_company_id_parent_id_entry"."n" = "company_parent_company_id_parent"

-- devices.id uuid: uuid4 (uuid of four draws)
DRAW("i", 362897792) AS "id_u0" /* draw 0 of devices.id */
DRAW("i", 1471472352) AS "id_u1" /* draw 1 of devices.id */
DRAW("i", 373508680) AS "id_u2" /* draw 2 of devices.id */
DRAW("i", 364311475) AS "id_u3" /* draw 3 of devices.id */
-- duckdb:
CAST(CAST(CAST(CAST("id_u0" AS UBIGINT) * CAST(8589934592 AS UBIGINT) + CAST(("id_u1" // 16384) * 65536 + 16384 + "id_u1" // 4 % 4096 AS UBIGINT) AS BIT) AS BLOB) || CAST(CAST(CAST(9223372036854775808 AS UBIGINT) + CAST("id_u2" * 2147483648 + "id_u3" AS UBIGINT) AS BIT) AS BLOB) AS UUID) AS "id"
-- postgres:
CAST(ENCODE(
  INT8SEND((("id_u0" << 33) | (("id_u1" >> 14) << 16) | 16384 | (("id_u1" >> 2) & 4095))) || INT8SEND((~9223372036854775807 | ("id_u2" << 31) | "id_u3")),
  'hex'
) AS UUID) AS "id"
-- sqlite:
PRINTF(
  '%08x-%04x-4%03x-%04x-%012x', "id_u0" * 2 + "id_u1" / 1073741824, "id_u1" / 16384 % 65536, "id_u1" / 4 % 4096, "id_u2" / 131072 + 32768,
  ("id_u2" % 131072) * 2147483648 + "id_u3"
) AS "id"

-- devices.company text: fk (sites.company_id of a drawn row)
-- duckdb:
CAST(0 AS BIGINT) AS "company_parent_company_id_parent" /* row of companies that sites.company_id points to */
CAST("company_parent_company_id_parent_id_entry"."value" AS VARCHAR) AS "company"
LEFT JOIN "sdgen_parent_companies_id" AS "company_parent_company_id_parent_id_entry"
  ON "company_parent_company_id_parent_id_entry"."n" = "company_parent_company_id_parent"
-- postgres:
CAST(0 AS BIGINT) AS "company_parent_company_id_parent" /* row of companies that sites.company_id points to */
CAST((SELECT ARRAY_AGG("value" ORDER BY "n") FROM "sdgen_parent_companies_id")["company_parent_company_id_parent" + 1] AS TEXT) AS "company"
-- sqlite:
CAST(0 AS INTEGER) AS "company_parent_company_id_parent" /* row of companies that sites.company_id points to */
"company_parent_company_id_parent_id_entry"."value" AS "company"
LEFT JOIN "sdgen_parent_companies_id" AS "company_parent_company_id_parent_id_entry"
  ON "company_parent_company_id_parent_id_entry"."n" = "company_parent_company_id_parent"

-- sites.company_id uuid: fk (companies.id of a drawn row)
-- duckdb:
CAST(0 AS BIGINT) AS "company_id_parent" /* row of companies that sites.company_id points to */
"company_id_parent_id_entry"."value" AS "company_id"
LEFT JOIN "sdgen_parent_companies_id" AS "company_id_parent_id_entry" ON "company_id_parent_id_entry"."n" = "company_id_parent"
-- postgres:
CAST(0 AS BIGINT) AS "company_id_parent" /* row of companies that sites.company_id points to */
(SELECT ARRAY_AGG("value" ORDER BY "n") FROM "sdgen_parent_companies_id")["company_id_parent" + 1] AS "company_id"
-- sqlite:
CAST(0 AS INTEGER) AS "company_id_parent" /* row of companies that sites.company_id points to */
"company_id_parent_id_entry"."value" AS "company_id"
LEFT JOIN "sdgen_parent_companies_id" AS "company_id_parent_id_entry" ON "company_id_parent_id_entry"."n" = "company_id_parent"

-- companies.id uuid: uuid4 (uuid of four draws)
DRAW("i", 577295420) AS "id_u0" /* draw 0 of companies.id */
DRAW("i", 440408522) AS "id_u1" /* draw 1 of companies.id */
DRAW("i", 1945256409) AS "id_u2" /* draw 2 of companies.id */
DRAW("i", 1630001628) AS "id_u3" /* draw 3 of companies.id */
-- duckdb:
CAST(CAST(CAST(CAST("id_u0" AS UBIGINT) * CAST(8589934592 AS UBIGINT) + CAST(("id_u1" // 16384) * 65536 + 16384 + "id_u1" // 4 % 4096 AS UBIGINT) AS BIT) AS BLOB) || CAST(CAST(CAST(9223372036854775808 AS UBIGINT) + CAST("id_u2" * 2147483648 + "id_u3" AS UBIGINT) AS BIT) AS BLOB) AS UUID) AS "id"
-- postgres:
CAST(ENCODE(
  INT8SEND((("id_u0" << 33) | (("id_u1" >> 14) << 16) | 16384 | (("id_u1" >> 2) & 4095))) || INT8SEND((~9223372036854775807 | ("id_u2" << 31) | "id_u3")),
  'hex'
) AS UUID) AS "id"
-- sqlite:
PRINTF(
  '%08x-%04x-4%03x-%04x-%012x', "id_u0" * 2 + "id_u1" / 1073741824, "id_u1" / 16384 % 65536, "id_u1" / 4 % 4096, "id_u2" / 131072 + 32768,
  ("id_u2" % 131072) * 2147483648 + "id_u3"
) AS "id"
