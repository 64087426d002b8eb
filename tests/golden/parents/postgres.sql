/* Parents: 105 rows for PostgreSQL, made by sdgen */
/* seed 7, as of 2026-01-31T12:00:00Z, config 6a42388879b09aebb043fd7a1d3f002c31e139a8e8675d0cf5d6b994daedd240 */
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

/* Parents: cells that foreign keys point to, computed once */
CREATE TEMPORARY TABLE "sdgen_parent_teams_id" (
  "n" INTEGER PRIMARY KEY,
  "value" UUID
)
ON COMMIT DROP;
INSERT INTO "sdgen_parent_teams_id" (
  "n",
  "value"
)
WITH "rows" AS (
  SELECT
    GENERATE_SERIES(CAST(0 AS BIGINT), 4) AS "i"
), "layer_1" AS (
  SELECT
    "i",
    ("i" * 1933547166 + 1779972526) % 2147483647 * ("i" + 586051273) % 1999999973 * ("i" + 1191776816) % 1899999979 * ("i" + 733713100) % 2147483647 AS "id_u0", /* draw 0 of teams.id */
    ("i" * 2079285566 + 1891080023) % 2147483647 * ("i" + 189110256) % 1999999973 * ("i" + 1160983937) % 1899999979 * ("i" + 1914682187) % 2147483647 AS "id_u1", /* draw 1 of teams.id */
    ("i" * 937137600 + 1557353599) % 2147483647 * ("i" + 1095101756) % 1999999973 * ("i" + 2145813232) % 1899999979 * ("i" + 124498136) % 2147483647 AS "id_u2", /* draw 2 of teams.id */
    ("i" * 2097296209 + 1944706701) % 2147483647 * ("i" + 928774102) % 1999999973 * ("i" + 663898159) % 1899999979 * ("i" + 168925131) % 2147483647 AS "id_u3" /* draw 3 of teams.id */
  FROM "rows"
  OFFSET 0
)
SELECT
  "i" AS "n",
  CAST(ENCODE(
    INT8SEND((("id_u0" << 33) | (("id_u1" >> 14) << 16) | 16384 | (("id_u1" >> 2) & 4095))) || INT8SEND((~9223372036854775807 | ("id_u2" << 31) | "id_u3")),
    'hex'
  ) AS UUID) AS "value" /* uuid4: uuid of four draws */
FROM "layer_1";
CREATE TEMPORARY TABLE "sdgen_parent_players_height" (
  "n" INTEGER PRIMARY KEY,
  "value" DOUBLE PRECISION
)
ON COMMIT DROP;
INSERT INTO "sdgen_parent_players_height" (
  "n",
  "value"
)
WITH "rows" AS (
  SELECT
    GENERATE_SERIES(CAST(0 AS BIGINT), 19) AS "i"
), "layer_1" AS (
  SELECT
    "i",
    ("i" * 34283758 + 591493940) % 2147483647 * ("i" + 885514848) % 1999999973 * ("i" + 639698273) % 1899999979 * ("i" + 1853458373) % 2147483647 AS "height_u0", /* draw 0 of players.height */
    ("i" * 376070370 + 875796256) % 2147483647 * ("i" + 162217476) % 1999999973 * ("i" + 284790046) % 1899999979 * ("i" + 702960349) % 2147483647 AS "height_u1" /* draw 1 of players.height */
  FROM "rows"
  OFFSET 0
)
SELECT
  "i" AS "n",
  FLOOR(
    (FLOAT8 '1.8' + FLOAT8 '0.1' * (SQRT((-FLOAT8 '2.0') * LN(("height_u0" + 1) / FLOAT8 '2147483647.0')) * COS(FLOAT8 '6.283185307179586' * ("height_u1" / FLOAT8 '2147483647.0')))) * FLOAT8 '100.0' + FLOAT8 '0.5'
  ) / FLOAT8 '100.0' AS "value" /* normal: mean 1.8, std 0.1 */
FROM "layer_1";
CREATE TEMPORARY TABLE "sdgen_parent_teams_lead" (
  "n" INTEGER PRIMARY KEY,
  "value" TEXT
)
ON COMMIT DROP;
INSERT INTO "sdgen_parent_teams_lead" (
  "n",
  "value"
)
WITH "rows" AS (
  SELECT
    GENERATE_SERIES(CAST(0 AS BIGINT), 4) AS "i"
), "layer_1" AS (
  SELECT
    "i",
    ("i" * 2064456439 + 1658639091) % 2147483647 * ("i" + 1446157357) % 1999999973 * ("i" + 73912543) % 1899999979 * ("i" + 952710257) % 2147483647 AS "lead_u0", /* draw 0 of teams.lead */
    ("i" * 74041699 + 1114757200) % 2147483647 * ("i" + 591996494) % 1999999973 * ("i" + 1554724390) % 1899999979 * ("i" + 395613523) % 2147483647 AS "lead_u1" /* draw 1 of teams.lead */
  FROM "rows"
  OFFSET 0
)
SELECT
  "i" AS "n",
  (
    SELECT
      "entry"."value"
    FROM "sdgen_first_names" AS "entry"
    WHERE
      "entry"."n" = (("lead_u0" * 512) >> 31)
  ) || ' ' || (
    SELECT
      "entry"."value"
    FROM "sdgen_last_names" AS "entry"
    WHERE
      "entry"."n" = (("lead_u1" * 1000) >> 31)
  ) AS "value" /* faker_name: first and last name */
FROM "layer_1";

/* Tables */
CREATE TABLE IF NOT EXISTS "public"."teams" (
  "id" UUID NOT NULL,
  "lead" TEXT NOT NULL
);
CREATE TABLE IF NOT EXISTS "public"."players" (
  "number" INTEGER NOT NULL,
  "team_id" UUID NOT NULL,
  "height" DOUBLE PRECISION NOT NULL
);
CREATE TABLE IF NOT EXISTS "public"."shots" (
  "id" BIGINT NOT NULL,
  "player" INTEGER NOT NULL,
  "home_team" UUID NOT NULL,
  "guest_team" TEXT NOT NULL,
  "scorer_team" UUID NOT NULL,
  "scorer_height" DOUBLE PRECISION NOT NULL,
  "lead" TEXT NOT NULL
);

/* teams: 5 rows */
INSERT INTO "public"."teams" (
  "id",
  "lead"
)
WITH "rows" AS (
  SELECT
    GENERATE_SERIES(CAST(0 AS BIGINT), 4) AS "i"
), "layer_1" AS (
  SELECT
    ("i" * 1933547166 + 1779972526) % 2147483647 * ("i" + 586051273) % 1999999973 * ("i" + 1191776816) % 1899999979 * ("i" + 733713100) % 2147483647 AS "id_u0", /* draw 0 of teams.id */
    ("i" * 2079285566 + 1891080023) % 2147483647 * ("i" + 189110256) % 1999999973 * ("i" + 1160983937) % 1899999979 * ("i" + 1914682187) % 2147483647 AS "id_u1", /* draw 1 of teams.id */
    ("i" * 937137600 + 1557353599) % 2147483647 * ("i" + 1095101756) % 1999999973 * ("i" + 2145813232) % 1899999979 * ("i" + 124498136) % 2147483647 AS "id_u2", /* draw 2 of teams.id */
    ("i" * 2097296209 + 1944706701) % 2147483647 * ("i" + 928774102) % 1999999973 * ("i" + 663898159) % 1899999979 * ("i" + 168925131) % 2147483647 AS "id_u3", /* draw 3 of teams.id */
    ("i" * 2064456439 + 1658639091) % 2147483647 * ("i" + 1446157357) % 1999999973 * ("i" + 73912543) % 1899999979 * ("i" + 952710257) % 2147483647 AS "lead_u0", /* draw 0 of teams.lead */
    ("i" * 74041699 + 1114757200) % 2147483647 * ("i" + 591996494) % 1999999973 * ("i" + 1554724390) % 1899999979 * ("i" + 395613523) % 2147483647 AS "lead_u1" /* draw 1 of teams.lead */
  FROM "rows"
  OFFSET 0
)
SELECT
  CAST(ENCODE(
    INT8SEND((("id_u0" << 33) | (("id_u1" >> 14) << 16) | 16384 | (("id_u1" >> 2) & 4095))) || INT8SEND((~9223372036854775807 | ("id_u2" << 31) | "id_u3")),
    'hex'
  ) AS UUID) AS "id", /* uuid4: uuid of four draws */
  (
    SELECT
      "entry"."value"
    FROM "sdgen_first_names" AS "entry"
    WHERE
      "entry"."n" = (("lead_u0" * 512) >> 31)
  ) || ' ' || (
    SELECT
      "entry"."value"
    FROM "sdgen_last_names" AS "entry"
    WHERE
      "entry"."n" = (("lead_u1" * 1000) >> 31)
  ) AS "lead" /* faker_name: first and last name */
FROM "layer_1";

/* players: 20 rows */
INSERT INTO "public"."players" (
  "number",
  "team_id",
  "height"
)
WITH "rows" AS (
  SELECT
    GENERATE_SERIES(CAST(0 AS BIGINT), 19) AS "i"
), "layer_1" AS (
  SELECT
    "i",
    (((("i" * 679458223 + 1099559425) % 2147483647 * ("i" + 2087730651) % 1999999973 * ("i" + 1761263842) % 1899999979 * ("i" + 1623569913) % 2147483647) * 5) >> 31) AS "team_id_parent", /* row of teams that players.team_id points to */
    ("i" * 34283758 + 591493940) % 2147483647 * ("i" + 885514848) % 1999999973 * ("i" + 639698273) % 1899999979 * ("i" + 1853458373) % 2147483647 AS "height_u0", /* draw 0 of players.height */
    ("i" * 376070370 + 875796256) % 2147483647 * ("i" + 162217476) % 1999999973 * ("i" + 284790046) % 1899999979 * ("i" + 702960349) % 2147483647 AS "height_u1" /* draw 1 of players.height */
  FROM "rows"
  OFFSET 0
)
SELECT
  "i" + 1 AS "number", /* sequence: from 1, step 1 */
  (SELECT ARRAY_AGG("value" ORDER BY "n") FROM "sdgen_parent_teams_id")["team_id_parent" + 1] AS "team_id", /* fk: teams.id of a drawn row */
  FLOOR(
    (FLOAT8 '1.8' + FLOAT8 '0.1' * (SQRT((-FLOAT8 '2.0') * LN(("height_u0" + 1) / FLOAT8 '2147483647.0')) * COS(FLOAT8 '6.283185307179586' * ("height_u1" / FLOAT8 '2147483647.0')))) * FLOAT8 '100.0' + FLOAT8 '0.5'
  ) / FLOAT8 '100.0' AS "height" /* normal: mean 1.8, std 0.1 */
FROM "layer_1";

/* shots: 80 rows */
INSERT INTO "public"."shots" (
  "id",
  "player",
  "home_team",
  "guest_team",
  "scorer_team",
  "scorer_height",
  "lead"
)
WITH "rows" AS (
  SELECT
    GENERATE_SERIES(CAST(0 AS BIGINT), 79) AS "i"
), "layer_1" AS (
  SELECT
    "i",
    (((("i" * 1036087423 + 730290369) % 2147483647 * ("i" + 961543067) % 1999999973 * ("i" + 954461768) % 1899999979 * ("i" + 1335755700) % 2147483647) * 20) >> 31) AS "scorer_team_parent" /* row of players that shots.scorer_team points to */
  FROM "rows"
  OFFSET 0
), "layer_2" AS (
  SELECT
    "i",
    (((("i" * 1685215887 + 740150295) % 2147483647 * ("i" + 749427679) % 1999999973 * ("i" + 1259540117) % 1899999979 * ("i" + 1464882694) % 2147483647) * 20) >> 31) AS "player_parent", /* row of players that shots.player points to */
    (((("i" * 869213249 + 1938888519) % 2147483647 * ("i" + 1639351032) % 1999999973 * ("i" + 1600826958) % 1899999979 * ("i" + 701244112) % 2147483647) * 5) >> 31) AS "home_team_parent", /* row of teams that shots.home_team points to */
    (((("i" * 1935967875 + 2019506973) % 2147483647 * ("i" + 1489238347) % 1999999973 * ("i" + 1896603994) % 1899999979 * ("i" + 1181843766) % 2147483647) * 5) >> 31) AS "guest_team_parent", /* row of teams that shots.guest_team points to */
    (
      (
        (
          ("scorer_team_parent" * 679458223 + 1099559425) % 2147483647 * ("scorer_team_parent" + 2087730651) % 1999999973 * ("scorer_team_parent" + 1761263842) % 1899999979 * ("scorer_team_parent" + 1623569913) % 2147483647
        ) * 5
      ) >> 31
    ) AS "scorer_team_parent_team_id_parent", /* row of teams that players.team_id points to */
    (((("i" * 1165401831 + 1474635287) % 2147483647 * ("i" + 1123215452) % 1999999973 * ("i" + 878831862) % 1899999979 * ("i" + 1578363196) % 2147483647) * 20) >> 31) AS "scorer_height_parent", /* row of players that shots.scorer_height points to */
    (((("i" * 937516596 + 1407328231) % 2147483647 * ("i" + 1272318291) % 1999999973 * ("i" + 548799987) % 1899999979 * ("i" + 303722141) % 2147483647) * 5) >> 31) AS "lead_parent" /* row of teams that shots.lead points to */
  FROM "layer_1"
  OFFSET 0
)
SELECT
  "i" + 1 AS "id", /* sequence: from 1, step 1 */
  "player_parent" + 1 AS "player", /* fk: players.number of a drawn row */
  (SELECT ARRAY_AGG("value" ORDER BY "n") FROM "sdgen_parent_teams_id")["home_team_parent" + 1] AS "home_team", /* fk: teams.id of a drawn row */
  CAST((SELECT ARRAY_AGG("value" ORDER BY "n") FROM "sdgen_parent_teams_id")["guest_team_parent" + 1] AS TEXT) AS "guest_team", /* fk: teams.id of a drawn row */
  (SELECT ARRAY_AGG("value" ORDER BY "n") FROM "sdgen_parent_teams_id")["scorer_team_parent_team_id_parent" + 1] AS "scorer_team", /* fk: players.team_id of a drawn row */
  (SELECT ARRAY_AGG("value" ORDER BY "n") FROM "sdgen_parent_players_height")["scorer_height_parent" + 1] AS "scorer_height", /* fk: players.height of a drawn row */
  (SELECT JSONB_AGG("value" ORDER BY "n") FROM "sdgen_parent_teams_lead") ->> CAST("lead_parent" AS INTEGER) AS "lead" /* fk: teams.lead of a drawn row */
FROM "layer_2";
ANALYZE "public"."teams", "public"."players", "public"."shots";

COMMIT;
