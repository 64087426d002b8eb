-- texts.mac text: mac (of 00:1b:63)
-- duckdb:
DRAW("i", 1317881789) AS "mac_u0" /* draw 0 of texts.mac */
(("mac_u0" * 16777216) >> 31) AS "mac_text_1" /* which of 16777216 texts */
FORMAT('00:1b:63:{:02x}:{:02x}:{:02x}', "mac_text_1" // 65536, ("mac_text_1" // 256) % 256, "mac_text_1" % 256) AS "mac"
-- postgres:
DRAW("i", 1317881789) AS "mac_u0" /* draw 0 of texts.mac */
(("mac_u0" * 16777216) >> 31) AS "mac_text_1" /* which of 16777216 texts */
'00:1b:63' || ':' || LPAD(TO_HEX("mac_text_1" / 65536), 2, '0') || ':' || LPAD(TO_HEX(("mac_text_1" / 256) % 256), 2, '0') || ':' || LPAD(TO_HEX("mac_text_1" % 256), 2, '0') AS "mac"
-- spark:
(`i` * 1361145861 + 1317881789) % 2147483647 * (`i` + 89282170) % 1999999973 * (`i` + 1455495762) % 1899999979 * (`i` + 545474358) % 2147483647 AS `mac_u0` /* draw 0 of texts.mac */
(SHIFTRIGHT((`mac_u0` * 16777216), 31)) AS `mac_text_1` /* which of 16777216 texts */
LOWER(
  '00:1b:63' || ':' || SUBSTR(HEX(`mac_text_1` DIV 65536 + 256), 2) || ':' || SUBSTR(HEX((`mac_text_1` DIV 256) % 256 + 256), 2) || ':' || SUBSTR(HEX(`mac_text_1` % 256 + 256), 2)
) AS `mac`
-- sqlite:
DRAW("i", 1317881789) AS "mac_u0" /* draw 0 of texts.mac */
(("mac_u0" * 16777216) >> 31) AS "mac_text_1" /* which of 16777216 texts */
PRINTF('00:1b:63:%02x:%02x:%02x', "mac_text_1" / 65536, ("mac_text_1" / 256) % 256, "mac_text_1" % 256) AS "mac"
