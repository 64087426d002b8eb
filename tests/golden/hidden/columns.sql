-- orders.id int: sequence (from 1, step 1)
-- duckdb:
"i" + 1 AS "id" /* orders.id */
-- postgres:
"i" + 1 AS "id" /* orders.id */
-- spark:
`i` + 1 AS `id` /* orders.id */
-- sqlite:
"i" + 1 AS "id" /* orders.id */

-- orders.clerk varchar(60): faker (name, a value for each row)
-- duckdb:
"clerk_entry"."value" AS "clerk"
LEFT JOIN "sdgen_made_orders_clerk_e7efeb2ab0a0" AS "clerk_entry" ON "clerk_entry"."n" = "i"
-- postgres:
(
  SELECT "entry"."value"
  FROM "sdgen_made_orders_clerk_e7efeb2ab0a0" AS "entry"
  WHERE "entry"."n" = "i"
) AS "clerk" /* orders.clerk, hidden, faker: name, a value for each row */
-- spark:
`clerk_entry`.`value` AS `clerk`
LEFT JOIN `sdgen_made_orders_clerk_e7efeb2ab0a0` AS `clerk_entry` ON `clerk_entry`.`n` = `i`
-- sqlite:
"clerk_entry"."value" AS "clerk"
LEFT JOIN "sdgen_made_orders_clerk_e7efeb2ab0a0" AS "clerk_entry" ON "clerk_entry"."n" = "i"

-- orders.signature text: template ({id:03} {clerk})
-- duckdb:
CAST("id" AS BIGINT) AS "signature_part1" /* part of ’{id:03} {clerk}’ */
CASE
  WHEN "signature_part1" BETWEEN 0 AND 999
  THEN LPAD(CAST("signature_part1" AS VARCHAR), 3, '0')
  WHEN "signature_part1" BETWEEN (-99) AND (-1)
  THEN '-' || LPAD(CAST(-"signature_part1" AS VARCHAR), 2, '0')
  ELSE CAST("signature_part1" AS VARCHAR)
END || ' ' || "clerk_entry"."value" AS "signature"
-- postgres:
CAST("id" AS BIGINT) AS "signature_part1" /* part of '{id:03} {clerk}' */
CASE
  WHEN "signature_part1" BETWEEN 0 AND 999
  THEN LPAD(CAST("signature_part1" AS TEXT), 3, '0')
  WHEN "signature_part1" BETWEEN (-99) AND (-1)
  THEN '-' || LPAD(CAST(-"signature_part1" AS TEXT), 2, '0')
  ELSE CAST("signature_part1" AS TEXT)
END || ' ' || "clerk" AS "signature"
(
  SELECT "entry"."value"
  FROM "sdgen_made_orders_clerk_e7efeb2ab0a0" AS "entry"
  WHERE "entry"."n" = "i"
) AS "clerk" /* orders.clerk, hidden, faker: name, a value for each row */
-- spark:
CAST(`id` AS BIGINT) AS `signature_part1` /* part of '{id:03} {clerk}' */
CASE
  WHEN `signature_part1` BETWEEN 0 AND 999
  THEN LPAD(CAST(`signature_part1` AS STRING), 3, '0')
  WHEN `signature_part1` BETWEEN (-99) AND (-1)
  THEN '-' || LPAD(CAST(-`signature_part1` AS STRING), 2, '0')
  ELSE CAST(`signature_part1` AS STRING)
END || ' ' || `clerk_entry`.`value` AS `signature`
-- sqlite:
CASE
  WHEN "id" BETWEEN 0 AND 999
  THEN SUBSTR(CAST("id" + 1000 AS TEXT), 2)
  WHEN "id" BETWEEN (-99) AND (-1)
  THEN '-' || SUBSTR(CAST(-"id" + 100 AS TEXT), 2)
  ELSE CAST("id" AS TEXT)
END || ' ' || "clerk_entry"."value" AS "signature"

-- orders.net decimal(9,2): decimal (10 to 90)
-- duckdb:
DRAW("i", 1909984746) AS "net_u0" /* draw 0 of orders.net */
(("net_u0" * 8001) >> 31) + 1000 AS "net_count" /* orders.net, hidden, decimal: 10 to 90, as an integer */
"net_count" * 0.01 AS "net" /* orders.net, hidden, decimal: 10 to 90 */
-- postgres:
DRAW("i", 1909984746) AS "net_u0" /* draw 0 of orders.net */
(("net_u0" * 8001) >> 31) + 1000 AS "net_count" /* orders.net, hidden, decimal: 10 to 90, as an integer */
"net_count" * 0.01 AS "net" /* orders.net, hidden, decimal: 10 to 90 */
-- spark:
(`i` * 344069513 + 1909984746) % 2147483647 * (`i` + 522877259) % 1999999973 * (`i` + 396453368) % 1899999979 * (`i` + 960849443) % 2147483647 AS `net_u0` /* draw 0 of orders.net */
(SHIFTRIGHT((`net_u0` * 8001), 31)) + 1000 AS `net_count` /* orders.net, hidden, decimal: 10 to 90, as an integer */
`net_count` * 0.01 AS `net` /* orders.net, hidden, decimal: 10 to 90 */
-- sqlite:
DRAW("i", 1909984746) AS "net_u0" /* draw 0 of orders.net */
(("net_u0" * 8001) >> 31) + 1000 AS "net_count" /* orders.net, hidden, decimal: 10 to 90, as an integer */
"net_count" / 100.0 AS "net" /* orders.net, hidden, decimal: 10 to 90 */

-- orders.gross decimal(10,2): expr (round(net * 1.19, 2))
-- duckdb:
"net_count" * 119 AS "gross_part1" /* part of ’round(net * 1.19, 2)’ */
CASE WHEN "gross_part1" < 0 THEN ("gross_part1" - 50) // 100 ELSE ("gross_part1" + 50) // 100 END * 0.01 AS "gross"
-- postgres:
"net_count" * 119 AS "gross_part1" /* part of 'round(net * 1.19, 2)' */
CASE WHEN "gross_part1" < 0 THEN ("gross_part1" - 50) / 100 ELSE ("gross_part1" + 50) / 100 END * 0.01 AS "gross"
-- spark:
`net_count` * 119 AS `gross_part1` /* part of 'round(net * 1.19, 2)' */
CASE WHEN `gross_part1` < 0 THEN (`gross_part1` - 50) DIV 100 ELSE (`gross_part1` + 50) DIV 100 END * 0.01 AS `gross`
-- sqlite:
"net_count" * 119 AS "gross_part1" /* part of 'round(net * 1.19, 2)' */
CASE WHEN "gross_part1" < 0 THEN ("gross_part1" - 50) / 100 ELSE ("gross_part1" + 50) / 100 END / 100.0 AS "gross"

-- orders.opened timestamp: timestamp (-90d to -40d)
-- duckdb:
DRAW("i", 485923375) AS "opened_u0" /* draw 0 of orders.opened */
(("opened_u0" * 4320000) >> 31) AS "opened_count" /* orders.opened, hidden, timestamp: -90d to -40d, as an integer */
CAST('2025-11-02 12:00:00' AS TIMESTAMP) + TO_SECONDS("opened_count") AS "opened" /* orders.opened, hidden, timestamp: -90d to -40d */
-- postgres:
DRAW("i", 485923375) AS "opened_u0" /* draw 0 of orders.opened */
(("opened_u0" * 4320000) >> 31) AS "opened_count" /* orders.opened, hidden, timestamp: -90d to -40d, as an integer */
CAST('2025-11-02 12:00:00' AS TIMESTAMP) + "opened_count" * INTERVAL '1 second' AS "opened" /* orders.opened, hidden, timestamp: -90d to -40d */
-- spark:
(`i` * 2027480210 + 485923375) % 2147483647 * (`i` + 1718112171) % 1999999973 * (`i` + 1984560910) % 1899999979 * (`i` + 1798159885) % 2147483647 AS `opened_u0` /* draw 0 of orders.opened */
(SHIFTRIGHT((`opened_u0` * 4320000), 31)) AS `opened_count` /* orders.opened, hidden, timestamp: -90d to -40d, as an integer */
CAST(TIMESTAMP_SECONDS(`opened_count` + 1762084800) AS TIMESTAMP_NTZ) AS `opened` /* orders.opened, hidden, timestamp: -90d to -40d */
-- sqlite:
DRAW("i", 485923375) AS "opened_u0" /* draw 0 of orders.opened */
(("opened_u0" * 4320000) >> 31) AS "opened_count" /* orders.opened, hidden, timestamp: -90d to -40d, as an integer */
DATETIME("opened_count" + 1762084800, 'unixepoch') AS "opened" /* orders.opened, hidden, timestamp: -90d to -40d */

-- orders.day date: expr (opened::date)
-- duckdb:
"opened_count" * 1000000 + 1762084800000000 AS "day_part1" /* part of ’opened::date’ */
"day_part1" - (("day_part1" % 86400000000 + 86400000000) % 86400000000) AS "day_part2" /* part of ’opened::date’ */
CAST(CAST('1970-01-01 00:00:00' AS TIMESTAMP) + TO_SECONDS("day_part2" // 1000000) + TO_MICROSECONDS("day_part2" % 1000000) AS DATE) AS "day"
-- postgres:
"opened_count" * 1000000 + 1762084800000000 AS "day_part1" /* part of 'opened::date' */
"day_part1" - (("day_part1" % 86400000000 + 86400000000) % 86400000000) AS "day_part2" /* part of 'opened::date' */
CAST(CAST('1970-01-01 00:00:00' AS TIMESTAMP) + ("day_part2" / 1000000) * INTERVAL '1 second' + ("day_part2" % 1000000) * INTERVAL '1 microsecond' AS DATE) AS "day"
-- spark:
`opened_count` * 1000000 + 1762084800000000 AS `day_part1` /* part of 'opened::date' */
`day_part1` - ((`day_part1` % 86400000000 + 86400000000) % 86400000000) AS `day_part2` /* part of 'opened::date' */
CAST(TIMESTAMP_MICROS(`day_part2`) AS DATE) AS `day`
-- sqlite:
"opened_count" * 1000000 + 1762084800000000 AS "day_part1" /* part of 'opened::date' */
"day_part1" - (("day_part1" % 86400000000 + 86400000000) % 86400000000) AS "day_part2" /* part of 'opened::date' */
DATE(("day_part2" + 62135596800000000) / 1000000 - 62135596800, 'unixepoch') AS "day"

-- orders.unused json: json (a)
-- duckdb:
CAST('{"a":1}' AS JSON) AS "unused"
-- postgres:
CAST('{"a":1}' AS JSONB) AS "unused"
-- spark:
CAST('{"a":1}' AS STRING) AS `unused`
-- sqlite:
'{"a":1}' AS "unused"

-- shipments.order_no int: fk (orders.id of a random row)
-- duckdb:
(((DRAW("i", 778206169)) * 6) >> 31) % 2147483648 AS "order_no_parent" /* row of orders that shipments.order_no points to */
"order_no_parent" + 1 AS "order_no_parent_id" /* orders.id */
"order_no_parent_id" AS "order_no"
-- postgres:
(((DRAW("i", 778206169)) * 6) >> 31) AS "order_no_parent" /* row of orders that shipments.order_no points to */
"order_no_parent" + 1 AS "order_no_parent_id" /* orders.id */
"order_no_parent_id" AS "order_no"
-- spark:
(
  SHIFTRIGHT(
    (((`i` * 1068071392 + 778206169) % 2147483647 * (`i` + 835361580) % 1999999973 * (`i` + 2039824547) % 1899999979 * (`i` + 1578066691) % 2147483647) * 6),
    31
  )
) AS `order_no_parent` /* row of orders that shipments.order_no points to */
`order_no_parent` + 1 AS `order_no_parent_id` /* orders.id */
`order_no_parent_id` AS `order_no`
-- sqlite:
(((DRAW("i", 778206169)) * 6) >> 31) AS "order_no_parent" /* row of orders that shipments.order_no points to */
"order_no_parent" + 1 AS "order_no_parent_id" /* orders.id */
"order_no_parent_id" AS "order_no"

-- shipments.wait int: exponential (mean 30, from 0)
-- duckdb:
DRAW("i", 1146007296) AS "wait_u0" /* draw 0 of shipments.wait */
DRAW("i", 901851780) AS "wait_u1" /* draw 1 of shipments.wait */
DRAW("i", 1038298747) AS "wait_null" /* draw null of shipments.wait */
CASE
  WHEN "wait_null" < 644245095
  THEN CAST(NULL AS INTEGER)
  ELSE CAST(GREATEST(
    FLOOR((-30.0e0) * LN(1.0e0 - ((("wait_u0" * 4194304 + ("wait_u1" >> 9)) / 9007199254740992.0e0) * 1.0e0)) + 0.5e0), 0.0e0
  ) AS BIGINT)
END AS "wait" /* shipments.wait, hidden, exponential: mean 30, from 0 */
-- postgres:
DRAW("i", 1146007296) AS "wait_u0" /* draw 0 of shipments.wait */
DRAW("i", 901851780) AS "wait_u1" /* draw 1 of shipments.wait */
DRAW("i", 1038298747) AS "wait_null" /* draw null of shipments.wait */
CASE
  WHEN "wait_null" < 644245095
  THEN CAST(NULL AS INTEGER)
  ELSE CAST(GREATEST(
    FLOOR(
      (-FLOAT8 '30.0') * LN(
        FLOAT8 '1.0' - ((("wait_u0" * 4194304 + ("wait_u1" >> 9)) / FLOAT8 '9007199254740992.0') * FLOAT8 '1.0')
      ) + FLOAT8 '0.5'
    ), FLOAT8 '0.0'
  ) AS BIGINT)
END AS "wait" /* shipments.wait, hidden, exponential: mean 30, from 0 */
-- spark:
(`i` * 1851295409 + 1146007296) % 2147483647 * (`i` + 1774966583) % 1999999973 * (`i` + 1628127) % 1899999979 * (`i` + 323407057) % 2147483647 AS `wait_u0` /* draw 0 of shipments.wait */
(`i` * 1584007621 + 901851780) % 2147483647 * (`i` + 1074753770) % 1999999973 * (`i` + 1156636462) % 1899999979 * (`i` + 105088723) % 2147483647 AS `wait_u1` /* draw 1 of shipments.wait */
(`i` * 478473198 + 1038298747) % 2147483647 * (`i` + 1686491463) % 1999999973 * (`i` + 424956267) % 1899999979 * (`i` + 1932461481) % 2147483647 AS `wait_null` /* draw null of shipments.wait */
CASE
  WHEN `wait_null` < 644245095
  THEN CAST(NULL AS INTEGER)
  ELSE CAST(GREATEST(
    CAST(FLOOR(
      (-30.0e0) * LN(1.0e0 - (((`wait_u0` * 4194304 + (SHIFTRIGHT(`wait_u1`, 9))) / 9007199254740992.0e0) * 1.0e0)) + 0.5e0
    ) AS DOUBLE), 0.0e0
  ) AS BIGINT)
END AS `wait` /* shipments.wait, hidden, exponential: mean 30, from 0 */
-- sqlite:
DRAW("i", 1146007296) AS "wait_u0" /* draw 0 of shipments.wait */
DRAW("i", 901851780) AS "wait_u1" /* draw 1 of shipments.wait */
DRAW("i", 1038298747) AS "wait_null" /* draw null of shipments.wait */
CASE
  WHEN "wait_null" < 644245095
  THEN NULL
  ELSE CAST(MAX(FLOOR((-30.0) * LN(1.0 - ((("wait_u0" * 4194304 + ("wait_u1" >> 9)) / 9007199254740992.0) * 1.0)) + 0.5), 0.0) AS INTEGER)
END AS "wait" /* shipments.wait, hidden, exponential: mean 30, from 0 */

-- shipments.id int: sequence (from 1, step 1)
-- duckdb:
"i" + 1 AS "id"
-- postgres:
"i" + 1 AS "id"
-- spark:
`i` + 1 AS `id`
-- sqlite:
"i" + 1 AS "id"

-- shipments.placed_at timestamp: parent (opened of the row that order_no points to)
-- duckdb:
DRAW("order_no_parent", 485923375) AS "order_no_parent_opened_u0" /* draw 0 of orders.opened */
(("order_no_parent_opened_u0" * 4320000) >> 31) AS "order_no_parent_opened_count" /* orders.opened, hidden, timestamp: -90d to -40d, as an integer */
CAST('2025-11-02 12:00:00' AS TIMESTAMP) + TO_SECONDS("order_no_parent_opened_count") AS "order_no_parent_opened" /* orders.opened, hidden, timestamp: -90d to -40d */
"order_no_parent_opened" AS "placed_at"
-- postgres:
DRAW("order_no_parent", 485923375) AS "order_no_parent_opened_u0" /* draw 0 of orders.opened */
(("order_no_parent_opened_u0" * 4320000) >> 31) AS "order_no_parent_opened_count" /* orders.opened, hidden, timestamp: -90d to -40d, as an integer */
CAST('2025-11-02 12:00:00' AS TIMESTAMP) + "order_no_parent_opened_count" * INTERVAL '1 second' AS "order_no_parent_opened" /* orders.opened, hidden, timestamp: -90d to -40d */
"order_no_parent_opened" AS "placed_at"
-- spark:
(`order_no_parent` * 2027480210 + 485923375) % 2147483647 * (`order_no_parent` + 1718112171) % 1999999973 * (`order_no_parent` + 1984560910) % 1899999979 * (`order_no_parent` + 1798159885) % 2147483647 AS `order_no_parent_opened_u0` /* draw 0 of orders.opened */
(SHIFTRIGHT((`order_no_parent_opened_u0` * 4320000), 31)) AS `order_no_parent_opened_count` /* orders.opened, hidden, timestamp: -90d to -40d, as an integer */
CAST(TIMESTAMP_SECONDS(`order_no_parent_opened_count` + 1762084800) AS TIMESTAMP_NTZ) AS `order_no_parent_opened` /* orders.opened, hidden, timestamp: -90d to -40d */
`order_no_parent_opened` AS `placed_at`
-- sqlite:
DRAW("order_no_parent", 485923375) AS "order_no_parent_opened_u0" /* draw 0 of orders.opened */
(("order_no_parent_opened_u0" * 4320000) >> 31) AS "order_no_parent_opened_count" /* orders.opened, hidden, timestamp: -90d to -40d, as an integer */
DATETIME("order_no_parent_opened_count" + 1762084800, 'unixepoch') AS "order_no_parent_opened" /* orders.opened, hidden, timestamp: -90d to -40d */
"order_no_parent_opened" AS "placed_at"

-- shipments.shipped_at timestamp: expr (placed_at + interval '1 hour' * wait)
-- duckdb:
EPOCH_US("order_no_parent_opened") + (3600000000 * CAST("wait" AS BIGINT)) AS "shipped_at_part1" /* part of ″placed_at + interval ’1 hour’ * wait″ */
CAST('1970-01-01 00:00:00' AS TIMESTAMP) + TO_SECONDS("shipped_at_part1" // 1000000) + TO_MICROSECONDS("shipped_at_part1" % 1000000) AS "shipped_at"
-- postgres:
CAST((CAST("order_no_parent_opened" AS DATE) - CAST('1970-01-01' AS DATE)) AS BIGINT) * 86400000000 + CAST(EXTRACT(EPOCH FROM CAST("order_no_parent_opened" AS TIME)) * 1000000 AS BIGINT) + (3600000000 * CAST("wait" AS BIGINT)) AS "shipped_at_part1" /* part of "placed_at + interval '1 hour' * wait" */
CAST('1970-01-01 00:00:00' AS TIMESTAMP) + ("shipped_at_part1" / 1000000) * INTERVAL '1 second' + ("shipped_at_part1" % 1000000) * INTERVAL '1 microsecond' AS "shipped_at"
-- spark:
UNIX_MICROS(CAST(`order_no_parent_opened` AS TIMESTAMP)) + (3600000000 * CAST(`wait` AS BIGINT)) AS `shipped_at_part1` /* part of "placed_at + interval '1 hour' * wait" */
CAST(TIMESTAMP_MICROS(`shipped_at_part1`) AS TIMESTAMP_NTZ) AS `shipped_at`
-- sqlite:
CAST(STRFTIME('%s', SUBSTR("order_no_parent_opened", 1, 19)) AS INTEGER) * 1000000 + CAST(SUBSTR("order_no_parent_opened", 21, 6) AS INTEGER) + (3600000000 * "wait") AS "shipped_at_part1" /* part of "placed_at + interval '1 hour' * wait" */
DATETIME(("shipped_at_part1" + 62135596800000000) / 1000000 - 62135596800, 'unixepoch') || CASE
  WHEN (("shipped_at_part1" + 62135596800000000) % 1000000) = 0
  THEN ''
  ELSE PRINTF('.%06d', ("shipped_at_part1" + 62135596800000000) % 1000000)
END AS "shipped_at"

-- shipments.handled_by text: parent (clerk of the row that order_no points to)
-- duckdb:
"order_no_parent_clerk_entry"."value" AS "handled_by"
LEFT JOIN "sdgen_orders_clerk_8ae89eb6947b" AS "order_no_parent_clerk_entry" ON "order_no_parent_clerk_entry"."n" = "order_no_parent"
-- postgres:
"order_no_parent_clerk" AS "handled_by"
(SELECT JSONB_AGG("value" ORDER BY "n") FROM "sdgen_orders_clerk_8ae89eb6947b") ->> CAST("order_no_parent" AS INTEGER) AS "order_no_parent_clerk" /* orders.clerk, hidden, faker: name, a value for each row */
-- spark:
`order_no_parent_clerk_entry`.`value` AS `handled_by`
LEFT JOIN `sdgen_orders_clerk_8ae89eb6947b` AS `order_no_parent_clerk_entry` ON `order_no_parent_clerk_entry`.`n` = `order_no_parent`
-- sqlite:
"order_no_parent_clerk_entry"."value" AS "handled_by"
LEFT JOIN "sdgen_orders_clerk_8ae89eb6947b" AS "order_no_parent_clerk_entry" ON "order_no_parent_clerk_entry"."n" = "order_no_parent"

-- shipments.paid decimal(9,2): parent (net of the row that order_no points to)
-- duckdb:
DRAW("order_no_parent", 1909984746) AS "order_no_parent_net_u0" /* draw 0 of orders.net */
(("order_no_parent_net_u0" * 8001) >> 31) + 1000 AS "order_no_parent_net_count" /* orders.net, hidden, decimal: 10 to 90, as an integer */
"order_no_parent_net_count" * 0.01 AS "order_no_parent_net" /* orders.net, hidden, decimal: 10 to 90 */
"order_no_parent_net" AS "paid"
-- postgres:
DRAW("order_no_parent", 1909984746) AS "order_no_parent_net_u0" /* draw 0 of orders.net */
(("order_no_parent_net_u0" * 8001) >> 31) + 1000 AS "order_no_parent_net_count" /* orders.net, hidden, decimal: 10 to 90, as an integer */
"order_no_parent_net_count" * 0.01 AS "order_no_parent_net" /* orders.net, hidden, decimal: 10 to 90 */
"order_no_parent_net" AS "paid"
-- spark:
(`order_no_parent` * 344069513 + 1909984746) % 2147483647 * (`order_no_parent` + 522877259) % 1999999973 * (`order_no_parent` + 396453368) % 1899999979 * (`order_no_parent` + 960849443) % 2147483647 AS `order_no_parent_net_u0` /* draw 0 of orders.net */
(SHIFTRIGHT((`order_no_parent_net_u0` * 8001), 31)) + 1000 AS `order_no_parent_net_count` /* orders.net, hidden, decimal: 10 to 90, as an integer */
`order_no_parent_net_count` * 0.01 AS `order_no_parent_net` /* orders.net, hidden, decimal: 10 to 90 */
`order_no_parent_net` AS `paid`
-- sqlite:
DRAW("order_no_parent", 1909984746) AS "order_no_parent_net_u0" /* draw 0 of orders.net */
(("order_no_parent_net_u0" * 8001) >> 31) + 1000 AS "order_no_parent_net_count" /* orders.net, hidden, decimal: 10 to 90, as an integer */
"order_no_parent_net_count" / 100.0 AS "order_no_parent_net" /* orders.net, hidden, decimal: 10 to 90 */
"order_no_parent_net" AS "paid"

-- shipments.replaced decimal(9,2): fk (orders.net of a random row)
-- duckdb:
(((DRAW("i", 1894733721)) * 6) >> 31) % 2147483648 AS "replaced_parent" /* row of orders that shipments.replaced points to */
DRAW("replaced_parent", 1909984746) AS "replaced_parent_net_u0" /* draw 0 of orders.net */
(("replaced_parent_net_u0" * 8001) >> 31) + 1000 AS "replaced_parent_net_count" /* orders.net, hidden, decimal: 10 to 90, as an integer */
"replaced_parent_net_count" * 0.01 AS "replaced_parent_net" /* orders.net, hidden, decimal: 10 to 90 */
"replaced_parent_net" AS "replaced"
-- postgres:
(((DRAW("i", 1894733721)) * 6) >> 31) AS "replaced_parent" /* row of orders that shipments.replaced points to */
DRAW("replaced_parent", 1909984746) AS "replaced_parent_net_u0" /* draw 0 of orders.net */
(("replaced_parent_net_u0" * 8001) >> 31) + 1000 AS "replaced_parent_net_count" /* orders.net, hidden, decimal: 10 to 90, as an integer */
"replaced_parent_net_count" * 0.01 AS "replaced_parent_net" /* orders.net, hidden, decimal: 10 to 90 */
"replaced_parent_net" AS "replaced"
-- spark:
(
  SHIFTRIGHT(
    (((`i` * 1666465532 + 1894733721) % 2147483647 * (`i` + 139502283) % 1999999973 * (`i` + 424992543) % 1899999979 * (`i` + 597443331) % 2147483647) * 6),
    31
  )
) AS `replaced_parent` /* row of orders that shipments.replaced points to */
(`replaced_parent` * 344069513 + 1909984746) % 2147483647 * (`replaced_parent` + 522877259) % 1999999973 * (`replaced_parent` + 396453368) % 1899999979 * (`replaced_parent` + 960849443) % 2147483647 AS `replaced_parent_net_u0` /* draw 0 of orders.net */
(SHIFTRIGHT((`replaced_parent_net_u0` * 8001), 31)) + 1000 AS `replaced_parent_net_count` /* orders.net, hidden, decimal: 10 to 90, as an integer */
`replaced_parent_net_count` * 0.01 AS `replaced_parent_net` /* orders.net, hidden, decimal: 10 to 90 */
`replaced_parent_net` AS `replaced`
-- sqlite:
(((DRAW("i", 1894733721)) * 6) >> 31) AS "replaced_parent" /* row of orders that shipments.replaced points to */
DRAW("replaced_parent", 1909984746) AS "replaced_parent_net_u0" /* draw 0 of orders.net */
(("replaced_parent_net_u0" * 8001) >> 31) + 1000 AS "replaced_parent_net_count" /* orders.net, hidden, decimal: 10 to 90, as an integer */
"replaced_parent_net_count" / 100.0 AS "replaced_parent_net" /* orders.net, hidden, decimal: 10 to 90 */
"replaced_parent_net" AS "replaced"

-- shipments.papers json: json (wait, replaced)
-- duckdb:
CAST((
  '{"replaced":' || COALESCE(
    CASE
      WHEN CAST(CAST("replaced_parent_net" AS VARCHAR) AS DOUBLE) >= (-9.223372036854776e+18)
      AND CAST(CAST("replaced_parent_net" AS VARCHAR) AS DOUBLE) < 9.223372036854776e+18
      AND TRUNC(CAST(CAST("replaced_parent_net" AS VARCHAR) AS DOUBLE)) = CAST(CAST("replaced_parent_net" AS VARCHAR) AS DOUBLE)
      THEN CAST(CAST(CAST(CAST("replaced_parent_net" AS VARCHAR) AS DOUBLE) AS BIGINT) AS VARCHAR)
      ELSE CAST(CAST(CAST("replaced_parent_net" AS VARCHAR) AS DOUBLE) AS VARCHAR)
    END, 'null'
  ) || ',"wait":' || COALESCE(CAST("wait" AS VARCHAR), 'null') || '}'
) AS JSON) AS "papers"
-- postgres:
CAST(('{"replaced":' || COALESCE(CAST(TRIM_SCALE(CAST("replaced_parent_net" AS NUMERIC(9, 2))) AS TEXT), 'null') || ',"wait":' || COALESCE(CAST("wait" AS TEXT), 'null') || '}') AS JSONB) AS "papers"
-- spark:
CAST((
  '{"replaced":' || COALESCE(
    ELEMENT_AT(
      TRANSFORM(
        ARRAY(CAST(CAST(`replaced_parent_net` AS STRING) AS DOUBLE)),
        `number` -> CASE
          WHEN `number` >= (-9.223372036854776e+18) AND `number` < 9.223372036854776e+18 AND `number` % 1.0e0 = 0.0e0
          THEN CAST(CAST(`number` AS BIGINT) AS STRING)
          WHEN ABS(`number`) >= 0.0001e0 AND ABS(`number`) < 1e+16
          THEN TRIM(TRAILING '0' FROM CAST(CAST(CASE
            WHEN CAST(FORMAT_STRING('%.14e', `number`) AS DOUBLE) = `number`
            THEN FORMAT_STRING('%.14e', `number`)
            WHEN CAST(FORMAT_STRING('%.15e', `number`) AS DOUBLE) = `number`
            THEN FORMAT_STRING('%.15e', `number`)
            ELSE CAST(`number` AS STRING)
          END AS DECIMAL(38, 20)) AS STRING))
          ELSE REGEXP_REPLACE(
            REGEXP_REPLACE(
              REGEXP_REPLACE(
                CASE
                  WHEN CAST(FORMAT_STRING('%.14e', `number`) AS DOUBLE) = `number`
                  THEN FORMAT_STRING('%.14e', `number`)
                  WHEN CAST(FORMAT_STRING('%.15e', `number`) AS DOUBLE) = `number`
                  THEN FORMAT_STRING('%.15e', `number`)
                  ELSE CAST(`number` AS STRING)
                END, '\\.?0*[eE]\\+?', 'e'
              ), 'e(-?)([0-9])$', 'e$10$2'
            ), 'e([0-9])', 'e+$1'
          )
        END
      ), 1
    ), 'null'
  ) || ',"wait":' || COALESCE(CAST(`wait` AS STRING), 'null') || '}'
) AS STRING) AS `papers`
-- sqlite:
'{"replaced":' || COALESCE(
  CASE
    WHEN "replaced_parent_net" IS NULL
    THEN NULL
    WHEN "replaced_parent_net" = CAST("replaced_parent_net" AS INTEGER)
    THEN CAST(CAST("replaced_parent_net" AS INTEGER) AS TEXT)
    ELSE REPLACE(CAST("replaced_parent_net" AS TEXT), '.0e', 'e')
  END, 'null'
) || ',"wait":' || COALESCE("wait", 'null') || '}' AS "papers"
