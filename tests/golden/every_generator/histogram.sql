-- numbers.delay int: histogram (4 buckets, 2 common values)
DRAW("i", 171629424) AS "delay_u1" /* draw 1 of numbers.delay */
DRAW("i", 933738348) AS "delay_u0" /* draw 0 of numbers.delay */
CASE
  WHEN "delay_u0" < 858993460
  THEN 0
  WHEN "delay_u0" < 966367642
  THEN 30
  WHEN "delay_u0" < 1261646644
  THEN (("delay_u1" * 2) >> 31)
  WHEN "delay_u0" < 1556925645
  THEN (("delay_u1" * 3) >> 31) + 2
  WHEN "delay_u0" < 1852204647
  THEN (("delay_u1" * 6) >> 31) + 5
  ELSE (("delay_u1" * 80) >> 31) + 11
END AS "delay"

-- numbers.weight decimal(6,2): histogram (2 buckets)
DRAW("i", 775329823) AS "weight_u1" /* draw 1 of numbers.weight */
DRAW("i", 708336604) AS "weight_u0" /* draw 0 of numbers.weight */
-- duckdb:
(CASE WHEN "weight_u0" < 1610612736 THEN (("weight_u1" * 145) >> 31) ELSE (("weight_u1" * 1851) >> 31) + 145 END + 5) * 0.01 AS "weight"
-- postgres:
(CASE WHEN "weight_u0" < 1610612736 THEN (("weight_u1" * 145) >> 31) ELSE (("weight_u1" * 1851) >> 31) + 145 END + 5) * 0.01 AS "weight"
-- sqlite:
(CASE WHEN "weight_u0" < 1610612736 THEN (("weight_u1" * 145) >> 31) ELSE (("weight_u1" * 1851) >> 31) + 145 END + 5) / 100.0 AS "weight"

-- numbers.dose double: histogram (2 buckets)
DRAW("i", 2095936005) AS "dose_u1" /* draw 1 of numbers.dose */
DRAW("i", 2022137449) AS "dose_u2" /* draw 2 of numbers.dose */
-- duckdb:
(("dose_u1" * 4194304 + ("dose_u2" >> 9)) / 9007199254740992.0e0) AS "dose_place" /* where in its bucket */
-- postgres:
(("dose_u1" * 4194304 + ("dose_u2" >> 9)) / FLOAT8 '9007199254740992.0') AS "dose_place" /* where in its bucket */
-- sqlite:
(("dose_u1" * 4194304 + ("dose_u2" >> 9)) / 9007199254740992.0) AS "dose_place" /* where in its bucket */
DRAW("i", 1642049398) AS "dose_u0" /* draw 0 of numbers.dose */
-- duckdb:
CASE WHEN "dose_u0" < 1073741824 THEN 0.5e0 + "dose_place" * 0.5e0 ELSE 1.0e0 + "dose_place" * 3.0e0 END AS "dose"
-- postgres:
CASE WHEN "dose_u0" < 1073741824 THEN FLOAT8 '0.5' + "dose_place" * FLOAT8 '0.5' ELSE FLOAT8 '1.0' + "dose_place" * FLOAT8 '3.0'
END AS "dose"
-- sqlite:
CASE WHEN "dose_u0" < 1073741824 THEN 0.5 + "dose_place" * 0.5 ELSE 1.0 + "dose_place" * 3.0 END AS "dose"

-- numbers.paid_at timestamp: histogram (2 buckets)
DRAW("i", 2086984008) AS "paid_at_u1_2" /* draw 1+2 of numbers.paid_at */
DRAW("i", 1606396527) AS "paid_at_u2" /* draw 2 of numbers.paid_at */
DRAW("i", 1072553775) AS "paid_at_u1" /* draw 1 of numbers.paid_at */
DRAW("i", 417164527) AS "paid_at_u0" /* draw 0 of numbers.paid_at */
-- duckdb:
CASE
  WHEN "paid_at_u0" < 1073741824
  THEN ("paid_at_u1" * 12 + ("paid_at_u1" * 754996236 + "paid_at_u2" * 12 + ("paid_at_u2" * 754996236 + "paid_at_u1_2" * 12 + ("paid_at_u1_2" * 754996236) // 2147483647) // 2147483647) // 2147483647)
  ELSE ("paid_at_u1" * 15 + ("paid_at_u1" * 1354145296 + "paid_at_u2" * 15 + ("paid_at_u2" * 1354145296 + "paid_at_u1_2" * 15 + ("paid_at_u1_2" * 1354145296) // 2147483647) // 2147483647) // 2147483647) + 26524800000
END * 1000 AS "paid_at_ticks" /* microseconds after 2024-02-29 00:00:00 */
CAST('2024-02-29 00:00:00' AS TIMESTAMP) + TO_MICROSECONDS("paid_at_ticks") AS "paid_at"
-- postgres:
CASE
  WHEN "paid_at_u0" < 1073741824
  THEN ("paid_at_u1" * 12 + ("paid_at_u1" * 754996236 + "paid_at_u2" * 12 + ("paid_at_u2" * 754996236 + "paid_at_u1_2" * 12 + ("paid_at_u1_2" * 754996236) / 2147483647) / 2147483647) / 2147483647)
  ELSE ("paid_at_u1" * 15 + ("paid_at_u1" * 1354145296 + "paid_at_u2" * 15 + ("paid_at_u2" * 1354145296 + "paid_at_u1_2" * 15 + ("paid_at_u1_2" * 1354145296) / 2147483647) / 2147483647) / 2147483647) + 26524800000
END * 1000 AS "paid_at_ticks" /* microseconds after 2024-02-29 00:00:00 */
CAST('2024-02-29 00:00:00' AS TIMESTAMP) + "paid_at_ticks" * INTERVAL '1 microsecond' AS "paid_at"
-- sqlite:
CASE
  WHEN "paid_at_u0" < 1073741824
  THEN ("paid_at_u1" * 12 + ("paid_at_u1" * 754996236 + "paid_at_u2" * 12 + ("paid_at_u2" * 754996236 + "paid_at_u1_2" * 12 + ("paid_at_u1_2" * 754996236) / 2147483647) / 2147483647) / 2147483647)
  ELSE ("paid_at_u1" * 15 + ("paid_at_u1" * 1354145296 + "paid_at_u2" * 15 + ("paid_at_u2" * 1354145296 + "paid_at_u1_2" * 15 + ("paid_at_u1_2" * 1354145296) / 2147483647) / 2147483647) / 2147483647) + 26524800000
END * 1000 AS "paid_at_ticks" /* microseconds after 2024-02-29 00:00:00 */
DATETIME(("paid_at_ticks" + 63844761600000000) / 1000000 - 62135596800, 'unixepoch') || CASE
  WHEN (("paid_at_ticks" + 63844761600000000) % 1000000) = 0
  THEN ''
  ELSE PRINTF('.%06d', ("paid_at_ticks" + 63844761600000000) % 1000000)
END AS "paid_at"

-- numbers.paid_on date: histogram (1 bucket)
DRAW("i", 1134185831) AS "paid_on_u1" /* draw 1 of numbers.paid_on */
-- duckdb:
CAST(CAST('2024-02-29 00:00:00' AS TIMESTAMP) + TO_SECONDS((("paid_on_u1" * 696) >> 31) * 86400) AS DATE) AS "paid_on"
-- postgres:
CAST(CAST('2024-02-29 00:00:00' AS TIMESTAMP) + ((("paid_on_u1" * 696) >> 31) * 86400) * INTERVAL '1 second' AS DATE) AS "paid_on"
-- sqlite:
DATE((("paid_on_u1" * 696) >> 31) * 86400 + 1709164800, 'unixepoch') AS "paid_on"
