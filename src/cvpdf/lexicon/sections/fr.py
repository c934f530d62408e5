"""Section titles in French."""

from __future__ import annotations

from cvpdf.model.resume import Kind

TITLES: dict[Kind, str] = {
    "basics": (
        "informations, informations générales, identité, renseignements, "
        "coordonnées, informations personnelles, informations de contact, état civil, renseignements personnels, "
        "me contacter, données personnelles"
    ),
    "objective": "objectif, objectif professionnel, objectifs, projet professionnel, poste recherché",
    "summary": (
        "moi, biographie, résumé de carrière, "
        "profil professionnel, à propos, à propos de moi, présentation, résumé professionnel, qui suis je, synthèse, "
        "accroche, en bref, profil personnel"
    ),
    "work": (
        "carrière, postes occupés, activité professionnelle, "
        "expérience professionnelle, expériences professionnelles, parcours professionnel, expériences, expérience, "
        "emplois, parcours, expérience de travail, historique professionnel, activités professionnelles, emploi"
    ),
    "intern": "stages, stage, expérience de stage, alternance",
    "project": (
        "projets, projets personnels, réalisations, projet, projets académiques, projets professionnels, "
        "portfolio de projets, projets sélectionnés, recherche"
    ),
    "opensource": "projets open source, contributions open source, logiciel libre",
    "education": (
        "diplôme, "
        "formation, formations, études, éducation, parcours académique, parcours scolaire, diplômes, "
        "formation académique, diplômes & formations, cursus, cursus scolaire, formation & diplômes, scolarité"
    ),
    "skills": (
        "langages, langages de programmation, logiciels, savoirs, environnement technique maîtrisé, atouts, "
        "qualités, bureautique, "
        "compétences, compétences techniques, compétences informatiques, savoir faire, outils, compétences clés, "
        "compétences professionnelles, domaines de compétence, connaissances, connaissances techniques, savoir être, "
        "informatique, compétences personnelles"
    ),
    "certs": "certificats, permis, habilitations",
    "awards": "prix, récompenses, distinctions & prix, bourses, prix & distinctions, prix & récompenses",
    "publications": "brevets, articles publiés, publications scientifiques, publications & brevets",
    "talks": "conférences, présentations, communications, conférences & présentations",
    "languages": "langues, compétences linguistiques, langues étrangères, langues parlées",
    "interests": (
        "centres d'intérêt, loisirs, intérêts, centres d'intérêts, hobbies & loisirs, passe temps, "
        "loisirs & centres d'intérêt, divers & loisirs"
    ),
    "activities": (
        "bénévolat, engagements, activités, vie associative, activités associatives, "
        "activités extra professionnelles, associations & bénévolat, engagement associatif, activités extrascolaires"
    ),
    "courses": "formation continue, cours, formations complémentaires, stages de formation",
    "references": "références, recommandations & références",
    "thanks": "remerciements",
    "links": "liens, sites web, réseaux sociaux, en ligne",
    "military": "service militaire",
    "other": (
        "autres, divers, informations complémentaires, autres informations, annexes, informations supplémentaires, "
        "autre"
    ),
}
