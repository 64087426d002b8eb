/* hidden: 27 rows for SQLite, made by sdgen */
/* seed 11, as of 2026-01-31T12:00:00Z, config f1dec0fe3ff54e13a14efc990ac4c1f1eaa35f2d50ccc29deaaddae5a919d903 */
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

/* orders: 6 rows; computed and not stored: clerk, net, opened, unused */
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
    "gross_part1",
    "i" + 1 AS "id", /* orders.id */
    UPPER("clerk_entry"."value") AS "signature_part1", /* part of '{id:03} {clerk|upper}' */
    "day_part1" - (("day_part1" % 86400000000 + 86400000000) % 86400000000) AS "day_part2" /* part of 'opened::date' */
  FROM "layer_3"
  LEFT JOIN "sdgen_made_orders_clerk_e7efeb2ab0a0" AS "clerk_entry"
    ON "clerk_entry"."n" = "i"
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
    END || ' '
  ) || CASE
    WHEN LENGTH(CAST("signature_part1" AS BLOB)) = LENGTH("signature_part1")
    THEN "signature_part1"
    ELSE (
      WITH RECURSIVE "spelled" AS (
        SELECT
          0 AS "n",
          '' AS "value"
        UNION ALL
        SELECT
          "n" + 1,
          "value" || CASE
            WHEN UNICODE(SUBSTR("signature_part1", "n" + 1, 1)) < 128
            THEN SUBSTR("signature_part1", "n" + 1, 1)
            WHEN INSTR(
              'àáâãäåæçèéêëìíîïðñòóôõöøùúûüýþāăąćĉċčďđēĕėęěĝğġģĥħĩīĭįĳĵķĺļľŀłńņňŋōŏőœŕŗřśŝşšţťŧũūŭůűųŵŷÿźżžơưșțạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹıſß',
              SUBSTR("signature_part1", "n" + 1, 1)
            ) > 0
            THEN RTRIM(
              SUBSTR(
                'À Á Â Ã Ä Å Æ Ç È É Ê Ë Ì Í Î Ï Ð Ñ Ò Ó Ô Õ Ö Ø Ù Ú Û Ü Ý Þ Ā Ă Ą Ć Ĉ Ċ Č Ď Đ Ē Ĕ Ė Ę Ě Ĝ Ğ Ġ Ģ Ĥ Ħ Ĩ Ī Ĭ Į Ĳ Ĵ Ķ Ĺ Ļ Ľ Ŀ Ł Ń Ņ Ň Ŋ Ō Ŏ Ő Œ Ŕ Ŗ Ř Ś Ŝ Ş Š Ţ Ť Ŧ Ũ Ū Ŭ Ů Ű Ų Ŵ Ŷ Ÿ Ź Ż Ž Ơ Ư Ș Ț Ạ Ả Ấ Ầ Ẩ Ẫ Ậ Ắ Ằ Ẳ Ẵ Ặ Ẹ Ẻ Ẽ Ế Ề Ể Ễ Ệ Ỉ Ị Ọ Ỏ Ố Ồ Ổ Ỗ Ộ Ớ Ờ Ở Ỡ Ợ Ụ Ủ Ứ Ừ Ử Ữ Ự Ỳ Ỵ Ỷ Ỹ I S SS',
                INSTR(
                  'àáâãäåæçèéêëìíîïðñòóôõöøùúûüýþāăąćĉċčďđēĕėęěĝğġģĥħĩīĭįĳĵķĺļľŀłńņňŋōŏőœŕŗřśŝşšţťŧũūŭůűųŵŷÿźżžơưșțạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹıſß',
                  SUBSTR("signature_part1", "n" + 1, 1)
                ) * 2 - 1,
                2
              )
            )
            ELSE SUBSTR("signature_part1", "n" + 1, 1)
          END
        FROM "spelled"
        WHERE
          "n" < LENGTH("signature_part1")
      )
      SELECT
        "value"
      FROM "spelled"
      WHERE
        "n" = LENGTH("signature_part1")
    )
  END AS "signature", /* template: {id:03} {clerk|upper} */
  CASE WHEN "gross_part1" < 0 THEN ("gross_part1" - 50) / 100 ELSE ("gross_part1" + 50) / 100 END / 100.0 AS "gross", /* expr: round(net * 1.19, 2) */
  DATE(("day_part2" + 62135596800000000) / 1000000 - 62135596800, 'unixepoch') AS "day" /* expr: opened::date */
FROM "layer_4";

/* shipments: 21 rows; computed and not stored: order_no, wait, placed_at, replaced */
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
    ("i" % 6) AS "replaced_permutation_number" /* number of shipments.replaced */
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
    (("i" / 6) & 2147483647) AS "replaced_round", /* which round through the parents it is */
    "replaced_permutation_number" / 3 AS "replaced_permutation_line", /* line of shipments.replaced */
    "replaced_permutation_number" % 3 AS "replaced_permutation_place" /* place of shipments.replaced */
  FROM "layer_1"
  LIMIT -1
  OFFSET 0
), "layer_3" AS (
  SELECT
    "i",
    "order_no_parent",
    "wait",
    "replaced_round",
    "replaced_permutation_line",
    (("order_no_parent_opened_u0" * 4320000) >> 31) AS "order_no_parent_opened_count", /* orders.opened, hidden, timestamp: -90d to -40d, a count */
    (("order_no_parent_net_u0" * 8001) >> 31) + 1000 AS "order_no_parent_net_count", /* orders.net, hidden, decimal: 10 to 90, a count */
    (
      "replaced_permutation_place" + ("replaced_permutation_line" * 1779098022 + "replaced_round" * 431005688 + 383564190) % 2147483647 * ("replaced_permutation_line" + 510775733) % 1999999973 * ("replaced_permutation_line" + 1980430474) % 1899999979 * ("replaced_permutation_line" + 136815611) % 2147483647
    ) % 3 AS "replaced_permutation_place_1" /* place_1 of shipments.replaced */
  FROM "layer_2"
  LIMIT -1
  OFFSET 0
), "layer_4" AS (
  SELECT
    "i",
    "order_no_parent",
    "wait",
    "replaced_round",
    "replaced_permutation_place_1",
    DATETIME("order_no_parent_opened_count" + 1762084800, 'unixepoch') AS "order_no_parent_opened", /* orders.opened, hidden, timestamp: -90d to -40d */
    "order_no_parent_net_count" / 100.0 AS "order_no_parent_net", /* orders.net, hidden, decimal: 10 to 90 */
    (
      "replaced_permutation_line" + ("replaced_permutation_place_1" * 49099315 + "replaced_round" * 1154760722 + 69068567) % 2147483647 * ("replaced_permutation_place_1" + 627858278) % 1999999973 * ("replaced_permutation_place_1" + 1408109044) % 1899999979 * ("replaced_permutation_place_1" + 1744047060) % 2147483647
    ) % 2 AS "replaced_permutation_line_2" /* line_2 of shipments.replaced */
  FROM "layer_3"
  LIMIT -1
  OFFSET 0
), "layer_5" AS (
  SELECT
    "i",
    "order_no_parent",
    "wait",
    "order_no_parent_net",
    "replaced_round",
    "replaced_permutation_line_2",
    CAST(STRFTIME('%s', SUBSTR("order_no_parent_opened", 1, 19)) AS INTEGER) * 1000000 + CAST(SUBSTR("order_no_parent_opened", 21, 6) AS INTEGER) + (3600000000 * "wait") AS "shipped_at_part1", /* part of "placed_at + interval '1 hour' * wait" */
    (
      "replaced_permutation_place_1" + ("replaced_permutation_line_2" * 59050965 + "replaced_round" * 48331944 + 783336720) % 2147483647 * ("replaced_permutation_line_2" + 1453783956) % 1999999973 * ("replaced_permutation_line_2" + 485083113) % 1899999979 * ("replaced_permutation_line_2" + 724354584) % 2147483647
    ) % 3 AS "replaced_permutation_place_3" /* place_3 of shipments.replaced */
  FROM "layer_4"
  LIMIT -1
  OFFSET 0
), "layer_6" AS (
  SELECT
    "i",
    "order_no_parent",
    "wait",
    "shipped_at_part1",
    "order_no_parent_net",
    "replaced_round",
    "replaced_permutation_place_3",
    (
      "replaced_permutation_line_2" + ("replaced_permutation_place_3" * 45835106 + "replaced_round" * 1517260645 + 26988943) % 2147483647 * ("replaced_permutation_place_3" + 1620394469) % 1999999973 * ("replaced_permutation_place_3" + 1343804276) % 1899999979 * ("replaced_permutation_place_3" + 343669425) % 2147483647
    ) % 2 AS "replaced_permutation_line_4" /* line_4 of shipments.replaced */
  FROM "layer_5"
  LIMIT -1
  OFFSET 0
), "layer_7" AS (
  SELECT
    "i",
    "order_no_parent",
    "wait",
    "shipped_at_part1",
    "order_no_parent_net",
    "replaced_round",
    "replaced_permutation_line_4",
    (
      "replaced_permutation_place_3" + ("replaced_permutation_line_4" * 990577209 + "replaced_round" * 1089225944 + 587455424) % 2147483647 * ("replaced_permutation_line_4" + 1002837445) % 1999999973 * ("replaced_permutation_line_4" + 1035163873) % 1899999979 * ("replaced_permutation_line_4" + 797920555) % 2147483647
    ) % 3 AS "replaced_permutation_place_5" /* place_5 of shipments.replaced */
  FROM "layer_6"
  LIMIT -1
  OFFSET 0
), "layer_8" AS (
  SELECT
    "i",
    "order_no_parent",
    "wait",
    "shipped_at_part1",
    "order_no_parent_net",
    "replaced_round",
    "replaced_permutation_place_5",
    (
      "replaced_permutation_line_4" + ("replaced_permutation_place_5" * 1211340376 + "replaced_round" * 1778809903 + 247467170) % 2147483647 * ("replaced_permutation_place_5" + 1679743309) % 1999999973 * ("replaced_permutation_place_5" + 194129469) % 1899999979 * ("replaced_permutation_place_5" + 1056971166) % 2147483647
    ) % 2 AS "replaced_permutation_line_6" /* line_6 of shipments.replaced */
  FROM "layer_7"
  LIMIT -1
  OFFSET 0
), "layer_9" AS (
  SELECT
    "i",
    "order_no_parent",
    "wait",
    "shipped_at_part1",
    "order_no_parent_net",
    "replaced_round",
    "replaced_permutation_line_6",
    (
      "replaced_permutation_place_5" + ("replaced_permutation_line_6" * 1828085902 + "replaced_round" * 1775559454 + 598826310) % 2147483647 * ("replaced_permutation_line_6" + 1095758536) % 1999999973 * ("replaced_permutation_line_6" + 1153996752) % 1899999979 * ("replaced_permutation_line_6" + 885928732) % 2147483647
    ) % 3 AS "replaced_permutation_place_7" /* place_7 of shipments.replaced */
  FROM "layer_8"
  LIMIT -1
  OFFSET 0
), "layer_10" AS (
  SELECT
    "i",
    "order_no_parent",
    "wait",
    "shipped_at_part1",
    "order_no_parent_net",
    "replaced_round",
    "replaced_permutation_place_7",
    (
      "replaced_permutation_line_6" + ("replaced_permutation_place_7" * 787290414 + "replaced_round" * 1978908450 + 1758144973) % 2147483647 * ("replaced_permutation_place_7" + 2021685577) % 1999999973 * ("replaced_permutation_place_7" + 123509707) % 1899999979 * ("replaced_permutation_place_7" + 1271884841) % 2147483647
    ) % 2 AS "replaced_permutation_line_8" /* line_8 of shipments.replaced */
  FROM "layer_9"
  LIMIT -1
  OFFSET 0
), "layer_11" AS (
  SELECT
    "i",
    "order_no_parent",
    "wait",
    "shipped_at_part1",
    "order_no_parent_net",
    "replaced_round",
    "replaced_permutation_line_8",
    (
      "replaced_permutation_place_7" + ("replaced_permutation_line_8" * 2098869429 + "replaced_round" * 411361556 + 427287947) % 2147483647 * ("replaced_permutation_line_8" + 1149687357) % 1999999973 * ("replaced_permutation_line_8" + 1194694806) % 1899999979 * ("replaced_permutation_line_8" + 615896507) % 2147483647
    ) % 3 AS "replaced_permutation_place_9" /* place_9 of shipments.replaced */
  FROM "layer_10"
  LIMIT -1
  OFFSET 0
), "layer_12" AS (
  SELECT
    "i",
    "order_no_parent",
    "wait",
    "shipped_at_part1",
    "order_no_parent_net",
    "replaced_permutation_place_9",
    (
      "replaced_permutation_line_8" + ("replaced_permutation_place_9" * 1351947685 + "replaced_round" * 389526687 + 457556995) % 2147483647 * ("replaced_permutation_place_9" + 685295706) % 1999999973 * ("replaced_permutation_place_9" + 1474848945) % 1899999979 * ("replaced_permutation_place_9" + 307979651) % 2147483647
    ) % 2 AS "replaced_permutation_line_10" /* line_10 of shipments.replaced */
  FROM "layer_11"
  LIMIT -1
  OFFSET 0
), "layer_13" AS (
  SELECT
    "i",
    "order_no_parent",
    "wait",
    "shipped_at_part1",
    "order_no_parent_net",
    ("replaced_permutation_line_10" * 3 + "replaced_permutation_place_9") AS "replaced_parent" /* row of orders that shipments.replaced points to */
  FROM "layer_12"
  LIMIT -1
  OFFSET 0
), "layer_14" AS (
  SELECT
    "i",
    "order_no_parent",
    "wait",
    "shipped_at_part1",
    "order_no_parent_net",
    ("replaced_parent" * 344069513 + 1909984746) % 2147483647 * ("replaced_parent" + 522877259) % 1999999973 * ("replaced_parent" + 396453368) % 1899999979 * ("replaced_parent" + 960849443) % 2147483647 AS "replaced_parent_net_u0" /* draw 0 of orders.net */
  FROM "layer_13"
  LIMIT -1
  OFFSET 0
), "layer_15" AS (
  SELECT
    "i",
    "order_no_parent",
    "wait",
    "shipped_at_part1",
    "order_no_parent_net",
    (("replaced_parent_net_u0" * 8001) >> 31) + 1000 AS "replaced_parent_net_count" /* orders.net, hidden, decimal: 10 to 90, a count */
  FROM "layer_14"
  LIMIT -1
  OFFSET 0
), "layer_16" AS (
  SELECT
    "i",
    "order_no_parent",
    "wait",
    "shipped_at_part1",
    "order_no_parent_net",
    "replaced_parent_net_count" / 100.0 AS "replaced_parent_net" /* orders.net, hidden, decimal: 10 to 90 */
  FROM "layer_15"
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
FROM "layer_16"
LEFT JOIN "sdgen_orders_clerk_8ae89eb6947b" AS "order_no_parent_clerk_entry"
  ON "order_no_parent_clerk_entry"."n" = "order_no_parent";

COMMIT;
