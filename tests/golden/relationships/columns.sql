-- people.id int: sequence (from 1, step 1)
-- duckdb:
"i" + 1 AS "id"
-- postgres:
"i" + 1 AS "id"
-- spark:
`i` + 1 AS `id`
-- sqlite:
"i" + 1 AS "id"

-- people.manager_id int: fk (people.id of an earlier row, at most 4 children)
-- duckdb:
(("i" - 1) // 4) % 2147483648 AS "manager_id_parent" /* row of people that people.manager_id points to */
CASE WHEN "i" = 0 THEN CAST(NULL AS INTEGER) ELSE "manager_id_parent" + 1 END AS "manager_id" /* people.manager_id */
-- postgres:
("i" - 1) / 4 AS "manager_id_parent" /* row of people that people.manager_id points to */
CASE WHEN "i" = 0 THEN CAST(NULL AS INTEGER) ELSE "manager_id_parent" + 1 END AS "manager_id" /* people.manager_id */
-- spark:
(`i` - 1) DIV 4 AS `manager_id_parent` /* row of people that people.manager_id points to */
CASE WHEN `i` = 0 THEN CAST(NULL AS INTEGER) ELSE `manager_id_parent` + 1 END AS `manager_id` /* people.manager_id */
-- sqlite:
("i" - 1) / 4 AS "manager_id_parent" /* row of people that people.manager_id points to */
CASE WHEN "i" = 0 THEN NULL ELSE "manager_id_parent" + 1 END AS "manager_id" /* people.manager_id */

-- people.manager_of_manager int: parent (manager_id of the row that manager_id points to)
-- duckdb:
(("manager_id_parent" - 1) // 4) % 2147483648 AS "manager_id_parent_manager_id_parent" /* row of people that people.manager_id points to */
CASE WHEN "manager_id_parent" = 0 THEN CAST(NULL AS INTEGER) ELSE "manager_id_parent_manager_id_parent" + 1
END AS "manager_id_parent_manager_id" /* people.manager_id */
CASE WHEN "manager_id" IS NULL THEN CAST(NULL AS INTEGER) ELSE "manager_id_parent_manager_id" END AS "manager_of_manager"
-- postgres:
("manager_id_parent" - 1) / 4 AS "manager_id_parent_manager_id_parent" /* row of people that people.manager_id points to */
CASE WHEN "manager_id_parent" = 0 THEN CAST(NULL AS INTEGER) ELSE "manager_id_parent_manager_id_parent" + 1
END AS "manager_id_parent_manager_id" /* people.manager_id */
CASE WHEN "manager_id" IS NULL THEN CAST(NULL AS INTEGER) ELSE "manager_id_parent_manager_id" END AS "manager_of_manager"
-- spark:
(`manager_id_parent` - 1) DIV 4 AS `manager_id_parent_manager_id_parent` /* row of people that people.manager_id points to */
CASE WHEN `manager_id_parent` = 0 THEN CAST(NULL AS INTEGER) ELSE `manager_id_parent_manager_id_parent` + 1
END AS `manager_id_parent_manager_id` /* people.manager_id */
CASE WHEN `manager_id` IS NULL THEN CAST(NULL AS INTEGER) ELSE `manager_id_parent_manager_id` END AS `manager_of_manager`
-- sqlite:
("manager_id_parent" - 1) / 4 AS "manager_id_parent_manager_id_parent" /* row of people that people.manager_id points to */
CASE WHEN "manager_id_parent" = 0 THEN NULL ELSE "manager_id_parent_manager_id_parent" + 1 END AS "manager_id_parent_manager_id" /* people.manager_id */
CASE WHEN "manager_id" IS NULL THEN NULL ELSE "manager_id_parent_manager_id" END AS "manager_of_manager"

-- people.recruited_by int: fk (people.id of an earlier row)
-- duckdb:
DRAW("i", 670599865) AS "recruited_by_u0" /* draw 0 of people.recruited_by */
(("recruited_by_u0" * "i") >> 31) % 2147483648 AS "recruited_by_parent" /* row of people that people.recruited_by points to */
DRAW("i", 147439249) AS "recruited_by_root" /* draw root of people.recruited_by */
CASE WHEN "i" = 0 OR "recruited_by_root" < 429496730 THEN CAST(NULL AS INTEGER) ELSE "recruited_by_parent" + 1
END AS "recruited_by"
-- postgres:
DRAW("i", 670599865) AS "recruited_by_u0" /* draw 0 of people.recruited_by */
(("recruited_by_u0" * "i") >> 31) AS "recruited_by_parent" /* row of people that people.recruited_by points to */
DRAW("i", 147439249) AS "recruited_by_root" /* draw root of people.recruited_by */
CASE WHEN "i" = 0 OR "recruited_by_root" < 429496730 THEN CAST(NULL AS INTEGER) ELSE "recruited_by_parent" + 1
END AS "recruited_by"
-- spark:
(`i` * 1035430218 + 670599865) % 2147483647 * (`i` + 2092159004) % 1999999973 * (`i` + 729399490) % 1899999979 * (`i` + 1092292042) % 2147483647 AS `recruited_by_u0` /* draw 0 of people.recruited_by */
(SHIFTRIGHT((`recruited_by_u0` * `i`), 31)) AS `recruited_by_parent` /* row of people that people.recruited_by points to */
(`i` * 69299519 + 147439249) % 2147483647 * (`i` + 40616296) % 1999999973 * (`i` + 202923432) % 1899999979 * (`i` + 509902814) % 2147483647 AS `recruited_by_root` /* draw root of people.recruited_by */
CASE WHEN `i` = 0 OR `recruited_by_root` < 429496730 THEN CAST(NULL AS INTEGER) ELSE `recruited_by_parent` + 1
END AS `recruited_by`
-- sqlite:
DRAW("i", 670599865) AS "recruited_by_u0" /* draw 0 of people.recruited_by */
(("recruited_by_u0" * "i") >> 31) AS "recruited_by_parent" /* row of people that people.recruited_by points to */
DRAW("i", 147439249) AS "recruited_by_root" /* draw root of people.recruited_by */
CASE WHEN "i" = 0 OR "recruited_by_root" < 429496730 THEN NULL ELSE "recruited_by_parent" + 1 END AS "recruited_by"

-- people.mentor_id int: fk (people.id of an earlier row, at most 3 levels)
-- duckdb:
("i" * 104858 + 1048575) // 1048576 AS "mentor_id_before_104858" /* rows before it, of 104858 in 1048576 */
DRAW("i", 473890582) AS "mentor_id_u0" /* draw 0 of people.mentor_id */
("i" * 331589 + 1048575) // 1048576 AS "mentor_id_before_331589" /* rows before it, of 331589 in 1048576 */
CASE
  WHEN ("mentor_id_before_331589" * 1048576) // 331589 = "i"
  THEN ((("mentor_id_u0" * "mentor_id_before_104858") >> 31) * 1048576) // 104858
  ELSE ((("mentor_id_u0" * "mentor_id_before_331589") >> 31) * 1048576) // 331589
END % 2147483648 AS "mentor_id_parent" /* row of people that people.mentor_id points to */
CASE WHEN ("mentor_id_before_104858" * 1048576) // 104858 = "i" THEN CAST(NULL AS INTEGER) ELSE "mentor_id_parent" + 1
END AS "mentor_id"
-- postgres:
("i" * 104858 + 1048575) / 1048576 AS "mentor_id_before_104858" /* rows before it, of 104858 in 1048576 */
DRAW("i", 473890582) AS "mentor_id_u0" /* draw 0 of people.mentor_id */
("i" * 331589 + 1048575) / 1048576 AS "mentor_id_before_331589" /* rows before it, of 331589 in 1048576 */
CASE
  WHEN ("mentor_id_before_331589" * 1048576) / 331589 = "i"
  THEN ((("mentor_id_u0" * "mentor_id_before_104858") >> 31) * 1048576) / 104858
  ELSE ((("mentor_id_u0" * "mentor_id_before_331589") >> 31) * 1048576) / 331589
END AS "mentor_id_parent" /* row of people that people.mentor_id points to */
CASE WHEN ("mentor_id_before_104858" * 1048576) / 104858 = "i" THEN CAST(NULL AS INTEGER) ELSE "mentor_id_parent" + 1
END AS "mentor_id"
-- spark:
(`i` * 104858 + 1048575) DIV 1048576 AS `mentor_id_before_104858` /* rows before it, of 104858 in 1048576 */
(`i` * 1454280108 + 473890582) % 2147483647 * (`i` + 1217883205) % 1999999973 * (`i` + 1643663842) % 1899999979 * (`i` + 1439691839) % 2147483647 AS `mentor_id_u0` /* draw 0 of people.mentor_id */
(`i` * 331589 + 1048575) DIV 1048576 AS `mentor_id_before_331589` /* rows before it, of 331589 in 1048576 */
CASE
  WHEN (`mentor_id_before_331589` * 1048576) DIV 331589 = `i`
  THEN ((SHIFTRIGHT((`mentor_id_u0` * `mentor_id_before_104858`), 31)) * 1048576) DIV 104858
  ELSE ((SHIFTRIGHT((`mentor_id_u0` * `mentor_id_before_331589`), 31)) * 1048576) DIV 331589
END AS `mentor_id_parent` /* row of people that people.mentor_id points to */
CASE WHEN (`mentor_id_before_104858` * 1048576) DIV 104858 = `i` THEN CAST(NULL AS INTEGER) ELSE `mentor_id_parent` + 1
END AS `mentor_id`
-- sqlite:
("i" * 104858 + 1048575) / 1048576 AS "mentor_id_before_104858" /* rows before it, of 104858 in 1048576 */
DRAW("i", 473890582) AS "mentor_id_u0" /* draw 0 of people.mentor_id */
("i" * 331589 + 1048575) / 1048576 AS "mentor_id_before_331589" /* rows before it, of 331589 in 1048576 */
CASE
  WHEN ("mentor_id_before_331589" * 1048576) / 331589 = "i"
  THEN ((("mentor_id_u0" * "mentor_id_before_104858") >> 31) * 1048576) / 104858
  ELSE ((("mentor_id_u0" * "mentor_id_before_331589") >> 31) * 1048576) / 331589
END AS "mentor_id_parent" /* row of people that people.mentor_id points to */
CASE WHEN ("mentor_id_before_104858" * 1048576) / 104858 = "i" THEN NULL ELSE "mentor_id_parent" + 1 END AS "mentor_id"

-- badges.person_id int: fk (people.id of a row of its own)
-- duckdb:
"i" AS "person_id_permutation_number" /* number of badges.person_id */
"person_id_permutation_number" // 5 AS "person_id_permutation_line" /* line of badges.person_id */
"person_id_permutation_number" % 5 AS "person_id_permutation_place" /* place of badges.person_id */
("person_id_permutation_place" + DRAW("person_id_permutation_line", 967145513)) % 5 AS "person_id_permutation_place_1" /* place_1 of badges.person_id */
("person_id_permutation_line" + DRAW("person_id_permutation_place_1", 1720797633)) % 5 AS "person_id_permutation_line_2" /* line_2 of badges.person_id */
("person_id_permutation_place_1" + DRAW("person_id_permutation_line_2", 1205453270)) % 5 AS "person_id_permutation_place_3" /* place_3 of badges.person_id */
("person_id_permutation_line_2" + DRAW("person_id_permutation_place_3", 1314167558)) % 5 AS "person_id_permutation_line_4" /* line_4 of badges.person_id */
("person_id_permutation_place_3" + DRAW("person_id_permutation_line_4", 1369319177)) % 5 AS "person_id_permutation_place_5" /* place_5 of badges.person_id */
("person_id_permutation_line_4" + DRAW("person_id_permutation_place_5", 853325703)) % 5 AS "person_id_permutation_line_6" /* line_6 of badges.person_id */
("person_id_permutation_place_5" + DRAW("person_id_permutation_line_6", 46724293)) % 5 AS "person_id_permutation_place_7" /* place_7 of badges.person_id */
("person_id_permutation_line_6" + DRAW("person_id_permutation_place_7", 745489207)) % 5 AS "person_id_permutation_line_8" /* line_8 of badges.person_id */
("person_id_permutation_place_7" + DRAW("person_id_permutation_line_8", 1015677651)) % 5 AS "person_id_permutation_place_9" /* place_9 of badges.person_id */
("person_id_permutation_line_8" + DRAW("person_id_permutation_place_9", 693001006)) % 5 AS "person_id_permutation_line_10" /* line_10 of badges.person_id */
("person_id_permutation_line_10" * 5 + "person_id_permutation_place_9") % 2147483648 AS "person_id_parent" /* row of people that badges.person_id points to */
"person_id_parent" + 1 AS "person_id"
-- postgres:
"i" AS "person_id_permutation_number" /* number of badges.person_id */
"person_id_permutation_number" / 5 AS "person_id_permutation_line" /* line of badges.person_id */
"person_id_permutation_number" % 5 AS "person_id_permutation_place" /* place of badges.person_id */
("person_id_permutation_place" + DRAW("person_id_permutation_line", 967145513)) % 5 AS "person_id_permutation_place_1" /* place_1 of badges.person_id */
("person_id_permutation_line" + DRAW("person_id_permutation_place_1", 1720797633)) % 5 AS "person_id_permutation_line_2" /* line_2 of badges.person_id */
("person_id_permutation_place_1" + DRAW("person_id_permutation_line_2", 1205453270)) % 5 AS "person_id_permutation_place_3" /* place_3 of badges.person_id */
("person_id_permutation_line_2" + DRAW("person_id_permutation_place_3", 1314167558)) % 5 AS "person_id_permutation_line_4" /* line_4 of badges.person_id */
("person_id_permutation_place_3" + DRAW("person_id_permutation_line_4", 1369319177)) % 5 AS "person_id_permutation_place_5" /* place_5 of badges.person_id */
("person_id_permutation_line_4" + DRAW("person_id_permutation_place_5", 853325703)) % 5 AS "person_id_permutation_line_6" /* line_6 of badges.person_id */
("person_id_permutation_place_5" + DRAW("person_id_permutation_line_6", 46724293)) % 5 AS "person_id_permutation_place_7" /* place_7 of badges.person_id */
("person_id_permutation_line_6" + DRAW("person_id_permutation_place_7", 745489207)) % 5 AS "person_id_permutation_line_8" /* line_8 of badges.person_id */
("person_id_permutation_place_7" + DRAW("person_id_permutation_line_8", 1015677651)) % 5 AS "person_id_permutation_place_9" /* place_9 of badges.person_id */
("person_id_permutation_line_8" + DRAW("person_id_permutation_place_9", 693001006)) % 5 AS "person_id_permutation_line_10" /* line_10 of badges.person_id */
("person_id_permutation_line_10" * 5 + "person_id_permutation_place_9") AS "person_id_parent" /* row of people that badges.person_id points to */
"person_id_parent" + 1 AS "person_id"
-- spark:
`i` AS `person_id_permutation_number` /* number of badges.person_id */
`person_id_permutation_number` DIV 5 AS `person_id_permutation_line` /* line of badges.person_id */
`person_id_permutation_number` % 5 AS `person_id_permutation_place` /* place of badges.person_id */
(
  `person_id_permutation_place` + (`person_id_permutation_line` * 1221010338 + 967145513) % 2147483647 * (`person_id_permutation_line` + 987800801) % 1999999973 * (`person_id_permutation_line` + 1629739533) % 1899999979 * (`person_id_permutation_line` + 59816240) % 2147483647
) % 5 AS `person_id_permutation_place_1` /* place_1 of badges.person_id */
(
  `person_id_permutation_line` + (`person_id_permutation_place_1` * 891888461 + 1720797633) % 2147483647 * (`person_id_permutation_place_1` + 662890849) % 1999999973 * (`person_id_permutation_place_1` + 1939672117) % 1899999979 * (`person_id_permutation_place_1` + 2017621039) % 2147483647
) % 5 AS `person_id_permutation_line_2` /* line_2 of badges.person_id */
(
  `person_id_permutation_place_1` + (`person_id_permutation_line_2` * 567790609 + 1205453270) % 2147483647 * (`person_id_permutation_line_2` + 452033810) % 1999999973 * (`person_id_permutation_line_2` + 331612636) % 1899999979 * (`person_id_permutation_line_2` + 1765532442) % 2147483647
) % 5 AS `person_id_permutation_place_3` /* place_3 of badges.person_id */
(
  `person_id_permutation_line_2` + (`person_id_permutation_place_3` * 145536431 + 1314167558) % 2147483647 * (`person_id_permutation_place_3` + 1622628068) % 1999999973 * (`person_id_permutation_place_3` + 1162643430) % 1899999979 * (`person_id_permutation_place_3` + 456157645) % 2147483647
) % 5 AS `person_id_permutation_line_4` /* line_4 of badges.person_id */
(
  `person_id_permutation_place_3` + (`person_id_permutation_line_4` * 966964782 + 1369319177) % 2147483647 * (`person_id_permutation_line_4` + 134549517) % 1999999973 * (`person_id_permutation_line_4` + 551571634) % 1899999979 * (`person_id_permutation_line_4` + 1125726954) % 2147483647
) % 5 AS `person_id_permutation_place_5` /* place_5 of badges.person_id */
(
  `person_id_permutation_line_4` + (`person_id_permutation_place_5` * 2058596055 + 853325703) % 2147483647 * (`person_id_permutation_place_5` + 163890433) % 1999999973 * (`person_id_permutation_place_5` + 1386730719) % 1899999979 * (`person_id_permutation_place_5` + 1973819167) % 2147483647
) % 5 AS `person_id_permutation_line_6` /* line_6 of badges.person_id */
(
  `person_id_permutation_place_5` + (`person_id_permutation_line_6` * 788554877 + 46724293) % 2147483647 * (`person_id_permutation_line_6` + 2056435873) % 1999999973 * (`person_id_permutation_line_6` + 1515977726) % 1899999979 * (`person_id_permutation_line_6` + 718989177) % 2147483647
) % 5 AS `person_id_permutation_place_7` /* place_7 of badges.person_id */
(
  `person_id_permutation_line_6` + (`person_id_permutation_place_7` * 1313193628 + 745489207) % 2147483647 * (`person_id_permutation_place_7` + 667394072) % 1999999973 * (`person_id_permutation_place_7` + 1919440133) % 1899999979 * (`person_id_permutation_place_7` + 426188047) % 2147483647
) % 5 AS `person_id_permutation_line_8` /* line_8 of badges.person_id */
(
  `person_id_permutation_place_7` + (`person_id_permutation_line_8` * 1222375083 + 1015677651) % 2147483647 * (`person_id_permutation_line_8` + 273722056) % 1999999973 * (`person_id_permutation_line_8` + 494173757) % 1899999979 * (`person_id_permutation_line_8` + 1644569487) % 2147483647
) % 5 AS `person_id_permutation_place_9` /* place_9 of badges.person_id */
(
  `person_id_permutation_line_8` + (`person_id_permutation_place_9` * 1490702902 + 693001006) % 2147483647 * (`person_id_permutation_place_9` + 515483206) % 1999999973 * (`person_id_permutation_place_9` + 2053210069) % 1899999979 * (`person_id_permutation_place_9` + 1284452313) % 2147483647
) % 5 AS `person_id_permutation_line_10` /* line_10 of badges.person_id */
(`person_id_permutation_line_10` * 5 + `person_id_permutation_place_9`) AS `person_id_parent` /* row of people that badges.person_id points to */
`person_id_parent` + 1 AS `person_id`
-- sqlite:
"i" AS "person_id_permutation_number" /* number of badges.person_id */
"person_id_permutation_number" / 5 AS "person_id_permutation_line" /* line of badges.person_id */
"person_id_permutation_number" % 5 AS "person_id_permutation_place" /* place of badges.person_id */
("person_id_permutation_place" + DRAW("person_id_permutation_line", 967145513)) % 5 AS "person_id_permutation_place_1" /* place_1 of badges.person_id */
("person_id_permutation_line" + DRAW("person_id_permutation_place_1", 1720797633)) % 5 AS "person_id_permutation_line_2" /* line_2 of badges.person_id */
("person_id_permutation_place_1" + DRAW("person_id_permutation_line_2", 1205453270)) % 5 AS "person_id_permutation_place_3" /* place_3 of badges.person_id */
("person_id_permutation_line_2" + DRAW("person_id_permutation_place_3", 1314167558)) % 5 AS "person_id_permutation_line_4" /* line_4 of badges.person_id */
("person_id_permutation_place_3" + DRAW("person_id_permutation_line_4", 1369319177)) % 5 AS "person_id_permutation_place_5" /* place_5 of badges.person_id */
("person_id_permutation_line_4" + DRAW("person_id_permutation_place_5", 853325703)) % 5 AS "person_id_permutation_line_6" /* line_6 of badges.person_id */
("person_id_permutation_place_5" + DRAW("person_id_permutation_line_6", 46724293)) % 5 AS "person_id_permutation_place_7" /* place_7 of badges.person_id */
("person_id_permutation_line_6" + DRAW("person_id_permutation_place_7", 745489207)) % 5 AS "person_id_permutation_line_8" /* line_8 of badges.person_id */
("person_id_permutation_place_7" + DRAW("person_id_permutation_line_8", 1015677651)) % 5 AS "person_id_permutation_place_9" /* place_9 of badges.person_id */
("person_id_permutation_line_8" + DRAW("person_id_permutation_place_9", 693001006)) % 5 AS "person_id_permutation_line_10" /* line_10 of badges.person_id */
("person_id_permutation_line_10" * 5 + "person_id_permutation_place_9") AS "person_id_parent" /* row of people that badges.person_id points to */
"person_id_parent" + 1 AS "person_id"

-- orders.person_id int: fk (people.id of a row with 0 to 3 children)
-- duckdb:
"i" // 3 AS "person_id_pair" /* pair of parents */
DRAW("person_id_pair", 1089600924) AS "person_id_u_children" /* draw children of orders.person_id */
"i" % 3 AS "person_id_offset" /* child of the pair */
CASE WHEN "person_id_pair" = 12 THEN 3 ELSE (("person_id_u_children" * 4) >> 31) END AS "person_id_first_has" /* children of the first of the pair */
("person_id_pair" * 2 + CASE WHEN "person_id_offset" < "person_id_first_has" THEN 0 ELSE 1 END) % 2147483648 AS "person_id_parent" /* row of people that orders.person_id points to */
"person_id_parent" + 1 AS "person_id" /* orders.person_id */
-- postgres:
"i" / 3 AS "person_id_pair" /* pair of parents */
DRAW("person_id_pair", 1089600924) AS "person_id_u_children" /* draw children of orders.person_id */
"i" % 3 AS "person_id_offset" /* child of the pair */
CASE WHEN "person_id_pair" = 12 THEN 3 ELSE (("person_id_u_children" * 4) >> 31) END AS "person_id_first_has" /* children of the first of the pair */
"person_id_pair" * 2 + CASE WHEN "person_id_offset" < "person_id_first_has" THEN 0 ELSE 1 END AS "person_id_parent" /* row of people that orders.person_id points to */
"person_id_parent" + 1 AS "person_id" /* orders.person_id */
-- spark:
`i` DIV 3 AS `person_id_pair` /* pair of parents */
(`person_id_pair` * 838786226 + 1089600924) % 2147483647 * (`person_id_pair` + 1701116420) % 1999999973 * (`person_id_pair` + 1544104760) % 1899999979 * (`person_id_pair` + 358431351) % 2147483647 AS `person_id_u_children` /* draw children of orders.person_id */
`i` % 3 AS `person_id_offset` /* child of the pair */
CASE WHEN `person_id_pair` = 12 THEN 3 ELSE (SHIFTRIGHT((`person_id_u_children` * 4), 31)) END AS `person_id_first_has` /* children of the first of the pair */
`person_id_pair` * 2 + CASE WHEN `person_id_offset` < `person_id_first_has` THEN 0 ELSE 1 END AS `person_id_parent` /* row of people that orders.person_id points to */
`person_id_parent` + 1 AS `person_id` /* orders.person_id */
-- sqlite:
"i" / 3 AS "person_id_pair" /* pair of parents */
DRAW("person_id_pair", 1089600924) AS "person_id_u_children" /* draw children of orders.person_id */
"i" % 3 AS "person_id_offset" /* child of the pair */
CASE WHEN "person_id_pair" = 12 THEN 3 ELSE (("person_id_u_children" * 4) >> 31) END AS "person_id_first_has" /* children of the first of the pair */
"person_id_pair" * 2 + CASE WHEN "person_id_offset" < "person_id_first_has" THEN 0 ELSE 1 END AS "person_id_parent" /* row of people that orders.person_id points to */
"person_id_parent" + 1 AS "person_id" /* orders.person_id */

-- orders.number int: child_number (from 1 among rows of the same person_id)
-- duckdb:
CASE WHEN "person_id_offset" < "person_id_first_has" THEN "person_id_offset" ELSE "person_id_offset" - "person_id_first_has"
END AS "person_id_child_number" /* number among rows of one people row */
"person_id_child_number" + 1 AS "number"
-- postgres:
CASE WHEN "person_id_offset" < "person_id_first_has" THEN "person_id_offset" ELSE "person_id_offset" - "person_id_first_has"
END AS "person_id_child_number" /* number among rows of one people row */
"person_id_child_number" + 1 AS "number"
-- spark:
CASE WHEN `person_id_offset` < `person_id_first_has` THEN `person_id_offset` ELSE `person_id_offset` - `person_id_first_has`
END AS `person_id_child_number` /* number among rows of one people row */
`person_id_child_number` + 1 AS `number`
-- sqlite:
CASE WHEN "person_id_offset" < "person_id_first_has" THEN "person_id_offset" ELSE "person_id_offset" - "person_id_first_has"
END AS "person_id_child_number" /* number among rows of one people row */
"person_id_child_number" + 1 AS "number"

-- orders.given_to int: fk (people.id of a row that no other one with the same person_id points to)
-- duckdb:
"person_id_child_number" AS "given_to_distinct_number" /* number of orders.given_to */
("person_id_parent" & 2147483647) AS "given_to_per" /* selects an order of the parents */
"given_to_distinct_number" // 5 AS "given_to_distinct_line" /* line of orders.given_to */
"given_to_distinct_number" % 5 AS "given_to_distinct_place" /* place of orders.given_to */
(
  "given_to_distinct_place" + ("given_to_distinct_line" * 329799636 + "given_to_per" * 369392547 + 555340941) % 2147483647 * ("given_to_distinct_line" + 1044982324) % 1999999973 * ("given_to_distinct_line" + 1391320077) % 1899999979 * ("given_to_distinct_line" + 2030691962) % 2147483647
) % CASE WHEN "given_to_distinct_line" < 4 THEN 5 ELSE 4 END AS "given_to_distinct_place_1" /* place_1 of orders.given_to */
(
  "given_to_distinct_line" + ("given_to_distinct_place_1" * 590025859 + "given_to_per" * 2031054028 + 167607059) % 2147483647 * ("given_to_distinct_place_1" + 751091506) % 1999999973 * ("given_to_distinct_place_1" + 1204767361) % 1899999979 * ("given_to_distinct_place_1" + 2082492261) % 2147483647
) % CASE WHEN "given_to_distinct_place_1" < 4 THEN 5 ELSE 4 END AS "given_to_distinct_line_2" /* line_2 of orders.given_to */
(
  "given_to_distinct_place_1" + ("given_to_distinct_line_2" * 1427211176 + "given_to_per" * 599416784 + 699496896) % 2147483647 * ("given_to_distinct_line_2" + 1841890356) % 1999999973 * ("given_to_distinct_line_2" + 1168932136) % 1899999979 * ("given_to_distinct_line_2" + 1838726849) % 2147483647
) % CASE WHEN "given_to_distinct_line_2" < 4 THEN 5 ELSE 4 END AS "given_to_distinct_place_3" /* place_3 of orders.given_to */
(
  "given_to_distinct_line_2" + ("given_to_distinct_place_3" * 231645581 + "given_to_per" * 997845347 + 648784610) % 2147483647 * ("given_to_distinct_place_3" + 2052328363) % 1999999973 * ("given_to_distinct_place_3" + 1893981649) % 1899999979 * ("given_to_distinct_place_3" + 1199613675) % 2147483647
) % CASE WHEN "given_to_distinct_place_3" < 4 THEN 5 ELSE 4 END AS "given_to_distinct_line_4" /* line_4 of orders.given_to */
(
  "given_to_distinct_place_3" + ("given_to_distinct_line_4" * 210054526 + "given_to_per" * 942983316 + 1816376127) % 2147483647 * ("given_to_distinct_line_4" + 1907981207) % 1999999973 * ("given_to_distinct_line_4" + 351747349) % 1899999979 * ("given_to_distinct_line_4" + 103148391) % 2147483647
) % CASE WHEN "given_to_distinct_line_4" < 4 THEN 5 ELSE 4 END AS "given_to_distinct_place_5" /* place_5 of orders.given_to */
(
  "given_to_distinct_line_4" + ("given_to_distinct_place_5" * 1088535589 + "given_to_per" * 196194700 + 1440677016) % 2147483647 * ("given_to_distinct_place_5" + 2015503016) % 1999999973 * ("given_to_distinct_place_5" + 1218088668) % 1899999979 * ("given_to_distinct_place_5" + 249015030) % 2147483647
) % CASE WHEN "given_to_distinct_place_5" < 4 THEN 5 ELSE 4 END AS "given_to_distinct_line_6" /* line_6 of orders.given_to */
(
  "given_to_distinct_place_5" + ("given_to_distinct_line_6" * 230595489 + "given_to_per" * 989441583 + 2049935734) % 2147483647 * ("given_to_distinct_line_6" + 1136180935) % 1999999973 * ("given_to_distinct_line_6" + 2038511788) % 1899999979 * ("given_to_distinct_line_6" + 282688294) % 2147483647
) % CASE WHEN "given_to_distinct_line_6" < 4 THEN 5 ELSE 4 END AS "given_to_distinct_place_7" /* place_7 of orders.given_to */
(
  "given_to_distinct_line_6" + ("given_to_distinct_place_7" * 760851413 + "given_to_per" * 1799805974 + 105717209) % 2147483647 * ("given_to_distinct_place_7" + 218711257) % 1999999973 * ("given_to_distinct_place_7" + 1414060100) % 1899999979 * ("given_to_distinct_place_7" + 2060819473) % 2147483647
) % CASE WHEN "given_to_distinct_place_7" < 4 THEN 5 ELSE 4 END AS "given_to_distinct_line_8" /* line_8 of orders.given_to */
(
  "given_to_distinct_place_7" + ("given_to_distinct_line_8" * 367697207 + "given_to_per" * 375134313 + 877820859) % 2147483647 * ("given_to_distinct_line_8" + 240178459) % 1999999973 * ("given_to_distinct_line_8" + 1525628623) % 1899999979 * ("given_to_distinct_line_8" + 494641076) % 2147483647
) % CASE WHEN "given_to_distinct_line_8" < 4 THEN 5 ELSE 4 END AS "given_to_distinct_place_9" /* place_9 of orders.given_to */
(
  "given_to_distinct_line_8" + ("given_to_distinct_place_9" * 1449720650 + "given_to_per" * 565474802 + 806489347) % 2147483647 * ("given_to_distinct_place_9" + 1519217885) % 1999999973 * ("given_to_distinct_place_9" + 148879356) % 1899999979 * ("given_to_distinct_place_9" + 1558952259) % 2147483647
) % CASE WHEN "given_to_distinct_place_9" < 4 THEN 5 ELSE 4 END AS "given_to_distinct_line_10" /* line_10 of orders.given_to */
("given_to_distinct_line_10" * 5 + "given_to_distinct_place_9") AS "given_to_place" /* which of the others it is */
("given_to_place" + CASE WHEN "given_to_place" >= "person_id_parent" THEN 1 ELSE 0 END) % 2147483648 AS "given_to_parent" /* row of people that orders.given_to points to */
"given_to_parent" + 1 AS "given_to"
-- postgres:
"person_id_child_number" AS "given_to_distinct_number" /* number of orders.given_to */
("person_id_parent" & 2147483647) AS "given_to_per" /* selects an order of the parents */
"given_to_distinct_number" / 5 AS "given_to_distinct_line" /* line of orders.given_to */
"given_to_distinct_number" % 5 AS "given_to_distinct_place" /* place of orders.given_to */
(
  "given_to_distinct_place" + ("given_to_distinct_line" * 329799636 + "given_to_per" * 369392547 + 555340941) % 2147483647 * ("given_to_distinct_line" + 1044982324) % 1999999973 * ("given_to_distinct_line" + 1391320077) % 1899999979 * ("given_to_distinct_line" + 2030691962) % 2147483647
) % CASE WHEN "given_to_distinct_line" < 4 THEN 5 ELSE 4 END AS "given_to_distinct_place_1" /* place_1 of orders.given_to */
(
  "given_to_distinct_line" + ("given_to_distinct_place_1" * 590025859 + "given_to_per" * 2031054028 + 167607059) % 2147483647 * ("given_to_distinct_place_1" + 751091506) % 1999999973 * ("given_to_distinct_place_1" + 1204767361) % 1899999979 * ("given_to_distinct_place_1" + 2082492261) % 2147483647
) % CASE WHEN "given_to_distinct_place_1" < 4 THEN 5 ELSE 4 END AS "given_to_distinct_line_2" /* line_2 of orders.given_to */
(
  "given_to_distinct_place_1" + ("given_to_distinct_line_2" * 1427211176 + "given_to_per" * 599416784 + 699496896) % 2147483647 * ("given_to_distinct_line_2" + 1841890356) % 1999999973 * ("given_to_distinct_line_2" + 1168932136) % 1899999979 * ("given_to_distinct_line_2" + 1838726849) % 2147483647
) % CASE WHEN "given_to_distinct_line_2" < 4 THEN 5 ELSE 4 END AS "given_to_distinct_place_3" /* place_3 of orders.given_to */
(
  "given_to_distinct_line_2" + ("given_to_distinct_place_3" * 231645581 + "given_to_per" * 997845347 + 648784610) % 2147483647 * ("given_to_distinct_place_3" + 2052328363) % 1999999973 * ("given_to_distinct_place_3" + 1893981649) % 1899999979 * ("given_to_distinct_place_3" + 1199613675) % 2147483647
) % CASE WHEN "given_to_distinct_place_3" < 4 THEN 5 ELSE 4 END AS "given_to_distinct_line_4" /* line_4 of orders.given_to */
(
  "given_to_distinct_place_3" + ("given_to_distinct_line_4" * 210054526 + "given_to_per" * 942983316 + 1816376127) % 2147483647 * ("given_to_distinct_line_4" + 1907981207) % 1999999973 * ("given_to_distinct_line_4" + 351747349) % 1899999979 * ("given_to_distinct_line_4" + 103148391) % 2147483647
) % CASE WHEN "given_to_distinct_line_4" < 4 THEN 5 ELSE 4 END AS "given_to_distinct_place_5" /* place_5 of orders.given_to */
(
  "given_to_distinct_line_4" + ("given_to_distinct_place_5" * 1088535589 + "given_to_per" * 196194700 + 1440677016) % 2147483647 * ("given_to_distinct_place_5" + 2015503016) % 1999999973 * ("given_to_distinct_place_5" + 1218088668) % 1899999979 * ("given_to_distinct_place_5" + 249015030) % 2147483647
) % CASE WHEN "given_to_distinct_place_5" < 4 THEN 5 ELSE 4 END AS "given_to_distinct_line_6" /* line_6 of orders.given_to */
(
  "given_to_distinct_place_5" + ("given_to_distinct_line_6" * 230595489 + "given_to_per" * 989441583 + 2049935734) % 2147483647 * ("given_to_distinct_line_6" + 1136180935) % 1999999973 * ("given_to_distinct_line_6" + 2038511788) % 1899999979 * ("given_to_distinct_line_6" + 282688294) % 2147483647
) % CASE WHEN "given_to_distinct_line_6" < 4 THEN 5 ELSE 4 END AS "given_to_distinct_place_7" /* place_7 of orders.given_to */
(
  "given_to_distinct_line_6" + ("given_to_distinct_place_7" * 760851413 + "given_to_per" * 1799805974 + 105717209) % 2147483647 * ("given_to_distinct_place_7" + 218711257) % 1999999973 * ("given_to_distinct_place_7" + 1414060100) % 1899999979 * ("given_to_distinct_place_7" + 2060819473) % 2147483647
) % CASE WHEN "given_to_distinct_place_7" < 4 THEN 5 ELSE 4 END AS "given_to_distinct_line_8" /* line_8 of orders.given_to */
(
  "given_to_distinct_place_7" + ("given_to_distinct_line_8" * 367697207 + "given_to_per" * 375134313 + 877820859) % 2147483647 * ("given_to_distinct_line_8" + 240178459) % 1999999973 * ("given_to_distinct_line_8" + 1525628623) % 1899999979 * ("given_to_distinct_line_8" + 494641076) % 2147483647
) % CASE WHEN "given_to_distinct_line_8" < 4 THEN 5 ELSE 4 END AS "given_to_distinct_place_9" /* place_9 of orders.given_to */
(
  "given_to_distinct_line_8" + ("given_to_distinct_place_9" * 1449720650 + "given_to_per" * 565474802 + 806489347) % 2147483647 * ("given_to_distinct_place_9" + 1519217885) % 1999999973 * ("given_to_distinct_place_9" + 148879356) % 1899999979 * ("given_to_distinct_place_9" + 1558952259) % 2147483647
) % CASE WHEN "given_to_distinct_place_9" < 4 THEN 5 ELSE 4 END AS "given_to_distinct_line_10" /* line_10 of orders.given_to */
("given_to_distinct_line_10" * 5 + "given_to_distinct_place_9") AS "given_to_place" /* which of the others it is */
"given_to_place" + CASE WHEN "given_to_place" >= "person_id_parent" THEN 1 ELSE 0 END AS "given_to_parent" /* row of people that orders.given_to points to */
"given_to_parent" + 1 AS "given_to"
-- spark:
`person_id_child_number` AS `given_to_distinct_number` /* number of orders.given_to */
(`person_id_parent` & 2147483647) AS `given_to_per` /* selects an order of the parents */
`given_to_distinct_number` DIV 5 AS `given_to_distinct_line` /* line of orders.given_to */
`given_to_distinct_number` % 5 AS `given_to_distinct_place` /* place of orders.given_to */
(
  `given_to_distinct_place` + (`given_to_distinct_line` * 329799636 + `given_to_per` * 369392547 + 555340941) % 2147483647 * (`given_to_distinct_line` + 1044982324) % 1999999973 * (`given_to_distinct_line` + 1391320077) % 1899999979 * (`given_to_distinct_line` + 2030691962) % 2147483647
) % CASE WHEN `given_to_distinct_line` < 4 THEN 5 ELSE 4 END AS `given_to_distinct_place_1` /* place_1 of orders.given_to */
(
  `given_to_distinct_line` + (`given_to_distinct_place_1` * 590025859 + `given_to_per` * 2031054028 + 167607059) % 2147483647 * (`given_to_distinct_place_1` + 751091506) % 1999999973 * (`given_to_distinct_place_1` + 1204767361) % 1899999979 * (`given_to_distinct_place_1` + 2082492261) % 2147483647
) % CASE WHEN `given_to_distinct_place_1` < 4 THEN 5 ELSE 4 END AS `given_to_distinct_line_2` /* line_2 of orders.given_to */
(
  `given_to_distinct_place_1` + (`given_to_distinct_line_2` * 1427211176 + `given_to_per` * 599416784 + 699496896) % 2147483647 * (`given_to_distinct_line_2` + 1841890356) % 1999999973 * (`given_to_distinct_line_2` + 1168932136) % 1899999979 * (`given_to_distinct_line_2` + 1838726849) % 2147483647
) % CASE WHEN `given_to_distinct_line_2` < 4 THEN 5 ELSE 4 END AS `given_to_distinct_place_3` /* place_3 of orders.given_to */
(
  `given_to_distinct_line_2` + (`given_to_distinct_place_3` * 231645581 + `given_to_per` * 997845347 + 648784610) % 2147483647 * (`given_to_distinct_place_3` + 2052328363) % 1999999973 * (`given_to_distinct_place_3` + 1893981649) % 1899999979 * (`given_to_distinct_place_3` + 1199613675) % 2147483647
) % CASE WHEN `given_to_distinct_place_3` < 4 THEN 5 ELSE 4 END AS `given_to_distinct_line_4` /* line_4 of orders.given_to */
(
  `given_to_distinct_place_3` + (`given_to_distinct_line_4` * 210054526 + `given_to_per` * 942983316 + 1816376127) % 2147483647 * (`given_to_distinct_line_4` + 1907981207) % 1999999973 * (`given_to_distinct_line_4` + 351747349) % 1899999979 * (`given_to_distinct_line_4` + 103148391) % 2147483647
) % CASE WHEN `given_to_distinct_line_4` < 4 THEN 5 ELSE 4 END AS `given_to_distinct_place_5` /* place_5 of orders.given_to */
(
  `given_to_distinct_line_4` + (`given_to_distinct_place_5` * 1088535589 + `given_to_per` * 196194700 + 1440677016) % 2147483647 * (`given_to_distinct_place_5` + 2015503016) % 1999999973 * (`given_to_distinct_place_5` + 1218088668) % 1899999979 * (`given_to_distinct_place_5` + 249015030) % 2147483647
) % CASE WHEN `given_to_distinct_place_5` < 4 THEN 5 ELSE 4 END AS `given_to_distinct_line_6` /* line_6 of orders.given_to */
(
  `given_to_distinct_place_5` + (`given_to_distinct_line_6` * 230595489 + `given_to_per` * 989441583 + 2049935734) % 2147483647 * (`given_to_distinct_line_6` + 1136180935) % 1999999973 * (`given_to_distinct_line_6` + 2038511788) % 1899999979 * (`given_to_distinct_line_6` + 282688294) % 2147483647
) % CASE WHEN `given_to_distinct_line_6` < 4 THEN 5 ELSE 4 END AS `given_to_distinct_place_7` /* place_7 of orders.given_to */
(
  `given_to_distinct_line_6` + (`given_to_distinct_place_7` * 760851413 + `given_to_per` * 1799805974 + 105717209) % 2147483647 * (`given_to_distinct_place_7` + 218711257) % 1999999973 * (`given_to_distinct_place_7` + 1414060100) % 1899999979 * (`given_to_distinct_place_7` + 2060819473) % 2147483647
) % CASE WHEN `given_to_distinct_place_7` < 4 THEN 5 ELSE 4 END AS `given_to_distinct_line_8` /* line_8 of orders.given_to */
(
  `given_to_distinct_place_7` + (`given_to_distinct_line_8` * 367697207 + `given_to_per` * 375134313 + 877820859) % 2147483647 * (`given_to_distinct_line_8` + 240178459) % 1999999973 * (`given_to_distinct_line_8` + 1525628623) % 1899999979 * (`given_to_distinct_line_8` + 494641076) % 2147483647
) % CASE WHEN `given_to_distinct_line_8` < 4 THEN 5 ELSE 4 END AS `given_to_distinct_place_9` /* place_9 of orders.given_to */
(
  `given_to_distinct_line_8` + (`given_to_distinct_place_9` * 1449720650 + `given_to_per` * 565474802 + 806489347) % 2147483647 * (`given_to_distinct_place_9` + 1519217885) % 1999999973 * (`given_to_distinct_place_9` + 148879356) % 1899999979 * (`given_to_distinct_place_9` + 1558952259) % 2147483647
) % CASE WHEN `given_to_distinct_place_9` < 4 THEN 5 ELSE 4 END AS `given_to_distinct_line_10` /* line_10 of orders.given_to */
(`given_to_distinct_line_10` * 5 + `given_to_distinct_place_9`) AS `given_to_place` /* which of the others it is */
`given_to_place` + CASE WHEN `given_to_place` >= `person_id_parent` THEN 1 ELSE 0 END AS `given_to_parent` /* row of people that orders.given_to points to */
`given_to_parent` + 1 AS `given_to`
-- sqlite:
"person_id_child_number" AS "given_to_distinct_number" /* number of orders.given_to */
("person_id_parent" & 2147483647) AS "given_to_per" /* selects an order of the parents */
"given_to_distinct_number" / 5 AS "given_to_distinct_line" /* line of orders.given_to */
"given_to_distinct_number" % 5 AS "given_to_distinct_place" /* place of orders.given_to */
(
  "given_to_distinct_place" + ("given_to_distinct_line" * 329799636 + "given_to_per" * 369392547 + 555340941) % 2147483647 * ("given_to_distinct_line" + 1044982324) % 1999999973 * ("given_to_distinct_line" + 1391320077) % 1899999979 * ("given_to_distinct_line" + 2030691962) % 2147483647
) % CASE WHEN "given_to_distinct_line" < 4 THEN 5 ELSE 4 END AS "given_to_distinct_place_1" /* place_1 of orders.given_to */
(
  "given_to_distinct_line" + ("given_to_distinct_place_1" * 590025859 + "given_to_per" * 2031054028 + 167607059) % 2147483647 * ("given_to_distinct_place_1" + 751091506) % 1999999973 * ("given_to_distinct_place_1" + 1204767361) % 1899999979 * ("given_to_distinct_place_1" + 2082492261) % 2147483647
) % CASE WHEN "given_to_distinct_place_1" < 4 THEN 5 ELSE 4 END AS "given_to_distinct_line_2" /* line_2 of orders.given_to */
(
  "given_to_distinct_place_1" + ("given_to_distinct_line_2" * 1427211176 + "given_to_per" * 599416784 + 699496896) % 2147483647 * ("given_to_distinct_line_2" + 1841890356) % 1999999973 * ("given_to_distinct_line_2" + 1168932136) % 1899999979 * ("given_to_distinct_line_2" + 1838726849) % 2147483647
) % CASE WHEN "given_to_distinct_line_2" < 4 THEN 5 ELSE 4 END AS "given_to_distinct_place_3" /* place_3 of orders.given_to */
(
  "given_to_distinct_line_2" + ("given_to_distinct_place_3" * 231645581 + "given_to_per" * 997845347 + 648784610) % 2147483647 * ("given_to_distinct_place_3" + 2052328363) % 1999999973 * ("given_to_distinct_place_3" + 1893981649) % 1899999979 * ("given_to_distinct_place_3" + 1199613675) % 2147483647
) % CASE WHEN "given_to_distinct_place_3" < 4 THEN 5 ELSE 4 END AS "given_to_distinct_line_4" /* line_4 of orders.given_to */
(
  "given_to_distinct_place_3" + ("given_to_distinct_line_4" * 210054526 + "given_to_per" * 942983316 + 1816376127) % 2147483647 * ("given_to_distinct_line_4" + 1907981207) % 1999999973 * ("given_to_distinct_line_4" + 351747349) % 1899999979 * ("given_to_distinct_line_4" + 103148391) % 2147483647
) % CASE WHEN "given_to_distinct_line_4" < 4 THEN 5 ELSE 4 END AS "given_to_distinct_place_5" /* place_5 of orders.given_to */
(
  "given_to_distinct_line_4" + ("given_to_distinct_place_5" * 1088535589 + "given_to_per" * 196194700 + 1440677016) % 2147483647 * ("given_to_distinct_place_5" + 2015503016) % 1999999973 * ("given_to_distinct_place_5" + 1218088668) % 1899999979 * ("given_to_distinct_place_5" + 249015030) % 2147483647
) % CASE WHEN "given_to_distinct_place_5" < 4 THEN 5 ELSE 4 END AS "given_to_distinct_line_6" /* line_6 of orders.given_to */
(
  "given_to_distinct_place_5" + ("given_to_distinct_line_6" * 230595489 + "given_to_per" * 989441583 + 2049935734) % 2147483647 * ("given_to_distinct_line_6" + 1136180935) % 1999999973 * ("given_to_distinct_line_6" + 2038511788) % 1899999979 * ("given_to_distinct_line_6" + 282688294) % 2147483647
) % CASE WHEN "given_to_distinct_line_6" < 4 THEN 5 ELSE 4 END AS "given_to_distinct_place_7" /* place_7 of orders.given_to */
(
  "given_to_distinct_line_6" + ("given_to_distinct_place_7" * 760851413 + "given_to_per" * 1799805974 + 105717209) % 2147483647 * ("given_to_distinct_place_7" + 218711257) % 1999999973 * ("given_to_distinct_place_7" + 1414060100) % 1899999979 * ("given_to_distinct_place_7" + 2060819473) % 2147483647
) % CASE WHEN "given_to_distinct_place_7" < 4 THEN 5 ELSE 4 END AS "given_to_distinct_line_8" /* line_8 of orders.given_to */
(
  "given_to_distinct_place_7" + ("given_to_distinct_line_8" * 367697207 + "given_to_per" * 375134313 + 877820859) % 2147483647 * ("given_to_distinct_line_8" + 240178459) % 1999999973 * ("given_to_distinct_line_8" + 1525628623) % 1899999979 * ("given_to_distinct_line_8" + 494641076) % 2147483647
) % CASE WHEN "given_to_distinct_line_8" < 4 THEN 5 ELSE 4 END AS "given_to_distinct_place_9" /* place_9 of orders.given_to */
(
  "given_to_distinct_line_8" + ("given_to_distinct_place_9" * 1449720650 + "given_to_per" * 565474802 + 806489347) % 2147483647 * ("given_to_distinct_place_9" + 1519217885) % 1999999973 * ("given_to_distinct_place_9" + 148879356) % 1899999979 * ("given_to_distinct_place_9" + 1558952259) % 2147483647
) % CASE WHEN "given_to_distinct_place_9" < 4 THEN 5 ELSE 4 END AS "given_to_distinct_line_10" /* line_10 of orders.given_to */
("given_to_distinct_line_10" * 5 + "given_to_distinct_place_9") AS "given_to_place" /* which of the others it is */
"given_to_place" + CASE WHEN "given_to_place" >= "person_id_parent" THEN 1 ELSE 0 END AS "given_to_parent" /* row of people that orders.given_to points to */
"given_to_parent" + 1 AS "given_to"

-- parcels.person_id int: fk (orders.person_id of a random row)
-- duckdb:
(((DRAW("i", 216400891)) * 38) >> 31) % 2147483648 AS "person_id_parent" /* row of orders that parcels.person_id points to */
"person_id_parent" // 3 AS "person_id_parent_person_id_pair" /* pair of parents */
"person_id_parent" % 3 AS "person_id_parent_person_id_offset" /* child of the pair */
DRAW("person_id_parent_person_id_pair", 1089600924) AS "person_id_parent_person_id_u_children" /* draw children of orders.person_id */
CASE WHEN "person_id_parent_person_id_pair" = 12 THEN 3 ELSE (("person_id_parent_person_id_u_children" * 4) >> 31)
END AS "person_id_parent_person_id_first_has" /* children of the first of the pair */
("person_id_parent_person_id_pair" * 2 + CASE WHEN "person_id_parent_person_id_offset" < "person_id_parent_person_id_first_has" THEN 0 ELSE 1 END) % 2147483648 AS "person_id_parent_person_id_parent" /* row of people that orders.person_id points to */
"person_id_parent_person_id_parent" + 1 AS "person_id_parent_person_id" /* orders.person_id */
"person_id_parent_person_id" AS "person_id"
-- postgres:
(((DRAW("i", 216400891)) * 38) >> 31) AS "person_id_parent" /* row of orders that parcels.person_id points to */
"person_id_parent" / 3 AS "person_id_parent_person_id_pair" /* pair of parents */
"person_id_parent" % 3 AS "person_id_parent_person_id_offset" /* child of the pair */
DRAW("person_id_parent_person_id_pair", 1089600924) AS "person_id_parent_person_id_u_children" /* draw children of orders.person_id */
CASE WHEN "person_id_parent_person_id_pair" = 12 THEN 3 ELSE (("person_id_parent_person_id_u_children" * 4) >> 31)
END AS "person_id_parent_person_id_first_has" /* children of the first of the pair */
"person_id_parent_person_id_pair" * 2 + CASE WHEN "person_id_parent_person_id_offset" < "person_id_parent_person_id_first_has" THEN 0 ELSE 1 END AS "person_id_parent_person_id_parent" /* row of people that orders.person_id points to */
"person_id_parent_person_id_parent" + 1 AS "person_id_parent_person_id" /* orders.person_id */
"person_id_parent_person_id" AS "person_id"
-- spark:
(
  SHIFTRIGHT(
    (((`i` * 1766466480 + 216400891) % 2147483647 * (`i` + 1807754024) % 1999999973 * (`i` + 424927696) % 1899999979 * (`i` + 1745068411) % 2147483647) * 38),
    31
  )
) AS `person_id_parent` /* row of orders that parcels.person_id points to */
`person_id_parent` DIV 3 AS `person_id_parent_person_id_pair` /* pair of parents */
`person_id_parent` % 3 AS `person_id_parent_person_id_offset` /* child of the pair */
(`person_id_parent_person_id_pair` * 838786226 + 1089600924) % 2147483647 * (`person_id_parent_person_id_pair` + 1701116420) % 1999999973 * (`person_id_parent_person_id_pair` + 1544104760) % 1899999979 * (`person_id_parent_person_id_pair` + 358431351) % 2147483647 AS `person_id_parent_person_id_u_children` /* draw children of orders.person_id */
CASE WHEN `person_id_parent_person_id_pair` = 12 THEN 3 ELSE (SHIFTRIGHT((`person_id_parent_person_id_u_children` * 4), 31))
END AS `person_id_parent_person_id_first_has` /* children of the first of the pair */
`person_id_parent_person_id_pair` * 2 + CASE WHEN `person_id_parent_person_id_offset` < `person_id_parent_person_id_first_has` THEN 0 ELSE 1 END AS `person_id_parent_person_id_parent` /* row of people that orders.person_id points to */
`person_id_parent_person_id_parent` + 1 AS `person_id_parent_person_id` /* orders.person_id */
`person_id_parent_person_id` AS `person_id`
-- sqlite:
(((DRAW("i", 216400891)) * 38) >> 31) AS "person_id_parent" /* row of orders that parcels.person_id points to */
"person_id_parent" / 3 AS "person_id_parent_person_id_pair" /* pair of parents */
"person_id_parent" % 3 AS "person_id_parent_person_id_offset" /* child of the pair */
DRAW("person_id_parent_person_id_pair", 1089600924) AS "person_id_parent_person_id_u_children" /* draw children of orders.person_id */
CASE WHEN "person_id_parent_person_id_pair" = 12 THEN 3 ELSE (("person_id_parent_person_id_u_children" * 4) >> 31)
END AS "person_id_parent_person_id_first_has" /* children of the first of the pair */
"person_id_parent_person_id_pair" * 2 + CASE WHEN "person_id_parent_person_id_offset" < "person_id_parent_person_id_first_has" THEN 0 ELSE 1 END AS "person_id_parent_person_id_parent" /* row of people that orders.person_id points to */
"person_id_parent_person_id_parent" + 1 AS "person_id_parent_person_id" /* orders.person_id */
"person_id_parent_person_id" AS "person_id"

-- parcels.number int: parent (number of the row that person_id points to)
-- duckdb:
CASE
  WHEN "person_id_parent_person_id_offset" < "person_id_parent_person_id_first_has"
  THEN "person_id_parent_person_id_offset"
  ELSE "person_id_parent_person_id_offset" - "person_id_parent_person_id_first_has"
END AS "person_id_parent_person_id_child_number" /* number among rows of one people row */
"person_id_parent_person_id_child_number" + 1 AS "number"
-- postgres:
CASE
  WHEN "person_id_parent_person_id_offset" < "person_id_parent_person_id_first_has"
  THEN "person_id_parent_person_id_offset"
  ELSE "person_id_parent_person_id_offset" - "person_id_parent_person_id_first_has"
END AS "person_id_parent_person_id_child_number" /* number among rows of one people row */
"person_id_parent_person_id_child_number" + 1 AS "number"
-- spark:
CASE
  WHEN `person_id_parent_person_id_offset` < `person_id_parent_person_id_first_has`
  THEN `person_id_parent_person_id_offset`
  ELSE `person_id_parent_person_id_offset` - `person_id_parent_person_id_first_has`
END AS `person_id_parent_person_id_child_number` /* number among rows of one people row */
`person_id_parent_person_id_child_number` + 1 AS `number`
-- sqlite:
CASE
  WHEN "person_id_parent_person_id_offset" < "person_id_parent_person_id_first_has"
  THEN "person_id_parent_person_id_offset"
  ELSE "person_id_parent_person_id_offset" - "person_id_parent_person_id_first_has"
END AS "person_id_parent_person_id_child_number" /* number among rows of one people row */
"person_id_parent_person_id_child_number" + 1 AS "number"

-- parcels.packed_by int: fk (people.id of a row drawn by Zipf's law, exponent 1, rows 0 … 50%)
-- duckdb:
DRAW("i", 1820482231) AS "packed_by_u0" /* draw 0 of parcels.packed_by */
CAST(CASE
  WHEN "packed_by_u0" < 692019934
  THEN 0
  WHEN "packed_by_u0" < 1038029901
  THEN 1
  WHEN "packed_by_u0" < 1268703212
  THEN 2
  WHEN "packed_by_u0" < 1441708195
  THEN 3
  WHEN "packed_by_u0" < 1580112182
  THEN 4
  WHEN "packed_by_u0" < 1695448837
  THEN 5
  WHEN "packed_by_u0" < 1794308828
  THEN 6
  WHEN "packed_by_u0" < 1880811320
  THEN 7
  WHEN "packed_by_u0" < 1957702423
  THEN 8
  WHEN "packed_by_u0" < 2026904417
  THEN 9
  WHEN "packed_by_u0" < 2089815320
  THEN 10
  ELSE 11
END AS BIGINT) AS "packed_by_permutation_number" /* number of parcels.packed_by */
"packed_by_permutation_number" // 4 AS "packed_by_permutation_line" /* line of parcels.packed_by */
"packed_by_permutation_number" % 4 AS "packed_by_permutation_place" /* place of parcels.packed_by */
("packed_by_permutation_place" + DRAW("packed_by_permutation_line", 885465453)) % 4 AS "packed_by_permutation_place_1" /* place_1 of parcels.packed_by */
("packed_by_permutation_line" + DRAW("packed_by_permutation_place_1", 1544648273)) % 3 AS "packed_by_permutation_line_2" /* line_2 of parcels.packed_by */
("packed_by_permutation_place_1" + DRAW("packed_by_permutation_line_2", 114116868)) % 4 AS "packed_by_permutation_place_3" /* place_3 of parcels.packed_by */
("packed_by_permutation_line_2" + DRAW("packed_by_permutation_place_3", 2067490265)) % 3 AS "packed_by_permutation_line_4" /* line_4 of parcels.packed_by */
("packed_by_permutation_place_3" + DRAW("packed_by_permutation_line_4", 1636548833)) % 4 AS "packed_by_permutation_place_5" /* place_5 of parcels.packed_by */
("packed_by_permutation_line_4" + DRAW("packed_by_permutation_place_5", 1931320684)) % 3 AS "packed_by_permutation_line_6" /* line_6 of parcels.packed_by */
("packed_by_permutation_place_5" + DRAW("packed_by_permutation_line_6", 700581929)) % 4 AS "packed_by_permutation_place_7" /* place_7 of parcels.packed_by */
("packed_by_permutation_line_6" + DRAW("packed_by_permutation_place_7", 1490600845)) % 3 AS "packed_by_permutation_line_8" /* line_8 of parcels.packed_by */
("packed_by_permutation_place_7" + DRAW("packed_by_permutation_line_8", 1910613516)) % 4 AS "packed_by_permutation_place_9" /* place_9 of parcels.packed_by */
("packed_by_permutation_line_8" + DRAW("packed_by_permutation_place_9", 1258715236)) % 3 AS "packed_by_permutation_line_10" /* line_10 of parcels.packed_by */
("packed_by_permutation_line_10" * 4 + "packed_by_permutation_place_9") % 2147483648 AS "packed_by_parent" /* row of people that parcels.packed_by points to */
"packed_by_parent" + 1 AS "packed_by"
-- postgres:
DRAW("i", 1820482231) AS "packed_by_u0" /* draw 0 of parcels.packed_by */
CAST(CASE
  WHEN "packed_by_u0" < 692019934
  THEN 0
  WHEN "packed_by_u0" < 1038029901
  THEN 1
  WHEN "packed_by_u0" < 1268703212
  THEN 2
  WHEN "packed_by_u0" < 1441708195
  THEN 3
  WHEN "packed_by_u0" < 1580112182
  THEN 4
  WHEN "packed_by_u0" < 1695448837
  THEN 5
  WHEN "packed_by_u0" < 1794308828
  THEN 6
  WHEN "packed_by_u0" < 1880811320
  THEN 7
  WHEN "packed_by_u0" < 1957702423
  THEN 8
  WHEN "packed_by_u0" < 2026904417
  THEN 9
  WHEN "packed_by_u0" < 2089815320
  THEN 10
  ELSE 11
END AS BIGINT) AS "packed_by_permutation_number" /* number of parcels.packed_by */
"packed_by_permutation_number" / 4 AS "packed_by_permutation_line" /* line of parcels.packed_by */
"packed_by_permutation_number" % 4 AS "packed_by_permutation_place" /* place of parcels.packed_by */
("packed_by_permutation_place" + DRAW("packed_by_permutation_line", 885465453)) % 4 AS "packed_by_permutation_place_1" /* place_1 of parcels.packed_by */
("packed_by_permutation_line" + DRAW("packed_by_permutation_place_1", 1544648273)) % 3 AS "packed_by_permutation_line_2" /* line_2 of parcels.packed_by */
("packed_by_permutation_place_1" + DRAW("packed_by_permutation_line_2", 114116868)) % 4 AS "packed_by_permutation_place_3" /* place_3 of parcels.packed_by */
("packed_by_permutation_line_2" + DRAW("packed_by_permutation_place_3", 2067490265)) % 3 AS "packed_by_permutation_line_4" /* line_4 of parcels.packed_by */
("packed_by_permutation_place_3" + DRAW("packed_by_permutation_line_4", 1636548833)) % 4 AS "packed_by_permutation_place_5" /* place_5 of parcels.packed_by */
("packed_by_permutation_line_4" + DRAW("packed_by_permutation_place_5", 1931320684)) % 3 AS "packed_by_permutation_line_6" /* line_6 of parcels.packed_by */
("packed_by_permutation_place_5" + DRAW("packed_by_permutation_line_6", 700581929)) % 4 AS "packed_by_permutation_place_7" /* place_7 of parcels.packed_by */
("packed_by_permutation_line_6" + DRAW("packed_by_permutation_place_7", 1490600845)) % 3 AS "packed_by_permutation_line_8" /* line_8 of parcels.packed_by */
("packed_by_permutation_place_7" + DRAW("packed_by_permutation_line_8", 1910613516)) % 4 AS "packed_by_permutation_place_9" /* place_9 of parcels.packed_by */
("packed_by_permutation_line_8" + DRAW("packed_by_permutation_place_9", 1258715236)) % 3 AS "packed_by_permutation_line_10" /* line_10 of parcels.packed_by */
("packed_by_permutation_line_10" * 4 + "packed_by_permutation_place_9") AS "packed_by_parent" /* row of people that parcels.packed_by points to */
"packed_by_parent" + 1 AS "packed_by"
-- spark:
(`i` * 695715257 + 1820482231) % 2147483647 * (`i` + 664592197) % 1999999973 * (`i` + 422766488) % 1899999979 * (`i` + 529571621) % 2147483647 AS `packed_by_u0` /* draw 0 of parcels.packed_by */
CAST(CASE
  WHEN `packed_by_u0` < 692019934
  THEN 0
  WHEN `packed_by_u0` < 1038029901
  THEN 1
  WHEN `packed_by_u0` < 1268703212
  THEN 2
  WHEN `packed_by_u0` < 1441708195
  THEN 3
  WHEN `packed_by_u0` < 1580112182
  THEN 4
  WHEN `packed_by_u0` < 1695448837
  THEN 5
  WHEN `packed_by_u0` < 1794308828
  THEN 6
  WHEN `packed_by_u0` < 1880811320
  THEN 7
  WHEN `packed_by_u0` < 1957702423
  THEN 8
  WHEN `packed_by_u0` < 2026904417
  THEN 9
  WHEN `packed_by_u0` < 2089815320
  THEN 10
  ELSE 11
END AS BIGINT) AS `packed_by_permutation_number` /* number of parcels.packed_by */
`packed_by_permutation_number` DIV 4 AS `packed_by_permutation_line` /* line of parcels.packed_by */
`packed_by_permutation_number` % 4 AS `packed_by_permutation_place` /* place of parcels.packed_by */
(
  `packed_by_permutation_place` + (`packed_by_permutation_line` * 542624361 + 885465453) % 2147483647 * (`packed_by_permutation_line` + 1010965768) % 1999999973 * (`packed_by_permutation_line` + 876405415) % 1899999979 * (`packed_by_permutation_line` + 2075817614) % 2147483647
) % 4 AS `packed_by_permutation_place_1` /* place_1 of parcels.packed_by */
(
  `packed_by_permutation_line` + (`packed_by_permutation_place_1` * 1703025128 + 1544648273) % 2147483647 * (`packed_by_permutation_place_1` + 1687079595) % 1999999973 * (`packed_by_permutation_place_1` + 1381738747) % 1899999979 * (`packed_by_permutation_place_1` + 1777416975) % 2147483647
) % 3 AS `packed_by_permutation_line_2` /* line_2 of parcels.packed_by */
(
  `packed_by_permutation_place_1` + (`packed_by_permutation_line_2` * 1029170903 + 114116868) % 2147483647 * (`packed_by_permutation_line_2` + 170625423) % 1999999973 * (`packed_by_permutation_line_2` + 1403169628) % 1899999979 * (`packed_by_permutation_line_2` + 1451821086) % 2147483647
) % 4 AS `packed_by_permutation_place_3` /* place_3 of parcels.packed_by */
(
  `packed_by_permutation_line_2` + (`packed_by_permutation_place_3` * 928151970 + 2067490265) % 2147483647 * (`packed_by_permutation_place_3` + 457929076) % 1999999973 * (`packed_by_permutation_place_3` + 1392030876) % 1899999979 * (`packed_by_permutation_place_3` + 1487605062) % 2147483647
) % 3 AS `packed_by_permutation_line_4` /* line_4 of parcels.packed_by */
(
  `packed_by_permutation_place_3` + (`packed_by_permutation_line_4` * 1999767479 + 1636548833) % 2147483647 * (`packed_by_permutation_line_4` + 1658008293) % 1999999973 * (`packed_by_permutation_line_4` + 240992520) % 1899999979 * (`packed_by_permutation_line_4` + 1737966612) % 2147483647
) % 4 AS `packed_by_permutation_place_5` /* place_5 of parcels.packed_by */
(
  `packed_by_permutation_line_4` + (`packed_by_permutation_place_5` * 142979711 + 1931320684) % 2147483647 * (`packed_by_permutation_place_5` + 1333615043) % 1999999973 * (`packed_by_permutation_place_5` + 892587656) % 1899999979 * (`packed_by_permutation_place_5` + 2009080851) % 2147483647
) % 3 AS `packed_by_permutation_line_6` /* line_6 of parcels.packed_by */
(
  `packed_by_permutation_place_5` + (`packed_by_permutation_line_6` * 2136931678 + 700581929) % 2147483647 * (`packed_by_permutation_line_6` + 2099163431) % 1999999973 * (`packed_by_permutation_line_6` + 1587684942) % 1899999979 * (`packed_by_permutation_line_6` + 925045164) % 2147483647
) % 4 AS `packed_by_permutation_place_7` /* place_7 of parcels.packed_by */
(
  `packed_by_permutation_line_6` + (`packed_by_permutation_place_7` * 947175675 + 1490600845) % 2147483647 * (`packed_by_permutation_place_7` + 2099609462) % 1999999973 * (`packed_by_permutation_place_7` + 37787392) % 1899999979 * (`packed_by_permutation_place_7` + 1000009440) % 2147483647
) % 3 AS `packed_by_permutation_line_8` /* line_8 of parcels.packed_by */
(
  `packed_by_permutation_place_7` + (`packed_by_permutation_line_8` * 2139271270 + 1910613516) % 2147483647 * (`packed_by_permutation_line_8` + 1835985835) % 1999999973 * (`packed_by_permutation_line_8` + 1475739682) % 1899999979 * (`packed_by_permutation_line_8` + 942984898) % 2147483647
) % 4 AS `packed_by_permutation_place_9` /* place_9 of parcels.packed_by */
(
  `packed_by_permutation_line_8` + (`packed_by_permutation_place_9` * 2098798304 + 1258715236) % 2147483647 * (`packed_by_permutation_place_9` + 648436943) % 1999999973 * (`packed_by_permutation_place_9` + 1575749655) % 1899999979 * (`packed_by_permutation_place_9` + 35948323) % 2147483647
) % 3 AS `packed_by_permutation_line_10` /* line_10 of parcels.packed_by */
(`packed_by_permutation_line_10` * 4 + `packed_by_permutation_place_9`) AS `packed_by_parent` /* row of people that parcels.packed_by points to */
`packed_by_parent` + 1 AS `packed_by`
-- sqlite:
DRAW("i", 1820482231) AS "packed_by_u0" /* draw 0 of parcels.packed_by */
CAST(CASE
  WHEN "packed_by_u0" < 692019934
  THEN 0
  WHEN "packed_by_u0" < 1038029901
  THEN 1
  WHEN "packed_by_u0" < 1268703212
  THEN 2
  WHEN "packed_by_u0" < 1441708195
  THEN 3
  WHEN "packed_by_u0" < 1580112182
  THEN 4
  WHEN "packed_by_u0" < 1695448837
  THEN 5
  WHEN "packed_by_u0" < 1794308828
  THEN 6
  WHEN "packed_by_u0" < 1880811320
  THEN 7
  WHEN "packed_by_u0" < 1957702423
  THEN 8
  WHEN "packed_by_u0" < 2026904417
  THEN 9
  WHEN "packed_by_u0" < 2089815320
  THEN 10
  ELSE 11
END AS INTEGER) AS "packed_by_permutation_number" /* number of parcels.packed_by */
"packed_by_permutation_number" / 4 AS "packed_by_permutation_line" /* line of parcels.packed_by */
"packed_by_permutation_number" % 4 AS "packed_by_permutation_place" /* place of parcels.packed_by */
("packed_by_permutation_place" + DRAW("packed_by_permutation_line", 885465453)) % 4 AS "packed_by_permutation_place_1" /* place_1 of parcels.packed_by */
("packed_by_permutation_line" + DRAW("packed_by_permutation_place_1", 1544648273)) % 3 AS "packed_by_permutation_line_2" /* line_2 of parcels.packed_by */
("packed_by_permutation_place_1" + DRAW("packed_by_permutation_line_2", 114116868)) % 4 AS "packed_by_permutation_place_3" /* place_3 of parcels.packed_by */
("packed_by_permutation_line_2" + DRAW("packed_by_permutation_place_3", 2067490265)) % 3 AS "packed_by_permutation_line_4" /* line_4 of parcels.packed_by */
("packed_by_permutation_place_3" + DRAW("packed_by_permutation_line_4", 1636548833)) % 4 AS "packed_by_permutation_place_5" /* place_5 of parcels.packed_by */
("packed_by_permutation_line_4" + DRAW("packed_by_permutation_place_5", 1931320684)) % 3 AS "packed_by_permutation_line_6" /* line_6 of parcels.packed_by */
("packed_by_permutation_place_5" + DRAW("packed_by_permutation_line_6", 700581929)) % 4 AS "packed_by_permutation_place_7" /* place_7 of parcels.packed_by */
("packed_by_permutation_line_6" + DRAW("packed_by_permutation_place_7", 1490600845)) % 3 AS "packed_by_permutation_line_8" /* line_8 of parcels.packed_by */
("packed_by_permutation_place_7" + DRAW("packed_by_permutation_line_8", 1910613516)) % 4 AS "packed_by_permutation_place_9" /* place_9 of parcels.packed_by */
("packed_by_permutation_line_8" + DRAW("packed_by_permutation_place_9", 1258715236)) % 3 AS "packed_by_permutation_line_10" /* line_10 of parcels.packed_by */
("packed_by_permutation_line_10" * 4 + "packed_by_permutation_place_9") AS "packed_by_parent" /* row of people that parcels.packed_by points to */
"packed_by_parent" + 1 AS "packed_by"

-- parcels.sent_by int: fk (people.id of a row drawn by Pareto's law, alpha 1.16)
-- duckdb:
DRAW("i", 1666963051) AS "sent_by_u0" /* draw 0 of parcels.sent_by */
CAST(CASE
  WHEN "sent_by_u0" < 1940721153
  THEN CASE
    WHEN "sent_by_u0" < 1377560096
    THEN 0
    WHEN "sent_by_u0" < 1515765202
    THEN 1
    WHEN "sent_by_u0" < 1602951500
    THEN 2
    WHEN "sent_by_u0" < 1667835876
    THEN 3
    WHEN "sent_by_u0" < 1719967377
    THEN 4
    WHEN "sent_by_u0" < 1763769226
    THEN 5
    WHEN "sent_by_u0" < 1801672297
    THEN 6
    WHEN "sent_by_u0" < 1835163193
    THEN 7
    WHEN "sent_by_u0" < 1865220631
    THEN 8
    WHEN "sent_by_u0" < 1892524840
    THEN 9
    WHEN "sent_by_u0" < 1917568665
    THEN 10
    ELSE 11
  END
  ELSE CASE
    WHEN "sent_by_u0" < 1962266153
    THEN 12
    WHEN "sent_by_u0" < 1982426888
    THEN 13
    WHEN "sent_by_u0" < 2001382223
    THEN 14
    WHEN "sent_by_u0" < 2019277791
    THEN 15
    WHEN "sent_by_u0" < 2036233821
    THEN 16
    WHEN "sent_by_u0" < 2052350772
    THEN 17
    WHEN "sent_by_u0" < 2067713489
    THEN 18
    WHEN "sent_by_u0" < 2082394304
    THEN 19
    WHEN "sent_by_u0" < 2096455407
    THEN 20
    WHEN "sent_by_u0" < 2109950676
    THEN 21
    WHEN "sent_by_u0" < 2122927110
    THEN 22
    WHEN "sent_by_u0" < 2135425961
    THEN 23
    ELSE 24
  END
END AS BIGINT) % 2147483648 AS "sent_by_parent" /* row of people that parcels.sent_by points to */
"sent_by_parent" + 1 AS "sent_by"
-- postgres:
DRAW("i", 1666963051) AS "sent_by_u0" /* draw 0 of parcels.sent_by */
CAST(CASE
  WHEN "sent_by_u0" < 1940721153
  THEN CASE
    WHEN "sent_by_u0" < 1377560096
    THEN 0
    WHEN "sent_by_u0" < 1515765202
    THEN 1
    WHEN "sent_by_u0" < 1602951500
    THEN 2
    WHEN "sent_by_u0" < 1667835876
    THEN 3
    WHEN "sent_by_u0" < 1719967377
    THEN 4
    WHEN "sent_by_u0" < 1763769226
    THEN 5
    WHEN "sent_by_u0" < 1801672297
    THEN 6
    WHEN "sent_by_u0" < 1835163193
    THEN 7
    WHEN "sent_by_u0" < 1865220631
    THEN 8
    WHEN "sent_by_u0" < 1892524840
    THEN 9
    WHEN "sent_by_u0" < 1917568665
    THEN 10
    ELSE 11
  END
  ELSE CASE
    WHEN "sent_by_u0" < 1962266153
    THEN 12
    WHEN "sent_by_u0" < 1982426888
    THEN 13
    WHEN "sent_by_u0" < 2001382223
    THEN 14
    WHEN "sent_by_u0" < 2019277791
    THEN 15
    WHEN "sent_by_u0" < 2036233821
    THEN 16
    WHEN "sent_by_u0" < 2052350772
    THEN 17
    WHEN "sent_by_u0" < 2067713489
    THEN 18
    WHEN "sent_by_u0" < 2082394304
    THEN 19
    WHEN "sent_by_u0" < 2096455407
    THEN 20
    WHEN "sent_by_u0" < 2109950676
    THEN 21
    WHEN "sent_by_u0" < 2122927110
    THEN 22
    WHEN "sent_by_u0" < 2135425961
    THEN 23
    ELSE 24
  END
END AS BIGINT) AS "sent_by_parent" /* row of people that parcels.sent_by points to */
"sent_by_parent" + 1 AS "sent_by"
-- spark:
(`i` * 1702413283 + 1666963051) % 2147483647 * (`i` + 1016913353) % 1999999973 * (`i` + 1875264051) % 1899999979 * (`i` + 429596843) % 2147483647 AS `sent_by_u0` /* draw 0 of parcels.sent_by */
CAST(CASE
  WHEN `sent_by_u0` < 1940721153
  THEN CASE
    WHEN `sent_by_u0` < 1377560096
    THEN 0
    WHEN `sent_by_u0` < 1515765202
    THEN 1
    WHEN `sent_by_u0` < 1602951500
    THEN 2
    WHEN `sent_by_u0` < 1667835876
    THEN 3
    WHEN `sent_by_u0` < 1719967377
    THEN 4
    WHEN `sent_by_u0` < 1763769226
    THEN 5
    WHEN `sent_by_u0` < 1801672297
    THEN 6
    WHEN `sent_by_u0` < 1835163193
    THEN 7
    WHEN `sent_by_u0` < 1865220631
    THEN 8
    WHEN `sent_by_u0` < 1892524840
    THEN 9
    WHEN `sent_by_u0` < 1917568665
    THEN 10
    ELSE 11
  END
  ELSE CASE
    WHEN `sent_by_u0` < 1962266153
    THEN 12
    WHEN `sent_by_u0` < 1982426888
    THEN 13
    WHEN `sent_by_u0` < 2001382223
    THEN 14
    WHEN `sent_by_u0` < 2019277791
    THEN 15
    WHEN `sent_by_u0` < 2036233821
    THEN 16
    WHEN `sent_by_u0` < 2052350772
    THEN 17
    WHEN `sent_by_u0` < 2067713489
    THEN 18
    WHEN `sent_by_u0` < 2082394304
    THEN 19
    WHEN `sent_by_u0` < 2096455407
    THEN 20
    WHEN `sent_by_u0` < 2109950676
    THEN 21
    WHEN `sent_by_u0` < 2122927110
    THEN 22
    WHEN `sent_by_u0` < 2135425961
    THEN 23
    ELSE 24
  END
END AS BIGINT) AS `sent_by_parent` /* row of people that parcels.sent_by points to */
`sent_by_parent` + 1 AS `sent_by`
-- sqlite:
DRAW("i", 1666963051) AS "sent_by_u0" /* draw 0 of parcels.sent_by */
CAST(CASE
  WHEN "sent_by_u0" < 1940721153
  THEN CASE
    WHEN "sent_by_u0" < 1377560096
    THEN 0
    WHEN "sent_by_u0" < 1515765202
    THEN 1
    WHEN "sent_by_u0" < 1602951500
    THEN 2
    WHEN "sent_by_u0" < 1667835876
    THEN 3
    WHEN "sent_by_u0" < 1719967377
    THEN 4
    WHEN "sent_by_u0" < 1763769226
    THEN 5
    WHEN "sent_by_u0" < 1801672297
    THEN 6
    WHEN "sent_by_u0" < 1835163193
    THEN 7
    WHEN "sent_by_u0" < 1865220631
    THEN 8
    WHEN "sent_by_u0" < 1892524840
    THEN 9
    WHEN "sent_by_u0" < 1917568665
    THEN 10
    ELSE 11
  END
  ELSE CASE
    WHEN "sent_by_u0" < 1962266153
    THEN 12
    WHEN "sent_by_u0" < 1982426888
    THEN 13
    WHEN "sent_by_u0" < 2001382223
    THEN 14
    WHEN "sent_by_u0" < 2019277791
    THEN 15
    WHEN "sent_by_u0" < 2036233821
    THEN 16
    WHEN "sent_by_u0" < 2052350772
    THEN 17
    WHEN "sent_by_u0" < 2067713489
    THEN 18
    WHEN "sent_by_u0" < 2082394304
    THEN 19
    WHEN "sent_by_u0" < 2096455407
    THEN 20
    WHEN "sent_by_u0" < 2109950676
    THEN 21
    WHEN "sent_by_u0" < 2122927110
    THEN 22
    WHEN "sent_by_u0" < 2135425961
    THEN 23
    ELSE 24
  END
END AS INTEGER) AS "sent_by_parent" /* row of people that parcels.sent_by points to */
"sent_by_parent" + 1 AS "sent_by"

-- parcels.driver int: fk (people.id of all rows in turn, rows 20 … 100%)
-- duckdb:
("i" % 5) AS "driver_permutation_number" /* number of parcels.driver */
(("i" // 5) & 2147483647) AS "driver_round" /* which round through the parents it is */
"driver_permutation_number" // 3 AS "driver_permutation_line" /* line of parcels.driver */
"driver_permutation_number" % 3 AS "driver_permutation_place" /* place of parcels.driver */
(
  "driver_permutation_place" + ("driver_permutation_line" * 1961326290 + "driver_round" * 1436994310 + 1296704043) % 2147483647 * ("driver_permutation_line" + 2003141255) % 1999999973 * ("driver_permutation_line" + 2141889668) % 1899999979 * ("driver_permutation_line" + 1553799924) % 2147483647
) % CASE WHEN "driver_permutation_line" < 1 THEN 3 ELSE 2 END AS "driver_permutation_place_1" /* place_1 of parcels.driver */
(
  "driver_permutation_line" + ("driver_permutation_place_1" * 864965665 + "driver_round" * 444717442 + 1084344061) % 2147483647 * ("driver_permutation_place_1" + 23308500) % 1999999973 * ("driver_permutation_place_1" + 1881805050) % 1899999979 * ("driver_permutation_place_1" + 1424448885) % 2147483647
) % CASE WHEN "driver_permutation_place_1" < 2 THEN 2 ELSE 1 END AS "driver_permutation_line_2" /* line_2 of parcels.driver */
(
  "driver_permutation_place_1" + ("driver_permutation_line_2" * 749019723 + "driver_round" * 213255535 + 1448570493) % 2147483647 * ("driver_permutation_line_2" + 1503550032) % 1999999973 * ("driver_permutation_line_2" + 1226987553) % 1899999979 * ("driver_permutation_line_2" + 1806159913) % 2147483647
) % CASE WHEN "driver_permutation_line_2" < 1 THEN 3 ELSE 2 END AS "driver_permutation_place_3" /* place_3 of parcels.driver */
(
  "driver_permutation_line_2" + ("driver_permutation_place_3" * 1096951270 + "driver_round" * 1631148068 + 640144217) % 2147483647 * ("driver_permutation_place_3" + 1567189260) % 1999999973 * ("driver_permutation_place_3" + 1645684840) % 1899999979 * ("driver_permutation_place_3" + 548246005) % 2147483647
) % CASE WHEN "driver_permutation_place_3" < 2 THEN 2 ELSE 1 END AS "driver_permutation_line_4" /* line_4 of parcels.driver */
(
  "driver_permutation_place_3" + ("driver_permutation_line_4" * 2125534212 + "driver_round" * 625555362 + 937868967) % 2147483647 * ("driver_permutation_line_4" + 1939247998) % 1999999973 * ("driver_permutation_line_4" + 1073689485) % 1899999979 * ("driver_permutation_line_4" + 1080073767) % 2147483647
) % CASE WHEN "driver_permutation_line_4" < 1 THEN 3 ELSE 2 END AS "driver_permutation_place_5" /* place_5 of parcels.driver */
(
  "driver_permutation_line_4" + ("driver_permutation_place_5" * 1992490321 + "driver_round" * 256179075 + 1648415240) % 2147483647 * ("driver_permutation_place_5" + 768293246) % 1999999973 * ("driver_permutation_place_5" + 1584424831) % 1899999979 * ("driver_permutation_place_5" + 558238485) % 2147483647
) % CASE WHEN "driver_permutation_place_5" < 2 THEN 2 ELSE 1 END AS "driver_permutation_line_6" /* line_6 of parcels.driver */
(
  "driver_permutation_place_5" + ("driver_permutation_line_6" * 1707086520 + "driver_round" * 953584846 + 733993157) % 2147483647 * ("driver_permutation_line_6" + 1595362167) % 1999999973 * ("driver_permutation_line_6" + 1529627240) % 1899999979 * ("driver_permutation_line_6" + 1614643139) % 2147483647
) % CASE WHEN "driver_permutation_line_6" < 1 THEN 3 ELSE 2 END AS "driver_permutation_place_7" /* place_7 of parcels.driver */
(
  "driver_permutation_line_6" + ("driver_permutation_place_7" * 1666236524 + "driver_round" * 862022253 + 285585891) % 2147483647 * ("driver_permutation_place_7" + 873043028) % 1999999973 * ("driver_permutation_place_7" + 1788896557) % 1899999979 * ("driver_permutation_place_7" + 974251475) % 2147483647
) % CASE WHEN "driver_permutation_place_7" < 2 THEN 2 ELSE 1 END AS "driver_permutation_line_8" /* line_8 of parcels.driver */
(
  "driver_permutation_place_7" + ("driver_permutation_line_8" * 1776458237 + "driver_round" * 394735 + 842828121) % 2147483647 * ("driver_permutation_line_8" + 87869104) % 1999999973 * ("driver_permutation_line_8" + 88404801) % 1899999979 * ("driver_permutation_line_8" + 746220947) % 2147483647
) % CASE WHEN "driver_permutation_line_8" < 1 THEN 3 ELSE 2 END AS "driver_permutation_place_9" /* place_9 of parcels.driver */
(
  "driver_permutation_line_8" + ("driver_permutation_place_9" * 156109955 + "driver_round" * 727069484 + 716984588) % 2147483647 * ("driver_permutation_place_9" + 1488628798) % 1999999973 * ("driver_permutation_place_9" + 132803364) % 1899999979 * ("driver_permutation_place_9" + 1800084002) % 2147483647
) % CASE WHEN "driver_permutation_place_9" < 2 THEN 2 ELSE 1 END AS "driver_permutation_line_10" /* line_10 of parcels.driver */
(("driver_permutation_line_10" * 3 + "driver_permutation_place_9") + 20) % 2147483648 AS "driver_parent" /* row of people that parcels.driver points to */
"driver_parent" + 1 AS "driver"
-- postgres:
("i" % 5) AS "driver_permutation_number" /* number of parcels.driver */
(("i" / 5) & 2147483647) AS "driver_round" /* which round through the parents it is */
"driver_permutation_number" / 3 AS "driver_permutation_line" /* line of parcels.driver */
"driver_permutation_number" % 3 AS "driver_permutation_place" /* place of parcels.driver */
(
  "driver_permutation_place" + ("driver_permutation_line" * 1961326290 + "driver_round" * 1436994310 + 1296704043) % 2147483647 * ("driver_permutation_line" + 2003141255) % 1999999973 * ("driver_permutation_line" + 2141889668) % 1899999979 * ("driver_permutation_line" + 1553799924) % 2147483647
) % CASE WHEN "driver_permutation_line" < 1 THEN 3 ELSE 2 END AS "driver_permutation_place_1" /* place_1 of parcels.driver */
(
  "driver_permutation_line" + ("driver_permutation_place_1" * 864965665 + "driver_round" * 444717442 + 1084344061) % 2147483647 * ("driver_permutation_place_1" + 23308500) % 1999999973 * ("driver_permutation_place_1" + 1881805050) % 1899999979 * ("driver_permutation_place_1" + 1424448885) % 2147483647
) % CASE WHEN "driver_permutation_place_1" < 2 THEN 2 ELSE 1 END AS "driver_permutation_line_2" /* line_2 of parcels.driver */
(
  "driver_permutation_place_1" + ("driver_permutation_line_2" * 749019723 + "driver_round" * 213255535 + 1448570493) % 2147483647 * ("driver_permutation_line_2" + 1503550032) % 1999999973 * ("driver_permutation_line_2" + 1226987553) % 1899999979 * ("driver_permutation_line_2" + 1806159913) % 2147483647
) % CASE WHEN "driver_permutation_line_2" < 1 THEN 3 ELSE 2 END AS "driver_permutation_place_3" /* place_3 of parcels.driver */
(
  "driver_permutation_line_2" + ("driver_permutation_place_3" * 1096951270 + "driver_round" * 1631148068 + 640144217) % 2147483647 * ("driver_permutation_place_3" + 1567189260) % 1999999973 * ("driver_permutation_place_3" + 1645684840) % 1899999979 * ("driver_permutation_place_3" + 548246005) % 2147483647
) % CASE WHEN "driver_permutation_place_3" < 2 THEN 2 ELSE 1 END AS "driver_permutation_line_4" /* line_4 of parcels.driver */
(
  "driver_permutation_place_3" + ("driver_permutation_line_4" * 2125534212 + "driver_round" * 625555362 + 937868967) % 2147483647 * ("driver_permutation_line_4" + 1939247998) % 1999999973 * ("driver_permutation_line_4" + 1073689485) % 1899999979 * ("driver_permutation_line_4" + 1080073767) % 2147483647
) % CASE WHEN "driver_permutation_line_4" < 1 THEN 3 ELSE 2 END AS "driver_permutation_place_5" /* place_5 of parcels.driver */
(
  "driver_permutation_line_4" + ("driver_permutation_place_5" * 1992490321 + "driver_round" * 256179075 + 1648415240) % 2147483647 * ("driver_permutation_place_5" + 768293246) % 1999999973 * ("driver_permutation_place_5" + 1584424831) % 1899999979 * ("driver_permutation_place_5" + 558238485) % 2147483647
) % CASE WHEN "driver_permutation_place_5" < 2 THEN 2 ELSE 1 END AS "driver_permutation_line_6" /* line_6 of parcels.driver */
(
  "driver_permutation_place_5" + ("driver_permutation_line_6" * 1707086520 + "driver_round" * 953584846 + 733993157) % 2147483647 * ("driver_permutation_line_6" + 1595362167) % 1999999973 * ("driver_permutation_line_6" + 1529627240) % 1899999979 * ("driver_permutation_line_6" + 1614643139) % 2147483647
) % CASE WHEN "driver_permutation_line_6" < 1 THEN 3 ELSE 2 END AS "driver_permutation_place_7" /* place_7 of parcels.driver */
(
  "driver_permutation_line_6" + ("driver_permutation_place_7" * 1666236524 + "driver_round" * 862022253 + 285585891) % 2147483647 * ("driver_permutation_place_7" + 873043028) % 1999999973 * ("driver_permutation_place_7" + 1788896557) % 1899999979 * ("driver_permutation_place_7" + 974251475) % 2147483647
) % CASE WHEN "driver_permutation_place_7" < 2 THEN 2 ELSE 1 END AS "driver_permutation_line_8" /* line_8 of parcels.driver */
(
  "driver_permutation_place_7" + ("driver_permutation_line_8" * 1776458237 + "driver_round" * 394735 + 842828121) % 2147483647 * ("driver_permutation_line_8" + 87869104) % 1999999973 * ("driver_permutation_line_8" + 88404801) % 1899999979 * ("driver_permutation_line_8" + 746220947) % 2147483647
) % CASE WHEN "driver_permutation_line_8" < 1 THEN 3 ELSE 2 END AS "driver_permutation_place_9" /* place_9 of parcels.driver */
(
  "driver_permutation_line_8" + ("driver_permutation_place_9" * 156109955 + "driver_round" * 727069484 + 716984588) % 2147483647 * ("driver_permutation_place_9" + 1488628798) % 1999999973 * ("driver_permutation_place_9" + 132803364) % 1899999979 * ("driver_permutation_place_9" + 1800084002) % 2147483647
) % CASE WHEN "driver_permutation_place_9" < 2 THEN 2 ELSE 1 END AS "driver_permutation_line_10" /* line_10 of parcels.driver */
("driver_permutation_line_10" * 3 + "driver_permutation_place_9") + 20 AS "driver_parent" /* row of people that parcels.driver points to */
"driver_parent" + 1 AS "driver"
-- spark:
(`i` % 5) AS `driver_permutation_number` /* number of parcels.driver */
((`i` DIV 5) & 2147483647) AS `driver_round` /* which round through the parents it is */
`driver_permutation_number` DIV 3 AS `driver_permutation_line` /* line of parcels.driver */
`driver_permutation_number` % 3 AS `driver_permutation_place` /* place of parcels.driver */
(
  `driver_permutation_place` + (`driver_permutation_line` * 1961326290 + `driver_round` * 1436994310 + 1296704043) % 2147483647 * (`driver_permutation_line` + 2003141255) % 1999999973 * (`driver_permutation_line` + 2141889668) % 1899999979 * (`driver_permutation_line` + 1553799924) % 2147483647
) % CASE WHEN `driver_permutation_line` < 1 THEN 3 ELSE 2 END AS `driver_permutation_place_1` /* place_1 of parcels.driver */
(
  `driver_permutation_line` + (`driver_permutation_place_1` * 864965665 + `driver_round` * 444717442 + 1084344061) % 2147483647 * (`driver_permutation_place_1` + 23308500) % 1999999973 * (`driver_permutation_place_1` + 1881805050) % 1899999979 * (`driver_permutation_place_1` + 1424448885) % 2147483647
) % CASE WHEN `driver_permutation_place_1` < 2 THEN 2 ELSE 1 END AS `driver_permutation_line_2` /* line_2 of parcels.driver */
(
  `driver_permutation_place_1` + (`driver_permutation_line_2` * 749019723 + `driver_round` * 213255535 + 1448570493) % 2147483647 * (`driver_permutation_line_2` + 1503550032) % 1999999973 * (`driver_permutation_line_2` + 1226987553) % 1899999979 * (`driver_permutation_line_2` + 1806159913) % 2147483647
) % CASE WHEN `driver_permutation_line_2` < 1 THEN 3 ELSE 2 END AS `driver_permutation_place_3` /* place_3 of parcels.driver */
(
  `driver_permutation_line_2` + (`driver_permutation_place_3` * 1096951270 + `driver_round` * 1631148068 + 640144217) % 2147483647 * (`driver_permutation_place_3` + 1567189260) % 1999999973 * (`driver_permutation_place_3` + 1645684840) % 1899999979 * (`driver_permutation_place_3` + 548246005) % 2147483647
) % CASE WHEN `driver_permutation_place_3` < 2 THEN 2 ELSE 1 END AS `driver_permutation_line_4` /* line_4 of parcels.driver */
(
  `driver_permutation_place_3` + (`driver_permutation_line_4` * 2125534212 + `driver_round` * 625555362 + 937868967) % 2147483647 * (`driver_permutation_line_4` + 1939247998) % 1999999973 * (`driver_permutation_line_4` + 1073689485) % 1899999979 * (`driver_permutation_line_4` + 1080073767) % 2147483647
) % CASE WHEN `driver_permutation_line_4` < 1 THEN 3 ELSE 2 END AS `driver_permutation_place_5` /* place_5 of parcels.driver */
(
  `driver_permutation_line_4` + (`driver_permutation_place_5` * 1992490321 + `driver_round` * 256179075 + 1648415240) % 2147483647 * (`driver_permutation_place_5` + 768293246) % 1999999973 * (`driver_permutation_place_5` + 1584424831) % 1899999979 * (`driver_permutation_place_5` + 558238485) % 2147483647
) % CASE WHEN `driver_permutation_place_5` < 2 THEN 2 ELSE 1 END AS `driver_permutation_line_6` /* line_6 of parcels.driver */
(
  `driver_permutation_place_5` + (`driver_permutation_line_6` * 1707086520 + `driver_round` * 953584846 + 733993157) % 2147483647 * (`driver_permutation_line_6` + 1595362167) % 1999999973 * (`driver_permutation_line_6` + 1529627240) % 1899999979 * (`driver_permutation_line_6` + 1614643139) % 2147483647
) % CASE WHEN `driver_permutation_line_6` < 1 THEN 3 ELSE 2 END AS `driver_permutation_place_7` /* place_7 of parcels.driver */
(
  `driver_permutation_line_6` + (`driver_permutation_place_7` * 1666236524 + `driver_round` * 862022253 + 285585891) % 2147483647 * (`driver_permutation_place_7` + 873043028) % 1999999973 * (`driver_permutation_place_7` + 1788896557) % 1899999979 * (`driver_permutation_place_7` + 974251475) % 2147483647
) % CASE WHEN `driver_permutation_place_7` < 2 THEN 2 ELSE 1 END AS `driver_permutation_line_8` /* line_8 of parcels.driver */
(
  `driver_permutation_place_7` + (`driver_permutation_line_8` * 1776458237 + `driver_round` * 394735 + 842828121) % 2147483647 * (`driver_permutation_line_8` + 87869104) % 1999999973 * (`driver_permutation_line_8` + 88404801) % 1899999979 * (`driver_permutation_line_8` + 746220947) % 2147483647
) % CASE WHEN `driver_permutation_line_8` < 1 THEN 3 ELSE 2 END AS `driver_permutation_place_9` /* place_9 of parcels.driver */
(
  `driver_permutation_line_8` + (`driver_permutation_place_9` * 156109955 + `driver_round` * 727069484 + 716984588) % 2147483647 * (`driver_permutation_place_9` + 1488628798) % 1999999973 * (`driver_permutation_place_9` + 132803364) % 1899999979 * (`driver_permutation_place_9` + 1800084002) % 2147483647
) % CASE WHEN `driver_permutation_place_9` < 2 THEN 2 ELSE 1 END AS `driver_permutation_line_10` /* line_10 of parcels.driver */
(`driver_permutation_line_10` * 3 + `driver_permutation_place_9`) + 20 AS `driver_parent` /* row of people that parcels.driver points to */
`driver_parent` + 1 AS `driver`
-- sqlite:
("i" % 5) AS "driver_permutation_number" /* number of parcels.driver */
(("i" / 5) & 2147483647) AS "driver_round" /* which round through the parents it is */
"driver_permutation_number" / 3 AS "driver_permutation_line" /* line of parcels.driver */
"driver_permutation_number" % 3 AS "driver_permutation_place" /* place of parcels.driver */
(
  "driver_permutation_place" + ("driver_permutation_line" * 1961326290 + "driver_round" * 1436994310 + 1296704043) % 2147483647 * ("driver_permutation_line" + 2003141255) % 1999999973 * ("driver_permutation_line" + 2141889668) % 1899999979 * ("driver_permutation_line" + 1553799924) % 2147483647
) % CASE WHEN "driver_permutation_line" < 1 THEN 3 ELSE 2 END AS "driver_permutation_place_1" /* place_1 of parcels.driver */
(
  "driver_permutation_line" + ("driver_permutation_place_1" * 864965665 + "driver_round" * 444717442 + 1084344061) % 2147483647 * ("driver_permutation_place_1" + 23308500) % 1999999973 * ("driver_permutation_place_1" + 1881805050) % 1899999979 * ("driver_permutation_place_1" + 1424448885) % 2147483647
) % CASE WHEN "driver_permutation_place_1" < 2 THEN 2 ELSE 1 END AS "driver_permutation_line_2" /* line_2 of parcels.driver */
(
  "driver_permutation_place_1" + ("driver_permutation_line_2" * 749019723 + "driver_round" * 213255535 + 1448570493) % 2147483647 * ("driver_permutation_line_2" + 1503550032) % 1999999973 * ("driver_permutation_line_2" + 1226987553) % 1899999979 * ("driver_permutation_line_2" + 1806159913) % 2147483647
) % CASE WHEN "driver_permutation_line_2" < 1 THEN 3 ELSE 2 END AS "driver_permutation_place_3" /* place_3 of parcels.driver */
(
  "driver_permutation_line_2" + ("driver_permutation_place_3" * 1096951270 + "driver_round" * 1631148068 + 640144217) % 2147483647 * ("driver_permutation_place_3" + 1567189260) % 1999999973 * ("driver_permutation_place_3" + 1645684840) % 1899999979 * ("driver_permutation_place_3" + 548246005) % 2147483647
) % CASE WHEN "driver_permutation_place_3" < 2 THEN 2 ELSE 1 END AS "driver_permutation_line_4" /* line_4 of parcels.driver */
(
  "driver_permutation_place_3" + ("driver_permutation_line_4" * 2125534212 + "driver_round" * 625555362 + 937868967) % 2147483647 * ("driver_permutation_line_4" + 1939247998) % 1999999973 * ("driver_permutation_line_4" + 1073689485) % 1899999979 * ("driver_permutation_line_4" + 1080073767) % 2147483647
) % CASE WHEN "driver_permutation_line_4" < 1 THEN 3 ELSE 2 END AS "driver_permutation_place_5" /* place_5 of parcels.driver */
(
  "driver_permutation_line_4" + ("driver_permutation_place_5" * 1992490321 + "driver_round" * 256179075 + 1648415240) % 2147483647 * ("driver_permutation_place_5" + 768293246) % 1999999973 * ("driver_permutation_place_5" + 1584424831) % 1899999979 * ("driver_permutation_place_5" + 558238485) % 2147483647
) % CASE WHEN "driver_permutation_place_5" < 2 THEN 2 ELSE 1 END AS "driver_permutation_line_6" /* line_6 of parcels.driver */
(
  "driver_permutation_place_5" + ("driver_permutation_line_6" * 1707086520 + "driver_round" * 953584846 + 733993157) % 2147483647 * ("driver_permutation_line_6" + 1595362167) % 1999999973 * ("driver_permutation_line_6" + 1529627240) % 1899999979 * ("driver_permutation_line_6" + 1614643139) % 2147483647
) % CASE WHEN "driver_permutation_line_6" < 1 THEN 3 ELSE 2 END AS "driver_permutation_place_7" /* place_7 of parcels.driver */
(
  "driver_permutation_line_6" + ("driver_permutation_place_7" * 1666236524 + "driver_round" * 862022253 + 285585891) % 2147483647 * ("driver_permutation_place_7" + 873043028) % 1999999973 * ("driver_permutation_place_7" + 1788896557) % 1899999979 * ("driver_permutation_place_7" + 974251475) % 2147483647
) % CASE WHEN "driver_permutation_place_7" < 2 THEN 2 ELSE 1 END AS "driver_permutation_line_8" /* line_8 of parcels.driver */
(
  "driver_permutation_place_7" + ("driver_permutation_line_8" * 1776458237 + "driver_round" * 394735 + 842828121) % 2147483647 * ("driver_permutation_line_8" + 87869104) % 1999999973 * ("driver_permutation_line_8" + 88404801) % 1899999979 * ("driver_permutation_line_8" + 746220947) % 2147483647
) % CASE WHEN "driver_permutation_line_8" < 1 THEN 3 ELSE 2 END AS "driver_permutation_place_9" /* place_9 of parcels.driver */
(
  "driver_permutation_line_8" + ("driver_permutation_place_9" * 156109955 + "driver_round" * 727069484 + 716984588) % 2147483647 * ("driver_permutation_place_9" + 1488628798) % 1999999973 * ("driver_permutation_place_9" + 132803364) % 1899999979 * ("driver_permutation_place_9" + 1800084002) % 2147483647
) % CASE WHEN "driver_permutation_place_9" < 2 THEN 2 ELSE 1 END AS "driver_permutation_line_10" /* line_10 of parcels.driver */
("driver_permutation_line_10" * 3 + "driver_permutation_place_9") + 20 AS "driver_parent" /* row of people that parcels.driver points to */
"driver_parent" + 1 AS "driver"

-- parcels.insured_by int: fk (people.id of one of 3 rows, weighted, rows 0 … 3)
-- duckdb:
DRAW("i", 1079898164) AS "insured_by_u0" /* draw 0 of parcels.insured_by */
CAST(CASE WHEN "insured_by_u0" < 1503238553 THEN 0 WHEN "insured_by_u0" < 1932735283 THEN 1 ELSE 2 END AS BIGINT) % 2147483648 AS "insured_by_parent" /* row of people that parcels.insured_by points to */
"insured_by_parent" + 1 AS "insured_by"
-- postgres:
DRAW("i", 1079898164) AS "insured_by_u0" /* draw 0 of parcels.insured_by */
CAST(CASE WHEN "insured_by_u0" < 1503238553 THEN 0 WHEN "insured_by_u0" < 1932735283 THEN 1 ELSE 2 END AS BIGINT) AS "insured_by_parent" /* row of people that parcels.insured_by points to */
"insured_by_parent" + 1 AS "insured_by"
-- spark:
(`i` * 317210753 + 1079898164) % 2147483647 * (`i` + 64984652) % 1999999973 * (`i` + 1970550127) % 1899999979 * (`i` + 1171753522) % 2147483647 AS `insured_by_u0` /* draw 0 of parcels.insured_by */
CAST(CASE WHEN `insured_by_u0` < 1503238553 THEN 0 WHEN `insured_by_u0` < 1932735283 THEN 1 ELSE 2 END AS BIGINT) AS `insured_by_parent` /* row of people that parcels.insured_by points to */
`insured_by_parent` + 1 AS `insured_by`
-- sqlite:
DRAW("i", 1079898164) AS "insured_by_u0" /* draw 0 of parcels.insured_by */
CAST(CASE WHEN "insured_by_u0" < 1503238553 THEN 0 WHEN "insured_by_u0" < 1932735283 THEN 1 ELSE 2 END AS INTEGER) AS "insured_by_parent" /* row of people that parcels.insured_by points to */
"insured_by_parent" + 1 AS "insured_by"
