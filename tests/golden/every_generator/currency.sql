-- people.currency varchar(3): currency (currency of country (code))
-- duckdb:
"country" AS "currency_country" /* country code in country */
"currency_entry"."value" AS "currency"
LEFT JOIN "sdgen_currency_code_by_country_9071f91a93bd" AS "currency_entry"
  ON "currency_entry"."n" = (UNICODE("currency_country") - 65) * 26 + UNICODE(SUBSTR("currency_country", 2, 1)) - 65
-- postgres:
"country" AS "currency_country" /* country code in country */
(
  SELECT "entry"."value"
  FROM "sdgen_currency_code_by_country_9071f91a93bd" AS "entry"
  WHERE "entry"."n" = (ASCII("currency_country") - 65) * 26 + ASCII(SUBSTR("currency_country", 2, 1)) - 65
) AS "currency"
-- spark:
`country` AS `currency_country` /* country code in country */
`currency_entry`.`value` AS `currency`
LEFT JOIN `sdgen_currency_code_by_country_9071f91a93bd` AS `currency_entry`
  ON `currency_entry`.`n` = (ASCII(`currency_country`) - 65) * 26 + ASCII(SUBSTR(`currency_country`, 2, 1)) - 65
-- sqlite:
"country" AS "currency_country" /* country code in country */
"currency_entry"."value" AS "currency"
LEFT JOIN "sdgen_currency_code_by_country_9071f91a93bd" AS "currency_entry"
  ON "currency_entry"."n" = (UNICODE("currency_country") - 65) * 26 + UNICODE(SUBSTR("currency_country", 2, 1)) - 65
