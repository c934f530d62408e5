"""Endings and words of organisations and schools (rule F)."""

from __future__ import annotations

from functools import cache

from cvpdf.lexicon import korean_organizations
from cvpdf.lexicon.fold import words

# A CJK organisation's name ends with one of these; a title may be glued right behind (北山科技有限公司后端开发工程师).
LEGAL = (
    "信用金庫, 信用組合, 信託銀行, 労働金庫, 農業協同組合, 漁業協同組合, 生活協同組合, 協同組合, 共済組合, 健康保険組合, 労働組合, 商工会議所, 商工会, "
    "観光協会, 社会福祉協議会, 協議会, 評議会, 連合会, 振興会, 後援会, 同窓会, 市役所, 区役所, 町役場, 村役場, 役場, 役所, 県庁, 府庁, 道庁, "
    "都庁, 教育委員会, 警察署, 警察本部, 消防署, 消防本部, 郵便局, 税務署, 裁判所, 法務局, 労働局, 財務局, 保健所, 保健センター, 児童相談所, "
    "ハローワーク, 職業安定所, 大使館, 総領事館, 自衛隊, 駐屯地, 図書館, 資料館, 水族館, 公民館, 児童館, 体育館, 文化会館, 保育園, 保育所, "
    "こども園, 認定こども園, 学童クラブ, 学童保育, 学習塾, 進学塾, 予備校, ゼミナール, 高等専修学校, 専修学校, 短大, 女子大学, 工業大学, 医科大学, "
    "附属病院, 大学病院, 総合病院, 診療所, クリニック, 歯科, 歯科医院, 整骨院, 接骨院, 鍼灸院, 薬局, 調剤薬局, ドラッグストア, 動物病院, "
    "訪問看護ステーション, 訪問介護ステーション, デイサービス, デイサービスセンター, 介護センター, 特別養護老人ホーム, 有料老人ホーム, 老人ホーム, "
    "グループホーム, 介護老人保健施設, 老健, ケアセンター, ケアホーム, 支援センター, 支援学校, 養護学校, 児童養護施設, 福祉会, 医療法人社団, "
    "社会福祉法人, 宗教法人, 特定非営利活動法人, npo法人, 公益財団法人, 一般財団法人, 公益社団法人, 税理士法人, 監査法人, 弁護士法人, 司法書士法人, "
    "行政書士法人, 社会保険労務士法人, 特許業務法人, 弁理士法人, 農事組合法人, 会計事務所, 税理士事務所, 法律事務所, 特許事務所, 建築事務所, 設計事務所, "
    "建築設計事務所, 工務店, 建築研究所, 百貨店, 商店, 洋菓子店, 菓子店, 料理店, 料亭, 居酒屋, 食堂, レストラン, カフェ, 喫茶店, ベーカリー, "
    "ホテル, ゴルフ倶楽部, 倶楽部, ヘアサロン, 美容室, 理容室, エステサロン, スポーツクラブ, フィットネスクラブ, 放送局, テレビ局, 劇団, 楽団, "
    "交響楽団, 管弦楽団, 合唱団, バレエ団, 芸能事務所, プロダクション, 製作委員会, 理化学研究所, 研究センター, 研究機構, 総合研究所, 総研, "
    "技術センター, 試験場, 農園, 牧場, 酒造, 酒造場, 醸造, 漁協, 農協, 生協, 高等学院, 日本語学校, 料理教室, 音楽教室, 英会話教室, "
    "英会話スクール, 한의원, 치과의원, 치과병원, 한방병원, 요양병원, 요양원, 대학병원, 종합병원, 의료원, 보건소, 보건지소, 약국, 동물병원, "
    "어린이집, 유치원, 여자고등학교, 여자중학교, 공업고등학교, 상업고등학교, 특성화고등학교, 외국어고등학교, 과학고등학교, 예술고등학교, 전문학교, "
    "직업전문학교, 평생교육원, 교육원, 연수원, 인재개발원, 교육청, 교육지원청, 시청, 구청, 군청, 도청, 주민센터, 행정복지센터, 동사무소, 면사무소, "
    "경찰서, 경찰청, 소방서, 우체국, 세무서, 국세청, 관세청, 법원, 검찰청, 교도소, 대사관, 총영사관, 법무법인, 법률사무소, 세무법인, 세무회계, "
    "회계법인, 회계사무소, 노무법인, 특허법인, 특허사무소, 감정평가법인, 관세법인, 의료법인, 재단법인, 사단법인, 사회복지법인, 학교법인, 영농조합법인, "
    "농업회사법인, 협동조합, 사회적협동조합, 농협, 수협, 신협, 축협, 새마을금고, 저축은행, 신용협동조합, 복지관, 종합사회복지관, 노인복지관, "
    "장애인복지관, 복지센터, 사회복지관, 복지재단, 주간보호센터, 상담센터, 지원센터, 고용센터, 문화센터, 문화원, 문화재단, 도서관, 박물관, 미술관, "
    "과학관, 체육관, 극단, 무용단, 합창단, 교향악단, 오케스트라, 출판사, 신문사, 일보, 방송국, 방송공사, 통신사, 잡지사, 여행사, 항공사, "
    "백화점, 마트, 슈퍼마켓, 편의점, 대리점, 호텔, 리조트, 카페, 식당, 레스토랑, 베이커리, 제과점, 미용실, 헤어샵, 피트니스, 스포츠센터, "
    "어학원, 보습학원, 입시학원, 영어학원, 수학학원, 미술학원, 음악학원, 컴퓨터학원, 교습소, 건축사사무소, 설계사무소, 종합건설, 건설사, 공작소, "
    "제작소, 농장, 목장, 조합, 연맹, 연합회, 위원회, 학회, 총학생회, 학생회, 동아리연합회, 상공회의소, 공제회, 진흥회, 후원회, 향우회, "
    "총동문회, 연구회, 연구센터, 기술원, 과학기술원, 정보원, 평가원, 인증원, 개발원, 정책연구원, 산업기술원, 품질원, 관리공단, 연금공단, "
    "건강보험공단, 시설공단, 도시공사, 도로공사, 육군, 해군, 공군, 해병대, 군단, 사령부, 훈련소, "
    "有限合伙, 合伙企业, 合作社, 学会, 學會, 商会, 商會, 总会, 總會, 联合会, 聯合會, 联盟, 聯盟, 总局, 總局, 总署, 總署, 公署, 人民政府, 市政府, 县政府, 縣政府, 區公所, 鄉公所, "
    "公所, 街道办事处, 办事处, 辦事處, 居委会, 村委会, 管委会, 党校, 团委, 公安局, 派出所, 税务局, 财政局, 教育局, 卫生局, 人社局, 供电局, 供电公司, 法院, 检察院, 檢察署, 地檢署, 监狱, "
    "大使馆, 領事館, 领事馆, 博物馆, 博物館, 图书馆, 圖書館, 美术馆, 美術館, 纪念馆, 文化馆, 体育馆, 档案馆, 书院, 書院, 剧院, 劇院, 剧团, 劇團, 乐团, 樂團, 合唱团, 合唱團, 舞团, "
    "舞團, 电影厂, 制片厂, 杂志社, 雜誌社, 通讯社, 通訊社, 旅行社, 电台, 電台, 卫视, 设计院, 規劃院, 规划院, 勘察院, 卫生院, 卫生服务中心, 门诊部, 药店, 大药房, 藥局, 藥房, 咖啡馆, "
    "咖啡廳, 咖啡店, 奶茶店, 饮品店, 便利店, 便利商店, 超商, 商场, 百货, 百貨, 购物中心, 专卖店, 加油站, 机场, 農會, 漁會, 農場, 农场, 工會, 公會, 教會, 福利會, 促進會, 青年會, "
    "校友会, 校友會, 附小, 附中, 高商, 實驗小學, 小學, 安親班, 補習社, 托兒所, 才藝班, 健身房, 培训机构, 教育机构, 交易所, 律師行, 律師樓, 會計師樓, 會計師行, 测绘院, 地铁站, 孵化器, "
    "產業園區, 养老院, 護老院, 安老院, 收容所, 動物園, 植物園, 影城, 電影院, 電影節, 书局, 書店, 飯店, 餐廳, 酒樓, 茶餐廳, 麵包店, 餐館, 火鍋店, 早餐店, 飲料店, 旅館, 民宿, "
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
    "株式会社", "有限会社", "合同会社", "合資会社", "合名会社", "一般社団法人", "公益社団法人", "一般財団法人", "公益財団法人",
    "学校法人", "国立大学法人", "公立大学法人", "医療法人", "社会福祉法人", "宗教法人", "特定非営利活動法人", "認定npo法人", "npo法人",
    "独立行政法人", "地方独立行政法人", "国立研究開発法人", "税理士法人", "監査法人", "有限責任監査法人", "弁護士法人", "司法書士法人",
    "社会保険労務士法人", "行政書士法人", "特許業務法人", "有限責任事業組合", "生活協同組合", "주식회사", "㈜",
)  # fmt: skip
# What stands behind a university's name with a space and still belongs to it.
GRADUATE_SCHOOLS = frozenset({"大学院", "대학원"})
# Softer endings: a name may end so, but so may other things.
SOFT = (
    "物産, 製薬, 薬品, 化成, 繊維, 紡績, 製紙, 硝子, 製鋼, 製鉄, 鋼業, 鉱業, 重工業, 造船, 造機, 精機, 精工, 計器, 電器, 電線, 電装, "
    "電気, 電設, 建設工業, 工業所, 技研, 技術研究所, 水産, 製粉, 製糖, 飲料, 乳業, ビール, 酒類, 運輸, 運送, 急便, バス, タクシー, 空港, "
    "海運, 汽船, 倉庫, ロジスティクス, 自動車, モーターズ, モータース, オート, 不動産, ハウジング, 広告社, 興業, 興産, 商船, 通商, 海上火災保険, "
    "火災海上保険, 損保, 生命保険, 生保, 信託, リース, クレジット, ファイナンス, キャピタル, アセットマネジメント, インベストメント, ファーマ, "
    "メディカル, ヘルスケア, 介護サービス, 福祉サービス, フーズ, フード, フードサービス, ダイニング, ビバレッジ, トラベル, ツーリスト, リゾート, "
    "エンターテインメント, エンタテインメント, ピクチャーズ, ミュージック, ゲームス, ゲームズ, メディア, コミュニケーションズ, アドバタイジング, "
    "クリエイティブ, クリエイション, エージェンシー, エージェント, スタッフィング, スタッフサービス, ヒューマンリソース, 人材サービス, エデュケーション, "
    "教育社, インターナショナル, ワールド, グローバル, コーポレーション, インダストリーズ, インダストリー, エレクトロニクス, エナジー, エネルギー, "
    "ケミカル, マテリアル, テクノ, ソフトウエア, インフォメーション, ドットコム, ロボティクス, ホスピタリティ, プロパティ, 管財, ビル管理, 警備保障, "
    "クリーンサービス, マート, スーパー, 薬品工業, 化粧品, 산업, 상사, 상회, 로지스틱스, 택배, 운수, 운송, 해운, 항공, 모터스, 중공업, 조선, "
    "조선해양, 제철, 철강, 가스, 정유, 석유화학, 케미칼, 케미컬, 머티리얼즈, 섬유, 어패럴, 코스메틱, 제약, 약품, 바이오, 바이오텍, 메디칼, "
    "메디컬, 헬스케어, 제약사, 푸드, 푸드시스템, 제과, 제당, 유업, 음료, 주류, 농산, 수산, 리테일, 홈쇼핑, 캐피탈, 투자증권, 자산운용, "
    "자산신탁, 인베스트먼트, 벤처스, 파트너스, 손해보험, 생명보험, 해상보험, 화재보험, 파이낸셜, 뱅크, 개발공사, 개발주식회사, 종합개발, 디앤씨, "
    "이엔씨, 이앤씨, 엔지니어링, 인테리어, 엔터프라이즈, 홀딩스컴퍼니, 인더스트리, 일렉트릭, 일렉트로닉스, 디스플레이, 세미콘, 테크놀로지, 테크놀러지, "
    "테크윈, 정보기술, 정보통신, 데이터시스템, 데이타시스템, 아이티, 로보틱스, 모빌리티, 픽처스, 레이블, 인터랙티브, 커뮤니케이션, 커뮤니케이션즈, "
    "기획사, 에이전시, 크리에이티브, 투어, 에듀, 에듀케이션, 러닝, 북스, 서점, 문고, 프린팅, 컨설팅, 휴먼리소스, 시큐리티, 코리아, 글로벌, "
    "웍스, "
    "重工, 建工, 建材, 环保, 制药, 药业, 实业, 商贸, 影业, 影视, 娱乐, 出行, 文旅, 乳业, 酒业, 牧业, 服饰, 家居, 家电, 电器, 装备, 精密, 模具, 五金, 塑胶, 石化, 新能源, 光伏, "
    "航运, 速运, 快递, 置业, 物业, 置地, 担保, 租赁, 资管, 财富, 人寿, 财险, 支付, 零售, 餐饮, 钢铁, 矿业, 珠宝, 猎头, 科技园, 产业园, 数科, 数智, 創意, 文創, 製藥, 藥業, "
    "營造, 物產, 食品行, 貿易行, 影業, 娛樂, 珠寶, 租賃, 人壽, 產險, 證券商, 會計樓, 學苑, 文教, 教育機構, 机构, 科創, 新創, 新創公司, 初創公司, 初创团队, 工程行, 企業社, 美語, "
    "補教, "
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
    "部, 事业部, 事业群, 部门, 组, 小组, 团队, 團隊, 中心, 网络部, 技术部, 研发部, 產品部, 處, 課, 事業部, 事業群, 部門, 組, "
    "小組, 室, 課, グループ, チーム, 本部, 部署, 팀, 본부, 실, 파트, 그룹, 부서, 사업부, 셀, 챕터, 스쿼드"
)
# Latin-script organisations end with, or hold, one of these.
LATIN_LEGAL = (
    "inc, llc, ltd, limited, gmbh, ag, corp, corporation, co, company, plc, sa, srl, sarl, bv, ab, oy, as, kk, "
    "k k, pte, pvt, llp, lp, kg, ug, se, sas, sl, ltda, eireli, s a, spa, ev, e v, pty, co ltd, pvt ltd, "
    "pte ltd, o o, z oo, zoo sp k, ltd şti, şti, holdings, group, ооо, оао, зао, пао, ао, ип, gbr, ohg, mbh, s l, s r l, cic, nv, aps, sro, doo, kft"
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
    "universitat, insead, esade, iese, hec, wharton, kaist, postech, unist, gist, tafe, "
    "senac, senai, iut, università, politecnico, liceo, uniwersytet, politechnika"
)
# … with a town behind: TU Dresden, FH Aachen.
SCHOOL_FRONTS = frozenset(
    "ut uc suny cuny csu unsw rmit tu th fh uni rwth htw htwk haw hwr tuhh lmu fu hu dhbw univ inp enit ens ucl upc uam unam ufrj ufmg usp".split()
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
    "hospital club church agency cooperative authority commission chamber partners associates".split()
)
# Names that no ending gives away.
KNOWN = (
    "海尔, 美的, 格力, 格力电器, 海信, 长虹, 创维, tcl, oppo, vivo, 荣耀, 一加, 传音, 京东方, 中芯国际, 宁德时代, 隆基, 三一重工, 中联重科, 徐工, 万科, 恒大, 碧桂园, 龙湖, "
    "融创, 链家, 自如, 58同城, 赶集网, 前程无忧, 智联招聘, boss直聘, 猎聘, 脉脉, 豆瓣, 优酷, 爱奇艺, 芒果tv, 今日头条, 抖音, 飞书, 钉钉, 淘宝, 天猫, 支付宝, 菜鸟网络, 菜鸟, "
    "盒马, 高德, 高德地图, 闲鱼, 飞猪, 微众银行, 网商银行, 陆金所, 度小满, 丁香园, 作业帮, 猿辅导, 好未来, 学而思, 新东方, 沪江, 流利说, 编程猫, 喜马拉雅, 完美世界, 盛趣游戏, 巨人网络, "
    "莉莉丝, 叠纸, 鹰角网络, 西山居, 三七互娱, 4399, 猎豹移动, 奇虎360, 金山办公, 搜狗, 凤凰网, 虎扑, 马蜂窝, 途牛, 同程, 同程艺龙, 哈啰, 摩拜, 货拉拉, 满帮, 中通, 圆通, 申通, "
    "韵达, 百世, 德邦, 京东物流, 瑞幸, 瑞幸咖啡, 星巴克, 麦当劳, 肯德基, 必胜客, 海底捞, 喜茶, 沃尔玛, 家乐福, 永辉, 大润发, 苏宁, 国美, 蘑菇街, 有赞, 微盟, 寒武纪, 地平线, 依图, "
    "云从, 第四范式, 石头科技, 科沃斯, 吉利, 长城汽车, 上汽, 上汽集团, 一汽, 一汽大众, 广汽, 北汽, 奇瑞, 特斯拉, 宝马, 奔驰, 博世, 西门子, 施耐德, 施耐德电气, 飞利浦, 通用电气, "
    "霍尼韦尔, 宝洁, 联合利华, 欧莱雅, 强生, 辉瑞, 罗氏, 诺华, 阿斯利康, 拜耳, 默沙东, 可口可乐, 百事, 雀巢, 玛氏, 蒙牛, 伊利, 普华永道, 德勤, 毕马威, 安永, 麦肯锡, 贝恩, 埃森哲, "
    "高盛, 摩根士丹利, 摩根大通, 花旗, 汇丰, 渣打, 中金, 中金公司, 中信, 中信证券, 国泰君安, 海通证券, 国家电网, 中国石油, 中国石化, 中石油, 中石化, 中国中铁, 中国建筑, 中建三局, 中铁四局, "
    "中国银联, 顺丰速运, 顺丰科技, 腾讯云, 百度云, 华为云, 月之暗面, 智谱, 深度求索, 零一万物, 稀宇科技, 商汤科技, 旷视科技, 中科院, 中国科学院, 中国社科院, 上海人工智能实验室, 之江实验室, "
    "鹏城实验室, 北京智源, 台塑, 南亞科, 中鋼, 中油, 台電, 台灣電力, 中華航空, 長榮航空, 長榮, 統一企業, 統一超商, 全家便利超商, 萊爾富, 全聯, 家樂福, 好市多, 遠傳, 遠傳電信, 台灣大哥大, "
    "富邦, 台北富邦, 國泰人壽, 國泰世華, 中國信託, 中信銀行, 永豐, 台新, 元大, 兆豐, 聯詠, 瑞昱, 群聯, 日月光, 矽品, 友達, 群創, 英業達, 光寶, 光寶科, 研華, 技嘉, 訊連, 緯穎, 鈊象, "
    "誠品, 博客來, momo, pchome, 91app, kkbox, appier, gogoro, pinkoi, dcard, 104人力銀行, 1111人力銀行, 鼎泰豐, 王品, 麥當勞, 摩斯漢堡, 路易莎, "
    "台灣積體電路, 世界先進, 力積電, 旺宏, 南茂, 工研院, 資策會, 中研院, 中央研究院, 國科會, 金屬中心, 生技中心, 台大醫院, 榮總, 馬偕, 長庚, 衛福部, 港鐵, 國泰航空, 匯豐, 恒生, 東亞銀行, "
    "中銀香港, 電訊盈科, pccw, hkt, 長江實業, 新鴻基, 新鴻基地產, 太古, 領展, 中電, 港燈, 香港賽馬會, 無綫電視, tvb, 香港電台, 明報, 東方日報, 南華早報, 百佳, 惠康, 萬寧, "
    "屈臣氏, 大家樂, 大快活, 美心, 美心集團, 周大福, 保誠, 友邦, aia, 宏利, 東華三院, 保良局, 明愛, 醫管局, 醫院管理局, 房委會, 數碼港, 科學園, 應科院, 教育局, 衛生署, 社會福利署, "
    "康文署, 廉政公署, 入境處, 香港警務處, 消防處, 香港海關, "
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

# What universities are called for short.
SHORT_SCHOOLS = (
    "清华, 北大, 复旦, 浙大, 上交, 上海交大, 西安交大, 西交, 交大, 南大, 人大, 中科大, 国科大, 哈工大, 北航, 北理, 北理工, 北师大, 北邮, "
    "同济, 南开, 天大, 武大, 华科, 华中科大, 华师大, 华东师大, 华东理工, 华工, 中山大, 厦大, 川大, 电子科大, 成电, 西电, 西工大, 吉大, 大工, "
    "山大, 湖大, 中南大, 央财, 上财, 贸大, 对外经贸, 法大, 中传, 央美, 国美, 北影, 上戏, 南航, 南理工, 东大, 台大, 臺大, 清大, 成大, 政大, "
    "師大, 台科大, 臺科大, 北科大, 中央大, 中興, 中正, 輔大, 淡江, 東吳, 逢甲, 文化大, 世新, 銘傳, 港大, 中大, 港中文, 港科大, 科大, 理大, "
    "港理工, 城大, 港城大, 浸大, 嶺大, 教大, 麻省理工, 斯坦福, 哈佛, 耶鲁, 普林斯顿, 哥大, 伯克利, 康奈尔, 加州理工, 牛津, 剑桥, 帝国理工, "
    "伦敦政经, 早稻田, 庆应, 东工大, 新国立, 南洋理工, 墨尔本, 悉尼大"
)

# … and what its parts are called by: Microsoft Research, Google Cloud.
FAMILIES = frozenset(
    "google microsoft amazon facebook netflix ibm intel cisco nvidia amd twitter airbnb linkedin spotify tencent alibaba "
    "baidu bytedance huawei xiaomi naver kakao samsung sony rakuten salesforce adobe vmware siemens bosch bmw volkswagen "
    "accenture deloitte kpmg mckinsey hsbc paypal tesla yandex сбер".split()
)


# Before a title at one label: 부서/직급, 部署・役職, Department / Position. Alone they say nothing of a header.
UNIT_LABELS = frozenset(
    "부서 부서명 소속부서 소속팀 팀 팀명 部署 部署名 所属部署 所属部門 部门 部門 所在部门 所屬部門 科室 department dept team division abteilung".split()
)


@cache
def known_organizations() -> frozenset[str]:
    """Folded names."""
    return frozenset((*words(KNOWN), *words(korean_organizations.KNOWN)))


@cache
def known_schools() -> frozenset[str]:
    """Folded short names of universities."""
    return frozenset((*words(SHORT_SCHOOLS), *words(korean_organizations.SCHOOLS)))


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
