-- numbers.delay int: histogram (4 buckets, 2 common values)
-- duckdb:
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
-- postgres:
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
-- spark:
(`i` * 1866819983 + 171629424) % 2147483647 * (`i` + 321021520) % 1999999973 * (`i` + 1490791250) % 1899999979 * (`i` + 1852742783) % 2147483647 AS `delay_u1` /* draw 1 of numbers.delay */
(`i` * 1318163600 + 933738348) % 2147483647 * (`i` + 1389420475) % 1999999973 * (`i` + 1118827805) % 1899999979 * (`i` + 1079028094) % 2147483647 AS `delay_u0` /* draw 0 of numbers.delay */
CASE
  WHEN `delay_u0` < 858993460
  THEN 0
  WHEN `delay_u0` < 966367642
  THEN 30
  WHEN `delay_u0` < 1261646644
  THEN (SHIFTRIGHT((`delay_u1` * 2), 31))
  WHEN `delay_u0` < 1556925645
  THEN (SHIFTRIGHT((`delay_u1` * 3), 31)) + 2
  WHEN `delay_u0` < 1852204647
  THEN (SHIFTRIGHT((`delay_u1` * 6), 31)) + 5
  ELSE (SHIFTRIGHT((`delay_u1` * 80), 31)) + 11
END AS `delay`
-- sqlite:
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
-- duckdb:
DRAW("i", 775329823) AS "weight_u1" /* draw 1 of numbers.weight */
DRAW("i", 708336604) AS "weight_u0" /* draw 0 of numbers.weight */
(CASE WHEN "weight_u0" < 1610612736 THEN (("weight_u1" * 145) >> 31) ELSE (("weight_u1" * 1851) >> 31) + 145 END + 5) * 0.01 AS "weight"
-- postgres:
DRAW("i", 775329823) AS "weight_u1" /* draw 1 of numbers.weight */
DRAW("i", 708336604) AS "weight_u0" /* draw 0 of numbers.weight */
(CASE WHEN "weight_u0" < 1610612736 THEN (("weight_u1" * 145) >> 31) ELSE (("weight_u1" * 1851) >> 31) + 145 END + 5) * 0.01 AS "weight"
-- spark:
(`i` * 458768247 + 775329823) % 2147483647 * (`i` + 1841117595) % 1999999973 * (`i` + 1749668158) % 1899999979 * (`i` + 782553435) % 2147483647 AS `weight_u1` /* draw 1 of numbers.weight */
(`i` * 1167798780 + 708336604) % 2147483647 * (`i` + 1865807860) % 1999999973 * (`i` + 465903892) % 1899999979 * (`i` + 1979037874) % 2147483647 AS `weight_u0` /* draw 0 of numbers.weight */
(
  CASE WHEN `weight_u0` < 1610612736 THEN (SHIFTRIGHT((`weight_u1` * 145), 31)) ELSE (SHIFTRIGHT((`weight_u1` * 1851), 31)) + 145
  END + 5
) * 0.01 AS `weight`
-- sqlite:
DRAW("i", 775329823) AS "weight_u1" /* draw 1 of numbers.weight */
DRAW("i", 708336604) AS "weight_u0" /* draw 0 of numbers.weight */
(CASE WHEN "weight_u0" < 1610612736 THEN (("weight_u1" * 145) >> 31) ELSE (("weight_u1" * 1851) >> 31) + 145 END + 5) / 100.0 AS "weight"

-- numbers.dose double: histogram (2 buckets)
-- duckdb:
DRAW("i", 2095936005) AS "dose_u1" /* draw 1 of numbers.dose */
DRAW("i", 2022137449) AS "dose_u2" /* draw 2 of numbers.dose */
(("dose_u1" * 4194304 + ("dose_u2" >> 9)) / 9007199254740992.0e0) AS "dose_place" /* where in its bucket */
DRAW("i", 1642049398) AS "dose_u0" /* draw 0 of numbers.dose */
CASE WHEN "dose_u0" < 1073741824 THEN 0.5e0 + "dose_place" * 0.5e0 ELSE 1.0e0 + "dose_place" * 3.0e0 END AS "dose"
-- postgres:
DRAW("i", 2095936005) AS "dose_u1" /* draw 1 of numbers.dose */
DRAW("i", 2022137449) AS "dose_u2" /* draw 2 of numbers.dose */
(("dose_u1" * 4194304 + ("dose_u2" >> 9)) / FLOAT8 '9007199254740992.0') AS "dose_place" /* where in its bucket */
DRAW("i", 1642049398) AS "dose_u0" /* draw 0 of numbers.dose */
CASE WHEN "dose_u0" < 1073741824 THEN FLOAT8 '0.5' + "dose_place" * FLOAT8 '0.5' ELSE FLOAT8 '1.0' + "dose_place" * FLOAT8 '3.0'
END AS "dose"
-- spark:
(`i` * 1852244538 + 2095936005) % 2147483647 * (`i` + 1501879455) % 1999999973 * (`i` + 2068535192) % 1899999979 * (`i` + 1587528586) % 2147483647 AS `dose_u1` /* draw 1 of numbers.dose */
(`i` * 1260500168 + 2022137449) % 2147483647 * (`i` + 472204938) % 1999999973 * (`i` + 1833577455) % 1899999979 * (`i` + 136120000) % 2147483647 AS `dose_u2` /* draw 2 of numbers.dose */
((`dose_u1` * 4194304 + (SHIFTRIGHT(`dose_u2`, 9))) / 9007199254740992.0e0) AS `dose_place` /* where in its bucket */
(`i` * 874727788 + 1642049398) % 2147483647 * (`i` + 520320097) % 1999999973 * (`i` + 1659933015) % 1899999979 * (`i` + 1231371430) % 2147483647 AS `dose_u0` /* draw 0 of numbers.dose */
CASE WHEN `dose_u0` < 1073741824 THEN 0.5e0 + `dose_place` * 0.5e0 ELSE 1.0e0 + `dose_place` * 3.0e0 END AS `dose`
-- sqlite:
DRAW("i", 2095936005) AS "dose_u1" /* draw 1 of numbers.dose */
DRAW("i", 2022137449) AS "dose_u2" /* draw 2 of numbers.dose */
(("dose_u1" * 4194304 + ("dose_u2" >> 9)) / 9007199254740992.0) AS "dose_place" /* where in its bucket */
DRAW("i", 1642049398) AS "dose_u0" /* draw 0 of numbers.dose */
CASE WHEN "dose_u0" < 1073741824 THEN 0.5 + "dose_place" * 0.5 ELSE 1.0 + "dose_place" * 3.0 END AS "dose"

-- numbers.paid_at timestamp: histogram (2 buckets)
-- duckdb:
DRAW("i", 2086984008) AS "paid_at_u1_2" /* draw 1+2 of numbers.paid_at */
DRAW("i", 1606396527) AS "paid_at_u2" /* draw 2 of numbers.paid_at */
DRAW("i", 1072553775) AS "paid_at_u1" /* draw 1 of numbers.paid_at */
DRAW("i", 417164527) AS "paid_at_u0" /* draw 0 of numbers.paid_at */
CASE
  WHEN "paid_at_u0" < 1073741824
  THEN ("paid_at_u1" * 12 + ("paid_at_u1" * 754996236 + "paid_at_u2" * 12 + ("paid_at_u2" * 754996236 + "paid_at_u1_2" * 12 + ("paid_at_u1_2" * 754996236) // 2147483647) // 2147483647) // 2147483647)
  ELSE ("paid_at_u1" * 15 + ("paid_at_u1" * 1354145296 + "paid_at_u2" * 15 + ("paid_at_u2" * 1354145296 + "paid_at_u1_2" * 15 + ("paid_at_u1_2" * 1354145296) // 2147483647) // 2147483647) // 2147483647) + 26524800000
END * 1000 AS "paid_at_ticks" /* microseconds after 2024-02-29 00:00:00 */
CAST('2024-02-29 00:00:00' AS TIMESTAMP) + TO_MICROSECONDS("paid_at_ticks") AS "paid_at"
-- postgres:
DRAW("i", 2086984008) AS "paid_at_u1_2" /* draw 1+2 of numbers.paid_at */
DRAW("i", 1606396527) AS "paid_at_u2" /* draw 2 of numbers.paid_at */
DRAW("i", 1072553775) AS "paid_at_u1" /* draw 1 of numbers.paid_at */
DRAW("i", 417164527) AS "paid_at_u0" /* draw 0 of numbers.paid_at */
CASE
  WHEN "paid_at_u0" < 1073741824
  THEN ("paid_at_u1" * 12 + ("paid_at_u1" * 754996236 + "paid_at_u2" * 12 + ("paid_at_u2" * 754996236 + "paid_at_u1_2" * 12 + ("paid_at_u1_2" * 754996236) / 2147483647) / 2147483647) / 2147483647)
  ELSE ("paid_at_u1" * 15 + ("paid_at_u1" * 1354145296 + "paid_at_u2" * 15 + ("paid_at_u2" * 1354145296 + "paid_at_u1_2" * 15 + ("paid_at_u1_2" * 1354145296) / 2147483647) / 2147483647) / 2147483647) + 26524800000
END * 1000 AS "paid_at_ticks" /* microseconds after 2024-02-29 00:00:00 */
CAST('2024-02-29 00:00:00' AS TIMESTAMP) + "paid_at_ticks" * INTERVAL '1 microsecond' AS "paid_at"
-- spark:
(`i` * 1434700401 + 2086984008) % 2147483647 * (`i` + 1054227906) % 1999999973 * (`i` + 1481825323) % 1899999979 * (`i` + 1582855387) % 2147483647 AS `paid_at_u1_2` /* draw 1+2 of numbers.paid_at */
(`i` * 1855338223 + 1606396527) % 2147483647 * (`i` + 1358322290) % 1999999973 * (`i` + 895523888) % 1899999979 * (`i` + 857080582) % 2147483647 AS `paid_at_u2` /* draw 2 of numbers.paid_at */
(`i` * 1705616600 + 1072553775) % 2147483647 * (`i` + 1761167162) % 1999999973 * (`i` + 66211832) % 1899999979 * (`i` + 575887582) % 2147483647 AS `paid_at_u1` /* draw 1 of numbers.paid_at */
(`i` * 1223614546 + 417164527) % 2147483647 * (`i` + 1774401062) % 1999999973 * (`i` + 416577418) % 1899999979 * (`i` + 1144205735) % 2147483647 AS `paid_at_u0` /* draw 0 of numbers.paid_at */
CASE
  WHEN `paid_at_u0` < 1073741824
  THEN (`paid_at_u1` * 12 + (`paid_at_u1` * 754996236 + `paid_at_u2` * 12 + (`paid_at_u2` * 754996236 + `paid_at_u1_2` * 12 + (`paid_at_u1_2` * 754996236) DIV 2147483647) DIV 2147483647) DIV 2147483647)
  ELSE (`paid_at_u1` * 15 + (`paid_at_u1` * 1354145296 + `paid_at_u2` * 15 + (`paid_at_u2` * 1354145296 + `paid_at_u1_2` * 15 + (`paid_at_u1_2` * 1354145296) DIV 2147483647) DIV 2147483647) DIV 2147483647) + 26524800000
END * 1000 AS `paid_at_ticks` /* microseconds after 2024-02-29 00:00:00 */
CAST(TIMESTAMP_MICROS(`paid_at_ticks` + 1709164800000000) AS TIMESTAMP_NTZ) AS `paid_at`
-- sqlite:
DRAW("i", 2086984008) AS "paid_at_u1_2" /* draw 1+2 of numbers.paid_at */
DRAW("i", 1606396527) AS "paid_at_u2" /* draw 2 of numbers.paid_at */
DRAW("i", 1072553775) AS "paid_at_u1" /* draw 1 of numbers.paid_at */
DRAW("i", 417164527) AS "paid_at_u0" /* draw 0 of numbers.paid_at */
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
-- duckdb:
DRAW("i", 1134185831) AS "paid_on_u1" /* draw 1 of numbers.paid_on */
CAST(CAST('2024-02-29 00:00:00' AS TIMESTAMP) + TO_SECONDS((("paid_on_u1" * 696) >> 31) * 86400) AS DATE) AS "paid_on"
-- postgres:
DRAW("i", 1134185831) AS "paid_on_u1" /* draw 1 of numbers.paid_on */
CAST(CAST('2024-02-29 00:00:00' AS TIMESTAMP) + ((("paid_on_u1" * 696) >> 31) * 86400) * INTERVAL '1 second' AS DATE) AS "paid_on"
-- spark:
(`i` * 1364982646 + 1134185831) % 2147483647 * (`i` + 2026647836) % 1999999973 * (`i` + 454380744) % 1899999979 * (`i` + 821181319) % 2147483647 AS `paid_on_u1` /* draw 1 of numbers.paid_on */
CAST(TIMESTAMP_SECONDS((SHIFTRIGHT((`paid_on_u1` * 696), 31)) * 86400 + 1709164800) AS DATE) AS `paid_on`
-- sqlite:
DRAW("i", 1134185831) AS "paid_on_u1" /* draw 1 of numbers.paid_on */
DATE((("paid_on_u1" * 696) >> 31) * 86400 + 1709164800, 'unixepoch') AS "paid_on"
