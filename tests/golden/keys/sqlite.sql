/* Keys: 63 rows for SQLite, made by sdgen */
/* seed 7, as of 2026-01-31T12:00:00Z, config f6ab3a1fb4668357742b790e949d9efd1485493f670faa70a191d1e87b2800f3 */
/* Contents: */
/*   1. Tables */
/*   2. teams: 6 rows */
/*   3. players: 12 rows */
/*   4. shots: 30 rows */
/*   5. days: 5 rows */
/*   6. reviews: 10 rows */
/*   7. Keys: made after the rows, which takes less time than to keep them up to date */
BEGIN TRANSACTION;

/* Tables */
CREATE TABLE IF NOT EXISTS "teams" (
  "id" TEXT NOT NULL,
  "number" INTEGER NOT NULL,
  CONSTRAINT "teams_pkey" PRIMARY KEY ("id")
);
CREATE TABLE IF NOT EXISTS "players" (
  "number" INTEGER NOT NULL,
  "team_id" TEXT NOT NULL,
  "height" REAL NOT NULL,
  "joined" TEXT NOT NULL,
  CONSTRAINT "players_team_id_fkey" FOREIGN KEY ("team_id") REFERENCES "teams" (
    "id"
  )
);
CREATE TABLE IF NOT EXISTS "shots" (
  "player" INTEGER NOT NULL,
  "team" INTEGER NOT NULL,
  "at" TEXT NOT NULL,
  CONSTRAINT "shots_pkey" PRIMARY KEY ("player", "at"),
  CONSTRAINT "shots_player_fkey" FOREIGN KEY ("player") REFERENCES "players" (
    "number"
  ),
  CONSTRAINT "shots_team_fkey" FOREIGN KEY ("team") REFERENCES "teams" (
    "number"
  )
);
CREATE TABLE IF NOT EXISTS "days" (
  "day" TEXT NOT NULL,
  CONSTRAINT "days_pkey" PRIMARY KEY ("day")
);
CREATE TABLE IF NOT EXISTS "reviews" (
  "id" INTEGER NOT NULL,
  "first" TEXT,
  CONSTRAINT "reviews_pkey" PRIMARY KEY ("id"),
  CONSTRAINT "reviews_first_fkey" FOREIGN KEY ("first") REFERENCES "days" (
    "day"
  )
);
DELETE FROM "shots";
DELETE FROM "days";
DELETE FROM "reviews";

/* teams: 6 rows */
INSERT INTO "teams" (
  "id",
  "number"
)
WITH "rows" AS (
  WITH RECURSIVE "thousand" AS (
    SELECT
      0 AS "n"
    UNION ALL
    SELECT
      "n" + 1
    FROM "thousand"
    WHERE
      "n" < 999
  )
  SELECT
    "k0"."n" AS "i"
  FROM "thousand" AS "k0"
  LIMIT 6
), "layer_1" AS (
  SELECT
    "i",
    ("i" * 1933547166 + 1779972526) % 2147483647 * ("i" + 586051273) % 1999999973 * ("i" + 1191776816) % 1899999979 * ("i" + 733713100) % 2147483647 AS "id_u0", /* draw 0 of teams.id */
    ("i" * 2079285566 + 1891080023) % 2147483647 * ("i" + 189110256) % 1999999973 * ("i" + 1160983937) % 1899999979 * ("i" + 1914682187) % 2147483647 AS "id_u1", /* draw 1 of teams.id */
    ("i" * 937137600 + 1557353599) % 2147483647 * ("i" + 1095101756) % 1999999973 * ("i" + 2145813232) % 1899999979 * ("i" + 124498136) % 2147483647 AS "id_u2", /* draw 2 of teams.id */
    ("i" * 2097296209 + 1944706701) % 2147483647 * ("i" + 928774102) % 1999999973 * ("i" + 663898159) % 1899999979 * ("i" + 168925131) % 2147483647 AS "id_u3" /* draw 3 of teams.id */
  FROM "rows"
  LIMIT -1
  OFFSET 0
)
SELECT
  PRINTF(
    '%08x-%04x-4%03x-%04x-%012x',
    "id_u0" * 2 + "id_u1" / 1073741824,
    "id_u1" / 16384 % 65536,
    "id_u1" / 4 % 4096,
    "id_u2" / 131072 + 32768,
    ("id_u2" % 131072) * 2147483648 + "id_u3"
  ) AS "id", /* uuid4: uuid of four draws */
  "i" * (-10) + 60 AS "number" /* sequence: from 60, step -10 */
FROM "layer_1";

/* players: 12 rows */
INSERT INTO "players" (
  "number",
  "team_id",
  "height",
  "joined"
)
WITH "rows" AS (
  WITH RECURSIVE "thousand" AS (
    SELECT
      0 AS "n"
    UNION ALL
    SELECT
      "n" + 1
    FROM "thousand"
    WHERE
      "n" < 999
  )
  SELECT
    "k0"."n" AS "i"
  FROM "thousand" AS "k0"
  LIMIT 12
), "layer_1" AS (
  SELECT
    "i",
    (((("i" * 679458223 + 1099559425) % 2147483647 * ("i" + 2087730651) % 1999999973 * ("i" + 1761263842) % 1899999979 * ("i" + 1623569913) % 2147483647) * 6) >> 31) AS "team_id_parent" /* row of teams that players.team_id points to */
  FROM "rows"
  LIMIT -1
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
  LIMIT -1
  OFFSET 0
)
SELECT
  "i" + 1 AS "number", /* sequence: from 1, step 1 */
  PRINTF(
    '%08x-%04x-4%03x-%04x-%012x',
    "team_id_parent_id_u0" * 2 + "team_id_parent_id_u1" / 1073741824,
    "team_id_parent_id_u1" / 16384 % 65536,
    "team_id_parent_id_u1" / 4 % 4096,
    "team_id_parent_id_u2" / 131072 + 32768,
    ("team_id_parent_id_u2" % 131072) * 2147483648 + "team_id_parent_id_u3"
  ) AS "team_id", /* fk: teams.id of a drawn row */
  FLOOR(
    (1.8 + 0.1 * (SQRT((-2.0) * LN(("height_u0" + 1) / 2147483647.0)) * COS(6.283185307179586 * ("height_u1" / 2147483647.0)))) * 100.0 + 0.5
  ) / 100.0 AS "height", /* normal: mean 1.8, std 0.1 */
  DATE("i" * 259200 + 1762084800, 'unixepoch') AS "joined" /* time_series: every 3d from -90d */
FROM "layer_2";

/* shots: 30 rows */
INSERT INTO "shots" (
  "player",
  "team",
  "at"
)
WITH "rows" AS (
  WITH RECURSIVE "thousand" AS (
    SELECT
      0 AS "n"
    UNION ALL
    SELECT
      "n" + 1
    FROM "thousand"
    WHERE
      "n" < 999
  )
  SELECT
    "k0"."n" AS "i"
  FROM "thousand" AS "k0"
  LIMIT 30
), "layer_1" AS (
  SELECT
    "i",
    (((("i" * 1685215887 + 740150295) % 2147483647 * ("i" + 749427679) % 1999999973 * ("i" + 1259540117) % 1899999979 * ("i" + 1464882694) % 2147483647) * 12) >> 31) AS "player_parent", /* row of players that shots.player points to */
    (((("i" * 1635452963 + 1013454331) % 2147483647 * ("i" + 1989597157) % 1999999973 * ("i" + 1379714956) % 1899999979 * ("i" + 1922630897) % 2147483647) * 6) >> 31) AS "team_parent", /* row of teams that shots.team points to */
    ("i" * 385433181 + 464910645) % 2147483647 * ("i" + 1810960002) % 1999999973 * ("i" + 2004802953) % 1899999979 * ("i" + 10880432) % 2147483647 AS "at_u0" /* draw 0 of shots.at */
  FROM "rows"
  LIMIT -1
  OFFSET 0
)
SELECT
  "player_parent" + 1 AS "player", /* fk: players.number of a drawn row */
  "team_parent" * (-10) + 60 AS "team", /* fk: teams.number of a drawn row */
  DATETIME("i" * 120 + ((("at_u0" * 120) >> 31) - 60) + 1769256000, 'unixepoch') AS "at" /* time_series: every 2m from -7d, ±60 s */
FROM "layer_1";

/* days: 5 rows */
INSERT INTO "days" (
  "day"
)
WITH "rows" AS (
  WITH RECURSIVE "thousand" AS (
    SELECT
      0 AS "n"
    UNION ALL
    SELECT
      "n" + 1
    FROM "thousand"
    WHERE
      "n" < 999
  )
  SELECT
    "k0"."n" AS "i"
  FROM "thousand" AS "k0"
  LIMIT 5
)
SELECT
  DATETIME("i" * 86400 + 1769428800, 'unixepoch') AS "day" /* time_series: every 1d from -5d */
FROM "rows";

/* reviews: 10 rows */
INSERT INTO "reviews" (
  "id",
  "first"
)
WITH "rows" AS (
  WITH RECURSIVE "thousand" AS (
    SELECT
      0 AS "n"
    UNION ALL
    SELECT
      "n" + 1
    FROM "thousand"
    WHERE
      "n" < 999
  )
  SELECT
    "k0"."n" AS "i"
  FROM "thousand" AS "k0"
  LIMIT 10
), "layer_1" AS (
  SELECT
    "i",
    (((("i" * 443170119 + 1521936756) % 2147483647 * ("i" + 1600768453) % 1999999973 * ("i" + 1752272972) % 1899999979 * ("i" + 2044324478) % 2147483647) * 5) >> 31) AS "first_parent", /* row of days that reviews.first points to */
    ("i" * 1047652486 + 1600636639) % 2147483647 * ("i" + 1222082801) % 1999999973 * ("i" + 393407091) % 1899999979 * ("i" + 1123555507) % 2147483647 AS "first_null" /* draw null of reviews.first */
  FROM "rows"
  LIMIT -1
  OFFSET 0
)
SELECT
  "i" + 1 AS "id", /* sequence: from 1, step 1 */
  CASE
    WHEN "first_null" < 1073741824
    THEN NULL
    ELSE DATETIME("first_parent" * 86400 + 1769428800, 'unixepoch')
  END AS "first" /* fk: days.day of a drawn row */
FROM "layer_1";

/* Keys: made after the rows, which takes less time than to keep them up to date */
CREATE UNIQUE INDEX IF NOT EXISTS "teams_number_key" ON "teams"("number");
CREATE UNIQUE INDEX IF NOT EXISTS "players_team_id_number_key" ON "players"("team_id", "number");
CREATE INDEX IF NOT EXISTS "players_team_id_idx" ON "players"("team_id");
CREATE INDEX IF NOT EXISTS "players_joined_idx" ON "players"("joined");
CREATE INDEX IF NOT EXISTS "by_height" ON "players"("height", "number");
CREATE UNIQUE INDEX IF NOT EXISTS "players_number_idx" ON "players"("number");

COMMIT;
