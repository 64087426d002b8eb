-- payloads.checksum bytes: bytes (4 random bytes)
-- duckdb:
DRAW("i", 1057958359) AS "checksum_u1" /* draw 1 of payloads.checksum */
DRAW("i", 1589121534) AS "checksum_u2" /* draw 2 of payloads.checksum */
UNHEX(FORMAT('{:06x}{:02x}', (("checksum_u1" * 16777216) >> 31) % 16777216, (("checksum_u2" * 256) >> 31) % 256)) AS "checksum"
-- postgres:
DRAW("i", 1057958359) AS "checksum_u1" /* draw 1 of payloads.checksum */
DRAW("i", 1589121534) AS "checksum_u2" /* draw 2 of payloads.checksum */
SUBSTR(INT8SEND((("checksum_u1" * 16777216) >> 31)), 6) || SUBSTR(INT8SEND((("checksum_u2" * 256) >> 31)), 8) AS "checksum"
-- spark:
(`i` * 2146011716 + 1057958359) % 2147483647 * (`i` + 1509486255) % 1999999973 * (`i` + 178246231) % 1899999979 * (`i` + 161945227) % 2147483647 AS `checksum_u1` /* draw 1 of payloads.checksum */
(`i` * 1997038704 + 1589121534) % 2147483647 * (`i` + 1558463833) % 1999999973 * (`i` + 1869269998) % 1899999979 * (`i` + 1588469237) % 2147483647 AS `checksum_u2` /* draw 2 of payloads.checksum */
UNHEX(
  LOWER(
    SUBSTR(HEX((SHIFTRIGHT((`checksum_u1` * 16777216), 31)) % 16777216 + 16777216), 2) || SUBSTR(HEX((SHIFTRIGHT((`checksum_u2` * 256), 31)) % 256 + 256), 2)
  )
) AS `checksum`
-- sqlite:
DRAW("i", 1057958359) AS "checksum_u1" /* draw 1 of payloads.checksum */
DRAW("i", 1589121534) AS "checksum_u2" /* draw 2 of payloads.checksum */
CAST(SUBSTR("checksum_octets", (("checksum_u1" * 16777216) >> 31) / 65536 % 256 + 1, 1) || SUBSTR("checksum_octets", (("checksum_u1" * 16777216) >> 31) / 256 % 256 + 1, 1) || SUBSTR("checksum_octets", (("checksum_u1" * 16777216) >> 31) % 256 + 1, 1) || SUBSTR("checksum_octets", (("checksum_u2" * 256) >> 31) % 256 + 1, 1) AS BLOB) AS "checksum"
x'000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f202122232425262728292a2b2c2d2e2f303132333435363738393a3b3c3d3e3f404142434445464748494a4b4c4d4e4f505152535455565758595a5b5c5d5e5f606162636465666768696a6b6c6d6e6f707172737475767778797a7b7c7d7e7f808182838485868788898a8b8c8d8e8f909192939495969798999a9b9c9d9e9fa0a1a2a3a4a5a6a7a8a9aaabacadaeafb0b1b2b3b4b5b6b7b8b9babbbcbdbebfc0c1c2c3c4c5c6c7c8c9cacbcccdcecfd0d1d2d3d4d5d6d7d8d9dadbdcdddedfe0e1e2e3e4e5e6e7e8e9eaebecedeeeff0f1f2f3f4f5f6f7f8f9fafbfcfdfeff' AS "checksum_octets" /* octets */
