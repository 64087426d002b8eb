-- things.label text: expr (upper(left(host, 3)) || '-' || state || '-' || price_with_tax)
-- duckdb:
CAST(CASE
  WHEN "price" < 0.0e0
  THEN 0.0e0 - FLOOR(0.49999999999999994e0 - ("price" * 100.0e0))
  ELSE FLOOR(("price" * 100.0e0) + 0.49999999999999994e0)
END AS BIGINT) * 119 AS "price_with_tax_part1" /* part of ’round(price, 2) * 1.19’ */
CASE WHEN "price_with_tax_part1" < 0 THEN ("price_with_tax_part1" - 50) // 100 ELSE ("price_with_tax_part1" + 50) // 100
END AS "price_with_tax_count" /* things.price_with_tax, as an integer */
TRANSLATE(SUBSTR("host", 1, 3), 'abcdefghijklmnopqrstuvwxyz', 'ABCDEFGHIJKLMNOPQRSTUVWXYZ') || '-' || "state" || '-' || (CASE WHEN "price_with_tax_count" < 0 THEN '-' ELSE '' END || CAST(ABS("price_with_tax_count") // 100 AS VARCHAR) || '.' || LPAD(CAST(ABS("price_with_tax_count") % 100 AS VARCHAR), 2, '0')) AS "label"
-- postgres:
CAST(CASE
  WHEN "price" < FLOAT8 '0.0'
  THEN FLOAT8 '0.0' - FLOOR(FLOAT8 '0.49999999999999994' - ("price" * FLOAT8 '100.0'))
  ELSE FLOOR(("price" * FLOAT8 '100.0') + FLOAT8 '0.49999999999999994')
END AS BIGINT) * 119 AS "price_with_tax_part1" /* part of 'round(price, 2) * 1.19' */
CASE WHEN "price_with_tax_part1" < 0 THEN ("price_with_tax_part1" - 50) / 100 ELSE ("price_with_tax_part1" + 50) / 100
END AS "price_with_tax_count" /* things.price_with_tax, as an integer */
UPPER(SUBSTR("host", 1, 3) COLLATE "C") || '-' || "state" || '-' || (CASE WHEN "price_with_tax_count" < 0 THEN '-' ELSE '' END || CAST(ABS("price_with_tax_count") / 100 AS TEXT) || '.' || LPAD(CAST(ABS("price_with_tax_count") % 100 AS TEXT), 2, '0')) AS "label"
-- spark:
CAST(CASE
  WHEN `price` < 0.0e0
  THEN 0.0e0 - CAST(FLOOR(0.49999999999999994e0 - (`price` * 100.0e0)) AS DOUBLE)
  ELSE CAST(FLOOR((`price` * 100.0e0) + 0.49999999999999994e0) AS DOUBLE)
END AS BIGINT) * 119 AS `price_with_tax_part1` /* part of 'round(price, 2) * 1.19' */
CASE WHEN `price_with_tax_part1` < 0 THEN (`price_with_tax_part1` - 50) DIV 100 ELSE (`price_with_tax_part1` + 50) DIV 100
END AS `price_with_tax_count` /* things.price_with_tax, as an integer */
TRANSLATE(SUBSTR(`host`, 1, 3), 'abcdefghijklmnopqrstuvwxyz', 'ABCDEFGHIJKLMNOPQRSTUVWXYZ') || '-' || `state` || '-' || (CASE WHEN `price_with_tax_count` < 0 THEN '-' ELSE '' END || CAST(ABS(`price_with_tax_count`) DIV 100 AS STRING) || '.' || LPAD(CAST(ABS(`price_with_tax_count`) % 100 AS STRING), 2, '0')) AS `label`
-- sqlite:
CAST(CASE
  WHEN "price" < 0.0
  THEN 0.0 - FLOOR((9007199254740991.0 / 18014398509481984.0) - ("price" * 100.0))
  ELSE FLOOR(("price" * 100.0) + (9007199254740991.0 / 18014398509481984.0))
END AS INTEGER) * 119 AS "price_with_tax_part1" /* part of 'round(price, 2) * 1.19' */
CASE WHEN "price_with_tax_part1" < 0 THEN ("price_with_tax_part1" - 50) / 100 ELSE ("price_with_tax_part1" + 50) / 100
END AS "price_with_tax_count" /* things.price_with_tax, as an integer */
UPPER(SUBSTR("host", 1, 3)) || '-' || "state" || '-' || (CASE WHEN "price_with_tax_count" < 0 THEN '-' ELSE '' END || CAST(ABS("price_with_tax_count") / 100 AS TEXT) || '.' || SUBSTR(CAST(ABS("price_with_tax_count") % 100 + 100 AS TEXT), 2)) AS "label"

-- things.price_with_tax decimal(8,2): expr (round(price, 2) * 1.19)
-- duckdb:
"price_with_tax_count" * 0.01 AS "price_with_tax" /* things.price_with_tax */
-- postgres:
"price_with_tax_count" * 0.01 AS "price_with_tax" /* things.price_with_tax */
-- spark:
`price_with_tax_count` * 0.01 AS `price_with_tax` /* things.price_with_tax */
-- sqlite:
"price_with_tax_count" / 100.0 AS "price_with_tax" /* things.price_with_tax */

-- things.closes_at timestamp: expr (CASE WHEN count > 0 THEN place_opened + interval '3 days' * count ELSE date_trunc('month', opened_at) END)
-- duckdb:
DATE_TRUNC('MONTH', "opened_at") AS "closes_at_part1" /* part of ’CASE WHEN count > 0 THEN place_opened … */
CASE
  WHEN CAST("count" AS BIGINT) > 0
  THEN ("place_opened_count" * 1000000 + 1762084800000000 - ((("place_opened_count" * 1000000 + 1762084800000000) % 86400000000 + 86400000000) % 86400000000)) + (259200000000 * CAST("count" AS BIGINT))
  ELSE EPOCH_US("closes_at_part1")
END AS "closes_at_part2" /* part of ’CASE WHEN count > 0 THEN place_opened … */
CAST('1970-01-01 00:00:00' AS TIMESTAMP) + TO_SECONDS("closes_at_part2" // 1000000) + TO_MICROSECONDS("closes_at_part2" % 1000000) AS "closes_at"
-- postgres:
DATE_TRUNC('MONTH', "opened_at") AS "closes_at_part1" /* part of 'CASE WHEN count > 0 THEN place_opened … */
CASE
  WHEN CAST("count" AS BIGINT) > 0
  THEN ("place_opened_count" * 1000000 + 1762084800000000 - ((("place_opened_count" * 1000000 + 1762084800000000) % 86400000000 + 86400000000) % 86400000000)) + (259200000000 * CAST("count" AS BIGINT))
  ELSE CAST((CAST("closes_at_part1" AS DATE) - CAST('1970-01-01' AS DATE)) AS BIGINT) * 86400000000 + CAST(EXTRACT(EPOCH FROM CAST("closes_at_part1" AS TIME)) * 1000000 AS BIGINT)
END AS "closes_at_part2" /* part of 'CASE WHEN count > 0 THEN place_opened … */
CAST('1970-01-01 00:00:00' AS TIMESTAMP) + ("closes_at_part2" / 1000000) * INTERVAL '1 second' + ("closes_at_part2" % 1000000) * INTERVAL '1 microsecond' AS "closes_at"
-- spark:
CAST(DATE_TRUNC('MONTH', `opened_at`) AS TIMESTAMP_NTZ) AS `closes_at_part1` /* part of 'CASE WHEN count > 0 THEN place_opened … */
CASE
  WHEN CAST(`count` AS BIGINT) > 0
  THEN (`place_opened_count` * 1000000 + 1762084800000000 - (((`place_opened_count` * 1000000 + 1762084800000000) % 86400000000 + 86400000000) % 86400000000)) + (259200000000 * CAST(`count` AS BIGINT))
  ELSE UNIX_MICROS(CAST(`closes_at_part1` AS TIMESTAMP))
END AS `closes_at_part2` /* part of 'CASE WHEN count > 0 THEN place_opened … */
CAST(TIMESTAMP_MICROS(`closes_at_part2`) AS TIMESTAMP_NTZ) AS `closes_at`
-- sqlite:
SUBSTR("opened_at", 1, 7) || '-01 00:00:00' AS "closes_at_part1" /* part of 'CASE WHEN count > 0 THEN place_opened … */
CASE
  WHEN "count" > 0
  THEN ("place_opened_count" * 1000000 + 1762084800000000 - ((("place_opened_count" * 1000000 + 1762084800000000) % 86400000000 + 86400000000) % 86400000000)) + (259200000000 * "count")
  ELSE CAST(STRFTIME('%s', SUBSTR("closes_at_part1", 1, 19)) AS INTEGER) * 1000000 + CAST(SUBSTR("closes_at_part1", 21, 6) AS INTEGER)
END AS "closes_at_part2" /* part of 'CASE WHEN count > 0 THEN place_opened … */
DATETIME(("closes_at_part2" + 62135596800000000) / 1000000 - 62135596800, 'unixepoch') || CASE
  WHEN (("closes_at_part2" + 62135596800000000) % 1000000) = 0
  THEN ''
  ELSE PRINTF('.%06d', ("closes_at_part2" + 62135596800000000) % 1000000)
END AS "closes_at"
