"""read: every way a text file comes, one Source; every line where it was."""

from pathlib import Path

import pytest

from cvpdf.model.errors import ConfigError, SourceError
from cvpdf.model.source import Source
from cvpdf.read import read

CHINESE = """# 林小北

- 邮箱：lin@example.com

## 工作经历

### 北山科技有限公司

负责后端系统的设计与开发，支持日均千万次请求，带领五人的团队完成了从单体到微服务的迁移。

## 教育经历

南山大学，计算机科学与技术，本科，二〇一五年毕业
"""
JAPANESE = """# 山田花子

## 職務要約

株式会社みなみシステムにて、業務システムの設計と開発に約八年間従事しました。
要件定義から運用保守まで一貫して担当し、直近の三年間はチームリーダーとしてメンバーの育成にも取り組んでおります。
"""
KOREAN = """# 김하늘

## 경력

주식회사 북산에서 백엔드 개발자로 일하며 결제 시스템을 설계하고 운영했습니다. 팀원 다섯 명을 이끌었습니다.
"""
TAIWANESE = """# 陳小明

## 工作經歷

北山科技股份有限公司，資深工程師。負責後端系統的設計與開發，帶領團隊完成資料庫的遷移，
並且建立自動化測試與部署的流程，減少了人為的錯誤。
"""


def source_of(data: bytes, **options: str) -> Source:
    return read(data, name="resume.md", folder=Path(), **options)[0]  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        (CHINESE, "utf-8"),
        (CHINESE, "utf-8-sig"),
        (CHINESE, "utf-16"),
        (CHINESE, "utf-16-le"),
        ("# Xiao Lin\n\nPlain ASCII words in UTF-16 without a mark.\n", "utf-16-be"),
        (CHINESE, "gb18030"),
        (CHINESE, "gbk"),
        (TAIWANESE, "big5"),
        (JAPANESE, "cp932"),
        (JAPANESE, "euc_jp"),
        (KOREAN, "cp949"),
    ],
)
def test_every_usual_encoding_is_read_without_being_told(text: str, encoding: str) -> None:
    assert source_of(text.encode(encoding)).text == text


def test_the_author_may_name_the_encoding() -> None:
    assert source_of("简".encode("gb18030"), encoding="gb18030").text == "简"


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (b"", "resume.md is empty."),
        (b" \n\t\n", "resume.md is empty."),
        (b"%PDF-1.7\n", "resume.md is a PDF, not a Markdown text."),
        (b"PK\x03\x04\x14\x00", "resume.md is a ZIP archive (perhaps a Word file), not a Markdown text."),
        (bytes(range(256)) * 20, "resume.md is a binary file, not a Markdown text."),
    ],
)
def test_what_is_no_text_is_said_in_one_sentence(data: bytes, message: str) -> None:
    with pytest.raises(SourceError) as error:
        source_of(data)
    assert error.value.message == message
    assert error.value.exit_code == 3


def test_a_wrong_encoding_names_the_byte() -> None:
    with pytest.raises(SourceError) as error:
        source_of("简历".encode("gb18030"), encoding="utf-8")
    assert error.value.message == "resume.md is not utf-8: byte 0 is 0xbc."


def test_line_ends_and_invisible_characters_do_not_move_a_line() -> None:
    source = source_of("# A\r\n\u200b一\u00adx\r\rb\x00\ufff9\ufffa\ufffb\ufeff\n".encode())
    assert source.lines == ["# A", "一x", "", "b", ""]
    assert source.written[1] == "\u200b一\u00adx"


def test_a_vertical_tab_between_two_words_stays_a_gap() -> None:
    assert source_of("北山科技\x0b工程师".encode()).text == "北山科技\t工程师"


def test_text_is_composed() -> None:
    assert source_of("Re\u0301sume\u0301 か\u3099".encode()).text == "Résumé が"


def test_a_look_alike_radical_is_folded_and_noted_with_its_place() -> None:
    source, notes = read("a\n⼯作".encode(), name="r", folder=None, look_alikes={"⼯": "工"})
    assert source.lines[1] == "工作"
    (note,) = notes
    assert (note.code, note.severity, note.line, note.column) == ("look-alike", "info", 2, 1)
    assert note.message == ("⼯ (U+2F2F, KANGXI RADICAL WORK) only looks like 工 (U+5DE5) and was set as 工.")


def test_front_matter_is_taken_off_line_by_line() -> None:
    source = source_of("---\nname: 林小北\ncontacts:\n  - lin@example.com\n---\n# 正文\n".encode())
    assert source.front == {"name": "林小北", "contacts": ["lin@example.com"]}
    assert source.front_lines == {"name": 2, "contacts": 3}
    assert source.lines == ["", "", "", "", "", "# 正文", ""]


@pytest.mark.parametrize(
    "text",
    [
        "---\n# 林小北\n**电话：**138\n---\n",
        "---\n\ntext\n",
        "# A\n---\nb: c\n---\n",
        "---\n\n# CONTACT\nName: Ada\n\n---\n\n# WORK\n",
    ],
)
def test_a_rule_at_the_top_is_no_front_matter(text: str) -> None:
    source = source_of(text.encode())
    assert source.front == {}
    assert source.text == text


def test_broken_front_matter_names_its_line() -> None:
    with pytest.raises(ConfigError) as error:
        source_of(b"---\nname: [a\ntitle: b\n---\n# x\n")
    assert error.value.message.startswith("resume.md:3:6: the front matter is not YAML: ")


def test_a_sites_front_matter_in_toml_is_taken_off_line_by_line() -> None:
    source = source_of('+++\ntitle = "關於我"\nauthor = "林小北"\n[params]\ntoc = true\n+++\n# 正文\n'.encode())
    assert source.front == {"title": "關於我", "author": "林小北", "params": {"toc": True}}
    assert source.front_lines == {"title": 2, "author": 3, "toc": 5}
    assert source.lines == ["", "", "", "", "", "", "# 正文", ""]


@pytest.mark.parametrize("text", ["+++\n林小北\n+++\n# A\n", "# A\n+++\nb = 1\n+++\n", "+++\nb = 1\n"])
def test_signs_that_enclose_no_toml_are_text(text: str) -> None:
    source = source_of(text.encode())
    assert (source.front, source.text) == ({}, text)


def test_broken_toml_names_its_place() -> None:
    with pytest.raises(ConfigError) as error:
        source_of(b'+++\ntitle = "a\n+++\n# x\n')
    assert error.value.message == "resume.md:2:11: the front matter is not TOML: Illegal character '\\n'."


def test_a_file_that_is_one_markdown_fence_is_the_markdown_in_it() -> None:
    source = source_of("好的：\n\n```markdown\n# 林小北\n\n- 电话\n```\n".encode())
    assert source.text.split("\n") == ["好的：", "", "", "# 林小北", "", "- 电话", "", ""]


def test_a_fence_in_a_file_stays_a_fence() -> None:
    text = "# 林小北\n\n```md\n# a\n```\n\n```\nb\n```\n"
    assert source_of(text.encode()).text == text


def test_front_matter_in_a_chat_programs_fence_is_front_matter() -> None:
    source = source_of(b"```markdown\n\n---\nname: Ada\nlang: de\n---\n# Resume\n```\n")
    assert dict(source.front) == {"name": "Ada", "lang": "de"}
    assert dict(source.front_lines) == {"name": 4, "lang": 5}
    assert source.text.split("\n").index("# Resume") == 6


@pytest.mark.parametrize("encoding", ["undefined", "punycode", "idna"])
def test_an_encoding_that_is_not_for_texts_is_one_sentence(encoding: str) -> None:
    with pytest.raises(SourceError, match=f"^r.md is not {encoding}: "):
        read("# Ada\n林".encode(), name="r.md", folder=None, encoding=encoding)
