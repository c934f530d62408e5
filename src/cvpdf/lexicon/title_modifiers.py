"""Words that say more closely what a section holds, before or behind the word for it: Administrative Experience."""

from __future__ import annotations

from functools import cache

from cvpdf.lexicon.fold import words
from cvpdf.model.resume import Kind

# Words for what a section holds, by kind: alone or behind a modifier they are its whole title.
HEADS: dict[Kind, str] = {
    "work": (
        "experience, experiences, employment, employments, positions, posts, appointments, work experience, "
        "work experiences, work history, employment history, jobs, roles, "
        "berufserfahrung, berufserfahrungen, erfahrung, erfahrungen, tätigkeit, tätigkeiten, anstellungen, positionen, "
        "berufstätigkeit, stellen, "
        "expérience, expériences, expérience professionnelle, expériences professionnelles, emplois, postes, fonctions, "
        "experiencia, experiencias, experiencia laboral, experiencia profesional, empleos, cargos, "
        "experiência, experiências, experiência profissional, experiências profissionais, empregos, "
        "опыт, опыт работы"
    ),
    "education": (
        "education, degrees, ausbildung, ausbildungen, formation, formations, diplômes, études, educación, estudios, "
        "formación, educação, formação, образование"
    ),
    "courses": "coursework, courses, kurse, cours, cursos, курсы",
    "publications": (
        "publications, papers, articles, books, book chapters, publikationen, veröffentlichungen, articles, "
        "publicaciones, publicações, artigos, публикации"
    ),
    "talks": "talks, presentations, lectures, vorträge, conférences, communications, ponencias, palestras, доклады",
    "awards": (
        "awards, honors, honours, prizes, grants, fellowships, scholarships, achievements, accomplishments, "
        "auszeichnungen, preise, prix, bourses, premios, becas, prêmios, bolsas, награды, достижения"
    ),
    "certs": (
        "certifications, certificates, licenses, licensure, licences, zertifikate, certificats, certificaciones, "
        "certificados, certificações, сертификаты"
    ),
    "skills": (
        "skills, competencies, competences, proficiencies, kenntnisse, fähigkeiten, kompetenzen, compétences, "
        "habilidades, competencias, competências, conhecimentos, conocimientos, навыки, умения"
    ),
    "activities": (
        "activities, service, memberships, affiliations, involvement, engagement, aktivitäten, mitgliedschaften, "
        "activités, engagements, actividades, atividades, voluntariado, деятельность"
    ),
    "project": "projects, projekte, projets, proyectos, projetos, проекты",
    "references": "references, referees, referenzen, références, referencias, referências, рекомендации",
    "interests": "interests, hobbies, interessen, intérêts, intereses, interesses, интересы",
}

# … before it.
LEADING = (
    "academic, acting, additional, administrative, advisory, archival, artistic, artist, additional professional, "
    "behavioral, board, broadcast, business, campus, career, caregiving, choir, civic, classroom, clerical, clinical, "
    "coaching, commercial, community, conducting, consulting, corporate, counseling, counselling, creative, culinary, "
    "curatorial, current, customer service, dance, departmental, dental, diplomatic, directing, doctoral, driving, "
    "earlier, early, editorial, educational, emergency, engineering, entrepreneurial, exhibition, executive, "
    "extracurricular, farm, federal, field, film, financial, fire service, food service, former, further, government, "
    "graduate, healthcare, health care, hospital, hospitality, humanitarian, in house, industrial, industry, "
    "institutional, instructional, international, invited, journalism, journalistic, judicial, key, laboratory, lab, "
    "latest, law, law enforcement, leadership, legal, legislative, library, local, main, major, managerial, management, "
    "manufacturing, media, medical, mentoring, military, ministry, ministerial, minor, miscellaneous, museum, musical, "
    "national, naval, newspaper, nonprofit, non profit, not for profit, nursing, official, on campus, operational, "
    "optional, orchestral, other, other professional, other relevant, outside, overseas, paid, parish, part time, "
    "pastoral, past, performance, performing, political, post graduate, postdoctoral, postgraduate, practical, "
    "practice, pre professional, predoctoral, previous, primary, prior, private sector, production, professional, "
    "professional development, public, public sector, public service, publishing, radio, recent, regional, "
    "related, relevant, relevant professional, research, residential, restaurant, retail, sales, school, scholarly, "
    "scientific, secondary, selected, seasonal, secretarial, select, seminar, senior, service industry, significant, "
    "social work, sports, stage, state, student, student teaching, studio, summer, supervisory, supplementary, "
    "supporting, teaching, technical, television, theater, theatre, theatrical, trade, training, translation, travel, "
    "tutoring, undergraduate, union, university, unpaid, various, visiting, vocational, voluntary, volunteer, "
    "volunteering, warehouse, work related, writing, youth, "
    "akademische, aktuelle, andere, außerschulische, berufliche, bisherige, ehrenamtliche, einschlägige, fachliche, "
    "freiberufliche, frühere, handwerkliche, journalistische, kaufmännische, klinische, künstlerische, leitende, "
    "militärische, pädagogische, pflegerische, praktische, relevante, schulische, selbstständige, selbständige, "
    "sonstige, soziale, studentische, technische, unternehmerische, weitere, wichtige, wichtigste, wissenschaftliche, "
    "zusätzliche, "
    "ancienne, anciennes, autres, dernières, diverses, principales, premières, précédentes, "
    "otros, otras, otra, principales, últimas, "
    "outros, outras, outra, principais, últimas, demais, "
    "дополнительное, дополнительный, основное, основной, высшее, прошлый, предыдущий, профессиональный, "
    "профессиональные, педагогический, научный, научные, общественная, ключевые"
)

# … and behind it, where a language puts it there.
TRAILING = (
    "associative, associatives, académique, académiques, administrative, administratives, antérieure, antérieures, "
    "artistique, artistiques, bénévole, bénévoles, clinique, cliniques, commerciale, commerciales, complémentaire, "
    "complémentaires, diverses, en entreprise, en recherche, de recherche, d enseignement, denseignement, "
    "en enseignement, extra professionnelles, extraprofessionnelles, internationale, internationales, militaire, "
    "militaires, pédagogique, pédagogiques, pertinente, pertinentes, précédentes, personnelles, principales, récentes, "
    "scientifiques, significatives, sociales, techniques, à l étranger, à létranger, "
    "académica, académicas, administrativa, adicional, adicionales, clínica, comercial, complementaria, "
    "complementarias, de campo, destacada, destacadas, directiva, docente, docentes, en docencia, en investigación, "
    "investigadora, militar, pedagógica, previa, previas, relevante, relevantes, reciente, recientes, sanitaria, "
    "técnica, técnicas, voluntaria, "
    "acadêmica, acadêmicas, administrativa, adicionais, anteriores, clínica, clínicas, complementar, complementares, "
    "de ensino, de pesquisa, em docência, em pesquisa, internacionais, internacional, pedagógica, pedagógicas, "
    "prévia, prévias, recentes, voluntárias, voluntária"
)

# … and between it and what it was in: Erfahrung als Köchin.
PREPOSITIONS = (
    "as, in, at, with, als, bei, im, mit, comme, dans, chez, en tant que, avec, en, como, em, na, no, com, con, come, nel, "
    "nella, в, во, с, со, как, jako, w"
)


@cache
def prepositions() -> frozenset[str]:
    """Folded words between a title's head and what it says of it."""
    return frozenset(words(PREPOSITIONS))


@cache
def title_heads() -> dict[str, Kind]:
    """Folded words for what a section holds → its kind."""
    return {form: kind for kind, text in HEADS.items() for form in words(text)}


@cache
def leading_modifiers() -> frozenset[str]:
    """Folded words that may stand before such a word."""
    return frozenset(words(LEADING))


@cache
def trailing_modifiers() -> frozenset[str]:
    """Folded words that may stand behind it."""
    return frozenset(words(TRAILING))


# In English a title's last word is what it is, whatever stands before it; not so in au long cours.
ENGLISH_HEADS = frozenset(
    "skills experience experiences projects publications presentations awards certifications activities "
    "achievements internships hobbies".split()
)
