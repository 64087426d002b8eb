-- users.id int: sequence (from 1, step 1)
-- duckdb:
"i" + 1 AS "id"
-- postgres:
"i" + 1 AS "id"
-- spark:
`i` + 1 AS `id`
-- sqlite:
"i" + 1 AS "id"

-- users.default_team_id int: fk (teams.id of a random row)
-- duckdb:
(((DRAW("i", 76151950)) * 12) >> 31) % 2147483648 AS "default_team_id_parent" /* row of teams that users.default_team_id points to */
DRAW("i", 1963477135) AS "default_team_id_null" /* draw null of users.default_team_id */
CASE WHEN "default_team_id_null" < 429496730 THEN CAST(NULL AS INTEGER) ELSE "default_team_id_parent" * 10 + 100
END AS "default_team_id" /* users.default_team_id */
-- postgres:
(((DRAW("i", 76151950)) * 12) >> 31) AS "default_team_id_parent" /* row of teams that users.default_team_id points to */
DRAW("i", 1963477135) AS "default_team_id_null" /* draw null of users.default_team_id */
CASE WHEN "default_team_id_null" < 429496730 THEN CAST(NULL AS INTEGER) ELSE "default_team_id_parent" * 10 + 100
END AS "default_team_id" /* users.default_team_id */
-- spark:
(
  SHIFTRIGHT(
    (((`i` * 746200554 + 76151950) % 2147483647 * (`i` + 277651054) % 1999999973 * (`i` + 1854187836) % 1899999979 * (`i` + 771165694) % 2147483647) * 12),
    31
  )
) AS `default_team_id_parent` /* row of teams that users.default_team_id points to */
(`i` * 1737241289 + 1963477135) % 2147483647 * (`i` + 777148242) % 1999999973 * (`i` + 1666665580) % 1899999979 * (`i` + 188203724) % 2147483647 AS `default_team_id_null` /* draw null of users.default_team_id */
CASE WHEN `default_team_id_null` < 429496730 THEN CAST(NULL AS INTEGER) ELSE `default_team_id_parent` * 10 + 100
END AS `default_team_id` /* users.default_team_id */
-- sqlite:
(((DRAW("i", 76151950)) * 12) >> 31) AS "default_team_id_parent" /* row of teams that users.default_team_id points to */
DRAW("i", 1963477135) AS "default_team_id_null" /* draw null of users.default_team_id */
CASE WHEN "default_team_id_null" < 429496730 THEN NULL ELSE "default_team_id_parent" * 10 + 100 END AS "default_team_id" /* users.default_team_id */

-- users.team_name text: parent (name of the row that default_team_id points to)
-- duckdb:
DRAW("default_team_id_parent", 645987708) AS "default_team_id_parent_name_u0" /* draw 0 of teams.name */
CASE
  WHEN "default_team_id" IS NULL
  THEN CAST(NULL AS VARCHAR)
  ELSE 'team-' || LPAD(CAST((("default_team_id_parent_name_u0" * 10000) >> 31) AS VARCHAR), 4, '0')
END AS "team_name"
-- postgres:
DRAW("default_team_id_parent", 645987708) AS "default_team_id_parent_name_u0" /* draw 0 of teams.name */
CASE
  WHEN "default_team_id" IS NULL
  THEN CAST(NULL AS TEXT)
  ELSE 'team-' || LPAD(CAST((("default_team_id_parent_name_u0" * 10000) >> 31) AS TEXT), 4, '0')
END AS "team_name"
-- spark:
(`default_team_id_parent` * 769337248 + 645987708) % 2147483647 * (`default_team_id_parent` + 1893319446) % 1999999973 * (`default_team_id_parent` + 972454692) % 1899999979 * (`default_team_id_parent` + 88758212) % 2147483647 AS `default_team_id_parent_name_u0` /* draw 0 of teams.name */
CASE
  WHEN `default_team_id` IS NULL
  THEN CAST(NULL AS STRING)
  ELSE 'team-' || LPAD(CAST((SHIFTRIGHT((`default_team_id_parent_name_u0` * 10000), 31)) AS STRING), 4, '0')
END AS `team_name`
-- sqlite:
DRAW("default_team_id_parent", 645987708) AS "default_team_id_parent_name_u0" /* draw 0 of teams.name */
CASE
  WHEN "default_team_id" IS NULL
  THEN NULL
  ELSE 'team-' || SUBSTR(CAST((("default_team_id_parent_name_u0" * 10000) >> 31) + 10000 AS TEXT), 2)
END AS "team_name"

-- users.born date: date (1960-01-01 to 2007-12-31)
-- duckdb:
DRAW("i", 247604799) AS "born_u0" /* draw 0 of users.born */
CAST(CAST('1960-01-01 00:00:00' AS TIMESTAMP) + TO_SECONDS((("born_u0" * 17532) >> 31) * 86400) AS DATE) AS "born"
-- postgres:
DRAW("i", 247604799) AS "born_u0" /* draw 0 of users.born */
CAST(CAST('1960-01-01 00:00:00' AS TIMESTAMP) + ((("born_u0" * 17532) >> 31) * 86400) * INTERVAL '1 second' AS DATE) AS "born"
-- spark:
(`i` * 622555898 + 247604799) % 2147483647 * (`i` + 743598043) % 1999999973 * (`i` + 430925008) % 1899999979 * (`i` + 236120410) % 2147483647 AS `born_u0` /* draw 0 of users.born */
CAST(TIMESTAMP_SECONDS((SHIFTRIGHT((`born_u0` * 17532), 31)) * 86400 - 315619200) AS DATE) AS `born`
-- sqlite:
DRAW("i", 247604799) AS "born_u0" /* draw 0 of users.born */
DATE((("born_u0" * 17532) >> 31) * 86400 - 315619200, 'unixepoch') AS "born"

-- teams.id int: sequence (from 100, step 10)
-- duckdb:
"i" * 10 + 100 AS "id"
-- postgres:
"i" * 10 + 100 AS "id"
-- spark:
`i` * 10 + 100 AS `id`
-- sqlite:
"i" * 10 + 100 AS "id"

-- teams.name text: pattern (team-####)
-- duckdb:
DRAW("i", 645987708) AS "name_u0" /* draw 0 of teams.name */
'team-' || LPAD(CAST((("name_u0" * 10000) >> 31) AS VARCHAR), 4, '0') AS "name"
-- postgres:
DRAW("i", 645987708) AS "name_u0" /* draw 0 of teams.name */
'team-' || LPAD(CAST((("name_u0" * 10000) >> 31) AS TEXT), 4, '0') AS "name"
-- spark:
(`i` * 769337248 + 645987708) % 2147483647 * (`i` + 1893319446) % 1999999973 * (`i` + 972454692) % 1899999979 * (`i` + 88758212) % 2147483647 AS `name_u0` /* draw 0 of teams.name */
'team-' || LPAD(CAST((SHIFTRIGHT((`name_u0` * 10000), 31)) AS STRING), 4, '0') AS `name`
-- sqlite:
DRAW("i", 645987708) AS "name_u0" /* draw 0 of teams.name */
'team-' || SUBSTR(CAST((("name_u0" * 10000) >> 31) + 10000 AS TEXT), 2) AS "name"

-- teams.owner_id int: fk (users.id of a random row)
-- duckdb:
(((DRAW("i", 1132220125)) * 40) >> 31) % 2147483648 AS "owner_id_parent" /* row of users that teams.owner_id points to */
"owner_id_parent" + 1 AS "owner_id" /* teams.owner_id */
-- postgres:
(((DRAW("i", 1132220125)) * 40) >> 31) AS "owner_id_parent" /* row of users that teams.owner_id points to */
"owner_id_parent" + 1 AS "owner_id" /* teams.owner_id */
-- spark:
(
  SHIFTRIGHT(
    (((`i` * 1103728492 + 1132220125) % 2147483647 * (`i` + 255964831) % 1999999973 * (`i` + 482265424) % 1899999979 * (`i` + 90715954) % 2147483647) * 40),
    31
  )
) AS `owner_id_parent` /* row of users that teams.owner_id points to */
`owner_id_parent` + 1 AS `owner_id` /* teams.owner_id */
-- sqlite:
(((DRAW("i", 1132220125)) * 40) >> 31) AS "owner_id_parent" /* row of users that teams.owner_id points to */
"owner_id_parent" + 1 AS "owner_id" /* teams.owner_id */

-- teams.parent_id int: fk (teams.id of an earlier row)
-- duckdb:
DRAW("i", 550657121) AS "parent_id_u0" /* draw 0 of teams.parent_id */
(("parent_id_u0" * "i") >> 31) % 2147483648 AS "parent_id_parent" /* row of teams that teams.parent_id points to */
CASE WHEN "i" = 0 THEN CAST(NULL AS INTEGER) ELSE "parent_id_parent" * 10 + 100 END AS "parent_id"
-- postgres:
DRAW("i", 550657121) AS "parent_id_u0" /* draw 0 of teams.parent_id */
(("parent_id_u0" * "i") >> 31) AS "parent_id_parent" /* row of teams that teams.parent_id points to */
CASE WHEN "i" = 0 THEN CAST(NULL AS INTEGER) ELSE "parent_id_parent" * 10 + 100 END AS "parent_id"
-- spark:
(`i` * 1543884726 + 550657121) % 2147483647 * (`i` + 1194375685) % 1999999973 * (`i` + 2116812633) % 1899999979 * (`i` + 1795425484) % 2147483647 AS `parent_id_u0` /* draw 0 of teams.parent_id */
(SHIFTRIGHT((`parent_id_u0` * `i`), 31)) AS `parent_id_parent` /* row of teams that teams.parent_id points to */
CASE WHEN `i` = 0 THEN CAST(NULL AS INTEGER) ELSE `parent_id_parent` * 10 + 100 END AS `parent_id`
-- sqlite:
DRAW("i", 550657121) AS "parent_id_u0" /* draw 0 of teams.parent_id */
(("parent_id_u0" * "i") >> 31) AS "parent_id_parent" /* row of teams that teams.parent_id points to */
CASE WHEN "i" = 0 THEN NULL ELSE "parent_id_parent" * 10 + 100 END AS "parent_id"

-- teams.owner_born date: parent (born of the row that owner_id points to)
-- duckdb:
DRAW("owner_id_parent", 247604799) AS "owner_id_parent_born_u0" /* draw 0 of users.born */
CAST(CAST('1960-01-01 00:00:00' AS TIMESTAMP) + TO_SECONDS((("owner_id_parent_born_u0" * 17532) >> 31) * 86400) AS DATE) AS "owner_born"
-- postgres:
DRAW("owner_id_parent", 247604799) AS "owner_id_parent_born_u0" /* draw 0 of users.born */
CAST(CAST('1960-01-01 00:00:00' AS TIMESTAMP) + ((("owner_id_parent_born_u0" * 17532) >> 31) * 86400) * INTERVAL '1 second' AS DATE) AS "owner_born"
-- spark:
(`owner_id_parent` * 622555898 + 247604799) % 2147483647 * (`owner_id_parent` + 743598043) % 1999999973 * (`owner_id_parent` + 430925008) % 1899999979 * (`owner_id_parent` + 236120410) % 2147483647 AS `owner_id_parent_born_u0` /* draw 0 of users.born */
CAST(TIMESTAMP_SECONDS((SHIFTRIGHT((`owner_id_parent_born_u0` * 17532), 31)) * 86400 - 315619200) AS DATE) AS `owner_born`
-- sqlite:
DRAW("owner_id_parent", 247604799) AS "owner_id_parent_born_u0" /* draw 0 of users.born */
DATE((("owner_id_parent_born_u0" * 17532) >> 31) * 86400 - 315619200, 'unixepoch') AS "owner_born"

-- members.team_id int: fk (teams.id of a row with 1 to 4 children)
-- duckdb:
"i" // 5 AS "team_id_pair" /* pair of parents */
DRAW("team_id_pair", 564742535) AS "team_id_u_children" /* draw children of members.team_id */
"i" % 5 AS "team_id_offset" /* child of the pair */
(("team_id_u_children" * 4) >> 31) + 1 AS "team_id_first_has" /* children of the first of the pair */
("team_id_pair" * 2 + CASE WHEN "team_id_offset" < "team_id_first_has" THEN 0 ELSE 1 END) % 2147483648 AS "team_id_parent" /* row of teams that members.team_id points to */
"team_id_parent" * 10 + 100 AS "team_id" /* members.team_id */
-- postgres:
"i" / 5 AS "team_id_pair" /* pair of parents */
DRAW("team_id_pair", 564742535) AS "team_id_u_children" /* draw children of members.team_id */
"i" % 5 AS "team_id_offset" /* child of the pair */
(("team_id_u_children" * 4) >> 31) + 1 AS "team_id_first_has" /* children of the first of the pair */
"team_id_pair" * 2 + CASE WHEN "team_id_offset" < "team_id_first_has" THEN 0 ELSE 1 END AS "team_id_parent" /* row of teams that members.team_id points to */
"team_id_parent" * 10 + 100 AS "team_id" /* members.team_id */
-- spark:
`i` DIV 5 AS `team_id_pair` /* pair of parents */
(`team_id_pair` * 2022775765 + 564742535) % 2147483647 * (`team_id_pair` + 1162315366) % 1999999973 * (`team_id_pair` + 2062100851) % 1899999979 * (`team_id_pair` + 237134175) % 2147483647 AS `team_id_u_children` /* draw children of members.team_id */
`i` % 5 AS `team_id_offset` /* child of the pair */
(SHIFTRIGHT((`team_id_u_children` * 4), 31)) + 1 AS `team_id_first_has` /* children of the first of the pair */
`team_id_pair` * 2 + CASE WHEN `team_id_offset` < `team_id_first_has` THEN 0 ELSE 1 END AS `team_id_parent` /* row of teams that members.team_id points to */
`team_id_parent` * 10 + 100 AS `team_id` /* members.team_id */
-- sqlite:
"i" / 5 AS "team_id_pair" /* pair of parents */
DRAW("team_id_pair", 564742535) AS "team_id_u_children" /* draw children of members.team_id */
"i" % 5 AS "team_id_offset" /* child of the pair */
(("team_id_u_children" * 4) >> 31) + 1 AS "team_id_first_has" /* children of the first of the pair */
"team_id_pair" * 2 + CASE WHEN "team_id_offset" < "team_id_first_has" THEN 0 ELSE 1 END AS "team_id_parent" /* row of teams that members.team_id points to */
"team_id_parent" * 10 + 100 AS "team_id" /* members.team_id */

-- members.user_id int: fk (users.id of a row that no other one with the same team_id points to)
-- duckdb:
CASE WHEN "team_id_offset" < "team_id_first_has" THEN "team_id_offset" ELSE "team_id_offset" - "team_id_first_has"
END AS "team_id_child_number" /* number among rows of one teams row */
("team_id_parent" & 2147483647) AS "user_id_per" /* selects an order of the parents */
"team_id_child_number" AS "user_id_distinct_number" /* number of members.user_id */
"user_id_distinct_number" // 7 AS "user_id_distinct_line" /* line of members.user_id */
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
("user_id_distinct_line_10" * 7 + "user_id_distinct_place_9") % 2147483648 AS "user_id_parent" /* row of users that members.user_id points to */
"user_id_parent" + 1 AS "user_id"
-- postgres:
CASE WHEN "team_id_offset" < "team_id_first_has" THEN "team_id_offset" ELSE "team_id_offset" - "team_id_first_has"
END AS "team_id_child_number" /* number among rows of one teams row */
("team_id_parent" & 2147483647) AS "user_id_per" /* selects an order of the parents */
"team_id_child_number" AS "user_id_distinct_number" /* number of members.user_id */
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
-- spark:
CASE WHEN `team_id_offset` < `team_id_first_has` THEN `team_id_offset` ELSE `team_id_offset` - `team_id_first_has`
END AS `team_id_child_number` /* number among rows of one teams row */
(`team_id_parent` & 2147483647) AS `user_id_per` /* selects an order of the parents */
`team_id_child_number` AS `user_id_distinct_number` /* number of members.user_id */
`user_id_distinct_number` DIV 7 AS `user_id_distinct_line` /* line of members.user_id */
`user_id_distinct_number` % 7 AS `user_id_distinct_place` /* place of members.user_id */
(
  `user_id_distinct_place` + (`user_id_distinct_line` * 2124946020 + `user_id_per` * 2039725400 + 1249095400) % 2147483647 * (`user_id_distinct_line` + 228641047) % 1999999973 * (`user_id_distinct_line` + 287887395) % 1899999979 * (`user_id_distinct_line` + 1710862266) % 2147483647
) % CASE WHEN `user_id_distinct_line` < 5 THEN 7 ELSE 5 END AS `user_id_distinct_place_1` /* place_1 of members.user_id */
(
  `user_id_distinct_line` + (`user_id_distinct_place_1` * 958336711 + `user_id_per` * 173590382 + 977857446) % 2147483647 * (`user_id_distinct_place_1` + 1279860240) % 1999999973 * (`user_id_distinct_place_1` + 1981118329) % 1899999979 * (`user_id_distinct_place_1` + 372594039) % 2147483647
) % CASE WHEN `user_id_distinct_place_1` < 5 THEN 6 ELSE 5 END AS `user_id_distinct_line_2` /* line_2 of members.user_id */
(
  `user_id_distinct_place_1` + (`user_id_distinct_line_2` * 1411719306 + `user_id_per` * 1935924215 + 1538506324) % 2147483647 * (`user_id_distinct_line_2` + 1959444448) % 1999999973 * (`user_id_distinct_line_2` + 1092328139) % 1899999979 * (`user_id_distinct_line_2` + 1090889040) % 2147483647
) % CASE WHEN `user_id_distinct_line_2` < 5 THEN 7 ELSE 5 END AS `user_id_distinct_place_3` /* place_3 of members.user_id */
(
  `user_id_distinct_line_2` + (`user_id_distinct_place_3` * 406659837 + `user_id_per` * 192823846 + 1498842442) % 2147483647 * (`user_id_distinct_place_3` + 1416520576) % 1999999973 * (`user_id_distinct_place_3` + 96799140) % 1899999979 * (`user_id_distinct_place_3` + 76821310) % 2147483647
) % CASE WHEN `user_id_distinct_place_3` < 5 THEN 6 ELSE 5 END AS `user_id_distinct_line_4` /* line_4 of members.user_id */
(
  `user_id_distinct_place_3` + (`user_id_distinct_line_4` * 1804549594 + `user_id_per` * 783043559 + 75562757) % 2147483647 * (`user_id_distinct_line_4` + 1203342773) % 1999999973 * (`user_id_distinct_line_4` + 359117135) % 1899999979 * (`user_id_distinct_line_4` + 1343056251) % 2147483647
) % CASE WHEN `user_id_distinct_line_4` < 5 THEN 7 ELSE 5 END AS `user_id_distinct_place_5` /* place_5 of members.user_id */
(
  `user_id_distinct_line_4` + (`user_id_distinct_place_5` * 657701356 + `user_id_per` * 1867993664 + 777619443) % 2147483647 * (`user_id_distinct_place_5` + 1269140056) % 1999999973 * (`user_id_distinct_place_5` + 1533829929) % 1899999979 * (`user_id_distinct_place_5` + 1239247534) % 2147483647
) % CASE WHEN `user_id_distinct_place_5` < 5 THEN 6 ELSE 5 END AS `user_id_distinct_line_6` /* line_6 of members.user_id */
(
  `user_id_distinct_place_5` + (`user_id_distinct_line_6` * 1135016647 + `user_id_per` * 1734518534 + 929190089) % 2147483647 * (`user_id_distinct_line_6` + 295619638) % 1999999973 * (`user_id_distinct_line_6` + 1408917452) % 1899999979 * (`user_id_distinct_line_6` + 1042952922) % 2147483647
) % CASE WHEN `user_id_distinct_line_6` < 5 THEN 7 ELSE 5 END AS `user_id_distinct_place_7` /* place_7 of members.user_id */
(
  `user_id_distinct_line_6` + (`user_id_distinct_place_7` * 340160820 + `user_id_per` * 169457437 + 1233329004) % 2147483647 * (`user_id_distinct_place_7` + 1765647862) % 1999999973 * (`user_id_distinct_place_7` + 204281266) % 1899999979 * (`user_id_distinct_place_7` + 203176376) % 2147483647
) % CASE WHEN `user_id_distinct_place_7` < 5 THEN 6 ELSE 5 END AS `user_id_distinct_line_8` /* line_8 of members.user_id */
(
  `user_id_distinct_place_7` + (`user_id_distinct_line_8` * 2031281695 + `user_id_per` * 1763880088 + 152197910) % 2147483647 * (`user_id_distinct_line_8` + 1409241790) % 1999999973 * (`user_id_distinct_line_8` + 590084034) % 1899999979 * (`user_id_distinct_line_8` + 1091802649) % 2147483647
) % CASE WHEN `user_id_distinct_line_8` < 5 THEN 7 ELSE 5 END AS `user_id_distinct_place_9` /* place_9 of members.user_id */
(
  `user_id_distinct_line_8` + (`user_id_distinct_place_9` * 352118203 + `user_id_per` * 846112125 + 1429690575) % 2147483647 * (`user_id_distinct_place_9` + 998373700) % 1999999973 * (`user_id_distinct_place_9` + 227404483) % 1899999979 * (`user_id_distinct_place_9` + 2054988207) % 2147483647
) % CASE WHEN `user_id_distinct_place_9` < 5 THEN 6 ELSE 5 END AS `user_id_distinct_line_10` /* line_10 of members.user_id */
(`user_id_distinct_line_10` * 7 + `user_id_distinct_place_9`) AS `user_id_parent` /* row of users that members.user_id points to */
`user_id_parent` + 1 AS `user_id`
-- sqlite:
CASE WHEN "team_id_offset" < "team_id_first_has" THEN "team_id_offset" ELSE "team_id_offset" - "team_id_first_has"
END AS "team_id_child_number" /* number among rows of one teams row */
("team_id_parent" & 2147483647) AS "user_id_per" /* selects an order of the parents */
"team_id_child_number" AS "user_id_distinct_number" /* number of members.user_id */
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
-- duckdb:
"i" + 1 AS "id"
-- postgres:
"i" + 1 AS "id"
-- spark:
`i` + 1 AS `id`
-- sqlite:
"i" + 1 AS "id"

-- orders.last_payment_id int: fk (payments.id of a random row)
-- duckdb:
(((DRAW("i", 1895599821)) * 30) >> 31) % 2147483648 AS "last_payment_id_parent" /* row of payments that orders.last_payment_id points to */
"last_payment_id_parent" + 1 AS "last_payment_id"
-- postgres:
(((DRAW("i", 1895599821)) * 30) >> 31) AS "last_payment_id_parent" /* row of payments that orders.last_payment_id points to */
"last_payment_id_parent" + 1 AS "last_payment_id"
-- spark:
(
  SHIFTRIGHT(
    (((`i` * 1576522763 + 1895599821) % 2147483647 * (`i` + 620450054) % 1999999973 * (`i` + 640183950) % 1899999979 * (`i` + 847553127) % 2147483647) * 30),
    31
  )
) AS `last_payment_id_parent` /* row of payments that orders.last_payment_id points to */
`last_payment_id_parent` + 1 AS `last_payment_id`
-- sqlite:
(((DRAW("i", 1895599821)) * 30) >> 31) AS "last_payment_id_parent" /* row of payments that orders.last_payment_id points to */
"last_payment_id_parent" + 1 AS "last_payment_id"

-- orders.placed_on date: date (2025-10-01 to 2026-01-20)
-- duckdb:
DRAW("i", 95768723) AS "placed_on_u0" /* draw 0 of orders.placed_on */
CAST(CAST('2025-10-01 00:00:00' AS TIMESTAMP) + TO_SECONDS((("placed_on_u0" * 112) >> 31) * 86400) AS DATE) AS "placed_on"
-- postgres:
DRAW("i", 95768723) AS "placed_on_u0" /* draw 0 of orders.placed_on */
CAST(CAST('2025-10-01 00:00:00' AS TIMESTAMP) + ((("placed_on_u0" * 112) >> 31) * 86400) * INTERVAL '1 second' AS DATE) AS "placed_on"
-- spark:
(`i` * 793271809 + 95768723) % 2147483647 * (`i` + 242174174) % 1999999973 * (`i` + 196402072) % 1899999979 * (`i` + 150920584) % 2147483647 AS `placed_on_u0` /* draw 0 of orders.placed_on */
CAST(TIMESTAMP_SECONDS((SHIFTRIGHT((`placed_on_u0` * 112), 31)) * 86400 + 1759276800) AS DATE) AS `placed_on`
-- sqlite:
DRAW("i", 95768723) AS "placed_on_u0" /* draw 0 of orders.placed_on */
DATE((("placed_on_u0" * 112) >> 31) * 86400 + 1759276800, 'unixepoch') AS "placed_on"

-- invoices.id uuid: uuid4 (uuid of four draws)
-- duckdb:
DRAW("i", 963579327) AS "id_u0" /* draw 0 of invoices.id */
DRAW("i", 1125426363) AS "id_u1" /* draw 1 of invoices.id */
DRAW("i", 2010931365) AS "id_u2" /* draw 2 of invoices.id */
DRAW("i", 169786505) AS "id_u3" /* draw 3 of invoices.id */
CAST(CAST(CAST(CAST("id_u0" AS UBIGINT) * CAST(8589934592 AS UBIGINT) + CAST(("id_u1" // 16384) * 65536 + 16384 + "id_u1" // 4 % 4096 AS UBIGINT) AS BIT) AS BLOB) || CAST(CAST(CAST(9223372036854775808 AS UBIGINT) + CAST("id_u2" * 2147483648 + "id_u3" AS UBIGINT) AS BIT) AS BLOB) AS UUID) AS "id"
-- postgres:
DRAW("i", 963579327) AS "id_u0" /* draw 0 of invoices.id */
DRAW("i", 1125426363) AS "id_u1" /* draw 1 of invoices.id */
DRAW("i", 2010931365) AS "id_u2" /* draw 2 of invoices.id */
DRAW("i", 169786505) AS "id_u3" /* draw 3 of invoices.id */
CAST(ENCODE(
  INT8SEND((("id_u0" << 33) | (("id_u1" >> 14) << 16) | 16384 | (("id_u1" >> 2) & 4095))) || INT8SEND((~9223372036854775807 | ("id_u2" << 31) | "id_u3")),
  'hex'
) AS UUID) AS "id"
-- spark:
(`i` * 1044227806 + 963579327) % 2147483647 * (`i` + 1752065223) % 1999999973 * (`i` + 860183522) % 1899999979 * (`i` + 1267415251) % 2147483647 AS `id_u0` /* draw 0 of invoices.id */
(`i` * 220662925 + 1125426363) % 2147483647 * (`i` + 1988549331) % 1999999973 * (`i` + 1278140274) % 1899999979 * (`i` + 588923888) % 2147483647 AS `id_u1` /* draw 1 of invoices.id */
(`i` * 279482761 + 2010931365) % 2147483647 * (`i` + 1002209147) % 1999999973 * (`i` + 1438411125) % 1899999979 * (`i` + 112979804) % 2147483647 AS `id_u2` /* draw 2 of invoices.id */
(`i` * 1300287705 + 169786505) % 2147483647 * (`i` + 2126230546) % 1999999973 * (`i` + 191495510) % 1899999979 * (`i` + 864652065) % 2147483647 AS `id_u3` /* draw 3 of invoices.id */
CAST((
  `system`.`session`.`sdgen_hex`[((SHIFTRIGHT(`id_u0`, 23)) & 255)] || `system`.`session`.`sdgen_hex`[((SHIFTRIGHT(`id_u0`, 15)) & 255)] || `system`.`session`.`sdgen_hex`[((SHIFTRIGHT(`id_u0`, 7)) & 255)] || `system`.`session`.`sdgen_hex`[((SHIFTLEFT((`id_u0` & 127), 1)) | (SHIFTRIGHT(`id_u1`, 30)))] || '-' || `system`.`session`.`sdgen_hex`[((SHIFTRIGHT(`id_u1`, 22)) & 255)] || `system`.`session`.`sdgen_hex`[((SHIFTRIGHT(`id_u1`, 14)) & 255)] || '-' || `system`.`session`.`sdgen_hex`[(((SHIFTRIGHT(`id_u1`, 10)) & 15) | 64)] || `system`.`session`.`sdgen_hex`[((SHIFTRIGHT(`id_u1`, 2)) & 255)] || '-' || `system`.`session`.`sdgen_hex`[((SHIFTRIGHT(`id_u2`, 25)) | 128)] || `system`.`session`.`sdgen_hex`[((SHIFTRIGHT(`id_u2`, 17)) & 255)] || '-' || `system`.`session`.`sdgen_hex`[((SHIFTRIGHT(`id_u2`, 9)) & 255)] || `system`.`session`.`sdgen_hex`[((SHIFTRIGHT(`id_u2`, 1)) & 255)] || `system`.`session`.`sdgen_hex`[((SHIFTLEFT((`id_u2` & 1), 7)) | (SHIFTRIGHT(`id_u3`, 24)))] || `system`.`session`.`sdgen_hex`[((SHIFTRIGHT(`id_u3`, 16)) & 255)] || `system`.`session`.`sdgen_hex`[((SHIFTRIGHT(`id_u3`, 8)) & 255)] || `system`.`session`.`sdgen_hex`[(`id_u3` & 255)]
) AS STRING) AS `id`
-- sqlite:
DRAW("i", 963579327) AS "id_u0" /* draw 0 of invoices.id */
DRAW("i", 1125426363) AS "id_u1" /* draw 1 of invoices.id */
DRAW("i", 2010931365) AS "id_u2" /* draw 2 of invoices.id */
DRAW("i", 169786505) AS "id_u3" /* draw 3 of invoices.id */
PRINTF(
  '%08x-%04x-4%03x-%04x-%012x', "id_u0" * 2 + "id_u1" / 1073741824, "id_u1" / 16384 % 65536, "id_u1" / 4 % 4096, "id_u2" / 131072 + 32768,
  ("id_u2" % 131072) * 2147483648 + "id_u3"
) AS "id"

-- invoices.order_id int: fk (orders.id of a random row)
-- duckdb:
(((DRAW("i", 2028031768)) * 30) >> 31) % 2147483648 AS "order_id_parent" /* row of orders that invoices.order_id points to */
"order_id_parent" + 1 AS "order_id" /* invoices.order_id */
-- postgres:
(((DRAW("i", 2028031768)) * 30) >> 31) AS "order_id_parent" /* row of orders that invoices.order_id points to */
"order_id_parent" + 1 AS "order_id" /* invoices.order_id */
-- spark:
(
  SHIFTRIGHT(
    (((`i` * 646047684 + 2028031768) % 2147483647 * (`i` + 1117151648) % 1999999973 * (`i` + 1614366282) % 1899999979 * (`i` + 413817100) % 2147483647) * 30),
    31
  )
) AS `order_id_parent` /* row of orders that invoices.order_id points to */
`order_id_parent` + 1 AS `order_id` /* invoices.order_id */
-- sqlite:
(((DRAW("i", 2028031768)) * 30) >> 31) AS "order_id_parent" /* row of orders that invoices.order_id points to */
"order_id_parent" + 1 AS "order_id" /* invoices.order_id */

-- invoices.paid_from date: parent (placed_on of the row that order_id points to)
-- duckdb:
DRAW("order_id_parent", 95768723) AS "order_id_parent_placed_on_u0" /* draw 0 of orders.placed_on */
CAST(CAST('2025-10-01 00:00:00' AS TIMESTAMP) + TO_SECONDS((("order_id_parent_placed_on_u0" * 112) >> 31) * 86400) AS DATE) AS "paid_from"
-- postgres:
DRAW("order_id_parent", 95768723) AS "order_id_parent_placed_on_u0" /* draw 0 of orders.placed_on */
CAST(CAST('2025-10-01 00:00:00' AS TIMESTAMP) + ((("order_id_parent_placed_on_u0" * 112) >> 31) * 86400) * INTERVAL '1 second' AS DATE) AS "paid_from"
-- spark:
(`order_id_parent` * 793271809 + 95768723) % 2147483647 * (`order_id_parent` + 242174174) % 1999999973 * (`order_id_parent` + 196402072) % 1899999979 * (`order_id_parent` + 150920584) % 2147483647 AS `order_id_parent_placed_on_u0` /* draw 0 of orders.placed_on */
CAST(TIMESTAMP_SECONDS((SHIFTRIGHT((`order_id_parent_placed_on_u0` * 112), 31)) * 86400 + 1759276800) AS DATE) AS `paid_from`
-- sqlite:
DRAW("order_id_parent", 95768723) AS "order_id_parent_placed_on_u0" /* draw 0 of orders.placed_on */
DATE((("order_id_parent_placed_on_u0" * 112) >> 31) * 86400 + 1759276800, 'unixepoch') AS "paid_from"

-- payments.id int: sequence (from 1, step 1)
-- duckdb:
"i" + 1 AS "id"
-- postgres:
"i" + 1 AS "id"
-- spark:
`i` + 1 AS `id`
-- sqlite:
"i" + 1 AS "id"

-- payments.invoice_id uuid: fk (invoices.id of a random row)
-- duckdb:
(((DRAW("i", 343450544)) * 25) >> 31) % 2147483648 AS "invoice_id_parent" /* row of invoices that payments.invoice_id points to */
DRAW("invoice_id_parent", 963579327) AS "invoice_id_parent_id_u0" /* draw 0 of invoices.id */
DRAW("invoice_id_parent", 1125426363) AS "invoice_id_parent_id_u1" /* draw 1 of invoices.id */
DRAW("invoice_id_parent", 2010931365) AS "invoice_id_parent_id_u2" /* draw 2 of invoices.id */
DRAW("invoice_id_parent", 169786505) AS "invoice_id_parent_id_u3" /* draw 3 of invoices.id */
CAST(CAST(CAST(CAST("invoice_id_parent_id_u0" AS UBIGINT) * CAST(8589934592 AS UBIGINT) + CAST(("invoice_id_parent_id_u1" // 16384) * 65536 + 16384 + "invoice_id_parent_id_u1" // 4 % 4096 AS UBIGINT) AS BIT) AS BLOB) || CAST(CAST(CAST(9223372036854775808 AS UBIGINT) + CAST("invoice_id_parent_id_u2" * 2147483648 + "invoice_id_parent_id_u3" AS UBIGINT) AS BIT) AS BLOB) AS UUID) AS "invoice_id" /* payments.invoice_id */
-- postgres:
(((DRAW("i", 343450544)) * 25) >> 31) AS "invoice_id_parent" /* row of invoices that payments.invoice_id points to */
DRAW("invoice_id_parent", 963579327) AS "invoice_id_parent_id_u0" /* draw 0 of invoices.id */
DRAW("invoice_id_parent", 1125426363) AS "invoice_id_parent_id_u1" /* draw 1 of invoices.id */
DRAW("invoice_id_parent", 2010931365) AS "invoice_id_parent_id_u2" /* draw 2 of invoices.id */
DRAW("invoice_id_parent", 169786505) AS "invoice_id_parent_id_u3" /* draw 3 of invoices.id */
CAST(ENCODE(
  INT8SEND(
    (("invoice_id_parent_id_u0" << 33) | (("invoice_id_parent_id_u1" >> 14) << 16) | 16384 | (("invoice_id_parent_id_u1" >> 2) & 4095))
  ) || INT8SEND((~9223372036854775807 | ("invoice_id_parent_id_u2" << 31) | "invoice_id_parent_id_u3")), 'hex'
) AS UUID) AS "invoice_id" /* payments.invoice_id */
-- spark:
(
  SHIFTRIGHT(
    (((`i` * 461921616 + 343450544) % 2147483647 * (`i` + 2080576733) % 1999999973 * (`i` + 1518458278) % 1899999979 * (`i` + 229400890) % 2147483647) * 25),
    31
  )
) AS `invoice_id_parent` /* row of invoices that payments.invoice_id points to */
(`invoice_id_parent` * 1044227806 + 963579327) % 2147483647 * (`invoice_id_parent` + 1752065223) % 1999999973 * (`invoice_id_parent` + 860183522) % 1899999979 * (`invoice_id_parent` + 1267415251) % 2147483647 AS `invoice_id_parent_id_u0` /* draw 0 of invoices.id */
(`invoice_id_parent` * 220662925 + 1125426363) % 2147483647 * (`invoice_id_parent` + 1988549331) % 1999999973 * (`invoice_id_parent` + 1278140274) % 1899999979 * (`invoice_id_parent` + 588923888) % 2147483647 AS `invoice_id_parent_id_u1` /* draw 1 of invoices.id */
(`invoice_id_parent` * 279482761 + 2010931365) % 2147483647 * (`invoice_id_parent` + 1002209147) % 1999999973 * (`invoice_id_parent` + 1438411125) % 1899999979 * (`invoice_id_parent` + 112979804) % 2147483647 AS `invoice_id_parent_id_u2` /* draw 2 of invoices.id */
(`invoice_id_parent` * 1300287705 + 169786505) % 2147483647 * (`invoice_id_parent` + 2126230546) % 1999999973 * (`invoice_id_parent` + 191495510) % 1899999979 * (`invoice_id_parent` + 864652065) % 2147483647 AS `invoice_id_parent_id_u3` /* draw 3 of invoices.id */
CAST((
  `system`.`session`.`sdgen_hex`[((SHIFTRIGHT(`invoice_id_parent_id_u0`, 23)) & 255)] || `system`.`session`.`sdgen_hex`[((SHIFTRIGHT(`invoice_id_parent_id_u0`, 15)) & 255)] || `system`.`session`.`sdgen_hex`[((SHIFTRIGHT(`invoice_id_parent_id_u0`, 7)) & 255)] || `system`.`session`.`sdgen_hex`[((SHIFTLEFT((`invoice_id_parent_id_u0` & 127), 1)) | (SHIFTRIGHT(`invoice_id_parent_id_u1`, 30)))] || '-' || `system`.`session`.`sdgen_hex`[((SHIFTRIGHT(`invoice_id_parent_id_u1`, 22)) & 255)] || `system`.`session`.`sdgen_hex`[((SHIFTRIGHT(`invoice_id_parent_id_u1`, 14)) & 255)] || '-' || `system`.`session`.`sdgen_hex`[(((SHIFTRIGHT(`invoice_id_parent_id_u1`, 10)) & 15) | 64)] || `system`.`session`.`sdgen_hex`[((SHIFTRIGHT(`invoice_id_parent_id_u1`, 2)) & 255)] || '-' || `system`.`session`.`sdgen_hex`[((SHIFTRIGHT(`invoice_id_parent_id_u2`, 25)) | 128)] || `system`.`session`.`sdgen_hex`[((SHIFTRIGHT(`invoice_id_parent_id_u2`, 17)) & 255)] || '-' || `system`.`session`.`sdgen_hex`[((SHIFTRIGHT(`invoice_id_parent_id_u2`, 9)) & 255)] || `system`.`session`.`sdgen_hex`[((SHIFTRIGHT(`invoice_id_parent_id_u2`, 1)) & 255)] || `system`.`session`.`sdgen_hex`[((SHIFTLEFT((`invoice_id_parent_id_u2` & 1), 7)) | (SHIFTRIGHT(`invoice_id_parent_id_u3`, 24)))] || `system`.`session`.`sdgen_hex`[((SHIFTRIGHT(`invoice_id_parent_id_u3`, 16)) & 255)] || `system`.`session`.`sdgen_hex`[((SHIFTRIGHT(`invoice_id_parent_id_u3`, 8)) & 255)] || `system`.`session`.`sdgen_hex`[(`invoice_id_parent_id_u3` & 255)]
) AS STRING) AS `invoice_id` /* payments.invoice_id */
-- sqlite:
(((DRAW("i", 343450544)) * 25) >> 31) AS "invoice_id_parent" /* row of invoices that payments.invoice_id points to */
DRAW("invoice_id_parent", 963579327) AS "invoice_id_parent_id_u0" /* draw 0 of invoices.id */
DRAW("invoice_id_parent", 1125426363) AS "invoice_id_parent_id_u1" /* draw 1 of invoices.id */
DRAW("invoice_id_parent", 2010931365) AS "invoice_id_parent_id_u2" /* draw 2 of invoices.id */
DRAW("invoice_id_parent", 169786505) AS "invoice_id_parent_id_u3" /* draw 3 of invoices.id */
PRINTF(
  '%08x-%04x-4%03x-%04x-%012x', "invoice_id_parent_id_u0" * 2 + "invoice_id_parent_id_u1" / 1073741824,
  "invoice_id_parent_id_u1" / 16384 % 65536, "invoice_id_parent_id_u1" / 4 % 4096, "invoice_id_parent_id_u2" / 131072 + 32768,
  ("invoice_id_parent_id_u2" % 131072) * 2147483648 + "invoice_id_parent_id_u3"
) AS "invoice_id" /* payments.invoice_id */

-- payments.from_day date: parent (paid_from of the row that invoice_id points to)
-- duckdb:
(((DRAW("invoice_id_parent", 2028031768)) * 30) >> 31) % 2147483648 AS "invoice_id_parent_order_id_parent" /* row of orders that invoices.order_id points to */
DRAW("invoice_id_parent_order_id_parent", 95768723) AS "invoice_id_parent_order_id_parent_placed_on_u0" /* draw 0 of orders.placed_on */
CAST(CAST('2025-10-01 00:00:00' AS TIMESTAMP) + TO_SECONDS((("invoice_id_parent_order_id_parent_placed_on_u0" * 112) >> 31) * 86400) AS DATE) AS "from_day"
-- postgres:
(((DRAW("invoice_id_parent", 2028031768)) * 30) >> 31) AS "invoice_id_parent_order_id_parent" /* row of orders that invoices.order_id points to */
DRAW("invoice_id_parent_order_id_parent", 95768723) AS "invoice_id_parent_order_id_parent_placed_on_u0" /* draw 0 of orders.placed_on */
CAST(CAST('2025-10-01 00:00:00' AS TIMESTAMP) + ((("invoice_id_parent_order_id_parent_placed_on_u0" * 112) >> 31) * 86400) * INTERVAL '1 second' AS DATE) AS "from_day"
-- spark:
(
  SHIFTRIGHT(
    (
      (
        (`invoice_id_parent` * 646047684 + 2028031768) % 2147483647 * (`invoice_id_parent` + 1117151648) % 1999999973 * (`invoice_id_parent` + 1614366282) % 1899999979 * (`invoice_id_parent` + 413817100) % 2147483647
      ) * 30
    ), 31
  )
) AS `invoice_id_parent_order_id_parent` /* row of orders that invoices.order_id points to */
(`invoice_id_parent_order_id_parent` * 793271809 + 95768723) % 2147483647 * (`invoice_id_parent_order_id_parent` + 242174174) % 1999999973 * (`invoice_id_parent_order_id_parent` + 196402072) % 1899999979 * (`invoice_id_parent_order_id_parent` + 150920584) % 2147483647 AS `invoice_id_parent_order_id_parent_placed_on_u0` /* draw 0 of orders.placed_on */
CAST(TIMESTAMP_SECONDS((SHIFTRIGHT((`invoice_id_parent_order_id_parent_placed_on_u0` * 112), 31)) * 86400 + 1759276800) AS DATE) AS `from_day`
-- sqlite:
(((DRAW("invoice_id_parent", 2028031768)) * 30) >> 31) AS "invoice_id_parent_order_id_parent" /* row of orders that invoices.order_id points to */
DRAW("invoice_id_parent_order_id_parent", 95768723) AS "invoice_id_parent_order_id_parent_placed_on_u0" /* draw 0 of orders.placed_on */
DATE((("invoice_id_parent_order_id_parent_placed_on_u0" * 112) >> 31) * 86400 + 1759276800, 'unixepoch') AS "from_day"
