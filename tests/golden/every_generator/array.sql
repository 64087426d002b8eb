-- payloads.scores json: array (0 to 2 of uniform_int)
-- duckdb:
DRAW("i", 339680221) AS "scores_u0" /* draw 0 of payloads.scores */
(("scores_u0" * 3) >> 31) AS "scores_length" /* how many elements */
DRAW("i", 116999654) AS "scores_0_u0" /* draw 0.0 of payloads.scores */
DRAW("i", 2053533117) AS "scores_1_u0" /* draw 1.0 of payloads.scores */
CAST((
  '[' || CASE WHEN "scores_length" > 0 THEN CAST((("scores_0_u0" * 10) >> 31) AS VARCHAR) ELSE '' END || CASE WHEN "scores_length" > 1 THEN ',' || CAST((("scores_1_u0" * 10) >> 31) AS VARCHAR) ELSE '' END || ']'
) AS JSON) AS "scores"
-- postgres:
DRAW("i", 339680221) AS "scores_u0" /* draw 0 of payloads.scores */
(("scores_u0" * 3) >> 31) AS "scores_length" /* how many elements */
DRAW("i", 116999654) AS "scores_0_u0" /* draw 0.0 of payloads.scores */
DRAW("i", 2053533117) AS "scores_1_u0" /* draw 1.0 of payloads.scores */
CAST((
  '[' || CASE WHEN "scores_length" > 0 THEN CAST((("scores_0_u0" * 10) >> 31) AS TEXT) ELSE '' END || CASE WHEN "scores_length" > 1 THEN ',' || CAST((("scores_1_u0" * 10) >> 31) AS TEXT) ELSE '' END || ']'
) AS JSONB) AS "scores"
-- spark:
(`i` * 954040190 + 339680221) % 2147483647 * (`i` + 1527421718) % 1999999973 * (`i` + 573947955) % 1899999979 * (`i` + 2043647901) % 2147483647 AS `scores_u0` /* draw 0 of payloads.scores */
(SHIFTRIGHT((`scores_u0` * 3), 31)) AS `scores_length` /* how many elements */
(`i` * 1806753992 + 116999654) % 2147483647 * (`i` + 670380447) % 1999999973 * (`i` + 9733464) % 1899999979 * (`i` + 805344768) % 2147483647 AS `scores_0_u0` /* draw 0.0 of payloads.scores */
(`i` * 168133968 + 2053533117) % 2147483647 * (`i` + 75015130) % 1999999973 * (`i` + 435846975) % 1899999979 * (`i` + 31435470) % 2147483647 AS `scores_1_u0` /* draw 1.0 of payloads.scores */
CAST((
  '[' || CASE WHEN `scores_length` > 0 THEN CAST((SHIFTRIGHT((`scores_0_u0` * 10), 31)) AS STRING) ELSE '' END || CASE
    WHEN `scores_length` > 1
    THEN ',' || CAST((SHIFTRIGHT((`scores_1_u0` * 10), 31)) AS STRING)
    ELSE ''
  END || ']'
) AS STRING) AS `scores`
-- sqlite:
DRAW("i", 339680221) AS "scores_u0" /* draw 0 of payloads.scores */
(("scores_u0" * 3) >> 31) AS "scores_length" /* how many elements */
DRAW("i", 116999654) AS "scores_0_u0" /* draw 0.0 of payloads.scores */
DRAW("i", 2053533117) AS "scores_1_u0" /* draw 1.0 of payloads.scores */
'[' || CASE WHEN "scores_length" > 0 THEN (("scores_0_u0" * 10) >> 31) ELSE '' END || CASE WHEN "scores_length" > 1 THEN ',' || (("scores_1_u0" * 10) >> 31) ELSE '' END || ']' AS "scores"
