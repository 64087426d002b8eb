-- users.id int: sequence (from 1, step 1)
-- duckdb:
"i" + 1 AS "id"
-- postgres:
"i" + 1 AS "id"
-- spark:
`i` + 1 AS `id`
-- sqlite:
"i" + 1 AS "id"

-- orders.user_id int: fk (users.id of a row with 1 or more children, poisson)
-- duckdb:
"child_entry"."value" % 2147483648 AS "user_id_parent" /* row of users that orders.user_id points to */
LEFT JOIN "sdgen_child_orders_user_id_62f44ffeb9dc" AS "child_entry" ON "child_entry"."n" = "i"
"user_id_parent" + 1 AS "user_id" /* orders.user_id */
-- postgres:
(SELECT ARRAY_AGG("value" ORDER BY "n") FROM "sdgen_child_orders_user_id_62f44ffeb9dc")["i" + 1] AS "user_id_parent" /* row of users that orders.user_id points to */
"user_id_parent" + 1 AS "user_id" /* orders.user_id */
-- spark:
`child_entry`.`value` AS `user_id_parent` /* row of users that orders.user_id points to */
LEFT JOIN `sdgen_child_orders_user_id_62f44ffeb9dc` AS `child_entry` ON `child_entry`.`n` = `i`
`user_id_parent` + 1 AS `user_id` /* orders.user_id */
-- sqlite:
"child_entry"."value" AS "user_id_parent" /* row of users that orders.user_id points to */
LEFT JOIN "sdgen_child_orders_user_id_62f44ffeb9dc" AS "child_entry" ON "child_entry"."n" = "i"
"user_id_parent" + 1 AS "user_id" /* orders.user_id */

-- orders.no int: child_number (from 1 among rows of the same user_id)
-- duckdb:
"child_entry"."sdgen_value_2" AS "user_id_child_number" /* number among rows of one users row */
"user_id_child_number" + 1 AS "no"
-- postgres:
(SELECT ARRAY_AGG("sdgen_value_2" ORDER BY "n") FROM "sdgen_child_orders_user_id_62f44ffeb9dc")["i" + 1] AS "user_id_child_number" /* number among rows of one users row */
"user_id_child_number" + 1 AS "no"
-- spark:
`child_entry`.`sdgen_value_2` AS `user_id_child_number` /* number among rows of one users row */
`user_id_child_number` + 1 AS `no`
-- sqlite:
"child_entry"."sdgen_value_2" AS "user_id_child_number" /* number among rows of one users row */
"user_id_child_number" + 1 AS "no"

-- visits.user_id int: fk (users.id of a row with 0 to 30 children, zipf)
-- duckdb:
"i" AS "user_id_permutation_number" /* number of visits.user_id */
"user_id_permutation_number" // 11 AS "user_id_permutation_line" /* line of visits.user_id */
"user_id_permutation_number" % 11 AS "user_id_permutation_place" /* place of visits.user_id */
("user_id_permutation_place" + DRAW("user_id_permutation_line", 282487272)) % CASE WHEN "user_id_permutation_line" < 9 THEN 11 ELSE 3 END AS "user_id_permutation_place_1" /* place_1 of visits.user_id */
("user_id_permutation_line" + DRAW("user_id_permutation_place_1", 2142239173)) % CASE WHEN "user_id_permutation_place_1" < 3 THEN 10 ELSE 9 END AS "user_id_permutation_line_2" /* line_2 of visits.user_id */
("user_id_permutation_place_1" + DRAW("user_id_permutation_line_2", 261110346)) % CASE WHEN "user_id_permutation_line_2" < 9 THEN 11 ELSE 3 END AS "user_id_permutation_place_3" /* place_3 of visits.user_id */
("user_id_permutation_line_2" + DRAW("user_id_permutation_place_3", 1524485038)) % CASE WHEN "user_id_permutation_place_3" < 3 THEN 10 ELSE 9 END AS "user_id_permutation_line_4" /* line_4 of visits.user_id */
("user_id_permutation_place_3" + DRAW("user_id_permutation_line_4", 72138371)) % CASE WHEN "user_id_permutation_line_4" < 9 THEN 11 ELSE 3 END AS "user_id_permutation_place_5" /* place_5 of visits.user_id */
("user_id_permutation_line_4" + DRAW("user_id_permutation_place_5", 47356809)) % CASE WHEN "user_id_permutation_place_5" < 3 THEN 10 ELSE 9 END AS "user_id_permutation_line_6" /* line_6 of visits.user_id */
("user_id_permutation_place_5" + DRAW("user_id_permutation_line_6", 1526862590)) % CASE WHEN "user_id_permutation_line_6" < 9 THEN 11 ELSE 3 END AS "user_id_permutation_place_7" /* place_7 of visits.user_id */
("user_id_permutation_line_6" + DRAW("user_id_permutation_place_7", 392307051)) % CASE WHEN "user_id_permutation_place_7" < 3 THEN 10 ELSE 9 END AS "user_id_permutation_line_8" /* line_8 of visits.user_id */
("user_id_permutation_place_7" + DRAW("user_id_permutation_line_8", 764692714)) % CASE WHEN "user_id_permutation_line_8" < 9 THEN 11 ELSE 3 END AS "user_id_permutation_place_9" /* place_9 of visits.user_id */
("user_id_permutation_line_8" + DRAW("user_id_permutation_place_9", 856991660)) % CASE WHEN "user_id_permutation_place_9" < 3 THEN 10 ELSE 9 END AS "user_id_permutation_line_10" /* line_10 of visits.user_id */
"child_entry"."value" % 2147483648 AS "user_id_parent" /* row of users that visits.user_id points to */
LEFT JOIN "sdgen_child_visits_user_id_473318037ca9" AS "child_entry"
  ON "child_entry"."n" = ("user_id_permutation_line_10" * 11 + "user_id_permutation_place_9")
"user_id_parent" + 1 AS "user_id" /* visits.user_id */
-- postgres:
"i" AS "user_id_permutation_number" /* number of visits.user_id */
"user_id_permutation_number" / 11 AS "user_id_permutation_line" /* line of visits.user_id */
"user_id_permutation_number" % 11 AS "user_id_permutation_place" /* place of visits.user_id */
("user_id_permutation_place" + DRAW("user_id_permutation_line", 282487272)) % CASE WHEN "user_id_permutation_line" < 9 THEN 11 ELSE 3 END AS "user_id_permutation_place_1" /* place_1 of visits.user_id */
("user_id_permutation_line" + DRAW("user_id_permutation_place_1", 2142239173)) % CASE WHEN "user_id_permutation_place_1" < 3 THEN 10 ELSE 9 END AS "user_id_permutation_line_2" /* line_2 of visits.user_id */
("user_id_permutation_place_1" + DRAW("user_id_permutation_line_2", 261110346)) % CASE WHEN "user_id_permutation_line_2" < 9 THEN 11 ELSE 3 END AS "user_id_permutation_place_3" /* place_3 of visits.user_id */
("user_id_permutation_line_2" + DRAW("user_id_permutation_place_3", 1524485038)) % CASE WHEN "user_id_permutation_place_3" < 3 THEN 10 ELSE 9 END AS "user_id_permutation_line_4" /* line_4 of visits.user_id */
("user_id_permutation_place_3" + DRAW("user_id_permutation_line_4", 72138371)) % CASE WHEN "user_id_permutation_line_4" < 9 THEN 11 ELSE 3 END AS "user_id_permutation_place_5" /* place_5 of visits.user_id */
("user_id_permutation_line_4" + DRAW("user_id_permutation_place_5", 47356809)) % CASE WHEN "user_id_permutation_place_5" < 3 THEN 10 ELSE 9 END AS "user_id_permutation_line_6" /* line_6 of visits.user_id */
("user_id_permutation_place_5" + DRAW("user_id_permutation_line_6", 1526862590)) % CASE WHEN "user_id_permutation_line_6" < 9 THEN 11 ELSE 3 END AS "user_id_permutation_place_7" /* place_7 of visits.user_id */
("user_id_permutation_line_6" + DRAW("user_id_permutation_place_7", 392307051)) % CASE WHEN "user_id_permutation_place_7" < 3 THEN 10 ELSE 9 END AS "user_id_permutation_line_8" /* line_8 of visits.user_id */
("user_id_permutation_place_7" + DRAW("user_id_permutation_line_8", 764692714)) % CASE WHEN "user_id_permutation_line_8" < 9 THEN 11 ELSE 3 END AS "user_id_permutation_place_9" /* place_9 of visits.user_id */
("user_id_permutation_line_8" + DRAW("user_id_permutation_place_9", 856991660)) % CASE WHEN "user_id_permutation_place_9" < 3 THEN 10 ELSE 9 END AS "user_id_permutation_line_10" /* line_10 of visits.user_id */
(SELECT ARRAY_AGG("value" ORDER BY "n") FROM "sdgen_child_visits_user_id_473318037ca9")[("user_id_permutation_line_10" * 11 + "user_id_permutation_place_9") + 1] AS "user_id_parent" /* row of users that visits.user_id points to */
"user_id_parent" + 1 AS "user_id" /* visits.user_id */
-- spark:
`i` AS `user_id_permutation_number` /* number of visits.user_id */
`user_id_permutation_number` DIV 11 AS `user_id_permutation_line` /* line of visits.user_id */
`user_id_permutation_number` % 11 AS `user_id_permutation_place` /* place of visits.user_id */
(
  `user_id_permutation_place` + (`user_id_permutation_line` * 1813436354 + 282487272) % 2147483647 * (`user_id_permutation_line` + 1878087362) % 1999999973 * (`user_id_permutation_line` + 874217952) % 1899999979 * (`user_id_permutation_line` + 1666096047) % 2147483647
) % CASE WHEN `user_id_permutation_line` < 9 THEN 11 ELSE 3 END AS `user_id_permutation_place_1` /* place_1 of visits.user_id */
(
  `user_id_permutation_line` + (`user_id_permutation_place_1` * 207257552 + 2142239173) % 2147483647 * (`user_id_permutation_place_1` + 1977925557) % 1999999973 * (`user_id_permutation_place_1` + 1978152025) % 1899999979 * (`user_id_permutation_place_1` + 1754919088) % 2147483647
) % CASE WHEN `user_id_permutation_place_1` < 3 THEN 10 ELSE 9 END AS `user_id_permutation_line_2` /* line_2 of visits.user_id */
(
  `user_id_permutation_place_1` + (`user_id_permutation_line_2` * 1672085938 + 261110346) % 2147483647 * (`user_id_permutation_line_2` + 183429258) % 1999999973 * (`user_id_permutation_line_2` + 1385956908) % 1899999979 * (`user_id_permutation_line_2` + 956121182) % 2147483647
) % CASE WHEN `user_id_permutation_line_2` < 9 THEN 11 ELSE 3 END AS `user_id_permutation_place_3` /* place_3 of visits.user_id */
(
  `user_id_permutation_line_2` + (`user_id_permutation_place_3` * 1275955279 + 1524485038) % 2147483647 * (`user_id_permutation_place_3` + 572188889) % 1999999973 * (`user_id_permutation_place_3` + 1092285310) % 1899999979 * (`user_id_permutation_place_3` + 1930386230) % 2147483647
) % CASE WHEN `user_id_permutation_place_3` < 3 THEN 10 ELSE 9 END AS `user_id_permutation_line_4` /* line_4 of visits.user_id */
(
  `user_id_permutation_place_3` + (`user_id_permutation_line_4` * 91795196 + 72138371) % 2147483647 * (`user_id_permutation_line_4` + 317598917) % 1999999973 * (`user_id_permutation_line_4` + 15814299) % 1899999979 * (`user_id_permutation_line_4` + 1530837319) % 2147483647
) % CASE WHEN `user_id_permutation_line_4` < 9 THEN 11 ELSE 3 END AS `user_id_permutation_place_5` /* place_5 of visits.user_id */
(
  `user_id_permutation_line_4` + (`user_id_permutation_place_5` * 448324335 + 47356809) % 2147483647 * (`user_id_permutation_place_5` + 643791082) % 1999999973 * (`user_id_permutation_place_5` + 584946375) % 1899999979 * (`user_id_permutation_place_5` + 1816395810) % 2147483647
) % CASE WHEN `user_id_permutation_place_5` < 3 THEN 10 ELSE 9 END AS `user_id_permutation_line_6` /* line_6 of visits.user_id */
(
  `user_id_permutation_place_5` + (`user_id_permutation_line_6` * 554520064 + 1526862590) % 2147483647 * (`user_id_permutation_line_6` + 1557290893) % 1999999973 * (`user_id_permutation_line_6` + 1195859159) % 1899999979 * (`user_id_permutation_line_6` + 641665095) % 2147483647
) % CASE WHEN `user_id_permutation_line_6` < 9 THEN 11 ELSE 3 END AS `user_id_permutation_place_7` /* place_7 of visits.user_id */
(
  `user_id_permutation_line_6` + (`user_id_permutation_place_7` * 1421967411 + 392307051) % 2147483647 * (`user_id_permutation_place_7` + 1731103614) % 1999999973 * (`user_id_permutation_place_7` + 360727047) % 1899999979 * (`user_id_permutation_place_7` + 1245497518) % 2147483647
) % CASE WHEN `user_id_permutation_place_7` < 3 THEN 10 ELSE 9 END AS `user_id_permutation_line_8` /* line_8 of visits.user_id */
(
  `user_id_permutation_place_7` + (`user_id_permutation_line_8` * 2095728507 + 764692714) % 2147483647 * (`user_id_permutation_line_8` + 1003299877) % 1999999973 * (`user_id_permutation_line_8` + 1492654671) % 1899999979 * (`user_id_permutation_line_8` + 208987237) % 2147483647
) % CASE WHEN `user_id_permutation_line_8` < 9 THEN 11 ELSE 3 END AS `user_id_permutation_place_9` /* place_9 of visits.user_id */
(
  `user_id_permutation_line_8` + (`user_id_permutation_place_9` * 1304757393 + 856991660) % 2147483647 * (`user_id_permutation_place_9` + 1010647271) % 1999999973 * (`user_id_permutation_place_9` + 1391053753) % 1899999979 * (`user_id_permutation_place_9` + 68144920) % 2147483647
) % CASE WHEN `user_id_permutation_place_9` < 3 THEN 10 ELSE 9 END AS `user_id_permutation_line_10` /* line_10 of visits.user_id */
`child_entry`.`value` AS `user_id_parent` /* row of users that visits.user_id points to */
LEFT JOIN `sdgen_child_visits_user_id_473318037ca9` AS `child_entry`
  ON `child_entry`.`n` = (`user_id_permutation_line_10` * 11 + `user_id_permutation_place_9`)
`user_id_parent` + 1 AS `user_id` /* visits.user_id */
-- sqlite:
"i" AS "user_id_permutation_number" /* number of visits.user_id */
"user_id_permutation_number" / 11 AS "user_id_permutation_line" /* line of visits.user_id */
"user_id_permutation_number" % 11 AS "user_id_permutation_place" /* place of visits.user_id */
("user_id_permutation_place" + DRAW("user_id_permutation_line", 282487272)) % CASE WHEN "user_id_permutation_line" < 9 THEN 11 ELSE 3 END AS "user_id_permutation_place_1" /* place_1 of visits.user_id */
("user_id_permutation_line" + DRAW("user_id_permutation_place_1", 2142239173)) % CASE WHEN "user_id_permutation_place_1" < 3 THEN 10 ELSE 9 END AS "user_id_permutation_line_2" /* line_2 of visits.user_id */
("user_id_permutation_place_1" + DRAW("user_id_permutation_line_2", 261110346)) % CASE WHEN "user_id_permutation_line_2" < 9 THEN 11 ELSE 3 END AS "user_id_permutation_place_3" /* place_3 of visits.user_id */
("user_id_permutation_line_2" + DRAW("user_id_permutation_place_3", 1524485038)) % CASE WHEN "user_id_permutation_place_3" < 3 THEN 10 ELSE 9 END AS "user_id_permutation_line_4" /* line_4 of visits.user_id */
("user_id_permutation_place_3" + DRAW("user_id_permutation_line_4", 72138371)) % CASE WHEN "user_id_permutation_line_4" < 9 THEN 11 ELSE 3 END AS "user_id_permutation_place_5" /* place_5 of visits.user_id */
("user_id_permutation_line_4" + DRAW("user_id_permutation_place_5", 47356809)) % CASE WHEN "user_id_permutation_place_5" < 3 THEN 10 ELSE 9 END AS "user_id_permutation_line_6" /* line_6 of visits.user_id */
("user_id_permutation_place_5" + DRAW("user_id_permutation_line_6", 1526862590)) % CASE WHEN "user_id_permutation_line_6" < 9 THEN 11 ELSE 3 END AS "user_id_permutation_place_7" /* place_7 of visits.user_id */
("user_id_permutation_line_6" + DRAW("user_id_permutation_place_7", 392307051)) % CASE WHEN "user_id_permutation_place_7" < 3 THEN 10 ELSE 9 END AS "user_id_permutation_line_8" /* line_8 of visits.user_id */
("user_id_permutation_place_7" + DRAW("user_id_permutation_line_8", 764692714)) % CASE WHEN "user_id_permutation_line_8" < 9 THEN 11 ELSE 3 END AS "user_id_permutation_place_9" /* place_9 of visits.user_id */
("user_id_permutation_line_8" + DRAW("user_id_permutation_place_9", 856991660)) % CASE WHEN "user_id_permutation_place_9" < 3 THEN 10 ELSE 9 END AS "user_id_permutation_line_10" /* line_10 of visits.user_id */
"child_entry"."value" AS "user_id_parent" /* row of users that visits.user_id points to */
LEFT JOIN "sdgen_child_visits_user_id_473318037ca9" AS "child_entry"
  ON "child_entry"."n" = ("user_id_permutation_line_10" * 11 + "user_id_permutation_place_9")
"user_id_parent" + 1 AS "user_id" /* visits.user_id */

-- visits.no int: child_number (from 1 among rows of the same user_id)
-- duckdb:
"child_entry"."sdgen_value_2" AS "user_id_child_number" /* number among rows of one users row */
"user_id_child_number" + 1 AS "no"
-- postgres:
(SELECT ARRAY_AGG("sdgen_value_2" ORDER BY "n") FROM "sdgen_child_visits_user_id_473318037ca9")[("user_id_permutation_line_10" * 11 + "user_id_permutation_place_9") + 1] AS "user_id_child_number" /* number among rows of one users row */
"user_id_child_number" + 1 AS "no"
-- spark:
`child_entry`.`sdgen_value_2` AS `user_id_child_number` /* number among rows of one users row */
`user_id_child_number` + 1 AS `no`
-- sqlite:
"child_entry"."sdgen_value_2" AS "user_id_child_number" /* number among rows of one users row */
"user_id_child_number" + 1 AS "no"

-- returns.user_id int: fk (orders.user_id of a row with 0 to 1 children, uniform, rows no = 1)
-- duckdb:
"child_entry"."value" AS "user_id_among" /* number of the row among those where no = 1 */
LEFT JOIN "sdgen_child_returns_user_id_5479e7792c93" AS "child_entry" ON "child_entry"."n" = "i"
"where_entry"."value" % 2147483648 AS "user_id_parent" /* row of orders that returns.user_id points to */
LEFT JOIN "sdgen_where_returns_user_id_92c64ab982ad" AS "where_entry" ON "where_entry"."n" = "user_id_among"
"user_id_parent_child_entry"."value" % 2147483648 AS "user_id_parent_user_id_parent" /* row of users that orders.user_id points to */
LEFT JOIN "sdgen_child_orders_user_id_62f44ffeb9dc" AS "user_id_parent_child_entry" ON "user_id_parent_child_entry"."n" = "user_id_parent"
"user_id_parent_user_id_parent" + 1 AS "user_id_parent_user_id" /* orders.user_id */
"user_id_parent_user_id" AS "user_id"
-- postgres:
(SELECT ARRAY_AGG("value" ORDER BY "n") FROM "sdgen_child_returns_user_id_5479e7792c93")["i" + 1] AS "user_id_among" /* number of the row among those where no = 1 */
(
  SELECT "entry"."value"
  FROM "sdgen_where_returns_user_id_92c64ab982ad" AS "entry"
  WHERE "entry"."n" = "user_id_among"
) AS "user_id_parent" /* row of orders that returns.user_id points to */
(
  SELECT "entry"."value"
  FROM "sdgen_child_orders_user_id_62f44ffeb9dc" AS "entry"
  WHERE "entry"."n" = "user_id_parent"
) AS "user_id_parent_user_id_parent" /* row of users that orders.user_id points to */
"user_id_parent_user_id_parent" + 1 AS "user_id_parent_user_id" /* orders.user_id */
"user_id_parent_user_id" AS "user_id"
-- spark:
`child_entry`.`value` AS `user_id_among` /* number of the row among those where no = 1 */
LEFT JOIN `sdgen_child_returns_user_id_5479e7792c93` AS `child_entry` ON `child_entry`.`n` = `i`
`where_entry`.`value` AS `user_id_parent` /* row of orders that returns.user_id points to */
LEFT JOIN `sdgen_where_returns_user_id_92c64ab982ad` AS `where_entry` ON `where_entry`.`n` = `user_id_among`
`user_id_parent_child_entry`.`value` AS `user_id_parent_user_id_parent` /* row of users that orders.user_id points to */
LEFT JOIN `sdgen_child_orders_user_id_62f44ffeb9dc` AS `user_id_parent_child_entry` ON `user_id_parent_child_entry`.`n` = `user_id_parent`
`user_id_parent_user_id_parent` + 1 AS `user_id_parent_user_id` /* orders.user_id */
`user_id_parent_user_id` AS `user_id`
-- sqlite:
"child_entry"."value" AS "user_id_among" /* number of the row among those where no = 1 */
LEFT JOIN "sdgen_child_returns_user_id_5479e7792c93" AS "child_entry" ON "child_entry"."n" = "i"
"where_entry"."value" AS "user_id_parent" /* row of orders that returns.user_id points to */
LEFT JOIN "sdgen_where_returns_user_id_92c64ab982ad" AS "where_entry" ON "where_entry"."n" = "user_id_among"
"user_id_parent_child_entry"."value" AS "user_id_parent_user_id_parent" /* row of users that orders.user_id points to */
LEFT JOIN "sdgen_child_orders_user_id_62f44ffeb9dc" AS "user_id_parent_child_entry" ON "user_id_parent_child_entry"."n" = "user_id_parent"
"user_id_parent_user_id_parent" + 1 AS "user_id_parent_user_id" /* orders.user_id */
"user_id_parent_user_id" AS "user_id"

-- returns.order_no int: parent (no of the row that user_id points to)
-- duckdb:
"user_id_parent_child_entry"."sdgen_value_2" AS "user_id_parent_user_id_child_number" /* number among rows of one users row */
"user_id_parent_user_id_child_number" + 1 AS "order_no"
-- postgres:
(
  SELECT "entry"."sdgen_value_2"
  FROM "sdgen_child_orders_user_id_62f44ffeb9dc" AS "entry"
  WHERE "entry"."n" = "user_id_parent"
) AS "user_id_parent_user_id_child_number" /* number among rows of one users row */
"user_id_parent_user_id_child_number" + 1 AS "order_no"
-- spark:
`user_id_parent_child_entry`.`sdgen_value_2` AS `user_id_parent_user_id_child_number` /* number among rows of one users row */
`user_id_parent_user_id_child_number` + 1 AS `order_no`
-- sqlite:
"user_id_parent_child_entry"."sdgen_value_2" AS "user_id_parent_user_id_child_number" /* number among rows of one users row */
"user_id_parent_user_id_child_number" + 1 AS "order_no"

-- follows.user_id int: fk (users.id of a row drawn by Zipf's law, exponent 1.5)
-- duckdb:
"child_entry"."value" % 2147483648 AS "user_id_parent" /* row of users that follows.user_id points to */
LEFT JOIN "sdgen_child_follows_user_id_674606d78306" AS "child_entry" ON "child_entry"."n" = "i"
"user_id_parent" + 1 AS "user_id" /* follows.user_id */
-- postgres:
(SELECT ARRAY_AGG("value" ORDER BY "n") FROM "sdgen_child_follows_user_id_674606d78306")["i" + 1] AS "user_id_parent" /* row of users that follows.user_id points to */
"user_id_parent" + 1 AS "user_id" /* follows.user_id */
-- spark:
`child_entry`.`value` AS `user_id_parent` /* row of users that follows.user_id points to */
LEFT JOIN `sdgen_child_follows_user_id_674606d78306` AS `child_entry` ON `child_entry`.`n` = `i`
`user_id_parent` + 1 AS `user_id` /* follows.user_id */
-- sqlite:
"child_entry"."value" AS "user_id_parent" /* row of users that follows.user_id points to */
LEFT JOIN "sdgen_child_follows_user_id_674606d78306" AS "child_entry" ON "child_entry"."n" = "i"
"user_id_parent" + 1 AS "user_id" /* follows.user_id */

-- follows.no int: child_number (from 1 among rows of the same user_id)
-- duckdb:
"child_entry"."sdgen_value_2" AS "user_id_child_number" /* number among rows of one users row */
"user_id_child_number" + 1 AS "no"
-- postgres:
(SELECT ARRAY_AGG("sdgen_value_2" ORDER BY "n") FROM "sdgen_child_follows_user_id_674606d78306")["i" + 1] AS "user_id_child_number" /* number among rows of one users row */
"user_id_child_number" + 1 AS "no"
-- spark:
`child_entry`.`sdgen_value_2` AS `user_id_child_number` /* number among rows of one users row */
`user_id_child_number` + 1 AS `no`
-- sqlite:
"child_entry"."sdgen_value_2" AS "user_id_child_number" /* number among rows of one users row */
"user_id_child_number" + 1 AS "no"

-- follows.followed_id int: fk (users.id of a row that no other one with the same user_id points to)
-- duckdb:
"user_id_child_number" AS "followed_id_distinct_number" /* number of follows.followed_id */
("user_id_parent" & 2147483647) AS "followed_id_per" /* selects an order of the parents */
"followed_id_distinct_number" // 7 AS "followed_id_distinct_line" /* line of follows.followed_id */
"followed_id_distinct_number" % 7 AS "followed_id_distinct_place" /* place of follows.followed_id */
(
  "followed_id_distinct_place" + ("followed_id_distinct_line" * 611065501 + "followed_id_per" * 1335826083 + 2000805070) % 2147483647 * ("followed_id_distinct_line" + 1061108839) % 1999999973 * ("followed_id_distinct_line" + 934769204) % 1899999979 * ("followed_id_distinct_line" + 1957207262) % 2147483647
) % CASE WHEN "followed_id_distinct_line" < 5 THEN 7 ELSE 4 END AS "followed_id_distinct_place_1" /* place_1 of follows.followed_id */
(
  "followed_id_distinct_line" + ("followed_id_distinct_place_1" * 163022888 + "followed_id_per" * 634190406 + 367751208) % 2147483647 * ("followed_id_distinct_place_1" + 686796226) % 1999999973 * ("followed_id_distinct_place_1" + 2052040608) % 1899999979 * ("followed_id_distinct_place_1" + 1518185721) % 2147483647
) % CASE WHEN "followed_id_distinct_place_1" < 4 THEN 6 ELSE 5 END AS "followed_id_distinct_line_2" /* line_2 of follows.followed_id */
(
  "followed_id_distinct_place_1" + ("followed_id_distinct_line_2" * 405982436 + "followed_id_per" * 55564541 + 425850727) % 2147483647 * ("followed_id_distinct_line_2" + 1213473294) % 1999999973 * ("followed_id_distinct_line_2" + 96693634) % 1899999979 * ("followed_id_distinct_line_2" + 613790469) % 2147483647
) % CASE WHEN "followed_id_distinct_line_2" < 5 THEN 7 ELSE 4 END AS "followed_id_distinct_place_3" /* place_3 of follows.followed_id */
(
  "followed_id_distinct_line_2" + ("followed_id_distinct_place_3" * 1486805077 + "followed_id_per" * 1752388505 + 1794160388) % 2147483647 * ("followed_id_distinct_place_3" + 1624347226) % 1999999973 * ("followed_id_distinct_place_3" + 1963108062) % 1899999979 * ("followed_id_distinct_place_3" + 148354968) % 2147483647
) % CASE WHEN "followed_id_distinct_place_3" < 4 THEN 6 ELSE 5 END AS "followed_id_distinct_line_4" /* line_4 of follows.followed_id */
(
  "followed_id_distinct_place_3" + ("followed_id_distinct_line_4" * 1296333807 + "followed_id_per" * 1534998368 + 805563447) % 2147483647 * ("followed_id_distinct_line_4" + 165424126) % 1999999973 * ("followed_id_distinct_line_4" + 385885730) % 1899999979 * ("followed_id_distinct_line_4" + 131013659) % 2147483647
) % CASE WHEN "followed_id_distinct_line_4" < 5 THEN 7 ELSE 4 END AS "followed_id_distinct_place_5" /* place_5 of follows.followed_id */
(
  "followed_id_distinct_line_4" + ("followed_id_distinct_place_5" * 1883700763 + "followed_id_per" * 430708704 + 1967145210) % 2147483647 * ("followed_id_distinct_place_5" + 1431395605) % 1999999973 * ("followed_id_distinct_place_5" + 1331546108) % 1899999979 * ("followed_id_distinct_place_5" + 2051520658) % 2147483647
) % CASE WHEN "followed_id_distinct_place_5" < 4 THEN 6 ELSE 5 END AS "followed_id_distinct_line_6" /* line_6 of follows.followed_id */
(
  "followed_id_distinct_place_5" + ("followed_id_distinct_line_6" * 1888140492 + "followed_id_per" * 493715958 + 1895035739) % 2147483647 * ("followed_id_distinct_line_6" + 1098086134) % 1999999973 * ("followed_id_distinct_line_6" + 856314892) % 1899999979 * ("followed_id_distinct_line_6" + 1979876027) % 2147483647
) % CASE WHEN "followed_id_distinct_line_6" < 5 THEN 7 ELSE 4 END AS "followed_id_distinct_place_7" /* place_7 of follows.followed_id */
(
  "followed_id_distinct_line_6" + ("followed_id_distinct_place_7" * 443568476 + "followed_id_per" * 750271436 + 1499674573) % 2147483647 * ("followed_id_distinct_place_7" + 1518684514) % 1999999973 * ("followed_id_distinct_place_7" + 1432805473) % 1899999979 * ("followed_id_distinct_place_7" + 512504515) % 2147483647
) % CASE WHEN "followed_id_distinct_place_7" < 4 THEN 6 ELSE 5 END AS "followed_id_distinct_line_8" /* line_8 of follows.followed_id */
(
  "followed_id_distinct_place_7" + ("followed_id_distinct_line_8" * 122578853 + "followed_id_per" * 1399897158 + 1581831818) % 2147483647 * ("followed_id_distinct_line_8" + 404412831) % 1999999973 * ("followed_id_distinct_line_8" + 949482068) % 1899999979 * ("followed_id_distinct_line_8" + 890739485) % 2147483647
) % CASE WHEN "followed_id_distinct_line_8" < 5 THEN 7 ELSE 4 END AS "followed_id_distinct_place_9" /* place_9 of follows.followed_id */
(
  "followed_id_distinct_line_8" + ("followed_id_distinct_place_9" * 372844994 + "followed_id_per" * 656312994 + 1673926860) % 2147483647 * ("followed_id_distinct_place_9" + 13319024) % 1999999973 * ("followed_id_distinct_place_9" + 945417598) % 1899999979 * ("followed_id_distinct_place_9" + 815408163) % 2147483647
) % CASE WHEN "followed_id_distinct_place_9" < 4 THEN 6 ELSE 5 END AS "followed_id_distinct_line_10" /* line_10 of follows.followed_id */
("followed_id_distinct_line_10" * 7 + "followed_id_distinct_place_9") AS "followed_id_place" /* which of the others it is */
("followed_id_place" + CASE WHEN "followed_id_place" >= "user_id_parent" THEN 1 ELSE 0 END) % 2147483648 AS "followed_id_parent" /* row of users that follows.followed_id points to */
"followed_id_parent" + 1 AS "followed_id"
-- postgres:
"user_id_child_number" AS "followed_id_distinct_number" /* number of follows.followed_id */
("user_id_parent" & 2147483647) AS "followed_id_per" /* selects an order of the parents */
"followed_id_distinct_number" / 7 AS "followed_id_distinct_line" /* line of follows.followed_id */
"followed_id_distinct_number" % 7 AS "followed_id_distinct_place" /* place of follows.followed_id */
(
  "followed_id_distinct_place" + ("followed_id_distinct_line" * 611065501 + "followed_id_per" * 1335826083 + 2000805070) % 2147483647 * ("followed_id_distinct_line" + 1061108839) % 1999999973 * ("followed_id_distinct_line" + 934769204) % 1899999979 * ("followed_id_distinct_line" + 1957207262) % 2147483647
) % CASE WHEN "followed_id_distinct_line" < 5 THEN 7 ELSE 4 END AS "followed_id_distinct_place_1" /* place_1 of follows.followed_id */
(
  "followed_id_distinct_line" + ("followed_id_distinct_place_1" * 163022888 + "followed_id_per" * 634190406 + 367751208) % 2147483647 * ("followed_id_distinct_place_1" + 686796226) % 1999999973 * ("followed_id_distinct_place_1" + 2052040608) % 1899999979 * ("followed_id_distinct_place_1" + 1518185721) % 2147483647
) % CASE WHEN "followed_id_distinct_place_1" < 4 THEN 6 ELSE 5 END AS "followed_id_distinct_line_2" /* line_2 of follows.followed_id */
(
  "followed_id_distinct_place_1" + ("followed_id_distinct_line_2" * 405982436 + "followed_id_per" * 55564541 + 425850727) % 2147483647 * ("followed_id_distinct_line_2" + 1213473294) % 1999999973 * ("followed_id_distinct_line_2" + 96693634) % 1899999979 * ("followed_id_distinct_line_2" + 613790469) % 2147483647
) % CASE WHEN "followed_id_distinct_line_2" < 5 THEN 7 ELSE 4 END AS "followed_id_distinct_place_3" /* place_3 of follows.followed_id */
(
  "followed_id_distinct_line_2" + ("followed_id_distinct_place_3" * 1486805077 + "followed_id_per" * 1752388505 + 1794160388) % 2147483647 * ("followed_id_distinct_place_3" + 1624347226) % 1999999973 * ("followed_id_distinct_place_3" + 1963108062) % 1899999979 * ("followed_id_distinct_place_3" + 148354968) % 2147483647
) % CASE WHEN "followed_id_distinct_place_3" < 4 THEN 6 ELSE 5 END AS "followed_id_distinct_line_4" /* line_4 of follows.followed_id */
(
  "followed_id_distinct_place_3" + ("followed_id_distinct_line_4" * 1296333807 + "followed_id_per" * 1534998368 + 805563447) % 2147483647 * ("followed_id_distinct_line_4" + 165424126) % 1999999973 * ("followed_id_distinct_line_4" + 385885730) % 1899999979 * ("followed_id_distinct_line_4" + 131013659) % 2147483647
) % CASE WHEN "followed_id_distinct_line_4" < 5 THEN 7 ELSE 4 END AS "followed_id_distinct_place_5" /* place_5 of follows.followed_id */
(
  "followed_id_distinct_line_4" + ("followed_id_distinct_place_5" * 1883700763 + "followed_id_per" * 430708704 + 1967145210) % 2147483647 * ("followed_id_distinct_place_5" + 1431395605) % 1999999973 * ("followed_id_distinct_place_5" + 1331546108) % 1899999979 * ("followed_id_distinct_place_5" + 2051520658) % 2147483647
) % CASE WHEN "followed_id_distinct_place_5" < 4 THEN 6 ELSE 5 END AS "followed_id_distinct_line_6" /* line_6 of follows.followed_id */
(
  "followed_id_distinct_place_5" + ("followed_id_distinct_line_6" * 1888140492 + "followed_id_per" * 493715958 + 1895035739) % 2147483647 * ("followed_id_distinct_line_6" + 1098086134) % 1999999973 * ("followed_id_distinct_line_6" + 856314892) % 1899999979 * ("followed_id_distinct_line_6" + 1979876027) % 2147483647
) % CASE WHEN "followed_id_distinct_line_6" < 5 THEN 7 ELSE 4 END AS "followed_id_distinct_place_7" /* place_7 of follows.followed_id */
(
  "followed_id_distinct_line_6" + ("followed_id_distinct_place_7" * 443568476 + "followed_id_per" * 750271436 + 1499674573) % 2147483647 * ("followed_id_distinct_place_7" + 1518684514) % 1999999973 * ("followed_id_distinct_place_7" + 1432805473) % 1899999979 * ("followed_id_distinct_place_7" + 512504515) % 2147483647
) % CASE WHEN "followed_id_distinct_place_7" < 4 THEN 6 ELSE 5 END AS "followed_id_distinct_line_8" /* line_8 of follows.followed_id */
(
  "followed_id_distinct_place_7" + ("followed_id_distinct_line_8" * 122578853 + "followed_id_per" * 1399897158 + 1581831818) % 2147483647 * ("followed_id_distinct_line_8" + 404412831) % 1999999973 * ("followed_id_distinct_line_8" + 949482068) % 1899999979 * ("followed_id_distinct_line_8" + 890739485) % 2147483647
) % CASE WHEN "followed_id_distinct_line_8" < 5 THEN 7 ELSE 4 END AS "followed_id_distinct_place_9" /* place_9 of follows.followed_id */
(
  "followed_id_distinct_line_8" + ("followed_id_distinct_place_9" * 372844994 + "followed_id_per" * 656312994 + 1673926860) % 2147483647 * ("followed_id_distinct_place_9" + 13319024) % 1999999973 * ("followed_id_distinct_place_9" + 945417598) % 1899999979 * ("followed_id_distinct_place_9" + 815408163) % 2147483647
) % CASE WHEN "followed_id_distinct_place_9" < 4 THEN 6 ELSE 5 END AS "followed_id_distinct_line_10" /* line_10 of follows.followed_id */
("followed_id_distinct_line_10" * 7 + "followed_id_distinct_place_9") AS "followed_id_place" /* which of the others it is */
"followed_id_place" + CASE WHEN "followed_id_place" >= "user_id_parent" THEN 1 ELSE 0 END AS "followed_id_parent" /* row of users that follows.followed_id points to */
"followed_id_parent" + 1 AS "followed_id"
-- spark:
`user_id_child_number` AS `followed_id_distinct_number` /* number of follows.followed_id */
(`user_id_parent` & 2147483647) AS `followed_id_per` /* selects an order of the parents */
`followed_id_distinct_number` DIV 7 AS `followed_id_distinct_line` /* line of follows.followed_id */
`followed_id_distinct_number` % 7 AS `followed_id_distinct_place` /* place of follows.followed_id */
(
  `followed_id_distinct_place` + (`followed_id_distinct_line` * 611065501 + `followed_id_per` * 1335826083 + 2000805070) % 2147483647 * (`followed_id_distinct_line` + 1061108839) % 1999999973 * (`followed_id_distinct_line` + 934769204) % 1899999979 * (`followed_id_distinct_line` + 1957207262) % 2147483647
) % CASE WHEN `followed_id_distinct_line` < 5 THEN 7 ELSE 4 END AS `followed_id_distinct_place_1` /* place_1 of follows.followed_id */
(
  `followed_id_distinct_line` + (`followed_id_distinct_place_1` * 163022888 + `followed_id_per` * 634190406 + 367751208) % 2147483647 * (`followed_id_distinct_place_1` + 686796226) % 1999999973 * (`followed_id_distinct_place_1` + 2052040608) % 1899999979 * (`followed_id_distinct_place_1` + 1518185721) % 2147483647
) % CASE WHEN `followed_id_distinct_place_1` < 4 THEN 6 ELSE 5 END AS `followed_id_distinct_line_2` /* line_2 of follows.followed_id */
(
  `followed_id_distinct_place_1` + (`followed_id_distinct_line_2` * 405982436 + `followed_id_per` * 55564541 + 425850727) % 2147483647 * (`followed_id_distinct_line_2` + 1213473294) % 1999999973 * (`followed_id_distinct_line_2` + 96693634) % 1899999979 * (`followed_id_distinct_line_2` + 613790469) % 2147483647
) % CASE WHEN `followed_id_distinct_line_2` < 5 THEN 7 ELSE 4 END AS `followed_id_distinct_place_3` /* place_3 of follows.followed_id */
(
  `followed_id_distinct_line_2` + (`followed_id_distinct_place_3` * 1486805077 + `followed_id_per` * 1752388505 + 1794160388) % 2147483647 * (`followed_id_distinct_place_3` + 1624347226) % 1999999973 * (`followed_id_distinct_place_3` + 1963108062) % 1899999979 * (`followed_id_distinct_place_3` + 148354968) % 2147483647
) % CASE WHEN `followed_id_distinct_place_3` < 4 THEN 6 ELSE 5 END AS `followed_id_distinct_line_4` /* line_4 of follows.followed_id */
(
  `followed_id_distinct_place_3` + (`followed_id_distinct_line_4` * 1296333807 + `followed_id_per` * 1534998368 + 805563447) % 2147483647 * (`followed_id_distinct_line_4` + 165424126) % 1999999973 * (`followed_id_distinct_line_4` + 385885730) % 1899999979 * (`followed_id_distinct_line_4` + 131013659) % 2147483647
) % CASE WHEN `followed_id_distinct_line_4` < 5 THEN 7 ELSE 4 END AS `followed_id_distinct_place_5` /* place_5 of follows.followed_id */
(
  `followed_id_distinct_line_4` + (`followed_id_distinct_place_5` * 1883700763 + `followed_id_per` * 430708704 + 1967145210) % 2147483647 * (`followed_id_distinct_place_5` + 1431395605) % 1999999973 * (`followed_id_distinct_place_5` + 1331546108) % 1899999979 * (`followed_id_distinct_place_5` + 2051520658) % 2147483647
) % CASE WHEN `followed_id_distinct_place_5` < 4 THEN 6 ELSE 5 END AS `followed_id_distinct_line_6` /* line_6 of follows.followed_id */
(
  `followed_id_distinct_place_5` + (`followed_id_distinct_line_6` * 1888140492 + `followed_id_per` * 493715958 + 1895035739) % 2147483647 * (`followed_id_distinct_line_6` + 1098086134) % 1999999973 * (`followed_id_distinct_line_6` + 856314892) % 1899999979 * (`followed_id_distinct_line_6` + 1979876027) % 2147483647
) % CASE WHEN `followed_id_distinct_line_6` < 5 THEN 7 ELSE 4 END AS `followed_id_distinct_place_7` /* place_7 of follows.followed_id */
(
  `followed_id_distinct_line_6` + (`followed_id_distinct_place_7` * 443568476 + `followed_id_per` * 750271436 + 1499674573) % 2147483647 * (`followed_id_distinct_place_7` + 1518684514) % 1999999973 * (`followed_id_distinct_place_7` + 1432805473) % 1899999979 * (`followed_id_distinct_place_7` + 512504515) % 2147483647
) % CASE WHEN `followed_id_distinct_place_7` < 4 THEN 6 ELSE 5 END AS `followed_id_distinct_line_8` /* line_8 of follows.followed_id */
(
  `followed_id_distinct_place_7` + (`followed_id_distinct_line_8` * 122578853 + `followed_id_per` * 1399897158 + 1581831818) % 2147483647 * (`followed_id_distinct_line_8` + 404412831) % 1999999973 * (`followed_id_distinct_line_8` + 949482068) % 1899999979 * (`followed_id_distinct_line_8` + 890739485) % 2147483647
) % CASE WHEN `followed_id_distinct_line_8` < 5 THEN 7 ELSE 4 END AS `followed_id_distinct_place_9` /* place_9 of follows.followed_id */
(
  `followed_id_distinct_line_8` + (`followed_id_distinct_place_9` * 372844994 + `followed_id_per` * 656312994 + 1673926860) % 2147483647 * (`followed_id_distinct_place_9` + 13319024) % 1999999973 * (`followed_id_distinct_place_9` + 945417598) % 1899999979 * (`followed_id_distinct_place_9` + 815408163) % 2147483647
) % CASE WHEN `followed_id_distinct_place_9` < 4 THEN 6 ELSE 5 END AS `followed_id_distinct_line_10` /* line_10 of follows.followed_id */
(`followed_id_distinct_line_10` * 7 + `followed_id_distinct_place_9`) AS `followed_id_place` /* which of the others it is */
`followed_id_place` + CASE WHEN `followed_id_place` >= `user_id_parent` THEN 1 ELSE 0 END AS `followed_id_parent` /* row of users that follows.followed_id points to */
`followed_id_parent` + 1 AS `followed_id`
-- sqlite:
"user_id_child_number" AS "followed_id_distinct_number" /* number of follows.followed_id */
("user_id_parent" & 2147483647) AS "followed_id_per" /* selects an order of the parents */
"followed_id_distinct_number" / 7 AS "followed_id_distinct_line" /* line of follows.followed_id */
"followed_id_distinct_number" % 7 AS "followed_id_distinct_place" /* place of follows.followed_id */
(
  "followed_id_distinct_place" + ("followed_id_distinct_line" * 611065501 + "followed_id_per" * 1335826083 + 2000805070) % 2147483647 * ("followed_id_distinct_line" + 1061108839) % 1999999973 * ("followed_id_distinct_line" + 934769204) % 1899999979 * ("followed_id_distinct_line" + 1957207262) % 2147483647
) % CASE WHEN "followed_id_distinct_line" < 5 THEN 7 ELSE 4 END AS "followed_id_distinct_place_1" /* place_1 of follows.followed_id */
(
  "followed_id_distinct_line" + ("followed_id_distinct_place_1" * 163022888 + "followed_id_per" * 634190406 + 367751208) % 2147483647 * ("followed_id_distinct_place_1" + 686796226) % 1999999973 * ("followed_id_distinct_place_1" + 2052040608) % 1899999979 * ("followed_id_distinct_place_1" + 1518185721) % 2147483647
) % CASE WHEN "followed_id_distinct_place_1" < 4 THEN 6 ELSE 5 END AS "followed_id_distinct_line_2" /* line_2 of follows.followed_id */
(
  "followed_id_distinct_place_1" + ("followed_id_distinct_line_2" * 405982436 + "followed_id_per" * 55564541 + 425850727) % 2147483647 * ("followed_id_distinct_line_2" + 1213473294) % 1999999973 * ("followed_id_distinct_line_2" + 96693634) % 1899999979 * ("followed_id_distinct_line_2" + 613790469) % 2147483647
) % CASE WHEN "followed_id_distinct_line_2" < 5 THEN 7 ELSE 4 END AS "followed_id_distinct_place_3" /* place_3 of follows.followed_id */
(
  "followed_id_distinct_line_2" + ("followed_id_distinct_place_3" * 1486805077 + "followed_id_per" * 1752388505 + 1794160388) % 2147483647 * ("followed_id_distinct_place_3" + 1624347226) % 1999999973 * ("followed_id_distinct_place_3" + 1963108062) % 1899999979 * ("followed_id_distinct_place_3" + 148354968) % 2147483647
) % CASE WHEN "followed_id_distinct_place_3" < 4 THEN 6 ELSE 5 END AS "followed_id_distinct_line_4" /* line_4 of follows.followed_id */
(
  "followed_id_distinct_place_3" + ("followed_id_distinct_line_4" * 1296333807 + "followed_id_per" * 1534998368 + 805563447) % 2147483647 * ("followed_id_distinct_line_4" + 165424126) % 1999999973 * ("followed_id_distinct_line_4" + 385885730) % 1899999979 * ("followed_id_distinct_line_4" + 131013659) % 2147483647
) % CASE WHEN "followed_id_distinct_line_4" < 5 THEN 7 ELSE 4 END AS "followed_id_distinct_place_5" /* place_5 of follows.followed_id */
(
  "followed_id_distinct_line_4" + ("followed_id_distinct_place_5" * 1883700763 + "followed_id_per" * 430708704 + 1967145210) % 2147483647 * ("followed_id_distinct_place_5" + 1431395605) % 1999999973 * ("followed_id_distinct_place_5" + 1331546108) % 1899999979 * ("followed_id_distinct_place_5" + 2051520658) % 2147483647
) % CASE WHEN "followed_id_distinct_place_5" < 4 THEN 6 ELSE 5 END AS "followed_id_distinct_line_6" /* line_6 of follows.followed_id */
(
  "followed_id_distinct_place_5" + ("followed_id_distinct_line_6" * 1888140492 + "followed_id_per" * 493715958 + 1895035739) % 2147483647 * ("followed_id_distinct_line_6" + 1098086134) % 1999999973 * ("followed_id_distinct_line_6" + 856314892) % 1899999979 * ("followed_id_distinct_line_6" + 1979876027) % 2147483647
) % CASE WHEN "followed_id_distinct_line_6" < 5 THEN 7 ELSE 4 END AS "followed_id_distinct_place_7" /* place_7 of follows.followed_id */
(
  "followed_id_distinct_line_6" + ("followed_id_distinct_place_7" * 443568476 + "followed_id_per" * 750271436 + 1499674573) % 2147483647 * ("followed_id_distinct_place_7" + 1518684514) % 1999999973 * ("followed_id_distinct_place_7" + 1432805473) % 1899999979 * ("followed_id_distinct_place_7" + 512504515) % 2147483647
) % CASE WHEN "followed_id_distinct_place_7" < 4 THEN 6 ELSE 5 END AS "followed_id_distinct_line_8" /* line_8 of follows.followed_id */
(
  "followed_id_distinct_place_7" + ("followed_id_distinct_line_8" * 122578853 + "followed_id_per" * 1399897158 + 1581831818) % 2147483647 * ("followed_id_distinct_line_8" + 404412831) % 1999999973 * ("followed_id_distinct_line_8" + 949482068) % 1899999979 * ("followed_id_distinct_line_8" + 890739485) % 2147483647
) % CASE WHEN "followed_id_distinct_line_8" < 5 THEN 7 ELSE 4 END AS "followed_id_distinct_place_9" /* place_9 of follows.followed_id */
(
  "followed_id_distinct_line_8" + ("followed_id_distinct_place_9" * 372844994 + "followed_id_per" * 656312994 + 1673926860) % 2147483647 * ("followed_id_distinct_place_9" + 13319024) % 1999999973 * ("followed_id_distinct_place_9" + 945417598) % 1899999979 * ("followed_id_distinct_place_9" + 815408163) % 2147483647
) % CASE WHEN "followed_id_distinct_place_9" < 4 THEN 6 ELSE 5 END AS "followed_id_distinct_line_10" /* line_10 of follows.followed_id */
("followed_id_distinct_line_10" * 7 + "followed_id_distinct_place_9") AS "followed_id_place" /* which of the others it is */
"followed_id_place" + CASE WHEN "followed_id_place" >= "user_id_parent" THEN 1 ELSE 0 END AS "followed_id_parent" /* row of users that follows.followed_id points to */
"followed_id_parent" + 1 AS "followed_id"
