-- devices.id uuid: uuid4 (uuid of four draws)
-- duckdb:
DRAW("i", 1666785469) AS "id_u0" /* draw 0 of devices.id */
DRAW("i", 901514780) AS "id_u1" /* draw 1 of devices.id */
DRAW("i", 899440546) AS "id_u2" /* draw 2 of devices.id */
DRAW("i", 1326349889) AS "id_u3" /* draw 3 of devices.id */
CAST(CAST(CAST(CAST("id_u0" AS UBIGINT) * CAST(8589934592 AS UBIGINT) + CAST(("id_u1" // 16384) * 65536 + 16384 + "id_u1" // 4 % 4096 AS UBIGINT) AS BIT) AS BLOB) || CAST(CAST(CAST(9223372036854775808 AS UBIGINT) + CAST("id_u2" * 2147483648 + "id_u3" AS UBIGINT) AS BIT) AS BLOB) AS UUID) AS "id"
-- postgres:
DRAW("i", 1666785469) AS "id_u0" /* draw 0 of devices.id */
DRAW("i", 901514780) AS "id_u1" /* draw 1 of devices.id */
DRAW("i", 899440546) AS "id_u2" /* draw 2 of devices.id */
DRAW("i", 1326349889) AS "id_u3" /* draw 3 of devices.id */
CAST(ENCODE(
  INT8SEND((("id_u0" << 33) | (("id_u1" >> 14) << 16) | 16384 | (("id_u1" >> 2) & 4095))) || INT8SEND((~9223372036854775807 | ("id_u2" << 31) | "id_u3")),
  'hex'
) AS UUID) AS "id"
-- spark:
(`i` * 1099741340 + 1666785469) % 2147483647 * (`i` + 782397169) % 1999999973 * (`i` + 1604915954) % 1899999979 * (`i` + 1382619004) % 2147483647 AS `id_u0` /* draw 0 of devices.id */
(`i` * 1225689597 + 901514780) % 2147483647 * (`i` + 834470074) % 1999999973 * (`i` + 1560253989) % 1899999979 * (`i` + 2082711444) % 2147483647 AS `id_u1` /* draw 1 of devices.id */
(`i` * 1285716600 + 899440546) % 2147483647 * (`i` + 110601794) % 1999999973 * (`i` + 1686847749) % 1899999979 * (`i` + 1195240130) % 2147483647 AS `id_u2` /* draw 2 of devices.id */
(`i` * 1849119631 + 1326349889) % 2147483647 * (`i` + 1957997994) % 1999999973 * (`i` + 1796217204) % 1899999979 * (`i` + 1481139854) % 2147483647 AS `id_u3` /* draw 3 of devices.id */
CAST((
  `system`.`session`.`sdgen_hex`[((SHIFTRIGHT(`id_u0`, 23)) & 255)] || `system`.`session`.`sdgen_hex`[((SHIFTRIGHT(`id_u0`, 15)) & 255)] || `system`.`session`.`sdgen_hex`[((SHIFTRIGHT(`id_u0`, 7)) & 255)] || `system`.`session`.`sdgen_hex`[((SHIFTLEFT((`id_u0` & 127), 1)) | (SHIFTRIGHT(`id_u1`, 30)))] || '-' || `system`.`session`.`sdgen_hex`[((SHIFTRIGHT(`id_u1`, 22)) & 255)] || `system`.`session`.`sdgen_hex`[((SHIFTRIGHT(`id_u1`, 14)) & 255)] || '-' || `system`.`session`.`sdgen_hex`[(((SHIFTRIGHT(`id_u1`, 10)) & 15) | 64)] || `system`.`session`.`sdgen_hex`[((SHIFTRIGHT(`id_u1`, 2)) & 255)] || '-' || `system`.`session`.`sdgen_hex`[((SHIFTRIGHT(`id_u2`, 25)) | 128)] || `system`.`session`.`sdgen_hex`[((SHIFTRIGHT(`id_u2`, 17)) & 255)] || '-' || `system`.`session`.`sdgen_hex`[((SHIFTRIGHT(`id_u2`, 9)) & 255)] || `system`.`session`.`sdgen_hex`[((SHIFTRIGHT(`id_u2`, 1)) & 255)] || `system`.`session`.`sdgen_hex`[((SHIFTLEFT((`id_u2` & 1), 7)) | (SHIFTRIGHT(`id_u3`, 24)))] || `system`.`session`.`sdgen_hex`[((SHIFTRIGHT(`id_u3`, 16)) & 255)] || `system`.`session`.`sdgen_hex`[((SHIFTRIGHT(`id_u3`, 8)) & 255)] || `system`.`session`.`sdgen_hex`[(`id_u3` & 255)]
) AS STRING) AS `id`
-- sqlite:
DRAW("i", 1666785469) AS "id_u0" /* draw 0 of devices.id */
DRAW("i", 901514780) AS "id_u1" /* draw 1 of devices.id */
DRAW("i", 899440546) AS "id_u2" /* draw 2 of devices.id */
DRAW("i", 1326349889) AS "id_u3" /* draw 3 of devices.id */
PRINTF(
  '%08x-%04x-4%03x-%04x-%012x', "id_u0" * 2 + "id_u1" / 1073741824, "id_u1" / 16384 % 65536, "id_u1" / 4 % 4096, "id_u2" / 131072 + 32768,
  ("id_u2" % 131072) * 2147483648 + "id_u3"
) AS "id"

-- readings.id int: sequence (from 1, step 1)
-- duckdb:
"i" + 1 AS "id" /* readings.id */
-- postgres:
"i" + 1 AS "id" /* readings.id */
-- spark:
`i` + 1 AS `id` /* readings.id */
-- sqlite:
"i" + 1 AS "id" /* readings.id */

-- readings.device_id uuid: fk (devices.id of all rows in turn)
-- duckdb:
("i" % 4) AS "device_id_permutation_number" /* number of readings.device_id */
(("i" // 4) & 2147483647) AS "device_id_round" /* which round through the parents it is */
"device_id_permutation_number" // 2 AS "device_id_permutation_line" /* line of readings.device_id */
"device_id_permutation_number" % 2 AS "device_id_permutation_place" /* place of readings.device_id */
(
  "device_id_permutation_place" + ("device_id_permutation_line" * 681496127 + "device_id_round" * 2011065833 + 62425614) % 2147483647 * ("device_id_permutation_line" + 1116753706) % 1999999973 * ("device_id_permutation_line" + 553825139) % 1899999979 * ("device_id_permutation_line" + 1165075007) % 2147483647
) % 2 AS "device_id_permutation_place_1" /* place_1 of readings.device_id */
(
  "device_id_permutation_line" + ("device_id_permutation_place_1" * 473949962 + "device_id_round" * 877537509 + 492177006) % 2147483647 * ("device_id_permutation_place_1" + 1340307013) % 1999999973 * ("device_id_permutation_place_1" + 119326700) % 1899999979 * ("device_id_permutation_place_1" + 1185690817) % 2147483647
) % 2 AS "device_id_permutation_line_2" /* line_2 of readings.device_id */
(
  "device_id_permutation_place_1" + ("device_id_permutation_line_2" * 7618057 + "device_id_round" * 131373807 + 764058113) % 2147483647 * ("device_id_permutation_line_2" + 1894264947) % 1999999973 * ("device_id_permutation_line_2" + 811699968) % 1899999979 * ("device_id_permutation_line_2" + 267576476) % 2147483647
) % 2 AS "device_id_permutation_place_3" /* place_3 of readings.device_id */
(
  "device_id_permutation_line_2" + ("device_id_permutation_place_3" * 1365548112 + "device_id_round" * 1980692910 + 486811580) % 2147483647 * ("device_id_permutation_place_3" + 1882413992) % 1999999973 * ("device_id_permutation_place_3" + 283943814) % 1899999979 * ("device_id_permutation_place_3" + 936690066) % 2147483647
) % 2 AS "device_id_permutation_line_4" /* line_4 of readings.device_id */
(
  "device_id_permutation_place_3" + ("device_id_permutation_line_4" * 359987933 + "device_id_round" * 1608430689 + 1318693359) % 2147483647 * ("device_id_permutation_line_4" + 693134383) % 1999999973 * ("device_id_permutation_line_4" + 228279598) % 1899999979 * ("device_id_permutation_line_4" + 526553410) % 2147483647
) % 2 AS "device_id_permutation_place_5" /* place_5 of readings.device_id */
(
  "device_id_permutation_line_4" + ("device_id_permutation_place_5" * 1381846782 + "device_id_round" * 2029122166 + 57295044) % 2147483647 * ("device_id_permutation_place_5" + 1911919362) % 1999999973 * ("device_id_permutation_place_5" + 1252668709) % 1899999979 * ("device_id_permutation_place_5" + 1136958993) % 2147483647
) % 2 AS "device_id_permutation_line_6" /* line_6 of readings.device_id */
(
  "device_id_permutation_place_5" + ("device_id_permutation_line_6" * 1922780388 + "device_id_round" * 959067675 + 1618219325) % 2147483647 * ("device_id_permutation_line_6" + 1181759565) % 1999999973 * ("device_id_permutation_line_6" + 947591634) % 1899999979 * ("device_id_permutation_line_6" + 1569397917) % 2147483647
) % 2 AS "device_id_permutation_place_7" /* place_7 of readings.device_id */
(
  "device_id_permutation_line_6" + ("device_id_permutation_place_7" * 1373052781 + "device_id_round" * 1303081369 + 465140086) % 2147483647 * ("device_id_permutation_place_7" + 153509505) % 1999999973 * ("device_id_permutation_place_7" + 1508150453) % 1899999979 * ("device_id_permutation_place_7" + 1955416326) % 2147483647
) % 2 AS "device_id_permutation_line_8" /* line_8 of readings.device_id */
(
  "device_id_permutation_place_7" + ("device_id_permutation_line_8" * 500793558 + "device_id_round" * 739500145 + 40964914) % 2147483647 * ("device_id_permutation_line_8" + 1964476831) % 1999999973 * ("device_id_permutation_line_8" + 1028632711) % 1899999979 * ("device_id_permutation_line_8" + 607428718) % 2147483647
) % 2 AS "device_id_permutation_place_9" /* place_9 of readings.device_id */
(
  "device_id_permutation_line_8" + ("device_id_permutation_place_9" * 1522247233 + "device_id_round" * 665863402 + 1341416722) % 2147483647 * ("device_id_permutation_place_9" + 1475166226) % 1999999973 * ("device_id_permutation_place_9" + 1363270127) % 1899999979 * ("device_id_permutation_place_9" + 783002548) % 2147483647
) % 2 AS "device_id_permutation_line_10" /* line_10 of readings.device_id */
("device_id_permutation_line_10" * 2 + "device_id_permutation_place_9") % 2147483648 AS "device_id_parent" /* row of devices that readings.device_id points to */
DRAW("device_id_parent", 1666785469) AS "device_id_parent_id_u0" /* draw 0 of devices.id */
DRAW("device_id_parent", 901514780) AS "device_id_parent_id_u1" /* draw 1 of devices.id */
DRAW("device_id_parent", 899440546) AS "device_id_parent_id_u2" /* draw 2 of devices.id */
DRAW("device_id_parent", 1326349889) AS "device_id_parent_id_u3" /* draw 3 of devices.id */
CAST(CAST(CAST(CAST("device_id_parent_id_u0" AS UBIGINT) * CAST(8589934592 AS UBIGINT) + CAST(("device_id_parent_id_u1" // 16384) * 65536 + 16384 + "device_id_parent_id_u1" // 4 % 4096 AS UBIGINT) AS BIT) AS BLOB) || CAST(CAST(CAST(9223372036854775808 AS UBIGINT) + CAST("device_id_parent_id_u2" * 2147483648 + "device_id_parent_id_u3" AS UBIGINT) AS BIT) AS BLOB) AS UUID) AS "device_id" /* readings.device_id */
-- postgres:
("i" % 4) AS "device_id_permutation_number" /* number of readings.device_id */
(("i" / 4) & 2147483647) AS "device_id_round" /* which round through the parents it is */
"device_id_permutation_number" / 2 AS "device_id_permutation_line" /* line of readings.device_id */
"device_id_permutation_number" % 2 AS "device_id_permutation_place" /* place of readings.device_id */
(
  "device_id_permutation_place" + ("device_id_permutation_line" * 681496127 + "device_id_round" * 2011065833 + 62425614) % 2147483647 * ("device_id_permutation_line" + 1116753706) % 1999999973 * ("device_id_permutation_line" + 553825139) % 1899999979 * ("device_id_permutation_line" + 1165075007) % 2147483647
) % 2 AS "device_id_permutation_place_1" /* place_1 of readings.device_id */
(
  "device_id_permutation_line" + ("device_id_permutation_place_1" * 473949962 + "device_id_round" * 877537509 + 492177006) % 2147483647 * ("device_id_permutation_place_1" + 1340307013) % 1999999973 * ("device_id_permutation_place_1" + 119326700) % 1899999979 * ("device_id_permutation_place_1" + 1185690817) % 2147483647
) % 2 AS "device_id_permutation_line_2" /* line_2 of readings.device_id */
(
  "device_id_permutation_place_1" + ("device_id_permutation_line_2" * 7618057 + "device_id_round" * 131373807 + 764058113) % 2147483647 * ("device_id_permutation_line_2" + 1894264947) % 1999999973 * ("device_id_permutation_line_2" + 811699968) % 1899999979 * ("device_id_permutation_line_2" + 267576476) % 2147483647
) % 2 AS "device_id_permutation_place_3" /* place_3 of readings.device_id */
(
  "device_id_permutation_line_2" + ("device_id_permutation_place_3" * 1365548112 + "device_id_round" * 1980692910 + 486811580) % 2147483647 * ("device_id_permutation_place_3" + 1882413992) % 1999999973 * ("device_id_permutation_place_3" + 283943814) % 1899999979 * ("device_id_permutation_place_3" + 936690066) % 2147483647
) % 2 AS "device_id_permutation_line_4" /* line_4 of readings.device_id */
(
  "device_id_permutation_place_3" + ("device_id_permutation_line_4" * 359987933 + "device_id_round" * 1608430689 + 1318693359) % 2147483647 * ("device_id_permutation_line_4" + 693134383) % 1999999973 * ("device_id_permutation_line_4" + 228279598) % 1899999979 * ("device_id_permutation_line_4" + 526553410) % 2147483647
) % 2 AS "device_id_permutation_place_5" /* place_5 of readings.device_id */
(
  "device_id_permutation_line_4" + ("device_id_permutation_place_5" * 1381846782 + "device_id_round" * 2029122166 + 57295044) % 2147483647 * ("device_id_permutation_place_5" + 1911919362) % 1999999973 * ("device_id_permutation_place_5" + 1252668709) % 1899999979 * ("device_id_permutation_place_5" + 1136958993) % 2147483647
) % 2 AS "device_id_permutation_line_6" /* line_6 of readings.device_id */
(
  "device_id_permutation_place_5" + ("device_id_permutation_line_6" * 1922780388 + "device_id_round" * 959067675 + 1618219325) % 2147483647 * ("device_id_permutation_line_6" + 1181759565) % 1999999973 * ("device_id_permutation_line_6" + 947591634) % 1899999979 * ("device_id_permutation_line_6" + 1569397917) % 2147483647
) % 2 AS "device_id_permutation_place_7" /* place_7 of readings.device_id */
(
  "device_id_permutation_line_6" + ("device_id_permutation_place_7" * 1373052781 + "device_id_round" * 1303081369 + 465140086) % 2147483647 * ("device_id_permutation_place_7" + 153509505) % 1999999973 * ("device_id_permutation_place_7" + 1508150453) % 1899999979 * ("device_id_permutation_place_7" + 1955416326) % 2147483647
) % 2 AS "device_id_permutation_line_8" /* line_8 of readings.device_id */
(
  "device_id_permutation_place_7" + ("device_id_permutation_line_8" * 500793558 + "device_id_round" * 739500145 + 40964914) % 2147483647 * ("device_id_permutation_line_8" + 1964476831) % 1999999973 * ("device_id_permutation_line_8" + 1028632711) % 1899999979 * ("device_id_permutation_line_8" + 607428718) % 2147483647
) % 2 AS "device_id_permutation_place_9" /* place_9 of readings.device_id */
(
  "device_id_permutation_line_8" + ("device_id_permutation_place_9" * 1522247233 + "device_id_round" * 665863402 + 1341416722) % 2147483647 * ("device_id_permutation_place_9" + 1475166226) % 1999999973 * ("device_id_permutation_place_9" + 1363270127) % 1899999979 * ("device_id_permutation_place_9" + 783002548) % 2147483647
) % 2 AS "device_id_permutation_line_10" /* line_10 of readings.device_id */
("device_id_permutation_line_10" * 2 + "device_id_permutation_place_9") AS "device_id_parent" /* row of devices that readings.device_id points to */
DRAW("device_id_parent", 1666785469) AS "device_id_parent_id_u0" /* draw 0 of devices.id */
DRAW("device_id_parent", 901514780) AS "device_id_parent_id_u1" /* draw 1 of devices.id */
DRAW("device_id_parent", 899440546) AS "device_id_parent_id_u2" /* draw 2 of devices.id */
DRAW("device_id_parent", 1326349889) AS "device_id_parent_id_u3" /* draw 3 of devices.id */
CAST(ENCODE(
  INT8SEND(
    (("device_id_parent_id_u0" << 33) | (("device_id_parent_id_u1" >> 14) << 16) | 16384 | (("device_id_parent_id_u1" >> 2) & 4095))
  ) || INT8SEND((~9223372036854775807 | ("device_id_parent_id_u2" << 31) | "device_id_parent_id_u3")), 'hex'
) AS UUID) AS "device_id" /* readings.device_id */
-- spark:
(`i` % 4) AS `device_id_permutation_number` /* number of readings.device_id */
((`i` DIV 4) & 2147483647) AS `device_id_round` /* which round through the parents it is */
`device_id_permutation_number` DIV 2 AS `device_id_permutation_line` /* line of readings.device_id */
`device_id_permutation_number` % 2 AS `device_id_permutation_place` /* place of readings.device_id */
(
  `device_id_permutation_place` + (`device_id_permutation_line` * 681496127 + `device_id_round` * 2011065833 + 62425614) % 2147483647 * (`device_id_permutation_line` + 1116753706) % 1999999973 * (`device_id_permutation_line` + 553825139) % 1899999979 * (`device_id_permutation_line` + 1165075007) % 2147483647
) % 2 AS `device_id_permutation_place_1` /* place_1 of readings.device_id */
(
  `device_id_permutation_line` + (`device_id_permutation_place_1` * 473949962 + `device_id_round` * 877537509 + 492177006) % 2147483647 * (`device_id_permutation_place_1` + 1340307013) % 1999999973 * (`device_id_permutation_place_1` + 119326700) % 1899999979 * (`device_id_permutation_place_1` + 1185690817) % 2147483647
) % 2 AS `device_id_permutation_line_2` /* line_2 of readings.device_id */
(
  `device_id_permutation_place_1` + (`device_id_permutation_line_2` * 7618057 + `device_id_round` * 131373807 + 764058113) % 2147483647 * (`device_id_permutation_line_2` + 1894264947) % 1999999973 * (`device_id_permutation_line_2` + 811699968) % 1899999979 * (`device_id_permutation_line_2` + 267576476) % 2147483647
) % 2 AS `device_id_permutation_place_3` /* place_3 of readings.device_id */
(
  `device_id_permutation_line_2` + (`device_id_permutation_place_3` * 1365548112 + `device_id_round` * 1980692910 + 486811580) % 2147483647 * (`device_id_permutation_place_3` + 1882413992) % 1999999973 * (`device_id_permutation_place_3` + 283943814) % 1899999979 * (`device_id_permutation_place_3` + 936690066) % 2147483647
) % 2 AS `device_id_permutation_line_4` /* line_4 of readings.device_id */
(
  `device_id_permutation_place_3` + (`device_id_permutation_line_4` * 359987933 + `device_id_round` * 1608430689 + 1318693359) % 2147483647 * (`device_id_permutation_line_4` + 693134383) % 1999999973 * (`device_id_permutation_line_4` + 228279598) % 1899999979 * (`device_id_permutation_line_4` + 526553410) % 2147483647
) % 2 AS `device_id_permutation_place_5` /* place_5 of readings.device_id */
(
  `device_id_permutation_line_4` + (`device_id_permutation_place_5` * 1381846782 + `device_id_round` * 2029122166 + 57295044) % 2147483647 * (`device_id_permutation_place_5` + 1911919362) % 1999999973 * (`device_id_permutation_place_5` + 1252668709) % 1899999979 * (`device_id_permutation_place_5` + 1136958993) % 2147483647
) % 2 AS `device_id_permutation_line_6` /* line_6 of readings.device_id */
(
  `device_id_permutation_place_5` + (`device_id_permutation_line_6` * 1922780388 + `device_id_round` * 959067675 + 1618219325) % 2147483647 * (`device_id_permutation_line_6` + 1181759565) % 1999999973 * (`device_id_permutation_line_6` + 947591634) % 1899999979 * (`device_id_permutation_line_6` + 1569397917) % 2147483647
) % 2 AS `device_id_permutation_place_7` /* place_7 of readings.device_id */
(
  `device_id_permutation_line_6` + (`device_id_permutation_place_7` * 1373052781 + `device_id_round` * 1303081369 + 465140086) % 2147483647 * (`device_id_permutation_place_7` + 153509505) % 1999999973 * (`device_id_permutation_place_7` + 1508150453) % 1899999979 * (`device_id_permutation_place_7` + 1955416326) % 2147483647
) % 2 AS `device_id_permutation_line_8` /* line_8 of readings.device_id */
(
  `device_id_permutation_place_7` + (`device_id_permutation_line_8` * 500793558 + `device_id_round` * 739500145 + 40964914) % 2147483647 * (`device_id_permutation_line_8` + 1964476831) % 1999999973 * (`device_id_permutation_line_8` + 1028632711) % 1899999979 * (`device_id_permutation_line_8` + 607428718) % 2147483647
) % 2 AS `device_id_permutation_place_9` /* place_9 of readings.device_id */
(
  `device_id_permutation_line_8` + (`device_id_permutation_place_9` * 1522247233 + `device_id_round` * 665863402 + 1341416722) % 2147483647 * (`device_id_permutation_place_9` + 1475166226) % 1999999973 * (`device_id_permutation_place_9` + 1363270127) % 1899999979 * (`device_id_permutation_place_9` + 783002548) % 2147483647
) % 2 AS `device_id_permutation_line_10` /* line_10 of readings.device_id */
(`device_id_permutation_line_10` * 2 + `device_id_permutation_place_9`) AS `device_id_parent` /* row of devices that readings.device_id points to */
(`device_id_parent` * 1099741340 + 1666785469) % 2147483647 * (`device_id_parent` + 782397169) % 1999999973 * (`device_id_parent` + 1604915954) % 1899999979 * (`device_id_parent` + 1382619004) % 2147483647 AS `device_id_parent_id_u0` /* draw 0 of devices.id */
(`device_id_parent` * 1225689597 + 901514780) % 2147483647 * (`device_id_parent` + 834470074) % 1999999973 * (`device_id_parent` + 1560253989) % 1899999979 * (`device_id_parent` + 2082711444) % 2147483647 AS `device_id_parent_id_u1` /* draw 1 of devices.id */
(`device_id_parent` * 1285716600 + 899440546) % 2147483647 * (`device_id_parent` + 110601794) % 1999999973 * (`device_id_parent` + 1686847749) % 1899999979 * (`device_id_parent` + 1195240130) % 2147483647 AS `device_id_parent_id_u2` /* draw 2 of devices.id */
(`device_id_parent` * 1849119631 + 1326349889) % 2147483647 * (`device_id_parent` + 1957997994) % 1999999973 * (`device_id_parent` + 1796217204) % 1899999979 * (`device_id_parent` + 1481139854) % 2147483647 AS `device_id_parent_id_u3` /* draw 3 of devices.id */
CAST((
  `system`.`session`.`sdgen_hex`[((SHIFTRIGHT(`device_id_parent_id_u0`, 23)) & 255)] || `system`.`session`.`sdgen_hex`[((SHIFTRIGHT(`device_id_parent_id_u0`, 15)) & 255)] || `system`.`session`.`sdgen_hex`[((SHIFTRIGHT(`device_id_parent_id_u0`, 7)) & 255)] || `system`.`session`.`sdgen_hex`[((SHIFTLEFT((`device_id_parent_id_u0` & 127), 1)) | (SHIFTRIGHT(`device_id_parent_id_u1`, 30)))] || '-' || `system`.`session`.`sdgen_hex`[((SHIFTRIGHT(`device_id_parent_id_u1`, 22)) & 255)] || `system`.`session`.`sdgen_hex`[((SHIFTRIGHT(`device_id_parent_id_u1`, 14)) & 255)] || '-' || `system`.`session`.`sdgen_hex`[(((SHIFTRIGHT(`device_id_parent_id_u1`, 10)) & 15) | 64)] || `system`.`session`.`sdgen_hex`[((SHIFTRIGHT(`device_id_parent_id_u1`, 2)) & 255)] || '-' || `system`.`session`.`sdgen_hex`[((SHIFTRIGHT(`device_id_parent_id_u2`, 25)) | 128)] || `system`.`session`.`sdgen_hex`[((SHIFTRIGHT(`device_id_parent_id_u2`, 17)) & 255)] || '-' || `system`.`session`.`sdgen_hex`[((SHIFTRIGHT(`device_id_parent_id_u2`, 9)) & 255)] || `system`.`session`.`sdgen_hex`[((SHIFTRIGHT(`device_id_parent_id_u2`, 1)) & 255)] || `system`.`session`.`sdgen_hex`[((SHIFTLEFT((`device_id_parent_id_u2` & 1), 7)) | (SHIFTRIGHT(`device_id_parent_id_u3`, 24)))] || `system`.`session`.`sdgen_hex`[((SHIFTRIGHT(`device_id_parent_id_u3`, 16)) & 255)] || `system`.`session`.`sdgen_hex`[((SHIFTRIGHT(`device_id_parent_id_u3`, 8)) & 255)] || `system`.`session`.`sdgen_hex`[(`device_id_parent_id_u3` & 255)]
) AS STRING) AS `device_id` /* readings.device_id */
-- sqlite:
("i" % 4) AS "device_id_permutation_number" /* number of readings.device_id */
(("i" / 4) & 2147483647) AS "device_id_round" /* which round through the parents it is */
"device_id_permutation_number" / 2 AS "device_id_permutation_line" /* line of readings.device_id */
"device_id_permutation_number" % 2 AS "device_id_permutation_place" /* place of readings.device_id */
(
  "device_id_permutation_place" + ("device_id_permutation_line" * 681496127 + "device_id_round" * 2011065833 + 62425614) % 2147483647 * ("device_id_permutation_line" + 1116753706) % 1999999973 * ("device_id_permutation_line" + 553825139) % 1899999979 * ("device_id_permutation_line" + 1165075007) % 2147483647
) % 2 AS "device_id_permutation_place_1" /* place_1 of readings.device_id */
(
  "device_id_permutation_line" + ("device_id_permutation_place_1" * 473949962 + "device_id_round" * 877537509 + 492177006) % 2147483647 * ("device_id_permutation_place_1" + 1340307013) % 1999999973 * ("device_id_permutation_place_1" + 119326700) % 1899999979 * ("device_id_permutation_place_1" + 1185690817) % 2147483647
) % 2 AS "device_id_permutation_line_2" /* line_2 of readings.device_id */
(
  "device_id_permutation_place_1" + ("device_id_permutation_line_2" * 7618057 + "device_id_round" * 131373807 + 764058113) % 2147483647 * ("device_id_permutation_line_2" + 1894264947) % 1999999973 * ("device_id_permutation_line_2" + 811699968) % 1899999979 * ("device_id_permutation_line_2" + 267576476) % 2147483647
) % 2 AS "device_id_permutation_place_3" /* place_3 of readings.device_id */
(
  "device_id_permutation_line_2" + ("device_id_permutation_place_3" * 1365548112 + "device_id_round" * 1980692910 + 486811580) % 2147483647 * ("device_id_permutation_place_3" + 1882413992) % 1999999973 * ("device_id_permutation_place_3" + 283943814) % 1899999979 * ("device_id_permutation_place_3" + 936690066) % 2147483647
) % 2 AS "device_id_permutation_line_4" /* line_4 of readings.device_id */
(
  "device_id_permutation_place_3" + ("device_id_permutation_line_4" * 359987933 + "device_id_round" * 1608430689 + 1318693359) % 2147483647 * ("device_id_permutation_line_4" + 693134383) % 1999999973 * ("device_id_permutation_line_4" + 228279598) % 1899999979 * ("device_id_permutation_line_4" + 526553410) % 2147483647
) % 2 AS "device_id_permutation_place_5" /* place_5 of readings.device_id */
(
  "device_id_permutation_line_4" + ("device_id_permutation_place_5" * 1381846782 + "device_id_round" * 2029122166 + 57295044) % 2147483647 * ("device_id_permutation_place_5" + 1911919362) % 1999999973 * ("device_id_permutation_place_5" + 1252668709) % 1899999979 * ("device_id_permutation_place_5" + 1136958993) % 2147483647
) % 2 AS "device_id_permutation_line_6" /* line_6 of readings.device_id */
(
  "device_id_permutation_place_5" + ("device_id_permutation_line_6" * 1922780388 + "device_id_round" * 959067675 + 1618219325) % 2147483647 * ("device_id_permutation_line_6" + 1181759565) % 1999999973 * ("device_id_permutation_line_6" + 947591634) % 1899999979 * ("device_id_permutation_line_6" + 1569397917) % 2147483647
) % 2 AS "device_id_permutation_place_7" /* place_7 of readings.device_id */
(
  "device_id_permutation_line_6" + ("device_id_permutation_place_7" * 1373052781 + "device_id_round" * 1303081369 + 465140086) % 2147483647 * ("device_id_permutation_place_7" + 153509505) % 1999999973 * ("device_id_permutation_place_7" + 1508150453) % 1899999979 * ("device_id_permutation_place_7" + 1955416326) % 2147483647
) % 2 AS "device_id_permutation_line_8" /* line_8 of readings.device_id */
(
  "device_id_permutation_place_7" + ("device_id_permutation_line_8" * 500793558 + "device_id_round" * 739500145 + 40964914) % 2147483647 * ("device_id_permutation_line_8" + 1964476831) % 1999999973 * ("device_id_permutation_line_8" + 1028632711) % 1899999979 * ("device_id_permutation_line_8" + 607428718) % 2147483647
) % 2 AS "device_id_permutation_place_9" /* place_9 of readings.device_id */
(
  "device_id_permutation_line_8" + ("device_id_permutation_place_9" * 1522247233 + "device_id_round" * 665863402 + 1341416722) % 2147483647 * ("device_id_permutation_place_9" + 1475166226) % 1999999973 * ("device_id_permutation_place_9" + 1363270127) % 1899999979 * ("device_id_permutation_place_9" + 783002548) % 2147483647
) % 2 AS "device_id_permutation_line_10" /* line_10 of readings.device_id */
("device_id_permutation_line_10" * 2 + "device_id_permutation_place_9") AS "device_id_parent" /* row of devices that readings.device_id points to */
DRAW("device_id_parent", 1666785469) AS "device_id_parent_id_u0" /* draw 0 of devices.id */
DRAW("device_id_parent", 901514780) AS "device_id_parent_id_u1" /* draw 1 of devices.id */
DRAW("device_id_parent", 899440546) AS "device_id_parent_id_u2" /* draw 2 of devices.id */
DRAW("device_id_parent", 1326349889) AS "device_id_parent_id_u3" /* draw 3 of devices.id */
PRINTF(
  '%08x-%04x-4%03x-%04x-%012x', "device_id_parent_id_u0" * 2 + "device_id_parent_id_u1" / 1073741824,
  "device_id_parent_id_u1" / 16384 % 65536, "device_id_parent_id_u1" / 4 % 4096, "device_id_parent_id_u2" / 131072 + 32768,
  ("device_id_parent_id_u2" % 131072) * 2147483648 + "device_id_parent_id_u3"
) AS "device_id" /* readings.device_id */

-- readings.at timestamp: time_series (every 5m from -1h, for each device_id)
-- duckdb:
("i" // 4) AS "device_id_child_number" /* number among rows of one devices row */
CAST('2026-01-31 11:00:00' AS TIMESTAMP) + TO_SECONDS("device_id_child_number" * 300) AS "at"
-- postgres:
("i" / 4) AS "device_id_child_number" /* number among rows of one devices row */
CAST('2026-01-31 11:00:00' AS TIMESTAMP) + ("device_id_child_number" * 300) * INTERVAL '1 second' AS "at"
-- spark:
(`i` DIV 4) AS `device_id_child_number` /* number among rows of one devices row */
CAST(TIMESTAMP_SECONDS(`device_id_child_number` * 300 + 1769857200) AS TIMESTAMP_NTZ) AS `at`
-- sqlite:
("i" / 4) AS "device_id_child_number" /* number among rows of one devices row */
DATETIME("device_id_child_number" * 300 + 1769857200, 'unixepoch') AS "at"

-- readings.checksum bytes: bytes (2 to 4 random bytes)
-- duckdb:
DRAW("i", 963783153) AS "checksum_u1" /* draw 1 of readings.checksum */
DRAW("i", 1890301191) AS "checksum_u2" /* draw 2 of readings.checksum */
DRAW("i", 1863256734) AS "checksum_u0" /* draw 0 of readings.checksum */
ARRAY_SLICE(
  UNHEX(FORMAT('{:06x}{:02x}', (("checksum_u1" * 16777216) >> 31) % 16777216, (("checksum_u2" * 256) >> 31) % 256)), 1,
  (("checksum_u0" * 3) >> 31) + 2
) AS "checksum"
-- postgres:
DRAW("i", 963783153) AS "checksum_u1" /* draw 1 of readings.checksum */
DRAW("i", 1890301191) AS "checksum_u2" /* draw 2 of readings.checksum */
DRAW("i", 1863256734) AS "checksum_u0" /* draw 0 of readings.checksum */
SUBSTR(
  SUBSTR(INT8SEND((("checksum_u1" * 16777216) >> 31)), 6) || SUBSTR(INT8SEND((("checksum_u2" * 256) >> 31)), 8), 1,
  CAST((("checksum_u0" * 3) >> 31) + 2 AS INTEGER)
) AS "checksum"
-- spark:
(`i` * 678972911 + 963783153) % 2147483647 * (`i` + 1723893947) % 1999999973 * (`i` + 438680056) % 1899999979 * (`i` + 615655477) % 2147483647 AS `checksum_u1` /* draw 1 of readings.checksum */
(`i` * 1685461853 + 1890301191) % 2147483647 * (`i` + 367369371) % 1999999973 * (`i` + 1701633984) % 1899999979 * (`i` + 169957207) % 2147483647 AS `checksum_u2` /* draw 2 of readings.checksum */
(`i` * 804952180 + 1863256734) % 2147483647 * (`i` + 1484158057) % 1999999973 * (`i` + 755190735) % 1899999979 * (`i` + 780520223) % 2147483647 AS `checksum_u0` /* draw 0 of readings.checksum */
SUBSTR(
  UNHEX(
    LOWER(
      SUBSTR(HEX((SHIFTRIGHT((`checksum_u1` * 16777216), 31)) % 16777216 + 16777216), 2) || SUBSTR(HEX((SHIFTRIGHT((`checksum_u2` * 256), 31)) % 256 + 256), 2)
    )
  ), 1, CAST(CAST((SHIFTRIGHT((`checksum_u0` * 3), 31)) + 2 AS INT) AS INT)
) AS `checksum`
-- sqlite:
DRAW("i", 963783153) AS "checksum_u1" /* draw 1 of readings.checksum */
DRAW("i", 1890301191) AS "checksum_u2" /* draw 2 of readings.checksum */
DRAW("i", 1863256734) AS "checksum_u0" /* draw 0 of readings.checksum */
SUBSTR(
  CAST(SUBSTR("checksum_octets", (("checksum_u1" * 16777216) >> 31) / 65536 % 256 + 1, 1) || SUBSTR("checksum_octets", (("checksum_u1" * 16777216) >> 31) / 256 % 256 + 1, 1) || SUBSTR("checksum_octets", (("checksum_u1" * 16777216) >> 31) % 256 + 1, 1) || SUBSTR("checksum_octets", (("checksum_u2" * 256) >> 31) % 256 + 1, 1) AS BLOB),
  1, CAST((("checksum_u0" * 3) >> 31) + 2 AS INTEGER)
) AS "checksum"
x'000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f202122232425262728292a2b2c2d2e2f303132333435363738393a3b3c3d3e3f404142434445464748494a4b4c4d4e4f505152535455565758595a5b5c5d5e5f606162636465666768696a6b6c6d6e6f707172737475767778797a7b7c7d7e7f808182838485868788898a8b8c8d8e8f909192939495969798999a9b9c9d9e9fa0a1a2a3a4a5a6a7a8a9aaabacadaeafb0b1b2b3b4b5b6b7b8b9babbbcbdbebfc0c1c2c3c4c5c6c7c8c9cacbcccdcecfd0d1d2d3d4d5d6d7d8d9dadbdcdddedfe0e1e2e3e4e5e6e7e8e9eaebecedeeeff0f1f2f3f4f5f6f7f8f9fafbfcfdfeff' AS "checksum_octets" /* octets */

-- readings.payload json: json (reading, twice, city, value, ok, since, tags, version)
-- duckdb:
DRAW("i", 560933855) AS "payload_tags_u0" /* draw tags.0 of readings.payload */
DRAW("i", 736345573) AS "payload_tags_u2" /* draw tags.2 of readings.payload */
DRAW("i", 523608040) AS "payload_tags_u4" /* draw tags.4 of readings.payload */
DRAW("i", 1531335290) AS "payload_value_u0" /* draw value.0 of readings.payload */
DRAW("i", 970261319) AS "payload_value_u1" /* draw value.1 of readings.payload */
(("payload_tags_u0" * 3) >> 31) AS "payload_tags_length" /* how many elements */
(("payload_tags_u2" * 3) >> 31) AS "payload_tags_place_0" /* which card goes to place 0 */
CAST(0 AS BIGINT) AS "payload_tags_stood_0" /* the card at place 0 before the swap */
(("payload_tags_u4" * 2) >> 31) + 1 AS "payload_tags_place_1" /* which card goes to place 1 */
FLOOR(
  (20.0e0 + 3.0e0 * (SQRT((-2.0e0) * LN(("payload_value_u0" + 1) / 2147483647.0e0)) * COS(6.283185307179586e0 * ("payload_value_u1" / 2147483647.0e0)))) * 10.0e0 + 0.5e0
) / 10.0e0 AS "payload_value_json" /* to be a part of JSON */
DRAW("i", 1144771485) AS "payload_city_u0" /* draw city.0 of readings.payload */
DRAW("i", 521907226) AS "payload_ok_u0" /* draw ok.0 of readings.payload */
CAST('2026-01-24 12:00:00' AS TIMESTAMP) + TO_SECONDS("i" * 86400) AS "payload_since_json" /* to be a part of JSON */
"payload_tags_place_0" AS "payload_tags_card_0" /* the card that goes to place 0 */
CASE WHEN "payload_tags_place_0" = "payload_tags_place_1" THEN "payload_tags_stood_0" ELSE "payload_tags_place_1"
END AS "payload_tags_card_1" /* the card that goes to place 1 */
DRAW("i", 1983407952) AS "payload_value_null" /* draw value.null of readings.payload */
CAST((
  '{"city":' || CASE
    WHEN REGEXP_MATCHES("payload_entry"."value", '[\x{0B}\x{0E}\x{0F}\x{1A}-\x{1F}]')
    THEN '"' || ARRAY_TO_STRING(
      LIST_TRANSFORM(
        STRING_SPLIT("payload_entry"."value", ''),
        LAMBDA "character": CASE
          WHEN UNICODE("character") < 32
          THEN LOWER(
            SUBSTR(
              CAST(TO_JSON(CAST("character" AS VARCHAR)) AS VARCHAR), 2, LENGTH(CAST(TO_JSON(CAST("character" AS VARCHAR)) AS VARCHAR)) - 2
            )
          )
          ELSE SUBSTR(
            CAST(TO_JSON(CAST("character" AS VARCHAR)) AS VARCHAR), 2, LENGTH(CAST(TO_JSON(CAST("character" AS VARCHAR)) AS VARCHAR)) - 2
          )
        END
      ), ''
    ) || '"'
    ELSE CAST(TO_JSON(CAST("payload_entry"."value" AS VARCHAR)) AS VARCHAR)
  END || ',"ok":' || CAST(("payload_ok_u0" < 1073741824) AS VARCHAR) || ',"reading":' || COALESCE(CAST("id" AS VARCHAR), 'null') || ',"since":' || ('"' || REPLACE(CAST(CAST("payload_since_json" AS TIMESTAMP) AS VARCHAR), ' ', 'T') || '"') || ',"tags":' || (
    '[' || CASE
      WHEN "payload_tags_length" > 0
      THEN CASE
        WHEN REGEXP_MATCHES("payload_entry_2"."value", '[\x{0B}\x{0E}\x{0F}\x{1A}-\x{1F}]')
        THEN '"' || ARRAY_TO_STRING(
          LIST_TRANSFORM(
            STRING_SPLIT("payload_entry_2"."value", ''),
            LAMBDA "character": CASE
              WHEN UNICODE("character") < 32
              THEN LOWER(
                SUBSTR(
                  CAST(TO_JSON(CAST("character" AS VARCHAR)) AS VARCHAR), 2,
                  LENGTH(CAST(TO_JSON(CAST("character" AS VARCHAR)) AS VARCHAR)) - 2
                )
              )
              ELSE SUBSTR(
                CAST(TO_JSON(CAST("character" AS VARCHAR)) AS VARCHAR), 2,
                LENGTH(CAST(TO_JSON(CAST("character" AS VARCHAR)) AS VARCHAR)) - 2
              )
            END
          ), ''
        ) || '"'
        ELSE CAST(TO_JSON(CAST("payload_entry_2"."value" AS VARCHAR)) AS VARCHAR)
      END
      ELSE ''
    END || CASE
      WHEN "payload_tags_length" > 1
      THEN ',' || CASE
        WHEN REGEXP_MATCHES("payload_entry_3"."value", '[\x{0B}\x{0E}\x{0F}\x{1A}-\x{1F}]')
        THEN '"' || ARRAY_TO_STRING(
          LIST_TRANSFORM(
            STRING_SPLIT("payload_entry_3"."value", ''),
            LAMBDA "character": CASE
              WHEN UNICODE("character") < 32
              THEN LOWER(
                SUBSTR(
                  CAST(TO_JSON(CAST("character" AS VARCHAR)) AS VARCHAR), 2,
                  LENGTH(CAST(TO_JSON(CAST("character" AS VARCHAR)) AS VARCHAR)) - 2
                )
              )
              ELSE SUBSTR(
                CAST(TO_JSON(CAST("character" AS VARCHAR)) AS VARCHAR), 2,
                LENGTH(CAST(TO_JSON(CAST("character" AS VARCHAR)) AS VARCHAR)) - 2
              )
            END
          ), ''
        ) || '"'
        ELSE CAST(TO_JSON(CAST("payload_entry_3"."value" AS VARCHAR)) AS VARCHAR)
      END
      ELSE ''
    END || ']'
  ) || ',"twice":' || COALESCE(CAST(CAST("id" AS BIGINT) * 2 AS VARCHAR), 'null') || ',"value":' || CASE
    WHEN "payload_value_null" < 214748365
    THEN 'null'
    ELSE CASE
      WHEN "payload_value_json" >= (-9.223372036854776e+18)
      AND "payload_value_json" < 9.223372036854776e+18
      AND TRUNC("payload_value_json") = "payload_value_json"
      THEN CAST(CAST("payload_value_json" AS BIGINT) AS VARCHAR)
      ELSE CAST("payload_value_json" AS VARCHAR)
    END
  END || ',"version":2}'
) AS JSON) AS "payload"
LEFT JOIN "sdgen_cities" AS "payload_entry" ON "payload_entry"."n" = (("payload_city_u0" * 500) >> 31)
LEFT JOIN "sdgen_readings_payload_b9d6a88515eb" AS "payload_entry_2" ON "payload_entry_2"."n" = "payload_tags_card_0"
LEFT JOIN "sdgen_readings_payload_b9d6a88515eb" AS "payload_entry_3" ON "payload_entry_3"."n" = "payload_tags_card_1"
-- postgres:
DRAW("i", 560933855) AS "payload_tags_u0" /* draw tags.0 of readings.payload */
DRAW("i", 736345573) AS "payload_tags_u2" /* draw tags.2 of readings.payload */
DRAW("i", 523608040) AS "payload_tags_u4" /* draw tags.4 of readings.payload */
DRAW("i", 1531335290) AS "payload_value_u0" /* draw value.0 of readings.payload */
DRAW("i", 970261319) AS "payload_value_u1" /* draw value.1 of readings.payload */
(("payload_tags_u0" * 3) >> 31) AS "payload_tags_length" /* how many elements */
(("payload_tags_u2" * 3) >> 31) AS "payload_tags_place_0" /* which card goes to place 0 */
CAST(0 AS BIGINT) AS "payload_tags_stood_0" /* the card at place 0 before the swap */
(("payload_tags_u4" * 2) >> 31) + 1 AS "payload_tags_place_1" /* which card goes to place 1 */
FLOOR(
  (FLOAT8 '20.0' + FLOAT8 '3.0' * (SQRT((-FLOAT8 '2.0') * LN(("payload_value_u0" + 1) / FLOAT8 '2147483647.0')) * COS(FLOAT8 '6.283185307179586' * ("payload_value_u1" / FLOAT8 '2147483647.0')))) * FLOAT8 '10.0' + FLOAT8 '0.5'
) / FLOAT8 '10.0' AS "payload_value_json" /* to be a part of JSON */
DRAW("i", 1144771485) AS "payload_city_u0" /* draw city.0 of readings.payload */
DRAW("i", 521907226) AS "payload_ok_u0" /* draw ok.0 of readings.payload */
CAST('2026-01-24 12:00:00' AS TIMESTAMP) + ("i" * 86400) * INTERVAL '1 second' AS "payload_since_json" /* to be a part of JSON */
"payload_tags_place_0" AS "payload_tags_card_0" /* the card that goes to place 0 */
CASE WHEN "payload_tags_place_0" = "payload_tags_place_1" THEN "payload_tags_stood_0" ELSE "payload_tags_place_1"
END AS "payload_tags_card_1" /* the card that goes to place 1 */
DRAW("i", 1983407952) AS "payload_value_null" /* draw value.null of readings.payload */
CAST((
  '{"city":' || CAST(TO_JSON(
    CAST((SELECT "entry"."value" FROM "sdgen_cities" AS "entry" WHERE "entry"."n" = (("payload_city_u0" * 500) >> 31)) AS TEXT)
  ) AS TEXT) || ',"ok":' || CAST(("payload_ok_u0" < 1073741824) AS TEXT) || ',"reading":' || COALESCE(CAST("id" AS TEXT), 'null') || ',"since":' || CAST(TO_JSON(CAST("payload_since_json" AS TIMESTAMP)) AS TEXT) || ',"tags":' || (
    '[' || CASE
      WHEN "payload_tags_length" > 0
      THEN CAST(TO_JSON(
        CAST((SELECT JSONB_AGG("value" ORDER BY "n") FROM "sdgen_readings_payload_b9d6a88515eb") ->> CAST("payload_tags_card_0" AS INTEGER) AS TEXT)
      ) AS TEXT)
      ELSE ''
    END || CASE
      WHEN "payload_tags_length" > 1
      THEN ',' || CAST(TO_JSON(
        CAST((SELECT JSONB_AGG("value" ORDER BY "n") FROM "sdgen_readings_payload_b9d6a88515eb") ->> CAST("payload_tags_card_1" AS INTEGER) AS TEXT)
      ) AS TEXT)
      ELSE ''
    END || ']'
  ) || ',"twice":' || COALESCE(CAST(CAST("id" AS BIGINT) * 2 AS TEXT), 'null') || ',"value":' || CASE
    WHEN "payload_value_null" < 214748365
    THEN 'null'
    ELSE CASE
      WHEN ABS("payload_value_json") >= FLOAT8 '9007199254740992.0'
      AND ABS("payload_value_json") < FLOAT8 '9.223372036854776e+18'
      THEN CAST(CAST("payload_value_json" AS BIGINT) AS TEXT)
      ELSE CAST("payload_value_json" AS TEXT)
    END
  END || ',"version":2}'
) AS JSONB) AS "payload"
-- spark:
(`i` * 812701256 + 560933855) % 2147483647 * (`i` + 1784823079) % 1999999973 * (`i` + 134786206) % 1899999979 * (`i` + 1558913718) % 2147483647 AS `payload_tags_u0` /* draw tags.0 of readings.payload */
(`i` * 2142981747 + 736345573) % 2147483647 * (`i` + 226578353) % 1999999973 * (`i` + 615053373) % 1899999979 * (`i` + 1960196121) % 2147483647 AS `payload_tags_u2` /* draw tags.2 of readings.payload */
(`i` * 1660666422 + 523608040) % 2147483647 * (`i` + 986835524) % 1999999973 * (`i` + 837864866) % 1899999979 * (`i` + 1997638805) % 2147483647 AS `payload_tags_u4` /* draw tags.4 of readings.payload */
(`i` * 208539290 + 1531335290) % 2147483647 * (`i` + 1005087219) % 1999999973 * (`i` + 1511870802) % 1899999979 * (`i` + 1002349941) % 2147483647 AS `payload_value_u0` /* draw value.0 of readings.payload */
(`i` * 1653342571 + 970261319) % 2147483647 * (`i` + 958676254) % 1999999973 * (`i` + 323294720) % 1899999979 * (`i` + 38989536) % 2147483647 AS `payload_value_u1` /* draw value.1 of readings.payload */
(SHIFTRIGHT((`payload_tags_u0` * 3), 31)) AS `payload_tags_length` /* how many elements */
(SHIFTRIGHT((`payload_tags_u2` * 3), 31)) AS `payload_tags_place_0` /* which card goes to place 0 */
CAST(0 AS BIGINT) AS `payload_tags_stood_0` /* the card at place 0 before the swap */
(SHIFTRIGHT((`payload_tags_u4` * 2), 31)) + 1 AS `payload_tags_place_1` /* which card goes to place 1 */
CAST(FLOOR(
  (20.0e0 + 3.0e0 * (SQRT((-2.0e0) * LN((`payload_value_u0` + 1) / 2147483647.0e0)) * COS(6.283185307179586e0 * (`payload_value_u1` / 2147483647.0e0)))) * 10.0e0 + 0.5e0
) AS DOUBLE) / 10.0e0 AS `payload_value_json` /* to be a part of JSON */
(`i` * 1390518673 + 1144771485) % 2147483647 * (`i` + 1663998338) % 1999999973 * (`i` + 404366856) % 1899999979 * (`i` + 336015388) % 2147483647 AS `payload_city_u0` /* draw city.0 of readings.payload */
(`i` * 2056911458 + 521907226) % 2147483647 * (`i` + 1430929902) % 1999999973 * (`i` + 1515677019) % 1899999979 * (`i` + 1522811680) % 2147483647 AS `payload_ok_u0` /* draw ok.0 of readings.payload */
CAST(TIMESTAMP_SECONDS(`i` * 86400 + 1769256000) AS TIMESTAMP_NTZ) AS `payload_since_json` /* to be a part of JSON */
`payload_tags_place_0` AS `payload_tags_card_0` /* the card that goes to place 0 */
CASE WHEN `payload_tags_place_0` = `payload_tags_place_1` THEN `payload_tags_stood_0` ELSE `payload_tags_place_1`
END AS `payload_tags_card_1` /* the card that goes to place 1 */
(`i` * 1903678253 + 1983407952) % 2147483647 * (`i` + 374145990) % 1999999973 * (`i` + 1172893807) % 1899999979 * (`i` + 1031216715) % 2147483647 AS `payload_value_null` /* draw value.null of readings.payload */
CAST((
  '{"city":' || ELEMENT_AT(
    TRANSFORM(
      ARRAY(CAST(`payload_entry`.`value` AS STRING)),
      `text` -> '"' || CASE
        WHEN `text` RLIKE '[\\x00-\\x1F"\\\\]'
        THEN REPLACE(
          REPLACE(
            REPLACE(
              REPLACE(
                REPLACE(
                  REPLACE(
                    REPLACE(
                      REPLACE(
                        REPLACE(
                          REPLACE(
                            REPLACE(
                              REPLACE(
                                REPLACE(
                                  REPLACE(
                                    REPLACE(
                                      REPLACE(
                                        REPLACE(
                                          REPLACE(
                                            REPLACE(
                                              REPLACE(
                                                REPLACE(
                                                  REPLACE(
                                                    REPLACE(
                                                      REPLACE(
                                                        REPLACE(
                                                          REPLACE(
                                                            REPLACE(
                                                              REPLACE(
                                                                REPLACE(
                                                                  REPLACE(
                                                                    REPLACE(REPLACE(REPLACE(`text`, '\\', '\\\\'), '\u0001', '\\u0001'), '\u0002', '\\u0002'),
                                                                    '\u0003', '\\u0003'
                                                                  ), '\u0004', '\\u0004'
                                                                ), '\u0005', '\\u0005'
                                                              ), '\u0006', '\\u0006'
                                                            ), '\u0007', '\\u0007'
                                                          ), '\u0008', '\\b'
                                                        ), '\u0009', '\\t'
                                                      ), '\n', '\\n'
                                                    ), '\u000b', '\\u000b'
                                                  ), '\u000c', '\\f'
                                                ), '\u000d', '\\r'
                                              ), '\u000e', '\\u000e'
                                            ), '\u000f', '\\u000f'
                                          ), '\u0010', '\\u0010'
                                        ), '\u0011', '\\u0011'
                                      ), '\u0012', '\\u0012'
                                    ), '\u0013', '\\u0013'
                                  ), '\u0014', '\\u0014'
                                ), '\u0015', '\\u0015'
                              ), '\u0016', '\\u0016'
                            ), '\u0017', '\\u0017'
                          ), '\u0018', '\\u0018'
                        ), '\u0019', '\\u0019'
                      ), '\u001a', '\\u001a'
                    ), '\u001b', '\\u001b'
                  ), '\u001c', '\\u001c'
                ), '\u001d', '\\u001d'
              ), '\u001e', '\\u001e'
            ), '\u001f', '\\u001f'
          ), '"', '\\"'
        )
        ELSE `text`
      END || '"'
    ), 1
  ) || ',"ok":' || CAST((`payload_ok_u0` < 1073741824) AS STRING) || ',"reading":' || COALESCE(CAST(`id` AS STRING), 'null') || ',"since":' || ('"' || REPLACE(CAST(CAST(`payload_since_json` AS TIMESTAMP_NTZ) AS STRING), ' ', 'T') || '"') || ',"tags":' || (
    '[' || CASE
      WHEN `payload_tags_length` > 0
      THEN ELEMENT_AT(
        TRANSFORM(
          ARRAY(CAST(`payload_entry_2`.`value` AS STRING)),
          `text` -> '"' || CASE
            WHEN `text` RLIKE '[\\x00-\\x1F"\\\\]'
            THEN REPLACE(
              REPLACE(
                REPLACE(
                  REPLACE(
                    REPLACE(
                      REPLACE(
                        REPLACE(
                          REPLACE(
                            REPLACE(
                              REPLACE(
                                REPLACE(
                                  REPLACE(
                                    REPLACE(
                                      REPLACE(
                                        REPLACE(
                                          REPLACE(
                                            REPLACE(
                                              REPLACE(
                                                REPLACE(
                                                  REPLACE(
                                                    REPLACE(
                                                      REPLACE(
                                                        REPLACE(
                                                          REPLACE(
                                                            REPLACE(
                                                              REPLACE(
                                                                REPLACE(
                                                                  REPLACE(
                                                                    REPLACE(
                                                                      REPLACE(
                                                                        REPLACE(REPLACE(REPLACE(`text`, '\\', '\\\\'), '\u0001', '\\u0001'), '\u0002', '\\u0002'),
                                                                        '\u0003', '\\u0003'
                                                                      ), '\u0004', '\\u0004'
                                                                    ), '\u0005', '\\u0005'
                                                                  ), '\u0006', '\\u0006'
                                                                ), '\u0007', '\\u0007'
                                                              ), '\u0008', '\\b'
                                                            ), '\u0009', '\\t'
                                                          ), '\n', '\\n'
                                                        ), '\u000b', '\\u000b'
                                                      ), '\u000c', '\\f'
                                                    ), '\u000d', '\\r'
                                                  ), '\u000e', '\\u000e'
                                                ), '\u000f', '\\u000f'
                                              ), '\u0010', '\\u0010'
                                            ), '\u0011', '\\u0011'
                                          ), '\u0012', '\\u0012'
                                        ), '\u0013', '\\u0013'
                                      ), '\u0014', '\\u0014'
                                    ), '\u0015', '\\u0015'
                                  ), '\u0016', '\\u0016'
                                ), '\u0017', '\\u0017'
                              ), '\u0018', '\\u0018'
                            ), '\u0019', '\\u0019'
                          ), '\u001a', '\\u001a'
                        ), '\u001b', '\\u001b'
                      ), '\u001c', '\\u001c'
                    ), '\u001d', '\\u001d'
                  ), '\u001e', '\\u001e'
                ), '\u001f', '\\u001f'
              ), '"', '\\"'
            )
            ELSE `text`
          END || '"'
        ), 1
      )
      ELSE ''
    END || CASE
      WHEN `payload_tags_length` > 1
      THEN ',' || ELEMENT_AT(
        TRANSFORM(
          ARRAY(CAST(`payload_entry_3`.`value` AS STRING)),
          `text` -> '"' || CASE
            WHEN `text` RLIKE '[\\x00-\\x1F"\\\\]'
            THEN REPLACE(
              REPLACE(
                REPLACE(
                  REPLACE(
                    REPLACE(
                      REPLACE(
                        REPLACE(
                          REPLACE(
                            REPLACE(
                              REPLACE(
                                REPLACE(
                                  REPLACE(
                                    REPLACE(
                                      REPLACE(
                                        REPLACE(
                                          REPLACE(
                                            REPLACE(
                                              REPLACE(
                                                REPLACE(
                                                  REPLACE(
                                                    REPLACE(
                                                      REPLACE(
                                                        REPLACE(
                                                          REPLACE(
                                                            REPLACE(
                                                              REPLACE(
                                                                REPLACE(
                                                                  REPLACE(
                                                                    REPLACE(
                                                                      REPLACE(
                                                                        REPLACE(REPLACE(REPLACE(`text`, '\\', '\\\\'), '\u0001', '\\u0001'), '\u0002', '\\u0002'),
                                                                        '\u0003', '\\u0003'
                                                                      ), '\u0004', '\\u0004'
                                                                    ), '\u0005', '\\u0005'
                                                                  ), '\u0006', '\\u0006'
                                                                ), '\u0007', '\\u0007'
                                                              ), '\u0008', '\\b'
                                                            ), '\u0009', '\\t'
                                                          ), '\n', '\\n'
                                                        ), '\u000b', '\\u000b'
                                                      ), '\u000c', '\\f'
                                                    ), '\u000d', '\\r'
                                                  ), '\u000e', '\\u000e'
                                                ), '\u000f', '\\u000f'
                                              ), '\u0010', '\\u0010'
                                            ), '\u0011', '\\u0011'
                                          ), '\u0012', '\\u0012'
                                        ), '\u0013', '\\u0013'
                                      ), '\u0014', '\\u0014'
                                    ), '\u0015', '\\u0015'
                                  ), '\u0016', '\\u0016'
                                ), '\u0017', '\\u0017'
                              ), '\u0018', '\\u0018'
                            ), '\u0019', '\\u0019'
                          ), '\u001a', '\\u001a'
                        ), '\u001b', '\\u001b'
                      ), '\u001c', '\\u001c'
                    ), '\u001d', '\\u001d'
                  ), '\u001e', '\\u001e'
                ), '\u001f', '\\u001f'
              ), '"', '\\"'
            )
            ELSE `text`
          END || '"'
        ), 1
      )
      ELSE ''
    END || ']'
  ) || ',"twice":' || COALESCE(CAST(CAST(`id` AS BIGINT) * 2 AS STRING), 'null') || ',"value":' || CASE
    WHEN `payload_value_null` < 214748365
    THEN 'null'
    ELSE CASE
      WHEN `payload_value_json` >= (-9.223372036854776e+18)
      AND `payload_value_json` < 9.223372036854776e+18
      AND `payload_value_json` % 1.0e0 = 0.0e0
      THEN CAST(CAST(`payload_value_json` AS BIGINT) AS STRING)
      WHEN ABS(`payload_value_json`) >= 0.0001e0 AND ABS(`payload_value_json`) < 1e+16
      THEN TRIM(TRAILING '0' FROM CAST(CAST(FORMAT_STRING('%.14e', `payload_value_json`) AS DECIMAL(38, 20)) AS STRING))
      ELSE REGEXP_REPLACE(
        REGEXP_REPLACE(REGEXP_REPLACE(FORMAT_STRING('%.14e', `payload_value_json`), '\\.?0*[eE]\\+?', 'e'), 'e(-?)([0-9])$', 'e$10$2'),
        'e([0-9])', 'e+$1'
      )
    END
  END || ',"version":2}'
) AS STRING) AS `payload`
LEFT JOIN `sdgen_cities` AS `payload_entry` ON `payload_entry`.`n` = (SHIFTRIGHT((`payload_city_u0` * 500), 31))
LEFT JOIN `sdgen_readings_payload_b9d6a88515eb` AS `payload_entry_2` ON `payload_entry_2`.`n` = `payload_tags_card_0`
LEFT JOIN `sdgen_readings_payload_b9d6a88515eb` AS `payload_entry_3` ON `payload_entry_3`.`n` = `payload_tags_card_1`
-- sqlite:
DRAW("i", 560933855) AS "payload_tags_u0" /* draw tags.0 of readings.payload */
DRAW("i", 736345573) AS "payload_tags_u2" /* draw tags.2 of readings.payload */
DRAW("i", 523608040) AS "payload_tags_u4" /* draw tags.4 of readings.payload */
DRAW("i", 1531335290) AS "payload_value_u0" /* draw value.0 of readings.payload */
DRAW("i", 970261319) AS "payload_value_u1" /* draw value.1 of readings.payload */
(("payload_tags_u0" * 3) >> 31) AS "payload_tags_length" /* how many elements */
(("payload_tags_u2" * 3) >> 31) AS "payload_tags_place_0" /* which card goes to place 0 */
0 AS "payload_tags_stood_0" /* the card at place 0 before the swap */
(("payload_tags_u4" * 2) >> 31) + 1 AS "payload_tags_place_1" /* which card goes to place 1 */
FLOOR(
  (20.0 + 3.0 * (SQRT((-2.0) * LN(("payload_value_u0" + 1) / 2147483647.0)) * COS(6.283185307179586 * ("payload_value_u1" / 2147483647.0)))) * 10.0 + 0.5
) / 10.0 AS "payload_value_json" /* to be a part of JSON */
DRAW("i", 1144771485) AS "payload_city_u0" /* draw city.0 of readings.payload */
DRAW("i", 521907226) AS "payload_ok_u0" /* draw ok.0 of readings.payload */
DATETIME("i" * 86400 + 1769256000, 'unixepoch') AS "payload_since_json" /* to be a part of JSON */
"payload_tags_place_0" AS "payload_tags_card_0" /* the card that goes to place 0 */
CASE WHEN "payload_tags_place_0" = "payload_tags_place_1" THEN "payload_tags_stood_0" ELSE "payload_tags_place_1"
END AS "payload_tags_card_1" /* the card that goes to place 1 */
DRAW("i", 1983407952) AS "payload_value_null" /* draw value.null of readings.payload */
'{"city":' || JSON_QUOTE("payload_entry"."value") || ',"ok":' || CASE ("payload_ok_u0" < 1073741824) WHEN 1 THEN 'true' WHEN 0 THEN 'false' END || ',"reading":' || COALESCE("id", 'null') || ',"since":' || (
  '"' || REPLACE(
    CASE WHEN LENGTH("payload_since_json") > 19 THEN RTRIM("payload_since_json", '0') ELSE "payload_since_json"
    END, ' ', 'T'
  ) || '"'
) || ',"tags":' || (
  '[' || CASE WHEN "payload_tags_length" > 0 THEN JSON_QUOTE("payload_entry_2"."value") ELSE '' END || CASE WHEN "payload_tags_length" > 1 THEN ',' || JSON_QUOTE("payload_entry_3"."value") ELSE '' END || ']'
) || ',"twice":' || COALESCE("id" * 2, 'null') || ',"value":' || CASE
  WHEN "payload_value_null" < 214748365
  THEN 'null'
  ELSE CASE
    WHEN "payload_value_json" IS NULL
    THEN NULL
    WHEN "payload_value_json" = CAST("payload_value_json" AS INTEGER)
    THEN CAST(CAST("payload_value_json" AS INTEGER) AS TEXT)
    ELSE REPLACE(CAST("payload_value_json" AS TEXT), '.0e', 'e')
  END
END || ',"version":2}' AS "payload"
LEFT JOIN "sdgen_cities" AS "payload_entry" ON "payload_entry"."n" = (("payload_city_u0" * 500) >> 31)
LEFT JOIN "sdgen_readings_payload_b9d6a88515eb" AS "payload_entry_2" ON "payload_entry_2"."n" = "payload_tags_card_0"
LEFT JOIN "sdgen_readings_payload_b9d6a88515eb" AS "payload_entry_3" ON "payload_entry_3"."n" = "payload_tags_card_1"
