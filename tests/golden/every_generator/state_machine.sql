-- of_state_machine.status enum(draft, open, paid, void): state_machine (draft, open, void, paid, starting at created_at)
-- duckdb:
DRAW("i", 767244750) AS "status_u0" /* draw 0 of of_state_machine.status */
CASE WHEN "status_u0" < 2040109466 THEN 'open' WHEN "status_u0" < 2104533976 THEN 'void' ELSE NULL END AS "status_state1" /* its state after 1 transition */
DRAW("i", 1004942575) AS "status_u3" /* draw 3 of of_state_machine.status */
("created_at_count" * 1000000 + 1764676800000000) // 1000000 AS "status_start" /* when it starts, seconds since 1970 */
DRAW("i", 253945246) AS "status_u1" /* draw 1 of of_state_machine.status */
CASE "status_state1" WHEN 'open' THEN CASE WHEN "status_u3" < 1932735284 THEN 'paid' WHEN "status_u3" < 2061584303 THEN 'void' ELSE NULL END
END AS "status_state2" /* its state after 2 transitions */
"status_start" + CASE WHEN "status_state1" = 'open' THEN (("status_u1" * 169201) >> 31) + 3600 WHEN "status_state1" = 'void' THEN 604800
END AS "status_at1" /* when it gets there, seconds since 1970 */
DRAW("i", 1057172834) AS "status_u4" /* draw 4 of of_state_machine.status */
DRAW("i", 1559888633) AS "status_u5" /* draw 5 of of_state_machine.status */
"status_at1" + CASE
  WHEN "status_state2" = 'paid'
  THEN LEAST(
    CAST(FLOOR(
      (-1036800.0e0) * LN(1.0e0 - ((("status_u4" * 4194304 + ("status_u5" >> 9)) / 9007199254740992.0e0) * 0.9932620562503095e0)) + 0.5e0
    ) AS BIGINT), 5184000
  )
  WHEN "status_state2" = 'void'
  THEN 5184000
END AS "status_at2" /* when it gets there, seconds since 1970 */
CASE WHEN "status_at2" <= 1769860800 THEN "status_state2" WHEN "status_at1" <= 1769860800 THEN "status_state1" ELSE 'draft'
END AS "status"
-- postgres:
DRAW("i", 767244750) AS "status_u0" /* draw 0 of of_state_machine.status */
CASE WHEN "status_u0" < 2040109466 THEN 'open' WHEN "status_u0" < 2104533976 THEN 'void' ELSE NULL END AS "status_state1" /* its state after 1 transition */
DRAW("i", 1004942575) AS "status_u3" /* draw 3 of of_state_machine.status */
("created_at_count" * 1000000 + 1764676800000000) / 1000000 AS "status_start" /* when it starts, seconds since 1970 */
DRAW("i", 253945246) AS "status_u1" /* draw 1 of of_state_machine.status */
CASE "status_state1" WHEN 'open' THEN CASE WHEN "status_u3" < 1932735284 THEN 'paid' WHEN "status_u3" < 2061584303 THEN 'void' ELSE NULL END
END AS "status_state2" /* its state after 2 transitions */
"status_start" + CASE WHEN "status_state1" = 'open' THEN (("status_u1" * 169201) >> 31) + 3600 WHEN "status_state1" = 'void' THEN 604800
END AS "status_at1" /* when it gets there, seconds since 1970 */
DRAW("i", 1057172834) AS "status_u4" /* draw 4 of of_state_machine.status */
DRAW("i", 1559888633) AS "status_u5" /* draw 5 of of_state_machine.status */
"status_at1" + CASE
  WHEN "status_state2" = 'paid'
  THEN LEAST(
    CAST(FLOOR(
      (-FLOAT8 '1036800.0') * LN(
        FLOAT8 '1.0' - ((("status_u4" * 4194304 + ("status_u5" >> 9)) / FLOAT8 '9007199254740992.0') * FLOAT8 '0.9932620562503095')
      ) + FLOAT8 '0.5'
    ) AS BIGINT), 5184000
  )
  WHEN "status_state2" = 'void'
  THEN 5184000
END AS "status_at2" /* when it gets there, seconds since 1970 */
CAST(CASE WHEN "status_at2" <= 1769860800 THEN "status_state2" WHEN "status_at1" <= 1769860800 THEN "status_state1" ELSE 'draft'
END AS "public"."of_state_machine_status") AS "status"
-- spark:
(`i` * 1179898387 + 767244750) % 2147483647 * (`i` + 1024610141) % 1999999973 * (`i` + 2059401776) % 1899999979 * (`i` + 302398453) % 2147483647 AS `status_u0` /* draw 0 of of_state_machine.status */
CASE WHEN `status_u0` < 2040109466 THEN 'open' WHEN `status_u0` < 2104533976 THEN 'void' ELSE NULL END AS `status_state1` /* its state after 1 transition */
(`i` * 493534889 + 1004942575) % 2147483647 * (`i` + 408557290) % 1999999973 * (`i` + 855903087) % 1899999979 * (`i` + 1759364490) % 2147483647 AS `status_u3` /* draw 3 of of_state_machine.status */
(`created_at_count` * 1000000 + 1764676800000000) DIV 1000000 AS `status_start` /* when it starts, seconds since 1970 */
(`i` * 1499444679 + 253945246) % 2147483647 * (`i` + 1580176384) % 1999999973 * (`i` + 161215159) % 1899999979 * (`i` + 1059135265) % 2147483647 AS `status_u1` /* draw 1 of of_state_machine.status */
CASE `status_state1` WHEN 'open' THEN CASE WHEN `status_u3` < 1932735284 THEN 'paid' WHEN `status_u3` < 2061584303 THEN 'void' ELSE NULL END
END AS `status_state2` /* its state after 2 transitions */
`status_start` + CASE
  WHEN `status_state1` = 'open'
  THEN (SHIFTRIGHT((`status_u1` * 169201), 31)) + 3600
  WHEN `status_state1` = 'void'
  THEN 604800
END AS `status_at1` /* when it gets there, seconds since 1970 */
(`i` * 1750837579 + 1057172834) % 2147483647 * (`i` + 1891708388) % 1999999973 * (`i` + 1319352654) % 1899999979 * (`i` + 1878642895) % 2147483647 AS `status_u4` /* draw 4 of of_state_machine.status */
(`i` * 495975466 + 1559888633) % 2147483647 * (`i` + 2076509836) % 1999999973 * (`i` + 1379959553) % 1899999979 * (`i` + 1465001387) % 2147483647 AS `status_u5` /* draw 5 of of_state_machine.status */
`status_at1` + CASE
  WHEN `status_state2` = 'paid'
  THEN LEAST(
    CAST(CAST(FLOOR(
      (-1036800.0e0) * LN(
        1.0e0 - (((`status_u4` * 4194304 + (SHIFTRIGHT(`status_u5`, 9))) / 9007199254740992.0e0) * 0.9932620562503095e0)
      ) + 0.5e0
    ) AS DOUBLE) AS BIGINT), 5184000
  )
  WHEN `status_state2` = 'void'
  THEN 5184000
END AS `status_at2` /* when it gets there, seconds since 1970 */
CASE WHEN `status_at2` <= 1769860800 THEN `status_state2` WHEN `status_at1` <= 1769860800 THEN `status_state1` ELSE 'draft'
END AS `status`
-- sqlite:
DRAW("i", 767244750) AS "status_u0" /* draw 0 of of_state_machine.status */
CASE WHEN "status_u0" < 2040109466 THEN 'open' WHEN "status_u0" < 2104533976 THEN 'void' ELSE NULL END AS "status_state1" /* its state after 1 transition */
DRAW("i", 1004942575) AS "status_u3" /* draw 3 of of_state_machine.status */
("created_at_count" * 1000000 + 1764676800000000) / 1000000 AS "status_start" /* when it starts, seconds since 1970 */
DRAW("i", 253945246) AS "status_u1" /* draw 1 of of_state_machine.status */
CASE "status_state1" WHEN 'open' THEN CASE WHEN "status_u3" < 1932735284 THEN 'paid' WHEN "status_u3" < 2061584303 THEN 'void' ELSE NULL END
END AS "status_state2" /* its state after 2 transitions */
"status_start" + CASE WHEN "status_state1" = 'open' THEN (("status_u1" * 169201) >> 31) + 3600 WHEN "status_state1" = 'void' THEN 604800
END AS "status_at1" /* when it gets there, seconds since 1970 */
DRAW("i", 1057172834) AS "status_u4" /* draw 4 of of_state_machine.status */
DRAW("i", 1559888633) AS "status_u5" /* draw 5 of of_state_machine.status */
"status_at1" + CASE
  WHEN "status_state2" = 'paid'
  THEN MIN(
    CAST(FLOOR(
      (-1036800.0) * LN(
        1.0 - ((("status_u4" * 4194304 + ("status_u5" >> 9)) / 9007199254740992.0) * (8946509252820293.0 / 9007199254740992.0))
      ) + 0.5
    ) AS INTEGER), 5184000
  )
  WHEN "status_state2" = 'void'
  THEN 5184000
END AS "status_at2" /* when it gets there, seconds since 1970 */
CASE WHEN "status_at2" <= 1769860800 THEN "status_state2" WHEN "status_at1" <= 1769860800 THEN "status_state1" ELSE 'draft'
END AS "status"

-- of_state_time.status string: state_machine (open, answered, closed, starting at created_at)
-- duckdb:
DRAW("i", 1025472593) AS "status_u0" /* draw 0 of of_state_time.status */
CASE WHEN "status_u0" < 1932735284 THEN 'answered' ELSE NULL END AS "status_state1" /* its state after 1 transition */
DRAW("i", 703919052) AS "status_u3" /* draw 3 of of_state_time.status */
("created_at_count" * 1000000 + 1762084800000000) // 1000000 AS "status_start" /* when it starts, seconds since 1970 */
DRAW("i", 2034259688) AS "status_u1" /* draw 1 of of_state_time.status */
CASE "status_state1"
  WHEN 'answered'
  THEN CASE WHEN "status_u3" < 644245095 THEN 'open' WHEN "status_u3" < 1932735284 THEN 'closed' ELSE NULL END
END AS "status_state2" /* its state after 2 transitions */
DRAW("i", 1369502594) AS "status_u6" /* draw 6 of of_state_time.status */
"status_start" + CASE WHEN NOT "status_state1" IS NULL THEN (("status_u1" * 258901) >> 31) + 300 END AS "status_at1" /* when it gets there, seconds since 1970 */
DRAW("i", 1130790628) AS "status_u4" /* draw 4 of of_state_time.status */
DRAW("i", 2020309672) AS "status_u5" /* draw 5 of of_state_time.status */
CASE "status_state2" WHEN 'open' THEN CASE WHEN "status_u6" < 1932735284 THEN 'answered' ELSE NULL END
END AS "status_state3" /* its state after 3 transitions */
DRAW("i", 1431390345) AS "status_u9" /* draw 9 of of_state_time.status */
"status_at1" + CASE
  WHEN "status_state2" = 'open'
  THEN CAST(FLOOR((-86400.0e0) * LN(1.0e0 - (("status_u4" * 4194304 + ("status_u5" >> 9)) / 9007199254740992.0e0)) + 0.5e0) AS BIGINT)
  WHEN "status_state2" = 'closed'
  THEN 1209600
END AS "status_at2" /* when it gets there, seconds since 1970 */
DRAW("i", 1379121690) AS "status_u7" /* draw 7 of of_state_time.status */
CASE "status_state3"
  WHEN 'answered'
  THEN CASE WHEN "status_u9" < 644245095 THEN 'open' WHEN "status_u9" < 1932735284 THEN 'closed' ELSE NULL END
END AS "status_state4" /* its state after 4 transitions */
DRAW("i", 1674542398) AS "status_u12" /* draw 12 of of_state_time.status */
"status_at2" + CASE WHEN NOT "status_state3" IS NULL THEN (("status_u7" * 258901) >> 31) + 300 END AS "status_at3" /* when it gets there, seconds since 1970 */
DRAW("i", 164806514) AS "status_u10" /* draw 10 of of_state_time.status */
DRAW("i", 995107413) AS "status_u11" /* draw 11 of of_state_time.status */
CASE "status_state4" WHEN 'open' THEN CASE WHEN "status_u12" < 1932735284 THEN 'answered' ELSE NULL END
END AS "status_state5" /* its state after 5 transitions */
DRAW("i", 1078054907) AS "status_u15" /* draw 15 of of_state_time.status */
"status_at3" + CASE
  WHEN "status_state4" = 'open'
  THEN CAST(FLOOR((-86400.0e0) * LN(1.0e0 - (("status_u10" * 4194304 + ("status_u11" >> 9)) / 9007199254740992.0e0)) + 0.5e0) AS BIGINT)
  WHEN "status_state4" = 'closed'
  THEN 1209600
END AS "status_at4" /* when it gets there, seconds since 1970 */
DRAW("i", 247518907) AS "status_u13" /* draw 13 of of_state_time.status */
CASE "status_state5"
  WHEN 'answered'
  THEN CASE WHEN "status_u15" < 644245095 THEN 'open' WHEN "status_u15" < 1932735284 THEN 'closed' ELSE NULL END
END AS "status_state6" /* its state after 6 transitions */
"status_at4" + CASE WHEN NOT "status_state5" IS NULL THEN (("status_u13" * 258901) >> 31) + 300 END AS "status_at5" /* when it gets there, seconds since 1970 */
DRAW("i", 872109512) AS "status_u16" /* draw 16 of of_state_time.status */
DRAW("i", 1218198790) AS "status_u17" /* draw 17 of of_state_time.status */
"status_at5" + CASE
  WHEN "status_state6" = 'open'
  THEN CAST(FLOOR((-86400.0e0) * LN(1.0e0 - (("status_u16" * 4194304 + ("status_u17" >> 9)) / 9007199254740992.0e0)) + 0.5e0) AS BIGINT)
  WHEN "status_state6" = 'closed'
  THEN 1209600
END AS "status_at6" /* when it gets there, seconds since 1970 */
CASE
  WHEN "status_at6" <= 1769860800
  THEN "status_state6"
  WHEN "status_at5" <= 1769860800
  THEN "status_state5"
  WHEN "status_at4" <= 1769860800
  THEN "status_state4"
  WHEN "status_at3" <= 1769860800
  THEN "status_state3"
  WHEN "status_at2" <= 1769860800
  THEN "status_state2"
  WHEN "status_at1" <= 1769860800
  THEN "status_state1"
  ELSE 'open'
END AS "status" /* of_state_time.status */
-- postgres:
DRAW("i", 1025472593) AS "status_u0" /* draw 0 of of_state_time.status */
CASE WHEN "status_u0" < 1932735284 THEN 'answered' ELSE NULL END AS "status_state1" /* its state after 1 transition */
DRAW("i", 703919052) AS "status_u3" /* draw 3 of of_state_time.status */
("created_at_count" * 1000000 + 1762084800000000) / 1000000 AS "status_start" /* when it starts, seconds since 1970 */
DRAW("i", 2034259688) AS "status_u1" /* draw 1 of of_state_time.status */
CASE "status_state1"
  WHEN 'answered'
  THEN CASE WHEN "status_u3" < 644245095 THEN 'open' WHEN "status_u3" < 1932735284 THEN 'closed' ELSE NULL END
END AS "status_state2" /* its state after 2 transitions */
DRAW("i", 1369502594) AS "status_u6" /* draw 6 of of_state_time.status */
"status_start" + CASE WHEN NOT "status_state1" IS NULL THEN (("status_u1" * 258901) >> 31) + 300 END AS "status_at1" /* when it gets there, seconds since 1970 */
DRAW("i", 1130790628) AS "status_u4" /* draw 4 of of_state_time.status */
DRAW("i", 2020309672) AS "status_u5" /* draw 5 of of_state_time.status */
CASE "status_state2" WHEN 'open' THEN CASE WHEN "status_u6" < 1932735284 THEN 'answered' ELSE NULL END
END AS "status_state3" /* its state after 3 transitions */
DRAW("i", 1431390345) AS "status_u9" /* draw 9 of of_state_time.status */
"status_at1" + CASE
  WHEN "status_state2" = 'open'
  THEN CAST(FLOOR(
    (-FLOAT8 '86400.0') * LN(FLOAT8 '1.0' - (("status_u4" * 4194304 + ("status_u5" >> 9)) / FLOAT8 '9007199254740992.0')) + FLOAT8 '0.5'
  ) AS BIGINT)
  WHEN "status_state2" = 'closed'
  THEN 1209600
END AS "status_at2" /* when it gets there, seconds since 1970 */
DRAW("i", 1379121690) AS "status_u7" /* draw 7 of of_state_time.status */
CASE "status_state3"
  WHEN 'answered'
  THEN CASE WHEN "status_u9" < 644245095 THEN 'open' WHEN "status_u9" < 1932735284 THEN 'closed' ELSE NULL END
END AS "status_state4" /* its state after 4 transitions */
DRAW("i", 1674542398) AS "status_u12" /* draw 12 of of_state_time.status */
"status_at2" + CASE WHEN NOT "status_state3" IS NULL THEN (("status_u7" * 258901) >> 31) + 300 END AS "status_at3" /* when it gets there, seconds since 1970 */
DRAW("i", 164806514) AS "status_u10" /* draw 10 of of_state_time.status */
DRAW("i", 995107413) AS "status_u11" /* draw 11 of of_state_time.status */
CASE "status_state4" WHEN 'open' THEN CASE WHEN "status_u12" < 1932735284 THEN 'answered' ELSE NULL END
END AS "status_state5" /* its state after 5 transitions */
DRAW("i", 1078054907) AS "status_u15" /* draw 15 of of_state_time.status */
"status_at3" + CASE
  WHEN "status_state4" = 'open'
  THEN CAST(FLOOR(
    (-FLOAT8 '86400.0') * LN(FLOAT8 '1.0' - (("status_u10" * 4194304 + ("status_u11" >> 9)) / FLOAT8 '9007199254740992.0')) + FLOAT8 '0.5'
  ) AS BIGINT)
  WHEN "status_state4" = 'closed'
  THEN 1209600
END AS "status_at4" /* when it gets there, seconds since 1970 */
DRAW("i", 247518907) AS "status_u13" /* draw 13 of of_state_time.status */
CASE "status_state5"
  WHEN 'answered'
  THEN CASE WHEN "status_u15" < 644245095 THEN 'open' WHEN "status_u15" < 1932735284 THEN 'closed' ELSE NULL END
END AS "status_state6" /* its state after 6 transitions */
"status_at4" + CASE WHEN NOT "status_state5" IS NULL THEN (("status_u13" * 258901) >> 31) + 300 END AS "status_at5" /* when it gets there, seconds since 1970 */
DRAW("i", 872109512) AS "status_u16" /* draw 16 of of_state_time.status */
DRAW("i", 1218198790) AS "status_u17" /* draw 17 of of_state_time.status */
"status_at5" + CASE
  WHEN "status_state6" = 'open'
  THEN CAST(FLOOR(
    (-FLOAT8 '86400.0') * LN(FLOAT8 '1.0' - (("status_u16" * 4194304 + ("status_u17" >> 9)) / FLOAT8 '9007199254740992.0')) + FLOAT8 '0.5'
  ) AS BIGINT)
  WHEN "status_state6" = 'closed'
  THEN 1209600
END AS "status_at6" /* when it gets there, seconds since 1970 */
CASE
  WHEN "status_at6" <= 1769860800
  THEN "status_state6"
  WHEN "status_at5" <= 1769860800
  THEN "status_state5"
  WHEN "status_at4" <= 1769860800
  THEN "status_state4"
  WHEN "status_at3" <= 1769860800
  THEN "status_state3"
  WHEN "status_at2" <= 1769860800
  THEN "status_state2"
  WHEN "status_at1" <= 1769860800
  THEN "status_state1"
  ELSE 'open'
END AS "status" /* of_state_time.status */
-- spark:
(`i` * 323503036 + 1025472593) % 2147483647 * (`i` + 759686263) % 1999999973 * (`i` + 117218053) % 1899999979 * (`i` + 2108332832) % 2147483647 AS `status_u0` /* draw 0 of of_state_time.status */
CASE WHEN `status_u0` < 1932735284 THEN 'answered' ELSE NULL END AS `status_state1` /* its state after 1 transition */
(`i` * 1918672548 + 703919052) % 2147483647 * (`i` + 1771678905) % 1999999973 * (`i` + 111903697) % 1899999979 * (`i` + 5150212) % 2147483647 AS `status_u3` /* draw 3 of of_state_time.status */
(`created_at_count` * 1000000 + 1762084800000000) DIV 1000000 AS `status_start` /* when it starts, seconds since 1970 */
(`i` * 2056279851 + 2034259688) % 2147483647 * (`i` + 283268476) % 1999999973 * (`i` + 768901649) % 1899999979 * (`i` + 448872348) % 2147483647 AS `status_u1` /* draw 1 of of_state_time.status */
CASE `status_state1`
  WHEN 'answered'
  THEN CASE WHEN `status_u3` < 644245095 THEN 'open' WHEN `status_u3` < 1932735284 THEN 'closed' ELSE NULL END
END AS `status_state2` /* its state after 2 transitions */
(`i` * 487249981 + 1369502594) % 2147483647 * (`i` + 935479425) % 1999999973 * (`i` + 424179824) % 1899999979 * (`i` + 823382662) % 2147483647 AS `status_u6` /* draw 6 of of_state_time.status */
`status_start` + CASE WHEN NOT `status_state1` IS NULL THEN (SHIFTRIGHT((`status_u1` * 258901), 31)) + 300 END AS `status_at1` /* when it gets there, seconds since 1970 */
(`i` * 377115729 + 1130790628) % 2147483647 * (`i` + 2110658496) % 1999999973 * (`i` + 1061481633) % 1899999979 * (`i` + 1201967774) % 2147483647 AS `status_u4` /* draw 4 of of_state_time.status */
(`i` * 243599487 + 2020309672) % 2147483647 * (`i` + 1330766490) % 1999999973 * (`i` + 549556254) % 1899999979 * (`i` + 1105007631) % 2147483647 AS `status_u5` /* draw 5 of of_state_time.status */
CASE `status_state2` WHEN 'open' THEN CASE WHEN `status_u6` < 1932735284 THEN 'answered' ELSE NULL END
END AS `status_state3` /* its state after 3 transitions */
(`i` * 1478621084 + 1431390345) % 2147483647 * (`i` + 1710058071) % 1999999973 * (`i` + 178837102) % 1899999979 * (`i` + 1796770717) % 2147483647 AS `status_u9` /* draw 9 of of_state_time.status */
`status_at1` + CASE
  WHEN `status_state2` = 'open'
  THEN CAST(CAST(FLOOR(
    (-86400.0e0) * LN(1.0e0 - ((`status_u4` * 4194304 + (SHIFTRIGHT(`status_u5`, 9))) / 9007199254740992.0e0)) + 0.5e0
  ) AS DOUBLE) AS BIGINT)
  WHEN `status_state2` = 'closed'
  THEN 1209600
END AS `status_at2` /* when it gets there, seconds since 1970 */
(`i` * 1763227897 + 1379121690) % 2147483647 * (`i` + 141720331) % 1999999973 * (`i` + 558382263) % 1899999979 * (`i` + 24995392) % 2147483647 AS `status_u7` /* draw 7 of of_state_time.status */
CASE `status_state3`
  WHEN 'answered'
  THEN CASE WHEN `status_u9` < 644245095 THEN 'open' WHEN `status_u9` < 1932735284 THEN 'closed' ELSE NULL END
END AS `status_state4` /* its state after 4 transitions */
(`i` * 109228368 + 1674542398) % 2147483647 * (`i` + 1774696061) % 1999999973 * (`i` + 771596977) % 1899999979 * (`i` + 1760793880) % 2147483647 AS `status_u12` /* draw 12 of of_state_time.status */
`status_at2` + CASE WHEN NOT `status_state3` IS NULL THEN (SHIFTRIGHT((`status_u7` * 258901), 31)) + 300 END AS `status_at3` /* when it gets there, seconds since 1970 */
(`i` * 875251726 + 164806514) % 2147483647 * (`i` + 1485985728) % 1999999973 * (`i` + 1811586690) % 1899999979 * (`i` + 1073590646) % 2147483647 AS `status_u10` /* draw 10 of of_state_time.status */
(`i` * 910787421 + 995107413) % 2147483647 * (`i` + 341638476) % 1999999973 * (`i` + 1088307312) % 1899999979 * (`i` + 1091975177) % 2147483647 AS `status_u11` /* draw 11 of of_state_time.status */
CASE `status_state4` WHEN 'open' THEN CASE WHEN `status_u12` < 1932735284 THEN 'answered' ELSE NULL END
END AS `status_state5` /* its state after 5 transitions */
(`i` * 79196543 + 1078054907) % 2147483647 * (`i` + 8067644) % 1999999973 * (`i` + 2003265213) % 1899999979 * (`i` + 624069500) % 2147483647 AS `status_u15` /* draw 15 of of_state_time.status */
`status_at3` + CASE
  WHEN `status_state4` = 'open'
  THEN CAST(CAST(FLOOR(
    (-86400.0e0) * LN(1.0e0 - ((`status_u10` * 4194304 + (SHIFTRIGHT(`status_u11`, 9))) / 9007199254740992.0e0)) + 0.5e0
  ) AS DOUBLE) AS BIGINT)
  WHEN `status_state4` = 'closed'
  THEN 1209600
END AS `status_at4` /* when it gets there, seconds since 1970 */
(`i` * 869643528 + 247518907) % 2147483647 * (`i` + 91913242) % 1999999973 * (`i` + 1527013146) % 1899999979 * (`i` + 1367156154) % 2147483647 AS `status_u13` /* draw 13 of of_state_time.status */
CASE `status_state5`
  WHEN 'answered'
  THEN CASE WHEN `status_u15` < 644245095 THEN 'open' WHEN `status_u15` < 1932735284 THEN 'closed' ELSE NULL END
END AS `status_state6` /* its state after 6 transitions */
`status_at4` + CASE WHEN NOT `status_state5` IS NULL THEN (SHIFTRIGHT((`status_u13` * 258901), 31)) + 300 END AS `status_at5` /* when it gets there, seconds since 1970 */
(`i` * 1323387907 + 872109512) % 2147483647 * (`i` + 797699505) % 1999999973 * (`i` + 959121350) % 1899999979 * (`i` + 1291113759) % 2147483647 AS `status_u16` /* draw 16 of of_state_time.status */
(`i` * 1488983933 + 1218198790) % 2147483647 * (`i` + 583171069) % 1999999973 * (`i` + 474087459) % 1899999979 * (`i` + 692860822) % 2147483647 AS `status_u17` /* draw 17 of of_state_time.status */
`status_at5` + CASE
  WHEN `status_state6` = 'open'
  THEN CAST(CAST(FLOOR(
    (-86400.0e0) * LN(1.0e0 - ((`status_u16` * 4194304 + (SHIFTRIGHT(`status_u17`, 9))) / 9007199254740992.0e0)) + 0.5e0
  ) AS DOUBLE) AS BIGINT)
  WHEN `status_state6` = 'closed'
  THEN 1209600
END AS `status_at6` /* when it gets there, seconds since 1970 */
CASE
  WHEN `status_at6` <= 1769860800
  THEN `status_state6`
  WHEN `status_at5` <= 1769860800
  THEN `status_state5`
  WHEN `status_at4` <= 1769860800
  THEN `status_state4`
  WHEN `status_at3` <= 1769860800
  THEN `status_state3`
  WHEN `status_at2` <= 1769860800
  THEN `status_state2`
  WHEN `status_at1` <= 1769860800
  THEN `status_state1`
  ELSE 'open'
END AS `status` /* of_state_time.status */
-- sqlite:
DRAW("i", 1025472593) AS "status_u0" /* draw 0 of of_state_time.status */
CASE WHEN "status_u0" < 1932735284 THEN 'answered' ELSE NULL END AS "status_state1" /* its state after 1 transition */
DRAW("i", 703919052) AS "status_u3" /* draw 3 of of_state_time.status */
("created_at_count" * 1000000 + 1762084800000000) / 1000000 AS "status_start" /* when it starts, seconds since 1970 */
DRAW("i", 2034259688) AS "status_u1" /* draw 1 of of_state_time.status */
CASE "status_state1"
  WHEN 'answered'
  THEN CASE WHEN "status_u3" < 644245095 THEN 'open' WHEN "status_u3" < 1932735284 THEN 'closed' ELSE NULL END
END AS "status_state2" /* its state after 2 transitions */
DRAW("i", 1369502594) AS "status_u6" /* draw 6 of of_state_time.status */
"status_start" + CASE WHEN NOT "status_state1" IS NULL THEN (("status_u1" * 258901) >> 31) + 300 END AS "status_at1" /* when it gets there, seconds since 1970 */
DRAW("i", 1130790628) AS "status_u4" /* draw 4 of of_state_time.status */
DRAW("i", 2020309672) AS "status_u5" /* draw 5 of of_state_time.status */
CASE "status_state2" WHEN 'open' THEN CASE WHEN "status_u6" < 1932735284 THEN 'answered' ELSE NULL END
END AS "status_state3" /* its state after 3 transitions */
DRAW("i", 1431390345) AS "status_u9" /* draw 9 of of_state_time.status */
"status_at1" + CASE
  WHEN "status_state2" = 'open'
  THEN CAST(FLOOR((-86400.0) * LN(1.0 - (("status_u4" * 4194304 + ("status_u5" >> 9)) / 9007199254740992.0)) + 0.5) AS INTEGER)
  WHEN "status_state2" = 'closed'
  THEN 1209600
END AS "status_at2" /* when it gets there, seconds since 1970 */
DRAW("i", 1379121690) AS "status_u7" /* draw 7 of of_state_time.status */
CASE "status_state3"
  WHEN 'answered'
  THEN CASE WHEN "status_u9" < 644245095 THEN 'open' WHEN "status_u9" < 1932735284 THEN 'closed' ELSE NULL END
END AS "status_state4" /* its state after 4 transitions */
DRAW("i", 1674542398) AS "status_u12" /* draw 12 of of_state_time.status */
"status_at2" + CASE WHEN NOT "status_state3" IS NULL THEN (("status_u7" * 258901) >> 31) + 300 END AS "status_at3" /* when it gets there, seconds since 1970 */
DRAW("i", 164806514) AS "status_u10" /* draw 10 of of_state_time.status */
DRAW("i", 995107413) AS "status_u11" /* draw 11 of of_state_time.status */
CASE "status_state4" WHEN 'open' THEN CASE WHEN "status_u12" < 1932735284 THEN 'answered' ELSE NULL END
END AS "status_state5" /* its state after 5 transitions */
DRAW("i", 1078054907) AS "status_u15" /* draw 15 of of_state_time.status */
"status_at3" + CASE
  WHEN "status_state4" = 'open'
  THEN CAST(FLOOR((-86400.0) * LN(1.0 - (("status_u10" * 4194304 + ("status_u11" >> 9)) / 9007199254740992.0)) + 0.5) AS INTEGER)
  WHEN "status_state4" = 'closed'
  THEN 1209600
END AS "status_at4" /* when it gets there, seconds since 1970 */
DRAW("i", 247518907) AS "status_u13" /* draw 13 of of_state_time.status */
CASE "status_state5"
  WHEN 'answered'
  THEN CASE WHEN "status_u15" < 644245095 THEN 'open' WHEN "status_u15" < 1932735284 THEN 'closed' ELSE NULL END
END AS "status_state6" /* its state after 6 transitions */
"status_at4" + CASE WHEN NOT "status_state5" IS NULL THEN (("status_u13" * 258901) >> 31) + 300 END AS "status_at5" /* when it gets there, seconds since 1970 */
DRAW("i", 872109512) AS "status_u16" /* draw 16 of of_state_time.status */
DRAW("i", 1218198790) AS "status_u17" /* draw 17 of of_state_time.status */
"status_at5" + CASE
  WHEN "status_state6" = 'open'
  THEN CAST(FLOOR((-86400.0) * LN(1.0 - (("status_u16" * 4194304 + ("status_u17" >> 9)) / 9007199254740992.0)) + 0.5) AS INTEGER)
  WHEN "status_state6" = 'closed'
  THEN 1209600
END AS "status_at6" /* when it gets there, seconds since 1970 */
CASE
  WHEN "status_at6" <= 1769860800
  THEN "status_state6"
  WHEN "status_at5" <= 1769860800
  THEN "status_state5"
  WHEN "status_at4" <= 1769860800
  THEN "status_state4"
  WHEN "status_at3" <= 1769860800
  THEN "status_state3"
  WHEN "status_at2" <= 1769860800
  THEN "status_state2"
  WHEN "status_at1" <= 1769860800
  THEN "status_state1"
  ELSE 'open'
END AS "status" /* of_state_time.status */
