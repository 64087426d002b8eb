/* Keys: 63 rows for Spark, made by sdgen */
/* seed 7, as of 2026-01-31T12:00:00Z, config 48aa1a08311a458ebfe90b66beb868cabf44ac9dd67fca459ad74e44f7b6510e */
/* Contents: */
/*   1. Tables */
/*   2. teams: 6 rows */
/*   3. players: 12 rows */
/*   4. shots: 30 rows */
/*   5. days: 5 rows */
/*   6. reviews: 10 rows */
SET spark.sql.ansi.enabled=true;
SET spark.sql.session.timeZone=UTC;
SET spark.sql.storeAssignmentPolicy=ANSI;
SET spark.sql.decimalOperations.allowPrecisionLoss=false;
SET spark.sql.parser.escapedStringLiterals=false;
SET spark.sql.variable.substitute=false;
SET spark.sql.legacy.timeParserPolicy=CORRECTED;
SET spark.sql.timestampType=TIMESTAMP_LTZ;
SET spark.sql.legacy.exponentLiteralAsDecimal.enabled=false;
SET spark.sql.parser.quotedRegexColumnNames=false;
SET spark.sql.legacy.ctePrecedencePolicy=CORRECTED;
SET spark.sql.ansi.enforceReservedKeywords=false;
SET spark.sql.legacy.charVarcharAsString=false;
SET spark.sql.legacy.decimal.retainFractionDigitsOnTruncate=false;
SET spark.sql.execution.arrow.useLargeVarTypes=false;
SET spark.sql.parquet.writeLegacyFormat=false;
SET spark.sql.parquet.datetimeRebaseModeInWrite=CORRECTED;
SET spark.sql.parquet.outputTimestampType=TIMESTAMP_MICROS;
SET spark.sql.optimizer.collapseProjectAlwaysInline=false;
SET spark.sql.constraintPropagation.enabled=false;
SET spark.sql.optimizer.excludedRules=org.apache.spark.sql.catalyst.optimizer.InferFiltersFromConstraints,org.apache.spark.sql.catalyst.optimizer.PushDownPredicates,org.apache.spark.sql.catalyst.optimizer.PushPredicateThroughJoin,org.apache.spark.sql.catalyst.optimizer.PushPredicateThroughNonJoin;
SET spark.sql.optimizer.dynamicPartitionPruning.enabled=false;
SET spark.sql.optimizer.runtime.bloomFilter.enabled=false;
SET spark.sql.adaptive.enabled=false;
SET spark.sql.codegen.hugeMethodLimit=8000;
SET spark.sql.autoBroadcastJoinThreshold=1g;
DECLARE OR REPLACE VARIABLE `sdgen_hex` ARRAY<STRING> DEFAULT TRANSFORM(SEQUENCE(0, 255), `number` -> LOWER(SUBSTR(HEX(`number` + 256), 2)));

/* Tables */
CREATE TABLE IF NOT EXISTS `default`.`teams` (
  `id` STRING NOT NULL,
  `number` INTEGER NOT NULL
);
CREATE TABLE IF NOT EXISTS `default`.`players` (
  `number` INTEGER NOT NULL,
  `team_id` STRING NOT NULL,
  `height` DOUBLE NOT NULL,
  `joined` DATE NOT NULL
);
CREATE TABLE IF NOT EXISTS `default`.`shots` (
  `player` INTEGER NOT NULL,
  `team` BIGINT NOT NULL,
  `at` TIMESTAMP_NTZ NOT NULL
);
CREATE TABLE IF NOT EXISTS `default`.`days` (
  `day` TIMESTAMP_NTZ NOT NULL
);
CREATE TABLE IF NOT EXISTS `default`.`reviews` (
  `id` BIGINT NOT NULL,
  `first` TIMESTAMP_NTZ
);
TRUNCATE TABLE `default`.`shots`;
TRUNCATE TABLE `default`.`days`;
TRUNCATE TABLE `default`.`reviews`;

/* teams: 6 rows */
INSERT INTO `default`.`teams` (
  `id`,
  `number`
)
WITH `rows` AS (
  SELECT
    `i`
  FROM RANGE(0, 6) AS `numbers`(`i`)
), `layer_1` AS (
  SELECT
    `i`,
    (`i` * 1933547166 + 1779972526) % 2147483647 * (`i` + 586051273) % 1999999973 * (`i` + 1191776816) % 1899999979 * (`i` + 733713100) % 2147483647 AS `id_u0`, /* draw 0 of teams.id */
    (`i` * 2079285566 + 1891080023) % 2147483647 * (`i` + 189110256) % 1999999973 * (`i` + 1160983937) % 1899999979 * (`i` + 1914682187) % 2147483647 AS `id_u1`, /* draw 1 of teams.id */
    (`i` * 937137600 + 1557353599) % 2147483647 * (`i` + 1095101756) % 1999999973 * (`i` + 2145813232) % 1899999979 * (`i` + 124498136) % 2147483647 AS `id_u2`, /* draw 2 of teams.id */
    (`i` * 2097296209 + 1944706701) % 2147483647 * (`i` + 928774102) % 1999999973 * (`i` + 663898159) % 1899999979 * (`i` + 168925131) % 2147483647 AS `id_u3` /* draw 3 of teams.id */
  FROM `rows`
)
SELECT
  CAST((
    `system`.`session`.`sdgen_hex`[((SHIFTRIGHT(`id_u0`, 23)) & 255)] || `system`.`session`.`sdgen_hex`[((SHIFTRIGHT(`id_u0`, 15)) & 255)] || `system`.`session`.`sdgen_hex`[((SHIFTRIGHT(`id_u0`, 7)) & 255)] || `system`.`session`.`sdgen_hex`[((SHIFTLEFT((`id_u0` & 127), 1)) | (SHIFTRIGHT(`id_u1`, 30)))] || '-' || `system`.`session`.`sdgen_hex`[((SHIFTRIGHT(`id_u1`, 22)) & 255)] || `system`.`session`.`sdgen_hex`[((SHIFTRIGHT(`id_u1`, 14)) & 255)] || '-' || `system`.`session`.`sdgen_hex`[(((SHIFTRIGHT(`id_u1`, 10)) & 15) | 64)] || `system`.`session`.`sdgen_hex`[((SHIFTRIGHT(`id_u1`, 2)) & 255)] || '-' || `system`.`session`.`sdgen_hex`[((SHIFTRIGHT(`id_u2`, 25)) | 128)] || `system`.`session`.`sdgen_hex`[((SHIFTRIGHT(`id_u2`, 17)) & 255)] || '-' || `system`.`session`.`sdgen_hex`[((SHIFTRIGHT(`id_u2`, 9)) & 255)] || `system`.`session`.`sdgen_hex`[((SHIFTRIGHT(`id_u2`, 1)) & 255)] || `system`.`session`.`sdgen_hex`[((SHIFTLEFT((`id_u2` & 1), 7)) | (SHIFTRIGHT(`id_u3`, 24)))] || `system`.`session`.`sdgen_hex`[((SHIFTRIGHT(`id_u3`, 16)) & 255)] || `system`.`session`.`sdgen_hex`[((SHIFTRIGHT(`id_u3`, 8)) & 255)] || `system`.`session`.`sdgen_hex`[(`id_u3` & 255)]
  ) AS STRING) AS `id`, /* uuid4: uuid of four draws */
  `i` * (-10) + 60 AS `number` /* sequence: from 60, step -10 */
FROM `layer_1`;

/* players: 12 rows */
INSERT INTO `default`.`players` (
  `number`,
  `team_id`,
  `height`,
  `joined`
)
WITH `rows` AS (
  SELECT
    `i`
  FROM RANGE(0, 12) AS `numbers`(`i`)
), `layer_1` AS (
  SELECT
    `i`,
    (
      SHIFTRIGHT(
        (((`i` * 679458223 + 1099559425) % 2147483647 * (`i` + 2087730651) % 1999999973 * (`i` + 1761263842) % 1899999979 * (`i` + 1623569913) % 2147483647) * 6),
        31
      )
    ) AS `team_id_parent` /* row of teams that players.team_id points to */
  FROM `rows`
), `layer_2` AS (
  SELECT
    `i`,
    (`team_id_parent` * 1933547166 + 1779972526) % 2147483647 * (`team_id_parent` + 586051273) % 1999999973 * (`team_id_parent` + 1191776816) % 1899999979 * (`team_id_parent` + 733713100) % 2147483647 AS `team_id_parent_id_u0`, /* draw 0 of teams.id */
    (`team_id_parent` * 2079285566 + 1891080023) % 2147483647 * (`team_id_parent` + 189110256) % 1999999973 * (`team_id_parent` + 1160983937) % 1899999979 * (`team_id_parent` + 1914682187) % 2147483647 AS `team_id_parent_id_u1`, /* draw 1 of teams.id */
    (`team_id_parent` * 937137600 + 1557353599) % 2147483647 * (`team_id_parent` + 1095101756) % 1999999973 * (`team_id_parent` + 2145813232) % 1899999979 * (`team_id_parent` + 124498136) % 2147483647 AS `team_id_parent_id_u2`, /* draw 2 of teams.id */
    (`team_id_parent` * 2097296209 + 1944706701) % 2147483647 * (`team_id_parent` + 928774102) % 1999999973 * (`team_id_parent` + 663898159) % 1899999979 * (`team_id_parent` + 168925131) % 2147483647 AS `team_id_parent_id_u3`, /* draw 3 of teams.id */
    (`i` * 34283758 + 591493940) % 2147483647 * (`i` + 885514848) % 1999999973 * (`i` + 639698273) % 1899999979 * (`i` + 1853458373) % 2147483647 AS `height_u0`, /* draw 0 of players.height */
    (`i` * 376070370 + 875796256) % 2147483647 * (`i` + 162217476) % 1999999973 * (`i` + 284790046) % 1899999979 * (`i` + 702960349) % 2147483647 AS `height_u1` /* draw 1 of players.height */
  FROM `layer_1`
)
SELECT
  `i` + 1 AS `number`, /* sequence: from 1, step 1 */
  CAST((
    `system`.`session`.`sdgen_hex`[((SHIFTRIGHT(`team_id_parent_id_u0`, 23)) & 255)] || `system`.`session`.`sdgen_hex`[((SHIFTRIGHT(`team_id_parent_id_u0`, 15)) & 255)] || `system`.`session`.`sdgen_hex`[((SHIFTRIGHT(`team_id_parent_id_u0`, 7)) & 255)] || `system`.`session`.`sdgen_hex`[((SHIFTLEFT((`team_id_parent_id_u0` & 127), 1)) | (SHIFTRIGHT(`team_id_parent_id_u1`, 30)))] || '-' || `system`.`session`.`sdgen_hex`[((SHIFTRIGHT(`team_id_parent_id_u1`, 22)) & 255)] || `system`.`session`.`sdgen_hex`[((SHIFTRIGHT(`team_id_parent_id_u1`, 14)) & 255)] || '-' || `system`.`session`.`sdgen_hex`[(((SHIFTRIGHT(`team_id_parent_id_u1`, 10)) & 15) | 64)] || `system`.`session`.`sdgen_hex`[((SHIFTRIGHT(`team_id_parent_id_u1`, 2)) & 255)] || '-' || `system`.`session`.`sdgen_hex`[((SHIFTRIGHT(`team_id_parent_id_u2`, 25)) | 128)] || `system`.`session`.`sdgen_hex`[((SHIFTRIGHT(`team_id_parent_id_u2`, 17)) & 255)] || '-' || `system`.`session`.`sdgen_hex`[((SHIFTRIGHT(`team_id_parent_id_u2`, 9)) & 255)] || `system`.`session`.`sdgen_hex`[((SHIFTRIGHT(`team_id_parent_id_u2`, 1)) & 255)] || `system`.`session`.`sdgen_hex`[((SHIFTLEFT((`team_id_parent_id_u2` & 1), 7)) | (SHIFTRIGHT(`team_id_parent_id_u3`, 24)))] || `system`.`session`.`sdgen_hex`[((SHIFTRIGHT(`team_id_parent_id_u3`, 16)) & 255)] || `system`.`session`.`sdgen_hex`[((SHIFTRIGHT(`team_id_parent_id_u3`, 8)) & 255)] || `system`.`session`.`sdgen_hex`[(`team_id_parent_id_u3` & 255)]
  ) AS STRING) AS `team_id`, /* fk: teams.id of a drawn row */
  CAST(FLOOR(
    (1.8e0 + 0.1e0 * (SQRT((-2.0e0) * LN((`height_u0` + 1) / 2147483647.0e0)) * COS(6.283185307179586e0 * (`height_u1` / 2147483647.0e0)))) * 100.0e0 + 0.5e0
  ) AS DOUBLE) / 100.0e0 AS `height`, /* normal: mean 1.8, std 0.1 */
  CAST(TIMESTAMP_SECONDS(`i` * 259200 + 1762084800) AS DATE) AS `joined` /* time_series: every 3d from -90d */
FROM `layer_2`;

/* shots: 30 rows */
INSERT INTO `default`.`shots` (
  `player`,
  `team`,
  `at`
)
WITH `rows` AS (
  SELECT
    `i`
  FROM RANGE(0, 30) AS `numbers`(`i`)
), `layer_1` AS (
  SELECT
    `i`,
    (
      SHIFTRIGHT(
        (((`i` * 1685215887 + 740150295) % 2147483647 * (`i` + 749427679) % 1999999973 * (`i` + 1259540117) % 1899999979 * (`i` + 1464882694) % 2147483647) * 12),
        31
      )
    ) AS `player_parent`, /* row of players that shots.player points to */
    (
      SHIFTRIGHT(
        (((`i` * 1635452963 + 1013454331) % 2147483647 * (`i` + 1989597157) % 1999999973 * (`i` + 1379714956) % 1899999979 * (`i` + 1922630897) % 2147483647) * 6),
        31
      )
    ) AS `team_parent`, /* row of teams that shots.team points to */
    (`i` * 385433181 + 464910645) % 2147483647 * (`i` + 1810960002) % 1999999973 * (`i` + 2004802953) % 1899999979 * (`i` + 10880432) % 2147483647 AS `at_u0` /* draw 0 of shots.at */
  FROM `rows`
)
SELECT
  `player_parent` + 1 AS `player`, /* fk: players.number of a drawn row */
  `team_parent` * (-10) + 60 AS `team`, /* fk: teams.number of a drawn row */
  CAST(TIMESTAMP_SECONDS(`i` * 120 + ((SHIFTRIGHT((`at_u0` * 120), 31)) - 60) + 1769256000) AS TIMESTAMP_NTZ) AS `at` /* time_series: every 2m from -7d, ±60 s */
FROM `layer_1`;

/* days: 5 rows */
INSERT INTO `default`.`days` (
  `day`
)
WITH `rows` AS (
  SELECT
    `i`
  FROM RANGE(0, 5) AS `numbers`(`i`)
)
SELECT
  CAST(TIMESTAMP_SECONDS(`i` * 86400 + 1769428800) AS TIMESTAMP_NTZ) AS `day` /* time_series: every 1d from -5d */
FROM `rows`;

/* reviews: 10 rows */
INSERT INTO `default`.`reviews` (
  `id`,
  `first`
)
WITH `rows` AS (
  SELECT
    `i`
  FROM RANGE(0, 10) AS `numbers`(`i`)
), `layer_1` AS (
  SELECT
    `i`,
    (
      SHIFTRIGHT(
        (((`i` * 443170119 + 1521936756) % 2147483647 * (`i` + 1600768453) % 1999999973 * (`i` + 1752272972) % 1899999979 * (`i` + 2044324478) % 2147483647) * 5),
        31
      )
    ) AS `first_parent`, /* row of days that reviews.first points to */
    (`i` * 1047652486 + 1600636639) % 2147483647 * (`i` + 1222082801) % 1999999973 * (`i` + 393407091) % 1899999979 * (`i` + 1123555507) % 2147483647 AS `first_null` /* draw null of reviews.first */
  FROM `rows`
)
SELECT
  `i` + 1 AS `id`, /* sequence: from 1, step 1 */
  CASE
    WHEN `first_null` < 1073741824
    THEN CAST(NULL AS TIMESTAMP_NTZ)
    ELSE CAST(TIMESTAMP_SECONDS(`first_parent` * 86400 + 1769428800) AS TIMESTAMP_NTZ)
  END AS `first` /* fk: days.day of a drawn row */
FROM `layer_1`;
