-- texts.mac text: mac (of 00:1b:63)
DRAW("i", 1317881789) AS "mac_u0" /* draw 0 of texts.mac */
(("mac_u0" * 16777216) >> 31) AS "mac_text_1" /* which of 16777216 texts */
-- duckdb:
FORMAT('00:1b:63:{:02x}:{:02x}:{:02x}', "mac_text_1" // 65536, ("mac_text_1" // 256) % 256, "mac_text_1" % 256) AS "mac"
-- postgres:
'00:1b:63' || ':' || LPAD(TO_HEX("mac_text_1" / 65536), 2, '0') || ':' || LPAD(TO_HEX(("mac_text_1" / 256) % 256), 2, '0') || ':' || LPAD(TO_HEX("mac_text_1" % 256), 2, '0') AS "mac"
-- sqlite:
PRINTF('00:1b:63:%02x:%02x:%02x', "mac_text_1" / 65536, ("mac_text_1" / 256) % 256, "mac_text_1" % 256) AS "mac"
