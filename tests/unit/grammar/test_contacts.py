"""read_contacts: a line → contacts and facts, in the author's order."""

from __future__ import annotations

import pytest

from cvpdf.grammar.person.addresses import is_phone
from cvpdf.grammar.person.contacts import read_contacts
from cvpdf.grammar.text.lines import Line
from cvpdf.model.inline import Link, Text
from cvpdf.model.resume import Contact


def line(text: str) -> Line:
    return Line((Text(text),), 5)


def read(text: str) -> list[str]:
    """`kind label=value -> url`, and `? words` for what is no contact."""
    found = []
    for piece, contact in read_contacts(line(text)).pieces:
        if isinstance(contact, Contact):
            url = f" -> {contact.url}" if contact.url else ""
            found.append(f"{contact.kind} {contact.label}={contact.value}{url}")
        else:
            found.append(f"? {piece.text}" if contact is None else f"name {contact.name.text} ({contact.label})")
    return found


CASES = {
    "Email: lin@example.com": ["email Email=lin@example.com -> mailto:lin@example.com"],
    "手机：138-0000-1234": ["phone 手机=138-0000-1234 -> tel:13800001234"],
    "13800001234": ["phone =13800001234 -> tel:13800001234"],
    "电话 13800001234": ["phone 电话=13800001234 -> tel:13800001234"],
    "微信: lin_xb": ["im 微信=lin_xb"],
    "QQ/微信号：lin_xb": ["im QQ/微信号=lin_xb"],
    "手机 / 微信：13800001234": ["phone 手机 / 微信=13800001234 -> tel:13800001234"],
    "联系方式：lin@example.com": ["email 联系方式=lin@example.com -> mailto:lin@example.com"],
    "github.com/linxb": ["link =github.com/linxb -> https://github.com/linxb"],
    "现居地：杭州": ["location 现居地=杭州"],
    "性别：男": ["fact 性别=男"],
    "姓名：林小北      电话：138-0000-1234": ["name 林小北 (姓名：)", "phone 电话=138-0000-1234 -> tel:13800001234"],
    "男 | 1995.03 | 杭州 | lin@example.com": [
        "fact =男",
        "fact =1995.03",
        "location =杭州",
        "email =lin@example.com -> mailto:lin@example.com",
    ],
    "电话：138-0000-1234 邮箱：lin@example.com": [
        "phone 电话=138-0000-1234 -> tel:13800001234",
        "email 邮箱=lin@example.com -> mailto:lin@example.com",
    ],
    "Berlin, Germany · me [at] x [dot] org": ["location =Berlin, Germany", "email =me@x.org"],
    "📧 lin@example.com": ["email =lin@example.com -> mailto:lin@example.com"],
    "lin#example.com（#换成@）": ["email =lin@example.com"],
    "L****@example.com": ["email =L****@example.com"],
    "Telefon: 0000 / 000 00 00": ["phone Telefon=0000 / 000 00 00 -> tel:00000000000"],
    "希望求職地點：台北 / 新北": ["? 希望求職地點：台北 / 新北"],
    "UI / 视觉设计师 · 杭州": ["fact =UI / 视觉设计师", "location =杭州"],
    "氏名　山田 太郎": ["name 山田 太郎 (氏名)"],
    "138****1234": ["phone =138****1234"],
    "我喜欢开源，也喜欢写作": ["? 我喜欢开源，也喜欢写作"],
    "职责：负责订单系统": ["? 职责：负责订单系统"],
}


@pytest.mark.parametrize("text", CASES)
def test_lines_of_contacts(text: str) -> None:
    assert read(text) == CASES[text]


@pytest.mark.parametrize(
    "text", ["Email: bénédicte@example.com", "Email: bénédicte (at) example.com", "lin@example.comé"]
)
def test_a_part_of_an_address_is_nobodys(text: str) -> None:
    assert [
        (each.value in text.split(": ", 1), each.url) for each in read_contacts(Line((Text(text),), 1)).contacts
    ] in (
        [(True, "")],
        [],
    )


def test_a_links_target_is_the_contacts() -> None:
    inlines = (Text("Github: "), Link("https://github.com/linxb", (Text("linxb"),)))
    (contact,) = read_contacts(Line(inlines, 1)).contacts
    assert (contact.kind, contact.label, contact.value, contact.url) == (
        "link",
        "Github",
        "linxb",
        "https://github.com/linxb",
    )
    assert contact.inlines == (Link("https://github.com/linxb", (Text("linxb"),)),)


def test_a_link_to_the_next_file_is_no_contact() -> None:
    assert not read_contacts(Line((Link("./en.md", (Text("English"),)),), 1)).any


@pytest.mark.parametrize(
    "text",
    [
        "138-0000-1234",
        "+86 138 0000 1234",
        "(11) 90000-1234",
        "+49 30 000000",
        "0912-345-678",
        "555.010.9999",
        "( +886 ) 0932601105",
        "0151/1234567",
        "(555) 010-0000 ext. 12",
        "157 0000 3434（微信同号）",
        "+1 XXX XXX XXXX",
    ],
)
def test_telephone_numbers(text: str) -> None:
    assert is_phone(text)


@pytest.mark.parametrize("text", ["2019.03 - 2021.04", "2019-03", "12345", "1.2.3", "abc", "", "1234567890123456"])
def test_other_numbers(text: str) -> None:
    assert not is_phone(text)


@pytest.mark.parametrize("text", ["2021.08 ~ 2023.10 (2년 2개월)", "2021.08 ~ 2023.10", "2013, 2016, 2017"])
def test_a_period_is_no_fact_of_the_person(text: str) -> None:
    assert not read_contacts(Line((Text(text),), 1)).contacts


def test_a_picture_that_leads_to_an_address() -> None:
    inlines = (Link("mailto:lin@example.com", (Text("Email"),)),)
    (contact,) = read_contacts(Line(inlines, 1)).contacts
    assert (contact.kind, contact.value) == ("email", "lin@example.com")
