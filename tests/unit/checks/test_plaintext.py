"""The second, crude reading of the Markdown: what a reader sees of each line, and what not."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from pathlib import Path
from typing import Any

import pytest

from cvpdf.checks.plaintext import ICON, visible_lines
from cvpdf.checks.words import tokens_of
from cvpdf.model.inline import Break, Code, Image, Text
from cvpdf.model.outline import List, Row, Verbatim
from cvpdf.parse import parse
from cvpdf.read import read

CORPUS = Path(__file__).parents[2] / "corpus"

# Markdown → the words of its lines; lines are parted by a stroke.
READINGS = {
    # headings and lists
    "# 陈远航": "陈 远 航",
    "##工作经历##": "工 作 经 历",
    "## Skills {#skills .wide}": "skills",
    "# 简历 {: .no_toc }": "简 历",
    "> [!NOTE]- 联系方式\n> 手机": "联 系 方 式 / 手 机",
    "[!NOTE] 手机": "note 手 机",
    "- 甲\n  - 乙\n\n    #### 丙\n\n    - 丁\n\n    #### 戊": "甲 / 乙 / / 丙 / / 丁 / / 戊",
    "- 甲\n\n        # code": "甲 / / # code",
    "### - 北山 + 南川": "北 山 + 南 川",
    "# C#": "c #",
    "## F# ##": "f #",
    "##TEL: 138#": "tel 138",
    "# #标签": "# 标 签",
    "#标签 #另一个": "# 标 签 # 另 一 个",
    "% Ada Wong\n% Kiel\n\n% 50": "ada wong / kiel / / % 50",
    "<date>2013</date>, Map<String, List<Long>>": "2013 map string list long",
    "###Project #1: Workbench": "project # 1 workbench",
    "#1 in sales": "# 1 in sales",
    "- Go\n+ Rust\n* C++": "go / rust / c + +",
    "- [x] Go\n1. [ ] Rust\n- [x]\n[x] y": "go / 1 rust / x / x y",
    "+86 20 7946": "+ 86 20 7946",
    "1. 一\n2) 二\n3、三": "1 一 / 2 二 / 3 三",
    "> 引用\n> - 条目": "引 用 / 条 目",
    "标题\n----": "标 题 /",
    # emphasis and code
    "**粗体：**正文 *ital*ic ~~删~~": "粗 体 正 文 italic 删",
    "`a &amp; b` &amp; `<br>` c": "a & amp b & br c",
    "```\n`` # [x](y)\n```\n后": "/ # x y / / 后",
    "``` python\n# code {#id}\n:::\n```": "/ # code # id / /",
    "- ~~~\n  1 &lt; 2\n  ~~~": "/ 1 & lt 2 /",
    "```\nnever closed\n- x": "/ never closed / x",
    "**C**ustomer pre*fix*ed un~~do~~ne": "customer prefixed undone",
    "2*3 = 6": "2 3 6",
    "[Pod](https://example.com)s, re[run](https://example.com)": "pods rerun",
    # links and images
    "[博客](https://example.com/a_(b)) 后": "博 客 后",
    '[a](<b c> "title") d': "a d",
    "数组[1](备注)": "数 组 1 备 注",  # no address: the author's words
    "[![徽章](b.svg)](https://example.com) 文": "文",
    "![照片](me.jpg)": "",
    "![照片][p] 文\n\n[p]: me.jpg": "文 / /",
    "<https://example.com/x> <me@example.com>": "https example com x me @ example com",
    "见 [博客][b] 与 [b]\n\n[b]: https://example.com 'T'": "见 博 客 与 b / /",
    "[a][b]": "a b",  # nothing is called b
    "[姓名]: 张三": "姓 名 张 三",
    "正文\n[b]: https://example.com": "正 文 / b https example com",  # cannot interrupt a paragraph
    "\\[b\\]\\(c\\) \\# \\<b\\>": "b c # b",
    ":   + **C** and\n        more": "c and / more",
    "[a](https://example.com){: .b} [c](https://example.com){: .d}": "a c",
    # HTML
    "<ol><li>甲</li><li>乙<ul><li>丙</li></ul></li><li>丁</li></ol>": "1 甲 2 乙 丙 3 丁",
    "*a*<span class='gap'></span>b": "a b",
    "前<!-- 藏\n藏 -->后": "前 / 后",
    "<style>\np { color: red }\n</style>\n见": "/ / / 见",
    "<p hidden>藏</p>见": "见",
    '<div align="center" center;">\n文': "/ 文",  # one mark too many
    '<a href="https://example.com" title="x > y">博客</a>': "博 客",
    "K<sub>8</sub>s <b>粗</b><br>下": "k8s 粗 下",
    "<td>甲</td><td>乙</td>": "甲 乙",
    "List<String> 与 Map<Object> 与 <T>": "list string 与 map object 与 t",
    "<Center>中</Center>": "中",
    "a < b > c": "a b c",
    "R&amp;D &nbsp; &#20013; &#x4e2d; AT&T": "r & d 中 中 at & t",
    '<img src="a.png" alt="照片"\n  width="3">后': "/ 后",
    # layout
    "甲\n\\newpage\n乙": "甲 / / 乙",
    "::: left\n甲\n:::": "/ 甲 /",
    "[TOC]\n{:.wide}\n{% include x.html %}\n@import \"a.css\"": "/ / /",
    "{{% steps %}}\na\n{{< icon\n name >}}b": "/ a / / b",
    '{{< card title="b" >}}': "card title b",
    "甲 \\\\[10px]": "甲",
    "icon:phone 138 与 lexicon:a": "138 与 lexicon a",
    ":telephone: 138, urn:isbn:1 and 10:30:15": "138 urn isbn 1 and 10 30 15",
    "| 期间 | 内容 |\n|---|:-:|\n| 2019 | a \\| b |": "期 间 内 容 / / 2019 a b",
    "---\n甲": "/ 甲",
}  # fmt: skip


@pytest.mark.parametrize("markdown", READINGS)
def test_reading(markdown: str) -> None:
    lines = visible_lines(markdown)
    assert len(lines) == markdown.count("\n") + 1
    assert " / ".join(" ".join(tokens_of(line)) for line in lines).split() == READINGS[markdown].split()


@pytest.mark.parametrize("text", ["", "\n", "`" * 3, "[" * 50 + "](" * 50, "<" * 50, "<!--", "&#x110000;", "\\"])
def test_odd_texts_are_read(text: str) -> None:
    assert len(visible_lines(text)) == text.count("\n") + 1


def test_long_line_of_brackets_is_read_in_time() -> None:
    """Nothing in it is quadratic with a large factor."""
    assert visible_lines("[a](" * 3000 + "`" * 3000 + "<a " * 3000 + "\\" * 3000)


def test_corpus_is_there() -> None:
    assert len(list(CORPUS.glob("*/*.md"))) >= 50


@pytest.mark.parametrize("path", sorted(CORPUS.glob("*/*.md")), ids=lambda path: path.stem)
def test_both_readings_agree(path: Path) -> None:
    """`parse` and this reading share no code; in no résumé of the corpus do they differ by a word.

    But for list numbers: CommonMark counts on where the author began anew, and the ledger says so.
    """
    source, _ = read(path.read_bytes(), name=path.name, folder=path.parent)
    outline, _ = parse(source)
    crude = Counter(token for line in visible_lines(source.text) for token in tokens_of(line))
    parsed = Counter(tokens_of(ICON.sub("", "".join(_texts(outline)))))
    assert crude
    assert {word: n for word, n in (crude - parsed).items() if not word.isdecimal()} == {}
    assert {word: n for word, n in (parsed - crude).items() if not word.isdecimal()} == {}


def _texts(node: Any) -> Iterator[str]:
    """All text of an outline, with its list numbers, and a line feed after each block."""
    if isinstance(node, tuple):
        for each in node:
            yield from _texts(each)
    elif isinstance(node, List):
        for number, item in enumerate(node.items, node.start):
            yield f"\n{number}. " if node.ordered else "\n"
            yield from _texts(item)
    elif isinstance(node, Row):
        for cell in node.cells:
            yield from _texts(cell)
            yield "\n"
    elif isinstance(node, (Text, Code, Verbatim)):
        yield f"\n{node.text}\n" if isinstance(node, Verbatim) else node.text
    elif is_dataclass(node) and not isinstance(node, Image):
        yield "\n" if isinstance(node, Break) else ""
        for each in fields(node):
            yield from _texts(getattr(node, each.name))
        yield "\n" if hasattr(node, "line") else ""
