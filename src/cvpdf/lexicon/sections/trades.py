"""Section titles of the less common trades: scholars, lawyers, artists, nurses, teachers; a language a table."""

from __future__ import annotations

from cvpdf.model.resume import Kind

TRADES: dict[str, dict[Kind, str]] = {
    "en": {
        "work": (
            "practica, student teaching, student teaching experience, clinical practice, clinical practicum, "
            "practicum experience, consultancies, tours of duty, duty stations, assignments, posts held, offices "
            "held, residencies & fellowships, representative matters, deal sheet, guest teaching, stage "
            "experience, professional credits, production credits, acting credits, voyages, sea service"
        ),
        "courses": (
            "lectures attended, workshops attended, workshops & professional development, professional "
            "development & training, trainings attended, short courses & workshops, masterclasses, master classes"
        ),
        "publications": (
            "job market paper, book reviews, edited volumes, edited books, edited collections, monographs, books "
            "published, books authored, book chapters published, publications & papers, recordings, discography, "
            "filmography, compositions, data sets, datasets, replication packages, op eds, white papers, policy "
            "briefs, reviews, in the news, papers under review, dissertations & theses"
        ),
        "talks": "guest lectureships, seminars given, lectures given, conference activity",
        "certs": (
            "bar admission, bar admissions, court admissions, admissions, admitted to practice, licenses & "
            "endorsements, teaching credentials, teaching certification, teaching certifications, teaching "
            "licenses, nursing license, nursing licenses, rn license, board certification, board certifications"
        ),
        "education": "medical training, postgraduate training, graduate training, musical training",
        "skills": (
            "laboratory techniques, lab techniques, equipment, instruments, methods, research methods, clinical "
            "competencies, clinical competences, trade skills, fields, fields of specialization, teaching fields, "
            "areas of practice, bar & practice areas"
        ),
        "activities": (
            "student supervision, thesis supervision, officer positions, greek life, "
            "philanthropy, church activities, auxiliary service"
        ),
        "awards": (
            "exhibitions & awards, juried awards, fellowships & grants, grants funded, funded grants, external funding"
        ),
        "other": (
            "commissions, collections, solo shows, group shows, selected shows, repertoire, roles performed, "
            "cases, physical characteristics, measurements, immigration status, dependents"
        ),
    },
    "de": {
        "work": (
            "beschäftigung, beschäftigungen, dienststellen, klinische tätigkeit, ärztliche tätigkeit, engagements "
            "& stationen, theaterstationen, bühnenerfahrung, lehraufträge"
        ),
        "interests": "forschungsschwerpunkte, forschungsgebiete, forschungsbereiche, arbeitsgebiete, arbeitsschwerpunkte",
        "courses": "lehrveranstaltungen, gehaltene lehrveranstaltungen, kurse & seminare, workshops & seminare",
        "publications": "diskografie, diskographie, filmografie, werkverzeichnis, übersetzungen, rezensionen",
        "activities": "betreute arbeiten, betreute abschlussarbeiten, nachwuchsförderung",
        "other": "ausstellungen, einzelausstellungen, gruppenausstellungen, rollen, familie, auf anfrage",
        "education": "künstlerische ausbildung, musikalische ausbildung",
    },
    "fr": {
        "interests": (
            "domaines de recherche, domaine de recherche, thèmes de recherche, thématiques de recherche, axes de "
            "recherche, champs de recherche, domaines dintérêt"
        ),
        "work": "charges de cours, vacations denseignement, stations professionnelles, carrière militaire",
        "activities": "responsabilités collectives, responsabilités administratives, séjours à létranger",
        "other": (
            "expositions, expositions personnelles, expositions collectives, spectacles, filmographie, discographie"
        ),
        "project": "contrats de recherche",
        "skills": "ce que je sais faire, ce que je maîtrise",
        "certs": "certifs",
        "publications": "chapitres douvrages, traductions",
    },
    "es": {
        "interests": "líneas de investigación, áreas de investigación, temas de investigación",
        "activities": "servicio social, servicio comunitario, actividades de servicio, cargos directivos, membresías",
        "other": "exposiciones, exposiciones individuales, exposiciones colectivas, discografía, filmografía",
        "courses": "certificaciones & formación reciente, formación reciente, jornadas",
        "work": "experiencia en docencia, experiencia en investigación",
        "publications": "capítulos de libro, traducciones, tesis dirigidas",
    },
    "pt": {
        "interests": "linhas de pesquisa, áreas de pesquisa, áreas de atuação & pesquisa, temas de pesquisa",
        "publications": "produção, produção acadêmica, produção técnica, traduções",
        "basics": (
            "agendamento, agendamentos, local de atendimento, locais de atendimento, onde atendo, marque sua consulta"
        ),
        "summary": "missão, minha missão, missão & valores, visão",
        "courses": (
            "qualificações & atividades complementares, qualificações & atividades profissionais, atividades "
            "complementares & cursos, aperfeiçoamento pessoal & profissional, aperfeiçoamento profissional, oficinas, minicursos, cursos & "
            "aperfeiçoamento"
        ),
        "other": "exposições, exposições individuais, exposições coletivas, discografia, filmografia",
        "work": "cargos exercidos, atuação clínica",
        "talks": "palestrante",
        "skills": "o que eu faço, o que faço, o que sei fazer",
        "activities": "monitoria, monitorias, bancas, participação em bancas, orientações, comissões, representações",
    },
    "ru": {
        "work": "послужной список, педагогическая деятельность, клинический опыт",
        "other": "семейное положение, выставки, фильмография, роли",
        "publications": "научные работы, монографии, научные труды",
        "summary": "моя история, ключевые факты, коротко, главное",
        "certs": "допуски",
        "interests": "область научных интересов",
    },
}
