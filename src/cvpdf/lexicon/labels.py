"""What stands before a colon: `时间：`, `役職：`, `E-mail:`, and what follows it then.

`HEADER` labels make an entry's header; `CONTACT` labels lead to the person; `FACT` labels say something about them.
"""

from __future__ import annotations

from functools import cache

from cvpdf.lexicon import further_labels as further
from cvpdf.lexicon.fold import words
from cvpdf.model.resume import ContactKind

HeaderLabel = further.HeaderLabel

HEADER: dict[HeaderLabel, str] = {
    "period": (
        "在读时间, 修读时间, 工作时段, 合作时间, 参与时间, 实习期间, 实习周期, 培训时间, 进修时间, 服役时间, 研究时间, 课题时间, 执教时间, 任教时间, 在岗时间, 任職日期, 受僱日期, "
        "受僱時間, 就讀時間, 就讀年份, 在學期間, 服務時間, 開發時間, 開發週期, 專案週期, 執行期間, 執行時間, 計畫期間, 計畫時間, 研究期間, 參與時間, 參與期間, 活動時間, 實習時間, "
        "任教期間, 工作時間, "
        "時期, 在籍時期, 起止, 起訖, 起讫, 起迄, 起止日, 学习时间, 学习期间, 任职起止, 任期, 时间, 時間, 工作时间, 工作時間, 起止时间, 起讫时间, 起止日期, 起止年月, 期间, 在职时间, 任职时间, 在校时间, "
        "就读时间, 项目时间, 项目周期, 周期, 开发周期, 开发时间, 日期, 实习时间, 工作周期, 工作日期, 年限时间, "
        "项目日期, 时间段, 受雇时间, 持续时间, 在职日期, 服务时间, 工作年月, 工作期间, 项目起止时间, 时期, "
        "项目开发时间, 工作起止时间, 任职日期, 任职期间, 专案时间, 專案時間, 專案期間, 任職期間, 任職時間, 在職期間, "
        "在職時間, 就讀期間, 就學期間, 工作期間, 服務期間, 起訖時間, 起迄時間, 在校期間, 時段, 時程, 期程, 起迄年月, 實習期間, "
        "期間, 在籍期間, 勤務期間, 開発期間, 参画期間, 就業期間, 担当期間, 契約期間, 在学期間, 年月, 年度, 稼働期間, "
        "プロジェクト期間, 業務期間, 活動期間, 制作期間, 時期・期間, 雇用期間, 기간, 근무 기간, 재직 기간, "
        "프로젝트 기간, 개발 기간, 활동 기간, 참여 기간, 진행 기간, 재학 기간, 작업 기간, 수행 기간, 교육 기간, "
        "업무 기간, 근무일, 일시, 일자, 기간 및 인원, date, dates, period, duration, time, time period, term, years, "
        "employment period, employment dates, dates of employment, date range, timeline, timeframe, year, "
        "employment duration, project duration, duration of employment, tenure, when, working period, "
        "dates attended, from to, zeitraum, dauer, datum, von bis, période, durée, dates de début, fechas, fecha, "
        "periodo, período, duración, duração, data, datas, период, даты, дата, сроки, период работы, время работы, "
        "годы, срок"
    ),
    "start": (
        "入职, 开始日期, 入学日期, 入學時間, 入學日期, 入學, 開始時間, 開始日期, 到職, 到職時間, 入職時間, 起聘日期, 立项时间, "
        "开工, 开工时间, 开工日期, 入职时间, 开始时间, 入职日期, 入職日期, 到職日, 到職日期, 入社, 入社年月, 開始, 開始日, 入学, 入学年月, "
        "입사일, 시작일, 입사, 입학, start, start date, started, from, joined, begin, beginn, début, inicio, início, "
        "начало, 起始时间, 入学时间, 起始日期, 参画開始"
    ),
    "end": (
        "预计毕业时间, 预计毕业, 预计毕业日期, 毕业日期, 毕业年度, 离校时间, 畢業時間, 畢業日期, 預計畢業, 預計畢業時間, 預計畢業日期, 畢業年月, 畢業年份, 畢業年度, 結束時間, 結束日期, "
        "離職時間, 截止日期, 完成时间, 完成時間, 结项时间, "
        "竣工, 完工, 竣工时间, 完工时间, 离职时间, 结束时间, 离职日期, 離職日期, 離職日, 退職, 退社, 退職年月, 退社年月, 終了, 終了日, 卒業, "
        "卒業年月, 卒業年度, 卒業年, 修了年月, 修了年度, 卒業時期, 퇴사일, 종료일, 퇴사, 졸업, end, end date, ended, until, left, ende, fin, fim, конец, окончание, "
        "截止时间, 终止时间, 毕业时间, 结束日期, expected graduation, graduation, graduation date, graduated, expected graduation date, "
        "anticipated graduation, expected completion, completion, conclusão, conclusão esperada em, previsão de conclusão, "
        "conclusão prevista, fecha de finalización, abschluss voraussichtlich"
    ),
    "organization": (
        "实习医院, 就职医院, 所在医院, 所属公司, 所属单位, 律所, 学校全称, 雇主名称, 任教学校, 任教學校, 任職學校, 僱主, 僱主名稱, 雇主名稱, 機構名稱, 就讀院校, 就讀大學, 實習單位, "
        "實習公司, 實習機構, 实习机构, 培训机构, 培训单位, 工作机构, 所在机构, 所在企业, 所在学校, 就职企业, 供职单位, 供职公司, 執業單位, 執行單位, 研究机构, 研究機構, 服役部队, "
        "服役單位, "
        "公司, 公司名称, 单位, 工作单位, 企业, 企业名称, 任职公司, 就职公司, 雇主, 所在公司, 单位名称, 机构, 组织, "
        "就职单位, 实习单位, 实习公司, 学校, 毕业院校, 院校, 学校名称, 毕业学校, 就读学校, 就读院校, 工作公司, "
        "公司名, 任职单位, 团队名称, 大学, 服务单位, 所在单位, 机构名称, 公司名稱, 單位, 服務單位, 機構, 企業名稱, "
        "任職公司, 服務機構, 服務公司, 任職單位, 學校, 學校名稱, 畢業學校, 就讀學校, 組織, 任職機構, 会社, 会社名, "
        "勤務先, 企業名, 社名, 所属, 勤務先名, 所属企業, 所属会社, 在籍企業, 勤務先会社名, 会社名称, 学校名, 所属先, "
        "在籍会社, 法人名, 企業, 大学名, 就業先, 勤務先企業, 高校名, 学校名・学部名, 専門学校名, 出身校, 卒業校, 회사, 회사명, 근무지 회사, 소속, 근무처, 직장, 기관, "
        "기관명, 학교, 학교명, 소속 회사, 기업명, 재직 회사, 발주처 소속, company, employer, organization, "
        "organisation, company name, institution, school, university, firm, organization name, employer name, "
        "institute, college, name of employer, name of company, firma, arbeitgeber, unternehmen, schule, hochschule, "
        "entreprise, société, employeur, empresa, empleador, institución, universidad, compañía, instituição, "
        "universidade, компания, организация, работодатель, место работы, учебное заведение, вуз"
    ),
    "position": (
        "岗位职务, 實習職位, 頭銜, 头衔, 职称, 所在岗位, 我的角色, 擔任角色, 專案角色, 個人角色, 职务名称, 工作职务, 任职职务, 職級, 崗位, 本人角色, 参与角色, 承担角色, 專案職務, "
        "計畫職稱, 任教科目, "
        "职位, 职务, 岗位, 担任职位, 担任职务, 工作职位, 职位名称, 工作岗位, 岗位名称, 任职岗位, 担任岗位, 任职职位, "
        "角色, 项目角色, 担任角色, 职称岗位, 项目职务, 项目职位, 实习岗位, 实习职位, 个人角色, 所任职位, 所任职务, "
        "任职, 工种, 专业, 学位, 学历学位, 学位学历, 专业名称, 所学专业, 学历, 主修, 主修专业, 就读专业, 职级, 职衔, 担当角色, 职位角色, "
        "所属职位, 職位, 職務, 職稱, 職務名稱, 擔任職務, 擔任職位, 職位名稱, 職務職稱, 科系, 系所, 主修科系, 學歷, "
        "學位, 任職職位, 職銜, 職別, 專業, 役職, ポジション, 職種, 役割, 職位・役職, 職種・ポジション, ポジション・職種, 職種・役職, 職種・職位, 肩書, 肩書き, 担当職種, 立場, "
        "役職・職種, チームでの役割, 役割・担当, 担当ポジション, 役職名, ポジション名, 担当役割, 学部, 学部・学科, 専攻, 学科, "
        "学位・専攻, 職責, 직책, 직위, 직무, 포지션, 직급, 역할, 담당 직무, 직급 및 직책, 직책 및 직급, 담당 역할, "
        "전공, 학위, 학과, 직함, 담당 포지션, 직종, position, title, role, job title, position title, job position, "
        "post, job role, designation, role title, position held, job, occupation, degree, major, field of study, "
        "program, my position, titles, positions, stelle, tätigkeit, funktion, rolle, berufsbezeichnung, abschluss, "
        "studiengang, poste, fonction, titre, diplôme, intitulé du poste, cargo, puesto, posición, rol, função, "
        "papel, título, carrera, curso, должность, роль, позиция, специальность, факультет, степень, квалификация"
    ),
    "location": (
        "工作地區, 项目地点, 学校地点, 实习地点, 實習地點, 服務地點, "
        "工作地点, 地点, 工作城市, 工作地, 所在地区, 所在地点, 办公地点, 公司地址, 公司地点, 任职地点, 工作地點, "
        "地點, 勤務地, 就業場所, 場所, 所在地, 근무지, 근무 지역, 근무 위치, 위치, 소재지, work location, place, "
        "ort, arbeitsort, standort, lieu, lugar, ubicación, localização, место, город работы, расположение, "
        "job location, company location, place of work"
    ),
    "project": (
        "课题名称, 专案名称, 計畫名稱, 作品名稱, 專題名稱, 研究课题, 案件名称, 案例名称, 工程名称, "
        "项目名称, 项目, 项目名, 專案名稱, 專案, 專案名, 項目名稱, 案件名, プロジェクト, プロジェクト名, "
        "プロジェクト名称, 案件, プロダクト名, システム名, サービス名, 作品名, 作品名称, 产品名称, 项目标题, "
        "开源项目名称, 프로젝트명, 프로젝트, 프로젝트 이름, 서비스명, 과제명, project name, project, "
        "project title, projekt, projektname, projet, nom du projet, proyecto, nombre del proyecto, projeto, "
        "nome do projeto, проект, название проекта"
    ),
}

NAME = (
    "지원자, 지원자명, 응시자, 신청인, 작성자, 성명 한글, 한글 성명, 한글성명, 応募者, 応募者名, 応募者氏名, 申請者, 技術者名, 要員名, 本名, "
    "申请人, 应聘人, 应聘者, 应聘者姓名, 應徵者, applicant, applicant name, "
    "姓名, 名字, 中文名, 中文姓名, 我的名字, 真实姓名, 姓名性别, 中文名字, 名称姓名, 氏名, 名前, お名前, 이름, "
    "성명, 성함, name, full name, my name, candidate name, legal name, vollständiger name, nom, nom complet, "
    "nom & prénom, nombre, nombre completo, nome, nome completo, имя, фио, ф и о, полное имя, vor & nachname, "
    "nom & prénom, nombre & apellidos, chinese name"
)
GIVEN_NAME = "vorname, first name, given name, prénom, forename, 名, 이름만, nombres, nome próprio"
FAMILY_NAME = "nachname, last name, family name, surname, familienname, 姓, nom de famille, apellido, apellidos, sobrenome, apelido, фамилия, 성"

CONTACT: dict[ContactKind, str] = {
    "email": (
        "邮箱, 电子邮箱, 电子邮件, 邮件, 邮箱地址, 个人邮箱, 联系邮箱, 邮件地址, 常用邮箱, 工作邮箱, 信箱, 郵箱, "
        "電郵地址, 電子郵件地址, 電子郵件信箱, 郵箱地址, 電子郵箱地址, 电子邮件地址, 电子邮箱地址, 이메일주소, "
        "電子郵件, 電子信箱, 電郵, 郵件, 電子郵箱, 聯絡信箱, 信箱地址, 郵件信箱, 常用信箱, メール, メールアドレス, "
        "電子メール, eメール, 連絡先メール, メアド, 이메일, 메일, 이메일 주소, 전자우편, 메일 주소, 전자메일, email, "
        "e mail, e mails, mails, correos, mail, email address, e mail address, gmail, contact email, personal email, mail address, emails, "
        "work email, outlook, 邮箱email, 邮箱e mail, email邮箱, qq邮箱, mailbox, my email, email me, e mail adresse, "
        "email adresse, mail adresse, courriel, adresse e mail, adresse mail, adresse email, correo, "
        "correo electrónico, correo e, endereço de email, endereço de e mail, correio eletrônico, mél, почта, "
        "электронная почта, эл почта, эл адрес, имейл, емейл, мейл, е mail"
    ),
    "phone": (
        "contact, contacts, 連絡先, 电话, 手机, 手机号, 手机号码, 联系电话, 电话号码, 移动电话, 联系手机, "
        "手机电话, 手机微信, 电话微信, 联系号码, 座机, 固定电话, 个人电话, 联系方式电话, 手机号微信, 微信同号, "
        "电话手机, 本人电话, 号码, 联系方式, 電話, 手機, 手機號碼, 行動電話, 聯絡電話, 電話號碼, 聯繫電話, "
        "連絡電話, 聯絡手機, 電話手機, 手提電話, 聯絡方式, 行動, 電話番号, 携帯, 携帯電話, 携帯番号, "
        "携帯電話番号, 連絡先電話番号, tel番号, 연락처, 전화, 휴대폰, 전화번호, 핸드폰, 휴대전화, 휴대폰 번호, "
        "연락처 번호, 핸드폰 번호, 모바일, 휴대 전화, 폰, phone, tel, telephone, mobile, cell, phone number, "
        "cellphone, cell phone, mobile phone, telephone number, mobile number, contact number, phone no, mob, "
        "tel no, contact no, mobile no, handphone, cell number, home phone, phones, call, ph, m, t, p, hp, "
        "phone number wechat, phone wechat, wechat phone, 电话phone, 手机phone, 手机mobile, whatsapp phone, "
        "telefon, handy, mobil, telefonnummer, mobiltelefon, handynummer, téléphone, tél, portable, "
        "téléphone portable, mobile tél, teléfono, telefones, teléfonos, téléphones, telefonnummern, phones, telephones, móvil, celular, telefone, telemóvel, cel, número de teléfono, "
        "fone, teléfono móvil, contato telefônico, телефон, тел, мобильный, моб, моб тел, мобильный телефон, "
        "номер телефона, сотовый, контактный телефон"
    ),
    "link": (
        "博客, 个人主页, 主页, 个人网站, 网站, 个人博客, 网址, 技术博客, 博客地址, 个人站点, 链接, 作品链接, "
        "在线简历, 作品集, 简书, 知乎, 掘金, 微博, 码云, 博客园, 语雀, 小红书, 公众号, 微信公众号, 站点, 力扣, 牛客, "
        "开源中国, 思否, 简历地址, 个人项目, 开源主页, 开源项目, 豆瓣, 洛谷, b站, 哔哩哔哩, 线上简历, 简历链接, "
        "主页地址, github地址, github主页, github博客, csdn博客, csdn, 个人链接, 领英, 个人空间, 技术社区, 代码仓库, "
        "代码, 作品, 开源地址, 技术公众号, 头条, 在线作品, 部落格, 個人網站, 網站, 網址, 個人部落格, 個人網頁, 連結, "
        "技術部落格, 個人主頁, 作品集網址, 線上履歷, 領英, 社群, 網頁, 臉書, 粉絲專頁, 作品連結, ブログ, "
        "ホームページ, サイト, webサイト, ポートフォリオ, ポートフォリオサイト, 個人サイト, リンク, ウェブサイト, "
        "技術ブログ, sns, アカウント, はてなブログ, 個人ブログ, ポートフォリオurl, 職務経歴書url, 블로그, 깃허브, "
        "홈페이지, 웹사이트, 포트폴리오, 링크, 기술 블로그, 깃헙, 링크드인, 사이트, 노션, 개인 블로그, 블로그 주소, "
        "깃허브 주소, 깃랩, 개발 블로그, 유튜브, 브런치, 티스토리, 벨로그, 인스타그램, 페이스북, github, gitlab, "
        "gitee, website, blog, homepage, web, url, site, linkedin, linked in, portfolio, twitter, x, medium, "
        "stackoverflow, stack overflow, zenn, qiita, note, wantedly, leetcode, kaggle, orcid, google scholar, "
        "scholar, dblp, bitbucket, codepen, personal website, personal site, home page, facebook, instagram, "
        "youtube, bilibili, zhihu, juejin, npm, dribbble, behance, dev to, hashnode, velog, notion, rallit, atcoder, "
        "codeforces, hackerrank, lapras, findy, speakerdeck, speaker deck, slideshare, personal blog, tech blog, "
        "my blog, my website, my site, blog site, homepage url, weibo, git, website url, web page, webpage, "
        "researchgate, publons, connpass, docker hub, dockerhub, keybase, mastodon, hatena, crates io, gist, v2ex, "
        "link, links, page, github profile, github page, github pages, github io, github url, linkedin profile, "
        "github id, github blog, github account, online resume, online cv, resume url, resume, cv online, app store, "
        "play store, google play, threads, bluesky, fediverse, sourceforge, webseite, internetseite, internet, xing, "
        "site web, sitio web, página web, sítio, sito, página pessoal, сайт, блог, гитхаб, портфолио, хабр, habr, "
        "vk, вк, вконтакте, хабр карьера, ссылка, geekbang, csdn blog, cnblogs, segmentfault, jianshu, oschina, "
        "steam, luogu, blog地址"
    ),
    "im": (
        "微信, qq, 微信号, qq号, qq号码, 企业微信, 微信qq, 飞书, 钉钉, 扣扣, 微信号码, 微信id, qq微信, 微信wechat, "
        "扣扣号, 微信phone, 微信电话, 微信手机, wechat, weixin, telegram, tg, skype, whatsapp, line, line id, "
        "discord, slack, signal, kakaotalk, kakao, kakao id, skype id, wechat id, msn, icq, messenger, teams, zoom, "
        "viber, wx, vx, v信, matrix, irc, jabber, xmpp, hangouts, google talk, gtalk, zalo, 카카오톡, 카톡, "
        "오픈채팅, 텔레그램, 라인, 디스코드, 카카오톡 아이디, 微信帳號, 微信帐号, телеграм, телега, тг, скайп, "
        "ватсап, вотсап, тлг, telegramm"
    ),
    "location": (
        "地址, 现居地, 所在地, 住址, 居住地, 现居, 城市, 所在城市, 家庭住址, 现居住地, 通讯地址, 现住址, 联系地址, "
        "家庭地址, 所在地址, 居住地址, 居住城市, 现居城市, 坐标, 常住地, 目前所在地, 现所在地, 当前城市, 目前城市, "
        "住所, 现地址, 邮寄地址, 现在住址, 目前居住地, 通信地址, 当前所在地, 所在, base, 位置, 常居地, 现居地址, "
        "居住, 详细地址, 现住地, 现在居住地, 目前所在城市, 地区, 所在区域, 居住地區, 通訊地址, 現居地, 現居住地, "
        "聯絡地址, 戶籍地址, 通訊處, 居住地點, 所在地區, 現居地址, 現居城市, 居住縣市, 地區, 現住所, 居住地域, "
        "お住まい, 在住, 居住エリア, 居住, 最寄り駅, 最寄駅, 現在の居住地, 連絡先住所, 活動拠点, 拠点, "
        "居住地・最寄駅, 주소, 거주지, 사는 곳, 거주 지역, 현 거주지, 현주소, 거주, 지역, 거주지역, address, "
        "location, city, residence, current location, home address, addr, based in, lives in, place of residence, "
        "current city, mailing address, located in, current address, living in, current residence, postal address, "
        "hometown address, country, region, add, resident of, lived in, adresse, wohnort, wohnhaft, wohnhaft in, "
        "ville, domicile, dirección, ciudad, domicilio, residencia, endereço, cidade, residência, localidade, "
        "localidad, adresse postale, адрес, город, место жительства, проживание, место проживания, город проживания, "
        "регион, локация, местоположение"
    ),
}

FACT: dict[str, str] = {
    "person": (
        "性别, 年龄, 出生年月, 出生日期, 生日, 出生, 籍贯, 民族, 政治面貌, 婚姻状况, 婚否, 户口, 户籍, 健康状况, "
        "身高, 体重, 国籍, 婚姻, 婚育状况, 出生地, 身份证, 身份证号, 血型, 家乡, 生源地, 户口所在地, 户籍所在地, "
        "出生时间, 英文名, 性別年齡, 星座, 党派, 身份, 婚育, 英文名字, 英文姓名, 性格, 年龄性别, 出生年, 个人状态, "
        "昵称, 网名, 花名, 政治身份, 宗教信仰, 照片, 身高体重, 身体状况, 驾照, 驾驶证, 政治状况, 姓名拼音, 拼音, "
        "网络id, 常用id, id, 曾用名, 基本信息, mbti, 出生年份, 年级, 信仰, 性別, 年齡, 生日年齡, 出生年月日, "
        "婚姻狀況, 兵役狀況, 兵役, 國籍, 籍貫, 駕照, 役別, 英文名稱, 身分, 身心狀況, 身分別, 交通工具, 血型星座, "
        "生年月日, 年齢, ふりがな, フリガナ, 本籍, 配偶者, 扶養家族, 扶養家族数, 生年, 性別・年齢, ハンドルネーム, "
        "ハンドル名, 誕生日, 通勤時間, 国籍・在留資格, 家族構成, 年代, かな, カナ, よみがな, ニックネーム, ローマ字, "
        "英語名, 出身, 出身地, 扶養家族数 配偶者を除く, 配偶者の有無, 配偶者の扶養義務, 配偶者扶養義務, 配偶者有無, 扶養義務, 扶養, 満年齢, 年令, 性別 年齢, "
        "年齢 性別, 年齢・性別, 氏名ふりがな, 氏名フリガナ, フリガナ 氏名, 読み, 読み方, よみ, 氏名読み, 英字, 英字表記, 英字氏名, 英字名, 氏名ローマ字, "
        "英文氏名, 英語表記, ローマ字表記, イニシャル, 通称, 通称名, 旧姓, 身長, 体重, 血液型, 健康状態, 視力, 婚姻, 婚姻状況, 既婚・未婚, 婚姻状態, 家族, "
        "出身国, 出生地, 所持免許, 写真, 顔写真, 생년월일, 나이, 성별, 병역, 국적, 출생, 출생년도, 결혼 여부, 결혼, 병역사항, 생일, "
        "한글 이름, 한글명, 한문, 본적, 등본상 주소, 혈액형, 신장, 체중, 키, 몸무게, 시력, 종교, 결혼유무, 결혼 유무, 결혼 상태, "
        "혼인 여부, 혼인, 가족관계, 가족 관계, 보훈 여부, 보훈 대상, 보훈대상 여부, 장애 여부, 장애여부, 장애사항, 병역구분, 병역 구분, 병역 사항, 병역상태, "
        "군필여부, 군필 여부, 군별, 계급, 복무기간, 복무 기간, 전역사유, 역종, 병과, 미필사유, 만나이, 만 나이, 연령, 생년, 출생일, 생년월일 나이, 사진, "
        "출신, 출신지, 고향, 비자, 체류자격, 운전면허, 영문 이름, 영문명, 영어 이름, 출생연도, 한자, 영문 성명, 한자 이름, 보훈, 장애, 영문, 닉네임, 병역 여부, "
        "gender, sex, age, birth, date of birth, birthday, dob, nationality, citizenship, marital status, "
        "birth date, birthdate, born, place of birth, year of birth, ethnicity, hometown, native place, "
        "english name, nickname, pronouns, birth year, birthplace, driving license, drivers license, "
        "driving licence, height, weight, religion, family status, pinyin, native language, mother tongue, "
        "political status, party, children, blood type, date & place of birth, nick, handle, health, pseudonym, "
        "alias, civil status, visa, work permit, visa status, security clearance, clearance, geburtsdatum, "
        "geburtsort, geboren, geboren am, staatsangehörigkeit, familienstand, nationalität, konfession, geschlecht, "
        "alter, führerschein, kinder, religion & konfession, geburtsdatum & ort, date de naissance, nationalité, "
        "situation familiale, âge, permis, né le, née le, situation de famille, lieu de naissance, "
        "fecha de nacimiento, nacionalidad, edad, estado civil, género, lugar de nacimiento, sexo, dni, "
        "data de nascimento, nacionalidade, idade, naturalidade, nascimento, cnh, cpf, rg, дата рождения, возраст, "
        "гражданство, пол, семейное положение, год рождения, национальность, место рождения"
    ),
    "status": (
        "学历, 学位, 专业, 学校, 毕业院校, 毕业学校, 毕业时间, 院校, 学院, 入学时间, 學歷, 學校, 科系, 系所, 職稱, "
        "職業, 畢業學校, 專業, 学校名, 学部, 専攻, 役職, 学历专业方向, 학교, 전공, 직무, 직책, degree, major, "
        "university, school, position, title, role, job title, company, 工作年限, 工作经验, 工作年份, 工龄, "
        "目前状态, 求职状态, 在职状态, 当前状态, 状态, 到岗时间, 目前薪资, 期望薪资, 期望职位, 期望城市, 求职意向, "
        "意向职位, 期望岗位, 应聘岗位, 应聘职位, 最高学历, 学历学位, 学历专业, 院校专业, 专业学历, 毕业时间地点, "
        "离职状态, 期望地点, 期望工作地, 目标职位, 意向岗位, 意向城市, 期望薪水, 薪资要求, 期望年薪, 目前年薪, "
        "期望月薪, 外语水平, 英语水平, 外语, 英语, 语言, 语言能力, 爱好, 兴趣, 兴趣爱好, 特长, 技能, 求职岗位, "
        "求职方向, 意向, 求职目标, 求职职位, 工作状态, 工作性质, 期望行业, 当前职位, 现任职位, 目前职位, 教育程度, "
        "文化程度, 文化水平, 毕业年份, 毕业年月, 学历层次, 就业状态, 从业时间, 从业年限, 工作经验年限, 学校专业, "
        "技术栈, 自我评价, 座右铭, 个人评价, 期望工资, 期望待遇, 期望工作地点, 到岗, 可到岗时间, 入职时间地点, 经验, "
        "学校学历, 实习时长, 每周到岗, 成绩, 绩点, gpa, 专业排名, 排名, 英语等级, 英语能力, 外语能力, 职业, 现状, "
        "目标, 意向工作, 工作年資, 年資, 期望待遇薪資, 期望薪資, 希望職務, 希望待遇, 可上班日, 學歷科系, 語言能力, "
        "最高學歷, 專長, 興趣, 期望職稱, 應徵職位, 應徵職務, 希望工作地點, 就業狀態, 待業狀態, 目前狀態, 求職狀態, "
        "工作經驗, 教育程度學歷, 總年資, 語言, 希望工作, 上班時段, 可上班時間, 希望職種, 希望年収, 希望勤務地, "
        "経験年数, 入社可能日, 現職状況, 最終学歴, 資格, 趣味, 言語, 語学, 語学力, 希望条件, 現在の職業, 現在の状況, "
        "特技, 現在の年収, 現年収, 転職回数, 稼働可能日, 得意分野, スキル, 希望雇用形態, 希望ポジション, 参画可能日, "
        "希望単価, 得意言語, 最終学歴・専攻, 現在, 就業状況, 職業, 備考, 単価, 単価目安, 希望年収額, 希望給与, 給与, 最低希望年収, "
        "稼働, 稼働開始, 稼働開始日, 稼働開始時期, 稼働可能時期, 稼働可能時間, 稼働時間, 稼働日数, 稼働率, 稼働状況, 稼働条件, 参画時期, 参画開始日, "
        "参画可能時期, 勤務開始可能日, 就業可能日, 入社可能時期, 入社希望日, 転職希望時期, 面談可能日, 希望勤務形態, 希望業種, 希望業務, 希望職, "
        "希望案件, 希望時期, 希望勤務時間, 希望休日, 希望待遇, 希望, 志望職種, 応募職種, 志望動機, リモート, リモート希望, 勤務形態, 雇用形態, 契約形態, "
        "在留資格, 在留期限, ビザ, 日本語, 日本語レベル, 日本語能力, 英語, 英語力, toeic, jlpt, 語学スキル, 保有資格, 取得資格, 免許, 免許・資格, "
        "資格・免許, 運転免許, 趣味・特技, 特技・趣味, 長所, 短所, 学歴, 出身校, 出身大学, 学科, 卒業年, 卒業年度, 入学年, 在学状況, 学年, 経験, "
        "実務経験, 実務経験年数, 業界経験年数, 業界経験, it経験年数, エンジニア歴, 開発経験年数, 社会人歴, 社会人経験, 職歴, 経験業種, 経験職種, "
        "経験社数, 経歴, 職種, 現職, 現在の職種, 現在の勤務先, 現在の所属, 所属, 所属会社, 勤務先, 屋号, 得意技術, 専門, 専門分野, 得意業務, 強み, 職位, 경력 기간, 희망 연봉, 희망 직무, 최종 학력, "
        "총 경력, 경력 연수, 총 경력 기간, 총경력, 경력년수, 경력 년수, 연차, 최종학력, 최종 학교, 출신학교, 출신 학교, 학점, 평점, 학번, 학적, 학적 상태, "
        "졸업일, 졸업년도, 졸업 예정, 졸업예정일, 재학 여부, 졸업 여부, 희망연봉, 현재 연봉, 현재연봉, 직전 연봉, 최종 연봉, 희망 급여, 희망급여, 희망 보수, 희망부서, "
        "희망 부서, 희망직종, 희망직무, 희망직급, 희망 직급, 희망 직위, 희망근무지, 희망 근무지역, 희망근무지역, 희망지역, 희망 지역, 희망 근무형태, 근무 형태, 근무형태, "
        "고용형태, 입사지원분야, 입사 지원 분야, 지원분야, 지원부문, 지원 부문, 지원직무, 지원직종, 지원 직종, 지원회사, 지원 회사, 지원기관, 지원 포지션, 응시분야, "
        "입사가능일, 입사 가능 시기, 입사가능시기, 출근 가능일, 출근가능일, 출근 가능 시기, 근무 가능일, 근무가능일, 자격증, 자격, 면허, 보유 자격증, 보유자격증, "
        "자격사항, 어학, 어학성적, 어학 성적, 외국어 능력, 영어, 토익, 관심분야, 특기사항, 좌우명, 성격, 장점, 단점, 현 직장, 현직장, 현 소속, 현소속, 소속, 현재 소속, "
        "현재 직장, 현직, 현 직책, 현재 직책, 직급, 포지션, 분야, 주요 분야, 주력 분야, 주 분야, 전문분야, 비고, 기타, 재직 여부, 재직여부, 구직상태, 이직사유, "
        "퇴직사유, 퇴사사유, 이직 사유, 희망 근무지, 현재 상태, 학력, 관심사, 취미, 특기, 경력, 희망 직종, 입사 가능일, 외국어, "
        "언어, 관심 분야, 지원 분야, 지원 직무, 구직 상태, 고용 형태, 현재 직무, 전문 분야, 한줄 소개, 직업, "
        "years of experience, work experience years, availability, expected salary, desired position, notice period, "
        "status, current position, current status, current company, current employer, current role, languages, "
        "language, highest education, career level, experience, salary, salary expectation, salary expectations, "
        "desired salary, education level, education, highest degree, interests, hobbies, skills, years in industry, "
        "work authorization, timezone, time zone, objective, job objective, intention, job intention, working years, "
        "expected position, job status, available, open to, preferred location, relocation, willing to relocate, "
        "specialty, goal, profession, headline, pgp, gpg, pgp key, gpg key, sprachen, gehaltsvorstellung, "
        "verfügbarkeit, beruf, disponibilité, profesión, idiomas, disponibilidade, profissão, pretensão salarial, "
        "желаемая должность, зарплата, занятость, график работы, готовность к переезду, переезд, знание языков, "
        "языки, командировки, английский, английский язык, опыт, опыт работы, желаемая зарплата, "
        "уровень английского, дата выхода, профессия, график"
    ),
}


@cache
def header_labels() -> dict[str, HeaderLabel]:
    """Folded label → the part of an entry's header that follows it."""
    return {word: kind for rows in (further.HEADER, HEADER) for kind, row in rows.items() for word in words(row)}


@cache
def contact_labels() -> dict[str, ContactKind]:
    """Folded label → the kind of contact, facts included."""
    said = (*further.FACT.values(), *FACT.values())
    rows = (*further.CONTACT.items(), *CONTACT.items())
    facts: dict[str, ContactKind] = {word: "fact" for row in said for word in words(row)}
    contacts: dict[str, ContactKind] = {word: kind for kind, row in rows for word in words(row)}
    return facts | contacts


@cache
def name_labels() -> frozenset[str]:
    """Folded labels of the whole name."""
    return frozenset((*words(NAME), *words(further.NAME)))


@cache
def given_name_labels() -> frozenset[str]:
    """Folded labels of the given name."""
    return frozenset((*words(GIVEN_NAME), *words(further.GIVEN_NAME)))


@cache
def family_name_labels() -> frozenset[str]:
    """Folded labels of the family name."""
    return frozenset((*words(FAMILY_NAME), *words(further.FAMILY_NAME)))
