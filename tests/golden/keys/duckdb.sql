/* Keys: 63 rows for DuckDB, made by sdgen */
/* seed 7, as of 2026-01-31T12:00:00Z, config 7212d2a35e7b3d508d19a5c5c9e36eadcbb6b8c67486105a4f2b224a42dba00d */
/* Contents: */
/*   1. Tables */
/*   2. teams: 6 rows */
/*   3. players: 12 rows */
/*   4. shots: 30 rows */
/*   5. days: 5 rows */
/*   6. reviews: 10 rows */
/*   7. Keys: made after the rows, which takes less time than to keep them up to date */
SET timezone = 'UTC';
SET default_collation = '';
SET default_order = 'asc';
SET default_null_order = 'nulls_last';
SET ieee_floating_point_ops = 'true';
SET preserve_insertion_order = 'true';
SET disabled_optimizers = 'build_side_probe_side';
BEGIN;

/* Tables */
CREATE TABLE IF NOT EXISTS "main"."teams" (
  "id" UUID NOT NULL,
  "number" INTEGER NOT NULL,
  CONSTRAINT "teams_pkey" PRIMARY KEY ("id")
);
CREATE TABLE IF NOT EXISTS "main"."players" (
  "number" INTEGER NOT NULL,
  "team_id" UUID NOT NULL,
  "height" DOUBLE NOT NULL,
  "joined" DATE NOT NULL
);
CREATE TABLE IF NOT EXISTS "main"."shots" (
  "player" INTEGER NOT NULL,
  "team" BIGINT NOT NULL,
  "at" TIMESTAMP NOT NULL,
  CONSTRAINT "shots_pkey" PRIMARY KEY ("player", "at")
);
CREATE TABLE IF NOT EXISTS "main"."days" (
  "day" TIMESTAMP NOT NULL,
  CONSTRAINT "days_pkey" PRIMARY KEY ("day")
);
CREATE TABLE IF NOT EXISTS "main"."reviews" (
  "id" BIGINT NOT NULL,
  "first" TIMESTAMP,
  CONSTRAINT "reviews_pkey" PRIMARY KEY ("id")
);
DELETE FROM "main"."shots";
DELETE FROM "main"."days";
DELETE FROM "main"."reviews";

/* teams: 6 rows */
INSERT INTO "main"."teams" (
  "id",
  "number"
)
WITH "rows" AS (
  SELECT
    "i" % 2147483648 AS "i" /* row number, within bounds that the engine knows */
  FROM RANGE(CAST(0 AS BIGINT), 6) AS "numbers"("i")
), "layer_1" AS (
  SELECT
    "i",
    ("i" * 1933547166 + 1779972526) % 2147483647 * ("i" + 586051273) % 1999999973 * ("i" + 1191776816) % 1899999979 * ("i" + 733713100) % 2147483647 AS "id_u0", /* draw 0 of teams.id */
    ("i" * 2079285566 + 1891080023) % 2147483647 * ("i" + 189110256) % 1999999973 * ("i" + 1160983937) % 1899999979 * ("i" + 1914682187) % 2147483647 AS "id_u1", /* draw 1 of teams.id */
    ("i" * 937137600 + 1557353599) % 2147483647 * ("i" + 1095101756) % 1999999973 * ("i" + 2145813232) % 1899999979 * ("i" + 124498136) % 2147483647 AS "id_u2", /* draw 2 of teams.id */
    ("i" * 2097296209 + 1944706701) % 2147483647 * ("i" + 928774102) % 1999999973 * ("i" + 663898159) % 1899999979 * ("i" + 168925131) % 2147483647 AS "id_u3" /* draw 3 of teams.id */
  FROM "rows"
  OFFSET 0
)
SELECT
  CAST(CAST(CAST(CAST("id_u0" AS UBIGINT) * CAST(8589934592 AS UBIGINT) + CAST(("id_u1" // 16384) * 65536 + 16384 + "id_u1" // 4 % 4096 AS UBIGINT) AS BIT) AS BLOB) || CAST(CAST(CAST(9223372036854775808 AS UBIGINT) + CAST("id_u2" * 2147483648 + "id_u3" AS UBIGINT) AS BIT) AS BLOB) AS UUID) AS "id", /* uuid4: uuid of four draws */
  "i" * (-10) + 60 AS "number" /* sequence: from 60, step -10 */
FROM "layer_1";

/* players: 12 rows */
INSERT INTO "main"."players" (
  "number",
  "team_id",
  "height",
  "joined"
)
WITH "rows" AS (
  SELECT
    "i" % 2147483648 AS "i" /* row number, within bounds that the engine knows */
  FROM RANGE(CAST(0 AS BIGINT), 12) AS "numbers"("i")
), "layer_1" AS (
  SELECT
    "i",
    (((("i" * 679458223 + 1099559425) % 2147483647 * ("i" + 2087730651) % 1999999973 * ("i" + 1761263842) % 1899999979 * ("i" + 1623569913) % 2147483647) * 6) >> 31) % 2147483648 AS "team_id_parent" /* row of teams that players.team_id points to */
  FROM "rows"
  OFFSET 0
), "layer_2" AS (
  SELECT
    "i",
    ("team_id_parent" * 1933547166 + 1779972526) % 2147483647 * ("team_id_parent" + 586051273) % 1999999973 * ("team_id_parent" + 1191776816) % 1899999979 * ("team_id_parent" + 733713100) % 2147483647 AS "team_id_parent_id_u0", /* draw 0 of teams.id */
    ("team_id_parent" * 2079285566 + 1891080023) % 2147483647 * ("team_id_parent" + 189110256) % 1999999973 * ("team_id_parent" + 1160983937) % 1899999979 * ("team_id_parent" + 1914682187) % 2147483647 AS "team_id_parent_id_u1", /* draw 1 of teams.id */
    ("team_id_parent" * 937137600 + 1557353599) % 2147483647 * ("team_id_parent" + 1095101756) % 1999999973 * ("team_id_parent" + 2145813232) % 1899999979 * ("team_id_parent" + 124498136) % 2147483647 AS "team_id_parent_id_u2", /* draw 2 of teams.id */
    ("team_id_parent" * 2097296209 + 1944706701) % 2147483647 * ("team_id_parent" + 928774102) % 1999999973 * ("team_id_parent" + 663898159) % 1899999979 * ("team_id_parent" + 168925131) % 2147483647 AS "team_id_parent_id_u3", /* draw 3 of teams.id */
    ("i" * 34283758 + 591493940) % 2147483647 * ("i" + 885514848) % 1999999973 * ("i" + 639698273) % 1899999979 * ("i" + 1853458373) % 2147483647 AS "height_u0", /* draw 0 of players.height */
    ("i" * 376070370 + 875796256) % 2147483647 * ("i" + 162217476) % 1999999973 * ("i" + 284790046) % 1899999979 * ("i" + 702960349) % 2147483647 AS "height_u1" /* draw 1 of players.height */
  FROM "layer_1"
  OFFSET 0
)
SELECT
  "i" + 1 AS "number", /* sequence: from 1, step 1 */
  CAST(CAST(CAST(CAST("team_id_parent_id_u0" AS UBIGINT) * CAST(8589934592 AS UBIGINT) + CAST(("team_id_parent_id_u1" // 16384) * 65536 + 16384 + "team_id_parent_id_u1" // 4 % 4096 AS UBIGINT) AS BIT) AS BLOB) || CAST(CAST(CAST(9223372036854775808 AS UBIGINT) + CAST("team_id_parent_id_u2" * 2147483648 + "team_id_parent_id_u3" AS UBIGINT) AS BIT) AS BLOB) AS UUID) AS "team_id", /* fk: teams.id of a drawn row */
  FLOOR(
    (1.8e0 + 0.1e0 * (SQRT((-2.0e0) * LN(("height_u0" + 1) / 2147483647.0e0)) * COS(6.283185307179586e0 * ("height_u1" / 2147483647.0e0)))) * 100.0e0 + 0.5e0
  ) / 100.0e0 AS "height", /* normal: mean 1.8, std 0.1 */
  CAST(CAST('2025-11-02 12:00:00' AS TIMESTAMP) + TO_SECONDS("i" * 259200) AS DATE) AS "joined" /* time_series: every 3d from -90d */
FROM "layer_2";

/* shots: 30 rows */
INSERT INTO "main"."shots" (
  "player",
  "team",
  "at"
)
WITH "rows" AS (
  SELECT
    "i" % 2147483648 AS "i" /* row number, within bounds that the engine knows */
  FROM RANGE(CAST(0 AS BIGINT), 30) AS "numbers"("i")
), "layer_1" AS (
  SELECT
    "i",
    (((("i" * 1685215887 + 740150295) % 2147483647 * ("i" + 749427679) % 1999999973 * ("i" + 1259540117) % 1899999979 * ("i" + 1464882694) % 2147483647) * 12) >> 31) % 2147483648 AS "player_parent", /* row of players that shots.player points to */
    (((("i" * 1635452963 + 1013454331) % 2147483647 * ("i" + 1989597157) % 1999999973 * ("i" + 1379714956) % 1899999979 * ("i" + 1922630897) % 2147483647) * 6) >> 31) % 2147483648 AS "team_parent", /* row of teams that shots.team points to */
    ("i" * 385433181 + 464910645) % 2147483647 * ("i" + 1810960002) % 1999999973 * ("i" + 2004802953) % 1899999979 * ("i" + 10880432) % 2147483647 AS "at_u0" /* draw 0 of shots.at */
  FROM "rows"
  OFFSET 0
)
SELECT
  "player_parent" + 1 AS "player", /* fk: players.number of a drawn row */
  "team_parent" * (-10) + 60 AS "team", /* fk: teams.number of a drawn row */
  CAST('2026-01-24 12:00:00' AS TIMESTAMP) + TO_SECONDS("i" * 120 + ((("at_u0" * 120) >> 31) - 60)) AS "at" /* time_series: every 2m from -7d, ±60 s */
FROM "layer_1";

/* days: 5 rows */
INSERT INTO "main"."days" (
  "day"
)
WITH "rows" AS (
  SELECT
    "i" % 2147483648 AS "i" /* row number, within bounds that the engine knows */
  FROM RANGE(CAST(0 AS BIGINT), 5) AS "numbers"("i")
)
SELECT
  CAST('2026-01-26 12:00:00' AS TIMESTAMP) + TO_SECONDS("i" * 86400) AS "day" /* time_series: every 1d from -5d */
FROM "rows";

/* reviews: 10 rows */
INSERT INTO "main"."reviews" (
  "id",
  "first"
)
WITH "rows" AS (
  SELECT
    "i" % 2147483648 AS "i" /* row number, within bounds that the engine knows */
  FROM RANGE(CAST(0 AS BIGINT), 10) AS "numbers"("i")
), "layer_1" AS (
  SELECT
    "i",
    (((("i" * 443170119 + 1521936756) % 2147483647 * ("i" + 1600768453) % 1999999973 * ("i" + 1752272972) % 1899999979 * ("i" + 2044324478) % 2147483647) * 5) >> 31) % 2147483648 AS "first_parent", /* row of days that reviews.first points to */
    ("i" * 1047652486 + 1600636639) % 2147483647 * ("i" + 1222082801) % 1999999973 * ("i" + 393407091) % 1899999979 * ("i" + 1123555507) % 2147483647 AS "first_null" /* draw null of reviews.first */
  FROM "rows"
  OFFSET 0
)
SELECT
  "i" + 1 AS "id", /* sequence: from 1, step 1 */
  CASE
    WHEN "first_null" < 1073741824
    THEN CAST(NULL AS TIMESTAMP)
    ELSE CAST('2026-01-26 12:00:00' AS TIMESTAMP) + TO_SECONDS("first_parent" * 86400)
  END AS "first" /* fk: days.day of a drawn row */
FROM "layer_1";

/* Keys: made after the rows, which takes less time than to keep them up to date */
CREATE UNIQUE INDEX IF NOT EXISTS "teams_number_key" ON "main"."teams"("number");
CREATE UNIQUE INDEX IF NOT EXISTS "players_team_id_number_key" ON "main"."players"("team_id", "number");
CREATE INDEX IF NOT EXISTS "players_team_id_idx" ON "main"."players"("team_id");
CREATE INDEX IF NOT EXISTS "players_joined_idx" ON "main"."players"("joined");
CREATE INDEX IF NOT EXISTS "by_height" ON "main"."players"("height", "number");
CREATE UNIQUE INDEX IF NOT EXISTS "players_number_idx" ON "main"."players"("number");

COMMIT;
