/* Truncate: 42 rows for PostgreSQL, made by sdgen */
/* seed 3, as of 2026-01-31T12:00:00Z, config ad53d45f148f4005cf5c1c8cd1115fd143a86574aa6a786b2c378201a5abbae3 */
/* Contents: */
/*   1. Dictionaries: lists of values that rows look up */
/*   2. Cells that sdgen has made itself, by row number */
/*   3. Tables */
/*   4. months: 12 rows */
/*   5. days: 30 rows */
/* … the beginning of keys/postgres.sql */

/* Dictionaries: lists of values that rows look up */
/* months_number: 65 values */
CREATE TEMPORARY TABLE "sdgen_months_number_99e937f6a777" (
  "n" INTEGER PRIMARY KEY,
  "value" INTEGER
)
ON COMMIT DROP;
INSERT INTO "sdgen_months_number_99e937f6a777"
VALUES
  (0, 1), (1, 2), (2, 3), (3, 4), (4, 5), (5, 6), (6, 7), (7, 8), (8, 9), (9, 10), (10, 11), (11, 12), (12, 13),
  (13, 14), (14, 15), (15, 16), (16, 17), (17, 18), (18, 19), (19, 20), (20, 21), (21, 22), (22, 23), (23, 24),
  … 41 more rows;

/* Cells that sdgen has made itself, by row number */
CREATE TEMPORARY TABLE "sdgen_made_days_plate_63529c69b6ed" (
  "n" BIGINT PRIMARY KEY,
  "value" TEXT
)
ON COMMIT DROP;
INSERT INTO "sdgen_made_days_plate_63529c69b6ed"
VALUES
  (0, 'Gj 017'), (1, 'FQ 488'), (2, 'bU 469'), (3, 'WI 565'), (4, 'SD 981'), (5, 'oB 810'), (6, 'jf 578'), (7, 'rq 694'),
  (8, 'gk 307'), (9, 'wN 677'), (10, 'JJ 060'), (11, 'Li 591'), (12, 'TQ 480'), (13, 'oh 156'), (14, 'Oc 168'),
  (15, 'Js 773'), (16, 'bN 370'), (17, 'Ni 642'), (18, 'PI 570'), (19, 'sx 891'), (20, 'VM 028'), (21, 'WR 940'),
  (22, 'od 755'), (23, 'yp 787'), (24, 'ri 028'), (25, 'Tp 471'), (26, 'HL 683'), (27, 'Qq 073'), (28, 'pR 303'),
  (29, 'mC 592');

/* Tables */
CREATE TABLE IF NOT EXISTS "public"."months" (
  "n" INTEGER NOT NULL,
  "number" INTEGER NOT NULL
);
CREATE TABLE IF NOT EXISTS "public"."days" (
  "month" INTEGER NOT NULL,
  "plate" TEXT NOT NULL
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
  "month",
  "plate"
)
WITH "rows" AS (
  SELECT
    GENERATE_SERIES(CAST(0 AS BIGINT), 29) AS "i"
), "layer_1" AS (
  SELECT
    "i",
    (((("i" * 1408568432 + 419040831) % 2147483647 * ("i" + 1927976321) % 1999999973 * ("i" + 207145792) % 1899999979 * ("i" + 287664191) % 2147483647) * 12) >> 31) AS "month_parent" /* row of months that days.month points to */
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
  (
    SELECT
      "entry"."value"
    FROM "sdgen_months_number_99e937f6a777" AS "entry"
    WHERE
      "entry"."n" = (("month_parent_number_u0" * 65) >> 31)
  ) AS "month", /* fk: months.number of a drawn row */
  (
    SELECT
      "entry"."value"
    FROM "sdgen_made_days_plate_63529c69b6ed" AS "entry"
    WHERE
      "entry"."n" = "i"
  ) AS "plate" /* faker: bothify, a value for each row */
FROM "layer_2";
ANALYZE "public"."months", "public"."days";

COMMIT;
