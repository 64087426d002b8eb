-- things.grade varchar(3): fk (grades.code of a random row)
-- duckdb:
(((DRAW("i", 92740230)) * 3) >> 31) % 2147483648 AS "grade_parent" /* row of grades that things.grade points to */
CASE "grade_parent" WHEN 0 THEN '007' WHEN 1 THEN 'b' ELSE 'c' END AS "grade" /* things.grade */
-- postgres:
(((DRAW("i", 92740230)) * 3) >> 31) AS "grade_parent" /* row of grades that things.grade points to */
CASE "grade_parent" WHEN 0 THEN '007' WHEN 1 THEN 'b' ELSE 'c' END AS "grade" /* things.grade */
-- spark:
(
  SHIFTRIGHT(
    (((`i` * 310912280 + 92740230) % 2147483647 * (`i` + 853139104) % 1999999973 * (`i` + 2046214757) % 1899999979 * (`i` + 903302765) % 2147483647) * 3),
    31
  )
) AS `grade_parent` /* row of grades that things.grade points to */
CASE `grade_parent` WHEN 0 THEN '007' WHEN 1 THEN 'b' ELSE 'c' END AS `grade` /* things.grade */
-- sqlite:
(((DRAW("i", 92740230)) * 3) >> 31) AS "grade_parent" /* row of grades that things.grade points to */
CASE "grade_parent" WHEN 0 THEN '007' WHEN 1 THEN 'b' ELSE 'c' END AS "grade" /* things.grade */

-- things.step char(2): fk (steps.code of a random row)
-- duckdb:
(((DRAW("i", 1214345043)) * 18) >> 31) % 2147483648 AS "step_parent" /* row of steps that things.step points to */
"step_parent_code_entry"."value" AS "step"
LEFT JOIN "sdgen_steps_code_b76366eb9536" AS "step_parent_code_entry" ON "step_parent_code_entry"."n" = "step_parent"
-- postgres:
(((DRAW("i", 1214345043)) * 18) >> 31) AS "step_parent" /* row of steps that things.step points to */
(SELECT JSONB_AGG("value" ORDER BY "n") FROM "sdgen_steps_code_b76366eb9536") ->> CAST("step_parent" AS INTEGER) AS "step"
-- spark:
(
  SHIFTRIGHT(
    (((`i` * 54140716 + 1214345043) % 2147483647 * (`i` + 288158134) % 1999999973 * (`i` + 1036495986) % 1899999979 * (`i` + 1047981241) % 2147483647) * 18),
    31
  )
) AS `step_parent` /* row of steps that things.step points to */
`step_parent_code_entry`.`value` AS `step`
LEFT JOIN `sdgen_steps_code_b76366eb9536` AS `step_parent_code_entry` ON `step_parent_code_entry`.`n` = `step_parent`
-- sqlite:
(((DRAW("i", 1214345043)) * 18) >> 31) AS "step_parent" /* row of steps that things.step points to */
"step_parent_code_entry"."value" AS "step"
LEFT JOIN "sdgen_steps_code_b76366eb9536" AS "step_parent_code_entry" ON "step_parent_code_entry"."n" = "step_parent"

-- things.place_id int: fk (places.id of a random row)
-- duckdb:
(((DRAW("i", 126199251)) * 30) >> 31) % 2147483648 AS "place_id_parent" /* row of places that things.place_id points to */
"place_id_parent" * (-5) + 100 AS "place_id" /* things.place_id */
-- postgres:
(((DRAW("i", 126199251)) * 30) >> 31) AS "place_id_parent" /* row of places that things.place_id points to */
"place_id_parent" * (-5) + 100 AS "place_id" /* things.place_id */
-- spark:
(
  SHIFTRIGHT(
    (((`i` * 25501883 + 126199251) % 2147483647 * (`i` + 607009014) % 1999999973 * (`i` + 1035133614) % 1899999979 * (`i` + 1323690977) % 2147483647) * 30),
    31
  )
) AS `place_id_parent` /* row of places that things.place_id points to */
`place_id_parent` * (-5) + 100 AS `place_id` /* things.place_id */
-- sqlite:
(((DRAW("i", 126199251)) * 30) >> 31) AS "place_id_parent" /* row of places that things.place_id points to */
"place_id_parent" * (-5) + 100 AS "place_id" /* things.place_id */

-- things.place_token text: fk (places.token of a random row)
-- duckdb:
(((DRAW("i", 1522925354)) * 30) >> 31) % 2147483648 AS "place_token_parent" /* row of places that things.place_token points to */
DRAW("place_token_parent", 1589633957) AS "place_token_parent_token_u0" /* draw 0 of places.token */
DRAW("place_token_parent", 2080260663) AS "place_token_parent_token_u1" /* draw 1 of places.token */
DRAW("place_token_parent", 2060678792) AS "place_token_parent_token_u2" /* draw 2 of places.token */
DRAW("place_token_parent", 1370043325) AS "place_token_parent_token_u3" /* draw 3 of places.token */
CAST(CAST(CAST(CAST(CAST("place_token_parent_token_u0" AS UBIGINT) * CAST(8589934592 AS UBIGINT) + CAST(("place_token_parent_token_u1" // 16384) * 65536 + 16384 + "place_token_parent_token_u1" // 4 % 4096 AS UBIGINT) AS BIT) AS BLOB) || CAST(CAST(CAST(9223372036854775808 AS UBIGINT) + CAST("place_token_parent_token_u2" * 2147483648 + "place_token_parent_token_u3" AS UBIGINT) AS BIT) AS BLOB) AS UUID) AS VARCHAR) AS "place_token"
-- postgres:
(((DRAW("i", 1522925354)) * 30) >> 31) AS "place_token_parent" /* row of places that things.place_token points to */
DRAW("place_token_parent", 1589633957) AS "place_token_parent_token_u0" /* draw 0 of places.token */
DRAW("place_token_parent", 2080260663) AS "place_token_parent_token_u1" /* draw 1 of places.token */
DRAW("place_token_parent", 2060678792) AS "place_token_parent_token_u2" /* draw 2 of places.token */
DRAW("place_token_parent", 1370043325) AS "place_token_parent_token_u3" /* draw 3 of places.token */
CAST(CAST(ENCODE(
  INT8SEND(
    (("place_token_parent_token_u0" << 33) | (("place_token_parent_token_u1" >> 14) << 16) | 16384 | (("place_token_parent_token_u1" >> 2) & 4095))
  ) || INT8SEND((~9223372036854775807 | ("place_token_parent_token_u2" << 31) | "place_token_parent_token_u3")), 'hex'
) AS UUID) AS TEXT) AS "place_token"
-- spark:
(
  SHIFTRIGHT(
    (((`i` * 22572569 + 1522925354) % 2147483647 * (`i` + 554640814) % 1999999973 * (`i` + 773758347) % 1899999979 * (`i` + 1527402187) % 2147483647) * 30),
    31
  )
) AS `place_token_parent` /* row of places that things.place_token points to */
(`place_token_parent` * 626001431 + 1589633957) % 2147483647 * (`place_token_parent` + 1688894831) % 1999999973 * (`place_token_parent` + 341623072) % 1899999979 * (`place_token_parent` + 1724450884) % 2147483647 AS `place_token_parent_token_u0` /* draw 0 of places.token */
(`place_token_parent` * 638548446 + 2080260663) % 2147483647 * (`place_token_parent` + 681686517) % 1999999973 * (`place_token_parent` + 1955278346) % 1899999979 * (`place_token_parent` + 928709384) % 2147483647 AS `place_token_parent_token_u1` /* draw 1 of places.token */
(`place_token_parent` * 653397136 + 2060678792) % 2147483647 * (`place_token_parent` + 1218566129) % 1999999973 * (`place_token_parent` + 322622626) % 1899999979 * (`place_token_parent` + 2135761306) % 2147483647 AS `place_token_parent_token_u2` /* draw 2 of places.token */
(`place_token_parent` * 773789212 + 1370043325) % 2147483647 * (`place_token_parent` + 1714641508) % 1999999973 * (`place_token_parent` + 1207431338) % 1899999979 * (`place_token_parent` + 318888634) % 2147483647 AS `place_token_parent_token_u3` /* draw 3 of places.token */
CAST(CAST((
  `system`.`session`.`sdgen_hex`[((SHIFTRIGHT(`place_token_parent_token_u0`, 23)) & 255)] || `system`.`session`.`sdgen_hex`[((SHIFTRIGHT(`place_token_parent_token_u0`, 15)) & 255)] || `system`.`session`.`sdgen_hex`[((SHIFTRIGHT(`place_token_parent_token_u0`, 7)) & 255)] || `system`.`session`.`sdgen_hex`[((SHIFTLEFT((`place_token_parent_token_u0` & 127), 1)) | (SHIFTRIGHT(`place_token_parent_token_u1`, 30)))] || '-' || `system`.`session`.`sdgen_hex`[((SHIFTRIGHT(`place_token_parent_token_u1`, 22)) & 255)] || `system`.`session`.`sdgen_hex`[((SHIFTRIGHT(`place_token_parent_token_u1`, 14)) & 255)] || '-' || `system`.`session`.`sdgen_hex`[(((SHIFTRIGHT(`place_token_parent_token_u1`, 10)) & 15) | 64)] || `system`.`session`.`sdgen_hex`[((SHIFTRIGHT(`place_token_parent_token_u1`, 2)) & 255)] || '-' || `system`.`session`.`sdgen_hex`[((SHIFTRIGHT(`place_token_parent_token_u2`, 25)) | 128)] || `system`.`session`.`sdgen_hex`[((SHIFTRIGHT(`place_token_parent_token_u2`, 17)) & 255)] || '-' || `system`.`session`.`sdgen_hex`[((SHIFTRIGHT(`place_token_parent_token_u2`, 9)) & 255)] || `system`.`session`.`sdgen_hex`[((SHIFTRIGHT(`place_token_parent_token_u2`, 1)) & 255)] || `system`.`session`.`sdgen_hex`[((SHIFTLEFT((`place_token_parent_token_u2` & 1), 7)) | (SHIFTRIGHT(`place_token_parent_token_u3`, 24)))] || `system`.`session`.`sdgen_hex`[((SHIFTRIGHT(`place_token_parent_token_u3`, 16)) & 255)] || `system`.`session`.`sdgen_hex`[((SHIFTRIGHT(`place_token_parent_token_u3`, 8)) & 255)] || `system`.`session`.`sdgen_hex`[(`place_token_parent_token_u3` & 255)]
) AS STRING) AS STRING) AS `place_token`
-- sqlite:
(((DRAW("i", 1522925354)) * 30) >> 31) AS "place_token_parent" /* row of places that things.place_token points to */
DRAW("place_token_parent", 1589633957) AS "place_token_parent_token_u0" /* draw 0 of places.token */
DRAW("place_token_parent", 2080260663) AS "place_token_parent_token_u1" /* draw 1 of places.token */
DRAW("place_token_parent", 2060678792) AS "place_token_parent_token_u2" /* draw 2 of places.token */
DRAW("place_token_parent", 1370043325) AS "place_token_parent_token_u3" /* draw 3 of places.token */
PRINTF(
  '%08x-%04x-4%03x-%04x-%012x', "place_token_parent_token_u0" * 2 + "place_token_parent_token_u1" / 1073741824,
  "place_token_parent_token_u1" / 16384 % 65536, "place_token_parent_token_u1" / 4 % 4096, "place_token_parent_token_u2" / 131072 + 32768,
  ("place_token_parent_token_u2" % 131072) * 2147483648 + "place_token_parent_token_u3"
) AS "place_token"

-- visits.place_id int: fk (places.id of a row with 1 to 3 children)
-- duckdb:
"i" // 4 AS "place_id_pair" /* pair of parents */
DRAW("place_id_pair", 1287029426) AS "place_id_u_children" /* draw children of visits.place_id */
"i" % 4 AS "place_id_offset" /* child of the pair */
(("place_id_u_children" * 3) >> 31) + 1 AS "place_id_first_has" /* children of the first of the pair */
("place_id_pair" * 2 + CASE WHEN "place_id_offset" < "place_id_first_has" THEN 0 ELSE 1 END) % 2147483648 AS "place_id_parent" /* row of places that visits.place_id points to */
"place_id_parent" * (-5) + 100 AS "place_id" /* visits.place_id */
-- postgres:
"i" / 4 AS "place_id_pair" /* pair of parents */
DRAW("place_id_pair", 1287029426) AS "place_id_u_children" /* draw children of visits.place_id */
"i" % 4 AS "place_id_offset" /* child of the pair */
(("place_id_u_children" * 3) >> 31) + 1 AS "place_id_first_has" /* children of the first of the pair */
"place_id_pair" * 2 + CASE WHEN "place_id_offset" < "place_id_first_has" THEN 0 ELSE 1 END AS "place_id_parent" /* row of places that visits.place_id points to */
"place_id_parent" * (-5) + 100 AS "place_id" /* visits.place_id */
-- spark:
`i` DIV 4 AS `place_id_pair` /* pair of parents */
(`place_id_pair` * 1848361197 + 1287029426) % 2147483647 * (`place_id_pair` + 1131481616) % 1999999973 * (`place_id_pair` + 161581513) % 1899999979 * (`place_id_pair` + 15027739) % 2147483647 AS `place_id_u_children` /* draw children of visits.place_id */
`i` % 4 AS `place_id_offset` /* child of the pair */
(SHIFTRIGHT((`place_id_u_children` * 3), 31)) + 1 AS `place_id_first_has` /* children of the first of the pair */
`place_id_pair` * 2 + CASE WHEN `place_id_offset` < `place_id_first_has` THEN 0 ELSE 1 END AS `place_id_parent` /* row of places that visits.place_id points to */
`place_id_parent` * (-5) + 100 AS `place_id` /* visits.place_id */
-- sqlite:
"i" / 4 AS "place_id_pair" /* pair of parents */
DRAW("place_id_pair", 1287029426) AS "place_id_u_children" /* draw children of visits.place_id */
"i" % 4 AS "place_id_offset" /* child of the pair */
(("place_id_u_children" * 3) >> 31) + 1 AS "place_id_first_has" /* children of the first of the pair */
"place_id_pair" * 2 + CASE WHEN "place_id_offset" < "place_id_first_has" THEN 0 ELSE 1 END AS "place_id_parent" /* row of places that visits.place_id points to */
"place_id_parent" * (-5) + 100 AS "place_id" /* visits.place_id */

-- folders.parent_id int: fk (folders.id of a row on the level above, of 3)
-- duckdb:
DRAW("i", 1035921792) AS "parent_id_u0" /* draw 0 of folders.parent_id */
CASE WHEN "i" < 8 THEN (("parent_id_u0" * 2) >> 31) ELSE (("parent_id_u0" * 6) >> 31) + 2 END % 2147483648 AS "parent_id_parent" /* row of folders that folders.parent_id points to */
"parent_id_parent" + 1 AS "parent_id_parent_id" /* folders.id */
CASE WHEN "i" < 2 THEN CAST(NULL AS INTEGER) ELSE "parent_id_parent_id" END AS "parent_id" /* folders.parent_id */
-- postgres:
DRAW("i", 1035921792) AS "parent_id_u0" /* draw 0 of folders.parent_id */
CASE WHEN "i" < 8 THEN (("parent_id_u0" * 2) >> 31) ELSE (("parent_id_u0" * 6) >> 31) + 2 END AS "parent_id_parent" /* row of folders that folders.parent_id points to */
"parent_id_parent" + 1 AS "parent_id_parent_id" /* folders.id */
CASE WHEN "i" < 2 THEN CAST(NULL AS INTEGER) ELSE "parent_id_parent_id" END AS "parent_id" /* folders.parent_id */
-- spark:
(`i` * 1280391851 + 1035921792) % 2147483647 * (`i` + 2099433594) % 1999999973 * (`i` + 997274390) % 1899999979 * (`i` + 861062539) % 2147483647 AS `parent_id_u0` /* draw 0 of folders.parent_id */
CASE WHEN `i` < 8 THEN (SHIFTRIGHT((`parent_id_u0` * 2), 31)) ELSE (SHIFTRIGHT((`parent_id_u0` * 6), 31)) + 2
END AS `parent_id_parent` /* row of folders that folders.parent_id points to */
`parent_id_parent` + 1 AS `parent_id_parent_id` /* folders.id */
CASE WHEN `i` < 2 THEN CAST(NULL AS INTEGER) ELSE `parent_id_parent_id` END AS `parent_id` /* folders.parent_id */
-- sqlite:
DRAW("i", 1035921792) AS "parent_id_u0" /* draw 0 of folders.parent_id */
CASE WHEN "i" < 8 THEN (("parent_id_u0" * 2) >> 31) ELSE (("parent_id_u0" * 6) >> 31) + 2 END AS "parent_id_parent" /* row of folders that folders.parent_id points to */
"parent_id_parent" + 1 AS "parent_id_parent_id" /* folders.id */
CASE WHEN "i" < 2 THEN NULL ELSE "parent_id_parent_id" END AS "parent_id" /* folders.parent_id */
