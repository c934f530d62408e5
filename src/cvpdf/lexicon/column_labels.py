"""What columns of tables are called that no label of a line says: `Zeitraum | Ausbildung | Einrichtung`."""

from __future__ import annotations

from functools import cache

from cvpdf.lexicon.fold import words
from cvpdf.lexicon.labels import HeaderLabel

COLUMNS: dict[HeaderLabel, str] = {
    "organization": (
        "einrichtung, bildungseinrichtung, ausbildungsstätte, hochschule, schule & ort, établissement, école, "
        "organisme, structure, centro, centro de estudios, centro educativo, institución, entidad, escola, entidade, "
        "local de trabalho, employer & location, workplace, place of work, place of study, school & location, "
        "учебное заведение, организация, место работы, вуз"
    ),
    "position": (
        "ausbildung, studiengang, fachrichtung, studium, qualifikation, tätigkeit als, formation, filière, cursus, "
        "titulación, carrera, grado, formación, estudios, formação, graduação, qualification, programme, program, "
        "course of study, award, job, post, квалификация, факультет & специальность"
    ),
    "period": "von bis, von – bis, jahr, jahre, dates & durée, années, année, años, año, anos, ano, years, year, годы, год",
}


@cache
def column_labels() -> dict[str, HeaderLabel]:
    """Folded labels of columns → what they hold."""
    return {form: kind for kind, row in COLUMNS.items() for form in words(row)}


# What a column tells besides who, as what, where and when: no employer and no title, whatever its words are like.
BESIDE = (
    "no, no., #, №, 番号, 項番, 連番, 通番, 番, 序号, 編號, 번호, 순번, "
    "主な技術, 使用技術, 利用技術, 技術, 技術スタック, 使用言語, 開発言語, 言語, 言語・環境, 言語環境, 言語・fw, 開発環境, 環境, ツール, 使用ツール, os, db, fw, "
    "工程, 担当工程, 作業工程, フェーズ, 担当フェーズ, 規模, チーム規模, 人数, 体制, 業種, 業界, 備考, 雇用形態, 契約形態, 勤務形態, 区分, 状態, 担当領域, 経験年数, "
    "기술, 기술 스택, 사용 기술, 주요 기술, 사용 언어, 개발 환경, 환경, 비고, 인원, 투입 인원, 규모, 주요 도메인, 도메인, 상태, 구분, 고용 형태, 근무 형태, 재직 상태, 퇴사 사유, "
    "이직 사유, 연봉, 기여도, 참여도, "
    "技术栈, 使用技术, 备注, 人数, 技術棧, 使用技術, 備註, tech stack, technologies, technology, stack, tools, team size, remarks, notes"
)


@cache
def beside_labels() -> frozenset[str]:
    """Folded labels of columns that tell something besides."""
    return frozenset(words(BESIDE))
