"""Every spelling in every place: what a public edition withholds is gone from each, and what is not private stays."""

import html
import re
import unicodedata
from urllib.parse import unquote

import pytest

from cvpdf.edit import edit
from cvpdf.editing.bare import bare
from cvpdf.editing.excision import without_private
from cvpdf.model.edition import WITHHOLDABLE, Edition
from cvpdf.read import read

PUBLIC = Edition(public=True)
ALL_KINDS = Edition(public=True, withhold=WITHHOLDABLE)

PHONES = """13800138000|138-0013-8000|138 0013 8000|１３８００１３８０００|+86-13800138000|+86 138 0013 8000|(+86)13800138000|（+86）138-0013-8000
0086-13800138000|008613800138000|+86(0)13800138000|86-138-0013-8000|138.0013.8000|138—0013—8000|138–0013–8000|138‑0013‑8000|138·0013·8000
1 3 8 0 0 1 3 8 0 0 0|138 00 13 80 00|1380013 8000|138_0013_8000|138/0013/8000|138\u200b0013\u200b8000|138\u00a00013\u00a08000
138\u20090013\u20098000|**138**00138000|138**0013**8000|1380013<b>8000</b>|138&nbsp;0013&nbsp;8000|1&#51;800138000|138&ndash;0013&ndash;8000
138\\-0013\\-8000|138~0013~8000|①③⑧00138000|𝟏𝟑𝟖𝟎𝟎𝟏𝟑𝟖𝟎𝟎𝟎|1380013<!-- x -->8000|138 - 0013 - 8000|tel:+86%20138-0013-8000"""
MAILS = """lin@example.com|LIN@EXAMPLE.COM|lin＠example.com|ｌｉｎ＠ｅｘａｍｐｌｅ．ｃｏｍ|lin(at)example.com|lin [at] example [dot] com|lin at example dot com
lin(AT)example(DOT)com|lin#example.com|lin AT example DOT com|lin{at}example.com|lin（at）example.com|lin&#64;example.com|lin&commat;example.com
lin%40example.com|lin\\@example.com|lin@<b></b>example.com|lin`@`example.com|lin**@**example.com|lin@example。com|lin[@]example.com|lin＃example.com
lin@\u200bexample.com|lin AT example.com|lin艾特example.com|lin@example\\.com|lin+cv@example.co.uk|林小北@example.com|mailto:lin%40example.com"""
PLACES = {
    "contact line": "# 林小北\n\n后端工程师 · {} · 上海\n\n## 技能\n\n- Go\n",
    "sentence": "# 林小北\n\n工程师\n\n## 技能\n\n- 请联系 {} 谢谢\n",
    "bullet": "# 林小北\n\n工程师\n\n- {}\n\n## 技能\n\n- Go\n",
    "table": "# 林小北\n\n| 甲 | 乙 |\n|---|---|\n| {} | 上海 |\n\n## 技能\n\n- Go\n",
    "entry": "# 林小北\n\n工程师\n\n## 技能\n\n### 某公司 {} (2019.03 - 2020.04)\n\n- Go\n",
    "name": "# 林小北 {}\n\n工程师\n\n## 技能\n\n- Go\n",
    "link text": "# 林小北\n\n[{}](https://x.example.org/)\n\n## 技能\n\n- Go\n",
    "alternative text": "# 林小北\n\n工程师\n\n![{}](photo.png)\n\n## 技能\n\n- Go\n",
    "code": "# 林小北\n\n工程师\n\n`` {} ``\n\n## 技能\n\n- Go\n",
    "code block": "# 林小北\n\n工程师\n\n```\n{}\n```\n\n## 技能\n\n- Go\n",
    "comment": "# 林小北\n\n工程师\n\n<!-- 以前：{} -->\n\n## 技能\n\n- Go\n",
    "element": '# 林小北\n\n<p align="center">{}</p>\n\n## 技能\n\n- Go\n',
    "title of a link": '# 林小北\n\n[me][m]\n\n## 技能\n\n- Go\n\n[m]: https://x.example.org/ "{}"\n',
    "quote": "# 林小北\n\n> {}\n\n## 技能\n\n- Go\n",
    "label": "# 林小北\n\n联系：{}\n\n## 技能\n\n- Go\n",
}


def letters(text: str) -> str:
    """Letters and digits alone, by other means than the code's."""
    shown = re.sub(r"<!--.*?-->|</?b>", "", html.unescape(unquote(text)))
    return re.sub(r"[^0-9a-z\u4e00-\u9fff]", "", unicodedata.normalize("NFKC", shown).casefold())


def left_of(place: str, value: str) -> str:
    source, _ = read(PLACES[place].format(value).encode(), name="r.md", folder=None)
    return edit(source, PUBLIC)[0].text


@pytest.mark.parametrize("place", PLACES)
def test_no_spelling_of_a_telephone_number_is_left(place: str) -> None:
    values = PHONES.replace("\n", "|").split("|")
    assert len(values) > 35
    assert [value for value in values if re.search("0013|00138|138.*8000", letters(left_of(place, value)))] == []


@pytest.mark.parametrize("place", PLACES)
def test_no_spelling_of_an_address_for_mail_is_left(place: str) -> None:
    values = MAILS.replace("\n", "|").split("|")
    assert len(values) > 25
    assert [value for value in values if "example" in letters(left_of(place, value)).replace("xexampleorg", "")] == []


@pytest.mark.parametrize("place", ["contact line", "bullet", "table", "code", "quote", "label"])
def test_blanks_around_the_sign(place: str) -> None:
    assert "example" not in left_of(place, "lin @ example.com")


@pytest.mark.parametrize(
    "line",
    """地址：北京市海淀区中关村大街1号|住址: 望京SOHO T3|上海市浦东新区张江路100号3栋502室|浙江省杭州市西湖区文三路 478 号|浦东新区世纪大道100号
台北市大安區信義路三段100號5樓|新北市板橋區文化路一段１２３號|香港九龍觀塘道 388 號創紀之城一期 12 樓|〒100-0001 東京都千代田区千代田1-1|大阪市北区梅田1-2-3
東京都港区芝公園四丁目2番8号|住所：東京都渋谷区渋谷２丁目２１−１|서울특별시 강남구 테헤란로 123, 4층|부산광역시 해운대구 우동 1408번지
350 5th Avenue, New York, NY 10118|Apt 4B, 12 High Street, London SW1A 1AA|742 Evergreen Terrace, Springfield
1420 Maple Ave, Apt 3, Columbus, OH 43201|5 Foo Road Unit 2B, Austin TX 78701-1234|12 rue de Rivoli, 75001 Paris
Calle de Alcalá 25, 28014 Madrid|Hauptstr. 5, 10115 Berlin|P.O. Box 123, Springfield, IL 62704|通讯地址 北京市朝阳区望京街道10号|家庭住址 — 河南省郑州市金水区文化路97号
出生日期：1995年6月1日|1995年6月出生|生于1995年6月|出生年月 1995.06|生日：6月1日|生日 1995/06/01|DOB: 01/06/1995|Born 1 June 1995|born on June 1, 1995
Date of birth 1995-06-01|生年月日：1995年6月1日（満30歳）|昭和60年4月1日生|생년월일 1995.06.01|1995. 6. 1. 생|geb. 01.06.1995|né le 1er juin 1995|九五年六月出生
身份证：11010519491231002X|身份证号 110105194912310021|110105 19491231 002X|１１０１０５１９４９１２３１００２Ｘ|身份證字號：A123456789|주민등록번호: 950601-1234567
950601-1******|マイナンバー：1234 5678 9012|SSN 123-45-6789|护照：E12345678|Passport No. E12345678|微信：linbei|微信号 lin_bei|WeChat: lin-bei|VX：linbei
QQ：12345678|QQ 12345678|QQ:１２３４５６７８|扣扣：12345678|Telegram: @linbei|LINE ID: linbei|32岁|年龄：32""".replace("\n", "|").split("|"),
)  # fmt: skip
def test_other_private_values_go_as_a_whole(line: str) -> None:
    assert not re.search(r"\w", without_private(line, ALL_KINDS)[0])


@pytest.mark.parametrize(
    "line",
    """负责北京市海淀区智慧城市项目 3 号系统|工作地点：上海市浦东新区|参与建设深圳市南山区第 12 号变电站|Led the Main Street redesign
Maintained 12 Factor App Way of working|5 Years Experience at Wall Street firms|Mail: Postfix, Dovecot|Address: Sanitizer, Memory Sanitizer
A long word or address: break it with a space|Address: 0x7fff5fbff8c0|GitHub ID: lin2020|ID: 3 papers|ORCID: 0000-0002-1825-0097|01-02-2019|05/06/2019 - 07/08/2020
1998.9-2001.10|1998/9-2001/10|1990-12-31 100|+10 000 000 users|+1 000 000|react@18.2.0 → 19.0.0|vue@3.4.1-beta.next|git@github.com:lin/shop.git
npm i @scope/pkg@latest|Engineer @ Cal.com|Engineer at Booking.com|software engineer @ stripe.com|https://medium.com/@lin.bei/x-123|2019.03-2020.04
GMV 13,800,138,000 元|15 000 000 000 rows|专利号：ZL201910123456.7|ISBN 978-7-111-12345-6|DOI:10.1000/182|证书编号：123456789012345|10.0.0.1:8080
GPA 3.9/4.0|latency 1500 ms → 300 ms, 1300 2000 3000|Born to code|出生于程序员世家|手机游戏：王者荣耀|Mobile: Swift 5, Kotlin 1.9|微信小程序：点餐系统|QQ音乐|微信支付
Cell: stem cell biology|地址解析服务|Tel Aviv, 2019 - 2020|用户数：12345678|编号 13912345678901|UTC+08:00|ISO 27001:2013|2018-2-22~2019-08|身份证识别系统（OCR）
ID card OCR: 99.9%|护照识别: 2000 张/天|IEEE 802.11|RFC 2616, RFC 7231|<https://lin.example.com>""".replace("\n", "|").split("|"),
)  # fmt: skip
def test_what_only_resembles_a_private_value_stays(line: str) -> None:
    assert without_private(line, ALL_KINDS) == (line, [])


@pytest.mark.parametrize(
    ("line", "rest"),
    [
        ("数据工程师 · 手机 180-0000-3690 · 邮箱 siqi@example.com", "数据工程师"),
        ("电话 13500001111 ／ 邮箱 rong@example.com ／ 现居 广州", "现居 广州"),
        ("**TEL** 13900000000　**MAIL** lisi@example.com　**GITHUB** github.com/lisi", "**GITHUB** github.com/lisi"),
        ("- 手机 / 微信：13711112222", ""),
        ("溫在田 教授（七星山大學）：wen@example.net", "溫在田 教授（七星山大學）"),
        ("【电话】151-0000-6161", ""),
        ("邮箱：linxb@example.com&emsp;&emsp;现居：杭州", "现居：杭州"),
        ("请拨 **138**00138000 找我", "请拨 找我"),
        ("请拨 1380013<b>8000</b> 找我", "请拨 找我"),
        ("06 00 00 00 00 — <https://lin.example.com>", "<https://lin.example.com>"),
    ],
)
def test_nothing_of_its_surroundings_is_left_over(line: str, rest: str) -> None:
    assert without_private(line, PUBLIC)[0].strip() == rest


def test_a_value_told_by_its_label_once_is_known_everywhere() -> None:
    source, _ = read(
        "---\ncontacts:\n  - 座机: 9123 4567\n---\n# 林\n\n传真 6655-4433（TEL：6655 4433）\n\n- 拨 91234567 或 6655.4433\n".encode(),
        name="r.md",
        folder=None,
    )
    text = edit(source, PUBLIC)[0].text
    assert not re.search(r"\d{4}", text)


def test_what_is_seen_of_a_line_keeps_its_places() -> None:
    line = "a **１3**8&ndash;&#48;<b>0</b>%E6%9E%97\\@"
    seen = bare(line)
    assert seen.text == "a 138–00林@"
    places = [line[start:end] for start, end in zip(seen.starts, seen.ends, strict=True)]
    assert places == ["a", " ", "１", "3", "8", "&ndash;", "&#48;", "0", "%E6%9E%97", "@"]
