/* hidden: 27 rows for SQLite, made by sdgen */
/* seed 11, as of 2026-01-31T12:00:00Z, config b43c85f3478dc260a698fb54c8f6581fc8eeb309df9b3b921d8d8055ca1d7482 */
BEGIN TRANSACTION;

/* Dictionaries: word lists that rows draw from */
CREATE TEMPORARY TABLE "sdgen_orders_clerk_8ae89eb6947b" (
  "n" INTEGER PRIMARY KEY,
  "value" VARCHAR
);
INSERT INTO "sdgen_orders_clerk_8ae89eb6947b" VALUES (0, 'Gina Mendez'), (1, 'Billy Erickson'), (2, 'Ernest Jones'), (3, 'Jared Burns'), (4, 'Marissa Patterson'), (5, 'Jenna Mendoza');

/* Cells that sdgen has made itself, by row number */
CREATE TEMPORARY TABLE "sdgen_made_orders_clerk_e7efeb2ab0a0" (
  "n" INTEGER PRIMARY KEY,
  "value" VARCHAR
);
INSERT INTO "sdgen_made_orders_clerk_e7efeb2ab0a0" VALUES (0, 'Gina Mendez'), (1, 'Billy Erickson'), (2, 'Ernest Jones'), (3, 'Jared Burns'), (4, 'Marissa Patterson'), (5, 'Jenna Mendoza');

/* Tables */
CREATE TABLE IF NOT EXISTS "orders" (
  "id" INTEGER NOT NULL,
  "signature" TEXT NOT NULL,
  "gross" NUMERIC(10, 2) NOT NULL,
  "day" TEXT NOT NULL,
  CONSTRAINT "orders_pkey" PRIMARY KEY ("id")
);
CREATE TABLE IF NOT EXISTS "shipments" (
  "id" INTEGER NOT NULL,
  "shipped_at" TEXT,
  "handled_by" TEXT NOT NULL,
  "paid" NUMERIC(9, 2) NOT NULL,
  "papers" TEXT NOT NULL,
  CONSTRAINT "shipments_pkey" PRIMARY KEY ("id")
);

/* orders: 6 rows; hidden columns: clerk, net, opened, unused */
INSERT INTO "orders" (
  "id",
  "signature",
  "gross",
  "day"
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
  LIMIT 6
), "layer_1" AS (
  SELECT
    "i",
    ("i" * 344069513 + 1909984746) % 2147483647 * ("i" + 522877259) % 1999999973 * ("i" + 396453368) % 1899999979 * ("i" + 960849443) % 2147483647 AS "net_u0", /* draw 0 of orders.net */
    ("i" * 2027480210 + 485923375) % 2147483647 * ("i" + 1718112171) % 1999999973 * ("i" + 1984560910) % 1899999979 * ("i" + 1798159885) % 2147483647 AS "opened_u0" /* draw 0 of orders.opened */
  FROM "rows"
  LIMIT -1
  OFFSET 0
), "layer_2" AS (
  SELECT
    "i",
    (("net_u0" * 8001) >> 31) + 1000 AS "net_count", /* orders.net, hidden, decimal: 10 to 90, a count */
    (("opened_u0" * 4320000) >> 31) AS "opened_count" /* orders.opened, hidden, timestamp: -90d to -40d, a count */
  FROM "layer_1"
  LIMIT -1
  OFFSET 0
), "layer_3" AS (
  SELECT
    "i",
    "net_count" * 119 AS "gross_part1", /* part of 'round(net * 1.19, 2)' */
    "opened_count" * 1000000 + 1762084800000000 AS "day_part1" /* part of 'opened::date' */
  FROM "layer_2"
  LIMIT -1
  OFFSET 0
), "layer_4" AS (
  SELECT
    "i",
    "gross_part1",
    "i" + 1 AS "id", /* orders.id */
    "day_part1" - (("day_part1" % 86400000000 + 86400000000) % 86400000000) AS "day_part2" /* part of 'opened::date' */
  FROM "layer_3"
  LIMIT -1
  OFFSET 0
)
SELECT
  "id" AS "id", /* sequence: from 1, step 1 */
  (
    CASE
      WHEN "id" BETWEEN 0 AND 999
      THEN SUBSTR(CAST("id" + 1000 AS TEXT), 2)
      WHEN "id" BETWEEN (-99) AND (-1)
      THEN '-' || SUBSTR(CAST(-"id" + 100 AS TEXT), 2)
      ELSE CAST("id" AS TEXT)
    END || ' ' || "clerk_entry"."value"
  ) AS "signature", /* template: {id:03} {clerk} */
  CASE WHEN "gross_part1" < 0 THEN ("gross_part1" - 50) / 100 ELSE ("gross_part1" + 50) / 100 END / 100.0 AS "gross", /* expr: round(net * 1.19, 2) */
  DATE(("day_part2" + 62135596800000000) / 1000000 - 62135596800, 'unixepoch') AS "day" /* expr: opened::date */
FROM "layer_4"
LEFT JOIN "sdgen_made_orders_clerk_e7efeb2ab0a0" AS "clerk_entry"
  ON "clerk_entry"."n" = "i";

/* shipments: 21 rows; hidden columns: order_no, wait, placed_at, replaced */
INSERT INTO "shipments" (
  "id",
  "shipped_at",
  "handled_by",
  "paid",
  "papers"
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
  LIMIT 21
), "layer_1" AS (
  SELECT
    "i",
    (((("i" * 1068071392 + 778206169) % 2147483647 * ("i" + 835361580) % 1999999973 * ("i" + 2039824547) % 1899999979 * ("i" + 1578066691) % 2147483647) * 6) >> 31) AS "order_no_parent", /* row of orders that shipments.order_no points to */
    ("i" * 1851295409 + 1146007296) % 2147483647 * ("i" + 1774966583) % 1999999973 * ("i" + 1628127) % 1899999979 * ("i" + 323407057) % 2147483647 AS "wait_u0", /* draw 0 of shipments.wait */
    ("i" * 1584007621 + 901851780) % 2147483647 * ("i" + 1074753770) % 1999999973 * ("i" + 1156636462) % 1899999979 * ("i" + 105088723) % 2147483647 AS "wait_u1", /* draw 1 of shipments.wait */
    ("i" * 478473198 + 1038298747) % 2147483647 * ("i" + 1686491463) % 1999999973 * ("i" + 424956267) % 1899999979 * ("i" + 1932461481) % 2147483647 AS "wait_null", /* draw null of shipments.wait */
    (((("i" * 1666465532 + 1894733721) % 2147483647 * ("i" + 139502283) % 1999999973 * ("i" + 424992543) % 1899999979 * ("i" + 597443331) % 2147483647) * 6) >> 31) AS "replaced_parent" /* row of orders that shipments.replaced points to */
  FROM "rows"
  LIMIT -1
  OFFSET 0
), "layer_2" AS (
  SELECT
    "i",
    "order_no_parent",
    ("order_no_parent" * 2027480210 + 485923375) % 2147483647 * ("order_no_parent" + 1718112171) % 1999999973 * ("order_no_parent" + 1984560910) % 1899999979 * ("order_no_parent" + 1798159885) % 2147483647 AS "order_no_parent_opened_u0", /* draw 0 of orders.opened */
    CASE
      WHEN "wait_null" < 644245095
      THEN NULL
      ELSE CAST(MAX(
        FLOOR((-30.0) * LN(1.0 - ((("wait_u0" * 4194304 + ("wait_u1" >> 9)) / 9007199254740992.0) * 1.0)) + 0.5),
        0.0
      ) AS INTEGER)
    END AS "wait", /* shipments.wait, hidden, exponential: mean 30, from 0 */
    ("order_no_parent" * 344069513 + 1909984746) % 2147483647 * ("order_no_parent" + 522877259) % 1999999973 * ("order_no_parent" + 396453368) % 1899999979 * ("order_no_parent" + 960849443) % 2147483647 AS "order_no_parent_net_u0", /* draw 0 of orders.net */
    ("replaced_parent" * 344069513 + 1909984746) % 2147483647 * ("replaced_parent" + 522877259) % 1999999973 * ("replaced_parent" + 396453368) % 1899999979 * ("replaced_parent" + 960849443) % 2147483647 AS "replaced_parent_net_u0" /* draw 0 of orders.net */
  FROM "layer_1"
  LIMIT -1
  OFFSET 0
), "layer_3" AS (
  SELECT
    "i",
    "order_no_parent",
    "wait",
    (("order_no_parent_opened_u0" * 4320000) >> 31) AS "order_no_parent_opened_count", /* orders.opened, hidden, timestamp: -90d to -40d, a count */
    (("order_no_parent_net_u0" * 8001) >> 31) + 1000 AS "order_no_parent_net_count", /* orders.net, hidden, decimal: 10 to 90, a count */
    (("replaced_parent_net_u0" * 8001) >> 31) + 1000 AS "replaced_parent_net_count" /* orders.net, hidden, decimal: 10 to 90, a count */
  FROM "layer_2"
  LIMIT -1
  OFFSET 0
), "layer_4" AS (
  SELECT
    "i",
    "order_no_parent",
    "wait",
    DATETIME("order_no_parent_opened_count" + 1762084800, 'unixepoch') AS "order_no_parent_opened", /* orders.opened, hidden, timestamp: -90d to -40d */
    "order_no_parent_net_count" / 100.0 AS "order_no_parent_net", /* orders.net, hidden, decimal: 10 to 90 */
    "replaced_parent_net_count" / 100.0 AS "replaced_parent_net" /* orders.net, hidden, decimal: 10 to 90 */
  FROM "layer_3"
  LIMIT -1
  OFFSET 0
), "layer_5" AS (
  SELECT
    "i",
    "order_no_parent",
    "wait",
    "order_no_parent_net",
    "replaced_parent_net",
    CAST(STRFTIME('%s', SUBSTR("order_no_parent_opened", 1, 19)) AS INTEGER) * 1000000 + CAST(SUBSTR("order_no_parent_opened", 21, 6) AS INTEGER) + (3600000000 * "wait") AS "shipped_at_part1" /* part of "placed_at + interval '1 hour' * wait" */
  FROM "layer_4"
  LIMIT -1
  OFFSET 0
)
SELECT
  "i" + 1 AS "id", /* sequence: from 1, step 1 */
  DATETIME(("shipped_at_part1" + 62135596800000000) / 1000000 - 62135596800, 'unixepoch') || CASE
    WHEN (("shipped_at_part1" + 62135596800000000) % 1000000) = 0
    THEN ''
    ELSE PRINTF('.%06d', ("shipped_at_part1" + 62135596800000000) % 1000000)
  END AS "shipped_at", /* expr: placed_at + interval '1 hour' * wait */
  "order_no_parent_clerk_entry"."value" AS "handled_by", /* parent: clerk of the row that order_no points to */
  "order_no_parent_net" AS "paid", /* parent: net of the row that order_no points to */
  '{"replaced":' || COALESCE(
    CASE
      WHEN "replaced_parent_net" IS NULL
      THEN NULL
      WHEN "replaced_parent_net" = CAST("replaced_parent_net" AS INTEGER)
      THEN CAST(CAST("replaced_parent_net" AS INTEGER) AS TEXT)
      ELSE REPLACE(CAST("replaced_parent_net" AS TEXT), '.0e', 'e')
    END,
    'null'
  ) || ',"wait":' || COALESCE("wait", 'null') || '}' AS "papers" /* json: wait, replaced */
FROM "layer_5"
LEFT JOIN "sdgen_orders_clerk_8ae89eb6947b" AS "order_no_parent_clerk_entry"
  ON "order_no_parent_clerk_entry"."n" = "order_no_parent";

COMMIT;
