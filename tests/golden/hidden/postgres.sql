/* hidden: 27 rows for PostgreSQL, made by sdgen */
/* seed 11, as of 2026-01-31T12:00:00Z, config e058b158b1ed97eeddb077ab8035dfda9ef5e4b3656110fb8aa5a0afb8b9f3e2 */
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
CREATE TEMPORARY TABLE "sdgen_orders_clerk_8ae89eb6947b" (
  "n" INTEGER PRIMARY KEY,
  "value" VARCHAR
)
ON COMMIT DROP;
INSERT INTO "sdgen_orders_clerk_8ae89eb6947b" VALUES (0, 'Gina Mendez'), (1, 'Billy Erickson'), (2, 'Ernest Jones'), (3, 'Jared Burns'), (4, 'Marissa Patterson'), (5, 'Jenna Mendoza');

/* Cells that sdgen has made itself, by row number */
CREATE TEMPORARY TABLE "sdgen_made_orders_clerk_e7efeb2ab0a0" (
  "n" BIGINT PRIMARY KEY,
  "value" VARCHAR
)
ON COMMIT DROP;
INSERT INTO "sdgen_made_orders_clerk_e7efeb2ab0a0" VALUES (0, 'Gina Mendez'), (1, 'Billy Erickson'), (2, 'Ernest Jones'), (3, 'Jared Burns'), (4, 'Marissa Patterson'), (5, 'Jenna Mendoza');

/* Tables */
CREATE TABLE IF NOT EXISTS "public"."orders" (
  "id" INTEGER NOT NULL,
  "signature" TEXT NOT NULL,
  "gross" NUMERIC(10, 2) NOT NULL,
  "day" DATE NOT NULL
);
CREATE TABLE IF NOT EXISTS "public"."shipments" (
  "id" INTEGER NOT NULL,
  "shipped_at" TIMESTAMP,
  "handled_by" TEXT NOT NULL,
  "paid" NUMERIC(9, 2) NOT NULL,
  "papers" JSONB NOT NULL
);

/* orders: 6 rows; hidden columns: clerk, net, opened, unused */
INSERT INTO "public"."orders" (
  "id",
  "signature",
  "gross",
  "day"
)
WITH "rows" AS (
  SELECT
    GENERATE_SERIES(CAST(0 AS BIGINT), 5) AS "i"
), "layer_1" AS (
  SELECT
    "i",
    ("i" * 344069513 + 1909984746) % 2147483647 * ("i" + 522877259) % 1999999973 * ("i" + 396453368) % 1899999979 * ("i" + 960849443) % 2147483647 AS "net_u0", /* draw 0 of orders.net */
    ("i" * 2027480210 + 485923375) % 2147483647 * ("i" + 1718112171) % 1999999973 * ("i" + 1984560910) % 1899999979 * ("i" + 1798159885) % 2147483647 AS "opened_u0" /* draw 0 of orders.opened */
  FROM "rows"
  OFFSET 0
), "layer_2" AS (
  SELECT
    "i",
    (("net_u0" * 8001) >> 31) + 1000 AS "net_count", /* orders.net, hidden, decimal: 10 to 90, a count */
    (("opened_u0" * 4320000) >> 31) AS "opened_count" /* orders.opened, hidden, timestamp: -90d to -40d, a count */
  FROM "layer_1"
  OFFSET 0
), "layer_3" AS (
  SELECT
    "i",
    "i" + 1 AS "id", /* orders.id */
    "net_count" * 119 AS "gross_part1", /* part of 'round(net * 1.19, 2)' */
    "opened_count" * 1000000 + 1762084800000000 AS "day_part1" /* part of 'opened::date' */
  FROM "layer_2"
  OFFSET 0
), "layer_4" AS (
  SELECT
    "id",
    "gross_part1",
    CAST("id" AS BIGINT) AS "signature_part1", /* part of '{id:03} {clerk}' */
    (
      SELECT
        "entry"."value"
      FROM "sdgen_made_orders_clerk_e7efeb2ab0a0" AS "entry"
      WHERE
        "entry"."n" = "i"
    ) AS "clerk", /* orders.clerk, hidden, faker: name, a value for each row */
    "day_part1" - (("day_part1" % 86400000000 + 86400000000) % 86400000000) AS "day_part2" /* part of 'opened::date' */
  FROM "layer_3"
  OFFSET 0
)
SELECT
  "id" AS "id", /* sequence: from 1, step 1 */
  (
    CASE
      WHEN "signature_part1" BETWEEN 0 AND 999
      THEN LPAD(CAST("signature_part1" AS TEXT), 3, '0')
      WHEN "signature_part1" BETWEEN (-99) AND (-1)
      THEN '-' || LPAD(CAST(-"signature_part1" AS TEXT), 2, '0')
      ELSE CAST("signature_part1" AS TEXT)
    END || ' ' || "clerk"
  ) AS "signature", /* template: {id:03} {clerk} */
  CASE WHEN "gross_part1" < 0 THEN ("gross_part1" - 50) / 100 ELSE ("gross_part1" + 50) / 100 END * 0.01 AS "gross", /* expr: round(net * 1.19, 2) */
  CAST(CAST('1970-01-01 00:00:00' AS TIMESTAMP) + ("day_part2" / 1000000) * INTERVAL '1 second' + ("day_part2" % 1000000) * INTERVAL '1 microsecond' AS DATE) AS "day" /* expr: opened::date */
FROM "layer_4";

/* shipments: 21 rows; hidden columns: order_no, wait, placed_at, replaced */
INSERT INTO "public"."shipments" (
  "id",
  "shipped_at",
  "handled_by",
  "paid",
  "papers"
)
WITH "rows" AS (
  SELECT
    GENERATE_SERIES(CAST(0 AS BIGINT), 20) AS "i"
), "layer_1" AS (
  SELECT
    "i",
    (((("i" * 1068071392 + 778206169) % 2147483647 * ("i" + 835361580) % 1999999973 * ("i" + 2039824547) % 1899999979 * ("i" + 1578066691) % 2147483647) * 6) >> 31) AS "order_no_parent", /* row of orders that shipments.order_no points to */
    ("i" * 1851295409 + 1146007296) % 2147483647 * ("i" + 1774966583) % 1999999973 * ("i" + 1628127) % 1899999979 * ("i" + 323407057) % 2147483647 AS "wait_u0", /* draw 0 of shipments.wait */
    ("i" * 1584007621 + 901851780) % 2147483647 * ("i" + 1074753770) % 1999999973 * ("i" + 1156636462) % 1899999979 * ("i" + 105088723) % 2147483647 AS "wait_u1", /* draw 1 of shipments.wait */
    ("i" * 478473198 + 1038298747) % 2147483647 * ("i" + 1686491463) % 1999999973 * ("i" + 424956267) % 1899999979 * ("i" + 1932461481) % 2147483647 AS "wait_null", /* draw null of shipments.wait */
    (((("i" * 1666465532 + 1894733721) % 2147483647 * ("i" + 139502283) % 1999999973 * ("i" + 424992543) % 1899999979 * ("i" + 597443331) % 2147483647) * 6) >> 31) AS "replaced_parent" /* row of orders that shipments.replaced points to */
  FROM "rows"
  OFFSET 0
), "layer_2" AS (
  SELECT
    "i",
    ("order_no_parent" * 2027480210 + 485923375) % 2147483647 * ("order_no_parent" + 1718112171) % 1999999973 * ("order_no_parent" + 1984560910) % 1899999979 * ("order_no_parent" + 1798159885) % 2147483647 AS "order_no_parent_opened_u0", /* draw 0 of orders.opened */
    CASE
      WHEN "wait_null" < 644245095
      THEN CAST(NULL AS INTEGER)
      ELSE CAST(GREATEST(
        FLOOR(
          (-FLOAT8 '30.0') * LN(
            FLOAT8 '1.0' - ((("wait_u0" * 4194304 + ("wait_u1" >> 9)) / FLOAT8 '9007199254740992.0') * FLOAT8 '1.0')
          ) + FLOAT8 '0.5'
        ),
        FLOAT8 '0.0'
      ) AS BIGINT)
    END AS "wait", /* shipments.wait, hidden, exponential: mean 30, from 0 */
    (SELECT JSONB_AGG("value" ORDER BY "n") FROM "sdgen_orders_clerk_8ae89eb6947b") ->> CAST("order_no_parent" AS INTEGER) AS "order_no_parent_clerk", /* orders.clerk, hidden, faker: name, a value for each row */
    ("order_no_parent" * 344069513 + 1909984746) % 2147483647 * ("order_no_parent" + 522877259) % 1999999973 * ("order_no_parent" + 396453368) % 1899999979 * ("order_no_parent" + 960849443) % 2147483647 AS "order_no_parent_net_u0", /* draw 0 of orders.net */
    ("replaced_parent" * 344069513 + 1909984746) % 2147483647 * ("replaced_parent" + 522877259) % 1999999973 * ("replaced_parent" + 396453368) % 1899999979 * ("replaced_parent" + 960849443) % 2147483647 AS "replaced_parent_net_u0" /* draw 0 of orders.net */
  FROM "layer_1"
  OFFSET 0
), "layer_3" AS (
  SELECT
    "i",
    "wait",
    "order_no_parent_clerk",
    (("order_no_parent_opened_u0" * 4320000) >> 31) AS "order_no_parent_opened_count", /* orders.opened, hidden, timestamp: -90d to -40d, a count */
    (("order_no_parent_net_u0" * 8001) >> 31) + 1000 AS "order_no_parent_net_count", /* orders.net, hidden, decimal: 10 to 90, a count */
    (("replaced_parent_net_u0" * 8001) >> 31) + 1000 AS "replaced_parent_net_count" /* orders.net, hidden, decimal: 10 to 90, a count */
  FROM "layer_2"
  OFFSET 0
), "layer_4" AS (
  SELECT
    "i",
    "wait",
    "order_no_parent_clerk",
    CAST('2025-11-02 12:00:00' AS TIMESTAMP) + "order_no_parent_opened_count" * INTERVAL '1 second' AS "order_no_parent_opened", /* orders.opened, hidden, timestamp: -90d to -40d */
    "order_no_parent_net_count" * 0.01 AS "order_no_parent_net", /* orders.net, hidden, decimal: 10 to 90 */
    "replaced_parent_net_count" * 0.01 AS "replaced_parent_net" /* orders.net, hidden, decimal: 10 to 90 */
  FROM "layer_3"
  OFFSET 0
), "layer_5" AS (
  SELECT
    "i",
    "wait",
    "order_no_parent_clerk",
    "order_no_parent_net",
    "replaced_parent_net",
    CAST((CAST("order_no_parent_opened" AS DATE) - CAST('1970-01-01' AS DATE)) AS BIGINT) * 86400000000 + CAST(EXTRACT(EPOCH FROM CAST("order_no_parent_opened" AS TIME)) * 1000000 AS BIGINT) + (3600000000 * CAST("wait" AS BIGINT)) AS "shipped_at_part1" /* part of "placed_at + interval '1 hour' * wait" */
  FROM "layer_4"
  OFFSET 0
)
SELECT
  "i" + 1 AS "id", /* sequence: from 1, step 1 */
  CAST('1970-01-01 00:00:00' AS TIMESTAMP) + ("shipped_at_part1" / 1000000) * INTERVAL '1 second' + ("shipped_at_part1" % 1000000) * INTERVAL '1 microsecond' AS "shipped_at", /* expr: placed_at + interval '1 hour' * wait */
  "order_no_parent_clerk" AS "handled_by", /* parent: clerk of the row that order_no points to */
  "order_no_parent_net" AS "paid", /* parent: net of the row that order_no points to */
  CAST(('{"replaced":' || COALESCE(CAST(TRIM_SCALE(CAST("replaced_parent_net" AS NUMERIC(9, 2))) AS TEXT), 'null') || ',"wait":' || COALESCE(CAST("wait" AS TEXT), 'null') || '}') AS JSONB) AS "papers" /* json: wait, replaced */
FROM "layer_5";

/* Keys: made after the rows, which takes less time than to keep them up to date */
ALTER TABLE "public"."orders" ADD CONSTRAINT "orders_pkey" PRIMARY KEY ("id");
ALTER TABLE "public"."shipments" ADD CONSTRAINT "shipments_pkey" PRIMARY KEY ("id");
ANALYZE "public"."orders", "public"."shipments";

COMMIT;
