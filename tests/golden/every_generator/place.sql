-- people.city text: place (city of a place)
-- duckdb:
DRAW("i", 1039385999) AS "city_u0" /* draw 0 of people.city */
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
DRAW("i", 1039385999) AS "city_u0" /* draw 0 of people.city */
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
-- spark:
(`i` * 364276961 + 1039385999) % 2147483647 * (`i` + 989773270) % 1999999973 * (`i` + 1732218074) % 1899999979 * (`i` + 1781765369) % 2147483647 AS `city_u0` /* draw 0 of people.city */
CAST(CASE
  WHEN `city_u0` < 1188054370
  THEN CASE
    WHEN `city_u0` < 202629732
    THEN 0
    WHEN `city_u0` < 297400604
    THEN 1
    WHEN `city_u0` < 361441476
    THEN 2
    WHEN `city_u0` < 420132177
    THEN 3
    WHEN `city_u0` < 469212631
    THEN 4
    WHEN `city_u0` < 655782235
    THEN 5
    WHEN `city_u0` < 828224013
    THEN 6
    WHEN `city_u0` < 966125854
    THEN 7
    WHEN `city_u0` < 1088980573
    THEN 8
    ELSE 9
  END
  ELSE CASE
    WHEN `city_u0` < 1285266149
    THEN 10
    WHEN `city_u0` < 1379600901
    THEN 11
    WHEN `city_u0` < 1465523034
    THEN 12
    WHEN `city_u0` < 1549851469
    THEN 13
    WHEN `city_u0` < 1758193204
    THEN 14
    WHEN `city_u0` < 1866771320
    THEN 15
    WHEN `city_u0` < 1959945090
    THEN 16
    WHEN `city_u0` < 2037927366
    THEN 17
    WHEN `city_u0` < 2106488623
    THEN 18
    ELSE 19
  END
END AS BIGINT) AS `city_place` /* one of 20 places */
`city_entry`.`value` AS `city`
LEFT JOIN `sdgen_place_city_5db02074ee0c` AS `city_entry` ON `city_entry`.`n` = `city_place`
-- sqlite:
DRAW("i", 1039385999) AS "city_u0" /* draw 0 of people.city */
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
-- duckdb:
DRAW("i", 1368740695) AS "zip_u3" /* draw 3 of people.zip */
DRAW("i", 1980037436) AS "zip_u5" /* draw 5 of people.zip */
DRAW("i", 857140380) AS "zip_u2" /* draw 2 of people.zip */
LPAD(CAST((("zip_u3" * 100) >> 31) AS VARCHAR), 2, '0') AS "zip_digits" /* 2 digits */
(("zip_u5" * 81) >> 31) AS "zip_letters" /* 2 letters, as a number */
"city_place" * 8 + (("zip_u2" * 8) >> 31) AS "zip_slot" /* one of the place’s 8 postal codes */
"zip_entry_2"."value" AS "zip_form" /* rest of the postal code */
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
DRAW("i", 1368740695) AS "zip_u3" /* draw 3 of people.zip */
DRAW("i", 1980037436) AS "zip_u5" /* draw 5 of people.zip */
DRAW("i", 857140380) AS "zip_u2" /* draw 2 of people.zip */
LPAD(CAST((("zip_u3" * 100) >> 31) AS TEXT), 2, '0') AS "zip_digits" /* 2 digits */
(("zip_u5" * 81) >> 31) AS "zip_letters" /* 2 letters, as a number */
"city_place" * 8 + (("zip_u2" * 8) >> 31) AS "zip_slot" /* one of the place's 8 postal codes */
(
  SELECT "entry"."value"
  FROM "sdgen_place_postal_code_forms_39878a7423a8" AS "entry"
  WHERE "entry"."n" = "zip_slot"
) AS "zip_form" /* rest of the postal code */
(SELECT "entry"."value" FROM "sdgen_place_postal_codes_87f386cd2e0e" AS "entry" WHERE "entry"."n" = "zip_slot") || CASE "zip_form"
  WHEN 0
  THEN ''
  WHEN 1
  THEN CHR(GET_BYTE(CAST('AEHNPRTWX' AS BYTEA), CAST("zip_letters" % 9 AS INTEGER))) || CHR(GET_BYTE(CAST('AEHNPRTWX' AS BYTEA), CAST(("zip_letters" / 9) % 9 AS INTEGER)))
  ELSE CHR(GET_BYTE(CAST('AEHNPRTWX' AS BYTEA), CAST("zip_letters" % 9 AS INTEGER))) || CHR(GET_BYTE(CAST('AEHNPRTWX' AS BYTEA), CAST(("zip_letters" / 9) % 9 AS INTEGER))) || SUBSTR("zip_digits", 1, 2)
END AS "zip"
-- spark:
(`i` * 1780752565 + 1368740695) % 2147483647 * (`i` + 651842513) % 1999999973 * (`i` + 1355172142) % 1899999979 * (`i` + 2142903798) % 2147483647 AS `zip_u3` /* draw 3 of people.zip */
(`i` * 1901128403 + 1980037436) % 2147483647 * (`i` + 1176191385) % 1999999973 * (`i` + 457761034) % 1899999979 * (`i` + 1722220350) % 2147483647 AS `zip_u5` /* draw 5 of people.zip */
(`i` * 1466818995 + 857140380) % 2147483647 * (`i` + 1454839023) % 1999999973 * (`i` + 768689582) % 1899999979 * (`i` + 1031652359) % 2147483647 AS `zip_u2` /* draw 2 of people.zip */
LPAD(CAST((SHIFTRIGHT((`zip_u3` * 100), 31)) AS STRING), 2, '0') AS `zip_digits` /* 2 digits */
(SHIFTRIGHT((`zip_u5` * 81), 31)) AS `zip_letters` /* 2 letters, as a number */
`city_place` * 8 + (SHIFTRIGHT((`zip_u2` * 8), 31)) AS `zip_slot` /* one of the place's 8 postal codes */
`zip_entry_2`.`value` AS `zip_form` /* rest of the postal code */
LEFT JOIN `sdgen_place_postal_code_forms_39878a7423a8` AS `zip_entry_2` ON `zip_entry_2`.`n` = `zip_slot`
`zip_entry`.`value` || CASE `zip_form`
  WHEN 0
  THEN ''
  WHEN 1
  THEN SUBSTR('AEHNPRTWX', CAST(CAST(`zip_letters` % 9 AS INT) + 1 AS INT), 1) || SUBSTR('AEHNPRTWX', CAST(CAST((`zip_letters` DIV 9) % 9 AS INT) + 1 AS INT), 1)
  ELSE SUBSTR('AEHNPRTWX', CAST(CAST(`zip_letters` % 9 AS INT) + 1 AS INT), 1) || SUBSTR('AEHNPRTWX', CAST(CAST((`zip_letters` DIV 9) % 9 AS INT) + 1 AS INT), 1) || SUBSTR(`zip_digits`, 1, 2)
END AS `zip`
LEFT JOIN `sdgen_place_postal_codes_87f386cd2e0e` AS `zip_entry` ON `zip_entry`.`n` = `zip_slot`
-- sqlite:
DRAW("i", 1368740695) AS "zip_u3" /* draw 3 of people.zip */
DRAW("i", 1980037436) AS "zip_u5" /* draw 5 of people.zip */
DRAW("i", 857140380) AS "zip_u2" /* draw 2 of people.zip */
SUBSTR(CAST((("zip_u3" * 100) >> 31) + 100 AS TEXT), 2) AS "zip_digits" /* 2 digits */
(("zip_u5" * 81) >> 31) AS "zip_letters" /* 2 letters, as a number */
"city_place" * 8 + (("zip_u2" * 8) >> 31) AS "zip_slot" /* one of the place's 8 postal codes */
"zip_entry_2"."value" AS "zip_form" /* rest of the postal code */
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
-- duckdb:
DRAW("i", 9911334) AS "lat_u8" /* draw 8 of people.lat */
CAST(FLOOR(
  (
    FLOOR((CAST(("lat_entry"."value" + (("lat_u8" * 89929) >> 31) - 44964) AS DOUBLE) / 1000000.0e0) * 10000.0e0 + 0.5e0) / 10000.0e0
  ) * 10000.0e0 + 0.5e0
) AS BIGINT) * 0.0001 AS "lat"
LEFT JOIN "sdgen_place_latitude_87bc38dcf56e" AS "lat_entry" ON "lat_entry"."n" = "city_place"
-- postgres:
DRAW("i", 9911334) AS "lat_u8" /* draw 8 of people.lat */
CAST(FLOOR(
  (
    FLOOR(
      (CAST(((SELECT ARRAY_AGG("value" ORDER BY "n") FROM "sdgen_place_latitude_87bc38dcf56e")["city_place" + 1] + (("lat_u8" * 89929) >> 31) - 44964) AS DOUBLE PRECISION) / FLOAT8 '1000000.0') * FLOAT8 '10000.0' + FLOAT8 '0.5'
    ) / FLOAT8 '10000.0'
  ) * FLOAT8 '10000.0' + FLOAT8 '0.5'
) AS BIGINT) * 0.0001 AS "lat"
-- spark:
(`i` * 95112962 + 9911334) % 2147483647 * (`i` + 1035584586) % 1999999973 * (`i` + 887843666) % 1899999979 * (`i` + 2037227783) % 2147483647 AS `lat_u8` /* draw 8 of people.lat */
CAST(CAST(FLOOR(
  (
    CAST(FLOOR(
      (CAST((`lat_entry`.`value` + (SHIFTRIGHT((`lat_u8` * 89929), 31)) - 44964) AS DOUBLE) / 1000000.0e0) * 10000.0e0 + 0.5e0
    ) AS DOUBLE) / 10000.0e0
  ) * 10000.0e0 + 0.5e0
) AS DOUBLE) AS BIGINT) * 0.0001 AS `lat`
LEFT JOIN `sdgen_place_latitude_87bc38dcf56e` AS `lat_entry` ON `lat_entry`.`n` = `city_place`
-- sqlite:
DRAW("i", 9911334) AS "lat_u8" /* draw 8 of people.lat */
CAST(FLOOR(
  (FLOOR((CAST(("lat_entry"."value" + (("lat_u8" * 89929) >> 31) - 44964) AS REAL) / 1000000.0) * 10000.0 + 0.5) / 10000.0) * 10000.0 + 0.5
) AS INTEGER) / 10000.0 AS "lat"
LEFT JOIN "sdgen_place_latitude_87bc38dcf56e" AS "lat_entry" ON "lat_entry"."n" = "city_place"

-- people.lon double: place (longitude of a place of city)
-- duckdb:
"lon_entry_2"."value" AS "lon_reach" /* half a side of the square */
LEFT JOIN "sdgen_place_reach_719393cdf327" AS "lon_entry_2" ON "lon_entry_2"."n" = "city_place"
DRAW("i", 1399769985) AS "lon_u8" /* draw 8 of people.lon */
"lon_reach" * 2 + 1 AS "lon_width" /* points on a side */
CAST(("lon_entry"."value" + (("lon_u8" * "lon_width") >> 31) - "lon_reach") AS DOUBLE) / 1000000.0e0 AS "lon"
LEFT JOIN "sdgen_place_longitude_2678e82df373" AS "lon_entry" ON "lon_entry"."n" = "city_place"
-- postgres:
(SELECT ARRAY_AGG("value" ORDER BY "n") FROM "sdgen_place_reach_719393cdf327")["city_place" + 1] AS "lon_reach" /* half a side of the square */
DRAW("i", 1399769985) AS "lon_u8" /* draw 8 of people.lon */
"lon_reach" * 2 + 1 AS "lon_width" /* points on a side */
CAST(((SELECT ARRAY_AGG("value" ORDER BY "n") FROM "sdgen_place_longitude_2678e82df373")["city_place" + 1] + (("lon_u8" * "lon_width") >> 31) - "lon_reach") AS DOUBLE PRECISION) / FLOAT8 '1000000.0' AS "lon"
-- spark:
`lon_entry_2`.`value` AS `lon_reach` /* half a side of the square */
LEFT JOIN `sdgen_place_reach_719393cdf327` AS `lon_entry_2` ON `lon_entry_2`.`n` = `city_place`
(`i` * 623562952 + 1399769985) % 2147483647 * (`i` + 2107846458) % 1999999973 * (`i` + 41077002) % 1899999979 * (`i` + 1789613172) % 2147483647 AS `lon_u8` /* draw 8 of people.lon */
`lon_reach` * 2 + 1 AS `lon_width` /* points on a side */
CAST((`lon_entry`.`value` + (SHIFTRIGHT((`lon_u8` * `lon_width`), 31)) - `lon_reach`) AS DOUBLE) / 1000000.0e0 AS `lon`
LEFT JOIN `sdgen_place_longitude_2678e82df373` AS `lon_entry` ON `lon_entry`.`n` = `city_place`
-- sqlite:
"lon_entry_2"."value" AS "lon_reach" /* half a side of the square */
LEFT JOIN "sdgen_place_reach_719393cdf327" AS "lon_entry_2" ON "lon_entry_2"."n" = "city_place"
DRAW("i", 1399769985) AS "lon_u8" /* draw 8 of people.lon */
"lon_reach" * 2 + 1 AS "lon_width" /* points on a side */
CAST(("lon_entry"."value" + (("lon_u8" * "lon_width") >> 31) - "lon_reach") AS REAL) / 1000000.0 AS "lon"
LEFT JOIN "sdgen_place_longitude_2678e82df373" AS "lon_entry" ON "lon_entry"."n" = "city_place"
