-- accounts.id uuid: uuid4 (uuid of four draws)
-- duckdb:
DRAW("i", 1252823517) AS "id_u0" /* draw 0 of accounts.id */
DRAW("i", 1151091545) AS "id_u1" /* draw 1 of accounts.id */
DRAW("i", 622340986) AS "id_u2" /* draw 2 of accounts.id */
DRAW("i", 1532350368) AS "id_u3" /* draw 3 of accounts.id */
CAST(CAST(CAST(CAST("id_u0" AS UBIGINT) * CAST(8589934592 AS UBIGINT) + CAST(("id_u1" // 16384) * 65536 + 16384 + "id_u1" // 4 % 4096 AS UBIGINT) AS BIT) AS BLOB) || CAST(CAST(CAST(9223372036854775808 AS UBIGINT) + CAST("id_u2" * 2147483648 + "id_u3" AS UBIGINT) AS BIT) AS BLOB) AS UUID) AS "id"
-- postgres:
DRAW("i", 1252823517) AS "id_u0" /* draw 0 of accounts.id */
DRAW("i", 1151091545) AS "id_u1" /* draw 1 of accounts.id */
DRAW("i", 622340986) AS "id_u2" /* draw 2 of accounts.id */
DRAW("i", 1532350368) AS "id_u3" /* draw 3 of accounts.id */
CAST(ENCODE(
  INT8SEND((("id_u0" << 33) | (("id_u1" >> 14) << 16) | 16384 | (("id_u1" >> 2) & 4095))) || INT8SEND((~9223372036854775807 | ("id_u2" << 31) | "id_u3")),
  'hex'
) AS UUID) AS "id"
-- spark:
(`i` * 1696957569 + 1252823517) % 2147483647 * (`i` + 137158896) % 1999999973 * (`i` + 853885618) % 1899999979 * (`i` + 943062040) % 2147483647 AS `id_u0` /* draw 0 of accounts.id */
(`i` * 19265772 + 1151091545) % 2147483647 * (`i` + 1900106048) % 1999999973 * (`i` + 777486333) % 1899999979 * (`i` + 850643935) % 2147483647 AS `id_u1` /* draw 1 of accounts.id */
(`i` * 1871543099 + 622340986) % 2147483647 * (`i` + 1826756964) % 1999999973 * (`i` + 1186984419) % 1899999979 * (`i` + 901237923) % 2147483647 AS `id_u2` /* draw 2 of accounts.id */
(`i` * 1526022671 + 1532350368) % 2147483647 * (`i` + 1244162585) % 1999999973 * (`i` + 96818336) % 1899999979 * (`i` + 745417702) % 2147483647 AS `id_u3` /* draw 3 of accounts.id */
CAST((
  `system`.`session`.`sdgen_hex`[((SHIFTRIGHT(`id_u0`, 23)) & 255)] || `system`.`session`.`sdgen_hex`[((SHIFTRIGHT(`id_u0`, 15)) & 255)] || `system`.`session`.`sdgen_hex`[((SHIFTRIGHT(`id_u0`, 7)) & 255)] || `system`.`session`.`sdgen_hex`[((SHIFTLEFT((`id_u0` & 127), 1)) | (SHIFTRIGHT(`id_u1`, 30)))] || '-' || `system`.`session`.`sdgen_hex`[((SHIFTRIGHT(`id_u1`, 22)) & 255)] || `system`.`session`.`sdgen_hex`[((SHIFTRIGHT(`id_u1`, 14)) & 255)] || '-' || `system`.`session`.`sdgen_hex`[(((SHIFTRIGHT(`id_u1`, 10)) & 15) | 64)] || `system`.`session`.`sdgen_hex`[((SHIFTRIGHT(`id_u1`, 2)) & 255)] || '-' || `system`.`session`.`sdgen_hex`[((SHIFTRIGHT(`id_u2`, 25)) | 128)] || `system`.`session`.`sdgen_hex`[((SHIFTRIGHT(`id_u2`, 17)) & 255)] || '-' || `system`.`session`.`sdgen_hex`[((SHIFTRIGHT(`id_u2`, 9)) & 255)] || `system`.`session`.`sdgen_hex`[((SHIFTRIGHT(`id_u2`, 1)) & 255)] || `system`.`session`.`sdgen_hex`[((SHIFTLEFT((`id_u2` & 1), 7)) | (SHIFTRIGHT(`id_u3`, 24)))] || `system`.`session`.`sdgen_hex`[((SHIFTRIGHT(`id_u3`, 16)) & 255)] || `system`.`session`.`sdgen_hex`[((SHIFTRIGHT(`id_u3`, 8)) & 255)] || `system`.`session`.`sdgen_hex`[(`id_u3` & 255)]
) AS STRING) AS `id`
-- sqlite:
DRAW("i", 1252823517) AS "id_u0" /* draw 0 of accounts.id */
DRAW("i", 1151091545) AS "id_u1" /* draw 1 of accounts.id */
DRAW("i", 622340986) AS "id_u2" /* draw 2 of accounts.id */
DRAW("i", 1532350368) AS "id_u3" /* draw 3 of accounts.id */
PRINTF(
  '%08x-%04x-4%03x-%04x-%012x', "id_u0" * 2 + "id_u1" / 1073741824, "id_u1" / 16384 % 65536, "id_u1" / 4 % 4096, "id_u2" / 131072 + 32768,
  ("id_u2" % 131072) * 2147483648 + "id_u3"
) AS "id"

-- accounts.opening decimal(8,1): decimal (-50 to 50)
-- duckdb:
DRAW("i", 860867643) AS "opening_u0" /* draw 0 of accounts.opening */
(("opening_u0" * 1001) >> 31) - 500 AS "opening_count" /* accounts.opening, as an integer */
"opening_count" * 0.1 AS "opening" /* accounts.opening */
-- postgres:
DRAW("i", 860867643) AS "opening_u0" /* draw 0 of accounts.opening */
(("opening_u0" * 1001) >> 31) - 500 AS "opening_count" /* accounts.opening, as an integer */
"opening_count" * 0.1 AS "opening" /* accounts.opening */
-- spark:
(`i` * 856334851 + 860867643) % 2147483647 * (`i` + 1256611459) % 1999999973 * (`i` + 1220731875) % 1899999979 * (`i` + 1010647515) % 2147483647 AS `opening_u0` /* draw 0 of accounts.opening */
(SHIFTRIGHT((`opening_u0` * 1001), 31)) - 500 AS `opening_count` /* accounts.opening, as an integer */
`opening_count` * 0.1 AS `opening` /* accounts.opening */
-- sqlite:
DRAW("i", 860867643) AS "opening_u0" /* draw 0 of accounts.opening */
(("opening_u0" * 1001) >> 31) - 500 AS "opening_count" /* accounts.opening, as an integer */
"opening_count" / 10.0 AS "opening" /* accounts.opening */

-- accounts.moved decimal(12,2): aggregate (sum payments.amount via account_id)
-- duckdb:
"rows_entry"."value" * 0.01 AS "moved" /* accounts.moved, hidden, aggregate: sum payments.amount via account_id */
LEFT JOIN "sdgen_rows_accounts_payments_a99b94312793" AS "rows_entry" ON "rows_entry"."n" = "i"
-- postgres:
"moved_count" * 0.01 AS "moved" /* accounts.moved, hidden, aggregate: sum payments.amount via account_id */
(SELECT ARRAY_AGG("value" ORDER BY "n") FROM "sdgen_rows_accounts_payments_a99b94312793")["i" + 1] AS "moved_count" /* accounts.moved, hidden, aggregate: sum payments.amount via account_id, as an integer */
-- spark:
`rows_entry`.`value` * 0.01 AS `moved` /* accounts.moved, hidden, aggregate: sum payments.amount via account_id */
LEFT JOIN `sdgen_rows_accounts_payments_a99b94312793` AS `rows_entry` ON `rows_entry`.`n` = `i`
-- sqlite:
"rows_entry"."value" / 100.0 AS "moved" /* accounts.moved, hidden, aggregate: sum payments.amount via account_id */
LEFT JOIN "sdgen_rows_accounts_payments_a99b94312793" AS "rows_entry" ON "rows_entry"."n" = "i"

-- accounts.closing decimal(12,2): expr (opening + moved)
-- duckdb:
(("opening_count" * 10) + "rows_entry"."value") * 0.01 AS "closing"
-- postgres:
(("opening_count" * 10) + "moved_count") * 0.01 AS "closing"
-- spark:
((`opening_count` * 10) + `rows_entry`.`value`) * 0.01 AS `closing`
-- sqlite:
(("opening_count" * 10) + "rows_entry"."value") / 100.0 AS "closing"

-- accounts.billed decimal(14,4): aggregate (sum invoices.net via account_id)
-- duckdb:
"rows_entry"."value" * 0.0001 AS "billed"
LEFT JOIN "sdgen_rows_accounts_invoices_ea56d5a9ad0f" AS "rows_entry" ON "rows_entry"."n" = "i"
-- postgres:
(SELECT ARRAY_AGG("value" ORDER BY "n") FROM "sdgen_rows_accounts_invoices_ea56d5a9ad0f")["i" + 1] * 0.0001 AS "billed"
-- spark:
`rows_entry`.`value` * 0.0001 AS `billed`
LEFT JOIN `sdgen_rows_accounts_invoices_ea56d5a9ad0f` AS `rows_entry` ON `rows_entry`.`n` = `i`
-- sqlite:
"rows_entry"."value" / 10000.0 AS "billed"
LEFT JOIN "sdgen_rows_accounts_invoices_ea56d5a9ad0f" AS "rows_entry" ON "rows_entry"."n" = "i"

-- accounts.last_paid_at timestamp: aggregate (max payments.paid_at via account_id)
-- duckdb:
CAST('1970-01-01 00:00:00' AS TIMESTAMP) + TO_SECONDS("rows_entry"."sdgen_value_2" // 1000000) + TO_MICROSECONDS("rows_entry"."sdgen_value_2" % 1000000) AS "last_paid_at"
-- postgres:
CAST('1970-01-01 00:00:00' AS TIMESTAMP) + ("last_paid_at_part1" / 1000000) * INTERVAL '1 second' + ("last_paid_at_part1" % 1000000) * INTERVAL '1 microsecond' AS "last_paid_at"
CAST((
  SELECT JSONB_AGG(CAST("sdgen_value_2" AS TEXT) ORDER BY "n")
  FROM "sdgen_rows_accounts_payments_a99b94312793"
) ->> CAST("i" AS INTEGER) AS BIGINT) AS "last_paid_at_part1" /* part of 'max payments.paid_at via account_id' */
-- spark:
CAST(TIMESTAMP_MICROS(`rows_entry`.`sdgen_value_2`) AS TIMESTAMP_NTZ) AS `last_paid_at`
-- sqlite:
DATETIME(("rows_entry"."sdgen_value_2" + 62135596800000000) / 1000000 - 62135596800, 'unixepoch') || CASE
  WHEN (("rows_entry"."sdgen_value_2" + 62135596800000000) % 1000000) = 0
  THEN ''
  ELSE PRINTF('.%06d', ("rows_entry"."sdgen_value_2" + 62135596800000000) % 1000000)
END AS "last_paid_at"

-- invoices.id int: sequence (from 1, step 1)
-- duckdb:
"i" + 1 AS "id"
-- postgres:
"i" + 1 AS "id"
-- spark:
`i` + 1 AS `id`
-- sqlite:
"i" + 1 AS "id"

-- invoices.account_id uuid: fk (accounts.id of a row drawn by Zipf's law, exponent 1)
-- duckdb:
DRAW("i", 1866309580) AS "account_id_u0" /* draw 0 of invoices.account_id */
CAST(CASE
  WHEN "account_id_u0" < 759104895
  THEN 0
  WHEN "account_id_u0" < 1138657342
  THEN 1
  WHEN "account_id_u0" < 1391692306
  THEN 2
  WHEN "account_id_u0" < 1581468530
  THEN 3
  WHEN "account_id_u0" < 1733289509
  THEN 4
  WHEN "account_id_u0" < 1859806991
  THEN 5
  WHEN "account_id_u0" < 1968250547
  THEN 6
  WHEN "account_id_u0" < 2063138659
  THEN 7
  ELSE 8
END AS BIGINT) AS "account_id_permutation_number" /* number of invoices.account_id */
"account_id_permutation_number" // 3 AS "account_id_permutation_line" /* line of invoices.account_id */
"account_id_permutation_number" % 3 AS "account_id_permutation_place" /* place of invoices.account_id */
("account_id_permutation_place" + DRAW("account_id_permutation_line", 1443051248)) % 3 AS "account_id_permutation_place_1" /* place_1 of invoices.account_id */
("account_id_permutation_line" + DRAW("account_id_permutation_place_1", 1516051125)) % 3 AS "account_id_permutation_line_2" /* line_2 of invoices.account_id */
("account_id_permutation_place_1" + DRAW("account_id_permutation_line_2", 545460444)) % 3 AS "account_id_permutation_place_3" /* place_3 of invoices.account_id */
("account_id_permutation_line_2" + DRAW("account_id_permutation_place_3", 1028765352)) % 3 AS "account_id_permutation_line_4" /* line_4 of invoices.account_id */
("account_id_permutation_place_3" + DRAW("account_id_permutation_line_4", 588764550)) % 3 AS "account_id_permutation_place_5" /* place_5 of invoices.account_id */
("account_id_permutation_line_4" + DRAW("account_id_permutation_place_5", 1719629104)) % 3 AS "account_id_permutation_line_6" /* line_6 of invoices.account_id */
("account_id_permutation_place_5" + DRAW("account_id_permutation_line_6", 629807150)) % 3 AS "account_id_permutation_place_7" /* place_7 of invoices.account_id */
("account_id_permutation_line_6" + DRAW("account_id_permutation_place_7", 908960752)) % 3 AS "account_id_permutation_line_8" /* line_8 of invoices.account_id */
("account_id_permutation_place_7" + DRAW("account_id_permutation_line_8", 1993531433)) % 3 AS "account_id_permutation_place_9" /* place_9 of invoices.account_id */
("account_id_permutation_line_8" + DRAW("account_id_permutation_place_9", 1408396053)) % 3 AS "account_id_permutation_line_10" /* line_10 of invoices.account_id */
("account_id_permutation_line_10" * 3 + "account_id_permutation_place_9") % 2147483648 AS "account_id_parent" /* row of accounts that invoices.account_id points to */
"account_id_parent_id_entry"."value" AS "account_id"
LEFT JOIN "sdgen_parent_accounts_id" AS "account_id_parent_id_entry" ON "account_id_parent_id_entry"."n" = "account_id_parent"
-- postgres:
DRAW("i", 1866309580) AS "account_id_u0" /* draw 0 of invoices.account_id */
CAST(CASE
  WHEN "account_id_u0" < 759104895
  THEN 0
  WHEN "account_id_u0" < 1138657342
  THEN 1
  WHEN "account_id_u0" < 1391692306
  THEN 2
  WHEN "account_id_u0" < 1581468530
  THEN 3
  WHEN "account_id_u0" < 1733289509
  THEN 4
  WHEN "account_id_u0" < 1859806991
  THEN 5
  WHEN "account_id_u0" < 1968250547
  THEN 6
  WHEN "account_id_u0" < 2063138659
  THEN 7
  ELSE 8
END AS BIGINT) AS "account_id_permutation_number" /* number of invoices.account_id */
"account_id_permutation_number" / 3 AS "account_id_permutation_line" /* line of invoices.account_id */
"account_id_permutation_number" % 3 AS "account_id_permutation_place" /* place of invoices.account_id */
("account_id_permutation_place" + DRAW("account_id_permutation_line", 1443051248)) % 3 AS "account_id_permutation_place_1" /* place_1 of invoices.account_id */
("account_id_permutation_line" + DRAW("account_id_permutation_place_1", 1516051125)) % 3 AS "account_id_permutation_line_2" /* line_2 of invoices.account_id */
("account_id_permutation_place_1" + DRAW("account_id_permutation_line_2", 545460444)) % 3 AS "account_id_permutation_place_3" /* place_3 of invoices.account_id */
("account_id_permutation_line_2" + DRAW("account_id_permutation_place_3", 1028765352)) % 3 AS "account_id_permutation_line_4" /* line_4 of invoices.account_id */
("account_id_permutation_place_3" + DRAW("account_id_permutation_line_4", 588764550)) % 3 AS "account_id_permutation_place_5" /* place_5 of invoices.account_id */
("account_id_permutation_line_4" + DRAW("account_id_permutation_place_5", 1719629104)) % 3 AS "account_id_permutation_line_6" /* line_6 of invoices.account_id */
("account_id_permutation_place_5" + DRAW("account_id_permutation_line_6", 629807150)) % 3 AS "account_id_permutation_place_7" /* place_7 of invoices.account_id */
("account_id_permutation_line_6" + DRAW("account_id_permutation_place_7", 908960752)) % 3 AS "account_id_permutation_line_8" /* line_8 of invoices.account_id */
("account_id_permutation_place_7" + DRAW("account_id_permutation_line_8", 1993531433)) % 3 AS "account_id_permutation_place_9" /* place_9 of invoices.account_id */
("account_id_permutation_line_8" + DRAW("account_id_permutation_place_9", 1408396053)) % 3 AS "account_id_permutation_line_10" /* line_10 of invoices.account_id */
("account_id_permutation_line_10" * 3 + "account_id_permutation_place_9") AS "account_id_parent" /* row of accounts that invoices.account_id points to */
(SELECT ARRAY_AGG("value" ORDER BY "n") FROM "sdgen_parent_accounts_id")["account_id_parent" + 1] AS "account_id"
-- spark:
(`i` * 75663656 + 1866309580) % 2147483647 * (`i` + 157719609) % 1999999973 * (`i` + 909414043) % 1899999979 * (`i` + 665339214) % 2147483647 AS `account_id_u0` /* draw 0 of invoices.account_id */
CAST(CASE
  WHEN `account_id_u0` < 759104895
  THEN 0
  WHEN `account_id_u0` < 1138657342
  THEN 1
  WHEN `account_id_u0` < 1391692306
  THEN 2
  WHEN `account_id_u0` < 1581468530
  THEN 3
  WHEN `account_id_u0` < 1733289509
  THEN 4
  WHEN `account_id_u0` < 1859806991
  THEN 5
  WHEN `account_id_u0` < 1968250547
  THEN 6
  WHEN `account_id_u0` < 2063138659
  THEN 7
  ELSE 8
END AS BIGINT) AS `account_id_permutation_number` /* number of invoices.account_id */
`account_id_permutation_number` DIV 3 AS `account_id_permutation_line` /* line of invoices.account_id */
`account_id_permutation_number` % 3 AS `account_id_permutation_place` /* place of invoices.account_id */
(
  `account_id_permutation_place` + (`account_id_permutation_line` * 205214967 + 1443051248) % 2147483647 * (`account_id_permutation_line` + 372087506) % 1999999973 * (`account_id_permutation_line` + 1255981582) % 1899999979 * (`account_id_permutation_line` + 386897283) % 2147483647
) % 3 AS `account_id_permutation_place_1` /* place_1 of invoices.account_id */
(
  `account_id_permutation_line` + (`account_id_permutation_place_1` * 481005876 + 1516051125) % 2147483647 * (`account_id_permutation_place_1` + 191773731) % 1999999973 * (`account_id_permutation_place_1` + 478113452) % 1899999979 * (`account_id_permutation_place_1` + 166769022) % 2147483647
) % 3 AS `account_id_permutation_line_2` /* line_2 of invoices.account_id */
(
  `account_id_permutation_place_1` + (`account_id_permutation_line_2` * 1200027813 + 545460444) % 2147483647 * (`account_id_permutation_line_2` + 668742563) % 1999999973 * (`account_id_permutation_line_2` + 68599755) % 1899999979 * (`account_id_permutation_line_2` + 753472253) % 2147483647
) % 3 AS `account_id_permutation_place_3` /* place_3 of invoices.account_id */
(
  `account_id_permutation_line_2` + (`account_id_permutation_place_3` * 52385414 + 1028765352) % 2147483647 * (`account_id_permutation_place_3` + 2105018995) % 1999999973 * (`account_id_permutation_place_3` + 437541771) % 1899999979 * (`account_id_permutation_place_3` + 1589716996) % 2147483647
) % 3 AS `account_id_permutation_line_4` /* line_4 of invoices.account_id */
(
  `account_id_permutation_place_3` + (`account_id_permutation_line_4` * 2102779075 + 588764550) % 2147483647 * (`account_id_permutation_line_4` + 380790999) % 1999999973 * (`account_id_permutation_line_4` + 1030315132) % 1899999979 * (`account_id_permutation_line_4` + 454007981) % 2147483647
) % 3 AS `account_id_permutation_place_5` /* place_5 of invoices.account_id */
(
  `account_id_permutation_line_4` + (`account_id_permutation_place_5` * 521638265 + 1719629104) % 2147483647 * (`account_id_permutation_place_5` + 2095988846) % 1999999973 * (`account_id_permutation_place_5` + 946423897) % 1899999979 * (`account_id_permutation_place_5` + 263523365) % 2147483647
) % 3 AS `account_id_permutation_line_6` /* line_6 of invoices.account_id */
(
  `account_id_permutation_place_5` + (`account_id_permutation_line_6` * 1941823982 + 629807150) % 2147483647 * (`account_id_permutation_line_6` + 863218433) % 1999999973 * (`account_id_permutation_line_6` + 1656150453) % 1899999979 * (`account_id_permutation_line_6` + 434954755) % 2147483647
) % 3 AS `account_id_permutation_place_7` /* place_7 of invoices.account_id */
(
  `account_id_permutation_line_6` + (`account_id_permutation_place_7` * 1232605728 + 908960752) % 2147483647 * (`account_id_permutation_place_7` + 1063437449) % 1999999973 * (`account_id_permutation_place_7` + 1633401177) % 1899999979 * (`account_id_permutation_place_7` + 1894117316) % 2147483647
) % 3 AS `account_id_permutation_line_8` /* line_8 of invoices.account_id */
(
  `account_id_permutation_place_7` + (`account_id_permutation_line_8` * 194809647 + 1993531433) % 2147483647 * (`account_id_permutation_line_8` + 989732487) % 1999999973 * (`account_id_permutation_line_8` + 752589607) % 1899999979 * (`account_id_permutation_line_8` + 1855077289) % 2147483647
) % 3 AS `account_id_permutation_place_9` /* place_9 of invoices.account_id */
(
  `account_id_permutation_line_8` + (`account_id_permutation_place_9` * 94300403 + 1408396053) % 2147483647 * (`account_id_permutation_place_9` + 856889358) % 1999999973 * (`account_id_permutation_place_9` + 1554675531) % 1899999979 * (`account_id_permutation_place_9` + 1964396370) % 2147483647
) % 3 AS `account_id_permutation_line_10` /* line_10 of invoices.account_id */
(`account_id_permutation_line_10` * 3 + `account_id_permutation_place_9`) AS `account_id_parent` /* row of accounts that invoices.account_id points to */
`account_id_parent_id_entry`.`value` AS `account_id`
LEFT JOIN `sdgen_parent_accounts_id` AS `account_id_parent_id_entry` ON `account_id_parent_id_entry`.`n` = `account_id_parent`
-- sqlite:
DRAW("i", 1866309580) AS "account_id_u0" /* draw 0 of invoices.account_id */
CAST(CASE
  WHEN "account_id_u0" < 759104895
  THEN 0
  WHEN "account_id_u0" < 1138657342
  THEN 1
  WHEN "account_id_u0" < 1391692306
  THEN 2
  WHEN "account_id_u0" < 1581468530
  THEN 3
  WHEN "account_id_u0" < 1733289509
  THEN 4
  WHEN "account_id_u0" < 1859806991
  THEN 5
  WHEN "account_id_u0" < 1968250547
  THEN 6
  WHEN "account_id_u0" < 2063138659
  THEN 7
  ELSE 8
END AS INTEGER) AS "account_id_permutation_number" /* number of invoices.account_id */
"account_id_permutation_number" / 3 AS "account_id_permutation_line" /* line of invoices.account_id */
"account_id_permutation_number" % 3 AS "account_id_permutation_place" /* place of invoices.account_id */
("account_id_permutation_place" + DRAW("account_id_permutation_line", 1443051248)) % 3 AS "account_id_permutation_place_1" /* place_1 of invoices.account_id */
("account_id_permutation_line" + DRAW("account_id_permutation_place_1", 1516051125)) % 3 AS "account_id_permutation_line_2" /* line_2 of invoices.account_id */
("account_id_permutation_place_1" + DRAW("account_id_permutation_line_2", 545460444)) % 3 AS "account_id_permutation_place_3" /* place_3 of invoices.account_id */
("account_id_permutation_line_2" + DRAW("account_id_permutation_place_3", 1028765352)) % 3 AS "account_id_permutation_line_4" /* line_4 of invoices.account_id */
("account_id_permutation_place_3" + DRAW("account_id_permutation_line_4", 588764550)) % 3 AS "account_id_permutation_place_5" /* place_5 of invoices.account_id */
("account_id_permutation_line_4" + DRAW("account_id_permutation_place_5", 1719629104)) % 3 AS "account_id_permutation_line_6" /* line_6 of invoices.account_id */
("account_id_permutation_place_5" + DRAW("account_id_permutation_line_6", 629807150)) % 3 AS "account_id_permutation_place_7" /* place_7 of invoices.account_id */
("account_id_permutation_line_6" + DRAW("account_id_permutation_place_7", 908960752)) % 3 AS "account_id_permutation_line_8" /* line_8 of invoices.account_id */
("account_id_permutation_place_7" + DRAW("account_id_permutation_line_8", 1993531433)) % 3 AS "account_id_permutation_place_9" /* place_9 of invoices.account_id */
("account_id_permutation_line_8" + DRAW("account_id_permutation_place_9", 1408396053)) % 3 AS "account_id_permutation_line_10" /* line_10 of invoices.account_id */
("account_id_permutation_line_10" * 3 + "account_id_permutation_place_9") AS "account_id_parent" /* row of accounts that invoices.account_id points to */
"account_id_parent_id_entry"."value" AS "account_id"
LEFT JOIN "sdgen_parent_accounts_id" AS "account_id_parent_id_entry" ON "account_id_parent_id_entry"."n" = "account_id_parent"

-- invoices.issued_on date: date (-90d to -60d)
-- duckdb:
DRAW("i", 1042160871) AS "issued_on_u0" /* draw 0 of invoices.issued_on */
CAST(CAST('2025-11-02 00:00:00' AS TIMESTAMP) + TO_SECONDS((("issued_on_u0" * 31) >> 31) * 86400) AS DATE) AS "issued_on"
-- postgres:
DRAW("i", 1042160871) AS "issued_on_u0" /* draw 0 of invoices.issued_on */
CAST(CAST('2025-11-02 00:00:00' AS TIMESTAMP) + ((("issued_on_u0" * 31) >> 31) * 86400) * INTERVAL '1 second' AS DATE) AS "issued_on"
-- spark:
(`i` * 2021043617 + 1042160871) % 2147483647 * (`i` + 1504608359) % 1999999973 * (`i` + 830785580) % 1899999979 * (`i` + 1967007379) % 2147483647 AS `issued_on_u0` /* draw 0 of invoices.issued_on */
CAST(TIMESTAMP_SECONDS((SHIFTRIGHT((`issued_on_u0` * 31), 31)) * 86400 + 1762041600) AS DATE) AS `issued_on`
-- sqlite:
DRAW("i", 1042160871) AS "issued_on_u0" /* draw 0 of invoices.issued_on */
DATE((("issued_on_u0" * 31) >> 31) * 86400 + 1762041600, 'unixepoch') AS "issued_on"

-- invoices.net decimal(12,4): aggregate (sum quantity * unit_price * (1 - discount) of lines via invoice_id)
-- duckdb:
"rows_entry"."value" * 0.0001 AS "net"
LEFT JOIN "sdgen_rows_invoices_lines_92056c045483" AS "rows_entry" ON "rows_entry"."n" = "i"
-- postgres:
(SELECT ARRAY_AGG("value" ORDER BY "n") FROM "sdgen_rows_invoices_lines_92056c045483")[("i" - (SELECT MIN("n") FROM "sdgen_rows_invoices_lines_92056c045483")) + 1] * 0.0001 AS "net"
-- spark:
`rows_entry`.`value` * 0.0001 AS `net`
LEFT JOIN `sdgen_rows_invoices_lines_92056c045483` AS `rows_entry` ON `rows_entry`.`n` = `i`
-- sqlite:
"rows_entry"."value" / 10000.0 AS "net"
LEFT JOIN "sdgen_rows_invoices_lines_92056c045483" AS "rows_entry" ON "rows_entry"."n" = "i"

-- invoices.line_count smallint: aggregate (count of lines via invoice_id)
-- duckdb:
"i" // 2 AS "line_count_rows_invoice_id_pair" /* pair of parents */
DRAW("line_count_rows_invoice_id_pair", 1792903254) AS "line_count_rows_invoice_id_u_children" /* draw children of lines.invoice_id */
CASE
  WHEN ("i" % 2) = 0
  THEN CASE WHEN "line_count_rows_invoice_id_pair" = 20 THEN 3 ELSE (("line_count_rows_invoice_id_u_children" * 5) >> 31) + 1
  END
  ELSE 6 - CASE WHEN "line_count_rows_invoice_id_pair" = 20 THEN 3 ELSE (("line_count_rows_invoice_id_u_children" * 5) >> 31) + 1
  END
END AS "line_count_rows_invoice_id_children" /* children of the parent */
"line_count_rows_invoice_id_children" AS "line_count"
-- postgres:
"i" / 2 AS "line_count_rows_invoice_id_pair" /* pair of parents */
DRAW("line_count_rows_invoice_id_pair", 1792903254) AS "line_count_rows_invoice_id_u_children" /* draw children of lines.invoice_id */
CASE
  WHEN ("i" % 2) = 0
  THEN CASE WHEN "line_count_rows_invoice_id_pair" = 20 THEN 3 ELSE (("line_count_rows_invoice_id_u_children" * 5) >> 31) + 1
  END
  ELSE 6 - CASE WHEN "line_count_rows_invoice_id_pair" = 20 THEN 3 ELSE (("line_count_rows_invoice_id_u_children" * 5) >> 31) + 1
  END
END AS "line_count_rows_invoice_id_children" /* children of the parent */
"line_count_rows_invoice_id_children" AS "line_count"
-- spark:
`i` DIV 2 AS `line_count_rows_invoice_id_pair` /* pair of parents */
(`line_count_rows_invoice_id_pair` * 1845953485 + 1792903254) % 2147483647 * (`line_count_rows_invoice_id_pair` + 1523405658) % 1999999973 * (`line_count_rows_invoice_id_pair` + 626481526) % 1899999979 * (`line_count_rows_invoice_id_pair` + 1123844961) % 2147483647 AS `line_count_rows_invoice_id_u_children` /* draw children of lines.invoice_id */
CASE
  WHEN (`i` % 2) = 0
  THEN CASE WHEN `line_count_rows_invoice_id_pair` = 20 THEN 3 ELSE (SHIFTRIGHT((`line_count_rows_invoice_id_u_children` * 5), 31)) + 1
  END
  ELSE 6 - CASE WHEN `line_count_rows_invoice_id_pair` = 20 THEN 3 ELSE (SHIFTRIGHT((`line_count_rows_invoice_id_u_children` * 5), 31)) + 1
  END
END AS `line_count_rows_invoice_id_children` /* children of the parent */
`line_count_rows_invoice_id_children` AS `line_count`
-- sqlite:
"i" / 2 AS "line_count_rows_invoice_id_pair" /* pair of parents */
DRAW("line_count_rows_invoice_id_pair", 1792903254) AS "line_count_rows_invoice_id_u_children" /* draw children of lines.invoice_id */
CASE
  WHEN ("i" % 2) = 0
  THEN CASE WHEN "line_count_rows_invoice_id_pair" = 20 THEN 3 ELSE (("line_count_rows_invoice_id_u_children" * 5) >> 31) + 1
  END
  ELSE 6 - CASE WHEN "line_count_rows_invoice_id_pair" = 20 THEN 3 ELSE (("line_count_rows_invoice_id_u_children" * 5) >> 31) + 1
  END
END AS "line_count_rows_invoice_id_children" /* children of the parent */
"line_count_rows_invoice_id_children" AS "line_count"

-- invoices.notes int: aggregate (count lines.note via invoice_id where quantity > 1)
-- duckdb:
"rows_entry"."sdgen_value_2" AS "notes"
-- postgres:
(SELECT ARRAY_AGG("sdgen_value_2" ORDER BY "n") FROM "sdgen_rows_invoices_lines_92056c045483")[("i" - (SELECT MIN("n") FROM "sdgen_rows_invoices_lines_92056c045483")) + 1] AS "notes"
-- spark:
`rows_entry`.`sdgen_value_2` AS `notes`
-- sqlite:
"rows_entry"."sdgen_value_2" AS "notes"

-- invoices.dearest decimal(8,2): aggregate (max lines.unit_price via invoice_id)
-- duckdb:
"rows_entry"."sdgen_value_3" * 0.01 AS "dearest"
-- postgres:
CAST((
  SELECT JSONB_AGG(CAST("sdgen_value_3" AS TEXT) ORDER BY "n")
  FROM "sdgen_rows_invoices_lines_92056c045483"
) ->> CAST(("i" - (SELECT MIN("n") FROM "sdgen_rows_invoices_lines_92056c045483")) AS INTEGER) AS BIGINT) * 0.01 AS "dearest"
-- spark:
`rows_entry`.`sdgen_value_3` * 0.01 AS `dearest`
-- sqlite:
"rows_entry"."sdgen_value_3" / 100.0 AS "dearest"

-- invoices.mean_price decimal(10,4): aggregate (avg lines.unit_price via invoice_id)
-- duckdb:
"rows_entry"."sdgen_value_5" AS "mean_price_count" /* number of those rows */
"rows_entry"."sdgen_value_4" AS "mean_price_total" /* sum of the rows that point to it */
NULLIF("mean_price_count", 0) AS "mean_price_parts" /* what the sum is divided by */
("mean_price_total" % "mean_price_parts") * 100 AS "mean_price_rest" /* remainder of the division */
"mean_price_rest" % "mean_price_parts" AS "mean_price_left" /* what is rounded */
(
  ("mean_price_total" // "mean_price_parts") * 100 + "mean_price_rest" // "mean_price_parts" + CASE
    WHEN ABS("mean_price_left") * 2 >= "mean_price_parts"
    THEN CASE WHEN "mean_price_left" < 0 THEN (-1) ELSE 1 END
    ELSE 0
  END
) * 0.0001 AS "mean_price"
-- postgres:
(SELECT ARRAY_AGG("sdgen_value_5" ORDER BY "n") FROM "sdgen_rows_invoices_lines_92056c045483")[("i" - (SELECT MIN("n") FROM "sdgen_rows_invoices_lines_92056c045483")) + 1] AS "mean_price_count" /* number of those rows */
(SELECT ARRAY_AGG("sdgen_value_4" ORDER BY "n") FROM "sdgen_rows_invoices_lines_92056c045483")[("i" - (SELECT MIN("n") FROM "sdgen_rows_invoices_lines_92056c045483")) + 1] AS "mean_price_total" /* sum of the rows that point to it */
NULLIF("mean_price_count", 0) AS "mean_price_parts" /* what the sum is divided by */
("mean_price_total" % "mean_price_parts") * 100 AS "mean_price_rest" /* remainder of the division */
"mean_price_rest" % "mean_price_parts" AS "mean_price_left" /* what is rounded */
(
  ("mean_price_total" / "mean_price_parts") * 100 + "mean_price_rest" / "mean_price_parts" + CASE
    WHEN ABS("mean_price_left") * 2 >= "mean_price_parts"
    THEN CASE WHEN "mean_price_left" < 0 THEN (-1) ELSE 1 END
    ELSE 0
  END
) * 0.0001 AS "mean_price"
-- spark:
`rows_entry`.`sdgen_value_5` AS `mean_price_count` /* number of those rows */
`rows_entry`.`sdgen_value_4` AS `mean_price_total` /* sum of the rows that point to it */
NULLIF(`mean_price_count`, 0) AS `mean_price_parts` /* what the sum is divided by */
(`mean_price_total` % `mean_price_parts`) * 100 AS `mean_price_rest` /* remainder of the division */
`mean_price_rest` % `mean_price_parts` AS `mean_price_left` /* what is rounded */
(
  (`mean_price_total` DIV `mean_price_parts`) * 100 + `mean_price_rest` DIV `mean_price_parts` + CASE
    WHEN ABS(`mean_price_left`) * 2 >= `mean_price_parts`
    THEN CASE WHEN `mean_price_left` < 0 THEN (-1) ELSE 1 END
    ELSE 0
  END
) * 0.0001 AS `mean_price`
-- sqlite:
"rows_entry"."sdgen_value_5" AS "mean_price_count" /* number of those rows */
"rows_entry"."sdgen_value_4" AS "mean_price_total" /* sum of the rows that point to it */
NULLIF("mean_price_count", 0) AS "mean_price_parts" /* what the sum is divided by */
("mean_price_total" % "mean_price_parts") * 100 AS "mean_price_rest" /* remainder of the division */
"mean_price_rest" % "mean_price_parts" AS "mean_price_left" /* what is rounded */
(
  ("mean_price_total" / "mean_price_parts") * 100 + "mean_price_rest" / "mean_price_parts" + CASE
    WHEN ABS("mean_price_left") * 2 >= "mean_price_parts"
    THEN CASE WHEN "mean_price_left" < 0 THEN (-1) ELSE 1 END
    ELSE 0
  END
) / 10000.0 AS "mean_price"

-- invoices.mean_quantity decimal(6,1): aggregate (avg lines.quantity via invoice_id where quantity < 4)
-- duckdb:
"rows_entry"."sdgen_value_7" AS "mean_quantity_count" /* number of those rows */
"rows_entry"."sdgen_value_6" AS "mean_quantity_total" /* sum of the rows that point to it */
NULLIF("mean_quantity_count", 0) AS "mean_quantity_parts" /* what the sum is divided by */
("mean_quantity_total" % "mean_quantity_parts") * 10 AS "mean_quantity_rest" /* remainder of the division */
"mean_quantity_rest" % "mean_quantity_parts" AS "mean_quantity_left" /* what is rounded */
(
  ("mean_quantity_total" // "mean_quantity_parts") * 10 + "mean_quantity_rest" // "mean_quantity_parts" + CASE
    WHEN ABS("mean_quantity_left") * 2 >= "mean_quantity_parts"
    THEN CASE WHEN "mean_quantity_left" < 0 THEN (-1) ELSE 1 END
    ELSE 0
  END
) * 0.1 AS "mean_quantity"
-- postgres:
(SELECT ARRAY_AGG("sdgen_value_7" ORDER BY "n") FROM "sdgen_rows_invoices_lines_92056c045483")[("i" - (SELECT MIN("n") FROM "sdgen_rows_invoices_lines_92056c045483")) + 1] AS "mean_quantity_count" /* number of those rows */
(SELECT ARRAY_AGG("sdgen_value_6" ORDER BY "n") FROM "sdgen_rows_invoices_lines_92056c045483")[("i" - (SELECT MIN("n") FROM "sdgen_rows_invoices_lines_92056c045483")) + 1] AS "mean_quantity_total" /* sum of the rows that point to it */
NULLIF("mean_quantity_count", 0) AS "mean_quantity_parts" /* what the sum is divided by */
("mean_quantity_total" % "mean_quantity_parts") * 10 AS "mean_quantity_rest" /* remainder of the division */
"mean_quantity_rest" % "mean_quantity_parts" AS "mean_quantity_left" /* what is rounded */
(
  ("mean_quantity_total" / "mean_quantity_parts") * 10 + "mean_quantity_rest" / "mean_quantity_parts" + CASE
    WHEN ABS("mean_quantity_left") * 2 >= "mean_quantity_parts"
    THEN CASE WHEN "mean_quantity_left" < 0 THEN (-1) ELSE 1 END
    ELSE 0
  END
) * 0.1 AS "mean_quantity"
-- spark:
`rows_entry`.`sdgen_value_7` AS `mean_quantity_count` /* number of those rows */
`rows_entry`.`sdgen_value_6` AS `mean_quantity_total` /* sum of the rows that point to it */
NULLIF(`mean_quantity_count`, 0) AS `mean_quantity_parts` /* what the sum is divided by */
(`mean_quantity_total` % `mean_quantity_parts`) * 10 AS `mean_quantity_rest` /* remainder of the division */
`mean_quantity_rest` % `mean_quantity_parts` AS `mean_quantity_left` /* what is rounded */
(
  (`mean_quantity_total` DIV `mean_quantity_parts`) * 10 + `mean_quantity_rest` DIV `mean_quantity_parts` + CASE
    WHEN ABS(`mean_quantity_left`) * 2 >= `mean_quantity_parts`
    THEN CASE WHEN `mean_quantity_left` < 0 THEN (-1) ELSE 1 END
    ELSE 0
  END
) * 0.1 AS `mean_quantity`
-- sqlite:
"rows_entry"."sdgen_value_7" AS "mean_quantity_count" /* number of those rows */
"rows_entry"."sdgen_value_6" AS "mean_quantity_total" /* sum of the rows that point to it */
NULLIF("mean_quantity_count", 0) AS "mean_quantity_parts" /* what the sum is divided by */
("mean_quantity_total" % "mean_quantity_parts") * 10 AS "mean_quantity_rest" /* remainder of the division */
"mean_quantity_rest" % "mean_quantity_parts" AS "mean_quantity_left" /* what is rounded */
(
  ("mean_quantity_total" / "mean_quantity_parts") * 10 + "mean_quantity_rest" / "mean_quantity_parts" + CASE
    WHEN ABS("mean_quantity_left") * 2 >= "mean_quantity_parts"
    THEN CASE WHEN "mean_quantity_left" < 0 THEN (-1) ELSE 1 END
    ELSE 0
  END
) / 10.0 AS "mean_quantity"

-- invoices.first_shipped date: aggregate (min lines.shipped_on via invoice_id)
-- duckdb:
CAST(CAST('1970-01-01 00:00:00' AS TIMESTAMP) + TO_SECONDS("rows_entry"."sdgen_value_8" // 1000000) + TO_MICROSECONDS("rows_entry"."sdgen_value_8" % 1000000) AS DATE) AS "first_shipped"
-- postgres:
CAST(CAST('1970-01-01 00:00:00' AS TIMESTAMP) + ("first_shipped_part1" / 1000000) * INTERVAL '1 second' + ("first_shipped_part1" % 1000000) * INTERVAL '1 microsecond' AS DATE) AS "first_shipped"
CAST((
  SELECT JSONB_AGG(CAST("sdgen_value_8" AS TEXT) ORDER BY "n")
  FROM "sdgen_rows_invoices_lines_92056c045483"
) ->> CAST(("i" - (SELECT MIN("n") FROM "sdgen_rows_invoices_lines_92056c045483")) AS INTEGER) AS BIGINT) AS "first_shipped_part1" /* part of 'min lines.shipped_on via invoice_id' */
-- spark:
CAST(TIMESTAMP_MICROS(`rows_entry`.`sdgen_value_8`) AS DATE) AS `first_shipped`
-- sqlite:
DATE(("rows_entry"."sdgen_value_8" + 62135596800000000) / 1000000 - 62135596800, 'unixepoch') AS "first_shipped"

-- invoices.lightest double: aggregate (min lines.weight via invoice_id)
-- duckdb:
DRAW("i", 551836108) AS "lightest_null" /* draw null of invoices.lightest */
CASE WHEN "lightest_null" < 429496730 THEN CAST(NULL AS DOUBLE) ELSE "rows_entry"."sdgen_value_9" END AS "lightest"
-- postgres:
DRAW("i", 551836108) AS "lightest_null" /* draw null of invoices.lightest */
CASE
  WHEN "lightest_null" < 429496730
  THEN CAST(NULL AS DOUBLE PRECISION)
  ELSE CAST((
    SELECT JSONB_AGG(CAST("sdgen_value_9" AS TEXT) ORDER BY "n")
    FROM "sdgen_rows_invoices_lines_92056c045483"
  ) ->> CAST(("i" - (SELECT MIN("n") FROM "sdgen_rows_invoices_lines_92056c045483")) AS INTEGER) AS DOUBLE PRECISION) + FLOAT8 '0.0'
END AS "lightest"
-- spark:
(`i` * 769309068 + 551836108) % 2147483647 * (`i` + 1041329268) % 1999999973 * (`i` + 772935159) % 1899999979 * (`i` + 733559194) % 2147483647 AS `lightest_null` /* draw null of invoices.lightest */
CASE WHEN `lightest_null` < 429496730 THEN CAST(NULL AS DOUBLE) ELSE `rows_entry`.`sdgen_value_9` END AS `lightest`
-- sqlite:
DRAW("i", 551836108) AS "lightest_null" /* draw null of invoices.lightest */
CASE WHEN "lightest_null" < 429496730 THEN NULL ELSE "rows_entry"."sdgen_value_9" END AS "lightest"

-- invoices.gifts bigint: aggregate (sum quantity of lines via gift_for)
-- duckdb:
"rows_entry"."value" AS "gifts"
LEFT JOIN "sdgen_rows_invoices_lines_27692971e3fd" AS "rows_entry" ON "rows_entry"."n" = "i"
-- postgres:
(SELECT ARRAY_AGG("value" ORDER BY "n") FROM "sdgen_rows_invoices_lines_27692971e3fd")["i" + 1] AS "gifts"
-- spark:
`rows_entry`.`value` AS `gifts`
LEFT JOIN `sdgen_rows_invoices_lines_27692971e3fd` AS `rows_entry` ON `rows_entry`.`n` = `i`
-- sqlite:
"rows_entry"."value" AS "gifts"
LEFT JOIN "sdgen_rows_invoices_lines_27692971e3fd" AS "rows_entry" ON "rows_entry"."n" = "i"

-- invoices.totals json: json (lines)
-- duckdb:
"i" // 2 AS "totals_lines_rows_invoice_id_pair" /* pair of parents */
DRAW("totals_lines_rows_invoice_id_pair", 1792903254) AS "totals_lines_rows_invoice_id_u_children" /* draw children of lines.invoice_id */
CASE
  WHEN ("i" % 2) = 0
  THEN CASE WHEN "totals_lines_rows_invoice_id_pair" = 20 THEN 3 ELSE (("totals_lines_rows_invoice_id_u_children" * 5) >> 31) + 1
  END
  ELSE 6 - CASE WHEN "totals_lines_rows_invoice_id_pair" = 20 THEN 3 ELSE (("totals_lines_rows_invoice_id_u_children" * 5) >> 31) + 1
  END
END AS "totals_lines_rows_invoice_id_children" /* children of the parent */
CAST(('{"lines":' || CAST("totals_lines_rows_invoice_id_children" AS VARCHAR) || '}') AS JSON) AS "totals"
-- postgres:
"i" / 2 AS "totals_lines_rows_invoice_id_pair" /* pair of parents */
DRAW("totals_lines_rows_invoice_id_pair", 1792903254) AS "totals_lines_rows_invoice_id_u_children" /* draw children of lines.invoice_id */
CASE
  WHEN ("i" % 2) = 0
  THEN CASE WHEN "totals_lines_rows_invoice_id_pair" = 20 THEN 3 ELSE (("totals_lines_rows_invoice_id_u_children" * 5) >> 31) + 1
  END
  ELSE 6 - CASE WHEN "totals_lines_rows_invoice_id_pair" = 20 THEN 3 ELSE (("totals_lines_rows_invoice_id_u_children" * 5) >> 31) + 1
  END
END AS "totals_lines_rows_invoice_id_children" /* children of the parent */
CAST(('{"lines":' || CAST("totals_lines_rows_invoice_id_children" AS TEXT) || '}') AS JSONB) AS "totals"
-- spark:
`i` DIV 2 AS `totals_lines_rows_invoice_id_pair` /* pair of parents */
(`totals_lines_rows_invoice_id_pair` * 1845953485 + 1792903254) % 2147483647 * (`totals_lines_rows_invoice_id_pair` + 1523405658) % 1999999973 * (`totals_lines_rows_invoice_id_pair` + 626481526) % 1899999979 * (`totals_lines_rows_invoice_id_pair` + 1123844961) % 2147483647 AS `totals_lines_rows_invoice_id_u_children` /* draw children of lines.invoice_id */
CASE
  WHEN (`i` % 2) = 0
  THEN CASE WHEN `totals_lines_rows_invoice_id_pair` = 20 THEN 3 ELSE (SHIFTRIGHT((`totals_lines_rows_invoice_id_u_children` * 5), 31)) + 1
  END
  ELSE 6 - CASE
    WHEN `totals_lines_rows_invoice_id_pair` = 20
    THEN 3
    ELSE (SHIFTRIGHT((`totals_lines_rows_invoice_id_u_children` * 5), 31)) + 1
  END
END AS `totals_lines_rows_invoice_id_children` /* children of the parent */
CAST(('{"lines":' || CAST(`totals_lines_rows_invoice_id_children` AS STRING) || '}') AS STRING) AS `totals`
-- sqlite:
"i" / 2 AS "totals_lines_rows_invoice_id_pair" /* pair of parents */
DRAW("totals_lines_rows_invoice_id_pair", 1792903254) AS "totals_lines_rows_invoice_id_u_children" /* draw children of lines.invoice_id */
CASE
  WHEN ("i" % 2) = 0
  THEN CASE WHEN "totals_lines_rows_invoice_id_pair" = 20 THEN 3 ELSE (("totals_lines_rows_invoice_id_u_children" * 5) >> 31) + 1
  END
  ELSE 6 - CASE WHEN "totals_lines_rows_invoice_id_pair" = 20 THEN 3 ELSE (("totals_lines_rows_invoice_id_u_children" * 5) >> 31) + 1
  END
END AS "totals_lines_rows_invoice_id_children" /* children of the parent */
'{"lines":' || "totals_lines_rows_invoice_id_children" || '}' AS "totals"

-- lines.invoice_id int: fk (invoices.id of a row with 1 to 5 children)
-- duckdb:
"i" // 6 AS "invoice_id_pair" /* pair of parents */
DRAW("invoice_id_pair", 1792903254) AS "invoice_id_u_children" /* draw children of lines.invoice_id */
"i" % 6 AS "invoice_id_offset" /* child of the pair */
CASE WHEN "invoice_id_pair" = 20 THEN 6 ELSE (("invoice_id_u_children" * 5) >> 31) + 1 END AS "invoice_id_first_has" /* children of the first of the pair */
("invoice_id_pair" * 2 + CASE WHEN "invoice_id_offset" < "invoice_id_first_has" THEN 0 ELSE 1 END) % 2147483648 AS "invoice_id_parent" /* row of invoices that lines.invoice_id points to */
"invoice_id_parent" + 1 AS "invoice_id" /* lines.invoice_id */
-- postgres:
"i" / 6 AS "invoice_id_pair" /* pair of parents */
DRAW("invoice_id_pair", 1792903254) AS "invoice_id_u_children" /* draw children of lines.invoice_id */
"i" % 6 AS "invoice_id_offset" /* child of the pair */
CASE WHEN "invoice_id_pair" = 20 THEN 6 ELSE (("invoice_id_u_children" * 5) >> 31) + 1 END AS "invoice_id_first_has" /* children of the first of the pair */
"invoice_id_pair" * 2 + CASE WHEN "invoice_id_offset" < "invoice_id_first_has" THEN 0 ELSE 1 END AS "invoice_id_parent" /* row of invoices that lines.invoice_id points to */
"invoice_id_parent" + 1 AS "invoice_id" /* lines.invoice_id */
-- spark:
`i` DIV 6 AS `invoice_id_pair` /* pair of parents */
(`invoice_id_pair` * 1845953485 + 1792903254) % 2147483647 * (`invoice_id_pair` + 1523405658) % 1999999973 * (`invoice_id_pair` + 626481526) % 1899999979 * (`invoice_id_pair` + 1123844961) % 2147483647 AS `invoice_id_u_children` /* draw children of lines.invoice_id */
`i` % 6 AS `invoice_id_offset` /* child of the pair */
CASE WHEN `invoice_id_pair` = 20 THEN 6 ELSE (SHIFTRIGHT((`invoice_id_u_children` * 5), 31)) + 1 END AS `invoice_id_first_has` /* children of the first of the pair */
`invoice_id_pair` * 2 + CASE WHEN `invoice_id_offset` < `invoice_id_first_has` THEN 0 ELSE 1 END AS `invoice_id_parent` /* row of invoices that lines.invoice_id points to */
`invoice_id_parent` + 1 AS `invoice_id` /* lines.invoice_id */
-- sqlite:
"i" / 6 AS "invoice_id_pair" /* pair of parents */
DRAW("invoice_id_pair", 1792903254) AS "invoice_id_u_children" /* draw children of lines.invoice_id */
"i" % 6 AS "invoice_id_offset" /* child of the pair */
CASE WHEN "invoice_id_pair" = 20 THEN 6 ELSE (("invoice_id_u_children" * 5) >> 31) + 1 END AS "invoice_id_first_has" /* children of the first of the pair */
"invoice_id_pair" * 2 + CASE WHEN "invoice_id_offset" < "invoice_id_first_has" THEN 0 ELSE 1 END AS "invoice_id_parent" /* row of invoices that lines.invoice_id points to */
"invoice_id_parent" + 1 AS "invoice_id" /* lines.invoice_id */

-- lines.gift_for int: fk (invoices.id of a random row)
-- duckdb:
(((DRAW("i", 1698250206)) * 41) >> 31) % 2147483648 AS "gift_for_parent" /* row of invoices that lines.gift_for points to */
DRAW("i", 1991105662) AS "gift_for_null" /* draw null of lines.gift_for */
CASE WHEN "gift_for_null" < 858993460 THEN CAST(NULL AS INTEGER) ELSE "gift_for_parent" + 1 END AS "gift_for"
-- postgres:
(((DRAW("i", 1698250206)) * 41) >> 31) AS "gift_for_parent" /* row of invoices that lines.gift_for points to */
DRAW("i", 1991105662) AS "gift_for_null" /* draw null of lines.gift_for */
CASE WHEN "gift_for_null" < 858993460 THEN CAST(NULL AS INTEGER) ELSE "gift_for_parent" + 1 END AS "gift_for"
-- spark:
(
  SHIFTRIGHT(
    (((`i` * 757816302 + 1698250206) % 2147483647 * (`i` + 883673196) % 1999999973 * (`i` + 1274392985) % 1899999979 * (`i` + 1491922095) % 2147483647) * 41),
    31
  )
) AS `gift_for_parent` /* row of invoices that lines.gift_for points to */
(`i` * 1677829075 + 1991105662) % 2147483647 * (`i` + 1209478854) % 1999999973 * (`i` + 2129007696) % 1899999979 * (`i` + 2074784788) % 2147483647 AS `gift_for_null` /* draw null of lines.gift_for */
CASE WHEN `gift_for_null` < 858993460 THEN CAST(NULL AS INTEGER) ELSE `gift_for_parent` + 1 END AS `gift_for`
-- sqlite:
(((DRAW("i", 1698250206)) * 41) >> 31) AS "gift_for_parent" /* row of invoices that lines.gift_for points to */
DRAW("i", 1991105662) AS "gift_for_null" /* draw null of lines.gift_for */
CASE WHEN "gift_for_null" < 858993460 THEN NULL ELSE "gift_for_parent" + 1 END AS "gift_for"

-- lines.quantity int: uniform_int (1 to 6)
-- duckdb:
DRAW("i", 1302669528) AS "quantity_u0" /* draw 0 of lines.quantity */
(("quantity_u0" * 6) >> 31) + 1 AS "quantity" /* lines.quantity */
-- postgres:
DRAW("i", 1302669528) AS "quantity_u0" /* draw 0 of lines.quantity */
(("quantity_u0" * 6) >> 31) + 1 AS "quantity" /* lines.quantity */
-- spark:
(`i` * 1391955542 + 1302669528) % 2147483647 * (`i` + 806849149) % 1999999973 * (`i` + 768256577) % 1899999979 * (`i` + 429304888) % 2147483647 AS `quantity_u0` /* draw 0 of lines.quantity */
(SHIFTRIGHT((`quantity_u0` * 6), 31)) + 1 AS `quantity` /* lines.quantity */
-- sqlite:
DRAW("i", 1302669528) AS "quantity_u0" /* draw 0 of lines.quantity */
(("quantity_u0" * 6) >> 31) + 1 AS "quantity" /* lines.quantity */

-- lines.unit_price decimal(8,2): decimal (0.5 to 99)
-- duckdb:
DRAW("i", 2091379797) AS "unit_price_u0" /* draw 0 of lines.unit_price */
((("unit_price_u0" * 9851) >> 31) + 50) * 0.01 AS "unit_price"
-- postgres:
DRAW("i", 2091379797) AS "unit_price_u0" /* draw 0 of lines.unit_price */
((("unit_price_u0" * 9851) >> 31) + 50) * 0.01 AS "unit_price"
-- spark:
(`i` * 1819856561 + 2091379797) % 2147483647 * (`i` + 438589669) % 1999999973 * (`i` + 343269277) % 1899999979 * (`i` + 277638865) % 2147483647 AS `unit_price_u0` /* draw 0 of lines.unit_price */
((SHIFTRIGHT((`unit_price_u0` * 9851), 31)) + 50) * 0.01 AS `unit_price`
-- sqlite:
DRAW("i", 2091379797) AS "unit_price_u0" /* draw 0 of lines.unit_price */
((("unit_price_u0" * 9851) >> 31) + 50) / 100.0 AS "unit_price"

-- lines.discount decimal(4,2): choice (one of 3 values)
-- duckdb:
DRAW("i", 1075872252) AS "discount_u0" /* draw 0 of lines.discount */
CASE
  WHEN "discount_u0" < 715827883
  THEN CAST('0.00' AS DECIMAL(1, 0))
  WHEN "discount_u0" < 1431655766
  THEN CAST('0.05' AS DECIMAL(3, 2))
  ELSE CAST('0.15' AS DECIMAL(3, 2))
END AS "discount"
-- postgres:
DRAW("i", 1075872252) AS "discount_u0" /* draw 0 of lines.discount */
CASE WHEN "discount_u0" < 715827883 THEN 0.00 WHEN "discount_u0" < 1431655766 THEN 0.05 ELSE 0.15 END AS "discount"
-- spark:
(`i` * 1053423636 + 1075872252) % 2147483647 * (`i` + 1427607016) % 1999999973 * (`i` + 447267790) % 1899999979 * (`i` + 1552630006) % 2147483647 AS `discount_u0` /* draw 0 of lines.discount */
CASE
  WHEN `discount_u0` < 715827883
  THEN CAST('0.00' AS DECIMAL(1, 0))
  WHEN `discount_u0` < 1431655766
  THEN CAST('0.05' AS DECIMAL(3, 2))
  ELSE CAST('0.15' AS DECIMAL(3, 2))
END AS `discount`
-- sqlite:
DRAW("i", 1075872252) AS "discount_u0" /* draw 0 of lines.discount */
CASE WHEN "discount_u0" < 715827883 THEN 0.0 WHEN "discount_u0" < 1431655766 THEN 0.05 ELSE 0.15 END AS "discount"

-- lines.weight double: uniform_float (-1 to 9)
-- duckdb:
DRAW("i", 1709739845) AS "weight_u0" /* draw 0 of lines.weight */
DRAW("i", 263894055) AS "weight_u1" /* draw 1 of lines.weight */
(-1.0e0) + (("weight_u0" * 4194304 + ("weight_u1" >> 9)) / 9007199254740992.0e0) * 10.0e0 AS "weight"
-- postgres:
DRAW("i", 1709739845) AS "weight_u0" /* draw 0 of lines.weight */
DRAW("i", 263894055) AS "weight_u1" /* draw 1 of lines.weight */
(-FLOAT8 '1.0') + (("weight_u0" * 4194304 + ("weight_u1" >> 9)) / FLOAT8 '9007199254740992.0') * FLOAT8 '10.0' AS "weight"
-- spark:
(`i` * 2004381684 + 1709739845) % 2147483647 * (`i` + 586387584) % 1999999973 * (`i` + 761508252) % 1899999979 * (`i` + 1949625464) % 2147483647 AS `weight_u0` /* draw 0 of lines.weight */
(`i` * 971285550 + 263894055) % 2147483647 * (`i` + 1182867451) % 1999999973 * (`i` + 543395678) % 1899999979 * (`i` + 298816232) % 2147483647 AS `weight_u1` /* draw 1 of lines.weight */
(-1.0e0) + ((`weight_u0` * 4194304 + (SHIFTRIGHT(`weight_u1`, 9))) / 9007199254740992.0e0) * 10.0e0 AS `weight`
-- sqlite:
DRAW("i", 1709739845) AS "weight_u0" /* draw 0 of lines.weight */
DRAW("i", 263894055) AS "weight_u1" /* draw 1 of lines.weight */
(-1.0) + (("weight_u0" * 4194304 + ("weight_u1" >> 9)) / 9007199254740992.0) * 10.0 AS "weight"

-- lines.note text: choice (one of 3 values)
-- duckdb:
DRAW("i", 511238809) AS "note_u0" /* draw 0 of lines.note */
CASE WHEN "note_u0" < 715827883 THEN 'a' WHEN "note_u0" < 1431655766 THEN '' ELSE CAST(NULL AS VARCHAR)
END AS "note"
-- postgres:
DRAW("i", 511238809) AS "note_u0" /* draw 0 of lines.note */
CASE WHEN "note_u0" < 715827883 THEN 'a' WHEN "note_u0" < 1431655766 THEN '' ELSE CAST(NULL AS TEXT) END AS "note"
-- spark:
(`i` * 1537177400 + 511238809) % 2147483647 * (`i` + 556604526) % 1999999973 * (`i` + 1861529909) % 1899999979 * (`i` + 394833700) % 2147483647 AS `note_u0` /* draw 0 of lines.note */
CASE WHEN `note_u0` < 715827883 THEN 'a' WHEN `note_u0` < 1431655766 THEN '' ELSE CAST(NULL AS STRING) END AS `note`
-- sqlite:
DRAW("i", 511238809) AS "note_u0" /* draw 0 of lines.note */
CASE WHEN "note_u0" < 715827883 THEN 'a' WHEN "note_u0" < 1431655766 THEN '' ELSE NULL END AS "note"

-- lines.invoiced_on date: parent (issued_on of the row that invoice_id points to)
-- duckdb:
DRAW("invoice_id_parent", 1042160871) AS "invoice_id_parent_issued_on_u0" /* draw 0 of invoices.issued_on */
(("invoice_id_parent_issued_on_u0" * 31) >> 31) * 86400 AS "invoiced_on_count" /* lines.invoiced_on, as an integer */
CAST(CAST('2025-11-02 00:00:00' AS TIMESTAMP) + TO_SECONDS("invoiced_on_count") AS DATE) AS "invoiced_on" /* lines.invoiced_on */
-- postgres:
DRAW("invoice_id_parent", 1042160871) AS "invoice_id_parent_issued_on_u0" /* draw 0 of invoices.issued_on */
(("invoice_id_parent_issued_on_u0" * 31) >> 31) * 86400 AS "invoiced_on_count" /* lines.invoiced_on, as an integer */
CAST(CAST('2025-11-02 00:00:00' AS TIMESTAMP) + "invoiced_on_count" * INTERVAL '1 second' AS DATE) AS "invoiced_on" /* lines.invoiced_on */
-- spark:
(`invoice_id_parent` * 2021043617 + 1042160871) % 2147483647 * (`invoice_id_parent` + 1504608359) % 1999999973 * (`invoice_id_parent` + 830785580) % 1899999979 * (`invoice_id_parent` + 1967007379) % 2147483647 AS `invoice_id_parent_issued_on_u0` /* draw 0 of invoices.issued_on */
(SHIFTRIGHT((`invoice_id_parent_issued_on_u0` * 31), 31)) * 86400 AS `invoiced_on_count` /* lines.invoiced_on, as an integer */
CAST(TIMESTAMP_SECONDS(`invoiced_on_count` + 1762041600) AS DATE) AS `invoiced_on` /* lines.invoiced_on */
-- sqlite:
DRAW("invoice_id_parent", 1042160871) AS "invoice_id_parent_issued_on_u0" /* draw 0 of invoices.issued_on */
(("invoice_id_parent_issued_on_u0" * 31) >> 31) * 86400 AS "invoiced_on_count" /* lines.invoiced_on, as an integer */
DATE("invoiced_on_count" + 1762041600, 'unixepoch') AS "invoiced_on" /* lines.invoiced_on */

-- lines.shipped_on date: expr (invoiced_on + quantity)
-- duckdb:
("invoiced_on_count" * 1000000 + 1762041600000000 - ((("invoiced_on_count" * 1000000 + 1762041600000000) % 86400000000 + 86400000000) % 86400000000)) + (CAST("quantity" AS BIGINT) * 86400000000) AS "shipped_on_part1" /* part of ’invoiced_on + quantity’ */
DRAW("i", 396779911) AS "shipped_on_null" /* draw null of lines.shipped_on */
CASE
  WHEN "shipped_on_null" < 644245095
  THEN CAST(NULL AS DATE)
  ELSE CAST(CAST('1970-01-01 00:00:00' AS TIMESTAMP) + TO_SECONDS("shipped_on_part1" // 1000000) + TO_MICROSECONDS("shipped_on_part1" % 1000000) AS DATE)
END AS "shipped_on"
-- postgres:
("invoiced_on_count" * 1000000 + 1762041600000000 - ((("invoiced_on_count" * 1000000 + 1762041600000000) % 86400000000 + 86400000000) % 86400000000)) + (CAST("quantity" AS BIGINT) * 86400000000) AS "shipped_on_part1" /* part of 'invoiced_on + quantity' */
DRAW("i", 396779911) AS "shipped_on_null" /* draw null of lines.shipped_on */
CASE
  WHEN "shipped_on_null" < 644245095
  THEN CAST(NULL AS DATE)
  ELSE CAST(CAST('1970-01-01 00:00:00' AS TIMESTAMP) + ("shipped_on_part1" / 1000000) * INTERVAL '1 second' + ("shipped_on_part1" % 1000000) * INTERVAL '1 microsecond' AS DATE)
END AS "shipped_on"
-- spark:
(`invoiced_on_count` * 1000000 + 1762041600000000 - (((`invoiced_on_count` * 1000000 + 1762041600000000) % 86400000000 + 86400000000) % 86400000000)) + (CAST(`quantity` AS BIGINT) * 86400000000) AS `shipped_on_part1` /* part of 'invoiced_on + quantity' */
(`i` * 1351772532 + 396779911) % 2147483647 * (`i` + 1549274000) % 1999999973 * (`i` + 1879906828) % 1899999979 * (`i` + 1342063120) % 2147483647 AS `shipped_on_null` /* draw null of lines.shipped_on */
CASE WHEN `shipped_on_null` < 644245095 THEN CAST(NULL AS DATE) ELSE CAST(TIMESTAMP_MICROS(`shipped_on_part1`) AS DATE)
END AS `shipped_on`
-- sqlite:
("invoiced_on_count" * 1000000 + 1762041600000000 - ((("invoiced_on_count" * 1000000 + 1762041600000000) % 86400000000 + 86400000000) % 86400000000)) + ("quantity" * 86400000000) AS "shipped_on_part1" /* part of 'invoiced_on + quantity' */
DRAW("i", 396779911) AS "shipped_on_null" /* draw null of lines.shipped_on */
CASE WHEN "shipped_on_null" < 644245095 THEN NULL ELSE DATE(("shipped_on_part1" + 62135596800000000) / 1000000 - 62135596800, 'unixepoch')
END AS "shipped_on"

-- payments.account_id uuid: fk (accounts.id of a random row)
-- duckdb:
(((DRAW("i", 308835046)) * 9) >> 31) % 2147483648 AS "account_id_parent" /* row of accounts that payments.account_id points to */
"account_id_parent_id_entry"."value" AS "account_id"
LEFT JOIN "sdgen_parent_accounts_id" AS "account_id_parent_id_entry" ON "account_id_parent_id_entry"."n" = "account_id_parent"
-- postgres:
(((DRAW("i", 308835046)) * 9) >> 31) AS "account_id_parent" /* row of accounts that payments.account_id points to */
(SELECT ARRAY_AGG("value" ORDER BY "n") FROM "sdgen_parent_accounts_id")["account_id_parent" + 1] AS "account_id" /* payments.account_id */
-- spark:
(
  SHIFTRIGHT(
    (((`i` * 1261521 + 308835046) % 2147483647 * (`i` + 835752389) % 1999999973 * (`i` + 1034817143) % 1899999979 * (`i` + 876248026) % 2147483647) * 9),
    31
  )
) AS `account_id_parent` /* row of accounts that payments.account_id points to */
`account_id_parent_id_entry`.`value` AS `account_id`
LEFT JOIN `sdgen_parent_accounts_id` AS `account_id_parent_id_entry` ON `account_id_parent_id_entry`.`n` = `account_id_parent`
-- sqlite:
(((DRAW("i", 308835046)) * 9) >> 31) AS "account_id_parent" /* row of accounts that payments.account_id points to */
"account_id_parent_id_entry"."value" AS "account_id"
LEFT JOIN "sdgen_parent_accounts_id" AS "account_id_parent_id_entry" ON "account_id_parent_id_entry"."n" = "account_id_parent"

-- payments.amount decimal(9,2): decimal (-80 to 120)
-- duckdb:
DRAW("i", 1507535119) AS "amount_u0" /* draw 0 of payments.amount */
DRAW("i", 1500509872) AS "amount_null" /* draw null of payments.amount */
CASE WHEN "amount_null" < 214748365 THEN NULL ELSE (("amount_u0" * 20001) >> 31) - 8000 END AS "amount_count" /* payments.amount, as an integer */
"amount_count" * 0.01 AS "amount" /* payments.amount */
-- postgres:
DRAW("i", 1507535119) AS "amount_u0" /* draw 0 of payments.amount */
DRAW("i", 1500509872) AS "amount_null" /* draw null of payments.amount */
CASE WHEN "amount_null" < 214748365 THEN NULL ELSE (("amount_u0" * 20001) >> 31) - 8000 END AS "amount_count" /* payments.amount, as an integer */
"amount_count" * 0.01 AS "amount" /* payments.amount */
-- spark:
(`i` * 1208155617 + 1507535119) % 2147483647 * (`i` + 2015541112) % 1999999973 * (`i` + 1166776656) % 1899999979 * (`i` + 1161977465) % 2147483647 AS `amount_u0` /* draw 0 of payments.amount */
(`i` * 19301314 + 1500509872) % 2147483647 * (`i` + 1894830624) % 1999999973 * (`i` + 1236148625) % 1899999979 * (`i` + 1377769086) % 2147483647 AS `amount_null` /* draw null of payments.amount */
CASE WHEN `amount_null` < 214748365 THEN NULL ELSE (SHIFTRIGHT((`amount_u0` * 20001), 31)) - 8000 END AS `amount_count` /* payments.amount, as an integer */
`amount_count` * 0.01 AS `amount` /* payments.amount */
-- sqlite:
DRAW("i", 1507535119) AS "amount_u0" /* draw 0 of payments.amount */
DRAW("i", 1500509872) AS "amount_null" /* draw null of payments.amount */
CASE WHEN "amount_null" < 214748365 THEN NULL ELSE (("amount_u0" * 20001) >> 31) - 8000 END AS "amount_count" /* payments.amount, as an integer */
"amount_count" / 100.0 AS "amount" /* payments.amount */

-- payments.paid_at timestamp: timestamp (-60d to -1d)
-- duckdb:
DRAW("i", 448483486) AS "paid_at_u0_2" /* draw 0+2 of payments.paid_at */
DRAW("i", 1618201036) AS "paid_at_u1" /* draw 1 of payments.paid_at */
DRAW("i", 485131473) AS "paid_at_u0" /* draw 0 of payments.paid_at */
("paid_at_u0" * 2373 + ("paid_at_u0" * 1621305669 + "paid_at_u1" * 2373 + ("paid_at_u1" * 1621305669 + "paid_at_u0_2" * 2373 + ("paid_at_u0_2" * 1621305669) // 2147483647) // 2147483647) // 2147483647) AS "paid_at_ticks" /* microseconds after 2025-12-02 12:00:00 */
CAST('2025-12-02 12:00:00' AS TIMESTAMP) + TO_MICROSECONDS("paid_at_ticks") AS "paid_at"
-- postgres:
DRAW("i", 448483486) AS "paid_at_u0_2" /* draw 0+2 of payments.paid_at */
DRAW("i", 1618201036) AS "paid_at_u1" /* draw 1 of payments.paid_at */
DRAW("i", 485131473) AS "paid_at_u0" /* draw 0 of payments.paid_at */
("paid_at_u0" * 2373 + ("paid_at_u0" * 1621305669 + "paid_at_u1" * 2373 + ("paid_at_u1" * 1621305669 + "paid_at_u0_2" * 2373 + ("paid_at_u0_2" * 1621305669) / 2147483647) / 2147483647) / 2147483647) AS "paid_at_ticks" /* microseconds after 2025-12-02 12:00:00 */
CAST('2025-12-02 12:00:00' AS TIMESTAMP) + "paid_at_ticks" * INTERVAL '1 microsecond' AS "paid_at"
-- spark:
(`i` * 1102083182 + 448483486) % 2147483647 * (`i` + 1630370796) % 1999999973 * (`i` + 1000376289) % 1899999979 * (`i` + 1530026508) % 2147483647 AS `paid_at_u0_2` /* draw 0+2 of payments.paid_at */
(`i` * 1428902301 + 1618201036) % 2147483647 * (`i` + 539517317) % 1999999973 * (`i` + 1336898718) % 1899999979 * (`i` + 1141992259) % 2147483647 AS `paid_at_u1` /* draw 1 of payments.paid_at */
(`i` * 797499283 + 485131473) % 2147483647 * (`i` + 1817893913) % 1999999973 * (`i` + 333864631) % 1899999979 * (`i` + 1295663020) % 2147483647 AS `paid_at_u0` /* draw 0 of payments.paid_at */
(
  `paid_at_u0` * 2373 + (`paid_at_u0` * 1621305669 + `paid_at_u1` * 2373 + (`paid_at_u1` * 1621305669 + `paid_at_u0_2` * 2373 + (`paid_at_u0_2` * 1621305669) DIV 2147483647) DIV 2147483647) DIV 2147483647
) AS `paid_at_ticks` /* microseconds after 2025-12-02 12:00:00 */
CAST(TIMESTAMP_MICROS(`paid_at_ticks` + 1764676800000000) AS TIMESTAMP_NTZ) AS `paid_at`
-- sqlite:
DRAW("i", 448483486) AS "paid_at_u0_2" /* draw 0+2 of payments.paid_at */
DRAW("i", 1618201036) AS "paid_at_u1" /* draw 1 of payments.paid_at */
DRAW("i", 485131473) AS "paid_at_u0" /* draw 0 of payments.paid_at */
("paid_at_u0" * 2373 + ("paid_at_u0" * 1621305669 + "paid_at_u1" * 2373 + ("paid_at_u1" * 1621305669 + "paid_at_u0_2" * 2373 + ("paid_at_u0_2" * 1621305669) / 2147483647) / 2147483647) / 2147483647) AS "paid_at_ticks" /* microseconds after 2025-12-02 12:00:00 */
DATETIME(("paid_at_ticks" + 63900273600000000) / 1000000 - 62135596800, 'unixepoch') || CASE
  WHEN (("paid_at_ticks" + 63900273600000000) % 1000000) = 0
  THEN ''
  ELSE PRINTF('.%06d', ("paid_at_ticks" + 63900273600000000) % 1000000)
END AS "paid_at"

-- payments.refunds bool: expr (amount < 0)
-- duckdb:
"amount_count" < (CAST(0 AS BIGINT) * 100) AS "refunds"
-- postgres:
"amount_count" < (CAST(0 AS BIGINT) * 100) AS "refunds"
-- spark:
`amount_count` < (CAST(0 AS BIGINT) * 100) AS `refunds`
-- sqlite:
"amount_count" < (0 * 100) AS "refunds"

-- payments.balance decimal(12,2): running (running sum of amount via account_id from opening)
-- duckdb:
((CAST(CAST("account_id_parent_opening_entry"."value" * 10 AS BIGINT) AS BIGINT) * 10) + "running_entry"."value") * 0.01 AS "balance"
LEFT JOIN "sdgen_running_payments_balance_684761df7620" AS "running_entry" ON "running_entry"."n" = "i"
LEFT JOIN "sdgen_parent_accounts_opening" AS "account_id_parent_opening_entry"
  ON "account_id_parent_opening_entry"."n" = "account_id_parent"
-- postgres:
(
  (CAST(CAST(CAST((SELECT JSONB_AGG(CAST("value" AS TEXT) ORDER BY "n") FROM "sdgen_parent_accounts_opening") ->> CAST("account_id_parent" AS INTEGER) AS NUMERIC) * 10 AS BIGINT) AS BIGINT) * 10) + (SELECT ARRAY_AGG("value" ORDER BY "n") FROM "sdgen_running_payments_balance_684761df7620")["i" + 1]
) * 0.01 AS "balance"
-- spark:
((CAST(CAST(`account_id_parent_opening_entry`.`value` * 10 AS BIGINT) AS BIGINT) * 10) + `running_entry`.`value`) * 0.01 AS `balance`
LEFT JOIN `sdgen_running_payments_balance_684761df7620` AS `running_entry` ON `running_entry`.`n` = `i`
LEFT JOIN `sdgen_parent_accounts_opening` AS `account_id_parent_opening_entry`
  ON `account_id_parent_opening_entry`.`n` = `account_id_parent`
-- sqlite:
((CAST(ROUND("account_id_parent_opening_entry"."value" * 10.0) AS INTEGER) * 10) + "running_entry"."value") / 100.0 AS "balance"
LEFT JOIN "sdgen_running_payments_balance_684761df7620" AS "running_entry" ON "running_entry"."n" = "i"
LEFT JOIN "sdgen_parent_accounts_opening" AS "account_id_parent_opening_entry"
  ON "account_id_parent_opening_entry"."n" = "account_id_parent"

-- payments.balance_then decimal(12,2): running (running sum of amount via account_id by paid_at from opening)
-- duckdb:
((CAST(CAST("account_id_parent_opening_entry"."value" * 10 AS BIGINT) AS BIGINT) * 10) + "running_entry"."value") * 0.01 AS "balance_then"
LEFT JOIN "sdgen_running_payments_balance_then_66601a02cd8f" AS "running_entry" ON "running_entry"."n" = "i"
-- postgres:
(
  (CAST(CAST(CAST((SELECT JSONB_AGG(CAST("value" AS TEXT) ORDER BY "n") FROM "sdgen_parent_accounts_opening") ->> CAST("account_id_parent" AS INTEGER) AS NUMERIC) * 10 AS BIGINT) AS BIGINT) * 10) + (SELECT ARRAY_AGG("value" ORDER BY "n") FROM "sdgen_running_payments_balance_then_66601a02cd8f")["i" + 1]
) * 0.01 AS "balance_then"
-- spark:
((CAST(CAST(`account_id_parent_opening_entry`.`value` * 10 AS BIGINT) AS BIGINT) * 10) + `running_entry`.`value`) * 0.01 AS `balance_then`
LEFT JOIN `sdgen_running_payments_balance_then_66601a02cd8f` AS `running_entry` ON `running_entry`.`n` = `i`
-- sqlite:
((CAST(ROUND("account_id_parent_opening_entry"."value" * 10.0) AS INTEGER) * 10) + "running_entry"."value") / 100.0 AS "balance_then"
LEFT JOIN "sdgen_running_payments_balance_then_66601a02cd8f" AS "running_entry" ON "running_entry"."n" = "i"

-- payments.refunded int: running (running sum of 1 via account_id where refunds from -3)
-- duckdb:
(-3) + "running_entry"."value" AS "refunded"
LEFT JOIN "sdgen_running_payments_refunded_c9829aefc638" AS "running_entry" ON "running_entry"."n" = "i"
-- postgres:
(-3) + (SELECT ARRAY_AGG("value" ORDER BY "n") FROM "sdgen_running_payments_refunded_c9829aefc638")["i" + 1] AS "refunded"
-- spark:
(-3) + `running_entry`.`value` AS `refunded`
LEFT JOIN `sdgen_running_payments_refunded_c9829aefc638` AS `running_entry` ON `running_entry`.`n` = `i`
-- sqlite:
(-3) + "running_entry"."value" AS "refunded"
LEFT JOIN "sdgen_running_payments_refunded_c9829aefc638" AS "running_entry" ON "running_entry"."n" = "i"

-- payments.billed decimal(14,4): parent (billed of the row that account_id points to)
-- duckdb:
"account_id_parent_rows_entry"."value" * 0.0001 AS "billed"
LEFT JOIN "sdgen_rows_accounts_invoices_ea56d5a9ad0f" AS "account_id_parent_rows_entry"
  ON "account_id_parent_rows_entry"."n" = "account_id_parent"
-- postgres:
(SELECT ARRAY_AGG("value" ORDER BY "n") FROM "sdgen_rows_accounts_invoices_ea56d5a9ad0f")["account_id_parent" + 1] * 0.0001 AS "billed"
-- spark:
`account_id_parent_rows_entry`.`value` * 0.0001 AS `billed`
LEFT JOIN `sdgen_rows_accounts_invoices_ea56d5a9ad0f` AS `account_id_parent_rows_entry`
  ON `account_id_parent_rows_entry`.`n` = `account_id_parent`
-- sqlite:
"account_id_parent_rows_entry"."value" / 10000.0 AS "billed"
LEFT JOIN "sdgen_rows_accounts_invoices_ea56d5a9ad0f" AS "account_id_parent_rows_entry"
  ON "account_id_parent_rows_entry"."n" = "account_id_parent"

-- teams.id int: sequence (from 1, step 1)
-- duckdb:
"i" + 1 AS "id"
-- postgres:
"i" + 1 AS "id"
-- spark:
`i` + 1 AS `id`
-- sqlite:
"i" + 1 AS "id"

-- teams.parent_id int: fk (teams.id of an earlier row)
-- duckdb:
DRAW("i", 990904793) AS "parent_id_u0" /* draw 0 of teams.parent_id */
(("parent_id_u0" * "i") >> 31) % 2147483648 AS "parent_id_parent" /* row of teams that teams.parent_id points to */
CASE WHEN "i" = 0 THEN CAST(NULL AS INTEGER) ELSE "parent_id_parent" + 1 END AS "parent_id" /* teams.parent_id */
-- postgres:
DRAW("i", 990904793) AS "parent_id_u0" /* draw 0 of teams.parent_id */
(("parent_id_u0" * "i") >> 31) AS "parent_id_parent" /* row of teams that teams.parent_id points to */
CASE WHEN "i" = 0 THEN CAST(NULL AS INTEGER) ELSE "parent_id_parent" + 1 END AS "parent_id" /* teams.parent_id */
-- spark:
(`i` * 1636550220 + 990904793) % 2147483647 * (`i` + 578309531) % 1999999973 * (`i` + 903102963) % 1899999979 * (`i` + 1224820197) % 2147483647 AS `parent_id_u0` /* draw 0 of teams.parent_id */
(SHIFTRIGHT((`parent_id_u0` * `i`), 31)) AS `parent_id_parent` /* row of teams that teams.parent_id points to */
CASE WHEN `i` = 0 THEN CAST(NULL AS INTEGER) ELSE `parent_id_parent` + 1 END AS `parent_id` /* teams.parent_id */
-- sqlite:
DRAW("i", 990904793) AS "parent_id_u0" /* draw 0 of teams.parent_id */
(("parent_id_u0" * "i") >> 31) AS "parent_id_parent" /* row of teams that teams.parent_id points to */
CASE WHEN "i" = 0 THEN NULL ELSE "parent_id_parent" + 1 END AS "parent_id" /* teams.parent_id */

-- teams.size int: uniform_int (1 to 9)
-- duckdb:
DRAW("i", 980649957) AS "size_u0" /* draw 0 of teams.size */
(("size_u0" * 9) >> 31) + 1 AS "size"
-- postgres:
DRAW("i", 980649957) AS "size_u0" /* draw 0 of teams.size */
(("size_u0" * 9) >> 31) + 1 AS "size"
-- spark:
(`i` * 112367610 + 980649957) % 2147483647 * (`i` + 796330007) % 1999999973 * (`i` + 616304672) % 1899999979 * (`i` + 1202312119) % 2147483647 AS `size_u0` /* draw 0 of teams.size */
(SHIFTRIGHT((`size_u0` * 9), 31)) + 1 AS `size`
-- sqlite:
DRAW("i", 980649957) AS "size_u0" /* draw 0 of teams.size */
(("size_u0" * 9) >> 31) + 1 AS "size"

-- teams.below int: aggregate (sum teams.size via parent_id)
-- duckdb:
"rows_entry"."value" AS "below"
LEFT JOIN "sdgen_rows_teams_teams_9f3ea983d565" AS "rows_entry" ON "rows_entry"."n" = "i"
-- postgres:
(SELECT ARRAY_AGG("value" ORDER BY "n") FROM "sdgen_rows_teams_teams_9f3ea983d565")["i" + 1] AS "below"
-- spark:
`rows_entry`.`value` AS `below`
LEFT JOIN `sdgen_rows_teams_teams_9f3ea983d565` AS `rows_entry` ON `rows_entry`.`n` = `i`
-- sqlite:
"rows_entry"."value" AS "below"
LEFT JOIN "sdgen_rows_teams_teams_9f3ea983d565" AS "rows_entry" ON "rows_entry"."n" = "i"

-- teams.place int: running (running sum of size via parent_id)
-- duckdb:
CASE WHEN "parent_id" IS NULL THEN CAST(NULL AS INTEGER) ELSE "running_entry"."value" END AS "place"
LEFT JOIN "sdgen_running_teams_place_514f1aa49939" AS "running_entry" ON "running_entry"."n" = "i"
-- postgres:
CASE
  WHEN "parent_id" IS NULL
  THEN CAST(NULL AS INTEGER)
  ELSE (SELECT ARRAY_AGG("value" ORDER BY "n") FROM "sdgen_running_teams_place_514f1aa49939")["i" + 1]
END AS "place"
-- spark:
CASE WHEN `parent_id` IS NULL THEN CAST(NULL AS INTEGER) ELSE `running_entry`.`value` END AS `place`
LEFT JOIN `sdgen_running_teams_place_514f1aa49939` AS `running_entry` ON `running_entry`.`n` = `i`
-- sqlite:
CASE WHEN "parent_id" IS NULL THEN NULL ELSE "running_entry"."value" END AS "place"
LEFT JOIN "sdgen_running_teams_place_514f1aa49939" AS "running_entry" ON "running_entry"."n" = "i"
