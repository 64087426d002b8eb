/* hidden: 27 rows for PostgreSQL, made by sdgen */
/* seed 11, as of 2026-01-31T12:00:00Z, config 4f46c9dd7bb26886c7574b7f4f6296965acc8cad1dec71f0837b06e09df6c2ff */
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

/* orders: 6 rows; computed and not stored: clerk, net, opened, unused */
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
    (
      SELECT
        "entry"."value"
      FROM "sdgen_made_orders_clerk_e7efeb2ab0a0" AS "entry"
      WHERE
        "entry"."n" = "i"
    ) AS "clerk", /* orders.clerk, hidden, faker: name, a value for each row */
    ("i" * 344069513 + 1909984746) % 2147483647 * ("i" + 522877259) % 1999999973 * ("i" + 396453368) % 1899999979 * ("i" + 960849443) % 2147483647 AS "net_u0", /* draw 0 of orders.net */
    ("i" * 2027480210 + 485923375) % 2147483647 * ("i" + 1718112171) % 1999999973 * ("i" + 1984560910) % 1899999979 * ("i" + 1798159885) % 2147483647 AS "opened_u0" /* draw 0 of orders.opened */
  FROM "rows"
  OFFSET 0
), "layer_2" AS (
  SELECT
    "i",
    UPPER("clerk" COLLATE "C") AS "signature_part2", /* part of '{id:03} {clerk|upper}' */
    (("net_u0" * 8001) >> 31) + 1000 AS "net_count", /* orders.net, hidden, decimal: 10 to 90, a count */
    (("opened_u0" * 4320000) >> 31) AS "opened_count" /* orders.opened, hidden, timestamp: -90d to -40d, a count */
  FROM "layer_1"
  OFFSET 0
), "layer_3" AS (
  SELECT
    "signature_part2",
    "i" + 1 AS "id", /* orders.id */
    "net_count" * 119 AS "gross_part1", /* part of 'round(net * 1.19, 2)' */
    "opened_count" * 1000000 + 1762084800000000 AS "day_part1" /* part of 'opened::date' */
  FROM "layer_2"
  OFFSET 0
), "layer_4" AS (
  SELECT
    "id",
    "signature_part2",
    "gross_part1",
    CAST("id" AS BIGINT) AS "signature_part1", /* part of '{id:03} {clerk|upper}' */
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
    END || ' '
  ) || CASE
    WHEN OCTET_LENGTH("signature_part2") = LENGTH("signature_part2")
    THEN "signature_part2"
    ELSE REPLACE(
      TRANSLATE(
        "signature_part2",
        'àáâãäåæçèéêëìíîïðñòóôõöøùúûüýþāăąćĉċčďđēĕėęěĝğġģĥħĩīĭįĳĵķĺļľŀłńņňŋōŏőœŕŗřśŝşšţťŧũūŭůűųŵŷÿźżžơưșțạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹıſ',
        'ÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏÐÑÒÓÔÕÖØÙÚÛÜÝÞĀĂĄĆĈĊČĎĐĒĔĖĘĚĜĞĠĢĤĦĨĪĬĮĲĴĶĹĻĽĿŁŃŅŇŊŌŎŐŒŔŖŘŚŜŞŠŢŤŦŨŪŬŮŰŲŴŶŸŹŻŽƠƯȘȚẠẢẤẦẨẪẬẮẰẲẴẶẸẺẼẾỀỂỄỆỈỊỌỎỐỒỔỖỘỚỜỞỠỢỤỦỨỪỬỮỰỲỴỶỸIS'
      ),
      'ß',
      'SS'
    )
  END AS "signature", /* template: {id:03} {clerk|upper} */
  CASE WHEN "gross_part1" < 0 THEN ("gross_part1" - 50) / 100 ELSE ("gross_part1" + 50) / 100 END * 0.01 AS "gross", /* expr: round(net * 1.19, 2) */
  CAST(CAST('1970-01-01 00:00:00' AS TIMESTAMP) + ("day_part2" / 1000000) * INTERVAL '1 second' + ("day_part2" % 1000000) * INTERVAL '1 microsecond' AS DATE) AS "day" /* expr: opened::date */
FROM "layer_4";

/* shipments: 21 rows; computed and not stored: order_no, wait, placed_at, replaced */
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
    ("i" % 6) AS "replaced_permutation_number" /* number of shipments.replaced */
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
    (("i" / 6) & 2147483647) AS "replaced_round", /* which round through the parents it is */
    "replaced_permutation_number" / 3 AS "replaced_permutation_line", /* line of shipments.replaced */
    "replaced_permutation_number" % 3 AS "replaced_permutation_place" /* place of shipments.replaced */
  FROM "layer_1"
  OFFSET 0
), "layer_3" AS (
  SELECT
    "i",
    "wait",
    "order_no_parent_clerk",
    "replaced_round",
    "replaced_permutation_line",
    (("order_no_parent_opened_u0" * 4320000) >> 31) AS "order_no_parent_opened_count", /* orders.opened, hidden, timestamp: -90d to -40d, a count */
    (("order_no_parent_net_u0" * 8001) >> 31) + 1000 AS "order_no_parent_net_count", /* orders.net, hidden, decimal: 10 to 90, a count */
    (
      "replaced_permutation_place" + ("replaced_permutation_line" * 1779098022 + "replaced_round" * 431005688 + 383564190) % 2147483647 * ("replaced_permutation_line" + 510775733) % 1999999973 * ("replaced_permutation_line" + 1980430474) % 1899999979 * ("replaced_permutation_line" + 136815611) % 2147483647
    ) % 3 AS "replaced_permutation_place_1" /* place_1 of shipments.replaced */
  FROM "layer_2"
  OFFSET 0
), "layer_4" AS (
  SELECT
    "i",
    "wait",
    "order_no_parent_clerk",
    "replaced_round",
    "replaced_permutation_place_1",
    CAST('2025-11-02 12:00:00' AS TIMESTAMP) + "order_no_parent_opened_count" * INTERVAL '1 second' AS "order_no_parent_opened", /* orders.opened, hidden, timestamp: -90d to -40d */
    "order_no_parent_net_count" * 0.01 AS "order_no_parent_net", /* orders.net, hidden, decimal: 10 to 90 */
    (
      "replaced_permutation_line" + ("replaced_permutation_place_1" * 49099315 + "replaced_round" * 1154760722 + 69068567) % 2147483647 * ("replaced_permutation_place_1" + 627858278) % 1999999973 * ("replaced_permutation_place_1" + 1408109044) % 1899999979 * ("replaced_permutation_place_1" + 1744047060) % 2147483647
    ) % 2 AS "replaced_permutation_line_2" /* line_2 of shipments.replaced */
  FROM "layer_3"
  OFFSET 0
), "layer_5" AS (
  SELECT
    "i",
    "wait",
    "order_no_parent_clerk",
    "order_no_parent_net",
    "replaced_round",
    "replaced_permutation_line_2",
    CAST((CAST("order_no_parent_opened" AS DATE) - CAST('1970-01-01' AS DATE)) AS BIGINT) * 86400000000 + CAST(EXTRACT(EPOCH FROM CAST("order_no_parent_opened" AS TIME)) * 1000000 AS BIGINT) + (3600000000 * CAST("wait" AS BIGINT)) AS "shipped_at_part1", /* part of "placed_at + interval '1 hour' * wait" */
    (
      "replaced_permutation_place_1" + ("replaced_permutation_line_2" * 59050965 + "replaced_round" * 48331944 + 783336720) % 2147483647 * ("replaced_permutation_line_2" + 1453783956) % 1999999973 * ("replaced_permutation_line_2" + 485083113) % 1899999979 * ("replaced_permutation_line_2" + 724354584) % 2147483647
    ) % 3 AS "replaced_permutation_place_3" /* place_3 of shipments.replaced */
  FROM "layer_4"
  OFFSET 0
), "layer_6" AS (
  SELECT
    "i",
    "wait",
    "shipped_at_part1",
    "order_no_parent_clerk",
    "order_no_parent_net",
    "replaced_round",
    "replaced_permutation_place_3",
    (
      "replaced_permutation_line_2" + ("replaced_permutation_place_3" * 45835106 + "replaced_round" * 1517260645 + 26988943) % 2147483647 * ("replaced_permutation_place_3" + 1620394469) % 1999999973 * ("replaced_permutation_place_3" + 1343804276) % 1899999979 * ("replaced_permutation_place_3" + 343669425) % 2147483647
    ) % 2 AS "replaced_permutation_line_4" /* line_4 of shipments.replaced */
  FROM "layer_5"
  OFFSET 0
), "layer_7" AS (
  SELECT
    "i",
    "wait",
    "shipped_at_part1",
    "order_no_parent_clerk",
    "order_no_parent_net",
    "replaced_round",
    "replaced_permutation_line_4",
    (
      "replaced_permutation_place_3" + ("replaced_permutation_line_4" * 990577209 + "replaced_round" * 1089225944 + 587455424) % 2147483647 * ("replaced_permutation_line_4" + 1002837445) % 1999999973 * ("replaced_permutation_line_4" + 1035163873) % 1899999979 * ("replaced_permutation_line_4" + 797920555) % 2147483647
    ) % 3 AS "replaced_permutation_place_5" /* place_5 of shipments.replaced */
  FROM "layer_6"
  OFFSET 0
), "layer_8" AS (
  SELECT
    "i",
    "wait",
    "shipped_at_part1",
    "order_no_parent_clerk",
    "order_no_parent_net",
    "replaced_round",
    "replaced_permutation_place_5",
    (
      "replaced_permutation_line_4" + ("replaced_permutation_place_5" * 1211340376 + "replaced_round" * 1778809903 + 247467170) % 2147483647 * ("replaced_permutation_place_5" + 1679743309) % 1999999973 * ("replaced_permutation_place_5" + 194129469) % 1899999979 * ("replaced_permutation_place_5" + 1056971166) % 2147483647
    ) % 2 AS "replaced_permutation_line_6" /* line_6 of shipments.replaced */
  FROM "layer_7"
  OFFSET 0
), "layer_9" AS (
  SELECT
    "i",
    "wait",
    "shipped_at_part1",
    "order_no_parent_clerk",
    "order_no_parent_net",
    "replaced_round",
    "replaced_permutation_line_6",
    (
      "replaced_permutation_place_5" + ("replaced_permutation_line_6" * 1828085902 + "replaced_round" * 1775559454 + 598826310) % 2147483647 * ("replaced_permutation_line_6" + 1095758536) % 1999999973 * ("replaced_permutation_line_6" + 1153996752) % 1899999979 * ("replaced_permutation_line_6" + 885928732) % 2147483647
    ) % 3 AS "replaced_permutation_place_7" /* place_7 of shipments.replaced */
  FROM "layer_8"
  OFFSET 0
), "layer_10" AS (
  SELECT
    "i",
    "wait",
    "shipped_at_part1",
    "order_no_parent_clerk",
    "order_no_parent_net",
    "replaced_round",
    "replaced_permutation_place_7",
    (
      "replaced_permutation_line_6" + ("replaced_permutation_place_7" * 787290414 + "replaced_round" * 1978908450 + 1758144973) % 2147483647 * ("replaced_permutation_place_7" + 2021685577) % 1999999973 * ("replaced_permutation_place_7" + 123509707) % 1899999979 * ("replaced_permutation_place_7" + 1271884841) % 2147483647
    ) % 2 AS "replaced_permutation_line_8" /* line_8 of shipments.replaced */
  FROM "layer_9"
  OFFSET 0
), "layer_11" AS (
  SELECT
    "i",
    "wait",
    "shipped_at_part1",
    "order_no_parent_clerk",
    "order_no_parent_net",
    "replaced_round",
    "replaced_permutation_line_8",
    (
      "replaced_permutation_place_7" + ("replaced_permutation_line_8" * 2098869429 + "replaced_round" * 411361556 + 427287947) % 2147483647 * ("replaced_permutation_line_8" + 1149687357) % 1999999973 * ("replaced_permutation_line_8" + 1194694806) % 1899999979 * ("replaced_permutation_line_8" + 615896507) % 2147483647
    ) % 3 AS "replaced_permutation_place_9" /* place_9 of shipments.replaced */
  FROM "layer_10"
  OFFSET 0
), "layer_12" AS (
  SELECT
    "i",
    "wait",
    "shipped_at_part1",
    "order_no_parent_clerk",
    "order_no_parent_net",
    "replaced_permutation_place_9",
    (
      "replaced_permutation_line_8" + ("replaced_permutation_place_9" * 1351947685 + "replaced_round" * 389526687 + 457556995) % 2147483647 * ("replaced_permutation_place_9" + 685295706) % 1999999973 * ("replaced_permutation_place_9" + 1474848945) % 1899999979 * ("replaced_permutation_place_9" + 307979651) % 2147483647
    ) % 2 AS "replaced_permutation_line_10" /* line_10 of shipments.replaced */
  FROM "layer_11"
  OFFSET 0
), "layer_13" AS (
  SELECT
    "i",
    "wait",
    "shipped_at_part1",
    "order_no_parent_clerk",
    "order_no_parent_net",
    ("replaced_permutation_line_10" * 3 + "replaced_permutation_place_9") AS "replaced_parent" /* row of orders that shipments.replaced points to */
  FROM "layer_12"
  OFFSET 0
), "layer_14" AS (
  SELECT
    "i",
    "wait",
    "shipped_at_part1",
    "order_no_parent_clerk",
    "order_no_parent_net",
    ("replaced_parent" * 344069513 + 1909984746) % 2147483647 * ("replaced_parent" + 522877259) % 1999999973 * ("replaced_parent" + 396453368) % 1899999979 * ("replaced_parent" + 960849443) % 2147483647 AS "replaced_parent_net_u0" /* draw 0 of orders.net */
  FROM "layer_13"
  OFFSET 0
), "layer_15" AS (
  SELECT
    "i",
    "wait",
    "shipped_at_part1",
    "order_no_parent_clerk",
    "order_no_parent_net",
    (("replaced_parent_net_u0" * 8001) >> 31) + 1000 AS "replaced_parent_net_count" /* orders.net, hidden, decimal: 10 to 90, a count */
  FROM "layer_14"
  OFFSET 0
), "layer_16" AS (
  SELECT
    "i",
    "wait",
    "shipped_at_part1",
    "order_no_parent_clerk",
    "order_no_parent_net",
    "replaced_parent_net_count" * 0.01 AS "replaced_parent_net" /* orders.net, hidden, decimal: 10 to 90 */
  FROM "layer_15"
  OFFSET 0
)
SELECT
  "i" + 1 AS "id", /* sequence: from 1, step 1 */
  CAST('1970-01-01 00:00:00' AS TIMESTAMP) + ("shipped_at_part1" / 1000000) * INTERVAL '1 second' + ("shipped_at_part1" % 1000000) * INTERVAL '1 microsecond' AS "shipped_at", /* expr: placed_at + interval '1 hour' * wait */
  "order_no_parent_clerk" AS "handled_by", /* parent: clerk of the row that order_no points to */
  "order_no_parent_net" AS "paid", /* parent: net of the row that order_no points to */
  CAST(('{"replaced":' || COALESCE(CAST(TRIM_SCALE(CAST("replaced_parent_net" AS NUMERIC(9, 2))) AS TEXT), 'null') || ',"wait":' || COALESCE(CAST("wait" AS TEXT), 'null') || '}') AS JSONB) AS "papers" /* json: wait, replaced */
FROM "layer_16";

/* Keys: made after the rows, which takes less time than to keep them up to date */
ALTER TABLE "public"."orders" ADD CONSTRAINT "orders_pkey" PRIMARY KEY ("id");
ALTER TABLE "public"."shipments" ADD CONSTRAINT "shipments_pkey" PRIMARY KEY ("id");
ANALYZE "public"."orders", "public"."shipments";

COMMIT;
