"""Section titles in French."""

from __future__ import annotations

from cvpdf.model.resume import Kind

TITLES: dict[Kind, str] = {
    "basics": (
        "contact & liens, à mon sujet, mes coordonnées, mes informations, infos, infos personnelles, "
        "informations & contact, identité & contact, me joindre, "
        "informations, informations générales, identité, renseignements, "
        "coordonnées, informations personnelles, informations de contact, état civil, renseignements personnels, "
        "me contacter, données personnelles"
    ),
    "objective": (
        "objectif de carrière, ma recherche, je recherche, souhaits, souhaits professionnels, poste souhaité, "
        "disponibilité & mobilité, "
        "objectif, objectif professionnel, objectifs, projet professionnel, poste recherché"
    ),
    "summary": (
        "à retenir, a retenir, a propos, a propos de moi, a présent, à présent, aujourdhui, mon profil, "
        "qui je suis, présentation personnelle, points forts, mes atouts, forces, en résumé, en quelques mots, "
        "personnalité, synthèse du profil, synthèse professionnelle, "
        "moi, biographie, résumé de carrière, "
        "profil professionnel, à propos, à propos de moi, présentation, résumé professionnel, qui suis je, synthèse, "
        "accroche, en bref, profil personnel"
    ),
    "work": (
        "enseignement, enseignements, expériences denseignement, expérience denseignement, "
        "activités denseignement, vacations, mes expériences, mon expérience, mon parcours, "
        "mon parcours professionnel, expériences clés, expériences significatives, expériences principales, "
        "principales expériences, dernières expériences, autres expériences, autres expériences professionnelles, "
        "expériences antérieures, expérience antérieure, expériences précédentes, expériences complémentaires, "
        "expériences diverses, expériences techniques, expérience technique, expériences informatiques, "
        "autres expériences informatiques, expériences en informatique, expériences de travail, "
        "expériences & projets, expériences professionnelles & stages, expériences professionnelles & projets, "
        "expérience & formation, mes missions, missions réalisées, postes, fonctions, fonctions exercées, "
        "emplois occupés, jobs détudiant, jobs étudiants, jobs dété, petits boulots, vie professionnelle, "
        "historique, historique demploi, expérience pro, expériences pro, expérience de recherche, "
        "expériences de recherche, activités de recherche, activité de recherche, poste actuel, "
        "situation actuelle, poste actuel & précédents, freelance & missions, "
        "carrière, postes occupés, activité professionnelle, "
        "expérience professionnelle, expériences professionnelles, parcours professionnel, expériences, expérience, "
        "emplois, parcours, expérience de travail, historique professionnel, activités professionnelles, emploi"
    ),
    "intern": (
        "stages & alternance, stages & expériences, alternances, apprentissage, stages en entreprise, "
        "stages professionnels, expériences de stage, "
        "stages, stage, expérience de stage, alternance"
    ),
    "project": (
        "projets réalisés, projets significatifs, projets récents, mes projets, projets étudiants, "
        "projets scolaires, projets universitaires, projets informatiques, projets techniques, "
        "projets de recherche, projets de développement, projets web, projets annexes, autres projets, "
        "projets & réalisations, mes réalisations, réalisations personnelles, réalisations professionnelles, "
        "travaux, mémoire, mémoires, thèse, projet de fin détudes, "
        "projets, projets personnels, réalisations, projet, projets académiques, projets professionnels, "
        "portfolio de projets, projets sélectionnés, recherche"
    ),
    "opensource": "projets open source, contributions open source, logiciel libre",
    "education": (
        "cursus universitaire, cursus académique, études & formations, études & diplômes, études supérieures, "
        "parcours universitaire, parcours de formation, formation initiale, formation universitaire, "
        "formation scolaire, formation & études, formations & diplômes, diplômes & formation, "
        "diplômes & certifications, diplômes obtenus, diplômes universitaires, titres & diplômes, scolaire, "
        "école, écoles, mes études, mes formations, ma formation, formation & certifications, "
        "formation académique & professionnelle, éducation & formation, niveau détudes, "
        "diplôme, "
        "formation, formations, études, éducation, parcours académique, parcours scolaire, diplômes, "
        "formation académique, diplômes & formations, cursus, cursus scolaire, formation & diplômes, scolarité"
    ),
    "skills": (
        "compétences & outils, compétences & langues, compétences & loisirs, compétences & passions, "
        "compétences linguistiques & informatiques, compétences it, compétences digitales, "
        "compétences numériques, compétences bureautiques, compétences transversales, "
        "compétences comportementales, compétences relationnelles, compétences humaines, compétences principales, "
        "compétences générales, compétences métier, compétences métiers, compétences fonctionnelles, "
        "compétences & connaissances, compétences & savoir faire, mes compétences, principales compétences, "
        "domaines de compétences, domaines dexpertise, expertises, expertise technique, stack technique, "
        "stack technologique, environnements techniques, technologies utilisées, technologies maîtrisées, "
        "techniques, technique, outils & technologies, outils informatiques, langages & outils, "
        "langages & frameworks, langages informatiques, programmation, développement, bases de données, systèmes, "
        "systèmes dexploitation, méthodes, méthodologies, méthodologie, maîtrise, capacités, "
        "qualités personnelles, qualités professionnelles, soft skills & qualités, maîtrises, "
        "langages, langages de programmation, logiciels, savoirs, environnement technique maîtrisé, atouts, "
        "qualités, bureautique, "
        "compétences, compétences techniques, compétences informatiques, savoir faire, outils, compétences clés, "
        "compétences professionnelles, domaines de compétence, connaissances, connaissances techniques, savoir être, "
        "informatique, compétences personnelles"
    ),
    "certs": (
        "permis de conduire, brevets & certifications, certifications & formations, certifications & diplômes, "
        "attestations, "
        "certificats, permis, habilitations"
    ),
    "awards": (
        "bourses & prix, concours, réussites, honneurs, succès, "
        "prix, récompenses, distinctions & prix, bourses, prix & distinctions, prix & récompenses"
    ),
    "publications": (
        "articles scientifiques, livres, ouvrages, publications & communications, travaux publiés, "
        "brevets, articles publiés, publications scientifiques, publications & brevets"
    ),
    "talks": (
        "interventions, séminaires, colloques, conférences & séminaires, "
        "conférences, présentations, communications, conférences & présentations"
    ),
    "languages": (
        "langue, langues vivantes, connaissances linguistiques, niveau de langue, "
        "langues, compétences linguistiques, langues étrangères, langues parlées"
    ),
    "interests": (
        "centre dintérêt, loisirs & intérêts, mes passions, mes loisirs, activités & loisirs, "
        "activités & intérêts, intérêts personnels, sports & loisirs, sport & loisirs, activités personnelles, "
        "passions & activités, "
        "centres d'intérêt, loisirs, intérêts, centres d'intérêts, hobbies & loisirs, passe temps, "
        "loisirs & centres d'intérêt, divers & loisirs"
    ),
    "activities": (
        "engagements associatifs, activités extra scolaires, expériences associatives, expérience associative, "
        "expérience bénévole, expériences bénévoles, volontariat, responsabilités associatives, "
        "actions bénévoles, engagements citoyens, encadrement, "
        "bénévolat, engagements, activités, vie associative, activités associatives, "
        "activités extra professionnelles, associations & bénévolat, engagement associatif, activités extrascolaires"
    ),
    "courses": (
        "formation complémentaire, formations suivies, cours suivis, mooc, moocs & formations, autoformation, "
        "auto formation, formations professionnelles, formation professionnelle, "
        "formation continue, cours, formations complémentaires, stages de formation"
    ),
    "references": (
        "référence, recommandations, lettres de recommandation, témoignages, références, recommandations & références"
    ),
    "thanks": "remerciements",
    "links": ("liens utiles, réseaux, sur le web, profils, retrouvez moi, liens, sites web, réseaux sociaux, en ligne"),
    "military": "service militaire",
    "other": (
        "sommaire, table des matières, renseignements complémentaires, annexe, mobilité, disponibilité, "
        "permis & mobilité, compléments, complément, remarques, à noter, "
        "autres, divers, informations complémentaires, autres informations, annexes, informations supplémentaires, "
        "autre"
    ),
}
