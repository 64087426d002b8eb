/* Relationships: 148 rows for PostgreSQL, made by sdgen */
/* seed 7, as of 2026-01-31T12:00:00Z, config 03785f5fad0b545d071b59f87fec3dfcb838019669dbfee87b14bed3c79bc472 */
BEGIN ISOLATION LEVEL READ COMMITTED, READ WRITE;
SET LOCAL client_encoding = 'UTF8';
SET LOCAL standard_conforming_strings = 'on';
SET LOCAL datestyle = 'ISO, MDY';
SET LOCAL intervalstyle = 'postgres';
SET LOCAL timezone = 'UTC';
SET LOCAL bytea_output = 'hex';
SET LOCAL extra_float_digits = '1';
SET LOCAL transform_null_equals = 'off';
SET LOCAL array_nulls = 'on';
SET LOCAL xmloption = 'content';
SET LOCAL xmlbinary = 'base64';
SET LOCAL row_security = 'on';
SET LOCAL statement_timeout = '0';
SET LOCAL lock_timeout = '0';
SET LOCAL idle_in_transaction_session_timeout = '0';
DO $$
DECLARE path TEXT := NULLIF(CURRENT_SETTING('search_path'), '');
BEGIN
  PERFORM SET_CONFIG('search_path', CONCAT_WS(', ', 'pg_catalog', path), TRUE);
  PERFORM SET_CONFIG(name, '0', TRUE) FROM pg_settings WHERE name = 'transaction_timeout';
END
$$;

/* Tables */
CREATE TABLE IF NOT EXISTS "public"."people" (
  "id" INTEGER NOT NULL,
  "manager_id" INTEGER,
  "manager_of_manager" INTEGER,
  "recruited_by" INTEGER,
  "mentor_id" INTEGER
);
CREATE TABLE IF NOT EXISTS "public"."badges" (
  "person_id" INTEGER NOT NULL
);
CREATE TABLE IF NOT EXISTS "public"."orders" (
  "person_id" INTEGER NOT NULL,
  "number" INTEGER NOT NULL,
  "given_to" INTEGER NOT NULL
);
CREATE TABLE IF NOT EXISTS "public"."parcels" (
  "person_id" INTEGER NOT NULL,
  "number" INTEGER NOT NULL,
  "packed_by" INTEGER NOT NULL,
  "sent_by" INTEGER NOT NULL,
  "driver" INTEGER NOT NULL
);

/* people: 25 rows */
INSERT INTO "public"."people" (
  "id",
  "manager_id",
  "manager_of_manager",
  "recruited_by",
  "mentor_id"
)
WITH "rows" AS (
  SELECT
    GENERATE_SERIES(CAST(0 AS BIGINT), 24) AS "i"
), "layer_1" AS (
  SELECT
    "i",
    ("i" - 1) / 4 AS "manager_id_parent", /* row of people that people.manager_id points to */
    ("i" * 1035430218 + 670599865) % 2147483647 * ("i" + 2092159004) % 1999999973 * ("i" + 729399490) % 1899999979 * ("i" + 1092292042) % 2147483647 AS "recruited_by_u0", /* draw 0 of people.recruited_by */
    ("i" * 104858 + 1048575) / 1048576 AS "mentor_id_before_104858", /* rows before it, of 104858 in 1048576 */
    ("i" * 1454280108 + 473890582) % 2147483647 * ("i" + 1217883205) % 1999999973 * ("i" + 1643663842) % 1899999979 * ("i" + 1439691839) % 2147483647 AS "mentor_id_u0", /* draw 0 of people.mentor_id */
    ("i" * 331589 + 1048575) / 1048576 AS "mentor_id_before_331589" /* rows before it, of 331589 in 1048576 */
  FROM "rows"
  OFFSET 0
), "layer_2" AS (
  SELECT
    "i",
    "manager_id_parent",
    "mentor_id_before_104858",
    ("manager_id_parent" - 1) / 4 AS "manager_id_parent_manager_id_parent", /* row of people that people.manager_id points to */
    (("recruited_by_u0" * "i") >> 31) AS "recruited_by_parent", /* row of people that people.recruited_by points to */
    CASE
      WHEN ("mentor_id_before_331589" * 1048576) / 331589 = "i"
      THEN ((("mentor_id_u0" * "mentor_id_before_104858") >> 31) * 1048576) / 104858
      ELSE ((("mentor_id_u0" * "mentor_id_before_331589") >> 31) * 1048576) / 331589
    END AS "mentor_id_parent" /* row of people that people.mentor_id points to */
  FROM "layer_1"
  OFFSET 0
), "layer_3" AS (
  SELECT
    "i",
    "recruited_by_parent",
    "mentor_id_before_104858",
    "mentor_id_parent",
    CASE WHEN "i" = 0 THEN CAST(NULL AS INTEGER) ELSE "manager_id_parent" + 1 END AS "manager_id", /* people.manager_id */
    CASE
      WHEN "manager_id_parent" = 0
      THEN CAST(NULL AS INTEGER)
      ELSE "manager_id_parent_manager_id_parent" + 1
    END AS "manager_id_parent_manager_id", /* people.manager_id */
    ("i" * 69299519 + 147439249) % 2147483647 * ("i" + 40616296) % 1999999973 * ("i" + 202923432) % 1899999979 * ("i" + 509902814) % 2147483647 AS "recruited_by_root" /* draw root of people.recruited_by */
  FROM "layer_2"
  OFFSET 0
)
SELECT
  "i" + 1 AS "id", /* sequence: from 1, step 1 */
  "manager_id" AS "manager_id", /* fk: people.id of an earlier row, at most 4 children */
  CASE WHEN "manager_id" IS NULL THEN CAST(NULL AS INTEGER) ELSE "manager_id_parent_manager_id" END AS "manager_of_manager", /* parent: manager_id of the row that manager_id points to */
  CASE
    WHEN "i" = 0 OR "recruited_by_root" < 429496730
    THEN CAST(NULL AS INTEGER)
    ELSE "recruited_by_parent" + 1
  END AS "recruited_by", /* fk: people.id of an earlier row */
  CASE
    WHEN ("mentor_id_before_104858" * 1048576) / 104858 = "i"
    THEN CAST(NULL AS INTEGER)
    ELSE "mentor_id_parent" + 1
  END AS "mentor_id" /* fk: people.id of an earlier row, at most 3 levels */
FROM "layer_3";

/* badges: 25 rows */
INSERT INTO "public"."badges" (
  "person_id"
)
WITH "rows" AS (
  SELECT
    GENERATE_SERIES(CAST(0 AS BIGINT), 24) AS "i"
), "layer_1" AS (
  SELECT
    "i" AS "person_id_permutation_number" /* number of badges.person_id */
  FROM "rows"
  OFFSET 0
), "layer_2" AS (
  SELECT
    "person_id_permutation_number" / 5 AS "person_id_permutation_line", /* line of badges.person_id */
    "person_id_permutation_number" % 5 AS "person_id_permutation_place" /* place of badges.person_id */
  FROM "layer_1"
  OFFSET 0
), "layer_3" AS (
  SELECT
    "person_id_permutation_line",
    (
      "person_id_permutation_place" + ("person_id_permutation_line" * 1221010338 + 967145513) % 2147483647 * ("person_id_permutation_line" + 987800801) % 1999999973 * ("person_id_permutation_line" + 1629739533) % 1899999979 * ("person_id_permutation_line" + 59816240) % 2147483647
    ) % 5 AS "person_id_permutation_place_1" /* place_1 of badges.person_id */
  FROM "layer_2"
  OFFSET 0
), "layer_4" AS (
  SELECT
    "person_id_permutation_place_1",
    (
      "person_id_permutation_line" + ("person_id_permutation_place_1" * 891888461 + 1720797633) % 2147483647 * ("person_id_permutation_place_1" + 662890849) % 1999999973 * ("person_id_permutation_place_1" + 1939672117) % 1899999979 * ("person_id_permutation_place_1" + 2017621039) % 2147483647
    ) % 5 AS "person_id_permutation_line_2" /* line_2 of badges.person_id */
  FROM "layer_3"
  OFFSET 0
), "layer_5" AS (
  SELECT
    "person_id_permutation_line_2",
    (
      "person_id_permutation_place_1" + ("person_id_permutation_line_2" * 567790609 + 1205453270) % 2147483647 * ("person_id_permutation_line_2" + 452033810) % 1999999973 * ("person_id_permutation_line_2" + 331612636) % 1899999979 * ("person_id_permutation_line_2" + 1765532442) % 2147483647
    ) % 5 AS "person_id_permutation_place_3" /* place_3 of badges.person_id */
  FROM "layer_4"
  OFFSET 0
), "layer_6" AS (
  SELECT
    "person_id_permutation_place_3",
    (
      "person_id_permutation_line_2" + ("person_id_permutation_place_3" * 145536431 + 1314167558) % 2147483647 * ("person_id_permutation_place_3" + 1622628068) % 1999999973 * ("person_id_permutation_place_3" + 1162643430) % 1899999979 * ("person_id_permutation_place_3" + 456157645) % 2147483647
    ) % 5 AS "person_id_permutation_line_4" /* line_4 of badges.person_id */
  FROM "layer_5"
  OFFSET 0
), "layer_7" AS (
  SELECT
    "person_id_permutation_line_4",
    (
      "person_id_permutation_place_3" + ("person_id_permutation_line_4" * 966964782 + 1369319177) % 2147483647 * ("person_id_permutation_line_4" + 134549517) % 1999999973 * ("person_id_permutation_line_4" + 551571634) % 1899999979 * ("person_id_permutation_line_4" + 1125726954) % 2147483647
    ) % 5 AS "person_id_permutation_place_5" /* place_5 of badges.person_id */
  FROM "layer_6"
  OFFSET 0
), "layer_8" AS (
  SELECT
    "person_id_permutation_place_5",
    (
      "person_id_permutation_line_4" + ("person_id_permutation_place_5" * 2058596055 + 853325703) % 2147483647 * ("person_id_permutation_place_5" + 163890433) % 1999999973 * ("person_id_permutation_place_5" + 1386730719) % 1899999979 * ("person_id_permutation_place_5" + 1973819167) % 2147483647
    ) % 5 AS "person_id_permutation_line_6" /* line_6 of badges.person_id */
  FROM "layer_7"
  OFFSET 0
), "layer_9" AS (
  SELECT
    "person_id_permutation_line_6",
    (
      "person_id_permutation_place_5" + ("person_id_permutation_line_6" * 788554877 + 46724293) % 2147483647 * ("person_id_permutation_line_6" + 2056435873) % 1999999973 * ("person_id_permutation_line_6" + 1515977726) % 1899999979 * ("person_id_permutation_line_6" + 718989177) % 2147483647
    ) % 5 AS "person_id_permutation_place_7" /* place_7 of badges.person_id */
  FROM "layer_8"
  OFFSET 0
), "layer_10" AS (
  SELECT
    "person_id_permutation_place_7",
    (
      "person_id_permutation_line_6" + ("person_id_permutation_place_7" * 1313193628 + 745489207) % 2147483647 * ("person_id_permutation_place_7" + 667394072) % 1999999973 * ("person_id_permutation_place_7" + 1919440133) % 1899999979 * ("person_id_permutation_place_7" + 426188047) % 2147483647
    ) % 5 AS "person_id_permutation_line_8" /* line_8 of badges.person_id */
  FROM "layer_9"
  OFFSET 0
), "layer_11" AS (
  SELECT
    "person_id_permutation_line_8",
    (
      "person_id_permutation_place_7" + ("person_id_permutation_line_8" * 1222375083 + 1015677651) % 2147483647 * ("person_id_permutation_line_8" + 273722056) % 1999999973 * ("person_id_permutation_line_8" + 494173757) % 1899999979 * ("person_id_permutation_line_8" + 1644569487) % 2147483647
    ) % 5 AS "person_id_permutation_place_9" /* place_9 of badges.person_id */
  FROM "layer_10"
  OFFSET 0
), "layer_12" AS (
  SELECT
    "person_id_permutation_place_9",
    (
      "person_id_permutation_line_8" + ("person_id_permutation_place_9" * 1490702902 + 693001006) % 2147483647 * ("person_id_permutation_place_9" + 515483206) % 1999999973 * ("person_id_permutation_place_9" + 2053210069) % 1899999979 * ("person_id_permutation_place_9" + 1284452313) % 2147483647
    ) % 5 AS "person_id_permutation_line_10" /* line_10 of badges.person_id */
  FROM "layer_11"
  OFFSET 0
), "layer_13" AS (
  SELECT
    ("person_id_permutation_line_10" * 5 + "person_id_permutation_place_9") AS "person_id_parent" /* row of people that badges.person_id points to */
  FROM "layer_12"
  OFFSET 0
)
SELECT
  "person_id_parent" + 1 AS "person_id" /* fk: people.id of a row of its own */
FROM "layer_13";

/* orders: 38 rows */
INSERT INTO "public"."orders" (
  "person_id",
  "number",
  "given_to"
)
WITH "rows" AS (
  SELECT
    GENERATE_SERIES(CAST(0 AS BIGINT), 37) AS "i"
), "layer_1" AS (
  SELECT
    "i",
    "i" / 3 AS "person_id_pair" /* pair of parents */
  FROM "rows"
  OFFSET 0
), "layer_2" AS (
  SELECT
    "i",
    "person_id_pair",
    ("person_id_pair" * 838786226 + 1089600924) % 2147483647 * ("person_id_pair" + 1701116420) % 1999999973 * ("person_id_pair" + 1544104760) % 1899999979 * ("person_id_pair" + 358431351) % 2147483647 AS "person_id_u_children" /* draw children of orders.person_id */
  FROM "layer_1"
  OFFSET 0
), "layer_3" AS (
  SELECT
    "person_id_pair",
    "i" % 3 AS "person_id_offset", /* child of the pair */
    CASE WHEN "person_id_pair" = 12 THEN 3 ELSE (("person_id_u_children" * 4) >> 31) END AS "person_id_first_has" /* children of the first of the pair */
  FROM "layer_2"
  OFFSET 0
), "layer_4" AS (
  SELECT
    "person_id_pair" * 2 + CASE WHEN "person_id_offset" < "person_id_first_has" THEN 0 ELSE 1 END AS "person_id_parent", /* row of people that orders.person_id points to */
    CASE
      WHEN "person_id_offset" < "person_id_first_has"
      THEN "person_id_offset"
      ELSE "person_id_offset" - "person_id_first_has"
    END AS "person_id_child_number" /* number among rows of one people row */
  FROM "layer_3"
  OFFSET 0
), "layer_5" AS (
  SELECT
    "person_id_parent",
    "person_id_child_number",
    "person_id_child_number" AS "given_to_distinct_number" /* number of orders.given_to */
  FROM "layer_4"
  OFFSET 0
), "layer_6" AS (
  SELECT
    "person_id_parent",
    "person_id_child_number",
    ("person_id_parent" & 2147483647) AS "given_to_per", /* chooses among orders of the parents */
    "given_to_distinct_number" / 5 AS "given_to_distinct_line", /* line of orders.given_to */
    "given_to_distinct_number" % 5 AS "given_to_distinct_place" /* place of orders.given_to */
  FROM "layer_5"
  OFFSET 0
), "layer_7" AS (
  SELECT
    "person_id_parent",
    "person_id_child_number",
    "given_to_per",
    "given_to_distinct_line",
    (
      "given_to_distinct_place" + ("given_to_distinct_line" * 329799636 + "given_to_per" * 369392547 + 555340941) % 2147483647 * ("given_to_distinct_line" + 1044982324) % 1999999973 * ("given_to_distinct_line" + 1391320077) % 1899999979 * ("given_to_distinct_line" + 2030691962) % 2147483647
    ) % CASE WHEN "given_to_distinct_line" < 4 THEN 5 ELSE 4 END AS "given_to_distinct_place_1" /* place_1 of orders.given_to */
  FROM "layer_6"
  OFFSET 0
), "layer_8" AS (
  SELECT
    "person_id_parent",
    "person_id_child_number",
    "given_to_per",
    "given_to_distinct_place_1",
    (
      "given_to_distinct_line" + ("given_to_distinct_place_1" * 590025859 + "given_to_per" * 2031054028 + 167607059) % 2147483647 * ("given_to_distinct_place_1" + 751091506) % 1999999973 * ("given_to_distinct_place_1" + 1204767361) % 1899999979 * ("given_to_distinct_place_1" + 2082492261) % 2147483647
    ) % CASE WHEN "given_to_distinct_place_1" < 4 THEN 5 ELSE 4 END AS "given_to_distinct_line_2" /* line_2 of orders.given_to */
  FROM "layer_7"
  OFFSET 0
), "layer_9" AS (
  SELECT
    "person_id_parent",
    "person_id_child_number",
    "given_to_per",
    "given_to_distinct_line_2",
    (
      "given_to_distinct_place_1" + ("given_to_distinct_line_2" * 1427211176 + "given_to_per" * 599416784 + 699496896) % 2147483647 * ("given_to_distinct_line_2" + 1841890356) % 1999999973 * ("given_to_distinct_line_2" + 1168932136) % 1899999979 * ("given_to_distinct_line_2" + 1838726849) % 2147483647
    ) % CASE WHEN "given_to_distinct_line_2" < 4 THEN 5 ELSE 4 END AS "given_to_distinct_place_3" /* place_3 of orders.given_to */
  FROM "layer_8"
  OFFSET 0
), "layer_10" AS (
  SELECT
    "person_id_parent",
    "person_id_child_number",
    "given_to_per",
    "given_to_distinct_place_3",
    (
      "given_to_distinct_line_2" + ("given_to_distinct_place_3" * 231645581 + "given_to_per" * 997845347 + 648784610) % 2147483647 * ("given_to_distinct_place_3" + 2052328363) % 1999999973 * ("given_to_distinct_place_3" + 1893981649) % 1899999979 * ("given_to_distinct_place_3" + 1199613675) % 2147483647
    ) % CASE WHEN "given_to_distinct_place_3" < 4 THEN 5 ELSE 4 END AS "given_to_distinct_line_4" /* line_4 of orders.given_to */
  FROM "layer_9"
  OFFSET 0
), "layer_11" AS (
  SELECT
    "person_id_parent",
    "person_id_child_number",
    "given_to_per",
    "given_to_distinct_line_4",
    (
      "given_to_distinct_place_3" + ("given_to_distinct_line_4" * 210054526 + "given_to_per" * 942983316 + 1816376127) % 2147483647 * ("given_to_distinct_line_4" + 1907981207) % 1999999973 * ("given_to_distinct_line_4" + 351747349) % 1899999979 * ("given_to_distinct_line_4" + 103148391) % 2147483647
    ) % CASE WHEN "given_to_distinct_line_4" < 4 THEN 5 ELSE 4 END AS "given_to_distinct_place_5" /* place_5 of orders.given_to */
  FROM "layer_10"
  OFFSET 0
), "layer_12" AS (
  SELECT
    "person_id_parent",
    "person_id_child_number",
    "given_to_per",
    "given_to_distinct_place_5",
    (
      "given_to_distinct_line_4" + ("given_to_distinct_place_5" * 1088535589 + "given_to_per" * 196194700 + 1440677016) % 2147483647 * ("given_to_distinct_place_5" + 2015503016) % 1999999973 * ("given_to_distinct_place_5" + 1218088668) % 1899999979 * ("given_to_distinct_place_5" + 249015030) % 2147483647
    ) % CASE WHEN "given_to_distinct_place_5" < 4 THEN 5 ELSE 4 END AS "given_to_distinct_line_6" /* line_6 of orders.given_to */
  FROM "layer_11"
  OFFSET 0
), "layer_13" AS (
  SELECT
    "person_id_parent",
    "person_id_child_number",
    "given_to_per",
    "given_to_distinct_line_6",
    (
      "given_to_distinct_place_5" + ("given_to_distinct_line_6" * 230595489 + "given_to_per" * 989441583 + 2049935734) % 2147483647 * ("given_to_distinct_line_6" + 1136180935) % 1999999973 * ("given_to_distinct_line_6" + 2038511788) % 1899999979 * ("given_to_distinct_line_6" + 282688294) % 2147483647
    ) % CASE WHEN "given_to_distinct_line_6" < 4 THEN 5 ELSE 4 END AS "given_to_distinct_place_7" /* place_7 of orders.given_to */
  FROM "layer_12"
  OFFSET 0
), "layer_14" AS (
  SELECT
    "person_id_parent",
    "person_id_child_number",
    "given_to_per",
    "given_to_distinct_place_7",
    (
      "given_to_distinct_line_6" + ("given_to_distinct_place_7" * 760851413 + "given_to_per" * 1799805974 + 105717209) % 2147483647 * ("given_to_distinct_place_7" + 218711257) % 1999999973 * ("given_to_distinct_place_7" + 1414060100) % 1899999979 * ("given_to_distinct_place_7" + 2060819473) % 2147483647
    ) % CASE WHEN "given_to_distinct_place_7" < 4 THEN 5 ELSE 4 END AS "given_to_distinct_line_8" /* line_8 of orders.given_to */
  FROM "layer_13"
  OFFSET 0
), "layer_15" AS (
  SELECT
    "person_id_parent",
    "person_id_child_number",
    "given_to_per",
    "given_to_distinct_line_8",
    (
      "given_to_distinct_place_7" + ("given_to_distinct_line_8" * 367697207 + "given_to_per" * 375134313 + 877820859) % 2147483647 * ("given_to_distinct_line_8" + 240178459) % 1999999973 * ("given_to_distinct_line_8" + 1525628623) % 1899999979 * ("given_to_distinct_line_8" + 494641076) % 2147483647
    ) % CASE WHEN "given_to_distinct_line_8" < 4 THEN 5 ELSE 4 END AS "given_to_distinct_place_9" /* place_9 of orders.given_to */
  FROM "layer_14"
  OFFSET 0
), "layer_16" AS (
  SELECT
    "person_id_parent",
    "person_id_child_number",
    "given_to_distinct_place_9",
    (
      "given_to_distinct_line_8" + ("given_to_distinct_place_9" * 1449720650 + "given_to_per" * 565474802 + 806489347) % 2147483647 * ("given_to_distinct_place_9" + 1519217885) % 1999999973 * ("given_to_distinct_place_9" + 148879356) % 1899999979 * ("given_to_distinct_place_9" + 1558952259) % 2147483647
    ) % CASE WHEN "given_to_distinct_place_9" < 4 THEN 5 ELSE 4 END AS "given_to_distinct_line_10" /* line_10 of orders.given_to */
  FROM "layer_15"
  OFFSET 0
), "layer_17" AS (
  SELECT
    "person_id_parent",
    "person_id_child_number",
    ("given_to_distinct_line_10" * 5 + "given_to_distinct_place_9") AS "given_to_place" /* which of the others it is */
  FROM "layer_16"
  OFFSET 0
), "layer_18" AS (
  SELECT
    "person_id_child_number",
    "person_id_parent" + 1 AS "person_id", /* orders.person_id */
    "given_to_place" + CASE WHEN "given_to_place" >= "person_id_parent" THEN 1 ELSE 0 END AS "given_to_parent" /* row of people that orders.given_to points to */
  FROM "layer_17"
  OFFSET 0
)
SELECT
  "person_id" AS "person_id", /* fk: people.id of a row with 0 to 3 children */
  "person_id_child_number" + 1 AS "number", /* child_number: from 1 among rows of the same person_id */
  "given_to_parent" + 1 AS "given_to" /* fk: people.id of a row that no other one with the same person_id points to */
FROM "layer_18";

/* parcels: 60 rows */
INSERT INTO "public"."parcels" (
  "person_id",
  "number",
  "packed_by",
  "sent_by",
  "driver"
)
WITH "rows" AS (
  SELECT
    GENERATE_SERIES(CAST(0 AS BIGINT), 59) AS "i"
), "layer_1" AS (
  SELECT
    "i",
    (((("i" * 1766466480 + 216400891) % 2147483647 * ("i" + 1807754024) % 1999999973 * ("i" + 424927696) % 1899999979 * ("i" + 1745068411) % 2147483647) * 38) >> 31) AS "person_id_parent", /* row of orders that parcels.person_id points to */
    ("i" * 695715257 + 1820482231) % 2147483647 * ("i" + 664592197) % 1999999973 * ("i" + 422766488) % 1899999979 * ("i" + 529571621) % 2147483647 AS "packed_by_u0", /* draw 0 of parcels.packed_by */
    ("i" * 1702413283 + 1666963051) % 2147483647 * ("i" + 1016913353) % 1999999973 * ("i" + 1875264051) % 1899999979 * ("i" + 429596843) % 2147483647 AS "sent_by_u0", /* draw 0 of parcels.sent_by */
    ("i" % 5) AS "driver_permutation_number" /* number of parcels.driver */
  FROM "rows"
  OFFSET 0
), "layer_2" AS (
  SELECT
    "person_id_parent" / 3 AS "person_id_parent_person_id_pair", /* pair of parents */
    "person_id_parent" % 3 AS "person_id_parent_person_id_offset", /* child of the pair */
    CAST(CASE
      WHEN "packed_by_u0" < 692019934
      THEN 0
      WHEN "packed_by_u0" < 1038029901
      THEN 1
      WHEN "packed_by_u0" < 1268703212
      THEN 2
      WHEN "packed_by_u0" < 1441708195
      THEN 3
      WHEN "packed_by_u0" < 1580112182
      THEN 4
      WHEN "packed_by_u0" < 1695448837
      THEN 5
      WHEN "packed_by_u0" < 1794308828
      THEN 6
      WHEN "packed_by_u0" < 1880811320
      THEN 7
      WHEN "packed_by_u0" < 1957702423
      THEN 8
      WHEN "packed_by_u0" < 2026904417
      THEN 9
      WHEN "packed_by_u0" < 2089815320
      THEN 10
      ELSE 11
    END AS BIGINT) AS "packed_by_permutation_number", /* number of parcels.packed_by */
    CAST(CASE
      WHEN "sent_by_u0" < 1940721153
      THEN CASE
        WHEN "sent_by_u0" < 1377560096
        THEN 0
        WHEN "sent_by_u0" < 1515765202
        THEN 1
        WHEN "sent_by_u0" < 1602951500
        THEN 2
        WHEN "sent_by_u0" < 1667835876
        THEN 3
        WHEN "sent_by_u0" < 1719967377
        THEN 4
        WHEN "sent_by_u0" < 1763769226
        THEN 5
        WHEN "sent_by_u0" < 1801672297
        THEN 6
        WHEN "sent_by_u0" < 1835163193
        THEN 7
        WHEN "sent_by_u0" < 1865220631
        THEN 8
        WHEN "sent_by_u0" < 1892524840
        THEN 9
        WHEN "sent_by_u0" < 1917568665
        THEN 10
        ELSE 11
      END
      ELSE CASE
        WHEN "sent_by_u0" < 1962266153
        THEN 12
        WHEN "sent_by_u0" < 1982426888
        THEN 13
        WHEN "sent_by_u0" < 2001382223
        THEN 14
        WHEN "sent_by_u0" < 2019277791
        THEN 15
        WHEN "sent_by_u0" < 2036233821
        THEN 16
        WHEN "sent_by_u0" < 2052350772
        THEN 17
        WHEN "sent_by_u0" < 2067713489
        THEN 18
        WHEN "sent_by_u0" < 2082394304
        THEN 19
        WHEN "sent_by_u0" < 2096455407
        THEN 20
        WHEN "sent_by_u0" < 2109950676
        THEN 21
        WHEN "sent_by_u0" < 2122927110
        THEN 22
        WHEN "sent_by_u0" < 2135425961
        THEN 23
        ELSE 24
      END
    END AS BIGINT) AS "sent_by_parent", /* row of people that parcels.sent_by points to */
    (("i" / 5) & 2147483647) AS "driver_round", /* which round through the parents it is */
    "driver_permutation_number" / 3 AS "driver_permutation_line", /* line of parcels.driver */
    "driver_permutation_number" % 3 AS "driver_permutation_place" /* place of parcels.driver */
  FROM "layer_1"
  OFFSET 0
), "layer_3" AS (
  SELECT
    "person_id_parent_person_id_pair",
    "person_id_parent_person_id_offset",
    "sent_by_parent",
    "driver_round",
    "driver_permutation_line",
    ("person_id_parent_person_id_pair" * 838786226 + 1089600924) % 2147483647 * ("person_id_parent_person_id_pair" + 1701116420) % 1999999973 * ("person_id_parent_person_id_pair" + 1544104760) % 1899999979 * ("person_id_parent_person_id_pair" + 358431351) % 2147483647 AS "person_id_parent_person_id_u_children", /* draw children of orders.person_id */
    "packed_by_permutation_number" / 4 AS "packed_by_permutation_line", /* line of parcels.packed_by */
    "packed_by_permutation_number" % 4 AS "packed_by_permutation_place", /* place of parcels.packed_by */
    (
      "driver_permutation_place" + ("driver_permutation_line" * 1961326290 + "driver_round" * 1436994310 + 1296704043) % 2147483647 * ("driver_permutation_line" + 2003141255) % 1999999973 * ("driver_permutation_line" + 2141889668) % 1899999979 * ("driver_permutation_line" + 1553799924) % 2147483647
    ) % CASE WHEN "driver_permutation_line" < 1 THEN 3 ELSE 2 END AS "driver_permutation_place_1" /* place_1 of parcels.driver */
  FROM "layer_2"
  OFFSET 0
), "layer_4" AS (
  SELECT
    "person_id_parent_person_id_pair",
    "person_id_parent_person_id_offset",
    "packed_by_permutation_line",
    "sent_by_parent",
    "driver_round",
    "driver_permutation_place_1",
    CASE
      WHEN "person_id_parent_person_id_pair" = 12
      THEN 3
      ELSE (("person_id_parent_person_id_u_children" * 4) >> 31)
    END AS "person_id_parent_person_id_first_has", /* children of the first of the pair */
    (
      "packed_by_permutation_place" + ("packed_by_permutation_line" * 542624361 + 885465453) % 2147483647 * ("packed_by_permutation_line" + 1010965768) % 1999999973 * ("packed_by_permutation_line" + 876405415) % 1899999979 * ("packed_by_permutation_line" + 2075817614) % 2147483647
    ) % 4 AS "packed_by_permutation_place_1", /* place_1 of parcels.packed_by */
    (
      "driver_permutation_line" + ("driver_permutation_place_1" * 864965665 + "driver_round" * 444717442 + 1084344061) % 2147483647 * ("driver_permutation_place_1" + 23308500) % 1999999973 * ("driver_permutation_place_1" + 1881805050) % 1899999979 * ("driver_permutation_place_1" + 1424448885) % 2147483647
    ) % CASE WHEN "driver_permutation_place_1" < 2 THEN 2 ELSE 1 END AS "driver_permutation_line_2" /* line_2 of parcels.driver */
  FROM "layer_3"
  OFFSET 0
), "layer_5" AS (
  SELECT
    "packed_by_permutation_place_1",
    "sent_by_parent",
    "driver_round",
    "driver_permutation_line_2",
    "person_id_parent_person_id_pair" * 2 + CASE WHEN "person_id_parent_person_id_offset" < "person_id_parent_person_id_first_has" THEN 0 ELSE 1 END AS "person_id_parent_person_id_parent", /* row of people that orders.person_id points to */
    CASE
      WHEN "person_id_parent_person_id_offset" < "person_id_parent_person_id_first_has"
      THEN "person_id_parent_person_id_offset"
      ELSE "person_id_parent_person_id_offset" - "person_id_parent_person_id_first_has"
    END AS "person_id_parent_person_id_child_number", /* number among rows of one people row */
    (
      "packed_by_permutation_line" + ("packed_by_permutation_place_1" * 1703025128 + 1544648273) % 2147483647 * ("packed_by_permutation_place_1" + 1687079595) % 1999999973 * ("packed_by_permutation_place_1" + 1381738747) % 1899999979 * ("packed_by_permutation_place_1" + 1777416975) % 2147483647
    ) % 3 AS "packed_by_permutation_line_2", /* line_2 of parcels.packed_by */
    (
      "driver_permutation_place_1" + ("driver_permutation_line_2" * 749019723 + "driver_round" * 213255535 + 1448570493) % 2147483647 * ("driver_permutation_line_2" + 1503550032) % 1999999973 * ("driver_permutation_line_2" + 1226987553) % 1899999979 * ("driver_permutation_line_2" + 1806159913) % 2147483647
    ) % CASE WHEN "driver_permutation_line_2" < 1 THEN 3 ELSE 2 END AS "driver_permutation_place_3" /* place_3 of parcels.driver */
  FROM "layer_4"
  OFFSET 0
), "layer_6" AS (
  SELECT
    "person_id_parent_person_id_child_number",
    "packed_by_permutation_line_2",
    "sent_by_parent",
    "driver_round",
    "driver_permutation_place_3",
    "person_id_parent_person_id_parent" + 1 AS "person_id_parent_person_id", /* orders.person_id */
    (
      "packed_by_permutation_place_1" + ("packed_by_permutation_line_2" * 1029170903 + 114116868) % 2147483647 * ("packed_by_permutation_line_2" + 170625423) % 1999999973 * ("packed_by_permutation_line_2" + 1403169628) % 1899999979 * ("packed_by_permutation_line_2" + 1451821086) % 2147483647
    ) % 4 AS "packed_by_permutation_place_3", /* place_3 of parcels.packed_by */
    (
      "driver_permutation_line_2" + ("driver_permutation_place_3" * 1096951270 + "driver_round" * 1631148068 + 640144217) % 2147483647 * ("driver_permutation_place_3" + 1567189260) % 1999999973 * ("driver_permutation_place_3" + 1645684840) % 1899999979 * ("driver_permutation_place_3" + 548246005) % 2147483647
    ) % CASE WHEN "driver_permutation_place_3" < 2 THEN 2 ELSE 1 END AS "driver_permutation_line_4" /* line_4 of parcels.driver */
  FROM "layer_5"
  OFFSET 0
), "layer_7" AS (
  SELECT
    "person_id_parent_person_id",
    "person_id_parent_person_id_child_number",
    "packed_by_permutation_place_3",
    "sent_by_parent",
    "driver_round",
    "driver_permutation_line_4",
    (
      "packed_by_permutation_line_2" + ("packed_by_permutation_place_3" * 928151970 + 2067490265) % 2147483647 * ("packed_by_permutation_place_3" + 457929076) % 1999999973 * ("packed_by_permutation_place_3" + 1392030876) % 1899999979 * ("packed_by_permutation_place_3" + 1487605062) % 2147483647
    ) % 3 AS "packed_by_permutation_line_4", /* line_4 of parcels.packed_by */
    (
      "driver_permutation_place_3" + ("driver_permutation_line_4" * 2125534212 + "driver_round" * 625555362 + 937868967) % 2147483647 * ("driver_permutation_line_4" + 1939247998) % 1999999973 * ("driver_permutation_line_4" + 1073689485) % 1899999979 * ("driver_permutation_line_4" + 1080073767) % 2147483647
    ) % CASE WHEN "driver_permutation_line_4" < 1 THEN 3 ELSE 2 END AS "driver_permutation_place_5" /* place_5 of parcels.driver */
  FROM "layer_6"
  OFFSET 0
), "layer_8" AS (
  SELECT
    "person_id_parent_person_id",
    "person_id_parent_person_id_child_number",
    "packed_by_permutation_line_4",
    "sent_by_parent",
    "driver_round",
    "driver_permutation_place_5",
    (
      "packed_by_permutation_place_3" + ("packed_by_permutation_line_4" * 1999767479 + 1636548833) % 2147483647 * ("packed_by_permutation_line_4" + 1658008293) % 1999999973 * ("packed_by_permutation_line_4" + 240992520) % 1899999979 * ("packed_by_permutation_line_4" + 1737966612) % 2147483647
    ) % 4 AS "packed_by_permutation_place_5", /* place_5 of parcels.packed_by */
    (
      "driver_permutation_line_4" + ("driver_permutation_place_5" * 1992490321 + "driver_round" * 256179075 + 1648415240) % 2147483647 * ("driver_permutation_place_5" + 768293246) % 1999999973 * ("driver_permutation_place_5" + 1584424831) % 1899999979 * ("driver_permutation_place_5" + 558238485) % 2147483647
    ) % CASE WHEN "driver_permutation_place_5" < 2 THEN 2 ELSE 1 END AS "driver_permutation_line_6" /* line_6 of parcels.driver */
  FROM "layer_7"
  OFFSET 0
), "layer_9" AS (
  SELECT
    "person_id_parent_person_id",
    "person_id_parent_person_id_child_number",
    "packed_by_permutation_place_5",
    "sent_by_parent",
    "driver_round",
    "driver_permutation_line_6",
    (
      "packed_by_permutation_line_4" + ("packed_by_permutation_place_5" * 142979711 + 1931320684) % 2147483647 * ("packed_by_permutation_place_5" + 1333615043) % 1999999973 * ("packed_by_permutation_place_5" + 892587656) % 1899999979 * ("packed_by_permutation_place_5" + 2009080851) % 2147483647
    ) % 3 AS "packed_by_permutation_line_6", /* line_6 of parcels.packed_by */
    (
      "driver_permutation_place_5" + ("driver_permutation_line_6" * 1707086520 + "driver_round" * 953584846 + 733993157) % 2147483647 * ("driver_permutation_line_6" + 1595362167) % 1999999973 * ("driver_permutation_line_6" + 1529627240) % 1899999979 * ("driver_permutation_line_6" + 1614643139) % 2147483647
    ) % CASE WHEN "driver_permutation_line_6" < 1 THEN 3 ELSE 2 END AS "driver_permutation_place_7" /* place_7 of parcels.driver */
  FROM "layer_8"
  OFFSET 0
), "layer_10" AS (
  SELECT
    "person_id_parent_person_id",
    "person_id_parent_person_id_child_number",
    "packed_by_permutation_line_6",
    "sent_by_parent",
    "driver_round",
    "driver_permutation_place_7",
    (
      "packed_by_permutation_place_5" + ("packed_by_permutation_line_6" * 2136931678 + 700581929) % 2147483647 * ("packed_by_permutation_line_6" + 2099163431) % 1999999973 * ("packed_by_permutation_line_6" + 1587684942) % 1899999979 * ("packed_by_permutation_line_6" + 925045164) % 2147483647
    ) % 4 AS "packed_by_permutation_place_7", /* place_7 of parcels.packed_by */
    (
      "driver_permutation_line_6" + ("driver_permutation_place_7" * 1666236524 + "driver_round" * 862022253 + 285585891) % 2147483647 * ("driver_permutation_place_7" + 873043028) % 1999999973 * ("driver_permutation_place_7" + 1788896557) % 1899999979 * ("driver_permutation_place_7" + 974251475) % 2147483647
    ) % CASE WHEN "driver_permutation_place_7" < 2 THEN 2 ELSE 1 END AS "driver_permutation_line_8" /* line_8 of parcels.driver */
  FROM "layer_9"
  OFFSET 0
), "layer_11" AS (
  SELECT
    "person_id_parent_person_id",
    "person_id_parent_person_id_child_number",
    "packed_by_permutation_place_7",
    "sent_by_parent",
    "driver_round",
    "driver_permutation_line_8",
    (
      "packed_by_permutation_line_6" + ("packed_by_permutation_place_7" * 947175675 + 1490600845) % 2147483647 * ("packed_by_permutation_place_7" + 2099609462) % 1999999973 * ("packed_by_permutation_place_7" + 37787392) % 1899999979 * ("packed_by_permutation_place_7" + 1000009440) % 2147483647
    ) % 3 AS "packed_by_permutation_line_8", /* line_8 of parcels.packed_by */
    (
      "driver_permutation_place_7" + ("driver_permutation_line_8" * 1776458237 + "driver_round" * 394735 + 842828121) % 2147483647 * ("driver_permutation_line_8" + 87869104) % 1999999973 * ("driver_permutation_line_8" + 88404801) % 1899999979 * ("driver_permutation_line_8" + 746220947) % 2147483647
    ) % CASE WHEN "driver_permutation_line_8" < 1 THEN 3 ELSE 2 END AS "driver_permutation_place_9" /* place_9 of parcels.driver */
  FROM "layer_10"
  OFFSET 0
), "layer_12" AS (
  SELECT
    "person_id_parent_person_id",
    "person_id_parent_person_id_child_number",
    "packed_by_permutation_line_8",
    "sent_by_parent",
    "driver_permutation_place_9",
    (
      "packed_by_permutation_place_7" + ("packed_by_permutation_line_8" * 2139271270 + 1910613516) % 2147483647 * ("packed_by_permutation_line_8" + 1835985835) % 1999999973 * ("packed_by_permutation_line_8" + 1475739682) % 1899999979 * ("packed_by_permutation_line_8" + 942984898) % 2147483647
    ) % 4 AS "packed_by_permutation_place_9", /* place_9 of parcels.packed_by */
    (
      "driver_permutation_line_8" + ("driver_permutation_place_9" * 156109955 + "driver_round" * 727069484 + 716984588) % 2147483647 * ("driver_permutation_place_9" + 1488628798) % 1999999973 * ("driver_permutation_place_9" + 132803364) % 1899999979 * ("driver_permutation_place_9" + 1800084002) % 2147483647
    ) % CASE WHEN "driver_permutation_place_9" < 2 THEN 2 ELSE 1 END AS "driver_permutation_line_10" /* line_10 of parcels.driver */
  FROM "layer_11"
  OFFSET 0
), "layer_13" AS (
  SELECT
    "person_id_parent_person_id",
    "person_id_parent_person_id_child_number",
    "packed_by_permutation_place_9",
    "sent_by_parent",
    (
      "packed_by_permutation_line_8" + ("packed_by_permutation_place_9" * 2098798304 + 1258715236) % 2147483647 * ("packed_by_permutation_place_9" + 648436943) % 1999999973 * ("packed_by_permutation_place_9" + 1575749655) % 1899999979 * ("packed_by_permutation_place_9" + 35948323) % 2147483647
    ) % 3 AS "packed_by_permutation_line_10", /* line_10 of parcels.packed_by */
    ("driver_permutation_line_10" * 3 + "driver_permutation_place_9") + 20 AS "driver_parent" /* row of people that parcels.driver points to */
  FROM "layer_12"
  OFFSET 0
), "layer_14" AS (
  SELECT
    "person_id_parent_person_id",
    "person_id_parent_person_id_child_number",
    "sent_by_parent",
    "driver_parent",
    ("packed_by_permutation_line_10" * 4 + "packed_by_permutation_place_9") AS "packed_by_parent" /* row of people that parcels.packed_by points to */
  FROM "layer_13"
  OFFSET 0
)
SELECT
  "person_id_parent_person_id" AS "person_id", /* fk: orders.person_id of a drawn row */
  "person_id_parent_person_id_child_number" + 1 AS "number", /* parent: number of the row that person_id points to */
  "packed_by_parent" + 1 AS "packed_by", /* fk: people.id of a row drawn by Zipf's law, exponent 1, rows 0 … 50% */
  "sent_by_parent" + 1 AS "sent_by", /* fk: people.id of a row drawn by Pareto's law, alpha 1.16 */
  "driver_parent" + 1 AS "driver" /* fk: people.id of all rows in turn, rows 20 … 100% */
FROM "layer_14";

/* Keys: made after the rows, which takes less time than to keep them up to date */
ALTER TABLE "public"."people" ADD CONSTRAINT "people_pkey" PRIMARY KEY ("id");
ALTER TABLE "public"."badges" ADD CONSTRAINT "badges_person_id_key" UNIQUE ("person_id");
ALTER TABLE "public"."orders" ADD CONSTRAINT "orders_pkey" PRIMARY KEY ("person_id", "number");
ALTER TABLE "public"."people" ADD CONSTRAINT "people_manager_id_fkey" FOREIGN KEY ("manager_id") REFERENCES "public"."people" ("id");
ALTER TABLE "public"."badges" ADD CONSTRAINT "badges_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "public"."people" ("id");
ALTER TABLE "public"."orders" ADD CONSTRAINT "orders_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "public"."people" ("id");
ALTER TABLE "public"."parcels" ADD CONSTRAINT "parcels_person_id_number_fkey" FOREIGN KEY ("person_id", "number") REFERENCES "public"."orders" ("person_id", "number");
ANALYZE "public"."people", "public"."badges", "public"."orders", "public"."parcels";

COMMIT;
