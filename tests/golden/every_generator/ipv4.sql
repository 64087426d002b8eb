-- texts.address text: ipv4 (in 192.168.0.0/16)
DRAW("i", 1167881706) AS "address_u0" /* draw 0 of texts.address */
(("address_u0" * 65534) >> 31) + 3232235521 AS "address_address" /* number of an address in 192.168.0.0/16 */
-- duckdb:
CAST(("address_address" // 16777216) % 256 AS VARCHAR) || '.' || CAST(("address_address" // 65536) % 256 AS VARCHAR) || '.' || CAST(("address_address" // 256) % 256 AS VARCHAR) || '.' || CAST("address_address" % 256 AS VARCHAR) AS "address"
-- postgres:
HOST(CAST('0.0.0.0' AS INET) + "address_address") AS "address"
-- sqlite:
PRINTF(
  '%d.%d.%d.%d', "address_address" / 16777216, ("address_address" / 65536) % 256, ("address_address" / 256) % 256, "address_address" % 256
) AS "address"
