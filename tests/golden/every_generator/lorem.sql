-- people.tags text: lorem (2 to 6 words of filler text)
-- duckdb:
DRAW("i", 1186833609) AS "tags_u0" /* draw 0 of people.tags */
(("tags_u0" * 5) >> 31) + 2 AS "tags_count" /* how many words */
DRAW("i", 1048429223) AS "tags_u1" /* draw 1 of people.tags */
"tags_entry"."value" || CASE WHEN "tags_count" > 4 THEN ' ' || "tags_entry_2"."value" ELSE '' END AS "tags"
LEFT JOIN "sdgen_lorem_phrases_d49f56dcef3c" AS "tags_entry" ON "tags_entry"."n" = (LEAST("tags_count", 4) - 1) * 256 + ("tags_u1" >> 23)
LEFT JOIN "sdgen_lorem_phrases_d49f56dcef3c" AS "tags_entry_2"
  ON "tags_entry_2"."n" = (LEAST("tags_count" - 4, 4) - 1) * 256 + (("tags_u1" >> 15) & 255)
-- postgres:
DRAW("i", 1186833609) AS "tags_u0" /* draw 0 of people.tags */
(("tags_u0" * 5) >> 31) + 2 AS "tags_count" /* how many words */
DRAW("i", 1048429223) AS "tags_u1" /* draw 1 of people.tags */
(
  SELECT "entry"."value"
  FROM "sdgen_lorem_phrases_d49f56dcef3c" AS "entry"
  WHERE "entry"."n" = (LEAST("tags_count", 4) - 1) * 256 + ("tags_u1" >> 23)
) || CASE
  WHEN "tags_count" > 4
  THEN ' ' || (
    SELECT "entry"."value"
    FROM "sdgen_lorem_phrases_d49f56dcef3c" AS "entry"
    WHERE "entry"."n" = (LEAST("tags_count" - 4, 4) - 1) * 256 + (("tags_u1" >> 15) & 255)
  )
  ELSE ''
END AS "tags"
-- spark:
(`i` * 1962728759 + 1186833609) % 2147483647 * (`i` + 1152875831) % 1999999973 * (`i` + 813007301) % 1899999979 * (`i` + 878538736) % 2147483647 AS `tags_u0` /* draw 0 of people.tags */
(SHIFTRIGHT((`tags_u0` * 5), 31)) + 2 AS `tags_count` /* how many words */
(`i` * 1249906297 + 1048429223) % 2147483647 * (`i` + 1104481288) % 1999999973 * (`i` + 376879038) % 1899999979 * (`i` + 601987917) % 2147483647 AS `tags_u1` /* draw 1 of people.tags */
`tags_entry`.`value` || CASE WHEN `tags_count` > 4 THEN ' ' || `tags_entry_2`.`value` ELSE '' END AS `tags`
LEFT JOIN `sdgen_lorem_phrases_d49f56dcef3c` AS `tags_entry`
  ON `tags_entry`.`n` = (LEAST(`tags_count`, 4) - 1) * 256 + (SHIFTRIGHT(`tags_u1`, 23))
LEFT JOIN `sdgen_lorem_phrases_d49f56dcef3c` AS `tags_entry_2`
  ON `tags_entry_2`.`n` = (LEAST(`tags_count` - 4, 4) - 1) * 256 + ((SHIFTRIGHT(`tags_u1`, 15)) & 255)
-- sqlite:
DRAW("i", 1186833609) AS "tags_u0" /* draw 0 of people.tags */
(("tags_u0" * 5) >> 31) + 2 AS "tags_count" /* how many words */
DRAW("i", 1048429223) AS "tags_u1" /* draw 1 of people.tags */
"tags_entry"."value" || CASE WHEN "tags_count" > 4 THEN ' ' || "tags_entry_2"."value" ELSE '' END AS "tags"
LEFT JOIN "sdgen_lorem_phrases_d49f56dcef3c" AS "tags_entry" ON "tags_entry"."n" = (MIN("tags_count", 4) - 1) * 256 + ("tags_u1" >> 23)
LEFT JOIN "sdgen_lorem_phrases_d49f56dcef3c" AS "tags_entry_2"
  ON "tags_entry_2"."n" = (MIN("tags_count" - 4, 4) - 1) * 256 + (("tags_u1" >> 15) & 255)

-- people.review text: lorem (1 to 2 sentences of filler text)
-- duckdb:
DRAW("i", 177833823) AS "review_u0" /* draw 0 of people.review */
(("review_u0" * 2) >> 31) + 1 AS "review_count" /* how many sentences */
DRAW("i", 688413885) AS "review_u1" /* draw 1 of people.review */
DRAW("i", 1764927582) AS "review_u2" /* draw 2 of people.review */
("review_entry"."value" || CASE WHEN "review_u1" >= 1073741824 THEN ' ' || "review_entry_2"."value" ELSE '' END || ' ' || "review_entry_3"."value" || '.') || CASE
  WHEN "review_count" > 1
  THEN ' ' || ("review_entry_4"."value" || CASE WHEN "review_u2" >= 1073741824 THEN ' ' || "review_entry_5"."value" ELSE '' END || ' ' || "review_entry_6"."value" || '.')
  ELSE ''
END AS "review"
LEFT JOIN "sdgen_lorem_phrases_d49f56dcef3c" AS "review_entry" ON "review_entry"."n" = (("review_u1" >> 22) & 255) + 1024
LEFT JOIN "sdgen_lorem_phrases_d49f56dcef3c" AS "review_entry_2" ON "review_entry_2"."n" = (("review_u1" >> 14) & 255) + 768
LEFT JOIN "sdgen_lorem_phrases_d49f56dcef3c" AS "review_entry_3" ON "review_entry_3"."n" = (("review_u1" >> 4) & 1023)
LEFT JOIN "sdgen_lorem_phrases_d49f56dcef3c" AS "review_entry_4" ON "review_entry_4"."n" = (("review_u2" >> 22) & 255) + 1024
LEFT JOIN "sdgen_lorem_phrases_d49f56dcef3c" AS "review_entry_5" ON "review_entry_5"."n" = (("review_u2" >> 14) & 255) + 768
LEFT JOIN "sdgen_lorem_phrases_d49f56dcef3c" AS "review_entry_6" ON "review_entry_6"."n" = (("review_u2" >> 4) & 1023)
-- postgres:
DRAW("i", 177833823) AS "review_u0" /* draw 0 of people.review */
(("review_u0" * 2) >> 31) + 1 AS "review_count" /* how many sentences */
DRAW("i", 688413885) AS "review_u1" /* draw 1 of people.review */
DRAW("i", 1764927582) AS "review_u2" /* draw 2 of people.review */
(
  (SELECT "entry"."value" FROM "sdgen_lorem_phrases_d49f56dcef3c" AS "entry" WHERE "entry"."n" = (("review_u1" >> 22) & 255) + 1024) || CASE
    WHEN "review_u1" >= 1073741824
    THEN ' ' || (
      SELECT "entry"."value"
      FROM "sdgen_lorem_phrases_d49f56dcef3c" AS "entry"
      WHERE "entry"."n" = (("review_u1" >> 14) & 255) + 768
    )
    ELSE ''
  END || ' ' || (
    SELECT "entry"."value"
    FROM "sdgen_lorem_phrases_d49f56dcef3c" AS "entry"
    WHERE "entry"."n" = (("review_u1" >> 4) & 1023)
  ) || '.'
) || CASE
  WHEN "review_count" > 1
  THEN ' ' || (
    (
      SELECT "entry"."value"
      FROM "sdgen_lorem_phrases_d49f56dcef3c" AS "entry"
      WHERE "entry"."n" = (("review_u2" >> 22) & 255) + 1024
    ) || CASE
      WHEN "review_u2" >= 1073741824
      THEN ' ' || (
        SELECT "entry"."value"
        FROM "sdgen_lorem_phrases_d49f56dcef3c" AS "entry"
        WHERE "entry"."n" = (("review_u2" >> 14) & 255) + 768
      )
      ELSE ''
    END || ' ' || (
      SELECT "entry"."value"
      FROM "sdgen_lorem_phrases_d49f56dcef3c" AS "entry"
      WHERE "entry"."n" = (("review_u2" >> 4) & 1023)
    ) || '.'
  )
  ELSE ''
END AS "review"
-- spark:
(`i` * 163156449 + 177833823) % 2147483647 * (`i` + 228442249) % 1999999973 * (`i` + 102035745) % 1899999979 * (`i` + 1418638383) % 2147483647 AS `review_u0` /* draw 0 of people.review */
(SHIFTRIGHT((`review_u0` * 2), 31)) + 1 AS `review_count` /* how many sentences */
(`i` * 493687952 + 688413885) % 2147483647 * (`i` + 927817205) % 1999999973 * (`i` + 803728222) % 1899999979 * (`i` + 429086371) % 2147483647 AS `review_u1` /* draw 1 of people.review */
(`i` * 1063686204 + 1764927582) % 2147483647 * (`i` + 2127618277) % 1999999973 * (`i` + 950566031) % 1899999979 * (`i` + 533544317) % 2147483647 AS `review_u2` /* draw 2 of people.review */
(`review_entry`.`value` || CASE WHEN `review_u1` >= 1073741824 THEN ' ' || `review_entry_2`.`value` ELSE '' END || ' ' || `review_entry_3`.`value` || '.') || CASE
  WHEN `review_count` > 1
  THEN ' ' || (`review_entry_4`.`value` || CASE WHEN `review_u2` >= 1073741824 THEN ' ' || `review_entry_5`.`value` ELSE '' END || ' ' || `review_entry_6`.`value` || '.')
  ELSE ''
END AS `review`
LEFT JOIN `sdgen_lorem_phrases_d49f56dcef3c` AS `review_entry` ON `review_entry`.`n` = ((SHIFTRIGHT(`review_u1`, 22)) & 255) + 1024
LEFT JOIN `sdgen_lorem_phrases_d49f56dcef3c` AS `review_entry_2` ON `review_entry_2`.`n` = ((SHIFTRIGHT(`review_u1`, 14)) & 255) + 768
LEFT JOIN `sdgen_lorem_phrases_d49f56dcef3c` AS `review_entry_3` ON `review_entry_3`.`n` = ((SHIFTRIGHT(`review_u1`, 4)) & 1023)
LEFT JOIN `sdgen_lorem_phrases_d49f56dcef3c` AS `review_entry_4` ON `review_entry_4`.`n` = ((SHIFTRIGHT(`review_u2`, 22)) & 255) + 1024
LEFT JOIN `sdgen_lorem_phrases_d49f56dcef3c` AS `review_entry_5` ON `review_entry_5`.`n` = ((SHIFTRIGHT(`review_u2`, 14)) & 255) + 768
LEFT JOIN `sdgen_lorem_phrases_d49f56dcef3c` AS `review_entry_6` ON `review_entry_6`.`n` = ((SHIFTRIGHT(`review_u2`, 4)) & 1023)
-- sqlite:
DRAW("i", 177833823) AS "review_u0" /* draw 0 of people.review */
(("review_u0" * 2) >> 31) + 1 AS "review_count" /* how many sentences */
DRAW("i", 688413885) AS "review_u1" /* draw 1 of people.review */
DRAW("i", 1764927582) AS "review_u2" /* draw 2 of people.review */
("review_entry"."value" || CASE WHEN "review_u1" >= 1073741824 THEN ' ' || "review_entry_2"."value" ELSE '' END || ' ' || "review_entry_3"."value" || '.') || CASE
  WHEN "review_count" > 1
  THEN ' ' || ("review_entry_4"."value" || CASE WHEN "review_u2" >= 1073741824 THEN ' ' || "review_entry_5"."value" ELSE '' END || ' ' || "review_entry_6"."value" || '.')
  ELSE ''
END AS "review"
LEFT JOIN "sdgen_lorem_phrases_d49f56dcef3c" AS "review_entry" ON "review_entry"."n" = (("review_u1" >> 22) & 255) + 1024
LEFT JOIN "sdgen_lorem_phrases_d49f56dcef3c" AS "review_entry_2" ON "review_entry_2"."n" = (("review_u1" >> 14) & 255) + 768
LEFT JOIN "sdgen_lorem_phrases_d49f56dcef3c" AS "review_entry_3" ON "review_entry_3"."n" = (("review_u1" >> 4) & 1023)
LEFT JOIN "sdgen_lorem_phrases_d49f56dcef3c" AS "review_entry_4" ON "review_entry_4"."n" = (("review_u2" >> 22) & 255) + 1024
LEFT JOIN "sdgen_lorem_phrases_d49f56dcef3c" AS "review_entry_5" ON "review_entry_5"."n" = (("review_u2" >> 14) & 255) + 768
LEFT JOIN "sdgen_lorem_phrases_d49f56dcef3c" AS "review_entry_6" ON "review_entry_6"."n" = (("review_u2" >> 4) & 1023)
