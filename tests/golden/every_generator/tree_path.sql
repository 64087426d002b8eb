-- folders.path varchar(8): tree_path (id from the root down, by parent_id)
-- duckdb:
"parent_id_up_1" + 1 AS "parent_id_up_1_id" /* folders.id */
CASE WHEN "parent_id_up_2" < "parent_id_up_1" THEN CAST(CAST("parent_id_up_2_id" AS BIGINT) AS VARCHAR) || '/' ELSE ''
END || CASE WHEN "parent_id_up_1" < "i" THEN CAST(CAST("parent_id_up_1_id" AS BIGINT) AS VARCHAR) || '/' ELSE ''
END || CAST(CAST("id" AS BIGINT) AS VARCHAR) AS "path"
-- postgres:
"parent_id_up_1" + 1 AS "parent_id_up_1_id" /* folders.id */
CASE WHEN "parent_id_up_2" < "parent_id_up_1" THEN CAST(CAST("parent_id_up_2_id" AS BIGINT) AS TEXT) || '/' ELSE ''
END || CASE WHEN "parent_id_up_1" < "i" THEN CAST(CAST("parent_id_up_1_id" AS BIGINT) AS TEXT) || '/' ELSE ''
END || CAST(CAST("id" AS BIGINT) AS TEXT) AS "path"
-- spark:
`parent_id_up_1` + 1 AS `parent_id_up_1_id` /* folders.id */
CASE WHEN `parent_id_up_2` < `parent_id_up_1` THEN CAST(CAST(`parent_id_up_2_id` AS BIGINT) AS STRING) || '/' ELSE ''
END || CASE WHEN `parent_id_up_1` < `i` THEN CAST(CAST(`parent_id_up_1_id` AS BIGINT) AS STRING) || '/' ELSE ''
END || CAST(CAST(`id` AS BIGINT) AS STRING) AS `path`
-- sqlite:
"parent_id_up_1" + 1 AS "parent_id_up_1_id" /* folders.id */
CASE WHEN "parent_id_up_2" < "parent_id_up_1" THEN CAST("parent_id_up_2_id" AS TEXT) || '/' ELSE '' END || CASE WHEN "parent_id_up_1" < "i" THEN CAST("parent_id_up_1_id" AS TEXT) || '/' ELSE '' END || CAST("id" AS TEXT) AS "path"
