/* nested: 16 rows for PostgreSQL, made by sdgen */
/* seed 42, as of 2026-01-31T12:00:00Z, config 0212072d880322219ee202484321bad9ccdb87ddb22b0acca88c53ffd8c71179 */
BEGIN ISOLATION LEVEL READ COMMITTED, READ WRITE;
SET LOCAL client_encoding = 'UTF8';
SET LOCAL standard_conforming_strings = 'on';
SET LOCAL datestyle = 'ISO, MDY';
SET LOCAL intervalstyle = 'postgres';
SET LOCAL timezone = 'UTC';
SET LOCAL bytea_output = 'hex';
SET LOCAL extra_float_digits = '1';
SET LOCAL transform_null_equals = 'off';
SET LOCAL array_nulls = 'on';
SET LOCAL xmloption = 'content';
SET LOCAL xmlbinary = 'base64';
SET LOCAL row_security = 'on';
SET LOCAL statement_timeout = '0';
SET LOCAL lock_timeout = '0';
SET LOCAL idle_in_transaction_session_timeout = '0';
DO $$
DECLARE path TEXT := NULLIF(CURRENT_SETTING('search_path'), '');
BEGIN
  PERFORM SET_CONFIG('search_path', CONCAT_WS(', ', 'pg_catalog', path), TRUE);
  PERFORM SET_CONFIG(name, '0', TRUE) FROM pg_settings WHERE name = 'transaction_timeout';
END
$$;

/* Dictionaries: word lists that rows draw from */
CREATE TEMPORARY TABLE "sdgen_cities" (
  "n" INTEGER PRIMARY KEY,
  "value" TEXT
)
ON COMMIT DROP;
INSERT INTO "sdgen_cities" VALUES (0, 'Aba'), (1, 'Abidjan'), (2, 'Abu Dhabi'), (3, 'Abuja'), (4, 'Accra'), (5, 'Adana'), (6, 'Addis Ababa'), (7, 'Adelaide');
INSERT INTO "sdgen_cities" VALUES (8, 'Aden'), (9, 'Agra'), (10, 'Ahmedabad'), (11, 'Ahvaz'), (12, 'Al Ain City'), (13, 'Aleppo'), (14, 'Alexandria'), (15, 'Algiers');
INSERT INTO "sdgen_cities" VALUES (16, 'Almaty'), (17, 'Amman'), (18, 'Amritsar'), (19, 'Ankara'), (20, 'Antalya'), (21, 'Antananarivo'), (22, 'Antipolo'), (23, 'Arequipa');
INSERT INTO "sdgen_cities" VALUES (24, 'Arifwala'), (25, 'Ashgabat'), (26, 'Astana'), (27, 'Asunción'), (28, 'Auckland'), (29, 'Aurangabad'), (30, 'Austin'), (31, 'Baghdad');
INSERT INTO "sdgen_cities" VALUES (32, 'Bahawalpur'), (33, 'Baku'), (34, 'Bamako'), (35, 'Bandar Lampung'), (36, 'Bandung'), (37, 'Bangkok'), (38, 'Bannu'), (39, 'Baoding');
INSERT INTO "sdgen_cities" VALUES (40, 'Baotou'), (41, 'Barcelona'), (42, 'Barquisimeto'), (43, 'Barranquilla'), (44, 'Basrah'), (45, 'Batam'), (46, 'Bazhong'), (47, 'Beijing');
INSERT INTO "sdgen_cities" VALUES (48, 'Beirut'), (49, 'Bekasi'), (50, 'Belgrade'), (51, 'Belo Horizonte'), (52, 'Belém'), (53, 'Bengaluru'), (54, 'Benin City'), (55, 'Berlin');
INSERT INTO "sdgen_cities" VALUES (56, 'Bhopal'), (57, 'Birmingham'), (58, 'Bishkek'), (59, 'Biên Hòa'), (60, 'Blantyre'), (61, 'Bobo-Dioulasso'), (62, 'Bogor'), (63, 'Bogotá');
INSERT INTO "sdgen_cities" VALUES (64, 'Bouaké'), (65, 'Brasília'), (66, 'Brazzaville'), (67, 'Brisbane'), (68, 'Brussels'), (69, 'Bucharest'), (70, 'Bucheon-si'), (71, 'Budapest');
INSERT INTO "sdgen_cities" VALUES (72, 'Buenos Aires'), (73, 'Bursa'), (74, 'Busan'), (75, 'Cairo'), (76, 'Calgary'), (77, 'Cali'), (78, 'Callao'), (79, 'Caloocan');
INSERT INTO "sdgen_cities" VALUES (80, 'Campinas'), (81, 'Campo Grande'), (82, 'Cancún'), (83, 'Cape Town'), (84, 'Caracas'), (85, 'Cartagena'), (86, 'Casablanca'), (87, 'Cebu City');
INSERT INTO "sdgen_cities" VALUES (88, 'Chandigarh'), (89, 'Changchun'), (90, 'Changsha'), (91, 'Changwon'), (92, 'Changzhou'), (93, 'Charlotte'), (94, 'Chattogram'), (95, 'Chelyabinsk');
INSERT INTO "sdgen_cities" VALUES (96, 'Chengdu'), (97, 'Chennai'), (98, 'Cheongju-si'), (99, 'Chiba'), (100, 'Chicago'), (101, 'Chihuahua'), (102, 'Chongqing'), (103, 'Ciudad Guayana');
INSERT INTO "sdgen_cities" VALUES (104, 'Ciudad Juárez'), (105, 'Ciudad Nezahualcoyotl'), (106, 'Cochabamba'), (107, 'Coimbatore'), (108, 'Columbus'), (109, 'Conakry'), (110, 'Copenhagen'), (111, 'Curitiba');
INSERT INTO "sdgen_cities" VALUES (112, 'Córdoba'), (113, 'Cần Thơ'), (114, 'Da Nang'), (115, 'Daegu'), (116, 'Daejeon'), (117, 'Dakar'), (118, 'Dalian'), (119, 'Dallas');
INSERT INTO "sdgen_cities" VALUES (120, 'Damascus'), (121, 'Dammam'), (122, 'Dar es Salaam'), (123, 'Davao'), (124, 'Delhi'), (125, 'Depok'), (126, 'Dhaka'), (127, 'Dhanbad');
INSERT INTO "sdgen_cities" VALUES (128, 'Diyarbakır'), (129, 'Dnipro'), (130, 'Dombivali'), (131, 'Donetsk'), (132, 'Dongguan'), (133, 'Douala'), (134, 'Dubai'), (135, 'Dublin');
INSERT INTO "sdgen_cities" VALUES (136, 'Durban'), (137, 'Ecatepec de Morelos'), (138, 'Edmonton'), (139, 'Enugu'), (140, 'Erbil'), (141, 'Eskişehir'), (142, 'Faisalabad'), (143, 'Faridabad');
INSERT INTO "sdgen_cities" VALUES (144, 'Fes'), (145, 'Fort Worth'), (146, 'Fortaleza'), (147, 'Foshan'), (148, 'Fukuoka'), (149, 'Fuzhou'), (150, 'Gaziantep'), (151, 'Gazipur');
INSERT INTO "sdgen_cities" VALUES (152, 'Ghāziābād'), (153, 'Giza'), (154, 'Goiânia'), (155, 'Gorakhpur'), (156, 'Goyang-si'), (157, 'Gqeberha'), (158, 'Guadalajara'), (159, 'Guangzhou');
INSERT INTO "sdgen_cities" VALUES (160, 'Guarulhos'), (161, 'Guatemala City'), (162, 'Guayaquil'), (163, 'Guiyang'), (164, 'Gujranwala'), (165, 'Guwahati'), (166, 'Gwalior'), (167, 'Gwangju');
INSERT INTO "sdgen_cities" VALUES (168, 'Haikou'), (169, 'Haiphong'), (170, 'Hamburg'), (171, 'Hangzhou'), (172, 'Hanoi'), (173, 'Harare'), (174, 'Harbin'), (175, 'Havana');
INSERT INTO "sdgen_cities" VALUES (176, 'Hefei'), (177, 'Hiroshima'), (178, 'Ho Chi Minh City'), (179, 'Hohhot'), (180, 'Hong Kong'), (181, 'Houston'), (182, 'Howrah'), (183, 'Huai''an');
INSERT INTO "sdgen_cities" VALUES (184, 'Hubballi'), (185, 'Huizhou'), (186, 'Huế'), (187, 'Hyderabad'), (188, 'Ibadan'), (189, 'Ilorin'), (190, 'Incheon'), (191, 'Indianapolis');
INSERT INTO "sdgen_cities" VALUES (192, 'Indore'), (193, 'Isfahan'), (194, 'Istanbul'), (195, 'Jabalpur'), (196, 'Jacksonville'), (197, 'Jaipur'), (198, 'Jakarta'), (199, 'Jamshedpur');
INSERT INTO "sdgen_cities" VALUES (200, 'Jeddah'), (201, 'Jepara'), (202, 'Jerusalem'), (203, 'Jinan'), (204, 'Jodhpur'), (205, 'Johannesburg'), (206, 'Johor Bahru'), (207, 'Jos');
INSERT INTO "sdgen_cities" VALUES (208, 'Kabul'), (209, 'Kaduna'), (210, 'Kakamega'), (211, 'Kallakurichi'), (212, 'Kalyān'), (213, 'Kampala'), (214, 'Kananga'), (215, 'Kano');
INSERT INTO "sdgen_cities" VALUES (216, 'Kanpur'), (217, 'Kaohsiung'), (218, 'Karachi'), (219, 'Karaj'), (220, 'Karbala'), (221, 'Kathmandu'), (222, 'Kawasaki'), (223, 'Kayseri');
INSERT INTO "sdgen_cities" VALUES (224, 'Kazan'), (225, 'Kharkiv'), (226, 'Khartoum'), (227, 'Khartoum North'), (228, 'Khulna'), (229, 'Kigali'), (230, 'Kingston'), (231, 'Kinshasa');
INSERT INTO "sdgen_cities" VALUES (232, 'Kirkuk'), (233, 'Kisangani'), (234, 'Kitakyushu'), (235, 'Kobe'), (236, 'Kolkata'), (237, 'Konya'), (238, 'Kota'), (239, 'Krasnodar');
INSERT INTO "sdgen_cities" VALUES (240, 'Krasnoyarsk'), (241, 'Kuala Lumpur'), (242, 'Kumasi'), (243, 'Kunming'), (244, 'Kunshan'), (245, 'Kyiv'), (246, 'Kyoto'), (247, 'Köln');
INSERT INTO "sdgen_cities" VALUES (248, 'La Paz'), (249, 'Lagos'), (250, 'Lahore'), (251, 'Lanzhou'), (252, 'León de los Aldama'), (253, 'Libreville'), (254, 'Lilongwe'), (255, 'Lima');
INSERT INTO "sdgen_cities" VALUES (256, 'Linyi'), (257, 'Lomé'), (258, 'London'), (259, 'Los Angeles'), (260, 'Luanda'), (261, 'Lubumbashi'), (262, 'Lucknow'), (263, 'Ludhiana');
INSERT INTO "sdgen_cities" VALUES (264, 'Lusaka'), (265, 'Lüliang'), (266, 'Maceió'), (267, 'Madinah'), (268, 'Madrid'), (269, 'Madurai'), (270, 'Maiduguri'), (271, 'Makassar');
INSERT INTO "sdgen_cities" VALUES (272, 'Makkah'), (273, 'Malang'), (274, 'Managua'), (275, 'Manaus'), (276, 'Mandalay'), (277, 'Manila'), (278, 'Maputo'), (279, 'Maracaibo');
INSERT INTO "sdgen_cities" VALUES (280, 'Marrakesh'), (281, 'Marseille'), (282, 'Mashhad'), (283, 'Matola'), (284, 'Mbuji-Mayi'), (285, 'Medan'), (286, 'Medellín'), (287, 'Meerut');
INSERT INTO "sdgen_cities" VALUES (288, 'Melbourne'), (289, 'Mexicali'), (290, 'Mexico City'), (291, 'Milan'), (292, 'Minsk'), (293, 'Mogadishu'), (294, 'Mombasa'), (295, 'Monrovia');
INSERT INTO "sdgen_cities" VALUES (296, 'Monterrey'), (297, 'Montevideo'), (298, 'Montréal'), (299, 'Moscow'), (300, 'Mosul'), (301, 'Multan'), (302, 'Mumbai'), (303, 'Munich');
INSERT INTO "sdgen_cities" VALUES (304, 'Mwanza'), (305, 'Mysuru'), (306, 'Mérida'), (307, 'N''Djamena'), (308, 'Nagoya'), (309, 'Nagpur'), (310, 'Nairobi'), (311, 'Nanchang');
INSERT INTO "sdgen_cities" VALUES (312, 'Nanjing'), (313, 'Nanning'), (314, 'Nantong'), (315, 'Naples'), (316, 'Nashik'), (317, 'Natal'), (318, 'Naucalpan de Juárez'), (319, 'Navi Mumbai');
INSERT INTO "sdgen_cities" VALUES (320, 'Nay Pyi Taw'), (321, 'New Taipei City'), (322, 'New York City'), (323, 'Niamey'), (324, 'Ningbo'), (325, 'Nizhniy Novgorod'), (326, 'Nouakchott'), (327, 'Nova Iguaçu');
INSERT INTO "sdgen_cities" VALUES (328, 'Novosibirsk'), (329, 'Nowrangapur'), (330, 'Odesa'), (331, 'Omdurman'), (332, 'Omsk'), (333, 'Onitsha'), (334, 'Osaka'), (335, 'Oslo');
INSERT INTO "sdgen_cities" VALUES (336, 'Ottawa'), (337, 'Ouagadougou'), (338, 'Padang'), (339, 'Palembang'), (340, 'Paris'), (341, 'Pasig City'), (342, 'Patna'), (343, 'Pekanbaru');
INSERT INTO "sdgen_cities" VALUES (344, 'Perm'), (345, 'Perth'), (346, 'Peshawar'), (347, 'Philadelphia'), (348, 'Phnom Penh'), (349, 'Phoenix'), (350, 'Pietermaritzburg'), (351, 'Pikine');
INSERT INTO "sdgen_cities" VALUES (352, 'Pimpri-Chinchwad'), (353, 'Pointe-Noire'), (354, 'Port Harcourt'), (355, 'Port-au-Prince'), (356, 'Porto Alegre'), (357, 'Prague'), (358, 'Prayagraj'), (359, 'Pretoria');
INSERT INTO "sdgen_cities" VALUES (360, 'Puebla'), (361, 'Pune'), (362, 'Puyang'), (363, 'Pyongyang'), (364, 'Qingdao'), (365, 'Qingyang'), (366, 'Qom'), (367, 'Quetta');
INSERT INTO "sdgen_cities" VALUES (368, 'Quezon City'), (369, 'Quito'), (370, 'Rabat'), (371, 'Raipur'), (372, 'Ranchi'), (373, 'Rangpur'), (374, 'Rawalpindi'), (375, 'Recife');
INSERT INTO "sdgen_cities" VALUES (376, 'Rio de Janeiro'), (377, 'Riyadh'), (378, 'Rome'), (379, 'Rosario'), (380, 'Rostov-on-Don'), (381, 'Rotterdam'), (382, 'Rājkot'), (383, 'Saint Petersburg');
INSERT INTO "sdgen_cities" VALUES (384, 'Saitama'), (385, 'Salvador'), (386, 'Salé'), (387, 'Samara'), (388, 'Samarinda'), (389, 'San Antonio'), (390, 'San Diego'), (391, 'San Francisco');
INSERT INTO "sdgen_cities" VALUES (392, 'San Jose'), (393, 'Sanaa'), (394, 'Santa Cruz de la Sierra'), (395, 'Santiago'), (396, 'Santiago de Querétaro'), (397, 'Santiago de los Caballeros'), (398, 'Santo Domingo'), (399, 'Sapporo');
INSERT INTO "sdgen_cities" VALUES (400, 'Saratov'), (401, 'Sargodha'), (402, 'Semarang'), (403, 'Sendai'), (404, 'Seongnam-si'), (405, 'Seoul'), (406, 'Shanghai'), (407, 'Shantou');
INSERT INTO "sdgen_cities" VALUES (408, 'Shaoxing'), (409, 'Sharjah'), (410, 'Shenyang'), (411, 'Shenzhen'), (412, 'Shijiazhuang'), (413, 'Shiraz'), (414, 'Shiyan'), (415, 'Sholapur');
INSERT INTO "sdgen_cities" VALUES (416, 'Shubrā al Khaymah'), (417, 'Shymkent'), (418, 'Sialkot'), (419, 'Singapore'), (420, 'Sofia'), (421, 'Sokoto'), (422, 'South Tangerang'), (423, 'Srinagar');
INSERT INTO "sdgen_cities" VALUES (424, 'Stockholm'), (425, 'Sulaymaniyah'), (426, 'Surabaya'), (427, 'Surat'), (428, 'Suwon'), (429, 'Suzhou'), (430, 'Sydney'), (431, 'São Luís');
INSERT INTO "sdgen_cities" VALUES (432, 'São Paulo'), (433, 'Tabriz'), (434, 'Taguig'), (435, 'Taichung'), (436, 'Tainan'), (437, 'Taipei'), (438, 'Taiyuan'), (439, 'Taiz');
INSERT INTO "sdgen_cities" VALUES (440, 'Takeo'), (441, 'Tangerang'), (442, 'Tangier'), (443, 'Tangshan'), (444, 'Tashkent'), (445, 'Tbilisi'), (446, 'Tegucigalpa'), (447, 'Tehran');
INSERT INTO "sdgen_cities" VALUES (448, 'Teni'), (449, 'Teresina'), (450, 'Thanh Hóa'), (451, 'Thāne'), (452, 'Tianjin'), (453, 'Tijuana'), (454, 'Tiruchirappalli'), (455, 'Tirunelveli');
INSERT INTO "sdgen_cities" VALUES (456, 'Tiruppur'), (457, 'Tokyo'), (458, 'Toronto'), (459, 'Touba'), (460, 'Tripoli'), (461, 'Trujillo'), (462, 'Turin'), (463, 'Ufa');
INSERT INTO "sdgen_cities" VALUES (464, 'Ulan Bator'), (465, 'Ulsan'), (466, 'Vadodara'), (467, 'Valencia'), (468, 'Varanasi'), (469, 'Vienna'), (470, 'Vientiane'), (471, 'Vijayawada');
INSERT INTO "sdgen_cities" VALUES (472, 'Virār'), (473, 'Visakhapatnam'), (474, 'Volgograd'), (475, 'Voronezh'), (476, 'Warri'), (477, 'Warsaw'), (478, 'Wenzhou'), (479, 'Wuhan');
INSERT INTO "sdgen_cities" VALUES (480, 'Wuxi'), (481, 'Wuzhong'), (482, 'Xiamen'), (483, 'Xi’an'), (484, 'Yangon'), (485, 'Yantai'), (486, 'Yaoundé'), (487, 'Yekaterinburg');
INSERT INTO "sdgen_cities" VALUES (488, 'Yerevan'), (489, 'Yokohama'), (490, 'Yunfu'), (491, 'Zamboanga'), (492, 'Zapopan'), (493, 'Zaria'), (494, 'Zhengzhou'), (495, 'Zhongshan');
INSERT INTO "sdgen_cities" VALUES (496, 'Zhuhai'), (497, 'Zibo'), (498, 'Ürümqi'), (499, 'İzmir');
CREATE TEMPORARY TABLE "sdgen_readings_payload_b9d6a88515eb" (
  "n" INTEGER PRIMARY KEY,
  "value" TEXT
)
ON COMMIT DROP;
INSERT INTO "sdgen_readings_payload_b9d6a88515eb" VALUES (0, 'hot'), (1, 'cold'), (2, 'wet');

/* Tables */
CREATE TABLE IF NOT EXISTS "public"."devices" (
  "id" UUID NOT NULL
);
CREATE TABLE IF NOT EXISTS "public"."readings" (
  "id" INTEGER NOT NULL,
  "device_id" UUID NOT NULL,
  "at" TIMESTAMP NOT NULL,
  "checksum" BYTEA NOT NULL,
  "payload" JSONB NOT NULL
);

/* devices: 4 rows */
INSERT INTO "public"."devices" (
  "id"
)
WITH "rows" AS (
  SELECT
    GENERATE_SERIES(CAST(0 AS BIGINT), 3) AS "i"
), "layer_1" AS (
  SELECT
    ("i" * 1099741340 + 1666785469) % 2147483647 * ("i" + 782397169) % 1999999973 * ("i" + 1604915954) % 1899999979 * ("i" + 1382619004) % 2147483647 AS "id_u0", /* draw 0 of devices.id */
    ("i" * 1225689597 + 901514780) % 2147483647 * ("i" + 834470074) % 1999999973 * ("i" + 1560253989) % 1899999979 * ("i" + 2082711444) % 2147483647 AS "id_u1", /* draw 1 of devices.id */
    ("i" * 1285716600 + 899440546) % 2147483647 * ("i" + 110601794) % 1999999973 * ("i" + 1686847749) % 1899999979 * ("i" + 1195240130) % 2147483647 AS "id_u2", /* draw 2 of devices.id */
    ("i" * 1849119631 + 1326349889) % 2147483647 * ("i" + 1957997994) % 1999999973 * ("i" + 1796217204) % 1899999979 * ("i" + 1481139854) % 2147483647 AS "id_u3" /* draw 3 of devices.id */
  FROM "rows"
  OFFSET 0
)
SELECT
  CAST(ENCODE(
    INT8SEND((("id_u0" << 33) | (("id_u1" >> 14) << 16) | 16384 | (("id_u1" >> 2) & 4095))) || INT8SEND((~9223372036854775807 | ("id_u2" << 31) | "id_u3")),
    'hex'
  ) AS UUID) AS "id" /* uuid4: uuid of four draws */
FROM "layer_1";

/* readings: 12 rows */
INSERT INTO "public"."readings" (
  "id",
  "device_id",
  "at",
  "checksum",
  "payload"
)
WITH "rows" AS (
  SELECT
    GENERATE_SERIES(CAST(0 AS BIGINT), 11) AS "i"
), "layer_1" AS (
  SELECT
    "i",
    ("i" % 4) AS "device_id_permutation_number", /* number of readings.device_id */
    ("i" * 812701256 + 560933855) % 2147483647 * ("i" + 1784823079) % 1999999973 * ("i" + 134786206) % 1899999979 * ("i" + 1558913718) % 2147483647 AS "payload_tags_u0", /* draw tags.0 of readings.payload */
    ("i" * 2142981747 + 736345573) % 2147483647 * ("i" + 226578353) % 1999999973 * ("i" + 615053373) % 1899999979 * ("i" + 1960196121) % 2147483647 AS "payload_tags_u2", /* draw tags.2 of readings.payload */
    ("i" * 1660666422 + 523608040) % 2147483647 * ("i" + 986835524) % 1999999973 * ("i" + 837864866) % 1899999979 * ("i" + 1997638805) % 2147483647 AS "payload_tags_u4", /* draw tags.4 of readings.payload */
    ("i" * 208539290 + 1531335290) % 2147483647 * ("i" + 1005087219) % 1999999973 * ("i" + 1511870802) % 1899999979 * ("i" + 1002349941) % 2147483647 AS "payload_value_u0", /* draw value.0 of readings.payload */
    ("i" * 1653342571 + 970261319) % 2147483647 * ("i" + 958676254) % 1999999973 * ("i" + 323294720) % 1899999979 * ("i" + 38989536) % 2147483647 AS "payload_value_u1" /* draw value.1 of readings.payload */
  FROM "rows"
  OFFSET 0
), "layer_2" AS (
  SELECT
    "i",
    (("i" / 4) & 2147483647) AS "device_id_round", /* which round through the parents it is */
    "device_id_permutation_number" / 2 AS "device_id_permutation_line", /* line of readings.device_id */
    "device_id_permutation_number" % 2 AS "device_id_permutation_place", /* place of readings.device_id */
    (("payload_tags_u0" * 3) >> 31) AS "payload_tags_length", /* how many elements */
    (("payload_tags_u2" * 3) >> 31) AS "payload_tags_place_0", /* which card goes to place 0 */
    CAST(0 AS BIGINT) AS "payload_tags_stood_0", /* the card that stood at place 0 */
    (("payload_tags_u4" * 2) >> 31) + 1 AS "payload_tags_place_1", /* which card goes to place 1 */
    FLOOR(
      (FLOAT8 '20.0' + FLOAT8 '3.0' * (SQRT((-FLOAT8 '2.0') * LN(("payload_value_u0" + 1) / FLOAT8 '2147483647.0')) * COS(FLOAT8 '6.283185307179586' * ("payload_value_u1" / FLOAT8 '2147483647.0')))) * FLOAT8 '10.0' + FLOAT8 '0.5'
    ) / FLOAT8 '10.0' AS "payload_value_json" /* to be a part of JSON */
  FROM "layer_1"
  OFFSET 0
), "layer_3" AS (
  SELECT
    "i",
    "device_id_round",
    "device_id_permutation_line",
    "payload_tags_length",
    "payload_value_json",
    (
      "device_id_permutation_place" + ("device_id_permutation_line" * 681496127 + "device_id_round" * 2011065833 + 62425614) % 2147483647 * ("device_id_permutation_line" + 1116753706) % 1999999973 * ("device_id_permutation_line" + 553825139) % 1899999979 * ("device_id_permutation_line" + 1165075007) % 2147483647
    ) % 2 AS "device_id_permutation_place_1", /* place_1 of readings.device_id */
    "payload_tags_place_0" AS "payload_tags_card_0", /* the card that goes to place 0 */
    CASE
      WHEN "payload_tags_place_0" = "payload_tags_place_1"
      THEN "payload_tags_stood_0"
      ELSE "payload_tags_place_1"
    END AS "payload_tags_card_1" /* the card that goes to place 1 */
  FROM "layer_2"
  OFFSET 0
), "layer_4" AS (
  SELECT
    "i",
    "device_id_round",
    "device_id_permutation_place_1",
    "payload_tags_length",
    "payload_tags_card_0",
    "payload_tags_card_1",
    "payload_value_json",
    (
      "device_id_permutation_line" + ("device_id_permutation_place_1" * 473949962 + "device_id_round" * 877537509 + 492177006) % 2147483647 * ("device_id_permutation_place_1" + 1340307013) % 1999999973 * ("device_id_permutation_place_1" + 119326700) % 1899999979 * ("device_id_permutation_place_1" + 1185690817) % 2147483647
    ) % 2 AS "device_id_permutation_line_2" /* line_2 of readings.device_id */
  FROM "layer_3"
  OFFSET 0
), "layer_5" AS (
  SELECT
    "i",
    "device_id_round",
    "device_id_permutation_line_2",
    "payload_tags_length",
    "payload_tags_card_0",
    "payload_tags_card_1",
    "payload_value_json",
    (
      "device_id_permutation_place_1" + ("device_id_permutation_line_2" * 7618057 + "device_id_round" * 131373807 + 764058113) % 2147483647 * ("device_id_permutation_line_2" + 1894264947) % 1999999973 * ("device_id_permutation_line_2" + 811699968) % 1899999979 * ("device_id_permutation_line_2" + 267576476) % 2147483647
    ) % 2 AS "device_id_permutation_place_3" /* place_3 of readings.device_id */
  FROM "layer_4"
  OFFSET 0
), "layer_6" AS (
  SELECT
    "i",
    "device_id_round",
    "device_id_permutation_place_3",
    "payload_tags_length",
    "payload_tags_card_0",
    "payload_tags_card_1",
    "payload_value_json",
    (
      "device_id_permutation_line_2" + ("device_id_permutation_place_3" * 1365548112 + "device_id_round" * 1980692910 + 486811580) % 2147483647 * ("device_id_permutation_place_3" + 1882413992) % 1999999973 * ("device_id_permutation_place_3" + 283943814) % 1899999979 * ("device_id_permutation_place_3" + 936690066) % 2147483647
    ) % 2 AS "device_id_permutation_line_4" /* line_4 of readings.device_id */
  FROM "layer_5"
  OFFSET 0
), "layer_7" AS (
  SELECT
    "i",
    "device_id_round",
    "device_id_permutation_line_4",
    "payload_tags_length",
    "payload_tags_card_0",
    "payload_tags_card_1",
    "payload_value_json",
    (
      "device_id_permutation_place_3" + ("device_id_permutation_line_4" * 359987933 + "device_id_round" * 1608430689 + 1318693359) % 2147483647 * ("device_id_permutation_line_4" + 693134383) % 1999999973 * ("device_id_permutation_line_4" + 228279598) % 1899999979 * ("device_id_permutation_line_4" + 526553410) % 2147483647
    ) % 2 AS "device_id_permutation_place_5" /* place_5 of readings.device_id */
  FROM "layer_6"
  OFFSET 0
), "layer_8" AS (
  SELECT
    "i",
    "device_id_round",
    "device_id_permutation_place_5",
    "payload_tags_length",
    "payload_tags_card_0",
    "payload_tags_card_1",
    "payload_value_json",
    (
      "device_id_permutation_line_4" + ("device_id_permutation_place_5" * 1381846782 + "device_id_round" * 2029122166 + 57295044) % 2147483647 * ("device_id_permutation_place_5" + 1911919362) % 1999999973 * ("device_id_permutation_place_5" + 1252668709) % 1899999979 * ("device_id_permutation_place_5" + 1136958993) % 2147483647
    ) % 2 AS "device_id_permutation_line_6" /* line_6 of readings.device_id */
  FROM "layer_7"
  OFFSET 0
), "layer_9" AS (
  SELECT
    "i",
    "device_id_round",
    "device_id_permutation_line_6",
    "payload_tags_length",
    "payload_tags_card_0",
    "payload_tags_card_1",
    "payload_value_json",
    (
      "device_id_permutation_place_5" + ("device_id_permutation_line_6" * 1922780388 + "device_id_round" * 959067675 + 1618219325) % 2147483647 * ("device_id_permutation_line_6" + 1181759565) % 1999999973 * ("device_id_permutation_line_6" + 947591634) % 1899999979 * ("device_id_permutation_line_6" + 1569397917) % 2147483647
    ) % 2 AS "device_id_permutation_place_7" /* place_7 of readings.device_id */
  FROM "layer_8"
  OFFSET 0
), "layer_10" AS (
  SELECT
    "i",
    "device_id_round",
    "device_id_permutation_place_7",
    "payload_tags_length",
    "payload_tags_card_0",
    "payload_tags_card_1",
    "payload_value_json",
    (
      "device_id_permutation_line_6" + ("device_id_permutation_place_7" * 1373052781 + "device_id_round" * 1303081369 + 465140086) % 2147483647 * ("device_id_permutation_place_7" + 153509505) % 1999999973 * ("device_id_permutation_place_7" + 1508150453) % 1899999979 * ("device_id_permutation_place_7" + 1955416326) % 2147483647
    ) % 2 AS "device_id_permutation_line_8" /* line_8 of readings.device_id */
  FROM "layer_9"
  OFFSET 0
), "layer_11" AS (
  SELECT
    "i",
    "device_id_round",
    "device_id_permutation_line_8",
    "payload_tags_length",
    "payload_tags_card_0",
    "payload_tags_card_1",
    "payload_value_json",
    (
      "device_id_permutation_place_7" + ("device_id_permutation_line_8" * 500793558 + "device_id_round" * 739500145 + 40964914) % 2147483647 * ("device_id_permutation_line_8" + 1964476831) % 1999999973 * ("device_id_permutation_line_8" + 1028632711) % 1899999979 * ("device_id_permutation_line_8" + 607428718) % 2147483647
    ) % 2 AS "device_id_permutation_place_9" /* place_9 of readings.device_id */
  FROM "layer_10"
  OFFSET 0
), "layer_12" AS (
  SELECT
    "i",
    "device_id_permutation_place_9",
    "payload_tags_length",
    "payload_tags_card_0",
    "payload_tags_card_1",
    "payload_value_json",
    (
      "device_id_permutation_line_8" + ("device_id_permutation_place_9" * 1522247233 + "device_id_round" * 665863402 + 1341416722) % 2147483647 * ("device_id_permutation_place_9" + 1475166226) % 1999999973 * ("device_id_permutation_place_9" + 1363270127) % 1899999979 * ("device_id_permutation_place_9" + 783002548) % 2147483647
    ) % 2 AS "device_id_permutation_line_10" /* line_10 of readings.device_id */
  FROM "layer_11"
  OFFSET 0
), "layer_13" AS (
  SELECT
    "i",
    "payload_tags_length",
    "payload_tags_card_0",
    "payload_tags_card_1",
    "payload_value_json",
    ("device_id_permutation_line_10" * 2 + "device_id_permutation_place_9") AS "device_id_parent" /* row of devices that readings.device_id points to */
  FROM "layer_12"
  OFFSET 0
), "layer_14" AS (
  SELECT
    "i",
    "payload_tags_length",
    "payload_tags_card_0",
    "payload_tags_card_1",
    "payload_value_json",
    ("device_id_parent" * 1099741340 + 1666785469) % 2147483647 * ("device_id_parent" + 782397169) % 1999999973 * ("device_id_parent" + 1604915954) % 1899999979 * ("device_id_parent" + 1382619004) % 2147483647 AS "device_id_parent_id_u0", /* draw 0 of devices.id */
    ("device_id_parent" * 1225689597 + 901514780) % 2147483647 * ("device_id_parent" + 834470074) % 1999999973 * ("device_id_parent" + 1560253989) % 1899999979 * ("device_id_parent" + 2082711444) % 2147483647 AS "device_id_parent_id_u1", /* draw 1 of devices.id */
    ("device_id_parent" * 1285716600 + 899440546) % 2147483647 * ("device_id_parent" + 110601794) % 1999999973 * ("device_id_parent" + 1686847749) % 1899999979 * ("device_id_parent" + 1195240130) % 2147483647 AS "device_id_parent_id_u2", /* draw 2 of devices.id */
    ("device_id_parent" * 1849119631 + 1326349889) % 2147483647 * ("device_id_parent" + 1957997994) % 1999999973 * ("device_id_parent" + 1796217204) % 1899999979 * ("device_id_parent" + 1481139854) % 2147483647 AS "device_id_parent_id_u3" /* draw 3 of devices.id */
  FROM "layer_13"
  OFFSET 0
), "layer_15" AS (
  SELECT
    "payload_tags_length",
    "payload_tags_card_0",
    "payload_tags_card_1",
    "payload_value_json",
    "i" + 1 AS "id", /* readings.id */
    CAST(ENCODE(
      INT8SEND(
        (("device_id_parent_id_u0" << 33) | (("device_id_parent_id_u1" >> 14) << 16) | 16384 | (("device_id_parent_id_u1" >> 2) & 4095))
      ) || INT8SEND((~9223372036854775807 | ("device_id_parent_id_u2" << 31) | "device_id_parent_id_u3")),
      'hex'
    ) AS UUID) AS "device_id", /* readings.device_id */
    ("i" / 4) AS "device_id_child_number", /* number among rows of one devices row */
    ("i" * 678972911 + 963783153) % 2147483647 * ("i" + 1723893947) % 1999999973 * ("i" + 438680056) % 1899999979 * ("i" + 615655477) % 2147483647 AS "checksum_u1", /* draw 1 of readings.checksum */
    ("i" * 1685461853 + 1890301191) % 2147483647 * ("i" + 367369371) % 1999999973 * ("i" + 1701633984) % 1899999979 * ("i" + 169957207) % 2147483647 AS "checksum_u2", /* draw 2 of readings.checksum */
    ("i" * 804952180 + 1863256734) % 2147483647 * ("i" + 1484158057) % 1999999973 * ("i" + 755190735) % 1899999979 * ("i" + 780520223) % 2147483647 AS "checksum_u0", /* draw 0 of readings.checksum */
    ("i" * 1390518673 + 1144771485) % 2147483647 * ("i" + 1663998338) % 1999999973 * ("i" + 404366856) % 1899999979 * ("i" + 336015388) % 2147483647 AS "payload_city_u0", /* draw city.0 of readings.payload */
    ("i" * 2056911458 + 521907226) % 2147483647 * ("i" + 1430929902) % 1999999973 * ("i" + 1515677019) % 1899999979 * ("i" + 1522811680) % 2147483647 AS "payload_ok_u0", /* draw ok.0 of readings.payload */
    CAST('2026-01-24 12:00:00' AS TIMESTAMP) + ("i" * 86400) * INTERVAL '1 second' AS "payload_since_json", /* to be a part of JSON */
    ("i" * 1903678253 + 1983407952) % 2147483647 * ("i" + 374145990) % 1999999973 * ("i" + 1172893807) % 1899999979 * ("i" + 1031216715) % 2147483647 AS "payload_value_null" /* draw value.null of readings.payload */
  FROM "layer_14"
  OFFSET 0
)
SELECT
  "id" AS "id", /* sequence: from 1, step 1 */
  "device_id" AS "device_id", /* fk: devices.id of all rows in turn */
  CAST('2026-01-31 11:00:00' AS TIMESTAMP) + ("device_id_child_number" * 300) * INTERVAL '1 second' AS "at", /* time_series: every 5m from -1h, for each device_id */
  SUBSTR(
    SUBSTR(INT8SEND((("checksum_u1" * 16777216) >> 31)), 6) || SUBSTR(INT8SEND((("checksum_u2" * 256) >> 31)), 8),
    1,
    CAST((("checksum_u0" * 3) >> 31) + 2 AS INTEGER)
  ) AS "checksum", /* bytes: 2 to 4 random bytes */
  CAST((
    '{"city":' || CAST(TO_JSON(
      CAST((
        SELECT
          "entry"."value"
        FROM "sdgen_cities" AS "entry"
        WHERE
          "entry"."n" = (("payload_city_u0" * 500) >> 31)
      ) AS TEXT)
    ) AS TEXT) || ',"ok":' || CAST(("payload_ok_u0" < 1073741824) AS TEXT) || ',"reading":' || COALESCE(CAST("id" AS TEXT), 'null') || ',"since":' || CAST(TO_JSON(CAST("payload_since_json" AS TIMESTAMP)) AS TEXT) || ',"tags":' || (
      '[' || CASE
        WHEN "payload_tags_length" > 0
        THEN CAST(TO_JSON(
          CAST((SELECT JSONB_AGG("value" ORDER BY "n") FROM "sdgen_readings_payload_b9d6a88515eb") ->> CAST("payload_tags_card_0" AS INTEGER) AS TEXT)
        ) AS TEXT)
        ELSE ''
      END || CASE
        WHEN "payload_tags_length" > 1
        THEN ',' || CAST(TO_JSON(
          CAST((SELECT JSONB_AGG("value" ORDER BY "n") FROM "sdgen_readings_payload_b9d6a88515eb") ->> CAST("payload_tags_card_1" AS INTEGER) AS TEXT)
        ) AS TEXT)
        ELSE ''
      END || ']'
    ) || ',"twice":' || COALESCE(CAST(CAST("id" AS BIGINT) * 2 AS TEXT), 'null') || ',"value":' || CASE
      WHEN "payload_value_null" < 214748365
      THEN 'null'
      ELSE CASE
        WHEN ABS("payload_value_json") >= FLOAT8 '9007199254740992.0'
        AND ABS("payload_value_json") < FLOAT8 '9.223372036854776e+18'
        THEN CAST(CAST("payload_value_json" AS BIGINT) AS TEXT)
        ELSE CAST("payload_value_json" AS TEXT)
      END
    END || ',"version":2}'
  ) AS JSONB) AS "payload" /* json: reading, twice, city, value, ok, since, tags, version */
FROM "layer_15";
ANALYZE "public"."devices", "public"."readings";

COMMIT;
