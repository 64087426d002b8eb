-- numbers.flag bool: bool (true with probability 0.2)
DRAW("i", 1604044055) AS "flag_u0" /* draw 0 of numbers.flag */
("flag_u0" < 429496730) AS "flag"
