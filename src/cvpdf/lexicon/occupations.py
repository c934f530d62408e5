"""Occupations that a title is called by where they stand at its edge: Line Cook, Ayudante de cocina, Бухгалтер.

Unlike the words of `jobs`, which make a title wherever they stand, many of these are surnames or things as well: Baker
Hughes is no baker. English and German titles end with one, Romance titles begin with it, Russian ones do either.
"""

from __future__ import annotations

from functools import cache

from cvpdf.lexicon.fold import words
from cvpdf.lexicon.more_occupations import MORE_EDGES, MORE_FIRST, MORE_LAST

# What titles end with.
LAST: dict[str, str] = {
    "en": (
        "actor, actress, acupuncturist, anthropologist, archaeologist, archivist, assembler, astronomer, audiologist, "
        "baker, teller, bartender, beautician, butcher, worker, coworker, cataloger, caterer, chaplain, choreographer, "
        "cinematographer, servant, cleaner, columnist, composer, conductor, creator, cook, correspondent, counsel, "
        "courier, custodian, data entry, deckhand, hygienist, detective, dietitian, dietician, dj, walker, drummer, "
        "educator, entrepreneur, epidemiologist, esthetician, examiner, fabricator, hand, farmer, filmmaker, attendant, "
        "florist, grader, groundskeeper, hairdresser, handyman, helper, historian, aide, hostess, illustrator, porter, "
        "laborer, labourer, landscaper, linguist, lineman, logistician, carrier, maker, mason, mechanic, medic, mediator, "
        "scribe, meteorologist, microbiologist, model, musician, nanny, naturalist, negotiator, anchor, notary, "
        "nutritionist, optician, orderly, handler, painter, ranger, pastor, performer, pianist, podcaster, poet, priest, "
        "proctor, psychiatrist, publicist, publisher, purchaser, referee, registrar, reporter, restaurateur, roofer, "
        "sailor, sculptor, seamstress, guard, shopkeeper, singer, solicitor, barrister, sommelier, stagehand, parent, "
        "steward, stewardess, stockbroker, stylist, integrator, tailor, telemarketer, toolmaker, toxicologist, "
        "transcriptionist, typist, umpire, upholsterer, usher, valet, vendor, videographer, violinist, warden, "
        "winemaker, woodworker, zoologist, quant, solopreneur, crew, counsellor, police, infantryman, corpsman, yeoman, "
        "customer service, undergraduate research, graduate research, chief of staff, faculty, dancer, gamer, "
        "streamer, youtuber, interviewer, presenter, panelist, judge, docent, ecologist, botanist, astrophysicist, "
        "neuroscientist, geneticist, virologist, pathologist, radiologist, cardiologist, sonographer, phlebotomist, "
        "trustee, councillor, commissioner, ombudsman, envoy, diplomat, attaché, delegate, intern engineer, au pair, chief, in charge"
    ),
    "de": (
        "koch, köchin, ärztin, arzt, azubi, auszubildende, inhaber, inhaberin, vorstand, vorstandsmitglied, "
        "fsj, bufdi, zivildienstleistender, notar, richter, pfarrer, hebamme, volontär, volontärin, lehrling, aushilfe, "
        "angestellter, angestellte, geselle, gesellin, steuerfachangestellte, pate, patin, jurymitglied, mitglied, "
        "gesellschafter, gesellschafterin, freiberufler, freiberuflerin, freiberuflich, werkvertrag, minijob, zivi"
    ),
}
# What titles begin with.
FIRST: dict[str, str] = {
    "fr": (
        "associé, associée, apprenti, apprentie, caissier, caissière, cuisinier, cuisinière, médecin, commercial, commerciale, gestionnaire, "
        "conseiller, conseillère, animateur, animatrice, journaliste, traducteur, traductrice, intégrateur, intégratrice, "
        "auto entrepreneur, entrepreneur, fondatrice, président, présidente, bénévole, employé, employée, équipier, "
        "équipière, manutentionnaire, préparateur, préparatrice, opérateur, opératrice, chauffeur, livreur, magasinier, "
        "ouvrier, ouvrière, électricien, plombier, mécanicien, réceptionniste, hôtesse, hôte, webmestre, "
        "maître de conférences, moniteur, monitrice, éducateur, éducatrice, coordinateur, coordinatrice, coordonnateur, "
        "acheteur, acheteuse, juriste, avocat, avocate, notaire, pharmacien, pharmacienne, psychologue, attaché, attachée, "
        "enseignante, professeure, doctorante, chercheuse, étudiant, étudiante, alternante, gérante, formatrice, stagiaire, "
        "monteur, monteuse, agriculteur, boulanger, boulangère, pâtissier, pâtissière, coiffeur, coiffeuse, saisonnier, "
        "chef de, cheffe de, surveillant, surveillante, interprète, "
        "tuteur, tutrice, membre, trésorier, trésorière, vacataire, intérimaire, jobiste, barman, aide, agent, agente"
    ),
    "es": (
        "becaria, prácticas, profesora, arquitecta, diseñadora, investigadora, encargada, ayudante, cajero, cajera, contador, "
        "contadora, médico, médica, abogado, abogada, psicólogo, psicóloga, periodista, redactor, redactora, traductor, "
        "traductora, fotógrafo, fotógrafa, mozo, operario, operaria, conductor, conductora, repartidor, repartidora, "
        "mecánico, electricista, monitora, entrenador, entrenadora, supervisora, comercial, teleoperador, teleoperadora, "
        "voluntario, voluntaria, científico, científica, ayudantía, socio, socia, presidente, presidenta, maestro, maestra, "
        "pasante, pasantía, alumno, alumna, ejecutivo, ejecutiva, autónomo, autónoma, freelance, dependiente, dependienta, "
        "camarero, camarera, cocinero, cocinera, enfermero, técnica, administrativo, administrativa, directora, jefa, "
        "responsable, pastelero, panadero, albañil, peón, vigilante, tesorero, vocal, ponente, formador, formadora"
    ),
    "pt": (
        "estágio, assessor, assessora, pesquisadora, encarregado, encarregada, atendente, caixa, secretário, secretária, contadora, enfermeiro, "
        "enfermeira, advogado, advogada, jornalista, redator, redatora, tradutor, tradutora, operador, operadora, motorista, "
        "entregador, eletricista, instrutor, instrutora, promotor, promotora, voluntário, voluntária, cientista, aprendiz, "
        "jovem aprendiz, garçom, garçonete, cozinheiro, cozinheira, balconista, repositor, estoquista, orientador, "
        "orientadora, testador, testadora, educador, educadora, palestrante, digitador, digitadora, vendedor, vendedora, "
        "gestora, diretora, coordenadora, consultora, arquiteta, técnica, presidente, tesoureiro, líder de equipe, "
        "desenvolvimento desktop, autônoma, empreendedor, empreendedora, mentora, programador, programadora"
    ),
}
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
        "лаборантка, учительница, преподавательница, проджект, продакт, фронтендер, бэкендер, девопс, разработка"
    ),
}


@cache
def last_occupations() -> frozenset[str]:
    """Folded words that a title may end with."""
    return frozenset(
        word for rows in (LAST, MORE_LAST, EDGES, MORE_EDGES) for row in rows.values() for word in words(row)
    )


@cache
def first_occupations() -> frozenset[str]:
    """Folded words that a title may begin with."""
    return frozenset(
        word for rows in (FIRST, MORE_FIRST, EDGES, MORE_EDGES) for row in rows.values() for word in words(row)
    )
