"""Short résumés with the HTML that `compose` would make of them, set with the real faces, to plant faults in."""

import io
from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path
from typing import Any

import pypdf

from cvpdf.model.galley import A4, Change, Critical, Galley
from cvpdf.model.proof import Check, Proof
from cvpdf.model.source import Source
from cvpdf.typeset import typeset
from cvpdf.verify import verify

STYLE = """
@page { size: A4; margin: 20mm; font-family: var(--family-text);
  @bottom-center { content: counter(page) " / " counter(pages); font-size: 8pt } }
html { font-family: var(--family-text); font-size: 10pt; line-height: 1.6 }
body, h1, h2, h3, p, ul, li { margin: 0; padding: 0 }
ul { list-style: none }
code { font-family: var(--family-mono) }
"""


@dataclass(frozen=True)
class Case:
    """A résumé with what the stages before `verify` make of it."""

    text: str
    body: str
    lang: str
    title: str
    css: str = ""
    links: tuple[str, ...] = ()
    criticals: tuple[Critical, ...] = ()
    ledger: tuple[Change, ...] = ()
    assets: tuple[tuple[str, bytes], ...] = ()


@cache
def set_case(case: Case) -> tuple[Proof, Source, Galley]:
    """The case as `verify` is handed it."""
    html = (
        f'<!DOCTYPE html><html lang="{case.lang}"><head><meta charset="utf-8"><title>{case.title}</title></head>'
        f"<body>{case.body}</body></html>"
    )
    families = {"text": ("cv Text Serif", "serif"), "mono": ("cv Mono", "sans")}
    galley = Galley(
        html, STYLE + case.css, case.title, case.lang, A4, families, case.links, case.criticals, case.ledger,
        dict(case.assets),
    )  # fmt: skip
    proof = typeset(galley)
    assert all("no required alt description" in message for message in proof.messages), proof.messages
    return proof, Source("resume.md", Path(), case.text, tuple(case.text.split("\n"))), galley


def set_again(case: Case, **wishes: Any) -> tuple[Proof, Source, Galley]:
    """The case, set with other wishes for its galley."""
    _, source, galley = set_case(case)
    galley = replace(galley, **wishes)
    return typeset(galley), source, galley


def checked(case: Case) -> dict[str, Check]:
    return {check.name: check for check in verify(*set_case(case))}


def failed(case: Case) -> set[str]:
    """The names of the checks that a case does not pass."""
    return {name for name, check in checked(case).items() if not check.passed}


Mutation = Callable[[pypdf.PdfWriter], None]


def mutated(case: Case, mutation: Mutation) -> tuple[Proof, Source, Galley]:
    """The case with a fault planted in its PDF."""
    proof, source, galley = set_case(case)
    writer = pypdf.PdfWriter(clone_from=io.BytesIO(proof.pdf))
    mutation(writer)
    out = io.BytesIO()
    writer.write(out)
    return replace(proof, pdf=out.getvalue()), source, galley


def checked_after(case: Case, mutation: Mutation) -> dict[str, Check]:
    return {check.name: check for check in verify(*mutated(case, mutation))}


def failed_after(case: Case, mutation: Mutation) -> set[str]:
    return {name for name, check in checked_after(case, mutation).items() if not check.passed}


def fonts_of(writer: pypdf.PdfWriter) -> dict[str, Any]:
    """PostScript name without the tag → font of the first page."""
    fonts: Any = writer.pages[0]["/Resources"]["/Font"]  # type: ignore[index]
    return {str(fonts[name]["/BaseFont"]).split("+")[1]: fonts[name] for name in fonts}


def rewrite_stream(stream: Any, old: bytes, new: bytes) -> None:
    """Replace bytes in a stream; they must be there."""
    data = stream.get_data()
    assert old in data
    stream.set_data(data.replace(old, new))


ZH = Case(
    text="""# 陈远航

- 邮箱：yuanhang@example.com
- 博客：[文章与代码](https://blog.example.com/index)

## 工作经历

### 北山科技 后端工程师 2019.03 – 至今

- 设计 Kubernetes 调度器，支撑 C++ 与 Go 服务
- 把构建时间从 40 分钟缩短到 6 分钟
- 整理值班手册，让新同事两天就能上手
""",
    body="""<h1>陈远航</h1>
<ul><li>邮箱：yuanhang@example.com</li>
<li>博客：<a href="https://blog.example.com/index">文章与代码</a></li></ul>
<h2>工作经历</h2>
<h3>北山科技 后端工程师 2019.03 – 至今</h3>
<ul><li>设计 Kubernetes 调度器，支撑 C++ 与 Go 服务</li>
<li class="second">把构建时间从 40 分钟缩短到 6 分钟</li>
<li class="last">整理值班手册，让新同事两天就能上手</li></ul>""",
    lang="zh-CN",
    title="陈远航",
    links=("https://blog.example.com/index",),
    criticals=(
        Critical("name", "陈远航", 1),
        Critical("email", "yuanhang@example.com", 3),
        Critical("section", "工作经历", 6),
        Critical("organization", "北山科技", 8),
        Critical("period", "2019.03 – 至今", 8),
    ),
)

EN = Case(
    text="""# Robin Ellery

robin@example.com · +44 20 7946 0018

## Experience

**Harbour Analytics**, Data Engineer, Mar 2019 – Present

1. Cut nightly load from 5 h to 40 min with C# and `asyncio`
2. Wrote the on-call runbook & trained 12 colleagues (“first week” course)
""",
    body="""<h1>Robin Ellery</h1>
<p>robin@example.com · +44 20 7946 0018</p>
<h2>Experience</h2>
<p><strong>Harbour Analytics</strong>, Data Engineer, Mar 2019 – Present</p>
<ol style="list-style:none;padding:0"><li>1. Cut nightly load from 5 h to 40 min with C# and <code>asyncio</code></li>
<li>2. Wrote the on-call runbook &amp; trained 12 colleagues (“first week” course)</li></ol>""",
    lang="en",
    title="Robin Ellery",
    criticals=(Critical("name", "Robin Ellery", 1), Critical("email", "robin@example.com", 3)),
)

JA = Case(
    text="""# 職務経歴書

氏名：青木 遥

## 職務経歴

|期間|業務内容|
|---|---|
|2018年4月〜現在|決済システムの開発（Java、Spring）|
|2015年4月〜2018年3月|ＥＣサイトの運用・保守|
""",
    body="""<h1>職務経歴書</h1><p>氏名：青木 遥</p><h2>職務経歴</h2>
<table><thead><tr><th>期間</th><th>業務内容</th></tr></thead><tbody>
<tr><td>2018年4月〜現在</td><td>決済システムの開発（Java、Spring）</td></tr>
<tr><td>2015年4月〜2018年3月</td><td>ＥＣサイトの運用・保守</td></tr></tbody></table>""",
    lang="ja",
    title="職務経歴書",
)

KO = Case(
    text="""# 한서윤

이메일: seoyun@example.com

## 경력

### 푸른소프트 (2020.05 ~ 현재)

결제 서버를 Kotlin으로 다시 작성하고 장애 시간을 절반으로 줄였습니다.
""",
    body="""<h1>한서윤</h1><p>이메일: seoyun@example.com</p><h2>경력</h2><h3>푸른소프트 (2020.05 ~ 현재)</h3>
<p>결제 서버를 Kotlin으로 다시 작성하고 장애 시간을 절반으로 줄였습니다.</p>""",
    lang="ko",
    title="한서윤",
)


def with_body(case: Case, old: str, new: str) -> Case:
    assert old in case.body
    return replace(case, body=case.body.replace(old, new))


def paint(writer: pypdf.PdfWriter, operations: bytes) -> None:
    """Add operations at the end of the first page, in points from its lower left corner."""
    content: Any = writer.pages[0]["/Contents"]
    content.set_data(b"q " + content.get_data() + b" Q " + operations)
