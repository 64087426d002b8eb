-- folders.root_id int: tree_root (id of the root, by parent_id)
-- duckdb:
CASE WHEN "i" < 2 THEN "i" ELSE CASE WHEN "i" < 8 THEN (("parent_id_u0" * 2) >> 31) ELSE (("parent_id_u0" * 6) >> 31) + 2 END
END AS "parent_id_up_1" /* ancestor 1 up via parent_id, or the root */
DRAW("parent_id_up_1", 1035921792) AS "parent_id_up_1_parent_id_u0" /* draw 0 of folders.parent_id */
CASE
  WHEN "parent_id_up_1" < 2
  THEN "parent_id_up_1"
  ELSE CASE WHEN "parent_id_up_1" < 8 THEN (("parent_id_up_1_parent_id_u0" * 2) >> 31) ELSE (("parent_id_up_1_parent_id_u0" * 6) >> 31) + 2
  END
END AS "parent_id_up_2" /* ancestor 2 up via parent_id, or the root */
"parent_id_up_2" + 1 AS "parent_id_up_2_id" /* folders.id */
"parent_id_up_2_id" AS "root_id"
-- postgres:
CASE WHEN "i" < 2 THEN "i" ELSE CASE WHEN "i" < 8 THEN (("parent_id_u0" * 2) >> 31) ELSE (("parent_id_u0" * 6) >> 31) + 2 END
END AS "parent_id_up_1" /* ancestor 1 up via parent_id, or the root */
DRAW("parent_id_up_1", 1035921792) AS "parent_id_up_1_parent_id_u0" /* draw 0 of folders.parent_id */
CASE
  WHEN "parent_id_up_1" < 2
  THEN "parent_id_up_1"
  ELSE CASE WHEN "parent_id_up_1" < 8 THEN (("parent_id_up_1_parent_id_u0" * 2) >> 31) ELSE (("parent_id_up_1_parent_id_u0" * 6) >> 31) + 2
  END
END AS "parent_id_up_2" /* ancestor 2 up via parent_id, or the root */
"parent_id_up_2" + 1 AS "parent_id_up_2_id" /* folders.id */
"parent_id_up_2_id" AS "root_id"
-- spark:
CASE
  WHEN `i` < 2
  THEN `i`
  ELSE CASE WHEN `i` < 8 THEN (SHIFTRIGHT((`parent_id_u0` * 2), 31)) ELSE (SHIFTRIGHT((`parent_id_u0` * 6), 31)) + 2
  END
END AS `parent_id_up_1` /* ancestor 1 up via parent_id, or the root */
(`parent_id_up_1` * 1280391851 + 1035921792) % 2147483647 * (`parent_id_up_1` + 2099433594) % 1999999973 * (`parent_id_up_1` + 997274390) % 1899999979 * (`parent_id_up_1` + 861062539) % 2147483647 AS `parent_id_up_1_parent_id_u0` /* draw 0 of folders.parent_id */
CASE
  WHEN `parent_id_up_1` < 2
  THEN `parent_id_up_1`
  ELSE CASE
    WHEN `parent_id_up_1` < 8
    THEN (SHIFTRIGHT((`parent_id_up_1_parent_id_u0` * 2), 31))
    ELSE (SHIFTRIGHT((`parent_id_up_1_parent_id_u0` * 6), 31)) + 2
  END
END AS `parent_id_up_2` /* ancestor 2 up via parent_id, or the root */
`parent_id_up_2` + 1 AS `parent_id_up_2_id` /* folders.id */
`parent_id_up_2_id` AS `root_id`
-- sqlite:
CASE WHEN "i" < 2 THEN "i" ELSE CASE WHEN "i" < 8 THEN (("parent_id_u0" * 2) >> 31) ELSE (("parent_id_u0" * 6) >> 31) + 2 END
END AS "parent_id_up_1" /* ancestor 1 up via parent_id, or the root */
DRAW("parent_id_up_1", 1035921792) AS "parent_id_up_1_parent_id_u0" /* draw 0 of folders.parent_id */
CASE
  WHEN "parent_id_up_1" < 2
  THEN "parent_id_up_1"
  ELSE CASE WHEN "parent_id_up_1" < 8 THEN (("parent_id_up_1_parent_id_u0" * 2) >> 31) ELSE (("parent_id_up_1_parent_id_u0" * 6) >> 31) + 2
  END
END AS "parent_id_up_2" /* ancestor 2 up via parent_id, or the root */
"parent_id_up_2" + 1 AS "parent_id_up_2_id" /* folders.id */
"parent_id_up_2_id" AS "root_id"
