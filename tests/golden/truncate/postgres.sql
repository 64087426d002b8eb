/* Truncate: 42 rows for PostgreSQL, made by sdgen */
/* seed 3, as of 2026-01-31T12:00:00Z, config f0eedb647eeedebd106c11ad5630cb3a4d1470b2c318ef820a0b6582c12cc627 */
BEGIN ISOLATION LEVEL READ COMMITTED, READ WRITE;
SET LOCAL client_encoding = 'UTF8';
SET LOCAL standard_conforming_strings = 'on';
SET LOCAL datestyle = 'ISO, MDY';
SET LOCAL intervalstyle = 'postgres';
SET LOCAL timezone = 'UTC';
SET LOCAL bytea_output = 'hex';
SET LOCAL extra_float_digits = '1';
SET LOCAL transform_null_equals = 'off';
SET LOCAL array_nulls = 'on';
SET LOCAL xmloption = 'content';
SET LOCAL xmlbinary = 'base64';
SET LOCAL row_security = 'on';
SET LOCAL statement_timeout = '0';
SET LOCAL lock_timeout = '0';
SET LOCAL idle_in_transaction_session_timeout = '0';
DO $$
DECLARE path TEXT := NULLIF(CURRENT_SETTING('search_path'), '');
BEGIN
  PERFORM SET_CONFIG('search_path', CONCAT_WS(', ', 'pg_catalog', path), TRUE);
  PERFORM SET_CONFIG(name, '0', TRUE) FROM pg_settings WHERE name = 'transaction_timeout';
END
$$;

/* Dictionaries: word lists that rows draw from */
CREATE TEMPORARY TABLE "sdgen_months_number_99e937f6a777" (
  "n" INTEGER PRIMARY KEY,
  "value" INTEGER
)
ON COMMIT DROP;
INSERT INTO "sdgen_months_number_99e937f6a777" VALUES (0, 1), (1, 2), (2, 3), (3, 4), (4, 5), (5, 6), (6, 7), (7, 8);
INSERT INTO "sdgen_months_number_99e937f6a777" VALUES (8, 9), (9, 10), (10, 11), (11, 12), (12, 13), (13, 14), (14, 15), (15, 16);
INSERT INTO "sdgen_months_number_99e937f6a777" VALUES (16, 17), (17, 18), (18, 19), (19, 20), (20, 21), (21, 22), (22, 23), (23, 24);
INSERT INTO "sdgen_months_number_99e937f6a777" VALUES (24, 25), (25, 26), (26, 27), (27, 28), (28, 29), (29, 30), (30, 31), (31, 32);
INSERT INTO "sdgen_months_number_99e937f6a777" VALUES (32, 33), (33, 34), (34, 35), (35, 36), (36, 37), (37, 38), (38, 39), (39, 40);
INSERT INTO "sdgen_months_number_99e937f6a777" VALUES (40, 41), (41, 42), (42, 43), (43, 44), (44, 45), (45, 46), (46, 47), (47, 48);
INSERT INTO "sdgen_months_number_99e937f6a777" VALUES (48, 49), (49, 50), (50, 51), (51, 52), (52, 53), (53, 54), (54, 55), (55, 56);
INSERT INTO "sdgen_months_number_99e937f6a777" VALUES (56, 57), (57, 58), (58, 59), (59, 60), (60, 61), (61, 62), (62, 63), (63, 64);
INSERT INTO "sdgen_months_number_99e937f6a777" VALUES (64, 65);

/* Tables */
CREATE TABLE IF NOT EXISTS "public"."months" (
  "n" INTEGER NOT NULL,
  "number" INTEGER NOT NULL
);
CREATE TABLE IF NOT EXISTS "public"."days" (
  "month" INTEGER NOT NULL
);
TRUNCATE TABLE "public"."months", "public"."days";

/* months: 12 rows */
INSERT INTO "public"."months" (
  "n",
  "number"
)
WITH "rows" AS (
  SELECT
    GENERATE_SERIES(CAST(0 AS BIGINT), 11) AS "i"
), "layer_1" AS (
  SELECT
    "i",
    ("i" * 986873775 + 1630865337) % 2147483647 * ("i" + 906886070) % 1999999973 * ("i" + 1689915649) % 1899999979 * ("i" + 1501293678) % 2147483647 AS "number_u0" /* draw 0 of months.number */
  FROM "rows"
  OFFSET 0
)
SELECT
  "i" + 1 AS "n", /* sequence: from 1, step 1 */
  (
    SELECT
      "entry"."value"
    FROM "sdgen_months_number_99e937f6a777" AS "entry"
    WHERE
      "entry"."n" = (("number_u0" * 65) >> 31)
  ) AS "number" /* choice: one of 65 values */
FROM "layer_1";

/* days: 30 rows */
INSERT INTO "public"."days" (
  "month"
)
WITH "rows" AS (
  SELECT
    GENERATE_SERIES(CAST(0 AS BIGINT), 29) AS "i"
), "layer_1" AS (
  SELECT
    (((("i" * 1408568432 + 419040831) % 2147483647 * ("i" + 1927976321) % 1999999973 * ("i" + 207145792) % 1899999979 * ("i" + 287664191) % 2147483647) * 12) >> 31) AS "month_parent" /* row of months that days.month points to */
  FROM "rows"
  OFFSET 0
), "layer_2" AS (
  SELECT
    ("month_parent" * 986873775 + 1630865337) % 2147483647 * ("month_parent" + 906886070) % 1999999973 * ("month_parent" + 1689915649) % 1899999979 * ("month_parent" + 1501293678) % 2147483647 AS "month_parent_number_u0" /* draw 0 of months.number */
  FROM "layer_1"
  OFFSET 0
)
SELECT
  (
    SELECT
      "entry"."value"
    FROM "sdgen_months_number_99e937f6a777" AS "entry"
    WHERE
      "entry"."n" = (("month_parent_number_u0" * 65) >> 31)
  ) AS "month" /* fk: months.number of a drawn row */
FROM "layer_2";
ANALYZE "public"."months", "public"."days";

COMMIT;
