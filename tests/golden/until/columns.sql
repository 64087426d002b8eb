-- devices.id int: sequence (from 1, step 1)
"i" + 1 AS "id"

-- devices.readings int: aggregate (count of readings via device_id)
-- duckdb:
CAST(57 AS BIGINT) AS "readings"
-- postgres:
CAST(57 AS BIGINT) AS "readings"
-- sqlite:
CAST(57 AS INTEGER) AS "readings"

-- readings.id bigint: sequence (from 1, step 1)
"i" + 1 AS "id"

-- readings.device_id int: fk (devices.id of all rows in turn)
("i" % 4) AS "device_id_permutation_number" /* number of readings.device_id */
-- duckdb:
(("i" // 4) & 2147483647) AS "device_id_round" /* which round through the parents it is */
"device_id_permutation_number" // 2 AS "device_id_permutation_line" /* line of readings.device_id */
-- postgres:
(("i" / 4) & 2147483647) AS "device_id_round" /* which round through the parents it is */
"device_id_permutation_number" / 2 AS "device_id_permutation_line" /* line of readings.device_id */
-- sqlite:
(("i" / 4) & 2147483647) AS "device_id_round" /* which round through the parents it is */
"device_id_permutation_number" / 2 AS "device_id_permutation_line" /* line of readings.device_id */
"device_id_permutation_number" % 2 AS "device_id_permutation_place" /* place of readings.device_id */
(
  "device_id_permutation_place" + ("device_id_permutation_line" * 325263137 + "device_id_round" * 758374026 + 874778573) % 2147483647 * ("device_id_permutation_line" + 1369883187) % 1999999973 * ("device_id_permutation_line" + 661540916) % 1899999979 * ("device_id_permutation_line" + 104980296) % 2147483647
) % 2 AS "device_id_permutation_place_1" /* place_1 of readings.device_id */
(
  "device_id_permutation_line" + ("device_id_permutation_place_1" * 1041922390 + "device_id_round" * 1208762491 + 1050373360) % 2147483647 * ("device_id_permutation_place_1" + 629958306) % 1999999973 * ("device_id_permutation_place_1" + 130501279) % 1899999979 * ("device_id_permutation_place_1" + 1404265270) % 2147483647
) % 2 AS "device_id_permutation_line_2" /* line_2 of readings.device_id */
(
  "device_id_permutation_place_1" + ("device_id_permutation_line_2" * 87735343 + "device_id_round" * 1529400360 + 1470385371) % 2147483647 * ("device_id_permutation_line_2" + 1848482597) % 1999999973 * ("device_id_permutation_line_2" + 1321048403) % 1899999979 * ("device_id_permutation_line_2" + 1850003878) % 2147483647
) % 2 AS "device_id_permutation_place_3" /* place_3 of readings.device_id */
(
  "device_id_permutation_line_2" + ("device_id_permutation_place_3" * 912074954 + "device_id_round" * 1128538677 + 1710926206) % 2147483647 * ("device_id_permutation_place_3" + 2042929790) % 1999999973 * ("device_id_permutation_place_3" + 1033202978) % 1899999979 * ("device_id_permutation_place_3" + 556525373) % 2147483647
) % 2 AS "device_id_permutation_line_4" /* line_4 of readings.device_id */
(
  "device_id_permutation_place_3" + ("device_id_permutation_line_4" * 1182298120 + "device_id_round" * 262145761 + 1006264184) % 2147483647 * ("device_id_permutation_line_4" + 1632775504) % 1999999973 * ("device_id_permutation_line_4" + 1430390479) % 1899999979 * ("device_id_permutation_line_4" + 462733631) % 2147483647
) % 2 AS "device_id_permutation_place_5" /* place_5 of readings.device_id */
(
  "device_id_permutation_line_4" + ("device_id_permutation_place_5" * 2028257838 + "device_id_round" * 1971359330 + 575993765) % 2147483647 * ("device_id_permutation_place_5" + 1346024858) % 1999999973 * ("device_id_permutation_place_5" + 775506354) % 1899999979 * ("device_id_permutation_place_5" + 271819477) % 2147483647
) % 2 AS "device_id_permutation_line_6" /* line_6 of readings.device_id */
(
  "device_id_permutation_place_5" + ("device_id_permutation_line_6" * 1739331826 + "device_id_round" * 703213780 + 553546954) % 2147483647 * ("device_id_permutation_line_6" + 2015414018) % 1999999973 * ("device_id_permutation_line_6" + 27048359) % 1899999979 * ("device_id_permutation_line_6" + 1489138894) % 2147483647
) % 2 AS "device_id_permutation_place_7" /* place_7 of readings.device_id */
(
  "device_id_permutation_line_6" + ("device_id_permutation_place_7" * 65078283 + "device_id_round" * 1566343706 + 130570977) % 2147483647 * ("device_id_permutation_place_7" + 1013319136) % 1999999973 * ("device_id_permutation_place_7" + 598300873) % 1899999979 * ("device_id_permutation_place_7" + 780525317) % 2147483647
) % 2 AS "device_id_permutation_line_8" /* line_8 of readings.device_id */
(
  "device_id_permutation_place_7" + ("device_id_permutation_line_8" * 813233971 + "device_id_round" * 716957482 + 1634375317) % 2147483647 * ("device_id_permutation_line_8" + 2031768070) % 1999999973 * ("device_id_permutation_line_8" + 1269681070) % 1899999979 * ("device_id_permutation_line_8" + 1875167135) % 2147483647
) % 2 AS "device_id_permutation_place_9" /* place_9 of readings.device_id */
(
  "device_id_permutation_line_8" + ("device_id_permutation_place_9" * 998204555 + "device_id_round" * 1683642221 + 436494310) % 2147483647 * ("device_id_permutation_place_9" + 884454684) % 1999999973 * ("device_id_permutation_place_9" + 1805692414) % 1899999979 * ("device_id_permutation_place_9" + 1533825038) % 2147483647
) % 2 AS "device_id_permutation_line_10" /* line_10 of readings.device_id */
-- duckdb:
("device_id_permutation_line_10" * 2 + "device_id_permutation_place_9") % 2147483648 AS "device_id_parent" /* row of devices that readings.device_id points to */
-- postgres:
("device_id_permutation_line_10" * 2 + "device_id_permutation_place_9") AS "device_id_parent" /* row of devices that readings.device_id points to */
-- sqlite:
("device_id_permutation_line_10" * 2 + "device_id_permutation_place_9") AS "device_id_parent" /* row of devices that readings.device_id points to */
"device_id_parent" + 1 AS "device_id" /* readings.device_id */

-- readings.read "at" timestamptz: time_series (every 13h from 2026-01-01, for each device_id)
-- duckdb:
("i" // 4) AS "device_id_child_number" /* number among rows of one devices row */
"device_id_child_number" * 46800 AS "read ""at""_count" /* readings.read ″at″, as an integer */
CAST('2026-01-01 00:00:00+00:00' AS TIMESTAMPTZ) + TO_SECONDS("read ""at""_count") AS "read ""at""" /* readings.read ″at″ */
-- postgres:
("i" / 4) AS "device_id_child_number" /* number among rows of one devices row */
"device_id_child_number" * 46800 AS "read ""at""_count" /* readings.read "at", as an integer */
CAST('2026-01-01 00:00:00+00:00' AS TIMESTAMPTZ) + "read ""at""_count" * INTERVAL '1 second' AS "read ""at""" /* readings.read "at" */
-- sqlite:
("i" / 4) AS "device_id_child_number" /* number among rows of one devices row */
"device_id_child_number" * 46800 AS "read ""at""_count" /* readings.read "at", as an integer */
DATETIME("read ""at""_count" + 1767225600, 'unixepoch') || '+00:00' AS "read ""at""" /* readings.read "at" */

-- readings.age int: expr (CAST(FLOOR(EXTRACT(EPOCH FROM AS_OF() - "read ""at""") / 3600) AS int))
-- duckdb:
CAST(FLOOR(
  (CAST(1769860800000000 - ("read ""at""_count" * 1000000 + 1767225600000000) AS DOUBLE) / 1000000.0e0) / CAST(3600 AS DOUBLE)
) AS BIGINT) AS "age"
-- postgres:
CAST(FLOOR(
  (CAST(1769860800000000 - ("read ""at""_count" * 1000000 + 1767225600000000) AS DOUBLE PRECISION) / FLOAT8 '1000000.0') / FLOAT8 '3600'
) AS BIGINT) AS "age"
-- sqlite:
CAST(FLOOR(
  (CAST(1769860800000000 - ("read ""at""_count" * 1000000 + 1767225600000000) AS REAL) / 1000000.0) / CAST(3600 AS REAL)
) AS INTEGER) AS "age"

-- orders.id uuid: uuid4 (uuid of four draws)
DRAW("i", 169297591) AS "id_u0" /* draw 0 of orders.id */
DRAW("i", 1514477326) AS "id_u1" /* draw 1 of orders.id */
DRAW("i", 1566841054) AS "id_u2" /* draw 2 of orders.id */
DRAW("i", 1573135412) AS "id_u3" /* draw 3 of orders.id */
-- duckdb:
CAST(CAST(CAST(CAST("id_u0" AS UBIGINT) * CAST(8589934592 AS UBIGINT) + CAST(("id_u1" // 16384) * 65536 + 16384 + "id_u1" // 4 % 4096 AS UBIGINT) AS BIT) AS BLOB) || CAST(CAST(CAST(9223372036854775808 AS UBIGINT) + CAST("id_u2" * 2147483648 + "id_u3" AS UBIGINT) AS BIT) AS BLOB) AS UUID) AS "id"
-- postgres:
CAST(ENCODE(
  INT8SEND((("id_u0" << 33) | (("id_u1" >> 14) << 16) | 16384 | (("id_u1" >> 2) & 4095))) || INT8SEND((~9223372036854775807 | ("id_u2" << 31) | "id_u3")),
  'hex'
) AS UUID) AS "id"
-- sqlite:
PRINTF(
  '%08x-%04x-4%03x-%04x-%012x', "id_u0" * 2 + "id_u1" / 1073741824, "id_u1" / 16384 % 65536, "id_u1" / 4 % 4096, "id_u2" / 131072 + 32768,
  ("id_u2" % 131072) * 2147483648 + "id_u3"
) AS "id"

-- orders.placed_at timestamp: time_series (every 7h30m from 2026-01-02T06:00:00, ±13500 s)
DRAW("i", 1923456408) AS "placed_at_u0" /* draw 0 of orders.placed_at */
"i" * 27000 + ((("placed_at_u0" * 27000) >> 31) - 13500) AS "placed_at_count" /* orders.placed_at, as an integer */
-- duckdb:
CAST('2026-01-02 06:00:00' AS TIMESTAMP) + TO_SECONDS("placed_at_count") AS "placed_at" /* orders.placed_at */
-- postgres:
CAST('2026-01-02 06:00:00' AS TIMESTAMP) + "placed_at_count" * INTERVAL '1 second' AS "placed_at" /* orders.placed_at */
-- sqlite:
DATETIME("placed_at_count" + 1767333600, 'unixepoch') AS "placed_at" /* orders.placed_at */

-- orders.state text: expr (CASE WHEN placed_at < AS_OF() - INTERVAL '2 days' THEN 'sent' ELSE 'open' END)
-- duckdb:
CASE WHEN ("placed_at_count" * 1000000 + 1767333600000000) < (CAST(1769860800000000 AS BIGINT) - 172800000000) THEN 'sent' ELSE 'open'
END AS "state"
-- postgres:
CASE WHEN ("placed_at_count" * 1000000 + 1767333600000000) < (CAST(1769860800000000 AS BIGINT) - 172800000000) THEN 'sent' ELSE 'open'
END AS "state"
-- sqlite:
CASE WHEN ("placed_at_count" * 1000000 + 1767333600000000) < (1769860800000000 - 172800000000) THEN 'sent' ELSE 'open'
END AS "state"

-- orders.total int: aggregate (sum lines.quantity via order_id)
-- duckdb:
"rows_entry"."value" AS "total"
LEFT JOIN "sdgen_rows_orders_lines_ea5a78f76435" AS "rows_entry" ON "rows_entry"."n" = "i"
-- postgres:
(SELECT ARRAY_AGG("value" ORDER BY "n") FROM "sdgen_rows_orders_lines_ea5a78f76435")["i" + 1] AS "total"
-- sqlite:
"rows_entry"."value" AS "total"
LEFT JOIN "sdgen_rows_orders_lines_ea5a78f76435" AS "rows_entry" ON "rows_entry"."n" = "i"

-- lines.order_id uuid: fk (orders.id of a row with 1 to 4 children, uniform)
-- duckdb:
"child_entry"."value" % 2147483648 AS "order_id_parent" /* row of orders that lines.order_id points to */
LEFT JOIN "sdgen_child_lines_order_id_0d798024e571" AS "child_entry" ON "child_entry"."n" = "i"
-- postgres:
(SELECT ARRAY_AGG("value" ORDER BY "n") FROM "sdgen_child_lines_order_id_0d798024e571")["i" + 1] AS "order_id_parent" /* row of orders that lines.order_id points to */
-- sqlite:
"child_entry"."value" AS "order_id_parent" /* row of orders that lines.order_id points to */
LEFT JOIN "sdgen_child_lines_order_id_0d798024e571" AS "child_entry" ON "child_entry"."n" = "i"
DRAW("order_id_parent", 169297591) AS "order_id_parent_id_u0" /* draw 0 of orders.id */
DRAW("order_id_parent", 1514477326) AS "order_id_parent_id_u1" /* draw 1 of orders.id */
DRAW("order_id_parent", 1566841054) AS "order_id_parent_id_u2" /* draw 2 of orders.id */
DRAW("order_id_parent", 1573135412) AS "order_id_parent_id_u3" /* draw 3 of orders.id */
-- duckdb:
CAST(CAST(CAST(CAST("order_id_parent_id_u0" AS UBIGINT) * CAST(8589934592 AS UBIGINT) + CAST(("order_id_parent_id_u1" // 16384) * 65536 + 16384 + "order_id_parent_id_u1" // 4 % 4096 AS UBIGINT) AS BIT) AS BLOB) || CAST(CAST(CAST(9223372036854775808 AS UBIGINT) + CAST("order_id_parent_id_u2" * 2147483648 + "order_id_parent_id_u3" AS UBIGINT) AS BIT) AS BLOB) AS UUID) AS "order_id" /* lines.order_id */
-- postgres:
CAST(ENCODE(
  INT8SEND(
    (("order_id_parent_id_u0" << 33) | (("order_id_parent_id_u1" >> 14) << 16) | 16384 | (("order_id_parent_id_u1" >> 2) & 4095))
  ) || INT8SEND((~9223372036854775807 | ("order_id_parent_id_u2" << 31) | "order_id_parent_id_u3")), 'hex'
) AS UUID) AS "order_id" /* lines.order_id */
-- sqlite:
PRINTF(
  '%08x-%04x-4%03x-%04x-%012x', "order_id_parent_id_u0" * 2 + "order_id_parent_id_u1" / 1073741824, "order_id_parent_id_u1" / 16384 % 65536,
  "order_id_parent_id_u1" / 4 % 4096, "order_id_parent_id_u2" / 131072 + 32768,
  ("order_id_parent_id_u2" % 131072) * 2147483648 + "order_id_parent_id_u3"
) AS "order_id" /* lines.order_id */

-- lines.no int: child_number (from 1 among rows of the same order_id)
-- duckdb:
"child_entry"."sdgen_value_2" AS "order_id_child_number" /* number among rows of one orders row */
-- postgres:
(SELECT ARRAY_AGG("sdgen_value_2" ORDER BY "n") FROM "sdgen_child_lines_order_id_0d798024e571")["i" + 1] AS "order_id_child_number" /* number among rows of one orders row */
-- sqlite:
"child_entry"."sdgen_value_2" AS "order_id_child_number" /* number among rows of one orders row */
"order_id_child_number" + 1 AS "no"

-- lines.quantity int: uniform_int (1 to 9)
DRAW("i", 727410161) AS "quantity_u0" /* draw 0 of lines.quantity */
(("quantity_u0" * 9) >> 31) + 1 AS "quantity"

-- lines.ordered_at timestamp: parent (placed_at of the row that order_id points to)
DRAW("order_id_parent", 1923456408) AS "order_id_parent_placed_at_u0" /* draw 0 of orders.placed_at */
"order_id_parent" * 27000 + ((("order_id_parent_placed_at_u0" * 27000) >> 31) - 13500) AS "order_id_parent_placed_at_count" /* orders.placed_at, as an integer */
-- duckdb:
CAST('2026-01-02 06:00:00' AS TIMESTAMP) + TO_SECONDS("order_id_parent_placed_at_count") AS "order_id_parent_placed_at" /* orders.placed_at */
-- postgres:
CAST('2026-01-02 06:00:00' AS TIMESTAMP) + "order_id_parent_placed_at_count" * INTERVAL '1 second' AS "order_id_parent_placed_at" /* orders.placed_at */
-- sqlite:
DATETIME("order_id_parent_placed_at_count" + 1767333600, 'unixepoch') AS "order_id_parent_placed_at" /* orders.placed_at */
"order_id_parent_placed_at" AS "ordered_at"

-- invoices.order_id uuid: fk (orders.id of a row of its own)
-- duckdb:
"i" % 2147483648 AS "order_id_parent" /* row of orders that invoices.order_id points to */
-- postgres:
"i" AS "order_id_parent" /* row of orders that invoices.order_id points to */
-- sqlite:
"i" AS "order_id_parent" /* row of orders that invoices.order_id points to */
DRAW("order_id_parent", 169297591) AS "order_id_parent_id_u0" /* draw 0 of orders.id */
DRAW("order_id_parent", 1514477326) AS "order_id_parent_id_u1" /* draw 1 of orders.id */
DRAW("order_id_parent", 1566841054) AS "order_id_parent_id_u2" /* draw 2 of orders.id */
DRAW("order_id_parent", 1573135412) AS "order_id_parent_id_u3" /* draw 3 of orders.id */
-- duckdb:
CAST(CAST(CAST(CAST("order_id_parent_id_u0" AS UBIGINT) * CAST(8589934592 AS UBIGINT) + CAST(("order_id_parent_id_u1" // 16384) * 65536 + 16384 + "order_id_parent_id_u1" // 4 % 4096 AS UBIGINT) AS BIT) AS BLOB) || CAST(CAST(CAST(9223372036854775808 AS UBIGINT) + CAST("order_id_parent_id_u2" * 2147483648 + "order_id_parent_id_u3" AS UBIGINT) AS BIT) AS BLOB) AS UUID) AS "order_id"
-- postgres:
CAST(ENCODE(
  INT8SEND(
    (("order_id_parent_id_u0" << 33) | (("order_id_parent_id_u1" >> 14) << 16) | 16384 | (("order_id_parent_id_u1" >> 2) & 4095))
  ) || INT8SEND((~9223372036854775807 | ("order_id_parent_id_u2" << 31) | "order_id_parent_id_u3")), 'hex'
) AS UUID) AS "order_id"
-- sqlite:
PRINTF(
  '%08x-%04x-4%03x-%04x-%012x', "order_id_parent_id_u0" * 2 + "order_id_parent_id_u1" / 1073741824, "order_id_parent_id_u1" / 16384 % 65536,
  "order_id_parent_id_u1" / 4 % 4096, "order_id_parent_id_u2" / 131072 + 32768,
  ("order_id_parent_id_u2" % 131072) * 2147483648 + "order_id_parent_id_u3"
) AS "order_id"

-- invoices.paid bool: bool (true with probability 0.5)
DRAW("i", 1222219116) AS "paid_u0" /* draw 0 of invoices.paid */
("paid_u0" < 1073741824) AS "paid"
