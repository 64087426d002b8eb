/* Truncate: 42 rows for DuckDB, made by sdgen */
/* seed 3, as of 2026-01-31T12:00:00Z, config e64c5fed1e2bbcefbb13d0f23e6dfc3059fb3bb7b5b32b79110e6e0863a67883 */
/* Contents: */
/*   1. Dictionaries: lists of values that rows look up */
/*   2. Cells that sdgen has made itself, by row number */
/*   3. Tables */
/*   4. months: 12 rows */
/*   5. days: 30 rows */
/* … the beginning of keys/duckdb.sql */

/* Dictionaries: lists of values that rows look up */
/* months_number: 65 values */
CREATE TEMPORARY TABLE "sdgen_months_number_99e937f6a777" (
  "n" INTEGER PRIMARY KEY,
  "value" INTEGER
);
INSERT INTO "sdgen_months_number_99e937f6a777"
VALUES
  (0, 1), (1, 2), (2, 3), (3, 4), (4, 5), (5, 6), (6, 7), (7, 8), (8, 9), (9, 10), (10, 11), (11, 12), (12, 13),
  (13, 14), (14, 15), (15, 16), (16, 17), (17, 18), (18, 19), (19, 20), (20, 21), (21, 22), (22, 23), (23, 24),
  … 41 more rows;

/* Cells that sdgen has made itself, by row number */
CREATE TEMPORARY TABLE "sdgen_made_days_plate_63529c69b6ed" (
  "n" BIGINT PRIMARY KEY,
  "value" VARCHAR
);
INSERT INTO "sdgen_made_days_plate_63529c69b6ed"
VALUES
  (0, 'Gj 017'), (1, 'FQ 488'), (2, 'bU 469'), (3, 'WI 565'), (4, 'SD 981'), (5, 'oB 810'), (6, 'jf 578'), (7, 'rq 694'),
  (8, 'gk 307'), (9, 'wN 677'), (10, 'JJ 060'), (11, 'Li 591'), (12, 'TQ 480'), (13, 'oh 156'), (14, 'Oc 168'),
  (15, 'Js 773'), (16, 'bN 370'), (17, 'Ni 642'), (18, 'PI 570'), (19, 'sx 891'), (20, 'VM 028'), (21, 'WR 940'),
  (22, 'od 755'), (23, 'yp 787'), (24, 'ri 028'), (25, 'Tp 471'), (26, 'HL 683'), (27, 'Qq 073'), (28, 'pR 303'),
  (29, 'mC 592');

/* Tables */
CREATE TABLE IF NOT EXISTS "main"."months" (
  "n" INTEGER NOT NULL,
  "number" INTEGER NOT NULL
);
CREATE TABLE IF NOT EXISTS "main"."days" (
  "month" INTEGER NOT NULL,
  "plate" VARCHAR NOT NULL
);
DELETE FROM "main"."months";
DELETE FROM "main"."days";

/* months: 12 rows */
INSERT INTO "main"."months" (
  "n",
  "number"
)
WITH "rows" AS (
  SELECT
    "i" % 2147483648 AS "i" /* row number, within bounds that the engine knows */
  FROM RANGE(CAST(0 AS BIGINT), 12) AS "numbers"("i")
), "layer_1" AS (
  SELECT
    "i",
    ("i" * 986873775 + 1630865337) % 2147483647 * ("i" + 906886070) % 1999999973 * ("i" + 1689915649) % 1899999979 * ("i" + 1501293678) % 2147483647 AS "number_u0" /* draw 0 of months.number */
  FROM "rows"
  OFFSET 0
)
SELECT
  "i" + 1 AS "n", /* sequence: from 1, step 1 */
  "number_entry"."value" AS "number" /* choice: one of 65 values */
FROM "layer_1"
LEFT JOIN "sdgen_months_number_99e937f6a777" AS "number_entry"
  ON "number_entry"."n" = (("number_u0" * 65) >> 31);

/* days: 30 rows */
INSERT INTO "main"."days" (
  "month",
  "plate"
)
WITH "rows" AS (
  SELECT
    "i" % 2147483648 AS "i" /* row number, within bounds that the engine knows */
  FROM RANGE(CAST(0 AS BIGINT), 30) AS "numbers"("i")
), "layer_1" AS (
  SELECT
    "i",
    (((("i" * 1408568432 + 419040831) % 2147483647 * ("i" + 1927976321) % 1999999973 * ("i" + 207145792) % 1899999979 * ("i" + 287664191) % 2147483647) * 12) >> 31) % 2147483648 AS "month_parent" /* row of months that days.month points to */
  FROM "rows"
  OFFSET 0
), "layer_2" AS (
  SELECT
    "i",
    ("month_parent" * 986873775 + 1630865337) % 2147483647 * ("month_parent" + 906886070) % 1999999973 * ("month_parent" + 1689915649) % 1899999979 * ("month_parent" + 1501293678) % 2147483647 AS "month_parent_number_u0" /* draw 0 of months.number */
  FROM "layer_1"
  OFFSET 0
)
SELECT
  "month_parent_number_entry"."value" AS "month", /* fk: months.number of a drawn row */
  "plate_entry"."value" AS "plate" /* faker: bothify, a value for each row */
FROM "layer_2"
LEFT JOIN "sdgen_months_number_99e937f6a777" AS "month_parent_number_entry"
  ON "month_parent_number_entry"."n" = (("month_parent_number_u0" * 65) >> 31)
LEFT JOIN "sdgen_made_days_plate_63529c69b6ed" AS "plate_entry"
  ON "plate_entry"."n" = "i";

COMMIT;
