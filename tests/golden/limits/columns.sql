-- lines.quantity int: uniform_int (1 to 9)
-- duckdb:
DRAW("i", 233515) AS "quantity_u0" /* draw 0 of lines.quantity */
(("quantity_u0" * 9) >> 31) + 1 AS "quantity" /* lines.quantity */
-- postgres:
DRAW("i", 233515) AS "quantity_u0" /* draw 0 of lines.quantity */
(("quantity_u0" * 9) >> 31) + 1 AS "quantity" /* lines.quantity */
-- spark:
(`i` * 136333373 + 233515) % 2147483647 * (`i` + 1352899804) % 1999999973 * (`i` + 840750876) % 1899999979 * (`i` + 668284147) % 2147483647 AS `quantity_u0` /* draw 0 of lines.quantity */
(SHIFTRIGHT((`quantity_u0` * 9), 31)) + 1 AS `quantity` /* lines.quantity */
-- sqlite:
DRAW("i", 233515) AS "quantity_u0" /* draw 0 of lines.quantity */
(("quantity_u0" * 9) >> 31) + 1 AS "quantity" /* lines.quantity */

-- lines.price decimal(8,2): decimal (1 to 111.15)
-- duckdb:
DRAW("i", 1967487087) AS "price_u0" /* draw 0 of lines.price */
(("price_u0" * 11016) >> 31) + 100 AS "price_count" /* lines.price, as an integer */
"price_count" * 0.01 AS "price" /* lines.price */
-- postgres:
DRAW("i", 1967487087) AS "price_u0" /* draw 0 of lines.price */
(("price_u0" * 11016) >> 31) + 100 AS "price_count" /* lines.price, as an integer */
"price_count" * 0.01 AS "price" /* lines.price */
-- spark:
(`i` * 2133590882 + 1967487087) % 2147483647 * (`i` + 669795446) % 1999999973 * (`i` + 1992056348) % 1899999979 * (`i` + 1962867069) % 2147483647 AS `price_u0` /* draw 0 of lines.price */
(SHIFTRIGHT((`price_u0` * 11016), 31)) + 100 AS `price_count` /* lines.price, as an integer */
`price_count` * 0.01 AS `price` /* lines.price */
-- sqlite:
DRAW("i", 1967487087) AS "price_u0" /* draw 0 of lines.price */
(("price_u0" * 11016) >> 31) + 100 AS "price_count" /* lines.price, as an integer */
"price_count" / 100.0 AS "price" /* lines.price */

-- lines.stock bigint: uniform_int (0 to 3100000000000000000)
-- duckdb:
DRAW("i", 1869956014) AS "stock_u0_2" /* draw 0+2 of lines.stock */
DRAW("i", 1210096269) AS "stock_u1" /* draw 1 of lines.stock */
DRAW("i", 815569683) AS "stock_u0" /* draw 0 of lines.stock */
"stock_u0" * 1443549991 + ("stock_u0" * 700502824 + "stock_u1" * 1443549991 + ("stock_u1" * 700502824 + "stock_u0_2" * 1443549991 + ("stock_u0_2" * 700502824) // 2147483647) // 2147483647) // 2147483647 AS "stock" /* lines.stock */
-- postgres:
DRAW("i", 1869956014) AS "stock_u0_2" /* draw 0+2 of lines.stock */
DRAW("i", 1210096269) AS "stock_u1" /* draw 1 of lines.stock */
DRAW("i", 815569683) AS "stock_u0" /* draw 0 of lines.stock */
"stock_u0" * 1443549991 + ("stock_u0" * 700502824 + "stock_u1" * 1443549991 + ("stock_u1" * 700502824 + "stock_u0_2" * 1443549991 + ("stock_u0_2" * 700502824) / 2147483647) / 2147483647) / 2147483647 AS "stock" /* lines.stock */
-- spark:
(`i` * 1240001505 + 1869956014) % 2147483647 * (`i` + 17540373) % 1999999973 * (`i` + 1021052997) % 1899999979 * (`i` + 984424108) % 2147483647 AS `stock_u0_2` /* draw 0+2 of lines.stock */
(`i` * 98740425 + 1210096269) % 2147483647 * (`i` + 1827592037) % 1999999973 * (`i` + 1899274097) % 1899999979 * (`i` + 1485137740) % 2147483647 AS `stock_u1` /* draw 1 of lines.stock */
(`i` * 471824883 + 815569683) % 2147483647 * (`i` + 717106618) % 1999999973 * (`i` + 1878439851) % 1899999979 * (`i` + 1685834143) % 2147483647 AS `stock_u0` /* draw 0 of lines.stock */
`stock_u0` * 1443549991 + (`stock_u0` * 700502824 + `stock_u1` * 1443549991 + (`stock_u1` * 700502824 + `stock_u0_2` * 1443549991 + (`stock_u0_2` * 700502824) DIV 2147483647) DIV 2147483647) DIV 2147483647 AS `stock` /* lines.stock */
-- sqlite:
DRAW("i", 1869956014) AS "stock_u0_2" /* draw 0+2 of lines.stock */
DRAW("i", 1210096269) AS "stock_u1" /* draw 1 of lines.stock */
DRAW("i", 815569683) AS "stock_u0" /* draw 0 of lines.stock */
"stock_u0" * 1443549991 + ("stock_u0" * 700502824 + "stock_u1" * 1443549991 + ("stock_u1" * 700502824 + "stock_u0_2" * 1443549991 + ("stock_u0_2" * 700502824) / 2147483647) / 2147483647) / 2147483647 AS "stock" /* lines.stock */

-- lines.total decimal(10,2): expr (quantity * price * 0.9)
-- duckdb:
CAST("quantity" AS BIGINT) * "price_count" * 9 AS "total_part1" /* part of ’quantity * price * 0.9’ */
CASE WHEN "total_part1" < 0 THEN ("total_part1" - 5) // 10 ELSE ("total_part1" + 5) // 10 END * 0.01 AS "total"
-- postgres:
CAST("quantity" AS BIGINT) * "price_count" * 9 AS "total_part1" /* part of 'quantity * price * 0.9' */
CASE WHEN "total_part1" < 0 THEN ("total_part1" - 5) / 10 ELSE ("total_part1" + 5) / 10 END * 0.01 AS "total"
-- spark:
CAST(`quantity` AS BIGINT) * `price_count` * 9 AS `total_part1` /* part of 'quantity * price * 0.9' */
CASE WHEN `total_part1` < 0 THEN (`total_part1` - 5) DIV 10 ELSE (`total_part1` + 5) DIV 10 END * 0.01 AS `total`
-- sqlite:
"quantity" * "price_count" * 9 AS "total_part1" /* part of 'quantity * price * 0.9' */
CASE WHEN "total_part1" < 0 THEN ("total_part1" - 5) / 10 ELSE ("total_part1" + 5) / 10 END / 100.0 AS "total"

-- lines.tight decimal(5,2): expr (quantity * price)
-- duckdb:
CAST("quantity" AS BIGINT) * "price_count" AS "tight_part1" /* part of ’quantity * price’ */
CASE
  WHEN NOT "tight_part1" BETWEEN (-99999) AND 99999
  THEN CAST(ERROR('out of range of decimal(5,2): lines.tight' || LEFT(CAST("tight_part1" AS VARCHAR), 0)) AS BIGINT)
  ELSE "tight_part1"
END * 0.01 AS "tight"
-- postgres:
(CAST("quantity" AS BIGINT) * "price_count") * 0.01 AS "tight"
-- spark:
CAST(`quantity` AS BIGINT) * `price_count` AS `tight_part1` /* part of 'quantity * price' */
CASE
  WHEN NOT `tight_part1` BETWEEN (-99999) AND 99999
  THEN CAST(RAISE_ERROR('out of range of decimal(5,2): lines.tight' || LEFT(CAST(`tight_part1` AS STRING), 0)) AS BIGINT)
  ELSE `tight_part1`
END * 0.01 AS `tight`
-- sqlite:
"quantity" * "price_count" AS "tight_part1" /* part of 'quantity * price' */
CASE
  WHEN NOT "tight_part1" BETWEEN (-99999) AND 99999
  THEN JSON_EXTRACT('{}', 'out of range of decimal(5,2): lines.tight')
  ELSE "tight_part1"
END / 100.0 AS "tight"

-- lines.doubled bigint: expr (stock * 3 - stock + CASE WHEN stock * 3 < 9 THEN 1 ELSE 0 END)
-- duckdb:
CAST("stock" AS BIGINT) * 3 AS "doubled_part1" /* part of ’stock * 3 - stock + CASE WHEN stock * … */
((CAST("stock" AS BIGINT) * 3) - CAST("stock" AS BIGINT)) + CASE WHEN "doubled_part1" < 9 THEN 1 ELSE 0 END AS "doubled_part2" /* part of ’stock * 3 - stock + CASE WHEN stock * … */
"doubled_part2" AS "doubled"
-- postgres:
((CAST("stock" AS BIGINT) * 3) - CAST("stock" AS BIGINT)) + CASE WHEN (CAST("stock" AS BIGINT) * 3) < 9 THEN 1 ELSE 0 END AS "doubled"
-- spark:
CAST(`stock` AS BIGINT) * 3 AS `doubled_part1` /* part of 'stock * 3 - stock + CASE WHEN stock * … */
((CAST(`stock` AS BIGINT) * 3) - CAST(`stock` AS BIGINT)) + CASE WHEN `doubled_part1` < 9 THEN 1 ELSE 0 END AS `doubled_part2` /* part of 'stock * 3 - stock + CASE WHEN stock * … */
`doubled_part2` AS `doubled`
-- sqlite:
"stock" * 3 AS "doubled_part1" /* part of 'stock * 3 - stock + CASE WHEN stock * … */
(("stock" * 3) - "stock") + CASE
  WHEN CASE WHEN TYPEOF("doubled_part1") = 'real' THEN JSON_EXTRACT('{}', 'out of range of 64 bits: lines.doubled') ELSE "doubled_part1"
  END < 9
  THEN 1
  ELSE 0
END AS "doubled_part2" /* part of 'stock * 3 - stock + CASE WHEN stock * … */
CASE WHEN TYPEOF("doubled_part2") = 'real' THEN JSON_EXTRACT('{}', 'out of range of bigint: lines.doubled') ELSE "doubled_part2"
END AS "doubled"

-- lines.share int: expr (stock / 1443500000)
-- duckdb:
CAST("stock" AS BIGINT) // 1443500000 AS "share_part1" /* part of ’stock / 1443500000’ */
CASE
  WHEN NOT "share_part1" BETWEEN (-2147483648) AND 2147483647
  THEN CAST(ERROR('out of range of int: lines.share' || LEFT(CAST("share_part1" AS VARCHAR), 0)) AS BIGINT)
  ELSE "share_part1"
END AS "share" /* lines.share */
-- postgres:
CAST("stock" AS BIGINT) / 1443500000 AS "share" /* lines.share */
-- spark:
CAST(`stock` AS BIGINT) DIV 1443500000 AS `share_part1` /* part of 'stock / 1443500000' */
CASE
  WHEN NOT `share_part1` BETWEEN (-2147483648) AND 2147483647
  THEN CAST(RAISE_ERROR('out of range of int: lines.share' || LEFT(CAST(`share_part1` AS STRING), 0)) AS BIGINT)
  ELSE `share_part1`
END AS `share` /* lines.share */
-- sqlite:
"stock" / 1443500000 AS "share_part1" /* part of 'stock / 1443500000' */
CASE
  WHEN NOT "share_part1" BETWEEN (-2147483648) AND 2147483647
  THEN JSON_EXTRACT('{}', 'out of range of int: lines.share')
  ELSE "share_part1"
END AS "share" /* lines.share */

-- lines.code int: expr (share % 1000)
-- duckdb:
CAST("share" AS BIGINT) % 1000 AS "code"
-- postgres:
CAST("share" AS BIGINT) % 1000 AS "code"
-- spark:
CAST(`share` AS BIGINT) % 1000 AS `code`
-- sqlite:
"share" % 1000 AS "code"

-- lines.tenth bigint: expr (round(stock * 3e0) / 10)
-- duckdb:
CAST(CAST("stock" AS BIGINT) AS DOUBLE) * 3.0e0 AS "tenth_part1" /* part of ’round(stock * 3e0) / 10’ */
CASE WHEN "tenth_part1" < 0.0e0 THEN 0.0e0 - FLOOR(0.49999999999999994e0 - "tenth_part1") ELSE FLOOR("tenth_part1" + 0.49999999999999994e0)
END AS "tenth_part2" /* part of ’round(stock * 3e0) / 10’ */
CAST(CASE
  WHEN NOT "tenth_part2" BETWEEN ((-9223372036854775807) - 1) AND 9223372036854775807
  THEN CAST(ERROR('out of range of 64 bits: lines.tenth' || LEFT(CAST("tenth_part2" AS VARCHAR), 0)) AS BIGINT)
  ELSE "tenth_part2"
END AS BIGINT) // 10 AS "tenth"
-- postgres:
CAST(CAST("stock" AS BIGINT) AS DOUBLE PRECISION) * FLOAT8 '3.0' AS "tenth_part1" /* part of 'round(stock * 3e0) / 10' */
CAST(CASE
  WHEN "tenth_part1" < FLOAT8 '0.0'
  THEN FLOAT8 '0.0' - FLOOR(FLOAT8 '0.49999999999999994' - "tenth_part1")
  ELSE FLOOR("tenth_part1" + FLOAT8 '0.49999999999999994')
END AS BIGINT) / 10 AS "tenth"
-- spark:
CAST(CAST(`stock` AS BIGINT) AS DOUBLE) * 3.0e0 AS `tenth_part1` /* part of 'round(stock * 3e0) / 10' */
CASE
  WHEN `tenth_part1` < 0.0e0
  THEN 0.0e0 - CAST(FLOOR(0.49999999999999994e0 - `tenth_part1`) AS DOUBLE)
  ELSE CAST(FLOOR(`tenth_part1` + 0.49999999999999994e0) AS DOUBLE)
END AS `tenth_part2` /* part of 'round(stock * 3e0) / 10' */
CAST(CASE
  WHEN NOT `tenth_part2` BETWEEN ((-9223372036854775807) - 1) AND 9223372036854775807
  THEN CAST(RAISE_ERROR('out of range of 64 bits: lines.tenth' || LEFT(CAST(`tenth_part2` AS STRING), 0)) AS BIGINT)
  ELSE `tenth_part2`
END AS BIGINT) DIV 10 AS `tenth`
-- sqlite:
CAST("stock" AS REAL) * 3.0 AS "tenth_part1" /* part of 'round(stock * 3e0) / 10' */
CASE
  WHEN "tenth_part1" < 0.0
  THEN 0.0 - FLOOR((9007199254740991.0 / 18014398509481984.0) - "tenth_part1")
  ELSE FLOOR("tenth_part1" + (9007199254740991.0 / 18014398509481984.0))
END AS "tenth_part2" /* part of 'round(stock * 3e0) / 10' */
CAST(CASE
  WHEN NOT "tenth_part2" BETWEEN ((-9223372036854775807) - 1) AND 9223372036854775807
  THEN JSON_EXTRACT('{}', 'out of range of 64 bits: lines.tenth')
  ELSE "tenth_part2"
END AS INTEGER) / 10 AS "tenth"
