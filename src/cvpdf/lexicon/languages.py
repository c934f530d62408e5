"""Small words that tell languages in Latin letters apart, among the commonest of each in résumés."""

from __future__ import annotations

from functools import cache

WORDS: dict[str, str] = {
    "en": (
        "the and of to in for with on at by from as is an using was were are i my including years experience work "
        "education skills developed worked team built led projects university engineer summary present"
    ),
    "de": (
        "und der die das mit für bei von im als zur zum eine einer eines des dem den ich auf nach über sowie durch "
        "seit bis ein einem einen erfahrung kenntnisse ausbildung berufserfahrung lebenslauf sprachen entwicklung "
        "studium heute wurde geboren deutsch sehr gute"
    ),
    "fr": (
        "et les des du pour avec dans une sur aux au le ans chez par en la expérience expériences formation "
        "compétences langues développement projet projets gestion équipe depuis anglais français sein mise "
        "professionnelle professionnelles diplôme université stage"
    ),
    "es": (
        "y los las para con una del el por como en la años desarrollo experiencia educación habilidades idiomas "
        "formación proyectos empresa laboral universidad gestión actualidad equipo inglés español desde conocimientos"
    ),
    "pt": (
        "e para com em uma dos das do da na no os ao não anos desenvolvimento experiência educação formação idiomas "
        "habilidades projetos empresa profissional universidade gestão equipe inglês português até atual cursando "
        "conhecimento conhecimentos"
    ),
}
# Letters that only this one of them has.
LETTERS: dict[str, str] = {"de": "äöüß", "es": "ñ¿¡", "pt": "ãõ", "fr": "èêœùî"}


@cache
def language_words() -> dict[str, frozenset[str]]:
    """Language → its small words."""
    return {lang: frozenset(row.split()) for lang, row in WORDS.items()}
