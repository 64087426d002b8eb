-- people.tags text: lorem (2 to 6 words of filler text)
DRAW("i", 1186833609) AS "tags_u0" /* draw 0 of people.tags */
(("tags_u0" * 5) >> 31) + 2 AS "tags_count" /* how many words */
DRAW("i", 1048429223) AS "tags_u1" /* draw 1 of people.tags */
-- duckdb:
"tags_entry"."value" || CASE WHEN "tags_count" > 4 THEN ' ' || "tags_entry_2"."value" ELSE '' END AS "tags"
LEFT JOIN "sdgen_lorem_phrases_d49f56dcef3c" AS "tags_entry" ON "tags_entry"."n" = (LEAST("tags_count", 4) - 1) * 256 + ("tags_u1" >> 23)
LEFT JOIN "sdgen_lorem_phrases_d49f56dcef3c" AS "tags_entry_2"
  ON "tags_entry_2"."n" = (LEAST("tags_count" - 4, 4) - 1) * 256 + (("tags_u1" >> 15) & 255)
-- postgres:
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
-- sqlite:
"tags_entry"."value" || CASE WHEN "tags_count" > 4 THEN ' ' || "tags_entry_2"."value" ELSE '' END AS "tags"
LEFT JOIN "sdgen_lorem_phrases_d49f56dcef3c" AS "tags_entry" ON "tags_entry"."n" = (MIN("tags_count", 4) - 1) * 256 + ("tags_u1" >> 23)
LEFT JOIN "sdgen_lorem_phrases_d49f56dcef3c" AS "tags_entry_2"
  ON "tags_entry_2"."n" = (MIN("tags_count" - 4, 4) - 1) * 256 + (("tags_u1" >> 15) & 255)

-- people.review text: lorem (1 to 2 sentences of filler text)
DRAW("i", 177833823) AS "review_u0" /* draw 0 of people.review */
(("review_u0" * 2) >> 31) + 1 AS "review_count" /* how many sentences */
DRAW("i", 688413885) AS "review_u1" /* draw 1 of people.review */
DRAW("i", 1764927582) AS "review_u2" /* draw 2 of people.review */
-- duckdb:
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
-- sqlite:
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
