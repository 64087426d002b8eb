/* limits: 40 rows for PostgreSQL, made by sdgen */
/* seed 5, as of 2026-01-31T00:00:00Z, config c6d8473cfe5127658841e7628a585e82069e48a0b73c806c5463e1d53e1db9b5 */
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

/* Tables */
CREATE TABLE IF NOT EXISTS "public"."lines" (
  "quantity" INTEGER NOT NULL,
  "price" NUMERIC(8, 2) NOT NULL,
  "stock" BIGINT NOT NULL,
  "total" NUMERIC(10, 2) NOT NULL,
  "tight" NUMERIC(5, 2) NOT NULL,
  "doubled" BIGINT NOT NULL,
  "share" INTEGER NOT NULL,
  "code" INTEGER NOT NULL,
  "tenth" BIGINT NOT NULL
);

/* lines: 40 rows */
INSERT INTO "public"."lines" (
  "quantity",
  "price",
  "stock",
  "total",
  "tight",
  "doubled",
  "share",
  "code",
  "tenth"
)
WITH "rows" AS (
  SELECT
    GENERATE_SERIES(CAST(0 AS BIGINT), 39) AS "i"
), "layer_1" AS (
  SELECT
    ("i" * 136333373 + 233515) % 2147483647 * ("i" + 1352899804) % 1999999973 * ("i" + 840750876) % 1899999979 * ("i" + 668284147) % 2147483647 AS "quantity_u0", /* draw 0 of lines.quantity */
    ("i" * 2133590882 + 1967487087) % 2147483647 * ("i" + 669795446) % 1999999973 * ("i" + 1992056348) % 1899999979 * ("i" + 1962867069) % 2147483647 AS "price_u0", /* draw 0 of lines.price */
    ("i" * 1240001505 + 1869956014) % 2147483647 * ("i" + 17540373) % 1999999973 * ("i" + 1021052997) % 1899999979 * ("i" + 984424108) % 2147483647 AS "stock_u0_2", /* draw 0+2 of lines.stock */
    ("i" * 98740425 + 1210096269) % 2147483647 * ("i" + 1827592037) % 1999999973 * ("i" + 1899274097) % 1899999979 * ("i" + 1485137740) % 2147483647 AS "stock_u1", /* draw 1 of lines.stock */
    ("i" * 471824883 + 815569683) % 2147483647 * ("i" + 717106618) % 1999999973 * ("i" + 1878439851) % 1899999979 * ("i" + 1685834143) % 2147483647 AS "stock_u0" /* draw 0 of lines.stock */
  FROM "rows"
  OFFSET 0
), "layer_2" AS (
  SELECT
    (("quantity_u0" * 9) >> 31) + 1 AS "quantity", /* lines.quantity */
    (("price_u0" * 11016) >> 31) + 100 AS "price_count", /* lines.price, a count */
    "stock_u0" * 1443549991 + ("stock_u0" * 700502824 + "stock_u1" * 1443549991 + ("stock_u1" * 700502824 + "stock_u0_2" * 1443549991 + ("stock_u0_2" * 700502824) / 2147483647) / 2147483647) / 2147483647 AS "stock" /* lines.stock */
  FROM "layer_1"
  OFFSET 0
), "layer_3" AS (
  SELECT
    "quantity",
    "price_count",
    "stock",
    "price_count" * 0.01 AS "price", /* lines.price */
    CAST("quantity" AS BIGINT) * "price_count" * 9 AS "total_part1", /* part of 'quantity * price * 0.9' */
    CAST("stock" AS BIGINT) / 1443500000 AS "share", /* lines.share */
    CAST(CAST("stock" AS BIGINT) AS DOUBLE PRECISION) * FLOAT8 '3.0' AS "tenth_part1" /* part of 'round(stock * 3e0) / 10' */
  FROM "layer_2"
  OFFSET 0
)
SELECT
  "quantity" AS "quantity", /* uniform_int: 1 to 9 */
  "price" AS "price", /* decimal: 1 to 111.15 */
  "stock" AS "stock", /* uniform_int: 0 to 3100000000000000000 */
  CASE WHEN "total_part1" < 0 THEN ("total_part1" - 5) / 10 ELSE ("total_part1" + 5) / 10 END * 0.01 AS "total", /* expr: quantity * price * 0.9 */
  (CAST("quantity" AS BIGINT) * "price_count") * 0.01 AS "tight", /* expr: quantity * price */
  ((CAST("stock" AS BIGINT) * 3) - CAST("stock" AS BIGINT)) + CASE WHEN (CAST("stock" AS BIGINT) * 3) < 9 THEN 1 ELSE 0 END AS "doubled", /* expr: stock * 3 - stock + CASE WHEN stock * 3 < 9 THEN 1 ELSE 0 END */
  "share" AS "share", /* expr: stock / 1443500000 */
  CAST("share" AS BIGINT) % 1000 AS "code", /* expr: share % 1000 */
  CAST(CASE
    WHEN "tenth_part1" < FLOAT8 '0.0'
    THEN FLOAT8 '0.0' - FLOOR(FLOAT8 '0.49999999999999994' - "tenth_part1")
    ELSE FLOOR("tenth_part1" + FLOAT8 '0.49999999999999994')
  END AS BIGINT) / 10 AS "tenth" /* expr: round(stock * 3e0) / 10 */
FROM "layer_3";
ANALYZE "public"."lines";

COMMIT;
