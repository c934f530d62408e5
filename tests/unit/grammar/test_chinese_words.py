"""What people outside software write in Chinese: titles, employers and section titles of many trades."""

from __future__ import annotations

import pytest

from cvpdf.grammar.words.roles import piece_kind
from cvpdf.grammar.words.titles import read_title
from cvpdf.model.resume import Kind

POSITIONS = (
    "护士长 助产士 厂长 秘书长 检察官 首席财务官 电工 叉车工 行政总厨 主理人 经纪人 讲座教授 访问学者 住院医 科研助理 "
    "猎头顾问 增长黑客 前端开发岗 淘宝客服 HRBP 选调生 储备干部 外贸跟单 護理長 股長 執行秘書 行政主廚 門市正職 房仲 侍應生 核數師 督察 合約教師"
).split()
EMPLOYERS = (
    "青禾律師樓 南屿公安局 云岭村委会 白沙派出所 松溪卫生院 晨光旅行社 东麓图书馆 玉泉杂志社 清溪農會 白樺早餐店 "
    "碧海青年會 松柏護老院 海澜百货 北岭勘察院"
).split()
TITLED: dict[Kind, str] = {
    "objective": "应聘理由 短期目标 應徵動機 希望待遇 自我期許",
    "summary": "研究概况 岗位匹配亮点 教学理念 成長背景 家庭狀況 自傳重點",
    "work": "从医经历 执教经历 目前职位 曾任职务 臨床經驗 服務單位 現任職務 打工經歷",
    "intern": "临床实习 暑期实习经历 暑期工 見習經歷",
    "project": "主持课题 代理案件 教改项目 產學合作 承辦案件 課堂作品",
    "education": "留学经历 交换经历 学业成绩 学习生涯 學位 公開試成績 就讀科系",
    "skills": "临床技能 专精领域 知识储备 个人能力 中英文打字 電腦知識",
    "certs": "执业证书 法律职业资格 專業資格及會籍 教師證",
    "awards": "先进事迹 曾获奖励 得獎事蹟 獎助學金",
    "publications": "发表与在审成果 主编教材 专栏文章 著作目錄",
    "languages": "普通话 兩文三語 語文程度",
    "activities": "支教经历 社会服务与学术兼职 班級幹部 制服團隊",
    "courses": "规培 岗前培训 受訓紀錄",
    "thanks": "尾声 感谢您的阅读 誠摯感謝",
}


@pytest.mark.parametrize("text", POSITIONS)
def test_a_title_of_any_trade_is_a_position(text: str) -> None:
    assert piece_kind(text) == "position"


@pytest.mark.parametrize("text", EMPLOYERS)
def test_an_employer_of_any_trade_is_an_organisation(text: str) -> None:
    assert piece_kind(text) == "organization"


def test_a_work_between_title_marks_is_no_employer() -> None:
    assert piece_kind("《雨天便利店》") == "unknown"


@pytest.mark.parametrize("text", ["负责订单系统的开发", "主导开发"])
def test_what_one_did_is_no_title(text: str) -> None:
    assert piece_kind(text) == "unknown"


@pytest.mark.parametrize(("kind", "text"), [(kind, text) for kind, row in TITLED.items() for text in row.split()])
def test_a_section_title_of_any_trade_says_its_kind(kind: Kind, text: str) -> None:
    title = read_title(text)
    assert title is not None
    assert (title.kind, title.exact) == (kind, True)


@pytest.mark.parametrize("text", ["可立即到岗", "一周内到岗", "已离岗"])
def test_how_soon_is_no_title(text: str) -> None:
    assert piece_kind(text) == "unknown"
