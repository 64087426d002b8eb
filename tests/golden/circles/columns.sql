-- users.id int: sequence (from 1, step 1)
"i" + 1 AS "id"

-- users.default_team_id int: fk (teams.id of a drawn row)
(((DRAW("i", 76151950)) * 12) >> 31) AS "default_team_id_parent" /* row of teams that users.default_team_id points to */
DRAW("i", 1963477135) AS "default_team_id_null" /* draw null of users.default_team_id */
-- duckdb:
CASE WHEN "default_team_id_null" < 429496730 THEN CAST(NULL AS INTEGER) ELSE "default_team_id_parent" * 10 + 100
END AS "default_team_id" /* users.default_team_id */
-- postgres:
CASE WHEN "default_team_id_null" < 429496730 THEN CAST(NULL AS INTEGER) ELSE "default_team_id_parent" * 10 + 100
END AS "default_team_id" /* users.default_team_id */
-- sqlite:
CASE WHEN "default_team_id_null" < 429496730 THEN NULL ELSE "default_team_id_parent" * 10 + 100 END AS "default_team_id" /* users.default_team_id */

-- users.team_name text: parent (name of the row that default_team_id points to)
DRAW("default_team_id_parent", 645987708) AS "default_team_id_parent_name_u0" /* draw 0 of teams.name */
-- duckdb:
CASE
  WHEN "default_team_id" IS NULL
  THEN CAST(NULL AS VARCHAR)
  ELSE 'team-' || LPAD(CAST((("default_team_id_parent_name_u0" * 10000) >> 31) AS VARCHAR), 4, '0')
END AS "team_name"
-- postgres:
CASE
  WHEN "default_team_id" IS NULL
  THEN CAST(NULL AS TEXT)
  ELSE 'team-' || LPAD(CAST((("default_team_id_parent_name_u0" * 10000) >> 31) AS TEXT), 4, '0')
END AS "team_name"
-- sqlite:
CASE
  WHEN "default_team_id" IS NULL
  THEN NULL
  ELSE 'team-' || SUBSTR(CAST((("default_team_id_parent_name_u0" * 10000) >> 31) + 10000 AS TEXT), 2)
END AS "team_name"

-- users.born date: date (1960-01-01 to 2007-12-31)
DRAW("i", 247604799) AS "born_u0" /* draw 0 of users.born */
-- duckdb:
CAST(CAST('1960-01-01 00:00:00' AS TIMESTAMP) + TO_SECONDS((("born_u0" * 17532) >> 31) * 86400) AS DATE) AS "born"
-- postgres:
CAST(CAST('1960-01-01 00:00:00' AS TIMESTAMP) + ((("born_u0" * 17532) >> 31) * 86400) * INTERVAL '1 second' AS DATE) AS "born"
-- sqlite:
DATE((("born_u0" * 17532) >> 31) * 86400 - 315619200, 'unixepoch') AS "born"

-- teams.id int: sequence (from 100, step 10)
"i" * 10 + 100 AS "id"

-- teams.name text: pattern (team-####)
DRAW("i", 645987708) AS "name_u0" /* draw 0 of teams.name */
-- duckdb:
'team-' || LPAD(CAST((("name_u0" * 10000) >> 31) AS VARCHAR), 4, '0') AS "name"
-- postgres:
'team-' || LPAD(CAST((("name_u0" * 10000) >> 31) AS TEXT), 4, '0') AS "name"
-- sqlite:
'team-' || SUBSTR(CAST((("name_u0" * 10000) >> 31) + 10000 AS TEXT), 2) AS "name"

-- teams.owner_id int: fk (users.id of a drawn row)
(((DRAW("i", 1132220125)) * 40) >> 31) AS "owner_id_parent" /* row of users that teams.owner_id points to */
"owner_id_parent" + 1 AS "owner_id" /* teams.owner_id */

-- teams.parent_id int: fk (teams.id of an earlier row)
DRAW("i", 550657121) AS "parent_id_u0" /* draw 0 of teams.parent_id */
(("parent_id_u0" * "i") >> 31) AS "parent_id_parent" /* row of teams that teams.parent_id points to */
-- duckdb:
CASE WHEN "i" = 0 THEN CAST(NULL AS INTEGER) ELSE "parent_id_parent" * 10 + 100 END AS "parent_id"
-- postgres:
CASE WHEN "i" = 0 THEN CAST(NULL AS INTEGER) ELSE "parent_id_parent" * 10 + 100 END AS "parent_id"
-- sqlite:
CASE WHEN "i" = 0 THEN NULL ELSE "parent_id_parent" * 10 + 100 END AS "parent_id"

-- teams.owner_born date: parent (born of the row that owner_id points to)
DRAW("owner_id_parent", 247604799) AS "owner_id_parent_born_u0" /* draw 0 of users.born */
-- duckdb:
CAST(CAST('1960-01-01 00:00:00' AS TIMESTAMP) + TO_SECONDS((("owner_id_parent_born_u0" * 17532) >> 31) * 86400) AS DATE) AS "owner_born"
-- postgres:
CAST(CAST('1960-01-01 00:00:00' AS TIMESTAMP) + ((("owner_id_parent_born_u0" * 17532) >> 31) * 86400) * INTERVAL '1 second' AS DATE) AS "owner_born"
-- sqlite:
DATE((("owner_id_parent_born_u0" * 17532) >> 31) * 86400 - 315619200, 'unixepoch') AS "owner_born"

-- members.team_id int: fk (teams.id of a row with 1 to 4 children)
-- duckdb:
"i" // 5 AS "team_id_pair" /* pair of parents */
-- postgres:
"i" / 5 AS "team_id_pair" /* pair of parents */
-- sqlite:
"i" / 5 AS "team_id_pair" /* pair of parents */
DRAW("team_id_pair", 564742535) AS "team_id_u_children" /* draw children of members.team_id */
"i" % 5 AS "team_id_offset" /* child of the pair */
(("team_id_u_children" * 4) >> 31) + 1 AS "team_id_first_has" /* children of the first of the pair */
"team_id_pair" * 2 + CASE WHEN "team_id_offset" < "team_id_first_has" THEN 0 ELSE 1 END AS "team_id_parent" /* row of teams that members.team_id points to */
"team_id_parent" * 10 + 100 AS "team_id" /* members.team_id */

-- members.user_id int: fk (users.id of a row that no other one with the same team_id points to)
CASE WHEN "team_id_offset" < "team_id_first_has" THEN "team_id_offset" ELSE "team_id_offset" - "team_id_first_has"
END AS "team_id_child_number" /* number among rows of one teams row */
("team_id_parent" & 2147483647) AS "user_id_per" /* chooses among orders of the parents */
"team_id_child_number" AS "user_id_distinct_number" /* number of members.user_id */
-- duckdb:
"user_id_distinct_number" // 7 AS "user_id_distinct_line" /* line of members.user_id */
-- postgres:
"user_id_distinct_number" / 7 AS "user_id_distinct_line" /* line of members.user_id */
-- sqlite:
"user_id_distinct_number" / 7 AS "user_id_distinct_line" /* line of members.user_id */
"user_id_distinct_number" % 7 AS "user_id_distinct_place" /* place of members.user_id */
(
  "user_id_distinct_place" + ("user_id_distinct_line" * 2124946020 + "user_id_per" * 2039725400 + 1249095400) % 2147483647 * ("user_id_distinct_line" + 228641047) % 1999999973 * ("user_id_distinct_line" + 287887395) % 1899999979 * ("user_id_distinct_line" + 1710862266) % 2147483647
) % CASE WHEN "user_id_distinct_line" < 5 THEN 7 ELSE 5 END AS "user_id_distinct_place_1" /* place_1 of members.user_id */
(
  "user_id_distinct_line" + ("user_id_distinct_place_1" * 958336711 + "user_id_per" * 173590382 + 977857446) % 2147483647 * ("user_id_distinct_place_1" + 1279860240) % 1999999973 * ("user_id_distinct_place_1" + 1981118329) % 1899999979 * ("user_id_distinct_place_1" + 372594039) % 2147483647
) % CASE WHEN "user_id_distinct_place_1" < 5 THEN 6 ELSE 5 END AS "user_id_distinct_line_2" /* line_2 of members.user_id */
(
  "user_id_distinct_place_1" + ("user_id_distinct_line_2" * 1411719306 + "user_id_per" * 1935924215 + 1538506324) % 2147483647 * ("user_id_distinct_line_2" + 1959444448) % 1999999973 * ("user_id_distinct_line_2" + 1092328139) % 1899999979 * ("user_id_distinct_line_2" + 1090889040) % 2147483647
) % CASE WHEN "user_id_distinct_line_2" < 5 THEN 7 ELSE 5 END AS "user_id_distinct_place_3" /* place_3 of members.user_id */
(
  "user_id_distinct_line_2" + ("user_id_distinct_place_3" * 406659837 + "user_id_per" * 192823846 + 1498842442) % 2147483647 * ("user_id_distinct_place_3" + 1416520576) % 1999999973 * ("user_id_distinct_place_3" + 96799140) % 1899999979 * ("user_id_distinct_place_3" + 76821310) % 2147483647
) % CASE WHEN "user_id_distinct_place_3" < 5 THEN 6 ELSE 5 END AS "user_id_distinct_line_4" /* line_4 of members.user_id */
(
  "user_id_distinct_place_3" + ("user_id_distinct_line_4" * 1804549594 + "user_id_per" * 783043559 + 75562757) % 2147483647 * ("user_id_distinct_line_4" + 1203342773) % 1999999973 * ("user_id_distinct_line_4" + 359117135) % 1899999979 * ("user_id_distinct_line_4" + 1343056251) % 2147483647
) % CASE WHEN "user_id_distinct_line_4" < 5 THEN 7 ELSE 5 END AS "user_id_distinct_place_5" /* place_5 of members.user_id */
(
  "user_id_distinct_line_4" + ("user_id_distinct_place_5" * 657701356 + "user_id_per" * 1867993664 + 777619443) % 2147483647 * ("user_id_distinct_place_5" + 1269140056) % 1999999973 * ("user_id_distinct_place_5" + 1533829929) % 1899999979 * ("user_id_distinct_place_5" + 1239247534) % 2147483647
) % CASE WHEN "user_id_distinct_place_5" < 5 THEN 6 ELSE 5 END AS "user_id_distinct_line_6" /* line_6 of members.user_id */
(
  "user_id_distinct_place_5" + ("user_id_distinct_line_6" * 1135016647 + "user_id_per" * 1734518534 + 929190089) % 2147483647 * ("user_id_distinct_line_6" + 295619638) % 1999999973 * ("user_id_distinct_line_6" + 1408917452) % 1899999979 * ("user_id_distinct_line_6" + 1042952922) % 2147483647
) % CASE WHEN "user_id_distinct_line_6" < 5 THEN 7 ELSE 5 END AS "user_id_distinct_place_7" /* place_7 of members.user_id */
(
  "user_id_distinct_line_6" + ("user_id_distinct_place_7" * 340160820 + "user_id_per" * 169457437 + 1233329004) % 2147483647 * ("user_id_distinct_place_7" + 1765647862) % 1999999973 * ("user_id_distinct_place_7" + 204281266) % 1899999979 * ("user_id_distinct_place_7" + 203176376) % 2147483647
) % CASE WHEN "user_id_distinct_place_7" < 5 THEN 6 ELSE 5 END AS "user_id_distinct_line_8" /* line_8 of members.user_id */
(
  "user_id_distinct_place_7" + ("user_id_distinct_line_8" * 2031281695 + "user_id_per" * 1763880088 + 152197910) % 2147483647 * ("user_id_distinct_line_8" + 1409241790) % 1999999973 * ("user_id_distinct_line_8" + 590084034) % 1899999979 * ("user_id_distinct_line_8" + 1091802649) % 2147483647
) % CASE WHEN "user_id_distinct_line_8" < 5 THEN 7 ELSE 5 END AS "user_id_distinct_place_9" /* place_9 of members.user_id */
(
  "user_id_distinct_line_8" + ("user_id_distinct_place_9" * 352118203 + "user_id_per" * 846112125 + 1429690575) % 2147483647 * ("user_id_distinct_place_9" + 998373700) % 1999999973 * ("user_id_distinct_place_9" + 227404483) % 1899999979 * ("user_id_distinct_place_9" + 2054988207) % 2147483647
) % CASE WHEN "user_id_distinct_place_9" < 5 THEN 6 ELSE 5 END AS "user_id_distinct_line_10" /* line_10 of members.user_id */
("user_id_distinct_line_10" * 7 + "user_id_distinct_place_9") AS "user_id_parent" /* row of users that members.user_id points to */
"user_id_parent" + 1 AS "user_id"

-- orders.id int: sequence (from 1, step 1)
"i" + 1 AS "id"

-- orders.last_payment_id int: fk (payments.id of a drawn row)
(((DRAW("i", 1895599821)) * 30) >> 31) AS "last_payment_id_parent" /* row of payments that orders.last_payment_id points to */
"last_payment_id_parent" + 1 AS "last_payment_id"

-- orders.placed_on date: date (2025-10-01 to 2026-01-20)
DRAW("i", 95768723) AS "placed_on_u0" /* draw 0 of orders.placed_on */
-- duckdb:
CAST(CAST('2025-10-01 00:00:00' AS TIMESTAMP) + TO_SECONDS((("placed_on_u0" * 112) >> 31) * 86400) AS DATE) AS "placed_on"
-- postgres:
CAST(CAST('2025-10-01 00:00:00' AS TIMESTAMP) + ((("placed_on_u0" * 112) >> 31) * 86400) * INTERVAL '1 second' AS DATE) AS "placed_on"
-- sqlite:
DATE((("placed_on_u0" * 112) >> 31) * 86400 + 1759276800, 'unixepoch') AS "placed_on"

-- invoices.id uuid: uuid4 (uuid of four draws)
DRAW("i", 963579327) AS "id_u0" /* draw 0 of invoices.id */
DRAW("i", 1125426363) AS "id_u1" /* draw 1 of invoices.id */
DRAW("i", 2010931365) AS "id_u2" /* draw 2 of invoices.id */
DRAW("i", 169786505) AS "id_u3" /* draw 3 of invoices.id */
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

-- invoices.order_id int: fk (orders.id of a drawn row)
(((DRAW("i", 2028031768)) * 30) >> 31) AS "order_id_parent" /* row of orders that invoices.order_id points to */
"order_id_parent" + 1 AS "order_id" /* invoices.order_id */

-- invoices.paid_from date: parent (placed_on of the row that order_id points to)
DRAW("order_id_parent", 95768723) AS "order_id_parent_placed_on_u0" /* draw 0 of orders.placed_on */
-- duckdb:
CAST(CAST('2025-10-01 00:00:00' AS TIMESTAMP) + TO_SECONDS((("order_id_parent_placed_on_u0" * 112) >> 31) * 86400) AS DATE) AS "paid_from"
-- postgres:
CAST(CAST('2025-10-01 00:00:00' AS TIMESTAMP) + ((("order_id_parent_placed_on_u0" * 112) >> 31) * 86400) * INTERVAL '1 second' AS DATE) AS "paid_from"
-- sqlite:
DATE((("order_id_parent_placed_on_u0" * 112) >> 31) * 86400 + 1759276800, 'unixepoch') AS "paid_from"

-- payments.id int: sequence (from 1, step 1)
"i" + 1 AS "id"

-- payments.invoice_id uuid: fk (invoices.id of a drawn row)
(((DRAW("i", 343450544)) * 25) >> 31) AS "invoice_id_parent" /* row of invoices that payments.invoice_id points to */
DRAW("invoice_id_parent", 963579327) AS "invoice_id_parent_id_u0" /* draw 0 of invoices.id */
DRAW("invoice_id_parent", 1125426363) AS "invoice_id_parent_id_u1" /* draw 1 of invoices.id */
DRAW("invoice_id_parent", 2010931365) AS "invoice_id_parent_id_u2" /* draw 2 of invoices.id */
DRAW("invoice_id_parent", 169786505) AS "invoice_id_parent_id_u3" /* draw 3 of invoices.id */
-- duckdb:
CAST(CAST(CAST(CAST("invoice_id_parent_id_u0" AS UBIGINT) * CAST(8589934592 AS UBIGINT) + CAST(("invoice_id_parent_id_u1" // 16384) * 65536 + 16384 + "invoice_id_parent_id_u1" // 4 % 4096 AS UBIGINT) AS BIT) AS BLOB) || CAST(CAST(CAST(9223372036854775808 AS UBIGINT) + CAST("invoice_id_parent_id_u2" * 2147483648 + "invoice_id_parent_id_u3" AS UBIGINT) AS BIT) AS BLOB) AS UUID) AS "invoice_id" /* payments.invoice_id */
-- postgres:
CAST(ENCODE(
  INT8SEND(
    (("invoice_id_parent_id_u0" << 33) | (("invoice_id_parent_id_u1" >> 14) << 16) | 16384 | (("invoice_id_parent_id_u1" >> 2) & 4095))
  ) || INT8SEND((~9223372036854775807 | ("invoice_id_parent_id_u2" << 31) | "invoice_id_parent_id_u3")), 'hex'
) AS UUID) AS "invoice_id" /* payments.invoice_id */
-- sqlite:
PRINTF(
  '%08x-%04x-4%03x-%04x-%012x', "invoice_id_parent_id_u0" * 2 + "invoice_id_parent_id_u1" / 1073741824,
  "invoice_id_parent_id_u1" / 16384 % 65536, "invoice_id_parent_id_u1" / 4 % 4096, "invoice_id_parent_id_u2" / 131072 + 32768,
  ("invoice_id_parent_id_u2" % 131072) * 2147483648 + "invoice_id_parent_id_u3"
) AS "invoice_id" /* payments.invoice_id */

-- payments.from_day date: parent (paid_from of the row that invoice_id points to)
(((DRAW("invoice_id_parent", 2028031768)) * 30) >> 31) AS "invoice_id_parent_order_id_parent" /* row of orders that invoices.order_id points to */
DRAW("invoice_id_parent_order_id_parent", 95768723) AS "invoice_id_parent_order_id_parent_placed_on_u0" /* draw 0 of orders.placed_on */
-- duckdb:
CAST(CAST('2025-10-01 00:00:00' AS TIMESTAMP) + TO_SECONDS((("invoice_id_parent_order_id_parent_placed_on_u0" * 112) >> 31) * 86400) AS DATE) AS "from_day"
-- postgres:
CAST(CAST('2025-10-01 00:00:00' AS TIMESTAMP) + ((("invoice_id_parent_order_id_parent_placed_on_u0" * 112) >> 31) * 86400) * INTERVAL '1 second' AS DATE) AS "from_day"
-- sqlite:
DATE((("invoice_id_parent_order_id_parent_placed_on_u0" * 112) >> 31) * 86400 + 1759276800, 'unixepoch') AS "from_day"
