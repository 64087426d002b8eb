/* Identity: 130 rows for SQLite, made by sdgen */
/* seed 7, as of 2026-01-31T12:00:00Z, config d46ca5ce612e5605376fadbef01403745812a42abf593c95df190ba7ee5ccbf0 */
/* Contents: */
/*   1. Tables */
/*   2. accounts: 40 rows */
/*   3. invoices: 60 rows */
/*   4. payments: 30 rows */
BEGIN TRANSACTION;

/* Tables */
CREATE TABLE IF NOT EXISTS "accounts" (
  "id" INTEGER NOT NULL CONSTRAINT "accounts_pkey" PRIMARY KEY AUTOINCREMENT,
  "public_id" TEXT NOT NULL DEFAULT (
    LOWER(
      HEX(RANDOMBLOB(4)) || '-' || HEX(RANDOMBLOB(2)) || '-4' || SUBSTR(HEX(RANDOMBLOB(2)), 2) || '-' || SUBSTR('89ab', (RANDOM() & 3) + 1, 1) || SUBSTR(HEX(RANDOMBLOB(2)), 2) || '-' || HEX(RANDOMBLOB(6))
    )
  ),
  "opened_at" TEXT NOT NULL DEFAULT (STRFTIME('%Y-%m-%d %H:%M:%S+00:00', 'now')),
  "seen_at" TEXT NOT NULL DEFAULT (STRFTIME('%Y-%m-%d %H:%M:%S', 'now')),
  "since" TEXT NOT NULL DEFAULT (STRFTIME('%Y-%m-%d', 'now')),
  "checked_at" TEXT NOT NULL DEFAULT '2024-01-02 03:04:05',
  "settings" TEXT NOT NULL DEFAULT '{"beta":[1]}',
  "plan" VARCHAR(10) NOT NULL DEFAULT 'it''s',
  "active" BOOLEAN NOT NULL DEFAULT (FALSE),
  "credit" NUMERIC(10, 2) NOT NULL DEFAULT (-1.5),
  "weight" REAL NOT NULL DEFAULT 2500.0,
  "token" BLOB NOT NULL DEFAULT (x'00ff'),
  "seats" INTEGER NOT NULL DEFAULT 3
);
CREATE TABLE IF NOT EXISTS "invoices" (
  "id" INTEGER NOT NULL CONSTRAINT "invoices_pkey" PRIMARY KEY AUTOINCREMENT,
  "account_id" INTEGER NOT NULL,
  CONSTRAINT "invoices_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "accounts" (
    "id"
  )
);
CREATE TABLE IF NOT EXISTS "payments" (
  "id" INTEGER NOT NULL CONSTRAINT "payments_pkey" PRIMARY KEY AUTOINCREMENT,
  "invoice_id" INTEGER NOT NULL,
  "refunds" INTEGER,
  CONSTRAINT "payments_invoice_id_fkey" FOREIGN KEY ("invoice_id") REFERENCES "invoices" (
    "id"
  )
);

/* accounts: 40 rows */
INSERT INTO "accounts" (
  "id",
  "public_id",
  "opened_at",
  "seen_at",
  "since",
  "checked_at",
  "settings",
  "plan",
  "active",
  "credit",
  "weight",
  "token",
  "seats"
)
WITH "rows" AS (
  WITH RECURSIVE "thousand" AS (
    SELECT
      0 AS "n"
    UNION ALL
    SELECT
      "n" + 1
    FROM "thousand"
    WHERE
      "n" < 999
  )
  SELECT
    "k0"."n" AS "i"
  FROM "thousand" AS "k0"
  LIMIT 40
)
SELECT
  "i" + 5 AS "id", /* sequence: from 5, step 1 */
  '9f0c0a9e-3d2b-4f6e-8a31-5d1e7f2c4b60' AS "public_id", /* const: always '9f0c0a9e-3d2b-4f6e-8a31-5d1e7f2c4b60' */
  '2026-01-02 03:04:05+00:00' AS "opened_at", /* const: always '2026-01-02T03:04:05Z' */
  '2026-01-02 03:04:05' AS "seen_at", /* const: always '2026-01-02T03:04:05' */
  '2026-01-02' AS "since", /* const: always '2026-01-02' */
  '2026-01-02 03:04:05' AS "checked_at", /* const: always '2026-01-02T03:04:05' */
  '{"beta":true}' AS "settings", /* const: always {'beta': True} */
  'team' AS "plan", /* const: always 'team' */
  TRUE AS "active", /* const: always True */
  2.0 AS "credit", /* const: always 2 */
  1.0 AS "weight", /* const: always 1 */
  x'01' AS "token", /* const: always '01' */
  9 AS "seats" /* const: always 9 */
FROM "rows";

/* invoices: 60 rows */
INSERT INTO "invoices" (
  "id",
  "account_id"
)
WITH "rows" AS (
  WITH RECURSIVE "thousand" AS (
    SELECT
      0 AS "n"
    UNION ALL
    SELECT
      "n" + 1
    FROM "thousand"
    WHERE
      "n" < 999
  )
  SELECT
    "k0"."n" AS "i"
  FROM "thousand" AS "k0"
  LIMIT 60
), "layer_1" AS (
  SELECT
    "i",
    "i" AS "id_permutation_number" /* number of invoices.id */
  FROM "rows"
  LIMIT -1
  OFFSET 0
), "layer_2" AS (
  SELECT
    "i",
    "id_permutation_number" / 32 AS "id_permutation_line", /* line of invoices.id */
    "id_permutation_number" % 32 AS "id_permutation_place" /* place of invoices.id */
  FROM "layer_1"
  LIMIT -1
  OFFSET 0
), "layer_3" AS (
  SELECT
    "i",
    "id_permutation_line",
    (
      "id_permutation_place" + ("id_permutation_line" * 1802566155 + 1503122602) % 2147483647 * ("id_permutation_line" + 779811024) % 1999999973 * ("id_permutation_line" + 1177392631) % 1899999979 * ("id_permutation_line" + 277251696) % 2147483647
    ) % CASE WHEN "id_permutation_line" < 30 THEN 32 ELSE 31 END AS "id_permutation_place_1" /* place_1 of invoices.id */
  FROM "layer_2"
  LIMIT -1
  OFFSET 0
), "layer_4" AS (
  SELECT
    "i",
    "id_permutation_place_1",
    (
      "id_permutation_line" + ("id_permutation_place_1" * 1547302380 + 1025340272) % 2147483647 * ("id_permutation_place_1" + 614457017) % 1999999973 * ("id_permutation_place_1" + 1029736842) % 1899999979 * ("id_permutation_place_1" + 444931756) % 2147483647
    ) % CASE WHEN "id_permutation_place_1" < 31 THEN 31 ELSE 30 END AS "id_permutation_line_2" /* line_2 of invoices.id */
  FROM "layer_3"
  LIMIT -1
  OFFSET 0
), "layer_5" AS (
  SELECT
    "i",
    "id_permutation_line_2",
    (
      "id_permutation_place_1" + ("id_permutation_line_2" * 1033798540 + 1717257252) % 2147483647 * ("id_permutation_line_2" + 881693788) % 1999999973 * ("id_permutation_line_2" + 206493421) % 1899999979 * ("id_permutation_line_2" + 1072645320) % 2147483647
    ) % CASE WHEN "id_permutation_line_2" < 30 THEN 32 ELSE 31 END AS "id_permutation_place_3" /* place_3 of invoices.id */
  FROM "layer_4"
  LIMIT -1
  OFFSET 0
), "layer_6" AS (
  SELECT
    "i",
    "id_permutation_place_3",
    (
      "id_permutation_line_2" + ("id_permutation_place_3" * 255905791 + 532079081) % 2147483647 * ("id_permutation_place_3" + 1453381117) % 1999999973 * ("id_permutation_place_3" + 787160876) % 1899999979 * ("id_permutation_place_3" + 1935749770) % 2147483647
    ) % CASE WHEN "id_permutation_place_3" < 31 THEN 31 ELSE 30 END AS "id_permutation_line_4" /* line_4 of invoices.id */
  FROM "layer_5"
  LIMIT -1
  OFFSET 0
), "layer_7" AS (
  SELECT
    "i",
    "id_permutation_line_4",
    (
      "id_permutation_place_3" + ("id_permutation_line_4" * 1670570466 + 17322693) % 2147483647 * ("id_permutation_line_4" + 300880669) % 1999999973 * ("id_permutation_line_4" + 889396370) % 1899999979 * ("id_permutation_line_4" + 784384800) % 2147483647
    ) % CASE WHEN "id_permutation_line_4" < 30 THEN 32 ELSE 31 END AS "id_permutation_place_5" /* place_5 of invoices.id */
  FROM "layer_6"
  LIMIT -1
  OFFSET 0
), "layer_8" AS (
  SELECT
    "i",
    "id_permutation_place_5",
    (
      "id_permutation_line_4" + ("id_permutation_place_5" * 1619926109 + 2057582447) % 2147483647 * ("id_permutation_place_5" + 1968790905) % 1999999973 * ("id_permutation_place_5" + 932590718) % 1899999979 * ("id_permutation_place_5" + 2114047834) % 2147483647
    ) % CASE WHEN "id_permutation_place_5" < 31 THEN 31 ELSE 30 END AS "id_permutation_line_6" /* line_6 of invoices.id */
  FROM "layer_7"
  LIMIT -1
  OFFSET 0
), "layer_9" AS (
  SELECT
    "i",
    "id_permutation_line_6",
    (
      "id_permutation_place_5" + ("id_permutation_line_6" * 1467942823 + 2003190906) % 2147483647 * ("id_permutation_line_6" + 438376369) % 1999999973 * ("id_permutation_line_6" + 1752915173) % 1899999979 * ("id_permutation_line_6" + 1305227659) % 2147483647
    ) % CASE WHEN "id_permutation_line_6" < 30 THEN 32 ELSE 31 END AS "id_permutation_place_7" /* place_7 of invoices.id */
  FROM "layer_8"
  LIMIT -1
  OFFSET 0
), "layer_10" AS (
  SELECT
    "i",
    "id_permutation_place_7",
    (
      "id_permutation_line_6" + ("id_permutation_place_7" * 1092290297 + 1196030377) % 2147483647 * ("id_permutation_place_7" + 2038481924) % 1999999973 * ("id_permutation_place_7" + 399977395) % 1899999979 * ("id_permutation_place_7" + 2037749437) % 2147483647
    ) % CASE WHEN "id_permutation_place_7" < 31 THEN 31 ELSE 30 END AS "id_permutation_line_8" /* line_8 of invoices.id */
  FROM "layer_9"
  LIMIT -1
  OFFSET 0
), "layer_11" AS (
  SELECT
    "i",
    "id_permutation_line_8",
    (
      "id_permutation_place_7" + ("id_permutation_line_8" * 971894234 + 1563329700) % 2147483647 * ("id_permutation_line_8" + 458388223) % 1999999973 * ("id_permutation_line_8" + 1495266614) % 1899999979 * ("id_permutation_line_8" + 1930488173) % 2147483647
    ) % CASE WHEN "id_permutation_line_8" < 30 THEN 32 ELSE 31 END AS "id_permutation_place_9" /* place_9 of invoices.id */
  FROM "layer_10"
  LIMIT -1
  OFFSET 0
), "layer_12" AS (
  SELECT
    "id_permutation_place_9",
    (
      "id_permutation_line_8" + ("id_permutation_place_9" * 1289787200 + 1821989435) % 2147483647 * ("id_permutation_place_9" + 288079424) % 1999999973 * ("id_permutation_place_9" + 1747457829) % 1899999979 * ("id_permutation_place_9" + 1012276131) % 2147483647
    ) % CASE WHEN "id_permutation_place_9" < 31 THEN 31 ELSE 30 END AS "id_permutation_line_10", /* line_10 of invoices.id */
    (((("i" * 1415824599 + 1808039685) % 2147483647 * ("i" + 1133231077) % 1999999973 * ("i" + 432406523) % 1899999979 * ("i" + 1747712076) % 2147483647) * 40) >> 31) AS "account_id_parent" /* row of accounts that invoices.account_id points to */
  FROM "layer_11"
  LIMIT -1
  OFFSET 0
)
SELECT
  ("id_permutation_line_10" * 32 + "id_permutation_place_9") + 10 AS "id", /* unique_int: 10 to 1000, each once */
  "account_id_parent" + 5 AS "account_id" /* fk: accounts.id of a drawn row */
FROM "layer_12";

/* payments: 30 rows */
INSERT INTO "payments" (
  "id",
  "invoice_id",
  "refunds"
)
WITH "rows" AS (
  WITH RECURSIVE "thousand" AS (
    SELECT
      0 AS "n"
    UNION ALL
    SELECT
      "n" + 1
    FROM "thousand"
    WHERE
      "n" < 999
  )
  SELECT
    "k0"."n" AS "i"
  FROM "thousand" AS "k0"
  LIMIT 30
), "layer_1" AS (
  SELECT
    "i",
    (((("i" * 162524147 + 111969588) % 2147483647 * ("i" + 1731159582) % 1999999973 * ("i" + 329731684) % 1899999979 * ("i" + 1822330067) % 2147483647) * 60) >> 31) AS "invoice_id_parent" /* row of invoices that payments.invoice_id points to */
  FROM "rows"
  LIMIT -1
  OFFSET 0
), "layer_2" AS (
  SELECT
    "i",
    "invoice_id_parent" AS "invoice_id_parent_id_permutation_number" /* number of invoices.id */
  FROM "layer_1"
  LIMIT -1
  OFFSET 0
), "layer_3" AS (
  SELECT
    "i",
    "invoice_id_parent_id_permutation_number" / 32 AS "invoice_id_parent_id_permutation_line", /* line of invoices.id */
    "invoice_id_parent_id_permutation_number" % 32 AS "invoice_id_parent_id_permutation_place" /* place of invoices.id */
  FROM "layer_2"
  LIMIT -1
  OFFSET 0
), "layer_4" AS (
  SELECT
    "i",
    "invoice_id_parent_id_permutation_line",
    (
      "invoice_id_parent_id_permutation_place" + ("invoice_id_parent_id_permutation_line" * 1802566155 + 1503122602) % 2147483647 * ("invoice_id_parent_id_permutation_line" + 779811024) % 1999999973 * ("invoice_id_parent_id_permutation_line" + 1177392631) % 1899999979 * ("invoice_id_parent_id_permutation_line" + 277251696) % 2147483647
    ) % CASE WHEN "invoice_id_parent_id_permutation_line" < 30 THEN 32 ELSE 31 END AS "invoice_id_parent_id_permutation_place_1" /* place_1 of invoices.id */
  FROM "layer_3"
  LIMIT -1
  OFFSET 0
), "layer_5" AS (
  SELECT
    "i",
    "invoice_id_parent_id_permutation_place_1",
    (
      "invoice_id_parent_id_permutation_line" + ("invoice_id_parent_id_permutation_place_1" * 1547302380 + 1025340272) % 2147483647 * ("invoice_id_parent_id_permutation_place_1" + 614457017) % 1999999973 * ("invoice_id_parent_id_permutation_place_1" + 1029736842) % 1899999979 * ("invoice_id_parent_id_permutation_place_1" + 444931756) % 2147483647
    ) % CASE WHEN "invoice_id_parent_id_permutation_place_1" < 31 THEN 31 ELSE 30 END AS "invoice_id_parent_id_permutation_line_2" /* line_2 of invoices.id */
  FROM "layer_4"
  LIMIT -1
  OFFSET 0
), "layer_6" AS (
  SELECT
    "i",
    "invoice_id_parent_id_permutation_line_2",
    (
      "invoice_id_parent_id_permutation_place_1" + ("invoice_id_parent_id_permutation_line_2" * 1033798540 + 1717257252) % 2147483647 * ("invoice_id_parent_id_permutation_line_2" + 881693788) % 1999999973 * ("invoice_id_parent_id_permutation_line_2" + 206493421) % 1899999979 * ("invoice_id_parent_id_permutation_line_2" + 1072645320) % 2147483647
    ) % CASE WHEN "invoice_id_parent_id_permutation_line_2" < 30 THEN 32 ELSE 31 END AS "invoice_id_parent_id_permutation_place_3" /* place_3 of invoices.id */
  FROM "layer_5"
  LIMIT -1
  OFFSET 0
), "layer_7" AS (
  SELECT
    "i",
    "invoice_id_parent_id_permutation_place_3",
    (
      "invoice_id_parent_id_permutation_line_2" + ("invoice_id_parent_id_permutation_place_3" * 255905791 + 532079081) % 2147483647 * ("invoice_id_parent_id_permutation_place_3" + 1453381117) % 1999999973 * ("invoice_id_parent_id_permutation_place_3" + 787160876) % 1899999979 * ("invoice_id_parent_id_permutation_place_3" + 1935749770) % 2147483647
    ) % CASE WHEN "invoice_id_parent_id_permutation_place_3" < 31 THEN 31 ELSE 30 END AS "invoice_id_parent_id_permutation_line_4" /* line_4 of invoices.id */
  FROM "layer_6"
  LIMIT -1
  OFFSET 0
), "layer_8" AS (
  SELECT
    "i",
    "invoice_id_parent_id_permutation_line_4",
    (
      "invoice_id_parent_id_permutation_place_3" + ("invoice_id_parent_id_permutation_line_4" * 1670570466 + 17322693) % 2147483647 * ("invoice_id_parent_id_permutation_line_4" + 300880669) % 1999999973 * ("invoice_id_parent_id_permutation_line_4" + 889396370) % 1899999979 * ("invoice_id_parent_id_permutation_line_4" + 784384800) % 2147483647
    ) % CASE WHEN "invoice_id_parent_id_permutation_line_4" < 30 THEN 32 ELSE 31 END AS "invoice_id_parent_id_permutation_place_5" /* place_5 of invoices.id */
  FROM "layer_7"
  LIMIT -1
  OFFSET 0
), "layer_9" AS (
  SELECT
    "i",
    "invoice_id_parent_id_permutation_place_5",
    (
      "invoice_id_parent_id_permutation_line_4" + ("invoice_id_parent_id_permutation_place_5" * 1619926109 + 2057582447) % 2147483647 * ("invoice_id_parent_id_permutation_place_5" + 1968790905) % 1999999973 * ("invoice_id_parent_id_permutation_place_5" + 932590718) % 1899999979 * ("invoice_id_parent_id_permutation_place_5" + 2114047834) % 2147483647
    ) % CASE WHEN "invoice_id_parent_id_permutation_place_5" < 31 THEN 31 ELSE 30 END AS "invoice_id_parent_id_permutation_line_6" /* line_6 of invoices.id */
  FROM "layer_8"
  LIMIT -1
  OFFSET 0
), "layer_10" AS (
  SELECT
    "i",
    "invoice_id_parent_id_permutation_line_6",
    (
      "invoice_id_parent_id_permutation_place_5" + ("invoice_id_parent_id_permutation_line_6" * 1467942823 + 2003190906) % 2147483647 * ("invoice_id_parent_id_permutation_line_6" + 438376369) % 1999999973 * ("invoice_id_parent_id_permutation_line_6" + 1752915173) % 1899999979 * ("invoice_id_parent_id_permutation_line_6" + 1305227659) % 2147483647
    ) % CASE WHEN "invoice_id_parent_id_permutation_line_6" < 30 THEN 32 ELSE 31 END AS "invoice_id_parent_id_permutation_place_7" /* place_7 of invoices.id */
  FROM "layer_9"
  LIMIT -1
  OFFSET 0
), "layer_11" AS (
  SELECT
    "i",
    "invoice_id_parent_id_permutation_place_7",
    (
      "invoice_id_parent_id_permutation_line_6" + ("invoice_id_parent_id_permutation_place_7" * 1092290297 + 1196030377) % 2147483647 * ("invoice_id_parent_id_permutation_place_7" + 2038481924) % 1999999973 * ("invoice_id_parent_id_permutation_place_7" + 399977395) % 1899999979 * ("invoice_id_parent_id_permutation_place_7" + 2037749437) % 2147483647
    ) % CASE WHEN "invoice_id_parent_id_permutation_place_7" < 31 THEN 31 ELSE 30 END AS "invoice_id_parent_id_permutation_line_8" /* line_8 of invoices.id */
  FROM "layer_10"
  LIMIT -1
  OFFSET 0
), "layer_12" AS (
  SELECT
    "i",
    "invoice_id_parent_id_permutation_line_8",
    (
      "invoice_id_parent_id_permutation_place_7" + ("invoice_id_parent_id_permutation_line_8" * 971894234 + 1563329700) % 2147483647 * ("invoice_id_parent_id_permutation_line_8" + 458388223) % 1999999973 * ("invoice_id_parent_id_permutation_line_8" + 1495266614) % 1899999979 * ("invoice_id_parent_id_permutation_line_8" + 1930488173) % 2147483647
    ) % CASE WHEN "invoice_id_parent_id_permutation_line_8" < 30 THEN 32 ELSE 31 END AS "invoice_id_parent_id_permutation_place_9" /* place_9 of invoices.id */
  FROM "layer_11"
  LIMIT -1
  OFFSET 0
), "layer_13" AS (
  SELECT
    "i",
    "invoice_id_parent_id_permutation_place_9",
    (
      "invoice_id_parent_id_permutation_line_8" + ("invoice_id_parent_id_permutation_place_9" * 1289787200 + 1821989435) % 2147483647 * ("invoice_id_parent_id_permutation_place_9" + 288079424) % 1999999973 * ("invoice_id_parent_id_permutation_place_9" + 1747457829) % 1899999979 * ("invoice_id_parent_id_permutation_place_9" + 1012276131) % 2147483647
    ) % CASE WHEN "invoice_id_parent_id_permutation_place_9" < 31 THEN 31 ELSE 30 END AS "invoice_id_parent_id_permutation_line_10", /* line_10 of invoices.id */
    (((("i" * 1148470304 + 1352574468) % 2147483647 * ("i" + 1195009421) % 1999999973 * ("i" + 1670700212) % 1899999979 * ("i" + 1845672500) % 2147483647) * 30) >> 31) AS "refunds_parent", /* row of payments that payments.refunds points to */
    ("i" * 298893363 + 1009251812) % 2147483647 * ("i" + 319430124) % 1999999973 * ("i" + 375630186) % 1899999979 * ("i" + 1057577222) % 2147483647 AS "refunds_null" /* draw null of payments.refunds */
  FROM "layer_12"
  LIMIT -1
  OFFSET 0
)
SELECT
  "i" + 1 AS "id", /* sequence: from next, step 1 */
  ("invoice_id_parent_id_permutation_line_10" * 32 + "invoice_id_parent_id_permutation_place_9") + 10 AS "invoice_id", /* fk: invoices.id of a drawn row */
  CASE WHEN "refunds_null" < 1073741824 THEN NULL ELSE "refunds_parent" + 1 END AS "refunds" /* fk: payments.id of a drawn row */
FROM "layer_13";

COMMIT;
