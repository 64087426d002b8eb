/* limits: 40 rows for SQLite, made by sdgen */
/* seed 5, as of 2026-01-31T00:00:00Z, config 5d0479e8a2287c86b2f73ed41b726ff47a5ba1e431d119b0c5e134276f56d503 */
BEGIN TRANSACTION;

/* Tables */
CREATE TABLE IF NOT EXISTS "lines" (
  "quantity" INTEGER NOT NULL,
  "price" NUMERIC(8, 2) NOT NULL,
  "stock" INTEGER NOT NULL,
  "total" NUMERIC(10, 2) NOT NULL,
  "tight" NUMERIC(5, 2) NOT NULL,
  "doubled" INTEGER NOT NULL,
  "share" INTEGER NOT NULL,
  "code" INTEGER NOT NULL,
  "tenth" INTEGER NOT NULL
);

/* lines: 40 rows */
INSERT INTO "lines" (
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
  LIMIT 40
), "layer_1" AS (
  SELECT
    ("i" * 136333373 + 233515) % 2147483647 * ("i" + 1352899804) % 1999999973 * ("i" + 840750876) % 1899999979 * ("i" + 668284147) % 2147483647 AS "quantity_u0", /* draw 0 of lines.quantity */
    ("i" * 2133590882 + 1967487087) % 2147483647 * ("i" + 669795446) % 1999999973 * ("i" + 1992056348) % 1899999979 * ("i" + 1962867069) % 2147483647 AS "price_u0", /* draw 0 of lines.price */
    ("i" * 1240001505 + 1869956014) % 2147483647 * ("i" + 17540373) % 1999999973 * ("i" + 1021052997) % 1899999979 * ("i" + 984424108) % 2147483647 AS "stock_u0_2", /* draw 0+2 of lines.stock */
    ("i" * 98740425 + 1210096269) % 2147483647 * ("i" + 1827592037) % 1999999973 * ("i" + 1899274097) % 1899999979 * ("i" + 1485137740) % 2147483647 AS "stock_u1", /* draw 1 of lines.stock */
    ("i" * 471824883 + 815569683) % 2147483647 * ("i" + 717106618) % 1999999973 * ("i" + 1878439851) % 1899999979 * ("i" + 1685834143) % 2147483647 AS "stock_u0" /* draw 0 of lines.stock */
  FROM "rows"
  LIMIT -1
  OFFSET 0
), "layer_2" AS (
  SELECT
    (("quantity_u0" * 9) >> 31) + 1 AS "quantity", /* lines.quantity */
    (("price_u0" * 11016) >> 31) + 100 AS "price_count", /* lines.price, a count */
    "stock_u0" * 1443549991 + ("stock_u0" * 700502824 + "stock_u1" * 1443549991 + ("stock_u1" * 700502824 + "stock_u0_2" * 1443549991 + ("stock_u0_2" * 700502824) / 2147483647) / 2147483647) / 2147483647 AS "stock" /* lines.stock */
  FROM "layer_1"
  LIMIT -1
  OFFSET 0
), "layer_3" AS (
  SELECT
    "quantity",
    "stock",
    "price_count" / 100.0 AS "price", /* lines.price */
    "quantity" * "price_count" * 9 AS "total_part1", /* part of 'quantity * price * 0.9' */
    "quantity" * "price_count" AS "tight_part1", /* part of 'quantity * price' */
    "stock" * 3 AS "doubled_part1", /* part of 'stock * 3 - stock + CASE WHEN stock * … */
    "stock" / 1443500000 AS "share_part1", /* part of 'stock / 1443500000' */
    CAST("stock" AS REAL) * 3.0 AS "tenth_part1" /* part of 'round(stock * 3e0) / 10' */
  FROM "layer_2"
  LIMIT -1
  OFFSET 0
), "layer_4" AS (
  SELECT
    "quantity",
    "price",
    "stock",
    "total_part1",
    "tight_part1",
    (("stock" * 3) - "stock") + CASE
      WHEN CASE
        WHEN TYPEOF("doubled_part1") = 'real'
        THEN JSON_EXTRACT('{}', 'out of range of 64 bits: lines.doubled')
        ELSE "doubled_part1"
      END < 9
      THEN 1
      ELSE 0
    END AS "doubled_part2", /* part of 'stock * 3 - stock + CASE WHEN stock * … */
    CASE
      WHEN NOT "share_part1" BETWEEN (-2147483648) AND 2147483647
      THEN JSON_EXTRACT('{}', 'out of range of int: lines.share')
      ELSE "share_part1"
    END AS "share", /* lines.share */
    CASE
      WHEN "tenth_part1" < 0.0
      THEN 0.0 - FLOOR((9007199254740991.0 / 18014398509481984.0) - "tenth_part1")
      ELSE FLOOR("tenth_part1" + (9007199254740991.0 / 18014398509481984.0))
    END AS "tenth_part2" /* part of 'round(stock * 3e0) / 10' */
  FROM "layer_3"
  LIMIT -1
  OFFSET 0
)
SELECT
  "quantity" AS "quantity", /* uniform_int: 1 to 9 */
  "price" AS "price", /* decimal: 1 to 111.15 */
  "stock" AS "stock", /* uniform_int: 0 to 3100000000000000000 */
  CASE WHEN "total_part1" < 0 THEN ("total_part1" - 5) / 10 ELSE ("total_part1" + 5) / 10 END / 100.0 AS "total", /* expr: quantity * price * 0.9 */
  CASE
    WHEN NOT "tight_part1" BETWEEN (-99999) AND 99999
    THEN JSON_EXTRACT('{}', 'out of range of decimal(5,2): lines.tight')
    ELSE "tight_part1"
  END / 100.0 AS "tight", /* expr: quantity * price */
  CASE
    WHEN TYPEOF("doubled_part2") = 'real'
    THEN JSON_EXTRACT('{}', 'out of range of bigint: lines.doubled')
    ELSE "doubled_part2"
  END AS "doubled", /* expr: stock * 3 - stock + CASE WHEN stock * 3 < 9 THEN 1 ELSE 0 END */
  "share" AS "share", /* expr: stock / 1443500000 */
  "share" % 1000 AS "code", /* expr: share % 1000 */
  CAST(CASE
    WHEN NOT "tenth_part2" BETWEEN ((-9223372036854775807) - 1) AND 9223372036854775807
    THEN JSON_EXTRACT('{}', 'out of range of 64 bits: lines.tenth')
    ELSE "tenth_part2"
  END AS INTEGER) / 10 AS "tenth" /* expr: round(stock * 3e0) / 10 */
FROM "layer_4";

COMMIT;
