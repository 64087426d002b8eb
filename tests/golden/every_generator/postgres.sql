/* Every generator 1.0.0: 272 rows for PostgreSQL, made by sdgen */
/* seed 42, as of 2026-01-31T12:00:00Z, config 9cb8d6bf40493b4216eb1e7f16dacfcdc47692523260470f2ff5dac0fbd2403d */
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
CREATE TEMPORARY TABLE "sdgen_device_adjectives" (
  "n" INTEGER PRIMARY KEY,
  "value" TEXT
)
ON COMMIT DROP;
INSERT INTO "sdgen_device_adjectives" VALUES (0, 'acacia'), (1, 'alder'), (2, 'alpine'), (3, 'amber'), (4, 'aspen'), (5, 'azure'), (6, 'bamboo'), (7, 'basalt');
INSERT INTO "sdgen_device_adjectives" VALUES (8, 'beige'), (9, 'birch'), (10, 'brass'), (11, 'breezy'), (12, 'bronze'), (13, 'cedar'), (14, 'cherry'), (15, 'chrome');
INSERT INTO "sdgen_device_adjectives" VALUES (16, 'cloudy'), (17, 'clover'), (18, 'coastal'), (19, 'cobalt'), (20, 'copper'), (21, 'coral'), (22, 'cotton'), (23, 'cream');
INSERT INTO "sdgen_device_adjectives" VALUES (24, 'crimson'), (25, 'cyan'), (26, 'dewy'), (27, 'ebony'), (28, 'emerald'), (29, 'fern'), (30, 'flint'), (31, 'frosty');
INSERT INTO "sdgen_device_adjectives" VALUES (32, 'glass'), (33, 'golden'), (34, 'granite'), (35, 'green'), (36, 'hazel'), (37, 'heather'), (38, 'indigo'), (39, 'ivory');
INSERT INTO "sdgen_device_adjectives" VALUES (40, 'jade'), (41, 'khaki'), (42, 'lilac'), (43, 'linden'), (44, 'linen'), (45, 'lunar'), (46, 'magenta'), (47, 'maple');
INSERT INTO "sdgen_device_adjectives" VALUES (48, 'marble'), (49, 'maroon'), (50, 'mauve'), (51, 'meadow'), (52, 'misty'), (53, 'mossy'), (54, 'nickel'), (55, 'oak');
INSERT INTO "sdgen_device_adjectives" VALUES (56, 'ochre'), (57, 'olive'), (58, 'opal'), (59, 'orange'), (60, 'peach'), (61, 'pearl'), (62, 'pebble'), (63, 'pine');
INSERT INTO "sdgen_device_adjectives" VALUES (64, 'plum'), (65, 'polar'), (66, 'prairie'), (67, 'purple'), (68, 'quartz'), (69, 'river'), (70, 'rowan'), (71, 'ruby');
INSERT INTO "sdgen_device_adjectives" VALUES (72, 'russet'), (73, 'saffron'), (74, 'sandy'), (75, 'scarlet'), (76, 'sepia'), (77, 'silver'), (78, 'slate'), (79, 'snowy');
INSERT INTO "sdgen_device_adjectives" VALUES (80, 'solar'), (81, 'spruce'), (82, 'starry'), (83, 'steel'), (84, 'sunny'), (85, 'teal'), (86, 'tidal'), (87, 'topaz');
INSERT INTO "sdgen_device_adjectives" VALUES (88, 'turquoise'), (89, 'velvet'), (90, 'violet'), (91, 'walnut'), (92, 'willow'), (93, 'woodland'), (94, 'woollen'), (95, 'zinc');
CREATE TEMPORARY TABLE "sdgen_device_kinds" (
  "n" INTEGER PRIMARY KEY,
  "value" TEXT
)
ON COMMIT DROP;
INSERT INTO "sdgen_device_kinds" VALUES (0, 'actuator'), (1, 'air-purifier'), (2, 'anemometer'), (3, 'barometer'), (4, 'battery'), (5, 'beacon'), (6, 'boiler'), (7, 'camera');
INSERT INTO "sdgen_device_kinds" VALUES (8, 'charger'), (9, 'chiller'), (10, 'controller'), (11, 'data-logger'), (12, 'dehumidifier'), (13, 'dimmer'), (14, 'display'), (15, 'door-lock');
INSERT INTO "sdgen_device_kinds" VALUES (16, 'doorbell'), (17, 'fan'), (18, 'flow-meter'), (19, 'garage-door'), (20, 'gas-meter'), (21, 'gateway'), (22, 'heat-meter'), (23, 'heater');
INSERT INTO "sdgen_device_kinds" VALUES (24, 'hub'), (25, 'humidifier'), (26, 'hygrometer'), (27, 'inverter'), (28, 'keypad'), (29, 'lamp'), (30, 'leak-detector'), (31, 'light-bulb');
INSERT INTO "sdgen_device_kinds" VALUES (32, 'light-strip'), (33, 'microphone'), (34, 'motion-detector'), (35, 'motor'), (36, 'power-meter'), (37, 'printer'), (38, 'pump'), (39, 'radiator');
INSERT INTO "sdgen_device_kinds" VALUES (40, 'rain-gauge'), (41, 'relay'), (42, 'remote-control'), (43, 'repeater'), (44, 'router'), (45, 'scale'), (46, 'scanner'), (47, 'sensor');
INSERT INTO "sdgen_device_kinds" VALUES (48, 'siren'), (49, 'smart-plug'), (50, 'smoke-detector'), (51, 'socket'), (52, 'solar-panel'), (53, 'speaker'), (54, 'sprinkler'), (55, 'switch');
INSERT INTO "sdgen_device_kinds" VALUES (56, 'tag-reader'), (57, 'thermometer'), (58, 'thermostat'), (59, 'tracker'), (60, 'valve'), (61, 'water-meter'), (62, 'weather-station'), (63, 'window-blind');
CREATE TEMPORARY TABLE "sdgen_first_names" (
  "n" INTEGER PRIMARY KEY,
  "value" TEXT
)
ON COMMIT DROP;
INSERT INTO "sdgen_first_names" VALUES (0, 'Aaron'), (1, 'Abigail'), (2, 'Adam'), (3, 'Adrian'), (4, 'Alan'), (5, 'Albert'), (6, 'Alec'), (7, 'Alejandro');
INSERT INTO "sdgen_first_names" VALUES (8, 'Alex'), (9, 'Alexander'), (10, 'Alexandra'), (11, 'Alexandria'), (12, 'Alexis'), (13, 'Alicia'), (14, 'Alison'), (15, 'Allen');
INSERT INTO "sdgen_first_names" VALUES (16, 'Allison'), (17, 'Alyssa'), (18, 'Amanda'), (19, 'Amber'), (20, 'Amy'), (21, 'Ana'), (22, 'Andre'), (23, 'Andrea');
INSERT INTO "sdgen_first_names" VALUES (24, 'Andrew'), (25, 'Angel'), (26, 'Angela'), (27, 'Angelica'), (28, 'Anita'), (29, 'Ann'), (30, 'Anna'), (31, 'Anne');
INSERT INTO "sdgen_first_names" VALUES (32, 'Annette'), (33, 'Anthony'), (34, 'Antonio'), (35, 'April'), (36, 'Arthur'), (37, 'Ashley'), (38, 'Audrey'), (39, 'Austin');
INSERT INTO "sdgen_first_names" VALUES (40, 'Autumn'), (41, 'Barbara'), (42, 'Barry'), (43, 'Becky'), (44, 'Benjamin'), (45, 'Beth'), (46, 'Bethany'), (47, 'Betty');
INSERT INTO "sdgen_first_names" VALUES (48, 'Beverly'), (49, 'Bill'), (50, 'Billy'), (51, 'Blake'), (52, 'Bobby'), (53, 'Bonnie'), (54, 'Brad'), (55, 'Bradley');
INSERT INTO "sdgen_first_names" VALUES (56, 'Brandi'), (57, 'Brandon'), (58, 'Brandy'), (59, 'Breanna'), (60, 'Brenda'), (61, 'Brendan'), (62, 'Brent'), (63, 'Brett');
INSERT INTO "sdgen_first_names" VALUES (64, 'Brian'), (65, 'Briana'), (66, 'Brianna'), (67, 'Bridget'), (68, 'Brittany'), (69, 'Brittney'), (70, 'Brooke'), (71, 'Bruce');
INSERT INTO "sdgen_first_names" VALUES (72, 'Bryan'), (73, 'Bryce'), (74, 'Caitlin'), (75, 'Caleb'), (76, 'Calvin'), (77, 'Cameron'), (78, 'Carl'), (79, 'Carla');
INSERT INTO "sdgen_first_names" VALUES (80, 'Carlos'), (81, 'Carmen'), (82, 'Carol'), (83, 'Caroline'), (84, 'Carolyn'), (85, 'Carrie'), (86, 'Casey'), (87, 'Cassandra');
INSERT INTO "sdgen_first_names" VALUES (88, 'Catherine'), (89, 'Cathy'), (90, 'Chad'), (91, 'Charles'), (92, 'Chase'), (93, 'Chelsea'), (94, 'Cheryl'), (95, 'Chris');
INSERT INTO "sdgen_first_names" VALUES (96, 'Christian'), (97, 'Christina'), (98, 'Christine'), (99, 'Christopher'), (100, 'Christy'), (101, 'Cindy'), (102, 'Claudia'), (103, 'Clayton');
INSERT INTO "sdgen_first_names" VALUES (104, 'Clifford'), (105, 'Clinton'), (106, 'Cody'), (107, 'Cole'), (108, 'Colin'), (109, 'Colleen'), (110, 'Collin'), (111, 'Colton');
INSERT INTO "sdgen_first_names" VALUES (112, 'Connie'), (113, 'Connor'), (114, 'Corey'), (115, 'Cory'), (116, 'Courtney'), (117, 'Craig'), (118, 'Crystal'), (119, 'Curtis');
INSERT INTO "sdgen_first_names" VALUES (120, 'Cynthia'), (121, 'Dakota'), (122, 'Dale'), (123, 'Dalton'), (124, 'Dana'), (125, 'Daniel'), (126, 'Danielle'), (127, 'Danny');
INSERT INTO "sdgen_first_names" VALUES (128, 'Darlene'), (129, 'Darrell'), (130, 'Darren'), (131, 'Darryl'), (132, 'David'), (133, 'Dawn'), (134, 'Dean'), (135, 'Deanna');
INSERT INTO "sdgen_first_names" VALUES (136, 'Debbie'), (137, 'Deborah'), (138, 'Debra'), (139, 'Denise'), (140, 'Dennis'), (141, 'Derek'), (142, 'Derrick'), (143, 'Desiree');
INSERT INTO "sdgen_first_names" VALUES (144, 'Destiny'), (145, 'Devin'), (146, 'Devon'), (147, 'Diana'), (148, 'Diane'), (149, 'Dillon'), (150, 'Dominic'), (151, 'Dominique');
INSERT INTO "sdgen_first_names" VALUES (152, 'Donald'), (153, 'Donna'), (154, 'Dorothy'), (155, 'Douglas'), (156, 'Drew'), (157, 'Duane'), (158, 'Dustin'), (159, 'Dwayne');
INSERT INTO "sdgen_first_names" VALUES (160, 'Dylan'), (161, 'Eddie'), (162, 'Eduardo'), (163, 'Edward'), (164, 'Edwin'), (165, 'Elijah'), (166, 'Elizabeth'), (167, 'Ellen');
INSERT INTO "sdgen_first_names" VALUES (168, 'Emily'), (169, 'Emma'), (170, 'Eric'), (171, 'Erica'), (172, 'Erik'), (173, 'Erika'), (174, 'Erin'), (175, 'Ernest');
INSERT INTO "sdgen_first_names" VALUES (176, 'Ethan'), (177, 'Eugene'), (178, 'Evan'), (179, 'Evelyn'), (180, 'Felicia'), (181, 'Fernando'), (182, 'Francisco'), (183, 'Frank');
INSERT INTO "sdgen_first_names" VALUES (184, 'Frederick'), (185, 'Gabriel'), (186, 'Gabrielle'), (187, 'Gail'), (188, 'Garrett'), (189, 'Gary'), (190, 'Geoffrey'), (191, 'George');
INSERT INTO "sdgen_first_names" VALUES (192, 'Gerald'), (193, 'Gina'), (194, 'Glenn'), (195, 'Gloria'), (196, 'Grace'), (197, 'Grant'), (198, 'Greg'), (199, 'Gregory');
INSERT INTO "sdgen_first_names" VALUES (200, 'Haley'), (201, 'Hannah'), (202, 'Harold'), (203, 'Harry'), (204, 'Heather'), (205, 'Hector'), (206, 'Heidi'), (207, 'Henry');
INSERT INTO "sdgen_first_names" VALUES (208, 'Holly'), (209, 'Howard'), (210, 'Hunter'), (211, 'Ian'), (212, 'Isaac'), (213, 'Isaiah'), (214, 'Jack'), (215, 'Jackson');
INSERT INTO "sdgen_first_names" VALUES (216, 'Jacob'), (217, 'Jacqueline'), (218, 'Jaime'), (219, 'Jake'), (220, 'James'), (221, 'Jamie'), (222, 'Jane'), (223, 'Janet');
INSERT INTO "sdgen_first_names" VALUES (224, 'Janice'), (225, 'Jared'), (226, 'Jasmine'), (227, 'Jason'), (228, 'Javier'), (229, 'Jay'), (230, 'Jean'), (231, 'Jeanette');
INSERT INTO "sdgen_first_names" VALUES (232, 'Jeff'), (233, 'Jeffery'), (234, 'Jeffrey'), (235, 'Jenna'), (236, 'Jennifer'), (237, 'Jenny'), (238, 'Jeremiah'), (239, 'Jeremy');
INSERT INTO "sdgen_first_names" VALUES (240, 'Jermaine'), (241, 'Jerome'), (242, 'Jerry'), (243, 'Jesse'), (244, 'Jessica'), (245, 'Jesus'), (246, 'Jill'), (247, 'Jillian');
INSERT INTO "sdgen_first_names" VALUES (248, 'Jim'), (249, 'Jimmy'), (250, 'Joan'), (251, 'Joanna'), (252, 'Joanne'), (253, 'Jodi'), (254, 'Jody'), (255, 'Joe');
INSERT INTO "sdgen_first_names" VALUES (256, 'Joel'), (257, 'John'), (258, 'Johnathan'), (259, 'Johnny'), (260, 'Jon'), (261, 'Jonathan'), (262, 'Jonathon'), (263, 'Jordan');
INSERT INTO "sdgen_first_names" VALUES (264, 'Jorge'), (265, 'Jose'), (266, 'Joseph'), (267, 'Joshua'), (268, 'Joy'), (269, 'Joyce'), (270, 'Juan'), (271, 'Judith');
INSERT INTO "sdgen_first_names" VALUES (272, 'Judy'), (273, 'Julia'), (274, 'Julian'), (275, 'Julie'), (276, 'Justin'), (277, 'Kaitlyn'), (278, 'Kara'), (279, 'Karen');
INSERT INTO "sdgen_first_names" VALUES (280, 'Kari'), (281, 'Katelyn'), (282, 'Katherine'), (283, 'Kathleen'), (284, 'Kathryn'), (285, 'Kathy'), (286, 'Katie'), (287, 'Katrina');
INSERT INTO "sdgen_first_names" VALUES (288, 'Kayla'), (289, 'Keith'), (290, 'Kelli'), (291, 'Kelly'), (292, 'Kelsey'), (293, 'Kendra'), (294, 'Kenneth'), (295, 'Kevin');
INSERT INTO "sdgen_first_names" VALUES (296, 'Kim'), (297, 'Kimberly'), (298, 'Krista'), (299, 'Kristen'), (300, 'Kristi'), (301, 'Kristin'), (302, 'Kristina'), (303, 'Kristine');
INSERT INTO "sdgen_first_names" VALUES (304, 'Kristopher'), (305, 'Kristy'), (306, 'Krystal'), (307, 'Kurt'), (308, 'Kyle'), (309, 'Lance'), (310, 'Larry'), (311, 'Laura');
INSERT INTO "sdgen_first_names" VALUES (312, 'Lauren'), (313, 'Laurie'), (314, 'Lawrence'), (315, 'Leah'), (316, 'Lee'), (317, 'Leonard'), (318, 'Leslie'), (319, 'Linda');
INSERT INTO "sdgen_first_names" VALUES (320, 'Lindsay'), (321, 'Lindsey'), (322, 'Lisa'), (323, 'Logan'), (324, 'Lori'), (325, 'Louis'), (326, 'Lucas'), (327, 'Luis');
INSERT INTO "sdgen_first_names" VALUES (328, 'Luke'), (329, 'Lynn'), (330, 'Mackenzie'), (331, 'Madeline'), (332, 'Madison'), (333, 'Manuel'), (334, 'Marc'), (335, 'Marcus');
INSERT INTO "sdgen_first_names" VALUES (336, 'Margaret'), (337, 'Maria'), (338, 'Mariah'), (339, 'Marie'), (340, 'Mario'), (341, 'Marissa'), (342, 'Mark'), (343, 'Martha');
INSERT INTO "sdgen_first_names" VALUES (344, 'Martin'), (345, 'Marvin'), (346, 'Mary'), (347, 'Mason'), (348, 'Mathew'), (349, 'Matthew'), (350, 'Maureen'), (351, 'Maurice');
INSERT INTO "sdgen_first_names" VALUES (352, 'Meagan'), (353, 'Megan'), (354, 'Meghan'), (355, 'Melanie'), (356, 'Melinda'), (357, 'Melissa'), (358, 'Melvin'), (359, 'Meredith');
INSERT INTO "sdgen_first_names" VALUES (360, 'Michael'), (361, 'Micheal'), (362, 'Michele'), (363, 'Michelle'), (364, 'Miguel'), (365, 'Mike'), (366, 'Miranda'), (367, 'Misty');
INSERT INTO "sdgen_first_names" VALUES (368, 'Mitchell'), (369, 'Molly'), (370, 'Monica'), (371, 'Monique'), (372, 'Morgan'), (373, 'Nancy'), (374, 'Natalie'), (375, 'Natasha');
INSERT INTO "sdgen_first_names" VALUES (376, 'Nathan'), (377, 'Nathaniel'), (378, 'Nicholas'), (379, 'Nichole'), (380, 'Nicole'), (381, 'Noah'), (382, 'Olivia'), (383, 'Omar');
INSERT INTO "sdgen_first_names" VALUES (384, 'Oscar'), (385, 'Paige'), (386, 'Pamela'), (387, 'Patricia'), (388, 'Patrick'), (389, 'Paul'), (390, 'Paula'), (391, 'Peggy');
INSERT INTO "sdgen_first_names" VALUES (392, 'Penny'), (393, 'Peter'), (394, 'Philip'), (395, 'Phillip'), (396, 'Rachael'), (397, 'Rachel'), (398, 'Ralph'), (399, 'Randall');
INSERT INTO "sdgen_first_names" VALUES (400, 'Randy'), (401, 'Raymond'), (402, 'Rebecca'), (403, 'Rebekah'), (404, 'Regina'), (405, 'Reginald'), (406, 'Renee'), (407, 'Rhonda');
INSERT INTO "sdgen_first_names" VALUES (408, 'Ricardo'), (409, 'Richard'), (410, 'Rick'), (411, 'Ricky'), (412, 'Robert'), (413, 'Roberto'), (414, 'Robin'), (415, 'Rodney');
INSERT INTO "sdgen_first_names" VALUES (416, 'Roger'), (417, 'Ronald'), (418, 'Ronnie'), (419, 'Roy'), (420, 'Ruben'), (421, 'Russell'), (422, 'Ruth'), (423, 'Ryan');
INSERT INTO "sdgen_first_names" VALUES (424, 'Sabrina'), (425, 'Samantha'), (426, 'Samuel'), (427, 'Sandra'), (428, 'Sara'), (429, 'Sarah'), (430, 'Savannah'), (431, 'Scott');
INSERT INTO "sdgen_first_names" VALUES (432, 'Sean'), (433, 'Sergio'), (434, 'Seth'), (435, 'Shane'), (436, 'Shannon'), (437, 'Sharon'), (438, 'Shaun'), (439, 'Shawn');
INSERT INTO "sdgen_first_names" VALUES (440, 'Sheila'), (441, 'Shelby'), (442, 'Shelley'), (443, 'Shelly'), (444, 'Sheri'), (445, 'Sherri'), (446, 'Sherry'), (447, 'Shirley');
INSERT INTO "sdgen_first_names" VALUES (448, 'Sierra'), (449, 'Sonya'), (450, 'Spencer'), (451, 'Stacey'), (452, 'Stacy'), (453, 'Stanley'), (454, 'Stephanie'), (455, 'Stephen');
INSERT INTO "sdgen_first_names" VALUES (456, 'Steve'), (457, 'Steven'), (458, 'Susan'), (459, 'Suzanne'), (460, 'Sydney'), (461, 'Tamara'), (462, 'Tammy'), (463, 'Tanner');
INSERT INTO "sdgen_first_names" VALUES (464, 'Tanya'), (465, 'Tara'), (466, 'Taylor'), (467, 'Teresa'), (468, 'Terri'), (469, 'Terry'), (470, 'Theodore'), (471, 'Theresa');
INSERT INTO "sdgen_first_names" VALUES (472, 'Thomas'), (473, 'Tiffany'), (474, 'Tim'), (475, 'Timothy'), (476, 'Tina'), (477, 'Todd'), (478, 'Tom'), (479, 'Tommy');
INSERT INTO "sdgen_first_names" VALUES (480, 'Toni'), (481, 'Tony'), (482, 'Tonya'), (483, 'Tracey'), (484, 'Traci'), (485, 'Tracy'), (486, 'Travis'), (487, 'Trevor');
INSERT INTO "sdgen_first_names" VALUES (488, 'Tristan'), (489, 'Troy'), (490, 'Tyler'), (491, 'Tyrone'), (492, 'Valerie'), (493, 'Vanessa'), (494, 'Veronica'), (495, 'Vicki');
INSERT INTO "sdgen_first_names" VALUES (496, 'Victor'), (497, 'Victoria'), (498, 'Vincent'), (499, 'Virginia'), (500, 'Walter'), (501, 'Wanda'), (502, 'Wayne'), (503, 'Wendy');
INSERT INTO "sdgen_first_names" VALUES (504, 'Wesley'), (505, 'Whitney'), (506, 'William'), (507, 'Willie'), (508, 'Xavier'), (509, 'Yolanda'), (510, 'Yvonne'), (511, 'Zachary');
CREATE TEMPORARY TABLE "sdgen_last_names" (
  "n" INTEGER PRIMARY KEY,
  "value" TEXT
)
ON COMMIT DROP;
INSERT INTO "sdgen_last_names" VALUES (0, 'Abbott'), (1, 'Acevedo'), (2, 'Acosta'), (3, 'Adams'), (4, 'Adkins'), (5, 'Aguilar'), (6, 'Aguirre'), (7, 'Alexander');
INSERT INTO "sdgen_last_names" VALUES (8, 'Ali'), (9, 'Allen'), (10, 'Allison'), (11, 'Alvarado'), (12, 'Alvarez'), (13, 'Andersen'), (14, 'Anderson'), (15, 'Andrade');
INSERT INTO "sdgen_last_names" VALUES (16, 'Andrews'), (17, 'Anthony'), (18, 'Archer'), (19, 'Arellano'), (20, 'Arias'), (21, 'Armstrong'), (22, 'Arnold'), (23, 'Arroyo');
INSERT INTO "sdgen_last_names" VALUES (24, 'Ashley'), (25, 'Atkins'), (26, 'Atkinson'), (27, 'Austin'), (28, 'Avery'), (29, 'Avila'), (30, 'Ayala'), (31, 'Ayers');
INSERT INTO "sdgen_last_names" VALUES (32, 'Bailey'), (33, 'Baird'), (34, 'Baker'), (35, 'Baldwin'), (36, 'Ball'), (37, 'Ballard'), (38, 'Banks'), (39, 'Barajas');
INSERT INTO "sdgen_last_names" VALUES (40, 'Barber'), (41, 'Barker'), (42, 'Barnes'), (43, 'Barnett'), (44, 'Barr'), (45, 'Barrera'), (46, 'Barrett'), (47, 'Barron');
INSERT INTO "sdgen_last_names" VALUES (48, 'Barry'), (49, 'Bartlett'), (50, 'Barton'), (51, 'Bass'), (52, 'Bates'), (53, 'Bauer'), (54, 'Bautista'), (55, 'Baxter');
INSERT INTO "sdgen_last_names" VALUES (56, 'Bean'), (57, 'Beard'), (58, 'Beasley'), (59, 'Beck'), (60, 'Becker'), (61, 'Bell'), (62, 'Beltran'), (63, 'Bender');
INSERT INTO "sdgen_last_names" VALUES (64, 'Benitez'), (65, 'Benjamin'), (66, 'Bennett'), (67, 'Benson'), (68, 'Bentley'), (69, 'Benton'), (70, 'Berg'), (71, 'Berger');
INSERT INTO "sdgen_last_names" VALUES (72, 'Bernard'), (73, 'Berry'), (74, 'Best'), (75, 'Bird'), (76, 'Bishop'), (77, 'Black'), (78, 'Blackburn'), (79, 'Blackwell');
INSERT INTO "sdgen_last_names" VALUES (80, 'Blair'), (81, 'Blake'), (82, 'Blanchard'), (83, 'Blankenship'), (84, 'Blevins'), (85, 'Bolton'), (86, 'Bond'), (87, 'Bonilla');
INSERT INTO "sdgen_last_names" VALUES (88, 'Booker'), (89, 'Boone'), (90, 'Booth'), (91, 'Bowen'), (92, 'Bowers'), (93, 'Bowman'), (94, 'Boyd'), (95, 'Boyer');
INSERT INTO "sdgen_last_names" VALUES (96, 'Boyle'), (97, 'Bradford'), (98, 'Bradley'), (99, 'Bradshaw'), (100, 'Brady'), (101, 'Branch'), (102, 'Brandt'), (103, 'Braun');
INSERT INTO "sdgen_last_names" VALUES (104, 'Bray'), (105, 'Brennan'), (106, 'Brewer'), (107, 'Bridges'), (108, 'Briggs'), (109, 'Bright'), (110, 'Brock'), (111, 'Brooks');
INSERT INTO "sdgen_last_names" VALUES (112, 'Brown'), (113, 'Browning'), (114, 'Bruce'), (115, 'Bryan'), (116, 'Bryant'), (117, 'Buchanan'), (118, 'Buck'), (119, 'Buckley');
INSERT INTO "sdgen_last_names" VALUES (120, 'Bullock'), (121, 'Burch'), (122, 'Burgess'), (123, 'Burke'), (124, 'Burnett'), (125, 'Burns'), (126, 'Burton'), (127, 'Bush');
INSERT INTO "sdgen_last_names" VALUES (128, 'Butler'), (129, 'Byrd'), (130, 'Cabrera'), (131, 'Cain'), (132, 'Calderon'), (133, 'Caldwell'), (134, 'Calhoun'), (135, 'Callahan');
INSERT INTO "sdgen_last_names" VALUES (136, 'Camacho'), (137, 'Cameron'), (138, 'Campbell'), (139, 'Campos'), (140, 'Cannon'), (141, 'Cantrell'), (142, 'Cantu'), (143, 'Cardenas');
INSERT INTO "sdgen_last_names" VALUES (144, 'Carey'), (145, 'Carlson'), (146, 'Carney'), (147, 'Carpenter'), (148, 'Carr'), (149, 'Carrillo'), (150, 'Carroll'), (151, 'Carson');
INSERT INTO "sdgen_last_names" VALUES (152, 'Carter'), (153, 'Case'), (154, 'Casey'), (155, 'Castaneda'), (156, 'Castillo'), (157, 'Castro'), (158, 'Cervantes'), (159, 'Chambers');
INSERT INTO "sdgen_last_names" VALUES (160, 'Chan'), (161, 'Chandler'), (162, 'Chaney'), (163, 'Chang'), (164, 'Chapman'), (165, 'Charles'), (166, 'Chase'), (167, 'Chavez');
INSERT INTO "sdgen_last_names" VALUES (168, 'Chen'), (169, 'Cherry'), (170, 'Choi'), (171, 'Christensen'), (172, 'Christian'), (173, 'Chung'), (174, 'Church'), (175, 'Cisneros');
INSERT INTO "sdgen_last_names" VALUES (176, 'Clark'), (177, 'Clarke'), (178, 'Clay'), (179, 'Clayton'), (180, 'Clements'), (181, 'Cline'), (182, 'Cobb'), (183, 'Cochran');
INSERT INTO "sdgen_last_names" VALUES (184, 'Coffey'), (185, 'Cohen'), (186, 'Cole'), (187, 'Coleman'), (188, 'Collier'), (189, 'Collins'), (190, 'Colon'), (191, 'Combs');
INSERT INTO "sdgen_last_names" VALUES (192, 'Compton'), (193, 'Conley'), (194, 'Conner'), (195, 'Conrad'), (196, 'Contreras'), (197, 'Conway'), (198, 'Cook'), (199, 'Cooke');
INSERT INTO "sdgen_last_names" VALUES (200, 'Cooley'), (201, 'Cooper'), (202, 'Copeland'), (203, 'Cordova'), (204, 'Cortez'), (205, 'Costa'), (206, 'Cowan'), (207, 'Cox');
INSERT INTO "sdgen_last_names" VALUES (208, 'Craig'), (209, 'Crane'), (210, 'Crawford'), (211, 'Crosby'), (212, 'Cross'), (213, 'Cruz'), (214, 'Cuevas'), (215, 'Cummings');
INSERT INTO "sdgen_last_names" VALUES (216, 'Cunningham'), (217, 'Curry'), (218, 'Curtis'), (219, 'Dalton'), (220, 'Daniel'), (221, 'Daniels'), (222, 'Daugherty'), (223, 'Davenport');
INSERT INTO "sdgen_last_names" VALUES (224, 'David'), (225, 'Davidson'), (226, 'Davies'), (227, 'Davila'), (228, 'Davis'), (229, 'Dawson'), (230, 'Day'), (231, 'Dean');
INSERT INTO "sdgen_last_names" VALUES (232, 'Decker'), (233, 'De La Cruz'), (234, 'De Leon'), (235, 'Delgado'), (236, 'Dennis'), (237, 'Diaz'), (238, 'Dickerson'), (239, 'Dickson');
INSERT INTO "sdgen_last_names" VALUES (240, 'Dillon'), (241, 'Dixon'), (242, 'Dodson'), (243, 'Dominguez'), (244, 'Donaldson'), (245, 'Donovan'), (246, 'Dorsey'), (247, 'Dougherty');
INSERT INTO "sdgen_last_names" VALUES (248, 'Douglas'), (249, 'Downs'), (250, 'Doyle'), (251, 'Drake'), (252, 'Duarte'), (253, 'Dudley'), (254, 'Duffy'), (255, 'Duke');
INSERT INTO "sdgen_last_names" VALUES (256, 'Duncan'), (257, 'Dunlap'), (258, 'Dunn'), (259, 'Duran'), (260, 'Durham'), (261, 'Dyer'), (262, 'Eaton'), (263, 'Edwards');
INSERT INTO "sdgen_last_names" VALUES (264, 'Elliott'), (265, 'Ellis'), (266, 'Ellison'), (267, 'English'), (268, 'Erickson'), (269, 'Escobar'), (270, 'Esparza'), (271, 'Espinoza');
INSERT INTO "sdgen_last_names" VALUES (272, 'Estes'), (273, 'Estrada'), (274, 'Evans'), (275, 'Everett'), (276, 'Ewing'), (277, 'Farley'), (278, 'Farmer'), (279, 'Farrell');
INSERT INTO "sdgen_last_names" VALUES (280, 'Faulkner'), (281, 'Ferguson'), (282, 'Fernandez'), (283, 'Ferrell'), (284, 'Fields'), (285, 'Figueroa'), (286, 'Finley'), (287, 'Fischer');
INSERT INTO "sdgen_last_names" VALUES (288, 'Fisher'), (289, 'Fitzgerald'), (290, 'Fitzpatrick'), (291, 'Fleming'), (292, 'Fletcher'), (293, 'Flores'), (294, 'Flowers'), (295, 'Floyd');
INSERT INTO "sdgen_last_names" VALUES (296, 'Flynn'), (297, 'Foley'), (298, 'Forbes'), (299, 'Ford'), (300, 'Foster'), (301, 'Fowler'), (302, 'Fox'), (303, 'Francis');
INSERT INTO "sdgen_last_names" VALUES (304, 'Franco'), (305, 'Frank'), (306, 'Franklin'), (307, 'Frazier'), (308, 'Frederick'), (309, 'Freeman'), (310, 'French'), (311, 'Frey');
INSERT INTO "sdgen_last_names" VALUES (312, 'Friedman'), (313, 'Fritz'), (314, 'Frost'), (315, 'Fry'), (316, 'Frye'), (317, 'Fuentes'), (318, 'Fuller'), (319, 'Gaines');
INSERT INTO "sdgen_last_names" VALUES (320, 'Gallagher'), (321, 'Gallegos'), (322, 'Galloway'), (323, 'Galvan'), (324, 'Gamble'), (325, 'Garcia'), (326, 'Gardner'), (327, 'Garner');
INSERT INTO "sdgen_last_names" VALUES (328, 'Garrett'), (329, 'Garrison'), (330, 'Garza'), (331, 'Gates'), (332, 'Gay'), (333, 'Gentry'), (334, 'George'), (335, 'Gibbs');
INSERT INTO "sdgen_last_names" VALUES (336, 'Gibson'), (337, 'Gilbert'), (338, 'Giles'), (339, 'Gill'), (340, 'Gillespie'), (341, 'Gilmore'), (342, 'Glass'), (343, 'Glenn');
INSERT INTO "sdgen_last_names" VALUES (344, 'Glover'), (345, 'Golden'), (346, 'Gomez'), (347, 'Gonzales'), (348, 'Gonzalez'), (349, 'Good'), (350, 'Goodman'), (351, 'Goodwin');
INSERT INTO "sdgen_last_names" VALUES (352, 'Gordon'), (353, 'Gould'), (354, 'Graham'), (355, 'Grant'), (356, 'Graves'), (357, 'Gray'), (358, 'Green'), (359, 'Greene');
INSERT INTO "sdgen_last_names" VALUES (360, 'Greer'), (361, 'Gregory'), (362, 'Griffin'), (363, 'Griffith'), (364, 'Grimes'), (365, 'Gross'), (366, 'Guerra'), (367, 'Guerrero');
INSERT INTO "sdgen_last_names" VALUES (368, 'Gutierrez'), (369, 'Guzman'), (370, 'Haas'), (371, 'Hahn'), (372, 'Hale'), (373, 'Haley'), (374, 'Hall'), (375, 'Hamilton');
INSERT INTO "sdgen_last_names" VALUES (376, 'Hammond'), (377, 'Hampton'), (378, 'Hancock'), (379, 'Haney'), (380, 'Hanna'), (381, 'Hansen'), (382, 'Hanson'), (383, 'Hardin');
INSERT INTO "sdgen_last_names" VALUES (384, 'Harding'), (385, 'Hardy'), (386, 'Harmon'), (387, 'Harper'), (388, 'Harrell'), (389, 'Harrington'), (390, 'Harris'), (391, 'Harrison');
INSERT INTO "sdgen_last_names" VALUES (392, 'Hart'), (393, 'Hartman'), (394, 'Harvey'), (395, 'Hatfield'), (396, 'Hawkins'), (397, 'Hayden'), (398, 'Hayes'), (399, 'Haynes');
INSERT INTO "sdgen_last_names" VALUES (400, 'Hays'), (401, 'Heath'), (402, 'Hebert'), (403, 'Henderson'), (404, 'Hendricks'), (405, 'Hendrix'), (406, 'Henry'), (407, 'Hensley');
INSERT INTO "sdgen_last_names" VALUES (408, 'Henson'), (409, 'Herman'), (410, 'Hernandez'), (411, 'Herrera'), (412, 'Herring'), (413, 'Hess'), (414, 'Hester'), (415, 'Hickman');
INSERT INTO "sdgen_last_names" VALUES (416, 'Hicks'), (417, 'Higgins'), (418, 'Hill'), (419, 'Hines'), (420, 'Hinton'), (421, 'Ho'), (422, 'Hobbs'), (423, 'Hodge');
INSERT INTO "sdgen_last_names" VALUES (424, 'Hodges'), (425, 'Hoffman'), (426, 'Hogan'), (427, 'Holden'), (428, 'Holder'), (429, 'Holland'), (430, 'Holloway'), (431, 'Holmes');
INSERT INTO "sdgen_last_names" VALUES (432, 'Holt'), (433, 'Hood'), (434, 'Hooper'), (435, 'Hoover'), (436, 'Hopkins'), (437, 'Horn'), (438, 'Horne'), (439, 'Horton');
INSERT INTO "sdgen_last_names" VALUES (440, 'House'), (441, 'Houston'), (442, 'Howard'), (443, 'Howe'), (444, 'Howell'), (445, 'Huang'), (446, 'Hubbard'), (447, 'Huber');
INSERT INTO "sdgen_last_names" VALUES (448, 'Hudson'), (449, 'Huerta'), (450, 'Huff'), (451, 'Huffman'), (452, 'Hughes'), (453, 'Hull'), (454, 'Humphrey'), (455, 'Hunt');
INSERT INTO "sdgen_last_names" VALUES (456, 'Hunter'), (457, 'Hurley'), (458, 'Hurst'), (459, 'Hutchinson'), (460, 'Huynh'), (461, 'Ibarra'), (462, 'Ingram'), (463, 'Irwin');
INSERT INTO "sdgen_last_names" VALUES (464, 'Jackson'), (465, 'Jacobs'), (466, 'Jacobson'), (467, 'James'), (468, 'Jarvis'), (469, 'Jefferson'), (470, 'Jenkins'), (471, 'Jennings');
INSERT INTO "sdgen_last_names" VALUES (472, 'Jensen'), (473, 'Jimenez'), (474, 'Johns'), (475, 'Johnson'), (476, 'Johnston'), (477, 'Jones'), (478, 'Jordan'), (479, 'Joseph');
INSERT INTO "sdgen_last_names" VALUES (480, 'Joyce'), (481, 'Juarez'), (482, 'Kaiser'), (483, 'Kane'), (484, 'Kaufman'), (485, 'Keith'), (486, 'Keller'), (487, 'Kelley');
INSERT INTO "sdgen_last_names" VALUES (488, 'Kelly'), (489, 'Kemp'), (490, 'Kennedy'), (491, 'Kent'), (492, 'Kerr'), (493, 'Key'), (494, 'Khan'), (495, 'Kidd');
INSERT INTO "sdgen_last_names" VALUES (496, 'Kim'), (497, 'King'), (498, 'Kirby'), (499, 'Kirk'), (500, 'Klein'), (501, 'Kline'), (502, 'Knapp'), (503, 'Knight');
INSERT INTO "sdgen_last_names" VALUES (504, 'Knox'), (505, 'Koch'), (506, 'Kramer'), (507, 'Krause'), (508, 'Krueger'), (509, 'Lam'), (510, 'Lamb'), (511, 'Lambert');
INSERT INTO "sdgen_last_names" VALUES (512, 'Landry'), (513, 'Lane'), (514, 'Lang'), (515, 'Lara'), (516, 'Larsen'), (517, 'Larson'), (518, 'Lawrence'), (519, 'Lawson');
INSERT INTO "sdgen_last_names" VALUES (520, 'Le'), (521, 'Leach'), (522, 'LeBlanc'), (523, 'Lee'), (524, 'Leon'), (525, 'Leonard'), (526, 'Lester'), (527, 'Levine');
INSERT INTO "sdgen_last_names" VALUES (528, 'Levy'), (529, 'Lewis'), (530, 'Li'), (531, 'Lin'), (532, 'Lindsey'), (533, 'Little'), (534, 'Liu'), (535, 'Livingston');
INSERT INTO "sdgen_last_names" VALUES (536, 'Lloyd'), (537, 'Logan'), (538, 'Long'), (539, 'Lopez'), (540, 'Love'), (541, 'Lowe'), (542, 'Lowery'), (543, 'Lozano');
INSERT INTO "sdgen_last_names" VALUES (544, 'Lucas'), (545, 'Lucero'), (546, 'Luna'), (547, 'Lutz'), (548, 'Lynch'), (549, 'Lynn'), (550, 'Lyons'), (551, 'MacDonald');
INSERT INTO "sdgen_last_names" VALUES (552, 'Macias'), (553, 'Mack'), (554, 'Madden'), (555, 'Maddox'), (556, 'Mahoney'), (557, 'Maldonado'), (558, 'Malone'), (559, 'Mann');
INSERT INTO "sdgen_last_names" VALUES (560, 'Manning'), (561, 'Marks'), (562, 'Marquez'), (563, 'Marsh'), (564, 'Marshall'), (565, 'Martin'), (566, 'Martinez'), (567, 'Mason');
INSERT INTO "sdgen_last_names" VALUES (568, 'Massey'), (569, 'Mata'), (570, 'Mathews'), (571, 'Mathis'), (572, 'Matthews'), (573, 'Maxwell'), (574, 'May'), (575, 'Mayer');
INSERT INTO "sdgen_last_names" VALUES (576, 'Maynard'), (577, 'Mayo'), (578, 'Mays'), (579, 'McBride'), (580, 'McCall'), (581, 'McCann'), (582, 'McCarthy'), (583, 'McCarty');
INSERT INTO "sdgen_last_names" VALUES (584, 'McClain'), (585, 'McClure'), (586, 'McConnell'), (587, 'McCormick'), (588, 'McCoy'), (589, 'McCullough'), (590, 'McDaniel'), (591, 'McDonald');
INSERT INTO "sdgen_last_names" VALUES (592, 'McDowell'), (593, 'McFarland'), (594, 'McGee'), (595, 'McGrath'), (596, 'McGuire'), (597, 'McIntosh'), (598, 'McIntyre'), (599, 'McKay');
INSERT INTO "sdgen_last_names" VALUES (600, 'McKee'), (601, 'McKenzie'), (602, 'McKinney'), (603, 'McKnight'), (604, 'McLaughlin'), (605, 'McLean'), (606, 'McMahon'), (607, 'McMillan');
INSERT INTO "sdgen_last_names" VALUES (608, 'McNeil'), (609, 'McPherson'), (610, 'Meadows'), (611, 'Medina'), (612, 'Mejia'), (613, 'Melendez'), (614, 'Melton'), (615, 'Mendez');
INSERT INTO "sdgen_last_names" VALUES (616, 'Mendoza'), (617, 'Mercado'), (618, 'Mercer'), (619, 'Merritt'), (620, 'Meyer'), (621, 'Meyers'), (622, 'Meza'), (623, 'Michael');
INSERT INTO "sdgen_last_names" VALUES (624, 'Middleton'), (625, 'Miles'), (626, 'Miller'), (627, 'Mills'), (628, 'Miranda'), (629, 'Mitchell'), (630, 'Molina'), (631, 'Monroe');
INSERT INTO "sdgen_last_names" VALUES (632, 'Montes'), (633, 'Montgomery'), (634, 'Montoya'), (635, 'Moody'), (636, 'Moon'), (637, 'Mooney'), (638, 'Moore'), (639, 'Mora');
INSERT INTO "sdgen_last_names" VALUES (640, 'Morales'), (641, 'Moran'), (642, 'Moreno'), (643, 'Morgan'), (644, 'Morris'), (645, 'Morrison'), (646, 'Morrow'), (647, 'Morse');
INSERT INTO "sdgen_last_names" VALUES (648, 'Morton'), (649, 'Moses'), (650, 'Mosley'), (651, 'Moss'), (652, 'Moyer'), (653, 'Mueller'), (654, 'Mullen'), (655, 'Mullins');
INSERT INTO "sdgen_last_names" VALUES (656, 'Munoz'), (657, 'Murillo'), (658, 'Murphy'), (659, 'Murray'), (660, 'Myers'), (661, 'Nash'), (662, 'Navarro'), (663, 'Neal');
INSERT INTO "sdgen_last_names" VALUES (664, 'Nelson'), (665, 'Newman'), (666, 'Newton'), (667, 'Nguyen'), (668, 'Nichols'), (669, 'Nicholson'), (670, 'Nielsen'), (671, 'Nixon');
INSERT INTO "sdgen_last_names" VALUES (672, 'Noble'), (673, 'Nolan'), (674, 'Norman'), (675, 'Norris'), (676, 'Norton'), (677, 'Novak'), (678, 'Nunez'), (679, 'O''Brien');
INSERT INTO "sdgen_last_names" VALUES (680, 'Ochoa'), (681, 'O''Connell'), (682, 'O''Connor'), (683, 'Odom'), (684, 'O''Donnell'), (685, 'Oliver'), (686, 'Olsen'), (687, 'Olson');
INSERT INTO "sdgen_last_names" VALUES (688, 'O''Neal'), (689, 'O''Neill'), (690, 'Orozco'), (691, 'Orr'), (692, 'Ortega'), (693, 'Ortiz'), (694, 'Osborn'), (695, 'Osborne');
INSERT INTO "sdgen_last_names" VALUES (696, 'Owen'), (697, 'Owens'), (698, 'Pace'), (699, 'Pacheco'), (700, 'Padilla'), (701, 'Page'), (702, 'Palmer'), (703, 'Park');
INSERT INTO "sdgen_last_names" VALUES (704, 'Parker'), (705, 'Parks'), (706, 'Parrish'), (707, 'Parsons'), (708, 'Patel'), (709, 'Patrick'), (710, 'Patterson'), (711, 'Patton');
INSERT INTO "sdgen_last_names" VALUES (712, 'Paul'), (713, 'Payne'), (714, 'Pearson'), (715, 'Peck'), (716, 'Pena'), (717, 'Pennington'), (718, 'Perez'), (719, 'Perkins');
INSERT INTO "sdgen_last_names" VALUES (720, 'Perry'), (721, 'Peters'), (722, 'Petersen'), (723, 'Peterson'), (724, 'Petty'), (725, 'Pham'), (726, 'Phelps'), (727, 'Phillips');
INSERT INTO "sdgen_last_names" VALUES (728, 'Pierce'), (729, 'Pineda'), (730, 'Pittman'), (731, 'Pitts'), (732, 'Pollard'), (733, 'Ponce'), (734, 'Poole'), (735, 'Pope');
INSERT INTO "sdgen_last_names" VALUES (736, 'Porter'), (737, 'Potter'), (738, 'Potts'), (739, 'Powell'), (740, 'Powers'), (741, 'Pratt'), (742, 'Preston'), (743, 'Price');
INSERT INTO "sdgen_last_names" VALUES (744, 'Prince'), (745, 'Proctor'), (746, 'Pruitt'), (747, 'Pugh'), (748, 'Quinn'), (749, 'Ramirez'), (750, 'Ramos'), (751, 'Ramsey');
INSERT INTO "sdgen_last_names" VALUES (752, 'Randall'), (753, 'Randolph'), (754, 'Rangel'), (755, 'Rasmussen'), (756, 'Ray'), (757, 'Raymond'), (758, 'Reed'), (759, 'Reese');
INSERT INTO "sdgen_last_names" VALUES (760, 'Reeves'), (761, 'Reid'), (762, 'Reilly'), (763, 'Reyes'), (764, 'Reynolds'), (765, 'Rhodes'), (766, 'Rice'), (767, 'Rich');
INSERT INTO "sdgen_last_names" VALUES (768, 'Richard'), (769, 'Richards'), (770, 'Richardson'), (771, 'Richmond'), (772, 'Riddle'), (773, 'Riggs'), (774, 'Riley'), (775, 'Rios');
INSERT INTO "sdgen_last_names" VALUES (776, 'Ritter'), (777, 'Rivas'), (778, 'Rivera'), (779, 'Rivers'), (780, 'Roach'), (781, 'Robbins'), (782, 'Roberson'), (783, 'Roberts');
INSERT INTO "sdgen_last_names" VALUES (784, 'Robertson'), (785, 'Robinson'), (786, 'Robles'), (787, 'Rocha'), (788, 'Rodgers'), (789, 'Rodriguez'), (790, 'Rogers'), (791, 'Rojas');
INSERT INTO "sdgen_last_names" VALUES (792, 'Rollins'), (793, 'Roman'), (794, 'Romero'), (795, 'Rosales'), (796, 'Rosario'), (797, 'Rose'), (798, 'Ross'), (799, 'Roth');
INSERT INTO "sdgen_last_names" VALUES (800, 'Rowe'), (801, 'Rowland'), (802, 'Roy'), (803, 'Rubio'), (804, 'Ruiz'), (805, 'Rush'), (806, 'Russell'), (807, 'Russo');
INSERT INTO "sdgen_last_names" VALUES (808, 'Ryan'), (809, 'Salas'), (810, 'Salazar'), (811, 'Salinas'), (812, 'Sampson'), (813, 'Sanchez'), (814, 'Sanders'), (815, 'Sandoval');
INSERT INTO "sdgen_last_names" VALUES (816, 'Sanford'), (817, 'Santana'), (818, 'Santiago'), (819, 'Santos'), (820, 'Saunders'), (821, 'Savage'), (822, 'Sawyer'), (823, 'Schaefer');
INSERT INTO "sdgen_last_names" VALUES (824, 'Schmidt'), (825, 'Schmitt'), (826, 'Schneider'), (827, 'Schroeder'), (828, 'Schultz'), (829, 'Schwartz'), (830, 'Scott'), (831, 'Sellers');
INSERT INTO "sdgen_last_names" VALUES (832, 'Serrano'), (833, 'Sexton'), (834, 'Shaffer'), (835, 'Shah'), (836, 'Shannon'), (837, 'Sharp'), (838, 'Shaw'), (839, 'Shea');
INSERT INTO "sdgen_last_names" VALUES (840, 'Shelton'), (841, 'Shepard'), (842, 'Shepherd'), (843, 'Sheppard'), (844, 'Sherman'), (845, 'Shields'), (846, 'Short'), (847, 'Silva');
INSERT INTO "sdgen_last_names" VALUES (848, 'Simmons'), (849, 'Simon'), (850, 'Simpson'), (851, 'Sims'), (852, 'Singh'), (853, 'Singleton'), (854, 'Skinner'), (855, 'Sloan');
INSERT INTO "sdgen_last_names" VALUES (856, 'Small'), (857, 'Smith'), (858, 'Snow'), (859, 'Snyder'), (860, 'Solis'), (861, 'Solomon'), (862, 'Sosa'), (863, 'Soto');
INSERT INTO "sdgen_last_names" VALUES (864, 'Sparks'), (865, 'Spears'), (866, 'Spence'), (867, 'Spencer'), (868, 'Stafford'), (869, 'Stanley'), (870, 'Stanton'), (871, 'Stark');
INSERT INTO "sdgen_last_names" VALUES (872, 'Steele'), (873, 'Stein'), (874, 'Stephens'), (875, 'Stephenson'), (876, 'Stevens'), (877, 'Stevenson'), (878, 'Stewart'), (879, 'Stokes');
INSERT INTO "sdgen_last_names" VALUES (880, 'Stone'), (881, 'Stout'), (882, 'Strickland'), (883, 'Strong'), (884, 'Stuart'), (885, 'Suarez'), (886, 'Sullivan'), (887, 'Summers');
INSERT INTO "sdgen_last_names" VALUES (888, 'Sutton'), (889, 'Swanson'), (890, 'Sweeney'), (891, 'Tanner'), (892, 'Tapia'), (893, 'Tate'), (894, 'Taylor'), (895, 'Terrell');
INSERT INTO "sdgen_last_names" VALUES (896, 'Terry'), (897, 'Thomas'), (898, 'Thompson'), (899, 'Thornton'), (900, 'Todd'), (901, 'Torres'), (902, 'Townsend'), (903, 'Tran');
INSERT INTO "sdgen_last_names" VALUES (904, 'Travis'), (905, 'Trevino'), (906, 'Trujillo'), (907, 'Tucker'), (908, 'Turner'), (909, 'Tyler'), (910, 'Underwood'), (911, 'Valdez');
INSERT INTO "sdgen_last_names" VALUES (912, 'Valencia'), (913, 'Valentine'), (914, 'Valenzuela'), (915, 'Vance'), (916, 'Vang'), (917, 'Vargas'), (918, 'Vasquez'), (919, 'Vaughan');
INSERT INTO "sdgen_last_names" VALUES (920, 'Vaughn'), (921, 'Vazquez'), (922, 'Vega'), (923, 'Velasquez'), (924, 'Velazquez'), (925, 'Velez'), (926, 'Villa'), (927, 'Villanueva');
INSERT INTO "sdgen_last_names" VALUES (928, 'Villarreal'), (929, 'Villegas'), (930, 'Vincent'), (931, 'Wade'), (932, 'Wagner'), (933, 'Walker'), (934, 'Wall'), (935, 'Wallace');
INSERT INTO "sdgen_last_names" VALUES (936, 'Waller'), (937, 'Walls'), (938, 'Walsh'), (939, 'Walter'), (940, 'Walters'), (941, 'Walton'), (942, 'Wang'), (943, 'Ward');
INSERT INTO "sdgen_last_names" VALUES (944, 'Ware'), (945, 'Warner'), (946, 'Warren'), (947, 'Washington'), (948, 'Waters'), (949, 'Watkins'), (950, 'Watson'), (951, 'Watts');
INSERT INTO "sdgen_last_names" VALUES (952, 'Weaver'), (953, 'Webb'), (954, 'Weber'), (955, 'Webster'), (956, 'Weeks'), (957, 'Weiss'), (958, 'Welch'), (959, 'Wells');
INSERT INTO "sdgen_last_names" VALUES (960, 'Werner'), (961, 'West'), (962, 'Wheeler'), (963, 'Whitaker'), (964, 'White'), (965, 'Whitehead'), (966, 'Whitney'), (967, 'Wiggins');
INSERT INTO "sdgen_last_names" VALUES (968, 'Wilcox'), (969, 'Wiley'), (970, 'Wilkerson'), (971, 'Wilkins'), (972, 'Wilkinson'), (973, 'Williams'), (974, 'Williamson'), (975, 'Willis');
INSERT INTO "sdgen_last_names" VALUES (976, 'Wilson'), (977, 'Winters'), (978, 'Wise'), (979, 'Wolf'), (980, 'Wolfe'), (981, 'Wong'), (982, 'Wood'), (983, 'Woodard');
INSERT INTO "sdgen_last_names" VALUES (984, 'Woods'), (985, 'Woodward'), (986, 'Wright'), (987, 'Wu'), (988, 'Wyatt'), (989, 'Yang'), (990, 'Yates'), (991, 'Yoder');
INSERT INTO "sdgen_last_names" VALUES (992, 'York'), (993, 'Young'), (994, 'Yu'), (995, 'Zamora'), (996, 'Zavala'), (997, 'Zhang'), (998, 'Zimmerman'), (999, 'Zuniga');
CREATE TEMPORARY TABLE "sdgen_bothify_en_us_7e72c2cd4c79" (
  "n" INTEGER PRIMARY KEY,
  "value" TEXT
)
ON COMMIT DROP;
INSERT INTO "sdgen_bothify_en_us_7e72c2cd4c79" VALUES (0, 'cb-39'), (1, 'IE-24'), (2, 'Qw-36'), (3, 'xQ-18'), (4, 'be-37'), (5, 'Gp-88'), (6, 'rR-01'), (7, 'dd-15');
INSERT INTO "sdgen_bothify_en_us_7e72c2cd4c79" VALUES (8, 'ji-46'), (9, 'Em-80'), (10, 'te-05'), (11, 'PO-18');
CREATE TEMPORARY TABLE "sdgen_numbers_rank_chances_d588ca1de19c" (
  "n" INTEGER PRIMARY KEY,
  "value" BIGINT
)
ON COMMIT DROP;
INSERT INTO "sdgen_numbers_rank_chances_d588ca1de19c" VALUES (0, 9223372032559808512), (1, 5586882111333203968), (2, 5902152441939361793), (3, 4558274818746613762), (4, 8292480932493918211), (5, 4968609096488976388), (6, 6230439791922511877), (7, 3568239003947761670);
INSERT INTO "sdgen_numbers_rank_chances_d588ca1de19c" VALUES (8, 3321849271480745991), (9, 4960248715014045704), (10, 8111494085837062153), (11, 5189993735517110282), (12, 3280566084486299659), (13, 2227507641867829260), (14, 8906239747731488768), (15, 8349599762692964352);
INSERT INTO "sdgen_numbers_rank_chances_d588ca1de19c" VALUES (16, 7858446836233666560), (17, 7421866455727079424), (18, 7031241903165145088), (19, 6679679807577391104), (20, 6361599816740372480), (21, 6072436191439880192), (22, 5808417224540553216), (23, 5566399841795309568);
INSERT INTO "sdgen_numbers_rank_chances_d588ca1de19c" VALUES (24, 5343743849497886720), (25, 5138215237589139456), (26, 4947910970484719616), (27, 4771199862555279360), (28, 4606675728623206400), (29, 4453119871718260736), (30, 4309470846507810816), (31, 4174799879198998528);
INSERT INTO "sdgen_numbers_rank_chances_d588ca1de19c" VALUES (32, 4048290792861597696), (33, 3929223415969349632), (34, 3816959890044223488), (35, 3710933227863539712), (36, 3610637735682899968), (37, 3515620951582572544), (38, 3425476825059426304), (39, 3339839905936179200);
INSERT INTO "sdgen_numbers_rank_chances_d588ca1de19c" VALUES (40, 3258380396559073280), (41, 3180799908370186240), (42, 3106827819775164416), (43, 3036218093572456449), (44, 2968746579713851393), (45, 2904208614417760257), (46, 2842416941405044737), (47, 2783199920897654785);
INSERT INTO "sdgen_numbers_rank_chances_d588ca1de19c" VALUES (48, 2726399923300859905), (49, 2671871924748943361), (50, 2619482278744555521), (51, 2569107620942053377), (52, 2520633889894957058), (53, 2473955485242359810), (54, 2428974477434945538), (55, 2385599933425123330);
INSERT INTO "sdgen_numbers_rank_chances_d588ca1de19c" VALUES (56, 2343747302486704130), (57, 2303337866459086851), (58, 2264298241531052035), (59, 2226559935859130371), (60, 2190058954430611459), (61, 2154735421106421764), (62, 2120533273678446596), (63, 2087399941746982917);
INSERT INTO "sdgen_numbers_rank_chances_d588ca1de19c" VALUES (64, 2055286093317668869), (65, 2024145398578282502), (66, 1993934272200704007), (67, 1964611710132158472), (68, 1936139074846851081), (69, 1908479945022111757);
CREATE TEMPORARY TABLE "sdgen_path_words" (
  "n" INTEGER PRIMARY KEY,
  "value" TEXT
)
ON COMMIT DROP;
INSERT INTO "sdgen_path_words" VALUES (0, 'about'), (1, 'account'), (2, 'albums'), (3, 'apparel'), (4, 'archive'), (5, 'articles'), (6, 'authors'), (7, 'backpacks');
INSERT INTO "sdgen_path_words" VALUES (8, 'baking'), (9, 'bedding'), (10, 'benches'), (11, 'bicycles'), (12, 'blog'), (13, 'books'), (14, 'boots'), (15, 'bowls');
INSERT INTO "sdgen_path_words" VALUES (16, 'boxes'), (17, 'brands'), (18, 'bread'), (19, 'brushes'), (20, 'cameras'), (21, 'camping'), (22, 'candles'), (23, 'careers');
INSERT INTO "sdgen_path_words" VALUES (24, 'catalog'), (25, 'chairs'), (26, 'cheese'), (27, 'clocks'), (28, 'coffee'), (29, 'collections'), (30, 'community'), (31, 'contact');
INSERT INTO "sdgen_path_words" VALUES (32, 'cooking'), (33, 'courses'), (34, 'covers'), (35, 'craft'), (36, 'curtains'), (37, 'customers'), (38, 'cycling'), (39, 'deals');
INSERT INTO "sdgen_path_words" VALUES (40, 'delivery'), (41, 'desks'), (42, 'docs'), (43, 'downloads'), (44, 'dresses'), (45, 'drinks'), (46, 'electronics'), (47, 'events');
INSERT INTO "sdgen_path_words" VALUES (48, 'fabrics'), (49, 'faq'), (50, 'features'), (51, 'fitness'), (52, 'flooring'), (53, 'flowers'), (54, 'fruit'), (55, 'furniture');
INSERT INTO "sdgen_path_words" VALUES (56, 'gallery'), (57, 'games'), (58, 'garden'), (59, 'gifts'), (60, 'glasses'), (61, 'gloves'), (62, 'guides'), (63, 'hats');
INSERT INTO "sdgen_path_words" VALUES (64, 'health'), (65, 'help'), (66, 'hiking'), (67, 'hobbies'), (68, 'home'), (69, 'ideas'), (70, 'interiors'), (71, 'jackets');
INSERT INTO "sdgen_path_words" VALUES (72, 'jewelry'), (73, 'journal'), (74, 'kitchen'), (75, 'knives'), (76, 'lamps'), (77, 'laptops'), (78, 'latest'), (79, 'lessons');
INSERT INTO "sdgen_path_words" VALUES (80, 'library'), (81, 'lighting'), (82, 'magazine'), (83, 'maps'), (84, 'materials'), (85, 'members'), (86, 'mirrors'), (87, 'mugs');
INSERT INTO "sdgen_path_words" VALUES (88, 'music'), (89, 'news'), (90, 'notebooks'), (91, 'offers'), (92, 'office'), (93, 'outdoor'), (94, 'overview'), (95, 'painting');
INSERT INTO "sdgen_path_words" VALUES (96, 'paper'), (97, 'partners'), (98, 'phones'), (99, 'pillows'), (100, 'planners'), (101, 'plants'), (102, 'plates'), (103, 'podcasts');
INSERT INTO "sdgen_path_words" VALUES (104, 'posters'), (105, 'press'), (106, 'pricing'), (107, 'products'), (108, 'projects'), (109, 'recipes'), (110, 'returns'), (111, 'reviews');
INSERT INTO "sdgen_path_words" VALUES (112, 'rugs'), (113, 'running'), (114, 'school'), (115, 'science'), (116, 'seasonal'), (117, 'seating'), (118, 'security'), (119, 'sets');
INSERT INTO "sdgen_path_words" VALUES (120, 'shelves'), (121, 'shipping'), (122, 'shoes'), (123, 'stories'), (124, 'support'), (125, 'tables'), (126, 'tools'), (127, 'travel');
CREATE TEMPORARY TABLE "sdgen_last_names_fr_FR" (
  "n" INTEGER PRIMARY KEY,
  "value" TEXT
)
ON COMMIT DROP;
INSERT INTO "sdgen_last_names_fr_FR" VALUES (0, 'Adam'), (1, 'Albert'), (2, 'Alexandre'), (3, 'Allain'), (4, 'Allard'), (5, 'Alves'), (6, 'Andre'), (7, 'Antoine');
INSERT INTO "sdgen_last_names_fr_FR" VALUES (8, 'Arnaud'), (9, 'Aubert'), (10, 'Aubry'), (11, 'Auger'), (12, 'Bailly'), (13, 'Barbe'), (14, 'Barbier'), (15, 'Baron');
INSERT INTO "sdgen_last_names_fr_FR" VALUES (16, 'Barre'), (17, 'Barthelemy'), (18, 'Baudry'), (19, 'Bazin'), (20, 'Becker'), (21, 'Benard'), (22, 'Benoit'), (23, 'Berger');
INSERT INTO "sdgen_last_names_fr_FR" VALUES (24, 'Bernard'), (25, 'Bernier'), (26, 'Berthelot'), (27, 'Bertin'), (28, 'Bertrand'), (29, 'Besnard'), (30, 'Besson'), (31, 'Bigot');
INSERT INTO "sdgen_last_names_fr_FR" VALUES (32, 'Blanc'), (33, 'Blanchard'), (34, 'Blanchet'), (35, 'Blin'), (36, 'Blondel'), (37, 'Blot'), (38, 'Bodin'), (39, 'Bonneau');
INSERT INTO "sdgen_last_names_fr_FR" VALUES (40, 'Bonnet'), (41, 'Bonnin'), (42, 'Boucher'), (43, 'Bouchet'), (44, 'Boulanger'), (45, 'Boulay'), (46, 'Bourdon'), (47, 'Bourgeois');
INSERT INTO "sdgen_last_names_fr_FR" VALUES (48, 'Bousquet'), (49, 'Boutin'), (50, 'Bouvet'), (51, 'Bouvier'), (52, 'Boyer'), (53, 'Breton'), (54, 'Briand'), (55, 'Brun');
INSERT INTO "sdgen_last_names_fr_FR" VALUES (56, 'Bruneau'), (57, 'Brunel'), (58, 'Brunet'), (59, 'Buisson'), (60, 'Bègue'), (61, 'Camus'), (62, 'Carlier'), (63, 'Caron');
INSERT INTO "sdgen_last_names_fr_FR" VALUES (64, 'Carpentier'), (65, 'Carre'), (66, 'Charles'), (67, 'Charpentier'), (68, 'Charrier'), (69, 'Chartier'), (70, 'Chauveau'), (71, 'Chauvet');
INSERT INTO "sdgen_last_names_fr_FR" VALUES (72, 'Chauvin'), (73, 'Chevalier'), (74, 'Chevallier'), (75, 'Chrétien'), (76, 'Clerc'), (77, 'Clément'), (78, 'Cohen'), (79, 'Colas');
INSERT INTO "sdgen_last_names_fr_FR" VALUES (80, 'Colin'), (81, 'Collet'), (82, 'Collin'), (83, 'Cordier'), (84, 'Costa'), (85, 'Coste'), (86, 'Coulon'), (87, 'Courtois');
INSERT INTO "sdgen_last_names_fr_FR" VALUES (88, 'Cousin'), (89, 'Couturier'), (90, 'Da Costa'), (91, 'Da Silva'), (92, 'Daniel'), (93, 'David'), (94, 'De Oliveira'), (95, 'De Sousa');
INSERT INTO "sdgen_last_names_fr_FR" VALUES (96, 'Delahaye'), (97, 'Delannoy'), (98, 'Delattre'), (99, 'Delaunay'), (100, 'Delmas'), (101, 'Delorme'), (102, 'Denis'), (103, 'Descamps');
INSERT INTO "sdgen_last_names_fr_FR" VALUES (104, 'Deschamps'), (105, 'Devaux'), (106, 'Diallo'), (107, 'Dias'), (108, 'Diaz'), (109, 'Didier'), (110, 'Dijoux'), (111, 'Dos Santos');
INSERT INTO "sdgen_last_names_fr_FR" VALUES (112, 'Dubois'), (113, 'Dufour'), (114, 'Duhamel'), (115, 'Dumas'), (116, 'Dumont'), (117, 'Dupont'), (118, 'Dupré'), (119, 'Dupuis');
INSERT INTO "sdgen_last_names_fr_FR" VALUES (120, 'Dupuy'), (121, 'Durand'), (122, 'Duval'), (123, 'Evrard'), (124, 'Fabre'), (125, 'Faivre'), (126, 'Faure'), (127, 'Fernandes');
INSERT INTO "sdgen_last_names_fr_FR" VALUES (128, 'Fernandez'), (129, 'Ferrand'), (130, 'Ferreira'), (131, 'Fischer'), (132, 'Fleury'), (133, 'Fontaine'), (134, 'Foucher'), (135, 'Fouquet');
INSERT INTO "sdgen_last_names_fr_FR" VALUES (136, 'Fournier'), (137, 'François'), (138, 'Gaillard'), (139, 'Gallet'), (140, 'Garcia'), (141, 'Garnier'), (142, 'Gaudin'), (143, 'Gauthier');
INSERT INTO "sdgen_last_names_fr_FR" VALUES (144, 'Gautier'), (145, 'Gay'), (146, 'Georges'), (147, 'Germain'), (148, 'Gilbert'), (149, 'Gilles'), (150, 'Gillet'), (151, 'Gimenez');
INSERT INTO "sdgen_last_names_fr_FR" VALUES (152, 'Girard'), (153, 'Giraud'), (154, 'Godard'), (155, 'Gomes'), (156, 'Gomez'), (157, 'Goncalves'), (158, 'Gonzalez'), (159, 'Gosselin');
INSERT INTO "sdgen_last_names_fr_FR" VALUES (160, 'Grenier'), (161, 'Grondin'), (162, 'Gros'), (163, 'Grégoire'), (164, 'Guibert'), (165, 'Guichard'), (166, 'Guilbert'), (167, 'Guillaume');
INSERT INTO "sdgen_last_names_fr_FR" VALUES (168, 'Guillet'), (169, 'Guillon'), (170, 'Guillot'), (171, 'Guillou'), (172, 'Guyon'), (173, 'Guyot'), (174, 'Guérin'), (175, 'Gérard');
INSERT INTO "sdgen_last_names_fr_FR" VALUES (176, 'Hamel'), (177, 'Hamon'), (178, 'Hardy'), (179, 'Hebert'), (180, 'Henry'), (181, 'Hernandez'), (182, 'Hervé'), (183, 'Hoarau');
INSERT INTO "sdgen_last_names_fr_FR" VALUES (184, 'Hoareau'), (185, 'Hubert'), (186, 'Huet'), (187, 'Humbert'), (188, 'Imbert'), (189, 'Jacob'), (190, 'Jacques'), (191, 'Jacquet');
INSERT INTO "sdgen_last_names_fr_FR" VALUES (192, 'Jacquot'), (193, 'Jean'), (194, 'Joly'), (195, 'Joseph'), (196, 'Joubert'), (197, 'Jourdan'), (198, 'Julien'), (199, 'Klein');
INSERT INTO "sdgen_last_names_fr_FR" VALUES (200, 'Labbé'), (201, 'Lacombe'), (202, 'Lacroix'), (203, 'Lagarde'), (204, 'Laine'), (205, 'Lambert'), (206, 'Lamy'), (207, 'Langlois');
INSERT INTO "sdgen_last_names_fr_FR" VALUES (208, 'Laporte'), (209, 'Laroche'), (210, 'Launay'), (211, 'Laurent'), (212, 'Le Gall'), (213, 'Le Goff'), (214, 'Le Roux'), (215, 'Leblanc');
INSERT INTO "sdgen_last_names_fr_FR" VALUES (216, 'Lebon'), (217, 'Lebreton'), (218, 'Lebrun'), (219, 'Leclerc'), (220, 'Leclercq'), (221, 'Lecomte'), (222, 'Leconte'), (223, 'Lecoq');
INSERT INTO "sdgen_last_names_fr_FR" VALUES (224, 'Ledoux'), (225, 'Leduc'), (226, 'Lefebvre'), (227, 'Lefort'), (228, 'Lefèvre'), (229, 'Legendre'), (230, 'Legrand'), (231, 'Legros');
INSERT INTO "sdgen_last_names_fr_FR" VALUES (232, 'Lejeune'), (233, 'Leleu'), (234, 'Lelièvre'), (235, 'Lemaire'), (236, 'Lemaître'), (237, 'Lemoine'), (238, 'Lemonnier'), (239, 'Lenoir');
INSERT INTO "sdgen_last_names_fr_FR" VALUES (240, 'Leroux'), (241, 'Leroy'), (242, 'Lesage'), (243, 'Letellier'), (244, 'Loiseau'), (245, 'Lombard'), (246, 'Lopes'), (247, 'Lopez');
INSERT INTO "sdgen_last_names_fr_FR" VALUES (248, 'Louis'), (249, 'Lucas'), (250, 'Léger'), (251, 'Lévy'), (252, 'Lévêque'), (253, 'Mace'), (254, 'Mahe'), (255, 'Maillard');
INSERT INTO "sdgen_last_names_fr_FR" VALUES (256, 'Maillet'), (257, 'Maillot'), (258, 'Mallet'), (259, 'Marchal'), (260, 'Marchand'), (261, 'Marie'), (262, 'Marin'), (263, 'Marion');
INSERT INTO "sdgen_last_names_fr_FR" VALUES (264, 'Marques'), (265, 'Martel'), (266, 'Martin'), (267, 'Martineau'), (268, 'Martinez'), (269, 'Martins'), (270, 'Marty'), (271, 'Mary');
INSERT INTO "sdgen_last_names_fr_FR" VALUES (272, 'Maréchal'), (273, 'Masse'), (274, 'Masson'), (275, 'Mathieu'), (276, 'Maurice'), (277, 'Maury'), (278, 'Menard'), (279, 'Mendès');
INSERT INTO "sdgen_last_names_fr_FR" VALUES (280, 'Mercier'), (281, 'Merle'), (282, 'Meunier'), (283, 'Meyer'), (284, 'Michaud'), (285, 'Michel'), (286, 'Millet'), (287, 'Monnier');
INSERT INTO "sdgen_last_names_fr_FR" VALUES (288, 'Moreau'), (289, 'Morel'), (290, 'Moreno'), (291, 'Morin'), (292, 'Morvan'), (293, 'Moulin'), (294, 'Muller'), (295, 'Munoz');
INSERT INTO "sdgen_last_names_fr_FR" VALUES (296, 'Navarro'), (297, 'Neveu'), (298, 'Nguyen'), (299, 'Nicolas'), (300, 'Normand'), (301, 'Noël'), (302, 'Olivier'), (303, 'Ollivier');
INSERT INTO "sdgen_last_names_fr_FR" VALUES (304, 'Pages'), (305, 'Parent'), (306, 'Paris'), (307, 'Pascal'), (308, 'Pasquier'), (309, 'Paul'), (310, 'Payet'), (311, 'Pelletier');
INSERT INTO "sdgen_last_names_fr_FR" VALUES (312, 'Peltier'), (313, 'Pereira'), (314, 'Perez'), (315, 'Peron'), (316, 'Perret'), (317, 'Perrier'), (318, 'Perrin'), (319, 'Perrot');
INSERT INTO "sdgen_last_names_fr_FR" VALUES (320, 'Petit'), (321, 'Petitjean'), (322, 'Philippe'), (323, 'Picard'), (324, 'Pichon'), (325, 'Pierre'), (326, 'Pineau'), (327, 'Pinto');
INSERT INTO "sdgen_last_names_fr_FR" VALUES (328, 'Pires'), (329, 'Poirier'), (330, 'Pons'), (331, 'Potier'), (332, 'Pottier'), (333, 'Poulain'), (334, 'Pruvost'), (335, 'Prévost');
INSERT INTO "sdgen_last_names_fr_FR" VALUES (336, 'Ramos'), (337, 'Raymond'), (338, 'Raynaud'), (339, 'Regnier'), (340, 'Renard'), (341, 'Renaud'), (342, 'Renault'), (343, 'Rey');
INSERT INTO "sdgen_last_names_fr_FR" VALUES (344, 'Reynaud'), (345, 'Ribeiro'), (346, 'Richard'), (347, 'Riou'), (348, 'Rivière'), (349, 'Robert'), (350, 'Robin'), (351, 'Roche');
INSERT INTO "sdgen_last_names_fr_FR" VALUES (352, 'Rocher'), (353, 'Rodrigues'), (354, 'Rodriguez'), (355, 'Roger'), (356, 'Rolland'), (357, 'Rossi'), (358, 'Rousseau'), (359, 'Roussel');
INSERT INTO "sdgen_last_names_fr_FR" VALUES (360, 'Rousset'), (361, 'Roux'), (362, 'Roy'), (363, 'Royer'), (364, 'Ruiz'), (365, 'Rémy'), (366, 'Salmon'), (367, 'Samson');
INSERT INTO "sdgen_last_names_fr_FR" VALUES (368, 'Sanchez'), (369, 'Sauvage'), (370, 'Schmitt'), (371, 'Schneider'), (372, 'Seguin'), (373, 'Simon'), (374, 'Tanguy'), (375, 'Techer');
INSERT INTO "sdgen_last_names_fr_FR" VALUES (376, 'Teixeira'), (377, 'Tessier'), (378, 'Texier'), (379, 'Thibault'), (380, 'Thierry'), (381, 'Thomas'), (382, 'Torres'), (383, 'Toussaint');
INSERT INTO "sdgen_last_names_fr_FR" VALUES (384, 'Traore'), (385, 'Turpin'), (386, 'Vaillant'), (387, 'Valentin'), (388, 'Valette'), (389, 'Vallet'), (390, 'Vallée'), (391, 'Vasseur');
INSERT INTO "sdgen_last_names_fr_FR" VALUES (392, 'Verdier'), (393, 'Vidal'), (394, 'Vincent'), (395, 'Voisin'), (396, 'Wagner'), (397, 'Weber'), (398, 'Weiss'), (399, 'Étienne');
CREATE TEMPORARY TABLE "sdgen_mail_first_names_5b452da1db80" (
  "n" INTEGER PRIMARY KEY,
  "value" TEXT
)
ON COMMIT DROP;
INSERT INTO "sdgen_mail_first_names_5b452da1db80" VALUES (0, 'aaron'), (1, 'abigail'), (2, 'adam'), (3, 'adrian'), (4, 'alan'), (5, 'albert'), (6, 'alec'), (7, 'alejandro');
INSERT INTO "sdgen_mail_first_names_5b452da1db80" VALUES (8, 'alex'), (9, 'alexander'), (10, 'alexandra'), (11, 'alexandria'), (12, 'alexis'), (13, 'alicia'), (14, 'alison'), (15, 'allen');
INSERT INTO "sdgen_mail_first_names_5b452da1db80" VALUES (16, 'allison'), (17, 'alyssa'), (18, 'amanda'), (19, 'amber'), (20, 'amy'), (21, 'ana'), (22, 'andre'), (23, 'andrea');
INSERT INTO "sdgen_mail_first_names_5b452da1db80" VALUES (24, 'andrew'), (25, 'angel'), (26, 'angela'), (27, 'angelica'), (28, 'anita'), (29, 'ann'), (30, 'anna'), (31, 'anne');
INSERT INTO "sdgen_mail_first_names_5b452da1db80" VALUES (32, 'annette'), (33, 'anthony'), (34, 'antonio'), (35, 'april'), (36, 'arthur'), (37, 'ashley'), (38, 'audrey'), (39, 'austin');
INSERT INTO "sdgen_mail_first_names_5b452da1db80" VALUES (40, 'autumn'), (41, 'barbara'), (42, 'barry'), (43, 'becky'), (44, 'benjamin'), (45, 'beth'), (46, 'bethany'), (47, 'betty');
INSERT INTO "sdgen_mail_first_names_5b452da1db80" VALUES (48, 'beverly'), (49, 'bill'), (50, 'billy'), (51, 'blake'), (52, 'bobby'), (53, 'bonnie'), (54, 'brad'), (55, 'bradley');
INSERT INTO "sdgen_mail_first_names_5b452da1db80" VALUES (56, 'brandi'), (57, 'brandon'), (58, 'brandy'), (59, 'breanna'), (60, 'brenda'), (61, 'brendan'), (62, 'brent'), (63, 'brett');
INSERT INTO "sdgen_mail_first_names_5b452da1db80" VALUES (64, 'brian'), (65, 'briana'), (66, 'brianna'), (67, 'bridget'), (68, 'brittany'), (69, 'brittney'), (70, 'brooke'), (71, 'bruce');
INSERT INTO "sdgen_mail_first_names_5b452da1db80" VALUES (72, 'bryan'), (73, 'bryce'), (74, 'caitlin'), (75, 'caleb'), (76, 'calvin'), (77, 'cameron'), (78, 'carl'), (79, 'carla');
INSERT INTO "sdgen_mail_first_names_5b452da1db80" VALUES (80, 'carlos'), (81, 'carmen'), (82, 'carol'), (83, 'caroline'), (84, 'carolyn'), (85, 'carrie'), (86, 'casey'), (87, 'cassandra');
INSERT INTO "sdgen_mail_first_names_5b452da1db80" VALUES (88, 'catherine'), (89, 'cathy'), (90, 'chad'), (91, 'charles'), (92, 'chase'), (93, 'chelsea'), (94, 'cheryl'), (95, 'chris');
INSERT INTO "sdgen_mail_first_names_5b452da1db80" VALUES (96, 'christian'), (97, 'christina'), (98, 'christine'), (99, 'christopher'), (100, 'christy'), (101, 'cindy'), (102, 'claudia'), (103, 'clayton');
INSERT INTO "sdgen_mail_first_names_5b452da1db80" VALUES (104, 'clifford'), (105, 'clinton'), (106, 'cody'), (107, 'cole'), (108, 'colin'), (109, 'colleen'), (110, 'collin'), (111, 'colton');
INSERT INTO "sdgen_mail_first_names_5b452da1db80" VALUES (112, 'connie'), (113, 'connor'), (114, 'corey'), (115, 'cory'), (116, 'courtney'), (117, 'craig'), (118, 'crystal'), (119, 'curtis');
INSERT INTO "sdgen_mail_first_names_5b452da1db80" VALUES (120, 'cynthia'), (121, 'dakota'), (122, 'dale'), (123, 'dalton'), (124, 'dana'), (125, 'daniel'), (126, 'danielle'), (127, 'danny');
INSERT INTO "sdgen_mail_first_names_5b452da1db80" VALUES (128, 'darlene'), (129, 'darrell'), (130, 'darren'), (131, 'darryl'), (132, 'david'), (133, 'dawn'), (134, 'dean'), (135, 'deanna');
INSERT INTO "sdgen_mail_first_names_5b452da1db80" VALUES (136, 'debbie'), (137, 'deborah'), (138, 'debra'), (139, 'denise'), (140, 'dennis'), (141, 'derek'), (142, 'derrick'), (143, 'desiree');
INSERT INTO "sdgen_mail_first_names_5b452da1db80" VALUES (144, 'destiny'), (145, 'devin'), (146, 'devon'), (147, 'diana'), (148, 'diane'), (149, 'dillon'), (150, 'dominic'), (151, 'dominique');
INSERT INTO "sdgen_mail_first_names_5b452da1db80" VALUES (152, 'donald'), (153, 'donna'), (154, 'dorothy'), (155, 'douglas'), (156, 'drew'), (157, 'duane'), (158, 'dustin'), (159, 'dwayne');
INSERT INTO "sdgen_mail_first_names_5b452da1db80" VALUES (160, 'dylan'), (161, 'eddie'), (162, 'eduardo'), (163, 'edward'), (164, 'edwin'), (165, 'elijah'), (166, 'elizabeth'), (167, 'ellen');
INSERT INTO "sdgen_mail_first_names_5b452da1db80" VALUES (168, 'emily'), (169, 'emma'), (170, 'eric'), (171, 'erica'), (172, 'erik'), (173, 'erika'), (174, 'erin'), (175, 'ernest');
INSERT INTO "sdgen_mail_first_names_5b452da1db80" VALUES (176, 'ethan'), (177, 'eugene'), (178, 'evan'), (179, 'evelyn'), (180, 'felicia'), (181, 'fernando'), (182, 'francisco'), (183, 'frank');
INSERT INTO "sdgen_mail_first_names_5b452da1db80" VALUES (184, 'frederick'), (185, 'gabriel'), (186, 'gabrielle'), (187, 'gail'), (188, 'garrett'), (189, 'gary'), (190, 'geoffrey'), (191, 'george');
INSERT INTO "sdgen_mail_first_names_5b452da1db80" VALUES (192, 'gerald'), (193, 'gina'), (194, 'glenn'), (195, 'gloria'), (196, 'grace'), (197, 'grant'), (198, 'greg'), (199, 'gregory');
INSERT INTO "sdgen_mail_first_names_5b452da1db80" VALUES (200, 'haley'), (201, 'hannah'), (202, 'harold'), (203, 'harry'), (204, 'heather'), (205, 'hector'), (206, 'heidi'), (207, 'henry');
INSERT INTO "sdgen_mail_first_names_5b452da1db80" VALUES (208, 'holly'), (209, 'howard'), (210, 'hunter'), (211, 'ian'), (212, 'isaac'), (213, 'isaiah'), (214, 'jack'), (215, 'jackson');
INSERT INTO "sdgen_mail_first_names_5b452da1db80" VALUES (216, 'jacob'), (217, 'jacqueline'), (218, 'jaime'), (219, 'jake'), (220, 'james'), (221, 'jamie'), (222, 'jane'), (223, 'janet');
INSERT INTO "sdgen_mail_first_names_5b452da1db80" VALUES (224, 'janice'), (225, 'jared'), (226, 'jasmine'), (227, 'jason'), (228, 'javier'), (229, 'jay'), (230, 'jean'), (231, 'jeanette');
INSERT INTO "sdgen_mail_first_names_5b452da1db80" VALUES (232, 'jeff'), (233, 'jeffery'), (234, 'jeffrey'), (235, 'jenna'), (236, 'jennifer'), (237, 'jenny'), (238, 'jeremiah'), (239, 'jeremy');
INSERT INTO "sdgen_mail_first_names_5b452da1db80" VALUES (240, 'jermaine'), (241, 'jerome'), (242, 'jerry'), (243, 'jesse'), (244, 'jessica'), (245, 'jesus'), (246, 'jill'), (247, 'jillian');
INSERT INTO "sdgen_mail_first_names_5b452da1db80" VALUES (248, 'jim'), (249, 'jimmy'), (250, 'joan'), (251, 'joanna'), (252, 'joanne'), (253, 'jodi'), (254, 'jody'), (255, 'joe');
INSERT INTO "sdgen_mail_first_names_5b452da1db80" VALUES (256, 'joel'), (257, 'john'), (258, 'johnathan'), (259, 'johnny'), (260, 'jon'), (261, 'jonathan'), (262, 'jonathon'), (263, 'jordan');
INSERT INTO "sdgen_mail_first_names_5b452da1db80" VALUES (264, 'jorge'), (265, 'jose'), (266, 'joseph'), (267, 'joshua'), (268, 'joy'), (269, 'joyce'), (270, 'juan'), (271, 'judith');
INSERT INTO "sdgen_mail_first_names_5b452da1db80" VALUES (272, 'judy'), (273, 'julia'), (274, 'julian'), (275, 'julie'), (276, 'justin'), (277, 'kaitlyn'), (278, 'kara'), (279, 'karen');
INSERT INTO "sdgen_mail_first_names_5b452da1db80" VALUES (280, 'kari'), (281, 'katelyn'), (282, 'katherine'), (283, 'kathleen'), (284, 'kathryn'), (285, 'kathy'), (286, 'katie'), (287, 'katrina');
INSERT INTO "sdgen_mail_first_names_5b452da1db80" VALUES (288, 'kayla'), (289, 'keith'), (290, 'kelli'), (291, 'kelly'), (292, 'kelsey'), (293, 'kendra'), (294, 'kenneth'), (295, 'kevin');
INSERT INTO "sdgen_mail_first_names_5b452da1db80" VALUES (296, 'kim'), (297, 'kimberly'), (298, 'krista'), (299, 'kristen'), (300, 'kristi'), (301, 'kristin'), (302, 'kristina'), (303, 'kristine');
INSERT INTO "sdgen_mail_first_names_5b452da1db80" VALUES (304, 'kristopher'), (305, 'kristy'), (306, 'krystal'), (307, 'kurt'), (308, 'kyle'), (309, 'lance'), (310, 'larry'), (311, 'laura');
INSERT INTO "sdgen_mail_first_names_5b452da1db80" VALUES (312, 'lauren'), (313, 'laurie'), (314, 'lawrence'), (315, 'leah'), (316, 'lee'), (317, 'leonard'), (318, 'leslie'), (319, 'linda');
INSERT INTO "sdgen_mail_first_names_5b452da1db80" VALUES (320, 'lindsay'), (321, 'lindsey'), (322, 'lisa'), (323, 'logan'), (324, 'lori'), (325, 'louis'), (326, 'lucas'), (327, 'luis');
INSERT INTO "sdgen_mail_first_names_5b452da1db80" VALUES (328, 'luke'), (329, 'lynn'), (330, 'mackenzie'), (331, 'madeline'), (332, 'madison'), (333, 'manuel'), (334, 'marc'), (335, 'marcus');
INSERT INTO "sdgen_mail_first_names_5b452da1db80" VALUES (336, 'margaret'), (337, 'maria'), (338, 'mariah'), (339, 'marie'), (340, 'mario'), (341, 'marissa'), (342, 'mark'), (343, 'martha');
INSERT INTO "sdgen_mail_first_names_5b452da1db80" VALUES (344, 'martin'), (345, 'marvin'), (346, 'mary'), (347, 'mason'), (348, 'mathew'), (349, 'matthew'), (350, 'maureen'), (351, 'maurice');
INSERT INTO "sdgen_mail_first_names_5b452da1db80" VALUES (352, 'meagan'), (353, 'megan'), (354, 'meghan'), (355, 'melanie'), (356, 'melinda'), (357, 'melissa'), (358, 'melvin'), (359, 'meredith');
INSERT INTO "sdgen_mail_first_names_5b452da1db80" VALUES (360, 'michael'), (361, 'micheal'), (362, 'michele'), (363, 'michelle'), (364, 'miguel'), (365, 'mike'), (366, 'miranda'), (367, 'misty');
INSERT INTO "sdgen_mail_first_names_5b452da1db80" VALUES (368, 'mitchell'), (369, 'molly'), (370, 'monica'), (371, 'monique'), (372, 'morgan'), (373, 'nancy'), (374, 'natalie'), (375, 'natasha');
INSERT INTO "sdgen_mail_first_names_5b452da1db80" VALUES (376, 'nathan'), (377, 'nathaniel'), (378, 'nicholas'), (379, 'nichole'), (380, 'nicole'), (381, 'noah'), (382, 'olivia'), (383, 'omar');
INSERT INTO "sdgen_mail_first_names_5b452da1db80" VALUES (384, 'oscar'), (385, 'paige'), (386, 'pamela'), (387, 'patricia'), (388, 'patrick'), (389, 'paul'), (390, 'paula'), (391, 'peggy');
INSERT INTO "sdgen_mail_first_names_5b452da1db80" VALUES (392, 'penny'), (393, 'peter'), (394, 'philip'), (395, 'phillip'), (396, 'rachael'), (397, 'rachel'), (398, 'ralph'), (399, 'randall');
INSERT INTO "sdgen_mail_first_names_5b452da1db80" VALUES (400, 'randy'), (401, 'raymond'), (402, 'rebecca'), (403, 'rebekah'), (404, 'regina'), (405, 'reginald'), (406, 'renee'), (407, 'rhonda');
INSERT INTO "sdgen_mail_first_names_5b452da1db80" VALUES (408, 'ricardo'), (409, 'richard'), (410, 'rick'), (411, 'ricky'), (412, 'robert'), (413, 'roberto'), (414, 'robin'), (415, 'rodney');
INSERT INTO "sdgen_mail_first_names_5b452da1db80" VALUES (416, 'roger'), (417, 'ronald'), (418, 'ronnie'), (419, 'roy'), (420, 'ruben'), (421, 'russell'), (422, 'ruth'), (423, 'ryan');
INSERT INTO "sdgen_mail_first_names_5b452da1db80" VALUES (424, 'sabrina'), (425, 'samantha'), (426, 'samuel'), (427, 'sandra'), (428, 'sara'), (429, 'sarah'), (430, 'savannah'), (431, 'scott');
INSERT INTO "sdgen_mail_first_names_5b452da1db80" VALUES (432, 'sean'), (433, 'sergio'), (434, 'seth'), (435, 'shane'), (436, 'shannon'), (437, 'sharon'), (438, 'shaun'), (439, 'shawn');
INSERT INTO "sdgen_mail_first_names_5b452da1db80" VALUES (440, 'sheila'), (441, 'shelby'), (442, 'shelley'), (443, 'shelly'), (444, 'sheri'), (445, 'sherri'), (446, 'sherry'), (447, 'shirley');
INSERT INTO "sdgen_mail_first_names_5b452da1db80" VALUES (448, 'sierra'), (449, 'sonya'), (450, 'spencer'), (451, 'stacey'), (452, 'stacy'), (453, 'stanley'), (454, 'stephanie'), (455, 'stephen');
INSERT INTO "sdgen_mail_first_names_5b452da1db80" VALUES (456, 'steve'), (457, 'steven'), (458, 'susan'), (459, 'suzanne'), (460, 'sydney'), (461, 'tamara'), (462, 'tammy'), (463, 'tanner');
INSERT INTO "sdgen_mail_first_names_5b452da1db80" VALUES (464, 'tanya'), (465, 'tara'), (466, 'taylor'), (467, 'teresa'), (468, 'terri'), (469, 'terry'), (470, 'theodore'), (471, 'theresa');
INSERT INTO "sdgen_mail_first_names_5b452da1db80" VALUES (472, 'thomas'), (473, 'tiffany'), (474, 'tim'), (475, 'timothy'), (476, 'tina'), (477, 'todd'), (478, 'tom'), (479, 'tommy');
INSERT INTO "sdgen_mail_first_names_5b452da1db80" VALUES (480, 'toni'), (481, 'tony'), (482, 'tonya'), (483, 'tracey'), (484, 'traci'), (485, 'tracy'), (486, 'travis'), (487, 'trevor');
INSERT INTO "sdgen_mail_first_names_5b452da1db80" VALUES (488, 'tristan'), (489, 'troy'), (490, 'tyler'), (491, 'tyrone'), (492, 'valerie'), (493, 'vanessa'), (494, 'veronica'), (495, 'vicki');
INSERT INTO "sdgen_mail_first_names_5b452da1db80" VALUES (496, 'victor'), (497, 'victoria'), (498, 'vincent'), (499, 'virginia'), (500, 'walter'), (501, 'wanda'), (502, 'wayne'), (503, 'wendy');
INSERT INTO "sdgen_mail_first_names_5b452da1db80" VALUES (504, 'wesley'), (505, 'whitney'), (506, 'william'), (507, 'willie'), (508, 'xavier'), (509, 'yolanda'), (510, 'yvonne'), (511, 'zachary');
CREATE TEMPORARY TABLE "sdgen_mail_last_names_2cf9f66114f0" (
  "n" INTEGER PRIMARY KEY,
  "value" TEXT
)
ON COMMIT DROP;
INSERT INTO "sdgen_mail_last_names_2cf9f66114f0" VALUES (0, 'abbott'), (1, 'acevedo'), (2, 'acosta'), (3, 'adams'), (4, 'adkins'), (5, 'aguilar'), (6, 'aguirre'), (7, 'alexander');
INSERT INTO "sdgen_mail_last_names_2cf9f66114f0" VALUES (8, 'ali'), (9, 'allen'), (10, 'allison'), (11, 'alvarado'), (12, 'alvarez'), (13, 'andersen'), (14, 'anderson'), (15, 'andrade');
INSERT INTO "sdgen_mail_last_names_2cf9f66114f0" VALUES (16, 'andrews'), (17, 'anthony'), (18, 'archer'), (19, 'arellano'), (20, 'arias'), (21, 'armstrong'), (22, 'arnold'), (23, 'arroyo');
INSERT INTO "sdgen_mail_last_names_2cf9f66114f0" VALUES (24, 'ashley'), (25, 'atkins'), (26, 'atkinson'), (27, 'austin'), (28, 'avery'), (29, 'avila'), (30, 'ayala'), (31, 'ayers');
INSERT INTO "sdgen_mail_last_names_2cf9f66114f0" VALUES (32, 'bailey'), (33, 'baird'), (34, 'baker'), (35, 'baldwin'), (36, 'ball'), (37, 'ballard'), (38, 'banks'), (39, 'barajas');
INSERT INTO "sdgen_mail_last_names_2cf9f66114f0" VALUES (40, 'barber'), (41, 'barker'), (42, 'barnes'), (43, 'barnett'), (44, 'barr'), (45, 'barrera'), (46, 'barrett'), (47, 'barron');
INSERT INTO "sdgen_mail_last_names_2cf9f66114f0" VALUES (48, 'barry'), (49, 'bartlett'), (50, 'barton'), (51, 'bass'), (52, 'bates'), (53, 'bauer'), (54, 'bautista'), (55, 'baxter');
INSERT INTO "sdgen_mail_last_names_2cf9f66114f0" VALUES (56, 'bean'), (57, 'beard'), (58, 'beasley'), (59, 'beck'), (60, 'becker'), (61, 'bell'), (62, 'beltran'), (63, 'bender');
INSERT INTO "sdgen_mail_last_names_2cf9f66114f0" VALUES (64, 'benitez'), (65, 'benjamin'), (66, 'bennett'), (67, 'benson'), (68, 'bentley'), (69, 'benton'), (70, 'berg'), (71, 'berger');
INSERT INTO "sdgen_mail_last_names_2cf9f66114f0" VALUES (72, 'bernard'), (73, 'berry'), (74, 'best'), (75, 'bird'), (76, 'bishop'), (77, 'black'), (78, 'blackburn'), (79, 'blackwell');
INSERT INTO "sdgen_mail_last_names_2cf9f66114f0" VALUES (80, 'blair'), (81, 'blake'), (82, 'blanchard'), (83, 'blankenship'), (84, 'blevins'), (85, 'bolton'), (86, 'bond'), (87, 'bonilla');
INSERT INTO "sdgen_mail_last_names_2cf9f66114f0" VALUES (88, 'booker'), (89, 'boone'), (90, 'booth'), (91, 'bowen'), (92, 'bowers'), (93, 'bowman'), (94, 'boyd'), (95, 'boyer');
INSERT INTO "sdgen_mail_last_names_2cf9f66114f0" VALUES (96, 'boyle'), (97, 'bradford'), (98, 'bradley'), (99, 'bradshaw'), (100, 'brady'), (101, 'branch'), (102, 'brandt'), (103, 'braun');
INSERT INTO "sdgen_mail_last_names_2cf9f66114f0" VALUES (104, 'bray'), (105, 'brennan'), (106, 'brewer'), (107, 'bridges'), (108, 'briggs'), (109, 'bright'), (110, 'brock'), (111, 'brooks');
INSERT INTO "sdgen_mail_last_names_2cf9f66114f0" VALUES (112, 'brown'), (113, 'browning'), (114, 'bruce'), (115, 'bryan'), (116, 'bryant'), (117, 'buchanan'), (118, 'buck'), (119, 'buckley');
INSERT INTO "sdgen_mail_last_names_2cf9f66114f0" VALUES (120, 'bullock'), (121, 'burch'), (122, 'burgess'), (123, 'burke'), (124, 'burnett'), (125, 'burns'), (126, 'burton'), (127, 'bush');
INSERT INTO "sdgen_mail_last_names_2cf9f66114f0" VALUES (128, 'butler'), (129, 'byrd'), (130, 'cabrera'), (131, 'cain'), (132, 'calderon'), (133, 'caldwell'), (134, 'calhoun'), (135, 'callahan');
INSERT INTO "sdgen_mail_last_names_2cf9f66114f0" VALUES (136, 'camacho'), (137, 'cameron'), (138, 'campbell'), (139, 'campos'), (140, 'cannon'), (141, 'cantrell'), (142, 'cantu'), (143, 'cardenas');
INSERT INTO "sdgen_mail_last_names_2cf9f66114f0" VALUES (144, 'carey'), (145, 'carlson'), (146, 'carney'), (147, 'carpenter'), (148, 'carr'), (149, 'carrillo'), (150, 'carroll'), (151, 'carson');
INSERT INTO "sdgen_mail_last_names_2cf9f66114f0" VALUES (152, 'carter'), (153, 'case'), (154, 'casey'), (155, 'castaneda'), (156, 'castillo'), (157, 'castro'), (158, 'cervantes'), (159, 'chambers');
INSERT INTO "sdgen_mail_last_names_2cf9f66114f0" VALUES (160, 'chan'), (161, 'chandler'), (162, 'chaney'), (163, 'chang'), (164, 'chapman'), (165, 'charles'), (166, 'chase'), (167, 'chavez');
INSERT INTO "sdgen_mail_last_names_2cf9f66114f0" VALUES (168, 'chen'), (169, 'cherry'), (170, 'choi'), (171, 'christensen'), (172, 'christian'), (173, 'chung'), (174, 'church'), (175, 'cisneros');
INSERT INTO "sdgen_mail_last_names_2cf9f66114f0" VALUES (176, 'clark'), (177, 'clarke'), (178, 'clay'), (179, 'clayton'), (180, 'clements'), (181, 'cline'), (182, 'cobb'), (183, 'cochran');
INSERT INTO "sdgen_mail_last_names_2cf9f66114f0" VALUES (184, 'coffey'), (185, 'cohen'), (186, 'cole'), (187, 'coleman'), (188, 'collier'), (189, 'collins'), (190, 'colon'), (191, 'combs');
INSERT INTO "sdgen_mail_last_names_2cf9f66114f0" VALUES (192, 'compton'), (193, 'conley'), (194, 'conner'), (195, 'conrad'), (196, 'contreras'), (197, 'conway'), (198, 'cook'), (199, 'cooke');
INSERT INTO "sdgen_mail_last_names_2cf9f66114f0" VALUES (200, 'cooley'), (201, 'cooper'), (202, 'copeland'), (203, 'cordova'), (204, 'cortez'), (205, 'costa'), (206, 'cowan'), (207, 'cox');
INSERT INTO "sdgen_mail_last_names_2cf9f66114f0" VALUES (208, 'craig'), (209, 'crane'), (210, 'crawford'), (211, 'crosby'), (212, 'cross'), (213, 'cruz'), (214, 'cuevas'), (215, 'cummings');
INSERT INTO "sdgen_mail_last_names_2cf9f66114f0" VALUES (216, 'cunningham'), (217, 'curry'), (218, 'curtis'), (219, 'dalton'), (220, 'daniel'), (221, 'daniels'), (222, 'daugherty'), (223, 'davenport');
INSERT INTO "sdgen_mail_last_names_2cf9f66114f0" VALUES (224, 'david'), (225, 'davidson'), (226, 'davies'), (227, 'davila'), (228, 'davis'), (229, 'dawson'), (230, 'day'), (231, 'dean');
INSERT INTO "sdgen_mail_last_names_2cf9f66114f0" VALUES (232, 'decker'), (233, 'de.la.cruz'), (234, 'de.leon'), (235, 'delgado'), (236, 'dennis'), (237, 'diaz'), (238, 'dickerson'), (239, 'dickson');
INSERT INTO "sdgen_mail_last_names_2cf9f66114f0" VALUES (240, 'dillon'), (241, 'dixon'), (242, 'dodson'), (243, 'dominguez'), (244, 'donaldson'), (245, 'donovan'), (246, 'dorsey'), (247, 'dougherty');
INSERT INTO "sdgen_mail_last_names_2cf9f66114f0" VALUES (248, 'douglas'), (249, 'downs'), (250, 'doyle'), (251, 'drake'), (252, 'duarte'), (253, 'dudley'), (254, 'duffy'), (255, 'duke');
INSERT INTO "sdgen_mail_last_names_2cf9f66114f0" VALUES (256, 'duncan'), (257, 'dunlap'), (258, 'dunn'), (259, 'duran'), (260, 'durham'), (261, 'dyer'), (262, 'eaton'), (263, 'edwards');
INSERT INTO "sdgen_mail_last_names_2cf9f66114f0" VALUES (264, 'elliott'), (265, 'ellis'), (266, 'ellison'), (267, 'english'), (268, 'erickson'), (269, 'escobar'), (270, 'esparza'), (271, 'espinoza');
INSERT INTO "sdgen_mail_last_names_2cf9f66114f0" VALUES (272, 'estes'), (273, 'estrada'), (274, 'evans'), (275, 'everett'), (276, 'ewing'), (277, 'farley'), (278, 'farmer'), (279, 'farrell');
INSERT INTO "sdgen_mail_last_names_2cf9f66114f0" VALUES (280, 'faulkner'), (281, 'ferguson'), (282, 'fernandez'), (283, 'ferrell'), (284, 'fields'), (285, 'figueroa'), (286, 'finley'), (287, 'fischer');
INSERT INTO "sdgen_mail_last_names_2cf9f66114f0" VALUES (288, 'fisher'), (289, 'fitzgerald'), (290, 'fitzpatrick'), (291, 'fleming'), (292, 'fletcher'), (293, 'flores'), (294, 'flowers'), (295, 'floyd');
INSERT INTO "sdgen_mail_last_names_2cf9f66114f0" VALUES (296, 'flynn'), (297, 'foley'), (298, 'forbes'), (299, 'ford'), (300, 'foster'), (301, 'fowler'), (302, 'fox'), (303, 'francis');
INSERT INTO "sdgen_mail_last_names_2cf9f66114f0" VALUES (304, 'franco'), (305, 'frank'), (306, 'franklin'), (307, 'frazier'), (308, 'frederick'), (309, 'freeman'), (310, 'french'), (311, 'frey');
INSERT INTO "sdgen_mail_last_names_2cf9f66114f0" VALUES (312, 'friedman'), (313, 'fritz'), (314, 'frost'), (315, 'fry'), (316, 'frye'), (317, 'fuentes'), (318, 'fuller'), (319, 'gaines');
INSERT INTO "sdgen_mail_last_names_2cf9f66114f0" VALUES (320, 'gallagher'), (321, 'gallegos'), (322, 'galloway'), (323, 'galvan'), (324, 'gamble'), (325, 'garcia'), (326, 'gardner'), (327, 'garner');
INSERT INTO "sdgen_mail_last_names_2cf9f66114f0" VALUES (328, 'garrett'), (329, 'garrison'), (330, 'garza'), (331, 'gates'), (332, 'gay'), (333, 'gentry'), (334, 'george'), (335, 'gibbs');
INSERT INTO "sdgen_mail_last_names_2cf9f66114f0" VALUES (336, 'gibson'), (337, 'gilbert'), (338, 'giles'), (339, 'gill'), (340, 'gillespie'), (341, 'gilmore'), (342, 'glass'), (343, 'glenn');
INSERT INTO "sdgen_mail_last_names_2cf9f66114f0" VALUES (344, 'glover'), (345, 'golden'), (346, 'gomez'), (347, 'gonzales'), (348, 'gonzalez'), (349, 'good'), (350, 'goodman'), (351, 'goodwin');
INSERT INTO "sdgen_mail_last_names_2cf9f66114f0" VALUES (352, 'gordon'), (353, 'gould'), (354, 'graham'), (355, 'grant'), (356, 'graves'), (357, 'gray'), (358, 'green'), (359, 'greene');
INSERT INTO "sdgen_mail_last_names_2cf9f66114f0" VALUES (360, 'greer'), (361, 'gregory'), (362, 'griffin'), (363, 'griffith'), (364, 'grimes'), (365, 'gross'), (366, 'guerra'), (367, 'guerrero');
INSERT INTO "sdgen_mail_last_names_2cf9f66114f0" VALUES (368, 'gutierrez'), (369, 'guzman'), (370, 'haas'), (371, 'hahn'), (372, 'hale'), (373, 'haley'), (374, 'hall'), (375, 'hamilton');
INSERT INTO "sdgen_mail_last_names_2cf9f66114f0" VALUES (376, 'hammond'), (377, 'hampton'), (378, 'hancock'), (379, 'haney'), (380, 'hanna'), (381, 'hansen'), (382, 'hanson'), (383, 'hardin');
INSERT INTO "sdgen_mail_last_names_2cf9f66114f0" VALUES (384, 'harding'), (385, 'hardy'), (386, 'harmon'), (387, 'harper'), (388, 'harrell'), (389, 'harrington'), (390, 'harris'), (391, 'harrison');
INSERT INTO "sdgen_mail_last_names_2cf9f66114f0" VALUES (392, 'hart'), (393, 'hartman'), (394, 'harvey'), (395, 'hatfield'), (396, 'hawkins'), (397, 'hayden'), (398, 'hayes'), (399, 'haynes');
INSERT INTO "sdgen_mail_last_names_2cf9f66114f0" VALUES (400, 'hays'), (401, 'heath'), (402, 'hebert'), (403, 'henderson'), (404, 'hendricks'), (405, 'hendrix'), (406, 'henry'), (407, 'hensley');
INSERT INTO "sdgen_mail_last_names_2cf9f66114f0" VALUES (408, 'henson'), (409, 'herman'), (410, 'hernandez'), (411, 'herrera'), (412, 'herring'), (413, 'hess'), (414, 'hester'), (415, 'hickman');
INSERT INTO "sdgen_mail_last_names_2cf9f66114f0" VALUES (416, 'hicks'), (417, 'higgins'), (418, 'hill'), (419, 'hines'), (420, 'hinton'), (421, 'ho'), (422, 'hobbs'), (423, 'hodge');
INSERT INTO "sdgen_mail_last_names_2cf9f66114f0" VALUES (424, 'hodges'), (425, 'hoffman'), (426, 'hogan'), (427, 'holden'), (428, 'holder'), (429, 'holland'), (430, 'holloway'), (431, 'holmes');
INSERT INTO "sdgen_mail_last_names_2cf9f66114f0" VALUES (432, 'holt'), (433, 'hood'), (434, 'hooper'), (435, 'hoover'), (436, 'hopkins'), (437, 'horn'), (438, 'horne'), (439, 'horton');
INSERT INTO "sdgen_mail_last_names_2cf9f66114f0" VALUES (440, 'house'), (441, 'houston'), (442, 'howard'), (443, 'howe'), (444, 'howell'), (445, 'huang'), (446, 'hubbard'), (447, 'huber');
INSERT INTO "sdgen_mail_last_names_2cf9f66114f0" VALUES (448, 'hudson'), (449, 'huerta'), (450, 'huff'), (451, 'huffman'), (452, 'hughes'), (453, 'hull'), (454, 'humphrey'), (455, 'hunt');
INSERT INTO "sdgen_mail_last_names_2cf9f66114f0" VALUES (456, 'hunter'), (457, 'hurley'), (458, 'hurst'), (459, 'hutchinson'), (460, 'huynh'), (461, 'ibarra'), (462, 'ingram'), (463, 'irwin');
INSERT INTO "sdgen_mail_last_names_2cf9f66114f0" VALUES (464, 'jackson'), (465, 'jacobs'), (466, 'jacobson'), (467, 'james'), (468, 'jarvis'), (469, 'jefferson'), (470, 'jenkins'), (471, 'jennings');
INSERT INTO "sdgen_mail_last_names_2cf9f66114f0" VALUES (472, 'jensen'), (473, 'jimenez'), (474, 'johns'), (475, 'johnson'), (476, 'johnston'), (477, 'jones'), (478, 'jordan'), (479, 'joseph');
INSERT INTO "sdgen_mail_last_names_2cf9f66114f0" VALUES (480, 'joyce'), (481, 'juarez'), (482, 'kaiser'), (483, 'kane'), (484, 'kaufman'), (485, 'keith'), (486, 'keller'), (487, 'kelley');
INSERT INTO "sdgen_mail_last_names_2cf9f66114f0" VALUES (488, 'kelly'), (489, 'kemp'), (490, 'kennedy'), (491, 'kent'), (492, 'kerr'), (493, 'key'), (494, 'khan'), (495, 'kidd');
INSERT INTO "sdgen_mail_last_names_2cf9f66114f0" VALUES (496, 'kim'), (497, 'king'), (498, 'kirby'), (499, 'kirk'), (500, 'klein'), (501, 'kline'), (502, 'knapp'), (503, 'knight');
INSERT INTO "sdgen_mail_last_names_2cf9f66114f0" VALUES (504, 'knox'), (505, 'koch'), (506, 'kramer'), (507, 'krause'), (508, 'krueger'), (509, 'lam'), (510, 'lamb'), (511, 'lambert');
INSERT INTO "sdgen_mail_last_names_2cf9f66114f0" VALUES (512, 'landry'), (513, 'lane'), (514, 'lang'), (515, 'lara'), (516, 'larsen'), (517, 'larson'), (518, 'lawrence'), (519, 'lawson');
INSERT INTO "sdgen_mail_last_names_2cf9f66114f0" VALUES (520, 'le'), (521, 'leach'), (522, 'leblanc'), (523, 'lee'), (524, 'leon'), (525, 'leonard'), (526, 'lester'), (527, 'levine');
INSERT INTO "sdgen_mail_last_names_2cf9f66114f0" VALUES (528, 'levy'), (529, 'lewis'), (530, 'li'), (531, 'lin'), (532, 'lindsey'), (533, 'little'), (534, 'liu'), (535, 'livingston');
INSERT INTO "sdgen_mail_last_names_2cf9f66114f0" VALUES (536, 'lloyd'), (537, 'logan'), (538, 'long'), (539, 'lopez'), (540, 'love'), (541, 'lowe'), (542, 'lowery'), (543, 'lozano');
INSERT INTO "sdgen_mail_last_names_2cf9f66114f0" VALUES (544, 'lucas'), (545, 'lucero'), (546, 'luna'), (547, 'lutz'), (548, 'lynch'), (549, 'lynn'), (550, 'lyons'), (551, 'macdonald');
INSERT INTO "sdgen_mail_last_names_2cf9f66114f0" VALUES (552, 'macias'), (553, 'mack'), (554, 'madden'), (555, 'maddox'), (556, 'mahoney'), (557, 'maldonado'), (558, 'malone'), (559, 'mann');
INSERT INTO "sdgen_mail_last_names_2cf9f66114f0" VALUES (560, 'manning'), (561, 'marks'), (562, 'marquez'), (563, 'marsh'), (564, 'marshall'), (565, 'martin'), (566, 'martinez'), (567, 'mason');
INSERT INTO "sdgen_mail_last_names_2cf9f66114f0" VALUES (568, 'massey'), (569, 'mata'), (570, 'mathews'), (571, 'mathis'), (572, 'matthews'), (573, 'maxwell'), (574, 'may'), (575, 'mayer');
INSERT INTO "sdgen_mail_last_names_2cf9f66114f0" VALUES (576, 'maynard'), (577, 'mayo'), (578, 'mays'), (579, 'mcbride'), (580, 'mccall'), (581, 'mccann'), (582, 'mccarthy'), (583, 'mccarty');
INSERT INTO "sdgen_mail_last_names_2cf9f66114f0" VALUES (584, 'mcclain'), (585, 'mcclure'), (586, 'mcconnell'), (587, 'mccormick'), (588, 'mccoy'), (589, 'mccullough'), (590, 'mcdaniel'), (591, 'mcdonald');
INSERT INTO "sdgen_mail_last_names_2cf9f66114f0" VALUES (592, 'mcdowell'), (593, 'mcfarland'), (594, 'mcgee'), (595, 'mcgrath'), (596, 'mcguire'), (597, 'mcintosh'), (598, 'mcintyre'), (599, 'mckay');
INSERT INTO "sdgen_mail_last_names_2cf9f66114f0" VALUES (600, 'mckee'), (601, 'mckenzie'), (602, 'mckinney'), (603, 'mcknight'), (604, 'mclaughlin'), (605, 'mclean'), (606, 'mcmahon'), (607, 'mcmillan');
INSERT INTO "sdgen_mail_last_names_2cf9f66114f0" VALUES (608, 'mcneil'), (609, 'mcpherson'), (610, 'meadows'), (611, 'medina'), (612, 'mejia'), (613, 'melendez'), (614, 'melton'), (615, 'mendez');
INSERT INTO "sdgen_mail_last_names_2cf9f66114f0" VALUES (616, 'mendoza'), (617, 'mercado'), (618, 'mercer'), (619, 'merritt'), (620, 'meyer'), (621, 'meyers'), (622, 'meza'), (623, 'michael');
INSERT INTO "sdgen_mail_last_names_2cf9f66114f0" VALUES (624, 'middleton'), (625, 'miles'), (626, 'miller'), (627, 'mills'), (628, 'miranda'), (629, 'mitchell'), (630, 'molina'), (631, 'monroe');
INSERT INTO "sdgen_mail_last_names_2cf9f66114f0" VALUES (632, 'montes'), (633, 'montgomery'), (634, 'montoya'), (635, 'moody'), (636, 'moon'), (637, 'mooney'), (638, 'moore'), (639, 'mora');
INSERT INTO "sdgen_mail_last_names_2cf9f66114f0" VALUES (640, 'morales'), (641, 'moran'), (642, 'moreno'), (643, 'morgan'), (644, 'morris'), (645, 'morrison'), (646, 'morrow'), (647, 'morse');
INSERT INTO "sdgen_mail_last_names_2cf9f66114f0" VALUES (648, 'morton'), (649, 'moses'), (650, 'mosley'), (651, 'moss'), (652, 'moyer'), (653, 'mueller'), (654, 'mullen'), (655, 'mullins');
INSERT INTO "sdgen_mail_last_names_2cf9f66114f0" VALUES (656, 'munoz'), (657, 'murillo'), (658, 'murphy'), (659, 'murray'), (660, 'myers'), (661, 'nash'), (662, 'navarro'), (663, 'neal');
INSERT INTO "sdgen_mail_last_names_2cf9f66114f0" VALUES (664, 'nelson'), (665, 'newman'), (666, 'newton'), (667, 'nguyen'), (668, 'nichols'), (669, 'nicholson'), (670, 'nielsen'), (671, 'nixon');
INSERT INTO "sdgen_mail_last_names_2cf9f66114f0" VALUES (672, 'noble'), (673, 'nolan'), (674, 'norman'), (675, 'norris'), (676, 'norton'), (677, 'novak'), (678, 'nunez'), (679, 'obrien');
INSERT INTO "sdgen_mail_last_names_2cf9f66114f0" VALUES (680, 'ochoa'), (681, 'oconnell'), (682, 'oconnor'), (683, 'odom'), (684, 'odonnell'), (685, 'oliver'), (686, 'olsen'), (687, 'olson');
INSERT INTO "sdgen_mail_last_names_2cf9f66114f0" VALUES (688, 'oneal'), (689, 'oneill'), (690, 'orozco'), (691, 'orr'), (692, 'ortega'), (693, 'ortiz'), (694, 'osborn'), (695, 'osborne');
INSERT INTO "sdgen_mail_last_names_2cf9f66114f0" VALUES (696, 'owen'), (697, 'owens'), (698, 'pace'), (699, 'pacheco'), (700, 'padilla'), (701, 'page'), (702, 'palmer'), (703, 'park');
INSERT INTO "sdgen_mail_last_names_2cf9f66114f0" VALUES (704, 'parker'), (705, 'parks'), (706, 'parrish'), (707, 'parsons'), (708, 'patel'), (709, 'patrick'), (710, 'patterson'), (711, 'patton');
INSERT INTO "sdgen_mail_last_names_2cf9f66114f0" VALUES (712, 'paul'), (713, 'payne'), (714, 'pearson'), (715, 'peck'), (716, 'pena'), (717, 'pennington'), (718, 'perez'), (719, 'perkins');
INSERT INTO "sdgen_mail_last_names_2cf9f66114f0" VALUES (720, 'perry'), (721, 'peters'), (722, 'petersen'), (723, 'peterson'), (724, 'petty'), (725, 'pham'), (726, 'phelps'), (727, 'phillips');
INSERT INTO "sdgen_mail_last_names_2cf9f66114f0" VALUES (728, 'pierce'), (729, 'pineda'), (730, 'pittman'), (731, 'pitts'), (732, 'pollard'), (733, 'ponce'), (734, 'poole'), (735, 'pope');
INSERT INTO "sdgen_mail_last_names_2cf9f66114f0" VALUES (736, 'porter'), (737, 'potter'), (738, 'potts'), (739, 'powell'), (740, 'powers'), (741, 'pratt'), (742, 'preston'), (743, 'price');
INSERT INTO "sdgen_mail_last_names_2cf9f66114f0" VALUES (744, 'prince'), (745, 'proctor'), (746, 'pruitt'), (747, 'pugh'), (748, 'quinn'), (749, 'ramirez'), (750, 'ramos'), (751, 'ramsey');
INSERT INTO "sdgen_mail_last_names_2cf9f66114f0" VALUES (752, 'randall'), (753, 'randolph'), (754, 'rangel'), (755, 'rasmussen'), (756, 'ray'), (757, 'raymond'), (758, 'reed'), (759, 'reese');
INSERT INTO "sdgen_mail_last_names_2cf9f66114f0" VALUES (760, 'reeves'), (761, 'reid'), (762, 'reilly'), (763, 'reyes'), (764, 'reynolds'), (765, 'rhodes'), (766, 'rice'), (767, 'rich');
INSERT INTO "sdgen_mail_last_names_2cf9f66114f0" VALUES (768, 'richard'), (769, 'richards'), (770, 'richardson'), (771, 'richmond'), (772, 'riddle'), (773, 'riggs'), (774, 'riley'), (775, 'rios');
INSERT INTO "sdgen_mail_last_names_2cf9f66114f0" VALUES (776, 'ritter'), (777, 'rivas'), (778, 'rivera'), (779, 'rivers'), (780, 'roach'), (781, 'robbins'), (782, 'roberson'), (783, 'roberts');
INSERT INTO "sdgen_mail_last_names_2cf9f66114f0" VALUES (784, 'robertson'), (785, 'robinson'), (786, 'robles'), (787, 'rocha'), (788, 'rodgers'), (789, 'rodriguez'), (790, 'rogers'), (791, 'rojas');
INSERT INTO "sdgen_mail_last_names_2cf9f66114f0" VALUES (792, 'rollins'), (793, 'roman'), (794, 'romero'), (795, 'rosales'), (796, 'rosario'), (797, 'rose'), (798, 'ross'), (799, 'roth');
INSERT INTO "sdgen_mail_last_names_2cf9f66114f0" VALUES (800, 'rowe'), (801, 'rowland'), (802, 'roy'), (803, 'rubio'), (804, 'ruiz'), (805, 'rush'), (806, 'russell'), (807, 'russo');
INSERT INTO "sdgen_mail_last_names_2cf9f66114f0" VALUES (808, 'ryan'), (809, 'salas'), (810, 'salazar'), (811, 'salinas'), (812, 'sampson'), (813, 'sanchez'), (814, 'sanders'), (815, 'sandoval');
INSERT INTO "sdgen_mail_last_names_2cf9f66114f0" VALUES (816, 'sanford'), (817, 'santana'), (818, 'santiago'), (819, 'santos'), (820, 'saunders'), (821, 'savage'), (822, 'sawyer'), (823, 'schaefer');
INSERT INTO "sdgen_mail_last_names_2cf9f66114f0" VALUES (824, 'schmidt'), (825, 'schmitt'), (826, 'schneider'), (827, 'schroeder'), (828, 'schultz'), (829, 'schwartz'), (830, 'scott'), (831, 'sellers');
INSERT INTO "sdgen_mail_last_names_2cf9f66114f0" VALUES (832, 'serrano'), (833, 'sexton'), (834, 'shaffer'), (835, 'shah'), (836, 'shannon'), (837, 'sharp'), (838, 'shaw'), (839, 'shea');
INSERT INTO "sdgen_mail_last_names_2cf9f66114f0" VALUES (840, 'shelton'), (841, 'shepard'), (842, 'shepherd'), (843, 'sheppard'), (844, 'sherman'), (845, 'shields'), (846, 'short'), (847, 'silva');
INSERT INTO "sdgen_mail_last_names_2cf9f66114f0" VALUES (848, 'simmons'), (849, 'simon'), (850, 'simpson'), (851, 'sims'), (852, 'singh'), (853, 'singleton'), (854, 'skinner'), (855, 'sloan');
INSERT INTO "sdgen_mail_last_names_2cf9f66114f0" VALUES (856, 'small'), (857, 'smith'), (858, 'snow'), (859, 'snyder'), (860, 'solis'), (861, 'solomon'), (862, 'sosa'), (863, 'soto');
INSERT INTO "sdgen_mail_last_names_2cf9f66114f0" VALUES (864, 'sparks'), (865, 'spears'), (866, 'spence'), (867, 'spencer'), (868, 'stafford'), (869, 'stanley'), (870, 'stanton'), (871, 'stark');
INSERT INTO "sdgen_mail_last_names_2cf9f66114f0" VALUES (872, 'steele'), (873, 'stein'), (874, 'stephens'), (875, 'stephenson'), (876, 'stevens'), (877, 'stevenson'), (878, 'stewart'), (879, 'stokes');
INSERT INTO "sdgen_mail_last_names_2cf9f66114f0" VALUES (880, 'stone'), (881, 'stout'), (882, 'strickland'), (883, 'strong'), (884, 'stuart'), (885, 'suarez'), (886, 'sullivan'), (887, 'summers');
INSERT INTO "sdgen_mail_last_names_2cf9f66114f0" VALUES (888, 'sutton'), (889, 'swanson'), (890, 'sweeney'), (891, 'tanner'), (892, 'tapia'), (893, 'tate'), (894, 'taylor'), (895, 'terrell');
INSERT INTO "sdgen_mail_last_names_2cf9f66114f0" VALUES (896, 'terry'), (897, 'thomas'), (898, 'thompson'), (899, 'thornton'), (900, 'todd'), (901, 'torres'), (902, 'townsend'), (903, 'tran');
INSERT INTO "sdgen_mail_last_names_2cf9f66114f0" VALUES (904, 'travis'), (905, 'trevino'), (906, 'trujillo'), (907, 'tucker'), (908, 'turner'), (909, 'tyler'), (910, 'underwood'), (911, 'valdez');
INSERT INTO "sdgen_mail_last_names_2cf9f66114f0" VALUES (912, 'valencia'), (913, 'valentine'), (914, 'valenzuela'), (915, 'vance'), (916, 'vang'), (917, 'vargas'), (918, 'vasquez'), (919, 'vaughan');
INSERT INTO "sdgen_mail_last_names_2cf9f66114f0" VALUES (920, 'vaughn'), (921, 'vazquez'), (922, 'vega'), (923, 'velasquez'), (924, 'velazquez'), (925, 'velez'), (926, 'villa'), (927, 'villanueva');
INSERT INTO "sdgen_mail_last_names_2cf9f66114f0" VALUES (928, 'villarreal'), (929, 'villegas'), (930, 'vincent'), (931, 'wade'), (932, 'wagner'), (933, 'walker'), (934, 'wall'), (935, 'wallace');
INSERT INTO "sdgen_mail_last_names_2cf9f66114f0" VALUES (936, 'waller'), (937, 'walls'), (938, 'walsh'), (939, 'walter'), (940, 'walters'), (941, 'walton'), (942, 'wang'), (943, 'ward');
INSERT INTO "sdgen_mail_last_names_2cf9f66114f0" VALUES (944, 'ware'), (945, 'warner'), (946, 'warren'), (947, 'washington'), (948, 'waters'), (949, 'watkins'), (950, 'watson'), (951, 'watts');
INSERT INTO "sdgen_mail_last_names_2cf9f66114f0" VALUES (952, 'weaver'), (953, 'webb'), (954, 'weber'), (955, 'webster'), (956, 'weeks'), (957, 'weiss'), (958, 'welch'), (959, 'wells');
INSERT INTO "sdgen_mail_last_names_2cf9f66114f0" VALUES (960, 'werner'), (961, 'west'), (962, 'wheeler'), (963, 'whitaker'), (964, 'white'), (965, 'whitehead'), (966, 'whitney'), (967, 'wiggins');
INSERT INTO "sdgen_mail_last_names_2cf9f66114f0" VALUES (968, 'wilcox'), (969, 'wiley'), (970, 'wilkerson'), (971, 'wilkins'), (972, 'wilkinson'), (973, 'williams'), (974, 'williamson'), (975, 'willis');
INSERT INTO "sdgen_mail_last_names_2cf9f66114f0" VALUES (976, 'wilson'), (977, 'winters'), (978, 'wise'), (979, 'wolf'), (980, 'wolfe'), (981, 'wong'), (982, 'wood'), (983, 'woodard');
INSERT INTO "sdgen_mail_last_names_2cf9f66114f0" VALUES (984, 'woods'), (985, 'woodward'), (986, 'wright'), (987, 'wu'), (988, 'wyatt'), (989, 'yang'), (990, 'yates'), (991, 'yoder');
INSERT INTO "sdgen_mail_last_names_2cf9f66114f0" VALUES (992, 'york'), (993, 'young'), (994, 'yu'), (995, 'zamora'), (996, 'zavala'), (997, 'zhang'), (998, 'zimmerman'), (999, 'zuniga');
CREATE TEMPORARY TABLE "sdgen_country_name_by_code_58674b13e341" (
  "n" INTEGER PRIMARY KEY,
  "value" TEXT
)
ON COMMIT DROP;
INSERT INTO "sdgen_country_name_by_code_58674b13e341" VALUES (0, ''), (1, ''), (2, ''), (3, 'Andorra'), (4, 'United Arab Emirates'), (5, 'Afghanistan'), (6, 'Antigua and Barbuda'), (7, '');
INSERT INTO "sdgen_country_name_by_code_58674b13e341" VALUES (8, 'Anguilla'), (9, ''), (10, ''), (11, 'Albania'), (12, 'Armenia'), (13, ''), (14, 'Angola'), (15, '');
INSERT INTO "sdgen_country_name_by_code_58674b13e341" VALUES (16, ''), (17, 'Argentina'), (18, 'American Samoa'), (19, 'Austria'), (20, 'Australia'), (21, ''), (22, 'Aruba'), (23, 'Aland Islands');
INSERT INTO "sdgen_country_name_by_code_58674b13e341" VALUES (24, ''), (25, 'Azerbaijan'), (26, 'Bosnia and Herzegovina'), (27, 'Barbados'), (28, ''), (29, 'Bangladesh'), (30, 'Belgium'), (31, 'Burkina Faso');
INSERT INTO "sdgen_country_name_by_code_58674b13e341" VALUES (32, 'Bulgaria'), (33, 'Bahrain'), (34, 'Burundi'), (35, 'Benin'), (36, ''), (37, 'Saint Barthelemy'), (38, 'Bermuda'), (39, 'Brunei');
INSERT INTO "sdgen_country_name_by_code_58674b13e341" VALUES (40, 'Bolivia'), (41, ''), (42, 'Bonaire, Saint Eustatius and Saba '), (43, 'Brazil'), (44, 'Bahamas'), (45, 'Bhutan'), (46, ''), (47, '');
INSERT INTO "sdgen_country_name_by_code_58674b13e341" VALUES (48, 'Botswana'), (49, ''), (50, 'Belarus'), (51, 'Belize'), (52, 'Canada'), (53, ''), (54, 'Cocos Islands'), (55, 'Democratic Republic of the Congo');
INSERT INTO "sdgen_country_name_by_code_58674b13e341" VALUES (56, ''), (57, 'Central African Republic'), (58, 'Republic of the Congo'), (59, 'Switzerland'), (60, 'Ivory Coast'), (61, ''), (62, 'Cook Islands'), (63, 'Chile');
INSERT INTO "sdgen_country_name_by_code_58674b13e341" VALUES (64, 'Cameroon'), (65, 'China'), (66, 'Colombia'), (67, ''), (68, ''), (69, 'Costa Rica'), (70, ''), (71, '');
INSERT INTO "sdgen_country_name_by_code_58674b13e341" VALUES (72, 'Cuba'), (73, 'Cabo Verde'), (74, 'Curacao'), (75, 'Christmas Island'), (76, 'Cyprus'), (77, 'Czechia'), (78, ''), (79, '');
INSERT INTO "sdgen_country_name_by_code_58674b13e341" VALUES (80, ''), (81, ''), (82, 'Germany'), (83, ''), (84, ''), (85, ''), (86, ''), (87, 'Djibouti');
INSERT INTO "sdgen_country_name_by_code_58674b13e341" VALUES (88, 'Denmark'), (89, ''), (90, 'Dominica'), (91, ''), (92, 'Dominican Republic'), (93, ''), (94, ''), (95, '');
INSERT INTO "sdgen_country_name_by_code_58674b13e341" VALUES (96, ''), (97, ''), (98, ''), (99, ''), (100, ''), (101, ''), (102, ''), (103, 'Algeria');
INSERT INTO "sdgen_country_name_by_code_58674b13e341" VALUES (104, ''), (105, ''), (106, 'Ecuador'), (107, ''), (108, 'Estonia'), (109, ''), (110, 'Egypt'), (111, 'Western Sahara');
INSERT INTO "sdgen_country_name_by_code_58674b13e341" VALUES (112, ''), (113, ''), (114, ''), (115, ''), (116, ''), (117, ''), (118, ''), (119, '');
INSERT INTO "sdgen_country_name_by_code_58674b13e341" VALUES (120, ''), (121, 'Eritrea'), (122, 'Spain'), (123, 'Ethiopia'), (124, ''), (125, ''), (126, ''), (127, '');
INSERT INTO "sdgen_country_name_by_code_58674b13e341" VALUES (128, ''), (129, ''), (130, ''), (131, ''), (132, ''), (133, ''), (134, ''), (135, '');
INSERT INTO "sdgen_country_name_by_code_58674b13e341" VALUES (136, ''), (137, ''), (138, 'Finland'), (139, 'Fiji'), (140, 'Falkland Islands'), (141, ''), (142, 'Micronesia'), (143, '');
INSERT INTO "sdgen_country_name_by_code_58674b13e341" VALUES (144, 'Faroe Islands'), (145, ''), (146, ''), (147, 'France'), (148, ''), (149, ''), (150, ''), (151, '');
INSERT INTO "sdgen_country_name_by_code_58674b13e341" VALUES (152, ''), (153, ''), (154, ''), (155, ''), (156, 'Gabon'), (157, 'United Kingdom'), (158, ''), (159, 'Grenada');
INSERT INTO "sdgen_country_name_by_code_58674b13e341" VALUES (160, 'Georgia'), (161, 'French Guiana'), (162, 'Guernsey'), (163, 'Ghana'), (164, 'Gibraltar'), (165, ''), (166, ''), (167, 'Greenland');
INSERT INTO "sdgen_country_name_by_code_58674b13e341" VALUES (168, 'Gambia'), (169, 'Guinea'), (170, ''), (171, 'Guadeloupe'), (172, 'Equatorial Guinea'), (173, 'Greece'), (174, 'South Georgia and the South Sandwich Islands'), (175, 'Guatemala');
INSERT INTO "sdgen_country_name_by_code_58674b13e341" VALUES (176, 'Guam'), (177, ''), (178, 'Guinea-Bissau'), (179, ''), (180, 'Guyana'), (181, ''), (182, ''), (183, '');
INSERT INTO "sdgen_country_name_by_code_58674b13e341" VALUES (184, ''), (185, ''), (186, ''), (187, ''), (188, ''), (189, ''), (190, ''), (191, '');
INSERT INTO "sdgen_country_name_by_code_58674b13e341" VALUES (192, 'Hong Kong'), (193, ''), (194, ''), (195, 'Honduras'), (196, ''), (197, ''), (198, ''), (199, 'Croatia');
INSERT INTO "sdgen_country_name_by_code_58674b13e341" VALUES (200, ''), (201, 'Haiti'), (202, 'Hungary'), (203, ''), (204, ''), (205, ''), (206, ''), (207, '');
INSERT INTO "sdgen_country_name_by_code_58674b13e341" VALUES (208, ''), (209, ''), (210, ''), (211, 'Indonesia'), (212, 'Ireland'), (213, ''), (214, ''), (215, '');
INSERT INTO "sdgen_country_name_by_code_58674b13e341" VALUES (216, ''), (217, ''), (218, ''), (219, 'Israel'), (220, 'Isle of Man'), (221, 'India'), (222, 'British Indian Ocean Territory'), (223, '');
INSERT INTO "sdgen_country_name_by_code_58674b13e341" VALUES (224, 'Iraq'), (225, 'Iran'), (226, 'Iceland'), (227, 'Italy'), (228, ''), (229, ''), (230, ''), (231, '');
INSERT INTO "sdgen_country_name_by_code_58674b13e341" VALUES (232, ''), (233, ''), (234, ''), (235, ''), (236, ''), (237, ''), (238, 'Jersey'), (239, '');
INSERT INTO "sdgen_country_name_by_code_58674b13e341" VALUES (240, ''), (241, ''), (242, ''), (243, ''), (244, ''), (245, ''), (246, 'Jamaica'), (247, '');
INSERT INTO "sdgen_country_name_by_code_58674b13e341" VALUES (248, 'Jordan'), (249, 'Japan'), (250, ''), (251, ''), (252, ''), (253, ''), (254, ''), (255, '');
INSERT INTO "sdgen_country_name_by_code_58674b13e341" VALUES (256, ''), (257, ''), (258, ''), (259, ''), (260, ''), (261, ''), (262, ''), (263, '');
INSERT INTO "sdgen_country_name_by_code_58674b13e341" VALUES (264, 'Kenya'), (265, ''), (266, 'Kyrgyzstan'), (267, 'Cambodia'), (268, 'Kiribati'), (269, ''), (270, ''), (271, '');
INSERT INTO "sdgen_country_name_by_code_58674b13e341" VALUES (272, 'Comoros'), (273, 'Saint Kitts and Nevis'), (274, ''), (275, 'North Korea'), (276, ''), (277, 'South Korea'), (278, ''), (279, '');
INSERT INTO "sdgen_country_name_by_code_58674b13e341" VALUES (280, ''), (281, ''), (282, 'Kuwait'), (283, ''), (284, 'Cayman Islands'), (285, 'Kazakhstan'), (286, 'Laos'), (287, 'Lebanon');
INSERT INTO "sdgen_country_name_by_code_58674b13e341" VALUES (288, 'Saint Lucia'), (289, ''), (290, ''), (291, ''), (292, ''), (293, ''), (294, 'Liechtenstein'), (295, '');
INSERT INTO "sdgen_country_name_by_code_58674b13e341" VALUES (296, 'Sri Lanka'), (297, ''), (298, ''), (299, ''), (300, ''), (301, ''), (302, ''), (303, 'Liberia');
INSERT INTO "sdgen_country_name_by_code_58674b13e341" VALUES (304, 'Lesotho'), (305, 'Lithuania'), (306, 'Luxembourg'), (307, 'Latvia'), (308, ''), (309, ''), (310, 'Libya'), (311, '');
INSERT INTO "sdgen_country_name_by_code_58674b13e341" VALUES (312, 'Morocco'), (313, ''), (314, 'Monaco'), (315, 'Moldova'), (316, 'Montenegro'), (317, 'Saint Martin'), (318, 'Madagascar'), (319, 'Marshall Islands');
INSERT INTO "sdgen_country_name_by_code_58674b13e341" VALUES (320, ''), (321, ''), (322, 'North Macedonia'), (323, 'Mali'), (324, 'Myanmar'), (325, 'Mongolia'), (326, 'Macao'), (327, 'Northern Mariana Islands');
INSERT INTO "sdgen_country_name_by_code_58674b13e341" VALUES (328, 'Martinique'), (329, 'Mauritania'), (330, 'Montserrat'), (331, 'Malta'), (332, 'Mauritius'), (333, 'Maldives'), (334, 'Malawi'), (335, 'Mexico');
INSERT INTO "sdgen_country_name_by_code_58674b13e341" VALUES (336, 'Malaysia'), (337, 'Mozambique'), (338, 'Namibia'), (339, ''), (340, 'New Caledonia'), (341, ''), (342, 'Niger'), (343, 'Norfolk Island');
INSERT INTO "sdgen_country_name_by_code_58674b13e341" VALUES (344, 'Nigeria'), (345, ''), (346, 'Nicaragua'), (347, ''), (348, ''), (349, 'The Netherlands'), (350, ''), (351, '');
INSERT INTO "sdgen_country_name_by_code_58674b13e341" VALUES (352, 'Norway'), (353, 'Nepal'), (354, ''), (355, 'Nauru'), (356, ''), (357, ''), (358, 'Niue'), (359, '');
INSERT INTO "sdgen_country_name_by_code_58674b13e341" VALUES (360, ''), (361, ''), (362, ''), (363, 'New Zealand'), (364, ''), (365, ''), (366, ''), (367, '');
INSERT INTO "sdgen_country_name_by_code_58674b13e341" VALUES (368, ''), (369, ''), (370, ''), (371, ''), (372, ''), (373, ''), (374, ''), (375, '');
INSERT INTO "sdgen_country_name_by_code_58674b13e341" VALUES (376, 'Oman'), (377, ''), (378, ''), (379, ''), (380, ''), (381, ''), (382, ''), (383, '');
INSERT INTO "sdgen_country_name_by_code_58674b13e341" VALUES (384, ''), (385, ''), (386, ''), (387, ''), (388, ''), (389, ''), (390, 'Panama'), (391, '');
INSERT INTO "sdgen_country_name_by_code_58674b13e341" VALUES (392, ''), (393, ''), (394, 'Peru'), (395, 'French Polynesia'), (396, 'Papua New Guinea'), (397, 'Philippines'), (398, ''), (399, '');
INSERT INTO "sdgen_country_name_by_code_58674b13e341" VALUES (400, 'Pakistan'), (401, 'Poland'), (402, 'Saint Pierre and Miquelon'), (403, 'Pitcairn'), (404, ''), (405, ''), (406, ''), (407, 'Puerto Rico');
INSERT INTO "sdgen_country_name_by_code_58674b13e341" VALUES (408, 'Palestinian Territory'), (409, 'Portugal'), (410, ''), (411, ''), (412, 'Palau'), (413, ''), (414, 'Paraguay'), (415, '');
INSERT INTO "sdgen_country_name_by_code_58674b13e341" VALUES (416, 'Qatar'), (417, ''), (418, ''), (419, ''), (420, ''), (421, ''), (422, ''), (423, '');
INSERT INTO "sdgen_country_name_by_code_58674b13e341" VALUES (424, ''), (425, ''), (426, ''), (427, ''), (428, ''), (429, ''), (430, ''), (431, '');
INSERT INTO "sdgen_country_name_by_code_58674b13e341" VALUES (432, ''), (433, ''), (434, ''), (435, ''), (436, ''), (437, ''), (438, ''), (439, '');
INSERT INTO "sdgen_country_name_by_code_58674b13e341" VALUES (440, ''), (441, ''), (442, ''), (443, ''), (444, ''), (445, ''), (446, 'Reunion'), (447, '');
INSERT INTO "sdgen_country_name_by_code_58674b13e341" VALUES (448, ''), (449, ''), (450, ''), (451, ''), (452, ''), (453, ''), (454, ''), (455, '');
INSERT INTO "sdgen_country_name_by_code_58674b13e341" VALUES (456, 'Romania'), (457, ''), (458, ''), (459, ''), (460, 'Serbia'), (461, ''), (462, 'Russia'), (463, '');
INSERT INTO "sdgen_country_name_by_code_58674b13e341" VALUES (464, 'Rwanda'), (465, ''), (466, ''), (467, ''), (468, 'Saudi Arabia'), (469, 'Solomon Islands'), (470, 'Seychelles'), (471, 'Sudan');
INSERT INTO "sdgen_country_name_by_code_58674b13e341" VALUES (472, 'Sweden'), (473, ''), (474, 'Singapore'), (475, 'Saint Helena'), (476, 'Slovenia'), (477, 'Svalbard and Jan Mayen'), (478, 'Slovakia'), (479, 'Sierra Leone');
INSERT INTO "sdgen_country_name_by_code_58674b13e341" VALUES (480, 'San Marino'), (481, 'Senegal'), (482, 'Somalia'), (483, ''), (484, ''), (485, 'Suriname'), (486, 'South Sudan'), (487, 'Sao Tome and Principe');
INSERT INTO "sdgen_country_name_by_code_58674b13e341" VALUES (488, ''), (489, 'El Salvador'), (490, ''), (491, 'Sint Maarten'), (492, 'Syria'), (493, 'Eswatini'), (494, ''), (495, '');
INSERT INTO "sdgen_country_name_by_code_58674b13e341" VALUES (496, 'Turks and Caicos Islands'), (497, 'Chad'), (498, ''), (499, 'French Southern Territories'), (500, 'Togo'), (501, 'Thailand'), (502, ''), (503, 'Tajikistan');
INSERT INTO "sdgen_country_name_by_code_58674b13e341" VALUES (504, 'Tokelau'), (505, 'Timor Leste'), (506, 'Turkmenistan'), (507, 'Tunisia'), (508, 'Tonga'), (509, ''), (510, ''), (511, 'Turkey');
INSERT INTO "sdgen_country_name_by_code_58674b13e341" VALUES (512, ''), (513, 'Trinidad and Tobago'), (514, ''), (515, 'Tuvalu'), (516, 'Taiwan'), (517, ''), (518, ''), (519, 'Tanzania');
INSERT INTO "sdgen_country_name_by_code_58674b13e341" VALUES (520, 'Ukraine'), (521, ''), (522, ''), (523, ''), (524, ''), (525, ''), (526, 'Uganda'), (527, '');
INSERT INTO "sdgen_country_name_by_code_58674b13e341" VALUES (528, ''), (529, ''), (530, ''), (531, ''), (532, ''), (533, ''), (534, ''), (535, '');
INSERT INTO "sdgen_country_name_by_code_58674b13e341" VALUES (536, ''), (537, ''), (538, 'United States'), (539, ''), (540, ''), (541, ''), (542, ''), (543, '');
INSERT INTO "sdgen_country_name_by_code_58674b13e341" VALUES (544, 'Uruguay'), (545, 'Uzbekistan'), (546, 'Vatican'), (547, ''), (548, 'Saint Vincent and the Grenadines'), (549, ''), (550, 'Venezuela'), (551, '');
INSERT INTO "sdgen_country_name_by_code_58674b13e341" VALUES (552, 'British Virgin Islands'), (553, ''), (554, 'U.S. Virgin Islands'), (555, ''), (556, ''), (557, ''), (558, ''), (559, 'Vietnam');
INSERT INTO "sdgen_country_name_by_code_58674b13e341" VALUES (560, ''), (561, ''), (562, ''), (563, ''), (564, ''), (565, ''), (566, 'Vanuatu'), (567, '');
INSERT INTO "sdgen_country_name_by_code_58674b13e341" VALUES (568, ''), (569, ''), (570, ''), (571, ''), (572, ''), (573, ''), (574, ''), (575, '');
INSERT INTO "sdgen_country_name_by_code_58674b13e341" VALUES (576, ''), (577, 'Wallis and Futuna'), (578, ''), (579, ''), (580, ''), (581, ''), (582, ''), (583, '');
INSERT INTO "sdgen_country_name_by_code_58674b13e341" VALUES (584, ''), (585, ''), (586, ''), (587, ''), (588, ''), (589, ''), (590, 'Samoa'), (591, '');
INSERT INTO "sdgen_country_name_by_code_58674b13e341" VALUES (592, ''), (593, ''), (594, ''), (595, ''), (596, ''), (597, ''), (598, ''), (599, '');
INSERT INTO "sdgen_country_name_by_code_58674b13e341" VALUES (600, ''), (601, ''), (602, ''), (603, ''), (604, ''), (605, ''), (606, ''), (607, '');
INSERT INTO "sdgen_country_name_by_code_58674b13e341" VALUES (608, ''), (609, ''), (610, ''), (611, ''), (612, ''), (613, ''), (614, ''), (615, '');
INSERT INTO "sdgen_country_name_by_code_58674b13e341" VALUES (616, ''), (617, ''), (618, ''), (619, ''), (620, ''), (621, ''), (622, ''), (623, '');
INSERT INTO "sdgen_country_name_by_code_58674b13e341" VALUES (624, ''), (625, ''), (626, ''), (627, ''), (628, 'Yemen'), (629, ''), (630, ''), (631, '');
INSERT INTO "sdgen_country_name_by_code_58674b13e341" VALUES (632, ''), (633, ''), (634, ''), (635, ''), (636, ''), (637, ''), (638, ''), (639, '');
INSERT INTO "sdgen_country_name_by_code_58674b13e341" VALUES (640, ''), (641, ''), (642, ''), (643, 'Mayotte'), (644, ''), (645, ''), (646, ''), (647, '');
INSERT INTO "sdgen_country_name_by_code_58674b13e341" VALUES (648, ''), (649, ''), (650, 'South Africa'), (651, ''), (652, ''), (653, ''), (654, ''), (655, '');
INSERT INTO "sdgen_country_name_by_code_58674b13e341" VALUES (656, ''), (657, ''), (658, ''), (659, ''), (660, ''), (661, ''), (662, 'Zambia'), (663, '');
INSERT INTO "sdgen_country_name_by_code_58674b13e341" VALUES (664, ''), (665, ''), (666, ''), (667, ''), (668, ''), (669, ''), (670, ''), (671, '');
INSERT INTO "sdgen_country_name_by_code_58674b13e341" VALUES (672, 'Zimbabwe'), (673, ''), (674, ''), (675, '');
CREATE TEMPORARY TABLE "sdgen_currency_code_by_country_9071f91a93bd" (
  "n" INTEGER PRIMARY KEY,
  "value" TEXT
)
ON COMMIT DROP;
INSERT INTO "sdgen_currency_code_by_country_9071f91a93bd" VALUES (0, ''), (1, ''), (2, ''), (3, 'EUR'), (4, 'AED'), (5, 'AFN'), (6, 'XCD'), (7, '');
INSERT INTO "sdgen_currency_code_by_country_9071f91a93bd" VALUES (8, 'XCD'), (9, ''), (10, ''), (11, 'ALL'), (12, 'AMD'), (13, ''), (14, 'AOA'), (15, '');
INSERT INTO "sdgen_currency_code_by_country_9071f91a93bd" VALUES (16, ''), (17, 'ARS'), (18, 'USD'), (19, 'EUR'), (20, 'AUD'), (21, ''), (22, 'AWG'), (23, 'EUR');
INSERT INTO "sdgen_currency_code_by_country_9071f91a93bd" VALUES (24, ''), (25, 'AZN'), (26, 'BAM'), (27, 'BBD'), (28, ''), (29, 'BDT'), (30, 'EUR'), (31, 'XOF');
INSERT INTO "sdgen_currency_code_by_country_9071f91a93bd" VALUES (32, 'EUR'), (33, 'BHD'), (34, 'BIF'), (35, 'XOF'), (36, ''), (37, 'EUR'), (38, 'BMD'), (39, 'BND');
INSERT INTO "sdgen_currency_code_by_country_9071f91a93bd" VALUES (40, 'BOB'), (41, ''), (42, 'USD'), (43, 'BRL'), (44, 'BSD'), (45, 'BTN'), (46, ''), (47, '');
INSERT INTO "sdgen_currency_code_by_country_9071f91a93bd" VALUES (48, 'BWP'), (49, ''), (50, 'BYN'), (51, 'BZD'), (52, 'CAD'), (53, ''), (54, 'AUD'), (55, 'CDF');
INSERT INTO "sdgen_currency_code_by_country_9071f91a93bd" VALUES (56, ''), (57, 'XAF'), (58, 'XAF'), (59, 'CHF'), (60, 'XOF'), (61, ''), (62, 'NZD'), (63, 'CLP');
INSERT INTO "sdgen_currency_code_by_country_9071f91a93bd" VALUES (64, 'XAF'), (65, 'CNY'), (66, 'COP'), (67, ''), (68, ''), (69, 'CRC'), (70, ''), (71, '');
INSERT INTO "sdgen_currency_code_by_country_9071f91a93bd" VALUES (72, 'CUP'), (73, 'CVE'), (74, 'XCG'), (75, 'AUD'), (76, 'EUR'), (77, 'CZK'), (78, ''), (79, '');
INSERT INTO "sdgen_currency_code_by_country_9071f91a93bd" VALUES (80, ''), (81, ''), (82, 'EUR'), (83, ''), (84, ''), (85, ''), (86, ''), (87, 'DJF');
INSERT INTO "sdgen_currency_code_by_country_9071f91a93bd" VALUES (88, 'DKK'), (89, ''), (90, 'XCD'), (91, ''), (92, 'DOP'), (93, ''), (94, ''), (95, '');
INSERT INTO "sdgen_currency_code_by_country_9071f91a93bd" VALUES (96, ''), (97, ''), (98, ''), (99, ''), (100, ''), (101, ''), (102, ''), (103, 'DZD');
INSERT INTO "sdgen_currency_code_by_country_9071f91a93bd" VALUES (104, ''), (105, ''), (106, 'USD'), (107, ''), (108, 'EUR'), (109, ''), (110, 'EGP'), (111, 'MAD');
INSERT INTO "sdgen_currency_code_by_country_9071f91a93bd" VALUES (112, ''), (113, ''), (114, ''), (115, ''), (116, ''), (117, ''), (118, ''), (119, '');
INSERT INTO "sdgen_currency_code_by_country_9071f91a93bd" VALUES (120, ''), (121, 'ERN'), (122, 'EUR'), (123, 'ETB'), (124, ''), (125, ''), (126, ''), (127, '');
INSERT INTO "sdgen_currency_code_by_country_9071f91a93bd" VALUES (128, ''), (129, ''), (130, ''), (131, ''), (132, ''), (133, ''), (134, ''), (135, '');
INSERT INTO "sdgen_currency_code_by_country_9071f91a93bd" VALUES (136, ''), (137, ''), (138, 'EUR'), (139, 'FJD'), (140, 'FKP'), (141, ''), (142, 'USD'), (143, '');
INSERT INTO "sdgen_currency_code_by_country_9071f91a93bd" VALUES (144, 'DKK'), (145, ''), (146, ''), (147, 'EUR'), (148, ''), (149, ''), (150, ''), (151, '');
INSERT INTO "sdgen_currency_code_by_country_9071f91a93bd" VALUES (152, ''), (153, ''), (154, ''), (155, ''), (156, 'XAF'), (157, 'GBP'), (158, ''), (159, 'XCD');
INSERT INTO "sdgen_currency_code_by_country_9071f91a93bd" VALUES (160, 'GEL'), (161, 'EUR'), (162, 'GBP'), (163, 'GHS'), (164, 'GIP'), (165, ''), (166, ''), (167, 'DKK');
INSERT INTO "sdgen_currency_code_by_country_9071f91a93bd" VALUES (168, 'GMD'), (169, 'GNF'), (170, ''), (171, 'EUR'), (172, 'XAF'), (173, 'EUR'), (174, 'GBP'), (175, 'GTQ');
INSERT INTO "sdgen_currency_code_by_country_9071f91a93bd" VALUES (176, 'USD'), (177, ''), (178, 'XOF'), (179, ''), (180, 'GYD'), (181, ''), (182, ''), (183, '');
INSERT INTO "sdgen_currency_code_by_country_9071f91a93bd" VALUES (184, ''), (185, ''), (186, ''), (187, ''), (188, ''), (189, ''), (190, ''), (191, '');
INSERT INTO "sdgen_currency_code_by_country_9071f91a93bd" VALUES (192, 'HKD'), (193, ''), (194, ''), (195, 'HNL'), (196, ''), (197, ''), (198, ''), (199, 'EUR');
INSERT INTO "sdgen_currency_code_by_country_9071f91a93bd" VALUES (200, ''), (201, 'HTG'), (202, 'HUF'), (203, ''), (204, ''), (205, ''), (206, ''), (207, '');
INSERT INTO "sdgen_currency_code_by_country_9071f91a93bd" VALUES (208, ''), (209, ''), (210, ''), (211, 'IDR'), (212, 'EUR'), (213, ''), (214, ''), (215, '');
INSERT INTO "sdgen_currency_code_by_country_9071f91a93bd" VALUES (216, ''), (217, ''), (218, ''), (219, 'ILS'), (220, 'GBP'), (221, 'INR'), (222, 'USD'), (223, '');
INSERT INTO "sdgen_currency_code_by_country_9071f91a93bd" VALUES (224, 'IQD'), (225, 'IRR'), (226, 'ISK'), (227, 'EUR'), (228, ''), (229, ''), (230, ''), (231, '');
INSERT INTO "sdgen_currency_code_by_country_9071f91a93bd" VALUES (232, ''), (233, ''), (234, ''), (235, ''), (236, ''), (237, ''), (238, 'GBP'), (239, '');
INSERT INTO "sdgen_currency_code_by_country_9071f91a93bd" VALUES (240, ''), (241, ''), (242, ''), (243, ''), (244, ''), (245, ''), (246, 'JMD'), (247, '');
INSERT INTO "sdgen_currency_code_by_country_9071f91a93bd" VALUES (248, 'JOD'), (249, 'JPY'), (250, ''), (251, ''), (252, ''), (253, ''), (254, ''), (255, '');
INSERT INTO "sdgen_currency_code_by_country_9071f91a93bd" VALUES (256, ''), (257, ''), (258, ''), (259, ''), (260, ''), (261, ''), (262, ''), (263, '');
INSERT INTO "sdgen_currency_code_by_country_9071f91a93bd" VALUES (264, 'KES'), (265, ''), (266, 'KGS'), (267, 'KHR'), (268, 'AUD'), (269, ''), (270, ''), (271, '');
INSERT INTO "sdgen_currency_code_by_country_9071f91a93bd" VALUES (272, 'KMF'), (273, 'XCD'), (274, ''), (275, 'KPW'), (276, ''), (277, 'KRW'), (278, ''), (279, '');
INSERT INTO "sdgen_currency_code_by_country_9071f91a93bd" VALUES (280, ''), (281, ''), (282, 'KWD'), (283, ''), (284, 'KYD'), (285, 'KZT'), (286, 'LAK'), (287, 'LBP');
INSERT INTO "sdgen_currency_code_by_country_9071f91a93bd" VALUES (288, 'XCD'), (289, ''), (290, ''), (291, ''), (292, ''), (293, ''), (294, 'CHF'), (295, '');
INSERT INTO "sdgen_currency_code_by_country_9071f91a93bd" VALUES (296, 'LKR'), (297, ''), (298, ''), (299, ''), (300, ''), (301, ''), (302, ''), (303, 'LRD');
INSERT INTO "sdgen_currency_code_by_country_9071f91a93bd" VALUES (304, 'LSL'), (305, 'EUR'), (306, 'EUR'), (307, 'EUR'), (308, ''), (309, ''), (310, 'LYD'), (311, '');
INSERT INTO "sdgen_currency_code_by_country_9071f91a93bd" VALUES (312, 'MAD'), (313, ''), (314, 'EUR'), (315, 'MDL'), (316, 'EUR'), (317, 'EUR'), (318, 'MGA'), (319, 'USD');
INSERT INTO "sdgen_currency_code_by_country_9071f91a93bd" VALUES (320, ''), (321, ''), (322, 'MKD'), (323, 'XOF'), (324, 'MMK'), (325, 'MNT'), (326, 'MOP'), (327, 'USD');
INSERT INTO "sdgen_currency_code_by_country_9071f91a93bd" VALUES (328, 'EUR'), (329, 'MRU'), (330, 'XCD'), (331, 'EUR'), (332, 'MUR'), (333, 'MVR'), (334, 'MWK'), (335, 'MXN');
INSERT INTO "sdgen_currency_code_by_country_9071f91a93bd" VALUES (336, 'MYR'), (337, 'MZN'), (338, 'NAD'), (339, ''), (340, 'XPF'), (341, ''), (342, 'XOF'), (343, 'AUD');
INSERT INTO "sdgen_currency_code_by_country_9071f91a93bd" VALUES (344, 'NGN'), (345, ''), (346, 'NIO'), (347, ''), (348, ''), (349, 'EUR'), (350, ''), (351, '');
INSERT INTO "sdgen_currency_code_by_country_9071f91a93bd" VALUES (352, 'NOK'), (353, 'NPR'), (354, ''), (355, 'AUD'), (356, ''), (357, ''), (358, 'NZD'), (359, '');
INSERT INTO "sdgen_currency_code_by_country_9071f91a93bd" VALUES (360, ''), (361, ''), (362, ''), (363, 'NZD'), (364, ''), (365, ''), (366, ''), (367, '');
INSERT INTO "sdgen_currency_code_by_country_9071f91a93bd" VALUES (368, ''), (369, ''), (370, ''), (371, ''), (372, ''), (373, ''), (374, ''), (375, '');
INSERT INTO "sdgen_currency_code_by_country_9071f91a93bd" VALUES (376, 'OMR'), (377, ''), (378, ''), (379, ''), (380, ''), (381, ''), (382, ''), (383, '');
INSERT INTO "sdgen_currency_code_by_country_9071f91a93bd" VALUES (384, ''), (385, ''), (386, ''), (387, ''), (388, ''), (389, ''), (390, 'PAB'), (391, '');
INSERT INTO "sdgen_currency_code_by_country_9071f91a93bd" VALUES (392, ''), (393, ''), (394, 'PEN'), (395, 'XPF'), (396, 'PGK'), (397, 'PHP'), (398, ''), (399, '');
INSERT INTO "sdgen_currency_code_by_country_9071f91a93bd" VALUES (400, 'PKR'), (401, 'PLN'), (402, 'EUR'), (403, 'NZD'), (404, ''), (405, ''), (406, ''), (407, 'USD');
INSERT INTO "sdgen_currency_code_by_country_9071f91a93bd" VALUES (408, 'ILS'), (409, 'EUR'), (410, ''), (411, ''), (412, 'USD'), (413, ''), (414, 'PYG'), (415, '');
INSERT INTO "sdgen_currency_code_by_country_9071f91a93bd" VALUES (416, 'QAR'), (417, ''), (418, ''), (419, ''), (420, ''), (421, ''), (422, ''), (423, '');
INSERT INTO "sdgen_currency_code_by_country_9071f91a93bd" VALUES (424, ''), (425, ''), (426, ''), (427, ''), (428, ''), (429, ''), (430, ''), (431, '');
INSERT INTO "sdgen_currency_code_by_country_9071f91a93bd" VALUES (432, ''), (433, ''), (434, ''), (435, ''), (436, ''), (437, ''), (438, ''), (439, '');
INSERT INTO "sdgen_currency_code_by_country_9071f91a93bd" VALUES (440, ''), (441, ''), (442, ''), (443, ''), (444, ''), (445, ''), (446, 'EUR'), (447, '');
INSERT INTO "sdgen_currency_code_by_country_9071f91a93bd" VALUES (448, ''), (449, ''), (450, ''), (451, ''), (452, ''), (453, ''), (454, ''), (455, '');
INSERT INTO "sdgen_currency_code_by_country_9071f91a93bd" VALUES (456, 'RON'), (457, ''), (458, ''), (459, ''), (460, 'RSD'), (461, ''), (462, 'RUB'), (463, '');
INSERT INTO "sdgen_currency_code_by_country_9071f91a93bd" VALUES (464, 'RWF'), (465, ''), (466, ''), (467, ''), (468, 'SAR'), (469, 'SBD'), (470, 'SCR'), (471, 'SDG');
INSERT INTO "sdgen_currency_code_by_country_9071f91a93bd" VALUES (472, 'SEK'), (473, ''), (474, 'SGD'), (475, 'SHP'), (476, 'EUR'), (477, 'NOK'), (478, 'EUR'), (479, 'SLE');
INSERT INTO "sdgen_currency_code_by_country_9071f91a93bd" VALUES (480, 'EUR'), (481, 'XOF'), (482, 'SOS'), (483, ''), (484, ''), (485, 'SRD'), (486, 'SSP'), (487, 'STN');
INSERT INTO "sdgen_currency_code_by_country_9071f91a93bd" VALUES (488, ''), (489, 'USD'), (490, ''), (491, 'XCG'), (492, 'SYP'), (493, 'SZL'), (494, ''), (495, '');
INSERT INTO "sdgen_currency_code_by_country_9071f91a93bd" VALUES (496, 'USD'), (497, 'XAF'), (498, ''), (499, 'EUR'), (500, 'XOF'), (501, 'THB'), (502, ''), (503, 'TJS');
INSERT INTO "sdgen_currency_code_by_country_9071f91a93bd" VALUES (504, 'NZD'), (505, 'USD'), (506, 'TMT'), (507, 'TND'), (508, 'TOP'), (509, ''), (510, ''), (511, 'TRY');
INSERT INTO "sdgen_currency_code_by_country_9071f91a93bd" VALUES (512, ''), (513, 'TTD'), (514, ''), (515, 'AUD'), (516, 'TWD'), (517, ''), (518, ''), (519, 'TZS');
INSERT INTO "sdgen_currency_code_by_country_9071f91a93bd" VALUES (520, 'UAH'), (521, ''), (522, ''), (523, ''), (524, ''), (525, ''), (526, 'UGX'), (527, '');
INSERT INTO "sdgen_currency_code_by_country_9071f91a93bd" VALUES (528, ''), (529, ''), (530, ''), (531, ''), (532, ''), (533, ''), (534, ''), (535, '');
INSERT INTO "sdgen_currency_code_by_country_9071f91a93bd" VALUES (536, ''), (537, ''), (538, 'USD'), (539, ''), (540, ''), (541, ''), (542, ''), (543, '');
INSERT INTO "sdgen_currency_code_by_country_9071f91a93bd" VALUES (544, 'UYU'), (545, 'UZS'), (546, 'EUR'), (547, ''), (548, 'XCD'), (549, ''), (550, 'VES'), (551, '');
INSERT INTO "sdgen_currency_code_by_country_9071f91a93bd" VALUES (552, 'USD'), (553, ''), (554, 'USD'), (555, ''), (556, ''), (557, ''), (558, ''), (559, 'VND');
INSERT INTO "sdgen_currency_code_by_country_9071f91a93bd" VALUES (560, ''), (561, ''), (562, ''), (563, ''), (564, ''), (565, ''), (566, 'VUV'), (567, '');
INSERT INTO "sdgen_currency_code_by_country_9071f91a93bd" VALUES (568, ''), (569, ''), (570, ''), (571, ''), (572, ''), (573, ''), (574, ''), (575, '');
INSERT INTO "sdgen_currency_code_by_country_9071f91a93bd" VALUES (576, ''), (577, 'XPF'), (578, ''), (579, ''), (580, ''), (581, ''), (582, ''), (583, '');
INSERT INTO "sdgen_currency_code_by_country_9071f91a93bd" VALUES (584, ''), (585, ''), (586, ''), (587, ''), (588, ''), (589, ''), (590, 'WST'), (591, '');
INSERT INTO "sdgen_currency_code_by_country_9071f91a93bd" VALUES (592, ''), (593, ''), (594, ''), (595, ''), (596, ''), (597, ''), (598, ''), (599, '');
INSERT INTO "sdgen_currency_code_by_country_9071f91a93bd" VALUES (600, ''), (601, ''), (602, ''), (603, ''), (604, ''), (605, ''), (606, ''), (607, '');
INSERT INTO "sdgen_currency_code_by_country_9071f91a93bd" VALUES (608, ''), (609, ''), (610, ''), (611, ''), (612, ''), (613, ''), (614, ''), (615, '');
INSERT INTO "sdgen_currency_code_by_country_9071f91a93bd" VALUES (616, ''), (617, ''), (618, ''), (619, ''), (620, ''), (621, ''), (622, ''), (623, '');
INSERT INTO "sdgen_currency_code_by_country_9071f91a93bd" VALUES (624, ''), (625, ''), (626, ''), (627, ''), (628, 'YER'), (629, ''), (630, ''), (631, '');
INSERT INTO "sdgen_currency_code_by_country_9071f91a93bd" VALUES (632, ''), (633, ''), (634, ''), (635, ''), (636, ''), (637, ''), (638, ''), (639, '');
INSERT INTO "sdgen_currency_code_by_country_9071f91a93bd" VALUES (640, ''), (641, ''), (642, ''), (643, 'EUR'), (644, ''), (645, ''), (646, ''), (647, '');
INSERT INTO "sdgen_currency_code_by_country_9071f91a93bd" VALUES (648, ''), (649, ''), (650, 'ZAR'), (651, ''), (652, ''), (653, ''), (654, ''), (655, '');
INSERT INTO "sdgen_currency_code_by_country_9071f91a93bd" VALUES (656, ''), (657, ''), (658, ''), (659, ''), (660, ''), (661, ''), (662, 'ZMW'), (663, '');
INSERT INTO "sdgen_currency_code_by_country_9071f91a93bd" VALUES (664, ''), (665, ''), (666, ''), (667, ''), (668, ''), (669, ''), (670, ''), (671, '');
INSERT INTO "sdgen_currency_code_by_country_9071f91a93bd" VALUES (672, 'ZWG'), (673, ''), (674, ''), (675, '');
CREATE TEMPORARY TABLE "sdgen_lorem_phrases_d49f56dcef3c" (
  "n" INTEGER PRIMARY KEY,
  "value" TEXT
)
ON COMMIT DROP;
INSERT INTO "sdgen_lorem_phrases_d49f56dcef3c" VALUES (0, 'dignissimos'), (1, 'neque'), (2, 'accusantium'), (3, 'quis'), (4, 'nisi'), (5, 'quae'), (6, 'eligendi'), (7, 'aperiam');
INSERT INTO "sdgen_lorem_phrases_d49f56dcef3c" VALUES (8, 'deleniti'), (9, 'veritatis'), (10, 'voluptas'), (11, 'ex'), (12, 'optio'), (13, 'natus'), (14, 'alias'), (15, 'officia');
INSERT INTO "sdgen_lorem_phrases_d49f56dcef3c" VALUES (16, 'a'), (17, 'dolores'), (18, 'error'), (19, 'minus'), (20, 'temporibus'), (21, 'repellat'), (22, 'eligendi'), (23, 'quis');
INSERT INTO "sdgen_lorem_phrases_d49f56dcef3c" VALUES (24, 'dignissimos'), (25, 'commodo'), (26, 'aperiam'), (27, 'temporibus'), (28, 'possimus'), (29, 'dolore'), (30, 'cupiditate'), (31, 'fugit');
INSERT INTO "sdgen_lorem_phrases_d49f56dcef3c" VALUES (32, 'quis'), (33, 'dolores'), (34, 'itaque'), (35, 'sapiente'), (36, 'quod'), (37, 'cupiditate'), (38, 'ducimus'), (39, 'beatae');
INSERT INTO "sdgen_lorem_phrases_d49f56dcef3c" VALUES (40, 'quia'), (41, 'aperiam'), (42, 'laudantium'), (43, 'quia'), (44, 'quod'), (45, 'deleniti'), (46, 'a'), (47, 'occaecati');
INSERT INTO "sdgen_lorem_phrases_d49f56dcef3c" VALUES (48, 'molestias'), (49, 'similique'), (50, 'et'), (51, 'neque'), (52, 'deleniti'), (53, 'commodo'), (54, 'nisi'), (55, 'atque');
INSERT INTO "sdgen_lorem_phrases_d49f56dcef3c" VALUES (56, 'nisi'), (57, 'deleniti'), (58, 'veritatis'), (59, 'nostrum'), (60, 'dignissimos'), (61, 'recusandae'), (62, 'magna'), (63, 'beatae');
INSERT INTO "sdgen_lorem_phrases_d49f56dcef3c" VALUES (64, 'quis'), (65, 'deleniti'), (66, 'et'), (67, 'ipsam'), (68, 'labore'), (69, 'molestias'), (70, 'error'), (71, 'culpa');
INSERT INTO "sdgen_lorem_phrases_d49f56dcef3c" VALUES (72, 'repellat'), (73, 'vel'), (74, 'laudantium'), (75, 'error'), (76, 'quod'), (77, 'nostrum'), (78, 'labore'), (79, 'quod');
INSERT INTO "sdgen_lorem_phrases_d49f56dcef3c" VALUES (80, 'laudantium'), (81, 'aspernatur'), (82, 'perspiciatis'), (83, 'dolores'), (84, 'aspernatur'), (85, 'molestias'), (86, 'quae'), (87, 'labore');
INSERT INTO "sdgen_lorem_phrases_d49f56dcef3c" VALUES (88, 'nisi'), (89, 'dolores'), (90, 'a'), (91, 'quae'), (92, 'facilis'), (93, 'id'), (94, 'expedita'), (95, 'neque');
INSERT INTO "sdgen_lorem_phrases_d49f56dcef3c" VALUES (96, 'alias'), (97, 'quod'), (98, 'aliquid'), (99, 'natus'), (100, 'quae'), (101, 'consequuntur'), (102, 'aliquid'), (103, 'similique');
INSERT INTO "sdgen_lorem_phrases_d49f56dcef3c" VALUES (104, 'similique'), (105, 'tempor'), (106, 'cupiditate'), (107, 'a'), (108, 'minus'), (109, 'nostrum'), (110, 'itaque'), (111, 'voluptates');
INSERT INTO "sdgen_lorem_phrases_d49f56dcef3c" VALUES (112, 'beatae'), (113, 'quas'), (114, 'quod'), (115, 'tempor'), (116, 'accusantium'), (117, 'facilis'), (118, 'ullam'), (119, 'quas');
INSERT INTO "sdgen_lorem_phrases_d49f56dcef3c" VALUES (120, 'occaecati'), (121, 'alias'), (122, 'id'), (123, 'similique'), (124, 'commodo'), (125, 'voluptas'), (126, 'possimus'), (127, 'expedita');
INSERT INTO "sdgen_lorem_phrases_d49f56dcef3c" VALUES (128, 'eligendi'), (129, 'laudantium'), (130, 'magna'), (131, 'quae'), (132, 'ipsam'), (133, 'quas'), (134, 'incidunt'), (135, 'possimus');
INSERT INTO "sdgen_lorem_phrases_d49f56dcef3c" VALUES (136, 'tempor'), (137, 'nostrum'), (138, 'tempor'), (139, 'perspiciatis'), (140, 'tempor'), (141, 'soluta'), (142, 'fugit'), (143, 'error');
INSERT INTO "sdgen_lorem_phrases_d49f56dcef3c" VALUES (144, 'consequuntur'), (145, 'ipsam'), (146, 'ipsam'), (147, 'temporibus'), (148, 'culpa'), (149, 'atque'), (150, 'error'), (151, 'id');
INSERT INTO "sdgen_lorem_phrases_d49f56dcef3c" VALUES (152, 'aperiam'), (153, 'incidunt'), (154, 'quod'), (155, 'occaecati'), (156, 'beatae'), (157, 'consequuntur'), (158, 'veritatis'), (159, 'officia');
INSERT INTO "sdgen_lorem_phrases_d49f56dcef3c" VALUES (160, 'quia'), (161, 'impedit'), (162, 'quod'), (163, 'nisi'), (164, 'natus'), (165, 'dolore'), (166, 'labore'), (167, 'commodo');
INSERT INTO "sdgen_lorem_phrases_d49f56dcef3c" VALUES (168, 'magna'), (169, 'repudiandae'), (170, 'laudantium'), (171, 'commodo'), (172, 'fugit'), (173, 'nisi'), (174, 'nostrum'), (175, 'expedita');
INSERT INTO "sdgen_lorem_phrases_d49f56dcef3c" VALUES (176, 'voluptas'), (177, 'cupiditate'), (178, 'alias'), (179, 'ducimus'), (180, 'beatae'), (181, 'nostrum'), (182, 'veritatis'), (183, 'vel');
INSERT INTO "sdgen_lorem_phrases_d49f56dcef3c" VALUES (184, 'tempor'), (185, 'quod'), (186, 'deleniti'), (187, 'quae'), (188, 'ullam'), (189, 'deleniti'), (190, 'soluta'), (191, 'perspiciatis');
INSERT INTO "sdgen_lorem_phrases_d49f56dcef3c" VALUES (192, 'similique'), (193, 'quia'), (194, 'officia'), (195, 'et'), (196, 'voluptas'), (197, 'neque'), (198, 'maiores'), (199, 'natus');
INSERT INTO "sdgen_lorem_phrases_d49f56dcef3c" VALUES (200, 'natus'), (201, 'culpa'), (202, 'beatae'), (203, 'impedit'), (204, 'veritatis'), (205, 'natus'), (206, 'id'), (207, 'incidunt');
INSERT INTO "sdgen_lorem_phrases_d49f56dcef3c" VALUES (208, 'alias'), (209, 'cupiditate'), (210, 'labore'), (211, 'sapiente'), (212, 'recusandae'), (213, 'natus'), (214, 'accusantium'), (215, 'incidunt');
INSERT INTO "sdgen_lorem_phrases_d49f56dcef3c" VALUES (216, 'molestias'), (217, 'quas'), (218, 'earum'), (219, 'occaecati'), (220, 'quod'), (221, 'error'), (222, 'quia'), (223, 'error');
INSERT INTO "sdgen_lorem_phrases_d49f56dcef3c" VALUES (224, 'accusantium'), (225, 'ex'), (226, 'quia'), (227, 'vel'), (228, 'alias'), (229, 'ducimus'), (230, 'sapiente'), (231, 'ipsam');
INSERT INTO "sdgen_lorem_phrases_d49f56dcef3c" VALUES (232, 'quia'), (233, 'quis'), (234, 'optio'), (235, 'quia'), (236, 'commodo'), (237, 'molestias'), (238, 'possimus'), (239, 'quia');
INSERT INTO "sdgen_lorem_phrases_d49f56dcef3c" VALUES (240, 'consequuntur'), (241, 'voluptas'), (242, 'voluptas'), (243, 'magna'), (244, 'aliquid'), (245, 'repellat'), (246, 'quae'), (247, 'minus');
INSERT INTO "sdgen_lorem_phrases_d49f56dcef3c" VALUES (248, 'veritatis'), (249, 'dolores'), (250, 'aspernatur'), (251, 'impedit'), (252, 'dolore'), (253, 'labore'), (254, 'voluptates'), (255, 'quis');
INSERT INTO "sdgen_lorem_phrases_d49f56dcef3c" VALUES (256, 'nisi cupiditate'), (257, 'facilis praesentium'), (258, 'possimus in'), (259, 'aperiam nobis'), (260, 'labore quis'), (261, 'ducimus quos'), (262, 'optio mollitia'), (263, 'minus laboriosam');
INSERT INTO "sdgen_lorem_phrases_d49f56dcef3c" VALUES (264, 'soluta unde'), (265, 'accusantium esse'), (266, 'quae pariatur'), (267, 'consequuntur occaecati'), (268, 'perspiciatis blanditiis'), (269, 'quas culpa'), (270, 'quod aliquid'), (271, 'beatae quibusdam');
INSERT INTO "sdgen_lorem_phrases_d49f56dcef3c" VALUES (272, 'facilis quos'), (273, 'dolore voluptatibus'), (274, 'natus occaecati'), (275, 'dolores harum'), (276, 'veritatis aspernatur'), (277, 'perspiciatis placeat'), (278, 'perspiciatis vero'), (279, 'magna dolore');
INSERT INTO "sdgen_lorem_phrases_d49f56dcef3c" VALUES (280, 'commodo inventore'), (281, 'optio dolores'), (282, 'nisi repellendus'), (283, 'repellat placeat'), (284, 'quia dignissimos'), (285, 'beatae id'), (286, 'facilis modi'), (287, 'sapiente error');
INSERT INTO "sdgen_lorem_phrases_d49f56dcef3c" VALUES (288, 'consequuntur distinctio'), (289, 'cupiditate commodo'), (290, 'cupiditate ipsam'), (291, 'dignissimos ullam'), (292, 'quia quis'), (293, 'ex eius'), (294, 'ex consectetur'), (295, 'error eius');
INSERT INTO "sdgen_lorem_phrases_d49f56dcef3c" VALUES (296, 'quae ipsum'), (297, 'similique repellat'), (298, 'a accusantium'), (299, 'similique officiis'), (300, 'incidunt velit'), (301, 'deleniti veritatis'), (302, 'voluptas optio'), (303, 'ipsam eum');
INSERT INTO "sdgen_lorem_phrases_d49f56dcef3c" VALUES (304, 'neque nobis'), (305, 'id necessitatibus'), (306, 'et cupiditate'), (307, 'laudantium architecto'), (308, 'aperiam neque'), (309, 'voluptates perspiciatis'), (310, 'quae alias'), (311, 'quod laudantium');
INSERT INTO "sdgen_lorem_phrases_d49f56dcef3c" VALUES (312, 'ex voluptas'), (313, 'et facilis'), (314, 'voluptas id'), (315, 'perspiciatis molestias'), (316, 'optio id'), (317, 'ex rerum'), (318, 'soluta perspiciatis'), (319, 'dolores expedita');
INSERT INTO "sdgen_lorem_phrases_d49f56dcef3c" VALUES (320, 'natus magna'), (321, 'perspiciatis dolore'), (322, 'commodo fuga'), (323, 'quae illo'), (324, 'consequuntur optio'), (325, 'possimus beatae'), (326, 'beatae excepturi'), (327, 'repellat impedit');
INSERT INTO "sdgen_lorem_phrases_d49f56dcef3c" VALUES (328, 'sapiente consequuntur'), (329, 'atque libero'), (330, 'nostrum quasi'), (331, 'recusandae labore'), (332, 'impedit accusantium'), (333, 'voluptas modi'), (334, 'eligendi modi'), (335, 'et unde');
INSERT INTO "sdgen_lorem_phrases_d49f56dcef3c" VALUES (336, 'id architecto'), (337, 'dignissimos quos'), (338, 'voluptas dolorem'), (339, 'impedit illo'), (340, 'quis illo'), (341, 'temporibus ex'), (342, 'temporibus inventore'), (343, 'similique illo');
INSERT INTO "sdgen_lorem_phrases_d49f56dcef3c" VALUES (344, 'quae magnam'), (345, 'soluta blanditiis'), (346, 'laudantium accusantium'), (347, 'quas in'), (348, 'dolore dolorem'), (349, 'incidunt earum'), (350, 'earum esse'), (351, 'sapiente ea');
INSERT INTO "sdgen_lorem_phrases_d49f56dcef3c" VALUES (352, 'optio eum'), (353, 'accusantium enim'), (354, 'similique atque'), (355, 'ipsam aspernatur'), (356, 'deleniti officia'), (357, 'dolore minus'), (358, 'culpa libero'), (359, 'officia mollitia');
INSERT INTO "sdgen_lorem_phrases_d49f56dcef3c" VALUES (360, 'dignissimos neque'), (361, 'cupiditate quae'), (362, 'veritatis voluptatibus'), (363, 'eligendi amet'), (364, 'atque nesciunt'), (365, 'dolores deserunt'), (366, 'facilis quisquam'), (367, 'temporibus quos');
INSERT INTO "sdgen_lorem_phrases_d49f56dcef3c" VALUES (368, 'possimus debitis'), (369, 'voluptates consectetur'), (370, 'temporibus assumenda'), (371, 'ducimus ad'), (372, 'nostrum nobis'), (373, 'atque reiciendis'), (374, 'ipsam culpa'), (375, 'ducimus incidunt');
INSERT INTO "sdgen_lorem_phrases_d49f56dcef3c" VALUES (376, 'natus dignissimos'), (377, 'perspiciatis mollitia'), (378, 'dolore distinctio'), (379, 'id reiciendis'), (380, 'ullam assumenda'), (381, 'itaque error'), (382, 'itaque laudantium'), (383, 'optio aliqua');
INSERT INTO "sdgen_lorem_phrases_d49f56dcef3c" VALUES (384, 'molestias mollitia'), (385, 'ullam consectetur'), (386, 'sapiente distinctio'), (387, 'molestias quos'), (388, 'soluta tenetur'), (389, 'molestias dolore'), (390, 'repudiandae dolorem'), (391, 'molestias modi');
INSERT INTO "sdgen_lorem_phrases_d49f56dcef3c" VALUES (392, 'dolore quibusdam'), (393, 'laudantium ducimus'), (394, 'et quis'), (395, 'quas labore'), (396, 'nostrum consectetur'), (397, 'et praesentium'), (398, 'aliquid vero'), (399, 'aspernatur repellendus');
INSERT INTO "sdgen_lorem_phrases_d49f56dcef3c" VALUES (400, 'quas architecto'), (401, 'temporibus libero'), (402, 'dignissimos quos'), (403, 'accusantium ullam'), (404, 'laudantium sint'), (405, 'soluta molestias'), (406, 'aspernatur illo'), (407, 'nostrum repudiandae');
INSERT INTO "sdgen_lorem_phrases_d49f56dcef3c" VALUES (408, 'voluptates placeat'), (409, 'labore eius'), (410, 'occaecati sunt'), (411, 'deleniti excepturi'), (412, 'culpa laboriosam'), (413, 'temporibus maiores'), (414, 'culpa consequuntur'), (415, 'nostrum ullam');
INSERT INTO "sdgen_lorem_phrases_d49f56dcef3c" VALUES (416, 'soluta dignissimos'), (417, 'incidunt quas'), (418, 'nisi sint'), (419, 'quas earum'), (420, 'laudantium ex'), (421, 'earum sed'), (422, 'quis quas'), (423, 'aliquid placeat');
INSERT INTO "sdgen_lorem_phrases_d49f56dcef3c" VALUES (424, 'natus aliqua'), (425, 'quod blanditiis'), (426, 'facilis ullam'), (427, 'perspiciatis dignissimos'), (428, 'recusandae ex'), (429, 'incidunt soluta'), (430, 'perspiciatis laudantium'), (431, 'similique sunt');
INSERT INTO "sdgen_lorem_phrases_d49f56dcef3c" VALUES (432, 'temporibus quae'), (433, 'neque maxime'), (434, 'atque culpa'), (435, 'et explicabo'), (436, 'eligendi quis'), (437, 'maiores impedit'), (438, 'similique dolore'), (439, 'earum vel');
INSERT INTO "sdgen_lorem_phrases_d49f56dcef3c" VALUES (440, 'nisi architecto'), (441, 'nisi placeat'), (442, 'error quisquam'), (443, 'alias eum'), (444, 'culpa illo'), (445, 'accusantium nobis'), (446, 'expedita placeat'), (447, 'voluptas quod');
INSERT INTO "sdgen_lorem_phrases_d49f56dcef3c" VALUES (448, 'fugit ipsam'), (449, 'soluta rerum'), (450, 'labore officia'), (451, 'quis culpa'), (452, 'nisi repudiandae'), (453, 'nisi excepturi'), (454, 'similique nisi'), (455, 'sapiente praesentium');
INSERT INTO "sdgen_lorem_phrases_d49f56dcef3c" VALUES (456, 'veritatis consequuntur'), (457, 'alias deserunt'), (458, 'quia quisquam'), (459, 'cupiditate dignissimos'), (460, 'quae neque'), (461, 'nostrum quos'), (462, 'dolore in'), (463, 'itaque sint');
INSERT INTO "sdgen_lorem_phrases_d49f56dcef3c" VALUES (464, 'quod impedit'), (465, 'occaecati aliquid'), (466, 'aspernatur nulla'), (467, 'culpa enim'), (468, 'ullam cupiditate'), (469, 'aperiam nisi'), (470, 'nostrum similique'), (471, 'vel optio');
INSERT INTO "sdgen_lorem_phrases_d49f56dcef3c" VALUES (472, 'error ad'), (473, 'consequuntur sed'), (474, 'repellat quasi'), (475, 'occaecati praesentium'), (476, 'beatae necessitatibus'), (477, 'dolores laudantium'), (478, 'laudantium voluptatibus'), (479, 'aperiam fuga');
INSERT INTO "sdgen_lorem_phrases_d49f56dcef3c" VALUES (480, 'nostrum eum'), (481, 'magna sed'), (482, 'aliquid iure'), (483, 'dolore quia'), (484, 'aliquid dolore'), (485, 'cupiditate reiciendis'), (486, 'incidunt voluptas'), (487, 'natus ullam');
INSERT INTO "sdgen_lorem_phrases_d49f56dcef3c" VALUES (488, 'accusantium natus'), (489, 'repellat harum'), (490, 'possimus dolore'), (491, 'voluptas laboriosam'), (492, 'sapiente neque'), (493, 'recusandae praesentium'), (494, 'a quod'), (495, 'dignissimos nesciunt');
INSERT INTO "sdgen_lorem_phrases_d49f56dcef3c" VALUES (496, 'dolore inventore'), (497, 'beatae amet'), (498, 'optio ab'), (499, 'similique sunt'), (500, 'recusandae aspernatur'), (501, 'aspernatur dolores'), (502, 'ullam tempora'), (503, 'facilis reiciendis');
INSERT INTO "sdgen_lorem_phrases_d49f56dcef3c" VALUES (504, 'recusandae voluptates'), (505, 'soluta ipsum'), (506, 'facilis necessitatibus'), (507, 'nostrum rerum'), (508, 'veritatis quasi'), (509, 'quis facilis'), (510, 'ullam consequuntur'), (511, 'veritatis a');
INSERT INTO "sdgen_lorem_phrases_d49f56dcef3c" VALUES (512, 'laudantium temporibus deserunt'), (513, 'quae magni quis'), (514, 'repellat recusandae libero'), (515, 'repudiandae impedit harum'), (516, 'a asperiores labore'), (517, 'nisi sapiente quas'), (518, 'expedita ullam excepturi'), (519, 'laudantium provident magna');
INSERT INTO "sdgen_lorem_phrases_d49f56dcef3c" VALUES (520, 'quae placeat maiores'), (521, 'a nihil ducimus'), (522, 'alias labore natus'), (523, 'itaque ducimus ex'), (524, 'soluta ut amet'), (525, 'quod deleniti beatae'), (526, 'aspernatur blanditiis velit'), (527, 'repellat ut unde');
INSERT INTO "sdgen_lorem_phrases_d49f56dcef3c" VALUES (528, 'tempor facere laboriosam'), (529, 'voluptates illum quaerat'), (530, 'perspiciatis animi fuga'), (531, 'repudiandae reprehenderit aliqua'), (532, 'veritatis perspiciatis impedit'), (533, 'perspiciatis alias aliqua'), (534, 'quis facere laboriosam'), (535, 'alias non possimus');
INSERT INTO "sdgen_lorem_phrases_d49f56dcef3c" VALUES (536, 'facilis eaque explicabo'), (537, 'officia neque ducimus'), (538, 'dolores beatae dolore'), (539, 'sapiente maxime culpa'), (540, 'quae nemo commodo'), (541, 'quas nihil error'), (542, 'veritatis similique laboriosam'), (543, 'maiores vero nobis');
INSERT INTO "sdgen_lorem_phrases_d49f56dcef3c" VALUES (544, 'accusantium tempor consequuntur'), (545, 'aperiam maiores architecto'), (546, 'error ducimus quaerat'), (547, 'aperiam hic fugit'), (548, 'quod molestias voluptates'), (549, 'quod illo sunt'), (550, 'impedit neque nisi'), (551, 'similique quia laboriosam');
INSERT INTO "sdgen_lorem_phrases_d49f56dcef3c" VALUES (552, 'molestias sequi voluptate'), (553, 'voluptates corporis ipsum'), (554, 'nisi et necessitatibus'), (555, 'aperiam a nisi'), (556, 'voluptates deserunt dignissimos'), (557, 'dolore mollitia repudiandae'), (558, 'eligendi aut recusandae'), (559, 'labore nostrum ab');
INSERT INTO "sdgen_lorem_phrases_d49f56dcef3c" VALUES (560, 'nostrum quis quia'), (561, 'commodo dicta corporis'), (562, 'voluptates quasi culpa'), (563, 'ex enim commodo'), (564, 'incidunt corporis dolores'), (565, 'incidunt quis nisi'), (566, 'ullam tempore beatae'), (567, 'nisi aspernatur placeat');
INSERT INTO "sdgen_lorem_phrases_d49f56dcef3c" VALUES (568, 'natus nostrum beatae'), (569, 'dignissimos accusamus enim'), (570, 'voluptas quis alias'), (571, 'temporibus laborum optio'), (572, 'commodo minima reiciendis'), (573, 'laudantium nesciunt aliqua'), (574, 'ex aut minus'), (575, 'similique voluptates atque');
INSERT INTO "sdgen_lorem_phrases_d49f56dcef3c" VALUES (576, 'quia unde assumenda'), (577, 'impedit eius itaque'), (578, 'culpa reprehenderit aperiam'), (579, 'itaque atque harum'), (580, 'quae illum quaerat'), (581, 'quod harum ea'), (582, 'aliquid consectetur blanditiis'), (583, 'maiores commodo dolorem');
INSERT INTO "sdgen_lorem_phrases_d49f56dcef3c" VALUES (584, 'voluptas possimus occaecati'), (585, 'laudantium commodo ipsam'), (586, 'laudantium rerum earum'), (587, 'error esse fugit'), (588, 'alias quasi nulla'), (589, 'veritatis debitis tenetur'), (590, 'impedit provident ad'), (591, 'error dolorum distinctio');
INSERT INTO "sdgen_lorem_phrases_d49f56dcef3c" VALUES (592, 'repudiandae alias libero'), (593, 'officia tempore harum'), (594, 'possimus blanditiis enim'), (595, 'earum officia fugit'), (596, 'error dignissimos in'), (597, 'magna aspernatur atque'), (598, 'natus aperiam libero'), (599, 'optio reiciendis facilis');
INSERT INTO "sdgen_lorem_phrases_d49f56dcef3c" VALUES (600, 'voluptates praesentium pariatur'), (601, 'temporibus iusto cum'), (602, 'deleniti inventore sapiente'), (603, 'culpa atque tempora'), (604, 'quae esse repellat'), (605, 'ullam ratione mollitia'), (606, 'voluptas incidunt ipsum'), (607, 'quia tempor illo');
INSERT INTO "sdgen_lorem_phrases_d49f56dcef3c" VALUES (608, 'voluptates ab eligendi'), (609, 'fugit quibusdam voluptate'), (610, 'ex voluptatibus quisquam'), (611, 'occaecati voluptatem voluptatibus'), (612, 'aliquid hic earum'), (613, 'aspernatur delectus nesciunt'), (614, 'molestias dolor nisi'), (615, 'impedit vel quibusdam');
INSERT INTO "sdgen_lorem_phrases_d49f56dcef3c" VALUES (616, 'consequuntur deleniti doloribus'), (617, 'itaque sequi maxime'), (618, 'ullam dolorum quasi'), (619, 'officia rerum facilis'), (620, 'ipsam dignissimos ex'), (621, 'recusandae vero velit'), (622, 'itaque inventore amet'), (623, 'a optio quae');
INSERT INTO "sdgen_lorem_phrases_d49f56dcef3c" VALUES (624, 'accusantium iure quod'), (625, 'earum architecto expedita'), (626, 'possimus nam molestias'), (627, 'maiores similique quibusdam'), (628, 'perspiciatis enim atque'), (629, 'eligendi iusto aperiam'), (630, 'minus quidem et'), (631, 'dolore dicta commodo');
INSERT INTO "sdgen_lorem_phrases_d49f56dcef3c" VALUES (632, 'voluptas sunt harum'), (633, 'aperiam saepe unde'), (634, 'ipsam quasi sunt'), (635, 'a architecto impedit'), (636, 'beatae vel quos'), (637, 'quia voluptas maxime'), (638, 'incidunt enim labore'), (639, 'laudantium laboriosam temporibus');
INSERT INTO "sdgen_lorem_phrases_d49f56dcef3c" VALUES (640, 'possimus sunt distinctio'), (641, 'fugit eum eligendi'), (642, 'laudantium praesentium expedita'), (643, 'magna cum aut'), (644, 'similique aliquam ab'), (645, 'incidunt necessitatibus soluta'), (646, 'fugit eligendi voluptatibus'), (647, 'temporibus quisquam aut');
INSERT INTO "sdgen_lorem_phrases_d49f56dcef3c" VALUES (648, 'voluptates temporibus commodo'), (649, 'aperiam inventore ab'), (650, 'soluta excepturi harum'), (651, 'soluta tenetur ex'), (652, 'perspiciatis molestiae nesciunt'), (653, 'dignissimos quos sapiente'), (654, 'dignissimos dolorem placeat'), (655, 'earum tempore quod');
INSERT INTO "sdgen_lorem_phrases_d49f56dcef3c" VALUES (656, 'ullam neque laudantium'), (657, 'tempor veniam harum'), (658, 'consequuntur expedita velit'), (659, 'culpa ea sunt'), (660, 'repellat expedita reiciendis'), (661, 'commodo debitis similique'), (662, 'alias libero repellat'), (663, 'dolore placeat minus');
INSERT INTO "sdgen_lorem_phrases_d49f56dcef3c" VALUES (664, 'ducimus recusandae tempor'), (665, 'optio alias quis'), (666, 'dolores ea praesentium'), (667, 'molestias esse ea'), (668, 'neque praesentium ipsum'), (669, 'repellat dicta dolore'), (670, 'quod explicabo nulla'), (671, 'accusantium quidem debitis');
INSERT INTO "sdgen_lorem_phrases_d49f56dcef3c" VALUES (672, 'tempor consequatur dignissimos'), (673, 'vel sed minus'), (674, 'quia culpa praesentium'), (675, 'repellat aliquam ex'), (676, 'nostrum ullam iure'), (677, 'atque occaecati assumenda'), (678, 'consequuntur occaecati distinctio'), (679, 'itaque earum placeat');
INSERT INTO "sdgen_lorem_phrases_d49f56dcef3c" VALUES (680, 'optio veritatis quia'), (681, 'labore deserunt perspiciatis'), (682, 'similique quo mollitia'), (683, 'maiores architecto quibusdam'), (684, 'temporibus numquam deleniti'), (685, 'accusantium debitis officia'), (686, 'quia modi magnam'), (687, 'itaque laborum vel');
INSERT INTO "sdgen_lorem_phrases_d49f56dcef3c" VALUES (688, 'minus ipsum expedita'), (689, 'vel quaerat laudantium'), (690, 'id velit molestias'), (691, 'deleniti qui temporibus'), (692, 'maiores lorem possimus'), (693, 'quis aliquid tenetur'), (694, 'occaecati esse vel'), (695, 'minus magni laboriosam');
INSERT INTO "sdgen_lorem_phrases_d49f56dcef3c" VALUES (696, 'neque nam earum'), (697, 'ducimus nihil quia'), (698, 'occaecati odio maxime'), (699, 'vel facere debitis'), (700, 'dignissimos laboriosam nobis'), (701, 'vel laudantium quaerat'), (702, 'labore dolor modi'), (703, 'magna esse ducimus');
INSERT INTO "sdgen_lorem_phrases_d49f56dcef3c" VALUES (704, 'voluptas dolorem inventore'), (705, 'impedit expedita nesciunt'), (706, 'quia facilis ducimus'), (707, 'optio quasi ea'), (708, 'occaecati quidem quisquam'), (709, 'culpa quisquam dolore'), (710, 'deleniti tempor ducimus'), (711, 'neque ullam a');
INSERT INTO "sdgen_lorem_phrases_d49f56dcef3c" VALUES (712, 'quas nam velit'), (713, 'repellat nobis libero'), (714, 'sapiente pariatur nulla'), (715, 'itaque laborum culpa'), (716, 'dolore quasi perspiciatis'), (717, 'aspernatur omnis molestias'), (718, 'ex quisquam sint'), (719, 'quas reprehenderit facilis');
INSERT INTO "sdgen_lorem_phrases_d49f56dcef3c" VALUES (720, 'dignissimos quibusdam ad'), (721, 'perspiciatis ipsa odio'), (722, 'ullam labore maxime'), (723, 'tempor incididunt fuga'), (724, 'perspiciatis officia alias'), (725, 'natus facilis cupiditate'), (726, 'vel praesentium amet'), (727, 'neque consectetur debitis');
INSERT INTO "sdgen_lorem_phrases_d49f56dcef3c" VALUES (728, 'laudantium officia odio'), (729, 'laudantium commodo illo'), (730, 'quas hic praesentium'), (731, 'earum impedit quaerat'), (732, 'eligendi quidem maxime'), (733, 'occaecati commodi similique'), (734, 'recusandae harum ducimus'), (735, 'a tempor distinctio');
INSERT INTO "sdgen_lorem_phrases_d49f56dcef3c" VALUES (736, 'aliquid eveniet nulla'), (737, 'quod amet id'), (738, 'dolore iusto modi'), (739, 'impedit occaecati magnam'), (740, 'eligendi molestiae occaecati'), (741, 'voluptates ea officia'), (742, 'magna accusamus corporis'), (743, 'soluta dolorum dolore');
INSERT INTO "sdgen_lorem_phrases_d49f56dcef3c" VALUES (744, 'veritatis repudiandae dolorem'), (745, 'possimus placeat perspiciatis'), (746, 'ullam voluptatibus quas'), (747, 'soluta voluptatem expedita'), (748, 'accusantium distinctio sunt'), (749, 'veritatis exercitationem natus'), (750, 'eligendi velit vero'), (751, 'incidunt odio sapiente');
INSERT INTO "sdgen_lorem_phrases_d49f56dcef3c" VALUES (752, 'dolores suscipit voluptate'), (753, 'nisi exercitationem nisi'), (754, 'vel pariatur dolores'), (755, 'repellat fugit natus'), (756, 'soluta incidunt earum'), (757, 'recusandae ut explicabo'), (758, 'possimus nostrum ipsum'), (759, 'voluptates quaerat voluptatibus');
INSERT INTO "sdgen_lorem_phrases_d49f56dcef3c" VALUES (760, 'temporibus alias vero'), (761, 'itaque incididunt neque'), (762, 'optio temporibus necessitatibus'), (763, 'maiores esse illo'), (764, 'deleniti fugit explicabo'), (765, 'error quisquam sunt'), (766, 'ullam modi amet'), (767, 'aperiam laborum quibusdam');
INSERT INTO "sdgen_lorem_phrases_d49f56dcef3c" VALUES (768, 'aperiam eius placeat sed'), (769, 'eligendi mollitia tenetur magnam'), (770, 'et tempora vitae reiciendis'), (771, 'dolore voluptatibus exercitationem amet'), (772, 'aspernatur fuga ut pariatur'), (773, 'expedita iusto adipisci repellendus'), (774, 'atque enim sed repellendus'), (775, 'maiores minima corrupti nobis');
INSERT INTO "sdgen_lorem_phrases_d49f56dcef3c" VALUES (776, 'ipsam vero sed illo'), (777, 'dignissimos quidem eum sed'), (778, 'veritatis laudantium quibusdam ea'), (779, 'fugit aperiam rem blanditiis'), (780, 'expedita itaque iusto distinctio'), (781, 'natus repellendus quibusdam quisquam'), (782, 'culpa praesentium quasi iure'), (783, 'culpa laboriosam et harum');
INSERT INTO "sdgen_lorem_phrases_d49f56dcef3c" VALUES (784, 'nostrum odio ratione in'), (785, 'natus voluptatum repudiandae dolorem'), (786, 'quas architecto assumenda dolorem'), (787, 'culpa voluptates consectetur nesciunt'), (788, 'tempor facere maiores velit'), (789, 'quae doloribus illum mollitia'), (790, 'quod velit praesentium illo'), (791, 'quod nisi necessitatibus quasi');
INSERT INTO "sdgen_lorem_phrases_d49f56dcef3c" VALUES (792, 'possimus non aspernatur nulla'), (793, 'id placeat quod ea'), (794, 'quas excepturi sed excepturi'), (795, 'temporibus aliquam sit quasi'), (796, 'natus provident consectetur pariatur'), (797, 'perspiciatis cumque quidem quaerat'), (798, 'quas excepturi sit eius'), (799, 'laudantium vero nulla unde');
INSERT INTO "sdgen_lorem_phrases_d49f56dcef3c" VALUES (800, 'magna provident consequuntur eum'), (801, 'temporibus aspernatur explicabo aut'), (802, 'id ab expedita distinctio'), (803, 'aliquid error exercitationem quos'), (804, 'alias quia autem aut'), (805, 'atque cupiditate impedit mollitia'), (806, 'optio est ea velit'), (807, 'culpa similique rerum quibusdam');
INSERT INTO "sdgen_lorem_phrases_d49f56dcef3c" VALUES (808, 'a necessitatibus ad rerum'), (809, 'et ratione laborum nobis'), (810, 'tempor voluptate ullam assumenda'), (811, 'maiores architecto illum deserunt'), (812, 'optio est dolorem libero'), (813, 'vel vero debitis amet'), (814, 'possimus porro praesentium aut'), (815, 'eligendi non velit vero');
INSERT INTO "sdgen_lorem_phrases_d49f56dcef3c" VALUES (816, 'voluptas molestias consectetur ipsum'), (817, 'molestias quia reprehenderit eius'), (818, 'sapiente voluptatem ipsam deserunt'), (819, 'quis magni asperiores reiciendis'), (820, 'perspiciatis debitis quis quos'), (821, 'quas praesentium assumenda inventore'), (822, 'temporibus totam culpa cum'), (823, 'sapiente vel cumque sint');
INSERT INTO "sdgen_lorem_phrases_d49f56dcef3c" VALUES (824, 'magna nostrum quibusdam architecto'), (825, 'earum doloremque reiciendis nesciunt'), (826, 'fugit asperiores consectetur architecto'), (827, 'ipsam quis in amet'), (828, 'perspiciatis illum repellendus quasi'), (829, 'repellat eum at sunt'), (830, 'dignissimos nulla illo excepturi'), (831, 'expedita tempora nulla libero');
INSERT INTO "sdgen_lorem_phrases_d49f56dcef3c" VALUES (832, 'quae ipsum ipsa explicabo'), (833, 'voluptates fugit perspiciatis tenetur'), (834, 'similique dicta dolore voluptate'), (835, 'cupiditate doloremque ab rerum'), (836, 'impedit ut harum eum'), (837, 'magna maiores ipsam maxime'), (838, 'optio blanditiis distinctio unde'), (839, 'minus ex optio modi');
INSERT INTO "sdgen_lorem_phrases_d49f56dcef3c" VALUES (840, 'maiores similique earum laboriosam'), (841, 'accusantium earum illo ab'), (842, 'voluptas earum aspernatur illo'), (843, 'eligendi sed maxime explicabo'), (844, 'nisi ea earum esse'), (845, 'recusandae illum nulla sunt'), (846, 'voluptates asperiores iste inventore'), (847, 'ducimus non cumque eum');
INSERT INTO "sdgen_lorem_phrases_d49f56dcef3c" VALUES (848, 'repellat repudiandae ratione fuga'), (849, 'sapiente porro aliquid libero'), (850, 'incidunt voluptatem lorem consectetur'), (851, 'cupiditate voluptates et vero'), (852, 'repellat fugit fuga doloribus'), (853, 'consequuntur accusamus fuga necessitatibus'), (854, 'a voluptatibus tenetur corporis'), (855, 'beatae odit accusantium quibusdam');
INSERT INTO "sdgen_lorem_phrases_d49f56dcef3c" VALUES (856, 'quae qui soluta esse'), (857, 'recusandae a totam vero'), (858, 'ipsam dignissimos laborum modi'), (859, 'id iusto vel magnam'), (860, 'similique fuga explicabo in'), (861, 'fugit sed aspernatur illo'), (862, 'nostrum commodi omnis odio'), (863, 'expedita totam nam mollitia');
INSERT INTO "sdgen_lorem_phrases_d49f56dcef3c" VALUES (864, 'dignissimos fugit dolor necessitatibus'), (865, 'sapiente perferendis quaerat debitis'), (866, 'quod itaque tempore magnam'), (867, 'accusantium molestias quaerat iure'), (868, 'aperiam illo magna placeat'), (869, 'ullam aspernatur facere maxime'), (870, 'ipsam tenetur corrupti rerum'), (871, 'eligendi velit quas in');
INSERT INTO "sdgen_lorem_phrases_d49f56dcef3c" VALUES (872, 'perspiciatis explicabo id repellendus'), (873, 'quod tempore tempor libero'), (874, 'quod rerum tempor unde'), (875, 'et rem nihil aut'), (876, 'nisi beatae necessitatibus quisquam'), (877, 'voluptates soluta labore iure'), (878, 'maiores adipisci iusto dolorem'), (879, 'dignissimos incidunt dignissimos debitis');
INSERT INTO "sdgen_lorem_phrases_d49f56dcef3c" VALUES (880, 'voluptas ipsam sint sed'), (881, 'veritatis pariatur sapiente doloribus'), (882, 'minus nihil dignissimos assumenda'), (883, 'accusantium placeat odio officiis'), (884, 'alias nulla in ad'), (885, 'commodo dignissimos perspiciatis aliqua'), (886, 'eligendi facilis rem quisquam'), (887, 'nostrum eos provident vero');
INSERT INTO "sdgen_lorem_phrases_d49f56dcef3c" VALUES (888, 'earum quos exercitationem necessitatibus'), (889, 'error ipsum facilis corporis'), (890, 'incidunt dolor aliquid sint'), (891, 'recusandae natus facilis officiis'), (892, 'expedita maxime voluptatibus distinctio'), (893, 'alias voluptatum amet ea'), (894, 'nostrum commodi earum voluptatibus'), (895, 'beatae excepturi sunt magnam');
INSERT INTO "sdgen_lorem_phrases_d49f56dcef3c" VALUES (896, 'molestias sunt eum odio'), (897, 'voluptas iusto eaque excepturi'), (898, 'vel commodo ea fuga'), (899, 'tempor similique soluta rerum'), (900, 'similique sit deleniti fuga'), (901, 'similique repudiandae ipsa praesentium'), (902, 'nostrum quas sunt eius'), (903, 'earum excepturi perferendis nobis');
INSERT INTO "sdgen_lorem_phrases_d49f56dcef3c" VALUES (904, 'dignissimos molestias vero ad'), (905, 'aspernatur voluptas alias necessitatibus'), (906, 'quis numquam quas pariatur'), (907, 'ullam facilis hic quos'), (908, 'recusandae voluptatibus nesciunt architecto'), (909, 'deleniti inventore dolorum ad'), (910, 'nostrum voluptate quod dolorem'), (911, 'quis reprehenderit voluptatum odio');
INSERT INTO "sdgen_lorem_phrases_d49f56dcef3c" VALUES (912, 'dolores deleniti incididunt sunt'), (913, 'officia occaecati fuga reiciendis'), (914, 'labore eum molestiae ipsum'), (915, 'expedita nostrum labore doloribus'), (916, 'tempor quaerat odit consectetur'), (917, 'recusandae architecto unde aliqua'), (918, 'repellat eligendi alias odio'), (919, 'ipsam et quibusdam esse');
INSERT INTO "sdgen_lorem_phrases_d49f56dcef3c" VALUES (920, 'molestias similique consectetur rerum'), (921, 'voluptas voluptatum tenetur unde'), (922, 'alias quia nisi cum'), (923, 'aliquid dolorum quam velit'), (924, 'cupiditate atque laudantium praesentium'), (925, 'quia quibusdam nihil architecto'), (926, 'perspiciatis placeat reiciendis dolorem'), (927, 'soluta enim magna debitis');
INSERT INTO "sdgen_lorem_phrases_d49f56dcef3c" VALUES (928, 'culpa laboriosam facilis consectetur'), (929, 'beatae adipisci ea sunt'), (930, 'officia ad laudantium eius'), (931, 'eligendi eos asperiores rerum'), (932, 'quis provident magna excepturi'), (933, 'repellat voluptates molestias cum'), (934, 'fugit praesentium itaque vero'), (935, 'itaque incididunt est ipsum');
INSERT INTO "sdgen_lorem_phrases_d49f56dcef3c" VALUES (936, 'vel laboriosam cum velit'), (937, 'ducimus iusto perspiciatis laboriosam'), (938, 'molestias aut ex officiis'), (939, 'temporibus quae ex eum'), (940, 'beatae expedita quisquam deserunt'), (941, 'veritatis quam sed doloribus'), (942, 'et id pariatur amet'), (943, 'ipsam dolorem ea pariatur');
INSERT INTO "sdgen_lorem_phrases_d49f56dcef3c" VALUES (944, 'tempor impedit officiis eum'), (945, 'quae vero repudiandae quibusdam'), (946, 'voluptates praesentium iste modi'), (947, 'a aperiam aliqua consectetur'), (948, 'beatae labore quod vero'), (949, 'ipsam eiusmod quasi esse'), (950, 'quis excepturi distinctio cum'), (951, 'ipsam dolorum quia aliqua');
INSERT INTO "sdgen_lorem_phrases_d49f56dcef3c" VALUES (952, 'dolore excepturi minus tenetur'), (953, 'itaque placeat nesciunt aut'), (954, 'quae distinctio neque harum'), (955, 'itaque consectetur sint distinctio'), (956, 'nostrum vel harum voluptatibus'), (957, 'culpa veritatis laboriosam nesciunt'), (958, 'sapiente nam quia sunt'), (959, 'ex tenetur in eum');
INSERT INTO "sdgen_lorem_phrases_d49f56dcef3c" VALUES (960, 'perspiciatis illo numquam aut'), (961, 'itaque animi dolore sunt'), (962, 'fugit quas commodo sunt'), (963, 'voluptates omnis sequi mollitia'), (964, 'sapiente labore quam nesciunt'), (965, 'facilis quod dolores debitis'), (966, 'maiores soluta eaque praesentium'), (967, 'ex quas delectus eum');
INSERT INTO "sdgen_lorem_phrases_d49f56dcef3c" VALUES (968, 'facilis cupiditate nobis vero'), (969, 'atque consectetur consequatur dolorem'), (970, 'id aliquam et nulla'), (971, 'ex placeat voluptate distinctio'), (972, 'neque incidunt eos tempora'), (973, 'culpa eos voluptatum ab'), (974, 'quae cum fugit aliqua'), (975, 'expedita error modi corporis');
INSERT INTO "sdgen_lorem_phrases_d49f56dcef3c" VALUES (976, 'voluptas incididunt est esse'), (977, 'impedit aliquid est corporis'), (978, 'laudantium placeat aliqua in'), (979, 'vel a maxime officiis'), (980, 'id quas porro officiis'), (981, 'labore molestiae alias assumenda'), (982, 'nisi at nemo nulla'), (983, 'vel ipsam facere harum');
INSERT INTO "sdgen_lorem_phrases_d49f56dcef3c" VALUES (984, 'dignissimos placeat magni enim'), (985, 'tempor explicabo impedit placeat'), (986, 'ullam qui ea mollitia'), (987, 'eligendi ut facilis amet'), (988, 'cupiditate eveniet aperiam tenetur'), (989, 'earum dolore voluptas debitis'), (990, 'tempor fugiat cum amet'), (991, 'earum ex reiciendis placeat');
INSERT INTO "sdgen_lorem_phrases_d49f56dcef3c" VALUES (992, 'neque occaecati accusamus nulla'), (993, 'consequuntur quis natus unde'), (994, 'ipsam molestias sapiente quos'), (995, 'possimus libero in debitis'), (996, 'id suscipit maxime sed'), (997, 'recusandae voluptate dolorem pariatur'), (998, 'et magni architecto quisquam'), (999, 'impedit odit expedita voluptate');
INSERT INTO "sdgen_lorem_phrases_d49f56dcef3c" VALUES (1000, 'fugit quod omnis illo'), (1001, 'natus nisi eveniet architecto'), (1002, 'similique quasi harum odio'), (1003, 'ullam quis facere quasi'), (1004, 'id placeat ipsa repellendus'), (1005, 'maiores lorem veniam quisquam'), (1006, 'maiores architecto voluptas maxime'), (1007, 'soluta explicabo eos sint');
INSERT INTO "sdgen_lorem_phrases_d49f56dcef3c" VALUES (1008, 'sapiente facere fuga doloribus'), (1009, 'dignissimos magni fugiat debitis'), (1010, 'dolore quas animi architecto'), (1011, 'soluta illo saepe aut'), (1012, 'nostrum eaque velit blanditiis'), (1013, 'recusandae nulla nemo voluptatibus'), (1014, 'occaecati qui ipsum placeat'), (1015, 'officia incidunt vel quaerat');
INSERT INTO "sdgen_lorem_phrases_d49f56dcef3c" VALUES (1016, 'error voluptate earum debitis'), (1017, 'officia quaerat optio officiis'), (1018, 'quod non nihil odio'), (1019, 'commodo facilis in magnam'), (1020, 'error enim ducimus quibusdam'), (1021, 'soluta quos vitae pariatur'), (1022, 'optio dolor nesciunt aut'), (1023, 'magna quasi laboriosam vero');
INSERT INTO "sdgen_lorem_phrases_d49f56dcef3c" VALUES (1024, 'Voluptatem sequi quidem deserunt'), (1025, 'Fugiat blanditiis sapiente inventore'), (1026, 'Consequatur dolore mollitia odio'), (1027, 'Provident alias corporis nulla'), (1028, 'Suscipit quibusdam tempora inventore'), (1029, 'Vitae aliquid modi amet'), (1030, 'Quam nesciunt aliquam harum'), (1031, 'Incididunt doloremque mollitia eius');
INSERT INTO "sdgen_lorem_phrases_d49f56dcef3c" VALUES (1032, 'Animi lorem officia placeat'), (1033, 'Commodi sunt vero corporis'), (1034, 'Accusamus nobis eius quisquam'), (1035, 'Quo eos distinctio velit'), (1036, 'Non occaecati nobis iure'), (1037, 'Numquam quisquam et ipsum'), (1038, 'Est suscipit modi aliqua'), (1039, 'Sequi porro nam enim');
INSERT INTO "sdgen_lorem_phrases_d49f56dcef3c" VALUES (1040, 'Nemo consequuntur a ad'), (1041, 'Eveniet incidunt necessitatibus inventore'), (1042, 'Sit dolore rerum harum'), (1043, 'Minima sapiente ipsum vero'), (1044, 'Commodi animi optio laboriosam'), (1045, 'Nemo quasi ipsum placeat'), (1046, 'Asperiores doloremque cupiditate consectetur'), (1047, 'Adipisci dolor minus repellendus');
INSERT INTO "sdgen_lorem_phrases_d49f56dcef3c" VALUES (1048, 'Asperiores accusantium voluptates odio'), (1049, 'Ratione dignissimos explicabo in'), (1050, 'Eiusmod autem suscipit placeat'), (1051, 'Corrupti fugit eius tenetur'), (1052, 'Molestiae voluptates soluta illo'), (1053, 'Incididunt ea ad tempora'), (1054, 'Doloremque culpa soluta ipsum'), (1055, 'Commodi rerum aliquid odio');
INSERT INTO "sdgen_lorem_phrases_d49f56dcef3c" VALUES (1056, 'Adipisci earum esse enim'), (1057, 'Incididunt sint dicta excepturi'), (1058, 'Exercitationem at quas quaerat'), (1059, 'Vitae numquam eligendi dolorem'), (1060, 'Ratione enim dicta quos'), (1061, 'Magni expedita ut inventore'), (1062, 'Eaque esse eos vero'), (1063, 'Odit voluptatem incidunt esse');
INSERT INTO "sdgen_lorem_phrases_d49f56dcef3c" VALUES (1064, 'Minima sunt cumque assumenda'), (1065, 'Rem magni saepe ad'), (1066, 'Ut ipsam delectus nobis'), (1067, 'Molestiae aliquam ullam quasi'), (1068, 'Qui saepe praesentium velit'), (1069, 'Odit ducimus molestias modi'), (1070, 'Nam aspernatur quisquam dolorem'), (1071, 'Iusto asperiores laboriosam nesciunt');
INSERT INTO "sdgen_lorem_phrases_d49f56dcef3c" VALUES (1072, 'Eos pariatur deleniti blanditiis'), (1073, 'Accusamus mollitia earum fuga'), (1074, 'Quidem recusandae accusamus ipsum'), (1075, 'Fugiat libero qui esse'), (1076, 'Dolor eius reiciendis odio'), (1077, 'Accusamus quis aspernatur eius'), (1078, 'Facere modi provident in'), (1079, 'Iusto fugit perferendis nobis');
INSERT INTO "sdgen_lorem_phrases_d49f56dcef3c" VALUES (1080, 'Eos lorem nesciunt architecto'), (1081, 'Sit omnis praesentium distinctio'), (1082, 'Nam perspiciatis dolores nesciunt'), (1083, 'Veniam illo vero assumenda'), (1084, 'Sequi sed iure sunt'), (1085, 'Nihil reprehenderit commodi tenetur'), (1086, 'Rem quas alias praesentium'), (1087, 'Provident sequi harum enim');
INSERT INTO "sdgen_lorem_phrases_d49f56dcef3c" VALUES (1088, 'Magni harum necessitatibus dolorem'), (1089, 'Odit aliquam itaque inventore'), (1090, 'Dicta laboriosam sunt aut'), (1091, 'Delectus vero nostrum blanditiis'), (1092, 'Nihil odit delectus ea'), (1093, 'Accusamus perferendis quisquam ea'), (1094, 'Sit asperiores porro eum'), (1095, 'Exercitationem quasi incididunt repellendus');
INSERT INTO "sdgen_lorem_phrases_d49f56dcef3c" VALUES (1096, 'Facere exercitationem dicta eum'), (1097, 'Autem dolores sed quaerat'), (1098, 'Sequi velit ducimus magnam'), (1099, 'Ipsa atque recusandae doloribus'), (1100, 'Reprehenderit natus a dolorem'), (1101, 'Eiusmod eveniet dolore odio'), (1102, 'Ut omnis officia aliqua'), (1103, 'Omnis dolores quis inventore');
INSERT INTO "sdgen_lorem_phrases_d49f56dcef3c" VALUES (1104, 'Porro adipisci corporis mollitia'), (1105, 'Nam a ratione maxime'), (1106, 'Qui necessitatibus aut quibusdam'), (1107, 'Non dolorum repellendus debitis'), (1108, 'Cumque quasi inventore ab'), (1109, 'Eaque ea inventore eum'), (1110, 'Rem sint modi rerum'), (1111, 'Saepe error eligendi eum');
INSERT INTO "sdgen_lorem_phrases_d49f56dcef3c" VALUES (1112, 'Eos autem eiusmod sunt'), (1113, 'Voluptatum deserunt voluptates in'), (1114, 'Provident magni optio aliqua'), (1115, 'Delectus occaecati minus mollitia'), (1116, 'Magni quasi possimus modi'), (1117, 'Eveniet placeat maiores ab'), (1118, 'Eaque fuga ratione esse'), (1119, 'Cumque error provident vero');
INSERT INTO "sdgen_lorem_phrases_d49f56dcef3c" VALUES (1120, 'Nam molestiae quos nulla'), (1121, 'Eos harum nam iure'), (1122, 'Molestiae laborum aliqua quos'), (1123, 'Delectus ipsam dolorem odio'), (1124, 'Rem dolores et voluptate'), (1125, 'Voluptatum similique ipsum pariatur'), (1126, 'Omnis occaecati inventore maxime'), (1127, 'Hic ipsa magna libero');
INSERT INTO "sdgen_lorem_phrases_d49f56dcef3c" VALUES (1128, 'Quam similique libero sed'), (1129, 'Quo numquam dolores dolorem'), (1130, 'Nihil fugiat recusandae quaerat'), (1131, 'Cumque perspiciatis vel nobis'), (1132, 'Porro enim occaecati tenetur'), (1133, 'Facere odit soluta fuga'), (1134, 'Nihil ipsum necessitatibus aut'), (1135, 'Reprehenderit temporibus explicabo harum');
INSERT INTO "sdgen_lorem_phrases_d49f56dcef3c" VALUES (1136, 'Fugiat distinctio voluptas aut'), (1137, 'Accusamus ipsum iure assumenda'), (1138, 'Sequi ullam commodo debitis'), (1139, 'Aliquam impedit enim modi'), (1140, 'Adipisci repudiandae dolores ab'), (1141, 'Doloremque voluptatem natus quibusdam'), (1142, 'Illum perspiciatis quidem necessitatibus'), (1143, 'Qui provident nostrum amet');
INSERT INTO "sdgen_lorem_phrases_d49f56dcef3c" VALUES (1144, 'Corrupti corporis minus placeat'), (1145, 'Asperiores autem ex assumenda'), (1146, 'Accusamus dolores quo deserunt'), (1147, 'Iste amet cumque eum'), (1148, 'Ut inventore dolorem blanditiis'), (1149, 'Quidem ab nemo nobis'), (1150, 'Animi non occaecati tenetur'), (1151, 'Eaque saepe eveniet consectetur');
INSERT INTO "sdgen_lorem_phrases_d49f56dcef3c" VALUES (1152, 'Ipsa accusamus ratione praesentium'), (1153, 'Delectus voluptatum similique fuga'), (1154, 'Nam magni ea consectetur'), (1155, 'Quam earum ex sunt'), (1156, 'Eveniet iste nobis inventore'), (1157, 'Ut nobis lorem vero'), (1158, 'Eveniet sed eligendi placeat'), (1159, 'Lorem iusto nulla pariatur');
INSERT INTO "sdgen_lorem_phrases_d49f56dcef3c" VALUES (1160, 'Dolor dolores iure ea'), (1161, 'Sequi animi pariatur vero'), (1162, 'Nemo incididunt laboriosam deserunt'), (1163, 'Facere nisi corrupti odio'), (1164, 'Non harum enim maxime'), (1165, 'Quo asperiores nobis quibusdam'), (1166, 'Fugiat voluptatem commodo sunt'), (1167, 'Provident iusto enim repellendus');
INSERT INTO "sdgen_lorem_phrases_d49f56dcef3c" VALUES (1168, 'Odit magni consequuntur maxime'), (1169, 'Totam deleniti enim reiciendis'), (1170, 'Nihil culpa itaque nesciunt'), (1171, 'Iusto deserunt commodo blanditiis'), (1172, 'Odit libero adipisci voluptate'), (1173, 'Dicta fugit natus eum'), (1174, 'Adipisci commodi vero assumenda'), (1175, 'Sequi blanditiis laboriosam reiciendis');
INSERT INTO "sdgen_lorem_phrases_d49f56dcef3c" VALUES (1176, 'Nihil asperiores fuga consectetur'), (1177, 'Dolor adipisci doloribus excepturi'), (1178, 'Ut tenetur aspernatur officiis'), (1179, 'Nemo dolorem explicabo ad'), (1180, 'Porro quas iste voluptate'), (1181, 'Delectus saepe cum repellendus'), (1182, 'Reprehenderit fugiat dolore unde'), (1183, 'Incididunt fuga ipsam harum');
INSERT INTO "sdgen_lorem_phrases_d49f56dcef3c" VALUES (1184, 'Est quibusdam iure odio'), (1185, 'Hic nemo officiis modi'), (1186, 'Omnis non exercitationem tenetur'), (1187, 'Eiusmod dolor cum architecto'), (1188, 'Asperiores earum praesentium aliqua'), (1189, 'Adipisci impedit natus blanditiis'), (1190, 'Illum odio impedit amet'), (1191, 'Qui sed ducimus placeat');
INSERT INTO "sdgen_lorem_phrases_d49f56dcef3c" VALUES (1192, 'Ipsa placeat temporibus consectetur'), (1193, 'Eiusmod debitis tenetur modi'), (1194, 'Sit ad officiis ad'), (1195, 'Nihil earum perferendis mollitia'), (1196, 'Cumque cum hic ipsum'), (1197, 'Autem fugit illo harum'), (1198, 'Voluptatum totam eius doloribus'), (1199, 'Cumque unde tempor ab');
INSERT INTO "sdgen_lorem_phrases_d49f56dcef3c" VALUES (1200, 'Dolorum asperiores qui inventore'), (1201, 'Veniam repudiandae odio nulla'), (1202, 'Dicta vitae autem maxime'), (1203, 'Animi ea quia explicabo'), (1204, 'Accusamus at itaque modi'), (1205, 'Porro numquam necessitatibus magnam'), (1206, 'Illum delectus natus blanditiis'), (1207, 'Lorem saepe iste illo');
INSERT INTO "sdgen_lorem_phrases_d49f56dcef3c" VALUES (1208, 'Iusto doloribus repudiandae amet'), (1209, 'Sequi officia iste aut'), (1210, 'Minima repudiandae reiciendis architecto'), (1211, 'Fugiat dolorem rem corporis'), (1212, 'Dolorum numquam alias architecto'), (1213, 'Non cum ratione architecto'), (1214, 'Lorem provident sunt necessitatibus'), (1215, 'Quam at voluptates iure');
INSERT INTO "sdgen_lorem_phrases_d49f56dcef3c" VALUES (1216, 'Ipsa omnis suscipit quisquam'), (1217, 'Dicta vero autem tempora'), (1218, 'Saepe explicabo reprehenderit libero'), (1219, 'Porro asperiores neque architecto'), (1220, 'Incididunt debitis dignissimos vero'), (1221, 'Tempore facere provident iure'), (1222, 'Exercitationem ratione voluptatum tempora'), (1223, 'Tempore error iure tenetur');
INSERT INTO "sdgen_lorem_phrases_d49f56dcef3c" VALUES (1224, 'Eaque sunt pariatur illo'), (1225, 'Perferendis sit alias unde'), (1226, 'Minima sit enim quaerat'), (1227, 'Magni natus modi necessitatibus'), (1228, 'Non cumque necessitatibus blanditiis'), (1229, 'Consequatur illum veniam aut'), (1230, 'Dolorum asperiores porro aliqua'), (1231, 'Laborum enim suscipit deserunt');
INSERT INTO "sdgen_lorem_phrases_d49f56dcef3c" VALUES (1232, 'Doloremque magna ipsum corporis'), (1233, 'Dolorum autem cumque quasi'), (1234, 'Iste eiusmod deserunt nulla'), (1235, 'Hic molestiae accusantium sed'), (1236, 'Corrupti enim eum blanditiis'), (1237, 'Accusamus vel exercitationem aliqua'), (1238, 'Hic dicta nobis vero'), (1239, 'Asperiores eius id placeat');
INSERT INTO "sdgen_lorem_phrases_d49f56dcef3c" VALUES (1240, 'Vitae nulla sequi quaerat'), (1241, 'Qui magni error laboriosam'), (1242, 'Fugiat nihil ipsam sunt'), (1243, 'Animi totam libero nobis'), (1244, 'Asperiores id vel nulla'), (1245, 'Doloremque perspiciatis voluptatibus debitis'), (1246, 'Aliquam et mollitia sed'), (1247, 'Dolor praesentium mollitia quasi');
INSERT INTO "sdgen_lorem_phrases_d49f56dcef3c" VALUES (1248, 'Dicta aut maxime quibusdam'), (1249, 'Sequi sapiente libero ipsum'), (1250, 'Quidem nulla laboriosam velit'), (1251, 'Accusamus cupiditate eius maxime'), (1252, 'Sequi perspiciatis numquam doloribus'), (1253, 'Veniam illum suscipit velit'), (1254, 'Nam quibusdam quas voluptatibus'), (1255, 'Delectus iste nostrum odio');
INSERT INTO "sdgen_lorem_phrases_d49f56dcef3c" VALUES (1256, 'Voluptatem consequatur fugiat libero'), (1257, 'Odit consectetur officia nesciunt'), (1258, 'Ipsa iusto enim esse'), (1259, 'Delectus consectetur quae assumenda'), (1260, 'Saepe nisi doloremque rerum'), (1261, 'Molestiae ad optio esse'), (1262, 'Quo soluta delectus tempora'), (1263, 'Aliquam tempora veniam rerum');
INSERT INTO "sdgen_lorem_phrases_d49f56dcef3c" VALUES (1264, 'Est consequuntur aliquid dolorem'), (1265, 'Dolorum laborum a harum'), (1266, 'Qui corrupti sapiente nesciunt'), (1267, 'Dicta aliqua aspernatur reiciendis'), (1268, 'Incididunt dolores tempore unde'), (1269, 'Odit voluptatum ut voluptate'), (1270, 'Voluptatum eiusmod adipisci inventore'), (1271, 'Autem eius molestias nobis');
INSERT INTO "sdgen_lorem_phrases_d49f56dcef3c" VALUES (1272, 'Nam suscipit provident repellendus'), (1273, 'Laborum quae corporis reiciendis'), (1274, 'Molestiae quae fugit aliqua'), (1275, 'Cumque hic excepturi voluptatibus'), (1276, 'Dicta doloribus illo nesciunt'), (1277, 'Doloremque voluptatem voluptate esse'), (1278, 'Molestiae beatae unde deserunt'), (1279, 'Sequi a asperiores esse');

/* Cells that sdgen has made itself, by row number */
CREATE TEMPORARY TABLE "sdgen_made_things_plate_b730d3793746" (
  "n" BIGINT PRIMARY KEY,
  "value" TEXT
)
ON COMMIT DROP;
INSERT INTO "sdgen_made_things_plate_b730d3793746" VALUES (0, 'SG 948'), (1, 'FZ 608'), (2, 'bf 193'), (3, 'nh 975'), (4, 'WD 827'), (5, 'mU 667'), (6, 'Uu 638'), (7, 'cp 438');
INSERT INTO "sdgen_made_things_plate_b730d3793746" VALUES (8, 'uy 254'), (9, 'rf 940'), (10, 'uW 342'), (11, 'ef 678'), (12, 'mm 561'), (13, 'as 053'), (14, 'aL 731'), (15, 'Ll 009');
INSERT INTO "sdgen_made_things_plate_b730d3793746" VALUES (16, 'CU 822'), (17, 'gr 393'), (18, 'EW 282'), (19, 'Ns 920'), (20, 'aq 019'), (21, 'ti 367'), (22, 'mw 999'), (23, 'jd 089');
INSERT INTO "sdgen_made_things_plate_b730d3793746" VALUES (24, 'pu 663'), (25, 'pk 088'), (26, 'uP 622'), (27, 'mI 273'), (28, 'hN 655'), (29, 'sA 549'), (30, 'dE 514'), (31, 'nS 817');
INSERT INTO "sdgen_made_things_plate_b730d3793746" VALUES (32, 'vl 636'), (33, 'IF 029'), (34, 'pK 380'), (35, 'Bq 213'), (36, 'ev 981'), (37, 'jA 462'), (38, 'Bj 749'), (39, 'CZ 421');
INSERT INTO "sdgen_made_things_plate_b730d3793746" VALUES (40, 'by 574'), (41, 'pw 156'), (42, 'dW 813'), (43, 'Bl 905'), (44, 'fH 084'), (45, 'Qk 752'), (46, 'LD 914'), (47, 'eg 773');
INSERT INTO "sdgen_made_things_plate_b730d3793746" VALUES (48, 'KC 271'), (49, 'vM 834');

/* Tables */
CREATE TABLE IF NOT EXISTS "public"."places" (
  "id" INTEGER NOT NULL,
  "token" UUID NOT NULL,
  "city" TEXT NOT NULL,
  "source" TEXT NOT NULL,
  "opened" DATE NOT NULL
);
CREATE TABLE IF NOT EXISTS "public"."things" (
  "place_id" INTEGER NOT NULL,
  "place_token" TEXT NOT NULL,
  "place_opened" DATE NOT NULL,
  "host" TEXT NOT NULL,
  "owner" TEXT NOT NULL,
  "count" INTEGER NOT NULL,
  "wide" BIGINT NOT NULL,
  "share" DOUBLE PRECISION NOT NULL,
  "price" DOUBLE PRECISION NOT NULL,
  "heat" DOUBLE PRECISION NOT NULL,
  "level" INTEGER NOT NULL,
  "state" TEXT,
  "active" BOOLEAN NOT NULL,
  "seen_at" TIMESTAMP NOT NULL,
  "ticked_at" TIMESTAMP NOT NULL,
  "opened_at" TIMESTAMP NOT NULL,
  "due_on" DATE NOT NULL,
  "load" NUMERIC(6, 2) NOT NULL,
  "code" TEXT NOT NULL,
  "plate" TEXT NOT NULL,
  "label" TEXT,
  "price_with_tax" NUMERIC(8, 2) NOT NULL,
  "closes_at" TIMESTAMP NOT NULL
);
CREATE TABLE IF NOT EXISTS "public"."numbers" (
  "flag" BOOLEAN NOT NULL,
  "price" NUMERIC(8, 2) NOT NULL,
  "tries" INTEGER NOT NULL,
  "calls" DOUBLE PRECISION NOT NULL,
  "rank" INTEGER NOT NULL,
  "wait" DOUBLE PRECISION NOT NULL,
  "income" NUMERIC(10, 2) NOT NULL,
  "size" BIGINT NOT NULL,
  "stars" INTEGER NOT NULL
);
CREATE TABLE IF NOT EXISTS "public"."texts" (
  "number" INTEGER NOT NULL,
  "sku" VARCHAR(11) NOT NULL,
  "code" TEXT NOT NULL,
  "address" TEXT NOT NULL,
  "v6" TEXT NOT NULL,
  "mac" TEXT NOT NULL,
  "page" TEXT NOT NULL,
  "city" TEXT NOT NULL,
  "label" TEXT NOT NULL
);
CREATE TABLE IF NOT EXISTS "public"."people" (
  "first_name" TEXT NOT NULL,
  "last_name" TEXT NOT NULL,
  "email" TEXT NOT NULL,
  "contact" TEXT NOT NULL,
  "phone" TEXT NOT NULL,
  "country" VARCHAR(2) NOT NULL,
  "country_name" TEXT NOT NULL,
  "currency" VARCHAR(3) NOT NULL,
  "latitude" DOUBLE PRECISION NOT NULL,
  "longitude" NUMERIC(9, 6) NOT NULL,
  "spot" TEXT NOT NULL,
  "tags" TEXT NOT NULL,
  "review" TEXT NOT NULL
);
CREATE TABLE IF NOT EXISTS "public"."visits" (
  "place_id" INTEGER NOT NULL,
  "visit_no" INTEGER NOT NULL
);
CREATE TABLE IF NOT EXISTS "public"."payloads" (
  "checksum" BYTEA NOT NULL,
  "scores" JSONB NOT NULL,
  "profile" JSONB NOT NULL
);

/* places: 30 rows */
INSERT INTO "public"."places" (
  "id",
  "token",
  "city",
  "source",
  "opened"
)
WITH "rows" AS (
  SELECT
    GENERATE_SERIES(CAST(0 AS BIGINT), 29) AS "i"
), "layer_1" AS (
  SELECT
    "i",
    ("i" * 626001431 + 1589633957) % 2147483647 * ("i" + 1688894831) % 1999999973 * ("i" + 341623072) % 1899999979 * ("i" + 1724450884) % 2147483647 AS "token_u0", /* draw 0 of places.token */
    ("i" * 638548446 + 2080260663) % 2147483647 * ("i" + 681686517) % 1999999973 * ("i" + 1955278346) % 1899999979 * ("i" + 928709384) % 2147483647 AS "token_u1", /* draw 1 of places.token */
    ("i" * 653397136 + 2060678792) % 2147483647 * ("i" + 1218566129) % 1999999973 * ("i" + 322622626) % 1899999979 * ("i" + 2135761306) % 2147483647 AS "token_u2", /* draw 2 of places.token */
    ("i" * 773789212 + 1370043325) % 2147483647 * ("i" + 1714641508) % 1999999973 * ("i" + 1207431338) % 1899999979 * ("i" + 318888634) % 2147483647 AS "token_u3", /* draw 3 of places.token */
    ("i" * 532799645 + 1045395211) % 2147483647 * ("i" + 197351146) % 1999999973 * ("i" + 991242667) % 1899999979 * ("i" + 1401017071) % 2147483647 AS "city_u0" /* draw 0 of places.city */
  FROM "rows"
  OFFSET 0
)
SELECT
  "i" * (-5) + 100 AS "id", /* sequence: from 100, step -5 */
  CAST(ENCODE(
    INT8SEND((("token_u0" << 33) | (("token_u1" >> 14) << 16) | 16384 | (("token_u1" >> 2) & 4095))) || INT8SEND((~9223372036854775807 | ("token_u2" << 31) | "token_u3")),
    'hex'
  ) AS UUID) AS "token", /* uuid4: uuid of four draws */
  (
    SELECT
      "entry"."value"
    FROM "sdgen_cities" AS "entry"
    WHERE
      "entry"."n" = (("city_u0" * 500) >> 31)
  ) AS "city", /* faker_city: city */
  'import' AS "source", /* const: always 'import' */
  CAST(CAST('2025-11-02 12:00:00' AS TIMESTAMP) + ("i" * 259200) * INTERVAL '1 second' AS DATE) AS "opened" /* time_series: every 3d from -90d */
FROM "layer_1";

/* things: 50 rows */
INSERT INTO "public"."things" (
  "place_id",
  "place_token",
  "place_opened",
  "host",
  "owner",
  "count",
  "wide",
  "share",
  "price",
  "heat",
  "level",
  "state",
  "active",
  "seen_at",
  "ticked_at",
  "opened_at",
  "due_on",
  "load",
  "code",
  "plate",
  "label",
  "price_with_tax",
  "closes_at"
)
WITH "rows" AS (
  SELECT
    GENERATE_SERIES(CAST(0 AS BIGINT), 49) AS "i"
), "layer_1" AS (
  SELECT
    "i",
    (((("i" * 25501883 + 126199251) % 2147483647 * ("i" + 607009014) % 1999999973 * ("i" + 1035133614) % 1899999979 * ("i" + 1323690977) % 2147483647) * 30) >> 31) AS "place_id_parent", /* row of places that things.place_id points to */
    (((("i" * 22572569 + 1522925354) % 2147483647 * ("i" + 554640814) % 1999999973 * ("i" + 773758347) % 1899999979 * ("i" + 1527402187) % 2147483647) * 30) >> 31) AS "place_token_parent", /* row of places that things.place_token points to */
    ("i" * 1822308348 + 1573570240) % 2147483647 * ("i" + 1614339945) % 1999999973 * ("i" + 230747479) % 1899999979 * ("i" + 1064397813) % 2147483647 AS "host_u0", /* draw 0 of things.host */
    ("i" * 293399617 + 1977226960) % 2147483647 * ("i" + 1240760913) % 1999999973 * ("i" + 278869709) % 1899999979 * ("i" + 1447025431) % 2147483647 AS "host_u1", /* draw 1 of things.host */
    ("i" * 1185140379 + 108028164) % 2147483647 * ("i" + 2146224693) % 1999999973 * ("i" + 1105722079) % 1899999979 * ("i" + 760722538) % 2147483647 AS "host_u2", /* draw 2 of things.host */
    ("i" * 677884128 + 375954348) % 2147483647 * ("i" + 2146774449) % 1999999973 * ("i" + 110538938) % 1899999979 * ("i" + 611644760) % 2147483647 AS "count_u0", /* draw 0 of things.count */
    ("i" * 2008426058 + 723967242) % 2147483647 * ("i" + 2035325265) % 1999999973 * ("i" + 2116429328) % 1899999979 * ("i" + 1976244029) % 2147483647 AS "price_u0", /* draw 0 of things.price */
    ("i" * 1507487225 + 1279340642) % 2147483647 * ("i" + 284384342) % 1999999973 * ("i" + 1266846184) % 1899999979 * ("i" + 1702757255) % 2147483647 AS "price_u1", /* draw 1 of things.price */
    ("i" * 51572696 + 1420794741) % 2147483647 * ("i" + 1151434190) % 1999999973 * ("i" + 171012795) % 1899999979 * ("i" + 1656655164) % 2147483647 AS "state_u0", /* draw 0 of things.state */
    ("i" * 2081336578 + 1405599759) % 2147483647 * ("i" + 1039608697) % 1999999973 * ("i" + 2083818835) % 1899999979 * ("i" + 1060834017) % 2147483647 AS "opened_at_u0", /* draw 0 of things.opened_at */
    ("i" * 647385063 + 952021081) % 2147483647 * ("i" + 2135600487) % 1999999973 * ("i" + 1160398394) % 1899999979 * ("i" + 2117991885) % 2147483647 AS "opened_at_u2", /* draw 2 of things.opened_at */
    ("i" * 1031618811 + 450926565) % 2147483647 * ("i" + 1586343333) % 1999999973 * ("i" + 461706961) % 1899999979 * ("i" + 714946850) % 2147483647 AS "due_on_u0" /* draw 0 of things.due_on */
  FROM "rows"
  OFFSET 0
), "layer_2" AS (
  SELECT
    "i",
    "place_id_parent" * (-5) + 100 AS "place_id", /* things.place_id */
    ("place_token_parent" * 626001431 + 1589633957) % 2147483647 * ("place_token_parent" + 1688894831) % 1999999973 * ("place_token_parent" + 341623072) % 1899999979 * ("place_token_parent" + 1724450884) % 2147483647 AS "place_token_parent_token_u0", /* draw 0 of places.token */
    ("place_token_parent" * 638548446 + 2080260663) % 2147483647 * ("place_token_parent" + 681686517) % 1999999973 * ("place_token_parent" + 1955278346) % 1899999979 * ("place_token_parent" + 928709384) % 2147483647 AS "place_token_parent_token_u1", /* draw 1 of places.token */
    ("place_token_parent" * 653397136 + 2060678792) % 2147483647 * ("place_token_parent" + 1218566129) % 1999999973 * ("place_token_parent" + 322622626) % 1899999979 * ("place_token_parent" + 2135761306) % 2147483647 AS "place_token_parent_token_u2", /* draw 2 of places.token */
    ("place_token_parent" * 773789212 + 1370043325) % 2147483647 * ("place_token_parent" + 1714641508) % 1999999973 * ("place_token_parent" + 1207431338) % 1899999979 * ("place_token_parent" + 318888634) % 2147483647 AS "place_token_parent_token_u3", /* draw 3 of places.token */
    "place_id_parent" * 259200 AS "place_opened_count", /* things.place_opened, a count */
    (
      SELECT
        "entry"."value"
      FROM "sdgen_device_adjectives" AS "entry"
      WHERE
        "entry"."n" = (("host_u0" * 96) >> 31)
    ) || '-' || (
      SELECT
        "entry"."value"
      FROM "sdgen_device_kinds" AS "entry"
      WHERE
        "entry"."n" = (("host_u1" * 64) >> 31)
    ) || '-' || LPAD(CAST((("host_u2" * 10000) >> 31) AS TEXT), 4, '0') AS "host", /* things.host */
    (("count_u0" * 11) >> 31) - 5 AS "count", /* things.count */
    FLOOR(
      (FLOAT8 '1.0' + (("price_u0" * 4194304 + ("price_u1" >> 9)) / FLOAT8 '9007199254740992.0') * FLOAT8 '98.5') * FLOAT8 '100.0' + FLOAT8 '0.5'
    ) / FLOAT8 '100.0' AS "price", /* things.price */
    CASE
      WHEN "state_u0" < 1717986919
      THEN 'up'
      WHEN "state_u0" < 1932735284
      THEN 'down'
      ELSE CAST(NULL AS TEXT)
    END AS "state", /* things.state */
    (("opened_at_u0" * 64) >> 31) AS "opened_at_point", /* where on the line of weighted days */
    (("opened_at_u2" * 8) >> 31) AS "opened_at_hour_point", /* where on the line of hours */
    (("due_on_u0" * 26) >> 31) AS "due_on_point" /* where on the line of weighted days */
  FROM "layer_1"
  OFFSET 0
), "layer_3" AS (
  SELECT
    "i",
    "place_id",
    "place_token_parent_token_u0",
    "place_token_parent_token_u1",
    "place_token_parent_token_u2",
    "place_token_parent_token_u3",
    "place_opened_count",
    "host",
    "count",
    "price",
    "state",
    "opened_at_point",
    "opened_at_hour_point",
    "due_on_point",
    "opened_at_point" % 5 AS "opened_at_place", /* the same within its week */
    ("i" * 982793991 + 1960072341) % 2147483647 * ("i" + 384349372) % 1999999973 * ("i" + 730649910) % 1899999979 * ("i" + 783064919) % 2147483647 AS "opened_at_u4", /* draw 4 of things.opened_at */
    CAST(CASE
      WHEN "price" < FLOAT8 '0.0'
      THEN FLOAT8 '0.0' - FLOOR(FLOAT8 '0.49999999999999994' - ("price" * FLOAT8 '100.0'))
      ELSE FLOOR(("price" * FLOAT8 '100.0') + FLOAT8 '0.49999999999999994')
    END AS BIGINT) * 119 AS "price_with_tax_part1" /* part of 'round(price, 2) * 1.19' */
  FROM "layer_2"
  OFFSET 0
), "layer_4" AS (
  SELECT
    "i",
    "place_id",
    "place_token_parent_token_u0",
    "place_token_parent_token_u1",
    "place_token_parent_token_u2",
    "place_token_parent_token_u3",
    "place_opened_count",
    "host",
    "count",
    "price",
    "state",
    "due_on_point",
    (("opened_at_point" / 5) * 7 + "opened_at_place" + 1) * 86400 + ("opened_at_hour_point" + 9) * 3600 + (("opened_at_u4" * 3600) >> 31) AS "opened_at_count", /* things.opened_at, a count */
    CASE
      WHEN "price_with_tax_part1" < 0
      THEN ("price_with_tax_part1" - 50) / 100
      ELSE ("price_with_tax_part1" + 50) / 100
    END AS "price_with_tax_count" /* things.price_with_tax, a count */
  FROM "layer_3"
  OFFSET 0
), "layer_5" AS (
  SELECT
    "i",
    "place_id",
    "place_token_parent_token_u0",
    "place_token_parent_token_u1",
    "place_token_parent_token_u2",
    "place_token_parent_token_u3",
    "place_opened_count",
    "host",
    "count",
    "price",
    "state",
    "due_on_point",
    "price_with_tax_count",
    CAST('2025-11-02 00:00:00' AS TIMESTAMP) + "opened_at_count" * INTERVAL '1 second' AS "opened_at" /* things.opened_at */
  FROM "layer_4"
  OFFSET 0
), "layer_6" AS (
  SELECT
    "i",
    "place_id",
    "place_token_parent_token_u0",
    "place_token_parent_token_u1",
    "place_token_parent_token_u2",
    "place_token_parent_token_u3",
    "place_opened_count",
    "host",
    "count",
    "price",
    "state",
    "opened_at",
    "due_on_point",
    "price_with_tax_count",
    CAST((CAST("opened_at" AS DATE) - CAST('1970-01-01' AS DATE)) AS BIGINT) * 86400000000 + CAST(EXTRACT(EPOCH FROM CAST("opened_at" AS TIME)) * 1000000 AS BIGINT) AS "load_time", /* opened_at in microseconds since 1970 */
    ("i" * 522206616 + 1948573147) % 2147483647 * ("i" + 1701129457) % 1999999973 * ("i" + 88282731) % 1899999979 * ("i" + 198663481) % 2147483647 AS "load_u0", /* draw 0 of things.load */
    ("i" * 1616261428 + 1315239852) % 2147483647 * ("i" + 1872380768) % 1999999973 * ("i" + 746662737) % 1899999979 * ("i" + 424674224) % 2147483647 AS "load_u1", /* draw 1 of things.load */
    ("i" * 1937746909 + 178203892) % 2147483647 * ("i" + 590150879) % 1999999973 * ("i" + 589420643) % 1899999979 * ("i" + 163004035) % 2147483647 AS "load_spike", /* draw spike of things.load */
    DATE_TRUNC('MONTH', "opened_at") AS "closes_at_part1" /* part of 'CASE WHEN count > 0 THEN place_opened … */
  FROM "layer_5"
  OFFSET 0
), "layer_7" AS (
  SELECT
    "i",
    "place_id",
    "place_token_parent_token_u0",
    "place_token_parent_token_u1",
    "place_token_parent_token_u2",
    "place_token_parent_token_u3",
    "host",
    "count",
    "price",
    "state",
    "opened_at",
    "due_on_point",
    "price_with_tax_count",
    CAST(CAST('2025-11-02 12:00:00' AS TIMESTAMP) + "place_opened_count" * INTERVAL '1 second' AS DATE) AS "place_opened", /* things.place_opened */
    ("i" * 102726278 + 2055080477) % 2147483647 * ("i" + 706756073) % 1999999973 * ("i" + 215293371) % 1899999979 * ("i" + 98535957) % 2147483647 AS "owner_u0", /* draw 0 of things.owner */
    ("i" * 2008212623 + 1133191100) % 2147483647 * ("i" + 661384920) % 1999999973 * ("i" + 517162051) % 1899999979 * ("i" + 1956483132) % 2147483647 AS "owner_u1", /* draw 1 of things.owner */
    ("i" * 236187100 + 1868597785) % 2147483647 * ("i" + 951366649) % 1999999973 * ("i" + 1829339616) % 1899999979 * ("i" + 859288623) % 2147483647 AS "wide_u0_2", /* draw 0+2 of things.wide */
    ("i" * 1361002156 + 2002957521) % 2147483647 * ("i" + 1798901574) % 1999999973 * ("i" + 880366993) % 1899999979 * ("i" + 1278307165) % 2147483647 AS "wide_u1", /* draw 1 of things.wide */
    ("i" * 2091969095 + 2046378613) % 2147483647 * ("i" + 1567441370) % 1999999973 * ("i" + 791590125) % 1899999979 * ("i" + 1766270609) % 2147483647 AS "wide_u0", /* draw 0 of things.wide */
    ("i" * 1922568864 + 1043837265) % 2147483647 * ("i" + 1829246727) % 1999999973 * ("i" + 432796414) % 1899999979 * ("i" + 1521846861) % 2147483647 AS "share_u0", /* draw 0 of things.share */
    ("i" * 551917300 + 208953612) % 2147483647 * ("i" + 601039239) % 1999999973 * ("i" + 1454794061) % 1899999979 * ("i" + 638052245) % 2147483647 AS "share_u1", /* draw 1 of things.share */
    ("i" * 1482355934 + 1424071584) % 2147483647 * ("i" + 1740453531) % 1999999973 * ("i" + 1662414438) % 1899999979 * ("i" + 1480674838) % 2147483647 AS "heat_u0", /* draw 0 of things.heat */
    ("i" * 17174874 + 219381706) % 2147483647 * ("i" + 61192617) % 1999999973 * ("i" + 1938355623) % 1899999979 * ("i" + 1526196927) % 2147483647 AS "heat_u1", /* draw 1 of things.heat */
    ("i" * 1082350627 + 899362472) % 2147483647 * ("i" + 1729141376) % 1999999973 * ("i" + 2086653049) % 1899999979 * ("i" + 721193406) % 2147483647 AS "level_u0", /* draw 0 of things.level */
    ("i" * 807466226 + 1700501771) % 2147483647 * ("i" + 1803537241) % 1999999973 * ("i" + 890639765) % 1899999979 * ("i" + 169618557) % 2147483647 AS "level_u1", /* draw 1 of things.level */
    ("i" * 2144557400 + 1450257174) % 2147483647 * ("i" + 1581377309) % 1999999973 * ("i" + 1020849347) % 1899999979 * ("i" + 295878091) % 2147483647 AS "active_u0", /* draw 0 of things.active */
    ("i" * 256988503 + 1064652756) % 2147483647 * ("i" + 1670423476) % 1999999973 * ("i" + 355999264) % 1899999979 * ("i" + 18674988) % 2147483647 AS "seen_at_u0", /* draw 0 of things.seen_at */
    ("i" * 714859843 + 656884278) % 2147483647 * ("i" + 169479972) % 1999999973 * ("i" + 1647262857) % 1899999979 * ("i" + 1603990756) % 2147483647 AS "ticked_at_u0", /* draw 0 of things.ticked_at */
    "due_on_point" % 6 AS "due_on_place", /* the same within its week */
    FLOAT8 '40.0' + FLOAT8 '0.1' * (CAST(("load_time" - 1769860800000000) AS DOUBLE PRECISION) / FLOAT8 '86400000000.0') + FLOAT8 '10.0' * COS(
      FLOAT8 '6.283185307179586' * (CAST(("load_time" - 978480000000000) % 604800000000 AS DOUBLE PRECISION) / FLOAT8 '604800000000.0')
    ) + FLOAT8 '3.0' * (SQRT((-FLOAT8 '2.0') * LN(("load_u0" + 1) / FLOAT8 '2147483647.0')) * COS(FLOAT8 '6.283185307179586' * ("load_u1" / FLOAT8 '2147483647.0'))) + CASE WHEN "load_spike" < 21474837 THEN FLOAT8 '30.0' ELSE FLOAT8 '0.0' END AS "load_value", /* before its limits */
    ("i" * 127800078 + 1448586606) % 2147483647 * ("i" + 1398325150) % 1999999973 * ("i" + 764582503) % 1899999979 * ("i" + 1424613707) % 2147483647 AS "code_u0", /* draw 0 of things.code */
    "price_with_tax_count" * 0.01 AS "price_with_tax", /* things.price_with_tax */
    CASE
      WHEN CAST("count" AS BIGINT) > 0
      THEN ("place_opened_count" * 1000000 + 1762084800000000 - ((("place_opened_count" * 1000000 + 1762084800000000) % 86400000000 + 86400000000) % 86400000000)) + (259200000000 * CAST("count" AS BIGINT))
      ELSE CAST((CAST("closes_at_part1" AS DATE) - CAST('1970-01-01' AS DATE)) AS BIGINT) * 86400000000 + CAST(EXTRACT(EPOCH FROM CAST("closes_at_part1" AS TIME)) * 1000000 AS BIGINT)
    END AS "closes_at_part2" /* part of 'CASE WHEN count > 0 THEN place_opened … */
  FROM "layer_6"
  OFFSET 0
)
SELECT
  "place_id" AS "place_id", /* fk: places.id of a drawn row */
  CAST(CAST(ENCODE(
    INT8SEND(
      (("place_token_parent_token_u0" << 33) | (("place_token_parent_token_u1" >> 14) << 16) | 16384 | (("place_token_parent_token_u1" >> 2) & 4095))
    ) || INT8SEND((~9223372036854775807 | ("place_token_parent_token_u2" << 31) | "place_token_parent_token_u3")),
    'hex'
  ) AS UUID) AS TEXT) AS "place_token", /* fk: places.token of a drawn row */
  "place_opened" AS "place_opened", /* parent: opened of the row that place_id points to */
  "host" AS "host", /* faker_device_name: device name */
  (
    SELECT
      "entry"."value"
    FROM "sdgen_first_names" AS "entry"
    WHERE
      "entry"."n" = (("owner_u0" * 512) >> 31)
  ) || ' ' || (
    SELECT
      "entry"."value"
    FROM "sdgen_last_names" AS "entry"
    WHERE
      "entry"."n" = (("owner_u1" * 1000) >> 31)
  ) AS "owner", /* faker_name: first and last name */
  "count" AS "count", /* uniform_int: -5 to 5 */
  "wide_u0" * 4 + ("wide_u0" * 410065413 + "wide_u1" * 4 + ("wide_u1" * 410065413 + "wide_u0_2" * 4 + ("wide_u0_2" * 410065413) / 2147483647) / 2147483647) / 2147483647 AS "wide", /* uniform_int: 0 to 9000000000 */
  (("share_u0" * 4194304 + ("share_u1" >> 9)) / FLOAT8 '9007199254740992.0') * FLOAT8 '1.0' AS "share", /* uniform_float: 0 to 1 */
  "price" AS "price", /* uniform_float: 1 to 99.5, to 0.01 */
  FLOOR(
    (FLOAT8 '22.5' + FLOAT8 '3.0' * (SQRT((-FLOAT8 '2.0') * LN(("heat_u0" + 1) / FLOAT8 '2147483647.0')) * COS(FLOAT8 '6.283185307179586' * ("heat_u1" / FLOAT8 '2147483647.0')))) * FLOAT8 '10.0' + FLOAT8 '0.5'
  ) / FLOAT8 '10.0' AS "heat", /* normal: mean 22.5, std 3 */
  CAST(FLOOR(
    FLOAT8 '100.0' + FLOAT8 '15.0' * (SQRT((-FLOAT8 '2.0') * LN(("level_u0" + 1) / FLOAT8 '2147483647.0')) * COS(FLOAT8 '6.283185307179586' * ("level_u1" / FLOAT8 '2147483647.0'))) + FLOAT8 '0.5'
  ) AS BIGINT) AS "level", /* normal: mean 100, std 15 */
  "state" AS "state", /* choice: one of 3 values, weighted */
  CASE WHEN "active_u0" < 1073741824 THEN TRUE ELSE FALSE END AS "active", /* choice: one of 2 values */
  CAST('2026-01-24 12:00:00' AS TIMESTAMP) + ("i" * 90 + ((("seen_at_u0" * 60) >> 31) - 30)) * INTERVAL '1 second' AS "seen_at", /* time_series: every 90s from -7d, ±30 s */
  CAST('2024-02-29 23:59:59' AS TIMESTAMP) + ("i" * 1500 + (("ticked_at_u0" * 500000) >> 31) - 250000) * INTERVAL '1 microsecond' AS "ticked_at", /* time_series: every 1500us from 2024-02-29T23:59:59Z, ±0.25 s */
  "opened_at" AS "opened_at", /* timestamp: -90d to -1d, weighted by weekday and hour */
  CAST(CAST('2026-01-31 00:00:00' AS TIMESTAMP) + ((("due_on_point" / 6) * 7 + CASE WHEN "due_on_place" < 2 THEN 2 ELSE "due_on_place" - 2 + 3 END) * 86400) * INTERVAL '1 second' AS DATE) AS "due_on", /* date: -0s to +30d, weighted by weekday */
  CAST(FLOOR(
    (
      FLOOR(
        CASE WHEN "load_value" < FLOAT8 '0.0' THEN FLOAT8 '0.0' ELSE "load_value" END * FLOAT8 '100.0' + FLOAT8 '0.5'
      ) / FLOAT8 '100.0'
    ) * FLOAT8 '100.0' + FLOAT8 '0.5'
  ) AS BIGINT) * 0.01 AS "load", /* seasonal: around 40 by opened_at, ±10 per week */
  (SELECT JSONB_AGG("value" ORDER BY "n") FROM "sdgen_bothify_en_us_7e72c2cd4c79") ->> CAST((("code_u0" * 12) >> 31) AS INTEGER) AS "code", /* faker: bothify, a pool of 12 */
  (
    SELECT
      "entry"."value"
    FROM "sdgen_made_things_plate_b730d3793746" AS "entry"
    WHERE
      "entry"."n" = "i"
  ) AS "plate", /* faker: bothify, a value for each row */
  (((UPPER(SUBSTR("host", 1, 3) COLLATE "C") || '-') || "state") || '-') || (CASE WHEN "price_with_tax_count" < 0 THEN '-' ELSE '' END || CAST(ABS("price_with_tax_count") / 100 AS TEXT) || '.' || LPAD(CAST(ABS("price_with_tax_count") % 100 AS TEXT), 2, '0')) AS "label", /* expr: upper(left(host, 3)) || '-' || state || '-' || price_with_tax */
  "price_with_tax" AS "price_with_tax", /* expr: round(price, 2) * 1.19 */
  CAST('1970-01-01 00:00:00' AS TIMESTAMP) + ("closes_at_part2" / 1000000) * INTERVAL '1 second' + ("closes_at_part2" % 1000000) * INTERVAL '1 microsecond' AS "closes_at" /* expr: CASE WHEN count > 0 THEN place_opened + interval '3 days' * count ELSE date_trunc('month', opened_at) END */
FROM "layer_7";

/* numbers: 40 rows */
INSERT INTO "public"."numbers" (
  "flag",
  "price",
  "tries",
  "calls",
  "rank",
  "wait",
  "income",
  "size",
  "stars"
)
WITH "rows" AS (
  SELECT
    GENERATE_SERIES(CAST(0 AS BIGINT), 39) AS "i"
), "layer_1" AS (
  SELECT
    "i",
    ("i" * 526444776 + 1830467114) % 2147483647 * ("i" + 1962286786) % 1999999973 * ("i" + 1626612170) % 1899999979 * ("i" + 410839999) % 2147483647 AS "rank_u0", /* draw 0 of numbers.rank */
    ("i" * 466015744 + 1899378896) % 2147483647 * ("i" + 379308176) % 1999999973 * ("i" + 179200274) % 1899999979 * ("i" + 1898801814) % 2147483647 AS "stars_u0", /* draw 0 of numbers.stars */
    ("i" * 1885593834 + 286900621) % 2147483647 * ("i" + 445655718) % 1999999973 * ("i" + 1142967379) % 1899999979 * ("i" + 951979424) % 2147483647 AS "stars_u1" /* draw 1 of numbers.stars */
  FROM "rows"
  OFFSET 0
), "layer_2" AS (
  SELECT
    "i",
    (("rank_u0" * 70) >> 31) AS "rank_slot0", /* one of 70 entries */
    FLOAT8 '0.00023262907903552504' + ((("stars_u0" * 4194304 + ("stars_u1" >> 9)) / FLOAT8 '9007199254740992.0') + FLOAT8 '2.3283064365386963e-10') * FLOAT8 '0.9329601696521064' AS "stars_chance" /* share of the normal numbers below it */
  FROM "layer_1"
  OFFSET 0
), "layer_3" AS (
  SELECT
    "i",
    "rank_slot0",
    "stars_chance",
    "stars_chance" - FLOAT8 '0.5' AS "stars_from_half" /* from the middle */
  FROM "layer_2"
  OFFSET 0
), "layer_4" AS (
  SELECT
    "rank_slot0",
    "stars_from_half",
    ("i" * 1052947098 + 1604044055) % 2147483647 * ("i" + 557265738) % 1999999973 * ("i" + 1486621359) % 1899999979 * ("i" + 1053159446) % 2147483647 AS "flag_u0", /* draw 0 of numbers.flag */
    ("i" * 286204979 + 299923199) % 2147483647 * ("i" + 1346222124) % 1999999973 * ("i" + 977337405) % 1899999979 * ("i" + 240143372) % 2147483647 AS "price_u0", /* draw 0 of numbers.price */
    ("i" * 423241371 + 1053686979) % 2147483647 * ("i" + 1064516457) % 1999999973 * ("i" + 751228058) % 1899999979 * ("i" + 2067202561) % 2147483647 AS "tries_u0", /* draw 0 of numbers.tries */
    ("i" * 1057649777 + 384540350) % 2147483647 * ("i" + 2088131894) % 1999999973 * ("i" + 973029656) % 1899999979 * ("i" + 669018265) % 2147483647 AS "calls_u0", /* draw 0 of numbers.calls */
    (
      SELECT
        "entry"."value"
      FROM "sdgen_numbers_rank_chances_d588ca1de19c" AS "entry"
      WHERE
        "entry"."n" = "rank_slot0"
    ) AS "rank_entry0", /* its chance and its alias */
    ("i" * 804193681 + 539130589) % 2147483647 * ("i" + 282209688) % 1999999973 * ("i" + 128759482) % 1899999979 * ("i" + 1475940657) % 2147483647 AS "rank_u1", /* draw 1 of numbers.rank */
    ("i" * 1576798300 + 1216898710) % 2147483647 * ("i" + 76200497) % 1999999973 * ("i" + 1251795007) % 1899999979 * ("i" + 683043550) % 2147483647 AS "wait_u0", /* draw 0 of numbers.wait */
    ("i" * 710866448 + 1343404587) % 2147483647 * ("i" + 104586867) % 1999999973 * ("i" + 690516874) % 1899999979 * ("i" + 2113706344) % 2147483647 AS "wait_u1", /* draw 1 of numbers.wait */
    ("i" * 1390195064 + 1100104091) % 2147483647 * ("i" + 1413724891) % 1999999973 * ("i" + 329942569) % 1899999979 * ("i" + 501282754) % 2147483647 AS "income_u0", /* draw 0 of numbers.income */
    ("i" * 1702972280 + 866274647) % 2147483647 * ("i" + 809254819) % 1999999973 * ("i" + 814892410) % 1899999979 * ("i" + 1349553602) % 2147483647 AS "income_u1", /* draw 1 of numbers.income */
    ("i" * 188086458 + 1619835990) % 2147483647 * ("i" + 733253679) % 1999999973 * ("i" + 373141897) % 1899999979 * ("i" + 783430868) % 2147483647 AS "size_u0", /* draw 0 of numbers.size */
    ("i" * 1628107049 + 1578638334) % 2147483647 * ("i" + 1285170415) % 1999999973 * ("i" + 2043487469) % 1899999979 * ("i" + 1126160799) % 2147483647 AS "size_u1", /* draw 1 of numbers.size */
    CASE
      WHEN "stars_from_half" BETWEEN (-FLOAT8 '0.425') AND FLOAT8 '0.425'
      THEN FLOAT8 '0.18062499999999998' - ("stars_from_half" * "stars_from_half")
      ELSE SQRT(
        -LN(
          CASE WHEN "stars_from_half" < FLOAT8 '0.0' THEN "stars_chance" ELSE FLOAT8 '1.0' - "stars_chance" END
        )
      ) - FLOAT8 '1.6'
    END AS "stars_r" /* r of AS 241 */
  FROM "layer_3"
  OFFSET 0
)
SELECT
  ("flag_u0" < 429496730) AS "flag", /* bool: true with chance 0.2 */
  ((("price_u0" * 10150) >> 31) - 150) * 0.01 AS "price", /* decimal: -1.5 to 99.99 */
  CAST(CASE
    WHEN "tries_u0" < 679477248
    THEN 0
    WHEN "tries_u0" < 1585446912
    THEN 1
    WHEN "tries_u0" < 2038431744
    THEN 2
    WHEN "tries_u0" < 2139095040
    THEN 3
    ELSE 4
  END AS BIGINT) AS "tries", /* binomial: 4 tries with chance 0.25 */
  CAST(CAST(CASE
    WHEN "calls_u0" < 479168371
    THEN 0
    WHEN "calls_u0" < 1197920926
    THEN 1
    WHEN "calls_u0" < 1736985342
    THEN 2
    WHEN "calls_u0" < 2006517550
    THEN 3
    WHEN "calls_u0" < 2107592128
    THEN 4
    WHEN "calls_u0" < 2137914502
    THEN 5
    WHEN "calls_u0" < 2145495095
    THEN 6
    WHEN "calls_u0" < 2147119508
    THEN 7
    WHEN "calls_u0" < 2147424085
    THEN 8
    WHEN "calls_u0" < 2147474848
    THEN 9
    WHEN "calls_u0" < 2147482463
    THEN 10
    WHEN "calls_u0" < 2147483501
    THEN 11
    WHEN "calls_u0" < 2147483631
    THEN 12
    WHEN "calls_u0" < 2147483646
    THEN 13
    ELSE 14
  END AS BIGINT) AS DOUBLE PRECISION) AS "calls", /* poisson: mean 1.5 */
  CASE WHEN "rank_u1" < ("rank_entry0" >> 32) THEN "rank_slot0" ELSE ("rank_entry0" & 4294967295) END + 1 AS "rank", /* zipf: rank 1 to 70, exponent 1 */
  LEAST(
    GREATEST(
      FLOOR(
        (
          (-FLOAT8 '40.0') * LN(
            FLOAT8 '1.0' - ((("wait_u0" * 4194304 + ("wait_u1" >> 9)) / FLOAT8 '9007199254740992.0') * FLOAT8 '0.9999996944798185')
          )
        ) * FLOAT8 '10.0' + FLOAT8 '0.5'
      ) / FLOAT8 '10.0',
      FLOAT8 '0.0'
    ),
    FLOAT8 '600.0'
  ) AS "wait", /* exponential: mean 40, from 0, to 600 */
  CAST(FLOOR(
    (
      FLOOR(
        (
          FLOAT8 '31000.0' * EXP(
            FLOAT8 '0.6' * (SQRT((-FLOAT8 '2.0') * LN(("income_u0" + 1) / FLOAT8 '2147483647.0')) * COS(FLOAT8 '6.283185307179586' * ("income_u1" / FLOAT8 '2147483647.0')))
          )
        ) * FLOAT8 '100.0' + FLOAT8 '0.5'
      ) / FLOAT8 '100.0'
    ) * FLOAT8 '100.0' + FLOAT8 '0.5'
  ) AS BIGINT) * 0.01 AS "income", /* lognormal: median 31000, sigma 0.6 */
  CAST(LEAST(
    GREATEST(
      FLOOR(
        FLOAT8 '1000.0' * EXP(
          LN(
            FLOAT8 '1.0' - ((("size_u0" * 4194304 + ("size_u1" >> 9)) / FLOAT8 '9007199254740992.0') * FLOAT8 '0.9999897480803803')
          ) / (-FLOAT8 '1.16')
        ) + FLOAT8 '0.5'
      ),
      FLOAT8 '1000.0'
    ),
    FLOAT8 '20000000.0'
  ) AS BIGINT) AS "size", /* pareto: alpha 1.16, from 1000, to 2e+07 */
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
      ),
      FLOAT8 '1.0'
    ),
    FLOAT8 '5.0'
  ) AS BIGINT) AS "stars" /* normal: mean 4, std 1, from 1, to 5 */
FROM "layer_4";

/* texts: 40 rows */
INSERT INTO "public"."texts" (
  "number",
  "sku",
  "code",
  "address",
  "v6",
  "mac",
  "page",
  "city",
  "label"
)
WITH "rows" AS (
  SELECT
    GENERATE_SERIES(CAST(0 AS BIGINT), 39) AS "i"
), "layer_1" AS (
  SELECT
    "i",
    "i" AS "number_permutation_number", /* number of texts.number */
    ("i" * 1643875686 + 1126576779) % 2147483647 * ("i" + 1729555172) % 1999999973 * ("i" + 343316644) % 1899999979 * ("i" + 1620842126) % 2147483647 AS "sku_u0", /* draw 0 of texts.sku */
    "i" AS "code_permutation_number", /* number of texts.code */
    ("i" * 996164726 + 1167881706) % 2147483647 * ("i" + 1152201001) % 1999999973 * ("i" + 143555762) % 1899999979 * ("i" + 874351009) % 2147483647 AS "address_u0", /* draw 0 of texts.address */
    ("i" * 1234238380 + 2036450240) % 2147483647 * ("i" + 1503970047) % 1999999973 * ("i" + 910636923) % 1899999979 * ("i" + 750609144) % 2147483647 AS "v6_u0_2", /* draw 0+2 of texts.v6 */
    ("i" * 1222415018 + 1087452204) % 2147483647 * ("i" + 1886488051) % 1999999973 * ("i" + 652439465) % 1899999979 * ("i" + 691728768) % 2147483647 AS "v6_u1", /* draw 1 of texts.v6 */
    ("i" * 118199340 + 1133013372) % 2147483647 * ("i" + 531281553) % 1999999973 * ("i" + 212332611) % 1899999979 * ("i" + 242731394) % 2147483647 AS "v6_u0", /* draw 0 of texts.v6 */
    ("i" * 1361145861 + 1317881789) % 2147483647 * ("i" + 89282170) % 1999999973 * ("i" + 1455495762) % 1899999979 * ("i" + 545474358) % 2147483647 AS "mac_u0", /* draw 0 of texts.mac */
    ("i" * 862166640 + 1304652570) % 2147483647 * ("i" + 497998588) % 1999999973 * ("i" + 59428902) % 1899999979 * ("i" + 1617451033) % 2147483647 AS "page_u0", /* draw 0 of texts.page */
    ("i" * 1190606295 + 1898774970) % 2147483647 * ("i" + 511227359) % 1999999973 * ("i" + 1231898865) % 1899999979 * ("i" + 1310966112) % 2147483647 AS "city_u0" /* draw 0 of texts.city */
  FROM "rows"
  OFFSET 0
), "layer_2" AS (
  SELECT
    "i",
    "number_permutation_number" / 95 AS "number_permutation_line", /* line of texts.number */
    "number_permutation_number" % 95 AS "number_permutation_place", /* place of texts.number */
    (("sku_u0" * 6760000) >> 31) AS "sku_text_1", /* which of 6760000 texts */
    "code_permutation_number" / 108 AS "code_permutation_line", /* line of texts.code */
    "code_permutation_number" % 108 AS "code_permutation_place", /* place of texts.code */
    (("address_u0" * 65534) >> 31) + 3232235521 AS "address_address", /* number of an address in 192.168.0.0/16 */
    ("v6_u0" * 131066 + ("v6_u0" * 327673 + "v6_u1" * 131066 + ("v6_u1" * 327673 + "v6_u0_2" * 131066 + ("v6_u0_2" * 327673) / 2147483647) / 2147483647) / 2147483647) AS "v6_text_1", /* which of 281462092005375 texts */
    (("mac_u0" * 16777216) >> 31) AS "mac_text_1", /* which of 16777216 texts */
    (("page_u0" * 384) >> 31) AS "page_text_1", /* which of 384 texts */
    (
      SELECT
        "entry"."value"
      FROM "sdgen_cities" AS "entry"
      WHERE
        "entry"."n" = (("city_u0" * 500) >> 31)
    ) AS "city" /* texts.city */
  FROM "layer_1"
  OFFSET 0
), "layer_3" AS (
  SELECT
    "i",
    "number_permutation_line",
    "code_permutation_line",
    "address_address",
    "v6_text_1",
    "mac_text_1",
    "page_text_1",
    "city",
    (
      "number_permutation_place" + ("number_permutation_line" * 404017944 + 1660944882) % 2147483647 * ("number_permutation_line" + 1969333299) % 1999999973 * ("number_permutation_line" + 1348640147) % 1899999979 * ("number_permutation_line" + 1055491891) % 2147483647
    ) % CASE WHEN "number_permutation_line" < 94 THEN 95 ELSE 70 END AS "number_permutation_place_1", /* place_1 of texts.number */
    'SKU-' || LPAD(CAST("sku_text_1" / 676 AS TEXT), 4, '0') || '-' || CHR(CAST(("sku_text_1" / 26) % 26 AS INTEGER) + 65) || CHR(CAST("sku_text_1" % 26 AS INTEGER) + 65) AS "sku", /* texts.sku */
    (
      "code_permutation_place" + ("code_permutation_line" * 143045443 + 641732334) % 2147483647 * ("code_permutation_line" + 1587333433) % 1999999973 * ("code_permutation_line" + 1481939759) % 1899999979 * ("code_permutation_line" + 1978952330) % 2147483647
    ) % CASE WHEN "code_permutation_line" < 106 THEN 108 ELSE 72 END AS "code_permutation_place_1" /* place_1 of texts.code */
  FROM "layer_2"
  OFFSET 0
), "layer_4" AS (
  SELECT
    "i",
    "number_permutation_place_1",
    "sku",
    "code_permutation_place_1",
    "address_address",
    "v6_text_1",
    "mac_text_1",
    "page_text_1",
    "city",
    (
      "number_permutation_line" + ("number_permutation_place_1" * 239114965 + 1564403365) % 2147483647 * ("number_permutation_place_1" + 1374095580) % 1999999973 * ("number_permutation_place_1" + 1412620331) % 1899999979 * ("number_permutation_place_1" + 1754378291) % 2147483647
    ) % CASE WHEN "number_permutation_place_1" < 70 THEN 95 ELSE 94 END AS "number_permutation_line_2", /* line_2 of texts.number */
    (
      "code_permutation_line" + ("code_permutation_place_1" * 43212888 + 1113290872) % 2147483647 * ("code_permutation_place_1" + 11737861) % 1999999973 * ("code_permutation_place_1" + 607724634) % 1899999979 * ("code_permutation_place_1" + 436457653) % 2147483647
    ) % CASE WHEN "code_permutation_place_1" < 72 THEN 107 ELSE 106 END AS "code_permutation_line_2" /* line_2 of texts.code */
  FROM "layer_3"
  OFFSET 0
), "layer_5" AS (
  SELECT
    "i",
    "number_permutation_line_2",
    "sku",
    "code_permutation_line_2",
    "address_address",
    "v6_text_1",
    "mac_text_1",
    "page_text_1",
    "city",
    (
      "number_permutation_place_1" + ("number_permutation_line_2" * 874600211 + 1179978534) % 2147483647 * ("number_permutation_line_2" + 1839566022) % 1999999973 * ("number_permutation_line_2" + 971803544) % 1899999979 * ("number_permutation_line_2" + 1007382506) % 2147483647
    ) % CASE WHEN "number_permutation_line_2" < 94 THEN 95 ELSE 70 END AS "number_permutation_place_3", /* place_3 of texts.number */
    (
      "code_permutation_place_1" + ("code_permutation_line_2" * 1307356460 + 214181872) % 2147483647 * ("code_permutation_line_2" + 713183831) % 1999999973 * ("code_permutation_line_2" + 285032613) % 1899999979 * ("code_permutation_line_2" + 501003204) % 2147483647
    ) % CASE WHEN "code_permutation_line_2" < 106 THEN 108 ELSE 72 END AS "code_permutation_place_3" /* place_3 of texts.code */
  FROM "layer_4"
  OFFSET 0
), "layer_6" AS (
  SELECT
    "i",
    "number_permutation_place_3",
    "sku",
    "code_permutation_place_3",
    "address_address",
    "v6_text_1",
    "mac_text_1",
    "page_text_1",
    "city",
    (
      "number_permutation_line_2" + ("number_permutation_place_3" * 1206888351 + 180165608) % 2147483647 * ("number_permutation_place_3" + 138901102) % 1999999973 * ("number_permutation_place_3" + 1672056244) % 1899999979 * ("number_permutation_place_3" + 559489271) % 2147483647
    ) % CASE WHEN "number_permutation_place_3" < 70 THEN 95 ELSE 94 END AS "number_permutation_line_4", /* line_4 of texts.number */
    (
      "code_permutation_line_2" + ("code_permutation_place_3" * 2090200287 + 296430787) % 2147483647 * ("code_permutation_place_3" + 1408010713) % 1999999973 * ("code_permutation_place_3" + 175905469) % 1899999979 * ("code_permutation_place_3" + 950184678) % 2147483647
    ) % CASE WHEN "code_permutation_place_3" < 72 THEN 107 ELSE 106 END AS "code_permutation_line_4" /* line_4 of texts.code */
  FROM "layer_5"
  OFFSET 0
), "layer_7" AS (
  SELECT
    "i",
    "number_permutation_line_4",
    "sku",
    "code_permutation_line_4",
    "address_address",
    "v6_text_1",
    "mac_text_1",
    "page_text_1",
    "city",
    (
      "number_permutation_place_3" + ("number_permutation_line_4" * 280347456 + 1855870789) % 2147483647 * ("number_permutation_line_4" + 802368048) % 1999999973 * ("number_permutation_line_4" + 286200030) % 1899999979 * ("number_permutation_line_4" + 160306522) % 2147483647
    ) % CASE WHEN "number_permutation_line_4" < 94 THEN 95 ELSE 70 END AS "number_permutation_place_5", /* place_5 of texts.number */
    (
      "code_permutation_place_3" + ("code_permutation_line_4" * 994553645 + 225022130) % 2147483647 * ("code_permutation_line_4" + 775273180) % 1999999973 * ("code_permutation_line_4" + 1956571143) % 1899999979 * ("code_permutation_line_4" + 1030672388) % 2147483647
    ) % CASE WHEN "code_permutation_line_4" < 106 THEN 108 ELSE 72 END AS "code_permutation_place_5" /* place_5 of texts.code */
  FROM "layer_6"
  OFFSET 0
), "layer_8" AS (
  SELECT
    "i",
    "number_permutation_place_5",
    "sku",
    "code_permutation_place_5",
    "address_address",
    "v6_text_1",
    "mac_text_1",
    "page_text_1",
    "city",
    (
      "number_permutation_line_4" + ("number_permutation_place_5" * 1178204434 + 296322350) % 2147483647 * ("number_permutation_place_5" + 1934447249) % 1999999973 * ("number_permutation_place_5" + 1954102227) % 1899999979 * ("number_permutation_place_5" + 23741781) % 2147483647
    ) % CASE WHEN "number_permutation_place_5" < 70 THEN 95 ELSE 94 END AS "number_permutation_line_6", /* line_6 of texts.number */
    (
      "code_permutation_line_4" + ("code_permutation_place_5" * 753720042 + 241229459) % 2147483647 * ("code_permutation_place_5" + 1015344736) % 1999999973 * ("code_permutation_place_5" + 1772970231) % 1899999979 * ("code_permutation_place_5" + 1798716579) % 2147483647
    ) % CASE WHEN "code_permutation_place_5" < 72 THEN 107 ELSE 106 END AS "code_permutation_line_6" /* line_6 of texts.code */
  FROM "layer_7"
  OFFSET 0
), "layer_9" AS (
  SELECT
    "i",
    "sku",
    "address_address",
    "v6_text_1",
    "mac_text_1",
    "page_text_1",
    "city",
    ("number_permutation_line_6" * 95 + "number_permutation_place_5") + 1000 AS "number", /* texts.number */
    ("code_permutation_line_6" * 108 + "code_permutation_place_5") AS "code_text_1" /* which of 11520 texts */
  FROM "layer_8"
  OFFSET 0
), "layer_10" AS (
  SELECT
    "number",
    "sku",
    "code_text_1",
    "address_address",
    "v6_text_1",
    "mac_text_1",
    "page_text_1",
    "city",
    ("i" * 2027726212 + 127668648) % 2147483647 * ("i" + 541550297) % 1999999973 * ("i" + 578610082) % 1899999979 * ("i" + 124443726) % 2147483647 AS "v6_u2", /* draw 2 of texts.v6 */
    "city" || '.' || "sku" || '@' AS "label_part1", /* part of '{city|ascii|lower}.{sku|ascii|lower}@{… */
    CAST("number" AS BIGINT) AS "label_part2" /* part of '{city|ascii|lower}.{sku|ascii|lower}@{… */
  FROM "layer_9"
  OFFSET 0
)
SELECT
  "number" AS "number", /* unique_int: 1000 to 9999, each once */
  "sku" AS "sku", /* pattern: SKU-####-?? */
  CASE "code_text_1" / 5760 WHEN 0 THEN 'EU' ELSE 'US' END || '-' || CHR(GET_BYTE(CAST('ABCDEFGHJKLMNPQRSTUVWXYZ' AS BYTEA), CAST(("code_text_1" / 240) % 24 AS INTEGER))) || CHR(GET_BYTE(CAST('ABCDEFGHJKLMNPQRSTUVWXYZ' AS BYTEA), CAST(("code_text_1" / 10) % 24 AS INTEGER))) || CAST("code_text_1" % 10 AS TEXT) AS "code", /* pattern: (EU|US)-[A-HJ-NP-Z]{2}\d, each once */
  HOST(CAST('0.0.0.0' AS INET) + "address_address") AS "address", /* ipv4: in 192.168.0.0/16 */
  '2001:db8::' || TO_HEX("v6_text_1" / 4294836225 + 1) || ':' || TO_HEX(("v6_text_1" / 65535) % 65535 + 1) || ':' || TO_HEX("v6_text_1" % 65535 + 1) || ':' || TO_HEX((("v6_u2" * 65535) >> 31) + 1) AS "v6", /* ipv6: in 2001:db8::/64 */
  '00:1b:63' || ':' || LPAD(TO_HEX("mac_text_1" / 65536), 2, '0') || ':' || LPAD(TO_HEX(("mac_text_1" / 256) % 256), 2, '0') || ':' || LPAD(TO_HEX("mac_text_1" % 256), 2, '0') AS "mac", /* mac: of 00:1b:63 */
  'https://' || CASE "page_text_1" / 128 WHEN 0 THEN 'example.com' WHEN 1 THEN 'example.net' ELSE 'example.org' END || '/' || (SELECT "entry"."value" FROM "sdgen_path_words" AS "entry" WHERE "entry"."n" = "page_text_1" % 128) AS "page", /* url: https address */
  "city" AS "city", /* faker_city: city */
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
                            ),
                            'Æ',
                            'AE'
                          ),
                          'Ĳ',
                          'IJ'
                        ),
                        'Œ',
                        'OE'
                      ),
                      'ẞ',
                      'SS'
                    ),
                    'Þ',
                    'Th'
                  ),
                  'æ',
                  'ae'
                ),
                'ĳ',
                'ij'
              ),
              'œ',
              'oe'
            ),
            'ß',
            'ss'
          ),
          'þ',
          'th'
        ),
        '[^\u0001-\u007f]',
        '',
        'g'
      )
    END COLLATE "C"
  ) || CASE
    WHEN "label_part2" BETWEEN 0 AND 99999
    THEN LPAD(CAST("label_part2" AS TEXT), 5, '0')
    WHEN "label_part2" BETWEEN (-9999) AND (-1)
    THEN '-' || LPAD(CAST(-"label_part2" AS TEXT), 4, '0')
    ELSE CAST("label_part2" AS TEXT)
  END AS "label" /* template: {city|ascii|lower}.{sku|ascii|lower}@{number:05} */
FROM "layer_10";

/* people: 40 rows */
INSERT INTO "public"."people" (
  "first_name",
  "last_name",
  "email",
  "contact",
  "phone",
  "country",
  "country_name",
  "currency",
  "latitude",
  "longitude",
  "spot",
  "tags",
  "review"
)
WITH "rows" AS (
  SELECT
    GENERATE_SERIES(CAST(0 AS BIGINT), 39) AS "i"
), "layer_1" AS (
  SELECT
    "i",
    ("i" * 1300896952 + 1037209026) % 2147483647 * ("i" + 1858609997) % 1999999973 * ("i" + 1122856805) % 1899999979 * ("i" + 1214580785) % 2147483647 AS "first_name_u0", /* draw 0 of people.first_name */
    ("i" * 1186571405 + 164055033) % 2147483647 * ("i" + 655797725) % 1999999973 * ("i" + 1947915549) % 1899999979 * ("i" + 944713393) % 2147483647 AS "last_name_u0", /* draw 0 of people.last_name */
    "i" AS "phone_permutation_number", /* number of people.phone */
    ("i" * 498490425 + 1203556404) % 2147483647 * ("i" + 582039509) % 1999999973 * ("i" + 753717079) % 1899999979 * ("i" + 1932026693) % 2147483647 AS "country_u0", /* draw 0 of people.country */
    ("i" * 1863181922 + 365288875) % 2147483647 * ("i" + 1788039968) % 1999999973 * ("i" + 804855600) % 1899999979 * ("i" + 417256937) % 2147483647 AS "latitude_u0", /* draw 0 of people.latitude */
    ("i" * 1547260677 + 1209836066) % 2147483647 * ("i" + 506173701) % 1999999973 * ("i" + 652068698) % 1899999979 * ("i" + 2136899142) % 2147483647 AS "latitude_u1", /* draw 1 of people.latitude */
    ("i" * 523428039 + 1820103722) % 2147483647 * ("i" + 1588797754) % 1999999973 * ("i" + 2046717676) % 1899999979 * ("i" + 1637600581) % 2147483647 AS "latitude_u2", /* draw 2 of people.latitude */
    ("i" * 580779879 + 1025534356) % 2147483647 * ("i" + 879996795) % 1999999973 * ("i" + 1341842844) % 1899999979 * ("i" + 976249095) % 2147483647 AS "latitude_u3", /* draw 3 of people.latitude */
    ("i" * 19614871 + 323130136) % 2147483647 * ("i" + 294653986) % 1999999973 * ("i" + 1714098822) % 1899999979 * ("i" + 880987039) % 2147483647 AS "spot_u0", /* draw 0 of people.spot */
    ("i" * 2048558629 + 636478875) % 2147483647 * ("i" + 1257138232) % 1999999973 * ("i" + 972261961) % 1899999979 * ("i" + 874903088) % 2147483647 AS "spot_u1", /* draw 1 of people.spot */
    ("i" * 1241826709 + 1573858395) % 2147483647 * ("i" + 1130147796) % 1999999973 * ("i" + 1785588721) % 1899999979 * ("i" + 991593672) % 2147483647 AS "spot_u4", /* draw 4 of people.spot */
    ("i" * 1083818543 + 1744930378) % 2147483647 * ("i" + 484005471) % 1999999973 * ("i" + 526749996) % 1899999979 * ("i" + 206857834) % 2147483647 AS "spot_u5", /* draw 5 of people.spot */
    ("i" * 1962728759 + 1186833609) % 2147483647 * ("i" + 1152875831) % 1999999973 * ("i" + 813007301) % 1899999979 * ("i" + 878538736) % 2147483647 AS "tags_u0", /* draw 0 of people.tags */
    ("i" * 163156449 + 177833823) % 2147483647 * ("i" + 228442249) % 1999999973 * ("i" + 102035745) % 1899999979 * ("i" + 1418638383) % 2147483647 AS "review_u0" /* draw 0 of people.review */
  FROM "rows"
  OFFSET 0
), "layer_2" AS (
  SELECT
    "i",
    (
      SELECT
        "entry"."value"
      FROM "sdgen_first_names" AS "entry"
      WHERE
        "entry"."n" = (("first_name_u0" * 512) >> 31)
    ) AS "first_name", /* people.first_name */
    (
      SELECT
        "entry"."value"
      FROM "sdgen_last_names_fr_FR" AS "entry"
      WHERE
        "entry"."n" = (("last_name_u0" * 400) >> 31)
    ) AS "last_name", /* people.last_name */
    "phone_permutation_number" / 71 AS "phone_permutation_line", /* line of people.phone */
    "phone_permutation_number" % 71 AS "phone_permutation_place", /* place of people.phone */
    CASE WHEN "country_u0" < 373672274 THEN 'DE' WHEN "country_u0" < 673270911 THEN 'GB' ELSE 'US' END AS "country", /* people.country */
    SQRT((("latitude_u0" * 4194304 + ("latitude_u1" >> 9)) / FLOAT8 '9007199254740992.0')) * FLOAT8 '0.001962011413360934' AS "latitude_sine", /* sine of half the distance from the centre */
    SIN(
      (("latitude_u2" * 4194304 + ("latitude_u3" >> 9)) / FLOAT8 '9007199254740992.0') * FLOAT8 '3.141592653589793'
    ) AS "latitude_turned", /* sine of half its direction */
    CAST(FLOOR(
      (
        ASIN(
          FLOAT8 '0.6946583704589973' + (("spot_u0" * 4194304 + ("spot_u1" >> 9)) / FLOAT8 '9007199254740992.0') * FLOAT8 '0.04848645501839699'
        ) * FLOAT8 '57.29577951308232'
      ) * FLOAT8 '1000000.0' + FLOAT8 '0.5'
    ) AS BIGINT) AS "spot_latitude_units", /* latitude, in 10^-6 degrees */
    CAST(FLOOR(
      (FLOAT8 '5.0' + (("spot_u4" * 4194304 + ("spot_u5" >> 9)) / FLOAT8 '9007199254740992.0') * FLOAT8 '11.0') * FLOAT8 '1000000.0' + FLOAT8 '0.5'
    ) AS BIGINT) AS "spot_longitude_units", /* longitude, in 10^-6 degrees */
    (("tags_u0" * 5) >> 31) + 2 AS "tags_count", /* how many words */
    (("review_u0" * 2) >> 31) + 1 AS "review_count" /* how many sentences */
  FROM "layer_1"
  OFFSET 0
), "layer_3" AS (
  SELECT
    "i",
    "first_name",
    "last_name",
    "phone_permutation_line",
    "country",
    "latitude_sine",
    "latitude_turned",
    "spot_latitude_units",
    "spot_longitude_units",
    "tags_count",
    "review_count",
    REPLACE("first_name" || ' ' || "last_name", '''', '') AS "email_name", /* name, without apostrophes */
    (
      "phone_permutation_place" + ("phone_permutation_line" * 1521763147 + 1954860443) % 2147483647 * ("phone_permutation_line" + 1546817840) % 1999999973 * ("phone_permutation_line" + 570982491) % 1899999979 * ("phone_permutation_line" + 998954456) % 2147483647
    ) % CASE WHEN "phone_permutation_line" < 70 THEN 71 ELSE 30 END AS "phone_permutation_place_1", /* place_1 of people.phone */
    SQRT(FLOAT8 '1.0' - ("latitude_sine" * "latitude_sine")) AS "latitude_cosine" /* its cosine */
  FROM "layer_2"
  OFFSET 0
), "layer_4" AS (
  SELECT
    "i",
    "first_name",
    "last_name",
    "phone_permutation_place_1",
    "country",
    "latitude_sine",
    "latitude_cosine",
    "latitude_turned",
    "spot_latitude_units",
    "spot_longitude_units",
    "tags_count",
    "review_count",
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
                              ),
                              'Æ',
                              'AE'
                            ),
                            'Ĳ',
                            'IJ'
                          ),
                          'Œ',
                          'OE'
                        ),
                        'ẞ',
                        'SS'
                      ),
                      'Þ',
                      'Th'
                    ),
                    'æ',
                    'ae'
                  ),
                  'ĳ',
                  'ij'
                ),
                'œ',
                'oe'
              ),
              'ß',
              'ss'
            ),
            'þ',
            'th'
          ),
          '[^\u0001-\u007f]',
          '',
          'g'
        )
      END COLLATE "C"
    ) AS "email_letters", /* name in small letters of ASCII */
    (
      "phone_permutation_line" + ("phone_permutation_place_1" * 1637579974 + 740273443) % 2147483647 * ("phone_permutation_place_1" + 202388249) % 1999999973 * ("phone_permutation_place_1" + 1544887432) % 1899999979 * ("phone_permutation_place_1" + 1411778310) % 2147483647
    ) % CASE WHEN "phone_permutation_place_1" < 30 THEN 71 ELSE 70 END AS "phone_permutation_line_2", /* line_2 of people.phone */
    FLOAT8 '0.5891963573533421' * "latitude_cosine" - (FLOAT8 '0.8079898838980305' * "latitude_sine") AS "latitude_straight" /* as far from the pole as if it lay towards it */
  FROM "layer_3"
  OFFSET 0
), "layer_5" AS (
  SELECT
    "i",
    "first_name",
    "last_name",
    "phone_permutation_line_2",
    "country",
    "spot_latitude_units",
    "spot_longitude_units",
    "tags_count",
    "review_count",
    CASE
      WHEN "email_letters" ~ '^[a-z0-9]+( [a-z0-9]+)*$'
      THEN REPLACE("email_letters", ' ', '.')
      ELSE BTRIM(REGEXP_REPLACE("email_letters", '[^a-z0-9]+', '.', 'g'), '.')
    END AS "email_mailbox", /* words of the name with dots between them */
    (
      "phone_permutation_place_1" + ("phone_permutation_line_2" * 1025422965 + 1718217352) % 2147483647 * ("phone_permutation_line_2" + 1517760706) % 1999999973 * ("phone_permutation_line_2" + 924622008) % 1899999979 * ("phone_permutation_line_2" + 1873641532) % 2147483647
    ) % CASE WHEN "phone_permutation_line_2" < 70 THEN 71 ELSE 30 END AS "phone_permutation_place_3", /* place_3 of people.phone */
    FLOOR(
      (
        ASIN(
          SQRT(
            LEAST(
              "latitude_straight" * "latitude_straight" + FLOAT8 '1.9042587854842774' * (("latitude_sine" * "latitude_cosine") * ("latitude_turned" * "latitude_turned")),
              FLOAT8 '1.0'
            )
          )
        ) * FLOAT8 '114.59155902616465' - FLOAT8 '90.0'
      ) * FLOAT8 '1000000.0' + FLOAT8 '0.5'
    ) / FLOAT8 '1000000.0' AS "latitude" /* people.latitude */
  FROM "layer_4"
  OFFSET 0
), "layer_6" AS (
  SELECT
    "i",
    "first_name",
    "last_name",
    "email_mailbox",
    "phone_permutation_place_3",
    "country",
    "latitude",
    "spot_latitude_units",
    "spot_longitude_units",
    "tags_count",
    "review_count",
    (
      "phone_permutation_line_2" + ("phone_permutation_place_3" * 934772319 + 1325412671) % 2147483647 * ("phone_permutation_place_3" + 670202858) % 1999999973 * ("phone_permutation_place_3" + 1439321595) % 1899999979 * ("phone_permutation_place_3" + 1375069777) % 2147483647
    ) % CASE WHEN "phone_permutation_place_3" < 30 THEN 71 ELSE 70 END AS "phone_permutation_line_4", /* line_4 of people.phone */
    CAST("latitude" AS DOUBLE PRECISION) AS "longitude_latitude" /* the point's latitude */
  FROM "layer_5"
  OFFSET 0
), "layer_7" AS (
  SELECT
    "i",
    "first_name",
    "last_name",
    "email_mailbox",
    "phone_permutation_line_4",
    "country",
    "latitude",
    "spot_latitude_units",
    "spot_longitude_units",
    "tags_count",
    "review_count",
    (
      "phone_permutation_place_3" + ("phone_permutation_line_4" * 1691991310 + 440169197) % 2147483647 * ("phone_permutation_line_4" + 43575927) % 1999999973 * ("phone_permutation_line_4" + 300711243) % 1899999979 * ("phone_permutation_line_4" + 579188) % 2147483647
    ) % CASE WHEN "phone_permutation_line_4" < 70 THEN 71 ELSE 30 END AS "phone_permutation_place_5", /* place_5 of people.phone */
    SIN(("longitude_latitude" - (-FLOAT8 '17.8')) * FLOAT8 '0.008726646259971648') AS "longitude_way", /* sine of half the way to it along a meridian */
    FLOAT8 '0.9521293927421387' * COS("longitude_latitude" * FLOAT8 '0.017453292519943295') AS "longitude_whole" /* haversine of the way half round the globe */
  FROM "layer_6"
  OFFSET 0
), "layer_8" AS (
  SELECT
    "i",
    "first_name",
    "last_name",
    "email_mailbox",
    "phone_permutation_place_5",
    "country",
    "latitude",
    "longitude_whole",
    "spot_latitude_units",
    "spot_longitude_units",
    "tags_count",
    "review_count",
    (
      "phone_permutation_line_4" + ("phone_permutation_place_5" * 1304328203 + 478978927) % 2147483647 * ("phone_permutation_place_5" + 75924172) % 1999999973 * ("phone_permutation_place_5" + 664534421) % 1899999979 * ("phone_permutation_place_5" + 871600890) % 2147483647
    ) % CASE WHEN "phone_permutation_place_5" < 30 THEN 71 ELSE 70 END AS "phone_permutation_line_6", /* line_6 of people.phone */
    FLOAT8 '3.84948878615857e-06' - ("longitude_way" * "longitude_way") AS "longitude_left", /* haversine that is left for the way to the side */
    ("i" * 653815017 + 581567027) % 2147483647 * ("i" + 2099657079) % 1999999973 * ("i" + 777743703) % 1899999979 * ("i" + 483316762) % 2147483647 AS "longitude_u4", /* draw 4 of people.longitude */
    ("i" * 1952344650 + 642662549) % 2147483647 * ("i" + 675406015) % 1999999973 * ("i" + 1216165222) % 1899999979 * ("i" + 1685372331) % 2147483647 AS "longitude_u5" /* draw 5 of people.longitude */
  FROM "layer_7"
  OFFSET 0
), "layer_9" AS (
  SELECT
    "i",
    "first_name",
    "last_name",
    "email_mailbox",
    "country",
    "latitude",
    "spot_latitude_units",
    "spot_longitude_units",
    "tags_count",
    "review_count",
    ("i" * 1802770125 + 810036944) % 2147483647 * ("i" + 1596598722) % 1999999973 * ("i" + 2115885414) % 1899999979 * ("i" + 1476222820) % 2147483647 AS "email_u2", /* draw 2 of people.email */
    ("i" * 1504143749 + 462267998) % 2147483647 * ("i" + 1332234129) % 1999999973 * ("i" + 445804146) % 1899999979 * ("i" + 806730381) % 2147483647 AS "contact_u0", /* draw 0 of people.contact */
    ("i" * 1028114510 + 2090289725) % 2147483647 * ("i" + 444181032) % 1999999973 * ("i" + 1971580778) % 1899999979 * ("i" + 676616667) % 2147483647 AS "contact_u1", /* draw 1 of people.contact */
    ("phone_permutation_line_6" * 71 + "phone_permutation_place_5") AS "phone_text_1", /* which of 5000 texts */
    "country" AS "country_name_country", /* country code in country */
    "country" AS "currency_country", /* country code in country */
    FLOAT8 '179.9' + ((("longitude_u4" * 4194304 + ("longitude_u5" >> 9)) / FLOAT8 '9007199254740992.0') * FLOAT8 '2.0' - FLOAT8 '1.0') * CASE
      WHEN "longitude_left" <= FLOAT8 '0.0'
      THEN FLOAT8 '0.0'
      WHEN "longitude_left" >= "longitude_whole"
      THEN FLOAT8 '180.0'
      ELSE ASIN(SQRT("longitude_left" / "longitude_whole")) * FLOAT8 '114.59155902616465'
    END AS "longitude_reached", /* longitude, maybe beyond 180 degrees */
    ABS("spot_latitude_units") AS "spot_latitude_size", /* latitude without its sign */
    ABS("spot_longitude_units") AS "spot_longitude_size", /* longitude without its sign */
    ("i" * 1249906297 + 1048429223) % 2147483647 * ("i" + 1104481288) % 1999999973 * ("i" + 376879038) % 1899999979 * ("i" + 601987917) % 2147483647 AS "tags_u1", /* draw 1 of people.tags */
    ("i" * 493687952 + 688413885) % 2147483647 * ("i" + 927817205) % 1999999973 * ("i" + 803728222) % 1899999979 * ("i" + 429086371) % 2147483647 AS "review_u1", /* draw 1 of people.review */
    ("i" * 1063686204 + 1764927582) % 2147483647 * ("i" + 2127618277) % 1999999973 * ("i" + 950566031) % 1899999979 * ("i" + 533544317) % 2147483647 AS "review_u2" /* draw 2 of people.review */
  FROM "layer_8"
  OFFSET 0
)
SELECT
  "first_name" AS "first_name", /* first_name: first name */
  "last_name" AS "last_name", /* last_name: last name */
  CASE WHEN "email_mailbox" = '' THEN 'user' ELSE "email_mailbox" END || '.' || CAST("i" + 1 AS TEXT) || '@' || CASE (("email_u2" * 3) >> 31) WHEN 0 THEN 'example.com' WHEN 1 THEN 'example.net' ELSE 'example.org' END AS "email", /* email: e-mail address of first_name, last_name, each once */
  (
    (
      SELECT
        "entry"."value"
      FROM "sdgen_mail_first_names_5b452da1db80" AS "entry"
      WHERE
        "entry"."n" = (("contact_u0" * 512) >> 31)
    ) || '.' || (
      SELECT
        "entry"."value"
      FROM "sdgen_mail_last_names_2cf9f66114f0" AS "entry"
      WHERE
        "entry"."n" = (("contact_u1" * 1000) >> 31)
    )
  ) || '@example.com' AS "contact", /* email: e-mail address */
  CASE "phone_text_1" / 1000
    WHEN 0
    THEN '+493023125'
    WHEN 1
    THEN '+494066969'
    WHEN 2
    THEN '+496990009'
    WHEN 3
    THEN '+498999998'
    ELSE '+492214710'
  END || LPAD(CAST("phone_text_1" % 1000 AS TEXT), 3, '0') AS "phone", /* phone: phone number of DE reserved for fiction, each once */
  "country" AS "country", /* country: country (alpha2) */
  (
    SELECT
      "entry"."value"
    FROM "sdgen_country_name_by_code_58674b13e341" AS "entry"
    WHERE
      "entry"."n" = (ASCII("country_name_country") - 65) * 26 + ASCII(SUBSTR("country_name_country", 2, 1)) - 65
  ) AS "country_name", /* country: country of country (name) */
  (
    SELECT
      "entry"."value"
    FROM "sdgen_currency_code_by_country_9071f91a93bd" AS "entry"
    WHERE
      "entry"."n" = (ASCII("currency_country") - 65) * 26 + ASCII(SUBSTR("currency_country", 2, 1)) - 65
  ) AS "currency", /* currency: currency of country (code) */
  "latitude" AS "latitude", /* lat_lon: latitude of a point near another */
  CAST(FLOOR(
    (
      FLOOR(
        CASE
          WHEN "longitude_reached" > FLOAT8 '180.0'
          THEN "longitude_reached" - FLOAT8 '360.0'
          WHEN "longitude_reached" < (-FLOAT8 '180.0')
          THEN "longitude_reached" + FLOAT8 '360.0'
          ELSE "longitude_reached"
        END * FLOAT8 '1000000.0' + FLOAT8 '0.5'
      ) / FLOAT8 '1000000.0'
    ) * FLOAT8 '1000000.0' + FLOAT8 '0.5'
  ) AS BIGINT) * 0.000001 AS "longitude", /* lat_lon: longitude of a point near another */
  (CASE WHEN "spot_latitude_units" < 0 THEN '-' ELSE '' END || CAST("spot_latitude_size" / 1000000 AS TEXT) || '.' || LPAD(CAST("spot_latitude_size" % 1000000 AS TEXT), 6, '0')) || ',' || (CASE WHEN "spot_longitude_units" < 0 THEN '-' ELSE '' END || CAST("spot_longitude_size" / 1000000 AS TEXT) || '.' || LPAD(CAST("spot_longitude_size" % 1000000 AS TEXT), 6, '0')) AS "spot", /* lat_lon: latitude and longitude of a point */
  (
    SELECT
      "entry"."value"
    FROM "sdgen_lorem_phrases_d49f56dcef3c" AS "entry"
    WHERE
      "entry"."n" = (LEAST("tags_count", 4) - 1) * 256 + ("tags_u1" >> 23)
  ) || CASE
    WHEN "tags_count" > 4
    THEN ' ' || (
      SELECT
        "entry"."value"
      FROM "sdgen_lorem_phrases_d49f56dcef3c" AS "entry"
      WHERE
        "entry"."n" = (LEAST("tags_count" - 4, 4) - 1) * 256 + (("tags_u1" >> 15) & 255)
    )
    ELSE ''
  END AS "tags", /* lorem: 2 to 6 words of filler text */
  (
    (
      SELECT
        "entry"."value"
      FROM "sdgen_lorem_phrases_d49f56dcef3c" AS "entry"
      WHERE
        "entry"."n" = (("review_u1" >> 22) & 255) + 1024
    ) || CASE
      WHEN "review_u1" >= 1073741824
      THEN ' ' || (
        SELECT
          "entry"."value"
        FROM "sdgen_lorem_phrases_d49f56dcef3c" AS "entry"
        WHERE
          "entry"."n" = (("review_u1" >> 14) & 255) + 768
      )
      ELSE ''
    END || ' ' || (
      SELECT
        "entry"."value"
      FROM "sdgen_lorem_phrases_d49f56dcef3c" AS "entry"
      WHERE
        "entry"."n" = (("review_u1" >> 4) & 1023)
    ) || '.'
  ) || CASE
    WHEN "review_count" > 1
    THEN ' ' || (
      (
        SELECT
          "entry"."value"
        FROM "sdgen_lorem_phrases_d49f56dcef3c" AS "entry"
        WHERE
          "entry"."n" = (("review_u2" >> 22) & 255) + 1024
      ) || CASE
        WHEN "review_u2" >= 1073741824
        THEN ' ' || (
          SELECT
            "entry"."value"
          FROM "sdgen_lorem_phrases_d49f56dcef3c" AS "entry"
          WHERE
            "entry"."n" = (("review_u2" >> 14) & 255) + 768
        )
        ELSE ''
      END || ' ' || (
        SELECT
          "entry"."value"
        FROM "sdgen_lorem_phrases_d49f56dcef3c" AS "entry"
        WHERE
          "entry"."n" = (("review_u2" >> 4) & 1023)
      ) || '.'
    )
    ELSE ''
  END AS "review" /* lorem: 1 to 2 sentences of filler text */
FROM "layer_9";

/* visits: 60 rows */
INSERT INTO "public"."visits" (
  "place_id",
  "visit_no"
)
WITH "rows" AS (
  SELECT
    GENERATE_SERIES(CAST(0 AS BIGINT), 59) AS "i"
), "layer_1" AS (
  SELECT
    "i",
    "i" / 4 AS "place_id_pair" /* pair of parents */
  FROM "rows"
  OFFSET 0
), "layer_2" AS (
  SELECT
    "i",
    "place_id_pair",
    ("place_id_pair" * 1848361197 + 1287029426) % 2147483647 * ("place_id_pair" + 1131481616) % 1999999973 * ("place_id_pair" + 161581513) % 1899999979 * ("place_id_pair" + 15027739) % 2147483647 AS "place_id_u_children" /* draw children of visits.place_id */
  FROM "layer_1"
  OFFSET 0
), "layer_3" AS (
  SELECT
    "place_id_pair",
    "i" % 4 AS "place_id_offset", /* child of the pair */
    (("place_id_u_children" * 3) >> 31) + 1 AS "place_id_first_has" /* children of the first of the pair */
  FROM "layer_2"
  OFFSET 0
), "layer_4" AS (
  SELECT
    "place_id_pair" * 2 + CASE WHEN "place_id_offset" < "place_id_first_has" THEN 0 ELSE 1 END AS "place_id_parent", /* row of places that visits.place_id points to */
    CASE
      WHEN "place_id_offset" < "place_id_first_has"
      THEN "place_id_offset"
      ELSE "place_id_offset" - "place_id_first_has"
    END AS "place_id_child_number" /* number among rows of one places row */
  FROM "layer_3"
  OFFSET 0
), "layer_5" AS (
  SELECT
    "place_id_child_number",
    "place_id_parent" * (-5) + 100 AS "place_id" /* visits.place_id */
  FROM "layer_4"
  OFFSET 0
)
SELECT
  "place_id" AS "place_id", /* fk: places.id of a row with 1 to 3 children */
  "place_id_child_number" + 1 AS "visit_no" /* child_number: from 1 among rows of the same place_id */
FROM "layer_5";

/* payloads: 12 rows */
INSERT INTO "public"."payloads" (
  "checksum",
  "scores",
  "profile"
)
WITH "rows" AS (
  SELECT
    GENERATE_SERIES(CAST(0 AS BIGINT), 11) AS "i"
), "layer_1" AS (
  SELECT
    "i",
    ("i" * 954040190 + 339680221) % 2147483647 * ("i" + 1527421718) % 1999999973 * ("i" + 573947955) % 1899999979 * ("i" + 2043647901) % 2147483647 AS "scores_u0", /* draw 0 of payloads.scores */
    ("i" * 123584807 + 272236745) % 2147483647 * ("i" + 230636865) % 1999999973 * ("i" + 1167932461) % 1899999979 * ("i" + 1092309333) % 2147483647 AS "profile_rate_u0", /* draw rate.0 of payloads.profile */
    ("i" * 487735074 + 1427314949) % 2147483647 * ("i" + 1702751444) % 1999999973 * ("i" + 1105092544) % 1899999979 * ("i" + 1835042801) % 2147483647 AS "profile_rate_u1" /* draw rate.1 of payloads.profile */
  FROM "rows"
  OFFSET 0
), "layer_2" AS (
  SELECT
    ("i" * 2146011716 + 1057958359) % 2147483647 * ("i" + 1509486255) % 1999999973 * ("i" + 178246231) % 1899999979 * ("i" + 161945227) % 2147483647 AS "checksum_u1", /* draw 1 of payloads.checksum */
    ("i" * 1997038704 + 1589121534) % 2147483647 * ("i" + 1558463833) % 1999999973 * ("i" + 1869269998) % 1899999979 * ("i" + 1588469237) % 2147483647 AS "checksum_u2", /* draw 2 of payloads.checksum */
    (("scores_u0" * 3) >> 31) AS "scores_length", /* how many elements */
    ("i" * 1806753992 + 116999654) % 2147483647 * ("i" + 670380447) % 1999999973 * ("i" + 9733464) % 1899999979 * ("i" + 805344768) % 2147483647 AS "scores_0_u0", /* draw 0.0 of payloads.scores */
    ("i" * 168133968 + 2053533117) % 2147483647 * ("i" + 75015130) % 1999999973 * ("i" + 435846975) % 1899999979 * ("i" + 31435470) % 2147483647 AS "scores_1_u0", /* draw 1.0 of payloads.scores */
    ("i" * 1669652739 + 585356016) % 2147483647 * ("i" + 2147231365) % 1999999973 * ("i" + 10134715) % 1899999979 * ("i" + 748955529) % 2147483647 AS "profile_name_u0", /* draw name.0 of payloads.profile */
    ("i" * 629282684 + 741350018) % 2147483647 * ("i" + 1927188371) % 1999999973 * ("i" + 1577051612) % 1899999979 * ("i" + 348299143) % 2147483647 AS "profile_name_u1", /* draw name.1 of payloads.profile */
    (("profile_rate_u0" * 4194304 + ("profile_rate_u1" >> 9)) / FLOAT8 '9007199254740992.0') * FLOAT8 '1.0' AS "profile_rate_json", /* to be a part of JSON */
    ("i" * 1933330471 + 428582944) % 2147483647 * ("i" + 890588719) % 1999999973 * ("i" + 1877554506) % 1899999979 * ("i" + 1088947951) % 2147483647 AS "profile_rate_null" /* draw rate.null of payloads.profile */
  FROM "layer_1"
  OFFSET 0
)
SELECT
  SUBSTR(INT8SEND((("checksum_u1" * 16777216) >> 31)), 6) || SUBSTR(INT8SEND((("checksum_u2" * 256) >> 31)), 8) AS "checksum", /* bytes: 4 random bytes */
  CAST((
    '[' || CASE WHEN "scores_length" > 0 THEN CAST((("scores_0_u0" * 10) >> 31) AS TEXT) ELSE '' END || CASE WHEN "scores_length" > 1 THEN ',' || CAST((("scores_1_u0" * 10) >> 31) AS TEXT) ELSE '' END || ']'
  ) AS JSONB) AS "scores", /* array: 0 to 2 of uniform_int */
  CAST((
    '{"name":' || CAST(TO_JSON(
      CAST((
        SELECT
          "entry"."value"
        FROM "sdgen_first_names" AS "entry"
        WHERE
          "entry"."n" = (("profile_name_u0" * 512) >> 31)
      ) || ' ' || (
        SELECT
          "entry"."value"
        FROM "sdgen_last_names" AS "entry"
        WHERE
          "entry"."n" = (("profile_name_u1" * 1000) >> 31)
      ) AS TEXT)
    ) AS TEXT) || ',"rate":' || CASE
      WHEN "profile_rate_null" < 214748365
      THEN 'null'
      ELSE CASE
        WHEN ABS("profile_rate_json") >= FLOAT8 '9007199254740992.0'
        AND ABS("profile_rate_json") < FLOAT8 '9.223372036854776e+18'
        THEN CAST(CAST("profile_rate_json" AS BIGINT) AS TEXT)
        ELSE CAST("profile_rate_json" AS TEXT)
      END
    END || '}'
  ) AS JSONB) AS "profile" /* json: name, rate */
FROM "layer_2";

/* Keys: made after the rows, which takes less time than to keep them up to date */
ALTER TABLE "public"."texts" ADD CONSTRAINT "texts_pkey" PRIMARY KEY ("number");
ALTER TABLE "public"."texts" ADD CONSTRAINT "texts_code_key" UNIQUE ("code");
ALTER TABLE "public"."people" ADD CONSTRAINT "people_email_key" UNIQUE ("email");
ANALYZE "public"."places", "public"."things", "public"."numbers", "public"."texts", "public"."people", "public"."visits", "public"."payloads";

COMMIT;
