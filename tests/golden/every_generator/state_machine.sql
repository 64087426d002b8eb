-- of_state_machine.status enum(draft, open, paid, void): state_machine (draft, open, void, paid, starting at created_at)
DRAW("i", 767244750) AS "status_u0" /* draw 0 of of_state_machine.status */
CASE WHEN "status_u0" < 2040109466 THEN 'open' WHEN "status_u0" < 2104533976 THEN 'void' ELSE NULL END AS "status_state1" /* its state after 1 transition */
DRAW("i", 1004942575) AS "status_u3" /* draw 3 of of_state_machine.status */
-- duckdb:
("created_at_count" * 1000000 + 1764676800000000) // 1000000 AS "status_start" /* when it starts, seconds since 1970 */
-- postgres:
("created_at_count" * 1000000 + 1764676800000000) / 1000000 AS "status_start" /* when it starts, seconds since 1970 */
-- sqlite:
("created_at_count" * 1000000 + 1764676800000000) / 1000000 AS "status_start" /* when it starts, seconds since 1970 */
DRAW("i", 253945246) AS "status_u1" /* draw 1 of of_state_machine.status */
CASE "status_state1" WHEN 'open' THEN CASE WHEN "status_u3" < 1932735284 THEN 'paid' WHEN "status_u3" < 2061584303 THEN 'void' ELSE NULL END
END AS "status_state2" /* its state after 2 transitions */
"status_start" + CASE WHEN "status_state1" = 'open' THEN (("status_u1" * 169201) >> 31) + 3600 WHEN "status_state1" = 'void' THEN 604800
END AS "status_at1" /* when it gets there, seconds since 1970 */
DRAW("i", 1057172834) AS "status_u4" /* draw 4 of of_state_machine.status */
DRAW("i", 1559888633) AS "status_u5" /* draw 5 of of_state_machine.status */
-- duckdb:
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
-- sqlite:
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
DRAW("i", 1025472593) AS "status_u0" /* draw 0 of of_state_time.status */
CASE WHEN "status_u0" < 1932735284 THEN 'answered' ELSE NULL END AS "status_state1" /* its state after 1 transition */
DRAW("i", 703919052) AS "status_u3" /* draw 3 of of_state_time.status */
-- duckdb:
("created_at_count" * 1000000 + 1762084800000000) // 1000000 AS "status_start" /* when it starts, seconds since 1970 */
-- postgres:
("created_at_count" * 1000000 + 1762084800000000) / 1000000 AS "status_start" /* when it starts, seconds since 1970 */
-- sqlite:
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
-- duckdb:
"status_at1" + CASE
  WHEN "status_state2" = 'open'
  THEN CAST(FLOOR((-86400.0e0) * LN(1.0e0 - (("status_u4" * 4194304 + ("status_u5" >> 9)) / 9007199254740992.0e0)) + 0.5e0) AS BIGINT)
  WHEN "status_state2" = 'closed'
  THEN 1209600
END AS "status_at2" /* when it gets there, seconds since 1970 */
-- postgres:
"status_at1" + CASE
  WHEN "status_state2" = 'open'
  THEN CAST(FLOOR(
    (-FLOAT8 '86400.0') * LN(FLOAT8 '1.0' - (("status_u4" * 4194304 + ("status_u5" >> 9)) / FLOAT8 '9007199254740992.0')) + FLOAT8 '0.5'
  ) AS BIGINT)
  WHEN "status_state2" = 'closed'
  THEN 1209600
END AS "status_at2" /* when it gets there, seconds since 1970 */
-- sqlite:
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
-- duckdb:
"status_at3" + CASE
  WHEN "status_state4" = 'open'
  THEN CAST(FLOOR((-86400.0e0) * LN(1.0e0 - (("status_u10" * 4194304 + ("status_u11" >> 9)) / 9007199254740992.0e0)) + 0.5e0) AS BIGINT)
  WHEN "status_state4" = 'closed'
  THEN 1209600
END AS "status_at4" /* when it gets there, seconds since 1970 */
-- postgres:
"status_at3" + CASE
  WHEN "status_state4" = 'open'
  THEN CAST(FLOOR(
    (-FLOAT8 '86400.0') * LN(FLOAT8 '1.0' - (("status_u10" * 4194304 + ("status_u11" >> 9)) / FLOAT8 '9007199254740992.0')) + FLOAT8 '0.5'
  ) AS BIGINT)
  WHEN "status_state4" = 'closed'
  THEN 1209600
END AS "status_at4" /* when it gets there, seconds since 1970 */
-- sqlite:
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
-- duckdb:
"status_at5" + CASE
  WHEN "status_state6" = 'open'
  THEN CAST(FLOOR((-86400.0e0) * LN(1.0e0 - (("status_u16" * 4194304 + ("status_u17" >> 9)) / 9007199254740992.0e0)) + 0.5e0) AS BIGINT)
  WHEN "status_state6" = 'closed'
  THEN 1209600
END AS "status_at6" /* when it gets there, seconds since 1970 */
-- postgres:
"status_at5" + CASE
  WHEN "status_state6" = 'open'
  THEN CAST(FLOOR(
    (-FLOAT8 '86400.0') * LN(FLOAT8 '1.0' - (("status_u16" * 4194304 + ("status_u17" >> 9)) / FLOAT8 '9007199254740992.0')) + FLOAT8 '0.5'
  ) AS BIGINT)
  WHEN "status_state6" = 'closed'
  THEN 1209600
END AS "status_at6" /* when it gets there, seconds since 1970 */
-- sqlite:
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
