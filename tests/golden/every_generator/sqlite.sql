/* Every generator 1.0.0: 192 rows for SQLite, made by sdgen */
/* seed 42, as of 2026-01-31T12:00:00Z, config c52145faf44e4c55f12da87fe54f4dc36ac6529d4a2c5bfda36042448c34e219 */
BEGIN TRANSACTION;

/* Dictionaries: word lists that rows draw from; they end with the session */
CREATE TEMPORARY TABLE "sdgen_cities" (
  "n" INTEGER PRIMARY KEY,
  "value" TEXT
);
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
);
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
);
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
);
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
);
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
INSERT INTO "sdgen_last_names" VALUES (232, 'Decker'), (233, 'Delacruz'), (234, 'Deleon'), (235, 'Delgado'), (236, 'Dennis'), (237, 'Diaz'), (238, 'Dickerson'), (239, 'Dickson');
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
INSERT INTO "sdgen_last_names" VALUES (520, 'Le'), (521, 'Leach'), (522, 'Leblanc'), (523, 'Lee'), (524, 'Leon'), (525, 'Leonard'), (526, 'Lester'), (527, 'Levine');
INSERT INTO "sdgen_last_names" VALUES (528, 'Levy'), (529, 'Lewis'), (530, 'Li'), (531, 'Lin'), (532, 'Lindsey'), (533, 'Little'), (534, 'Liu'), (535, 'Livingston');
INSERT INTO "sdgen_last_names" VALUES (536, 'Lloyd'), (537, 'Logan'), (538, 'Long'), (539, 'Lopez'), (540, 'Love'), (541, 'Lowe'), (542, 'Lowery'), (543, 'Lozano');
INSERT INTO "sdgen_last_names" VALUES (544, 'Lucas'), (545, 'Lucero'), (546, 'Luna'), (547, 'Lutz'), (548, 'Lynch'), (549, 'Lynn'), (550, 'Lyons'), (551, 'Macdonald');
INSERT INTO "sdgen_last_names" VALUES (552, 'Macias'), (553, 'Mack'), (554, 'Madden'), (555, 'Maddox'), (556, 'Mahoney'), (557, 'Maldonado'), (558, 'Malone'), (559, 'Mann');
INSERT INTO "sdgen_last_names" VALUES (560, 'Manning'), (561, 'Marks'), (562, 'Marquez'), (563, 'Marsh'), (564, 'Marshall'), (565, 'Martin'), (566, 'Martinez'), (567, 'Mason');
INSERT INTO "sdgen_last_names" VALUES (568, 'Massey'), (569, 'Mata'), (570, 'Mathews'), (571, 'Mathis'), (572, 'Matthews'), (573, 'Maxwell'), (574, 'May'), (575, 'Mayer');
INSERT INTO "sdgen_last_names" VALUES (576, 'Maynard'), (577, 'Mayo'), (578, 'Mays'), (579, 'Mcbride'), (580, 'Mccall'), (581, 'Mccann'), (582, 'Mccarthy'), (583, 'Mccarty');
INSERT INTO "sdgen_last_names" VALUES (584, 'Mcclain'), (585, 'Mcclure'), (586, 'Mcconnell'), (587, 'Mccormick'), (588, 'Mccoy'), (589, 'Mccullough'), (590, 'Mcdaniel'), (591, 'Mcdonald');
INSERT INTO "sdgen_last_names" VALUES (592, 'Mcdowell'), (593, 'Mcfarland'), (594, 'Mcgee'), (595, 'Mcgrath'), (596, 'Mcguire'), (597, 'Mcintosh'), (598, 'Mcintyre'), (599, 'Mckay');
INSERT INTO "sdgen_last_names" VALUES (600, 'Mckee'), (601, 'Mckenzie'), (602, 'Mckinney'), (603, 'Mcknight'), (604, 'Mclaughlin'), (605, 'Mclean'), (606, 'Mcmahon'), (607, 'Mcmillan');
INSERT INTO "sdgen_last_names" VALUES (608, 'Mcneil'), (609, 'Mcpherson'), (610, 'Meadows'), (611, 'Medina'), (612, 'Mejia'), (613, 'Melendez'), (614, 'Melton'), (615, 'Mendez');
INSERT INTO "sdgen_last_names" VALUES (616, 'Mendoza'), (617, 'Mercado'), (618, 'Mercer'), (619, 'Merritt'), (620, 'Meyer'), (621, 'Meyers'), (622, 'Meza'), (623, 'Michael');
INSERT INTO "sdgen_last_names" VALUES (624, 'Middleton'), (625, 'Miles'), (626, 'Miller'), (627, 'Mills'), (628, 'Miranda'), (629, 'Mitchell'), (630, 'Molina'), (631, 'Monroe');
INSERT INTO "sdgen_last_names" VALUES (632, 'Montes'), (633, 'Montgomery'), (634, 'Montoya'), (635, 'Moody'), (636, 'Moon'), (637, 'Mooney'), (638, 'Moore'), (639, 'Mora');
INSERT INTO "sdgen_last_names" VALUES (640, 'Morales'), (641, 'Moran'), (642, 'Moreno'), (643, 'Morgan'), (644, 'Morris'), (645, 'Morrison'), (646, 'Morrow'), (647, 'Morse');
INSERT INTO "sdgen_last_names" VALUES (648, 'Morton'), (649, 'Moses'), (650, 'Mosley'), (651, 'Moss'), (652, 'Moyer'), (653, 'Mueller'), (654, 'Mullen'), (655, 'Mullins');
INSERT INTO "sdgen_last_names" VALUES (656, 'Munoz'), (657, 'Murillo'), (658, 'Murphy'), (659, 'Murray'), (660, 'Myers'), (661, 'Nash'), (662, 'Navarro'), (663, 'Neal');
INSERT INTO "sdgen_last_names" VALUES (664, 'Nelson'), (665, 'Newman'), (666, 'Newton'), (667, 'Nguyen'), (668, 'Nichols'), (669, 'Nicholson'), (670, 'Nielsen'), (671, 'Nixon');
INSERT INTO "sdgen_last_names" VALUES (672, 'Noble'), (673, 'Nolan'), (674, 'Norman'), (675, 'Norris'), (676, 'Norton'), (677, 'Novak'), (678, 'Nunez'), (679, 'Obrien');
INSERT INTO "sdgen_last_names" VALUES (680, 'Ochoa'), (681, 'Oconnell'), (682, 'Oconnor'), (683, 'Odom'), (684, 'Odonnell'), (685, 'Oliver'), (686, 'Olsen'), (687, 'Olson');
INSERT INTO "sdgen_last_names" VALUES (688, 'Oneal'), (689, 'Oneill'), (690, 'Orozco'), (691, 'Orr'), (692, 'Ortega'), (693, 'Ortiz'), (694, 'Osborn'), (695, 'Osborne');
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
);
INSERT INTO "sdgen_bothify_en_us_7e72c2cd4c79" VALUES (0, 'cb-39'), (1, 'IE-24'), (2, 'Qw-36'), (3, 'xQ-18'), (4, 'be-37'), (5, 'Gp-88'), (6, 'rR-01'), (7, 'dd-15');
INSERT INTO "sdgen_bothify_en_us_7e72c2cd4c79" VALUES (8, 'ji-46'), (9, 'Em-80'), (10, 'te-05'), (11, 'PO-18');
CREATE TEMPORARY TABLE "sdgen_numbers_rank_chances_d588ca1de19c" (
  "n" INTEGER PRIMARY KEY,
  "value" INTEGER
);
INSERT INTO "sdgen_numbers_rank_chances_d588ca1de19c" VALUES (0, 9223372032559808512), (1, 5586882111333203968), (2, 5902152441939361793), (3, 4558274818746613762), (4, 8292480932493918211), (5, 4968609096488976388), (6, 6230439791922511877), (7, 3568239003947761670);
INSERT INTO "sdgen_numbers_rank_chances_d588ca1de19c" VALUES (8, 3321849271480745991), (9, 4960248715014045704), (10, 8111494085837062153), (11, 5189993735517110282), (12, 3280566084486299659), (13, 2227507641867829260), (14, 8906239747731488768), (15, 8349599762692964352);
INSERT INTO "sdgen_numbers_rank_chances_d588ca1de19c" VALUES (16, 7858446836233666560), (17, 7421866455727079424), (18, 7031241903165145088), (19, 6679679807577391104), (20, 6361599816740372480), (21, 6072436191439880192), (22, 5808417224540553216), (23, 5566399841795309568);
INSERT INTO "sdgen_numbers_rank_chances_d588ca1de19c" VALUES (24, 5343743849497886720), (25, 5138215237589139456), (26, 4947910970484719616), (27, 4771199862555279360), (28, 4606675728623206400), (29, 4453119871718260736), (30, 4309470846507810816), (31, 4174799879198998528);
INSERT INTO "sdgen_numbers_rank_chances_d588ca1de19c" VALUES (32, 4048290792861597696), (33, 3929223415969349632), (34, 3816959890044223488), (35, 3710933227863539712), (36, 3610637735682899968), (37, 3515620951582572544), (38, 3425476825059426304), (39, 3339839905936179200);
INSERT INTO "sdgen_numbers_rank_chances_d588ca1de19c" VALUES (40, 3258380396559073280), (41, 3180799908370186240), (42, 3106827819775164416), (43, 3036218093572456449), (44, 2968746579713851393), (45, 2904208614417760257), (46, 2842416941405044737), (47, 2783199920897654785);
INSERT INTO "sdgen_numbers_rank_chances_d588ca1de19c" VALUES (48, 2726399923300859905), (49, 2671871924748943361), (50, 2619482278744555521), (51, 2569107620942053377), (52, 2520633889894957058), (53, 2473955485242359810), (54, 2428974477434945538), (55, 2385599933425123330);
INSERT INTO "sdgen_numbers_rank_chances_d588ca1de19c" VALUES (56, 2343747302486704130), (57, 2303337866459086851), (58, 2264298241531052035), (59, 2226559935859130371), (60, 2190058954430611459), (61, 2154735421106421764), (62, 2120533273678446596), (63, 2087399941746982917);
INSERT INTO "sdgen_numbers_rank_chances_d588ca1de19c" VALUES (64, 2055286093317668869), (65, 2024145398578282502), (66, 1993934272200704007), (67, 1964611710132158472), (68, 1936139074846851081), (69, 1908479945022111757);

/* Cells that sdgen has made itself, by row number; they end with the session */
CREATE TEMPORARY TABLE "sdgen_made_things_plate_b730d3793746" (
  "n" INTEGER PRIMARY KEY,
  "value" TEXT
);
INSERT INTO "sdgen_made_things_plate_b730d3793746" VALUES (0, 'SG 948'), (1, 'FZ 608'), (2, 'bf 193'), (3, 'nh 975'), (4, 'WD 827'), (5, 'mU 667'), (6, 'Uu 638'), (7, 'cp 438');
INSERT INTO "sdgen_made_things_plate_b730d3793746" VALUES (8, 'uy 254'), (9, 'rf 940'), (10, 'uW 342'), (11, 'ef 678'), (12, 'mm 561'), (13, 'as 053'), (14, 'aL 731'), (15, 'Ll 009');
INSERT INTO "sdgen_made_things_plate_b730d3793746" VALUES (16, 'CU 822'), (17, 'gr 393'), (18, 'EW 282'), (19, 'Ns 920'), (20, 'aq 019'), (21, 'ti 367'), (22, 'mw 999'), (23, 'jd 089');
INSERT INTO "sdgen_made_things_plate_b730d3793746" VALUES (24, 'pu 663'), (25, 'pk 088'), (26, 'uP 622'), (27, 'mI 273'), (28, 'hN 655'), (29, 'sA 549'), (30, 'dE 514'), (31, 'nS 817');
INSERT INTO "sdgen_made_things_plate_b730d3793746" VALUES (32, 'vl 636'), (33, 'IF 029'), (34, 'pK 380'), (35, 'Bq 213'), (36, 'ev 981'), (37, 'jA 462'), (38, 'Bj 749'), (39, 'CZ 421');
INSERT INTO "sdgen_made_things_plate_b730d3793746" VALUES (40, 'by 574'), (41, 'pw 156'), (42, 'dW 813'), (43, 'Bl 905'), (44, 'fH 084'), (45, 'Qk 752'), (46, 'LD 914'), (47, 'eg 773');
INSERT INTO "sdgen_made_things_plate_b730d3793746" VALUES (48, 'KC 271'), (49, 'vM 834');

/* Tables */
CREATE TABLE IF NOT EXISTS "places" (
  "id" INTEGER NOT NULL,
  "token" TEXT NOT NULL,
  "city" TEXT NOT NULL,
  "source" TEXT NOT NULL,
  "opened" TEXT NOT NULL
);
CREATE TABLE IF NOT EXISTS "things" (
  "place_id" INTEGER NOT NULL,
  "place_token" TEXT NOT NULL,
  "place_opened" TEXT NOT NULL,
  "host" TEXT NOT NULL,
  "owner" TEXT NOT NULL,
  "count" INTEGER NOT NULL,
  "wide" INTEGER NOT NULL,
  "share" REAL NOT NULL,
  "price" REAL NOT NULL,
  "heat" REAL NOT NULL,
  "level" INTEGER NOT NULL,
  "state" TEXT,
  "active" BOOLEAN NOT NULL,
  "seen_at" TEXT NOT NULL,
  "ticked_at" TEXT NOT NULL,
  "opened_at" TEXT NOT NULL,
  "due_on" TEXT NOT NULL,
  "load" NUMERIC(6, 2) NOT NULL,
  "code" TEXT NOT NULL,
  "plate" TEXT NOT NULL,
  "label" TEXT,
  "price_with_tax" NUMERIC(8, 2) NOT NULL,
  "closes_at" TEXT NOT NULL
);
CREATE TABLE IF NOT EXISTS "numbers" (
  "flag" BOOLEAN NOT NULL,
  "price" NUMERIC(8, 2) NOT NULL,
  "tries" INTEGER NOT NULL,
  "calls" REAL NOT NULL,
  "rank" INTEGER NOT NULL,
  "wait" REAL NOT NULL,
  "income" NUMERIC(10, 2) NOT NULL,
  "size" INTEGER NOT NULL,
  "stars" INTEGER NOT NULL
);
CREATE TABLE IF NOT EXISTS "visits" (
  "place_id" INTEGER NOT NULL,
  "visit_no" INTEGER NOT NULL
);
CREATE TABLE IF NOT EXISTS "payloads" (
  "checksum" BLOB NOT NULL,
  "scores" TEXT NOT NULL,
  "profile" TEXT NOT NULL
);

/* places: 30 rows */
INSERT INTO "places" (
  "id",
  "token",
  "city",
  "source",
  "opened"
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
    ("i" * 626001431 + 1589633957) % 2147483647 * ("i" + 1688894831) % 1999999973 * ("i" + 341623072) % 1899999979 * ("i" + 1724450884) % 2147483647 AS "token_u0", /* draw 0 of places.token */
    ("i" * 638548446 + 2080260663) % 2147483647 * ("i" + 681686517) % 1999999973 * ("i" + 1955278346) % 1899999979 * ("i" + 928709384) % 2147483647 AS "token_u1", /* draw 1 of places.token */
    ("i" * 653397136 + 2060678792) % 2147483647 * ("i" + 1218566129) % 1999999973 * ("i" + 322622626) % 1899999979 * ("i" + 2135761306) % 2147483647 AS "token_u2", /* draw 2 of places.token */
    ("i" * 773789212 + 1370043325) % 2147483647 * ("i" + 1714641508) % 1999999973 * ("i" + 1207431338) % 1899999979 * ("i" + 318888634) % 2147483647 AS "token_u3", /* draw 3 of places.token */
    ("i" * 532799645 + 1045395211) % 2147483647 * ("i" + 197351146) % 1999999973 * ("i" + 991242667) % 1899999979 * ("i" + 1401017071) % 2147483647 AS "city_u0" /* draw 0 of places.city */
  FROM "rows"
  LIMIT -1
  OFFSET 0
)
SELECT
  "i" * (-5) + 100 AS "id", /* sequence: from 100, step -5 */
  PRINTF(
    '%08x-%04x-4%03x-%04x-%012x',
    "token_u0" * 2 + "token_u1" / 1073741824,
    "token_u1" / 16384 % 65536,
    "token_u1" / 4 % 4096,
    "token_u2" / 131072 + 32768,
    ("token_u2" % 131072) * 2147483648 + "token_u3"
  ) AS "token", /* uuid4: uuid of four draws */
  "city_entry"."value" AS "city", /* faker_city: city */
  'import' AS "source", /* const: always 'import' */
  DATE("i" * 259200 + 1762084800, 'unixepoch') AS "opened" /* time_series: every 3d from -90d */
FROM "layer_1"
LEFT JOIN "sdgen_cities" AS "city_entry"
  ON "city_entry"."n" = (("city_u0" * 500) >> 31);

/* things: 50 rows */
INSERT INTO "things" (
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
  LIMIT 50
), "layer_1" AS (
  SELECT
    "i",
    (((("i" * 25501883 + 126199251) % 2147483647 * ("i" + 607009014) % 1999999973 * ("i" + 1035133614) % 1899999979 * ("i" + 1323690977) % 2147483647) * 30) >> 31) AS "place_id_parent", /* row of places that things.place_id points to */
    (((("i" * 22572569 + 1522925354) % 2147483647 * ("i" + 554640814) % 1999999973 * ("i" + 773758347) % 1899999979 * ("i" + 1527402187) % 2147483647) * 30) >> 31) AS "place_token_parent", /* row of places that things.place_token points to */
    ("i" * 1822308348 + 1573570240) % 2147483647 * ("i" + 1614339945) % 1999999973 * ("i" + 230747479) % 1899999979 * ("i" + 1064397813) % 2147483647 AS "host_u0", /* draw 0 of things.host */
    ("i" * 293399617 + 1977226960) % 2147483647 * ("i" + 1240760913) % 1999999973 * ("i" + 278869709) % 1899999979 * ("i" + 1447025431) % 2147483647 AS "host_u1", /* draw 1 of things.host */
    ("i" * 1185140379 + 108028164) % 2147483647 * ("i" + 2146224693) % 1999999973 * ("i" + 1105722079) % 1899999979 * ("i" + 760722538) % 2147483647 AS "host_u2", /* draw 2 of things.host */
    ("i" * 102726278 + 2055080477) % 2147483647 * ("i" + 706756073) % 1999999973 * ("i" + 215293371) % 1899999979 * ("i" + 98535957) % 2147483647 AS "owner_u0", /* draw 0 of things.owner */
    ("i" * 2008212623 + 1133191100) % 2147483647 * ("i" + 661384920) % 1999999973 * ("i" + 517162051) % 1899999979 * ("i" + 1956483132) % 2147483647 AS "owner_u1", /* draw 1 of things.owner */
    ("i" * 677884128 + 375954348) % 2147483647 * ("i" + 2146774449) % 1999999973 * ("i" + 110538938) % 1899999979 * ("i" + 611644760) % 2147483647 AS "count_u0", /* draw 0 of things.count */
    ("i" * 2091969095 + 2046378613) % 2147483647 * ("i" + 1567441370) % 1999999973 * ("i" + 791590125) % 1899999979 * ("i" + 1766270609) % 2147483647 AS "wide_u0", /* draw 0 of things.wide */
    ("i" * 1361002156 + 2002957521) % 2147483647 * ("i" + 1798901574) % 1999999973 * ("i" + 880366993) % 1899999979 * ("i" + 1278307165) % 2147483647 AS "wide_u1", /* draw 1 of things.wide */
    ("i" * 1922568864 + 1043837265) % 2147483647 * ("i" + 1829246727) % 1999999973 * ("i" + 432796414) % 1899999979 * ("i" + 1521846861) % 2147483647 AS "share_u0", /* draw 0 of things.share */
    ("i" * 551917300 + 208953612) % 2147483647 * ("i" + 601039239) % 1999999973 * ("i" + 1454794061) % 1899999979 * ("i" + 638052245) % 2147483647 AS "share_u1", /* draw 1 of things.share */
    ("i" * 2008426058 + 723967242) % 2147483647 * ("i" + 2035325265) % 1999999973 * ("i" + 2116429328) % 1899999979 * ("i" + 1976244029) % 2147483647 AS "price_u0", /* draw 0 of things.price */
    ("i" * 1507487225 + 1279340642) % 2147483647 * ("i" + 284384342) % 1999999973 * ("i" + 1266846184) % 1899999979 * ("i" + 1702757255) % 2147483647 AS "price_u1", /* draw 1 of things.price */
    ("i" * 1482355934 + 1424071584) % 2147483647 * ("i" + 1740453531) % 1999999973 * ("i" + 1662414438) % 1899999979 * ("i" + 1480674838) % 2147483647 AS "heat_u0", /* draw 0 of things.heat */
    ("i" * 17174874 + 219381706) % 2147483647 * ("i" + 61192617) % 1999999973 * ("i" + 1938355623) % 1899999979 * ("i" + 1526196927) % 2147483647 AS "heat_u1", /* draw 1 of things.heat */
    ("i" * 1082350627 + 899362472) % 2147483647 * ("i" + 1729141376) % 1999999973 * ("i" + 2086653049) % 1899999979 * ("i" + 721193406) % 2147483647 AS "level_u0", /* draw 0 of things.level */
    ("i" * 807466226 + 1700501771) % 2147483647 * ("i" + 1803537241) % 1999999973 * ("i" + 890639765) % 1899999979 * ("i" + 169618557) % 2147483647 AS "level_u1", /* draw 1 of things.level */
    ("i" * 51572696 + 1420794741) % 2147483647 * ("i" + 1151434190) % 1999999973 * ("i" + 171012795) % 1899999979 * ("i" + 1656655164) % 2147483647 AS "state_u0", /* draw 0 of things.state */
    ("i" * 2144557400 + 1450257174) % 2147483647 * ("i" + 1581377309) % 1999999973 * ("i" + 1020849347) % 1899999979 * ("i" + 295878091) % 2147483647 AS "active_u0", /* draw 0 of things.active */
    ("i" * 256988503 + 1064652756) % 2147483647 * ("i" + 1670423476) % 1999999973 * ("i" + 355999264) % 1899999979 * ("i" + 18674988) % 2147483647 AS "seen_at_u0", /* draw 0 of things.seen_at */
    ("i" * 714859843 + 656884278) % 2147483647 * ("i" + 169479972) % 1999999973 * ("i" + 1647262857) % 1899999979 * ("i" + 1603990756) % 2147483647 AS "ticked_at_u0", /* draw 0 of things.ticked_at */
    ("i" * 2081336578 + 1405599759) % 2147483647 * ("i" + 1039608697) % 1999999973 * ("i" + 2083818835) % 1899999979 * ("i" + 1060834017) % 2147483647 AS "opened_at_u0", /* draw 0 of things.opened_at */
    ("i" * 647385063 + 952021081) % 2147483647 * ("i" + 2135600487) % 1999999973 * ("i" + 1160398394) % 1899999979 * ("i" + 2117991885) % 2147483647 AS "opened_at_u2", /* draw 2 of things.opened_at */
    ("i" * 982793991 + 1960072341) % 2147483647 * ("i" + 384349372) % 1999999973 * ("i" + 730649910) % 1899999979 * ("i" + 783064919) % 2147483647 AS "opened_at_u4", /* draw 4 of things.opened_at */
    ("i" * 1031618811 + 450926565) % 2147483647 * ("i" + 1586343333) % 1999999973 * ("i" + 461706961) % 1899999979 * ("i" + 714946850) % 2147483647 AS "due_on_u0", /* draw 0 of things.due_on */
    ("i" * 522206616 + 1948573147) % 2147483647 * ("i" + 1701129457) % 1999999973 * ("i" + 88282731) % 1899999979 * ("i" + 198663481) % 2147483647 AS "load_u0", /* draw 0 of things.load */
    ("i" * 1616261428 + 1315239852) % 2147483647 * ("i" + 1872380768) % 1999999973 * ("i" + 746662737) % 1899999979 * ("i" + 424674224) % 2147483647 AS "load_u1", /* draw 1 of things.load */
    ("i" * 1937746909 + 178203892) % 2147483647 * ("i" + 590150879) % 1999999973 * ("i" + 589420643) % 1899999979 * ("i" + 163004035) % 2147483647 AS "load_spike", /* draw spike of things.load */
    ("i" * 127800078 + 1448586606) % 2147483647 * ("i" + 1398325150) % 1999999973 * ("i" + 764582503) % 1899999979 * ("i" + 1424613707) % 2147483647 AS "code_u0" /* draw 0 of things.code */
  FROM "rows"
  LIMIT -1
  OFFSET 0
), "layer_2" AS (
  SELECT
    "i",
    "owner_u0",
    "owner_u1",
    "wide_u0",
    "wide_u1",
    "share_u0",
    "share_u1",
    "heat_u0",
    "heat_u1",
    "level_u0",
    "level_u1",
    "active_u0",
    "seen_at_u0",
    "ticked_at_u0",
    "opened_at_u4",
    "load_u0",
    "load_u1",
    "load_spike",
    "code_u0",
    "place_id_parent" * (-5) + 100 AS "place_id", /* things.place_id */
    ("place_token_parent" * 626001431 + 1589633957) % 2147483647 * ("place_token_parent" + 1688894831) % 1999999973 * ("place_token_parent" + 341623072) % 1899999979 * ("place_token_parent" + 1724450884) % 2147483647 AS "place_token_parent_token_u0", /* draw 0 of places.token */
    ("place_token_parent" * 638548446 + 2080260663) % 2147483647 * ("place_token_parent" + 681686517) % 1999999973 * ("place_token_parent" + 1955278346) % 1899999979 * ("place_token_parent" + 928709384) % 2147483647 AS "place_token_parent_token_u1", /* draw 1 of places.token */
    ("place_token_parent" * 653397136 + 2060678792) % 2147483647 * ("place_token_parent" + 1218566129) % 1999999973 * ("place_token_parent" + 322622626) % 1899999979 * ("place_token_parent" + 2135761306) % 2147483647 AS "place_token_parent_token_u2", /* draw 2 of places.token */
    ("place_token_parent" * 773789212 + 1370043325) % 2147483647 * ("place_token_parent" + 1714641508) % 1999999973 * ("place_token_parent" + 1207431338) % 1899999979 * ("place_token_parent" + 318888634) % 2147483647 AS "place_token_parent_token_u3", /* draw 3 of places.token */
    DATE("place_id_parent" * 259200 + 1762084800, 'unixepoch') AS "place_opened", /* things.place_opened */
    "host_entry"."value" || '-' || "host_entry_2"."value" || '-' || PRINTF('%04d', (("host_u2" * 10000) >> 31)) AS "host", /* things.host */
    (("count_u0" * 11) >> 31) - 5 AS "count", /* things.count */
    FLOOR((1.0 + (("price_u0" * 4194304 + ("price_u1" >> 9)) / 9007199254740992.0) * 98.5) * 100.0 + 0.5) / 100.0 AS "price", /* things.price */
    CASE WHEN "state_u0" < 1717986919 THEN 'up' WHEN "state_u0" < 1932735284 THEN 'down' ELSE NULL END AS "state", /* things.state */
    (("opened_at_u0" * 64) >> 31) AS "opened_at_point", /* where on the line of weighted days */
    (("opened_at_u2" * 8) >> 31) AS "opened_at_hour_point", /* where on the line of hours */
    (("due_on_u0" * 26) >> 31) AS "due_on_point" /* where on the line of weighted days */
  FROM "layer_1"
  LEFT JOIN "sdgen_device_adjectives" AS "host_entry"
    ON "host_entry"."n" = (("host_u0" * 96) >> 31)
  LEFT JOIN "sdgen_device_kinds" AS "host_entry_2"
    ON "host_entry_2"."n" = (("host_u1" * 64) >> 31)
  LIMIT -1
  OFFSET 0
), "layer_3" AS (
  SELECT
    "i",
    "place_id",
    "place_token_parent_token_u0",
    "place_token_parent_token_u1",
    "place_token_parent_token_u2",
    "place_token_parent_token_u3",
    "place_opened",
    "host",
    "owner_u0",
    "owner_u1",
    "count",
    "wide_u0",
    "wide_u1",
    "share_u0",
    "share_u1",
    "price",
    "heat_u0",
    "heat_u1",
    "level_u0",
    "level_u1",
    "state",
    "active_u0",
    "seen_at_u0",
    "ticked_at_u0",
    "opened_at_point",
    "opened_at_hour_point",
    "opened_at_u4",
    "due_on_point",
    "load_u0",
    "load_u1",
    "load_spike",
    "code_u0",
    "opened_at_point" % 5 AS "opened_at_place", /* the same within its week */
    "due_on_point" % 6 AS "due_on_place", /* the same within its week */
    CAST(CASE
      WHEN "price" < 0.0
      THEN 0.0 - FLOOR(0.5 - ("price" * 100.0))
      ELSE FLOOR(("price" * 100.0) + 0.5)
    END AS INTEGER) * 119 AS "price_with_tax_part1" /* part of 'round(price, 2) * 1.19' */
  FROM "layer_2"
  LIMIT -1
  OFFSET 0
), "layer_4" AS (
  SELECT
    "i",
    "place_id",
    "place_token_parent_token_u0",
    "place_token_parent_token_u1",
    "place_token_parent_token_u2",
    "place_token_parent_token_u3",
    "place_opened",
    "host",
    "owner_u0",
    "owner_u1",
    "count",
    "wide_u0",
    "wide_u1",
    "share_u0",
    "share_u1",
    "price",
    "heat_u0",
    "heat_u1",
    "level_u0",
    "level_u1",
    "state",
    "active_u0",
    "seen_at_u0",
    "ticked_at_u0",
    "due_on_point",
    "due_on_place",
    "load_u0",
    "load_u1",
    "load_spike",
    "code_u0",
    DATETIME(
      (("opened_at_point" / 5) * 7 + "opened_at_place" + 1) * 86400 + ("opened_at_hour_point" + 9) * 3600 + (("opened_at_u4" * 3600) >> 31) + 1762041600,
      'unixepoch'
    ) AS "opened_at", /* things.opened_at */
    CASE
      WHEN "price_with_tax_part1" < 0
      THEN ("price_with_tax_part1" - 50) / 100
      ELSE ("price_with_tax_part1" + 50) / 100
    END / 100.0 AS "price_with_tax" /* things.price_with_tax */
  FROM "layer_3"
  LIMIT -1
  OFFSET 0
), "layer_5" AS (
  SELECT
    "i",
    "place_id",
    "place_token_parent_token_u0",
    "place_token_parent_token_u1",
    "place_token_parent_token_u2",
    "place_token_parent_token_u3",
    "place_opened",
    "host",
    "owner_u0",
    "owner_u1",
    "count",
    "wide_u0",
    "wide_u1",
    "share_u0",
    "share_u1",
    "price",
    "heat_u0",
    "heat_u1",
    "level_u0",
    "level_u1",
    "state",
    "active_u0",
    "seen_at_u0",
    "ticked_at_u0",
    "opened_at",
    "due_on_point",
    "due_on_place",
    "load_u0",
    "load_u1",
    "load_spike",
    "code_u0",
    "price_with_tax",
    CAST(STRFTIME('%s', SUBSTR("opened_at", 1, 19)) AS INTEGER) * 1000000 + CAST(SUBSTR("opened_at", 21, 6) AS INTEGER) AS "load_time", /* opened_at in microseconds since 1970 */
    CAST(ROUND("price_with_tax" * 100.0) AS INTEGER) AS "label_part1", /* part of "upper(left(host, 3)) || '-' || state |… */
    SUBSTR("opened_at", 1, 7) || '-01 00:00:00' AS "closes_at_part1" /* part of "CASE WHEN count > 0 THEN place_opened … */
  FROM "layer_4"
  LIMIT -1
  OFFSET 0
), "layer_6" AS (
  SELECT
    "i",
    "place_id",
    "place_token_parent_token_u0",
    "place_token_parent_token_u1",
    "place_token_parent_token_u2",
    "place_token_parent_token_u3",
    "place_opened",
    "host",
    "owner_u0",
    "owner_u1",
    "count",
    "wide_u0",
    "wide_u1",
    "share_u0",
    "share_u1",
    "price",
    "heat_u0",
    "heat_u1",
    "level_u0",
    "level_u1",
    "state",
    "active_u0",
    "seen_at_u0",
    "ticked_at_u0",
    "opened_at",
    "due_on_point",
    "due_on_place",
    "code_u0",
    "price_with_tax",
    "label_part1",
    40.0 + 0.1 * (CAST(("load_time" - 1769860800000000) AS REAL) / 86400000000.0) + 10.0 * COS(6.283185307179586 * (CAST(("load_time" - 978480000000000) % 604800000000 AS REAL) / 604800000000.0)) + 3.0 * (SQRT((-2.0) * LN(("load_u0" + 1) / 2147483647.0)) * COS(6.283185307179586 * ("load_u1" / 2147483647.0))) + CASE WHEN "load_spike" < 21474837 THEN 30.0 ELSE 0.0 END AS "load_value", /* before its limits */
    CASE
      WHEN "count" > 0
      THEN (CAST(STRFTIME('%s', "place_opened") AS INTEGER) * 1000000) + (259200000000 * "count")
      ELSE CAST(STRFTIME('%s', SUBSTR("closes_at_part1", 1, 19)) AS INTEGER) * 1000000 + CAST(SUBSTR("closes_at_part1", 21, 6) AS INTEGER)
    END AS "closes_at_part2" /* part of "CASE WHEN count > 0 THEN place_opened … */
  FROM "layer_5"
  LIMIT -1
  OFFSET 0
)
SELECT
  "place_id" AS "place_id", /* fk: places.id of a drawn row */
  PRINTF(
    '%08x-%04x-4%03x-%04x-%012x',
    "place_token_parent_token_u0" * 2 + "place_token_parent_token_u1" / 1073741824,
    "place_token_parent_token_u1" / 16384 % 65536,
    "place_token_parent_token_u1" / 4 % 4096,
    "place_token_parent_token_u2" / 131072 + 32768,
    ("place_token_parent_token_u2" % 131072) * 2147483648 + "place_token_parent_token_u3"
  ) AS "place_token", /* fk: places.token of a drawn row */
  "place_opened" AS "place_opened", /* parent: opened of the row that place_id points to */
  "host" AS "host", /* faker_device_name: device name */
  "owner_entry"."value" || ' ' || "owner_entry_2"."value" AS "owner", /* faker_name: first and last name */
  "count" AS "count", /* uniform_int: -5 to 5 */
  (("wide_u0" * 2147483648 + "wide_u1") % 9000000001) AS "wide", /* uniform_int: 0 to 9000000000 */
  (("share_u0" * 4194304 + ("share_u1" >> 9)) / 9007199254740992.0) * 1.0 AS "share", /* uniform_float: 0 to 1 */
  "price" AS "price", /* uniform_float: 1 to 99.5, to 0.01 */
  FLOOR(
    (22.5 + 3.0 * (SQRT((-2.0) * LN(("heat_u0" + 1) / 2147483647.0)) * COS(6.283185307179586 * ("heat_u1" / 2147483647.0)))) * 10.0 + 0.5
  ) / 10.0 AS "heat", /* normal: mean 22.5, std 3 */
  CAST(FLOOR(
    100.0 + 15.0 * (SQRT((-2.0) * LN(("level_u0" + 1) / 2147483647.0)) * COS(6.283185307179586 * ("level_u1" / 2147483647.0))) + 0.5
  ) AS INTEGER) AS "level", /* normal: mean 100, std 15 */
  "state" AS "state", /* choice: one of 3 values, weighted */
  CASE WHEN "active_u0" < 1073741824 THEN TRUE ELSE FALSE END AS "active", /* choice: one of 2 values */
  DATETIME("i" * 90 + ((("seen_at_u0" * 60) >> 31) - 30) + 1769256000, 'unixepoch') AS "seen_at", /* time_series: every 90s from -7d, ±30 s */
  DATETIME(
    ("i" * 1500 + (("ticked_at_u0" * 500000) >> 31) - 250000 + 63844847999000000) / 1000000 - 62135596800,
    'unixepoch'
  ) || CASE
    WHEN (("i" * 1500 + (("ticked_at_u0" * 500000) >> 31) - 250000 + 63844847999000000) % 1000000) = 0
    THEN ''
    ELSE PRINTF('.%06d', ("i" * 1500 + (("ticked_at_u0" * 500000) >> 31) - 250000 + 63844847999000000) % 1000000)
  END AS "ticked_at", /* time_series: every 1500us from 2024-02-29T23:59:59Z, ±0.25 s */
  "opened_at" AS "opened_at", /* timestamp: -90d to -1d, weighted by weekday and hour */
  DATE(
    (("due_on_point" / 6) * 7 + CASE WHEN "due_on_place" < 2 THEN 2 ELSE "due_on_place" - 2 + 3 END) * 86400 + 1769817600,
    'unixepoch'
  ) AS "due_on", /* date: -0s to +30d, weighted by weekday */
  CAST(FLOOR(
    (FLOOR(CASE WHEN "load_value" < 0.0 THEN 0.0 ELSE "load_value" END * 100.0 + 0.5) / 100.0) * 100.0 + 0.5
  ) AS INTEGER) / 100.0 AS "load", /* seasonal: around 40 by opened_at, ±10 per week */
  "code_entry"."value" AS "code", /* faker: bothify, a pool of 12 */
  "plate_entry"."value" AS "plate", /* faker: bothify, a value for each row */
  (((UPPER(SUBSTR("host", 1, 3)) || '-') || "state") || '-') || (CASE WHEN "label_part1" < 0 THEN '-' ELSE '' END || CAST(ABS("label_part1") / 100 AS TEXT) || '.' || PRINTF('%02d', ABS("label_part1") % 100)) AS "label", /* expr: upper(left(host, 3)) || '-' || state || '-' || price_with_tax */
  "price_with_tax" AS "price_with_tax", /* expr: round(price, 2) * 1.19 */
  DATETIME(("closes_at_part2" + 62135596800000000) / 1000000 - 62135596800, 'unixepoch') || CASE
    WHEN (("closes_at_part2" + 62135596800000000) % 1000000) = 0
    THEN ''
    ELSE PRINTF('.%06d', ("closes_at_part2" + 62135596800000000) % 1000000)
  END AS "closes_at" /* expr: CASE WHEN count > 0 THEN place_opened + interval '3 days' * count ELSE date_trunc('month', opened_at) END */
FROM "layer_6"
LEFT JOIN "sdgen_first_names" AS "owner_entry"
  ON "owner_entry"."n" = (("owner_u0" * 512) >> 31)
LEFT JOIN "sdgen_last_names" AS "owner_entry_2"
  ON "owner_entry_2"."n" = (("owner_u1" * 1000) >> 31)
LEFT JOIN "sdgen_bothify_en_us_7e72c2cd4c79" AS "code_entry"
  ON "code_entry"."n" = (("code_u0" * 12) >> 31)
LEFT JOIN "sdgen_made_things_plate_b730d3793746" AS "plate_entry"
  ON "plate_entry"."n" = "i";

/* numbers: 40 rows */
INSERT INTO "numbers" (
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
), "layer_1" AS (
  SELECT
    ("i" * 1052947098 + 1604044055) % 2147483647 * ("i" + 557265738) % 1999999973 * ("i" + 1486621359) % 1899999979 * ("i" + 1053159446) % 2147483647 AS "flag_u0", /* draw 0 of numbers.flag */
    ("i" * 286204979 + 299923199) % 2147483647 * ("i" + 1346222124) % 1999999973 * ("i" + 977337405) % 1899999979 * ("i" + 240143372) % 2147483647 AS "price_u0", /* draw 0 of numbers.price */
    ("i" * 423241371 + 1053686979) % 2147483647 * ("i" + 1064516457) % 1999999973 * ("i" + 751228058) % 1899999979 * ("i" + 2067202561) % 2147483647 AS "tries_u0", /* draw 0 of numbers.tries */
    ("i" * 1057649777 + 384540350) % 2147483647 * ("i" + 2088131894) % 1999999973 * ("i" + 973029656) % 1899999979 * ("i" + 669018265) % 2147483647 AS "calls_u0", /* draw 0 of numbers.calls */
    ("i" * 526444776 + 1830467114) % 2147483647 * ("i" + 1962286786) % 1999999973 * ("i" + 1626612170) % 1899999979 * ("i" + 410839999) % 2147483647 AS "rank_u0", /* draw 0 of numbers.rank */
    ("i" * 804193681 + 539130589) % 2147483647 * ("i" + 282209688) % 1999999973 * ("i" + 128759482) % 1899999979 * ("i" + 1475940657) % 2147483647 AS "rank_u1", /* draw 1 of numbers.rank */
    ("i" * 1576798300 + 1216898710) % 2147483647 * ("i" + 76200497) % 1999999973 * ("i" + 1251795007) % 1899999979 * ("i" + 683043550) % 2147483647 AS "wait_u0", /* draw 0 of numbers.wait */
    ("i" * 710866448 + 1343404587) % 2147483647 * ("i" + 104586867) % 1999999973 * ("i" + 690516874) % 1899999979 * ("i" + 2113706344) % 2147483647 AS "wait_u1", /* draw 1 of numbers.wait */
    ("i" * 1390195064 + 1100104091) % 2147483647 * ("i" + 1413724891) % 1999999973 * ("i" + 329942569) % 1899999979 * ("i" + 501282754) % 2147483647 AS "income_u0", /* draw 0 of numbers.income */
    ("i" * 1702972280 + 866274647) % 2147483647 * ("i" + 809254819) % 1999999973 * ("i" + 814892410) % 1899999979 * ("i" + 1349553602) % 2147483647 AS "income_u1", /* draw 1 of numbers.income */
    ("i" * 188086458 + 1619835990) % 2147483647 * ("i" + 733253679) % 1999999973 * ("i" + 373141897) % 1899999979 * ("i" + 783430868) % 2147483647 AS "size_u0", /* draw 0 of numbers.size */
    ("i" * 1628107049 + 1578638334) % 2147483647 * ("i" + 1285170415) % 1999999973 * ("i" + 2043487469) % 1899999979 * ("i" + 1126160799) % 2147483647 AS "size_u1", /* draw 1 of numbers.size */
    ("i" * 466015744 + 1899378896) % 2147483647 * ("i" + 379308176) % 1999999973 * ("i" + 179200274) % 1899999979 * ("i" + 1898801814) % 2147483647 AS "stars_u0", /* draw 0 of numbers.stars */
    ("i" * 1885593834 + 286900621) % 2147483647 * ("i" + 445655718) % 1999999973 * ("i" + 1142967379) % 1899999979 * ("i" + 951979424) % 2147483647 AS "stars_u1" /* draw 1 of numbers.stars */
  FROM "rows"
  LIMIT -1
  OFFSET 0
), "layer_2" AS (
  SELECT
    "flag_u0",
    "price_u0",
    "tries_u0",
    "calls_u0",
    "rank_u1",
    "wait_u0",
    "wait_u1",
    "income_u0",
    "income_u1",
    "size_u0",
    "size_u1",
    (("rank_u0" * 70) >> 31) AS "rank_slot0", /* one of 70 entries */
    ((CAST(8582498170142165 AS REAL) / 4503599627370496.0) / 8192.0) + ((("stars_u0" * 4194304 + ("stars_u1" >> 9)) / 9007199254740992.0) + (CAST(1 AS REAL) / 4294967296.0)) * (CAST(4201679072396741 AS REAL) / 4503599627370496.0) AS "stars_chance" /* share of the normal numbers below it */
  FROM "layer_1"
  LIMIT -1
  OFFSET 0
), "layer_3" AS (
  SELECT
    "flag_u0",
    "price_u0",
    "tries_u0",
    "calls_u0",
    "rank_slot0",
    "rank_u1",
    "wait_u0",
    "wait_u1",
    "income_u0",
    "income_u1",
    "size_u0",
    "size_u1",
    "stars_chance",
    "rank_entry"."value" AS "rank_entry0", /* its chance and its alias */
    "stars_chance" - 0.5 AS "stars_from_half" /* from the middle */
  FROM "layer_2"
  LEFT JOIN "sdgen_numbers_rank_chances_d588ca1de19c" AS "rank_entry"
    ON "rank_entry"."n" = "rank_slot0"
  LIMIT -1
  OFFSET 0
), "layer_4" AS (
  SELECT
    "flag_u0",
    "price_u0",
    "tries_u0",
    "calls_u0",
    "rank_slot0",
    "rank_entry0",
    "rank_u1",
    "wait_u0",
    "wait_u1",
    "income_u0",
    "income_u1",
    "size_u0",
    "size_u1",
    "stars_from_half",
    CASE
      WHEN "stars_from_half" BETWEEN (-0.425) AND 0.425
      THEN ((CAST(3253850730775183 AS REAL) / 4503599627370496.0) / 4.0) - ("stars_from_half" * "stars_from_half")
      ELSE SQRT(-LN(CASE WHEN "stars_from_half" < 0.0 THEN "stars_chance" ELSE 1.0 - "stars_chance" END)) - 1.6
    END AS "stars_r" /* r of AS 241 */
  FROM "layer_3"
  LIMIT -1
  OFFSET 0
)
SELECT
  ("flag_u0" < 429496730) AS "flag", /* bool: true with chance 0.2 */
  ((("price_u0" * 10150) >> 31) - 150) / 100.0 AS "price", /* decimal: -1.5 to 99.99 */
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
  END AS INTEGER) AS "tries", /* binomial: 4 tries with chance 0.25 */
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
  END AS INTEGER) AS REAL) AS "calls", /* poisson: mean 1.5 */
  CASE WHEN "rank_u1" < ("rank_entry0" >> 32) THEN "rank_slot0" ELSE ("rank_entry0" & 4294967295) END + 1 AS "rank", /* zipf: rank 1 to 70, exponent 1 */
  MIN(
    MAX(
      FLOOR(
        (
          (-40.0) * LN(
            1.0 - ((("wait_u0" * 4194304 + ("wait_u1" >> 9)) / 9007199254740992.0) * ((CAST(9007196502859841 AS REAL) / 4503599627370496.0) / 2.0))
          )
        ) * 10.0 + 0.5
      ) / 10.0,
      0.0
    ),
    600.0
  ) AS "wait", /* exponential: mean 40, from 0, to 600 */
  CAST(FLOOR(
    (
      FLOOR(
        (
          31000.0 * EXP(
            0.6 * (SQRT((-2.0) * LN(("income_u0" + 1) / 2147483647.0)) * COS(6.283185307179586 * ("income_u1" / 2147483647.0)))
          )
        ) * 100.0 + 0.5
      ) / 100.0
    ) * 100.0 + 0.5
  ) AS INTEGER) / 100.0 AS "income", /* lognormal: median 31000, sigma 0.6 */
  CAST(MIN(
    MAX(
      FLOOR(
        1000.0 * EXP(
          LN(
            1.0 - ((("size_u0" * 4194304 + ("size_u1" >> 9)) / 9007199254740992.0) * (CAST(4503553456829117 AS REAL) / 4503599627370496.0))
          ) / (-1.16)
        ) + 0.5
      ),
      1000.0
    ),
    20000000.0
  ) AS INTEGER) AS "size", /* pareto: alpha 1.16, from 1000, to 2e+07 */
  CAST(MIN(
    MAX(
      FLOOR(
        4.0 + 1.0 * CASE
          WHEN "stars_from_half" BETWEEN (-0.425) AND 0.425
          THEN "stars_from_half" * (
            (
              (
                (
                  (((((CAST(2758763656169775 AS REAL) / 1099511627776.0) * "stars_r" + 33430.57558358813) * "stars_r" + 67265.7709270087) * "stars_r" + 45921.95393154987) * "stars_r" + 13731.69376550946) * "stars_r" + (CAST(2167787175079987 AS REAL) / 1099511627776.0)
                ) * "stars_r" + (CAST(2342252991816119 AS REAL) / 17592186044416.0)
              ) * "stars_r" + (CAST(7627145171890037 AS REAL) / 2251799813685248.0)
            ) / (
              (
                (
                  (
                    (((5226.495278852854 * "stars_r" + (CAST(3948495477724987 AS REAL) / 137438953472.0)) * "stars_r" + 39307.89580009271) * "stars_r" + (CAST(2915601687980339 AS REAL) / 137438953472.0)) * "stars_r" + 5394.196021424751
                  ) * "stars_r" + 687.1870074920579
                ) * "stars_r" + 42.31333070160091
              ) * "stars_r" + 1.0
            )
          )
          ELSE CASE WHEN "stars_from_half" < 0.0 THEN (-1.0) ELSE 1.0 END * (
            (
              (
                (
                  (
                    (
                      ((0.0007745450142783414 * "stars_r" + ((CAST(6549702388870247 AS REAL) / 4503599627370496.0) / 64.0)) * "stars_r" + 0.2417807251774506) * "stars_r" + (CAST(2860817656167129 AS REAL) / 2251799813685248.0)
                    ) * "stars_r" + (CAST(2053556044513457 AS REAL) / 562949953421312.0)
                  ) * "stars_r" + 5.769497221460691
                ) * "stars_r" + 4.630337846156546
              ) * "stars_r" + (CAST(3205295420778805 AS REAL) / 2251799813685248.0)
            ) / (
              (
                (
                  (
                    (
                      ((((CAST(1270278891572857 AS REAL) / 4503599627370496.0) / 268435456.0) * "stars_r" + 0.0005475938084995345) * "stars_r" + ((CAST(8761434761271231 AS REAL) / 4503599627370496.0) / 128.0)) * "stars_r" + (CAST(83375126631361 AS REAL) / 562949953421312.0)
                    ) * "stars_r" + 0.6897673349851
                  ) * "stars_r" + 1.676384830183838
                ) * "stars_r" + 2.053191626637759
              ) * "stars_r" + 1.0
            )
          )
        END + 0.5
      ),
      1.0
    ),
    5.0
  ) AS INTEGER) AS "stars" /* normal: mean 4, std 1, from 1, to 5 */
FROM "layer_4";

/* visits: 60 rows */
INSERT INTO "visits" (
  "place_id",
  "visit_no"
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
    "i" / 4 AS "place_id_pair", /* pair of parents */
    "i" % 4 AS "place_id_offset" /* child of the pair */
  FROM "rows"
  LIMIT -1
  OFFSET 0
), "layer_2" AS (
  SELECT
    "place_id_pair",
    "place_id_offset",
    ("place_id_pair" * 1848361197 + 1287029426) % 2147483647 * ("place_id_pair" + 1131481616) % 1999999973 * ("place_id_pair" + 161581513) % 1899999979 * ("place_id_pair" + 15027739) % 2147483647 AS "place_id_u_children" /* draw children of visits.place_id */
  FROM "layer_1"
  LIMIT -1
  OFFSET 0
), "layer_3" AS (
  SELECT
    "place_id_pair",
    "place_id_offset",
    (("place_id_u_children" * 3) >> 31) + 1 AS "place_id_first_has" /* children of the first of the pair */
  FROM "layer_2"
  LIMIT -1
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
  LIMIT -1
  OFFSET 0
), "layer_5" AS (
  SELECT
    "place_id_child_number",
    "place_id_parent" * (-5) + 100 AS "place_id" /* visits.place_id */
  FROM "layer_4"
  LIMIT -1
  OFFSET 0
)
SELECT
  "place_id" AS "place_id", /* fk: places.id of a row with 1 to 3 children */
  "place_id_child_number" + 1 AS "visit_no" /* child_number: from 1 among rows of the same place_id */
FROM "layer_5";

/* payloads: 12 rows */
INSERT INTO "payloads" (
  "checksum",
  "scores",
  "profile"
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
  LIMIT 12
), "layer_1" AS (
  SELECT
    ("i" * 2146011716 + 1057958359) % 2147483647 * ("i" + 1509486255) % 1999999973 * ("i" + 178246231) % 1899999979 * ("i" + 161945227) % 2147483647 AS "checksum_u1", /* draw 1 of payloads.checksum */
    ("i" * 1997038704 + 1589121534) % 2147483647 * ("i" + 1558463833) % 1999999973 * ("i" + 1869269998) % 1899999979 * ("i" + 1588469237) % 2147483647 AS "checksum_u2", /* draw 2 of payloads.checksum */
    x'000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f202122232425262728292a2b2c2d2e2f303132333435363738393a3b3c3d3e3f404142434445464748494a4b4c4d4e4f505152535455565758595a5b5c5d5e5f606162636465666768696a6b6c6d6e6f707172737475767778797a7b7c7d7e7f808182838485868788898a8b8c8d8e8f909192939495969798999a9b9c9d9e9fa0a1a2a3a4a5a6a7a8a9aaabacadaeafb0b1b2b3b4b5b6b7b8b9babbbcbdbebfc0c1c2c3c4c5c6c7c8c9cacbcccdcecfd0d1d2d3d4d5d6d7d8d9dadbdcdddedfe0e1e2e3e4e5e6e7e8e9eaebecedeeeff0f1f2f3f4f5f6f7f8f9fafbfcfdfeff' AS "checksum_octets", /* octets */
    ("i" * 954040190 + 339680221) % 2147483647 * ("i" + 1527421718) % 1999999973 * ("i" + 573947955) % 1899999979 * ("i" + 2043647901) % 2147483647 AS "scores_u0", /* draw 0 of payloads.scores */
    ("i" * 1806753992 + 116999654) % 2147483647 * ("i" + 670380447) % 1999999973 * ("i" + 9733464) % 1899999979 * ("i" + 805344768) % 2147483647 AS "scores_0_u0", /* draw 0.0 of payloads.scores */
    ("i" * 168133968 + 2053533117) % 2147483647 * ("i" + 75015130) % 1999999973 * ("i" + 435846975) % 1899999979 * ("i" + 31435470) % 2147483647 AS "scores_1_u0", /* draw 1.0 of payloads.scores */
    ("i" * 1669652739 + 585356016) % 2147483647 * ("i" + 2147231365) % 1999999973 * ("i" + 10134715) % 1899999979 * ("i" + 748955529) % 2147483647 AS "profile_name_u0", /* draw name.0 of payloads.profile */
    ("i" * 629282684 + 741350018) % 2147483647 * ("i" + 1927188371) % 1999999973 * ("i" + 1577051612) % 1899999979 * ("i" + 348299143) % 2147483647 AS "profile_name_u1", /* draw name.1 of payloads.profile */
    ("i" * 123584807 + 272236745) % 2147483647 * ("i" + 230636865) % 1999999973 * ("i" + 1167932461) % 1899999979 * ("i" + 1092309333) % 2147483647 AS "profile_rate_u0", /* draw rate.0 of payloads.profile */
    ("i" * 487735074 + 1427314949) % 2147483647 * ("i" + 1702751444) % 1999999973 * ("i" + 1105092544) % 1899999979 * ("i" + 1835042801) % 2147483647 AS "profile_rate_u1", /* draw rate.1 of payloads.profile */
    ("i" * 1933330471 + 428582944) % 2147483647 * ("i" + 890588719) % 1999999973 * ("i" + 1877554506) % 1899999979 * ("i" + 1088947951) % 2147483647 AS "profile_rate_null" /* draw rate.null of payloads.profile */
  FROM "rows"
  LIMIT -1
  OFFSET 0
), "layer_2" AS (
  SELECT
    "checksum_u1",
    "checksum_u2",
    "checksum_octets",
    "scores_0_u0",
    "scores_1_u0",
    "profile_name_u0",
    "profile_name_u1",
    "profile_rate_null",
    (("scores_u0" * 3) >> 31) AS "scores_length", /* how many elements */
    (("profile_rate_u0" * 4194304 + ("profile_rate_u1" >> 9)) / 9007199254740992.0) * 1.0 AS "profile_rate_json" /* to be a part of JSON */
  FROM "layer_1"
  LIMIT -1
  OFFSET 0
)
SELECT
  CAST(SUBSTR("checksum_octets", (("checksum_u1" * 16777216) >> 31) / 65536 % 256 + 1, 1) || SUBSTR("checksum_octets", (("checksum_u1" * 16777216) >> 31) / 256 % 256 + 1, 1) || SUBSTR("checksum_octets", (("checksum_u1" * 16777216) >> 31) % 256 + 1, 1) || SUBSTR("checksum_octets", (("checksum_u2" * 256) >> 31) % 256 + 1, 1) AS BLOB) AS "checksum", /* bytes: 4 random bytes */
  '[' || CASE WHEN "scores_length" > 0 THEN (("scores_0_u0" * 10) >> 31) ELSE '' END || CASE WHEN "scores_length" > 1 THEN ',' || (("scores_1_u0" * 10) >> 31) ELSE '' END || ']' AS "scores", /* array: 0 to 2 of uniform_int */
  '{"name":' || JSON_QUOTE("profile_entry"."value" || ' ' || "profile_entry_2"."value") || ',"rate":' || CASE
    WHEN "profile_rate_null" < 214748365
    THEN 'null'
    ELSE CASE
      WHEN "profile_rate_json" IS NULL
      THEN NULL
      WHEN ABS("profile_rate_json") < 1e9
      AND ROUND("profile_rate_json" * 1000000.0) / 1000000.0 = "profile_rate_json"
      THEN CAST("profile_rate_json" AS TEXT)
      WHEN ABS("profile_rate_json") >= 9007199254740992.0 AND ABS("profile_rate_json") < 9.2e+18
      THEN CAST(CAST("profile_rate_json" AS INTEGER) AS TEXT)
      ELSE PRINTF('%!.17g', "profile_rate_json")
    END
  END || '}' AS "profile" /* json: name, rate */
FROM "layer_2"
LEFT JOIN "sdgen_first_names" AS "profile_entry"
  ON "profile_entry"."n" = (("profile_name_u0" * 512) >> 31)
LEFT JOIN "sdgen_last_names" AS "profile_entry_2"
  ON "profile_entry_2"."n" = (("profile_name_u1" * 1000) >> 31);

COMMIT;
