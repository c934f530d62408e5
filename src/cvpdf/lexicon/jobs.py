"""Words of job titles, degrees and employment: how a header's role is told from its organisation (rule F)."""

from __future__ import annotations

from functools import cache

from cvpdf.lexicon import chinese_jobs, japanese_jobs, korean_jobs
from cvpdf.lexicon.degrees import latin_degrees
from cvpdf.lexicon.fold import CJK, words

# A CJK title ends with one of these: 后端开发工程师, リードエンジニア, 백엔드 개발자.
ENDS: dict[str, str] = {
    "zh": chinese_jobs.ENDS,
    "ja": japanese_jobs.ENDS,
    "ko": korean_jobs.ENDS,
}

# Of those, what a person does rather than is: a project's name ends so as well (決済基盤の開発).
ACTIVITIES = (
    f"{japanese_jobs.ACTIVITIES}, {korean_jobs.ACTIVITIES}, "
    "摄影, 摄像, 录音, 剪辑, 后期, 配音, 编曲, 作曲, 统筹, 收银, 理货, 仓管, 跟单, 内勤, 外勤, 导购, 地推, 教务, 教研, "
    "监理, 审核, 稽核, 风控, 合规, 行业研究, 测开, 安全研究, 渗透测试, 数值策划, 关卡策划, 系统策划, 剧情策划, "
    "平面設計, 視覺設計, 美術設計, 美術, 品保, 品管, 廠務, 採購, 倉管, 船務, 報關, 審計, 法務, 文案, 剪輯, 後製, 統籌, "
    "門市, 外場, 內場, 產品企劃, 媒體企劃, "
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
    "bsp, rtos, bim, cad, mes, crm, pr, cv, ic, dsp, soc, 3d, pcb, c++, tts, asr, sem, kol, ka, pmo, scm, vi, hrbp, cnc, qc, qe, ehs, "
    "npi, sqe, bd, b2b, vfx, eda, rtl, asic, adas, slam, iot, gpu, hpc, k8s, lims, wms, tms, plm, oa, dcs, hmi, nvh, cae, cfd, mcn, "
    f"{chinese_jobs.FRONTS}, {korean_jobs.FRONTS}, "
    "シニア, ジュニア, リード, チーフ, フロントエンド, バックエンド, "
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
    "accountant, auditor, nurse, physician, chef, cashier, barista, sdet, hrbp, hrd, fae, sqe, dqe, sde, swe, sre, qa, dba, pm, tpm, "
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
    "博士課程修了, 博士後期課程修了, 博士前期課程修了, 博士後期課程単位取得退学, 修士課程在学, 석사수료, 박사수료, 석사졸업, 박사졸업, 석사과정, 박사과정, 학부졸업, "
    "大学本科, 大学专科, 全日制大专, 统招大专, 大专在读, 本科学历, 硕士学历, 硕士生, 直博生, 联合培养, 联合培养博士, 联合培养博士生, 公派留学, 访问学生, 第二学位, 双学士, 双学士学位, 主修, "
    "自考大专, 成人大专, 网络本科, 开放本科, 副学士, 榮譽學士, 副學士, 副學士學位, 高級文憑, 文憑, 專業文憑, 榮譽文憑, 哲學碩士, 哲學博士, 深造文憑, 學位教師教育文憑, 學士後護理, 毅進文憑, "
    "中學文憑, 香港中學文憑, 在職專班, 碩士在職專班, 進修部, 夜間部, 日間部, 五專部, 進修學士班, 學士後, 專科部, 雙學位, 雙主修, 輔系, hkdse, dse, hkcee, hkale, "
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
    "在籍, 在籍中, 勤務, 在学, 休学, 休学中, 編入学, 転入, 入職, 着任, 退団, 離職, 途中退学, "
    "在职, 离职, 已离职, 转正, 合同工, 合同制, 正式工, 编制内, 事业编, 聘用制, 退休, 返聘, 驻外, 居家办公, 远程办公, 线上, 线下, 短期, 长期, 寒假, 暑假, 寒假实习, 全职实习, 线上实习, "
    "远程实习, 毕业实习, 混合辦公, 混合办公, 實體, 遠距, 遠距工作, 半遠端, 全遠端, 駐點, 長期, 合約, 合約制, 散工, 自僱, 臨時, 半職, 替工, 輪班, 試用期, 暑期實習, 寒假實習, 全職實習, "
    "已毕业, 已畢業, 就读中, 在职中, 在職, 在職中, 待業中, 離職, 已離職, 就讀中, 在學中, 應屆, "
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
    "remoto, clt, pj, estágio, presencial, полная занятость, удалённо, удаленно, фриланс, частичная занятость, "
    "intérim, mission d intérim, bénévolat, alternance, apprentissage, cdd, cdi, vacation, vacations, temps partiel, "
    "temps plein, mi temps, ehrenamtlich, befristet, unbefristet, temporär, teilzeit, vollzeit, nebenberuflich, "
    "honorarbasis, auf honorarbasis, voluntariado, medio tiempo, tiempo completo, tiempo parcial, jornada completa, "
    "media jornada, contrato temporal, por cuenta propia, remoto, presencial, híbrido, clt, pj, meio período, "
    "tempo integral, temporário, полная занятость, частичная занятость, удаленно, проектная работа, гпх, договор гпх"
)


@cache
def job_ends() -> tuple[str, ...]:
    """CJK endings of job titles, folded, the longest first."""
    return tuple(sorted({word for row in ENDS.values() for word in words(row)}, key=len, reverse=True))


@cache
def no_job_ends() -> tuple[str, ...]:
    """Endings of words that end like a title and are none: 可立即到岗."""
    return tuple(words(chinese_jobs.NO_ENDS))


@cache
def activities() -> tuple[str, ...]:
    """CJK endings that are work as well as a title."""
    return tuple(words(ACTIVITIES))


@cache
def job_fronts() -> dict[str, tuple[str, ...]]:
    """Words in front of a CJK title's end, folded, by their last character, the longest first."""
    fronts: dict[str, list[str]] = {}
    for word in sorted(set(words(FRONTS)), key=len, reverse=True):
        fronts.setdefault(word[-1], []).append(word)
    return {last: tuple(row) for last, row in fronts.items()}


@cache
def latin_jobs() -> frozenset[str]:
    """Folded words of Latin and Cyrillic job titles."""
    return frozenset(words(LATIN))


@cache
def degrees() -> frozenset[str]:
    """Folded degrees."""
    return frozenset(words(DEGREES)) | latin_degrees()


@cache
def degree_ends() -> tuple[str, ...]:
    """Folded degrees of CJK scripts, which a longer one ends with: 工学硕士."""
    return tuple(word for word in degrees() if word > CJK)


@cache
def field_ends() -> tuple[str, ...]:
    """CJK endings of fields of study."""
    return tuple(words(FIELDS))


@cache
def employment_types() -> frozenset[str]:
    """Folded kinds of employment."""
    return frozenset(words(EMPLOYMENT))
