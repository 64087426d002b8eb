-- places.opened date: time_series (every 3d from -90d)
-- duckdb:
CAST(CAST('2025-11-02 12:00:00' AS TIMESTAMP) + TO_SECONDS("i" * 259200) AS DATE) AS "opened"
-- postgres:
CAST(CAST('2025-11-02 12:00:00' AS TIMESTAMP) + ("i" * 259200) * INTERVAL '1 second' AS DATE) AS "opened"
-- spark:
CAST(TIMESTAMP_SECONDS(`i` * 259200 + 1762084800) AS DATE) AS `opened`
-- sqlite:
DATE("i" * 259200 + 1762084800, 'unixepoch') AS "opened"

-- things.seen_at timestamp: time_series (every 90s from -7d, ±30 s)
-- duckdb:
DRAW("i", 1064652756) AS "seen_at_u0" /* draw 0 of things.seen_at */
CAST('2026-01-24 12:00:00' AS TIMESTAMP) + TO_SECONDS("i" * 90 + ((("seen_at_u0" * 60) >> 31) - 30)) AS "seen_at"
-- postgres:
DRAW("i", 1064652756) AS "seen_at_u0" /* draw 0 of things.seen_at */
CAST('2026-01-24 12:00:00' AS TIMESTAMP) + ("i" * 90 + ((("seen_at_u0" * 60) >> 31) - 30)) * INTERVAL '1 second' AS "seen_at"
-- spark:
(`i` * 256988503 + 1064652756) % 2147483647 * (`i` + 1670423476) % 1999999973 * (`i` + 355999264) % 1899999979 * (`i` + 18674988) % 2147483647 AS `seen_at_u0` /* draw 0 of things.seen_at */
CAST(TIMESTAMP_SECONDS(`i` * 90 + ((SHIFTRIGHT((`seen_at_u0` * 60), 31)) - 30) + 1769256000) AS TIMESTAMP_NTZ) AS `seen_at`
-- sqlite:
DRAW("i", 1064652756) AS "seen_at_u0" /* draw 0 of things.seen_at */
DATETIME("i" * 90 + ((("seen_at_u0" * 60) >> 31) - 30) + 1769256000, 'unixepoch') AS "seen_at"

-- things.ticked_at timestamp: time_series (every 1500us from 2024-02-29T23:59:59Z, ±0.25 s)
-- duckdb:
DRAW("i", 656884278) AS "ticked_at_u0" /* draw 0 of things.ticked_at */
CAST('2024-02-29 23:59:59' AS TIMESTAMP) + TO_MICROSECONDS("i" * 1500 + (("ticked_at_u0" * 500000) >> 31) - 250000) AS "ticked_at"
-- postgres:
DRAW("i", 656884278) AS "ticked_at_u0" /* draw 0 of things.ticked_at */
CAST('2024-02-29 23:59:59' AS TIMESTAMP) + ("i" * 1500 + (("ticked_at_u0" * 500000) >> 31) - 250000) * INTERVAL '1 microsecond' AS "ticked_at"
-- spark:
(`i` * 714859843 + 656884278) % 2147483647 * (`i` + 169479972) % 1999999973 * (`i` + 1647262857) % 1899999979 * (`i` + 1603990756) % 2147483647 AS `ticked_at_u0` /* draw 0 of things.ticked_at */
CAST(TIMESTAMP_MICROS(`i` * 1500 + (SHIFTRIGHT((`ticked_at_u0` * 500000), 31)) - 250000 + 1709251199000000) AS TIMESTAMP_NTZ) AS `ticked_at`
-- sqlite:
DRAW("i", 656884278) AS "ticked_at_u0" /* draw 0 of things.ticked_at */
DATETIME(("i" * 1500 + (("ticked_at_u0" * 500000) >> 31) - 250000 + 63844847999000000) / 1000000 - 62135596800, 'unixepoch') || CASE
  WHEN (("i" * 1500 + (("ticked_at_u0" * 500000) >> 31) - 250000 + 63844847999000000) % 1000000) = 0
  THEN ''
  ELSE PRINTF('.%06d', ("i" * 1500 + (("ticked_at_u0" * 500000) >> 31) - 250000 + 63844847999000000) % 1000000)
END AS "ticked_at"
