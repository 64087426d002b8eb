-- people.city text: place (city of a place)
DRAW("i", 1039385999) AS "city_u0" /* draw 0 of people.city */
-- duckdb:
CAST(CASE
  WHEN "city_u0" < 1188054370
  THEN CASE
    WHEN "city_u0" < 202629732
    THEN 0
    WHEN "city_u0" < 297400604
    THEN 1
    WHEN "city_u0" < 361441476
    THEN 2
    WHEN "city_u0" < 420132177
    THEN 3
    WHEN "city_u0" < 469212631
    THEN 4
    WHEN "city_u0" < 655782235
    THEN 5
    WHEN "city_u0" < 828224013
    THEN 6
    WHEN "city_u0" < 966125854
    THEN 7
    WHEN "city_u0" < 1088980573
    THEN 8
    ELSE 9
  END
  ELSE CASE
    WHEN "city_u0" < 1285266149
    THEN 10
    WHEN "city_u0" < 1379600901
    THEN 11
    WHEN "city_u0" < 1465523034
    THEN 12
    WHEN "city_u0" < 1549851469
    THEN 13
    WHEN "city_u0" < 1758193204
    THEN 14
    WHEN "city_u0" < 1866771320
    THEN 15
    WHEN "city_u0" < 1959945090
    THEN 16
    WHEN "city_u0" < 2037927366
    THEN 17
    WHEN "city_u0" < 2106488623
    THEN 18
    ELSE 19
  END
END AS BIGINT) AS "city_place" /* one of 20 places */
"city_entry"."value" AS "city"
LEFT JOIN "sdgen_place_city_5db02074ee0c" AS "city_entry" ON "city_entry"."n" = "city_place"
-- postgres:
CAST(CASE
  WHEN "city_u0" < 1188054370
  THEN CASE
    WHEN "city_u0" < 202629732
    THEN 0
    WHEN "city_u0" < 297400604
    THEN 1
    WHEN "city_u0" < 361441476
    THEN 2
    WHEN "city_u0" < 420132177
    THEN 3
    WHEN "city_u0" < 469212631
    THEN 4
    WHEN "city_u0" < 655782235
    THEN 5
    WHEN "city_u0" < 828224013
    THEN 6
    WHEN "city_u0" < 966125854
    THEN 7
    WHEN "city_u0" < 1088980573
    THEN 8
    ELSE 9
  END
  ELSE CASE
    WHEN "city_u0" < 1285266149
    THEN 10
    WHEN "city_u0" < 1379600901
    THEN 11
    WHEN "city_u0" < 1465523034
    THEN 12
    WHEN "city_u0" < 1549851469
    THEN 13
    WHEN "city_u0" < 1758193204
    THEN 14
    WHEN "city_u0" < 1866771320
    THEN 15
    WHEN "city_u0" < 1959945090
    THEN 16
    WHEN "city_u0" < 2037927366
    THEN 17
    WHEN "city_u0" < 2106488623
    THEN 18
    ELSE 19
  END
END AS BIGINT) AS "city_place" /* one of 20 places */
(SELECT JSONB_AGG("value" ORDER BY "n") FROM "sdgen_place_city_5db02074ee0c") ->> CAST("city_place" AS INTEGER) AS "city" /* people.city */
-- sqlite:
CAST(CASE
  WHEN "city_u0" < 1188054370
  THEN CASE
    WHEN "city_u0" < 202629732
    THEN 0
    WHEN "city_u0" < 297400604
    THEN 1
    WHEN "city_u0" < 361441476
    THEN 2
    WHEN "city_u0" < 420132177
    THEN 3
    WHEN "city_u0" < 469212631
    THEN 4
    WHEN "city_u0" < 655782235
    THEN 5
    WHEN "city_u0" < 828224013
    THEN 6
    WHEN "city_u0" < 966125854
    THEN 7
    WHEN "city_u0" < 1088980573
    THEN 8
    ELSE 9
  END
  ELSE CASE
    WHEN "city_u0" < 1285266149
    THEN 10
    WHEN "city_u0" < 1379600901
    THEN 11
    WHEN "city_u0" < 1465523034
    THEN 12
    WHEN "city_u0" < 1549851469
    THEN 13
    WHEN "city_u0" < 1758193204
    THEN 14
    WHEN "city_u0" < 1866771320
    THEN 15
    WHEN "city_u0" < 1959945090
    THEN 16
    WHEN "city_u0" < 2037927366
    THEN 17
    WHEN "city_u0" < 2106488623
    THEN 18
    ELSE 19
  END
END AS INTEGER) AS "city_place" /* one of 20 places */
"city_entry"."value" AS "city"
LEFT JOIN "sdgen_place_city_5db02074ee0c" AS "city_entry" ON "city_entry"."n" = "city_place"

-- people.zip text: place (postal code of a place of city)
DRAW("i", 1368740695) AS "zip_u3" /* draw 3 of people.zip */
DRAW("i", 1980037436) AS "zip_u5" /* draw 5 of people.zip */
DRAW("i", 857140380) AS "zip_u2" /* draw 2 of people.zip */
-- duckdb:
LPAD(CAST((("zip_u3" * 100) >> 31) AS VARCHAR), 2, '0') AS "zip_digits" /* 2 digits */
-- postgres:
LPAD(CAST((("zip_u3" * 100) >> 31) AS TEXT), 2, '0') AS "zip_digits" /* 2 digits */
-- sqlite:
SUBSTR(CAST((("zip_u3" * 100) >> 31) + 100 AS TEXT), 2) AS "zip_digits" /* 2 digits */
(("zip_u5" * 81) >> 31) AS "zip_letters" /* 2 letters, as a number */
-- duckdb:
"city_place" * 8 + (("zip_u2" * 8) >> 31) AS "zip_slot" /* one of the place’s 8 postal codes */
"zip_entry_2"."value" AS "zip_form" /* how the postal code goes on */
LEFT JOIN "sdgen_place_postal_code_forms_39878a7423a8" AS "zip_entry_2" ON "zip_entry_2"."n" = "zip_slot"
"zip_entry"."value" || CASE "zip_form"
  WHEN 0
  THEN ''
  WHEN 1
  THEN SUBSTR('AEHNPRTWX', CAST("zip_letters" % 9 AS INT) + 1, 1) || SUBSTR('AEHNPRTWX', CAST(("zip_letters" // 9) % 9 AS INT) + 1, 1)
  ELSE SUBSTR('AEHNPRTWX', CAST("zip_letters" % 9 AS INT) + 1, 1) || SUBSTR('AEHNPRTWX', CAST(("zip_letters" // 9) % 9 AS INT) + 1, 1) || SUBSTR("zip_digits", 1, 2)
END AS "zip"
LEFT JOIN "sdgen_place_postal_codes_87f386cd2e0e" AS "zip_entry" ON "zip_entry"."n" = "zip_slot"
-- postgres:
"city_place" * 8 + (("zip_u2" * 8) >> 31) AS "zip_slot" /* one of the place's 8 postal codes */
(
  SELECT "entry"."value"
  FROM "sdgen_place_postal_code_forms_39878a7423a8" AS "entry"
  WHERE "entry"."n" = "zip_slot"
) AS "zip_form" /* how the postal code goes on */
(SELECT "entry"."value" FROM "sdgen_place_postal_codes_87f386cd2e0e" AS "entry" WHERE "entry"."n" = "zip_slot") || CASE "zip_form"
  WHEN 0
  THEN ''
  WHEN 1
  THEN CHR(GET_BYTE(CAST('AEHNPRTWX' AS BYTEA), CAST("zip_letters" % 9 AS INTEGER))) || CHR(GET_BYTE(CAST('AEHNPRTWX' AS BYTEA), CAST(("zip_letters" / 9) % 9 AS INTEGER)))
  ELSE CHR(GET_BYTE(CAST('AEHNPRTWX' AS BYTEA), CAST("zip_letters" % 9 AS INTEGER))) || CHR(GET_BYTE(CAST('AEHNPRTWX' AS BYTEA), CAST(("zip_letters" / 9) % 9 AS INTEGER))) || SUBSTR("zip_digits", 1, 2)
END AS "zip"
-- sqlite:
"city_place" * 8 + (("zip_u2" * 8) >> 31) AS "zip_slot" /* one of the place's 8 postal codes */
"zip_entry_2"."value" AS "zip_form" /* how the postal code goes on */
LEFT JOIN "sdgen_place_postal_code_forms_39878a7423a8" AS "zip_entry_2" ON "zip_entry_2"."n" = "zip_slot"
"zip_entry"."value" || CASE "zip_form"
  WHEN 0
  THEN ''
  WHEN 1
  THEN SUBSTR('AEHNPRTWX', "zip_letters" % 9 + 1, 1) || SUBSTR('AEHNPRTWX', ("zip_letters" / 9) % 9 + 1, 1)
  ELSE SUBSTR('AEHNPRTWX', "zip_letters" % 9 + 1, 1) || SUBSTR('AEHNPRTWX', ("zip_letters" / 9) % 9 + 1, 1) || SUBSTR("zip_digits", 1, 2)
END AS "zip"
LEFT JOIN "sdgen_place_postal_codes_87f386cd2e0e" AS "zip_entry" ON "zip_entry"."n" = "zip_slot"

-- people.lat decimal(7,4): place (latitude of a place of city)
DRAW("i", 9911334) AS "lat_u8" /* draw 8 of people.lat */
-- duckdb:
CAST(FLOOR(
  (
    FLOOR((CAST(("lat_entry"."value" + (("lat_u8" * 89929) >> 31) - 44964) AS DOUBLE) / 1000000.0e0) * 10000.0e0 + 0.5e0) / 10000.0e0
  ) * 10000.0e0 + 0.5e0
) AS BIGINT) * 0.0001 AS "lat"
LEFT JOIN "sdgen_place_latitude_87bc38dcf56e" AS "lat_entry" ON "lat_entry"."n" = "city_place"
-- postgres:
CAST(FLOOR(
  (
    FLOOR(
      (CAST(((SELECT ARRAY_AGG("value" ORDER BY "n") FROM "sdgen_place_latitude_87bc38dcf56e")["city_place" + 1] + (("lat_u8" * 89929) >> 31) - 44964) AS DOUBLE PRECISION) / FLOAT8 '1000000.0') * FLOAT8 '10000.0' + FLOAT8 '0.5'
    ) / FLOAT8 '10000.0'
  ) * FLOAT8 '10000.0' + FLOAT8 '0.5'
) AS BIGINT) * 0.0001 AS "lat"
-- sqlite:
CAST(FLOOR(
  (FLOOR((CAST(("lat_entry"."value" + (("lat_u8" * 89929) >> 31) - 44964) AS REAL) / 1000000.0) * 10000.0 + 0.5) / 10000.0) * 10000.0 + 0.5
) AS INTEGER) / 10000.0 AS "lat"
LEFT JOIN "sdgen_place_latitude_87bc38dcf56e" AS "lat_entry" ON "lat_entry"."n" = "city_place"

-- people.lon double: place (longitude of a place of city)
-- duckdb:
"lon_entry_2"."value" AS "lon_reach" /* half a side of the square */
LEFT JOIN "sdgen_place_reach_719393cdf327" AS "lon_entry_2" ON "lon_entry_2"."n" = "city_place"
-- postgres:
(SELECT ARRAY_AGG("value" ORDER BY "n") FROM "sdgen_place_reach_719393cdf327")["city_place" + 1] AS "lon_reach" /* half a side of the square */
-- sqlite:
"lon_entry_2"."value" AS "lon_reach" /* half a side of the square */
LEFT JOIN "sdgen_place_reach_719393cdf327" AS "lon_entry_2" ON "lon_entry_2"."n" = "city_place"
DRAW("i", 1399769985) AS "lon_u8" /* draw 8 of people.lon */
"lon_reach" * 2 + 1 AS "lon_width" /* points on a side */
-- duckdb:
CAST(("lon_entry"."value" + (("lon_u8" * "lon_width") >> 31) - "lon_reach") AS DOUBLE) / 1000000.0e0 AS "lon"
LEFT JOIN "sdgen_place_longitude_2678e82df373" AS "lon_entry" ON "lon_entry"."n" = "city_place"
-- postgres:
CAST(((SELECT ARRAY_AGG("value" ORDER BY "n") FROM "sdgen_place_longitude_2678e82df373")["city_place" + 1] + (("lon_u8" * "lon_width") >> 31) - "lon_reach") AS DOUBLE PRECISION) / FLOAT8 '1000000.0' AS "lon"
-- sqlite:
CAST(("lon_entry"."value" + (("lon_u8" * "lon_width") >> 31) - "lon_reach") AS REAL) / 1000000.0 AS "lon"
LEFT JOIN "sdgen_place_longitude_2678e82df373" AS "lon_entry" ON "lon_entry"."n" = "city_place"
