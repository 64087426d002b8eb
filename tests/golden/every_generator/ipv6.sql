-- texts.v6 text: ipv6 (in 2001:db8::/64)
DRAW("i", 2036450240) AS "v6_u0_2" /* draw 0+2 of texts.v6 */
DRAW("i", 1087452204) AS "v6_u1" /* draw 1 of texts.v6 */
DRAW("i", 1133013372) AS "v6_u0" /* draw 0 of texts.v6 */
("v6_u0" * 131066 + ("v6_u0" * 327673 + "v6_u1" * 131066 + ("v6_u1" * 327673 + "v6_u0_2" * 131066 + ("v6_u0_2" * 327673) / 2147483647) / 2147483647) / 2147483647) AS "v6_text_1" /* which of 281462092005375 texts */
DRAW("i", 127668648) AS "v6_u2" /* draw 2 of texts.v6 */
-- postgres:
'2001:db8::' || TO_HEX("v6_text_1" / 4294836225 + 1) || ':' || TO_HEX(("v6_text_1" / 65535) % 65535 + 1) || ':' || TO_HEX("v6_text_1" % 65535 + 1) || ':' || TO_HEX((("v6_u2" * 65535) >> 31) + 1) AS "v6"
-- sqlite:
PRINTF(
  '2001:db8::%x:%x:%x:%x', "v6_text_1" / 4294836225 + 1, ("v6_text_1" / 65535) % 65535 + 1, "v6_text_1" % 65535 + 1,
  (("v6_u2" * 65535) >> 31) + 1
) AS "v6"
