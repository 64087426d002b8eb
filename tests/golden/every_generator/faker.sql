-- things.code text: faker (bothify, a pool of 12)
DRAW("i", 1448586606) AS "code_u0" /* draw 0 of things.code */
-- duckdb:
"code_entry"."value" AS "code"
LEFT JOIN "sdgen_bothify_en_us_7e72c2cd4c79" AS "code_entry" ON "code_entry"."n" = (("code_u0" * 12) >> 31)
-- postgres:
(SELECT JSONB_AGG("value" ORDER BY "n") FROM "sdgen_bothify_en_us_7e72c2cd4c79") ->> CAST((("code_u0" * 12) >> 31) AS INTEGER) AS "code"
-- sqlite:
"code_entry"."value" AS "code"
LEFT JOIN "sdgen_bothify_en_us_7e72c2cd4c79" AS "code_entry" ON "code_entry"."n" = (("code_u0" * 12) >> 31)

-- things.plate text: faker (bothify, a value for each row)
-- duckdb:
"plate_entry"."value" AS "plate"
LEFT JOIN "sdgen_made_things_plate_b730d3793746" AS "plate_entry" ON "plate_entry"."n" = "i"
-- postgres:
(SELECT "entry"."value" FROM "sdgen_made_things_plate_b730d3793746" AS "entry" WHERE "entry"."n" = "i") AS "plate"
-- sqlite:
"plate_entry"."value" AS "plate"
LEFT JOIN "sdgen_made_things_plate_b730d3793746" AS "plate_entry" ON "plate_entry"."n" = "i"
