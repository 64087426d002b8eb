-- people.email text: email (e-mail address of first_name, last_name, each once)
-- duckdb:
REPLACE("first_name_entry"."value" || ' ' || "last_name_entry"."value", '''', '') AS "email_name" /* name, without apostrophes */
TRANSLATE(
  CASE
    WHEN STRLEN("email_name") = LENGTH("email_name")
    THEN "email_name"
    ELSE REGEXP_REPLACE(
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
                          TRANSLATE(
                            "email_name",
                            'ÀÁÂÃÄÅĀĂĄẠẢẤẦẨẪẬẮẰẲẴẶÇĆĈĊČÐĎĐÈÉÊËĒĔĖĘĚẸẺẼẾỀỂỄỆĜĞĠĢĤĦÌÍÎÏĨĪĬĮİỈỊĴĶĹĻĽĿŁÑŃŅŇŊÒÓÔÕÖØŌŎŐƠỌỎỐỒỔỖỘỚỜỞỠỢŔŖŘŚŜŞŠȘŢŤŦȚÙÚÛÜŨŪŬŮŰŲƯỤỦỨỪỬỮỰŴÝŶŸỲỴỶỸŹŻŽàáâãäåāăąạảấầẩẫậắằẳẵặçćĉċčðďđèéêëēĕėęěẹẻẽếềểễệĝğġģĥħìíîïĩīĭįıỉịĵķĸĺļľŀłñńņňŉŋòóôõöøōŏőơọỏốồổỗộớờởỡợŕŗřśŝşšſșţťŧțùúûüũūŭůűųưụủứừửữựŵýÿŷỳỵỷỹźżž',
                            'AAAAAAAAAAAAAAAAAAAAACCCCCDDDEEEEEEEEEEEEEEEEEGGGGHHIIIIIIIIIIIJKLLLLLNNNNNOOOOOOOOOOOOOOOOOOOOOORRRSSSSSTTTTUUUUUUUUUUUUUUUUUUWYYYYYYYZZZaaaaaaaaaaaaaaaaaaaaacccccdddeeeeeeeeeeeeeeeeegggghhiiiiiiiiiiijkklllllnnnnnnoooooooooooooooooooooorrrssssssttttuuuuuuuuuuuuuuuuuuwyyyyyyyzzz'
                          ), 'Æ', 'AE'
                        ), 'Ĳ', 'IJ'
                      ), 'Œ', 'OE'
                    ), 'ẞ', 'SS'
                  ), 'Þ', 'Th'
                ), 'æ', 'ae'
              ), 'ĳ', 'ij'
            ), 'œ', 'oe'
          ), 'ß', 'ss'
        ), 'þ', 'th'
      ), '[^\x{01}-\x{7F}]', '', 'g'
    )
  END, 'ABCDEFGHIJKLMNOPQRSTUVWXYZ', 'abcdefghijklmnopqrstuvwxyz'
) AS "email_letters" /* name in lower-case ASCII letters */
CASE
  WHEN REGEXP_MATCHES("email_letters", '^[a-z0-9]+( [a-z0-9]+)*$')
  THEN REPLACE("email_letters", ' ', '.')
  ELSE TRIM(REGEXP_REPLACE("email_letters", '[^a-z0-9]+', '.', 'g'), '.')
END AS "email_mailbox" /* words of the name with dots between them */
DRAW("i", 810036944) AS "email_u2" /* draw 2 of people.email */
CASE WHEN "email_mailbox" = '' THEN 'user' ELSE "email_mailbox" END || '.' || CAST("i" + 1 AS VARCHAR) || '@' || CASE (("email_u2" * 3) >> 31) WHEN 0 THEN 'example.com' WHEN 1 THEN 'example.net' ELSE 'example.org' END AS "email"
-- postgres:
REPLACE("first_name" || ' ' || "last_name", '''', '') AS "email_name" /* name, without apostrophes */
LOWER(
  CASE
    WHEN OCTET_LENGTH("email_name") = LENGTH("email_name")
    THEN "email_name"
    ELSE REGEXP_REPLACE(
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
                          TRANSLATE(
                            "email_name",
                            'ÀÁÂÃÄÅĀĂĄẠẢẤẦẨẪẬẮẰẲẴẶÇĆĈĊČÐĎĐÈÉÊËĒĔĖĘĚẸẺẼẾỀỂỄỆĜĞĠĢĤĦÌÍÎÏĨĪĬĮİỈỊĴĶĹĻĽĿŁÑŃŅŇŊÒÓÔÕÖØŌŎŐƠỌỎỐỒỔỖỘỚỜỞỠỢŔŖŘŚŜŞŠȘŢŤŦȚÙÚÛÜŨŪŬŮŰŲƯỤỦỨỪỬỮỰŴÝŶŸỲỴỶỸŹŻŽàáâãäåāăąạảấầẩẫậắằẳẵặçćĉċčðďđèéêëēĕėęěẹẻẽếềểễệĝğġģĥħìíîïĩīĭįıỉịĵķĸĺļľŀłñńņňŉŋòóôõöøōŏőơọỏốồổỗộớờởỡợŕŗřśŝşšſșţťŧțùúûüũūŭůűųưụủứừửữựŵýÿŷỳỵỷỹźżž',
                            'AAAAAAAAAAAAAAAAAAAAACCCCCDDDEEEEEEEEEEEEEEEEEGGGGHHIIIIIIIIIIIJKLLLLLNNNNNOOOOOOOOOOOOOOOOOOOOOORRRSSSSSTTTTUUUUUUUUUUUUUUUUUUWYYYYYYYZZZaaaaaaaaaaaaaaaaaaaaacccccdddeeeeeeeeeeeeeeeeegggghhiiiiiiiiiiijkklllllnnnnnnoooooooooooooooooooooorrrssssssttttuuuuuuuuuuuuuuuuuuwyyyyyyyzzz'
                          ), 'Æ', 'AE'
                        ), 'Ĳ', 'IJ'
                      ), 'Œ', 'OE'
                    ), 'ẞ', 'SS'
                  ), 'Þ', 'Th'
                ), 'æ', 'ae'
              ), 'ĳ', 'ij'
            ), 'œ', 'oe'
          ), 'ß', 'ss'
        ), 'þ', 'th'
      ), '[^\u0001-\u007f]', '', 'g'
    )
  END COLLATE "C"
) AS "email_letters" /* name in lower-case ASCII letters */
CASE
  WHEN "email_letters" ~ '^[a-z0-9]+( [a-z0-9]+)*$'
  THEN REPLACE("email_letters", ' ', '.')
  ELSE BTRIM(REGEXP_REPLACE("email_letters", '[^a-z0-9]+', '.', 'g'), '.')
END AS "email_mailbox" /* words of the name with dots between them */
DRAW("i", 810036944) AS "email_u2" /* draw 2 of people.email */
CASE WHEN "email_mailbox" = '' THEN 'user' ELSE "email_mailbox" END || '.' || CAST("i" + 1 AS TEXT) || '@' || CASE (("email_u2" * 3) >> 31) WHEN 0 THEN 'example.com' WHEN 1 THEN 'example.net' ELSE 'example.org' END AS "email"
(
  SELECT "entry"."value"
  FROM "sdgen_first_names" AS "entry"
  WHERE "entry"."n" = (("first_name_u0" * 512) >> 31)
) AS "first_name" /* people.first_name */
(
  SELECT "entry"."value"
  FROM "sdgen_last_names_fr_FR" AS "entry"
  WHERE "entry"."n" = (("last_name_u0" * 400) >> 31)
) AS "last_name" /* people.last_name */
-- spark:
REPLACE(`first_name_entry`.`value` || ' ' || `last_name_entry`.`value`, '\'', '') AS `email_name` /* name, without apostrophes */
TRANSLATE(
  CASE
    WHEN OCTET_LENGTH(`email_name`) = LENGTH(`email_name`)
    THEN `email_name`
    ELSE REGEXP_REPLACE(
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
                          TRANSLATE(
                            `email_name`,
                            'ÀÁÂÃÄÅĀĂĄẠẢẤẦẨẪẬẮẰẲẴẶÇĆĈĊČÐĎĐÈÉÊËĒĔĖĘĚẸẺẼẾỀỂỄỆĜĞĠĢĤĦÌÍÎÏĨĪĬĮİỈỊĴĶĹĻĽĿŁÑŃŅŇŊÒÓÔÕÖØŌŎŐƠỌỎỐỒỔỖỘỚỜỞỠỢŔŖŘŚŜŞŠȘŢŤŦȚÙÚÛÜŨŪŬŮŰŲƯỤỦỨỪỬỮỰŴÝŶŸỲỴỶỸŹŻŽàáâãäåāăąạảấầẩẫậắằẳẵặçćĉċčðďđèéêëēĕėęěẹẻẽếềểễệĝğġģĥħìíîïĩīĭįıỉịĵķĸĺļľŀłñńņňŉŋòóôõöøōŏőơọỏốồổỗộớờởỡợŕŗřśŝşšſșţťŧțùúûüũūŭůűųưụủứừửữựŵýÿŷỳỵỷỹźżž',
                            'AAAAAAAAAAAAAAAAAAAAACCCCCDDDEEEEEEEEEEEEEEEEEGGGGHHIIIIIIIIIIIJKLLLLLNNNNNOOOOOOOOOOOOOOOOOOOOOORRRSSSSSTTTTUUUUUUUUUUUUUUUUUUWYYYYYYYZZZaaaaaaaaaaaaaaaaaaaaacccccdddeeeeeeeeeeeeeeeeegggghhiiiiiiiiiiijkklllllnnnnnnoooooooooooooooooooooorrrssssssttttuuuuuuuuuuuuuuuuuuwyyyyyyyzzz'
                          ), 'Æ', 'AE'
                        ), 'Ĳ', 'IJ'
                      ), 'Œ', 'OE'
                    ), 'ẞ', 'SS'
                  ), 'Þ', 'Th'
                ), 'æ', 'ae'
              ), 'ĳ', 'ij'
            ), 'œ', 'oe'
          ), 'ß', 'ss'
        ), 'þ', 'th'
      ), '[^\\x01-\\x7F]', ''
    )
  END, 'ABCDEFGHIJKLMNOPQRSTUVWXYZ', 'abcdefghijklmnopqrstuvwxyz'
) AS `email_letters` /* name in lower-case ASCII letters */
CASE
  WHEN `email_letters` RLIKE '^[a-z0-9]+( [a-z0-9]+)*$'
  THEN REPLACE(`email_letters`, ' ', '.')
  ELSE TRIM('.' FROM REGEXP_REPLACE(`email_letters`, '[^a-z0-9]+', '.'))
END AS `email_mailbox` /* words of the name with dots between them */
(`i` * 1802770125 + 810036944) % 2147483647 * (`i` + 1596598722) % 1999999973 * (`i` + 2115885414) % 1899999979 * (`i` + 1476222820) % 2147483647 AS `email_u2` /* draw 2 of people.email */
CASE WHEN `email_mailbox` = '' THEN 'user' ELSE `email_mailbox` END || '.' || CAST(`i` + 1 AS STRING) || '@' || CASE (SHIFTRIGHT((`email_u2` * 3), 31))
  WHEN 0
  THEN 'example.com'
  WHEN 1
  THEN 'example.net'
  ELSE 'example.org'
END AS `email`
-- sqlite:
REPLACE("first_name_entry"."value" || ' ' || "last_name_entry"."value", '''', '') AS "email_name" /* name, without apostrophes */
LOWER(
  CASE
    WHEN LENGTH(CAST("email_name" AS BLOB)) = LENGTH("email_name")
    THEN "email_name"
    ELSE (
      WITH RECURSIVE "spelled" AS (
        SELECT 0 AS "n", '' AS "value"
        UNION ALL
        SELECT
          "n" + 1,
          "value" || CASE
            WHEN UNICODE(SUBSTR("email_name", "n" + 1, 1)) < 128
            THEN SUBSTR("email_name", "n" + 1, 1)
            WHEN INSTR(
              'ÀÁÂÃÄÅĀĂĄẠẢẤẦẨẪẬẮẰẲẴẶÆÇĆĈĊČÐĎĐÈÉÊËĒĔĖĘĚẸẺẼẾỀỂỄỆĜĞĠĢĤĦÌÍÎÏĨĪĬĮİỈỊĲĴĶĹĻĽĿŁÑŃŅŇŊÒÓÔÕÖØŌŎŐƠỌỎỐỒỔỖỘỚỜỞỠỢŒŔŖŘŚŜŞŠȘẞŢŤŦȚÞÙÚÛÜŨŪŬŮŰŲƯỤỦỨỪỬỮỰŴÝŶŸỲỴỶỸŹŻŽàáâãäåāăąạảấầẩẫậắằẳẵặæçćĉċčðďđèéêëēĕėęěẹẻẽếềểễệĝğġģĥħìíîïĩīĭįıỉịĳĵķĸĺļľŀłñńņňŉŋòóôõöøōŏőơọỏốồổỗộớờởỡợœŕŗřśŝşšſșßţťŧțþùúûüũūŭůűųưụủứừửữựŵýÿŷỳỵỷỹźżž',
              SUBSTR("email_name", "n" + 1, 1)
            ) > 0
            THEN RTRIM(
              SUBSTR(
                'A A A A A A A A A A A A A A A A A A A A A AEC C C C C D D D E E E E E E E E E E E E E E E E E G G G G H H I I I I I I I I I I I IJJ K L L L L L N N N N N O O O O O O O O O O O O O O O O O O O O O O OER R R S S S S S SST T T T ThU U U U U U U U U U U U U U U U U U W Y Y Y Y Y Y Y Z Z Z a a a a a a a a a a a a a a a a a a a a a aec c c c c d d d e e e e e e e e e e e e e e e e e g g g g h h i i i i i i i i i i i ijj k k l l l l l n n n n n n o o o o o o o o o o o o o o o o o o o o o o oer r r s s s s s s sst t t t thu u u u u u u u u u u u u u u u u u w y y y y y y y z z z ',
                INSTR(
                  'ÀÁÂÃÄÅĀĂĄẠẢẤẦẨẪẬẮẰẲẴẶÆÇĆĈĊČÐĎĐÈÉÊËĒĔĖĘĚẸẺẼẾỀỂỄỆĜĞĠĢĤĦÌÍÎÏĨĪĬĮİỈỊĲĴĶĹĻĽĿŁÑŃŅŇŊÒÓÔÕÖØŌŎŐƠỌỎỐỒỔỖỘỚỜỞỠỢŒŔŖŘŚŜŞŠȘẞŢŤŦȚÞÙÚÛÜŨŪŬŮŰŲƯỤỦỨỪỬỮỰŴÝŶŸỲỴỶỸŹŻŽàáâãäåāăąạảấầẩẫậắằẳẵặæçćĉċčðďđèéêëēĕėęěẹẻẽếềểễệĝğġģĥħìíîïĩīĭįıỉịĳĵķĸĺļľŀłñńņňŉŋòóôõöøōŏőơọỏốồổỗộớờởỡợœŕŗřśŝşšſșßţťŧțþùúûüũūŭůűųưụủứừửữựŵýÿŷỳỵỷỹźżž',
                  SUBSTR("email_name", "n" + 1, 1)
                ) * 2 - 1, 2
              )
            )
            ELSE ''
          END
        FROM "spelled"
        WHERE "n" < LENGTH("email_name")
      )
      SELECT "value"
      FROM "spelled"
      WHERE "n" = LENGTH("email_name")
    )
  END
) AS "email_letters" /* name in lower-case ASCII letters */
CASE
  WHEN GLOB('*[^a-z0-9 ]*', "email_letters")
  OR GLOB('*  *', "email_letters")
  OR GLOB(' *', "email_letters")
  OR GLOB('* ', "email_letters")
  THEN RTRIM(
    (
      WITH RECURSIVE "spelled" AS (
        SELECT 0 AS "n", '' AS "value"
        UNION ALL
        SELECT
          "n" + 1,
          "value" || CASE
            WHEN GLOB('[a-z0-9]', SUBSTR("email_letters", "n" + 1, 1))
            THEN SUBSTR("email_letters", "n" + 1, 1)
            WHEN SUBSTR("value", (-1), 1) IN ('', '.')
            THEN ''
            ELSE '.'
          END
        FROM "spelled"
        WHERE "n" < LENGTH("email_letters")
      )
      SELECT "value"
      FROM "spelled"
      WHERE "n" = LENGTH("email_letters")
    ), '.'
  )
  ELSE REPLACE("email_letters", ' ', '.')
END AS "email_mailbox" /* words of the name with dots between them */
DRAW("i", 810036944) AS "email_u2" /* draw 2 of people.email */
CASE WHEN "email_mailbox" = '' THEN 'user' ELSE "email_mailbox" END || '.' || CAST("i" + 1 AS TEXT) || '@' || CASE (("email_u2" * 3) >> 31) WHEN 0 THEN 'example.com' WHEN 1 THEN 'example.net' ELSE 'example.org' END AS "email"

-- people.contact text: email (e-mail address)
-- duckdb:
DRAW("i", 462267998) AS "contact_u0" /* draw 0 of people.contact */
DRAW("i", 2090289725) AS "contact_u1" /* draw 1 of people.contact */
("contact_entry"."value" || '.' || "contact_entry_2"."value") || '@example.com' AS "contact"
LEFT JOIN "sdgen_mail_first_names_5b452da1db80" AS "contact_entry" ON "contact_entry"."n" = (("contact_u0" * 512) >> 31)
LEFT JOIN "sdgen_mail_last_names_2cf9f66114f0" AS "contact_entry_2" ON "contact_entry_2"."n" = (("contact_u1" * 1000) >> 31)
-- postgres:
DRAW("i", 462267998) AS "contact_u0" /* draw 0 of people.contact */
DRAW("i", 2090289725) AS "contact_u1" /* draw 1 of people.contact */
(
  (
    SELECT "entry"."value"
    FROM "sdgen_mail_first_names_5b452da1db80" AS "entry"
    WHERE "entry"."n" = (("contact_u0" * 512) >> 31)
  ) || '.' || (
    SELECT "entry"."value"
    FROM "sdgen_mail_last_names_2cf9f66114f0" AS "entry"
    WHERE "entry"."n" = (("contact_u1" * 1000) >> 31)
  )
) || '@example.com' AS "contact"
-- spark:
(`i` * 1504143749 + 462267998) % 2147483647 * (`i` + 1332234129) % 1999999973 * (`i` + 445804146) % 1899999979 * (`i` + 806730381) % 2147483647 AS `contact_u0` /* draw 0 of people.contact */
(`i` * 1028114510 + 2090289725) % 2147483647 * (`i` + 444181032) % 1999999973 * (`i` + 1971580778) % 1899999979 * (`i` + 676616667) % 2147483647 AS `contact_u1` /* draw 1 of people.contact */
(`contact_entry`.`value` || '.' || `contact_entry_2`.`value`) || '@example.com' AS `contact`
LEFT JOIN `sdgen_mail_first_names_5b452da1db80` AS `contact_entry` ON `contact_entry`.`n` = (SHIFTRIGHT((`contact_u0` * 512), 31))
LEFT JOIN `sdgen_mail_last_names_2cf9f66114f0` AS `contact_entry_2` ON `contact_entry_2`.`n` = (SHIFTRIGHT((`contact_u1` * 1000), 31))
-- sqlite:
DRAW("i", 462267998) AS "contact_u0" /* draw 0 of people.contact */
DRAW("i", 2090289725) AS "contact_u1" /* draw 1 of people.contact */
("contact_entry"."value" || '.' || "contact_entry_2"."value") || '@example.com' AS "contact"
LEFT JOIN "sdgen_mail_first_names_5b452da1db80" AS "contact_entry" ON "contact_entry"."n" = (("contact_u0" * 512) >> 31)
LEFT JOIN "sdgen_mail_last_names_2cf9f66114f0" AS "contact_entry_2" ON "contact_entry_2"."n" = (("contact_u1" * 1000) >> 31)
