"""unified: one line a case, what is written → what is printed."""

import pytest

from cvpdf.typography.punctuation import unified


def printed(text: str, kept: tuple[tuple[int, int], ...] = ()) -> str:
    edits = unified(text, kept)
    return "".join(edits.get(index, char) for index, char in enumerate(text))


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        # colons
        ("职责:开发", "职责：开发"),
        ("语言 : Go, C++", "语言：Go, C++"),
        ("Go: 熟悉", "Go：熟悉"),
        ("Languages：Go", "Languages: Go"),
        ("이름：김하늘", "이름: 김하늘"),
        ("时间 10：30 到 11:30", "时间 10:30 到 11:30"),
        ("镜像 node:18 与 std::vector", "镜像 node:18 与 std::vector"),
        ("见 https://example.com:8080/a(b):c 。", "见 https://example.com:8080/a(b):c 。"),
        # brackets
        ("本科 (2010-2014) 毕业", "本科（2010-2014）毕业"),
        ("熟悉(包括容器）", "熟悉（包括容器）"),
        ("Kubernetes（K8s）and Go", "Kubernetes (K8s) and Go"),
        ("调用 main() 与 f(x)", "调用 main() 与 f(x)"),
        ("（주）네이버", "(주)네이버"),
        ("1) 第一 (未完", "1) 第一 (未完"),
        # tildes
        ("3~5 人", "3～5 人"),
        ("2019年~至今", "2019年～至今"),
        ("约 ~30 人", "约 ~30 人"),
        ("2019～2020 in Paris", "2019~2020 in Paris"),
        ("在 ~/src 下", "在 ~/src 下"),
        # line by line
        ("职责:开发\nRole：lead", "职责：开发\nRole: lead"),
    ],
)
def test_one_line_a_case(written: str, expected: str) -> None:
    assert printed(written) == expected
    assert printed(expected) == expected


def test_code_is_never_touched() -> None:
    assert printed("用 a:甲(乙)", ((2, 8),)) == "用 a:甲(乙)"
