"""Places people put in a header or beside their contacts."""

from __future__ import annotations

from functools import cache

from cvpdf.lexicon.fold import words

PLACES = (
    "北京, 上海, 广州, 深圳, 杭州, 成都, 武汉, 南京, 西安, 重庆, 天津, 苏州, 厦门, 长沙, 青岛, 大连, 合肥, 郑州, "
    "济南, 福州, 宁波, 无锡, 珠海, 东莞, 佛山, 沈阳, 哈尔滨, 长春, 昆明, 贵阳, 南昌, 太原, 石家庄, 南宁, 海口, "
    "兰州, 乌鲁木齐, 呼和浩特, 银川, 西宁, 拉萨, 常州, 温州, 嘉兴, 绍兴, 烟台, 潍坊, 徐州, 扬州, 中国, 香港, "
    "澳门, 台湾, 台灣, 台北, 海外, 美国, 日本, 新加坡, 英国, 德国, 加拿大, 澳大利亚, 广东, 浙江, 江苏, 四川, 湖北, "
    "湖南, 山东, 河南, 河北, 福建, 安徽, 陕西, 辽宁, 吉林, 黑龙江, 江西, 山西, 云南, 贵州, 广西, 海南, 甘肃, "
    "内蒙古, 新疆, 宁夏, 青海, 西藏, 远程, 惠州, 中山, 泉州, 南通, 威海, 镇江, 雄安, 臺北, 臺灣, 新北, 桃園, "
    "臺中, 台中, 臺南, 台南, 高雄, 新竹, 基隆, 嘉義, 彰化, 屏東, 宜蘭, 花蓮, 臺東, 台東, 苗栗, 雲林, 南投, 澎湖, "
    "金門, 東京, 廣州, 蘇州, 廈門, 武漢, 澳門, 美國, 英國, 內湖, 臺北市, 台北市, 新北市, 桃園市, 台中市, 臺中市, "
    "台南市, 高雄市, 新竹市, 新竹縣, 竹北, 中國, 遠端, 東京都, 大阪, 大阪府, 京都, 京都府, 名古屋, 横浜, 福岡, "
    "札幌, 神戸, 仙台, 広島, 千葉県, 埼玉, 埼玉県, 神奈川, 神奈川県, 愛知県, 兵庫県, 福岡県, 北海道, 沖縄, "
    "沖縄県, 川崎市, 渋谷, 新宿, 六本木, 静岡県, 茨城県, 京都市, 横浜市, 大阪市, 名古屋市, 福岡市, 札幌市, "
    "仙台市, 長野県, 新潟県, 宮城県, 広島県, 国内, リモート, フルリモート, 宮城, 愛知, 서울, 부산, 대구, 인천, "
    "광주, 대전, 울산, 세종, 경기, 성남, 판교, 강남, 수원, 제주, 서울특별시, 서울시, 경기도, 분당, 한국, "
    "대한민국, 미국, 일본, 용인, 고양, 강원, 충남, 충북, 전남, 전북, 경남, 경북, 천안, 원격, beijing, shanghai, "
    "guangzhou, shenzhen, hangzhou, chengdu, wuhan, nanjing, xi an, hong kong, hongkong, taipei, taiwan, tokyo, "
    "osaka, kyoto, seoul, busan, singapore, china, japan, korea, south korea, republic of korea, usa, us, u s, u s a, uk, "
    "united states, united kingdom, england, canada, australia, germany, france, india, remote, london, "
    "new york, new york city, nyc, san francisco, sf, seattle, boston, chicago, los angeles, austin, san jose, "
    "palo alto, mountain view, menlo park, sunnyvale, cupertino, berkeley, bay area, san diego, denver, atlanta, "
    "houston, dallas, miami, portland, washington, washington dc, philadelphia, pittsburgh, toronto, vancouver, "
    "montreal, waterloo, ottawa, berlin, munich, münchen, hamburg, frankfurt, köln, cologne, stuttgart, "
    "düsseldorf, paris, lyon, amsterdam, rotterdam, dublin, ireland, zurich, zürich, geneva, switzerland, "
    "vienna, wien, austria, stockholm, sweden, copenhagen, denmark, oslo, norway, helsinki, finland, madrid, "
    "barcelona, spain, lisbon, lisboa, porto, portugal, rome, milan, italy, brussels, belgium, prague, warsaw, "
    "poland, krakow, budapest, hungary, bucharest, romania, moscow, russia, kyiv, kiev, ukraine, minsk, belarus, "
    "istanbul, turkey, tel aviv, israel, dubai, uae, bangalore, bengaluru, mumbai, delhi, new delhi, hyderabad, "
    "pune, chennai, gurgaon, noida, kolkata, jakarta, indonesia, kuala lumpur, malaysia, bangkok, thailand, "
    "manila, philippines, hanoi, ho chi minh city, vietnam, sydney, melbourne, brisbane, auckland, new zealand, "
    "mexico, mexico city, são paulo, sao paulo, rio de janeiro, brazil, brasil, belo horizonte, curitiba, "
    "buenos aires, argentina, santiago, chile, bogotá, colombia, lima, peru, cairo, egypt, lagos, nigeria, "
    "nairobi, kenya, cape town, south africa, johannesburg, europe, california, ca, ny, wa, tx, "
    "california usa, netherlands, the netherlands, greece, athens, worldwide, deutschland, españa, méxico, "
    "schweiz, österreich, edinburgh, manchester, cambridge ma, cambridge, oxford, bristol, leeds, glasgow, "
    "potsdam, nürnberg, hannover, bremen, essen, dortmund, heidelberg, oakland, москва, санкт петербург, "
    "екатеринбург, новосибирск, казань, россия, киев, минск, спб, dresden, leipzig, karlsruhe, bonn, lausanne, "
    "basel, bern, salt lake city, raleigh, nashville, phoenix, minneapolis, detroit, redmond, bellevue, "
    "santa clara, santa monica, irvine, hsinchu, kaohsiung, taichung, suzhou, xiamen, tianjin, dalian, qingdao, "
    "chongqing, zhuhai, fukuoka, sapporo, nagoya, yokohama, pangyo, seongnam, lahore, karachi, islamabad, rawalpindi, "
    "faisalabad, dhaka, chittagong, colombo, kathmandu, jaipur, ahmedabad, indore, bhopal, lucknow, kanpur, nagpur, "
    "coimbatore, kochi, thiruvananthapuram, trivandrum, visakhapatnam, bhubaneswar, chandigarh, mysore, mangalore, vadodara, "
    "patna, guwahati, gurugram, ghaziabad, faridabad, mohali, tehran, baghdad, amman, beirut, damascus, riyadh, jeddah, doha, "
    "kuwait city, muscat, abu dhabi, sharjah, haifa, jerusalem, ankara, izmir, tbilisi, yerevan, baku, almaty, astana, tashkent, "
    "samarkand, bishkek, ulaanbaatar, phnom penh, yangon, cebu, makati, quezon city, surabaya, bandung, yogyakarta, denpasar, "
    "penang, johor bahru, chiang mai, ho chi minh, da nang, perth, adelaide, canberra, hobart, wellington, christchurch, "
    "casablanca, rabat, marrakech, tunis, algiers, giza, accra, abuja, ibadan, port harcourt, dakar, abidjan, "
    "douala, yaoundé, kampala, kigali, dar es salaam, addis ababa, lusaka, harare, pretoria, durban, "
    "medellín, medellin, cali, barranquilla, quito, guayaquil, caracas, montevideo, asunción, la paz, córdoba, "
    "guadalajara, monterrey, puebla, tijuana, guatemala city, san tegucigalpa, managua, panama city, havana, "
    "santo domingo, san juan, brasília, brasilia, fortaleza, recife, porto alegre, manaus, goiânia, florianópolis, "
    "campinas, joinville, blumenau, calgary, edmonton, winnipeg, québec city, halifax, mississauga, brampton, markham, kitchener, "
    "cincinnati, cleveland, columbus, indianapolis, st louis, saint louis, kansas city, milwaukee, new orleans, tampa, orlando, "
    "jacksonville, fort lauderdale, durham, chapel hill, richmond, baltimore, newark, jersey city, brooklyn, "
    "manhattan, rochester, albany, syracuse, hartford, las vegas, reno, sacramento, fresno, long beach, pasadena, "
    "san antonio, fort worth, el paso, tucson, albuquerque, boulder, omaha, tulsa, memphis, knoxville, ann arbor, boise, spokane, "
    "tacoma, honolulu, anchorage, provo, birmingham, liverpool, newcastle, sheffield, nottingham, leicester, southampton, "
    "brighton, cardiff, swansea, belfast, aberdeen, dundee, galway, limerick, marseille, toulouse, nantes, strasbourg, "
    "montpellier, bordeaux, lille, rennes, reims, grenoble, dijon, angers, clermont ferrand, antwerp, ghent, bruges, leuven, "
    "liège, luxemburg, eindhoven, utrecht, the hague, den haag, delft, groningen, maastricht, nijmegen, bielefeld, bochum, "
    "wuppertal, münster, mannheim, augsburg, wiesbaden, mönchengladbach, braunschweig, kiel, aachen, chemnitz, magdeburg, "
    "freiburg, lübeck, erfurt, mainz, rostock, kassel, saarbrücken, regensburg, würzburg, ulm, jena, graz, linz, salzburg, "
    "innsbruck, klagenfurt, winterthur, luzern, st gallen, lugano, genf, genève, malmö, gothenburg, göteborg, uppsala, aarhus, "
    "odense, aalborg, bergen, trondheim, tampere, turku, espoo, oulu, tallinn, riga, vilnius, kaunas, gdansk, gdańsk, wrocław, "
    "wroclaw, poznań, poznan, łódź, lodz, katowice, kraków, brno, ostrava, bratislava, košice, ljubljana, zagreb, "
    "belgrade, novi sad, sarajevo, skopje, plovdiv, cluj, cluj napoca, iasi, timisoara, chisinau, odessa, odesa, lviv, "
    "kharkiv, dnipro, gomel, grodno, vitebsk, saint petersburg, st petersburg, novosibirsk, yekaterinburg, "
    "kazan, нижний новгород, омск, томск, ростов на дону, краснодар, воронеж, пермь, уфа, челябинск, красноярск, "
    "владивосток, калининград, гомель, гродно, витебск, харьков, львов, одесса, днепр, алматы, астана, ташкент, thessaloniki, "
    "valencia, sevilla, seville, zaragoza, málaga, malaga, bilbao, granada, alicante, murcia, valladolid, vigo, a coruña, "
    "braga, coimbra, aveiro, setúbal, turin, torino, naples, napoli, bologna, firenze, venice, venezia, "
    "verona, padova, trieste, genoa, genova, palermo, catania, milano, roma, bari, trento, bolzano, modena, parma, pisa, "
    "perugia, ancona, cagliari, bergamo, brescia, monza, salerno, lecce, udine, ferrara, ravenna, rimini, siena, lucca, "
    "varese, novara, pavia, warszawa, gdynia, lublin, białystok, szczecin, bydgoszcz, toruń, rzeszów, olsztyn, "
    "opole, gliwice, częstochowa, polska, praha, plzeň, olomouc, česká republika, bursa, antalya, adana, konya, "
    "eskişehir, kocaeli, sakarya, mersin, kayseri, samsun, trabzon, türkiye, nederland, almere, tilburg, breda, arnhem, "
    "haarlem, enschede, apeldoorn, amersfoort, zwolle, leiden, dordrecht, hà nội, ha noi, tp hcm, tphcm, tp hồ chí minh, "
    "hồ chí minh, đà nẵng, hải phòng, cần thơ, huế, việt nam, semarang, medan, makassar, malang, bekasi, depok, tangerang, "
    "bogor, palembang, львів, харків, одеса, дніпро, київ, україна, sverige, lund, linköping, danmark, københavn, norge, "
    "suomi, helsinki, budapest, magyarország, bucurești, cluj, timișoara, iași, românia"
)

# Countries, states and provinces, behind a town (Milwaukee, Wisconsin) or alone.
REGIONS = (
    "alabama, alaska, arizona, arkansas, colorado, connecticut, delaware, florida, georgia, hawaii, idaho, illinois, "
    "indiana, iowa, kansas, kentucky, louisiana, maine, maryland, massachusetts, michigan, minnesota, mississippi, "
    "missouri, montana, nebraska, nevada, new hampshire, new jersey, new mexico, north carolina, north dakota, ohio, "
    "oklahoma, oregon, pennsylvania, rhode island, south carolina, south dakota, tennessee, texas, utah, vermont, "
    "virginia, west virginia, wisconsin, wyoming, district of columbia, puerto rico, ontario, quebec, québec, manitoba, "
    "british columbia, alberta, saskatchewan, nova scotia, new brunswick, newfoundland, new south wales, victoria, "
    "queensland, tasmania, south australia, western australia, scotland, wales, northern ireland, great britain, "
    "karnataka, maharashtra, tamil nadu, telangana, andhra pradesh, kerala, gujarat, rajasthan, punjab, haryana, "
    "uttar pradesh, madhya pradesh, west bengal, bihar, odisha, assam, jharkhand, goa, bayern, bavaria, sachsen, hessen, "
    "nrw, nordrhein westfalen, baden württemberg, niedersachsen, thüringen, brandenburg, saarland, schleswig holstein, "
    "bretagne, normandie, occitanie, île de france, catalunya, cataluña, andalucía, galicia, minas gerais, paraná, "
    "rio grande do sul, santa catarina, bahia, pernambuco, ceará, jalisco, nuevo león, "
    "afghanistan, albania, algeria, armenia, azerbaijan, bangladesh, bolivia, bosnia, bulgaria, "
    "cambodia, cameroon, costa rica, croatia, cuba, cyprus, czech republic, czechia, dominican republic, ecuador, "
    "el estonia, ethiopia, ghana, guatemala, honduras, iceland, iran, iraq, ivory coast, jamaica, kazakhstan, "
    "kuwait, kyrgyzstan, latvia, lebanon, liechtenstein, lithuania, luxembourg, macedonia, malta, moldova, mongolia, "
    "montenegro, morocco, myanmar, nepal, nicaragua, oman, pakistan, panama, paraguay, qatar, rwanda, saudi arabia, "
    "senegal, serbia, slovakia, slovenia, sri lanka, sudan, syria, tanzania, tunisia, uganda, united arab emirates, "
    "uruguay, uzbekistan, venezuela, zambia, zimbabwe, russian federation, россия, беларусь, украина, казахстан, "
    "suisse, frankreich, italia, polen, österreich, belgique, belgien, niederlande, royaume uni, états unis, "
    "reino unido, estados unidos, francia, alemania, perú, panamá, república dominicana, united states of america"
)

# Postal codes of states and provinces, behind a town: Boise, ID.
STATES = frozenset(
    "AL AK AZ AR CA CO CT DE FL GA HI ID IL IN IA KS KY LA ME MD MA MI MN MS MO MT NE NV NH NJ NM NY NC ND OH OK OR PA RI "
    "SC SD TN TX UT VT VA WA WV WI WY DC AB BC MB NB NL NS ON PE QC SK NSW VIC QLD ACT SP RJ MG RS PR SC BA CE DF PB RN".split()
)

# Brazil's states (ISO 3166-2:BR): behind a town and a dash, Valverdinha – RS.
BRAZILIAN_STATES = frozenset("AC AL AP AM BA CE DF ES GO MA MT MS MG PA PB PR PE PI RJ RN RS RO RR SC SP SE TO".split())

# … and of countries (ISO 3166-1), without those that are also what somebody does (IT, HR, PR, AI, PM).
COUNTRY_CODES = frozenset(
    "AE AT AU BD BE BG BR BY CH CL CN CY CZ DK DZ EC EE EG FI GR HK HU IE IQ IR IS JO JP KE KR KZ LK LT LU LV MX MY NG "
    "NO NP NZ PH PK PL PT RO RU RW SE SG SI SK TH TN TR TW TZ UA UG UK US UY UZ VE VN ZA USA UAE".split()
)


@cache
def places() -> frozenset[str]:
    """Folded names of cities, provinces and countries."""
    return frozenset((*words(PLACES), *words(REGIONS)))
