-- numbers.calls double: poisson (mean 1.5)
-- duckdb:
DRAW("i", 384540350) AS "calls_u0" /* draw 0 of numbers.calls */
CAST(CAST(CASE
  WHEN "calls_u0" < 479168371
  THEN 0
  WHEN "calls_u0" < 1197920926
  THEN 1
  WHEN "calls_u0" < 1736985342
  THEN 2
  WHEN "calls_u0" < 2006517550
  THEN 3
  WHEN "calls_u0" < 2107592128
  THEN 4
  WHEN "calls_u0" < 2137914502
  THEN 5
  WHEN "calls_u0" < 2145495095
  THEN 6
  WHEN "calls_u0" < 2147119508
  THEN 7
  WHEN "calls_u0" < 2147424085
  THEN 8
  WHEN "calls_u0" < 2147474848
  THEN 9
  WHEN "calls_u0" < 2147482463
  THEN 10
  WHEN "calls_u0" < 2147483501
  THEN 11
  WHEN "calls_u0" < 2147483631
  THEN 12
  WHEN "calls_u0" < 2147483646
  THEN 13
  ELSE 14
END AS BIGINT) AS DOUBLE) AS "calls"
-- postgres:
DRAW("i", 384540350) AS "calls_u0" /* draw 0 of numbers.calls */
CAST(CAST(CASE
  WHEN "calls_u0" < 479168371
  THEN 0
  WHEN "calls_u0" < 1197920926
  THEN 1
  WHEN "calls_u0" < 1736985342
  THEN 2
  WHEN "calls_u0" < 2006517550
  THEN 3
  WHEN "calls_u0" < 2107592128
  THEN 4
  WHEN "calls_u0" < 2137914502
  THEN 5
  WHEN "calls_u0" < 2145495095
  THEN 6
  WHEN "calls_u0" < 2147119508
  THEN 7
  WHEN "calls_u0" < 2147424085
  THEN 8
  WHEN "calls_u0" < 2147474848
  THEN 9
  WHEN "calls_u0" < 2147482463
  THEN 10
  WHEN "calls_u0" < 2147483501
  THEN 11
  WHEN "calls_u0" < 2147483631
  THEN 12
  WHEN "calls_u0" < 2147483646
  THEN 13
  ELSE 14
END AS BIGINT) AS DOUBLE PRECISION) AS "calls"
-- spark:
(`i` * 1057649777 + 384540350) % 2147483647 * (`i` + 2088131894) % 1999999973 * (`i` + 973029656) % 1899999979 * (`i` + 669018265) % 2147483647 AS `calls_u0` /* draw 0 of numbers.calls */
CAST(CAST(CASE
  WHEN `calls_u0` < 479168371
  THEN 0
  WHEN `calls_u0` < 1197920926
  THEN 1
  WHEN `calls_u0` < 1736985342
  THEN 2
  WHEN `calls_u0` < 2006517550
  THEN 3
  WHEN `calls_u0` < 2107592128
  THEN 4
  WHEN `calls_u0` < 2137914502
  THEN 5
  WHEN `calls_u0` < 2145495095
  THEN 6
  WHEN `calls_u0` < 2147119508
  THEN 7
  WHEN `calls_u0` < 2147424085
  THEN 8
  WHEN `calls_u0` < 2147474848
  THEN 9
  WHEN `calls_u0` < 2147482463
  THEN 10
  WHEN `calls_u0` < 2147483501
  THEN 11
  WHEN `calls_u0` < 2147483631
  THEN 12
  WHEN `calls_u0` < 2147483646
  THEN 13
  ELSE 14
END AS BIGINT) AS DOUBLE) AS `calls`
-- sqlite:
DRAW("i", 384540350) AS "calls_u0" /* draw 0 of numbers.calls */
CAST(CAST(CASE
  WHEN "calls_u0" < 479168371
  THEN 0
  WHEN "calls_u0" < 1197920926
  THEN 1
  WHEN "calls_u0" < 1736985342
  THEN 2
  WHEN "calls_u0" < 2006517550
  THEN 3
  WHEN "calls_u0" < 2107592128
  THEN 4
  WHEN "calls_u0" < 2137914502
  THEN 5
  WHEN "calls_u0" < 2145495095
  THEN 6
  WHEN "calls_u0" < 2147119508
  THEN 7
  WHEN "calls_u0" < 2147424085
  THEN 8
  WHEN "calls_u0" < 2147474848
  THEN 9
  WHEN "calls_u0" < 2147482463
  THEN 10
  WHEN "calls_u0" < 2147483501
  THEN 11
  WHEN "calls_u0" < 2147483631
  THEN 12
  WHEN "calls_u0" < 2147483646
  THEN 13
  ELSE 14
END AS INTEGER) AS REAL) AS "calls"
