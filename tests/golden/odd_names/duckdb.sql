/* … the beginning of keys/duckdb.sql */
/* Odd / names; DROP TABLE x — %s: 40 rows for DuckDB, made by sdgen */
/* seed -1, as of 2026-01-31T12:00:00Z, config bbc763faebf26d67e70415cd0e7bd56f5bf7bc7f877e10eb8d1aaad925a5409c */
/* Contents: */
/*   1. Tables */
/*   2. a/b / c: 20 rows */
/*   3. ＄1: 20 rows */

/* Tables */
CREATE TABLE IF NOT EXISTS "main"."order; -- ""x""" (
  "order" BIGINT NOT NULL,
  "naïve 😀" VARCHAR NOT NULL,
  "a""b
c" VARCHAR,
  "%" DOUBLE NOT NULL,
  ":x" DOUBLE NOT NULL
);
CREATE TABLE IF NOT EXISTS "main"."$1" (
  ":'x'" VARCHAR,
  "Straßenkreuzungsnummernschildhalterungsbefestigungsmaterialien" BIGINT NOT NULL
);

/* a/b / c: 20 rows */
INSERT INTO "main"."order; -- ""x""" (
  "order",
  "naïve 😀",
  "a""b
c",
  "%",
  ":x"
)
WITH "rows" AS (
  SELECT
    "i" % 2147483648 AS "i" /* row number, within bounds that the engine knows */
  FROM RANGE(CAST(0 AS BIGINT), 20) AS "numbers"("i")
), "layer_1" AS (
  SELECT
    "i",
    ("i" * 1950428175 + 1655999552) % 2147483647 * ("i" + 83919262) % 1999999973 * ("i" + 160334079) % 1899999979 * ("i" + 2046591996) % 2147483647 AS "a""b_c_u0" /* draw 0 of a/b / c.a″b c */
  FROM "rows"
  OFFSET 0
)
SELECT
  "i" + ((-9223372036854775807) - 1) AS "order", /* sequence: from -9223372036854775808, step 1 */
  'it''s \ 100% :x $1 */ --' AS "naïve 😀", /* const: always ″it’s \\ 100% :x ＄1 / —″ */
  CASE
    WHEN "a""b_c_u0" < 268435456
    THEN 'line
break'
    WHEN "a""b_c_u0" < 536870912
    THEN 'carriage
return'
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
    THEN CAST(NULL AS VARCHAR)
    ELSE ';'
  END AS "a""b
c", /* choice: one of 8 values */
  0.1e0 AS "%", /* const: always 0.1 */
  (-1.7976931348623157e+308) AS ":x" /* const: always -1.7976931348623157e+308 */
FROM "layer_1";

/* ＄1: 20 rows */
INSERT INTO "main"."$1" (
  ":'x'",
  "Straßenkreuzungsnummernschildhalterungsbefestigungsmaterialien"
)
WITH "rows" AS (
  SELECT
    "i" % 2147483648 AS "i" /* row number, within bounds that the engine knows */
  FROM RANGE(CAST(0 AS BIGINT), 20) AS "numbers"("i")
), "layer_1" AS (
  SELECT
    "i",
    (((("i" * 1293598443 + 434081191) % 2147483647 * ("i" + 1643484600) % 1999999973 * ("i" + 917999711) % 1899999979 * ("i" + 1027925255) % 2147483647) * 20) >> 31) % 2147483648 AS ":'x'_parent" /* row of a/b / c that ＄1.:’x’ points to */
  FROM "rows"
  OFFSET 0
), "layer_2" AS (
  SELECT
    (":'x'_parent" * 1950428175 + 1655999552) % 2147483647 * (":'x'_parent" + 83919262) % 1999999973 * (":'x'_parent" + 160334079) % 1899999979 * (":'x'_parent" + 2046591996) % 2147483647 AS ":'x'_parent_a""b_c_u0", /* draw 0 of a/b / c.a″b c */
    (((("i" * 331881550 + 1018087264) % 2147483647 * ("i" + 986095782) % 1999999973 * ("i" + 1621441164) % 1899999979 * ("i" + 174387023) % 2147483647) * 20) >> 31) % 2147483648 AS "rnschildhalterungsbefestigungsmaterialien_parent" /* row of a/b / c that ＄1.Straßenkreuzungsnummernschildhalterungsbefestigungsmaterialien points to */
  FROM "layer_1"
  OFFSET 0
)
SELECT
  CASE
    WHEN ":'x'_parent_a""b_c_u0" < 268435456
    THEN 'line
break'
    WHEN ":'x'_parent_a""b_c_u0" < 536870912
    THEN 'carriage
return'
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
    THEN CAST(NULL AS VARCHAR)
    ELSE ';'
  END AS ":'x'", /* fk: a/b / c.a″b c of a drawn row */
  "rnschildhalterungsbefestigungsmaterialien_parent" + ((-9223372036854775807) - 1) AS "Straßenkreuzungsnummernschildhalterungsbefestigungsmaterialien" /* fk: a/b / c.order of a drawn row */
FROM "layer_2";

COMMIT;
