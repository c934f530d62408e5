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
