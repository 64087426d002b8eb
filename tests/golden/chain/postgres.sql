/* Chain: 35 rows for PostgreSQL, made by sdgen */
/* seed 7, as of 2026-01-31T12:00:00Z, config 517f914639850bf366083b21fd9eae6a893a55132fd87a00756ee02f7a31f8c1 */
/* … the beginning of keys/postgres.sql */

/* Parents: cells that foreign keys point to, computed once */
CREATE TEMPORARY TABLE "sdgen_parent_companies_id" (
  "n" INTEGER PRIMARY KEY,
  "value" UUID
)
ON COMMIT DROP;
INSERT INTO "sdgen_parent_companies_id" (
  "n",
  "value"
)
WITH "rows" AS (
  SELECT
    GENERATE_SERIES(CAST(0 AS BIGINT), 0) AS "i"
), "layer_1" AS (
  SELECT
    "i",
    ("i" * 1679680078 + 577295420) % 2147483647 * ("i" + 1145170271) % 1999999973 * ("i" + 410961650) % 1899999979 * ("i" + 1273261492) % 2147483647 AS "id_u0", /* draw 0 of companies.id */
    ("i" * 435344884 + 440408522) % 2147483647 * ("i" + 1382190317) % 1999999973 * ("i" + 1457141553) % 1899999979 * ("i" + 445759173) % 2147483647 AS "id_u1", /* draw 1 of companies.id */
    ("i" * 393420156 + 1945256409) % 2147483647 * ("i" + 1487603467) % 1999999973 * ("i" + 979989979) % 1899999979 * ("i" + 1426086444) % 2147483647 AS "id_u2", /* draw 2 of companies.id */
    ("i" * 495955496 + 1630001628) % 2147483647 * ("i" + 43381412) % 1999999973 * ("i" + 521966425) % 1899999979 * ("i" + 681438658) % 2147483647 AS "id_u3" /* draw 3 of companies.id */
  FROM "rows"
  OFFSET 0
)
SELECT
  "i" AS "n",
  CAST(ENCODE(
    INT8SEND((("id_u0" << 33) | (("id_u1" >> 14) << 16) | 16384 | (("id_u1" >> 2) & 4095))) || INT8SEND((~9223372036854775807 | ("id_u2" << 31) | "id_u3")),
    'hex'
  ) AS UUID) AS "value" /* uuid4: uuid of four draws */
FROM "layer_1";

/* Tables */
CREATE TABLE IF NOT EXISTS "public"."companies" (
  "id" UUID NOT NULL
);
CREATE TABLE IF NOT EXISTS "public"."sites" (
  "company_id" UUID NOT NULL
);
CREATE TABLE IF NOT EXISTS "public"."devices" (
  "id" UUID NOT NULL,
  "company" TEXT NOT NULL
);
CREATE TABLE IF NOT EXISTS "public"."readings" (
  "device_id" UUID NOT NULL,
  "company" UUID NOT NULL
);

/* companies: 1 rows */
INSERT INTO "public"."companies" (
  "id"
)
WITH "rows" AS (
  SELECT
    GENERATE_SERIES(CAST(0 AS BIGINT), 0) AS "i"
), "layer_1" AS (
  SELECT
    ("i" * 1679680078 + 577295420) % 2147483647 * ("i" + 1145170271) % 1999999973 * ("i" + 410961650) % 1899999979 * ("i" + 1273261492) % 2147483647 AS "id_u0", /* draw 0 of companies.id */
    ("i" * 435344884 + 440408522) % 2147483647 * ("i" + 1382190317) % 1999999973 * ("i" + 1457141553) % 1899999979 * ("i" + 445759173) % 2147483647 AS "id_u1", /* draw 1 of companies.id */
    ("i" * 393420156 + 1945256409) % 2147483647 * ("i" + 1487603467) % 1999999973 * ("i" + 979989979) % 1899999979 * ("i" + 1426086444) % 2147483647 AS "id_u2", /* draw 2 of companies.id */
    ("i" * 495955496 + 1630001628) % 2147483647 * ("i" + 43381412) % 1999999973 * ("i" + 521966425) % 1899999979 * ("i" + 681438658) % 2147483647 AS "id_u3" /* draw 3 of companies.id */
  FROM "rows"
  OFFSET 0
)
SELECT
  CAST(ENCODE(
    INT8SEND((("id_u0" << 33) | (("id_u1" >> 14) << 16) | 16384 | (("id_u1" >> 2) & 4095))) || INT8SEND((~9223372036854775807 | ("id_u2" << 31) | "id_u3")),
    'hex'
  ) AS UUID) AS "id" /* uuid4: uuid of four draws */
FROM "layer_1";

/* sites: 4 rows */
INSERT INTO "public"."sites" (
  "company_id"
)
WITH "rows" AS (
  SELECT
    GENERATE_SERIES(CAST(0 AS BIGINT), 3) AS "i"
), "layer_1" AS (
  SELECT
    CAST(0 AS BIGINT) AS "company_id_parent" /* row of companies that sites.company_id points to */
  FROM "rows"
  OFFSET 0
)
SELECT
  (SELECT ARRAY_AGG("value" ORDER BY "n") FROM "sdgen_parent_companies_id")["company_id_parent" + 1] AS "company_id" /* fk: companies.id of a drawn row */
FROM "layer_1";

/* devices: 10 rows */
INSERT INTO "public"."devices" (
  "id",
  "company"
)
WITH "rows" AS (
  SELECT
    GENERATE_SERIES(CAST(0 AS BIGINT), 9) AS "i"
), "layer_1" AS (
  SELECT
    ("i" * 1900189036 + 362897792) % 2147483647 * ("i" + 2053252147) % 1999999973 * ("i" + 2062834285) % 1899999979 * ("i" + 383603071) % 2147483647 AS "id_u0", /* draw 0 of devices.id */
    ("i" * 2134725301 + 1471472352) % 2147483647 * ("i" + 1752326567) % 1999999973 * ("i" + 84007547) % 1899999979 * ("i" + 1006749806) % 2147483647 AS "id_u1", /* draw 1 of devices.id */
    ("i" * 1229771760 + 373508680) % 2147483647 * ("i" + 1887393357) % 1999999973 * ("i" + 316254279) % 1899999979 * ("i" + 351658253) % 2147483647 AS "id_u2", /* draw 2 of devices.id */
    ("i" * 107616654 + 364311475) % 2147483647 * ("i" + 1455377938) % 1999999973 * ("i" + 511138357) % 1899999979 * ("i" + 1734758417) % 2147483647 AS "id_u3", /* draw 3 of devices.id */
    CAST(0 AS BIGINT) AS "company_parent_company_id_parent" /* row of companies that sites.company_id points to */
  FROM "rows"
  OFFSET 0
)
SELECT
  CAST(ENCODE(
    INT8SEND((("id_u0" << 33) | (("id_u1" >> 14) << 16) | 16384 | (("id_u1" >> 2) & 4095))) || INT8SEND((~9223372036854775807 | ("id_u2" << 31) | "id_u3")),
    'hex'
  ) AS UUID) AS "id", /* uuid4: uuid of four draws */
  CAST((SELECT ARRAY_AGG("value" ORDER BY "n") FROM "sdgen_parent_companies_id")["company_parent_company_id_parent" + 1] AS TEXT) AS "company" /* fk: sites.company_id of a drawn row */
FROM "layer_1";

/* readings: 20 rows */
INSERT INTO "public"."readings" (
  "device_id",
  "company"
)
WITH "rows" AS (
  SELECT
    GENERATE_SERIES(CAST(0 AS BIGINT), 19) AS "i"
), "layer_1" AS (
  SELECT
    (((("i" * 1118821874 + 882163054) % 2147483647 * ("i" + 2009001350) % 1999999973 * ("i" + 146072215) % 1899999979 * ("i" + 679855902) % 2147483647) * 10) >> 31) AS "device_id_parent" /* row of devices that readings.device_id points to */
  FROM "rows"
  OFFSET 0
), "layer_2" AS (
  SELECT
    ("device_id_parent" * 1900189036 + 362897792) % 2147483647 * ("device_id_parent" + 2053252147) % 1999999973 * ("device_id_parent" + 2062834285) % 1899999979 * ("device_id_parent" + 383603071) % 2147483647 AS "device_id_parent_id_u0", /* draw 0 of devices.id */
    ("device_id_parent" * 2134725301 + 1471472352) % 2147483647 * ("device_id_parent" + 1752326567) % 1999999973 * ("device_id_parent" + 84007547) % 1899999979 * ("device_id_parent" + 1006749806) % 2147483647 AS "device_id_parent_id_u1", /* draw 1 of devices.id */
    ("device_id_parent" * 1229771760 + 373508680) % 2147483647 * ("device_id_parent" + 1887393357) % 1999999973 * ("device_id_parent" + 316254279) % 1899999979 * ("device_id_parent" + 351658253) % 2147483647 AS "device_id_parent_id_u2", /* draw 2 of devices.id */
    ("device_id_parent" * 107616654 + 364311475) % 2147483647 * ("device_id_parent" + 1455377938) % 1999999973 * ("device_id_parent" + 511138357) % 1899999979 * ("device_id_parent" + 1734758417) % 2147483647 AS "device_id_parent_id_u3", /* draw 3 of devices.id */
    CAST(0 AS BIGINT) AS "company_parent_company_id_parent" /* row of companies that sites.company_id points to */
  FROM "layer_1"
  OFFSET 0
)
SELECT
  CAST(ENCODE(
    INT8SEND(
      (("device_id_parent_id_u0" << 33) | (("device_id_parent_id_u1" >> 14) << 16) | 16384 | (("device_id_parent_id_u1" >> 2) & 4095))
    ) || INT8SEND((~9223372036854775807 | ("device_id_parent_id_u2" << 31) | "device_id_parent_id_u3")),
    'hex'
  ) AS UUID) AS "device_id", /* fk: devices.id of a drawn row */
  (SELECT ARRAY_AGG("value" ORDER BY "n") FROM "sdgen_parent_companies_id")["company_parent_company_id_parent" + 1] AS "company" /* fk: sites.company_id of a drawn row */
FROM "layer_2";
ANALYZE "public"."companies", "public"."sites", "public"."devices", "public"."readings";

COMMIT;
