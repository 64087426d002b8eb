-- things.state string: choice (one of 3 values, weighted)
DRAW("i", 1420794741) AS "state_u0" /* draw 0 of things.state */
-- duckdb:
CASE WHEN "state_u0" < 1717986919 THEN 'up' WHEN "state_u0" < 1932735284 THEN 'down' ELSE CAST(NULL AS VARCHAR)
END AS "state" /* things.state */
-- postgres:
CASE WHEN "state_u0" < 1717986919 THEN 'up' WHEN "state_u0" < 1932735284 THEN 'down' ELSE CAST(NULL AS TEXT)
END AS "state" /* things.state */
-- sqlite:
CASE WHEN "state_u0" < 1717986919 THEN 'up' WHEN "state_u0" < 1932735284 THEN 'down' ELSE NULL END AS "state" /* things.state */

-- things.active bool: choice (one of 2 values)
DRAW("i", 1450257174) AS "active_u0" /* draw 0 of things.active */
CASE WHEN "active_u0" < 1073741824 THEN TRUE ELSE FALSE END AS "active"
