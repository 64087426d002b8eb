/* Odd / names; DROP TABLE x -- %s: 40 rows for SQLite, made by sdgen */
/* seed -1, as of 2026-01-31T12:00:00Z, config 8681b3b58d7e1aff6db87eabbc097799530ed783f9000f0783fc657893642424 */
/* Contents: */
/*   1. Tables */
/*   2. a/b / c: 20 rows */
/*   3. $1: 20 rows */
BEGIN TRANSACTION;

/* Tables */
CREATE TABLE IF NOT EXISTS "order; -- ""x""" (
  "order" INTEGER NOT NULL,
  "naïve 😀" TEXT NOT NULL,
  "a""b
c" TEXT,
  "%" REAL NOT NULL,
  ":x" REAL NOT NULL
);
CREATE TABLE IF NOT EXISTS "$1" (
  ":'x'" TEXT,
  "Straßenkreuzungsnummernschildhalterungsbefestigungsmaterialien" INTEGER NOT NULL
);

/* a/b / c: 20 rows */
INSERT INTO "order; -- ""x""" (
  "order",
  "naïve 😀",
  "a""b
c",
  "%",
  ":x"
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
    "i",
    ("i" * 1950428175 + 1655999552) % 2147483647 * ("i" + 83919262) % 1999999973 * ("i" + 160334079) % 1899999979 * ("i" + 2046591996) % 2147483647 AS "a""b_c_u0" /* draw 0 of a/b / c.a"b c */
  FROM "rows"
  LIMIT -1
  OFFSET 0
)
SELECT
  "i" + ((-9223372036854775807) - 1) AS "order", /* sequence: from -9223372036854775808, step 1 */
  'it''s \ 100% :x $1 */ --' AS "naïve 😀", /* const: always "it's \\ 100% :x $1 / --" */
  CASE
    WHEN "a""b_c_u0" < 268435456
    THEN 'line
break'
    WHEN "a""b_c_u0" < 536870912
    THEN ('carriage' || CHAR(13) || '
return')
    WHEN "a""b_c_u0" < 805306368
    THEN 'tab	'
    WHEN "a""b_c_u0" < 1073741824
    THEN '%s %(x)s ?'
    WHEN "a""b_c_u0" < 1342177280
    THEN '
.quit
\q
'
    WHEN "a""b_c_u0" < 1610612736
    THEN ''
    WHEN "a""b_c_u0" < 1879048192
    THEN NULL
    ELSE ';'
  END AS "a""b
c", /* choice: one of 8 values */
  0.1 AS "%", /* const: always 0.1 */
  (
    -(
      (
        (
          (
            (
              (
                (
                  (
                    (
                      (
                        (((((((9007199254740991.0 * 576460752303423488.0) * 576460752303423488.0) * 576460752303423488.0) * 576460752303423488.0) * 576460752303423488.0) * 576460752303423488.0) * 576460752303423488.0) * 576460752303423488.0
                      ) * 576460752303423488.0
                    ) * 576460752303423488.0
                  ) * 576460752303423488.0
                ) * 576460752303423488.0
              ) * 576460752303423488.0
            ) * 576460752303423488.0
          ) * 576460752303423488.0
        ) * 576460752303423488.0
      ) * 134217728.0
    )
  ) AS ":x" /* const: always -1.7976931348623157e+308 */
FROM "layer_1";

/* $1: 20 rows */
INSERT INTO "$1" (
  ":'x'",
  "Straßenkreuzungsnummernschildhalterungsbefestigungsmaterialien"
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
    "i",
    (((("i" * 1293598443 + 434081191) % 2147483647 * ("i" + 1643484600) % 1999999973 * ("i" + 917999711) % 1899999979 * ("i" + 1027925255) % 2147483647) * 20) >> 31) AS ":'x'_parent" /* row of a/b / c that $1.:'x' points to */
  FROM "rows"
  LIMIT -1
  OFFSET 0
), "layer_2" AS (
  SELECT
    (":'x'_parent" * 1950428175 + 1655999552) % 2147483647 * (":'x'_parent" + 83919262) % 1999999973 * (":'x'_parent" + 160334079) % 1899999979 * (":'x'_parent" + 2046591996) % 2147483647 AS ":'x'_parent_a""b_c_u0", /* draw 0 of a/b / c.a"b c */
    (((("i" * 331881550 + 1018087264) % 2147483647 * ("i" + 986095782) % 1999999973 * ("i" + 1621441164) % 1899999979 * ("i" + 174387023) % 2147483647) * 20) >> 31) AS "rnschildhalterungsbefestigungsmaterialien_parent" /* row of a/b / c that $1.Straßenkreuzungsnummernschildhalterungsbefestigungsmaterialien points to */
  FROM "layer_1"
  LIMIT -1
  OFFSET 0
)
SELECT
  CASE
    WHEN ":'x'_parent_a""b_c_u0" < 268435456
    THEN 'line
break'
    WHEN ":'x'_parent_a""b_c_u0" < 536870912
    THEN ('carriage' || CHAR(13) || '
return')
    WHEN ":'x'_parent_a""b_c_u0" < 805306368
    THEN 'tab	'
    WHEN ":'x'_parent_a""b_c_u0" < 1073741824
    THEN '%s %(x)s ?'
    WHEN ":'x'_parent_a""b_c_u0" < 1342177280
    THEN '
.quit
\q
'
    WHEN ":'x'_parent_a""b_c_u0" < 1610612736
    THEN ''
    WHEN ":'x'_parent_a""b_c_u0" < 1879048192
    THEN NULL
    ELSE ';'
  END AS ":'x'", /* fk: a/b / c.a"b c of a drawn row */
  "rnschildhalterungsbefestigungsmaterialien_parent" + ((-9223372036854775807) - 1) AS "Straßenkreuzungsnummernschildhalterungsbefestigungsmaterialien" /* fk: a/b / c.order of a drawn row */
FROM "layer_2";

COMMIT;
