"""What the columns of a table of certificates, prizes or papers are called, in all languages."""

from __future__ import annotations

from functools import cache

from cvpdf.lexicon.fold import words

DATES = (
    "date, year, when, issued, date issued, issue date, obtained, earned, completed, completion, period, "
    "datum, jahr, zeitraum, wann, erworben, année, obtention, date dobtention, fecha, año, fecha de obtención, "
    "data, ano, ano de conclusão, conclusão, дата, год, дата получения, "
    "时间, 日期, 年份, 获得时间, 取得时间, 时间段, 年月, 時間, 取得時間, 取得日, 取得年月, 取得年月日, 日付, 年, 取得, "
    "취득일, 일자, 날짜, 연도, 취득년월, 기간"
)
ISSUERS = (
    "issuer, issued by, issuing organization, issuing body, issuing authority, organization, organisation, provider, "
    "institution, awarded by, awarder, awarding body, authority, platform, by, from, publisher, journal, venue, "
    "aussteller, anbieter, organisme, délivré par, établissement, entidad, emisor, institución, otorgado por, "
    "plataforma, instituição, emissor, entidade, организация, кем выдан, учреждение, "
    "颁发机构, 颁发单位, 发证机构, 发证单位, 机构, 颁奖单位, 頒發機構, 發證單位, 發證機構, 授與單位, 発行機関, 認定機関, 主催, 発行元, "
    "발급기관, 발행기관, 주관기관, 기관, 수여기관"
)


@cache
def date_heads() -> frozenset[str]:
    """Folded labels of columns that hold dates."""
    return frozenset(words(DATES))


@cache
def issuer_heads() -> frozenset[str]:
    """Folded labels of columns that hold who gave it."""
    return frozenset(words(ISSUERS))
