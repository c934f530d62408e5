"""Headings that are no sections: the document's own title, and the sub-labels inside an entry."""

from __future__ import annotations

from functools import cache

from cvpdf.lexicon.fold import words
from cvpdf.model.resume import Kind

# What the document is. As a heading it is kept, but it is nobody's name (rule N, docs/markdown.md).
DOCUMENTS: dict[str, str] = {
    "zh-Hans": (
        "简历, 个人简历, 求职简历, 我的简历, 中文简历, 个人求职简历, 应聘简历, 技术简历, 新建简历, 电子简历, "
        "简历目录, 简历模板, 个人履历表, 个人简历模板, 在线简历, 应届生简历, 简历表, 个人主页简历, markdown简历, 程序员简历, "
        "求职信, 履历表, 前端简历, 后端简历, java简历, 前端开发简历, java开发简历, 学术简历, 简历中文版, 实习简历, "
        "校招简历, 社招简历, 个人简介简历, 简 历"
    ),
    "zh-Hant": (
        "簡歷, 履歷, 個人履歷, 履歷表, 個人簡歷, 中文履歷, 我的履歷, 求職履歷, 線上履歷, 個人履歷表, 英文履歷, 履歷自傳"
    ),
    "ja": (
        "職務経歴書, 履歴書, レジュメ, スキルシート兼職務経歴書, 経歴書, 業務経歴書, 技術経歴書, 私の職務経歴書, "
        "英文履歴書, スキルシート, 履歴書・職務経歴書, 職務履歴書, 職務経歴書・履歴書, 自己紹介書"
    ),
    "ko": (
        "이력서, 경력기술서, 개발자 이력서, 입사지원서, 경력 기술서, 국문 이력서, 레쥬메, 나의 이력서, 이력서 제목, 제목, "
        "이력서 및 경력기술서"
    ),
    "en": (
        "resume, résumé, cv, curriculum vitae, my resume, my cv, personal resume, vita, resumé, curriculum vitæ, "
        "curriculum, english resume, online resume, markdown resume, resume template, resume en, academic cv, "
        "the resume, curriculum vita, public resume, web resume, resume cv, cv resume, personal cv, full resume, "
        "short resume, detailed resume, professional resume, work resume, readme"
    ),
    "de": "lebenslauf, tabellarischer lebenslauf, bewerbung, profil & lebenslauf, mein lebenslauf",
    "fr": "mon cv, curriculum vitae & parcours",
    "es": "hoja de vida, currículum, currículum vítae, currículum vitae, curriculum vítae, currículo, mi cv, curriculum vitae actualizado",
    "pt": "currículo, curriculum vitæ pt, currículo profissional, meu currículo",
    "ru": "моё резюме, мое резюме, автобиография",
    "it": "curriculum vitae europeo, formato europeo per il curriculum vitae, il mio cv, curriculum vitae & studiorum",
    "pl": "życiorys, życiorys zawodowy, moje cv",
    "tr": "özgeçmiş, özgeçmişim, ozgecmis, kısa özgeçmiş",
    "vi": "sơ yếu lý lịch, hồ sơ xin việc, hồ sơ cá nhân, lý lịch",
    "id": "daftar riwayat hidup, riwayat hidup, resume saya",
    "cs": "životopis, strukturovaný životopis, profesní životopis",
    "sv": "meritförteckning",
    "hu": "önéletrajz, szakmai önéletrajz",
}

# A second title of this kind in a file is a section of it.
DOCUMENT_KINDS: dict[Kind, str] = {
    "work": "職務経歴書, 経歴書, 業務経歴書, 技術経歴書, 職務履歴書, 경력기술서, 경력 기술서, 履历, 个人履历",
    "skills": "スキルシート",
    "summary": "自己紹介書, 自我介绍, 履歷自傳",
}

# Labels inside an entry. As headings, at whatever level, they open no section and no entry (rule S2).
SUB_LABELS: dict[str, str] = {
    "zh-Hans": (
        "工作内容, 工作职责, 主要职责, 项目描述, 项目职责, 岗位职责, 职责, 职责描述, 主要工作, 项目内容, 工作描述, "
        "技术要点, 项目成果描述, 个人职责, 主要贡献, 责任描述, 工作职责与内容, 项目功能, 主要功能, 功能描述, 功能, "
        "功能介绍, 技术架构, 技术实现, 项目技术, 使用技术, 相关技术, 涉及技术, 开发环境, 软件环境, 硬件环境, "
        "项目难点, 难点, 技术难点, 难点与解决方案, 解决方案, 收获, 项目收获, 工作成果, 工作收获, 工作业绩描述, "
        "项目业绩, 主要成果, 个人贡献, 负责内容, 负责工作, 负责模块, 核心职责, 核心工作, 工作概述, 职位描述, "
        "岗位描述, 公司介绍, 公司简介, 公司描述, 项目说明, 项目概述, 项目背景, 背景, 项目环境, 项目架构, 项目地址, "
        "项目链接, 项目周期, 主要内容, 个人收获, 项目总结与收获, 职责与成果, 工作要点, 主要业绩描述, 工作总结与收获, "
        "项目技术栈, 技术描述, 技术方案, 技术选型, 业绩描述, 项目角色, 担任角色, 成果描述, 优化, 实现功能, 实现, "
        "任务, 结果, 行动, 情境, 目标, 项目目标, 描述, 内容, 主要任务, 职责范围, 工作范围, 责任, 我的职责, 我的工作, "
        "我的贡献, 工作详情, 项目详情, 详情, 离职, 下属人数, 汇报对象"
    ),
    "zh-Hant": (
        "我的角色, 工作內容, 工作職責, 主要職責, 專案描述, 專案內容, 專案說明, 職責, 主要工作, 主要貢獻, 工作描述, 職務內容, "
        "項目描述, 負責項目, 負責內容, 專案簡介, 使用技術說明, 工作說明, 主要成果, 工作成果, 專案背景, 技術細節, "
        "主要業績, 開發環境, 公司簡介, 職務說明, 工作職掌, 成果說明, 項目職責, 擔任角色, 專案職責, 內容, 主要負責, "
        "技術架構, 技術選型, 功能介紹, 描述"
    ),
    "ja": (
        "業務内容, 担当業務, 職務内容, 仕事内容, 概要説明, 担当, 役割, 担当工程, 担当フェーズ, 使用技術・環境, "
        "開発環境・使用技術, プロジェクト概要, 案件概要, 業務概要, 実績・成果, 取り組み, 成果・実績, 主な業務, "
        "主な業務内容, 担当内容, 事業内容, 会社概要, 工夫した点, 課題, 背景, 取り組み内容, 実施内容, チーム構成, "
        "体制, 規模, 環境, 実績・取り組み, 工夫, 成果物など, 技術環境, 環境・言語, 主な担当業務, 開発内容, "
        "主な成果・実績, 内容, 詳細, 概略, 開発担当, 技術的工夫, ポイント, 達成したこと, やったこと, 結果, "
        "得られた成果, 具体的な業務内容, 業務の概要, 業務詳細内容, 役割概要, 代表的な取り組み, 主な取り組み, 取り組んだこと, 行動, 判断・行動, 課題と対応, チーム, 役割・担当, 雇用形態, 開発規模, 苦労した点"
    ),
    "ko": (
        "업무 내용, 담당 업무, 주요 업무, 프로젝트 설명, 담당 역할, 상세 내용, 프로젝트 개요, 역할, 개발 내용, "
        "주요 내용, 업무 성과, 담당업무 및 성과, 주요 업무 및 성과, 기능, 주요 기능, 설명, 배경, 문제, 해결, 결과, "
        "기술적 도전, 문제 해결, 배운 점, 느낀 점, 회고, 상세 업무, 상세, 기여, 기여한 점, 성과 및 결과, "
        "프로젝트 내용, 업무 상세, 맡은 역할, 구현 기능, 문제 상황, 해결 방법, 해결 과정, 이슈, 내용, 담당 기능, "
        "주요 담당 업무, 주요 역할, 트러블 슈팅, 회사 소개, 참여 인원"
    ),
    "en": (
        "responsibilities, responsibility, key responsibilities, duties, main responsibilities, job description, "
        "project description, tasks, roles & responsibilities, role & responsibilities, job responsibilities, "
        "duties & responsibilities, main duties, key duties, my role, what i did, technologies used here, "
        "environment, environments, key results, results, outcome, outcomes, impact, main tasks, key tasks, "
        "tech stack used, my responsibilities, job duties, core responsibilities, project responsibilities, "
        "project summary, project overview, scope, key contributions, main achievements, key points here, "
        "responsibilities & achievements, key deliverables, deliverables, company description, features, "
        "key features, challenges, challenge, solution, solutions, situation, task, action, result, role, roles, "
        "team, stack used, background, accomplished, notable, highlighted work, key learnings, learnings, "
        "built with, technical environment, day to day, reason for leaving, main features, "
        "responsibilities included, responsibilities include, key projects & achievements, work description, "
        "selected accomplishments, demo, source code"
    ),
    "de": (
        "aufgaben, tätigkeitsschwerpunkte, verantwortlichkeiten, aufgabenbereich, aufgabengebiet, ergebnisse, "
        "eingesetzte technologien, projektbeschreibung, hauptaufgaben"
    ),
    "fr": (
        "missions, tâches, responsabilités, missions principales, réalisations principales, environnement technique, "
        "principales missions"
    ),
    "es": (
        "responsabilidades, funciones, tareas, funciones principales, principales funciones, descripción, "
        "tareas realizadas, actividades realizadas, logros principales"
    ),
    "pt": (
        "responsabilidades, atividades desenvolvidas, principais atividades, descrição, "
        "principais responsabilidades, atribuições, funções, tecnologias utilizadas"
    ),
    "ru": (
        "обязанности, должностные обязанности, задачи, результаты, функции, достигнутые результаты, "
        "задачи и результаты, основные обязанности, описание проекта, чем занимался, что делал, "
        "обязанности и достижения, зона ответственности"
    ),
}

# A sub-label may be longer than its word: 主要职责与成果, Key Responsibilities & Impact.
SUB_LABEL_ENDS = (
    "职责, 職責, 描述, 工作内容, 工作內容, 业务内容, 業務内容, 項目描述, 담당 업무, 업무 내용, responsibilities, "
    "duties, aufgaben, обязанности, 技術環境, 开发环境"
)

# Headings that group entries: they open no entry themselves.
GROUPS = (
    "全职, 兼职, 全職, 兼職, 校内, 校外, 校內, 其他, 其它, 早期经历, 早期, 更早, 国内, 海外, 本科, 硕士, 博士, "
    "正社員, 業務委託, 副業, フリーランス, 本業, アルバイト, full time, part time, freelance, contract, "
    "contractor, consulting, earlier, early career, older, other, others, academic, industry, professional, "
    "personal, commercial, internships, internship, volunteer, current, past, previous, previously, early roles, "
    "university, non profit, remote, 정규직, 계약직, 프리랜서, 인턴, 개인, 회사, 팀, 그 외, 個人, 会社, 開源, "
    "开源, 商业, 个人, 公司, 团队, 企业, 学校, 業務, 個人開発案件, 社内, 社外, open source projects list, "
    "volunteering, research, teaching, leadership, clinical, consultancy, administrative, festanstellung, selbstständig"
)


@cache
def document_titles() -> frozenset[str]:
    """Folded titles of documents."""
    return frozenset(word for row in DOCUMENTS.values() for word in words(row))


@cache
def document_kinds() -> dict[str, Kind]:
    """Folded title of a document → what it is where another title stands before it."""
    return {word: kind for kind, row in DOCUMENT_KINDS.items() for word in words(row)}


@cache
def sub_labels() -> frozenset[str]:
    """Folded sub-labels."""
    return frozenset(word for row in SUB_LABELS.values() for word in words(row))


@cache
def sub_label_ends() -> tuple[str, ...]:
    """Folded endings of longer sub-labels."""
    return tuple(words(SUB_LABEL_ENDS))


@cache
def group_titles() -> frozenset[str]:
    """Folded headings that only group entries."""
    return frozenset(words(GROUPS))
