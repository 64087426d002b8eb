-- things.heat float: normal (mean 22.5, std 3)
-- duckdb:
DRAW("i", 1424071584) AS "heat_u0" /* draw 0 of things.heat */
DRAW("i", 219381706) AS "heat_u1" /* draw 1 of things.heat */
FLOOR(
  (22.5e0 + 3.0e0 * (SQRT((-2.0e0) * LN(("heat_u0" + 1) / 2147483647.0e0)) * COS(6.283185307179586e0 * ("heat_u1" / 2147483647.0e0)))) * 10.0e0 + 0.5e0
) / 10.0e0 AS "heat"
-- postgres:
DRAW("i", 1424071584) AS "heat_u0" /* draw 0 of things.heat */
DRAW("i", 219381706) AS "heat_u1" /* draw 1 of things.heat */
FLOOR(
  (FLOAT8 '22.5' + FLOAT8 '3.0' * (SQRT((-FLOAT8 '2.0') * LN(("heat_u0" + 1) / FLOAT8 '2147483647.0')) * COS(FLOAT8 '6.283185307179586' * ("heat_u1" / FLOAT8 '2147483647.0')))) * FLOAT8 '10.0' + FLOAT8 '0.5'
) / FLOAT8 '10.0' AS "heat"
-- spark:
(`i` * 1482355934 + 1424071584) % 2147483647 * (`i` + 1740453531) % 1999999973 * (`i` + 1662414438) % 1899999979 * (`i` + 1480674838) % 2147483647 AS `heat_u0` /* draw 0 of things.heat */
(`i` * 17174874 + 219381706) % 2147483647 * (`i` + 61192617) % 1999999973 * (`i` + 1938355623) % 1899999979 * (`i` + 1526196927) % 2147483647 AS `heat_u1` /* draw 1 of things.heat */
CAST(FLOOR(
  (22.5e0 + 3.0e0 * (SQRT((-2.0e0) * LN((`heat_u0` + 1) / 2147483647.0e0)) * COS(6.283185307179586e0 * (`heat_u1` / 2147483647.0e0)))) * 10.0e0 + 0.5e0
) AS DOUBLE) / 10.0e0 AS `heat`
-- sqlite:
DRAW("i", 1424071584) AS "heat_u0" /* draw 0 of things.heat */
DRAW("i", 219381706) AS "heat_u1" /* draw 1 of things.heat */
FLOOR(
  (22.5 + 3.0 * (SQRT((-2.0) * LN(("heat_u0" + 1) / 2147483647.0)) * COS(6.283185307179586 * ("heat_u1" / 2147483647.0)))) * 10.0 + 0.5
) / 10.0 AS "heat"

-- things.level int: normal (mean 100, std 15)
-- duckdb:
DRAW("i", 899362472) AS "level_u0" /* draw 0 of things.level */
DRAW("i", 1700501771) AS "level_u1" /* draw 1 of things.level */
CAST(FLOOR(
  100.0e0 + 15.0e0 * (SQRT((-2.0e0) * LN(("level_u0" + 1) / 2147483647.0e0)) * COS(6.283185307179586e0 * ("level_u1" / 2147483647.0e0))) + 0.5e0
) AS BIGINT) AS "level"
-- postgres:
DRAW("i", 899362472) AS "level_u0" /* draw 0 of things.level */
DRAW("i", 1700501771) AS "level_u1" /* draw 1 of things.level */
CAST(FLOOR(
  FLOAT8 '100.0' + FLOAT8 '15.0' * (SQRT((-FLOAT8 '2.0') * LN(("level_u0" + 1) / FLOAT8 '2147483647.0')) * COS(FLOAT8 '6.283185307179586' * ("level_u1" / FLOAT8 '2147483647.0'))) + FLOAT8 '0.5'
) AS BIGINT) AS "level"
-- spark:
(`i` * 1082350627 + 899362472) % 2147483647 * (`i` + 1729141376) % 1999999973 * (`i` + 2086653049) % 1899999979 * (`i` + 721193406) % 2147483647 AS `level_u0` /* draw 0 of things.level */
(`i` * 807466226 + 1700501771) % 2147483647 * (`i` + 1803537241) % 1999999973 * (`i` + 890639765) % 1899999979 * (`i` + 169618557) % 2147483647 AS `level_u1` /* draw 1 of things.level */
CAST(CAST(FLOOR(
  100.0e0 + 15.0e0 * (SQRT((-2.0e0) * LN((`level_u0` + 1) / 2147483647.0e0)) * COS(6.283185307179586e0 * (`level_u1` / 2147483647.0e0))) + 0.5e0
) AS DOUBLE) AS BIGINT) AS `level`
-- sqlite:
DRAW("i", 899362472) AS "level_u0" /* draw 0 of things.level */
DRAW("i", 1700501771) AS "level_u1" /* draw 1 of things.level */
CAST(FLOOR(
  100.0 + 15.0 * (SQRT((-2.0) * LN(("level_u0" + 1) / 2147483647.0)) * COS(6.283185307179586 * ("level_u1" / 2147483647.0))) + 0.5
) AS INTEGER) AS "level"

-- numbers.stars int: normal (mean 4, std 1, from 1, to 5)
-- duckdb:
DRAW("i", 1899378896) AS "stars_u0" /* draw 0 of numbers.stars */
DRAW("i", 286900621) AS "stars_u1" /* draw 1 of numbers.stars */
0.00023262907903552504e0 + ((("stars_u0" * 4194304 + ("stars_u1" >> 9)) / 9007199254740992.0e0) + 2.3283064365386963e-10) * 0.9329601696521064e0 AS "stars_chance" /* share of the normal numbers below it */
"stars_chance" - 0.5e0 AS "stars_from_half" /* distance from one half */
CASE
  WHEN "stars_from_half" BETWEEN (-0.425e0) AND 0.425e0
  THEN 0.18062499999999998e0 - ("stars_from_half" * "stars_from_half")
  ELSE SQRT(-LN(CASE WHEN "stars_from_half" < 0.0e0 THEN "stars_chance" ELSE 1.0e0 - "stars_chance" END)) - 1.6e0
END AS "stars_r" /* r of AS 241 */
CAST(LEAST(
  GREATEST(
    FLOOR(
      4.0e0 + 1.0e0 * CASE
        WHEN "stars_from_half" BETWEEN (-0.425e0) AND 0.425e0
        THEN "stars_from_half" * (
          (
            (
              (((((2509.0809287301227e0 * "stars_r" + 33430.57558358813e0) * "stars_r" + 67265.7709270087e0) * "stars_r" + 45921.95393154987e0) * "stars_r" + 13731.69376550946e0) * "stars_r" + 1971.5909503065513e0) * "stars_r" + 133.14166789178438e0
            ) * "stars_r" + 3.3871328727963665e0
          ) / (
            (
              (((((5226.495278852854e0 * "stars_r" + 28729.085735721943e0) * "stars_r" + 39307.89580009271e0) * "stars_r" + 21213.794301586597e0) * "stars_r" + 5394.196021424751e0) * "stars_r" + 687.1870074920579e0) * "stars_r" + 42.31333070160091e0
            ) * "stars_r" + 1.0e0
          )
        )
        ELSE CASE WHEN "stars_from_half" < 0.0e0 THEN (-1.0e0) ELSE 1.0e0 END * (
          (
            (
              (
                ((((0.0007745450142783414e0 * "stars_r" + 0.022723844989269184e0) * "stars_r" + 0.2417807251774506e0) * "stars_r" + 1.2704582524523684e0) * "stars_r" + 3.6478483247632045e0) * "stars_r" + 5.769497221460691e0
              ) * "stars_r" + 4.630337846156546e0
            ) * "stars_r" + 1.4234371107496835e0
          ) / (
            (
              (
                ((((1.0507500716444169e-09 * "stars_r" + 0.0005475938084995345e0) * "stars_r" + 0.015198666563616457e0) * "stars_r" + 0.14810397642748008e0) * "stars_r" + 0.6897673349851e0) * "stars_r" + 1.676384830183838e0
              ) * "stars_r" + 2.053191626637759e0
            ) * "stars_r" + 1.0e0
          )
        )
      END + 0.5e0
    ), 1.0e0
  ), 5.0e0
) AS BIGINT) AS "stars"
-- postgres:
DRAW("i", 1899378896) AS "stars_u0" /* draw 0 of numbers.stars */
DRAW("i", 286900621) AS "stars_u1" /* draw 1 of numbers.stars */
FLOAT8 '0.00023262907903552504' + ((("stars_u0" * 4194304 + ("stars_u1" >> 9)) / FLOAT8 '9007199254740992.0') + FLOAT8 '2.3283064365386963e-10') * FLOAT8 '0.9329601696521064' AS "stars_chance" /* share of the normal numbers below it */
"stars_chance" - FLOAT8 '0.5' AS "stars_from_half" /* distance from one half */
CASE
  WHEN "stars_from_half" BETWEEN (-FLOAT8 '0.425') AND FLOAT8 '0.425'
  THEN FLOAT8 '0.18062499999999998' - ("stars_from_half" * "stars_from_half")
  ELSE SQRT(-LN(CASE WHEN "stars_from_half" < FLOAT8 '0.0' THEN "stars_chance" ELSE FLOAT8 '1.0' - "stars_chance" END)) - FLOAT8 '1.6'
END AS "stars_r" /* r of AS 241 */
CAST(LEAST(
  GREATEST(
    FLOOR(
      FLOAT8 '4.0' + FLOAT8 '1.0' * CASE
        WHEN "stars_from_half" BETWEEN (-FLOAT8 '0.425') AND FLOAT8 '0.425'
        THEN "stars_from_half" * (
          (
            (
              (
                ((((FLOAT8 '2509.0809287301227' * "stars_r" + FLOAT8 '33430.57558358813') * "stars_r" + FLOAT8 '67265.7709270087') * "stars_r" + FLOAT8 '45921.95393154987') * "stars_r" + FLOAT8 '13731.69376550946') * "stars_r" + FLOAT8 '1971.5909503065513'
              ) * "stars_r" + FLOAT8 '133.14166789178438'
            ) * "stars_r" + FLOAT8 '3.3871328727963665'
          ) / (
            (
              (
                ((((FLOAT8 '5226.495278852854' * "stars_r" + FLOAT8 '28729.085735721943') * "stars_r" + FLOAT8 '39307.89580009271') * "stars_r" + FLOAT8 '21213.794301586597') * "stars_r" + FLOAT8 '5394.196021424751') * "stars_r" + FLOAT8 '687.1870074920579'
              ) * "stars_r" + FLOAT8 '42.31333070160091'
            ) * "stars_r" + FLOAT8 '1.0'
          )
        )
        ELSE CASE WHEN "stars_from_half" < FLOAT8 '0.0' THEN (-FLOAT8 '1.0') ELSE FLOAT8 '1.0' END * (
          (
            (
              (
                (
                  (((FLOAT8 '0.0007745450142783414' * "stars_r" + FLOAT8 '0.022723844989269184') * "stars_r" + FLOAT8 '0.2417807251774506') * "stars_r" + FLOAT8 '1.2704582524523684') * "stars_r" + FLOAT8 '3.6478483247632045'
                ) * "stars_r" + FLOAT8 '5.769497221460691'
              ) * "stars_r" + FLOAT8 '4.630337846156546'
            ) * "stars_r" + FLOAT8 '1.4234371107496835'
          ) / (
            (
              (
                (
                  (((FLOAT8 '1.0507500716444169e-09' * "stars_r" + FLOAT8 '0.0005475938084995345') * "stars_r" + FLOAT8 '0.015198666563616457') * "stars_r" + FLOAT8 '0.14810397642748008') * "stars_r" + FLOAT8 '0.6897673349851'
                ) * "stars_r" + FLOAT8 '1.676384830183838'
              ) * "stars_r" + FLOAT8 '2.053191626637759'
            ) * "stars_r" + FLOAT8 '1.0'
          )
        )
      END + FLOAT8 '0.5'
    ), FLOAT8 '1.0'
  ), FLOAT8 '5.0'
) AS BIGINT) AS "stars"
-- spark:
(`i` * 466015744 + 1899378896) % 2147483647 * (`i` + 379308176) % 1999999973 * (`i` + 179200274) % 1899999979 * (`i` + 1898801814) % 2147483647 AS `stars_u0` /* draw 0 of numbers.stars */
(`i` * 1885593834 + 286900621) % 2147483647 * (`i` + 445655718) % 1999999973 * (`i` + 1142967379) % 1899999979 * (`i` + 951979424) % 2147483647 AS `stars_u1` /* draw 1 of numbers.stars */
0.00023262907903552504e0 + (((`stars_u0` * 4194304 + (SHIFTRIGHT(`stars_u1`, 9))) / 9007199254740992.0e0) + 2.3283064365386963e-10) * 0.9329601696521064e0 AS `stars_chance` /* share of the normal numbers below it */
`stars_chance` - 0.5e0 AS `stars_from_half` /* distance from one half */
CASE
  WHEN `stars_from_half` BETWEEN (-0.425e0) AND 0.425e0
  THEN 0.18062499999999998e0 - (`stars_from_half` * `stars_from_half`)
  ELSE SQRT(-LN(CASE WHEN `stars_from_half` < 0.0e0 THEN `stars_chance` ELSE 1.0e0 - `stars_chance` END)) - 1.6e0
END AS `stars_r` /* r of AS 241 */
CAST(LEAST(
  GREATEST(
    CAST(FLOOR(
      4.0e0 + 1.0e0 * CASE
        WHEN `stars_from_half` BETWEEN (-0.425e0) AND 0.425e0
        THEN `stars_from_half` * (
          (
            (
              (((((2509.0809287301227e0 * `stars_r` + 33430.57558358813e0) * `stars_r` + 67265.7709270087e0) * `stars_r` + 45921.95393154987e0) * `stars_r` + 13731.69376550946e0) * `stars_r` + 1971.5909503065513e0) * `stars_r` + 133.14166789178438e0
            ) * `stars_r` + 3.3871328727963665e0
          ) / (
            (
              (((((5226.495278852854e0 * `stars_r` + 28729.085735721943e0) * `stars_r` + 39307.89580009271e0) * `stars_r` + 21213.794301586597e0) * `stars_r` + 5394.196021424751e0) * `stars_r` + 687.1870074920579e0) * `stars_r` + 42.31333070160091e0
            ) * `stars_r` + 1.0e0
          )
        )
        ELSE CASE WHEN `stars_from_half` < 0.0e0 THEN (-1.0e0) ELSE 1.0e0 END * (
          (
            (
              (
                ((((0.0007745450142783414e0 * `stars_r` + 0.022723844989269184e0) * `stars_r` + 0.2417807251774506e0) * `stars_r` + 1.2704582524523684e0) * `stars_r` + 3.6478483247632045e0) * `stars_r` + 5.769497221460691e0
              ) * `stars_r` + 4.630337846156546e0
            ) * `stars_r` + 1.4234371107496835e0
          ) / (
            (
              (
                ((((1.0507500716444169e-09 * `stars_r` + 0.0005475938084995345e0) * `stars_r` + 0.015198666563616457e0) * `stars_r` + 0.14810397642748008e0) * `stars_r` + 0.6897673349851e0) * `stars_r` + 1.676384830183838e0
              ) * `stars_r` + 2.053191626637759e0
            ) * `stars_r` + 1.0e0
          )
        )
      END + 0.5e0
    ) AS DOUBLE), 1.0e0
  ), 5.0e0
) AS BIGINT) AS `stars`
-- sqlite:
DRAW("i", 1899378896) AS "stars_u0" /* draw 0 of numbers.stars */
DRAW("i", 286900621) AS "stars_u1" /* draw 1 of numbers.stars */
((8582498170142165.0 / 576460752303423488.0) / 64.0) + ((("stars_u0" * 4194304 + ("stars_u1" >> 9)) / 9007199254740992.0) + (1.0 / 4294967296.0)) * (4201679072396741.0 / 4503599627370496.0) AS "stars_chance" /* share of the normal numbers below it */
"stars_chance" - 0.5 AS "stars_from_half" /* distance from one half */
CASE
  WHEN "stars_from_half" BETWEEN (-0.425) AND 0.425
  THEN (3253850730775183.0 / 18014398509481984.0) - ("stars_from_half" * "stars_from_half")
  ELSE SQRT(-LN(CASE WHEN "stars_from_half" < 0.0 THEN "stars_chance" ELSE 1.0 - "stars_chance" END)) - 1.6
END AS "stars_r" /* r of AS 241 */
CAST(MIN(
  MAX(
    FLOOR(
      4.0 + 1.0 * CASE
        WHEN "stars_from_half" BETWEEN (-0.425) AND 0.425
        THEN "stars_from_half" * (
          (
            (
              (
                (((((2758763656169775.0 / 1099511627776.0) * "stars_r" + 33430.57558358813) * "stars_r" + 67265.7709270087) * "stars_r" + 45921.95393154987) * "stars_r" + 13731.69376550946) * "stars_r" + (2167787175079987.0 / 1099511627776.0)
              ) * "stars_r" + (2342252991816119.0 / 17592186044416.0)
            ) * "stars_r" + (7627145171890037.0 / 2251799813685248.0)
          ) / (
            (
              (
                ((((5226.495278852854 * "stars_r" + (3948495477724987.0 / 137438953472.0)) * "stars_r" + 39307.89580009271) * "stars_r" + (2915601687980339.0 / 137438953472.0)) * "stars_r" + 5394.196021424751) * "stars_r" + 687.1870074920579
              ) * "stars_r" + 42.31333070160091
            ) * "stars_r" + 1.0
          )
        )
        ELSE CASE WHEN "stars_from_half" < 0.0 THEN (-1.0) ELSE 1.0 END * (
          (
            (
              (
                (
                  (((0.0007745450142783414 * "stars_r" + (6549702388870247.0 / 288230376151711744.0)) * "stars_r" + 0.2417807251774506) * "stars_r" + (2860817656167129.0 / 2251799813685248.0)) * "stars_r" + (2053556044513457.0 / 562949953421312.0)
                ) * "stars_r" + 5.769497221460691
              ) * "stars_r" + 4.630337846156546
            ) * "stars_r" + (3205295420778805.0 / 2251799813685248.0)
          ) / (
            (
              (
                (
                  (
                    ((((1270278891572857.0 / 576460752303423488.0) / 2097152.0) * "stars_r" + 0.0005475938084995345) * "stars_r" + (8761434761271231.0 / 576460752303423488.0)) * "stars_r" + (83375126631361.0 / 562949953421312.0)
                  ) * "stars_r" + 0.6897673349851
                ) * "stars_r" + 1.676384830183838
              ) * "stars_r" + 2.053191626637759
            ) * "stars_r" + 1.0
          )
        )
      END + 0.5
    ), 1.0
  ), 5.0
) AS INTEGER) AS "stars"
