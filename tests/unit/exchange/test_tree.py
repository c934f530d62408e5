"""tree: how a résumé was read, as lines for a person."""

from __future__ import annotations

from cvpdf.exchange.tree import tree
from cvpdf.interpret import interpret
from cvpdf.model.settings import Settings
from cvpdf.model.source import Source
from cvpdf.parse import parse

RESUME = """# 林小北

后端工程师 | lin@example.com | [博客](https://lin.example.com)

> 人生如逆旅

## 工作经历

离职原因面谈。

### [北山科技](https://beishan.example.com) | 工程师 | 2019.03 - 至今

- 结算
  - 清分

### 南海集团 | 助理

## 杂项

|  | 优 | 良 |
|---|---|---|
| 音 | x |  |
"""
SHOWN = """\
1|林小北  name
3|  后端工程师  headline
3|  lin@example.com  e-mail
3|  博客 → https://lin.example.com  link
5|  人生如逆旅  ?quotation, as written
7|工作经历  work
9|  离职原因面谈。  ?no entry; set as written
11|  北山科技  organization
11|    工程师  position
11|    2019.03 - 至今  period 2019-03 to present
11|    https://beishan.example.com  link
13|    - 结算
14|      - 清分
16|  南海集团  organization
16|    助理  position
16|    no period  ?
18|杂项  title not known; set as written
20|   | 优 | 良 / 音 | x |   table"""


def shown(text: str) -> str:
    outline, _ = parse(Source("r.md", None, text, tuple(text.split("\n"))))
    nodes = tree(interpret(outline, Settings())[0])
    marked = [(node, "?" if node.look == "odd" else "") for node in nodes]
    return "\n".join(f"{n.line}|{'  ' * n.depth}{n.text}  {mark}{n.note}".removesuffix("  ") for n, mark in marked)


def test_each_node_has_its_line_and_what_it_was_read_as() -> None:
    assert shown(RESUME) == SHOWN


def test_an_entry_that_names_nobody_and_nothing_is_marked() -> None:
    assert "no employer, no title  ?" in shown(
        "# 林小北\n\n## 工作经历\n\n2018.3 - 2019.4\n\n负责结算系统的日常工作。\n"
    )
    assert "no employer" not in shown(RESUME)


def test_a_year_that_was_not_read_as_a_date_is_marked() -> None:
    assert "?not read as a date" in shown(
        "# 林小北\n\n## 工作经历\n\n### 北山科技 | 工程师 | 第2019号 | 2020.1 - 2021.2\n"
    )


def test_each_stretch_at_one_place_is_shown() -> None:
    assert "period 2015 to 2016, 2018 to present" in shown(
        "# Anna Muster\n\n## Experience\n\n### Globex | Engineer | 2015 - 2016, 2018 - present\n"
    )


def test_an_employer_over_dated_titles_lacks_no_period() -> None:
    text = "# Anna Muster\n\n## Experience\n\n### Globex\n\n- Engineer, 2018 - 2020\n- Clerk, 2015 - 2018\n"
    assert "no period" not in shown(text)


def test_a_school_among_jobs_is_shown_as_one() -> None:
    text = "# 林小北\n\n## 教育与工作经历\n\n- 2018.7 - 至今 北山科技有限公司 工程师\n- 2014.9 - 2018.6 东湖大学 软件工程 本科\n"
    assert "东湖大学  organization, education" in shown(text)
    assert "北山科技有限公司  organization\n" in shown(text)


def test_a_file_without_a_name_says_so() -> None:
    assert shown("## Experience\n\n### Beishan Ltd | Engineer | 2019 - 2020\n").startswith("0|no name was found  ?")


def test_a_title_among_facts_below_an_employer_is_told() -> None:
    text = "## 職務経歴\n\n### 株式会社甲（2019年4月〜現在）\n**事業内容：** 会計　**従業員数：** 250名　**役職：** 課長\n\n- 開発\n"
    assert "3|    課長  position, told below" in shown(text)
