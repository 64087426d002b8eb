-- things.load decimal(6,2): seasonal (around 40 by opened_at, ±10 per week)
-- duckdb:
EPOCH_US("opened_at") AS "load_time" /* opened_at in microseconds since 1970 */
DRAW("i", 1948573147) AS "load_u0" /* draw 0 of things.load */
DRAW("i", 1315239852) AS "load_u1" /* draw 1 of things.load */
DRAW("i", 178203892) AS "load_spike" /* draw spike of things.load */
40.0e0 + 0.1e0 * (CAST(("load_time" - 1769860800000000) AS DOUBLE) / 86400000000.0e0) + 10.0e0 * COS(
  6.283185307179586e0 * (CAST(("load_time" - 978480000000000) % 604800000000 AS DOUBLE) / 604800000000.0e0)
) + 3.0e0 * (SQRT((-2.0e0) * LN(("load_u0" + 1) / 2147483647.0e0)) * COS(6.283185307179586e0 * ("load_u1" / 2147483647.0e0))) + CASE WHEN "load_spike" < 21474837 THEN 30.0e0 ELSE 0.0e0 END AS "load_value" /* before clamping to min and max */
CAST(FLOOR(
  (FLOOR(CASE WHEN "load_value" < 0.0e0 THEN 0.0e0 ELSE "load_value" END * 100.0e0 + 0.5e0) / 100.0e0) * 100.0e0 + 0.5e0
) AS BIGINT) * 0.01 AS "load"
-- postgres:
CAST((CAST("opened_at" AS DATE) - CAST('1970-01-01' AS DATE)) AS BIGINT) * 86400000000 + CAST(EXTRACT(EPOCH FROM CAST("opened_at" AS TIME)) * 1000000 AS BIGINT) AS "load_time" /* opened_at in microseconds since 1970 */
DRAW("i", 1948573147) AS "load_u0" /* draw 0 of things.load */
DRAW("i", 1315239852) AS "load_u1" /* draw 1 of things.load */
DRAW("i", 178203892) AS "load_spike" /* draw spike of things.load */
FLOAT8 '40.0' + FLOAT8 '0.1' * (CAST(("load_time" - 1769860800000000) AS DOUBLE PRECISION) / FLOAT8 '86400000000.0') + FLOAT8 '10.0' * COS(
  FLOAT8 '6.283185307179586' * (CAST(("load_time" - 978480000000000) % 604800000000 AS DOUBLE PRECISION) / FLOAT8 '604800000000.0')
) + FLOAT8 '3.0' * (SQRT((-FLOAT8 '2.0') * LN(("load_u0" + 1) / FLOAT8 '2147483647.0')) * COS(FLOAT8 '6.283185307179586' * ("load_u1" / FLOAT8 '2147483647.0'))) + CASE WHEN "load_spike" < 21474837 THEN FLOAT8 '30.0' ELSE FLOAT8 '0.0' END AS "load_value" /* before clamping to min and max */
CAST(FLOOR(
  (
    FLOOR(CASE WHEN "load_value" < FLOAT8 '0.0' THEN FLOAT8 '0.0' ELSE "load_value" END * FLOAT8 '100.0' + FLOAT8 '0.5') / FLOAT8 '100.0'
  ) * FLOAT8 '100.0' + FLOAT8 '0.5'
) AS BIGINT) * 0.01 AS "load"
-- spark:
UNIX_MICROS(CAST(`opened_at` AS TIMESTAMP)) AS `load_time` /* opened_at in microseconds since 1970 */
(`i` * 522206616 + 1948573147) % 2147483647 * (`i` + 1701129457) % 1999999973 * (`i` + 88282731) % 1899999979 * (`i` + 198663481) % 2147483647 AS `load_u0` /* draw 0 of things.load */
(`i` * 1616261428 + 1315239852) % 2147483647 * (`i` + 1872380768) % 1999999973 * (`i` + 746662737) % 1899999979 * (`i` + 424674224) % 2147483647 AS `load_u1` /* draw 1 of things.load */
(`i` * 1937746909 + 178203892) % 2147483647 * (`i` + 590150879) % 1999999973 * (`i` + 589420643) % 1899999979 * (`i` + 163004035) % 2147483647 AS `load_spike` /* draw spike of things.load */
40.0e0 + 0.1e0 * (CAST((`load_time` - 1769860800000000) AS DOUBLE) / 86400000000.0e0) + 10.0e0 * COS(
  6.283185307179586e0 * (CAST((`load_time` - 978480000000000) % 604800000000 AS DOUBLE) / 604800000000.0e0)
) + 3.0e0 * (SQRT((-2.0e0) * LN((`load_u0` + 1) / 2147483647.0e0)) * COS(6.283185307179586e0 * (`load_u1` / 2147483647.0e0))) + CASE WHEN `load_spike` < 21474837 THEN 30.0e0 ELSE 0.0e0 END AS `load_value` /* before clamping to min and max */
CAST(CAST(FLOOR(
  (CAST(FLOOR(CASE WHEN `load_value` < 0.0e0 THEN 0.0e0 ELSE `load_value` END * 100.0e0 + 0.5e0) AS DOUBLE) / 100.0e0) * 100.0e0 + 0.5e0
) AS DOUBLE) AS BIGINT) * 0.01 AS `load`
-- sqlite:
CAST(STRFTIME('%s', SUBSTR("opened_at", 1, 19)) AS INTEGER) * 1000000 + CAST(SUBSTR("opened_at", 21, 6) AS INTEGER) AS "load_time" /* opened_at in microseconds since 1970 */
DRAW("i", 1948573147) AS "load_u0" /* draw 0 of things.load */
DRAW("i", 1315239852) AS "load_u1" /* draw 1 of things.load */
DRAW("i", 178203892) AS "load_spike" /* draw spike of things.load */
40.0 + 0.1 * (CAST(("load_time" - 1769860800000000) AS REAL) / 86400000000.0) + 10.0 * COS(6.283185307179586 * (CAST(("load_time" - 978480000000000) % 604800000000 AS REAL) / 604800000000.0)) + 3.0 * (SQRT((-2.0) * LN(("load_u0" + 1) / 2147483647.0)) * COS(6.283185307179586 * ("load_u1" / 2147483647.0))) + CASE WHEN "load_spike" < 21474837 THEN 30.0 ELSE 0.0 END AS "load_value" /* before clamping to min and max */
CAST(FLOOR(
  (FLOOR(CASE WHEN "load_value" < 0.0 THEN 0.0 ELSE "load_value" END * 100.0 + 0.5) / 100.0) * 100.0 + 0.5
) AS INTEGER) / 100.0 AS "load"
