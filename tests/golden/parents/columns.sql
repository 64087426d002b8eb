-- teams.id uuid: uuid4 (uuid of four draws)
-- duckdb:
DRAW("i", 1779972526) AS "id_u0" /* draw 0 of teams.id */
DRAW("i", 1891080023) AS "id_u1" /* draw 1 of teams.id */
DRAW("i", 1557353599) AS "id_u2" /* draw 2 of teams.id */
DRAW("i", 1944706701) AS "id_u3" /* draw 3 of teams.id */
CAST(CAST(CAST(CAST("id_u0" AS UBIGINT) * CAST(8589934592 AS UBIGINT) + CAST(("id_u1" // 16384) * 65536 + 16384 + "id_u1" // 4 % 4096 AS UBIGINT) AS BIT) AS BLOB) || CAST(CAST(CAST(9223372036854775808 AS UBIGINT) + CAST("id_u2" * 2147483648 + "id_u3" AS UBIGINT) AS BIT) AS BLOB) AS UUID) AS "id"
-- postgres:
DRAW("i", 1779972526) AS "id_u0" /* draw 0 of teams.id */
DRAW("i", 1891080023) AS "id_u1" /* draw 1 of teams.id */
DRAW("i", 1557353599) AS "id_u2" /* draw 2 of teams.id */
DRAW("i", 1944706701) AS "id_u3" /* draw 3 of teams.id */
CAST(ENCODE(
  INT8SEND((("id_u0" << 33) | (("id_u1" >> 14) << 16) | 16384 | (("id_u1" >> 2) & 4095))) || INT8SEND((~9223372036854775807 | ("id_u2" << 31) | "id_u3")),
  'hex'
) AS UUID) AS "id"
-- spark:
(`i` * 1933547166 + 1779972526) % 2147483647 * (`i` + 586051273) % 1999999973 * (`i` + 1191776816) % 1899999979 * (`i` + 733713100) % 2147483647 AS `id_u0` /* draw 0 of teams.id */
(`i` * 2079285566 + 1891080023) % 2147483647 * (`i` + 189110256) % 1999999973 * (`i` + 1160983937) % 1899999979 * (`i` + 1914682187) % 2147483647 AS `id_u1` /* draw 1 of teams.id */
(`i` * 937137600 + 1557353599) % 2147483647 * (`i` + 1095101756) % 1999999973 * (`i` + 2145813232) % 1899999979 * (`i` + 124498136) % 2147483647 AS `id_u2` /* draw 2 of teams.id */
(`i` * 2097296209 + 1944706701) % 2147483647 * (`i` + 928774102) % 1999999973 * (`i` + 663898159) % 1899999979 * (`i` + 168925131) % 2147483647 AS `id_u3` /* draw 3 of teams.id */
CAST((
  `system`.`session`.`sdgen_hex`[((SHIFTRIGHT(`id_u0`, 23)) & 255)] || `system`.`session`.`sdgen_hex`[((SHIFTRIGHT(`id_u0`, 15)) & 255)] || `system`.`session`.`sdgen_hex`[((SHIFTRIGHT(`id_u0`, 7)) & 255)] || `system`.`session`.`sdgen_hex`[((SHIFTLEFT((`id_u0` & 127), 1)) | (SHIFTRIGHT(`id_u1`, 30)))] || '-' || `system`.`session`.`sdgen_hex`[((SHIFTRIGHT(`id_u1`, 22)) & 255)] || `system`.`session`.`sdgen_hex`[((SHIFTRIGHT(`id_u1`, 14)) & 255)] || '-' || `system`.`session`.`sdgen_hex`[(((SHIFTRIGHT(`id_u1`, 10)) & 15) | 64)] || `system`.`session`.`sdgen_hex`[((SHIFTRIGHT(`id_u1`, 2)) & 255)] || '-' || `system`.`session`.`sdgen_hex`[((SHIFTRIGHT(`id_u2`, 25)) | 128)] || `system`.`session`.`sdgen_hex`[((SHIFTRIGHT(`id_u2`, 17)) & 255)] || '-' || `system`.`session`.`sdgen_hex`[((SHIFTRIGHT(`id_u2`, 9)) & 255)] || `system`.`session`.`sdgen_hex`[((SHIFTRIGHT(`id_u2`, 1)) & 255)] || `system`.`session`.`sdgen_hex`[((SHIFTLEFT((`id_u2` & 1), 7)) | (SHIFTRIGHT(`id_u3`, 24)))] || `system`.`session`.`sdgen_hex`[((SHIFTRIGHT(`id_u3`, 16)) & 255)] || `system`.`session`.`sdgen_hex`[((SHIFTRIGHT(`id_u3`, 8)) & 255)] || `system`.`session`.`sdgen_hex`[(`id_u3` & 255)]
) AS STRING) AS `id`
-- sqlite:
DRAW("i", 1779972526) AS "id_u0" /* draw 0 of teams.id */
DRAW("i", 1891080023) AS "id_u1" /* draw 1 of teams.id */
DRAW("i", 1557353599) AS "id_u2" /* draw 2 of teams.id */
DRAW("i", 1944706701) AS "id_u3" /* draw 3 of teams.id */
PRINTF(
  '%08x-%04x-4%03x-%04x-%012x', "id_u0" * 2 + "id_u1" / 1073741824, "id_u1" / 16384 % 65536, "id_u1" / 4 % 4096, "id_u2" / 131072 + 32768,
  ("id_u2" % 131072) * 2147483648 + "id_u3"
) AS "id"

-- teams.lead string: faker_name (first and last name)
-- duckdb:
DRAW("i", 1658639091) AS "lead_u0" /* draw 0 of teams.lead */
DRAW("i", 1114757200) AS "lead_u1" /* draw 1 of teams.lead */
"lead_entry"."value" || ' ' || "lead_entry_2"."value" AS "lead"
LEFT JOIN "sdgen_first_names" AS "lead_entry" ON "lead_entry"."n" = (("lead_u0" * 512) >> 31)
LEFT JOIN "sdgen_last_names" AS "lead_entry_2" ON "lead_entry_2"."n" = (("lead_u1" * 1000) >> 31)
-- postgres:
DRAW("i", 1658639091) AS "lead_u0" /* draw 0 of teams.lead */
DRAW("i", 1114757200) AS "lead_u1" /* draw 1 of teams.lead */
(SELECT "entry"."value" FROM "sdgen_first_names" AS "entry" WHERE "entry"."n" = (("lead_u0" * 512) >> 31)) || ' ' || (
  SELECT "entry"."value"
  FROM "sdgen_last_names" AS "entry"
  WHERE "entry"."n" = (("lead_u1" * 1000) >> 31)) AS "lead"
-- spark:
(`i` * 2064456439 + 1658639091) % 2147483647 * (`i` + 1446157357) % 1999999973 * (`i` + 73912543) % 1899999979 * (`i` + 952710257) % 2147483647 AS `lead_u0` /* draw 0 of teams.lead */
(`i` * 74041699 + 1114757200) % 2147483647 * (`i` + 591996494) % 1999999973 * (`i` + 1554724390) % 1899999979 * (`i` + 395613523) % 2147483647 AS `lead_u1` /* draw 1 of teams.lead */
`lead_entry`.`value` || ' ' || `lead_entry_2`.`value` AS `lead`
LEFT JOIN `sdgen_first_names` AS `lead_entry` ON `lead_entry`.`n` = (SHIFTRIGHT((`lead_u0` * 512), 31))
LEFT JOIN `sdgen_last_names` AS `lead_entry_2` ON `lead_entry_2`.`n` = (SHIFTRIGHT((`lead_u1` * 1000), 31))
-- sqlite:
DRAW("i", 1658639091) AS "lead_u0" /* draw 0 of teams.lead */
DRAW("i", 1114757200) AS "lead_u1" /* draw 1 of teams.lead */
"lead_entry"."value" || ' ' || "lead_entry_2"."value" AS "lead"
LEFT JOIN "sdgen_first_names" AS "lead_entry" ON "lead_entry"."n" = (("lead_u0" * 512) >> 31)
LEFT JOIN "sdgen_last_names" AS "lead_entry_2" ON "lead_entry_2"."n" = (("lead_u1" * 1000) >> 31)

-- players.number int: sequence (from 1, step 1)
-- duckdb:
"i" + 1 AS "number"
-- postgres:
"i" + 1 AS "number"
-- spark:
`i` + 1 AS `number`
-- sqlite:
"i" + 1 AS "number"

-- players.team_id uuid: fk (teams.id of a random row)
-- duckdb:
(((DRAW("i", 1099559425)) * 5) >> 31) % 2147483648 AS "team_id_parent" /* row of teams that players.team_id points to */
"team_id_parent_id_entry"."value" AS "team_id"
LEFT JOIN "sdgen_parent_teams_id" AS "team_id_parent_id_entry" ON "team_id_parent_id_entry"."n" = "team_id_parent"
-- postgres:
(((DRAW("i", 1099559425)) * 5) >> 31) AS "team_id_parent" /* row of teams that players.team_id points to */
(SELECT ARRAY_AGG("value" ORDER BY "n") FROM "sdgen_parent_teams_id")["team_id_parent" + 1] AS "team_id"
-- spark:
(
  SHIFTRIGHT(
    (((`i` * 679458223 + 1099559425) % 2147483647 * (`i` + 2087730651) % 1999999973 * (`i` + 1761263842) % 1899999979 * (`i` + 1623569913) % 2147483647) * 5),
    31
  )
) AS `team_id_parent` /* row of teams that players.team_id points to */
`team_id_parent_id_entry`.`value` AS `team_id`
LEFT JOIN `sdgen_parent_teams_id` AS `team_id_parent_id_entry` ON `team_id_parent_id_entry`.`n` = `team_id_parent`
-- sqlite:
(((DRAW("i", 1099559425)) * 5) >> 31) AS "team_id_parent" /* row of teams that players.team_id points to */
"team_id_parent_id_entry"."value" AS "team_id"
LEFT JOIN "sdgen_parent_teams_id" AS "team_id_parent_id_entry" ON "team_id_parent_id_entry"."n" = "team_id_parent"

-- players.height float: normal (mean 1.8, std 0.1)
-- duckdb:
DRAW("i", 591493940) AS "height_u0" /* draw 0 of players.height */
DRAW("i", 875796256) AS "height_u1" /* draw 1 of players.height */
FLOOR(
  (1.8e0 + 0.1e0 * (SQRT((-2.0e0) * LN(("height_u0" + 1) / 2147483647.0e0)) * COS(6.283185307179586e0 * ("height_u1" / 2147483647.0e0)))) * 100.0e0 + 0.5e0
) / 100.0e0 AS "height"
-- postgres:
DRAW("i", 591493940) AS "height_u0" /* draw 0 of players.height */
DRAW("i", 875796256) AS "height_u1" /* draw 1 of players.height */
FLOOR(
  (FLOAT8 '1.8' + FLOAT8 '0.1' * (SQRT((-FLOAT8 '2.0') * LN(("height_u0" + 1) / FLOAT8 '2147483647.0')) * COS(FLOAT8 '6.283185307179586' * ("height_u1" / FLOAT8 '2147483647.0')))) * FLOAT8 '100.0' + FLOAT8 '0.5'
) / FLOAT8 '100.0' AS "height"
-- spark:
(`i` * 34283758 + 591493940) % 2147483647 * (`i` + 885514848) % 1999999973 * (`i` + 639698273) % 1899999979 * (`i` + 1853458373) % 2147483647 AS `height_u0` /* draw 0 of players.height */
(`i` * 376070370 + 875796256) % 2147483647 * (`i` + 162217476) % 1999999973 * (`i` + 284790046) % 1899999979 * (`i` + 702960349) % 2147483647 AS `height_u1` /* draw 1 of players.height */
CAST(FLOOR(
  (1.8e0 + 0.1e0 * (SQRT((-2.0e0) * LN((`height_u0` + 1) / 2147483647.0e0)) * COS(6.283185307179586e0 * (`height_u1` / 2147483647.0e0)))) * 100.0e0 + 0.5e0
) AS DOUBLE) / 100.0e0 AS `height`
-- sqlite:
DRAW("i", 591493940) AS "height_u0" /* draw 0 of players.height */
DRAW("i", 875796256) AS "height_u1" /* draw 1 of players.height */
FLOOR(
  (1.8 + 0.1 * (SQRT((-2.0) * LN(("height_u0" + 1) / 2147483647.0)) * COS(6.283185307179586 * ("height_u1" / 2147483647.0)))) * 100.0 + 0.5
) / 100.0 AS "height"

-- shots.id bigint: sequence (from 1, step 1)
-- duckdb:
"i" + 1 AS "id"
-- postgres:
"i" + 1 AS "id"
-- spark:
`i` + 1 AS `id`
-- sqlite:
"i" + 1 AS "id"

-- shots.player int: fk (players.number of a random row)
-- duckdb:
(((DRAW("i", 740150295)) * 20) >> 31) % 2147483648 AS "player_parent" /* row of players that shots.player points to */
"player_parent" + 1 AS "player"
-- postgres:
(((DRAW("i", 740150295)) * 20) >> 31) AS "player_parent" /* row of players that shots.player points to */
"player_parent" + 1 AS "player"
-- spark:
(
  SHIFTRIGHT(
    (((`i` * 1685215887 + 740150295) % 2147483647 * (`i` + 749427679) % 1999999973 * (`i` + 1259540117) % 1899999979 * (`i` + 1464882694) % 2147483647) * 20),
    31
  )
) AS `player_parent` /* row of players that shots.player points to */
`player_parent` + 1 AS `player`
-- sqlite:
(((DRAW("i", 740150295)) * 20) >> 31) AS "player_parent" /* row of players that shots.player points to */
"player_parent" + 1 AS "player"

-- shots.home_team uuid: fk (teams.id of a random row)
-- duckdb:
(((DRAW("i", 1938888519)) * 5) >> 31) % 2147483648 AS "home_team_parent" /* row of teams that shots.home_team points to */
"home_team_parent_id_entry"."value" AS "home_team"
LEFT JOIN "sdgen_parent_teams_id" AS "home_team_parent_id_entry" ON "home_team_parent_id_entry"."n" = "home_team_parent"
-- postgres:
(((DRAW("i", 1938888519)) * 5) >> 31) AS "home_team_parent" /* row of teams that shots.home_team points to */
(SELECT ARRAY_AGG("value" ORDER BY "n") FROM "sdgen_parent_teams_id")["home_team_parent" + 1] AS "home_team"
-- spark:
(
  SHIFTRIGHT(
    (((`i` * 869213249 + 1938888519) % 2147483647 * (`i` + 1639351032) % 1999999973 * (`i` + 1600826958) % 1899999979 * (`i` + 701244112) % 2147483647) * 5),
    31
  )
) AS `home_team_parent` /* row of teams that shots.home_team points to */
`home_team_parent_id_entry`.`value` AS `home_team`
LEFT JOIN `sdgen_parent_teams_id` AS `home_team_parent_id_entry` ON `home_team_parent_id_entry`.`n` = `home_team_parent`
-- sqlite:
(((DRAW("i", 1938888519)) * 5) >> 31) AS "home_team_parent" /* row of teams that shots.home_team points to */
"home_team_parent_id_entry"."value" AS "home_team"
LEFT JOIN "sdgen_parent_teams_id" AS "home_team_parent_id_entry" ON "home_team_parent_id_entry"."n" = "home_team_parent"

-- shots.guest_team text: fk (teams.id of a random row)
-- duckdb:
(((DRAW("i", 2019506973)) * 5) >> 31) % 2147483648 AS "guest_team_parent" /* row of teams that shots.guest_team points to */
CAST("guest_team_parent_id_entry"."value" AS VARCHAR) AS "guest_team"
LEFT JOIN "sdgen_parent_teams_id" AS "guest_team_parent_id_entry" ON "guest_team_parent_id_entry"."n" = "guest_team_parent"
-- postgres:
(((DRAW("i", 2019506973)) * 5) >> 31) AS "guest_team_parent" /* row of teams that shots.guest_team points to */
CAST((SELECT ARRAY_AGG("value" ORDER BY "n") FROM "sdgen_parent_teams_id")["guest_team_parent" + 1] AS TEXT) AS "guest_team"
-- spark:
(
  SHIFTRIGHT(
    (((`i` * 1935967875 + 2019506973) % 2147483647 * (`i` + 1489238347) % 1999999973 * (`i` + 1896603994) % 1899999979 * (`i` + 1181843766) % 2147483647) * 5),
    31
  )
) AS `guest_team_parent` /* row of teams that shots.guest_team points to */
CAST(`guest_team_parent_id_entry`.`value` AS STRING) AS `guest_team`
LEFT JOIN `sdgen_parent_teams_id` AS `guest_team_parent_id_entry` ON `guest_team_parent_id_entry`.`n` = `guest_team_parent`
-- sqlite:
(((DRAW("i", 2019506973)) * 5) >> 31) AS "guest_team_parent" /* row of teams that shots.guest_team points to */
"guest_team_parent_id_entry"."value" AS "guest_team"
LEFT JOIN "sdgen_parent_teams_id" AS "guest_team_parent_id_entry" ON "guest_team_parent_id_entry"."n" = "guest_team_parent"

-- shots.scorer_team uuid: fk (players.team_id of a random row)
-- duckdb:
(((DRAW("i", 730290369)) * 20) >> 31) % 2147483648 AS "scorer_team_parent" /* row of players that shots.scorer_team points to */
(((DRAW("scorer_team_parent", 1099559425)) * 5) >> 31) % 2147483648 AS "scorer_team_parent_team_id_parent" /* row of teams that players.team_id points to */
"scorer_team_parent_team_id_parent_id_entry"."value" AS "scorer_team"
LEFT JOIN "sdgen_parent_teams_id" AS "scorer_team_parent_team_id_parent_id_entry"
  ON "scorer_team_parent_team_id_parent_id_entry"."n" = "scorer_team_parent_team_id_parent"
-- postgres:
(((DRAW("i", 730290369)) * 20) >> 31) AS "scorer_team_parent" /* row of players that shots.scorer_team points to */
(((DRAW("scorer_team_parent", 1099559425)) * 5) >> 31) AS "scorer_team_parent_team_id_parent" /* row of teams that players.team_id points to */
(SELECT ARRAY_AGG("value" ORDER BY "n") FROM "sdgen_parent_teams_id")["scorer_team_parent_team_id_parent" + 1] AS "scorer_team"
-- spark:
(
  SHIFTRIGHT(
    (((`i` * 1036087423 + 730290369) % 2147483647 * (`i` + 961543067) % 1999999973 * (`i` + 954461768) % 1899999979 * (`i` + 1335755700) % 2147483647) * 20),
    31
  )
) AS `scorer_team_parent` /* row of players that shots.scorer_team points to */
(
  SHIFTRIGHT(
    (
      (
        (`scorer_team_parent` * 679458223 + 1099559425) % 2147483647 * (`scorer_team_parent` + 2087730651) % 1999999973 * (`scorer_team_parent` + 1761263842) % 1899999979 * (`scorer_team_parent` + 1623569913) % 2147483647
      ) * 5
    ), 31
  )
) AS `scorer_team_parent_team_id_parent` /* row of teams that players.team_id points to */
`scorer_team_parent_team_id_parent_id_entry`.`value` AS `scorer_team`
LEFT JOIN `sdgen_parent_teams_id` AS `scorer_team_parent_team_id_parent_id_entry`
  ON `scorer_team_parent_team_id_parent_id_entry`.`n` = `scorer_team_parent_team_id_parent`
-- sqlite:
(((DRAW("i", 730290369)) * 20) >> 31) AS "scorer_team_parent" /* row of players that shots.scorer_team points to */
(((DRAW("scorer_team_parent", 1099559425)) * 5) >> 31) AS "scorer_team_parent_team_id_parent" /* row of teams that players.team_id points to */
"scorer_team_parent_team_id_parent_id_entry"."value" AS "scorer_team"
LEFT JOIN "sdgen_parent_teams_id" AS "scorer_team_parent_team_id_parent_id_entry"
  ON "scorer_team_parent_team_id_parent_id_entry"."n" = "scorer_team_parent_team_id_parent"

-- shots.scorer_height double: fk (players.height of a random row)
-- duckdb:
(((DRAW("i", 1474635287)) * 20) >> 31) % 2147483648 AS "scorer_height_parent" /* row of players that shots.scorer_height points to */
"scorer_height_parent_height_entry"."value" AS "scorer_height"
LEFT JOIN "sdgen_parent_players_height" AS "scorer_height_parent_height_entry"
  ON "scorer_height_parent_height_entry"."n" = "scorer_height_parent"
-- postgres:
(((DRAW("i", 1474635287)) * 20) >> 31) AS "scorer_height_parent" /* row of players that shots.scorer_height points to */
(SELECT ARRAY_AGG("value" ORDER BY "n") FROM "sdgen_parent_players_height")["scorer_height_parent" + 1] AS "scorer_height"
-- spark:
(
  SHIFTRIGHT(
    (((`i` * 1165401831 + 1474635287) % 2147483647 * (`i` + 1123215452) % 1999999973 * (`i` + 878831862) % 1899999979 * (`i` + 1578363196) % 2147483647) * 20),
    31
  )
) AS `scorer_height_parent` /* row of players that shots.scorer_height points to */
`scorer_height_parent_height_entry`.`value` AS `scorer_height`
LEFT JOIN `sdgen_parent_players_height` AS `scorer_height_parent_height_entry`
  ON `scorer_height_parent_height_entry`.`n` = `scorer_height_parent`
-- sqlite:
(((DRAW("i", 1474635287)) * 20) >> 31) AS "scorer_height_parent" /* row of players that shots.scorer_height points to */
"scorer_height_parent_height_entry"."value" AS "scorer_height"
LEFT JOIN "sdgen_parent_players_height" AS "scorer_height_parent_height_entry"
  ON "scorer_height_parent_height_entry"."n" = "scorer_height_parent"

-- shots.lead text: fk (teams.lead of a random row)
-- duckdb:
(((DRAW("i", 1407328231)) * 5) >> 31) % 2147483648 AS "lead_parent" /* row of teams that shots.lead points to */
"lead_parent_lead_entry"."value" AS "lead"
LEFT JOIN "sdgen_parent_teams_lead" AS "lead_parent_lead_entry" ON "lead_parent_lead_entry"."n" = "lead_parent"
-- postgres:
(((DRAW("i", 1407328231)) * 5) >> 31) AS "lead_parent" /* row of teams that shots.lead points to */
(SELECT JSONB_AGG("value" ORDER BY "n") FROM "sdgen_parent_teams_lead") ->> CAST("lead_parent" AS INTEGER) AS "lead"
-- spark:
(
  SHIFTRIGHT(
    (((`i` * 937516596 + 1407328231) % 2147483647 * (`i` + 1272318291) % 1999999973 * (`i` + 548799987) % 1899999979 * (`i` + 303722141) % 2147483647) * 5),
    31
  )
) AS `lead_parent` /* row of teams that shots.lead points to */
`lead_parent_lead_entry`.`value` AS `lead`
LEFT JOIN `sdgen_parent_teams_lead` AS `lead_parent_lead_entry` ON `lead_parent_lead_entry`.`n` = `lead_parent`
-- sqlite:
(((DRAW("i", 1407328231)) * 5) >> 31) AS "lead_parent" /* row of teams that shots.lead points to */
"lead_parent_lead_entry"."value" AS "lead"
LEFT JOIN "sdgen_parent_teams_lead" AS "lead_parent_lead_entry" ON "lead_parent_lead_entry"."n" = "lead_parent"
