-- people.latitude double: lat_lon (latitude of a point near another)
-- duckdb:
DRAW("i", 365288875) AS "latitude_u0" /* draw 0 of people.latitude */
DRAW("i", 1209836066) AS "latitude_u1" /* draw 1 of people.latitude */
DRAW("i", 1820103722) AS "latitude_u2" /* draw 2 of people.latitude */
DRAW("i", 1025534356) AS "latitude_u3" /* draw 3 of people.latitude */
SQRT((("latitude_u0" * 4194304 + ("latitude_u1" >> 9)) / 9007199254740992.0e0)) * 0.001962011413360934e0 AS "latitude_sine" /* sine of half the distance from the centre */
SIN((("latitude_u2" * 4194304 + ("latitude_u3" >> 9)) / 9007199254740992.0e0) * 3.141592653589793e0) AS "latitude_turned" /* sine of half its direction */
SQRT(1.0e0 - ("latitude_sine" * "latitude_sine")) AS "latitude_cosine" /* its cosine */
0.5891963573533421e0 * "latitude_cosine" - (0.8079898838980305e0 * "latitude_sine") AS "latitude_straight" /* sine of half the distance to the pole ahead */
FLOOR(
  (
    ASIN(
      SQRT(
        LEAST(
          "latitude_straight" * "latitude_straight" + 1.9042587854842774e0 * (("latitude_sine" * "latitude_cosine") * ("latitude_turned" * "latitude_turned")),
          1.0e0
        )
      )
    ) * 114.59155902616465e0 - 90.0e0
  ) * 1000000.0e0 + 0.5e0
) / 1000000.0e0 AS "latitude" /* people.latitude */
-- postgres:
DRAW("i", 365288875) AS "latitude_u0" /* draw 0 of people.latitude */
DRAW("i", 1209836066) AS "latitude_u1" /* draw 1 of people.latitude */
DRAW("i", 1820103722) AS "latitude_u2" /* draw 2 of people.latitude */
DRAW("i", 1025534356) AS "latitude_u3" /* draw 3 of people.latitude */
SQRT((("latitude_u0" * 4194304 + ("latitude_u1" >> 9)) / FLOAT8 '9007199254740992.0')) * FLOAT8 '0.001962011413360934' AS "latitude_sine" /* sine of half the distance from the centre */
SIN(
  (("latitude_u2" * 4194304 + ("latitude_u3" >> 9)) / FLOAT8 '9007199254740992.0') * FLOAT8 '3.141592653589793'
) AS "latitude_turned" /* sine of half its direction */
SQRT(FLOAT8 '1.0' - ("latitude_sine" * "latitude_sine")) AS "latitude_cosine" /* its cosine */
FLOAT8 '0.5891963573533421' * "latitude_cosine" - (FLOAT8 '0.8079898838980305' * "latitude_sine") AS "latitude_straight" /* sine of half the distance to the pole ahead */
FLOOR(
  (
    ASIN(
      SQRT(
        LEAST(
          "latitude_straight" * "latitude_straight" + FLOAT8 '1.9042587854842774' * (("latitude_sine" * "latitude_cosine") * ("latitude_turned" * "latitude_turned")),
          FLOAT8 '1.0'
        )
      )
    ) * FLOAT8 '114.59155902616465' - FLOAT8 '90.0'
  ) * FLOAT8 '1000000.0' + FLOAT8 '0.5'
) / FLOAT8 '1000000.0' AS "latitude" /* people.latitude */
-- spark:
(`i` * 1863181922 + 365288875) % 2147483647 * (`i` + 1788039968) % 1999999973 * (`i` + 804855600) % 1899999979 * (`i` + 417256937) % 2147483647 AS `latitude_u0` /* draw 0 of people.latitude */
(`i` * 1547260677 + 1209836066) % 2147483647 * (`i` + 506173701) % 1999999973 * (`i` + 652068698) % 1899999979 * (`i` + 2136899142) % 2147483647 AS `latitude_u1` /* draw 1 of people.latitude */
(`i` * 523428039 + 1820103722) % 2147483647 * (`i` + 1588797754) % 1999999973 * (`i` + 2046717676) % 1899999979 * (`i` + 1637600581) % 2147483647 AS `latitude_u2` /* draw 2 of people.latitude */
(`i` * 580779879 + 1025534356) % 2147483647 * (`i` + 879996795) % 1999999973 * (`i` + 1341842844) % 1899999979 * (`i` + 976249095) % 2147483647 AS `latitude_u3` /* draw 3 of people.latitude */
SQRT(((`latitude_u0` * 4194304 + (SHIFTRIGHT(`latitude_u1`, 9))) / 9007199254740992.0e0)) * 0.001962011413360934e0 AS `latitude_sine` /* sine of half the distance from the centre */
SIN(
  ((`latitude_u2` * 4194304 + (SHIFTRIGHT(`latitude_u3`, 9))) / 9007199254740992.0e0) * 3.141592653589793e0
) AS `latitude_turned` /* sine of half its direction */
SQRT(1.0e0 - (`latitude_sine` * `latitude_sine`)) AS `latitude_cosine` /* its cosine */
0.5891963573533421e0 * `latitude_cosine` - (0.8079898838980305e0 * `latitude_sine`) AS `latitude_straight` /* sine of half the distance to the pole ahead */
CAST(FLOOR(
  (
    ASIN(
      SQRT(
        LEAST(
          `latitude_straight` * `latitude_straight` + 1.9042587854842774e0 * ((`latitude_sine` * `latitude_cosine`) * (`latitude_turned` * `latitude_turned`)),
          1.0e0
        )
      )
    ) * 114.59155902616465e0 - 90.0e0
  ) * 1000000.0e0 + 0.5e0
) AS DOUBLE) / 1000000.0e0 AS `latitude` /* people.latitude */
-- sqlite:
DRAW("i", 365288875) AS "latitude_u0" /* draw 0 of people.latitude */
DRAW("i", 1209836066) AS "latitude_u1" /* draw 1 of people.latitude */
DRAW("i", 1820103722) AS "latitude_u2" /* draw 2 of people.latitude */
DRAW("i", 1025534356) AS "latitude_u3" /* draw 3 of people.latitude */
SQRT((("latitude_u0" * 4194304 + ("latitude_u1" >> 9)) / 9007199254740992.0)) * 0.001962011413360934 AS "latitude_sine" /* sine of half the distance from the centre */
SIN((("latitude_u2" * 4194304 + ("latitude_u3" >> 9)) / 9007199254740992.0) * 3.141592653589793) AS "latitude_turned" /* sine of half its direction */
SQRT(1.0 - ("latitude_sine" * "latitude_sine")) AS "latitude_cosine" /* its cosine */
0.5891963573533421 * "latitude_cosine" - (0.8079898838980305 * "latitude_sine") AS "latitude_straight" /* sine of half the distance to the pole ahead */
FLOOR(
  (
    ASIN(
      SQRT(
        MIN(
          "latitude_straight" * "latitude_straight" + (8576019156723985.0 / 4503599627370496.0) * (("latitude_sine" * "latitude_cosine") * ("latitude_turned" * "latitude_turned")),
          1.0
        )
      )
    ) * (1007958012753983.0 / 8796093022208.0) - 90.0
  ) * 1000000.0 + 0.5
) / 1000000.0 AS "latitude" /* people.latitude */

-- people.longitude decimal(9,6): lat_lon (longitude of a point near another)
-- duckdb:
CAST("latitude" AS DOUBLE) AS "longitude_latitude" /* the point’s latitude */
SIN(("longitude_latitude" - (-17.8e0)) * 0.008726646259971648e0) AS "longitude_way" /* sine of half the distance along the meridian */
0.9521293927421387e0 * COS("longitude_latitude" * 0.017453292519943295e0) AS "longitude_whole" /* haversine of half the parallel */
3.84948878615857e-06 - ("longitude_way" * "longitude_way") AS "longitude_left" /* haversine left for the distance along the parallel */
DRAW("i", 581567027) AS "longitude_u4" /* draw 4 of people.longitude */
DRAW("i", 642662549) AS "longitude_u5" /* draw 5 of people.longitude */
179.9e0 + ((("longitude_u4" * 4194304 + ("longitude_u5" >> 9)) / 9007199254740992.0e0) * 2.0e0 - 1.0e0) * CASE
  WHEN "longitude_left" <= 0.0e0
  THEN 0.0e0
  WHEN "longitude_left" >= "longitude_whole"
  THEN 180.0e0
  ELSE ASIN(SQRT("longitude_left" / "longitude_whole")) * 114.59155902616465e0
END AS "longitude_reached" /* longitude, possibly beyond 180 degrees */
CAST(FLOOR(
  (
    FLOOR(
      CASE
        WHEN "longitude_reached" > 180.0e0
        THEN "longitude_reached" - 360.0e0
        WHEN "longitude_reached" < (-180.0e0)
        THEN "longitude_reached" + 360.0e0
        ELSE "longitude_reached"
      END * 1000000.0e0 + 0.5e0
    ) / 1000000.0e0
  ) * 1000000.0e0 + 0.5e0
) AS BIGINT) * 0.000001 AS "longitude"
-- postgres:
CAST("latitude" AS DOUBLE PRECISION) AS "longitude_latitude" /* the point's latitude */
SIN(("longitude_latitude" - (-FLOAT8 '17.8')) * FLOAT8 '0.008726646259971648') AS "longitude_way" /* sine of half the distance along the meridian */
FLOAT8 '0.9521293927421387' * COS("longitude_latitude" * FLOAT8 '0.017453292519943295') AS "longitude_whole" /* haversine of half the parallel */
FLOAT8 '3.84948878615857e-06' - ("longitude_way" * "longitude_way") AS "longitude_left" /* haversine left for the distance along the parallel */
DRAW("i", 581567027) AS "longitude_u4" /* draw 4 of people.longitude */
DRAW("i", 642662549) AS "longitude_u5" /* draw 5 of people.longitude */
FLOAT8 '179.9' + ((("longitude_u4" * 4194304 + ("longitude_u5" >> 9)) / FLOAT8 '9007199254740992.0') * FLOAT8 '2.0' - FLOAT8 '1.0') * CASE
  WHEN "longitude_left" <= FLOAT8 '0.0'
  THEN FLOAT8 '0.0'
  WHEN "longitude_left" >= "longitude_whole"
  THEN FLOAT8 '180.0'
  ELSE ASIN(SQRT("longitude_left" / "longitude_whole")) * FLOAT8 '114.59155902616465'
END AS "longitude_reached" /* longitude, possibly beyond 180 degrees */
CAST(FLOOR(
  (
    FLOOR(
      CASE
        WHEN "longitude_reached" > FLOAT8 '180.0'
        THEN "longitude_reached" - FLOAT8 '360.0'
        WHEN "longitude_reached" < (-FLOAT8 '180.0')
        THEN "longitude_reached" + FLOAT8 '360.0'
        ELSE "longitude_reached"
      END * FLOAT8 '1000000.0' + FLOAT8 '0.5'
    ) / FLOAT8 '1000000.0'
  ) * FLOAT8 '1000000.0' + FLOAT8 '0.5'
) AS BIGINT) * 0.000001 AS "longitude"
-- spark:
CAST(`latitude` AS DOUBLE) AS `longitude_latitude` /* the point's latitude */
SIN((`longitude_latitude` - (-17.8e0)) * 0.008726646259971648e0) AS `longitude_way` /* sine of half the distance along the meridian */
0.9521293927421387e0 * COS(`longitude_latitude` * 0.017453292519943295e0) AS `longitude_whole` /* haversine of half the parallel */
3.84948878615857e-06 - (`longitude_way` * `longitude_way`) AS `longitude_left` /* haversine left for the distance along the parallel */
(`i` * 653815017 + 581567027) % 2147483647 * (`i` + 2099657079) % 1999999973 * (`i` + 777743703) % 1899999979 * (`i` + 483316762) % 2147483647 AS `longitude_u4` /* draw 4 of people.longitude */
(`i` * 1952344650 + 642662549) % 2147483647 * (`i` + 675406015) % 1999999973 * (`i` + 1216165222) % 1899999979 * (`i` + 1685372331) % 2147483647 AS `longitude_u5` /* draw 5 of people.longitude */
179.9e0 + (((`longitude_u4` * 4194304 + (SHIFTRIGHT(`longitude_u5`, 9))) / 9007199254740992.0e0) * 2.0e0 - 1.0e0) * CASE
  WHEN `longitude_left` <= 0.0e0
  THEN 0.0e0
  WHEN `longitude_left` >= `longitude_whole`
  THEN 180.0e0
  ELSE ASIN(SQRT(`longitude_left` / `longitude_whole`)) * 114.59155902616465e0
END AS `longitude_reached` /* longitude, possibly beyond 180 degrees */
CAST(CAST(FLOOR(
  (
    CAST(FLOOR(
      CASE
        WHEN `longitude_reached` > 180.0e0
        THEN `longitude_reached` - 360.0e0
        WHEN `longitude_reached` < (-180.0e0)
        THEN `longitude_reached` + 360.0e0
        ELSE `longitude_reached`
      END * 1000000.0e0 + 0.5e0
    ) AS DOUBLE) / 1000000.0e0
  ) * 1000000.0e0 + 0.5e0
) AS DOUBLE) AS BIGINT) * 0.000001 AS `longitude`
-- sqlite:
CAST("latitude" AS REAL) AS "longitude_latitude" /* the point's latitude */
SIN(("longitude_latitude" - (-17.8)) * 0.008726646259971648) AS "longitude_way" /* sine of half the distance along the meridian */
(8576019156723985.0 / 9007199254740992.0) * COS("longitude_latitude" * (5030569068109113.0 / 288230376151711744.0)) AS "longitude_whole" /* haversine of half the parallel */
3.84948878615857e-06 - ("longitude_way" * "longitude_way") AS "longitude_left" /* haversine left for the distance along the parallel */
DRAW("i", 581567027) AS "longitude_u4" /* draw 4 of people.longitude */
DRAW("i", 642662549) AS "longitude_u5" /* draw 5 of people.longitude */
179.9 + ((("longitude_u4" * 4194304 + ("longitude_u5" >> 9)) / 9007199254740992.0) * 2.0 - 1.0) * CASE
  WHEN "longitude_left" <= 0.0
  THEN 0.0
  WHEN "longitude_left" >= "longitude_whole"
  THEN 180.0
  ELSE ASIN(SQRT("longitude_left" / "longitude_whole")) * (1007958012753983.0 / 8796093022208.0)
END AS "longitude_reached" /* longitude, possibly beyond 180 degrees */
CAST(FLOOR(
  (
    FLOOR(
      CASE
        WHEN "longitude_reached" > 180.0
        THEN "longitude_reached" - 360.0
        WHEN "longitude_reached" < (-180.0)
        THEN "longitude_reached" + 360.0
        ELSE "longitude_reached"
      END * 1000000.0 + 0.5
    ) / 1000000.0
  ) * 1000000.0 + 0.5
) AS INTEGER) / 1000000.0 AS "longitude"

-- people.spot text: lat_lon (latitude and longitude of a point)
-- duckdb:
DRAW("i", 323130136) AS "spot_u0" /* draw 0 of people.spot */
DRAW("i", 636478875) AS "spot_u1" /* draw 1 of people.spot */
DRAW("i", 1573858395) AS "spot_u4" /* draw 4 of people.spot */
DRAW("i", 1744930378) AS "spot_u5" /* draw 5 of people.spot */
CAST(FLOOR(
  (
    ASIN(
      0.6946583704589973e0 + (("spot_u0" * 4194304 + ("spot_u1" >> 9)) / 9007199254740992.0e0) * 0.04848645501839699e0
    ) * 57.29577951308232e0
  ) * 1000000.0e0 + 0.5e0
) AS BIGINT) AS "spot_latitude_units" /* latitude, in 10^-6 degrees */
CAST(FLOOR(
  (5.0e0 + (("spot_u4" * 4194304 + ("spot_u5" >> 9)) / 9007199254740992.0e0) * 11.0e0) * 1000000.0e0 + 0.5e0
) AS BIGINT) AS "spot_longitude_units" /* longitude, in 10^-6 degrees */
ABS("spot_latitude_units") AS "spot_latitude_size" /* latitude without its sign */
ABS("spot_longitude_units") AS "spot_longitude_size" /* longitude without its sign */
(CASE WHEN "spot_latitude_units" < 0 THEN '-' ELSE '' END || CAST("spot_latitude_size" // 1000000 AS VARCHAR) || '.' || LPAD(CAST("spot_latitude_size" % 1000000 AS VARCHAR), 6, '0')) || ',' || (CASE WHEN "spot_longitude_units" < 0 THEN '-' ELSE '' END || CAST("spot_longitude_size" // 1000000 AS VARCHAR) || '.' || LPAD(CAST("spot_longitude_size" % 1000000 AS VARCHAR), 6, '0')) AS "spot"
-- postgres:
DRAW("i", 323130136) AS "spot_u0" /* draw 0 of people.spot */
DRAW("i", 636478875) AS "spot_u1" /* draw 1 of people.spot */
DRAW("i", 1573858395) AS "spot_u4" /* draw 4 of people.spot */
DRAW("i", 1744930378) AS "spot_u5" /* draw 5 of people.spot */
CAST(FLOOR(
  (
    ASIN(
      FLOAT8 '0.6946583704589973' + (("spot_u0" * 4194304 + ("spot_u1" >> 9)) / FLOAT8 '9007199254740992.0') * FLOAT8 '0.04848645501839699'
    ) * FLOAT8 '57.29577951308232'
  ) * FLOAT8 '1000000.0' + FLOAT8 '0.5'
) AS BIGINT) AS "spot_latitude_units" /* latitude, in 10^-6 degrees */
CAST(FLOOR(
  (FLOAT8 '5.0' + (("spot_u4" * 4194304 + ("spot_u5" >> 9)) / FLOAT8 '9007199254740992.0') * FLOAT8 '11.0') * FLOAT8 '1000000.0' + FLOAT8 '0.5'
) AS BIGINT) AS "spot_longitude_units" /* longitude, in 10^-6 degrees */
ABS("spot_latitude_units") AS "spot_latitude_size" /* latitude without its sign */
ABS("spot_longitude_units") AS "spot_longitude_size" /* longitude without its sign */
(CASE WHEN "spot_latitude_units" < 0 THEN '-' ELSE '' END || CAST("spot_latitude_size" / 1000000 AS TEXT) || '.' || LPAD(CAST("spot_latitude_size" % 1000000 AS TEXT), 6, '0')) || ',' || (CASE WHEN "spot_longitude_units" < 0 THEN '-' ELSE '' END || CAST("spot_longitude_size" / 1000000 AS TEXT) || '.' || LPAD(CAST("spot_longitude_size" % 1000000 AS TEXT), 6, '0')) AS "spot"
-- spark:
(`i` * 19614871 + 323130136) % 2147483647 * (`i` + 294653986) % 1999999973 * (`i` + 1714098822) % 1899999979 * (`i` + 880987039) % 2147483647 AS `spot_u0` /* draw 0 of people.spot */
(`i` * 2048558629 + 636478875) % 2147483647 * (`i` + 1257138232) % 1999999973 * (`i` + 972261961) % 1899999979 * (`i` + 874903088) % 2147483647 AS `spot_u1` /* draw 1 of people.spot */
(`i` * 1241826709 + 1573858395) % 2147483647 * (`i` + 1130147796) % 1999999973 * (`i` + 1785588721) % 1899999979 * (`i` + 991593672) % 2147483647 AS `spot_u4` /* draw 4 of people.spot */
(`i` * 1083818543 + 1744930378) % 2147483647 * (`i` + 484005471) % 1999999973 * (`i` + 526749996) % 1899999979 * (`i` + 206857834) % 2147483647 AS `spot_u5` /* draw 5 of people.spot */
CAST(CAST(FLOOR(
  (
    ASIN(
      0.6946583704589973e0 + ((`spot_u0` * 4194304 + (SHIFTRIGHT(`spot_u1`, 9))) / 9007199254740992.0e0) * 0.04848645501839699e0
    ) * 57.29577951308232e0
  ) * 1000000.0e0 + 0.5e0
) AS DOUBLE) AS BIGINT) AS `spot_latitude_units` /* latitude, in 10^-6 degrees */
CAST(CAST(FLOOR(
  (5.0e0 + ((`spot_u4` * 4194304 + (SHIFTRIGHT(`spot_u5`, 9))) / 9007199254740992.0e0) * 11.0e0) * 1000000.0e0 + 0.5e0
) AS DOUBLE) AS BIGINT) AS `spot_longitude_units` /* longitude, in 10^-6 degrees */
ABS(`spot_latitude_units`) AS `spot_latitude_size` /* latitude without its sign */
ABS(`spot_longitude_units`) AS `spot_longitude_size` /* longitude without its sign */
(CASE WHEN `spot_latitude_units` < 0 THEN '-' ELSE '' END || CAST(`spot_latitude_size` DIV 1000000 AS STRING) || '.' || LPAD(CAST(`spot_latitude_size` % 1000000 AS STRING), 6, '0')) || ',' || (CASE WHEN `spot_longitude_units` < 0 THEN '-' ELSE '' END || CAST(`spot_longitude_size` DIV 1000000 AS STRING) || '.' || LPAD(CAST(`spot_longitude_size` % 1000000 AS STRING), 6, '0')) AS `spot`
-- sqlite:
DRAW("i", 323130136) AS "spot_u0" /* draw 0 of people.spot */
DRAW("i", 636478875) AS "spot_u1" /* draw 1 of people.spot */
DRAW("i", 1573858395) AS "spot_u4" /* draw 4 of people.spot */
DRAW("i", 1744930378) AS "spot_u5" /* draw 5 of people.spot */
CAST(FLOOR(
  (
    ASIN(0.6946583704589973 + (("spot_u0" * 4194304 + ("spot_u1" >> 9)) / 9007199254740992.0) * 0.04848645501839699) * 57.29577951308232
  ) * 1000000.0 + 0.5
) AS INTEGER) AS "spot_latitude_units" /* latitude, in 10^-6 degrees */
CAST(FLOOR((5.0 + (("spot_u4" * 4194304 + ("spot_u5" >> 9)) / 9007199254740992.0) * 11.0) * 1000000.0 + 0.5) AS INTEGER) AS "spot_longitude_units" /* longitude, in 10^-6 degrees */
ABS("spot_latitude_units") AS "spot_latitude_size" /* latitude without its sign */
ABS("spot_longitude_units") AS "spot_longitude_size" /* longitude without its sign */
(CASE WHEN "spot_latitude_units" < 0 THEN '-' ELSE '' END || CAST("spot_latitude_size" / 1000000 AS TEXT) || '.' || SUBSTR(CAST("spot_latitude_size" % 1000000 + 1000000 AS TEXT), 2)) || ',' || (CASE WHEN "spot_longitude_units" < 0 THEN '-' ELSE '' END || CAST("spot_longitude_size" / 1000000 AS TEXT) || '.' || SUBSTR(CAST("spot_longitude_size" % 1000000 + 1000000 AS TEXT), 2)) AS "spot"
