/* Chain: 35 rows for SQLite, made by sdgen */
/* seed 7, as of 2026-01-31T12:00:00Z, config 1c6dcff4a4d9cb9d144481510c56f9d94e7c39f90bbf715c8b485da3d36eca53 */
BEGIN TRANSACTION;

/* Parents: cells that foreign keys point to, computed once */
CREATE TEMPORARY TABLE "sdgen_parent_companies_id" (
  "n" INTEGER PRIMARY KEY,
  "value" TEXT
);
INSERT INTO "sdgen_parent_companies_id" (
  "n",
  "value"
)
WITH "rows" AS (
  WITH RECURSIVE "thousand" AS (
    SELECT
      0 AS "n"
    UNION ALL
    SELECT
      "n" + 1
    FROM "thousand"
    WHERE
      "n" < 999
  )
  SELECT
    "k0"."n" AS "i"
  FROM "thousand" AS "k0"
  LIMIT 1
), "layer_1" AS (
  SELECT
    "i",
    ("i" * 1679680078 + 577295420) % 2147483647 * ("i" + 1145170271) % 1999999973 * ("i" + 410961650) % 1899999979 * ("i" + 1273261492) % 2147483647 AS "id_u0", /* draw 0 of companies.id */
    ("i" * 435344884 + 440408522) % 2147483647 * ("i" + 1382190317) % 1999999973 * ("i" + 1457141553) % 1899999979 * ("i" + 445759173) % 2147483647 AS "id_u1", /* draw 1 of companies.id */
    ("i" * 393420156 + 1945256409) % 2147483647 * ("i" + 1487603467) % 1999999973 * ("i" + 979989979) % 1899999979 * ("i" + 1426086444) % 2147483647 AS "id_u2", /* draw 2 of companies.id */
    ("i" * 495955496 + 1630001628) % 2147483647 * ("i" + 43381412) % 1999999973 * ("i" + 521966425) % 1899999979 * ("i" + 681438658) % 2147483647 AS "id_u3" /* draw 3 of companies.id */
  FROM "rows"
  LIMIT -1
  OFFSET 0
)
SELECT
  "i" AS "n",
  PRINTF(
    '%08x-%04x-4%03x-%04x-%012x',
    "id_u0" * 2 + "id_u1" / 1073741824,
    "id_u1" / 16384 % 65536,
    "id_u1" / 4 % 4096,
    "id_u2" / 131072 + 32768,
    ("id_u2" % 131072) * 2147483648 + "id_u3"
  ) AS "value" /* uuid4: uuid of four draws */
FROM "layer_1";

/* Tables */
CREATE TABLE IF NOT EXISTS "companies" (
  "id" TEXT NOT NULL
);
CREATE TABLE IF NOT EXISTS "sites" (
  "company_id" TEXT NOT NULL
);
CREATE TABLE IF NOT EXISTS "devices" (
  "id" TEXT NOT NULL,
  "company" TEXT NOT NULL
);
CREATE TABLE IF NOT EXISTS "readings" (
  "device_id" TEXT NOT NULL,
  "company" TEXT NOT NULL
);

/* companies: 1 rows */
INSERT INTO "companies" (
  "id"
)
WITH "rows" AS (
  WITH RECURSIVE "thousand" AS (
    SELECT
      0 AS "n"
    UNION ALL
    SELECT
      "n" + 1
    FROM "thousand"
    WHERE
      "n" < 999
  )
  SELECT
    "k0"."n" AS "i"
  FROM "thousand" AS "k0"
  LIMIT 1
), "layer_1" AS (
  SELECT
    ("i" * 1679680078 + 577295420) % 2147483647 * ("i" + 1145170271) % 1999999973 * ("i" + 410961650) % 1899999979 * ("i" + 1273261492) % 2147483647 AS "id_u0", /* draw 0 of companies.id */
    ("i" * 435344884 + 440408522) % 2147483647 * ("i" + 1382190317) % 1999999973 * ("i" + 1457141553) % 1899999979 * ("i" + 445759173) % 2147483647 AS "id_u1", /* draw 1 of companies.id */
    ("i" * 393420156 + 1945256409) % 2147483647 * ("i" + 1487603467) % 1999999973 * ("i" + 979989979) % 1899999979 * ("i" + 1426086444) % 2147483647 AS "id_u2", /* draw 2 of companies.id */
    ("i" * 495955496 + 1630001628) % 2147483647 * ("i" + 43381412) % 1999999973 * ("i" + 521966425) % 1899999979 * ("i" + 681438658) % 2147483647 AS "id_u3" /* draw 3 of companies.id */
  FROM "rows"
  LIMIT -1
  OFFSET 0
)
SELECT
  PRINTF(
    '%08x-%04x-4%03x-%04x-%012x',
    "id_u0" * 2 + "id_u1" / 1073741824,
    "id_u1" / 16384 % 65536,
    "id_u1" / 4 % 4096,
    "id_u2" / 131072 + 32768,
    ("id_u2" % 131072) * 2147483648 + "id_u3"
  ) AS "id" /* uuid4: uuid of four draws */
FROM "layer_1";

/* sites: 4 rows */
INSERT INTO "sites" (
  "company_id"
)
WITH "rows" AS (
  WITH RECURSIVE "thousand" AS (
    SELECT
      0 AS "n"
    UNION ALL
    SELECT
      "n" + 1
    FROM "thousand"
    WHERE
      "n" < 999
  )
  SELECT
    "k0"."n" AS "i"
  FROM "thousand" AS "k0"
  LIMIT 4
), "layer_1" AS (
  SELECT
    CAST(0 AS INTEGER) AS "company_id_parent" /* row of companies that sites.company_id points to */
  FROM "rows"
  LIMIT -1
  OFFSET 0
)
SELECT
  "company_id_parent_id_entry"."value" AS "company_id" /* fk: companies.id of a drawn row */
FROM "layer_1"
LEFT JOIN "sdgen_parent_companies_id" AS "company_id_parent_id_entry"
  ON "company_id_parent_id_entry"."n" = "company_id_parent";

/* devices: 10 rows */
INSERT INTO "devices" (
  "id",
  "company"
)
WITH "rows" AS (
  WITH RECURSIVE "thousand" AS (
    SELECT
      0 AS "n"
    UNION ALL
    SELECT
      "n" + 1
    FROM "thousand"
    WHERE
      "n" < 999
  )
  SELECT
    "k0"."n" AS "i"
  FROM "thousand" AS "k0"
  LIMIT 10
), "layer_1" AS (
  SELECT
    ("i" * 1900189036 + 362897792) % 2147483647 * ("i" + 2053252147) % 1999999973 * ("i" + 2062834285) % 1899999979 * ("i" + 383603071) % 2147483647 AS "id_u0", /* draw 0 of devices.id */
    ("i" * 2134725301 + 1471472352) % 2147483647 * ("i" + 1752326567) % 1999999973 * ("i" + 84007547) % 1899999979 * ("i" + 1006749806) % 2147483647 AS "id_u1", /* draw 1 of devices.id */
    ("i" * 1229771760 + 373508680) % 2147483647 * ("i" + 1887393357) % 1999999973 * ("i" + 316254279) % 1899999979 * ("i" + 351658253) % 2147483647 AS "id_u2", /* draw 2 of devices.id */
    ("i" * 107616654 + 364311475) % 2147483647 * ("i" + 1455377938) % 1999999973 * ("i" + 511138357) % 1899999979 * ("i" + 1734758417) % 2147483647 AS "id_u3", /* draw 3 of devices.id */
    CAST(0 AS INTEGER) AS "company_parent_company_id_parent" /* row of companies that sites.company_id points to */
  FROM "rows"
  LIMIT -1
  OFFSET 0
)
SELECT
  PRINTF(
    '%08x-%04x-4%03x-%04x-%012x',
    "id_u0" * 2 + "id_u1" / 1073741824,
    "id_u1" / 16384 % 65536,
    "id_u1" / 4 % 4096,
    "id_u2" / 131072 + 32768,
    ("id_u2" % 131072) * 2147483648 + "id_u3"
  ) AS "id", /* uuid4: uuid of four draws */
  "company_parent_company_id_parent_id_entry"."value" AS "company" /* fk: sites.company_id of a drawn row */
FROM "layer_1"
LEFT JOIN "sdgen_parent_companies_id" AS "company_parent_company_id_parent_id_entry"
  ON "company_parent_company_id_parent_id_entry"."n" = "company_parent_company_id_parent";

/* readings: 20 rows */
INSERT INTO "readings" (
  "device_id",
  "company"
)
WITH "rows" AS (
  WITH RECURSIVE "thousand" AS (
    SELECT
      0 AS "n"
    UNION ALL
    SELECT
      "n" + 1
    FROM "thousand"
    WHERE
      "n" < 999
  )
  SELECT
    "k0"."n" AS "i"
  FROM "thousand" AS "k0"
  LIMIT 20
), "layer_1" AS (
  SELECT
    (((("i" * 1118821874 + 882163054) % 2147483647 * ("i" + 2009001350) % 1999999973 * ("i" + 146072215) % 1899999979 * ("i" + 679855902) % 2147483647) * 10) >> 31) AS "device_id_parent" /* row of devices that readings.device_id points to */
  FROM "rows"
  LIMIT -1
  OFFSET 0
), "layer_2" AS (
  SELECT
    ("device_id_parent" * 1900189036 + 362897792) % 2147483647 * ("device_id_parent" + 2053252147) % 1999999973 * ("device_id_parent" + 2062834285) % 1899999979 * ("device_id_parent" + 383603071) % 2147483647 AS "device_id_parent_id_u0", /* draw 0 of devices.id */
    ("device_id_parent" * 2134725301 + 1471472352) % 2147483647 * ("device_id_parent" + 1752326567) % 1999999973 * ("device_id_parent" + 84007547) % 1899999979 * ("device_id_parent" + 1006749806) % 2147483647 AS "device_id_parent_id_u1", /* draw 1 of devices.id */
    ("device_id_parent" * 1229771760 + 373508680) % 2147483647 * ("device_id_parent" + 1887393357) % 1999999973 * ("device_id_parent" + 316254279) % 1899999979 * ("device_id_parent" + 351658253) % 2147483647 AS "device_id_parent_id_u2", /* draw 2 of devices.id */
    ("device_id_parent" * 107616654 + 364311475) % 2147483647 * ("device_id_parent" + 1455377938) % 1999999973 * ("device_id_parent" + 511138357) % 1899999979 * ("device_id_parent" + 1734758417) % 2147483647 AS "device_id_parent_id_u3", /* draw 3 of devices.id */
    CAST(0 AS INTEGER) AS "company_parent_company_id_parent" /* row of companies that sites.company_id points to */
  FROM "layer_1"
  LIMIT -1
  OFFSET 0
)
SELECT
  PRINTF(
    '%08x-%04x-4%03x-%04x-%012x',
    "device_id_parent_id_u0" * 2 + "device_id_parent_id_u1" / 1073741824,
    "device_id_parent_id_u1" / 16384 % 65536,
    "device_id_parent_id_u1" / 4 % 4096,
    "device_id_parent_id_u2" / 131072 + 32768,
    ("device_id_parent_id_u2" % 131072) * 2147483648 + "device_id_parent_id_u3"
  ) AS "device_id", /* fk: devices.id of a drawn row */
  "company_parent_company_id_parent_id_entry"."value" AS "company" /* fk: sites.company_id of a drawn row */
FROM "layer_2"
LEFT JOIN "sdgen_parent_companies_id" AS "company_parent_company_id_parent_id_entry"
  ON "company_parent_company_id_parent_id_entry"."n" = "company_parent_company_id_parent";

COMMIT;
