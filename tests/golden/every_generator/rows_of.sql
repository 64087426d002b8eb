-- grades.code varchar(3): rows_of (a list of 3 values, in order)
-- duckdb:
CASE "i" WHEN 0 THEN '007' WHEN 1 THEN 'b' ELSE 'c' END AS "code"
-- postgres:
CASE "i" WHEN 0 THEN '007' WHEN 1 THEN 'b' ELSE 'c' END AS "code"
-- spark:
CASE `i` WHEN 0 THEN '007' WHEN 1 THEN 'b' ELSE 'c' END AS `code`
-- sqlite:
CASE "i" WHEN 0 THEN '007' WHEN 1 THEN 'b' ELSE 'c' END AS "code"

-- grades.label text: rows_of (a list of 3 values, in order)
-- duckdb:
CASE "i" WHEN 0 THEN 'Best' WHEN 1 THEN 'good, but' ELSE '' END AS "label"
-- postgres:
CASE "i" WHEN 0 THEN 'Best' WHEN 1 THEN 'good, but' ELSE '' END AS "label"
-- spark:
CASE `i` WHEN 0 THEN 'Best' WHEN 1 THEN 'good, but' ELSE '' END AS `label`
-- sqlite:
CASE "i" WHEN 0 THEN 'Best' WHEN 1 THEN 'good, but' ELSE '' END AS "label"

-- grades.share decimal(4,2): rows_of (a list of 3 values, in order)
-- duckdb:
CASE "i" WHEN 0 THEN CAST('0.50' AS DECIMAL(2, 1)) WHEN 1 THEN CAST('0.25' AS DECIMAL(3, 2)) ELSE CAST('0.25' AS DECIMAL(3, 2))
END AS "share"
-- postgres:
CASE "i" WHEN 0 THEN 0.50 WHEN 1 THEN 0.25 ELSE 0.25 END AS "share"
-- spark:
CASE `i` WHEN 0 THEN CAST('0.50' AS DECIMAL(2, 1)) WHEN 1 THEN CAST('0.25' AS DECIMAL(3, 2)) ELSE CAST('0.25' AS DECIMAL(3, 2))
END AS `share`
-- sqlite:
CASE "i" WHEN 0 THEN 0.5 WHEN 1 THEN 0.25 ELSE 0.25 END AS "share"

-- grades.since date: rows_of (a list of 3 values, in order)
-- duckdb:
CASE "i" WHEN 0 THEN CAST('2024-02-29' AS DATE) WHEN 1 THEN CAST('2024-03-01' AS DATE) ELSE CAST('1999-12-31' AS DATE)
END AS "since"
-- postgres:
CASE "i" WHEN 0 THEN CAST('2024-02-29' AS DATE) WHEN 1 THEN CAST('2024-03-01' AS DATE) ELSE CAST('1999-12-31' AS DATE)
END AS "since"
-- spark:
CASE `i` WHEN 0 THEN CAST('2024-02-29' AS DATE) WHEN 1 THEN CAST('2024-03-01' AS DATE) ELSE CAST('1999-12-31' AS DATE)
END AS `since`
-- sqlite:
CASE "i" WHEN 0 THEN '2024-02-29' WHEN 1 THEN '2024-03-01' ELSE '1999-12-31' END AS "since"

-- grades.note json: rows_of (a list of 3 values, in order)
-- duckdb:
CASE "i" WHEN 0 THEN CAST(NULL AS JSON) WHEN 1 THEN CAST('{"of":[1,1.5]}' AS JSON) ELSE CAST(NULL AS JSON)
END AS "note"
-- postgres:
CASE "i" WHEN 0 THEN CAST(NULL AS JSONB) WHEN 1 THEN CAST('{"of":[1,1.5]}' AS JSONB) ELSE CAST(NULL AS JSONB)
END AS "note"
-- spark:
CASE `i` WHEN 0 THEN CAST(NULL AS STRING) WHEN 1 THEN CAST('{"of":[1,1.5]}' AS STRING) ELSE CAST(NULL AS STRING)
END AS `note`
-- sqlite:
CASE "i" WHEN 0 THEN NULL WHEN 1 THEN '{"of":[1,1.5]}' ELSE NULL END AS "note"

-- steps.code char(2): rows_of (a list of 18 values, in order)
-- duckdb:
"code_entry"."value" AS "code"
LEFT JOIN "sdgen_steps_code_b76366eb9536" AS "code_entry" ON "code_entry"."n" = "i"
-- postgres:
(SELECT JSONB_AGG("value" ORDER BY "n") FROM "sdgen_steps_code_b76366eb9536") ->> CAST("i" AS INTEGER) AS "code"
-- spark:
`code_entry`.`value` AS `code`
LEFT JOIN `sdgen_steps_code_b76366eb9536` AS `code_entry` ON `code_entry`.`n` = `i`
-- sqlite:
"code_entry"."value" AS "code"
LEFT JOIN "sdgen_steps_code_b76366eb9536" AS "code_entry" ON "code_entry"."n" = "i"
