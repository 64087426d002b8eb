-- things.grade_share decimal(4,2): parent (share of the row that grade points to)
-- duckdb:
CASE "grade_parent" WHEN 0 THEN CAST('0.50' AS DECIMAL(2, 1)) WHEN 1 THEN CAST('0.25' AS DECIMAL(3, 2)) ELSE CAST('0.25' AS DECIMAL(3, 2))
END AS "grade_share"
-- postgres:
CASE "grade_parent" WHEN 0 THEN 0.50 WHEN 1 THEN 0.25 ELSE 0.25 END AS "grade_share"
-- spark:
CASE `grade_parent` WHEN 0 THEN CAST('0.50' AS DECIMAL(2, 1)) WHEN 1 THEN CAST('0.25' AS DECIMAL(3, 2)) ELSE CAST('0.25' AS DECIMAL(3, 2))
END AS `grade_share`
-- sqlite:
CASE "grade_parent" WHEN 0 THEN 0.5 WHEN 1 THEN 0.25 ELSE 0.25 END AS "grade_share"

-- things.place_opened date: parent (opened of the row that place_id points to)
-- duckdb:
"place_id_parent" * 259200 AS "place_opened_count" /* things.place_opened, as an integer */
CAST(CAST('2025-11-02 12:00:00' AS TIMESTAMP) + TO_SECONDS("place_opened_count") AS DATE) AS "place_opened" /* things.place_opened */
-- postgres:
"place_id_parent" * 259200 AS "place_opened_count" /* things.place_opened, as an integer */
CAST(CAST('2025-11-02 12:00:00' AS TIMESTAMP) + "place_opened_count" * INTERVAL '1 second' AS DATE) AS "place_opened" /* things.place_opened */
-- spark:
`place_id_parent` * 259200 AS `place_opened_count` /* things.place_opened, as an integer */
CAST(TIMESTAMP_SECONDS(`place_opened_count` + 1762084800) AS DATE) AS `place_opened` /* things.place_opened */
-- sqlite:
"place_id_parent" * 259200 AS "place_opened_count" /* things.place_opened, as an integer */
DATE("place_opened_count" + 1762084800, 'unixepoch') AS "place_opened" /* things.place_opened */
