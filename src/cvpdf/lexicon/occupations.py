"""Occupations that a title is called by where they stand at its edge: Line Cook, Ayudante de cocina, Бухгалтер.

Unlike the words of `jobs`, which make a title wherever they stand, many of these are surnames or things as well: Baker
Hughes is no baker. English and German titles end with one, Romance titles begin with it, Russian ones do either.
"""

from __future__ import annotations

from functools import cache

from cvpdf.lexicon.fold import words
from cvpdf.lexicon.occupations_first import FIRST
from cvpdf.lexicon.occupations_last import LAST

# What titles begin or end with.
EDGES: dict[str, str] = {
    "ru": (
        "техник, писатель, бухгалтер, экономист, юрист, врач, медсестра, журналист, редактор, переводчик, фотограф, "
        "водитель, курьер, продавец, кассир, официант, бармен, повар, секретарь, маркетолог, копирайтер, верстальщик, "
        "вебмастер, веб мастер, механик, электрик, монтажник, слесарь, сварщик, кладовщик, грузчик, охранник, "
        "воспитатель, тренер, методист, логист, снабженец, кадровик, рекрутер, помощник, заместитель, мастер, "
        "волонтёр, волонтер, ментор, аспирант, доцент, профессор, технолог, геолог, химик, биолог, физик, математик, "
        "психолог, доктор, фрилансер, предприниматель, владелец, член, продюсер, режиссёр, дежурный, диспетчер, "
        "тьютор, стажировка, практикант, студент, сооснователь, партнёр, партнер, куратор, координатор, супервайзер, "
        "лаборантка, учительница, преподавательница, проджект, продакт, фронтендер, бэкендер, девопс, разработка, "
        "юрисконсульт, адвокат, нотариус, судья, прокурор, следователь, фельдшер, медбрат, санитар, санитарка, акушерка, "
        "терапевт, хирург, педиатр, стоматолог, ветеринар, фармацевт, провизор, массажист, косметолог, прораб, проектировщик, "
        "сметчик, строитель, каменщик, маляр, штукатур, плотник, столяр, сантехник, электромонтёр, электромонтер, "
        "энергетик, токарь, фрезеровщик, наладчик, машинист, механизатор, комплектовщик, упаковщик, представитель, "
        "иллюстратор, корректор, рерайтер, репетитор, бариста, уборщица, уборщик, горничная, няня, гувернантка, сиделка, "
        "работник, социальный работник, библиотекарь, архивист, экскурсовод, гид, аниматор, вожатый, вожатая, "
        "парикмахер, визажист, стилист, швея, портной, закройщик, пекарь, кондитер, су шеф, шеф повар, хостес, "
        "администратор, управляющий, управляющая, директор, замдиректора, завуч, заведующий, заведующая, декан, ректор, "
        "учитель, педагог, логопед, дефектолог, инструктор, хореограф, дирижёр, музыкант, певец, певица, актёр, актриса, "
        "оператор, звукорежиссёр, монтажёр, монтажер, сценарист, корреспондент, обозреватель, "
        "агроном, зоотехник, эколог, лесничий, геодезист, картограф, маркшейдер, архитектор, градостроитель, "
        "аудитор, ревизор, финансист, казначей, брокер, трейдер, оценщик, страховой агент, риелтор, риэлтор, мерчендайзер, "
        "мерчандайзер, товаровед, закупщик, кассирша, консультант, промоутер, бренд менеджер, пиарщик, ассистент, "
        "ассистентка, референт, делопроизводитель, офис менеджер, диспетчер, военнослужащий, солдат, сержант, лейтенант, "
        "капитан, матрос, пожарный, спасатель, полицейский, участковый, депутат, председатель, сопредседатель, основатель, "
        "основательница, учредитель, соучредитель, индивидуальный предприниматель, самозанятый, самозанятая, "
        "стажёр, стажер, лаборант, исследователь, научный сотрудник, инженер, конструктор, испытатель, химик, микробиолог"
    ),
    "pl": (
        "programista, programistka, inżynier, kierownik, kierowniczka, specjalista, specjalistka, księgowa, księgowy, "
        "stażysta, stażystka, praktykant, praktykantka, asystent, asystentka, nauczyciel, nauczycielka, sprzedawca, "
        "kelner, kelnerka, kucharz, pracownik, pracownica, dyrektor, analityk, projektant, projektantka, konsultant, "
        "konsultantka, doradca, koordynator, koordynatorka, lekarz, pielęgniarka, pielęgniarz, kasjer, kasjerka, "
        "magazynier, mechanik, elektryk, kierowca, tłumacz, tłumaczka, prawnik, tester, testerka, właściciel, "
        "współzałożyciel, założyciel, referent, technik, grafik, redaktor, handlowiec, przedstawiciel, wolontariusz, "
        "wolontariuszka, recepcjonistka, recepcjonista, opiekun, opiekunka, architekt, administrator, doktorant, "
        "doktorantka, adiunkt, wykładowca, staż, praktyka, główna księgowa, młodszy programista, starszy programista"
    ),
    "uk": (
        "розробник, розробниця, тестувальниця, стажерка, інженерка, менеджерка, дизайнерка, фахівчиня, керівниця, інженер, програміст, керівник, спеціаліст, фахівець, аналітик, тестувальник, вчитель, "
        "викладач, викладачка, бухгалтер, адміністратор, консультант, продавець, стажер, стажист, помічник, лікар, "
        "медсестра, перекладач, журналіст, дизайнер, проєктний менеджер, начальник, провідний"
    ),
    "cs": (
        "vývojář, vývojářka, programátor, programátorka, inženýr, vedoucí, specialista, specialistka, účetní, asistent, "
        "asistentka, učitel, učitelka, prodavač, prodavačka, číšník, servírka, kuchař, skladník, řidič, ředitel, analytik, "
        "stážista, lékař, zdravotní sestra, konzultant, obchodní zástupce, referent, referentka"
    ),
}


@cache
def last_occupations() -> frozenset[str]:
    """Folded words that a title may end with."""
    return frozenset(word for rows in (LAST, EDGES) for row in rows.values() for word in words(row))


@cache
def first_occupations() -> frozenset[str]:
    """Folded words that a title may begin with."""
    return frozenset(word for rows in (FIRST, EDGES) for row in rows.values() for word in words(row))
