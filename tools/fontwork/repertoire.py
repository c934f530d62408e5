"""Which characters a face is asked for: sets of code points, from the national standards that Python's codecs know."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable

Characters = frozenset[int]


def _span(*bounds: tuple[int, int]) -> Characters:
    """All code points of some inclusive ranges."""
    return frozenset(c for low, high in bounds for c in range(low, high + 1))


def _codec(name: str, leads: Iterable[int] = range(0x81, 0xFF)) -> Characters:
    """All two-byte characters of a codec, but for those of private use."""
    found: set[int] = set()
    for lead in leads:
        for trail in range(0x40, 0xFF):
            try:
                text = bytes((lead, trail)).decode(name)
            except UnicodeDecodeError:
                continue
            if len(text) == 1 and unicodedata.category(text) != "Co":
                found.add(ord(text))
    return frozenset(found)


# The characters of 通用规范汉字表 (2013, 8,105 characters) that GBK has not; Unihan's field kTGH.
_TGH_BEYOND_GBK = (
    "㑇㑊㕮㘎㙍㙘㙦㛃㛚㛹㟃㠇㠓㤘㥄㧐㧑㧟㫰㬊㬎㬚㭎㭕㮾㰀㳇㳘㳚㴔㵐㶲㸆㸌㺄㻬㽏㿠䁖䂮䃅䃎䅟䌹䎃䎖䏝䏡䏲䐃䓖䓛䓨䓫䓬䗖䗛"
    "䗪䗴䜣䝙䢺䢼䣘䥽䦃䲟䲠䲢䴓䴔䴕䴖䴗䴘䴙䶮鿍鿎鿏𠅤𠙶𠳐𡎚𡐓𣗋𣲗𣲘𣸣𤧛𤩽𤫉𥔲𥕢𥖨𥻗𦈡𦒍𦙶𦝼𦭜𦰡𧿹𨐈𨙸𨚕𨟠𨭉𨱇𨱏𨱑"
    "𨱔𨺙𩽾𩾃𩾌𪟝𪣻𪤗𪨰𪨶𪩘𪾢𫄧𫄨𫄷𫄸𫇭𫌀𫍣𫍯𫍲𫍽𫐄𫐐𫐓𫑡𫓧𫓯𫓶𫓹𫔍𫔎𫔶𫖮𫖯𫖳𫗧𫗴𫘜𫘝𫘦𫘧𫘨𫘪𫘬𫚕𫚖𫚭𫛭𫞩𫟅𫟦𫟹𫟼𫠆𫠊𫠜"
    "𫢸𫫇𫭟𫭢𫭼𫮃𫰛𫵷𫶇𫷷𫸩𬀩𬀪𬂩𬃊𬇕𬇙𬇹𬉼𬊈𬊤𬌗𬍛𬍡𬍤𬒈𬒔𬒗𬕂𬘓𬘘𬘡𬘩𬘫𬘬𬘭𬘯𬙂𬙊𬙋𬜬𬜯𬞟𬟁𬟽𬣙𬣞𬣡𬣳𬤇𬤊𬤝𬨂𬨎𬩽𬪩𬬩"
    "𬬭𬬮𬬱𬬸𬬹𬬻𬬿𬭁𬭊𬭎𬭚𬭛𬭤𬭩𬭬𬭯𬭳𬭶𬭸𬭼𬮱𬮿𬯀𬯎𬱖𬱟𬳵𬳶𬳽𬳿𬴂𬴃𬴊𬶋𬶍𬶏𬶐𬶟𬶠𬶨𬶭𬶮𬷕𬸘𬸚𬸣𬸦𬸪𬹼𬺈𬺓"
)

# Seen in personal names and held by no standard above; the last twelve are unified ideographs in a compatibility block.
_NAMES = "𠮷𠀾𰻞𱁬𣎴𠩤𨸹𩸽㼆䒟䴖㑇髙彧㵟𡋾𬱖" + "﨎﨏﨑﨓﨔﨟﨡﨣﨤﨧﨨﨩"

RADICALS = _span((0x2E80, 0x2FDF))
# Canonical duplicates: NFC never leaves them in a text, but for the twelve of them that are no duplicates.
_COMPATIBILITY = _span((0xF900, 0xFAFF), (0x2F800, 0x2FA1F)) - frozenset(map(ord, _NAMES))
_NEVER = _COMPATIBILITY | _span((0xFE00, 0xFE0F), (0xE0100, 0xE01EF))

GB2312 = _codec("gb2312")
GBK = _codec("gbk")
BIG5 = _codec("big5")
HKSCS = _codec("big5hkscs")
JIS = _codec("euc_jp") | _codec("euc_jis_2004")
KSX = _codec("euc_kr")
TGH_BEYOND_GBK = frozenset(map(ord, _TGH_BEYOND_GBK))
HANGUL = _span((0xAC00, 0xD7A3))
JAMO = _span((0x1100, 0x11FF), (0x3131, 0x318E), (0xA960, 0xA97C), (0xD7B0, 0xD7FB))
KANA = _span((0x3040, 0x30FF), (0x31F0, 0x31FF))
EXTENSION_A = _span((0x3400, 0x4DBF))
UNIFIED = _span((0x4E00, 0x9FFF))

# Pango leaves a space in the run before it, so every face has all of these.
SPACES = frozenset((0x20, 0xA0, 0x2002, 0x2003, 0x2009, 0x202F, 0x3000))

LATIN = (
    _span((0x20, 0x2FF), (0x1E00, 0x1EFF), (0x2000, 0x2064), (0x2070, 0x209C), (0x20A0, 0x20C0))
    | _span((0x300, 0x36F), (0x370, 0x3FF), (0x400, 0x45F), (0x2100, 0x21FF))
    | frozenset(map(ord, "−∕∙∞≈≠≤≥●○■✓"))
)
SYMBOLS = (
    _span((0x2190, 0x23FF), (0x2460, 0x27BF), (0x2E80, 0x33FF), (0xFE30, 0xFE4F), (0xFF00, 0xFFEE), (0x1F100, 0x1F2FF))
    - _NEVER
)
PICTOGRAPHS = _span((0x2000, 0x3300), (0x1F000, 0x1FAFF), (0xE0020, 0xE007F)) - RADICALS
DINGBATS = _span((0x2190, 0x2BFF), (0x1F100, 0x1F1FF), (0x1F650, 0x1F67F), (0x1F700, 0x1F8FF))
# Letters such as 𝐀 come from sites where people set "bold" without Markdown.
MATHS = _span((0x2010, 0x2050), (0x2100, 0x2BFF), (0x1D400, 0x1D7FF))

_TEXT = LATIN | SYMBOLS | KANA | frozenset(map(ord, _NAMES))
HAN_SERIF = (_TEXT | GBK | TGH_BEYOND_GBK | BIG5 | JIS | KSX) - HANGUL - _NEVER
# GB 18030-2022, implementation level 2, asks for Extension A as well; the serif stacks fall back on this face.
HAN_SANS = HAN_SERIF | EXTENSION_A
# JLREQ (cl-01, cl-02) sets quotes on an em, as the neighbour's are drawn; Japanese upstream has proportional ones.
JAPANESE = (
    (SYMBOLS | KANA | JIS | _span((0x2010, 0x2064), (0x20000, 0x2F7FF)) | frozenset(map(ord, _NAMES)))
    - frozenset(map(ord, "‘’“”"))
    - _NEVER
)
TAIWAN = (SYMBOLS | BIG5) - _NEVER
HONG_KONG = TAIWAN | HKSCS - _NEVER
KOREAN = (SYMBOLS | KSX | HANGUL | JAMO) - _NEVER
