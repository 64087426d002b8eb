-- people.country varchar(2): country (country (alpha2))
DRAW("i", 1203556404) AS "country_u0" /* draw 0 of people.country */
CASE WHEN "country_u0" < 373672274 THEN 'DE' WHEN "country_u0" < 673270911 THEN 'GB' ELSE 'US' END AS "country" /* people.country */

-- people.country_name text: country (country of country (name))
"country" AS "country_name_country" /* country code in country */
-- duckdb:
"country_name_entry"."value" AS "country_name"
LEFT JOIN "sdgen_country_name_by_code_58674b13e341" AS "country_name_entry"
  ON "country_name_entry"."n" = (UNICODE("country_name_country") - 65) * 26 + UNICODE(SUBSTR("country_name_country", 2, 1)) - 65
-- postgres:
(
  SELECT "entry"."value"
  FROM "sdgen_country_name_by_code_58674b13e341" AS "entry"
  WHERE "entry"."n" = (ASCII("country_name_country") - 65) * 26 + ASCII(SUBSTR("country_name_country", 2, 1)) - 65
) AS "country_name"
-- sqlite:
"country_name_entry"."value" AS "country_name"
LEFT JOIN "sdgen_country_name_by_code_58674b13e341" AS "country_name_entry"
  ON "country_name_entry"."n" = (UNICODE("country_name_country") - 65) * 26 + UNICODE(SUBSTR("country_name_country", 2, 1)) - 65
