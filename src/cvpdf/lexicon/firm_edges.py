"""What names of employers begin or end with: Clínica San Juan, Kanzlei Muster, Milbury Symphony Orchestra.

A name has another word beside it: `clinic` alone says nothing.
"""

from __future__ import annotations

from functools import cache

from cvpdf.lexicon.fold import words

ENDS: dict[str, str] = {
    "en": (
        "orchestra, symphony, philharmonic, quartet, ensemble, choir, chorale, theatre, opera, ballet, dance company, "
        "clinic, infirmary, hospice, nursing home, health system, medical group, medical centre, care home, "
        "police department, police service, fire department, fire service, sheriffs office, army, navy, air force, "
        "marine corps, national guard, coast guard, armed forces, court, district court, superior court, supreme court, "
        "attorneys office, defenders office, prosecutors office, public schools, school district, preschool, daycare, "
        "montessori, ymca, ywca, girl scouts, boy scouts, airport, airways, railway, railways, railroad, transit, "
        "cruise line, cruise lines, realty, properties, construction, contractors, constructors, plumbing, trucking, "
        "freight, shipping, shipyard, publishing, publishers, productions, films, winery, vineyards, brewery, brewing, "
        "bakery, catering, farms, ranch, orchards, law firm, law group, law chambers, law office, law offices, "
        "and sons, & sons, & partners, & associates, & co, parks & recreation, utilities, post office, embassy, consulate, "
        "diocese, synagogue, mosque, charity, trust, fund, credit union, brokerage, securities, investments, "
        "wealth management, asset management, pharmacy, supermarket, department store, outfitters, apparel, foods, "
        "beverages, bistro, cafe, café, diner, pizzeria, country club, resort, casino, fitness center, shelter, "
        "humane society, red cross, thrift store, book store, bookstore, bookshop, gift shop, coffee shop, steakhouse, grill, "
        "salon, day spa, academy of music, conservatory, news service, broadcasting, broadcasting company, "
        "telecommunications, semiconductor, semiconductors, biotech, biosciences, therapeutics, pharma, aerospace, "
        "automotive, steel, chemicals, petroleum, mining, plastics, textiles, packaging, foundry, cooperative, co op"
    ),
    "de": (
        "bundeswehr, rotes kreuz, stadtwerke, landgericht, amtsgericht, volksbank, raiffeisenbank, orchester, "
        "philharmoniker, symphoniker, staatstheater, landestheater, stadttheater, & partner, & söhne, & sohn, & cie, "
        "bau, holzbau, tiefbau, elektrotechnik, haustechnik, maschinenbau, treuhand, versicherung, versicherungen"
    ),
    "fr": "& fils, & frères, & associés, nationale de police, sans frontières, croix rouge",
    "es": "& hijos, & asociados, e hijos, y asociados, sin fronteras, cruz roja",
    "pt": "& filhos, & associados, e filhos, e associados, militar do estado, cruz vermelha",
    "it": "& figli, & associati, e figli, e associati, s p a, spa, s r l, srl, s r l s, srls, s n c, s a s, s c a r l, onlus, aps",
    "nl": "b v, bv, n v, vof, stichting, ziekenhuis, gemeente, universiteit, hogeschool",
    "pl": "sp z o o, sp z oo, sp k, s a, sp j, s c, sp p",
    "tr": "a ş, aş, ltd şti, ltd, şti, holding, üniversitesi, lisesi, bankası, belediyesi, hastanesi, bakanlığı, müdürlüğü, okulu, enstitüsü, derneği, vakfı, fakültesi",
    "id": "tbk, persero",
    "sv": "ab, aktiebolag, kommun, sjukhus, universitet, högskola, gymnasium, gymnasiet, skolan",
    "da": "a s, aps, as, universitet, kommune, universitetshospital, gymnasium, skole, sygehus",
    "cs": "s r o, a s, spol s r o, v o s, o p s, z s",
}
STARTS: dict[str, str] = {
    "de": (
        "bildungszentrum, berufsschule, berufsfachschule, berufskolleg, grundschule, hauptschule, gesamtschule, kita, kindergarten, kindertagesstätte, stadtverwaltung, stadt, gemeinde, kanton, landkreis, bistum, praxis, kanzlei, "
        "bäckerei, konditorei, metzgerei, autohaus, stadtwerke, volksbank, raiffeisenbank, sparkasse, amtsgericht, "
        "landgericht, landesamt, bundesamt, finanzamt, jobcenter, agentur, diakonie, caritas, hotel, gasthof, gasthaus, "
        "restaurant, café, tischlerei, schreinerei, gärtnerei, spedition, buchhandlung, apotheke, theater, museum, "
        "orchester, stiftung, ingenieurbüro, architekturbüro, zahnarztpraxis, arztpraxis, tierarztpraxis, "
        "gemeinschaftspraxis, seniorenheim, pflegeheim, altenheim, altersheim, alterszentrum, pflegezentrum, "
        "jugendzentrum, universitätsklinikum, deutsches rotes, schweizerisches rotes, deutsche bahn, deutsche post, "
        "verlag, druckerei, brauerei, weingut, fahrschule, musikschule, volkshochschule"
    ),
    "fr": (
        "banque, groupe, clinique, hôpital, hopital, chu, chru, chr, ehpad, cabinet, boulangerie, pâtisserie, pharmacie, "
        "restaurant, brasserie, hôtel, rectorat, ministère, gendarmerie, armée, préfecture, association, fondation, "
        "société, compagnie, établissements, éditions, librairie, musée, théâtre, orchestre, opéra, ballet, agence, "
        "garage, laboratoire, laboratoires, crèche, conseil départemental, conseil régional, conseil général, "
        "office de tourisme, office notarial, chambre de commerce, ambassade, journal, supermarché, camping, "
        "coopérative, mutuelle, assurances, médiathèque, bibliothèque, collectif, centre hospitalier, centre social, "
        "centre de loisirs, maison de retraite, ville de, communauté de communes, métropole de, éducation nationale, "
        "croix rouge, secours populaire, mission locale, pôle emploi, france travail"
    ),
    "es": (
        "grupo, clínica, farmacia, restaurante, constructora, despacho, bufete, consejería, diputación, "
        "ministerio, juzgado, juzgados, notaría, editorial, librería, supermercados, supermercado, fundación, asociación, "
        "cooperativa, ejército, policía, guardia civil, museo, teatro, orquesta, diario, agencia, consultora, talleres, "
        "transportes, laboratorios, laboratorio, embajada, parroquia, residencia de, hotel, seguros, banco, "
        "panadería, pastelería, peluquería, inmobiliaria, aseguradora, almacenes, centro de salud, centro médico, "
        "centro educativo, comunidad de, gobierno de, alcaldía, alcaldía de, gobernación, cruz roja, cámara de comercio"
    ),
    "pt": (
        "clínica, construtora, escritório, supermercado, supermercados, padaria, loja, lojas, igreja, exército, polícia, "
        "marinha, força aérea, câmara municipal, fundação, associação, museu, orquestra, jornal, farmácia, drogaria, "
        "consultoria, laboratório, indústria, indústrias, creche, pousada, colégio, agência, cartório, defensoria, "
        "ministério, governo, corpo de bombeiros, posto, santa casa, unidade básica, transportadora, imobiliária, "
        "concessionária, distribuidora, confeitaria, lanchonete, pizzaria, ótica, gráfica, cruz vermelha"
    ),
    "ru": (
        "ооо, ао, пао, зао, оао, ип, фгуп, фгбу, фгбоу, фгаоу, гбоу, гбу, гбуз, мбоу, мбу, мбдоу, гуп, муп, нии, нко, ано, "
        "тоо, оду, снт, гк, больница, поликлиника, детский сад, завод, фабрика, комбинат, магазин, кафе, ресторан, "
        "гостиница, отель, агентство, издательство, редакция, театр, музей, библиотека, администрация, министерство, "
        "группа компаний, холдинг, концерн, корпорация, фонд, ассоциация, банк, аптека, санаторий, филармония, оркестр, "
        "газета, журнал, телеканал, ателье, фирма, компания, торговый дом, сеть магазинов, клиника, адвокатское бюро, "
        "проектный институт, городская больница, областная больница, центральная районная, городская поликлиника"
    ),
    "it": (
        "itis, i t i s, ipsia, iis, itc, azienda, azienda agricola, azienda ospedaliera, azienda sanitaria, comune di, provincia di, regione, ministero, "
        "ristorante, pizzeria, trattoria, albergo, hotel, bar, studio legale, studio tecnico, studio di architettura, "
        "università, università degli studi, politecnico di, liceo, istituto, istituto tecnico, istituto comprensivo, "
        "scuola, accademia, conservatorio, ospedale, clinica, farmacia, cooperativa, società cooperativa, associazione, "
        "fondazione, banca, gruppo, casa di cura, casa editrice, teatro, museo, biblioteca, asl, consiglio nazionale delle"
    ),
    "nl": (
        "stichting, gemeente, lyceum, college, scholengemeenschap, roc, ministerie van, universiteit, hogeschool, vrije universiteit, technische universiteit, "
        "restaurant, basisschool, ziekenhuis, café, bakkerij, slagerij, supermarkt, koninklijke"
    ),
    "pl": (
        "uniwersytet, politechnika, akademia, szkoła, liceum, technikum, zespół szkół, szpital, urząd, urząd miasta, bank, "
        "przedsiębiorstwo, fundacja, stowarzyszenie, sklep, restauracja, kancelaria, biuro, biuro rachunkowe, fabryka, "
        "centrum, instytut, muzeum, teatr, wydawnictwo, hotel, grupa, spółdzielnia, ministerstwo, sąd"
    ),
    "vi": (
        "công ty, công ty tnhh, công ty cổ phần, công ty cp, tập đoàn, ngân hàng, bệnh viện, trường, trường đại học, đại "
        "học, học viện, cao đẳng, trường thpt, thpt, trung tâm, viện, nhà hàng, khách sạn, câu lạc bộ, văn phòng"
    ),
    "id": (
        "pt, cv, ud, universitas, institut, politeknik, sekolah, sma, smk, smp, sekolah tinggi, bank, rumah sakit, dinas, "
        "kementerian, yayasan, koperasi, himpunan mahasiswa, badan eksekutif, sma negeri, smk negeri, toko"
    ),
    "uk": (
        "львівська, київський, національна, тов, пп, фоп, ат, пат, дп, університет, національний університет, київський національний, інститут, ліцей, школа, "
        "коледж, лікарня, банк, міністерство, компанія, центр, завод, академія"
    ),
    "cs": (
        "univerzita, vysoká škola, vysoké učení, české vysoké, masarykova univerzita, univerzita karlova, gymnázium, střední "
        "škola, střední průmyslová, základní škola, nemocnice, městský úřad, úřad, ministerstvo, česká pošta"
    ),
}


@cache
def firm_ends() -> frozenset[str]:
    """Folded words that names of employers end with."""
    return frozenset(word for row in ENDS.values() for word in words(row))


@cache
def firm_starts() -> frozenset[str]:
    """Folded words that they begin with."""
    return frozenset(word for row in STARTS.values() for word in words(row))
