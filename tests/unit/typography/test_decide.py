"""decide: one line a case, with the marks made visible.

⁀ no break here · | a break may come here · [x] a gap after x · {x} half as wide
"""

import pytest

from cvpdf.typography.decide import BREAK, GAP, HALF, JOINER, decide


def shown(text: str) -> str:
    after = decide(text)
    out = ""
    for index, char in enumerate(text):
        marks = after.get(index, "")
        drawn = f"[{char}]" if GAP in marks else f"{{{char}}}" if HALF in marks else char
        allows = BREAK in marks and GAP not in marks
        out += drawn + ("⁀" if JOINER in marks and BREAK not in marks else "|" if allows else "")
    return out


@pytest.mark.parametrize(
    "expected",
    [
        # line-start and line-end prohibition, CLREQ 3.1.5
        "一二⁀～三四 五⁀·六 七⁀→|八九⁀十",
        "一⁀——三四，五⁀——⁀六",
        "一⁀#⁀二 三@⁀四 五＆⁀六",
        "& ⁀D，A &⁀B @ ⁀Acme C⁀# and $ ⁀500",
        "研发 ⁀· 测⁀试 ⁀—",
        "재⁀직 (2009⁀.⁀03 ⁀~ 2013⁀.⁀02)",
        # quotes, CLREQ 3.1.5
        "他说：|{“}⁀监控”|和|“报警”|{（}⁀二⁀）⁀以⁀后",
        # tokens
        "[用]C⁀+⁀[+][和]C⁀[#]⁀写⁀完",
        "CI⁀/⁀C[D][与]TCP⁀/⁀IP",
        "[从]v1⁀.⁀20⁀.⁀3⁀-⁀rc⁀.⁀[1]起的几⁀个⁀版",
        "[在]2018⁀.⁀02⁀~2019⁀.⁀0[8]这段时⁀间⁀里",
        "[达]99⁀.⁀95⁀[%]了",
        "[的]front⁀-⁀en[d]⁀端",
        "Ведущий инженер⁀-⁀программист в Fußball⁀-⁀Verein",
        # a long list with slashes, UAX #14 class SY; not a date, not a short one
        "0x10/|0x11/|0x14/|0x19/|0x2E",
        "[在]2018⁀/⁀02⁀/⁀2[2]考过一⁀次",
        "[在]apache/dubbo⁀-⁀example given/family⁀-⁀name C⁀+⁀+-⁀based 3⁀.⁀5⁀-⁀inc[h]做⁀完⁀了",
        # ranges, signs and pages stay with their numbers
        "vol⁀. ⁀44⁀, pp⁀. ⁀3⁀–⁀21 and ⁀p⁀. ⁀7⁀.",
        "37(5): 1321⁀–⁀1328. Example Press",
        "单笔耗时 ≤ ⁀80ms，误差 < ⁀0⁀.⁀01⁀%",
        # counters over a space, with what makes them vague or many
        "访谈[ ]⁀36[ ]⁀位使用⁀者",
        "20[ ]⁀多⁀個专案",
        "開発に９⁀年⁀間従事",
        "in Proc. ICDE ⁀’⁀21, Example",
        "3⁀～⁀5[ ]⁀人规模",
        "월 1⁀,⁀200⁀만 ⁀원⁀의 비⁀용",
        "from 47 ⁀min to 9 ⁀min",
        # a full stop that begins a word is no sentence's
        "[和]C⁀#⁀、|.⁀NET 8、Nod[e]⁀一⁀起",
        # Korean by words, KLREQ 4.2
        "시⁀스⁀템⁀을 Java⁀로 만⁀들⁀었⁀다",
        "결⁀제⁀·⁀정⁀산 시⁀스⁀템 기⁀획⁀·개⁀발⁀·⁀운⁀영",
        # ideographs in a text in Latin letters
        "family names (欧⁀阳⁀明⁀月, 山⁀田 ⁀太⁀郎) and honorifics",
        # autospace, typed and untyped alike
        "熟悉[ ]⁀Go[ ]⁀语言",
        "熟[悉]G[o]语言",
        "使[用](Beta⁀[)]⁀版",
        "约[ ]⁀~⁀30[ ]⁀人",
        "한⁀국⁀어 Go 언⁀어",
        # adjacent full-width marks
        "（一）{（}⁀二{）}⁀，三",
        "【{「}⁀一{」}⁀】",
        "一。{「}⁀二{？}⁀」三⁀・{『}⁀四{』}⁀・⁀五⁀{！}⁀？",
        # beside a typed space and Hangul a bracket's blank would be a second gap
        "such as {《}⁀史記{》}⁀ and {《}⁀左傳⁀{》}⁀, ⁀too",
        "체⁀계({「}⁀온⁀콜{」}⁀)⁀를 {《}⁀책{》}⁀을",
        # a short text has no runt, a longer one, or a table's cell, keeps its last two together
        "一二三四五",
        "店铺的发注系统保⁀守",
        "一二三四五六七八九十甲⁀乙",
        "一二三四五六七八九十⁀甲⁀。",
        "一二三四五六七八 一二 三⁀四",
        "一二三四五六七八设⁀计 ⁀:⁀)",
        "一二三四五六七八甲⁀乙⁀.",
        "我想这是在称赞我的工作和为人⁀吧⁀！⁀{（}⁀笑⁀）",
        "一二三四五六七八甲⁀“⁀乙⁀”",
        # a name, or a word as short, beside its label
        "姓⁀名⁀：⁀张⁀三",
        "氏⁀名⁀：⁀山⁀田 ⁀太⁀郎",
        "介⁀绍⁀人⁀：⁀李⁀四，性⁀别⁀：⁀男；负责平台：建设与运维⁀团⁀队",
        "이⁀름⁀: ⁀홍⁀길⁀동",
        "论文已发表；指导教⁀授⁀：⁀王⁀小⁀明",
        "上⁀司⁀：⁀高⁀橋⁀花⁀子、チ⁀ー⁀ム⁀：1[2]⁀名、で⁀す⁀よ",
        "日语；爱⁀好⁀：{《}⁀三体{》}⁀、田⁀中 ⁀太⁀郎⁀（⁀日⁀本⁀）",
        # no short word alone
        "把系统的中断延迟由很大压到不大；抖动很[小]1 ⁀µs⁀（⁀3σ⁀{）}⁀。",
        "We handle names and the order of ⁀it",
        "only words of letters",
    ],
)
def test_one_line_a_case(expected: str) -> None:
    text = expected.translate({ord(mark): None for mark in "⁀|[]{}"})
    assert shown(text) == expected


def test_a_long_address_breaks_where_chicago_lets_it() -> None:
    address = "https://example.com/some/long-path.html"
    after = decide(address)
    pieces = "".join(char + ("|" if after.get(index) == BREAK else "") for index, char in enumerate(address))
    assert pieces == "https://|example|.com/|some/|long-path|.html"


@pytest.mark.parametrize(
    "pieces",
    [
        "github|.com/|example-org/|very-long-repository-name",  # a piece that fits into a narrow column
        "github|.com/|example/|a|-repository|-with|-a|-longer|_name|-still",
        "https://|example|.org/|index|.html|?ref=cv|&year=2024",
        "ruoxi.shen+jobs|@mail.example.com",  # an e-mail address only before its @
        "https://|doi|.org/|10.1162/|example_a_00321",  # 10.1162 is a number
        "doi:10.3969/|j.issn|.1001-3695.2020.05.012",
    ],
)
def test_where_a_long_address_breaks_first(pieces: str) -> None:
    address = pieces.replace("|", "")
    after = decide(address)
    assert "".join(char + ("|" if after.get(index) == BREAK else "") for index, char in enumerate(address)) == pieces


def test_code_keeps_the_width_of_its_marks() -> None:
    assert HALF in "".join(decide("（一）（二）").values())
    assert HALF not in "".join(decide("（一）（二）", [(0, 6)]).values())


def test_a_gap_after_latin_stands_behind_the_break() -> None:
    assert decide("用Go语言")[2] == BREAK + GAP + JOINER


def test_no_line_ends_before_a_gap_within_a_date() -> None:
    assert decide("自2012年6月")[5] == JOINER + GAP + JOINER


def test_a_typed_space_gives_way_at_a_line_end() -> None:
    assert decide("Go 语言")[2] == GAP + JOINER


def test_a_full_stop_behind_an_address_is_the_sentence_s() -> None:
    address = "doi:10.1109/ICDE51399.2021.00012."
    assert [index for index, marks in decide(address).items() if BREAK in marks] == [address.index("/")]


def test_a_number_stays_with_its_unit_over_a_space() -> None:
    assert decide("约 1,900 万元")[7] == JOINER + GAP + JOINER
    assert decide("约 1.8 秒→0.4 秒")[5] == JOINER + GAP + JOINER  # and is no version


def test_no_line_ends_between_two_closing_marks() -> None:
    assert decide("（一），二")[2] == JOINER + HALF + JOINER
    assert decide("（一）（二）").keys() == {3}
    assert decide("（一）（二）")[3] == JOINER + HALF + JOINER


def test_only_invisible_characters_are_added() -> None:
    assert set("".join(decide("他说：“用 C++ 写（2018年2月），很好。”见https://example.com/a/b").values())) <= {
        JOINER, BREAK, GAP, HALF,
    }  # fmt: skip


def test_nothing_stands_between_a_caret_and_its_figure() -> None:
    """EB Garamond draws ^3 as one raised 3; with a joiner within, no reader of the PDF finds it."""
    text = "与该所合作发表过论文 1 篇，共三章，另见附录 [^3]"
    marks = decide(text)
    assert text.index("^") not in marks
    assert text.index(" [") in marks  # the others of a last line are held as ever
