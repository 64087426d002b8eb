-- people.country varchar(2): country (country (alpha2))
-- duckdb:
DRAW("i", 1203556404) AS "country_u0" /* draw 0 of people.country */
CASE WHEN "country_u0" < 373672274 THEN 'DE' WHEN "country_u0" < 673270911 THEN 'GB' ELSE 'US' END AS "country" /* people.country */
-- postgres:
DRAW("i", 1203556404) AS "country_u0" /* draw 0 of people.country */
CASE WHEN "country_u0" < 373672274 THEN 'DE' WHEN "country_u0" < 673270911 THEN 'GB' ELSE 'US' END AS "country" /* people.country */
-- spark:
(`i` * 498490425 + 1203556404) % 2147483647 * (`i` + 582039509) % 1999999973 * (`i` + 753717079) % 1899999979 * (`i` + 1932026693) % 2147483647 AS `country_u0` /* draw 0 of people.country */
CASE WHEN `country_u0` < 373672274 THEN 'DE' WHEN `country_u0` < 673270911 THEN 'GB' ELSE 'US' END AS `country` /* people.country */
-- sqlite:
DRAW("i", 1203556404) AS "country_u0" /* draw 0 of people.country */
CASE WHEN "country_u0" < 373672274 THEN 'DE' WHEN "country_u0" < 673270911 THEN 'GB' ELSE 'US' END AS "country" /* people.country */

-- people.country_name text: country (country of country (name))
-- duckdb:
"country" AS "country_name_country" /* country code in country */
"country_name_entry"."value" AS "country_name"
LEFT JOIN "sdgen_country_name_by_code_58674b13e341" AS "country_name_entry"
  ON "country_name_entry"."n" = (UNICODE("country_name_country") - 65) * 26 + UNICODE(SUBSTR("country_name_country", 2, 1)) - 65
-- postgres:
"country" AS "country_name_country" /* country code in country */
(
  SELECT "entry"."value"
  FROM "sdgen_country_name_by_code_58674b13e341" AS "entry"
  WHERE "entry"."n" = (ASCII("country_name_country") - 65) * 26 + ASCII(SUBSTR("country_name_country", 2, 1)) - 65
) AS "country_name"
-- spark:
`country` AS `country_name_country` /* country code in country */
`country_name_entry`.`value` AS `country_name`
LEFT JOIN `sdgen_country_name_by_code_58674b13e341` AS `country_name_entry`
  ON `country_name_entry`.`n` = (ASCII(`country_name_country`) - 65) * 26 + ASCII(SUBSTR(`country_name_country`, 2, 1)) - 65
-- sqlite:
"country" AS "country_name_country" /* country code in country */
"country_name_entry"."value" AS "country_name"
LEFT JOIN "sdgen_country_name_by_code_58674b13e341" AS "country_name_entry"
  ON "country_name_entry"."n" = (UNICODE("country_name_country") - 65) * 26 + UNICODE(SUBSTR("country_name_country", 2, 1)) - 65
