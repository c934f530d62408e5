"""repairs: what people write, as CommonMark has to be told."""

import pytest

from cvpdf.markup.repairs import repair


def repaired(text: str) -> str:
    return "\n".join(line.text for line in repair(text))


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("##工作经历", "## 工作经历"),
        ("###技能###", "### 技能"),
        ("# 林 小 北#", "# 林 小 北"),
        ("## C#", "## C#"),
        ("#标签 #另一个", "#标签 #另一个"),
        ("##TEL：138#", "## TEL：138"),
        ("@[TOC](目录)", ""),
        ("[[_TOC_]]", ""),
        ("| a | b\n| - | -\n| 1 | 2 | 3 |", "| a | b |   |\n| - | - | --- |\n| 1 | 2 | 3 |"),
        ("| a | b |\n|---|---|---|\n| 1 | 2 |", "| a | b |\n| --- | --- |\n| 1 | 2 |"),
        ("| a |\n|---|\n| 1 \\| 2 |", "| a |\n|---|\n| 1 \\| 2 |"),
        ("##C#", "## C#"),
        ("#C#", "# C#"),
        ("## Skills {#skills .wide}", "## Skills"),
        ("- [x] Java", "- ☑ Java"),
        ("  * [ ] Rust", "  * ☐ Rust"),
        ("1. [X] Go", "1. ☑ Go"),
        ("- [x](https://example.com) 链接", "- [x](https://example.com) 链接"),
        ("# 简历 {: .no_toc }", "# 简历"),
        ("> [!INFO]- 联系方式", "> 联系方式"),
        ("1、负责", "1. 负责"),
        ("1.负责", "1. 负责"),
        ("2.5年经验", "2.5年经验"),
        ("2019. 入学", r"2019\. 入学"),
        ("- 2019. 03 ~ 2021. 06 책마루", r"- 2019\. 03 ~ 2021. 06 책마루"),
        ("2018.3 入职", "2018.3 入职"),
        ("①第一", "1. 第一"),
        ("•文字", "- 文字"),
        ("-文字", "- 文字"),
        ("-5 度", "-5 度"),
        ("　　段首两格", "段首两格"),
        ("姓名：林&emsp;&emsp;性别：男", "姓名：林\t性别：男"),
        ("手&ensp;机", "手&ensp;机"),
        ("**标签：**正文", "<strong>标签：</strong>正文"),
        ("** 标签 **正文", "<strong>标签</strong>正文"),
        (r"***\*项目一\****", "<strong>项目一</strong>"),
        (r"***\*项目：\****正文 ***\*二\****", "<strong>项目：</strong>正文 <strong>二</strong>"),
        ("`**x**` 与 **y：**z", "`**x**` 与 <strong>y：</strong>z"),
        ("2 ** 3", "2 ** 3"),
        ("*注意：*正文", "<em>注意：</em>正文"),
        ("### - 北山科技", "### 北山科技"),
        ("### + 2021年", "### 2021年"),
        ("### - - -", "### - - -"),
        ("Grants {#grants .unnumbered}", "Grants"),
        ('[a](b){:.x}、[c](d){:target="_blank"}', "[a](b)、[c](d)"),
        ('[blog](https://example.com){:target="_blank"} 其后', "[blog](https://example.com) 其后"),
        (r"Engineer \hfill 2019", "Engineer\t2019"),
        (r"\bigskip", ""),
        ("姓　　名：林小北", "姓　　名：林小北"),
        ("138 &emsp; lin@example.com", "138 \tlin@example.com"),
        ("■ 订单系统", "- 订单系统"),
        ("icon:phone 138-0000-1234", "138-0000-1234"),
        ("## icon:company 工作经历", "## 工作经历"),
        ("see `icon:x`, https://example.com/icon:y", "see `icon:x`, https://example.com/icon:y"),
        (":::", ""),
        ("::: left", ""),
        ("[TOC]", ""),
        (r"\newpage", r"\newpage"),
    ],
)
def test_a_line_is_read_as_it_was_meant(written: str, read: str) -> None:
    assert repaired(written) == read


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("职责：\n    - 一\n    - 二\n        - 三\n\n后", "职责：\n- 一\n- 二\n    - 三\n\n后"),
        ("# 题\n\t\t+ 一\n\t\t\t+ 二\n\t\t+ 三", "# 题\n+ 一\n    + 二\n+ 三"),
        ("- 一\n    - 二\n    - 三", "- 一\n    - 二\n    - 三"),
        ("- 一\n\n# 题\n\n    1. 二\n    2. 三", "- 一\n\n# 题\n\n1. 二\n2. 三"),
        ("        - 一\n    - 二", "- 一\n- 二"),
        ("    四格开头的一段", "    四格开头的一段"),
    ],
)
def test_a_list_moved_in_as_a_whole_stands_at_the_margin(written: str, read: str) -> None:
    assert repaired(written) == read


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("文字\n---", "文字\n\n***\n"),
        ("很长的一段话，谁也不会把它当作标题，因为它比标题长得太多太多了\n------", None),
        ("- 条目\n---", "- 条目\n\n***\n"),
        ("教育经历\n--------", "教育经历\n--------"),
        ("Name\n===", "Name\n==="),
        ("\n1. 教育背景\n-------", "\n1\\. 教育背景\n-------"),
        ("Name\n===\n\n执业概况\n---", "Name\n===\n\n执业概况\n---"),
    ],
)
def test_a_line_above_dashes_is_a_heading_only_when_underlined(written: str, read: str | None) -> None:
    assert repaired(written) == (read or written.replace("\n------", "\n\n***\n"))


def test_comments_styles_and_templates_go_but_lines_stay() -> None:
    lines = repair("a\n<!-- x\ny -->\nb\n<style>\np{}\n</style>\nc {% include x %}\n")
    assert [(line.origin, line.text) for line in lines if line.text.strip()] == [(1, "a"), (4, "b"), (8, "c ")]


@pytest.mark.parametrize("code", ["`<!-- only: x -->`", "``<!-- pagebreak --> ` ``", "`<style>p</style>`", "`{% x %}`"])
def test_in_code_on_one_line_all_is_seen(code: str) -> None:
    """CommonMark 6: code spans bind tighter than comments and tags."""
    assert repaired(f"as {code} says <!-- unseen -->") == f"as {code} says "


def test_a_comment_s_backticks_make_no_code() -> None:
    """A slip of the pen in one line publishes no comment of another."""
    assert repaired("it`s <!-- unseen\n`too` --> so\nit`s <!-- unseen -->") == "it`s \n so\nit`s "


def test_a_code_fence_is_left_alone() -> None:
    text = "```\n##x\n**a：**b\n<div>\n```\n##y"
    assert repaired(text) == "```\n##x\n**a：**b\n<div>\n```\n## y"


@pytest.mark.parametrize(
    ("html", "read"),
    [
        ("<center><h1>林小北</h1><span>138</span></center>", ["# 林小北", "<span>138</span>"]),
        ("<div align=center>\n\n# 林\n\n</div>", ["# 林"]),
        ("<ul><li>a</li><li>b<ul><li>c</li></ul></li></ul>", ["- a", "- b", "   - c"]),
        ("<ol><li>a</li><li>b<ol><li>c</li></ol></li></ol>", ["1. a", "2. b", "   1. c"]),
        ("<ul><li>\na\n</li><li>\nb\n</li></ul>", ["- a", "- b"]),
        ("甲<span class='gap'></span>2022", ["甲\t2022"]),
        ("<h3>北山</h3><p>2019</p>", ["### 北山", "2019"]),
        ('<div style="display:flex"><h3>北山</h3><p>2019</p></div>', ["### 北山\t2019"]),
        ('<div style="display: flex;">\n<span>甲</span>\n<span>乙</span>\n</div>',
         ["<span>甲</span>\t<span>乙</span>"]),
        ("### 北山<span style='float:right'>2019</span>", ["### 北山\t<span style='float:right'>2019</span>"]),
        ("<span>甲</span> <span>乙</span>", ["<span>甲</span>\t<span>乙</span>"]),
        ("<table><tr><th>a</th><th>b</th></tr><tr><td>1</td><td>2|3</td></tr></table>",
         ["| a | b |", "| --- | --- |", r"| 1 | 2\|3 |"]),
        ("<p hidden>x</p>y", ["y"]),
        ('<div style="page-break-after: always;"></div>', [r"\newpage"]),
        ("a<hr>b", ["a", "***", "b"]),
        ("`<div>` 标签", ["`<div>` 标签"]),
        ("List<String> x", ["List<String> x"]),
    ],
)  # fmt: skip
def test_html_blocks_become_lines(html: str, read: list[str]) -> None:
    assert [line for line in repaired(html).split("\n") if line.strip()] == read


def test_marks_before_titles_are_no_bullets() -> None:
    assert repaired("■職務要約\n営業\n■資格\n■その他") == "■職務要約\n営業\n■資格\n■その他"


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("2015 -- 2019\n:   博士，材料学\n:   论文", "2015 -- 2019  \n博士，材料学  \n论文"),
        ("北山科技\n:   - 订单\n    - 支付", "北山科技\n\n- 订单\n- 支付"),
        ("# 林小北\n\n:   上海", "# 林小北\n\n上海"),
        ("Outils\n:     Python, SQL", "Outils  \nPython, SQL"),
    ],
)
def test_a_definition_is_a_line_below_its_term(written: str, read: str) -> None:
    assert repaired(written) == read


def test_a_title_block_is_a_paragraph() -> None:
    assert repaired("% Ada Wong\n% ada@example.com\n\n% 50") == "Ada Wong\nada@example.com\n\n% 50"


def test_preformatted_html_is_code() -> None:
    fence = "`" * 8
    assert repaired("例：<pre><code>if a &lt; b:\n\n    return</code>\n</pre>\n\n完") == (
        f"例：\n{fence}\nif a < b:\n\n    return\n{fence}\n\n完"
    )


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("▪ a\nb\nGlobex, Kiel May 2021 – Oct 2022\nEngineer\n▪ c",
         "- a\nb\n\nGlobex, Kiel May 2021 – Oct 2022\nEngineer\n- c"),
        ("• a\nEducation\nb", "- a\n\nEducation\nb"),
        ("- a\nEducation\nb", "- a\nEducation\nb"),  # a list its author wrote in Markdown
        ("• a\n  Education", "- a\n  Education"),
        ("WORK HISTORY\t\tGLOBEX (June 2016 – Present)\nClerk", "\nWORK HISTORY\n\nGLOBEX (June 2016 – Present)\nClerk"),
        ("Languages\tEnglish, German", "Languages\tEnglish, German"),
    ],
)  # fmt: skip
def test_what_follows_printed_bullets_begins_anew(written: str, read: str) -> None:
    assert repaired(written) == read


@pytest.mark.parametrize(
    ("header", "anew"),
    [
        ("**Initech**, Intern, 2014–2015", True),
        ("**Intern**, 2015", True),
        ("**Globex** – Kiel (May 2021 – present)", True),
        ("2022.07-2022.09    北山快递    用户运营实习生", True),
        ("北山快递\t运营\t2022年7月 ~ 至今", True),
        ("북산택배 | 개발자 | 2019.03 ~ 현재", True),
        ("2019 – 2020 we moved all of it to the north", False),
        ("and of **Initech** from 2014 to 2015 as well", False),
        ("**Initech** in 2014 was the first", False),
        ("between 2014 and 2015", False),
    ],
)
@pytest.mark.parametrize("item", ["- a", "2. a", "1、甲"])
def test_a_header_right_below_an_item_is_no_part_of_it(item: str, header: str, anew: bool) -> None:
    """CommonMark 5.2 takes an unindented line for the item's, and so it is where a sentence was broken by hand."""
    lines = [line.text for line in repair(f"{item}\n{header}\n- b")]
    assert (lines[1] == "") is anew


def test_boxes_side_by_side_that_hold_paragraphs_are_read_one_after_the_other() -> None:
    html = """<div style="display: flex;">
<div><h2>Profile</h2>
<p>1994年</p>
<p>北山大学</p></div>
<div><h2>Contact</h2><p>lin@example.com</p></div>
</div>"""
    lines = [(line.origin, line.text) for line in repair(html) if line.text]
    assert lines == [(2, "## Profile"), (3, "1994年"), (4, "北山大学"), (5, "## Contact"), (5, "lin@example.com")]


def test_boxes_side_by_side_of_one_line_each_are_one_line() -> None:
    html = '<div style="display: flex"><div><h3>北山科技</h3></div><div><p>2019.03 - 2021.04</p></div></div>'
    assert [line.text for line in repair(html) if line.text] == ["### 北山科技\t2019.03 - 2021.04"]


def test_hugos_commands_without_words_are_dropped() -> None:
    text = '{{% steps %}}\n\n### 甲\n\n{{< photo\n  src="a.jpg"\n  alt="林" >}}\n[乙]({{< relref "x.md" >}})\n'
    assert [line.text for line in repair(text)] == ["", "", "### 甲", "", "", "", "", "[乙]()", ""]
    assert repair('{{< card title="丙" >}}')[0].text == '{{< card title="丙" >}}'
