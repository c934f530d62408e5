"""Line and page ends: red where a bad one was planted, and no other check with it; green where one has to be."""

from dataclasses import replace
from html import escape

import pytest
from tests.unit.checks.resumes import Case, checked, failed


def broken(text: str, lang: str = "zh-CN") -> Case:
    """A paragraph whose line ends at `|`, where its source has none."""
    body = "<h1>林远</h1><p>" + escape(text).replace("|", "<br>") + "</p>"
    return Case(f"# 林远\n\n{text.replace('|', '')}\n", body, lang, "林远")


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("负责结算平台的架构与演进|，带领六人团队", "page 1: “平台的架构与演进|，带领六人团队” starts a line with ，"),
        (
            "负责结算平台，二零一八年|～二零二零年在任",
            "page 1: “平台，二零一八年|～二零二零年在任” starts a line with ～",
        ),
        ("负责结算平台与消息队列 |· 带领六人团队", "page 1: “算平台与消息队列|· 带领六人团队” starts a line with ·"),
        ("负责结算平台的架构与演进（|带领六人团队）", "page 1: “台的架构与演进（|带领六人团队）” ends a line with （"),
        ("负责结算平台的架构，加入于 2019-|03-15", "page 1: “入于 2019-|03-15” breaks 2019-03-15"),
        ("负责结算平台的架构，可用性 99.|95% 以上", "page 1: “，可用性 99.|95% 以上” breaks 99.95"),
        ("负责结算平台的架构，精通 C|++ 与 Go", "page 1: “的架构，精通 C|++ 与 Go” breaks C++"),
        ("负责结算平台的架构，搭建 CI/|CD 流程", "page 1: “构，搭建 CI/|CD 流程” breaks CI/CD"),
        ("负责结算平台的架构，使用 Kube|rnetes", "page 1: “，使用 Kube|rnetes” breaks Kubernetes"),
        ("결제 서버를 코틀린으로 다시 작성|하고 배포했다", "page 1: “으로 다시 작성|하고 배포했다” breaks 작성하고"),
    ],
)
def test_a_line_end_that_may_not_be(text: str, said: str) -> None:
    case = broken(text)
    assert failed(case) - {"words", "additions", "order", "adjacency"} == {"lines"}
    assert said in checked(case)["lines"].detail


@pytest.mark.parametrize(
    "text",
    [
        "负责结算平台的架构与演进，|带领六人团队",
        "负责结算平台的架构，使用 |.NET 与 C#",
        "负责结算平台的架构，用 C#|写成",
        "负责结算平台的架构，见 https://example.com/|blog/2019-03",
        "负责结算平台的架构，提交 0123456789abcdef01|23456789abcdef01234567",
        "架构|，演进",
    ],
)
def test_a_line_end_that_may_be(text: str) -> None:
    assert checked(broken(text))["lines"].passed


def test_lines_that_the_author_ends_are_not_judged() -> None:
    case = broken("负责结算平台的架构与演进|，带领六人团队")
    written = replace(case, text=case.text.replace("演进，", "演进\n，"))
    assert checked(written)["lines"].passed


HEADED = Case(
    "# 林远\n\n## 经历\n\n负责平台\n\n## 教育\n\n江城大学\n",
    '<h1>林远</h1><h2>经历</h2><p>负责平台</p><h2>教育</h2><p class="turned">江城大学</p>',
    "zh-CN",
    "林远",
)  # fmt: skip


def test_a_heading_left_behind() -> None:
    case = replace(HEADED, css=".turned{break-before:page}")
    assert failed(case) == {"headings"}
    assert checked(case)["headings"].detail == "“教育” stands alone at the foot of page 1"


def test_a_heading_that_the_author_leaves_behind() -> None:
    text = HEADED.text.replace("教育\n", "教育\n\n\\newpage\n")
    assert checked(replace(HEADED, text=text, css=".turned{break-before:page}"))["headings"].passed


def test_a_heading_without_a_body_before_the_next() -> None:
    body = '<h1>林远</h1><h2>经历</h2><h2 class="turned">教育</h2><p>江城大学</p>'
    case = Case("# 林远\n\n## 经历\n\n## 教育\n\n江城大学\n", body, "zh-CN", "林远", css=".turned{break-before:page}")
    assert failed(case) == set()
