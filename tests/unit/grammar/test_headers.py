"""read_header: an entry's line → its parts in the author's order, and when."""

from __future__ import annotations

import pytest

from cvpdf.grammar.header.headers import date_only, looks_like_header, read_header
from cvpdf.grammar.text.lines import Line
from cvpdf.model.inline import Code, Inlines, Link, Strong, Text, plain
from cvpdf.model.resume import Kind

ROLES = {"organization": "o", "position": "p", "location": "l", "other": "-"}


def line(text: str) -> Line:
    return Line((Text(text),), 3)


def parts(text: str, kind: Kind) -> list[str]:
    return [f"{ROLES[part.role]} {plain(part.inlines)}" for part in read_header(line(text), kind).parts]


WORK = {
    "資深工程師 @ 北山智能（智能模組管理中心 智能模組開發處）": [
        "p 資深工程師",
        "o 北山智能",
        "- （智能模組管理中心 智能模組開發處）",
    ],
    "Fullstack 長期 PT @NorthSoft": ["p Fullstack 長期 PT", "o NorthSoft"],
    "Volunteer, Milbury Food Depository (2020 – Present)": ["- Volunteer", "o Milbury Food Depository"],
    "株式会社北山 エンジニアとして入社": ["o 株式会社北山", "p エンジニア", "- として入社"],
    "Junior group leader, Example Institute": ["p Junior group leader", "o Example Institute"],
    "Volta Fordon AB, Gothenburg": ["o Volta Fordon AB", "l Gothenburg"],
    "Engineer | Acme | Calgary AB": ["p Engineer", "o Acme", "l Calgary AB"],
    "MBA, University of Ohio at Milbury": ["p MBA", "o University of Ohio at Milbury"],
    "Research Assistant, University of Ohio at Milbury": ["p Research Assistant", "o University of Ohio at Milbury"],
    "北山科技 (2019.3 - 2021.4)": ["o 北山科技"],
    "北山科技 | 高级工程师 | 2019.3 - 2021.4": ["o 北山科技", "p 高级工程师"],
    "高级工程师 — 北山科技": ["p 高级工程师", "o 北山科技"],
    "2019.03 - 至今  北山科技  游戏前端开发": ["o 北山科技", "p 游戏前端开发"],
    "北山科技，网络部，工程师，2018.7~2019.6": ["o 北山科技", "- 网络部", "p 工程师"],
    "北山科技 后端开发工程师 2019.03-2021.04": ["o 北山科技", "p 后端开发工程师"],
    "北山科技有限公司后端开发工程师（2020.3-至今）": ["o 北山科技有限公司", "p 后端开发工程师"],
    "北山科技（后端工程师） 2019.1-2020.2": ["o 北山科技", "p 后端工程师"],
    "Beishan（自动驾驶）": ["o Beishan（自动驾驶）"],
    "北山科技-高级前端工程师-上海 2019/3 - 2020/4": ["o 北山科技", "p 高级前端工程师", "l 上海"],
    "腾讯 微信事业群 高级产品经理": ["o 腾讯", "- 微信事业群", "p 高级产品经理"],
    "北山证券股份有限公司   信息技术部   Java开发实习生   2022.07-2022.09": [
        "o 北山证券股份有限公司",
        "- 信息技术部",
        "p Java开发实习生",
    ],
    "後端工程師｜北山資訊股份有限公司（2020/05 – 迄今）": ["p 後端工程師", "o 北山資訊股份有限公司"],
    "2020年3月-2021年4月 株式会社北山 バックエンドエンジニア": ["o 株式会社北山", "p バックエンドエンジニア"],
    "네이버 | 백엔드 개발자 | 2019.03 ~ 현재": ["o 네이버", "p 백엔드 개발자"],
    "북산테크 (2년 3개월)": ["o 북산테크", "- (2년 3개월)"],
    "Acme Limited Programmer ( 2018 / 09 - Now )": ["o Acme Limited", "p Programmer"],
    "Senior Engineer, Acme, Inc. (Mar 2019 – Present)": ["p Senior Engineer", "o Acme, Inc."],
    "Software Engineer at Google": ["p Software Engineer", "o Google"],
    "Head of Orchards at Stay at Home, Inc.": ["p Head of Orchards", "o Stay at Home, Inc."],
    "Games at Work LLC | Editor": ["o Games at Work LLC", "p Editor"],
    "Bell Ringer in Residence at Acme": ["p Bell Ringer in Residence", "o Acme"],
    "Acme — Engineer — San Francisco, CA": ["o Acme", "p Engineer", "l San Francisco, CA"],
    "Sample LLC, Portland, OR": ["o Sample LLC", "l Portland, OR"],
    "Teaching Assistant (part-time), University of Northgate": [
        "p Teaching Assistant (part-time)",
        "o University of Northgate",
    ],
    "財務經理 Finance Manager": ["p 財務經理 Finance Manager"],
    "은하수병원 내과계 중환자실 간호사, 2019.03 - 2023.08": ["o 은하수병원", "- 내과계 중환자실", "p 간호사"],
    "鳳凰綜合醫院 外科加護病房": ["o 鳳凰綜合醫院", "- 外科加護病房"],
    "火燒雲科技 (圓點傳播) 有限公司 行銷專員 (2016/10 - 2018/05)": ["o 火燒雲科技 (圓點傳播) 有限公司", "p 行銷專員"],
    "株式会社北山（エンジニア：業務委託） 2020年6月~2022年2月": ["o 株式会社北山", "p エンジニア", "- 業務委託"],
    "2022/08〜2024/04　株式会社北山（正社員）": ["o 株式会社北山", "- 正社員"],
    "網頁設計師→前端工程師 | 橘貓數位行銷": ["p 網頁設計師→前端工程師", "o 橘貓數位行銷"],
    "中原软件外包 | 测试工程师": ["o 中原软件外包", "p 测试工程师"],
    "Web Developer | Globex Ltd, Valletta": ["p Web Developer", "o Globex Ltd", "l Valletta"],
    "Postdoc, Institute for Boreal Water, Oulu, Finland": [
        "p Postdoc",
        "o Institute for Boreal Water",
        "l Oulu, Finland",
    ],
    "Junior-Entwicklerin bei Backsteingold GmbH": ["p Junior-Entwicklerin", "o Backsteingold GmbH"],
    "Senior Engineer Acme Corp 2019-2021": ["p Senior Engineer", "o Acme Corp"],
    "Patient Care Assistant": ["p Patient Care Assistant"],
    "MySQL/Oracle DBA": ["p MySQL/Oracle DBA"],
    "운영팀 백엔드 개발자": ["o 운영팀", "p 백엔드 개발자"],
    "系統分析師 (SA) | 青禾錢包": ["p 系統分析師 (SA)", "o 青禾錢包"],
    "格南媒體有限公司: Web/APP 開發工程師": ["o 格南媒體有限公司", "p Web/APP 開發工程師"],
    "동백어린이집 | 인사팀장": ["o 동백어린이집", "p 인사팀장"],
    "쿠팡 영업 사원": ["o 쿠팡", "p 영업 사원"],
    "주식회사 한빛소프트 영업 사원": ["o 주식회사 한빛소프트", "p 영업 사원"],
    "새솔출판사 웹 퍼블리셔": ["o 새솔출판사", "p 웹 퍼블리셔"],
    "남도대학교병원 회계 담당자": ["o 남도대학교병원", "p 회계 담당자"],
    "(주)북산테크 (서버 프로그래머)": ["o (주)북산테크", "p 서버 프로그래머"],
    "㈜다온무역 UX 디자이너": ["o ㈜다온무역", "p UX 디자이너"],
    "㈜다온무역, 대리": ["o ㈜다온무역", "p 대리"],
    "초등학교 교사, 푸른초등학교": ["p 초등학교 교사", "o 푸른초등학교"],
    "运维开发主管/资深运维工程师": ["p 运维开发主管/资深运维工程师"],
    "北山科技（2019.3-2021.4，上海）": ["o 北山科技", "l 上海"],
    "ООО «Ромашка» — Ведущий разработчик": ["o ООО «Ромашка»", "p Ведущий разработчик"],
}
EDUCATION = {
    "北山大学 软件工程 本科 2015.09-2019.06": ["o 北山大学", "- 软件工程", "p 本科"],
    "硕士，某大学，计算机专业，2016.9~2019.7": ["p 硕士", "o 某大学", "- 计算机专业"],
    "本科/北山大学/软件工程": ["p 本科", "o 北山大学", "- 软件工程"],
    "南海大学　统计学院　应用统计（硕士）": ["o 南海大学", "- 统计学院", "p 应用统计（硕士）"],
    "B.S. in Computer Science, North Hill University, 2011 - 2015": [
        "p B.S. in Computer Science",
        "o North Hill University",
    ],
    "University of Northgate at Milbury": ["o University of Northgate at Milbury"],
    "Queen Maud at Milbury | PhD | 2011 - 2014": ["o Queen Maud at Milbury", "p PhD"],
    "PhD at Queen Maud": ["p PhD", "o Queen Maud"],
    "庐州工业大学测控技术与仪器专业": ["o 庐州工业大学", "p 测控技术与仪器专业"],
    "新闻学 本科": ["- 新闻学", "p 本科"],
    "浜名学院大学 工学部 情報工学科 卒業": ["o 浜名学院大学", "p 工学部 情報工学科", "- 卒業"],
    "MA, Creative Writing, Lakeshore College, 2009": ["p MA, Creative Writing", "o Lakeshore College"],
    "고려대 회계학과 (2005-2011)": ["o 고려대", "p 회계학과"],
    "University of Northgate 정보학부 졸업": ["o University of Northgate", "p 정보학부", "- 졸업"],
    "바다대학교 컴퓨터공학 학사 (2015.03 ~ 2019.02)": ["o 바다대학교", "- 컴퓨터공학", "p 학사"],
}
PROJECT = {
    "支付系统（甲公司）---------------(2019.03-2020.01)": ["o 支付系统（甲公司）"],
    "在线教育平台 2020.01-2020.06 后端开发": ["o 在线教育平台", "p 后端开发"],
    "Line-following car | C++, ROS | Jan. 2021": ["o Line-following car", "- C++, ROS"],
    "决済基盤の開発": ["o 决済基盤の開発"],
    "Chat at Scale | 2020": ["o Chat at Scale"],
    "소재 찾기 프론트엔드 개발자": ["o 소재 찾기", "p 프론트엔드 개발자"],
    "[맞춤법 검사기 API] 2019.03": ["o 맞춤법 검사기 API"],
    "Solo Developer (1인 풀스택)": ["o Solo Developer (1인 풀스택)"],
    "Breakfast at Milbury's bot (2018)": ["o Breakfast at Milbury's bot"],
}
CASES = [
    (kind, text) for kind, table in (("work", WORK), ("education", EDUCATION), ("project", PROJECT)) for text in table
]


@pytest.mark.parametrize(("kind", "text"), CASES)
def test_parts(kind: Kind, text: str) -> None:
    table = {"work": WORK, "education": EDUCATION, "project": PROJECT}[kind]
    assert parts(text, kind) == table[text]


def test_markup_stays_but_for_the_bold_around_a_part() -> None:
    inlines: Inlines = (
        Strong((Text("北山科技"),)),
        Text(" | "),
        Link("https://example.com", (Text("工程师"),)),
        Text(" | "),
        Code("远程"),
    )
    header = read_header(Line(inlines, 1), "work")
    assert [part.inlines for part in header.parts] == [
        (Text("北山科技"),),
        (Link("https://example.com", (Text("工程师"),)),),
        (Code("远程"),),
    ]


@pytest.mark.parametrize(
    "text", ["2019.3 - 2021.4", "*2019-2021*", "（ 2019年 ~ 至今 ）", "`2019 – Now`", "| 2019 - 2020 |"]
)
def test_a_line_that_is_a_date(text: str) -> None:
    assert date_only(line(text)) is not None


@pytest.mark.parametrize("text", ["北山科技 2019.3 - 2021.4", "2019年双十一", "工程师", ""])
def test_a_line_that_is_more_than_a_date(text: str) -> None:
    assert date_only(line(text)) is None


@pytest.mark.parametrize(
    "text",
    [
        "2019.3 - 2021.4 北山科技",
        "北山科技 (2019)",
        "**Acme** — Mar 2019 – Present",
        "M.Sc. Computer Science, 2013 – 2015",
    ],
)
def test_a_dated_line_is_a_header(text: str) -> None:
    assert looks_like_header(line(text))


@pytest.mark.parametrize(
    "text",
    [
        "2019年3月加入北山科技，负责订单系统的开发",
        "2019年获得优秀员工。负责结算；",
        "In 2019 we moved all of the services to the new platform and cut the costs by half.",
        "工程师",
    ],
)
def test_a_dated_sentence_is_no_header(text: str) -> None:
    assert not looks_like_header(line(text))
