"""The words of dates: months, seasons, eras, what joins two dates, and how people write an end that has not come."""

from __future__ import annotations

from functools import cache

# Month names and their short forms, small letters, without the final full stop; the row's place is the month.
MONTHS: dict[str, tuple[str, ...]] = {
    "en": (
        "jan january", "feb february feburary febuary", "mar march", "apr april", "may", "jun june", "jul july", "aug august",
        "sep sept september", "oct october", "nov november", "dec december",
    ),
    "de": (
        "januar jänner", "februar", "mär märz mrz maerz", "", "mai", "juni", "juli", "", "", "okt oktober", "",
        "dez dezember",
    ),
    "fr": (
        "janv janvier", "févr fév février fevrier", "mars", "avr avril", "", "juin", "juil juillet", "août aout",
        "septembre", "octobre", "novembre", "déc décembre decembre",
    ),
    "es": (
        "ene enero", "febrero", "marzo", "abr abril", "mayo", "junio", "julio", "ago agosto", "septiembre setiembre set",
        "octubre", "noviembre", "dic diciembre",
    ),
    "pt": (
        "janeiro", "fev fevereiro", "março", "", "maio", "junho", "julho", "", "setembro", "out outubro",
        "novembro", "dezembro",
    ),
    "ru": (
        "янв январь января", "фев февр февраль февраля", "мар март марта", "апр апрель апреля", "май мая",
        "июн июнь июня", "июл июль июля", "авг август августа", "сен сент сентябрь сентября", "окт октябрь октября",
        "ноя нояб ноябрь ноября", "дек декабрь декабря",
    ),
    "it": (
        "gen gennaio", "febbraio", "", "aprile", "mag maggio", "giu giugno", "lug luglio", "", "sett settembre",
        "ott ottobre", "", "dicembre",
    ),
    "nl": ("januari", "februari", "mrt maart", "", "mei", "juni", "juli", "augustus", "", "oktober", "", ""),
    "pl": (
        "sty styczeń stycznia", "lut luty lutego", "marzec marca", "kwi kwiecień kwietnia", "maj maja",
        "cze czerwiec czerwca", "lip lipiec lipca", "sie sierpień sierpnia", "wrz wrzesień września",
        "paź październik października", "lis listopad listopada", "gru grudzień grudnia",
    ),
    "tr": (
        "oca ocak", "şub şubat", "mart", "nis nisan", "mayıs", "haz haziran", "tem temmuz", "ağu ağustos", "eyl eylül",
        "eki ekim", "kas kasım", "ara aralık",
    ),
    "id": ("", "", "maret", "", "", "", "", "agu agt agustus", "", "", "", "des desember"),
    "uk": (
        "січ січень січня", "лют лютий лютого", "бер березень березня", "кві квіт квітень квітня", "тра трав травень травня",
        "чер черв червень червня", "лип липень липня", "сер серп серпень серпня", "вер вересень вересня",
        "жов жовт жовтень жовтня", "лис лист листопад листопада", "гру груд грудень грудня",
    ),
    "cs": (
        "leden ledna", "únor února", "březen března", "duben dubna", "květen května", "červen června",
        "červenec července", "srpen srpna", "září", "říjen října", "listopadu", "prosinec prosince",
    ),
    "sv": ("", "", "", "", "", "", "", "augusti", "", "", "", ""),
}  # fmt: skip

SEASONS: dict[str, str] = {
    "spring": "spring, 春, 春季, 봄, frühling, frühjahr, printemps, primavera, весна, весной",
    "summer": "summer, 夏, 夏季, 暑期, 여름, sommer, ss, sose, sommersemester, été, verano, verão, лето",
    "autumn": "autumn, fall, 秋, 秋季, 가을, herbst, automne, otoño, outono, осень",
    "winter": "winter, 冬, 冬季, 寒假, 겨울, ws, wise, wintersemester, hiver, invierno, inverno, зима",
}

# Japanese eras and the year before their first; 民國 counts from 1912.
ERAS: dict[str, int] = {
    "民國": 1911, "民国": 1911, "中華民國": 1911, "明治": 1867, "大正": 1911, "昭和": 1925, "平成": 1988, "令和": 2018,
}  # fmt: skip
ERA_LETTERS: dict[str, int] = {"S": 1925, "H": 1988, "R": 2018}

# What stands between two dates. Signs first; words want a space or a CJK neighbour.
JOINING_SIGNS = "-–—―‐‑‒−－﹣ーㅡ─━~～〜〰∼˜⁓→⟶➜➔›»"
JOINING_WORDS: dict[str, str] = {
    "zh": "至, 到, 迄, 直至, 起至, 起到, 止于",
    "ja": "から, より",
    "ko": "부터, 에서",
    "en": "to, till, until, til, through, thru, upto, up to",
    "de": "bis",
    "fr": "à, au, jusqu'à, jusqu'au",
    "es": "a, al, hasta",
    "pt": "até, ate, ao",
    "ru": "по, до",
    "others": "ad, fino a, fino al, fino ad, tot, t/m, tot en met, do, đến, hingga, sampai, sampai dengan, s/d, až, až do",
}
# What may stand before a range, and after it, as part of it.
OPENING_WORDS: dict[str, str] = {
    "zh": "自, 从, 從, 由",
    "en": "from, since, between, beginning, starting",
    "de": "seit, von, ab, zwischen",
    "fr": "depuis, de, du, entre",
    "es": "desde, de, del, entre",
    "pt": "desde, de, entre",
    "ru": "с, со, между",
    "others": "da, dal, dallo, van, vanaf, sinds, od, từ, sejak, dari, з, із, від, sedan, från",
}
# Before a date alone: what ended, or will have ended, then. Unicesumar – Concluído em 12/2019
ENDING_WORDS: dict[str, str] = {
    "en": "graduated in, completed in, obtained in, awarded in",
    "de": "abgeschlossen im, abgeschlossen, abschluss im, beendet im, voraussichtlich, voraussichtlich bis",
    "fr": "obtenu en, obtenue en, obtenu le, diplômé en, diplômée en, terminé en, terminée en, prévu en, prévue en",
    "es": "finalizado en, finalizada en, graduado en, graduada en, egresado en, titulado en, obtenido en, terminado en",
    "pt": (
        "concluído em, concluída em, concluido em, conclusão em, formado em, formada em, finalizado em, previsto para, "
        "prevista para, previsão de conclusão em, conclusão prevista para, com conclusão em"
    ),
    "ru": "окончил в, окончила в, окончил, окончила, год окончания",
    "it": "conseguita nel, conseguito nel, ottenuto nel, concluso nel, terminato nel",
}
# What joins two dates behind one of those words only: between May and June.
BETWEEN: dict[str, tuple[str, ...]] = {
    "between": ("and",), "zwischen": ("und",), "entre": ("et", "y", "e"), "между": ("и",),
}  # fmt: skip
SINCE_WORDS = frozenset(
    "since seit ab depuis desde с со from beginning starting dal sinds vanaf od từ sejak з із від sedan 自 从 從".split()
)
# Behind a period: how it ended. 2013 - 2014 - interrompida
STATUS: dict[str, str] = {
    "en": "completed, expected, graduated, finished, unfinished, incomplete, discontinued, anticipated, planned",
    "de": "abgeschlossen, abgebrochen, voraussichtlich, beendet",
    "fr": "terminé, terminée, obtenu, obtenue, interrompu, interrompue, prévu, prévue",
    "es": "finalizado, finalizada, terminado, completo, completado, incompleto, graduado, graduada, titulado, previsto, trunco, abandonado",
    "pt": "concluído, concluída, concluido, completo, incompleto, incompleta, interrompido, interrompida, trancado, trancada, previsto",
    "ru": "окончил, окончила, окончен, завершено, неоконченное",
}
CLOSING_WORDS = "까지, まで, 为止, 為止, 止"

PRESENT: dict[str, str] = {
    "zh": (
        "至今为止, 至今為止, 至今, 今, 迄今, 现在, 現在, 目前, 当前, 當前, 在职, 在職, 在职中, 仍在职, 仍在職, 目前在職, 在岗, 在读, "
        "在讀, 就读中, 就讀中, 在学, 在學, 在校, 现任, 現任, 此刻, 如今, 进行中, 進行中, 持续中, 持續中, 仍在进行, "
        "现今, 今天, 至現在, 至目前, 任职中, 任職中, 在任, 在办, 长期, 未定, 今日"
    ),
    "ja": (
        "現在に至る, 現在まで, 現在, 在職中, 在籍中, 現職, 現在在職中, 在学中, 今日, 継続中, 進行中, 現在進行中, "
        "現在も継続中, 現在も在籍中, 在職, 在籍, 勤務中, 就業中, 稼働中, 在籍中です, 運用中, 現任, 現在在籍中, 現"
    ),
    "ko": (
        "현재까지, 현재, 현 재, 재직중, 재직 중, 재학중, 재학 중, 진행중, 진행 중, 지금, 현재 재직중, 현재 재직 중, "
        "현재 진행중, 현재 진행 중, 근무중, 근무 중, 운영중, 운영 중, 재학, 재직, 현재 재학중, 개발중, 개발 중, "
        "오늘, ing, 활동중, 활동 중, 휴학중, 휴학 중"
    ),
    "en": (
        "present, recent, now, current, currently, to date, date, today, ongoing, on going, till now, until now, to present, "
        "till date, the present, present day, present time, current date, in progress, till present, still, to now, "
        "serving notice period, notice period, curr, actual, continuing, continue, till today, until present, currently working, up to now, nowadays, on-going"
    ),
    "de": "heute, jetzt, laufend, dato, gegenwart, gegenwärtig, aktuell, andauernd, heite, derzeit, fortlaufend, unbefristet, bis heute",
    "fr": "aujourd'hui, aujourd’hui, présent, maintenant, à ce jour, en cours, actuel, actuellement, ce jour, toujours en poste, en poste, nos jours",
    "es": "actualidad, la actualidad, actualmente, presente, el presente, la fecha, en curso, hoy, ahora, el momento, el día de hoy, hasta la fecha, hasta hoy, vigente, activo",
    "pt": (
        "atual, atualmente, o momento, hoje, cursando, agora, o presente, atualidade, em andamento, em curso, "
        "momento, os dias atuais, andamento"
    ),
    "ru": (
        "наст. время, наст.время, настоящее время, настоящее, н.в., н. в., н.в, нв, сейчас, сегодня, текущее время, "
        "наст. вр., по н.в., настоящий момент, по настоящий момент, текущий момент, данный момент, в настоящее время, по сегодня, тек. время, по сей день"
    ),
    "others": (
        "heden, nu, huidig, oggi, attuale, ad oggi, in corso, corrente, obecnie, teraz, nadal, současnost, dosud, súčasnosť, "
        "nuvarande, pågående, nuværende, nå, d.d., günümüz, halen, devam ediyor, теперішній час, дотепер, зараз, "
        "sekarang, saat ini, kini, hingga sekarang, sampai sekarang, hingga saat ini, attualmente, tuttora, tuttoggi, adesso, "
        "alla data odierna, vandaag, tot heden, aktualnie, dziś, do dziś, do chwili obecnej, do teraz, trwa, devam, "
        "devam etmekte, devam etmektedir, şu an, şimdi, bugün, hâlen, günümüze, hiện tại, nay, hiện nay, đến nay, hiện giờ, "
        "đến hiện tại, по теперішній час, донині, нині, současně, nyní, idag, i dag, prezent, jelenleg, jelen"
    ),
}


@cache
def month_numbers() -> dict[str, int]:
    """Month word → 1 to 12."""
    return {
        name: number for months in MONTHS.values() for number, names in enumerate(months, 1) for name in names.split()
    }


@cache
def season_names() -> dict[str, str]:
    """Season word → its English name."""
    return {word: season for season, row in SEASONS.items() for word in _row(row)}


@cache
def present_words() -> tuple[str, ...]:
    """The longest first, so that 至今为止 is not read as 至今."""
    return _longest_first(word for row in PRESENT.values() for word in _row(row))


@cache
def joining_words() -> tuple[str, ...]:
    """The longest first."""
    return _longest_first(word for row in JOINING_WORDS.values() for word in _row(row))


@cache
def opening_words() -> tuple[str, ...]:
    """The longest first."""
    return _longest_first(word for rows in (OPENING_WORDS, ENDING_WORDS) for row in rows.values() for word in _row(row))


@cache
def ending_words() -> frozenset[str]:
    """What says that a date is an end."""
    return frozenset(word for row in ENDING_WORDS.values() for word in _row(row))


@cache
def status_words() -> frozenset[str]:
    """Folded words for how a period ended."""
    return frozenset(word for row in STATUS.values() for word in _row(row))


@cache
def closing_words() -> tuple[str, ...]:
    """The longest first."""
    return _longest_first(_row(CLOSING_WORDS))


def _row(row: str) -> list[str]:
    return [word.strip() for word in row.split(",")]


def _longest_first(words: object) -> tuple[str, ...]:
    return tuple(sorted(set(words), key=len, reverse=True))  # type: ignore[call-overload]
