-- payloads.profile json: json (name, rate)
-- duckdb:
DRAW("i", 272236745) AS "profile_rate_u0" /* draw rate.0 of payloads.profile */
DRAW("i", 1427314949) AS "profile_rate_u1" /* draw rate.1 of payloads.profile */
DRAW("i", 585356016) AS "profile_name_u0" /* draw name.0 of payloads.profile */
DRAW("i", 741350018) AS "profile_name_u1" /* draw name.1 of payloads.profile */
(("profile_rate_u0" * 4194304 + ("profile_rate_u1" >> 9)) / 9007199254740992.0e0) * 1.0e0 AS "profile_rate_json" /* to be a part of JSON */
DRAW("i", 428582944) AS "profile_rate_null" /* draw rate.null of payloads.profile */
CAST((
  '{"name":' || LIST_TRANSFORM(
    [CAST("profile_entry"."value" || ' ' || "profile_entry_2"."value" AS VARCHAR)],
    LAMBDA "text": CASE
      WHEN REGEXP_MATCHES("text", '[\x{0B}\x{0E}\x{0F}\x{1A}-\x{1F}]')
      THEN '"' || ARRAY_TO_STRING(
        LIST_TRANSFORM(
          STRING_SPLIT("text", ''),
          LAMBDA "character": CASE
            WHEN UNICODE("character") < 32
            THEN LOWER(
              SUBSTR(
                CAST(TO_JSON(CAST("character" AS VARCHAR)) AS VARCHAR), 2,
                LENGTH(CAST(TO_JSON(CAST("character" AS VARCHAR)) AS VARCHAR)) - 2
              )
            )
            ELSE SUBSTR(
              CAST(TO_JSON(CAST("character" AS VARCHAR)) AS VARCHAR), 2, LENGTH(CAST(TO_JSON(CAST("character" AS VARCHAR)) AS VARCHAR)) - 2
            )
          END
        ), ''
      ) || '"'
      ELSE CAST(TO_JSON(CAST("text" AS VARCHAR)) AS VARCHAR)
    END
  )[0 + 1] || ',"rate":' || CASE
    WHEN "profile_rate_null" < 214748365
    THEN 'null'
    ELSE CASE
      WHEN "profile_rate_json" >= (-9.223372036854776e+18)
      AND "profile_rate_json" < 9.223372036854776e+18
      AND TRUNC("profile_rate_json") = "profile_rate_json"
      THEN CAST(CAST("profile_rate_json" AS BIGINT) AS VARCHAR)
      ELSE CAST("profile_rate_json" AS VARCHAR)
    END
  END || '}'
) AS JSON) AS "profile"
LEFT JOIN "sdgen_first_names" AS "profile_entry" ON "profile_entry"."n" = (("profile_name_u0" * 512) >> 31)
LEFT JOIN "sdgen_last_names" AS "profile_entry_2" ON "profile_entry_2"."n" = (("profile_name_u1" * 1000) >> 31)
-- postgres:
DRAW("i", 272236745) AS "profile_rate_u0" /* draw rate.0 of payloads.profile */
DRAW("i", 1427314949) AS "profile_rate_u1" /* draw rate.1 of payloads.profile */
DRAW("i", 585356016) AS "profile_name_u0" /* draw name.0 of payloads.profile */
DRAW("i", 741350018) AS "profile_name_u1" /* draw name.1 of payloads.profile */
(("profile_rate_u0" * 4194304 + ("profile_rate_u1" >> 9)) / FLOAT8 '9007199254740992.0') * FLOAT8 '1.0' AS "profile_rate_json" /* to be a part of JSON */
DRAW("i", 428582944) AS "profile_rate_null" /* draw rate.null of payloads.profile */
CAST((
  '{"name":' || CAST(TO_JSON(
    CAST((SELECT "entry"."value" FROM "sdgen_first_names" AS "entry" WHERE "entry"."n" = (("profile_name_u0" * 512) >> 31)) || ' ' || (
      SELECT "entry"."value"
      FROM "sdgen_last_names" AS "entry"
      WHERE "entry"."n" = (("profile_name_u1" * 1000) >> 31)) AS TEXT)
  ) AS TEXT) || ',"rate":' || CASE
    WHEN "profile_rate_null" < 214748365
    THEN 'null'
    ELSE CASE
      WHEN ABS("profile_rate_json") >= FLOAT8 '9007199254740992.0'
      AND ABS("profile_rate_json") < FLOAT8 '9.223372036854776e+18'
      THEN CAST(CAST("profile_rate_json" AS BIGINT) AS TEXT)
      ELSE CAST("profile_rate_json" AS TEXT)
    END
  END || '}'
) AS JSONB) AS "profile"
-- spark:
(`i` * 123584807 + 272236745) % 2147483647 * (`i` + 230636865) % 1999999973 * (`i` + 1167932461) % 1899999979 * (`i` + 1092309333) % 2147483647 AS `profile_rate_u0` /* draw rate.0 of payloads.profile */
(`i` * 487735074 + 1427314949) % 2147483647 * (`i` + 1702751444) % 1999999973 * (`i` + 1105092544) % 1899999979 * (`i` + 1835042801) % 2147483647 AS `profile_rate_u1` /* draw rate.1 of payloads.profile */
(`i` * 1669652739 + 585356016) % 2147483647 * (`i` + 2147231365) % 1999999973 * (`i` + 10134715) % 1899999979 * (`i` + 748955529) % 2147483647 AS `profile_name_u0` /* draw name.0 of payloads.profile */
(`i` * 629282684 + 741350018) % 2147483647 * (`i` + 1927188371) % 1999999973 * (`i` + 1577051612) % 1899999979 * (`i` + 348299143) % 2147483647 AS `profile_name_u1` /* draw name.1 of payloads.profile */
((`profile_rate_u0` * 4194304 + (SHIFTRIGHT(`profile_rate_u1`, 9))) / 9007199254740992.0e0) * 1.0e0 AS `profile_rate_json` /* to be a part of JSON */
(`i` * 1933330471 + 428582944) % 2147483647 * (`i` + 890588719) % 1999999973 * (`i` + 1877554506) % 1899999979 * (`i` + 1088947951) % 2147483647 AS `profile_rate_null` /* draw rate.null of payloads.profile */
CAST((
  '{"name":' || ELEMENT_AT(
    TRANSFORM(
      ARRAY(CAST(`profile_entry`.`value` || ' ' || `profile_entry_2`.`value` AS STRING)),
      `text` -> '"' || CASE
        WHEN `text` RLIKE '[\\x00-\\x1F"\\\\]'
        THEN REPLACE(
          REPLACE(
            REPLACE(
              REPLACE(
                REPLACE(
                  REPLACE(
                    REPLACE(
                      REPLACE(
                        REPLACE(
                          REPLACE(
                            REPLACE(
                              REPLACE(
                                REPLACE(
                                  REPLACE(
                                    REPLACE(
                                      REPLACE(
                                        REPLACE(
                                          REPLACE(
                                            REPLACE(
                                              REPLACE(
                                                REPLACE(
                                                  REPLACE(
                                                    REPLACE(
                                                      REPLACE(
                                                        REPLACE(
                                                          REPLACE(
                                                            REPLACE(
                                                              REPLACE(
                                                                REPLACE(
                                                                  REPLACE(
                                                                    REPLACE(REPLACE(REPLACE(`text`, '\\', '\\\\'), '\u0001', '\\u0001'), '\u0002', '\\u0002'),
                                                                    '\u0003', '\\u0003'
                                                                  ), '\u0004', '\\u0004'
                                                                ), '\u0005', '\\u0005'
                                                              ), '\u0006', '\\u0006'
                                                            ), '\u0007', '\\u0007'
                                                          ), '\u0008', '\\b'
                                                        ), '\u0009', '\\t'
                                                      ), '\n', '\\n'
                                                    ), '\u000b', '\\u000b'
                                                  ), '\u000c', '\\f'
                                                ), '\u000d', '\\r'
                                              ), '\u000e', '\\u000e'
                                            ), '\u000f', '\\u000f'
                                          ), '\u0010', '\\u0010'
                                        ), '\u0011', '\\u0011'
                                      ), '\u0012', '\\u0012'
                                    ), '\u0013', '\\u0013'
                                  ), '\u0014', '\\u0014'
                                ), '\u0015', '\\u0015'
                              ), '\u0016', '\\u0016'
                            ), '\u0017', '\\u0017'
                          ), '\u0018', '\\u0018'
                        ), '\u0019', '\\u0019'
                      ), '\u001a', '\\u001a'
                    ), '\u001b', '\\u001b'
                  ), '\u001c', '\\u001c'
                ), '\u001d', '\\u001d'
              ), '\u001e', '\\u001e'
            ), '\u001f', '\\u001f'
          ), '"', '\\"'
        )
        ELSE `text`
      END || '"'
    ), 1
  ) || ',"rate":' || CASE
    WHEN `profile_rate_null` < 214748365
    THEN 'null'
    ELSE CASE
      WHEN `profile_rate_json` >= (-9.223372036854776e+18)
      AND `profile_rate_json` < 9.223372036854776e+18
      AND `profile_rate_json` % 1.0e0 = 0.0e0
      THEN CAST(CAST(`profile_rate_json` AS BIGINT) AS STRING)
      WHEN ABS(`profile_rate_json`) >= 0.0001e0 AND ABS(`profile_rate_json`) < 1e+16
      THEN TRIM(TRAILING '0' FROM CAST(CAST(CASE
        WHEN CAST(FORMAT_STRING('%.14e', `profile_rate_json`) AS DOUBLE) = `profile_rate_json`
        THEN FORMAT_STRING('%.14e', `profile_rate_json`)
        WHEN CAST(FORMAT_STRING('%.15e', `profile_rate_json`) AS DOUBLE) = `profile_rate_json`
        THEN FORMAT_STRING('%.15e', `profile_rate_json`)
        ELSE CAST(`profile_rate_json` AS STRING)
      END AS DECIMAL(38, 20)) AS STRING))
      ELSE REGEXP_REPLACE(
        REGEXP_REPLACE(
          REGEXP_REPLACE(
            CASE
              WHEN CAST(FORMAT_STRING('%.14e', `profile_rate_json`) AS DOUBLE) = `profile_rate_json`
              THEN FORMAT_STRING('%.14e', `profile_rate_json`)
              WHEN CAST(FORMAT_STRING('%.15e', `profile_rate_json`) AS DOUBLE) = `profile_rate_json`
              THEN FORMAT_STRING('%.15e', `profile_rate_json`)
              ELSE CAST(`profile_rate_json` AS STRING)
            END, '\\.?0*[eE]\\+?', 'e'
          ), 'e(-?)([0-9])$', 'e$10$2'
        ), 'e([0-9])', 'e+$1'
      )
    END
  END || '}'
) AS STRING) AS `profile`
LEFT JOIN `sdgen_first_names` AS `profile_entry` ON `profile_entry`.`n` = (SHIFTRIGHT((`profile_name_u0` * 512), 31))
LEFT JOIN `sdgen_last_names` AS `profile_entry_2` ON `profile_entry_2`.`n` = (SHIFTRIGHT((`profile_name_u1` * 1000), 31))
-- sqlite:
DRAW("i", 272236745) AS "profile_rate_u0" /* draw rate.0 of payloads.profile */
DRAW("i", 1427314949) AS "profile_rate_u1" /* draw rate.1 of payloads.profile */
DRAW("i", 585356016) AS "profile_name_u0" /* draw name.0 of payloads.profile */
DRAW("i", 741350018) AS "profile_name_u1" /* draw name.1 of payloads.profile */
(("profile_rate_u0" * 4194304 + ("profile_rate_u1" >> 9)) / 9007199254740992.0) * 1.0 AS "profile_rate_json" /* to be a part of JSON */
DRAW("i", 428582944) AS "profile_rate_null" /* draw rate.null of payloads.profile */
'{"name":' || JSON_QUOTE("profile_entry"."value" || ' ' || "profile_entry_2"."value") || ',"rate":' || CASE
  WHEN "profile_rate_null" < 214748365
  THEN 'null'
  ELSE CASE
    WHEN "profile_rate_json" IS NULL
    THEN NULL
    WHEN "profile_rate_json" = CAST("profile_rate_json" AS INTEGER)
    THEN CAST(CAST("profile_rate_json" AS INTEGER) AS TEXT)
    WHEN ABS("profile_rate_json") < 1000000000.0
    AND ROUND("profile_rate_json" * 1000000.0) / 1000000.0 = "profile_rate_json"
    THEN REPLACE(CAST("profile_rate_json" AS TEXT), '.0e', 'e')
    WHEN ABS("profile_rate_json") < 2e-06 OR ABS("profile_rate_json") >= 9007199254740992.0
    THEN REPLACE(
      CASE
        WHEN CAST(PRINTF('%!.12g', "profile_rate_json") AS REAL) = "profile_rate_json"
        THEN PRINTF('%!.12g', "profile_rate_json")
        ELSE PRINTF('%!.17g', "profile_rate_json")
      END, '.0e', 'e'
    )
    ELSE CASE WHEN "profile_rate_json" < 0 THEN '-' ELSE '' END || (
      WITH "d1" AS (
        SELECT
          ABS("profile_rate_json") AS "a", /* to its shortest digits, by exact arithmetic */
          CAST(SUBSTR(PRINTF('%.16e', "profile_rate_json"), (-3)) AS INTEGER) AS "e"
        LIMIT -1
        OFFSET 0
      ), "d2" AS (
        SELECT "d1"."a" AS "a", "d1"."e" AS "e", CAST('1e' || (16 - "d1"."e") AS REAL) AS "s"
        FROM "d1"
        LIMIT -1
        OFFSET 0
      ), "d3" AS (
        SELECT
          "d2"."a" AS "a", "d2"."e" AS "e", "d2"."s" AS "s", "d2"."a" * "d2"."s" AS "p",
          134217729.0 * "d2"."a" - (134217729.0 * "d2"."a" - "d2"."a") AS "a_high",
          134217729.0 * "d2"."s" - (134217729.0 * "d2"."s" - "d2"."s") AS "s_high"
        FROM "d2"
        LIMIT -1
        OFFSET 0
      ), "d4" AS (
        SELECT
          "d3"."a" AS "a", "d3"."e" AS "e", "d3"."s" AS "s", "d3"."p" AS "p",
          ((("d3"."a_high" * "d3"."s_high" - "d3"."p") + "d3"."a_high" * ("d3"."s" - "d3"."s_high")) + ("d3"."a" - "d3"."a_high") * "d3"."s_high") + ("d3"."a" - "d3"."a_high") * ("d3"."s" - "d3"."s_high") + 16.0 AS "rest"
        FROM "d3"
        LIMIT -1
        OFFSET 0
      ), "d5" AS (
        SELECT
          "d4"."e" AS "e", CAST("d4"."p" AS INTEGER) + CAST("d4"."rest" AS INTEGER) - 16 AS "q",
          "d4"."rest" - CAST("d4"."rest" AS INTEGER) AS "r",
          (
            ABS(
              4503599627370497.0 * "d4"."a" - ((9007199254740991.0 / 9007199254740992.0) * (4503599627370497.0 * "d4"."a"))
            ) / 9007199254740992.0
          ) * "d4"."s" AS "half"
        FROM "d4"
        LIMIT -1
        OFFSET 0
      ), "d6" AS (
        SELECT
          "d5"."e" AS "e",
          CASE
            WHEN ABS((("d5"."q" + 50) / 100) * 100 - "d5"."q" - "d5"."r") < "d5"."half"
            THEN (("d5"."q" + 50) / 100) * 100
            WHEN ABS(
              (
                ("d5"."q" / 10) + ("d5"."q" % 10 + "d5"."r" > 5.0 OR "d5"."q" % 10 + "d5"."r" = 5.0 AND ("d5"."q" / 10) % 2 = 1)
              ) * 10 - "d5"."q" - "d5"."r"
            ) < "d5"."half"
            THEN (("d5"."q" / 10) + ("d5"."q" % 10 + "d5"."r" > 5.0 OR "d5"."q" % 10 + "d5"."r" = 5.0 AND ("d5"."q" / 10) % 2 = 1)) * 10
            ELSE "d5"."q" + ("d5"."r" > 0.5 OR "d5"."r" = 0.5 AND "d5"."q" % 2 = 1)
          END AS "d"
        FROM "d5"
        LIMIT -1
        OFFSET 0
      )
      SELECT
        CASE
          WHEN "d6"."e" >= 0
          THEN RTRIM(SUBSTR("d6"."d", 1, "d6"."e" + 1) || '.' || SUBSTR("d6"."d", "d6"."e" + 2), '0')
          WHEN "d6"."e" >= (-4)
          THEN RTRIM('0.' || SUBSTR('000', "d6"."e" + 5) || "d6"."d", '0')
          ELSE REPLACE(RTRIM(SUBSTR("d6"."d", 1, 1) || '.' || SUBSTR("d6"."d", 2), '0') || PRINTF('e%03d', "d6"."e"), '.e', 'e')
        END
      FROM "d6"
    )
  END
END || '}' AS "profile"
LEFT JOIN "sdgen_first_names" AS "profile_entry" ON "profile_entry"."n" = (("profile_name_u0" * 512) >> 31)
LEFT JOIN "sdgen_last_names" AS "profile_entry_2" ON "profile_entry_2"."n" = (("profile_name_u1" * 1000) >> 31)
