/* Keys: 63 rows for PostgreSQL, made by sdgen */
/* seed 7, as of 2026-01-31T12:00:00Z, config 6d48a280fcf7af44cabce8d38d044daf133fbc6cc95a4caabf22250762976e39 */
/* Contents: */
/*   1. Tables */
/*   2. teams: 6 rows */
/*   3. players: 12 rows */
/*   4. shots: 30 rows */
/*   5. days: 5 rows */
/*   6. reviews: 10 rows */
/*   7. Keys: made after the rows, which takes less time than to keep them up to date */
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
BEGIN
  PERFORM SET_CONFIG('search_path', ARRAY_TO_STRING(ARRAY(
    SELECT QUOTE_IDENT(name) FROM UNNEST(CURRENT_SCHEMAS(FALSE)) AS name WHERE name <> 'pg_catalog'
  ), ', '), TRUE);
  PERFORM SET_CONFIG(name, '0', TRUE) FROM pg_settings WHERE name = 'transaction_timeout';
END
$$;

/* Tables */
CREATE TABLE IF NOT EXISTS "public"."teams" (
  "id" UUID NOT NULL,
  "number" INTEGER NOT NULL
);
CREATE TABLE IF NOT EXISTS "public"."players" (
  "number" INTEGER NOT NULL,
  "team_id" UUID NOT NULL,
  "height" DOUBLE PRECISION NOT NULL,
  "joined" DATE NOT NULL
);
CREATE TABLE IF NOT EXISTS "public"."shots" (
  "player" INTEGER NOT NULL,
  "team" BIGINT NOT NULL,
  "at" TIMESTAMP NOT NULL,
  CONSTRAINT "shots_pkey" PRIMARY KEY ("player", "at")
);
CREATE TABLE IF NOT EXISTS "public"."days" (
  "day" TIMESTAMP NOT NULL,
  CONSTRAINT "days_pkey" PRIMARY KEY ("day")
);
CREATE TABLE IF NOT EXISTS "public"."reviews" (
  "id" BIGINT NOT NULL,
  "first" TIMESTAMP,
  CONSTRAINT "reviews_pkey" PRIMARY KEY ("id"),
  CONSTRAINT "reviews_first_fkey" FOREIGN KEY ("first") REFERENCES "public"."days" (
    "day"
  )
);
TRUNCATE TABLE "public"."shots", "public"."days", "public"."reviews";

/* teams: 6 rows */
INSERT INTO "public"."teams" (
  "id",
  "number"
)
WITH "rows" AS (
  SELECT
    GENERATE_SERIES(CAST(0 AS BIGINT), 5) AS "i"
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
  CAST(ENCODE(
    INT8SEND((("id_u0" << 33) | (("id_u1" >> 14) << 16) | 16384 | (("id_u1" >> 2) & 4095))) || INT8SEND((~9223372036854775807 | ("id_u2" << 31) | "id_u3")),
    'hex'
  ) AS UUID) AS "id", /* uuid4: uuid of four draws */
  "i" * (-10) + 60 AS "number" /* sequence: from 60, step -10 */
FROM "layer_1";

/* players: 12 rows */
INSERT INTO "public"."players" (
  "number",
  "team_id",
  "height",
  "joined"
)
WITH "rows" AS (
  SELECT
    GENERATE_SERIES(CAST(0 AS BIGINT), 11) AS "i"
), "layer_1" AS (
  SELECT
    "i",
    (((("i" * 679458223 + 1099559425) % 2147483647 * ("i" + 2087730651) % 1999999973 * ("i" + 1761263842) % 1899999979 * ("i" + 1623569913) % 2147483647) * 6) >> 31) AS "team_id_parent" /* row of teams that players.team_id points to */
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
  CAST(ENCODE(
    INT8SEND(
      (("team_id_parent_id_u0" << 33) | (("team_id_parent_id_u1" >> 14) << 16) | 16384 | (("team_id_parent_id_u1" >> 2) & 4095))
    ) || INT8SEND((~9223372036854775807 | ("team_id_parent_id_u2" << 31) | "team_id_parent_id_u3")),
    'hex'
  ) AS UUID) AS "team_id", /* fk: teams.id of a drawn row */
  FLOOR(
    (FLOAT8 '1.8' + FLOAT8 '0.1' * (SQRT((-FLOAT8 '2.0') * LN(("height_u0" + 1) / FLOAT8 '2147483647.0')) * COS(FLOAT8 '6.283185307179586' * ("height_u1" / FLOAT8 '2147483647.0')))) * FLOAT8 '100.0' + FLOAT8 '0.5'
  ) / FLOAT8 '100.0' AS "height", /* normal: mean 1.8, std 0.1 */
  CAST(CAST('2025-11-02 12:00:00' AS TIMESTAMP) + ("i" * 259200) * INTERVAL '1 second' AS DATE) AS "joined" /* time_series: every 3d from -90d */
FROM "layer_2";

/* shots: 30 rows */
INSERT INTO "public"."shots" (
  "player",
  "team",
  "at"
)
WITH "rows" AS (
  SELECT
    GENERATE_SERIES(CAST(0 AS BIGINT), 29) AS "i"
), "layer_1" AS (
  SELECT
    "i",
    (((("i" * 1685215887 + 740150295) % 2147483647 * ("i" + 749427679) % 1999999973 * ("i" + 1259540117) % 1899999979 * ("i" + 1464882694) % 2147483647) * 12) >> 31) AS "player_parent", /* row of players that shots.player points to */
    (((("i" * 1635452963 + 1013454331) % 2147483647 * ("i" + 1989597157) % 1999999973 * ("i" + 1379714956) % 1899999979 * ("i" + 1922630897) % 2147483647) * 6) >> 31) AS "team_parent", /* row of teams that shots.team points to */
    ("i" * 385433181 + 464910645) % 2147483647 * ("i" + 1810960002) % 1999999973 * ("i" + 2004802953) % 1899999979 * ("i" + 10880432) % 2147483647 AS "at_u0" /* draw 0 of shots.at */
  FROM "rows"
  OFFSET 0
)
SELECT
  "player_parent" + 1 AS "player", /* fk: players.number of a drawn row */
  "team_parent" * (-10) + 60 AS "team", /* fk: teams.number of a drawn row */
  CAST('2026-01-24 12:00:00' AS TIMESTAMP) + ("i" * 120 + ((("at_u0" * 120) >> 31) - 60)) * INTERVAL '1 second' AS "at" /* time_series: every 2m from -7d, ±60 s */
FROM "layer_1";

/* days: 5 rows */
INSERT INTO "public"."days" (
  "day"
)
WITH "rows" AS (
  SELECT
    GENERATE_SERIES(CAST(0 AS BIGINT), 4) AS "i"
)
SELECT
  CAST('2026-01-26 12:00:00' AS TIMESTAMP) + ("i" * 86400) * INTERVAL '1 second' AS "day" /* time_series: every 1d from -5d */
FROM "rows";

/* reviews: 10 rows */
INSERT INTO "public"."reviews" (
  "id",
  "first"
)
WITH "rows" AS (
  SELECT
    GENERATE_SERIES(CAST(0 AS BIGINT), 9) AS "i"
), "layer_1" AS (
  SELECT
    "i",
    (((("i" * 443170119 + 1521936756) % 2147483647 * ("i" + 1600768453) % 1999999973 * ("i" + 1752272972) % 1899999979 * ("i" + 2044324478) % 2147483647) * 5) >> 31) AS "first_parent", /* row of days that reviews.first points to */
    ("i" * 1047652486 + 1600636639) % 2147483647 * ("i" + 1222082801) % 1999999973 * ("i" + 393407091) % 1899999979 * ("i" + 1123555507) % 2147483647 AS "first_null" /* draw null of reviews.first */
  FROM "rows"
  OFFSET 0
)
SELECT
  "i" + 1 AS "id", /* sequence: from 1, step 1 */
  CASE
    WHEN "first_null" < 1073741824
    THEN CAST(NULL AS TIMESTAMP)
    ELSE CAST('2026-01-26 12:00:00' AS TIMESTAMP) + ("first_parent" * 86400) * INTERVAL '1 second'
  END AS "first" /* fk: days.day of a drawn row */
FROM "layer_1";

/* Keys: made after the rows, which takes less time than to keep them up to date */
ALTER TABLE "public"."teams" ADD CONSTRAINT "teams_pkey" PRIMARY KEY ("id");
ALTER TABLE "public"."teams" ADD CONSTRAINT "teams_number_key" UNIQUE ("number");
ALTER TABLE "public"."players" ADD CONSTRAINT "players_team_id_number_key" UNIQUE ("team_id", "number");
CREATE INDEX IF NOT EXISTS "players_team_id_idx" ON "public"."players"("team_id");
CREATE INDEX IF NOT EXISTS "players_joined_idx" ON "public"."players"("joined");
CREATE INDEX IF NOT EXISTS "by_height" ON "public"."players"("height", "number");
CREATE UNIQUE INDEX IF NOT EXISTS "players_number_idx" ON "public"."players"("number");
ALTER TABLE "public"."players" ADD CONSTRAINT "players_team_id_fkey" FOREIGN KEY ("team_id") REFERENCES "public"."teams" ("id");
ALTER TABLE "public"."shots" ADD CONSTRAINT "shots_player_fkey" FOREIGN KEY ("player") REFERENCES "public"."players" ("number");
ALTER TABLE "public"."shots" ADD CONSTRAINT "shots_team_fkey" FOREIGN KEY ("team") REFERENCES "public"."teams" ("number");
ANALYZE "public"."teams", "public"."players", "public"."shots", "public"."days", "public"."reviews";

COMMIT;
