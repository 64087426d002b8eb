-- customers.id int: sequence (from 1, step 1)
-- duckdb:
"i" + 1 AS "id"
-- postgres:
"i" + 1 AS "id"
-- spark:
`i` + 1 AS `id`
-- sqlite:
"i" + 1 AS "id"

-- customers.plan text: choice (one of 2 values, weighted)
-- duckdb:
DRAW("i", 1689399773) AS "plan_u0" /* draw 0 of customers.plan */
CASE WHEN "plan_u0" < 1288490189 THEN 'free' ELSE 'pro' END AS "plan"
-- postgres:
DRAW("i", 1689399773) AS "plan_u0" /* draw 0 of customers.plan */
CASE WHEN "plan_u0" < 1288490189 THEN 'free' ELSE 'pro' END AS "plan"
-- spark:
(`i` * 79975522 + 1689399773) % 2147483647 * (`i` + 368580760) % 1999999973 * (`i` + 1440407361) % 1899999979 * (`i` + 385272397) % 2147483647 AS `plan_u0` /* draw 0 of customers.plan */
CASE WHEN `plan_u0` < 1288490189 THEN 'free' ELSE 'pro' END AS `plan`
-- sqlite:
DRAW("i", 1689399773) AS "plan_u0" /* draw 0 of customers.plan */
CASE WHEN "plan_u0" < 1288490189 THEN 'free' ELSE 'pro' END AS "plan"

-- customers.since date: date (2020-01-01 to 2026-01-01)
-- duckdb:
DRAW("i", 829487627) AS "since_u0" /* draw 0 of customers.since */
DRAW("i", 1775101815) AS "since_null" /* draw null of customers.since */
CASE
  WHEN "since_null" < 429496730
  THEN CAST(NULL AS DATE)
  ELSE CAST(CAST('2020-01-01 00:00:00' AS TIMESTAMP) + TO_SECONDS((("since_u0" * 2193) >> 31) * 86400) AS DATE)
END AS "since"
-- postgres:
DRAW("i", 829487627) AS "since_u0" /* draw 0 of customers.since */
DRAW("i", 1775101815) AS "since_null" /* draw null of customers.since */
CASE
  WHEN "since_null" < 429496730
  THEN CAST(NULL AS DATE)
  ELSE CAST(CAST('2020-01-01 00:00:00' AS TIMESTAMP) + ((("since_u0" * 2193) >> 31) * 86400) * INTERVAL '1 second' AS DATE)
END AS "since"
-- spark:
(`i` * 1234776307 + 829487627) % 2147483647 * (`i` + 139401885) % 1999999973 * (`i` + 1893491458) % 1899999979 * (`i` + 1853036428) % 2147483647 AS `since_u0` /* draw 0 of customers.since */
(`i` * 194819078 + 1775101815) % 2147483647 * (`i` + 254246569) % 1999999973 * (`i` + 1359079735) % 1899999979 * (`i` + 1020809510) % 2147483647 AS `since_null` /* draw null of customers.since */
CASE
  WHEN `since_null` < 429496730
  THEN CAST(NULL AS DATE)
  ELSE CAST(TIMESTAMP_SECONDS((SHIFTRIGHT((`since_u0` * 2193), 31)) * 86400 + 1577836800) AS DATE)
END AS `since`
-- sqlite:
DRAW("i", 829487627) AS "since_u0" /* draw 0 of customers.since */
DRAW("i", 1775101815) AS "since_null" /* draw null of customers.since */
CASE WHEN "since_null" < 429496730 THEN NULL ELSE DATE((("since_u0" * 2193) >> 31) * 86400 + 1577836800, 'unixepoch')
END AS "since"

-- orders.id int: sequence (from 1, step 1)
-- duckdb:
"i" + 1 AS "id"
-- postgres:
"i" + 1 AS "id"
-- spark:
`i` + 1 AS `id`
-- sqlite:
"i" + 1 AS "id"

-- orders.customer_id int: fk (customers.id of a row with 0 to 9 children, rows plan = 'pro' OR since > '2024-01-01')
-- duckdb:
"i" // 9 AS "customer_id_pair" /* pair of parents */
DRAW("customer_id_pair", 834158085) AS "customer_id_u_children" /* draw children of orders.customer_id */
"i" % 9 AS "customer_id_offset" /* child of the pair */
CASE WHEN "customer_id_pair" = 15 THEN 9 ELSE (("customer_id_u_children" * 10) >> 31) END AS "customer_id_first_has" /* children of the first of the pair */
"customer_id_pair" * 2 + CASE WHEN "customer_id_offset" < "customer_id_first_has" THEN 0 ELSE 1 END AS "customer_id_among" /* number of the row among those where plan = ’pro’ OR since > ’2024-01-01’ */
"where_entry"."value" % 2147483648 AS "customer_id_parent" /* row of customers that orders.customer_id points to */
LEFT JOIN "sdgen_where_orders_customer_id_7e4a4b9d302a" AS "where_entry" ON "where_entry"."n" = "customer_id_among"
"customer_id_parent" + 1 AS "customer_id" /* orders.customer_id */
-- postgres:
"i" / 9 AS "customer_id_pair" /* pair of parents */
DRAW("customer_id_pair", 834158085) AS "customer_id_u_children" /* draw children of orders.customer_id */
"i" % 9 AS "customer_id_offset" /* child of the pair */
CASE WHEN "customer_id_pair" = 15 THEN 9 ELSE (("customer_id_u_children" * 10) >> 31) END AS "customer_id_first_has" /* children of the first of the pair */
"customer_id_pair" * 2 + CASE WHEN "customer_id_offset" < "customer_id_first_has" THEN 0 ELSE 1 END AS "customer_id_among" /* number of the row among those where plan = 'pro' OR since > '2024-01-01' */
(SELECT ARRAY_AGG("value" ORDER BY "n") FROM "sdgen_where_orders_customer_id_7e4a4b9d302a")["customer_id_among" + 1] AS "customer_id_parent" /* row of customers that orders.customer_id points to */
"customer_id_parent" + 1 AS "customer_id" /* orders.customer_id */
-- spark:
`i` DIV 9 AS `customer_id_pair` /* pair of parents */
(`customer_id_pair` * 920288273 + 834158085) % 2147483647 * (`customer_id_pair` + 622086239) % 1999999973 * (`customer_id_pair` + 1534828605) % 1899999979 * (`customer_id_pair` + 1132495909) % 2147483647 AS `customer_id_u_children` /* draw children of orders.customer_id */
`i` % 9 AS `customer_id_offset` /* child of the pair */
CASE WHEN `customer_id_pair` = 15 THEN 9 ELSE (SHIFTRIGHT((`customer_id_u_children` * 10), 31)) END AS `customer_id_first_has` /* children of the first of the pair */
`customer_id_pair` * 2 + CASE WHEN `customer_id_offset` < `customer_id_first_has` THEN 0 ELSE 1 END AS `customer_id_among` /* number of the row among those where plan = 'pro' OR since > '2024-01-01' */
`where_entry`.`value` AS `customer_id_parent` /* row of customers that orders.customer_id points to */
LEFT JOIN `sdgen_where_orders_customer_id_7e4a4b9d302a` AS `where_entry` ON `where_entry`.`n` = `customer_id_among`
`customer_id_parent` + 1 AS `customer_id` /* orders.customer_id */
-- sqlite:
"i" / 9 AS "customer_id_pair" /* pair of parents */
DRAW("customer_id_pair", 834158085) AS "customer_id_u_children" /* draw children of orders.customer_id */
"i" % 9 AS "customer_id_offset" /* child of the pair */
CASE WHEN "customer_id_pair" = 15 THEN 9 ELSE (("customer_id_u_children" * 10) >> 31) END AS "customer_id_first_has" /* children of the first of the pair */
"customer_id_pair" * 2 + CASE WHEN "customer_id_offset" < "customer_id_first_has" THEN 0 ELSE 1 END AS "customer_id_among" /* number of the row among those where plan = 'pro' OR since > '2024-01-01' */
"where_entry"."value" AS "customer_id_parent" /* row of customers that orders.customer_id points to */
LEFT JOIN "sdgen_where_orders_customer_id_7e4a4b9d302a" AS "where_entry" ON "where_entry"."n" = "customer_id_among"
"customer_id_parent" + 1 AS "customer_id" /* orders.customer_id */

-- orders.status text: choice (one of 3 values, weighted)
-- duckdb:
DRAW("i", 934080093) AS "status_u0" /* draw 0 of orders.status */
CASE WHEN "status_u0" < 1503238554 THEN 'shipped' WHEN "status_u0" < 1932735284 THEN 'open' ELSE 'cancelled'
END AS "status"
-- postgres:
DRAW("i", 934080093) AS "status_u0" /* draw 0 of orders.status */
CASE WHEN "status_u0" < 1503238554 THEN 'shipped' WHEN "status_u0" < 1932735284 THEN 'open' ELSE 'cancelled'
END AS "status"
-- spark:
(`i` * 1515831715 + 934080093) % 2147483647 * (`i` + 659217759) % 1999999973 * (`i` + 239917913) % 1899999979 * (`i` + 1955325837) % 2147483647 AS `status_u0` /* draw 0 of orders.status */
CASE WHEN `status_u0` < 1503238554 THEN 'shipped' WHEN `status_u0` < 1932735284 THEN 'open' ELSE 'cancelled'
END AS `status`
-- sqlite:
DRAW("i", 934080093) AS "status_u0" /* draw 0 of orders.status */
CASE WHEN "status_u0" < 1503238554 THEN 'shipped' WHEN "status_u0" < 1932735284 THEN 'open' ELSE 'cancelled'
END AS "status"

-- orders.plan text: parent (plan of the row that customer_id points to)
-- duckdb:
DRAW("customer_id_parent", 1689399773) AS "customer_id_parent_plan_u0" /* draw 0 of customers.plan */
CASE WHEN "customer_id_parent_plan_u0" < 1288490189 THEN 'free' ELSE 'pro' END AS "plan"
-- postgres:
DRAW("customer_id_parent", 1689399773) AS "customer_id_parent_plan_u0" /* draw 0 of customers.plan */
CASE WHEN "customer_id_parent_plan_u0" < 1288490189 THEN 'free' ELSE 'pro' END AS "plan"
-- spark:
(`customer_id_parent` * 79975522 + 1689399773) % 2147483647 * (`customer_id_parent` + 368580760) % 1999999973 * (`customer_id_parent` + 1440407361) % 1899999979 * (`customer_id_parent` + 385272397) % 2147483647 AS `customer_id_parent_plan_u0` /* draw 0 of customers.plan */
CASE WHEN `customer_id_parent_plan_u0` < 1288490189 THEN 'free' ELSE 'pro' END AS `plan`
-- sqlite:
DRAW("customer_id_parent", 1689399773) AS "customer_id_parent_plan_u0" /* draw 0 of customers.plan */
CASE WHEN "customer_id_parent_plan_u0" < 1288490189 THEN 'free' ELSE 'pro' END AS "plan"

-- orders.line int: child_number (from 1 among rows of the same customer_id)
-- duckdb:
CASE WHEN "customer_id_offset" < "customer_id_first_has" THEN "customer_id_offset" ELSE "customer_id_offset" - "customer_id_first_has"
END AS "customer_id_child_number" /* number among rows of one customers row */
"customer_id_child_number" + 1 AS "line"
-- postgres:
CASE WHEN "customer_id_offset" < "customer_id_first_has" THEN "customer_id_offset" ELSE "customer_id_offset" - "customer_id_first_has"
END AS "customer_id_child_number" /* number among rows of one customers row */
"customer_id_child_number" + 1 AS "line"
-- spark:
CASE WHEN `customer_id_offset` < `customer_id_first_has` THEN `customer_id_offset` ELSE `customer_id_offset` - `customer_id_first_has`
END AS `customer_id_child_number` /* number among rows of one customers row */
`customer_id_child_number` + 1 AS `line`
-- sqlite:
CASE WHEN "customer_id_offset" < "customer_id_first_has" THEN "customer_id_offset" ELSE "customer_id_offset" - "customer_id_first_has"
END AS "customer_id_child_number" /* number among rows of one customers row */
"customer_id_child_number" + 1 AS "line"

-- shipments.id int: sequence (from 1, step 1)
-- duckdb:
"i" + 1 AS "id"
-- postgres:
"i" + 1 AS "id"
-- spark:
`i` + 1 AS `id`
-- sqlite:
"i" + 1 AS "id"

-- shipments.order_id int: fk (orders.id of a row of its own, rows status = 'shipped')
-- duckdb:
"i" AS "order_id_permutation_number" /* number of shipments.order_id */
"order_id_permutation_number" // 11 AS "order_id_permutation_line" /* line of shipments.order_id */
"order_id_permutation_number" % 11 AS "order_id_permutation_place" /* place of shipments.order_id */
("order_id_permutation_place" + DRAW("order_id_permutation_line", 47101289)) % CASE WHEN "order_id_permutation_line" < 9 THEN 11 ELSE 4 END AS "order_id_permutation_place_1" /* place_1 of shipments.order_id */
("order_id_permutation_line" + DRAW("order_id_permutation_place_1", 817099140)) % CASE WHEN "order_id_permutation_place_1" < 4 THEN 10 ELSE 9 END AS "order_id_permutation_line_2" /* line_2 of shipments.order_id */
("order_id_permutation_place_1" + DRAW("order_id_permutation_line_2", 2142906132)) % CASE WHEN "order_id_permutation_line_2" < 9 THEN 11 ELSE 4 END AS "order_id_permutation_place_3" /* place_3 of shipments.order_id */
("order_id_permutation_line_2" + DRAW("order_id_permutation_place_3", 1027712922)) % CASE WHEN "order_id_permutation_place_3" < 4 THEN 10 ELSE 9 END AS "order_id_permutation_line_4" /* line_4 of shipments.order_id */
("order_id_permutation_place_3" + DRAW("order_id_permutation_line_4", 2077309880)) % CASE WHEN "order_id_permutation_line_4" < 9 THEN 11 ELSE 4 END AS "order_id_permutation_place_5" /* place_5 of shipments.order_id */
("order_id_permutation_line_4" + DRAW("order_id_permutation_place_5", 2112449886)) % CASE WHEN "order_id_permutation_place_5" < 4 THEN 10 ELSE 9 END AS "order_id_permutation_line_6" /* line_6 of shipments.order_id */
("order_id_permutation_place_5" + DRAW("order_id_permutation_line_6", 2105401700)) % CASE WHEN "order_id_permutation_line_6" < 9 THEN 11 ELSE 4 END AS "order_id_permutation_place_7" /* place_7 of shipments.order_id */
("order_id_permutation_line_6" + DRAW("order_id_permutation_place_7", 1717413624)) % CASE WHEN "order_id_permutation_place_7" < 4 THEN 10 ELSE 9 END AS "order_id_permutation_line_8" /* line_8 of shipments.order_id */
("order_id_permutation_place_7" + DRAW("order_id_permutation_line_8", 852519474)) % CASE WHEN "order_id_permutation_line_8" < 9 THEN 11 ELSE 4 END AS "order_id_permutation_place_9" /* place_9 of shipments.order_id */
("order_id_permutation_line_8" + DRAW("order_id_permutation_place_9", 1448512355)) % CASE WHEN "order_id_permutation_place_9" < 4 THEN 10 ELSE 9 END AS "order_id_permutation_line_10" /* line_10 of shipments.order_id */
("order_id_permutation_line_10" * 11 + "order_id_permutation_place_9") AS "order_id_among" /* number of the row among those where status = ’shipped’ */
"where_entry"."value" % 2147483648 AS "order_id_parent" /* row of orders that shipments.order_id points to */
LEFT JOIN "sdgen_where_shipments_order_id_31b13f6138c4" AS "where_entry" ON "where_entry"."n" = "order_id_among"
"order_id_parent" + 1 AS "order_id"
-- postgres:
"i" AS "order_id_permutation_number" /* number of shipments.order_id */
"order_id_permutation_number" / 11 AS "order_id_permutation_line" /* line of shipments.order_id */
"order_id_permutation_number" % 11 AS "order_id_permutation_place" /* place of shipments.order_id */
("order_id_permutation_place" + DRAW("order_id_permutation_line", 47101289)) % CASE WHEN "order_id_permutation_line" < 9 THEN 11 ELSE 4 END AS "order_id_permutation_place_1" /* place_1 of shipments.order_id */
("order_id_permutation_line" + DRAW("order_id_permutation_place_1", 817099140)) % CASE WHEN "order_id_permutation_place_1" < 4 THEN 10 ELSE 9 END AS "order_id_permutation_line_2" /* line_2 of shipments.order_id */
("order_id_permutation_place_1" + DRAW("order_id_permutation_line_2", 2142906132)) % CASE WHEN "order_id_permutation_line_2" < 9 THEN 11 ELSE 4 END AS "order_id_permutation_place_3" /* place_3 of shipments.order_id */
("order_id_permutation_line_2" + DRAW("order_id_permutation_place_3", 1027712922)) % CASE WHEN "order_id_permutation_place_3" < 4 THEN 10 ELSE 9 END AS "order_id_permutation_line_4" /* line_4 of shipments.order_id */
("order_id_permutation_place_3" + DRAW("order_id_permutation_line_4", 2077309880)) % CASE WHEN "order_id_permutation_line_4" < 9 THEN 11 ELSE 4 END AS "order_id_permutation_place_5" /* place_5 of shipments.order_id */
("order_id_permutation_line_4" + DRAW("order_id_permutation_place_5", 2112449886)) % CASE WHEN "order_id_permutation_place_5" < 4 THEN 10 ELSE 9 END AS "order_id_permutation_line_6" /* line_6 of shipments.order_id */
("order_id_permutation_place_5" + DRAW("order_id_permutation_line_6", 2105401700)) % CASE WHEN "order_id_permutation_line_6" < 9 THEN 11 ELSE 4 END AS "order_id_permutation_place_7" /* place_7 of shipments.order_id */
("order_id_permutation_line_6" + DRAW("order_id_permutation_place_7", 1717413624)) % CASE WHEN "order_id_permutation_place_7" < 4 THEN 10 ELSE 9 END AS "order_id_permutation_line_8" /* line_8 of shipments.order_id */
("order_id_permutation_place_7" + DRAW("order_id_permutation_line_8", 852519474)) % CASE WHEN "order_id_permutation_line_8" < 9 THEN 11 ELSE 4 END AS "order_id_permutation_place_9" /* place_9 of shipments.order_id */
("order_id_permutation_line_8" + DRAW("order_id_permutation_place_9", 1448512355)) % CASE WHEN "order_id_permutation_place_9" < 4 THEN 10 ELSE 9 END AS "order_id_permutation_line_10" /* line_10 of shipments.order_id */
("order_id_permutation_line_10" * 11 + "order_id_permutation_place_9") AS "order_id_among" /* number of the row among those where status = 'shipped' */
(SELECT ARRAY_AGG("value" ORDER BY "n") FROM "sdgen_where_shipments_order_id_31b13f6138c4")["order_id_among" + 1] AS "order_id_parent" /* row of orders that shipments.order_id points to */
"order_id_parent" + 1 AS "order_id"
-- spark:
`i` AS `order_id_permutation_number` /* number of shipments.order_id */
`order_id_permutation_number` DIV 11 AS `order_id_permutation_line` /* line of shipments.order_id */
`order_id_permutation_number` % 11 AS `order_id_permutation_place` /* place of shipments.order_id */
(
  `order_id_permutation_place` + (`order_id_permutation_line` * 642320399 + 47101289) % 2147483647 * (`order_id_permutation_line` + 1017094324) % 1999999973 * (`order_id_permutation_line` + 787925807) % 1899999979 * (`order_id_permutation_line` + 968344229) % 2147483647
) % CASE WHEN `order_id_permutation_line` < 9 THEN 11 ELSE 4 END AS `order_id_permutation_place_1` /* place_1 of shipments.order_id */
(
  `order_id_permutation_line` + (`order_id_permutation_place_1` * 817368601 + 817099140) % 2147483647 * (`order_id_permutation_place_1` + 1408678541) % 1999999973 * (`order_id_permutation_place_1` + 183166001) % 1899999979 * (`order_id_permutation_place_1` + 312815889) % 2147483647
) % CASE WHEN `order_id_permutation_place_1` < 4 THEN 10 ELSE 9 END AS `order_id_permutation_line_2` /* line_2 of shipments.order_id */
(
  `order_id_permutation_place_1` + (`order_id_permutation_line_2` * 1483748569 + 2142906132) % 2147483647 * (`order_id_permutation_line_2` + 656967187) % 1999999973 * (`order_id_permutation_line_2` + 2128067624) % 1899999979 * (`order_id_permutation_line_2` + 485358289) % 2147483647
) % CASE WHEN `order_id_permutation_line_2` < 9 THEN 11 ELSE 4 END AS `order_id_permutation_place_3` /* place_3 of shipments.order_id */
(
  `order_id_permutation_line_2` + (`order_id_permutation_place_3` * 191690050 + 1027712922) % 2147483647 * (`order_id_permutation_place_3` + 411005702) % 1999999973 * (`order_id_permutation_place_3` + 1115180694) % 1899999979 * (`order_id_permutation_place_3` + 1015288560) % 2147483647
) % CASE WHEN `order_id_permutation_place_3` < 4 THEN 10 ELSE 9 END AS `order_id_permutation_line_4` /* line_4 of shipments.order_id */
(
  `order_id_permutation_place_3` + (`order_id_permutation_line_4` * 520694794 + 2077309880) % 2147483647 * (`order_id_permutation_line_4` + 986173340) % 1999999973 * (`order_id_permutation_line_4` + 1789233129) % 1899999979 * (`order_id_permutation_line_4` + 836354580) % 2147483647
) % CASE WHEN `order_id_permutation_line_4` < 9 THEN 11 ELSE 4 END AS `order_id_permutation_place_5` /* place_5 of shipments.order_id */
(
  `order_id_permutation_line_4` + (`order_id_permutation_place_5` * 704202007 + 2112449886) % 2147483647 * (`order_id_permutation_place_5` + 758608684) % 1999999973 * (`order_id_permutation_place_5` + 1697086024) % 1899999979 * (`order_id_permutation_place_5` + 2755066) % 2147483647
) % CASE WHEN `order_id_permutation_place_5` < 4 THEN 10 ELSE 9 END AS `order_id_permutation_line_6` /* line_6 of shipments.order_id */
(
  `order_id_permutation_place_5` + (`order_id_permutation_line_6` * 980537582 + 2105401700) % 2147483647 * (`order_id_permutation_line_6` + 1184708426) % 1999999973 * (`order_id_permutation_line_6` + 1997067747) % 1899999979 * (`order_id_permutation_line_6` + 493125042) % 2147483647
) % CASE WHEN `order_id_permutation_line_6` < 9 THEN 11 ELSE 4 END AS `order_id_permutation_place_7` /* place_7 of shipments.order_id */
(
  `order_id_permutation_line_6` + (`order_id_permutation_place_7` * 124024639 + 1717413624) % 2147483647 * (`order_id_permutation_place_7` + 215545501) % 1999999973 * (`order_id_permutation_place_7` + 1768315617) % 1899999979 * (`order_id_permutation_place_7` + 1397802401) % 2147483647
) % CASE WHEN `order_id_permutation_place_7` < 4 THEN 10 ELSE 9 END AS `order_id_permutation_line_8` /* line_8 of shipments.order_id */
(
  `order_id_permutation_place_7` + (`order_id_permutation_line_8` * 1454647084 + 852519474) % 2147483647 * (`order_id_permutation_line_8` + 1290690690) % 1999999973 * (`order_id_permutation_line_8` + 447369182) % 1899999979 * (`order_id_permutation_line_8` + 528539991) % 2147483647
) % CASE WHEN `order_id_permutation_line_8` < 9 THEN 11 ELSE 4 END AS `order_id_permutation_place_9` /* place_9 of shipments.order_id */
(
  `order_id_permutation_line_8` + (`order_id_permutation_place_9` * 1843651846 + 1448512355) % 2147483647 * (`order_id_permutation_place_9` + 534950758) % 1999999973 * (`order_id_permutation_place_9` + 1420094973) % 1899999979 * (`order_id_permutation_place_9` + 248496455) % 2147483647
) % CASE WHEN `order_id_permutation_place_9` < 4 THEN 10 ELSE 9 END AS `order_id_permutation_line_10` /* line_10 of shipments.order_id */
(`order_id_permutation_line_10` * 11 + `order_id_permutation_place_9`) AS `order_id_among` /* number of the row among those where status = 'shipped' */
`where_entry`.`value` AS `order_id_parent` /* row of orders that shipments.order_id points to */
LEFT JOIN `sdgen_where_shipments_order_id_31b13f6138c4` AS `where_entry` ON `where_entry`.`n` = `order_id_among`
`order_id_parent` + 1 AS `order_id`
-- sqlite:
"i" AS "order_id_permutation_number" /* number of shipments.order_id */
"order_id_permutation_number" / 11 AS "order_id_permutation_line" /* line of shipments.order_id */
"order_id_permutation_number" % 11 AS "order_id_permutation_place" /* place of shipments.order_id */
("order_id_permutation_place" + DRAW("order_id_permutation_line", 47101289)) % CASE WHEN "order_id_permutation_line" < 9 THEN 11 ELSE 4 END AS "order_id_permutation_place_1" /* place_1 of shipments.order_id */
("order_id_permutation_line" + DRAW("order_id_permutation_place_1", 817099140)) % CASE WHEN "order_id_permutation_place_1" < 4 THEN 10 ELSE 9 END AS "order_id_permutation_line_2" /* line_2 of shipments.order_id */
("order_id_permutation_place_1" + DRAW("order_id_permutation_line_2", 2142906132)) % CASE WHEN "order_id_permutation_line_2" < 9 THEN 11 ELSE 4 END AS "order_id_permutation_place_3" /* place_3 of shipments.order_id */
("order_id_permutation_line_2" + DRAW("order_id_permutation_place_3", 1027712922)) % CASE WHEN "order_id_permutation_place_3" < 4 THEN 10 ELSE 9 END AS "order_id_permutation_line_4" /* line_4 of shipments.order_id */
("order_id_permutation_place_3" + DRAW("order_id_permutation_line_4", 2077309880)) % CASE WHEN "order_id_permutation_line_4" < 9 THEN 11 ELSE 4 END AS "order_id_permutation_place_5" /* place_5 of shipments.order_id */
("order_id_permutation_line_4" + DRAW("order_id_permutation_place_5", 2112449886)) % CASE WHEN "order_id_permutation_place_5" < 4 THEN 10 ELSE 9 END AS "order_id_permutation_line_6" /* line_6 of shipments.order_id */
("order_id_permutation_place_5" + DRAW("order_id_permutation_line_6", 2105401700)) % CASE WHEN "order_id_permutation_line_6" < 9 THEN 11 ELSE 4 END AS "order_id_permutation_place_7" /* place_7 of shipments.order_id */
("order_id_permutation_line_6" + DRAW("order_id_permutation_place_7", 1717413624)) % CASE WHEN "order_id_permutation_place_7" < 4 THEN 10 ELSE 9 END AS "order_id_permutation_line_8" /* line_8 of shipments.order_id */
("order_id_permutation_place_7" + DRAW("order_id_permutation_line_8", 852519474)) % CASE WHEN "order_id_permutation_line_8" < 9 THEN 11 ELSE 4 END AS "order_id_permutation_place_9" /* place_9 of shipments.order_id */
("order_id_permutation_line_8" + DRAW("order_id_permutation_place_9", 1448512355)) % CASE WHEN "order_id_permutation_place_9" < 4 THEN 10 ELSE 9 END AS "order_id_permutation_line_10" /* line_10 of shipments.order_id */
("order_id_permutation_line_10" * 11 + "order_id_permutation_place_9") AS "order_id_among" /* number of the row among those where status = 'shipped' */
"where_entry"."value" AS "order_id_parent" /* row of orders that shipments.order_id points to */
LEFT JOIN "sdgen_where_shipments_order_id_31b13f6138c4" AS "where_entry" ON "where_entry"."n" = "order_id_among"
"order_id_parent" + 1 AS "order_id"

-- shipments.late bool: choice (one of 2 values)
-- duckdb:
DRAW("i", 1595911186) AS "late_u0" /* draw 0 of shipments.late */
CASE WHEN "late_u0" < 1073741824 THEN TRUE ELSE FALSE END AS "late"
-- postgres:
DRAW("i", 1595911186) AS "late_u0" /* draw 0 of shipments.late */
CASE WHEN "late_u0" < 1073741824 THEN TRUE ELSE FALSE END AS "late"
-- spark:
(`i` * 560382436 + 1595911186) % 2147483647 * (`i` + 1156998202) % 1999999973 * (`i` + 1176899735) % 1899999979 * (`i` + 1696259425) % 2147483647 AS `late_u0` /* draw 0 of shipments.late */
CASE WHEN `late_u0` < 1073741824 THEN TRUE ELSE FALSE END AS `late`
-- sqlite:
DRAW("i", 1595911186) AS "late_u0" /* draw 0 of shipments.late */
CASE WHEN "late_u0" < 1073741824 THEN TRUE ELSE FALSE END AS "late"

-- complaints.shipment_id int: fk (shipments.id of a row of its own, rows late)
-- duckdb:
"i" AS "shipment_id_among" /* number of the row among those where late */
"where_entry"."value" % 2147483648 AS "shipment_id_parent" /* row of shipments that complaints.shipment_id points to */
LEFT JOIN "sdgen_where_complaints_shipment_id_448bb27f4503" AS "where_entry" ON "where_entry"."n" = "shipment_id_among"
"shipment_id_parent" + 1 AS "shipment_id"
-- postgres:
"i" AS "shipment_id_among" /* number of the row among those where late */
(SELECT ARRAY_AGG("value" ORDER BY "n") FROM "sdgen_where_complaints_shipment_id_448bb27f4503")["shipment_id_among" + 1] AS "shipment_id_parent" /* row of shipments that complaints.shipment_id points to */
"shipment_id_parent" + 1 AS "shipment_id"
-- spark:
`i` AS `shipment_id_among` /* number of the row among those where late */
`where_entry`.`value` AS `shipment_id_parent` /* row of shipments that complaints.shipment_id points to */
LEFT JOIN `sdgen_where_complaints_shipment_id_448bb27f4503` AS `where_entry` ON `where_entry`.`n` = `shipment_id_among`
`shipment_id_parent` + 1 AS `shipment_id`
-- sqlite:
"i" AS "shipment_id_among" /* number of the row among those where late */
"where_entry"."value" AS "shipment_id_parent" /* row of shipments that complaints.shipment_id points to */
LEFT JOIN "sdgen_where_complaints_shipment_id_448bb27f4503" AS "where_entry" ON "where_entry"."n" = "shipment_id_among"
"shipment_id_parent" + 1 AS "shipment_id"

-- visits.any_of int: fk (customers.id of a random row, rows since IS NULL)
-- duckdb:
DRAW("i", 2093357972) AS "any_of_u0" /* draw 0 of visits.any_of */
(("any_of_u0" * 14) >> 31) AS "any_of_among" /* number of the row among those where since IS NULL */
"where_entry"."value" % 2147483648 AS "any_of_parent" /* row of customers that visits.any_of points to */
LEFT JOIN "sdgen_where_visits_any_of_b0d3dfd764e9" AS "where_entry" ON "where_entry"."n" = "any_of_among"
"any_of_parent" + 1 AS "any_of"
-- postgres:
DRAW("i", 2093357972) AS "any_of_u0" /* draw 0 of visits.any_of */
(("any_of_u0" * 14) >> 31) AS "any_of_among" /* number of the row among those where since IS NULL */
(SELECT ARRAY_AGG("value" ORDER BY "n") FROM "sdgen_where_visits_any_of_b0d3dfd764e9")["any_of_among" + 1] AS "any_of_parent" /* row of customers that visits.any_of points to */
"any_of_parent" + 1 AS "any_of"
-- spark:
(`i` * 1457603791 + 2093357972) % 2147483647 * (`i` + 458662425) % 1999999973 * (`i` + 634237091) % 1899999979 * (`i` + 2118639717) % 2147483647 AS `any_of_u0` /* draw 0 of visits.any_of */
(SHIFTRIGHT((`any_of_u0` * 14), 31)) AS `any_of_among` /* number of the row among those where since IS NULL */
`where_entry`.`value` AS `any_of_parent` /* row of customers that visits.any_of points to */
LEFT JOIN `sdgen_where_visits_any_of_b0d3dfd764e9` AS `where_entry` ON `where_entry`.`n` = `any_of_among`
`any_of_parent` + 1 AS `any_of`
-- sqlite:
DRAW("i", 2093357972) AS "any_of_u0" /* draw 0 of visits.any_of */
(("any_of_u0" * 14) >> 31) AS "any_of_among" /* number of the row among those where since IS NULL */
"where_entry"."value" AS "any_of_parent" /* row of customers that visits.any_of points to */
LEFT JOIN "sdgen_where_visits_any_of_b0d3dfd764e9" AS "where_entry" ON "where_entry"."n" = "any_of_among"
"any_of_parent" + 1 AS "any_of"

-- visits.popular int: fk (orders.id of a row drawn by Zipf's law, exponent 1, rows status = 'open' AND plan = 'pro')
-- duckdb:
DRAW("i", 1789167710) AS "popular_u0" /* draw 0 of visits.popular */
CAST(CASE
  WHEN "popular_u0" < 1748295327
  THEN CASE
    WHEN "popular_u0" < 596898012
    THEN 0
    WHEN "popular_u0" < 895347018
    THEN 1
    WHEN "popular_u0" < 1094313021
    THEN 2
    WHEN "popular_u0" < 1243537524
    THEN 3
    WHEN "popular_u0" < 1362917127
    THEN 4
    WHEN "popular_u0" < 1462400129
    THEN 5
    WHEN "popular_u0" < 1547671273
    THEN 6
    WHEN "popular_u0" < 1622283524
    THEN 7
    WHEN "popular_u0" < 1688605526
    THEN 8
    ELSE 9
  END
  ELSE CASE
    WHEN "popular_u0" < 1802558782
    THEN 10
    WHEN "popular_u0" < 1852300283
    THEN 11
    WHEN "popular_u0" < 1898215515
    THEN 12
    WHEN "popular_u0" < 1940851087
    THEN 13
    WHEN "popular_u0" < 1980644288
    THEN 14
    WHEN "popular_u0" < 2017950414
    THEN 15
    WHEN "popular_u0" < 2053062061
    THEN 16
    WHEN "popular_u0" < 2086223062
    THEN 17
    WHEN "popular_u0" < 2117638747
    THEN 18
    ELSE 19
  END
END AS BIGINT) AS "popular_permutation_number" /* number of visits.popular */
"popular_permutation_number" // 5 AS "popular_permutation_line" /* line of visits.popular */
"popular_permutation_number" % 5 AS "popular_permutation_place" /* place of visits.popular */
("popular_permutation_place" + DRAW("popular_permutation_line", 208556802)) % 5 AS "popular_permutation_place_1" /* place_1 of visits.popular */
("popular_permutation_line" + DRAW("popular_permutation_place_1", 748614848)) % 4 AS "popular_permutation_line_2" /* line_2 of visits.popular */
("popular_permutation_place_1" + DRAW("popular_permutation_line_2", 73895738)) % 5 AS "popular_permutation_place_3" /* place_3 of visits.popular */
("popular_permutation_line_2" + DRAW("popular_permutation_place_3", 1981009758)) % 4 AS "popular_permutation_line_4" /* line_4 of visits.popular */
("popular_permutation_place_3" + DRAW("popular_permutation_line_4", 962236862)) % 5 AS "popular_permutation_place_5" /* place_5 of visits.popular */
("popular_permutation_line_4" + DRAW("popular_permutation_place_5", 1975945350)) % 4 AS "popular_permutation_line_6" /* line_6 of visits.popular */
("popular_permutation_place_5" + DRAW("popular_permutation_line_6", 54323283)) % 5 AS "popular_permutation_place_7" /* place_7 of visits.popular */
("popular_permutation_line_6" + DRAW("popular_permutation_place_7", 1494710661)) % 4 AS "popular_permutation_line_8" /* line_8 of visits.popular */
("popular_permutation_place_7" + DRAW("popular_permutation_line_8", 1628726635)) % 5 AS "popular_permutation_place_9" /* place_9 of visits.popular */
("popular_permutation_line_8" + DRAW("popular_permutation_place_9", 48946143)) % 4 AS "popular_permutation_line_10" /* line_10 of visits.popular */
("popular_permutation_line_10" * 5 + "popular_permutation_place_9") AS "popular_among" /* number of the row among those where status = ’open’ AND plan = ’pro’ */
"where_entry"."value" % 2147483648 AS "popular_parent" /* row of orders that visits.popular points to */
LEFT JOIN "sdgen_where_visits_popular_b6be29f0082f" AS "where_entry" ON "where_entry"."n" = "popular_among"
"popular_parent" + 1 AS "popular"
-- postgres:
DRAW("i", 1789167710) AS "popular_u0" /* draw 0 of visits.popular */
CAST(CASE
  WHEN "popular_u0" < 1748295327
  THEN CASE
    WHEN "popular_u0" < 596898012
    THEN 0
    WHEN "popular_u0" < 895347018
    THEN 1
    WHEN "popular_u0" < 1094313021
    THEN 2
    WHEN "popular_u0" < 1243537524
    THEN 3
    WHEN "popular_u0" < 1362917127
    THEN 4
    WHEN "popular_u0" < 1462400129
    THEN 5
    WHEN "popular_u0" < 1547671273
    THEN 6
    WHEN "popular_u0" < 1622283524
    THEN 7
    WHEN "popular_u0" < 1688605526
    THEN 8
    ELSE 9
  END
  ELSE CASE
    WHEN "popular_u0" < 1802558782
    THEN 10
    WHEN "popular_u0" < 1852300283
    THEN 11
    WHEN "popular_u0" < 1898215515
    THEN 12
    WHEN "popular_u0" < 1940851087
    THEN 13
    WHEN "popular_u0" < 1980644288
    THEN 14
    WHEN "popular_u0" < 2017950414
    THEN 15
    WHEN "popular_u0" < 2053062061
    THEN 16
    WHEN "popular_u0" < 2086223062
    THEN 17
    WHEN "popular_u0" < 2117638747
    THEN 18
    ELSE 19
  END
END AS BIGINT) AS "popular_permutation_number" /* number of visits.popular */
"popular_permutation_number" / 5 AS "popular_permutation_line" /* line of visits.popular */
"popular_permutation_number" % 5 AS "popular_permutation_place" /* place of visits.popular */
("popular_permutation_place" + DRAW("popular_permutation_line", 208556802)) % 5 AS "popular_permutation_place_1" /* place_1 of visits.popular */
("popular_permutation_line" + DRAW("popular_permutation_place_1", 748614848)) % 4 AS "popular_permutation_line_2" /* line_2 of visits.popular */
("popular_permutation_place_1" + DRAW("popular_permutation_line_2", 73895738)) % 5 AS "popular_permutation_place_3" /* place_3 of visits.popular */
("popular_permutation_line_2" + DRAW("popular_permutation_place_3", 1981009758)) % 4 AS "popular_permutation_line_4" /* line_4 of visits.popular */
("popular_permutation_place_3" + DRAW("popular_permutation_line_4", 962236862)) % 5 AS "popular_permutation_place_5" /* place_5 of visits.popular */
("popular_permutation_line_4" + DRAW("popular_permutation_place_5", 1975945350)) % 4 AS "popular_permutation_line_6" /* line_6 of visits.popular */
("popular_permutation_place_5" + DRAW("popular_permutation_line_6", 54323283)) % 5 AS "popular_permutation_place_7" /* place_7 of visits.popular */
("popular_permutation_line_6" + DRAW("popular_permutation_place_7", 1494710661)) % 4 AS "popular_permutation_line_8" /* line_8 of visits.popular */
("popular_permutation_place_7" + DRAW("popular_permutation_line_8", 1628726635)) % 5 AS "popular_permutation_place_9" /* place_9 of visits.popular */
("popular_permutation_line_8" + DRAW("popular_permutation_place_9", 48946143)) % 4 AS "popular_permutation_line_10" /* line_10 of visits.popular */
("popular_permutation_line_10" * 5 + "popular_permutation_place_9") AS "popular_among" /* number of the row among those where status = 'open' AND plan = 'pro' */
(SELECT ARRAY_AGG("value" ORDER BY "n") FROM "sdgen_where_visits_popular_b6be29f0082f")["popular_among" + 1] AS "popular_parent" /* row of orders that visits.popular points to */
"popular_parent" + 1 AS "popular"
-- spark:
(`i` * 18797305 + 1789167710) % 2147483647 * (`i` + 489390860) % 1999999973 * (`i` + 1403288413) % 1899999979 * (`i` + 1692709426) % 2147483647 AS `popular_u0` /* draw 0 of visits.popular */
CAST(CASE
  WHEN `popular_u0` < 1748295327
  THEN CASE
    WHEN `popular_u0` < 596898012
    THEN 0
    WHEN `popular_u0` < 895347018
    THEN 1
    WHEN `popular_u0` < 1094313021
    THEN 2
    WHEN `popular_u0` < 1243537524
    THEN 3
    WHEN `popular_u0` < 1362917127
    THEN 4
    WHEN `popular_u0` < 1462400129
    THEN 5
    WHEN `popular_u0` < 1547671273
    THEN 6
    WHEN `popular_u0` < 1622283524
    THEN 7
    WHEN `popular_u0` < 1688605526
    THEN 8
    ELSE 9
  END
  ELSE CASE
    WHEN `popular_u0` < 1802558782
    THEN 10
    WHEN `popular_u0` < 1852300283
    THEN 11
    WHEN `popular_u0` < 1898215515
    THEN 12
    WHEN `popular_u0` < 1940851087
    THEN 13
    WHEN `popular_u0` < 1980644288
    THEN 14
    WHEN `popular_u0` < 2017950414
    THEN 15
    WHEN `popular_u0` < 2053062061
    THEN 16
    WHEN `popular_u0` < 2086223062
    THEN 17
    WHEN `popular_u0` < 2117638747
    THEN 18
    ELSE 19
  END
END AS BIGINT) AS `popular_permutation_number` /* number of visits.popular */
`popular_permutation_number` DIV 5 AS `popular_permutation_line` /* line of visits.popular */
`popular_permutation_number` % 5 AS `popular_permutation_place` /* place of visits.popular */
(
  `popular_permutation_place` + (`popular_permutation_line` * 2116177704 + 208556802) % 2147483647 * (`popular_permutation_line` + 2130660843) % 1999999973 * (`popular_permutation_line` + 919982534) % 1899999979 * (`popular_permutation_line` + 1315784783) % 2147483647
) % 5 AS `popular_permutation_place_1` /* place_1 of visits.popular */
(
  `popular_permutation_line` + (`popular_permutation_place_1` * 160323214 + 748614848) % 2147483647 * (`popular_permutation_place_1` + 1494629010) % 1999999973 * (`popular_permutation_place_1` + 2111932378) % 1899999979 * (`popular_permutation_place_1` + 1819874310) % 2147483647
) % 4 AS `popular_permutation_line_2` /* line_2 of visits.popular */
(
  `popular_permutation_place_1` + (`popular_permutation_line_2` * 661745459 + 73895738) % 2147483647 * (`popular_permutation_line_2` + 718251564) % 1999999973 * (`popular_permutation_line_2` + 1577976667) % 1899999979 * (`popular_permutation_line_2` + 1597442682) % 2147483647
) % 5 AS `popular_permutation_place_3` /* place_3 of visits.popular */
(
  `popular_permutation_line_2` + (`popular_permutation_place_3` * 1860400713 + 1981009758) % 2147483647 * (`popular_permutation_place_3` + 1531246534) % 1999999973 * (`popular_permutation_place_3` + 1244410325) % 1899999979 * (`popular_permutation_place_3` + 1663175899) % 2147483647
) % 4 AS `popular_permutation_line_4` /* line_4 of visits.popular */
(
  `popular_permutation_place_3` + (`popular_permutation_line_4` * 2074024244 + 962236862) % 2147483647 * (`popular_permutation_line_4` + 153757381) % 1999999973 * (`popular_permutation_line_4` + 1678901351) % 1899999979 * (`popular_permutation_line_4` + 296504036) % 2147483647
) % 5 AS `popular_permutation_place_5` /* place_5 of visits.popular */
(
  `popular_permutation_line_4` + (`popular_permutation_place_5` * 783695210 + 1975945350) % 2147483647 * (`popular_permutation_place_5` + 84082259) % 1999999973 * (`popular_permutation_place_5` + 1243485691) % 1899999979 * (`popular_permutation_place_5` + 390337109) % 2147483647
) % 4 AS `popular_permutation_line_6` /* line_6 of visits.popular */
(
  `popular_permutation_place_5` + (`popular_permutation_line_6` * 1213447293 + 54323283) % 2147483647 * (`popular_permutation_line_6` + 1984538821) % 1999999973 * (`popular_permutation_line_6` + 1667053588) % 1899999979 * (`popular_permutation_line_6` + 1201043307) % 2147483647
) % 5 AS `popular_permutation_place_7` /* place_7 of visits.popular */
(
  `popular_permutation_line_6` + (`popular_permutation_place_7` * 1977156826 + 1494710661) % 2147483647 * (`popular_permutation_place_7` + 790128323) % 1999999973 * (`popular_permutation_place_7` + 994186823) % 1899999979 * (`popular_permutation_place_7` + 1460720955) % 2147483647
) % 4 AS `popular_permutation_line_8` /* line_8 of visits.popular */
(
  `popular_permutation_place_7` + (`popular_permutation_line_8` * 1722933657 + 1628726635) % 2147483647 * (`popular_permutation_line_8` + 1384952794) % 1999999973 * (`popular_permutation_line_8` + 1558344832) % 1899999979 * (`popular_permutation_line_8` + 1162920419) % 2147483647
) % 5 AS `popular_permutation_place_9` /* place_9 of visits.popular */
(
  `popular_permutation_line_8` + (`popular_permutation_place_9` * 230302509 + 48946143) % 2147483647 * (`popular_permutation_place_9` + 90614003) % 1999999973 * (`popular_permutation_place_9` + 325387392) % 1899999979 * (`popular_permutation_place_9` + 1594733162) % 2147483647
) % 4 AS `popular_permutation_line_10` /* line_10 of visits.popular */
(`popular_permutation_line_10` * 5 + `popular_permutation_place_9`) AS `popular_among` /* number of the row among those where status = 'open' AND plan = 'pro' */
`where_entry`.`value` AS `popular_parent` /* row of orders that visits.popular points to */
LEFT JOIN `sdgen_where_visits_popular_b6be29f0082f` AS `where_entry` ON `where_entry`.`n` = `popular_among`
`popular_parent` + 1 AS `popular`
-- sqlite:
DRAW("i", 1789167710) AS "popular_u0" /* draw 0 of visits.popular */
CAST(CASE
  WHEN "popular_u0" < 1748295327
  THEN CASE
    WHEN "popular_u0" < 596898012
    THEN 0
    WHEN "popular_u0" < 895347018
    THEN 1
    WHEN "popular_u0" < 1094313021
    THEN 2
    WHEN "popular_u0" < 1243537524
    THEN 3
    WHEN "popular_u0" < 1362917127
    THEN 4
    WHEN "popular_u0" < 1462400129
    THEN 5
    WHEN "popular_u0" < 1547671273
    THEN 6
    WHEN "popular_u0" < 1622283524
    THEN 7
    WHEN "popular_u0" < 1688605526
    THEN 8
    ELSE 9
  END
  ELSE CASE
    WHEN "popular_u0" < 1802558782
    THEN 10
    WHEN "popular_u0" < 1852300283
    THEN 11
    WHEN "popular_u0" < 1898215515
    THEN 12
    WHEN "popular_u0" < 1940851087
    THEN 13
    WHEN "popular_u0" < 1980644288
    THEN 14
    WHEN "popular_u0" < 2017950414
    THEN 15
    WHEN "popular_u0" < 2053062061
    THEN 16
    WHEN "popular_u0" < 2086223062
    THEN 17
    WHEN "popular_u0" < 2117638747
    THEN 18
    ELSE 19
  END
END AS INTEGER) AS "popular_permutation_number" /* number of visits.popular */
"popular_permutation_number" / 5 AS "popular_permutation_line" /* line of visits.popular */
"popular_permutation_number" % 5 AS "popular_permutation_place" /* place of visits.popular */
("popular_permutation_place" + DRAW("popular_permutation_line", 208556802)) % 5 AS "popular_permutation_place_1" /* place_1 of visits.popular */
("popular_permutation_line" + DRAW("popular_permutation_place_1", 748614848)) % 4 AS "popular_permutation_line_2" /* line_2 of visits.popular */
("popular_permutation_place_1" + DRAW("popular_permutation_line_2", 73895738)) % 5 AS "popular_permutation_place_3" /* place_3 of visits.popular */
("popular_permutation_line_2" + DRAW("popular_permutation_place_3", 1981009758)) % 4 AS "popular_permutation_line_4" /* line_4 of visits.popular */
("popular_permutation_place_3" + DRAW("popular_permutation_line_4", 962236862)) % 5 AS "popular_permutation_place_5" /* place_5 of visits.popular */
("popular_permutation_line_4" + DRAW("popular_permutation_place_5", 1975945350)) % 4 AS "popular_permutation_line_6" /* line_6 of visits.popular */
("popular_permutation_place_5" + DRAW("popular_permutation_line_6", 54323283)) % 5 AS "popular_permutation_place_7" /* place_7 of visits.popular */
("popular_permutation_line_6" + DRAW("popular_permutation_place_7", 1494710661)) % 4 AS "popular_permutation_line_8" /* line_8 of visits.popular */
("popular_permutation_place_7" + DRAW("popular_permutation_line_8", 1628726635)) % 5 AS "popular_permutation_place_9" /* place_9 of visits.popular */
("popular_permutation_line_8" + DRAW("popular_permutation_place_9", 48946143)) % 4 AS "popular_permutation_line_10" /* line_10 of visits.popular */
("popular_permutation_line_10" * 5 + "popular_permutation_place_9") AS "popular_among" /* number of the row among those where status = 'open' AND plan = 'pro' */
"where_entry"."value" AS "popular_parent" /* row of orders that visits.popular points to */
LEFT JOIN "sdgen_where_visits_popular_b6be29f0082f" AS "where_entry" ON "where_entry"."n" = "popular_among"
"popular_parent" + 1 AS "popular"

-- visits.skewed int: fk (orders.id of a row drawn by Pareto's law, alpha 1.16, rows id % 3 = 0)
-- duckdb:
DRAW("i", 109299986) AS "skewed_u0" /* draw 0 of visits.skewed */
CAST(CASE
  WHEN "skewed_u0" < 1951679439
  THEN CASE
    WHEN "skewed_u0" < 1762886403
    THEN CASE
      WHEN "skewed_u0" < 1266438071
      THEN 0
      WHEN "skewed_u0" < 1393494749
      THEN 1
      WHEN "skewed_u0" < 1473648091
      THEN 2
      WHEN "skewed_u0" < 1533298515
      THEN 3
      WHEN "skewed_u0" < 1581224786
      THEN 4
      WHEN "skewed_u0" < 1621493323
      THEN 5
      WHEN "skewed_u0" < 1656338911
      THEN 6
      WHEN "skewed_u0" < 1687128236
      THEN 7
      WHEN "skewed_u0" < 1714761066
      THEN 8
      WHEN "skewed_u0" < 1739862758
      THEN 9
      ELSE 10
    END
    ELSE CASE
      WHEN "skewed_u0" < 1784171276
      THEN 11
      WHEN "skewed_u0" < 1803978331
      THEN 12
      WHEN "skewed_u0" < 1822512784
      THEN 13
      WHEN "skewed_u0" < 1839939071
      THEN 14
      WHEN "skewed_u0" < 1856391078
      THEN 15
      WHEN "skewed_u0" < 1871979335
      THEN 16
      WHEN "skewed_u0" < 1886796200
      THEN 17
      WHEN "skewed_u0" < 1900919670
      THEN 18
      WHEN "skewed_u0" < 1914416245
      THEN 19
      WHEN "skewed_u0" < 1927343097
      THEN 20
      WHEN "skewed_u0" < 1939749760
      THEN 21
      ELSE 22
    END
  END
  ELSE CASE
    WHEN "skewed_u0" < 2059787551
    THEN CASE
      WHEN "skewed_u0" < 1963170060
      THEN 23
      WHEN "skewed_u0" < 1974255103
      THEN 24
      WHEN "skewed_u0" < 1984964277
      THEN 25
      WHEN "skewed_u0" < 1995324074
      THEN 26
      WHEN "skewed_u0" < 2005358218
      THEN 27
      WHEN "skewed_u0" < 2015088044
      THEN 28
      WHEN "skewed_u0" < 2024532814
      THEN 29
      WHEN "skewed_u0" < 2033709976
      THEN 30
      WHEN "skewed_u0" < 2042635386
      THEN 31
      WHEN "skewed_u0" < 2051323504
      THEN 32
      ELSE 33
    END
    ELSE CASE
      WHEN "skewed_u0" < 2068039646
      THEN 34
      WHEN "skewed_u0" < 2076090932
      THEN 35
      WHEN "skewed_u0" < 2083951675
      THEN 36
      WHEN "skewed_u0" < 2091631354
      THEN 37
      WHEN "skewed_u0" < 2099138746
      THEN 38
      WHEN "skewed_u0" < 2106481986
      THEN 39
      WHEN "skewed_u0" < 2113668638
      THEN 40
      WHEN "skewed_u0" < 2120705738
      THEN 41
      WHEN "skewed_u0" < 2127599852
      THEN 42
      WHEN "skewed_u0" < 2134357111
      THEN 43
      WHEN "skewed_u0" < 2140983252
      THEN 44
      ELSE 45
    END
  END
END AS BIGINT) AS "skewed_among" /* number of the row among those where id % 3 = 0 */
"where_entry"."value" % 2147483648 AS "skewed_parent" /* row of orders that visits.skewed points to */
LEFT JOIN "sdgen_where_visits_skewed_ffa4d2e02456" AS "where_entry" ON "where_entry"."n" = "skewed_among"
"skewed_parent" + 1 AS "skewed"
-- postgres:
DRAW("i", 109299986) AS "skewed_u0" /* draw 0 of visits.skewed */
CAST(CASE
  WHEN "skewed_u0" < 1951679439
  THEN CASE
    WHEN "skewed_u0" < 1762886403
    THEN CASE
      WHEN "skewed_u0" < 1266438071
      THEN 0
      WHEN "skewed_u0" < 1393494749
      THEN 1
      WHEN "skewed_u0" < 1473648091
      THEN 2
      WHEN "skewed_u0" < 1533298515
      THEN 3
      WHEN "skewed_u0" < 1581224786
      THEN 4
      WHEN "skewed_u0" < 1621493323
      THEN 5
      WHEN "skewed_u0" < 1656338911
      THEN 6
      WHEN "skewed_u0" < 1687128236
      THEN 7
      WHEN "skewed_u0" < 1714761066
      THEN 8
      WHEN "skewed_u0" < 1739862758
      THEN 9
      ELSE 10
    END
    ELSE CASE
      WHEN "skewed_u0" < 1784171276
      THEN 11
      WHEN "skewed_u0" < 1803978331
      THEN 12
      WHEN "skewed_u0" < 1822512784
      THEN 13
      WHEN "skewed_u0" < 1839939071
      THEN 14
      WHEN "skewed_u0" < 1856391078
      THEN 15
      WHEN "skewed_u0" < 1871979335
      THEN 16
      WHEN "skewed_u0" < 1886796200
      THEN 17
      WHEN "skewed_u0" < 1900919670
      THEN 18
      WHEN "skewed_u0" < 1914416245
      THEN 19
      WHEN "skewed_u0" < 1927343097
      THEN 20
      WHEN "skewed_u0" < 1939749760
      THEN 21
      ELSE 22
    END
  END
  ELSE CASE
    WHEN "skewed_u0" < 2059787551
    THEN CASE
      WHEN "skewed_u0" < 1963170060
      THEN 23
      WHEN "skewed_u0" < 1974255103
      THEN 24
      WHEN "skewed_u0" < 1984964277
      THEN 25
      WHEN "skewed_u0" < 1995324074
      THEN 26
      WHEN "skewed_u0" < 2005358218
      THEN 27
      WHEN "skewed_u0" < 2015088044
      THEN 28
      WHEN "skewed_u0" < 2024532814
      THEN 29
      WHEN "skewed_u0" < 2033709976
      THEN 30
      WHEN "skewed_u0" < 2042635386
      THEN 31
      WHEN "skewed_u0" < 2051323504
      THEN 32
      ELSE 33
    END
    ELSE CASE
      WHEN "skewed_u0" < 2068039646
      THEN 34
      WHEN "skewed_u0" < 2076090932
      THEN 35
      WHEN "skewed_u0" < 2083951675
      THEN 36
      WHEN "skewed_u0" < 2091631354
      THEN 37
      WHEN "skewed_u0" < 2099138746
      THEN 38
      WHEN "skewed_u0" < 2106481986
      THEN 39
      WHEN "skewed_u0" < 2113668638
      THEN 40
      WHEN "skewed_u0" < 2120705738
      THEN 41
      WHEN "skewed_u0" < 2127599852
      THEN 42
      WHEN "skewed_u0" < 2134357111
      THEN 43
      WHEN "skewed_u0" < 2140983252
      THEN 44
      ELSE 45
    END
  END
END AS BIGINT) AS "skewed_among" /* number of the row among those where id % 3 = 0 */
(SELECT ARRAY_AGG("value" ORDER BY "n") FROM "sdgen_where_visits_skewed_ffa4d2e02456")["skewed_among" + 1] AS "skewed_parent" /* row of orders that visits.skewed points to */
"skewed_parent" + 1 AS "skewed"
-- spark:
(`i` * 722390196 + 109299986) % 2147483647 * (`i` + 1525625972) % 1999999973 * (`i` + 346834421) % 1899999979 * (`i` + 1766452364) % 2147483647 AS `skewed_u0` /* draw 0 of visits.skewed */
CAST(CASE
  WHEN `skewed_u0` < 1951679439
  THEN CASE
    WHEN `skewed_u0` < 1762886403
    THEN CASE
      WHEN `skewed_u0` < 1266438071
      THEN 0
      WHEN `skewed_u0` < 1393494749
      THEN 1
      WHEN `skewed_u0` < 1473648091
      THEN 2
      WHEN `skewed_u0` < 1533298515
      THEN 3
      WHEN `skewed_u0` < 1581224786
      THEN 4
      WHEN `skewed_u0` < 1621493323
      THEN 5
      WHEN `skewed_u0` < 1656338911
      THEN 6
      WHEN `skewed_u0` < 1687128236
      THEN 7
      WHEN `skewed_u0` < 1714761066
      THEN 8
      WHEN `skewed_u0` < 1739862758
      THEN 9
      ELSE 10
    END
    ELSE CASE
      WHEN `skewed_u0` < 1784171276
      THEN 11
      WHEN `skewed_u0` < 1803978331
      THEN 12
      WHEN `skewed_u0` < 1822512784
      THEN 13
      WHEN `skewed_u0` < 1839939071
      THEN 14
      WHEN `skewed_u0` < 1856391078
      THEN 15
      WHEN `skewed_u0` < 1871979335
      THEN 16
      WHEN `skewed_u0` < 1886796200
      THEN 17
      WHEN `skewed_u0` < 1900919670
      THEN 18
      WHEN `skewed_u0` < 1914416245
      THEN 19
      WHEN `skewed_u0` < 1927343097
      THEN 20
      WHEN `skewed_u0` < 1939749760
      THEN 21
      ELSE 22
    END
  END
  ELSE CASE
    WHEN `skewed_u0` < 2059787551
    THEN CASE
      WHEN `skewed_u0` < 1963170060
      THEN 23
      WHEN `skewed_u0` < 1974255103
      THEN 24
      WHEN `skewed_u0` < 1984964277
      THEN 25
      WHEN `skewed_u0` < 1995324074
      THEN 26
      WHEN `skewed_u0` < 2005358218
      THEN 27
      WHEN `skewed_u0` < 2015088044
      THEN 28
      WHEN `skewed_u0` < 2024532814
      THEN 29
      WHEN `skewed_u0` < 2033709976
      THEN 30
      WHEN `skewed_u0` < 2042635386
      THEN 31
      WHEN `skewed_u0` < 2051323504
      THEN 32
      ELSE 33
    END
    ELSE CASE
      WHEN `skewed_u0` < 2068039646
      THEN 34
      WHEN `skewed_u0` < 2076090932
      THEN 35
      WHEN `skewed_u0` < 2083951675
      THEN 36
      WHEN `skewed_u0` < 2091631354
      THEN 37
      WHEN `skewed_u0` < 2099138746
      THEN 38
      WHEN `skewed_u0` < 2106481986
      THEN 39
      WHEN `skewed_u0` < 2113668638
      THEN 40
      WHEN `skewed_u0` < 2120705738
      THEN 41
      WHEN `skewed_u0` < 2127599852
      THEN 42
      WHEN `skewed_u0` < 2134357111
      THEN 43
      WHEN `skewed_u0` < 2140983252
      THEN 44
      ELSE 45
    END
  END
END AS BIGINT) AS `skewed_among` /* number of the row among those where id % 3 = 0 */
`where_entry`.`value` AS `skewed_parent` /* row of orders that visits.skewed points to */
LEFT JOIN `sdgen_where_visits_skewed_ffa4d2e02456` AS `where_entry` ON `where_entry`.`n` = `skewed_among`
`skewed_parent` + 1 AS `skewed`
-- sqlite:
DRAW("i", 109299986) AS "skewed_u0" /* draw 0 of visits.skewed */
CAST(CASE
  WHEN "skewed_u0" < 1951679439
  THEN CASE
    WHEN "skewed_u0" < 1762886403
    THEN CASE
      WHEN "skewed_u0" < 1266438071
      THEN 0
      WHEN "skewed_u0" < 1393494749
      THEN 1
      WHEN "skewed_u0" < 1473648091
      THEN 2
      WHEN "skewed_u0" < 1533298515
      THEN 3
      WHEN "skewed_u0" < 1581224786
      THEN 4
      WHEN "skewed_u0" < 1621493323
      THEN 5
      WHEN "skewed_u0" < 1656338911
      THEN 6
      WHEN "skewed_u0" < 1687128236
      THEN 7
      WHEN "skewed_u0" < 1714761066
      THEN 8
      WHEN "skewed_u0" < 1739862758
      THEN 9
      ELSE 10
    END
    ELSE CASE
      WHEN "skewed_u0" < 1784171276
      THEN 11
      WHEN "skewed_u0" < 1803978331
      THEN 12
      WHEN "skewed_u0" < 1822512784
      THEN 13
      WHEN "skewed_u0" < 1839939071
      THEN 14
      WHEN "skewed_u0" < 1856391078
      THEN 15
      WHEN "skewed_u0" < 1871979335
      THEN 16
      WHEN "skewed_u0" < 1886796200
      THEN 17
      WHEN "skewed_u0" < 1900919670
      THEN 18
      WHEN "skewed_u0" < 1914416245
      THEN 19
      WHEN "skewed_u0" < 1927343097
      THEN 20
      WHEN "skewed_u0" < 1939749760
      THEN 21
      ELSE 22
    END
  END
  ELSE CASE
    WHEN "skewed_u0" < 2059787551
    THEN CASE
      WHEN "skewed_u0" < 1963170060
      THEN 23
      WHEN "skewed_u0" < 1974255103
      THEN 24
      WHEN "skewed_u0" < 1984964277
      THEN 25
      WHEN "skewed_u0" < 1995324074
      THEN 26
      WHEN "skewed_u0" < 2005358218
      THEN 27
      WHEN "skewed_u0" < 2015088044
      THEN 28
      WHEN "skewed_u0" < 2024532814
      THEN 29
      WHEN "skewed_u0" < 2033709976
      THEN 30
      WHEN "skewed_u0" < 2042635386
      THEN 31
      WHEN "skewed_u0" < 2051323504
      THEN 32
      ELSE 33
    END
    ELSE CASE
      WHEN "skewed_u0" < 2068039646
      THEN 34
      WHEN "skewed_u0" < 2076090932
      THEN 35
      WHEN "skewed_u0" < 2083951675
      THEN 36
      WHEN "skewed_u0" < 2091631354
      THEN 37
      WHEN "skewed_u0" < 2099138746
      THEN 38
      WHEN "skewed_u0" < 2106481986
      THEN 39
      WHEN "skewed_u0" < 2113668638
      THEN 40
      WHEN "skewed_u0" < 2120705738
      THEN 41
      WHEN "skewed_u0" < 2127599852
      THEN 42
      WHEN "skewed_u0" < 2134357111
      THEN 43
      WHEN "skewed_u0" < 2140983252
      THEN 44
      ELSE 45
    END
  END
END AS INTEGER) AS "skewed_among" /* number of the row among those where id % 3 = 0 */
"where_entry"."value" AS "skewed_parent" /* row of orders that visits.skewed points to */
LEFT JOIN "sdgen_where_visits_skewed_ffa4d2e02456" AS "where_entry" ON "where_entry"."n" = "skewed_among"
"skewed_parent" + 1 AS "skewed"

-- visits.in_turn int: fk (shipments.order_id of all rows in turn, rows NOT late)
-- duckdb:
("i" % 59) AS "in_turn_permutation_number" /* number of visits.in_turn */
(("i" // 59) & 2147483647) AS "in_turn_round" /* which round through the parents it is */
"in_turn_permutation_number" // 8 AS "in_turn_permutation_line" /* line of visits.in_turn */
"in_turn_permutation_number" % 8 AS "in_turn_permutation_place" /* place of visits.in_turn */
(
  "in_turn_permutation_place" + ("in_turn_permutation_line" * 1858107705 + "in_turn_round" * 870665200 + 1606139214) % 2147483647 * ("in_turn_permutation_line" + 259843116) % 1999999973 * ("in_turn_permutation_line" + 1449471453) % 1899999979 * ("in_turn_permutation_line" + 449085720) % 2147483647
) % CASE WHEN "in_turn_permutation_line" < 7 THEN 8 ELSE 3 END AS "in_turn_permutation_place_1" /* place_1 of visits.in_turn */
(
  "in_turn_permutation_line" + ("in_turn_permutation_place_1" * 726884445 + "in_turn_round" * 1970223252 + 2042415206) % 2147483647 * ("in_turn_permutation_place_1" + 1973237717) % 1999999973 * ("in_turn_permutation_place_1" + 1357604586) % 1899999979 * ("in_turn_permutation_place_1" + 580614883) % 2147483647
) % CASE WHEN "in_turn_permutation_place_1" < 3 THEN 8 ELSE 7 END AS "in_turn_permutation_line_2" /* line_2 of visits.in_turn */
(
  "in_turn_permutation_place_1" + ("in_turn_permutation_line_2" * 1830117504 + "in_turn_round" * 1969673522 + 1398802786) % 2147483647 * ("in_turn_permutation_line_2" + 1552573086) % 1999999973 * ("in_turn_permutation_line_2" + 71114200) % 1899999979 * ("in_turn_permutation_line_2" + 164794412) % 2147483647
) % CASE WHEN "in_turn_permutation_line_2" < 7 THEN 8 ELSE 3 END AS "in_turn_permutation_place_3" /* place_3 of visits.in_turn */
(
  "in_turn_permutation_line_2" + ("in_turn_permutation_place_3" * 1134293730 + "in_turn_round" * 1285917179 + 1232667781) % 2147483647 * ("in_turn_permutation_place_3" + 2109908811) % 1999999973 * ("in_turn_permutation_place_3" + 254841848) % 1899999979 * ("in_turn_permutation_place_3" + 1882912725) % 2147483647
) % CASE WHEN "in_turn_permutation_place_3" < 3 THEN 8 ELSE 7 END AS "in_turn_permutation_line_4" /* line_4 of visits.in_turn */
(
  "in_turn_permutation_place_3" + ("in_turn_permutation_line_4" * 876172035 + "in_turn_round" * 644571928 + 1731976493) % 2147483647 * ("in_turn_permutation_line_4" + 1148766594) % 1999999973 * ("in_turn_permutation_line_4" + 434155330) % 1899999979 * ("in_turn_permutation_line_4" + 530575387) % 2147483647
) % CASE WHEN "in_turn_permutation_line_4" < 7 THEN 8 ELSE 3 END AS "in_turn_permutation_place_5" /* place_5 of visits.in_turn */
(
  "in_turn_permutation_line_4" + ("in_turn_permutation_place_5" * 135404423 + "in_turn_round" * 2090571551 + 77029260) % 2147483647 * ("in_turn_permutation_place_5" + 1849652744) % 1999999973 * ("in_turn_permutation_place_5" + 150716867) % 1899999979 * ("in_turn_permutation_place_5" + 278821793) % 2147483647
) % CASE WHEN "in_turn_permutation_place_5" < 3 THEN 8 ELSE 7 END AS "in_turn_permutation_line_6" /* line_6 of visits.in_turn */
(
  "in_turn_permutation_place_5" + ("in_turn_permutation_line_6" * 2076757287 + "in_turn_round" * 292630108 + 1700703148) % 2147483647 * ("in_turn_permutation_line_6" + 230414838) % 1999999973 * ("in_turn_permutation_line_6" + 1928270608) % 1899999979 * ("in_turn_permutation_line_6" + 262358607) % 2147483647
) % CASE WHEN "in_turn_permutation_line_6" < 7 THEN 8 ELSE 3 END AS "in_turn_permutation_place_7" /* place_7 of visits.in_turn */
(
  "in_turn_permutation_line_6" + ("in_turn_permutation_place_7" * 851774231 + "in_turn_round" * 835920946 + 2037196924) % 2147483647 * ("in_turn_permutation_place_7" + 1507957857) % 1999999973 * ("in_turn_permutation_place_7" + 342995235) % 1899999979 * ("in_turn_permutation_place_7" + 1677098601) % 2147483647
) % CASE WHEN "in_turn_permutation_place_7" < 3 THEN 8 ELSE 7 END AS "in_turn_permutation_line_8" /* line_8 of visits.in_turn */
(
  "in_turn_permutation_place_7" + ("in_turn_permutation_line_8" * 279060828 + "in_turn_round" * 1678476863 + 1622239397) % 2147483647 * ("in_turn_permutation_line_8" + 936273769) % 1999999973 * ("in_turn_permutation_line_8" + 818129344) % 1899999979 * ("in_turn_permutation_line_8" + 1585164234) % 2147483647
) % CASE WHEN "in_turn_permutation_line_8" < 7 THEN 8 ELSE 3 END AS "in_turn_permutation_place_9" /* place_9 of visits.in_turn */
(
  "in_turn_permutation_line_8" + ("in_turn_permutation_place_9" * 1746249859 + "in_turn_round" * 141592235 + 1677086440) % 2147483647 * ("in_turn_permutation_place_9" + 1600277925) % 1999999973 * ("in_turn_permutation_place_9" + 1022099568) % 1899999979 * ("in_turn_permutation_place_9" + 1841787154) % 2147483647
) % CASE WHEN "in_turn_permutation_place_9" < 3 THEN 8 ELSE 7 END AS "in_turn_permutation_line_10" /* line_10 of visits.in_turn */
("in_turn_permutation_line_10" * 8 + "in_turn_permutation_place_9") AS "in_turn_among" /* number of the row among those where NOT late */
"where_entry"."value" % 2147483648 AS "in_turn_parent" /* row of shipments that visits.in_turn points to */
LEFT JOIN "sdgen_where_visits_in_turn_e1f4892e2108" AS "where_entry" ON "where_entry"."n" = "in_turn_among"
"in_turn_parent" AS "in_turn_parent_order_id_permutation_number" /* number of shipments.order_id */
"in_turn_parent_order_id_permutation_number" // 11 AS "in_turn_parent_order_id_permutation_line" /* line of shipments.order_id */
"in_turn_parent_order_id_permutation_number" % 11 AS "in_turn_parent_order_id_permutation_place" /* place of shipments.order_id */
("in_turn_parent_order_id_permutation_place" + DRAW("in_turn_parent_order_id_permutation_line", 47101289)) % CASE WHEN "in_turn_parent_order_id_permutation_line" < 9 THEN 11 ELSE 4 END AS "in_turn_parent_order_id_permutation_place_1" /* place_1 of shipments.order_id */
("in_turn_parent_order_id_permutation_line" + DRAW("in_turn_parent_order_id_permutation_place_1", 817099140)) % CASE WHEN "in_turn_parent_order_id_permutation_place_1" < 4 THEN 10 ELSE 9 END AS "in_turn_parent_order_id_permutation_line_2" /* line_2 of shipments.order_id */
("in_turn_parent_order_id_permutation_place_1" + DRAW("in_turn_parent_order_id_permutation_line_2", 2142906132)) % CASE WHEN "in_turn_parent_order_id_permutation_line_2" < 9 THEN 11 ELSE 4 END AS "in_turn_parent_order_id_permutation_place_3" /* place_3 of shipments.order_id */
("in_turn_parent_order_id_permutation_line_2" + DRAW("in_turn_parent_order_id_permutation_place_3", 1027712922)) % CASE WHEN "in_turn_parent_order_id_permutation_place_3" < 4 THEN 10 ELSE 9 END AS "in_turn_parent_order_id_permutation_line_4" /* line_4 of shipments.order_id */
("in_turn_parent_order_id_permutation_place_3" + DRAW("in_turn_parent_order_id_permutation_line_4", 2077309880)) % CASE WHEN "in_turn_parent_order_id_permutation_line_4" < 9 THEN 11 ELSE 4 END AS "in_turn_parent_order_id_permutation_place_5" /* place_5 of shipments.order_id */
("in_turn_parent_order_id_permutation_line_4" + DRAW("in_turn_parent_order_id_permutation_place_5", 2112449886)) % CASE WHEN "in_turn_parent_order_id_permutation_place_5" < 4 THEN 10 ELSE 9 END AS "in_turn_parent_order_id_permutation_line_6" /* line_6 of shipments.order_id */
("in_turn_parent_order_id_permutation_place_5" + DRAW("in_turn_parent_order_id_permutation_line_6", 2105401700)) % CASE WHEN "in_turn_parent_order_id_permutation_line_6" < 9 THEN 11 ELSE 4 END AS "in_turn_parent_order_id_permutation_place_7" /* place_7 of shipments.order_id */
("in_turn_parent_order_id_permutation_line_6" + DRAW("in_turn_parent_order_id_permutation_place_7", 1717413624)) % CASE WHEN "in_turn_parent_order_id_permutation_place_7" < 4 THEN 10 ELSE 9 END AS "in_turn_parent_order_id_permutation_line_8" /* line_8 of shipments.order_id */
("in_turn_parent_order_id_permutation_place_7" + DRAW("in_turn_parent_order_id_permutation_line_8", 852519474)) % CASE WHEN "in_turn_parent_order_id_permutation_line_8" < 9 THEN 11 ELSE 4 END AS "in_turn_parent_order_id_permutation_place_9" /* place_9 of shipments.order_id */
("in_turn_parent_order_id_permutation_line_8" + DRAW("in_turn_parent_order_id_permutation_place_9", 1448512355)) % CASE WHEN "in_turn_parent_order_id_permutation_place_9" < 4 THEN 10 ELSE 9 END AS "in_turn_parent_order_id_permutation_line_10" /* line_10 of shipments.order_id */
("in_turn_parent_order_id_permutation_line_10" * 11 + "in_turn_parent_order_id_permutation_place_9") AS "in_turn_parent_order_id_among" /* number of the row among those where status = ’shipped’ */
"in_turn_parent_where_entry"."value" % 2147483648 AS "in_turn_parent_order_id_parent" /* row of orders that shipments.order_id points to */
LEFT JOIN "sdgen_where_shipments_order_id_31b13f6138c4" AS "in_turn_parent_where_entry"
  ON "in_turn_parent_where_entry"."n" = "in_turn_parent_order_id_among"
"in_turn_parent_order_id_parent" + 1 AS "in_turn" /* visits.in_turn */
-- postgres:
("i" % 59) AS "in_turn_permutation_number" /* number of visits.in_turn */
(("i" / 59) & 2147483647) AS "in_turn_round" /* which round through the parents it is */
"in_turn_permutation_number" / 8 AS "in_turn_permutation_line" /* line of visits.in_turn */
"in_turn_permutation_number" % 8 AS "in_turn_permutation_place" /* place of visits.in_turn */
(
  "in_turn_permutation_place" + ("in_turn_permutation_line" * 1858107705 + "in_turn_round" * 870665200 + 1606139214) % 2147483647 * ("in_turn_permutation_line" + 259843116) % 1999999973 * ("in_turn_permutation_line" + 1449471453) % 1899999979 * ("in_turn_permutation_line" + 449085720) % 2147483647
) % CASE WHEN "in_turn_permutation_line" < 7 THEN 8 ELSE 3 END AS "in_turn_permutation_place_1" /* place_1 of visits.in_turn */
(
  "in_turn_permutation_line" + ("in_turn_permutation_place_1" * 726884445 + "in_turn_round" * 1970223252 + 2042415206) % 2147483647 * ("in_turn_permutation_place_1" + 1973237717) % 1999999973 * ("in_turn_permutation_place_1" + 1357604586) % 1899999979 * ("in_turn_permutation_place_1" + 580614883) % 2147483647
) % CASE WHEN "in_turn_permutation_place_1" < 3 THEN 8 ELSE 7 END AS "in_turn_permutation_line_2" /* line_2 of visits.in_turn */
(
  "in_turn_permutation_place_1" + ("in_turn_permutation_line_2" * 1830117504 + "in_turn_round" * 1969673522 + 1398802786) % 2147483647 * ("in_turn_permutation_line_2" + 1552573086) % 1999999973 * ("in_turn_permutation_line_2" + 71114200) % 1899999979 * ("in_turn_permutation_line_2" + 164794412) % 2147483647
) % CASE WHEN "in_turn_permutation_line_2" < 7 THEN 8 ELSE 3 END AS "in_turn_permutation_place_3" /* place_3 of visits.in_turn */
(
  "in_turn_permutation_line_2" + ("in_turn_permutation_place_3" * 1134293730 + "in_turn_round" * 1285917179 + 1232667781) % 2147483647 * ("in_turn_permutation_place_3" + 2109908811) % 1999999973 * ("in_turn_permutation_place_3" + 254841848) % 1899999979 * ("in_turn_permutation_place_3" + 1882912725) % 2147483647
) % CASE WHEN "in_turn_permutation_place_3" < 3 THEN 8 ELSE 7 END AS "in_turn_permutation_line_4" /* line_4 of visits.in_turn */
(
  "in_turn_permutation_place_3" + ("in_turn_permutation_line_4" * 876172035 + "in_turn_round" * 644571928 + 1731976493) % 2147483647 * ("in_turn_permutation_line_4" + 1148766594) % 1999999973 * ("in_turn_permutation_line_4" + 434155330) % 1899999979 * ("in_turn_permutation_line_4" + 530575387) % 2147483647
) % CASE WHEN "in_turn_permutation_line_4" < 7 THEN 8 ELSE 3 END AS "in_turn_permutation_place_5" /* place_5 of visits.in_turn */
(
  "in_turn_permutation_line_4" + ("in_turn_permutation_place_5" * 135404423 + "in_turn_round" * 2090571551 + 77029260) % 2147483647 * ("in_turn_permutation_place_5" + 1849652744) % 1999999973 * ("in_turn_permutation_place_5" + 150716867) % 1899999979 * ("in_turn_permutation_place_5" + 278821793) % 2147483647
) % CASE WHEN "in_turn_permutation_place_5" < 3 THEN 8 ELSE 7 END AS "in_turn_permutation_line_6" /* line_6 of visits.in_turn */
(
  "in_turn_permutation_place_5" + ("in_turn_permutation_line_6" * 2076757287 + "in_turn_round" * 292630108 + 1700703148) % 2147483647 * ("in_turn_permutation_line_6" + 230414838) % 1999999973 * ("in_turn_permutation_line_6" + 1928270608) % 1899999979 * ("in_turn_permutation_line_6" + 262358607) % 2147483647
) % CASE WHEN "in_turn_permutation_line_6" < 7 THEN 8 ELSE 3 END AS "in_turn_permutation_place_7" /* place_7 of visits.in_turn */
(
  "in_turn_permutation_line_6" + ("in_turn_permutation_place_7" * 851774231 + "in_turn_round" * 835920946 + 2037196924) % 2147483647 * ("in_turn_permutation_place_7" + 1507957857) % 1999999973 * ("in_turn_permutation_place_7" + 342995235) % 1899999979 * ("in_turn_permutation_place_7" + 1677098601) % 2147483647
) % CASE WHEN "in_turn_permutation_place_7" < 3 THEN 8 ELSE 7 END AS "in_turn_permutation_line_8" /* line_8 of visits.in_turn */
(
  "in_turn_permutation_place_7" + ("in_turn_permutation_line_8" * 279060828 + "in_turn_round" * 1678476863 + 1622239397) % 2147483647 * ("in_turn_permutation_line_8" + 936273769) % 1999999973 * ("in_turn_permutation_line_8" + 818129344) % 1899999979 * ("in_turn_permutation_line_8" + 1585164234) % 2147483647
) % CASE WHEN "in_turn_permutation_line_8" < 7 THEN 8 ELSE 3 END AS "in_turn_permutation_place_9" /* place_9 of visits.in_turn */
(
  "in_turn_permutation_line_8" + ("in_turn_permutation_place_9" * 1746249859 + "in_turn_round" * 141592235 + 1677086440) % 2147483647 * ("in_turn_permutation_place_9" + 1600277925) % 1999999973 * ("in_turn_permutation_place_9" + 1022099568) % 1899999979 * ("in_turn_permutation_place_9" + 1841787154) % 2147483647
) % CASE WHEN "in_turn_permutation_place_9" < 3 THEN 8 ELSE 7 END AS "in_turn_permutation_line_10" /* line_10 of visits.in_turn */
("in_turn_permutation_line_10" * 8 + "in_turn_permutation_place_9") AS "in_turn_among" /* number of the row among those where NOT late */
(SELECT ARRAY_AGG("value" ORDER BY "n") FROM "sdgen_where_visits_in_turn_e1f4892e2108")["in_turn_among" + 1] AS "in_turn_parent" /* row of shipments that visits.in_turn points to */
"in_turn_parent" AS "in_turn_parent_order_id_permutation_number" /* number of shipments.order_id */
"in_turn_parent_order_id_permutation_number" / 11 AS "in_turn_parent_order_id_permutation_line" /* line of shipments.order_id */
"in_turn_parent_order_id_permutation_number" % 11 AS "in_turn_parent_order_id_permutation_place" /* place of shipments.order_id */
("in_turn_parent_order_id_permutation_place" + DRAW("in_turn_parent_order_id_permutation_line", 47101289)) % CASE WHEN "in_turn_parent_order_id_permutation_line" < 9 THEN 11 ELSE 4 END AS "in_turn_parent_order_id_permutation_place_1" /* place_1 of shipments.order_id */
("in_turn_parent_order_id_permutation_line" + DRAW("in_turn_parent_order_id_permutation_place_1", 817099140)) % CASE WHEN "in_turn_parent_order_id_permutation_place_1" < 4 THEN 10 ELSE 9 END AS "in_turn_parent_order_id_permutation_line_2" /* line_2 of shipments.order_id */
("in_turn_parent_order_id_permutation_place_1" + DRAW("in_turn_parent_order_id_permutation_line_2", 2142906132)) % CASE WHEN "in_turn_parent_order_id_permutation_line_2" < 9 THEN 11 ELSE 4 END AS "in_turn_parent_order_id_permutation_place_3" /* place_3 of shipments.order_id */
("in_turn_parent_order_id_permutation_line_2" + DRAW("in_turn_parent_order_id_permutation_place_3", 1027712922)) % CASE WHEN "in_turn_parent_order_id_permutation_place_3" < 4 THEN 10 ELSE 9 END AS "in_turn_parent_order_id_permutation_line_4" /* line_4 of shipments.order_id */
("in_turn_parent_order_id_permutation_place_3" + DRAW("in_turn_parent_order_id_permutation_line_4", 2077309880)) % CASE WHEN "in_turn_parent_order_id_permutation_line_4" < 9 THEN 11 ELSE 4 END AS "in_turn_parent_order_id_permutation_place_5" /* place_5 of shipments.order_id */
("in_turn_parent_order_id_permutation_line_4" + DRAW("in_turn_parent_order_id_permutation_place_5", 2112449886)) % CASE WHEN "in_turn_parent_order_id_permutation_place_5" < 4 THEN 10 ELSE 9 END AS "in_turn_parent_order_id_permutation_line_6" /* line_6 of shipments.order_id */
("in_turn_parent_order_id_permutation_place_5" + DRAW("in_turn_parent_order_id_permutation_line_6", 2105401700)) % CASE WHEN "in_turn_parent_order_id_permutation_line_6" < 9 THEN 11 ELSE 4 END AS "in_turn_parent_order_id_permutation_place_7" /* place_7 of shipments.order_id */
("in_turn_parent_order_id_permutation_line_6" + DRAW("in_turn_parent_order_id_permutation_place_7", 1717413624)) % CASE WHEN "in_turn_parent_order_id_permutation_place_7" < 4 THEN 10 ELSE 9 END AS "in_turn_parent_order_id_permutation_line_8" /* line_8 of shipments.order_id */
("in_turn_parent_order_id_permutation_place_7" + DRAW("in_turn_parent_order_id_permutation_line_8", 852519474)) % CASE WHEN "in_turn_parent_order_id_permutation_line_8" < 9 THEN 11 ELSE 4 END AS "in_turn_parent_order_id_permutation_place_9" /* place_9 of shipments.order_id */
("in_turn_parent_order_id_permutation_line_8" + DRAW("in_turn_parent_order_id_permutation_place_9", 1448512355)) % CASE WHEN "in_turn_parent_order_id_permutation_place_9" < 4 THEN 10 ELSE 9 END AS "in_turn_parent_order_id_permutation_line_10" /* line_10 of shipments.order_id */
("in_turn_parent_order_id_permutation_line_10" * 11 + "in_turn_parent_order_id_permutation_place_9") AS "in_turn_parent_order_id_among" /* number of the row among those where status = 'shipped' */
(
  SELECT "entry"."value"
  FROM "sdgen_where_shipments_order_id_31b13f6138c4" AS "entry"
  WHERE "entry"."n" = "in_turn_parent_order_id_among"
) AS "in_turn_parent_order_id_parent" /* row of orders that shipments.order_id points to */
"in_turn_parent_order_id_parent" + 1 AS "in_turn" /* visits.in_turn */
-- spark:
(`i` % 59) AS `in_turn_permutation_number` /* number of visits.in_turn */
((`i` DIV 59) & 2147483647) AS `in_turn_round` /* which round through the parents it is */
`in_turn_permutation_number` DIV 8 AS `in_turn_permutation_line` /* line of visits.in_turn */
`in_turn_permutation_number` % 8 AS `in_turn_permutation_place` /* place of visits.in_turn */
(
  `in_turn_permutation_place` + (`in_turn_permutation_line` * 1858107705 + `in_turn_round` * 870665200 + 1606139214) % 2147483647 * (`in_turn_permutation_line` + 259843116) % 1999999973 * (`in_turn_permutation_line` + 1449471453) % 1899999979 * (`in_turn_permutation_line` + 449085720) % 2147483647
) % CASE WHEN `in_turn_permutation_line` < 7 THEN 8 ELSE 3 END AS `in_turn_permutation_place_1` /* place_1 of visits.in_turn */
(
  `in_turn_permutation_line` + (`in_turn_permutation_place_1` * 726884445 + `in_turn_round` * 1970223252 + 2042415206) % 2147483647 * (`in_turn_permutation_place_1` + 1973237717) % 1999999973 * (`in_turn_permutation_place_1` + 1357604586) % 1899999979 * (`in_turn_permutation_place_1` + 580614883) % 2147483647
) % CASE WHEN `in_turn_permutation_place_1` < 3 THEN 8 ELSE 7 END AS `in_turn_permutation_line_2` /* line_2 of visits.in_turn */
(
  `in_turn_permutation_place_1` + (`in_turn_permutation_line_2` * 1830117504 + `in_turn_round` * 1969673522 + 1398802786) % 2147483647 * (`in_turn_permutation_line_2` + 1552573086) % 1999999973 * (`in_turn_permutation_line_2` + 71114200) % 1899999979 * (`in_turn_permutation_line_2` + 164794412) % 2147483647
) % CASE WHEN `in_turn_permutation_line_2` < 7 THEN 8 ELSE 3 END AS `in_turn_permutation_place_3` /* place_3 of visits.in_turn */
(
  `in_turn_permutation_line_2` + (`in_turn_permutation_place_3` * 1134293730 + `in_turn_round` * 1285917179 + 1232667781) % 2147483647 * (`in_turn_permutation_place_3` + 2109908811) % 1999999973 * (`in_turn_permutation_place_3` + 254841848) % 1899999979 * (`in_turn_permutation_place_3` + 1882912725) % 2147483647
) % CASE WHEN `in_turn_permutation_place_3` < 3 THEN 8 ELSE 7 END AS `in_turn_permutation_line_4` /* line_4 of visits.in_turn */
(
  `in_turn_permutation_place_3` + (`in_turn_permutation_line_4` * 876172035 + `in_turn_round` * 644571928 + 1731976493) % 2147483647 * (`in_turn_permutation_line_4` + 1148766594) % 1999999973 * (`in_turn_permutation_line_4` + 434155330) % 1899999979 * (`in_turn_permutation_line_4` + 530575387) % 2147483647
) % CASE WHEN `in_turn_permutation_line_4` < 7 THEN 8 ELSE 3 END AS `in_turn_permutation_place_5` /* place_5 of visits.in_turn */
(
  `in_turn_permutation_line_4` + (`in_turn_permutation_place_5` * 135404423 + `in_turn_round` * 2090571551 + 77029260) % 2147483647 * (`in_turn_permutation_place_5` + 1849652744) % 1999999973 * (`in_turn_permutation_place_5` + 150716867) % 1899999979 * (`in_turn_permutation_place_5` + 278821793) % 2147483647
) % CASE WHEN `in_turn_permutation_place_5` < 3 THEN 8 ELSE 7 END AS `in_turn_permutation_line_6` /* line_6 of visits.in_turn */
(
  `in_turn_permutation_place_5` + (`in_turn_permutation_line_6` * 2076757287 + `in_turn_round` * 292630108 + 1700703148) % 2147483647 * (`in_turn_permutation_line_6` + 230414838) % 1999999973 * (`in_turn_permutation_line_6` + 1928270608) % 1899999979 * (`in_turn_permutation_line_6` + 262358607) % 2147483647
) % CASE WHEN `in_turn_permutation_line_6` < 7 THEN 8 ELSE 3 END AS `in_turn_permutation_place_7` /* place_7 of visits.in_turn */
(
  `in_turn_permutation_line_6` + (`in_turn_permutation_place_7` * 851774231 + `in_turn_round` * 835920946 + 2037196924) % 2147483647 * (`in_turn_permutation_place_7` + 1507957857) % 1999999973 * (`in_turn_permutation_place_7` + 342995235) % 1899999979 * (`in_turn_permutation_place_7` + 1677098601) % 2147483647
) % CASE WHEN `in_turn_permutation_place_7` < 3 THEN 8 ELSE 7 END AS `in_turn_permutation_line_8` /* line_8 of visits.in_turn */
(
  `in_turn_permutation_place_7` + (`in_turn_permutation_line_8` * 279060828 + `in_turn_round` * 1678476863 + 1622239397) % 2147483647 * (`in_turn_permutation_line_8` + 936273769) % 1999999973 * (`in_turn_permutation_line_8` + 818129344) % 1899999979 * (`in_turn_permutation_line_8` + 1585164234) % 2147483647
) % CASE WHEN `in_turn_permutation_line_8` < 7 THEN 8 ELSE 3 END AS `in_turn_permutation_place_9` /* place_9 of visits.in_turn */
(
  `in_turn_permutation_line_8` + (`in_turn_permutation_place_9` * 1746249859 + `in_turn_round` * 141592235 + 1677086440) % 2147483647 * (`in_turn_permutation_place_9` + 1600277925) % 1999999973 * (`in_turn_permutation_place_9` + 1022099568) % 1899999979 * (`in_turn_permutation_place_9` + 1841787154) % 2147483647
) % CASE WHEN `in_turn_permutation_place_9` < 3 THEN 8 ELSE 7 END AS `in_turn_permutation_line_10` /* line_10 of visits.in_turn */
(`in_turn_permutation_line_10` * 8 + `in_turn_permutation_place_9`) AS `in_turn_among` /* number of the row among those where NOT late */
`where_entry`.`value` AS `in_turn_parent` /* row of shipments that visits.in_turn points to */
LEFT JOIN `sdgen_where_visits_in_turn_e1f4892e2108` AS `where_entry` ON `where_entry`.`n` = `in_turn_among`
`in_turn_parent` AS `in_turn_parent_order_id_permutation_number` /* number of shipments.order_id */
`in_turn_parent_order_id_permutation_number` DIV 11 AS `in_turn_parent_order_id_permutation_line` /* line of shipments.order_id */
`in_turn_parent_order_id_permutation_number` % 11 AS `in_turn_parent_order_id_permutation_place` /* place of shipments.order_id */
(
  `in_turn_parent_order_id_permutation_place` + (`in_turn_parent_order_id_permutation_line` * 642320399 + 47101289) % 2147483647 * (`in_turn_parent_order_id_permutation_line` + 1017094324) % 1999999973 * (`in_turn_parent_order_id_permutation_line` + 787925807) % 1899999979 * (`in_turn_parent_order_id_permutation_line` + 968344229) % 2147483647
) % CASE WHEN `in_turn_parent_order_id_permutation_line` < 9 THEN 11 ELSE 4 END AS `in_turn_parent_order_id_permutation_place_1` /* place_1 of shipments.order_id */
(
  `in_turn_parent_order_id_permutation_line` + (`in_turn_parent_order_id_permutation_place_1` * 817368601 + 817099140) % 2147483647 * (`in_turn_parent_order_id_permutation_place_1` + 1408678541) % 1999999973 * (`in_turn_parent_order_id_permutation_place_1` + 183166001) % 1899999979 * (`in_turn_parent_order_id_permutation_place_1` + 312815889) % 2147483647
) % CASE WHEN `in_turn_parent_order_id_permutation_place_1` < 4 THEN 10 ELSE 9 END AS `in_turn_parent_order_id_permutation_line_2` /* line_2 of shipments.order_id */
(
  `in_turn_parent_order_id_permutation_place_1` + (`in_turn_parent_order_id_permutation_line_2` * 1483748569 + 2142906132) % 2147483647 * (`in_turn_parent_order_id_permutation_line_2` + 656967187) % 1999999973 * (`in_turn_parent_order_id_permutation_line_2` + 2128067624) % 1899999979 * (`in_turn_parent_order_id_permutation_line_2` + 485358289) % 2147483647
) % CASE WHEN `in_turn_parent_order_id_permutation_line_2` < 9 THEN 11 ELSE 4 END AS `in_turn_parent_order_id_permutation_place_3` /* place_3 of shipments.order_id */
(
  `in_turn_parent_order_id_permutation_line_2` + (`in_turn_parent_order_id_permutation_place_3` * 191690050 + 1027712922) % 2147483647 * (`in_turn_parent_order_id_permutation_place_3` + 411005702) % 1999999973 * (`in_turn_parent_order_id_permutation_place_3` + 1115180694) % 1899999979 * (`in_turn_parent_order_id_permutation_place_3` + 1015288560) % 2147483647
) % CASE WHEN `in_turn_parent_order_id_permutation_place_3` < 4 THEN 10 ELSE 9 END AS `in_turn_parent_order_id_permutation_line_4` /* line_4 of shipments.order_id */
(
  `in_turn_parent_order_id_permutation_place_3` + (`in_turn_parent_order_id_permutation_line_4` * 520694794 + 2077309880) % 2147483647 * (`in_turn_parent_order_id_permutation_line_4` + 986173340) % 1999999973 * (`in_turn_parent_order_id_permutation_line_4` + 1789233129) % 1899999979 * (`in_turn_parent_order_id_permutation_line_4` + 836354580) % 2147483647
) % CASE WHEN `in_turn_parent_order_id_permutation_line_4` < 9 THEN 11 ELSE 4 END AS `in_turn_parent_order_id_permutation_place_5` /* place_5 of shipments.order_id */
(
  `in_turn_parent_order_id_permutation_line_4` + (`in_turn_parent_order_id_permutation_place_5` * 704202007 + 2112449886) % 2147483647 * (`in_turn_parent_order_id_permutation_place_5` + 758608684) % 1999999973 * (`in_turn_parent_order_id_permutation_place_5` + 1697086024) % 1899999979 * (`in_turn_parent_order_id_permutation_place_5` + 2755066) % 2147483647
) % CASE WHEN `in_turn_parent_order_id_permutation_place_5` < 4 THEN 10 ELSE 9 END AS `in_turn_parent_order_id_permutation_line_6` /* line_6 of shipments.order_id */
(
  `in_turn_parent_order_id_permutation_place_5` + (`in_turn_parent_order_id_permutation_line_6` * 980537582 + 2105401700) % 2147483647 * (`in_turn_parent_order_id_permutation_line_6` + 1184708426) % 1999999973 * (`in_turn_parent_order_id_permutation_line_6` + 1997067747) % 1899999979 * (`in_turn_parent_order_id_permutation_line_6` + 493125042) % 2147483647
) % CASE WHEN `in_turn_parent_order_id_permutation_line_6` < 9 THEN 11 ELSE 4 END AS `in_turn_parent_order_id_permutation_place_7` /* place_7 of shipments.order_id */
(
  `in_turn_parent_order_id_permutation_line_6` + (`in_turn_parent_order_id_permutation_place_7` * 124024639 + 1717413624) % 2147483647 * (`in_turn_parent_order_id_permutation_place_7` + 215545501) % 1999999973 * (`in_turn_parent_order_id_permutation_place_7` + 1768315617) % 1899999979 * (`in_turn_parent_order_id_permutation_place_7` + 1397802401) % 2147483647
) % CASE WHEN `in_turn_parent_order_id_permutation_place_7` < 4 THEN 10 ELSE 9 END AS `in_turn_parent_order_id_permutation_line_8` /* line_8 of shipments.order_id */
(
  `in_turn_parent_order_id_permutation_place_7` + (`in_turn_parent_order_id_permutation_line_8` * 1454647084 + 852519474) % 2147483647 * (`in_turn_parent_order_id_permutation_line_8` + 1290690690) % 1999999973 * (`in_turn_parent_order_id_permutation_line_8` + 447369182) % 1899999979 * (`in_turn_parent_order_id_permutation_line_8` + 528539991) % 2147483647
) % CASE WHEN `in_turn_parent_order_id_permutation_line_8` < 9 THEN 11 ELSE 4 END AS `in_turn_parent_order_id_permutation_place_9` /* place_9 of shipments.order_id */
(
  `in_turn_parent_order_id_permutation_line_8` + (`in_turn_parent_order_id_permutation_place_9` * 1843651846 + 1448512355) % 2147483647 * (`in_turn_parent_order_id_permutation_place_9` + 534950758) % 1999999973 * (`in_turn_parent_order_id_permutation_place_9` + 1420094973) % 1899999979 * (`in_turn_parent_order_id_permutation_place_9` + 248496455) % 2147483647
) % CASE WHEN `in_turn_parent_order_id_permutation_place_9` < 4 THEN 10 ELSE 9 END AS `in_turn_parent_order_id_permutation_line_10` /* line_10 of shipments.order_id */
(`in_turn_parent_order_id_permutation_line_10` * 11 + `in_turn_parent_order_id_permutation_place_9`) AS `in_turn_parent_order_id_among` /* number of the row among those where status = 'shipped' */
`in_turn_parent_where_entry`.`value` AS `in_turn_parent_order_id_parent` /* row of orders that shipments.order_id points to */
LEFT JOIN `sdgen_where_shipments_order_id_31b13f6138c4` AS `in_turn_parent_where_entry`
  ON `in_turn_parent_where_entry`.`n` = `in_turn_parent_order_id_among`
`in_turn_parent_order_id_parent` + 1 AS `in_turn` /* visits.in_turn */
-- sqlite:
("i" % 59) AS "in_turn_permutation_number" /* number of visits.in_turn */
(("i" / 59) & 2147483647) AS "in_turn_round" /* which round through the parents it is */
"in_turn_permutation_number" / 8 AS "in_turn_permutation_line" /* line of visits.in_turn */
"in_turn_permutation_number" % 8 AS "in_turn_permutation_place" /* place of visits.in_turn */
(
  "in_turn_permutation_place" + ("in_turn_permutation_line" * 1858107705 + "in_turn_round" * 870665200 + 1606139214) % 2147483647 * ("in_turn_permutation_line" + 259843116) % 1999999973 * ("in_turn_permutation_line" + 1449471453) % 1899999979 * ("in_turn_permutation_line" + 449085720) % 2147483647
) % CASE WHEN "in_turn_permutation_line" < 7 THEN 8 ELSE 3 END AS "in_turn_permutation_place_1" /* place_1 of visits.in_turn */
(
  "in_turn_permutation_line" + ("in_turn_permutation_place_1" * 726884445 + "in_turn_round" * 1970223252 + 2042415206) % 2147483647 * ("in_turn_permutation_place_1" + 1973237717) % 1999999973 * ("in_turn_permutation_place_1" + 1357604586) % 1899999979 * ("in_turn_permutation_place_1" + 580614883) % 2147483647
) % CASE WHEN "in_turn_permutation_place_1" < 3 THEN 8 ELSE 7 END AS "in_turn_permutation_line_2" /* line_2 of visits.in_turn */
(
  "in_turn_permutation_place_1" + ("in_turn_permutation_line_2" * 1830117504 + "in_turn_round" * 1969673522 + 1398802786) % 2147483647 * ("in_turn_permutation_line_2" + 1552573086) % 1999999973 * ("in_turn_permutation_line_2" + 71114200) % 1899999979 * ("in_turn_permutation_line_2" + 164794412) % 2147483647
) % CASE WHEN "in_turn_permutation_line_2" < 7 THEN 8 ELSE 3 END AS "in_turn_permutation_place_3" /* place_3 of visits.in_turn */
(
  "in_turn_permutation_line_2" + ("in_turn_permutation_place_3" * 1134293730 + "in_turn_round" * 1285917179 + 1232667781) % 2147483647 * ("in_turn_permutation_place_3" + 2109908811) % 1999999973 * ("in_turn_permutation_place_3" + 254841848) % 1899999979 * ("in_turn_permutation_place_3" + 1882912725) % 2147483647
) % CASE WHEN "in_turn_permutation_place_3" < 3 THEN 8 ELSE 7 END AS "in_turn_permutation_line_4" /* line_4 of visits.in_turn */
(
  "in_turn_permutation_place_3" + ("in_turn_permutation_line_4" * 876172035 + "in_turn_round" * 644571928 + 1731976493) % 2147483647 * ("in_turn_permutation_line_4" + 1148766594) % 1999999973 * ("in_turn_permutation_line_4" + 434155330) % 1899999979 * ("in_turn_permutation_line_4" + 530575387) % 2147483647
) % CASE WHEN "in_turn_permutation_line_4" < 7 THEN 8 ELSE 3 END AS "in_turn_permutation_place_5" /* place_5 of visits.in_turn */
(
  "in_turn_permutation_line_4" + ("in_turn_permutation_place_5" * 135404423 + "in_turn_round" * 2090571551 + 77029260) % 2147483647 * ("in_turn_permutation_place_5" + 1849652744) % 1999999973 * ("in_turn_permutation_place_5" + 150716867) % 1899999979 * ("in_turn_permutation_place_5" + 278821793) % 2147483647
) % CASE WHEN "in_turn_permutation_place_5" < 3 THEN 8 ELSE 7 END AS "in_turn_permutation_line_6" /* line_6 of visits.in_turn */
(
  "in_turn_permutation_place_5" + ("in_turn_permutation_line_6" * 2076757287 + "in_turn_round" * 292630108 + 1700703148) % 2147483647 * ("in_turn_permutation_line_6" + 230414838) % 1999999973 * ("in_turn_permutation_line_6" + 1928270608) % 1899999979 * ("in_turn_permutation_line_6" + 262358607) % 2147483647
) % CASE WHEN "in_turn_permutation_line_6" < 7 THEN 8 ELSE 3 END AS "in_turn_permutation_place_7" /* place_7 of visits.in_turn */
(
  "in_turn_permutation_line_6" + ("in_turn_permutation_place_7" * 851774231 + "in_turn_round" * 835920946 + 2037196924) % 2147483647 * ("in_turn_permutation_place_7" + 1507957857) % 1999999973 * ("in_turn_permutation_place_7" + 342995235) % 1899999979 * ("in_turn_permutation_place_7" + 1677098601) % 2147483647
) % CASE WHEN "in_turn_permutation_place_7" < 3 THEN 8 ELSE 7 END AS "in_turn_permutation_line_8" /* line_8 of visits.in_turn */
(
  "in_turn_permutation_place_7" + ("in_turn_permutation_line_8" * 279060828 + "in_turn_round" * 1678476863 + 1622239397) % 2147483647 * ("in_turn_permutation_line_8" + 936273769) % 1999999973 * ("in_turn_permutation_line_8" + 818129344) % 1899999979 * ("in_turn_permutation_line_8" + 1585164234) % 2147483647
) % CASE WHEN "in_turn_permutation_line_8" < 7 THEN 8 ELSE 3 END AS "in_turn_permutation_place_9" /* place_9 of visits.in_turn */
(
  "in_turn_permutation_line_8" + ("in_turn_permutation_place_9" * 1746249859 + "in_turn_round" * 141592235 + 1677086440) % 2147483647 * ("in_turn_permutation_place_9" + 1600277925) % 1999999973 * ("in_turn_permutation_place_9" + 1022099568) % 1899999979 * ("in_turn_permutation_place_9" + 1841787154) % 2147483647
) % CASE WHEN "in_turn_permutation_place_9" < 3 THEN 8 ELSE 7 END AS "in_turn_permutation_line_10" /* line_10 of visits.in_turn */
("in_turn_permutation_line_10" * 8 + "in_turn_permutation_place_9") AS "in_turn_among" /* number of the row among those where NOT late */
"where_entry"."value" AS "in_turn_parent" /* row of shipments that visits.in_turn points to */
LEFT JOIN "sdgen_where_visits_in_turn_e1f4892e2108" AS "where_entry" ON "where_entry"."n" = "in_turn_among"
"in_turn_parent" AS "in_turn_parent_order_id_permutation_number" /* number of shipments.order_id */
"in_turn_parent_order_id_permutation_number" / 11 AS "in_turn_parent_order_id_permutation_line" /* line of shipments.order_id */
"in_turn_parent_order_id_permutation_number" % 11 AS "in_turn_parent_order_id_permutation_place" /* place of shipments.order_id */
("in_turn_parent_order_id_permutation_place" + DRAW("in_turn_parent_order_id_permutation_line", 47101289)) % CASE WHEN "in_turn_parent_order_id_permutation_line" < 9 THEN 11 ELSE 4 END AS "in_turn_parent_order_id_permutation_place_1" /* place_1 of shipments.order_id */
("in_turn_parent_order_id_permutation_line" + DRAW("in_turn_parent_order_id_permutation_place_1", 817099140)) % CASE WHEN "in_turn_parent_order_id_permutation_place_1" < 4 THEN 10 ELSE 9 END AS "in_turn_parent_order_id_permutation_line_2" /* line_2 of shipments.order_id */
("in_turn_parent_order_id_permutation_place_1" + DRAW("in_turn_parent_order_id_permutation_line_2", 2142906132)) % CASE WHEN "in_turn_parent_order_id_permutation_line_2" < 9 THEN 11 ELSE 4 END AS "in_turn_parent_order_id_permutation_place_3" /* place_3 of shipments.order_id */
("in_turn_parent_order_id_permutation_line_2" + DRAW("in_turn_parent_order_id_permutation_place_3", 1027712922)) % CASE WHEN "in_turn_parent_order_id_permutation_place_3" < 4 THEN 10 ELSE 9 END AS "in_turn_parent_order_id_permutation_line_4" /* line_4 of shipments.order_id */
("in_turn_parent_order_id_permutation_place_3" + DRAW("in_turn_parent_order_id_permutation_line_4", 2077309880)) % CASE WHEN "in_turn_parent_order_id_permutation_line_4" < 9 THEN 11 ELSE 4 END AS "in_turn_parent_order_id_permutation_place_5" /* place_5 of shipments.order_id */
("in_turn_parent_order_id_permutation_line_4" + DRAW("in_turn_parent_order_id_permutation_place_5", 2112449886)) % CASE WHEN "in_turn_parent_order_id_permutation_place_5" < 4 THEN 10 ELSE 9 END AS "in_turn_parent_order_id_permutation_line_6" /* line_6 of shipments.order_id */
("in_turn_parent_order_id_permutation_place_5" + DRAW("in_turn_parent_order_id_permutation_line_6", 2105401700)) % CASE WHEN "in_turn_parent_order_id_permutation_line_6" < 9 THEN 11 ELSE 4 END AS "in_turn_parent_order_id_permutation_place_7" /* place_7 of shipments.order_id */
("in_turn_parent_order_id_permutation_line_6" + DRAW("in_turn_parent_order_id_permutation_place_7", 1717413624)) % CASE WHEN "in_turn_parent_order_id_permutation_place_7" < 4 THEN 10 ELSE 9 END AS "in_turn_parent_order_id_permutation_line_8" /* line_8 of shipments.order_id */
("in_turn_parent_order_id_permutation_place_7" + DRAW("in_turn_parent_order_id_permutation_line_8", 852519474)) % CASE WHEN "in_turn_parent_order_id_permutation_line_8" < 9 THEN 11 ELSE 4 END AS "in_turn_parent_order_id_permutation_place_9" /* place_9 of shipments.order_id */
("in_turn_parent_order_id_permutation_line_8" + DRAW("in_turn_parent_order_id_permutation_place_9", 1448512355)) % CASE WHEN "in_turn_parent_order_id_permutation_place_9" < 4 THEN 10 ELSE 9 END AS "in_turn_parent_order_id_permutation_line_10" /* line_10 of shipments.order_id */
("in_turn_parent_order_id_permutation_line_10" * 11 + "in_turn_parent_order_id_permutation_place_9") AS "in_turn_parent_order_id_among" /* number of the row among those where status = 'shipped' */
"in_turn_parent_where_entry"."value" AS "in_turn_parent_order_id_parent" /* row of orders that shipments.order_id points to */
LEFT JOIN "sdgen_where_shipments_order_id_31b13f6138c4" AS "in_turn_parent_where_entry"
  ON "in_turn_parent_where_entry"."n" = "in_turn_parent_order_id_among"
"in_turn_parent_order_id_parent" + 1 AS "in_turn" /* visits.in_turn */

-- visits.turn int: child_number (from 1 among rows of the same in_turn)
-- duckdb:
("i" // 59) AS "in_turn_child_number" /* number among rows of one shipments row */
"in_turn_child_number" + 1 AS "turn"
-- postgres:
("i" / 59) AS "in_turn_child_number" /* number among rows of one shipments row */
"in_turn_child_number" + 1 AS "turn"
-- spark:
(`i` DIV 59) AS `in_turn_child_number` /* number among rows of one shipments row */
`in_turn_child_number` + 1 AS `turn`
-- sqlite:
("i" / 59) AS "in_turn_child_number" /* number among rows of one shipments row */
"in_turn_child_number" + 1 AS "turn"

-- friends.customer_id int: fk (customers.id of a row drawn by Zipf's law, exponent 1, rows plan = 'free')
-- duckdb:
"child_entry"."value" AS "customer_id_among" /* number of the row among those where plan = ’free’ */
LEFT JOIN "sdgen_child_friends_customer_id_fa11d9af2e15" AS "child_entry" ON "child_entry"."n" = "i"
"where_entry"."value" % 2147483648 AS "customer_id_parent" /* row of customers that friends.customer_id points to */
LEFT JOIN "sdgen_where_friends_customer_id_e7fa0ea1e5ad" AS "where_entry" ON "where_entry"."n" = "customer_id_among"
"customer_id_parent" + 1 AS "customer_id" /* friends.customer_id */
-- postgres:
(SELECT ARRAY_AGG("value" ORDER BY "n") FROM "sdgen_child_friends_customer_id_fa11d9af2e15")["i" + 1] AS "customer_id_among" /* number of the row among those where plan = 'free' */
(SELECT ARRAY_AGG("value" ORDER BY "n") FROM "sdgen_where_friends_customer_id_e7fa0ea1e5ad")["customer_id_among" + 1] AS "customer_id_parent" /* row of customers that friends.customer_id points to */
"customer_id_parent" + 1 AS "customer_id" /* friends.customer_id */
-- spark:
`child_entry`.`value` AS `customer_id_among` /* number of the row among those where plan = 'free' */
LEFT JOIN `sdgen_child_friends_customer_id_fa11d9af2e15` AS `child_entry` ON `child_entry`.`n` = `i`
`where_entry`.`value` AS `customer_id_parent` /* row of customers that friends.customer_id points to */
LEFT JOIN `sdgen_where_friends_customer_id_e7fa0ea1e5ad` AS `where_entry` ON `where_entry`.`n` = `customer_id_among`
`customer_id_parent` + 1 AS `customer_id` /* friends.customer_id */
-- sqlite:
"child_entry"."value" AS "customer_id_among" /* number of the row among those where plan = 'free' */
LEFT JOIN "sdgen_child_friends_customer_id_fa11d9af2e15" AS "child_entry" ON "child_entry"."n" = "i"
"where_entry"."value" AS "customer_id_parent" /* row of customers that friends.customer_id points to */
LEFT JOIN "sdgen_where_friends_customer_id_e7fa0ea1e5ad" AS "where_entry" ON "where_entry"."n" = "customer_id_among"
"customer_id_parent" + 1 AS "customer_id" /* friends.customer_id */

-- friends.friend_id int: fk (customers.id of a row that no other one with the same customer_id points to, rows since < '2025-01-01')
-- duckdb:
"child_entry"."sdgen_value_2" AS "customer_id_child_number" /* number among rows of one customers row */
"customer_id_child_number" AS "friend_id_distinct_number" /* number of friends.friend_id */
("customer_id_parent" & 2147483647) AS "friend_id_per" /* selects an order of the parents */
"friend_id_distinct_number" // 7 AS "friend_id_distinct_line" /* line of friends.friend_id */
"friend_id_distinct_number" % 7 AS "friend_id_distinct_place" /* place of friends.friend_id */
(
  "friend_id_distinct_place" + ("friend_id_distinct_line" * 1228291956 + "friend_id_per" * 403085785 + 1917961213) % 2147483647 * ("friend_id_distinct_line" + 173252068) % 1999999973 * ("friend_id_distinct_line" + 383169210) % 1899999979 * ("friend_id_distinct_line" + 1827956051) % 2147483647
) % CASE WHEN "friend_id_distinct_line" < 5 THEN 7 ELSE 2 END AS "friend_id_distinct_place_1" /* place_1 of friends.friend_id */
(
  "friend_id_distinct_line" + ("friend_id_distinct_place_1" * 69536804 + "friend_id_per" * 867968088 + 1997200583) % 2147483647 * ("friend_id_distinct_place_1" + 1683973841) % 1999999973 * ("friend_id_distinct_place_1" + 2054280939) % 1899999979 * ("friend_id_distinct_place_1" + 769958332) % 2147483647
) % CASE WHEN "friend_id_distinct_place_1" < 2 THEN 6 ELSE 5 END AS "friend_id_distinct_line_2" /* line_2 of friends.friend_id */
(
  "friend_id_distinct_place_1" + ("friend_id_distinct_line_2" * 1898800580 + "friend_id_per" * 744400438 + 1945055774) % 2147483647 * ("friend_id_distinct_line_2" + 1476985686) % 1999999973 * ("friend_id_distinct_line_2" + 845795519) % 1899999979 * ("friend_id_distinct_line_2" + 1880064761) % 2147483647
) % CASE WHEN "friend_id_distinct_line_2" < 5 THEN 7 ELSE 2 END AS "friend_id_distinct_place_3" /* place_3 of friends.friend_id */
(
  "friend_id_distinct_line_2" + ("friend_id_distinct_place_3" * 640892985 + "friend_id_per" * 829482924 + 374665472) % 2147483647 * ("friend_id_distinct_place_3" + 2054188458) % 1999999973 * ("friend_id_distinct_place_3" + 1433144297) % 1899999979 * ("friend_id_distinct_place_3" + 1823317866) % 2147483647
) % CASE WHEN "friend_id_distinct_place_3" < 2 THEN 6 ELSE 5 END AS "friend_id_distinct_line_4" /* line_4 of friends.friend_id */
(
  "friend_id_distinct_place_3" + ("friend_id_distinct_line_4" * 879356449 + "friend_id_per" * 1353406045 + 22445994) % 2147483647 * ("friend_id_distinct_line_4" + 1418973958) % 1999999973 * ("friend_id_distinct_line_4" + 687538011) % 1899999979 * ("friend_id_distinct_line_4" + 2101517504) % 2147483647
) % CASE WHEN "friend_id_distinct_line_4" < 5 THEN 7 ELSE 2 END AS "friend_id_distinct_place_5" /* place_5 of friends.friend_id */
(
  "friend_id_distinct_line_4" + ("friend_id_distinct_place_5" * 410438711 + "friend_id_per" * 863044683 + 936778303) % 2147483647 * ("friend_id_distinct_place_5" + 1741926663) % 1999999973 * ("friend_id_distinct_place_5" + 975076562) % 1899999979 * ("friend_id_distinct_place_5" + 413516095) % 2147483647
) % CASE WHEN "friend_id_distinct_place_5" < 2 THEN 6 ELSE 5 END AS "friend_id_distinct_line_6" /* line_6 of friends.friend_id */
(
  "friend_id_distinct_place_5" + ("friend_id_distinct_line_6" * 1853763085 + "friend_id_per" * 319019525 + 1680367197) % 2147483647 * ("friend_id_distinct_line_6" + 653812053) % 1999999973 * ("friend_id_distinct_line_6" + 947867344) % 1899999979 * ("friend_id_distinct_line_6" + 327222282) % 2147483647
) % CASE WHEN "friend_id_distinct_line_6" < 5 THEN 7 ELSE 2 END AS "friend_id_distinct_place_7" /* place_7 of friends.friend_id */
(
  "friend_id_distinct_line_6" + ("friend_id_distinct_place_7" * 2016746774 + "friend_id_per" * 1925064374 + 1909417595) % 2147483647 * ("friend_id_distinct_place_7" + 1319137861) % 1999999973 * ("friend_id_distinct_place_7" + 1101186424) % 1899999979 * ("friend_id_distinct_place_7" + 1903825966) % 2147483647
) % CASE WHEN "friend_id_distinct_place_7" < 2 THEN 6 ELSE 5 END AS "friend_id_distinct_line_8" /* line_8 of friends.friend_id */
(
  "friend_id_distinct_place_7" + ("friend_id_distinct_line_8" * 1274748293 + "friend_id_per" * 842125323 + 48850507) % 2147483647 * ("friend_id_distinct_line_8" + 1208451607) % 1999999973 * ("friend_id_distinct_line_8" + 494466230) % 1899999979 * ("friend_id_distinct_line_8" + 1405054498) % 2147483647
) % CASE WHEN "friend_id_distinct_line_8" < 5 THEN 7 ELSE 2 END AS "friend_id_distinct_place_9" /* place_9 of friends.friend_id */
(
  "friend_id_distinct_line_8" + ("friend_id_distinct_place_9" * 983780303 + "friend_id_per" * 943302722 + 2146036913) % 2147483647 * ("friend_id_distinct_place_9" + 1604103934) % 1999999973 * ("friend_id_distinct_place_9" + 764524679) % 1899999979 * ("friend_id_distinct_place_9" + 1445819214) % 2147483647
) % CASE WHEN "friend_id_distinct_place_9" < 2 THEN 6 ELSE 5 END AS "friend_id_distinct_line_10" /* line_10 of friends.friend_id */
("friend_id_distinct_line_10" * 7 + "friend_id_distinct_place_9") AS "friend_id_place" /* which of the others it is */
"friend_id_place" AS "friend_id_candidate" /* number of the first of two to choose */
"friend_id_place" + CASE WHEN "where_entry_2"."value" >= "customer_id_parent" THEN 1 ELSE 0 END AS "friend_id_among" /* number of the row among those where since < ’2025-01-01’ */
LEFT JOIN "sdgen_where_friends_friend_id_405c89e4a7a0" AS "where_entry_2" ON "where_entry_2"."n" = "friend_id_candidate"
"where_entry_3"."value" % 2147483648 AS "friend_id_parent" /* row of customers that friends.friend_id points to */
LEFT JOIN "sdgen_where_friends_friend_id_405c89e4a7a0" AS "where_entry_3" ON "where_entry_3"."n" = "friend_id_among"
"friend_id_parent" + 1 AS "friend_id"
-- postgres:
(SELECT ARRAY_AGG("sdgen_value_2" ORDER BY "n") FROM "sdgen_child_friends_customer_id_fa11d9af2e15")["i" + 1] AS "customer_id_child_number" /* number among rows of one customers row */
"customer_id_child_number" AS "friend_id_distinct_number" /* number of friends.friend_id */
("customer_id_parent" & 2147483647) AS "friend_id_per" /* selects an order of the parents */
"friend_id_distinct_number" / 7 AS "friend_id_distinct_line" /* line of friends.friend_id */
"friend_id_distinct_number" % 7 AS "friend_id_distinct_place" /* place of friends.friend_id */
(
  "friend_id_distinct_place" + ("friend_id_distinct_line" * 1228291956 + "friend_id_per" * 403085785 + 1917961213) % 2147483647 * ("friend_id_distinct_line" + 173252068) % 1999999973 * ("friend_id_distinct_line" + 383169210) % 1899999979 * ("friend_id_distinct_line" + 1827956051) % 2147483647
) % CASE WHEN "friend_id_distinct_line" < 5 THEN 7 ELSE 2 END AS "friend_id_distinct_place_1" /* place_1 of friends.friend_id */
(
  "friend_id_distinct_line" + ("friend_id_distinct_place_1" * 69536804 + "friend_id_per" * 867968088 + 1997200583) % 2147483647 * ("friend_id_distinct_place_1" + 1683973841) % 1999999973 * ("friend_id_distinct_place_1" + 2054280939) % 1899999979 * ("friend_id_distinct_place_1" + 769958332) % 2147483647
) % CASE WHEN "friend_id_distinct_place_1" < 2 THEN 6 ELSE 5 END AS "friend_id_distinct_line_2" /* line_2 of friends.friend_id */
(
  "friend_id_distinct_place_1" + ("friend_id_distinct_line_2" * 1898800580 + "friend_id_per" * 744400438 + 1945055774) % 2147483647 * ("friend_id_distinct_line_2" + 1476985686) % 1999999973 * ("friend_id_distinct_line_2" + 845795519) % 1899999979 * ("friend_id_distinct_line_2" + 1880064761) % 2147483647
) % CASE WHEN "friend_id_distinct_line_2" < 5 THEN 7 ELSE 2 END AS "friend_id_distinct_place_3" /* place_3 of friends.friend_id */
(
  "friend_id_distinct_line_2" + ("friend_id_distinct_place_3" * 640892985 + "friend_id_per" * 829482924 + 374665472) % 2147483647 * ("friend_id_distinct_place_3" + 2054188458) % 1999999973 * ("friend_id_distinct_place_3" + 1433144297) % 1899999979 * ("friend_id_distinct_place_3" + 1823317866) % 2147483647
) % CASE WHEN "friend_id_distinct_place_3" < 2 THEN 6 ELSE 5 END AS "friend_id_distinct_line_4" /* line_4 of friends.friend_id */
(
  "friend_id_distinct_place_3" + ("friend_id_distinct_line_4" * 879356449 + "friend_id_per" * 1353406045 + 22445994) % 2147483647 * ("friend_id_distinct_line_4" + 1418973958) % 1999999973 * ("friend_id_distinct_line_4" + 687538011) % 1899999979 * ("friend_id_distinct_line_4" + 2101517504) % 2147483647
) % CASE WHEN "friend_id_distinct_line_4" < 5 THEN 7 ELSE 2 END AS "friend_id_distinct_place_5" /* place_5 of friends.friend_id */
(
  "friend_id_distinct_line_4" + ("friend_id_distinct_place_5" * 410438711 + "friend_id_per" * 863044683 + 936778303) % 2147483647 * ("friend_id_distinct_place_5" + 1741926663) % 1999999973 * ("friend_id_distinct_place_5" + 975076562) % 1899999979 * ("friend_id_distinct_place_5" + 413516095) % 2147483647
) % CASE WHEN "friend_id_distinct_place_5" < 2 THEN 6 ELSE 5 END AS "friend_id_distinct_line_6" /* line_6 of friends.friend_id */
(
  "friend_id_distinct_place_5" + ("friend_id_distinct_line_6" * 1853763085 + "friend_id_per" * 319019525 + 1680367197) % 2147483647 * ("friend_id_distinct_line_6" + 653812053) % 1999999973 * ("friend_id_distinct_line_6" + 947867344) % 1899999979 * ("friend_id_distinct_line_6" + 327222282) % 2147483647
) % CASE WHEN "friend_id_distinct_line_6" < 5 THEN 7 ELSE 2 END AS "friend_id_distinct_place_7" /* place_7 of friends.friend_id */
(
  "friend_id_distinct_line_6" + ("friend_id_distinct_place_7" * 2016746774 + "friend_id_per" * 1925064374 + 1909417595) % 2147483647 * ("friend_id_distinct_place_7" + 1319137861) % 1999999973 * ("friend_id_distinct_place_7" + 1101186424) % 1899999979 * ("friend_id_distinct_place_7" + 1903825966) % 2147483647
) % CASE WHEN "friend_id_distinct_place_7" < 2 THEN 6 ELSE 5 END AS "friend_id_distinct_line_8" /* line_8 of friends.friend_id */
(
  "friend_id_distinct_place_7" + ("friend_id_distinct_line_8" * 1274748293 + "friend_id_per" * 842125323 + 48850507) % 2147483647 * ("friend_id_distinct_line_8" + 1208451607) % 1999999973 * ("friend_id_distinct_line_8" + 494466230) % 1899999979 * ("friend_id_distinct_line_8" + 1405054498) % 2147483647
) % CASE WHEN "friend_id_distinct_line_8" < 5 THEN 7 ELSE 2 END AS "friend_id_distinct_place_9" /* place_9 of friends.friend_id */
(
  "friend_id_distinct_line_8" + ("friend_id_distinct_place_9" * 983780303 + "friend_id_per" * 943302722 + 2146036913) % 2147483647 * ("friend_id_distinct_place_9" + 1604103934) % 1999999973 * ("friend_id_distinct_place_9" + 764524679) % 1899999979 * ("friend_id_distinct_place_9" + 1445819214) % 2147483647
) % CASE WHEN "friend_id_distinct_place_9" < 2 THEN 6 ELSE 5 END AS "friend_id_distinct_line_10" /* line_10 of friends.friend_id */
("friend_id_distinct_line_10" * 7 + "friend_id_distinct_place_9") AS "friend_id_place" /* which of the others it is */
"friend_id_place" AS "friend_id_candidate" /* number of the first of two to choose */
"friend_id_place" + CASE
  WHEN (SELECT ARRAY_AGG("value" ORDER BY "n") FROM "sdgen_where_friends_friend_id_405c89e4a7a0")["friend_id_candidate" + 1] >= "customer_id_parent"
  THEN 1
  ELSE 0
END AS "friend_id_among" /* number of the row among those where since < '2025-01-01' */
(SELECT ARRAY_AGG("value" ORDER BY "n") FROM "sdgen_where_friends_friend_id_405c89e4a7a0")["friend_id_among" + 1] AS "friend_id_parent" /* row of customers that friends.friend_id points to */
"friend_id_parent" + 1 AS "friend_id"
-- spark:
`child_entry`.`sdgen_value_2` AS `customer_id_child_number` /* number among rows of one customers row */
`customer_id_child_number` AS `friend_id_distinct_number` /* number of friends.friend_id */
(`customer_id_parent` & 2147483647) AS `friend_id_per` /* selects an order of the parents */
`friend_id_distinct_number` DIV 7 AS `friend_id_distinct_line` /* line of friends.friend_id */
`friend_id_distinct_number` % 7 AS `friend_id_distinct_place` /* place of friends.friend_id */
(
  `friend_id_distinct_place` + (`friend_id_distinct_line` * 1228291956 + `friend_id_per` * 403085785 + 1917961213) % 2147483647 * (`friend_id_distinct_line` + 173252068) % 1999999973 * (`friend_id_distinct_line` + 383169210) % 1899999979 * (`friend_id_distinct_line` + 1827956051) % 2147483647
) % CASE WHEN `friend_id_distinct_line` < 5 THEN 7 ELSE 2 END AS `friend_id_distinct_place_1` /* place_1 of friends.friend_id */
(
  `friend_id_distinct_line` + (`friend_id_distinct_place_1` * 69536804 + `friend_id_per` * 867968088 + 1997200583) % 2147483647 * (`friend_id_distinct_place_1` + 1683973841) % 1999999973 * (`friend_id_distinct_place_1` + 2054280939) % 1899999979 * (`friend_id_distinct_place_1` + 769958332) % 2147483647
) % CASE WHEN `friend_id_distinct_place_1` < 2 THEN 6 ELSE 5 END AS `friend_id_distinct_line_2` /* line_2 of friends.friend_id */
(
  `friend_id_distinct_place_1` + (`friend_id_distinct_line_2` * 1898800580 + `friend_id_per` * 744400438 + 1945055774) % 2147483647 * (`friend_id_distinct_line_2` + 1476985686) % 1999999973 * (`friend_id_distinct_line_2` + 845795519) % 1899999979 * (`friend_id_distinct_line_2` + 1880064761) % 2147483647
) % CASE WHEN `friend_id_distinct_line_2` < 5 THEN 7 ELSE 2 END AS `friend_id_distinct_place_3` /* place_3 of friends.friend_id */
(
  `friend_id_distinct_line_2` + (`friend_id_distinct_place_3` * 640892985 + `friend_id_per` * 829482924 + 374665472) % 2147483647 * (`friend_id_distinct_place_3` + 2054188458) % 1999999973 * (`friend_id_distinct_place_3` + 1433144297) % 1899999979 * (`friend_id_distinct_place_3` + 1823317866) % 2147483647
) % CASE WHEN `friend_id_distinct_place_3` < 2 THEN 6 ELSE 5 END AS `friend_id_distinct_line_4` /* line_4 of friends.friend_id */
(
  `friend_id_distinct_place_3` + (`friend_id_distinct_line_4` * 879356449 + `friend_id_per` * 1353406045 + 22445994) % 2147483647 * (`friend_id_distinct_line_4` + 1418973958) % 1999999973 * (`friend_id_distinct_line_4` + 687538011) % 1899999979 * (`friend_id_distinct_line_4` + 2101517504) % 2147483647
) % CASE WHEN `friend_id_distinct_line_4` < 5 THEN 7 ELSE 2 END AS `friend_id_distinct_place_5` /* place_5 of friends.friend_id */
(
  `friend_id_distinct_line_4` + (`friend_id_distinct_place_5` * 410438711 + `friend_id_per` * 863044683 + 936778303) % 2147483647 * (`friend_id_distinct_place_5` + 1741926663) % 1999999973 * (`friend_id_distinct_place_5` + 975076562) % 1899999979 * (`friend_id_distinct_place_5` + 413516095) % 2147483647
) % CASE WHEN `friend_id_distinct_place_5` < 2 THEN 6 ELSE 5 END AS `friend_id_distinct_line_6` /* line_6 of friends.friend_id */
(
  `friend_id_distinct_place_5` + (`friend_id_distinct_line_6` * 1853763085 + `friend_id_per` * 319019525 + 1680367197) % 2147483647 * (`friend_id_distinct_line_6` + 653812053) % 1999999973 * (`friend_id_distinct_line_6` + 947867344) % 1899999979 * (`friend_id_distinct_line_6` + 327222282) % 2147483647
) % CASE WHEN `friend_id_distinct_line_6` < 5 THEN 7 ELSE 2 END AS `friend_id_distinct_place_7` /* place_7 of friends.friend_id */
(
  `friend_id_distinct_line_6` + (`friend_id_distinct_place_7` * 2016746774 + `friend_id_per` * 1925064374 + 1909417595) % 2147483647 * (`friend_id_distinct_place_7` + 1319137861) % 1999999973 * (`friend_id_distinct_place_7` + 1101186424) % 1899999979 * (`friend_id_distinct_place_7` + 1903825966) % 2147483647
) % CASE WHEN `friend_id_distinct_place_7` < 2 THEN 6 ELSE 5 END AS `friend_id_distinct_line_8` /* line_8 of friends.friend_id */
(
  `friend_id_distinct_place_7` + (`friend_id_distinct_line_8` * 1274748293 + `friend_id_per` * 842125323 + 48850507) % 2147483647 * (`friend_id_distinct_line_8` + 1208451607) % 1999999973 * (`friend_id_distinct_line_8` + 494466230) % 1899999979 * (`friend_id_distinct_line_8` + 1405054498) % 2147483647
) % CASE WHEN `friend_id_distinct_line_8` < 5 THEN 7 ELSE 2 END AS `friend_id_distinct_place_9` /* place_9 of friends.friend_id */
(
  `friend_id_distinct_line_8` + (`friend_id_distinct_place_9` * 983780303 + `friend_id_per` * 943302722 + 2146036913) % 2147483647 * (`friend_id_distinct_place_9` + 1604103934) % 1999999973 * (`friend_id_distinct_place_9` + 764524679) % 1899999979 * (`friend_id_distinct_place_9` + 1445819214) % 2147483647
) % CASE WHEN `friend_id_distinct_place_9` < 2 THEN 6 ELSE 5 END AS `friend_id_distinct_line_10` /* line_10 of friends.friend_id */
(`friend_id_distinct_line_10` * 7 + `friend_id_distinct_place_9`) AS `friend_id_place` /* which of the others it is */
`friend_id_place` AS `friend_id_candidate` /* number of the first of two to choose */
`friend_id_place` + CASE WHEN `where_entry_2`.`value` >= `customer_id_parent` THEN 1 ELSE 0 END AS `friend_id_among` /* number of the row among those where since < '2025-01-01' */
LEFT JOIN `sdgen_where_friends_friend_id_405c89e4a7a0` AS `where_entry_2` ON `where_entry_2`.`n` = `friend_id_candidate`
`where_entry_3`.`value` AS `friend_id_parent` /* row of customers that friends.friend_id points to */
LEFT JOIN `sdgen_where_friends_friend_id_405c89e4a7a0` AS `where_entry_3` ON `where_entry_3`.`n` = `friend_id_among`
`friend_id_parent` + 1 AS `friend_id`
-- sqlite:
"child_entry"."sdgen_value_2" AS "customer_id_child_number" /* number among rows of one customers row */
"customer_id_child_number" AS "friend_id_distinct_number" /* number of friends.friend_id */
("customer_id_parent" & 2147483647) AS "friend_id_per" /* selects an order of the parents */
"friend_id_distinct_number" / 7 AS "friend_id_distinct_line" /* line of friends.friend_id */
"friend_id_distinct_number" % 7 AS "friend_id_distinct_place" /* place of friends.friend_id */
(
  "friend_id_distinct_place" + ("friend_id_distinct_line" * 1228291956 + "friend_id_per" * 403085785 + 1917961213) % 2147483647 * ("friend_id_distinct_line" + 173252068) % 1999999973 * ("friend_id_distinct_line" + 383169210) % 1899999979 * ("friend_id_distinct_line" + 1827956051) % 2147483647
) % CASE WHEN "friend_id_distinct_line" < 5 THEN 7 ELSE 2 END AS "friend_id_distinct_place_1" /* place_1 of friends.friend_id */
(
  "friend_id_distinct_line" + ("friend_id_distinct_place_1" * 69536804 + "friend_id_per" * 867968088 + 1997200583) % 2147483647 * ("friend_id_distinct_place_1" + 1683973841) % 1999999973 * ("friend_id_distinct_place_1" + 2054280939) % 1899999979 * ("friend_id_distinct_place_1" + 769958332) % 2147483647
) % CASE WHEN "friend_id_distinct_place_1" < 2 THEN 6 ELSE 5 END AS "friend_id_distinct_line_2" /* line_2 of friends.friend_id */
(
  "friend_id_distinct_place_1" + ("friend_id_distinct_line_2" * 1898800580 + "friend_id_per" * 744400438 + 1945055774) % 2147483647 * ("friend_id_distinct_line_2" + 1476985686) % 1999999973 * ("friend_id_distinct_line_2" + 845795519) % 1899999979 * ("friend_id_distinct_line_2" + 1880064761) % 2147483647
) % CASE WHEN "friend_id_distinct_line_2" < 5 THEN 7 ELSE 2 END AS "friend_id_distinct_place_3" /* place_3 of friends.friend_id */
(
  "friend_id_distinct_line_2" + ("friend_id_distinct_place_3" * 640892985 + "friend_id_per" * 829482924 + 374665472) % 2147483647 * ("friend_id_distinct_place_3" + 2054188458) % 1999999973 * ("friend_id_distinct_place_3" + 1433144297) % 1899999979 * ("friend_id_distinct_place_3" + 1823317866) % 2147483647
) % CASE WHEN "friend_id_distinct_place_3" < 2 THEN 6 ELSE 5 END AS "friend_id_distinct_line_4" /* line_4 of friends.friend_id */
(
  "friend_id_distinct_place_3" + ("friend_id_distinct_line_4" * 879356449 + "friend_id_per" * 1353406045 + 22445994) % 2147483647 * ("friend_id_distinct_line_4" + 1418973958) % 1999999973 * ("friend_id_distinct_line_4" + 687538011) % 1899999979 * ("friend_id_distinct_line_4" + 2101517504) % 2147483647
) % CASE WHEN "friend_id_distinct_line_4" < 5 THEN 7 ELSE 2 END AS "friend_id_distinct_place_5" /* place_5 of friends.friend_id */
(
  "friend_id_distinct_line_4" + ("friend_id_distinct_place_5" * 410438711 + "friend_id_per" * 863044683 + 936778303) % 2147483647 * ("friend_id_distinct_place_5" + 1741926663) % 1999999973 * ("friend_id_distinct_place_5" + 975076562) % 1899999979 * ("friend_id_distinct_place_5" + 413516095) % 2147483647
) % CASE WHEN "friend_id_distinct_place_5" < 2 THEN 6 ELSE 5 END AS "friend_id_distinct_line_6" /* line_6 of friends.friend_id */
(
  "friend_id_distinct_place_5" + ("friend_id_distinct_line_6" * 1853763085 + "friend_id_per" * 319019525 + 1680367197) % 2147483647 * ("friend_id_distinct_line_6" + 653812053) % 1999999973 * ("friend_id_distinct_line_6" + 947867344) % 1899999979 * ("friend_id_distinct_line_6" + 327222282) % 2147483647
) % CASE WHEN "friend_id_distinct_line_6" < 5 THEN 7 ELSE 2 END AS "friend_id_distinct_place_7" /* place_7 of friends.friend_id */
(
  "friend_id_distinct_line_6" + ("friend_id_distinct_place_7" * 2016746774 + "friend_id_per" * 1925064374 + 1909417595) % 2147483647 * ("friend_id_distinct_place_7" + 1319137861) % 1999999973 * ("friend_id_distinct_place_7" + 1101186424) % 1899999979 * ("friend_id_distinct_place_7" + 1903825966) % 2147483647
) % CASE WHEN "friend_id_distinct_place_7" < 2 THEN 6 ELSE 5 END AS "friend_id_distinct_line_8" /* line_8 of friends.friend_id */
(
  "friend_id_distinct_place_7" + ("friend_id_distinct_line_8" * 1274748293 + "friend_id_per" * 842125323 + 48850507) % 2147483647 * ("friend_id_distinct_line_8" + 1208451607) % 1999999973 * ("friend_id_distinct_line_8" + 494466230) % 1899999979 * ("friend_id_distinct_line_8" + 1405054498) % 2147483647
) % CASE WHEN "friend_id_distinct_line_8" < 5 THEN 7 ELSE 2 END AS "friend_id_distinct_place_9" /* place_9 of friends.friend_id */
(
  "friend_id_distinct_line_8" + ("friend_id_distinct_place_9" * 983780303 + "friend_id_per" * 943302722 + 2146036913) % 2147483647 * ("friend_id_distinct_place_9" + 1604103934) % 1999999973 * ("friend_id_distinct_place_9" + 764524679) % 1899999979 * ("friend_id_distinct_place_9" + 1445819214) % 2147483647
) % CASE WHEN "friend_id_distinct_place_9" < 2 THEN 6 ELSE 5 END AS "friend_id_distinct_line_10" /* line_10 of friends.friend_id */
("friend_id_distinct_line_10" * 7 + "friend_id_distinct_place_9") AS "friend_id_place" /* which of the others it is */
"friend_id_place" AS "friend_id_candidate" /* number of the first of two to choose */
"friend_id_place" + CASE WHEN "where_entry_2"."value" >= "customer_id_parent" THEN 1 ELSE 0 END AS "friend_id_among" /* number of the row among those where since < '2025-01-01' */
LEFT JOIN "sdgen_where_friends_friend_id_405c89e4a7a0" AS "where_entry_2" ON "where_entry_2"."n" = "friend_id_candidate"
"where_entry_3"."value" AS "friend_id_parent" /* row of customers that friends.friend_id points to */
LEFT JOIN "sdgen_where_friends_friend_id_405c89e4a7a0" AS "where_entry_3" ON "where_entry_3"."n" = "friend_id_among"
"friend_id_parent" + 1 AS "friend_id"

-- calls.by_plan int: fk (customers.id of a row drawn by its weight, CASE plan WHEN 'pro' THEN 10 ELSE 0.5 END)
-- duckdb:
DRAW("i", 1043643498) AS "by_plan_u0" /* draw 0 of calls.by_plan */
(("by_plan_u0" * 2105) >> 31) AS "by_plan_point" /* a point on the line of all weights */
(
  SELECT
    (SELECT LIST("value" ORDER BY "n") FROM "sdgen_weight_calls_by_plan_a21454cd682c")[LIST_REDUCE(
      [
        CAST(1073741824 AS BIGINT), CAST(536870912 AS BIGINT), CAST(268435456 AS BIGINT), CAST(134217728 AS BIGINT),
        CAST(67108864 AS BIGINT), CAST(33554432 AS BIGINT), CAST(16777216 AS BIGINT), CAST(8388608 AS BIGINT), CAST(4194304 AS BIGINT),
        CAST(2097152 AS BIGINT), CAST(1048576 AS BIGINT), CAST(524288 AS BIGINT), CAST(262144 AS BIGINT), CAST(131072 AS BIGINT),
        CAST(65536 AS BIGINT), CAST(32768 AS BIGINT), CAST(16384 AS BIGINT), CAST(8192 AS BIGINT), CAST(4096 AS BIGINT),
        CAST(2048 AS BIGINT), CAST(1024 AS BIGINT), CAST(512 AS BIGINT), CAST(256 AS BIGINT), CAST(128 AS BIGINT), CAST(64 AS BIGINT),
        CAST(32 AS BIGINT), CAST(16 AS BIGINT), CAST(8 AS BIGINT), CAST(4 AS BIGINT), CAST(2 AS BIGINT), CAST(1 AS BIGINT)
      ], LAMBDA "below", "step": "below" + CASE WHEN "searched"."numbers"["below" + "step"] <= "searched"."point" THEN "step" ELSE 0 END,
      CAST(0 AS BIGINT)
    ) + 1]
  FROM (
    SELECT "by_plan_point" AS "point", (SELECT LIST("n" ORDER BY "n") FROM "sdgen_weight_calls_by_plan_a21454cd682c") AS "numbers"
  ) AS "searched"
) % 2147483648 AS "by_plan_parent" /* row of customers that calls.by_plan points to */
"by_plan_parent" + 1 AS "by_plan"
-- postgres:
DRAW("i", 1043643498) AS "by_plan_u0" /* draw 0 of calls.by_plan */
(("by_plan_u0" * 2105) >> 31) AS "by_plan_point" /* a point on the line of all weights */
(SELECT ARRAY_AGG("value" ORDER BY "n") FROM "sdgen_weight_calls_by_plan_a21454cd682c")[WIDTH_BUCKET("by_plan_point", (SELECT ARRAY_AGG("n" ORDER BY "n") FROM "sdgen_weight_calls_by_plan_a21454cd682c")) + 1] AS "by_plan_parent" /* row of customers that calls.by_plan points to */
"by_plan_parent" + 1 AS "by_plan"
-- spark:
(`i` * 1027979708 + 1043643498) % 2147483647 * (`i` + 1138782752) % 1999999973 * (`i` + 1234359907) % 1899999979 * (`i` + 726269408) % 2147483647 AS `by_plan_u0` /* draw 0 of calls.by_plan */
(SHIFTRIGHT((`by_plan_u0` * 2105), 31)) AS `by_plan_point` /* a point on the line of all weights */
(
  SELECT
    GET(
      `searched`.`entries`,
      CAST(AGGREGATE(
        ARRAY(
          CAST(536870912 AS BIGINT), CAST(268435456 AS BIGINT), CAST(134217728 AS BIGINT), CAST(67108864 AS BIGINT),
          CAST(33554432 AS BIGINT), CAST(16777216 AS BIGINT), CAST(8388608 AS BIGINT), CAST(4194304 AS BIGINT), CAST(2097152 AS BIGINT),
          CAST(1048576 AS BIGINT), CAST(524288 AS BIGINT), CAST(262144 AS BIGINT), CAST(131072 AS BIGINT), CAST(65536 AS BIGINT),
          CAST(32768 AS BIGINT), CAST(16384 AS BIGINT), CAST(8192 AS BIGINT), CAST(4096 AS BIGINT), CAST(2048 AS BIGINT),
          CAST(1024 AS BIGINT), CAST(512 AS BIGINT), CAST(256 AS BIGINT), CAST(128 AS BIGINT), CAST(64 AS BIGINT), CAST(32 AS BIGINT),
          CAST(16 AS BIGINT), CAST(8 AS BIGINT), CAST(4 AS BIGINT), CAST(2 AS BIGINT), CAST(1 AS BIGINT)
        ), CAST(0 AS BIGINT),
        (`below`, `step`) -> `below` + CASE
          WHEN GET(`searched`.`entries`, CAST(`below` + `step` - 1 AS INT)).`n` <= `searched`.`point`
          THEN `step`
          ELSE CAST(0 AS BIGINT)
        END
      ) AS INT)
    ).`value`
  FROM (
    SELECT
      `by_plan_point` AS `point`,
      (SELECT ARRAY_SORT(COLLECT_LIST(STRUCT(`n`, `value`))) FROM `sdgen_weight_calls_by_plan_a21454cd682c`) AS `entries`
  ) AS `searched`
) AS `by_plan_parent` /* row of customers that calls.by_plan points to */
`by_plan_parent` + 1 AS `by_plan`
-- sqlite:
DRAW("i", 1043643498) AS "by_plan_u0" /* draw 0 of calls.by_plan */
(("by_plan_u0" * 2105) >> 31) AS "by_plan_point" /* a point on the line of all weights */
(
  SELECT "entry"."value"
  FROM "sdgen_weight_calls_by_plan_a21454cd682c" AS "entry"
  WHERE "entry"."n" > "by_plan_point"
  ORDER BY "entry"."n"
  LIMIT 1
) AS "by_plan_parent" /* row of customers that calls.by_plan points to */
"by_plan_parent" + 1 AS "by_plan"

-- calls.by_line int: fk (orders.id of a row drawn by its weight, line - 1, rows status = 'open')
-- duckdb:
DRAW("i", 1993794865) AS "by_line_u0" /* draw 0 of calls.by_line */
(("by_line_u0" * 75) >> 31) AS "by_line_point" /* a point on the line of all weights */
(
  SELECT
    (SELECT LIST("value" ORDER BY "n") FROM "sdgen_weight_calls_by_line_a74b75afd583")[LIST_REDUCE(
      [
        CAST(1073741824 AS BIGINT), CAST(536870912 AS BIGINT), CAST(268435456 AS BIGINT), CAST(134217728 AS BIGINT),
        CAST(67108864 AS BIGINT), CAST(33554432 AS BIGINT), CAST(16777216 AS BIGINT), CAST(8388608 AS BIGINT), CAST(4194304 AS BIGINT),
        CAST(2097152 AS BIGINT), CAST(1048576 AS BIGINT), CAST(524288 AS BIGINT), CAST(262144 AS BIGINT), CAST(131072 AS BIGINT),
        CAST(65536 AS BIGINT), CAST(32768 AS BIGINT), CAST(16384 AS BIGINT), CAST(8192 AS BIGINT), CAST(4096 AS BIGINT),
        CAST(2048 AS BIGINT), CAST(1024 AS BIGINT), CAST(512 AS BIGINT), CAST(256 AS BIGINT), CAST(128 AS BIGINT), CAST(64 AS BIGINT),
        CAST(32 AS BIGINT), CAST(16 AS BIGINT), CAST(8 AS BIGINT), CAST(4 AS BIGINT), CAST(2 AS BIGINT), CAST(1 AS BIGINT)
      ], LAMBDA "below", "step": "below" + CASE WHEN "searched"."numbers"["below" + "step"] <= "searched"."point" THEN "step" ELSE 0 END,
      CAST(0 AS BIGINT)
    ) + 1]
  FROM (
    SELECT "by_line_point" AS "point", (SELECT LIST("n" ORDER BY "n") FROM "sdgen_weight_calls_by_line_a74b75afd583") AS "numbers"
  ) AS "searched"
) AS "by_line_among" /* number of the row among those where status = ’open’ */
"where_entry"."value" % 2147483648 AS "by_line_parent" /* row of orders that calls.by_line points to */
LEFT JOIN "sdgen_where_calls_by_line_752b9d7020a8" AS "where_entry" ON "where_entry"."n" = "by_line_among"
"by_line_parent" + 1 AS "by_line" /* calls.by_line */
-- postgres:
DRAW("i", 1993794865) AS "by_line_u0" /* draw 0 of calls.by_line */
(("by_line_u0" * 75) >> 31) AS "by_line_point" /* a point on the line of all weights */
(SELECT ARRAY_AGG("value" ORDER BY "n") FROM "sdgen_weight_calls_by_line_a74b75afd583")[WIDTH_BUCKET("by_line_point", (SELECT ARRAY_AGG("n" ORDER BY "n") FROM "sdgen_weight_calls_by_line_a74b75afd583")) + 1] AS "by_line_among" /* number of the row among those where status = 'open' */
(SELECT ARRAY_AGG("value" ORDER BY "n") FROM "sdgen_where_calls_by_line_752b9d7020a8")["by_line_among" + 1] AS "by_line_parent" /* row of orders that calls.by_line points to */
"by_line_parent" + 1 AS "by_line" /* calls.by_line */
-- spark:
(`i` * 83724141 + 1993794865) % 2147483647 * (`i` + 1627109158) % 1999999973 * (`i` + 232213113) % 1899999979 * (`i` + 1312135299) % 2147483647 AS `by_line_u0` /* draw 0 of calls.by_line */
(SHIFTRIGHT((`by_line_u0` * 75), 31)) AS `by_line_point` /* a point on the line of all weights */
(
  SELECT
    GET(
      `searched`.`entries`,
      CAST(AGGREGATE(
        ARRAY(
          CAST(536870912 AS BIGINT), CAST(268435456 AS BIGINT), CAST(134217728 AS BIGINT), CAST(67108864 AS BIGINT),
          CAST(33554432 AS BIGINT), CAST(16777216 AS BIGINT), CAST(8388608 AS BIGINT), CAST(4194304 AS BIGINT), CAST(2097152 AS BIGINT),
          CAST(1048576 AS BIGINT), CAST(524288 AS BIGINT), CAST(262144 AS BIGINT), CAST(131072 AS BIGINT), CAST(65536 AS BIGINT),
          CAST(32768 AS BIGINT), CAST(16384 AS BIGINT), CAST(8192 AS BIGINT), CAST(4096 AS BIGINT), CAST(2048 AS BIGINT),
          CAST(1024 AS BIGINT), CAST(512 AS BIGINT), CAST(256 AS BIGINT), CAST(128 AS BIGINT), CAST(64 AS BIGINT), CAST(32 AS BIGINT),
          CAST(16 AS BIGINT), CAST(8 AS BIGINT), CAST(4 AS BIGINT), CAST(2 AS BIGINT), CAST(1 AS BIGINT)
        ), CAST(0 AS BIGINT),
        (`below`, `step`) -> `below` + CASE
          WHEN GET(`searched`.`entries`, CAST(`below` + `step` - 1 AS INT)).`n` <= `searched`.`point`
          THEN `step`
          ELSE CAST(0 AS BIGINT)
        END
      ) AS INT)
    ).`value`
  FROM (
    SELECT
      `by_line_point` AS `point`,
      (SELECT ARRAY_SORT(COLLECT_LIST(STRUCT(`n`, `value`))) FROM `sdgen_weight_calls_by_line_a74b75afd583`) AS `entries`
  ) AS `searched`
) AS `by_line_among` /* number of the row among those where status = 'open' */
`where_entry`.`value` AS `by_line_parent` /* row of orders that calls.by_line points to */
LEFT JOIN `sdgen_where_calls_by_line_752b9d7020a8` AS `where_entry` ON `where_entry`.`n` = `by_line_among`
`by_line_parent` + 1 AS `by_line` /* calls.by_line */
-- sqlite:
DRAW("i", 1993794865) AS "by_line_u0" /* draw 0 of calls.by_line */
(("by_line_u0" * 75) >> 31) AS "by_line_point" /* a point on the line of all weights */
(
  SELECT "entry"."value"
  FROM "sdgen_weight_calls_by_line_a74b75afd583" AS "entry"
  WHERE "entry"."n" > "by_line_point"
  ORDER BY "entry"."n"
  LIMIT 1
) AS "by_line_among" /* number of the row among those where status = 'open' */
"where_entry"."value" AS "by_line_parent" /* row of orders that calls.by_line points to */
LEFT JOIN "sdgen_where_calls_by_line_752b9d7020a8" AS "where_entry" ON "where_entry"."n" = "by_line_among"
"by_line_parent" + 1 AS "by_line" /* calls.by_line */

-- calls.nth int: child_number (from 1 among rows of the same by_line)
-- duckdb:
"child_entry"."sdgen_value_2" AS "by_line_child_number" /* number among rows of one orders row */
LEFT JOIN "sdgen_child_calls_by_line_cf8b84e337e2" AS "child_entry" ON "child_entry"."n" = "i"
"by_line_child_number" + 1 AS "nth"
-- postgres:
(SELECT ARRAY_AGG("sdgen_value_2" ORDER BY "n") FROM "sdgen_child_calls_by_line_cf8b84e337e2")["i" + 1] AS "by_line_child_number" /* number among rows of one orders row */
"by_line_child_number" + 1 AS "nth"
-- spark:
`child_entry`.`sdgen_value_2` AS `by_line_child_number` /* number among rows of one orders row */
LEFT JOIN `sdgen_child_calls_by_line_cf8b84e337e2` AS `child_entry` ON `child_entry`.`n` = `i`
`by_line_child_number` + 1 AS `nth`
-- sqlite:
"child_entry"."sdgen_value_2" AS "by_line_child_number" /* number among rows of one orders row */
LEFT JOIN "sdgen_child_calls_by_line_cf8b84e337e2" AS "child_entry" ON "child_entry"."n" = "i"
"by_line_child_number" + 1 AS "nth"

-- calls.of_few int: fk (customers.id of a row drawn by its weight, row_number(), rows 10% … 50%)
-- duckdb:
DRAW("i", 2041164262) AS "of_few_u0" /* draw 0 of calls.of_few */
(("of_few_u0" * 420) >> 31) AS "of_few_point" /* a point on the line of all weights */
(
  SELECT
    (SELECT LIST("value" ORDER BY "n") FROM "sdgen_weight_calls_of_few_a594aae7be38")[LIST_REDUCE(
      [
        CAST(1073741824 AS BIGINT), CAST(536870912 AS BIGINT), CAST(268435456 AS BIGINT), CAST(134217728 AS BIGINT),
        CAST(67108864 AS BIGINT), CAST(33554432 AS BIGINT), CAST(16777216 AS BIGINT), CAST(8388608 AS BIGINT), CAST(4194304 AS BIGINT),
        CAST(2097152 AS BIGINT), CAST(1048576 AS BIGINT), CAST(524288 AS BIGINT), CAST(262144 AS BIGINT), CAST(131072 AS BIGINT),
        CAST(65536 AS BIGINT), CAST(32768 AS BIGINT), CAST(16384 AS BIGINT), CAST(8192 AS BIGINT), CAST(4096 AS BIGINT),
        CAST(2048 AS BIGINT), CAST(1024 AS BIGINT), CAST(512 AS BIGINT), CAST(256 AS BIGINT), CAST(128 AS BIGINT), CAST(64 AS BIGINT),
        CAST(32 AS BIGINT), CAST(16 AS BIGINT), CAST(8 AS BIGINT), CAST(4 AS BIGINT), CAST(2 AS BIGINT), CAST(1 AS BIGINT)
      ], LAMBDA "below", "step": "below" + CASE WHEN "searched"."numbers"["below" + "step"] <= "searched"."point" THEN "step" ELSE 0 END,
      CAST(0 AS BIGINT)
    ) + 1]
  FROM (
    SELECT "of_few_point" AS "point", (SELECT LIST("n" ORDER BY "n") FROM "sdgen_weight_calls_of_few_a594aae7be38") AS "numbers"
  ) AS "searched"
) % 2147483648 AS "of_few_parent" /* row of customers that calls.of_few points to */
"of_few_parent" + 1 AS "of_few"
-- postgres:
DRAW("i", 2041164262) AS "of_few_u0" /* draw 0 of calls.of_few */
(("of_few_u0" * 420) >> 31) AS "of_few_point" /* a point on the line of all weights */
(SELECT ARRAY_AGG("value" ORDER BY "n") FROM "sdgen_weight_calls_of_few_a594aae7be38")[WIDTH_BUCKET("of_few_point", (SELECT ARRAY_AGG("n" ORDER BY "n") FROM "sdgen_weight_calls_of_few_a594aae7be38")) + 1] AS "of_few_parent" /* row of customers that calls.of_few points to */
"of_few_parent" + 1 AS "of_few"
-- spark:
(`i` * 1579770003 + 2041164262) % 2147483647 * (`i` + 1368754557) % 1999999973 * (`i` + 13405728) % 1899999979 * (`i` + 208037335) % 2147483647 AS `of_few_u0` /* draw 0 of calls.of_few */
(SHIFTRIGHT((`of_few_u0` * 420), 31)) AS `of_few_point` /* a point on the line of all weights */
(
  SELECT
    GET(
      `searched`.`entries`,
      CAST(AGGREGATE(
        ARRAY(
          CAST(536870912 AS BIGINT), CAST(268435456 AS BIGINT), CAST(134217728 AS BIGINT), CAST(67108864 AS BIGINT),
          CAST(33554432 AS BIGINT), CAST(16777216 AS BIGINT), CAST(8388608 AS BIGINT), CAST(4194304 AS BIGINT), CAST(2097152 AS BIGINT),
          CAST(1048576 AS BIGINT), CAST(524288 AS BIGINT), CAST(262144 AS BIGINT), CAST(131072 AS BIGINT), CAST(65536 AS BIGINT),
          CAST(32768 AS BIGINT), CAST(16384 AS BIGINT), CAST(8192 AS BIGINT), CAST(4096 AS BIGINT), CAST(2048 AS BIGINT),
          CAST(1024 AS BIGINT), CAST(512 AS BIGINT), CAST(256 AS BIGINT), CAST(128 AS BIGINT), CAST(64 AS BIGINT), CAST(32 AS BIGINT),
          CAST(16 AS BIGINT), CAST(8 AS BIGINT), CAST(4 AS BIGINT), CAST(2 AS BIGINT), CAST(1 AS BIGINT)
        ), CAST(0 AS BIGINT),
        (`below`, `step`) -> `below` + CASE
          WHEN GET(`searched`.`entries`, CAST(`below` + `step` - 1 AS INT)).`n` <= `searched`.`point`
          THEN `step`
          ELSE CAST(0 AS BIGINT)
        END
      ) AS INT)
    ).`value`
  FROM (
    SELECT
      `of_few_point` AS `point`,
      (SELECT ARRAY_SORT(COLLECT_LIST(STRUCT(`n`, `value`))) FROM `sdgen_weight_calls_of_few_a594aae7be38`) AS `entries`
  ) AS `searched`
) AS `of_few_parent` /* row of customers that calls.of_few points to */
`of_few_parent` + 1 AS `of_few`
-- sqlite:
DRAW("i", 2041164262) AS "of_few_u0" /* draw 0 of calls.of_few */
(("of_few_u0" * 420) >> 31) AS "of_few_point" /* a point on the line of all weights */
(
  SELECT "entry"."value"
  FROM "sdgen_weight_calls_of_few_a594aae7be38" AS "entry"
  WHERE "entry"."n" > "of_few_point"
  ORDER BY "entry"."n"
  LIMIT 1
) AS "of_few_parent" /* row of customers that calls.of_few points to */
"of_few_parent" + 1 AS "of_few"
