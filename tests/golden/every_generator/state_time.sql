-- of_state_time.first_answered_at timestamp: state_time (when status first became answered)
-- duckdb:
CASE
  WHEN "status_at1" <= 1769860800
  THEN "status_at1"
  WHEN "status_at3" <= 1769860800
  THEN "status_at3"
  WHEN "status_at5" <= 1769860800
  THEN "status_at5"
END AS "first_answered_at_ticks" /* seconds since 1970 */
CAST('1970-01-01 00:00:00' AS TIMESTAMP) + TO_SECONDS("first_answered_at_ticks") AS "first_answered_at"
-- postgres:
CASE
  WHEN "status_at1" <= 1769860800
  THEN "status_at1"
  WHEN "status_at3" <= 1769860800
  THEN "status_at3"
  WHEN "status_at5" <= 1769860800
  THEN "status_at5"
END AS "first_answered_at_ticks" /* seconds since 1970 */
CAST('1970-01-01 00:00:00' AS TIMESTAMP) + "first_answered_at_ticks" * INTERVAL '1 second' AS "first_answered_at"
-- spark:
CASE
  WHEN `status_at1` <= 1769860800
  THEN `status_at1`
  WHEN `status_at3` <= 1769860800
  THEN `status_at3`
  WHEN `status_at5` <= 1769860800
  THEN `status_at5`
END AS `first_answered_at_ticks` /* seconds since 1970 */
CAST(TIMESTAMP_SECONDS(`first_answered_at_ticks`) AS TIMESTAMP_NTZ) AS `first_answered_at`
-- sqlite:
CASE
  WHEN "status_at1" <= 1769860800
  THEN "status_at1"
  WHEN "status_at3" <= 1769860800
  THEN "status_at3"
  WHEN "status_at5" <= 1769860800
  THEN "status_at5"
END AS "first_answered_at_ticks" /* seconds since 1970 */
DATETIME("first_answered_at_ticks", 'unixepoch') AS "first_answered_at"

-- of_state_time.closed_on date: state_time (when status last became closed)
-- duckdb:
CASE
  WHEN "status_at6" <= 1769860800 AND "status_state6" = 'closed'
  THEN "status_at6"
  WHEN "status_at4" <= 1769860800 AND "status_state4" = 'closed'
  THEN "status_at4"
  WHEN "status_at2" <= 1769860800 AND "status_state2" = 'closed'
  THEN "status_at2"
END AS "closed_on_ticks" /* seconds since 1970 */
CAST(CAST('1970-01-01 00:00:00' AS TIMESTAMP) + TO_SECONDS("closed_on_ticks") AS DATE) AS "closed_on"
-- postgres:
CASE
  WHEN "status_at6" <= 1769860800 AND "status_state6" = 'closed'
  THEN "status_at6"
  WHEN "status_at4" <= 1769860800 AND "status_state4" = 'closed'
  THEN "status_at4"
  WHEN "status_at2" <= 1769860800 AND "status_state2" = 'closed'
  THEN "status_at2"
END AS "closed_on_ticks" /* seconds since 1970 */
CAST(CAST('1970-01-01 00:00:00' AS TIMESTAMP) + "closed_on_ticks" * INTERVAL '1 second' AS DATE) AS "closed_on"
-- spark:
CASE
  WHEN `status_at6` <= 1769860800 AND `status_state6` = 'closed'
  THEN `status_at6`
  WHEN `status_at4` <= 1769860800 AND `status_state4` = 'closed'
  THEN `status_at4`
  WHEN `status_at2` <= 1769860800 AND `status_state2` = 'closed'
  THEN `status_at2`
END AS `closed_on_ticks` /* seconds since 1970 */
CAST(TIMESTAMP_SECONDS(`closed_on_ticks`) AS DATE) AS `closed_on`
-- sqlite:
CASE
  WHEN "status_at6" <= 1769860800 AND "status_state6" = 'closed'
  THEN "status_at6"
  WHEN "status_at4" <= 1769860800 AND "status_state4" = 'closed'
  THEN "status_at4"
  WHEN "status_at2" <= 1769860800 AND "status_state2" = 'closed'
  THEN "status_at2"
END AS "closed_on_ticks" /* seconds since 1970 */
DATE("closed_on_ticks", 'unixepoch') AS "closed_on"

-- of_state_time.updated_at timestamp: state_time (when status got its current state)
-- duckdb:
CASE
  WHEN "status_at6" <= 1769860800
  THEN "status_at6"
  WHEN "status_at5" <= 1769860800
  THEN "status_at5"
  WHEN "status_at4" <= 1769860800
  THEN "status_at4"
  WHEN "status_at3" <= 1769860800
  THEN "status_at3"
  WHEN "status_at2" <= 1769860800
  THEN "status_at2"
  WHEN "status_at1" <= 1769860800
  THEN "status_at1"
  ELSE "status_start"
END AS "updated_at_ticks" /* seconds since 1970 */
CAST('1970-01-01 00:00:00' AS TIMESTAMP) + TO_SECONDS("updated_at_ticks") AS "updated_at"
-- postgres:
CASE
  WHEN "status_at6" <= 1769860800
  THEN "status_at6"
  WHEN "status_at5" <= 1769860800
  THEN "status_at5"
  WHEN "status_at4" <= 1769860800
  THEN "status_at4"
  WHEN "status_at3" <= 1769860800
  THEN "status_at3"
  WHEN "status_at2" <= 1769860800
  THEN "status_at2"
  WHEN "status_at1" <= 1769860800
  THEN "status_at1"
  ELSE "status_start"
END AS "updated_at_ticks" /* seconds since 1970 */
CAST('1970-01-01 00:00:00' AS TIMESTAMP) + "updated_at_ticks" * INTERVAL '1 second' AS "updated_at"
-- spark:
CASE
  WHEN `status_at6` <= 1769860800
  THEN `status_at6`
  WHEN `status_at5` <= 1769860800
  THEN `status_at5`
  WHEN `status_at4` <= 1769860800
  THEN `status_at4`
  WHEN `status_at3` <= 1769860800
  THEN `status_at3`
  WHEN `status_at2` <= 1769860800
  THEN `status_at2`
  WHEN `status_at1` <= 1769860800
  THEN `status_at1`
  ELSE `status_start`
END AS `updated_at_ticks` /* seconds since 1970 */
CAST(TIMESTAMP_SECONDS(`updated_at_ticks`) AS TIMESTAMP_NTZ) AS `updated_at`
-- sqlite:
CASE
  WHEN "status_at6" <= 1769860800
  THEN "status_at6"
  WHEN "status_at5" <= 1769860800
  THEN "status_at5"
  WHEN "status_at4" <= 1769860800
  THEN "status_at4"
  WHEN "status_at3" <= 1769860800
  THEN "status_at3"
  WHEN "status_at2" <= 1769860800
  THEN "status_at2"
  WHEN "status_at1" <= 1769860800
  THEN "status_at1"
  ELSE "status_start"
END AS "updated_at_ticks" /* seconds since 1970 */
DATETIME("updated_at_ticks", 'unixepoch') AS "updated_at"
