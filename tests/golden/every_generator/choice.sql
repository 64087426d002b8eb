-- things.state string: choice (one of 3 values, weighted)
-- duckdb:
DRAW("i", 1420794741) AS "state_u0" /* draw 0 of things.state */
CASE WHEN "state_u0" < 1717986919 THEN 'up' WHEN "state_u0" < 1932735284 THEN 'down' ELSE CAST(NULL AS VARCHAR)
END AS "state" /* things.state */
-- postgres:
DRAW("i", 1420794741) AS "state_u0" /* draw 0 of things.state */
CASE WHEN "state_u0" < 1717986919 THEN 'up' WHEN "state_u0" < 1932735284 THEN 'down' ELSE CAST(NULL AS TEXT)
END AS "state" /* things.state */
-- spark:
(`i` * 51572696 + 1420794741) % 2147483647 * (`i` + 1151434190) % 1999999973 * (`i` + 171012795) % 1899999979 * (`i` + 1656655164) % 2147483647 AS `state_u0` /* draw 0 of things.state */
CASE WHEN `state_u0` < 1717986919 THEN 'up' WHEN `state_u0` < 1932735284 THEN 'down' ELSE CAST(NULL AS STRING)
END AS `state` /* things.state */
-- sqlite:
DRAW("i", 1420794741) AS "state_u0" /* draw 0 of things.state */
CASE WHEN "state_u0" < 1717986919 THEN 'up' WHEN "state_u0" < 1932735284 THEN 'down' ELSE NULL END AS "state" /* things.state */

-- things.active bool: choice (one of 2 values)
-- duckdb:
DRAW("i", 1450257174) AS "active_u0" /* draw 0 of things.active */
CASE WHEN "active_u0" < 1073741824 THEN TRUE ELSE FALSE END AS "active"
-- postgres:
DRAW("i", 1450257174) AS "active_u0" /* draw 0 of things.active */
CASE WHEN "active_u0" < 1073741824 THEN TRUE ELSE FALSE END AS "active"
-- spark:
(`i` * 2144557400 + 1450257174) % 2147483647 * (`i` + 1581377309) % 1999999973 * (`i` + 1020849347) % 1899999979 * (`i` + 295878091) % 2147483647 AS `active_u0` /* draw 0 of things.active */
CASE WHEN `active_u0` < 1073741824 THEN TRUE ELSE FALSE END AS `active`
-- sqlite:
DRAW("i", 1450257174) AS "active_u0" /* draw 0 of things.active */
CASE WHEN "active_u0" < 1073741824 THEN TRUE ELSE FALSE END AS "active"

-- visits.purpose text: choice (one of 4 values, different ones for each place_id)
-- duckdb:
DRAW("place_id_parent", 925762963) AS "purpose_u_per" /* draw per of visits.purpose */
("purpose_u_per" + "place_id_child_number" * 3) % 4 AS "purpose_place" /* place in the list for its place_id */
CASE WHEN "purpose_place" < 1 THEN 'audit' WHEN "purpose_place" < 2 THEN 'repair' WHEN "purpose_place" < 3 THEN 'survey' ELSE 'training'
END AS "purpose"
-- postgres:
DRAW("place_id_parent", 925762963) AS "purpose_u_per" /* draw per of visits.purpose */
("purpose_u_per" + "place_id_child_number" * 3) % 4 AS "purpose_place" /* place in the list for its place_id */
CASE WHEN "purpose_place" < 1 THEN 'audit' WHEN "purpose_place" < 2 THEN 'repair' WHEN "purpose_place" < 3 THEN 'survey' ELSE 'training'
END AS "purpose"
-- spark:
(`place_id_parent` * 2099476972 + 925762963) % 2147483647 * (`place_id_parent` + 2030746774) % 1999999973 * (`place_id_parent` + 708296585) % 1899999979 * (`place_id_parent` + 795280959) % 2147483647 AS `purpose_u_per` /* draw per of visits.purpose */
(`purpose_u_per` + `place_id_child_number` * 3) % 4 AS `purpose_place` /* place in the list for its place_id */
CASE WHEN `purpose_place` < 1 THEN 'audit' WHEN `purpose_place` < 2 THEN 'repair' WHEN `purpose_place` < 3 THEN 'survey' ELSE 'training'
END AS `purpose`
-- sqlite:
DRAW("place_id_parent", 925762963) AS "purpose_u_per" /* draw per of visits.purpose */
("purpose_u_per" + "place_id_child_number" * 3) % 4 AS "purpose_place" /* place in the list for its place_id */
CASE WHEN "purpose_place" < 1 THEN 'audit' WHEN "purpose_place" < 2 THEN 'repair' WHEN "purpose_place" < 3 THEN 'survey' ELSE 'training'
END AS "purpose"
