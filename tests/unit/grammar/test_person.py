"""The head while it is read: what is taken out of lines is printed once."""

from __future__ import annotations

import pytest

from cvpdf.configure import configure
from cvpdf.interpret import interpret
from cvpdf.model.resume import Basics
from cvpdf.parse import parse
from cvpdf.read import read

FORM = "|氏名|Vorname|||\n|---|---|---|---|\n|年齢|S.M|氏名|S.M|\n|Nachname|甲乙欄|||\n"


def head(text: str) -> Basics:
    source, _ = read(text.encode(), name="resume.md", folder=None)
    return interpret(parse(source)[0], configure(source))[0].basics


@pytest.mark.parametrize(
    ("text", "name", "written"),
    [
        ("- Vorname: Anna\n- Nachname: Muster\n", "Anna Muster", "Anna Muster"),
        ("|名|姓|\n|---|---|\n|小北|林|\n", "林小北", "林小北"),
        ("|Vorname|年齢|\n|---|---|\n|Nachname|34|\n|Nachname|S.M|\n", "", ""),  # a label is nobody's name
        (FORM, "甲乙欄", "甲乙欄"),  # the given name stands in a row that stays a table, and is printed there
    ],
)
def test_two_halves_are_one_name_where_both_can_be_taken(text: str, name: str, written: str) -> None:
    basics = head(f"{text}\n## 職歴\n\n- 2019年4月 南浜信用金庫\n")
    assert (basics.name, basics.written_name) == (name, written)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("名前 Kensuke Mori/森 健介\n", "森 健介"),
        ("こんにちは！サーバーを守るシステムエンジニアの**Ruupo**です。\n", "Ruupo"),
        ("サーバーを守る**システムエンジニア**です。\n", ""),
        ("# 문가람 — Portfolio\n", "문가람"),
        ("# Ada Wong | Portfolio\n", "Ada Wong"),
        ("# 林小北 — 作品集\n", "林小北"),
        ("# Portfolio\n", ""),
        ("# 시니어 백엔드 개발자 문가람\n", "문가람"),
        ("# 이력서\n\n## 기본 정보\n\n- 표창 / 남 / 1992\n", ""),  # 기본 is nobody
        ("# 지원 분야: 프론트엔드\n\n**성명**: 문가람　**나이**: 25\n", "문가람"),
        ("哈囉！我是 Moss，來自臺灣\n", "Moss"),
        ("大家好，我是 Java，來自臺灣\n", ""),
    ],
)
def test_the_name_where_a_line_says_whose_it_is(text: str, name: str) -> None:
    assert head(f"{text}\n## 職歴\n\n- 2019年4月 南浜信用金庫\n").name == name
