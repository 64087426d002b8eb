-- texts.address text: ipv4 (in 192.168.0.0/16)
-- duckdb:
DRAW("i", 1167881706) AS "address_u0" /* draw 0 of texts.address */
(("address_u0" * 65534) >> 31) + 3232235521 AS "address_address" /* number of an address in 192.168.0.0/16 */
CAST(("address_address" // 16777216) % 256 AS VARCHAR) || '.' || CAST(("address_address" // 65536) % 256 AS VARCHAR) || '.' || CAST(("address_address" // 256) % 256 AS VARCHAR) || '.' || CAST("address_address" % 256 AS VARCHAR) AS "address"
-- postgres:
DRAW("i", 1167881706) AS "address_u0" /* draw 0 of texts.address */
(("address_u0" * 65534) >> 31) + 3232235521 AS "address_address" /* number of an address in 192.168.0.0/16 */
HOST(CAST('0.0.0.0' AS INET) + "address_address") AS "address"
-- spark:
(`i` * 996164726 + 1167881706) % 2147483647 * (`i` + 1152201001) % 1999999973 * (`i` + 143555762) % 1899999979 * (`i` + 874351009) % 2147483647 AS `address_u0` /* draw 0 of texts.address */
(SHIFTRIGHT((`address_u0` * 65534), 31)) + 3232235521 AS `address_address` /* number of an address in 192.168.0.0/16 */
CAST((`address_address` DIV 16777216) % 256 AS STRING) || '.' || CAST((`address_address` DIV 65536) % 256 AS STRING) || '.' || CAST((`address_address` DIV 256) % 256 AS STRING) || '.' || CAST(`address_address` % 256 AS STRING) AS `address`
-- sqlite:
DRAW("i", 1167881706) AS "address_u0" /* draw 0 of texts.address */
(("address_u0" * 65534) >> 31) + 3232235521 AS "address_address" /* number of an address in 192.168.0.0/16 */
PRINTF(
  '%d.%d.%d.%d', "address_address" / 16777216, ("address_address" / 65536) % 256, ("address_address" / 256) % 256, "address_address" % 256
) AS "address"
