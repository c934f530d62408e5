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
    "it": (
        "di il che della dei delle nel nella alla sono gli ho per con presso anche esperienza esperienze competenze "
        "formazione istruzione sviluppo lavoro laurea progetti gestione lingue inglese italiano azienda conoscenza "
        "università degli attività oggi"
    ),
    "nl": (
        "het een van met voor naar bij ik mijn aan door ervaring werkervaring opleiding opleidingen vaardigheden talen "
        "heden zijn kennis nederlands engels ook werk verantwoordelijk ontwikkelen"
    ),
    "pl": (
        "oraz w z się od dla przez jako jest przy doświadczenie umiejętności wykształcenie języki angielski polski praca "
        "projekty rozwój obecnie zawodowe zawodowy tworzenie znajomość pracy"
    ),
    "tr": (
        "ve bir için ile olarak bu çok yıl deneyim deneyimi eğitim projeler yazılım üniversitesi mühendisliği olan "
        "yetenekler diller geliştirme hakkımda iletişim devam"
    ),
    "vi": "và của các cho với trong là được tại kinh nghiệm việc kỹ năng học tiếng công ty phát triển dự án từ đến",
    "id": (
        "dan yang untuk dengan dari pada dalam saya sebagai adalah pengalaman pendidikan kerja keahlian bahasa "
        "pengembangan universitas tahun hingga sekarang"
    ),
    "cs": "a v na pro ve jako při nebo zkušenosti vzdělání jazyky dovednosti práce vývoj projekty čeština angličtina znalost",
    "sv": "och att med för av är till jag erfarenhet utbildning arbetslivserfarenhet språk inom samt från kunskaper ett",
    "da": "og med af er jeg på erfaring uddannelse erhvervserfaring sprog samt som ikke har arbejde kompetencer arbeid utdanning",
    "fi": "ja on olen sekä työkokemus koulutus kielitaito myös kanssa osaaminen englanti suomi",
    "hu": "és az egy hogy vagy szakmai tapasztalat nyelvtudás tanulmányok valamint magyar angol",
    "ro": "și în pentru din cu sau la prin experiență educație competențe limbi română engleză proiecte",
}
# Letters that only this one of them has.
LETTERS: dict[str, str] = {
    "de": "äöüß", "es": "ñ¿¡", "pt": "ãõ", "fr": "èêœùî", "pl": "łśćńęż", "tr": "ğış", "cs": "řůě", "ro": "șț",
    "vi": "đơưạảấầậắặếềệịọộớờợụứừựỹ", "da": "øæ", "sv": "å", "hu": "őű",
}  # fmt: skip
# Letters of Ukrainian that Russian has not.
UKRAINIAN = "іїєґ"


@cache
def language_words() -> dict[str, frozenset[str]]:
    """Language → its small words."""
    return {lang: frozenset(row.split()) for lang, row in WORDS.items()}
