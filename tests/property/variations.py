"""Invented résumés with known truth: every way of writing a head, a header and a period, in five languages.

Hands wrote the corpus; this goes beyond what hands can write. Each document is one choice from each table; each choice
comes equally often, and with ever other partners. The same number makes the same document.
"""

from __future__ import annotations

import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from typing import NamedTuple, TypeVar

T = TypeVar("T")


class Tongue(NamedTuple):
    """The words of a language: rows of (name), (organisation, position), (school, degree), titles, labels, lines."""

    names: Sequence[str]
    jobs: Sequence[tuple[str, str]]
    schools: Sequence[tuple[str, str]]
    titles: Sequence[tuple[str, str]]  # work, education
    labels: tuple[str, ...]  # e-mail, telephone, period, organisation, position, school, degree
    lines: Sequence[str]
    phones: Sequence[str]
    present: Sequence[str]


TONGUES = {
    "zh-Hans": Tongue(
        ("林小北", "欧阳明月", "许知远", "沈若溪"),
        (("北山科技有限公司", "后端工程师"), ("青禾网络科技（杭州）有限公司", "高级前端开发工程师"),
         ("云帆数据", "数据分析师"), ("海棠银行", "产品经理"), ("星野集团", "测试开发工程师"),
         ("小鹿出行", "算法工程师"), ("拾光", "SRE"), ("北岸设计事务所", "UI 设计师")),
        (("江南理工大学", "本科"), ("滨海大学", "硕士")),
        (("工作经历", "教育背景"), ("工作经验", "教育经历"), ("职业经历", "学历")),
        ("邮箱", "电话", "时间", "公司", "职位", "学校", "学历"),
        ("负责支付系统的设计与开发", "把构建时间从 30 分钟缩短到 4 分钟", "主导服务拆分，支撑日均百万订单", "带领 4 人小组完成迁移"),
        ("138-0000-1234", "13900001234", "+86 137 0000 4321"), ("至今", "今", "现在"),
    ),
    "zh-Hant": Tongue(
        ("陳思齊", "林語涵", "黃柏霖"),
        (("山月科技股份有限公司", "後端工程師"), ("海風數位有限公司", "資深前端工程師"), ("藍鯨銀行", "專案經理"), ("晨星軟體", "資料分析師"), ("拾光", "SRE")),
        (("南港科技大學", "學士"), ("東海岸大學", "碩士")),
        (("工作經歷", "學歷"), ("工作經驗", "教育背景")),
        ("電子郵件", "電話", "時間", "公司", "職位", "學校", "學位"),
        ("負責訂單系統的設計與維護", "將部署時間由 40 分鐘縮短為 5 分鐘", "與設計師合作改版會員中心"),
        ("0912-000-123", "+886 912 000 456"), ("至今", "現在"),
    ),
    "ja": Tongue(
        ("小野寺 音", "佐藤 遥", "高橋 澪"),
        (("株式会社ハコニワ", "バックエンドエンジニア"), ("タテシナ情報サービス株式会社", "プログラマー"),
         ("合同会社ミナモ", "プロジェクトマネージャー"), ("三河オートサウンド株式会社", "フロントエンドエンジニア"), ("ヨルノハテ", "SRE")),
        (("蓼科大学", "学士"), ("湊工業大学", "修士")),
        (("職務経歴", "学歴"), ("職歴", "学歴")),
        ("メール", "電話", "期間", "会社名", "役職", "学校名", "学位"),
        ("決済基盤の設計と開発を担当", "ビルド時間を30分から4分に短縮", "4名のチームをリード"),
        ("090-0000-1234", "+81 80 0000 4321"), ("現在", "至現在"),
    ),
    "ko": Tongue(
        ("한여울", "차오름", "문새벽"),
        (("주식회사 솜사탕랩스", "백엔드 개발자"), ("㈜책마루", "프론트엔드 개발자"), ("별빛소프트", "데이터 엔지니어"), ("(주)은하수은행", "프로덕트 매니저"), ("구름다리", "SRE")),
        (("물빛대학교", "학사"), ("새벽대학교", "석사")),
        (("경력", "학력"), ("경력 사항", "학력 사항")),
        ("이메일", "전화", "기간", "회사", "직책", "학교", "학위"),
        ("결제 시스템 설계 및 개발", "빌드 시간을 30분에서 4분으로 단축", "4인 팀을 이끌어 이전 완료"),
        ("010-0000-1234", "+82 10-0000-4321"), ("현재", "재직 중"),
    ),
    "en": Tongue(
        ("Mira Lindqvist", "Daniel Okafor", "Jean-Luc Moreau", "Priya N. Raman"),
        (("Larkspur Ledger", "Staff Engineer"), ("Saltmarsh Ltd", "Software Engineer"), ("Nexus Harbour Inc.", "Product Manager"),
         ("Fernway Bank", "Data Analyst"), ("Blue Kettle Studios", "Senior Frontend Developer"), ("Quill", "Site Reliability Engineer"), ("Orbit", "Head of Growth")),
        (("University of Larkspur", "BSc"), ("Harbour Institute of Technology", "MSc")),
        (("Experience", "Education"), ("Work Experience", "Education"), ("Employment", "Education & Training")),
        ("Email", "Phone", "Period", "Company", "Position", "School", "Degree"),
        ("Designed and built the payment system", "Cut build time from 30 to 4 minutes", "Led four people through the migration"),
        ("(503) 555-0133", "+1 503-555-0199", "+44 20 7946 0000"), ("Present", "present", "Now", "Current"),
    ),
}  # fmt: skip

# ── what is chosen from ──

# How one date is written from year and month (and in which tongues), and what joins two.
EVERY = tuple(TONGUES)
CJK = EVERY[:4]
MONTHS = "January February March April May June July August September October November December".split()
DATES: dict[str, tuple[str, str, Sequence[str]]] = {
    "2019.03 - 2021.06": ("{y}.{m:02}", " - ", EVERY),
    "2019.3-2021.6": ("{y}.{m}", "-", EVERY),
    "2019-03 ~ 2021-06": ("{y}-{m:02}", " ~ ", CJK),
    "2019-03 – 2021-06": ("{y}-{m:02}", " – ", EVERY),
    "2019-03 to 2021-06": ("{y}-{m:02}", " to ", ("en",)),
    "2019/03 - 2021/06": ("{y}/{m:02}", " - ", EVERY),
    "2019/3～2021/6": ("{y}/{m}", "～", ("ja", "zh-Hant")),
    "2019年3月 - 2021年6月": ("{y}年{m}月", " - ", EVERY[:3]),
    "2019年03月至2021年06月": ("{y}年{m:02}月", "至", ("zh-Hans", "zh-Hant")),
    "2019年3月〜2021年6月": ("{y}年{m}月", "〜", ("ja",)),
    "2019.03——2021.06": ("{y}.{m:02}", "——", ("zh-Hans",)),
    "2019년 3월 ~ 2021년 6월": ("{y}년 {m}월", " ~ ", ("ko",)),
    "2019. 03 ~ 2021. 06": ("{y}. {m:02}", " ~ ", ("ko",)),
    "Mar 2019 – Jun 2021": ("{b:.3} {y}", " – ", ("en",)),
    "March 2019 - June 2021": ("{b} {y}", " - ", ("en",)),
    "Mar. 2019 — Jun. 2021": ("{b:.3}. {y}", " — ", ("en",)),
    "03/2019 - 06/2021": ("{m:02}/{y}", " - ", ("en",)),
    "2019 – 2021": ("{y}", " – ", EVERY),
    "2019-2021": ("{y}", "-", EVERY),
}
WRAPPERS = {
    "none": "{}", "( )": "({})", "（ ）": "（{}）", "[ ]": "[{}]", "【 】": "【{}】", "* *": "*{}*", "** **": "**{}**",
    "` `": "`{}`", "*( )*": "*({})*",
}  # fmt: skip
FULL_WIDTH = frozenset({"（ ）", "【 】"})  # nobody writes these in English
SEPARATORS = {
    " | ": EVERY, " · ": EVERY, " - ": EVERY, " — ": EVERY, "，": EVERY[:2], ", ": ("en", "ko"), " / ": EVERY,
    "　": ("zh-Hans", "zh-Hant", "ja"), "    ": EVERY, "｜": EVERY[:3], " &nbsp; ": ("zh-Hans", "en"), " • ": ("en", "ko"),
}  # fmt: skip
# o organisation, p position, d date in its wrapper, w date bare, s separator, l items; O, P, D labels.
HEADERS: dict[str, tuple[str, Sequence[str]]] = {
    "### o s p s d": ("### {o}{s}{p}{s}{d}\n\n{l}", EVERY),
    "### o s p d": ("### {o}{s}{p} {d}\n\n{l}", EVERY),
    "### d s o s p": ("### {d}{s}{o}{s}{p}\n\n{l}", EVERY),
    "### p s o s d": ("### {p}{s}{o}{s}{d}\n\n{l}", EVERY),
    "### o s p ¶ d": ("### {o}{s}{p}\n\n{d}\n\n{l}", EVERY),
    "### o ¶ p s d": ("### {o}\n\n{p}{s}{d}\n\n{l}", EVERY),
    "### o d ¶ **p**": ("### {o} {d}\n\n**{p}**\n\n{l}", EVERY),
    "### p ¶ **o** s d": ("### {p}\n\n**{o}**{s}{d}\n\n{l}", EVERY),
    "**o** s p s d": ("**{o}**{s}{p}{s}{d}\n\n{l}", EVERY),
    "**o s p** d": ("**{o}{s}{p}** {d}\n\n{l}", EVERY),
    "**o** d ↵ *p*": ("**{o}** {d}  \n*{p}*\n\n{l}", EVERY),
    "o s p s d": ("{o}{s}{p}{s}{d}\n\n{l}", EVERY),
    "d s o s p": ("{d}{s}{o}{s}{p}\n\n{l}", EVERY),
    "- **o** s p d": ("- **{o}**{s}{p} {d}\n{i}", EVERY),
    "- d s o s p": ("- {d}{s}{o}{s}{p}\n{i}", EVERY),
    "### o ¶ - P: p - D: d": ("### {o}\n\n- {P}：{p}\n- {D}：{w}\n\n{l}", EVERY[:3]),
    "O: o ↵ P: p ↵ D: d": ("{O}：{o}  \n{P}：{p}  \n{D}：{w}\n\n{l}", EVERY[:3]),
    "**O:** o ¶ …": ("**{O}**: {o}\n\n**{P}**: {p}\n\n**{D}**: {w}\n\n{l}", ("en", "ko", "zh-Hans")),
    "### p at o s d": ("### {p} at {o}{s}{d}\n\n{l}", ("en",)),
    "### [o](url) s p s d": ("### [{o}](https://work.example.com){s}{p}{s}{d}\n\n{l}", EVERY),
}
# n name, e e-mail, t telephone, E and T their labels.
HEADS: dict[str, tuple[str, Sequence[str]]] = {
    "# n ¶ e | t": ("# {n}\n\n{e} | {t}", EVERY),
    "# n ¶ t · e": ("# {n}\n\n{t} · {e}", EVERY),
    "# n ¶ - E: e": ("# {n}\n\n- {E}：{e}\n- {T}：{t}", CJK),
    "# n ¶ - **E**: e": ("# {n}\n\n- **{E}**: {e}\n- **{T}**: {t}", EVERY),
    "# n ¶ [e](mailto) t": ("# {n}\n\n[{e}](mailto:{e}) / {t}", EVERY),
    "n ===": ("{n}\n======\n\n{e} {t}", EVERY),
    "**n** ↵ e": ("**{n}**  \n{e}  \n{t}", EVERY),
    "<center>": ("<center>\n\n# {n}\n\n{t} | {e}\n\n</center>", EVERY),
    "<h1 align>": ('<h1 align="center">{n}</h1>\n<p align="center">{e} · {t}</p>', EVERY),
    "# n ¶ > quoted": ("# {n}\n\n> {E}: {e}\n> {T}: {t}", EVERY),
    "| table |": ("# {n}\n\n| {E} | {T} |\n|---|---|\n| {e} | {t} |", EVERY),
    "front matter": ("---\nname: {n}\n---\n\n{e} | {t}", EVERY),
    "# n 的简历": ("# {n}的简历\n\n{T}：{t}  \n{E}：{e}", ("zh-Hans",)),
    "# Name - Resume": ("# {n} - Resume\n\n{e}, {t}", ("en",)),
}
# t the title; the number is the section's place.
TITLES = {
    "## t": "## {t}", "##t": "##{t}", "## t ##": "## {t} ##", "## **t**": "## **{t}**", "t ---": "{t}\n------", "**t**": "**{t}**",
    "## 1. t": "## {number}. {t}", "## 一、t": "## {han}、{t}", "## 🚀 t": "## 🚀 {t}", "## t:": "## {t}:", "# t": "# {t}",
    "## 【t】": "## 【{t}】", "<h2>": "<h2>{t}</h2>", "--- ## t": "---\n\n## {t}",
}  # fmt: skip
ONLY_CHINESE = frozenset({"## 一、t", "## 【t】"})
# What editors, terminals and other programs leave in a file.
NOISE: dict[str, tuple[str, str]] = {
    "clean": ("", ""), "CRLF": ("\n", "\r\n"), "trailing spaces": ("\n", "  \n"), "* items": ("\n- ", "\n* "), "+ items": ("\n- ", "\n+ "),
    "• items": ("\n- ", "\n• "), "no empty lines": ("\n\n-", "\n-"), "no-break spaces": (" | ", "\u00a0|\u00a0"), "three empty lines": ("\n\n", "\n\n\n\n"),
    "a byte order mark": ("", ""), "a space before #": ("\n#", "\n #"),
}  # fmt: skip


class Job(NamedTuple):
    """One entry as it is meant: with year and month, or the year alone, as its dates are written."""

    organization: str
    position: str
    start: str
    end: str


@dataclass(frozen=True, slots=True)
class Variation:
    """A résumé, what was chosen for it, and what it says."""

    text: str
    chosen: dict[str, str]
    name: str
    email: str
    phone: str
    jobs: tuple[Job, ...]
    schools: tuple[Job, ...]


@cache
def _order(dimension: str, size: int, turn: int) -> tuple[int, ...]:
    order = list(range(size))
    random.Random(f"{dimension} {turn}").shuffle(order)  # noqa: S311 - the same every time is what is wanted
    return tuple(order)


def _choice(dimension: str, choices: Sequence[T], number: int) -> T:
    """Each choice once in every turn through all of them, in ever another order."""
    turn, place = divmod(number, len(choices))
    return choices[_order(dimension, len(choices), turn)[place]]


def variations(count: int) -> Iterator[Variation]:
    """The first `count` of them; the languages take turns."""
    for number in range(count):
        turn, place = divmod(number, len(EVERY))
        yield _variation(EVERY[place], turn)


def _variation(lang: str, turn: int) -> Variation:
    tongue = TONGUES[lang]
    heads = [key for key, (_, tongues) in HEADS.items() if lang in tongues]
    headers = [key for key, (_, tongues) in HEADERS.items() if lang in tongues]
    dates = [key for key, (_, _, tongues) in DATES.items() if lang in tongues]
    separators = [key for key, tongues in SEPARATORS.items() if lang in tongues]
    wrappers = [key for key in WRAPPERS if lang != "en" or key not in FULL_WIDTH]
    titles = [key for key in TITLES if lang[:2] == "zh" or key not in ONLY_CHINESE]
    chosen = {"language": lang}
    for dimension, keys in (("head", heads), ("header", headers), ("date", dates), ("separator", separators),
                            ("wrapper", wrappers), ("title", titles), ("noise", list(NOISE))):  # fmt: skip
        chosen[dimension] = _choice(f"{lang} {dimension}", keys, turn)
    if " - " in chosen["separator"] and chosen["wrapper"] == "none":
        chosen["wrapper"] = "( )"  # a hyphen beside a bare date could be its own
    if chosen["title"] == "**t**" and chosen["header"].startswith("###"):
        chosen["title"] = "## **t**"  # nobody sets headings below a line in bold
    jobs = [_job(lang, pair, turn, nth) for nth, pair in enumerate(_two(tongue.jobs, turn))]
    schools = [_job(lang, _choice("school", tongue.schools, turn), turn, 2)]
    name, phone = _choice("name", tongue.names, turn), _choice("phone", tongue.phones, turn)
    email = f"{'abcdefgh'[turn % 8]}.{'klmnp'[turn % 5]}@example.com"
    work, education = _choice("titles", tongue.titles, turn)
    said = dict(zip("ET", tongue.labels[:2], strict=True)) | {"n": name, "e": email, "t": phone}
    head = HEADS[chosen["head"]][0].format(**said)
    places = (tongue.labels[2:5], tongue.labels[2:5], (tongue.labels[2], *tongue.labels[5:]))
    lines = [_two(tongue.lines, turn + nth) for nth in range(3)]
    ends = _choice("present", tongue.present, turn)
    written = [
        _written(chosen, job, dict(zip("DOP", labels, strict=True)), each, ends)
        for job, labels, each in zip((*jobs, *schools), places, lines, strict=True)
    ]
    body = "\n\n".join(written[:2])
    first, second = (
        TITLES[chosen["title"]].format(t=title, number=nth, han="一二"[nth - 1])
        for nth, title in enumerate((work, education), 1)
    )
    text = f"{head}\n\n{first}\n\n{body}\n\n{second}\n\n{written[2]}\n"
    text = text.replace(*NOISE[chosen["noise"]]) if NOISE[chosen["noise"]][0] else text
    text = "\ufeff" * (chosen["noise"] == "a byte order mark") + text
    truth = [tuple(_precise(job, chosen["date"]) for job in group) for group in (jobs, schools)]
    return Variation(text, chosen, name, email, phone, *truth)


def _two(rows: Sequence[T], turn: int) -> tuple[T, T]:
    return rows[turn % len(rows)], rows[(turn + 1 + turn // len(rows) % (len(rows) - 1)) % len(rows)]


def _job(lang: str, pair: tuple[str, str], turn: int, nth: int) -> Job:
    """The first of two jobs goes on in every other document; the school came before both."""
    begun = 2021 - 3 * nth + turn % 2
    ends = "present" if not nth and turn % 2 else f"{begun + 2}-{(turn * 5 + nth) % 12 + 1:02}"
    return Job(*pair, f"{begun}-{(turn * 7 + nth) % 12 + 1:02}", ends)


def _precise(job: Job, date: str) -> Job:
    """Without the months that the form of its dates does not say."""
    if "{m" in DATES[date][0] or "{b" in DATES[date][0]:
        return job
    return job._replace(start=job.start[:4], end=job.end if job.end == "present" else job.end[:4])


def _written(chosen: dict[str, str], job: Job, labels: dict[str, str], lines: Sequence[str], present: str) -> str:
    form, join, _ = DATES[chosen["date"]]
    bare = f"{_date(form, job.start)}{join}{present if job.end == 'present' else _date(form, job.end)}"
    said = labels | {"o": job.organization, "p": job.position, "w": bare, "s": chosen["separator"]}
    said |= {"d": WRAPPERS[chosen["wrapper"]].format(bare), "l": "\n".join(f"- {line}" for line in lines)}
    said["i"] = "\n".join(f"  - {line}" for line in lines)
    return HEADERS[chosen["header"]][0].format(**said)


def _date(form: str, date: str) -> str:
    year, month = map(int, date.split("-"))
    return form.format(y=year, m=month, b=MONTHS[month - 1])
