/* Truncate: 42 rows for SQLite, made by sdgen */
/* seed 3, as of 2026-01-31T12:00:00Z, config e4733c781bb40dbb5674bb6d52a8f05b9e40348cc8faf7844fa86551a9816705 */
BEGIN TRANSACTION;

/* Dictionaries: word lists that rows draw from */
CREATE TEMPORARY TABLE "sdgen_months_number_99e937f6a777" (
  "n" INTEGER PRIMARY KEY,
  "value" INTEGER
);
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
CREATE TABLE IF NOT EXISTS "months" (
  "n" INTEGER NOT NULL,
  "number" INTEGER NOT NULL
);
CREATE TABLE IF NOT EXISTS "days" (
  "month" INTEGER NOT NULL
);
DELETE FROM "months";
DELETE FROM "days";

/* months: 12 rows */
INSERT INTO "months" (
  "n",
  "number"
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
  LIMIT 12
), "layer_1" AS (
  SELECT
    "i",
    ("i" * 986873775 + 1630865337) % 2147483647 * ("i" + 906886070) % 1999999973 * ("i" + 1689915649) % 1899999979 * ("i" + 1501293678) % 2147483647 AS "number_u0" /* draw 0 of months.number */
  FROM "rows"
  LIMIT -1
  OFFSET 0
)
SELECT
  "i" + 1 AS "n", /* sequence: from 1, step 1 */
  "number_entry"."value" AS "number" /* choice: one of 65 values */
FROM "layer_1"
LEFT JOIN "sdgen_months_number_99e937f6a777" AS "number_entry"
  ON "number_entry"."n" = (("number_u0" * 65) >> 31);

/* days: 30 rows */
INSERT INTO "days" (
  "month"
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
  LIMIT 30
), "layer_1" AS (
  SELECT
    (((("i" * 1408568432 + 419040831) % 2147483647 * ("i" + 1927976321) % 1999999973 * ("i" + 207145792) % 1899999979 * ("i" + 287664191) % 2147483647) * 12) >> 31) AS "month_parent" /* row of months that days.month points to */
  FROM "rows"
  LIMIT -1
  OFFSET 0
), "layer_2" AS (
  SELECT
    ("month_parent" * 986873775 + 1630865337) % 2147483647 * ("month_parent" + 906886070) % 1999999973 * ("month_parent" + 1689915649) % 1899999979 * ("month_parent" + 1501293678) % 2147483647 AS "month_parent_number_u0" /* draw 0 of months.number */
  FROM "layer_1"
  LIMIT -1
  OFFSET 0
)
SELECT
  "month_parent_number_entry"."value" AS "month" /* fk: months.number of a drawn row */
FROM "layer_2"
LEFT JOIN "sdgen_months_number_99e937f6a777" AS "month_parent_number_entry"
  ON "month_parent_number_entry"."n" = (("month_parent_number_u0" * 65) >> 31);

COMMIT;
