-- payloads.scores json: array (0 to 2 of uniform_int)
DRAW("i", 339680221) AS "scores_u0" /* draw 0 of payloads.scores */
(("scores_u0" * 3) >> 31) AS "scores_length" /* how many elements */
DRAW("i", 116999654) AS "scores_0_u0" /* draw 0.0 of payloads.scores */
DRAW("i", 2053533117) AS "scores_1_u0" /* draw 1.0 of payloads.scores */
-- duckdb:
CAST((
  '[' || CASE WHEN "scores_length" > 0 THEN CAST((("scores_0_u0" * 10) >> 31) AS VARCHAR) ELSE '' END || CASE WHEN "scores_length" > 1 THEN ',' || CAST((("scores_1_u0" * 10) >> 31) AS VARCHAR) ELSE '' END || ']'
) AS JSON) AS "scores"
-- postgres:
CAST((
  '[' || CASE WHEN "scores_length" > 0 THEN CAST((("scores_0_u0" * 10) >> 31) AS TEXT) ELSE '' END || CASE WHEN "scores_length" > 1 THEN ',' || CAST((("scores_1_u0" * 10) >> 31) AS TEXT) ELSE '' END || ']'
) AS JSONB) AS "scores"
-- sqlite:
'[' || CASE WHEN "scores_length" > 0 THEN (("scores_0_u0" * 10) >> 31) ELSE '' END || CASE WHEN "scores_length" > 1 THEN ',' || (("scores_1_u0" * 10) >> 31) ELSE '' END || ']' AS "scores"
