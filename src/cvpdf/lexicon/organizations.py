"""Endings and words of organisations and schools (rule F)."""

from __future__ import annotations

from functools import cache

from cvpdf.lexicon.fold import words

# A CJK organisation's name ends with one of these; a title may be glued right behind (北山科技有限公司后端开发工程师).
LEGAL = (
    "有限责任公司, 股份有限公司, 有限公司, 责任公司, 集团公司, 分公司, 子公司, 总公司, 公司, 集团, 研究院, "
    "研究所, 事务所, 工作室, 实验室, 银行, 大学, 学院, 学校, 中学, 高中, 小学, 医院, 出版社, 报社, 电视台, 中心, "
    "协会, 基金会, 委员会, 俱乐部, 社团, 学生会, 股份有限公司, 集團, 公司, 研究院, 研究所, 事務所, 工作室, "
    "實驗室, 銀行, 大學, 學院, 學校, 高中, 中學, 國小, 國中, 高工, 商工, 醫院, 出版社, 電視台, 中心, 協會, "
    "工厂, 厂, 工廠, 廠, 药房, 酒店, 饭店, 酒楼, 超市, 护理院, 養護院, 診所, 诊所, 幼儿园, 幼稚園, 書局, 书店, 基金會, 科技大學, 學生會, 補習班, 資策會, 工研院, 中研院, 株式会社, 有限会社, 合同会社, 合資会社, 財団法人, "
    "一般社団法人, 社団法人, 学校法人, 独立行政法人, 国立研究開発法人, 大学, 大学院, 高等学校, 高校, 高専, "
    "専門学校, 短期大学, 研究所, 研究科, 銀行, 病院, 事務所, 研究室, 高等専門学校, 小学校, 中学校, 学園, 協会, "
    "機構, ホールディングス, グループ, 連盟, 주식회사, 유한회사, 연구실, 대학교, 대학원, 고등학교, 전문대학, 연구소, "
    "연구원, 은행, 병원, 재단, 협회, 아카데미, 학원, 부트캠프, 중학교, 초등학교, 진흥원, 공사, 공단, 사관학교, "
    "학교, 센터, 그룹, 홀딩스"
)
# … and some begin with it.
LEGAL_STARTS = (
    "株式会社", "有限会社", "合同会社", "一般社団法人", "学校法人", "国立大学法人", "医療法人", "주식회사", "㈜",
)  # fmt: skip
# What stands behind a university's name with a space and still belongs to it.
GRADUATE_SCHOOLS = frozenset({"大学院", "대학원"})
# Softer endings: a name may end so, but so may other things.
SOFT = (
    "科技, 网络, 信息, 软件, 技术, 传媒, 文化, 教育, 金融, 证券, 保险, 基金, 电子, 通信, 通讯, 医疗, 医药, 游戏, "
    "互娱, 数据, 智能, 物流, 地产, 汽车, 航空, 能源, 电力, 移动, 联通, 电信, 商城, 平台, 工厂, 工场, 厂, 局, 院, "
    "所, 社, 部, 事业部, 事业群, 部门, 门户, 控股, 资本, 投资, 咨询, 分行, 支行, 商行, 酒店, 餐厅, 超市, 学社, "
    "团队, 组织, 社区, 云, 本部, 总部, 旗舰店, 创业公司, 初创公司, 網路, 資訊, 軟體, 技術, 傳媒, 金融, 證券, "
    "保險, 電子, 通訊, 醫療, 遊戲, 數據, 資料, 智慧, 汽車, 航空, 能源, 電力, 電信, 國際, 企業, 實業, 工業, "
    "顧問公司, 商行, 數位, 系統, 科大, 團隊, 控股, 資本, 創投, テクノロジーズ, システムズ, ソリューションズ, "
    "ワークス, ラボ, ラボラトリーズ, 製作所, 電機, 工業, 産業, 商事, 新聞社, 放送, 通信, 証券, 生命, 鉄道, 建設, "
    "部門, 事業部, 本店, 支店, 支社, スタジオ, テクノロジー, カンパニー, ネットワークス, パートナーズ, サービス, "
    "デザイン事務所, システム, コンサルティング, ソフト, 테크, 소프트, 시스템, 시스템즈, 솔루션, 네트웍스, "
    "네트워크, 랩스, 전자, 통신, 증권, 보험, 엔터테인먼트, 게임즈, 스튜디오, 커머스, 컴퍼니, 코퍼레이션, 사, 팀, "
    "본부, 미디어, 인터내셔널, 텔레콤, 카드, 물산, 건설"
)
# Departments: parts of an organisation, no role and no organisation of its own where one is named.
DEPARTMENTS = (
    "病房, 科室, 门诊, 門診, 병동, 중환자실, "
    "部, 事业部, 事业群, 部门, 组, 小组, 中心, 网络部, 技术部, 研发部, 產品部, 處, 課, 事業部, 事業群, 部門, 組, "
    "小組, 室, 課, グループ, チーム, 本部, 部署, 팀, 본부, 실, 파트, 그룹, 부서, 사업부, 셀, 챕터, 스쿼드"
)
# Latin-script organisations end with, or hold, one of these.
LATIN_LEGAL = (
    "inc, llc, ltd, limited, gmbh, ag, corp, corporation, co, company, plc, sa, srl, sarl, bv, ab, oy, as, kk, "
    "k k, pte, pvt, llp, lp, kg, ug, se, sas, sl, ltda, eireli, s a, spa, ev, e v, pty, co ltd, pvt ltd, "
    "pte ltd, holdings, group, ооо, оао, зао, пао, ао, ип, gbr, ohg, mbh, s l, s r l, cic, nv, aps, sro, doo, kft"
)
LATIN_WORDS = (
    "university, college, institute, school, academy, laboratory, laboratories, lab, labs, bank, hospital, "
    "foundation, technologies, technology, solutions, systems, software, studio, studios, consulting, partners, "
    "ventures, media, networks, agency, department, center, centre, council, association, society, ministry, "
    "government, press, polytechnic, universität, hochschule, fachhochschule, gymnasium, schule, realschule, "
    "université, école, lycée, universidad, universidade, instituto, escuela, escola, colegio, faculdade, "
    "faculty, politecnico, università, университет, институт, школа, академия, компания, лаборатория, студия, "
    "банк, entertainment, games, interactive, digital, services, capital, insurance, pharmaceuticals, airlines, "
    "electronics, motors, industries, enterprises, international, global, healthcare, startup, club, committee, "
    "federation, union, org, team, tech, education, church, museum, library, observatory, hotel, restaurant, "
    "consultancy, communications, telecom, logistics, analytics, robotics, research group, research center, "
    "bootcamp, hochschule für, technikum, eth, mit, telekom, kolleg, technische universität, konzern, verlag, "
    "klinikum, universiteit, universitet, collège, iut, insa, institut"
)
SCHOOLS = (
    "大学, 学院, 学校, 中学, 高中, 小学, 大學, 學院, 學校, 高校, 高専, 大学院, 研究科, 高等学校, 専門学校, 短大, "
    "대학교, 대학, 대학원, 고등학교, 학교, 아카데미, university, college, school, institute, academy, "
    "universität, hochschule, université, école, universidad, universidade, gymnasium, polytechnic, lycée, "
    "университет, институт, школа, faculdade, escola, instituto, mit, eth, uc, bootcamp, 부트캠프, 学园, "
    "学园大学, 党校, 职业技术学院, 高工, 高商, 高職, 国小, 國小, 國中, 技校, schule, fachhochschule, "
    "высшая школа, академия, колледж, лицей, гимназия, техникум, ies, colegio, colégio, escuela, facultad, etec, fatec, "
    "senac, senai, iut, università, politecnico, liceo, uniwersytet, politechnika"
)
# German writes them in one word: Förderschule, Bezirkskrankenhaus.
LATIN_SCHOOL_ENDS = ("schule", "gymnasium", "universität", "akademie", "kolleg")
LATIN_FIRM_ENDS = (
    "krankenhaus", "klinik", "klinikum", "verein", "verband", "verlag", "ministerium", "stiftung", "gesellschaft", "sparkasse",
    "werkstätten", "bibliothek", "apotheke", "buchhandlung", "kindergarten", "institut", "feuerwehr",
)  # fmt: skip
# A name may begin with anything and end so: UW Graduate Student Association.
LATIN_NAME_ENDS = frozenset(
    "association society foundation union institute company bank ministry council committee federation museum library "
    "hospital club church agency cooperative authority commission chamber".split()
)
# Names that no ending gives away.
KNOWN = (
    "腾讯, 阿里巴巴, 阿里, 阿里云, 百度, 字节跳动, 字节, 美团, 京东, 网易, 小米, 华为, 滴滴, 拼多多, 快手, 新浪, "
    "搜狐, 微博, 知乎, 携程, 去哪儿, 蚂蚁金服, 蚂蚁集团, 中兴, 联想, 海康威视, 大疆, 商汤, 旷视, 滴滴出行, "
    "哔哩哔哩, 饿了么, 唯品会, 金山, 用友, 东软, 中软国际, 科大讯飞, 顺丰, 平安, 招商银行, 中国移动, 中国电信, "
    "中国联通, 微软, 谷歌, 亚马逊, 苹果, 三星, 索尼, 英特尔, 思科, 甲骨文, 蔚来, 小鹏, 理想汽车, 比亚迪, 360, "
    "贝壳, 小红书, 陌陌, 虎牙, 斗鱼, 米哈游, 台積電, 聯發科, 鴻海, 華碩, 宏碁, 趨勢科技, 中華電信, 聯電, 廣達, "
    "和碩, 緯創, 仁寶, 微星, 台達電, 國泰, 玉山銀行, 蝦皮, 街口, 楽天, ソニー, 任天堂, 富士通, 日立製作所, 日立, "
    "トヨタ, トヨタ自動車, サイバーエージェント, メルカリ, ヤフー, リクルート, クックパッド, ドワンゴ, グリー, "
    "マイクロソフト, グーグル, アクセンチュア, パナソニック, 東芝, キヤノン, デンソー, ntt, nttデータ, "
    "ntt東日本, 野村総合研究所, フリー, マネーフォワード, スマートhr, 電通, 博報堂, ソフトバンク, 네이버, "
    "카카오, 쿠팡, 라인, 삼성, 삼성전자, 엘지, 토스, 비바리퍼블리카, 우아한형제들, 배달의민족, 당근마켓, 당근, "
    "넥슨, 엔씨소프트, 넷마블, 크래프톤, 무신사, 야놀자, 직방, 카카오뱅크, 카카오페이, 현대자동차, 현대, "
    "하이닉스, sk하이닉스, 티몬, 위메프, 컬리, 구글, 마이크로소프트, google, microsoft, amazon, apple, facebook, "
    "meta, netflix, ibm, intel, oracle, sap, cisco, nvidia, amd, twitter, uber, airbnb, linkedin, spotify, "
    "tencent, alibaba, baidu, bytedance, huawei, xiaomi, line, naver, kakao, samsung, sony, rakuten, shopee, "
    "grab, stripe, salesforce, adobe, vmware, red hat, dell, hp, siemens, bosch, bmw, volkswagen, accenture, "
    "deloitte, pwc, kpmg, ey, mckinsey, bcg, goldman sachs, morgan stanley, jpmorgan, citi, hsbc, github, "
    "gitlab, dropbox, square, paypal, ebay, yahoo, tesla, thoughtworks, epam, яндекс, yandex, сбербанк, mail ru, "
    "vk, сбер, тинькофф, ozon, kaspersky, meituan, jd com, netease, aws"
)

# … and what its parts are called by: Microsoft Research, Google Cloud.
FAMILIES = frozenset(
    "google microsoft amazon facebook netflix ibm intel cisco nvidia amd twitter airbnb linkedin spotify tencent alibaba "
    "baidu bytedance huawei xiaomi naver kakao samsung sony rakuten salesforce adobe vmware siemens bosch bmw volkswagen "
    "accenture deloitte kpmg mckinsey hsbc paypal tesla yandex сбер".split()
)


@cache
def known_organizations() -> frozenset[str]:
    """Folded names."""
    return frozenset(words(KNOWN))


@cache
def legal_ends() -> tuple[str, ...]:
    """CJK endings that are surely an organisation's, the longest first."""
    return _longest_first(LEGAL)


@cache
def soft_ends() -> tuple[str, ...]:
    """CJK endings that are often an organisation's, the longest first."""
    return _longest_first(SOFT)


@cache
def department_ends() -> tuple[str, ...]:
    """CJK endings of departments, the longest first."""
    return _longest_first(DEPARTMENTS)


@cache
def latin_legal() -> frozenset[str]:
    """Folded legal forms."""
    return frozenset(words(LATIN_LEGAL))


@cache
def latin_words() -> frozenset[str]:
    """Folded words that organisations hold."""
    return frozenset(words(LATIN_WORDS))


@cache
def school_words() -> tuple[str, ...]:
    """Folded words that schools hold."""
    return tuple(words(SCHOOLS))


def _longest_first(row: str) -> tuple[str, ...]:
    return tuple(sorted(set(words(row)), key=len, reverse=True))
