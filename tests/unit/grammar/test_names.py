"""Whose résumé it is: what may be a name, and how it is cut out of a title."""

from __future__ import annotations

import pytest

from cvpdf.grammar.person.introductions import name_in_sentence, name_in_title
from cvpdf.grammar.person.names import bare_name, is_name
from cvpdf.grammar.person.writings import first_writing, name_of, with_other_writing


@pytest.mark.parametrize(
    "text",
    ["林小北", "林 小 北", "欧阳小北", "阿不都·热合曼", "林O北", "林某某", "山田 太郎", "山田 太郎（やまだ たろう）", "홍길동",
     "Xiao Lin", "Anna van der Muster", "John Q. Sample", "Daniel Okafor, PhD", "Елена Петрова", "홍길동 (Gildong Hong)",
     "何曼 Mandy He", "林小北 LIN XIAO TAI", "김O영", "张*", "小 野 寺", 'Bartholomew "Bart" Njoroge', "Dev Patel", "🎨 林小北", "Ada Wong, MS, ISCM, CSSGB",
     "五十嵐あかり", "東海林 さくら", "與那覇 美咲", "出羽 和之", "平 海人", "伊集院光", "敦賀 瞭太", "設楽 りつ", "越智 まどか"],
)  # fmt: skip
def test_names(text: str) -> None:
    assert is_name(text)


@pytest.mark.parametrize(
    "text",
    ["前端开发", "高级工程师", "个人简历", "工作经历", "北山科技有限公司", "上海", "Full Stack Developer", "Curriculum Vitae",
     "Work Experience", "San Francisco", "XXX", "某某", "Currículum Vitae", "Sales Engineer", "干过的地方", "2019", "lin@example.com", "Your Name", "WIP...", "기계학습에", "기술력과", "ふりがな もり", "本科", "", "。", "東京都在住", "来歴", "北海道出身", "経歴 まとめ"],
)  # fmt: skip
def test_what_is_nobodys_name(text: str) -> None:
    assert not is_name(text)
    assert not is_name(text, lenient=True)


@pytest.mark.parametrize(
    ("text", "name", "dropped"),
    [
        ("林小北", "林小北", []),
        ("林小北的简历", "林小北", ["的简历"]),
        ("林小北 个人简历", "林小北", ["个人简历"]),
        ("个人简历 - 林小北", "林小北", ["个人简历"]),
        ("林小北 - Web开发工程师", "林小北", []),
        ("前端工程师 | 林小北", "林小北", []),
        ("林小北 · 30 岁 · 杭州", "林小北", []),
        ("林小北 男 tel: 138-0000-1234", "林小北", []),
        ("林小北/男/1995", "林小北", []),
        ("Xiao Lin's Resume", "Xiao Lin", ["'s Resume"]),
        ("Resume of Xiao Lin", "Xiao Lin", ["Resume of"]),
        ("Xiao Lin | Software Engineer", "Xiao Lin", []),
        ("山田 太郎の職務経歴書", "山田 太郎", ["の職務経歴書"]),
        ("홍길동 이력서", "홍길동", ["이력서"]),
    ],
)
def test_the_name_in_a_title(text: str, name: str, dropped: list[str]) -> None:
    found = name_in_title(text, lenient=True)
    assert found is not None
    assert (found.name, text[found.start : found.stop]) == (name, name)
    assert [text[slice(*span)] for span in found.dropped] == dropped


@pytest.mark.parametrize("text", ["个人简历", "Resume", "Java后端开发", "工作经历", "电话：138-0000-1234"])
def test_a_title_without_a_name(text: str) -> None:
    assert name_in_title(text, lenient=True) is None


@pytest.mark.parametrize(
    ("written", "name"),
    [
        ("小野 寺音（オノ ネオン）", "小野 寺音"),
        ("홍길동 (Gildong Hong)", "홍길동"),
        ("Daniel Okafor, PhD", "Daniel Okafor"),
        ("DELPHINE ABERNETHY, RN, BSN", "DELPHINE ABERNETHY"),
        ("Dr. Anna Muster", "Anna Muster"),
        ("何曼 Mandy He", "何曼 Mandy He"),
        ("🎨 林小北", "林小北"),
    ],
)
def test_a_name_without_what_is_written_around_it(written: str, name: str) -> None:
    assert bare_name(written) == name


@pytest.mark.parametrize(
    ("sentence", "name"),
    [
        ("大家好，我叫林小北，做川菜十四年。", "林小北"),
        ("我是林小北，一名前端工程师。", "林小北"),
        ("はじめまして、山田 太郎と申します。", "山田 太郎"),
        ("私は山田太郎です。", "山田太郎"),
        ("林 真理子と申します。", "林 真理子"),
        ("はじめまして、山田太郎です。", "山田太郎"),
        ("北浜大学 M1 の 五十嵐 あかり です。", "五十嵐 あかり"),
        ("안녕하세요, 백엔드 개발자 홍길동입니다.", "홍길동"),
        ("저는 홍길동입니다.", "홍길동"),
        ("Hi! My name is Anna and I write.", "Anna"),
        ("I'm Xiao Lin, a designer in Berlin.", "Xiao Lin"),
    ],
)
def test_the_name_in_a_sentence(sentence: str, name: str) -> None:
    found = name_in_sentence(sentence)
    assert found is not None
    assert (found.name, sentence[found.start : found.stop]) == (name, name)


@pytest.mark.parametrize(
    "sentence",
    ["我是程序员，喜欢开源。", "我叫得出每个人的名字", "エンジニアです。", "私の仕事の原点です。", "こんにちは、エンジニアです。", "趣味の登山です。", "저는 개발자입니다.", "I'm a designer.", "I am Full Stack Developer, mostly"],
)  # fmt: skip
def test_a_sentence_without_a_name(sentence: str) -> None:
    assert name_in_sentence(sentence) is None


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("古丽娜扎尔 / 女 / 1995", "古丽娜扎尔"),
        ("乌日娜，女，1995年生", "乌日娜"),
        ("买买提·艾力 | 工程师", "买买提·艾力"),
        ("后端工程师 佘诗", "佘诗"),
        ("扎西的简历", "扎西"),
        ("亓官月 - 个人简历", "亓官月"),
    ],
)
def test_names_that_no_common_surname_begins(text: str, name: str) -> None:
    found = name_in_title(text, lenient=False)
    assert found is not None
    assert found.name == name


@pytest.mark.parametrize("text", ["应聘：前端工程师", "林小北·前端工程师", "性别 / 男", "技术简历"])
def test_what_stands_beside_names_is_none(text: str) -> None:
    found = name_in_title(text, lenient=False)
    assert found is None or found.name == "林小北"


@pytest.mark.parametrize(
    ("written", "name"),
    [
        ("Kensuke Mori/森 健介", "森 健介"),
        ("森 健介 / Kensuke Mori", "森 健介"),
        ("ハリス 健", "ハリス 健"),
        ("35歳 / 男", ""),
    ],
)
def test_the_name_behind_a_label(written: str, name: str) -> None:
    assert name_of(written) == name


@pytest.mark.parametrize(
    ("title", "whole"),
    [
        ("山本 健太 | Kenta Yamamoto", "山本 健太 | Kenta Yamamoto"),
        ("이도현 / Dohyun Lee | 개발자", "이도현 / Dohyun Lee"),
        ("林小北｜Web Developer｜上海", "林小北"),
        ("林小北 | Acme | 上海", "林小北"),
    ],
)
def test_a_name_in_two_scripts_is_one_name(title: str, whole: str) -> None:
    found = name_in_title(title, lenient=True)
    assert found is not None
    start, stop = with_other_writing(title, (found.start, found.stop))
    assert title[start:stop] == whole
    assert first_writing(whole) == found.name
