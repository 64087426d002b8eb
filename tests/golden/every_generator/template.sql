-- texts.label text: template ({city|ascii|lower}.{sku|ascii|lower}@{number:05})
-- duckdb:
"city_entry"."value" || '.' || "sku" || '@' AS "label_part1" /* part of ’{city|ascii|lower}.{sku|ascii|lower}@{… */
CAST("number" AS BIGINT) AS "label_part2" /* part of ’{city|ascii|lower}.{sku|ascii|lower}@{… */
TRANSLATE(
  CASE
    WHEN STRLEN("label_part1") = LENGTH("label_part1")
    THEN "label_part1"
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
                            "label_part1",
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
) || CASE
  WHEN "label_part2" BETWEEN 0 AND 99999
  THEN LPAD(CAST("label_part2" AS VARCHAR), 5, '0')
  WHEN "label_part2" BETWEEN (-9999) AND (-1)
  THEN '-' || LPAD(CAST(-"label_part2" AS VARCHAR), 4, '0')
  ELSE CAST("label_part2" AS VARCHAR)
END AS "label"
-- postgres:
"city" || '.' || "sku" || '@' AS "label_part1" /* part of '{city|ascii|lower}.{sku|ascii|lower}@{… */
CAST("number" AS BIGINT) AS "label_part2" /* part of '{city|ascii|lower}.{sku|ascii|lower}@{… */
LOWER(
  CASE
    WHEN OCTET_LENGTH("label_part1") = LENGTH("label_part1")
    THEN "label_part1"
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
                            "label_part1",
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
) || CASE
  WHEN "label_part2" BETWEEN 0 AND 99999
  THEN LPAD(CAST("label_part2" AS TEXT), 5, '0')
  WHEN "label_part2" BETWEEN (-9999) AND (-1)
  THEN '-' || LPAD(CAST(-"label_part2" AS TEXT), 4, '0')
  ELSE CAST("label_part2" AS TEXT)
END AS "label"
(SELECT "entry"."value" FROM "sdgen_cities" AS "entry" WHERE "entry"."n" = (("city_u0" * 500) >> 31)) AS "city" /* texts.city */
-- spark:
`city_entry`.`value` || '.' || `sku` || '@' AS `label_part1` /* part of '{city|ascii|lower}.{sku|ascii|lower}@{… */
CAST(`number` AS BIGINT) AS `label_part2` /* part of '{city|ascii|lower}.{sku|ascii|lower}@{… */
TRANSLATE(
  CASE
    WHEN OCTET_LENGTH(`label_part1`) = LENGTH(`label_part1`)
    THEN `label_part1`
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
                            `label_part1`,
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
) || CASE
  WHEN `label_part2` BETWEEN 0 AND 99999
  THEN LPAD(CAST(`label_part2` AS STRING), 5, '0')
  WHEN `label_part2` BETWEEN (-9999) AND (-1)
  THEN '-' || LPAD(CAST(-`label_part2` AS STRING), 4, '0')
  ELSE CAST(`label_part2` AS STRING)
END AS `label`
-- sqlite:
"city_entry"."value" || '.' || "sku" || '@' AS "label_part1" /* part of '{city|ascii|lower}.{sku|ascii|lower}@{… */
LOWER(
  CASE
    WHEN LENGTH(CAST("label_part1" AS BLOB)) = LENGTH("label_part1")
    THEN "label_part1"
    ELSE (
      WITH RECURSIVE "spelled" AS (
        SELECT 0 AS "n", '' AS "value"
        UNION ALL
        SELECT
          "n" + 1,
          "value" || CASE
            WHEN UNICODE(SUBSTR("label_part1", "n" + 1, 1)) < 128
            THEN SUBSTR("label_part1", "n" + 1, 1)
            WHEN INSTR(
              'ÀÁÂÃÄÅĀĂĄẠẢẤẦẨẪẬẮẰẲẴẶÆÇĆĈĊČÐĎĐÈÉÊËĒĔĖĘĚẸẺẼẾỀỂỄỆĜĞĠĢĤĦÌÍÎÏĨĪĬĮİỈỊĲĴĶĹĻĽĿŁÑŃŅŇŊÒÓÔÕÖØŌŎŐƠỌỎỐỒỔỖỘỚỜỞỠỢŒŔŖŘŚŜŞŠȘẞŢŤŦȚÞÙÚÛÜŨŪŬŮŰŲƯỤỦỨỪỬỮỰŴÝŶŸỲỴỶỸŹŻŽàáâãäåāăąạảấầẩẫậắằẳẵặæçćĉċčðďđèéêëēĕėęěẹẻẽếềểễệĝğġģĥħìíîïĩīĭįıỉịĳĵķĸĺļľŀłñńņňŉŋòóôõöøōŏőơọỏốồổỗộớờởỡợœŕŗřśŝşšſșßţťŧțþùúûüũūŭůűųưụủứừửữựŵýÿŷỳỵỷỹźżž',
              SUBSTR("label_part1", "n" + 1, 1)
            ) > 0
            THEN RTRIM(
              SUBSTR(
                'A A A A A A A A A A A A A A A A A A A A A AEC C C C C D D D E E E E E E E E E E E E E E E E E G G G G H H I I I I I I I I I I I IJJ K L L L L L N N N N N O O O O O O O O O O O O O O O O O O O O O O OER R R S S S S S SST T T T ThU U U U U U U U U U U U U U U U U U W Y Y Y Y Y Y Y Z Z Z a a a a a a a a a a a a a a a a a a a a a aec c c c c d d d e e e e e e e e e e e e e e e e e g g g g h h i i i i i i i i i i i ijj k k l l l l l n n n n n n o o o o o o o o o o o o o o o o o o o o o o oer r r s s s s s s sst t t t thu u u u u u u u u u u u u u u u u u w y y y y y y y z z z ',
                INSTR(
                  'ÀÁÂÃÄÅĀĂĄẠẢẤẦẨẪẬẮẰẲẴẶÆÇĆĈĊČÐĎĐÈÉÊËĒĔĖĘĚẸẺẼẾỀỂỄỆĜĞĠĢĤĦÌÍÎÏĨĪĬĮİỈỊĲĴĶĹĻĽĿŁÑŃŅŇŊÒÓÔÕÖØŌŎŐƠỌỎỐỒỔỖỘỚỜỞỠỢŒŔŖŘŚŜŞŠȘẞŢŤŦȚÞÙÚÛÜŨŪŬŮŰŲƯỤỦỨỪỬỮỰŴÝŶŸỲỴỶỸŹŻŽàáâãäåāăąạảấầẩẫậắằẳẵặæçćĉċčðďđèéêëēĕėęěẹẻẽếềểễệĝğġģĥħìíîïĩīĭįıỉịĳĵķĸĺļľŀłñńņňŉŋòóôõöøōŏőơọỏốồổỗộớờởỡợœŕŗřśŝşšſșßţťŧțþùúûüũūŭůűųưụủứừửữựŵýÿŷỳỵỷỹźżž',
                  SUBSTR("label_part1", "n" + 1, 1)
                ) * 2 - 1, 2
              )
            )
            ELSE ''
          END
        FROM "spelled"
        WHERE "n" < LENGTH("label_part1")
      )
      SELECT "value"
      FROM "spelled"
      WHERE "n" = LENGTH("label_part1")
    )
  END
) || CASE
  WHEN "number" BETWEEN 0 AND 99999
  THEN SUBSTR(CAST("number" + 100000 AS TEXT), 2)
  WHEN "number" BETWEEN (-9999) AND (-1)
  THEN '-' || SUBSTR(CAST(-"number" + 10000 AS TEXT), 2)
  ELSE CAST("number" AS TEXT)
END AS "label"
