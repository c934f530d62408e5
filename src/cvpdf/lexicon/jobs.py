"""Words of job titles, degrees and employment: how a header's role is told from its organisation (rule F)."""

from __future__ import annotations

from functools import cache

from cvpdf.lexicon.fold import words

# A CJK title ends with one of these: 后端开发工程师, リードエンジニア, 백엔드 개발자.
ENDS: dict[str, str] = {
    "zh": (
        "师, 员, "
        "工程师, 程序员, 架构师, 设计师, 经理, 主管, 总监, 专员, 助理, 顾问, 分析师, 负责人, 组长, 主任, 实习生, "
        "开发, 运维, 测试, 产品, 运营, 讲师, 教师, 老师, 研究员, 科学家, 专家, 总裁, 总经理, 副总经理, 副总裁, 秘书, "
        "会计, 出纳, 编辑, 记者, 翻译, 律师, 医生, 护士, 教授, 副教授, 博士后, 院长, 校长, 店长, 店员, 司机, 厨师, "
        "销售, 客服, 文员, 前台, 行政, 人事, 招聘, 培训师, 咨询师, 策划, 美工, 设计, 开发者, 实习, 助教, 学生, "
        "志愿者, 主席, 副主席, 部长, 副部长, 委员, 干事, 社长, 班长, 队长, 会长, 副会长, 书记, 理事, 董事, 董事长, "
        "创始人, 联合创始人, 合伙人, 首席执行官, 首席技术官, 技术支持, 站长, 作者, 维护者, 贡献者, 组员, 成员, 团长, "
        "课长, 科长, 处长, 所长, 局长, 站长, 技术员, 程式员, 策略师, 算法, 前端, 后端, 全栈, 服务端, 客户端, 移动端, 后台, 研发, 技术, 领导, 领队, "
        "导师, 辅导员, 班主任, 摄影师, 剪辑师, 主播, 导演, 编导, 制片, 文案, 操盘手, 交易员, 审计, 法务, 采购, 督导, "
        "技师, 技工, 学徒, 管培生, 培训生, 店主, 个体, 自由职业, 自由职业者, 数据分析, 数据挖掘, 项目管理, 产品设计, "
        "架构, 美术, 原画, 动画, 建模, 主程, 主策划, 版主, 评审, 审稿人, 独立开发者, 外包, 家教, 兼职, 精算师, "
        "医师, 药师, 护师, 技师, 师傅, 讲解员, 管理员, 操作员, 营业员, 收银员, 仓管员, 施工员, 安全员, 质检员, 检验员, "
        "资料员, 业务员, 销售员, 服务员, 快递员, 配送员, 保安, 保洁, 厨师长, 总工, 总工程师, 规培, 学徒工, 译员, 译者, 审校, "
        "師, 員, "
        "店主, 教练, 队员, 总编, 主编, 责编, 创业者, 创办人, 发起人, 主持人, 代表, 法人, 评测师, 规划师, 咨询, 兼职讲师, 售前, 售后, 实施, 支持, 店助, 柜员, 客户经理, 工程師, 程式設計師, 架構師, "
        "設計師, 經理, 主管, 總監, 專員, 顧問, 分析師, 負責人, 組長, 實習生, 開發, 維運, 測試, 產品, 營運, 講師, "
        "教師, 老師, 研究員, 科學家, 專家, 總裁, 總經理, 副理, 協理, 襄理, 會計, 出納, 編輯, 記者, 翻譯, 律師, 醫師, "
        "護理師, 教授, 副教授, 助理教授, 博士後研究員, 院長, 校長, 店長, 業務, 客服, 行政, 企劃, 美編, 開發者, "
        "開發人員, 助教, 志工, 主席, 部長, 委員, 幹部, 社長, 班長, 隊長, 會長, 副會長, 理事, 董事, 董事長, 創辦人, "
        "共同創辦人, 合夥人, 執行長, 技術長, 營運長, 維護者, 貢獻者, 替代役, 研究助理, 教學助理, 行銷, 行銷企劃, "
        "暑期工, 兼職, 藥師, 督導, 護士, 護理長, 主持人, 文書, "
        "業務代表, 實習, 處長, 課長, 副總, 特助, 計畫主持人, 研發替代役, 工讀生, 導師, 程序員, 前端, 後端, 研究生, "
        "博士生, 技術支援, 主任, 副主任, 領班, 店員, 廚師, 軟體開發, 儲備幹部, 管理師, 規劃師, 教練, 家教, 編劇, "
        "攝影師, 剪輯師, 攝影, 小編, 召集人, 總召, 副總召, 器材, 公關, 講者, 接待, 助理"
    ),
    "ja": (
        "プリセールス, セールス, "
        "エンジニア, プログラマ, プログラマー, デザイナー, マネージャー, マネージャ, リーダー, ディレクター, "
        "プロデューサー, コンサルタント, アーキテクト, アナリスト, サイエンティスト, スペシャリスト, アドバイザー, "
        "開発者, 研究員, 部長, 課長, 係長, 主任, 次長, 本部長, 室長, 店長, 取締役, 代表取締役, 代表, 社長, 副社長, "
        "執行役員, 顧問, 講師, 教授, 准教授, 助教, 教員, 教師, 営業, 営業職, 事務, 事務職, 経理, 人事, 総務, 広報, "
        "企画, 開発, 開発担当, 担当, インターン, インターン生, アルバイト, スタッフ, オペレーター, ライター, 編集者, "
        "編集長, 翻訳者, 通訳, 看護師, 医師, 薬剤師, 保育士, 技術者, 研究者, 一般社員, メンバー, サブリーダー, "
        "テックリード, フリーランス, 個人事業主, テスター, 運用, 保守, 責任者, 管理者, 管理職, 主査, 主幹, 専務, "
        "常務, 監査役, 創業者, 共同創業者, CTO, CEO, COO, PM, PL, SE, PG, VPoE, SRE, メンテナ, コミッター, 代表社員, "
        "相談職, 技術職, 総合職, 一般職, 研究職, 専門職, 販売職, 接客職, 企画職, 開発職, 製造職, 福祉職, 介護職, 保育職, "
        "リサーチャー, ストラテジスト, マーケター, プランナー, クリエイター, イラストレーター, カメラマン, サポート, "
        "ヘルプデスク, プロダクトオーナー, スクラムマスター, トレーナー, 塾講師, 家庭教師, 博士研究員, "
        "特任研究員, ポスドク, ディベロパー, ディベロッパー, デベロッパー, 開発職, 試験者, フロントエンド, バックエンド, サーバーサイド, インフラ, リード, グループ長, チーム長, "
        "技師, 補佐, グループリーダー, チーフ, アシスタント, コーチ, メンター, ファシリテーター"
    ),
    "ko": (
        "간호사, 수간호사, 의사, 약사, 변호사, 회계사, 세무사, 노무사, 상담사, 사회복지사, 요리사, 조리사, 셰프, "
        "디렉터, 프로듀서, 책임자, 부팀장, 점장, 실무자, 활동가, 에디터, "
        "개발자, 엔지니어, 프로그래머, 디자이너, 매니저, 기획자, 팀장, 과장, 대리, 사원, 주임, 차장, 부장, 이사, "
        "대표, 대표이사, 연구원, 선임연구원, 책임연구원, 주임연구원, 수석연구원, 컨설턴트, 아키텍트, 분석가, 인턴, "
        "강사, 교수, 교사, 조교, 파트장, 본부장, 실장, 리더, 리드, 테크리드, 선임, 책임, 수석, 전임, 프리랜서, "
        "마케터, 운영자, 관리자, 담당자, 연구소장, 상무, 전무, 부사장, 사장, 회장, 창업자, 공동창업자, 공동 창업자, "
        "멘토, 멤버, 스태프, 개발, 백엔드, 프론트엔드, 풀스택, 기획, 디자인, 데이터 사이언티스트, 사이언티스트, "
        "어드바이저, 컨트리뷰터, 메인테이너, 테스터, 아르바이트, 알바, 회원, 부회장, 총무, 조장, 팀원, 서포터즈, "
        "연구생, 석사과정, 박사과정, 박사후연구원, 프로덕트 매니저, PM, PO, PL, 작가, 번역가, 기자, 코치, 튜터, "
        "스크럼 마스터, 영업, 마케팅, 세일즈, 병장, 전문연구요원, 산업기능요원, 애널리스트, 오너, 안드로이드, 서버"
    ),
}

# Of those, what a person does rather than is: a project's name ends so as well (決済基盤の開発).
ACTIVITIES = (
    "开发, 运维, 测试, 产品, 运营, 设计, 研发, 技术, 策划, 架构, 销售, 支持, 实施, 咨询, 数据分析, 数据挖掘, "
    "项目管理, 产品设计, 算法, 前端, 后端, 全栈, 美术, 动画, 建模, 采购, 审计, 法务, 行政, 人事, 招聘, 翻译, "
    "培训, 评审, 实习, 技术支持, 文案, 外包, 售前, 售后, 原画, 客服, 開發, 維運, 測試, 產品, 營運, 企劃, 行銷, "
    "行銷企劃, 軟體開發, 前端, 後端, 技術支援, 實習, 翻譯, 業務, 攝影, 公關, 開発, 営業, 企画, 運用, 保守, 担当, "
    "開発担当, 事務, 経理, 人事, 総務, 広報, サポート, インフラ, フロントエンド, バックエンド, サーバーサイド, "
    "개발, 백엔드, 프론트엔드, 풀스택, 기획, 디자인, 영업, 마케팅, 세일즈, 안드로이드, 서버, 리드"
)

# … and what a business is called by as well.
DOUBTFUL = ("顾问", "顧問", "代表", "助教", "컨설턴트")

# Words a CJK title is built of in front of its end; what is left of them is the organisation (glued headers).
FRONTS = (
    "自由, 独立, 安卓, 微信, 苹果, 小程序端, 桌面, 桌面端, 中台, 大前端, 跨端, 网页端, 图文, 短视频, 直播, 社群, 私域, 社区, "
    "海外, 国际, 战略, 法律, 税务, 保险, 理财, 投资, 证券, 咨询, 教育, 课题, 专职, 技术, 常年, 首席技术, 高级技术, "
    "高级, 资深, 中级, 初级, 首席, 助理, 副, 总, 主任, 见习, 实习, 兼职, 全职, 前端, 后端, 后台, 全栈, 服务端, "
    "单片机, "
    "服务器, 客户端, 移动端, 移动, 软件, 硬件, 嵌入式, 系统, 网络, 安全, 信息安全, 数据, 数据库, 大数据, 算法, "
    "人工智能, 机器学习, 深度学习, 测试, 自动化, 运维, 开发, 研发, 技术, 产品, 项目, 运营, 市场, 销售, 平台, "
    "架构, 基础架构, 云计算, 云原生, 容器, 区块链, 游戏, 视觉, 交互, 平面, 网页, 用户体验, 体验, 界面, 图像, "
    "图像处理, 图形, 音视频, 推荐, 搜索, 广告, 增长, 电商, 内容, 活动, 用户, 商务, 财务, 人力资源, 行政, 法务, "
    "采购, 供应链, 物流, 质量, 品质, 生产, 工艺, 机械, 电气, 电子, 结构, 土建, 化学, 材料, 生物, 医药, 教学, "
    "课程, 研究, 应用, 解决方案, 技术支持, 售前, 售后, 实施, 部署, 交付, 集成, 功能, 性能, 专项, 核心, 业务, "
    "通信, 驱动, 内核, 底层, 引擎, 爬虫, 小程序, 微服务, 中间件, 云平台, 云, 智能, 自然语言处理, 语音, 自动驾驶, "
    "机器人, 芯片, 量化, 金融, 数据分析, 数据挖掘, 数据仓库, 数据开发, 商业, 商业分析, 策略, 数字化, 信息化, "
    "信息, 工程, 团队, 部门, 小组, 主, 大客户, 渠道, 品牌, 新媒体, 客户, 设计, 数仓, 网站, 程序, 支持, 管理, "
    "科研, 学生, 和, 及, 与, 兼, 高級, 資深, 中級, 初級, 首席, 後端, 後台, 全端, 伺服器, 軟體, 韌體, 硬體, "
    "嵌入式, 系統, 網路, 資安, 資訊, 資訊安全, 資料, 資料庫, 大數據, 演算法, 人工智慧, 機器學習, 深度學習, 測試, "
    "自動化, 維運, 開發, 研發, 技術, 產品, 專案, 營運, 市場, 行銷, 業務, 平台, 架構, 雲端, 區塊鏈, 遊戲, 視覺, "
    "互動, 介面, 使用者體驗, 影像, 影像處理, 搜尋, 廣告, 電商, 客戶, 財務, 人力資源, 採購, 供應鏈, 品質, 製程, "
    "機構, 電機, 電子, 應用, 解決方案, 設備, 助理, 數位, 韌體開發, 網頁, 程式, 設計, 軟體開發, 網站, 教學, 研究, "
    "行動裝置, 兼任, 專任, 約聘, 總, シニア, ジュニア, リード, チーフ, フロントエンド, バックエンド, "
    "サーバーサイド, サーバサイド, フルスタック, インフラ, クラウド, ネットワーク, データ, データベース, "
    "セキュリティ, モバイル, アプリ, アプリケーション, ソフトウェア, ハードウェア, 組み込み, 組込み, 機械学習, "
    "システム, ウェブ, プロダクト, プロジェクト, エンジニアリング, テスト, 品質保証, 開発, 技術, 営業, "
    "マーケティング, 研究開発, 運用, 保守, 設計, リサーチ, 業務, 情報システム, 社内, テクニカル, チーム, "
    "클라이언트, 서버사이드, "
    "グループ, 副, アシスタント, カスタマー, UI, UX, ゲーム, 画像処理, 自然言語処理, 시니어, 주니어, 백엔드, "
    "프론트엔드, 프런트엔드, 풀스택, 서버, 안드로이드, 데이터, 소프트웨어, 웹, 앱, 모바일, 클라우드, 인프라, "
    "머신러닝, 플랫폼, 게임, 시스템, 네트워크, 보안, 데브옵스, 프로덕트, 프로젝트, 서비스, 마케팅, 수석, 선임, "
    "책임, 임베디드, 응용, 제품, java, web, ios, android, python, php, golang, go, c, c++, c#, net, node, "
    "nodejs, vue, react, ui, ux, uiux, qa, it, ai, aigc, llm, nlp, cv, app, h5, devops, sre, dba, bi, etl, hr, "
    "unity, unity3d, flutter, javascript, js, typescript, linux, k8s, kubernetes, rust, ruby, rails, html5, sap, "
    "erp, etl, iot, plc, fpga, pcb, emc, emi, rf, eda, mcu, fae, npi, bios, bmc, sql, mysql, spark, hadoop, flink, gis, seo, pm, sde, ml, dl, b端, c端, ar, "
    "vr, ue4, ue5, cocos, u3d, spring, delphi, matlab, javaweb, aws"
)

# An English (or other Latin-script) title holds one of these; the last word counts most.
LATIN = (
    "engineer, developer, programmer, architect, manager, director, lead, leader, head, designer, analyst, "
    "consultant, scientist, researcher, intern, specialist, administrator, admin, coordinator, assistant, "
    "associate, officer, president, vice president, vp, ceo, cto, cfo, coo, cio, ciso, founder, co founder, "
    "cofounder, owner, partner, teacher, lecturer, professor, instructor, tutor, fellow, trainer, student, "
    "trainee, apprentice, freelancer, contractor, technician, operator, supervisor, executive, representative, "
    "rep, editor, writer, author, journalist, translator, artist, producer, strategist, planner, advisor, "
    "adviser, volunteer, mentor, member, chair, chairman, chairperson, secretary, treasurer, captain, recruiter, "
    "accountant, auditor, nurse, physician, chef, cashier, barista, sdet, sde, swe, sre, qa, dba, pm, tpm, "
    "postdoc, postdoctoral, tester, maintainer, contributor, committer, evangelist, advocate, hacker, master, "
    "expert, principal, staff engineer, clerk, sysadmin, webmaster, sales, marketing, support, agent, "
    "controller, buyer, merchandiser, inspector, engineering, development, reviewer, organizer, ambassador, "
    "speaker, coach, counselor, facilitator, librarian, curator, photographer, animator, modeler, attorney, "
    "lawyer, devsecops, mlops, dataops, cmo, cpo, cro, svp, evp, avp, paralegal, investigator, superintendent, foreman, driver, guide, host, server, waiter, scholar, ta, rd, "
    "ra, phd candidate, phd student, research assistant, teaching assistant, devops, frontend, backend, "
    "full stack, fullstack, ux, ui, scrum master, product owner, practitioner, therapist, surgeon, pharmacist, "
    "economist, statistician, mathematician, physicist, chemist, biologist, geologist, dev, sergeant, "
    "lieutenant, soldier, generalist, technologist, moderator, interpreter, copywriter, blogger, technical lead, "
    "chargé, chargée, chargé de projet, cheffe, cheffe de projet, assistante, ingénieure, directrice, consultante, technicienne, formatrice, "
    "graphiste, rédactrice, rédacteur, vendeuse, vendeur, serveuse, serveur, infirmière, infirmier, secrétaire, "
    "comptable, administrativa, administrativo, contable, auxiliar, dependienta, dependiente, camarera, camarero, "
    "recepcionista, vendedora, vendedor, secretaria, secretario, enfermera, enfermero, técnica, jefa, directora, "
    "gestora, coordenadora, coordinadora, consultora, arquiteta, analistka, zivildienst, freiwilligendienst, "
    "sachbearbeiter, sachbearbeiterin, verkäufer, verkäuferin, erzieherin, krankenpfleger, meister, "
    "industriemechaniker, mechaniker, elektroniker, dishwasher, waitress, housekeeper, receptionist, caregiver, "
    "bookkeeper, proofreader, bookseller, janitor, gardener, carpenter, electrician, plumber, welder, machinist, "
    "stocker, babysitter, lifeguard, pharmacist, paramedic, midwife, dentist, veterinarian, psychologist, "
    "social worker, firefighter, officer, pilot, adjuster, underwriter, actuary, broker, trader, dealer, realtor, "
    "estimator, surveyor, draftsman, dispatcher, "
    "tech lead, salesperson, salesman, stagiaire, entwickler, softwareentwickler, ingenieur, leiter, "
    "werkstudent, praktikant, berater, geschäftsführer, programmierer, projektleiter, teamleiter, mitarbeiter, "
    "softwarearchitekt, hilfskraft, auszubildender, administratorin, entwicklerin, ingenieurin, leiterin, "
    "beraterin, assistent, assistentin, tutorin, trainerin, techniker, fachinformatiker, systemadministrator, "
    "werkstudentin, softwareingenieur, doktorand, dozent, kaufmann, kauffrau, selbständig, selbstständig, "
    "abteilungsleiter, gründer, développeur, développeuse, ingénieur, responsable, chef de projet, consultante, "
    "directeur, directrice, concepteur, technicien, administrateur, alternant, stagiaire développeur, "
    "enseignant, professeur, chercheur, doctorant, analyste, architecte, gérant, fondateur, graphiste, "
    "formateur, desarrollador, desarrolladora, ingeniero, ingeniera, programador, programadora, analista, jefe, "
    "gerente, director técnico, becario, técnico, profesor, docente, coordinador, consultor, arquitecto, "
    "diseñador, investigador, administrador, líder, asistente, practicante, fundador, encargado, desenvolvedor, "
    "desenvolvedora, engenheiro, engenheira, estagiário, estagiária, arquiteto, coordenador, gestor, diretor, "
    "professora, monitor, bolsista, pesquisador, líder técnico, especialista, assistente, auxiliar, sócio, "
    "tech leader, разработчик, инженер, программист, менеджер, руководитель, директор, аналитик, дизайнер, "
    "тестировщик, архитектор, стажёр, стажер, специалист, администратор, преподаватель, консультант, техлид, "
    "тимлид, ведущий, старший, младший, учитель, сотрудник, лаборант, ассистент, основатель, начальник, эксперт, "
    "оператор, системный администратор"
)
# German writes its titles in one word: Entwicklungsingenieur, Teamleiterin.
LATIN_SURE_ENDS = (
    "ingenieur", "entwickler", "leiter", "berater", "techniker", "informatiker", "administrator", "architekt", "student",
    "mitarbeiter", "kaufmann", "kauffrau", "analyst", "manager", "praktikant", "assistent", "referent", "betreuer",
    "doktorand", "referendar", "trainer", "lehrer", "designer", "developer", "engineer",
)  # fmt: skip
# … and what ends other words as well: at the edge of a title it tells.
LATIN_ENDS = (
    "mechaniker", "mechatroniker", "kontrolleur", "zeichner", "werkmeister", "fachmann", "fachfrau", "fachkraft",
    "fachangestellte", "angestellter", "sekretär", "vertreter", "koordinator", "redakteur", "konstrukteur", "elektriker",
    "schreiner", "redaktor", "anwalt", "anwältin", "prüfer", "forscher", "gestalter", "disponent", "lagerist", "fahrer", "monteur",
    "bäcker", "händler", "makler", "projektleitung", "teamleitung", "geschäftsführung", "filialleitung", "buchhalter",
    "sozialarbeiter", "kellner", "grafiker", "texter", "dolmetscher", "übersetzer", "laborant", "chemikant", "therapeut",
    "sanitäter", "einkäufer", "konditor", "tischler", "maurer", "gärtner", "schauspieler", "musiker", "fotograf",
    "journalist", "kassierer", "kraft", "dozent", "professor", "gutachter", "lehrling", "bearbeiter", "verkäufer", "pfleger",
    "elektroniker", "programmierer", "wissenschaftler", "erzieher", "assistenz", "präsident", "sprecher", "beauftragter",
)  # fmt: skip
# Of the words of titles, what a business is called by as well.
LATIN_ACTIVITIES = frozenset(
    "sales marketing support engineering development devops devsecops mlops dataops frontend backend fullstack ux ui master partner".split()
)
# What only a title begins with.
LATIN_RANKS = frozenset("senior sr junior jr staff principal assistant".split())
LATIN_MODIFIERS = frozenset(
    "senior sr junior jr principal staff chief lead software web front back end frontend backend full stack "
    "fullstack mobile ios android cloud data machine learning ml ai devops qa test quality assurance systems "
    "system network security platform infrastructure site reliability product project program technical tech "
    "research applied computer graduate undergraduate teaching visiting assistant associate embedded hardware "
    "firmware game ui ux user experience interface visual graphic java python c++ c# go golang node nodejs react "
    "ruby rails php net javascript typescript scala rust business marketing sales customer support service "
    "solutions solution sap erp bi etl big database it information digital design development engineering "
    "operations part time full freelance independent contract interim acting deputy vice general managing "
    "executive summer student postdoctoral".split()
)

# Degrees and what is said of studies.
DEGREES = (
    "本科, 硕士, 博士, 大专, 专科, 学士, 研究生, 硕士研究生, 博士研究生, 高中, 中专, 本科在读, 硕士在读, "
    "博士在读, 统招本科, 全日制本科, 全日制, 专升本, 自考本科, 成人本科, 硕博连读, 直博, 学士学位, 硕士学位, "
    "博士学位, 双学位, 辅修, 工学学士, 工学硕士, 理学学士, 理学硕士, 工程硕士, 管理学学士, 文学学士, 经济学学士, "
    "统招, 交换生, 博士后, 专硕, 学硕, 初中, 职高, 技校, 函授, 自考, 本硕, 本科生, 學士, 碩士, 博士, 大學部, "
    "碩士班, 博士班, 研究所, 高中, 高職, 專科, 學士班, 大學, 碩士學位, 學士學位, 交換學生, "
    "五專, 二技, 四技, 学士, 修士, 博士, "
    "博士前期課程, 博士後期課程, 修士課程, 博士課程, 博士課程前期, 博士課程後期, "
    "高等専門学校卒業, 修士課程修了, 単位取得退学, 학사, 석사, 박사, 전문학사, "
    "학사 졸업, 석사 졸업, 고졸, 석사과정, 박사과정, 석박통합과정, bachelor, "
    "bachelors, master, masters, phd, ph d, doctorate, doctor, bsc, b sc, msc, m sc, ba, b a, ma, m a, bs, b s, ms, m s, "
    "mba, beng, b eng, meng, m eng, btech, b tech, mtech, m tech, b e, m e, associate degree, diploma, minor, "
    "major, undergraduate, graduate, postgraduate, bachelor of science, bachelor of arts, master of science, "
    "master of arts, bachelor of engineering, high school diploma, a levels, be, bca, mca, md, jd, llb, llm, "
    "mphil, m phil, mres, associates, ged, hnd, honours, bba, bcom, b com, certificate, degree, dual degree, "
    "gpa, exchange student, phil, matura, abitur, diplom, magister, promotion, staatsexamen, mittlere reife, "
    "bachelorstudium, masterstudium, fachabitur, ausbildung, licence, baccalauréat, bac, doctorat, licenciatura, "
    "grado, ingeniería, maestría, doctorado, bacharelado, bacharel, mestrado, mestre, tecnólogo, graduação, "
    "pós graduação, ensino médio, máster, diplomado, бакалавр, магистр, специалист, аспирантура, бакалавриат, "
    "магистратура, кандидат наук, среднее, ciclo superior, ciclo medio, grado superior, grado medio, ciclo formativo, eso, "
    "bachillerato, bts, dut, bep, especialização, bachelorabschluss, fachhochschulreife"
)

# A CJK field of study ends so: 软件工程, 新闻学, 컴퓨터공학과.
FIELDS = (
    "学, 學, 工程, 专业, 專業, 系, 学科, 學科, 学部, 専攻, 技术, 技術, 管理, 设计, 設計, 科学, 科學, 营销, 贸易, 金融, 英语, 日语, 应用, "
    "학과, 학부, 공학, 전공, 과"
)

EMPLOYMENT = (
    "卒業, 修了, 中退, 在学中, 卒業見込み, 卒業見込, 修了見込み, 中途退学, 入学, 卒, 졸업, 재학, 수료, 졸업예정, "
    "중퇴, 휴학, 졸업 예정, 재학중, 입학, 肄業, 畢業, 在學, 入學, 毕业, 肄业, 在读, 结业, 应届, "
    "만기전역, 만기 전역, 전역, 소집해제, 만기제대, "
    "part time job, full time job, part time position, contract position, temp, contract work, casual, "
    "по совместительству, совместительство, удалёнка, стажировка, "
    "派遣契約, 業務委託契約, 雇用契約, SES, SES契約, 準委任契約, 請負契約, 兼任, 兼務, 兼职中, 입사, 퇴사, 퇴직, 입소, 入社, 退社, 退職, 入所, 転籍, 一身上の都合により退職, 现职, 全职, 兼职, 实习, 外包, 远程, 合同, 校招, 社招, 正式, 正式员工, 试用期, 合伙, 创业, 驻场, 外派, 派遣, "
    "劳务派遣, 全職, 兼職, 實習, 正職, 約聘, 遠端, 工讀, 派駐, 接案, 打工, 暑期实习, 日常实习, 暑期, 正社員, "
    "契約社員, 派遣社員, 業務委託, 派遣, アルバイト, パート, 副業, インターン, フリーランス, フルリモート, "
    "リモート, 準委任, 出向, 客先常駐, 新卒入社, 中途入社, 請負, 新卒, 中途, 정규직, 계약직, 파견직, 프리랜서, "
    "파트타임, 원격, 재택, 인턴, 아르바이트, 파견, 외주, full time, part time, contract, freelance, remote, "
    "internship, temporary, permanent, hybrid, onsite, on site, volunteer, self employed, contractor, seasonal, "
    "consultancy, full remote, fulltime, parttime, co op, apprenticeship, vollzeit, teilzeit, festanstellung, "
    "freiberuflich, temps plein, temps partiel, cdi, cdd, alternance, stage, tiempo completo, medio tiempo, "
    "remoto, clt, pj, estágio, presencial, полная занятость, удалённо, удаленно, фриланс, частичная занятость"
)


@cache
def job_ends() -> tuple[str, ...]:
    """CJK endings of job titles, folded, the longest first."""
    return tuple(sorted({word for row in ENDS.values() for word in words(row)}, key=len, reverse=True))


@cache
def activities() -> tuple[str, ...]:
    """CJK endings that are work as well as a title."""
    return tuple(words(ACTIVITIES))


@cache
def job_fronts() -> tuple[str, ...]:
    """Words in front of a CJK title's end, folded, the longest first."""
    return tuple(sorted(set(words(FRONTS)), key=len, reverse=True))


@cache
def latin_jobs() -> frozenset[str]:
    """Folded words of Latin and Cyrillic job titles."""
    return frozenset(words(LATIN))


@cache
def degrees() -> frozenset[str]:
    """Folded degrees."""
    return frozenset(words(DEGREES))


@cache
def field_ends() -> tuple[str, ...]:
    """CJK endings of fields of study."""
    return tuple(words(FIELDS))


@cache
def employment_types() -> frozenset[str]:
    """Folded kinds of employment."""
    return frozenset(words(EMPLOYMENT))
