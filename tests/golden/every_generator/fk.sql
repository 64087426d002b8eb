-- things.grade varchar(3): fk (grades.code of a drawn row)
(((DRAW("i", 92740230)) * 3) >> 31) AS "grade_parent" /* row of grades that things.grade points to */
CASE "grade_parent" WHEN 0 THEN '007' WHEN 1 THEN 'b' ELSE 'c' END AS "grade" /* things.grade */

-- things.step char(2): fk (steps.code of a drawn row)
(((DRAW("i", 1214345043)) * 18) >> 31) AS "step_parent" /* row of steps that things.step points to */
-- duckdb:
"step_parent_code_entry"."value" AS "step"
LEFT JOIN "sdgen_steps_code_b76366eb9536" AS "step_parent_code_entry" ON "step_parent_code_entry"."n" = "step_parent"
-- postgres:
(SELECT JSONB_AGG("value" ORDER BY "n") FROM "sdgen_steps_code_b76366eb9536") ->> CAST("step_parent" AS INTEGER) AS "step"
-- sqlite:
"step_parent_code_entry"."value" AS "step"
LEFT JOIN "sdgen_steps_code_b76366eb9536" AS "step_parent_code_entry" ON "step_parent_code_entry"."n" = "step_parent"

-- things.place_id int: fk (places.id of a drawn row)
(((DRAW("i", 126199251)) * 30) >> 31) AS "place_id_parent" /* row of places that things.place_id points to */
"place_id_parent" * (-5) + 100 AS "place_id" /* things.place_id */

-- things.place_token text: fk (places.token of a drawn row)
(((DRAW("i", 1522925354)) * 30) >> 31) AS "place_token_parent" /* row of places that things.place_token points to */
DRAW("place_token_parent", 1589633957) AS "place_token_parent_token_u0" /* draw 0 of places.token */
DRAW("place_token_parent", 2080260663) AS "place_token_parent_token_u1" /* draw 1 of places.token */
DRAW("place_token_parent", 2060678792) AS "place_token_parent_token_u2" /* draw 2 of places.token */
DRAW("place_token_parent", 1370043325) AS "place_token_parent_token_u3" /* draw 3 of places.token */
-- duckdb:
CAST(CAST(CAST(CAST(CAST("place_token_parent_token_u0" AS UBIGINT) * CAST(8589934592 AS UBIGINT) + CAST(("place_token_parent_token_u1" // 16384) * 65536 + 16384 + "place_token_parent_token_u1" // 4 % 4096 AS UBIGINT) AS BIT) AS BLOB) || CAST(CAST(CAST(9223372036854775808 AS UBIGINT) + CAST("place_token_parent_token_u2" * 2147483648 + "place_token_parent_token_u3" AS UBIGINT) AS BIT) AS BLOB) AS UUID) AS VARCHAR) AS "place_token"
-- postgres:
CAST(CAST(ENCODE(
  INT8SEND(
    (("place_token_parent_token_u0" << 33) | (("place_token_parent_token_u1" >> 14) << 16) | 16384 | (("place_token_parent_token_u1" >> 2) & 4095))
  ) || INT8SEND((~9223372036854775807 | ("place_token_parent_token_u2" << 31) | "place_token_parent_token_u3")), 'hex'
) AS UUID) AS TEXT) AS "place_token"
-- sqlite:
PRINTF(
  '%08x-%04x-4%03x-%04x-%012x', "place_token_parent_token_u0" * 2 + "place_token_parent_token_u1" / 1073741824,
  "place_token_parent_token_u1" / 16384 % 65536, "place_token_parent_token_u1" / 4 % 4096, "place_token_parent_token_u2" / 131072 + 32768,
  ("place_token_parent_token_u2" % 131072) * 2147483648 + "place_token_parent_token_u3"
) AS "place_token"

-- visits.place_id int: fk (places.id of a row with 1 to 3 children)
-- duckdb:
"i" // 4 AS "place_id_pair" /* pair of parents */
-- postgres:
"i" / 4 AS "place_id_pair" /* pair of parents */
-- sqlite:
"i" / 4 AS "place_id_pair" /* pair of parents */
DRAW("place_id_pair", 1287029426) AS "place_id_u_children" /* draw children of visits.place_id */
"i" % 4 AS "place_id_offset" /* child of the pair */
(("place_id_u_children" * 3) >> 31) + 1 AS "place_id_first_has" /* children of the first of the pair */
"place_id_pair" * 2 + CASE WHEN "place_id_offset" < "place_id_first_has" THEN 0 ELSE 1 END AS "place_id_parent" /* row of places that visits.place_id points to */
"place_id_parent" * (-5) + 100 AS "place_id" /* visits.place_id */

-- folders.parent_id int: fk (folders.id of a row on the level above, of 3)
DRAW("i", 1035921792) AS "parent_id_u0" /* draw 0 of folders.parent_id */
CASE WHEN "i" < 8 THEN (("parent_id_u0" * 2) >> 31) ELSE (("parent_id_u0" * 6) >> 31) + 2 END AS "parent_id_parent" /* row of folders that folders.parent_id points to */
"parent_id_parent" + 1 AS "parent_id_parent_id" /* folders.id */
-- duckdb:
CASE WHEN "i" < 2 THEN CAST(NULL AS INTEGER) ELSE "parent_id_parent_id" END AS "parent_id" /* folders.parent_id */
-- postgres:
CASE WHEN "i" < 2 THEN CAST(NULL AS INTEGER) ELSE "parent_id_parent_id" END AS "parent_id" /* folders.parent_id */
-- sqlite:
CASE WHEN "i" < 2 THEN NULL ELSE "parent_id_parent_id" END AS "parent_id" /* folders.parent_id */
