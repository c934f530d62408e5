"""More occupations, trade by trade: care and health, schools, building, kitchens, shops, offices, stage and service.

They are read as those of `occupations`; both genders stand there.
"""

from __future__ import annotations

# What titles end with.
MORE_LAST: dict[str, str] = {
    "en": (
        "cellist, violist, flutist, flautist, oboist, clarinetist, bassoonist, trumpeter, trombonist, percussionist, harpist, "
        "guitarist, bassist, vocalist, accompanist, concertmaster, organist, visitor, concierge, extern, paraprofessional, paraeducator, preceptor, lpn, rn, cna, lvn, emt, aprn, crna, mlt, "
        "private first class, airman, corporal, lance corporal, cadet, midshipman, quartermaster, "
        "comptroller, preparer, banker, drafter, busser, busboy, bar back, barback, gaffer, best boy, "
        "bdr, sdr, vet tech, pharmacy tech, tech support, radiographer, missionary, canvasser, proprietor, homemaker, "
        "caregiver, carer, career break, sabbatical, help desk, expeditor, brewmaster, "
        "cosmetologist, organist, roadie, appraiser, loss prevention, bouncer, bailiff, hydrologist, agronomist, "
        "fisherman, first mate, bosun, boatswain, postman, invigilator, ghostwriter, influencer, "
        "coauthor, co novelist, playwright, screenwriter, dramaturg, essayist, lyricist, songwriter, "
        "housekeeper, janitor, gardener, arborist, horticulturist, beekeeper, "
        "locksmith, goldsmith, jeweler, jeweller, watchmaker, cobbler, ceramicist, "
        "glazier, plasterer, bricklayer, scaffolder, millwright, pipefitter, steamfitter, boilermaker, "
        "ironworker, sheet metal worker, shipwright, cabinetmaker, roustabout, roughneck, "
        "blaster, crane operator, signaler, signalman, dispatcher, linesman, groundsman, greenkeeper, zookeeper, "
        "taxidermist, embalmer, mortician, undertaker, funeral director, midwife, doula, healthcare assistant, "
        "optometrist, orthodontist, podiatrist, chiropractor, osteopath, anesthetist, anaesthetist, anesthesiologist, "
        "dermatologist, neurologist, oncologist, orthopedist, paediatrician, pediatrician, surgeon, physician, "
        "resident physician, house officer, hospitalist, internist, biochemist, biostatistician, immunologist, "
        "entomologist, ethnographer, demographer, cartographer, oceanographer, seismologist, volcanologist, "
        "paleontologist, philologist, philosopher, theologian, sociologist, political scientist, criminologist, "
        "economist, statistician, mathematician, physicist, chemist, biologist, metallurgist, "
        "magistrate, arbitrator, conveyancer, legal counsel, prosecutor, public defender, ombudsperson, alderman, "
        "senator, congressman, ambassador, emissary, lobbyist, pollster, speechwriter, spokesperson, "
        "usherette, emcee, mixologist, bartender, brand ambassador, sommelier, cellarhand, roaster, baker, "
        "pastry chef, commis chef, kitchen porter, food barista, cashier, stocker, shelf stacker, greeter, "
        "night auditor, bellhop, bellman, doorman, lifeguard, ski instructor, helmsman, stevedore, docker, "
        "longshoreman, customs broker, freight forwarder, teamster, trucker, chauffeur, cabbie, motorman, brakeman"
    ),
    "de": (
        "krankenschwester, assistenzarzt, assistenzärztin, oberarzt, oberärztin, facharzt, fachärztin, zahnarzt, "
        "zahnärztin, tierarzt, tierärztin, hausarzt, malerin, lackierer, dachdecker, "
        "fliesenleger, klempner, heizungsbauer, praktikum, "
        "kommissionierer, kommissioniererin, barkeeper, barkeeperin, rezeptionist, rezeptionistin, hausmeister, "
        "hauswart, geschäftsführerin, vorständin, sozialpädagoge, sozialpädagogin, heilpädagogin, heilerziehungspflegerin, "
        "psychologe, psychologin, psychotherapeut, psychotherapeutin, apotheker, apothekerin, "
        "vorarbeiter, vorarbeiterin, bundesfreiwilligendienst, freiwilliges soziales jahr, "
        "freiwilliges ökologisches jahr, wehrdienst, grundwehrdienst, zivildienst, klassenvorstand, tagesmutter, "
        "tagesvater, landwirt, landwirtin, winzerin, försterin, friseur, friseurin, coiffeur, coiffeuse, "
        "kosmetiker, kosmetikerin, polizist, polizistin, feuerwehrmann, feuerwehrfrau, soldat, soldatin, unteroffizier, "
        "schneiderin, schuhmacher, konditorin, "
        "gastronom, hotelfachfrau, hotelfachmann, restaurantfachfrau, restaurantfachmann, fachverkäuferin, "
        "chefarzt, chefärztin, stationsleitung, pflegedienstleitung, pflegehelfer, pflegehelferin, pflegefachfrau, "
        "pflegefachmann, fachfrau gesundheit, praxisassistentin, laborant, laborantin, "
        "biologe, biologin, chemiker, chemikerin, physiker, physikerin, mathematiker, mathematikerin, informatikerin, "
        "ingenieurin, architektin, bauzeichner, bauzeichnerin, vermesser, geomatiker, statiker, stadtplanerin, "
        "historiker, historikerin, kurator, kuratorin, archivarin, bibliothekar, bibliothekarin, lektor, lektorin, "
        "autor, autorin, regisseur, regisseurin, schauspieler, schauspielerin, sängerin, musikerin, musiker, "
        "dirigent, komponist, tänzerin, kameramann, tontechniker, bühnenbildnerin, dramaturgin, moderatorin, "
        "rechtsanwältin, richterin, staatsanwalt, staatsanwältin, steuerberaterin, buchhalterin, kassiererin, "
        "verkäufer, verkäuferin, filialleiterin, disponentin, lokführer, pilotin, flugbegleiter, flugbegleiterin, "
        "matrose, kapitän, zugbegleiterin, busfahrer, taxifahrer, chauffeur, postbote, zusteller, kurier, briefträger, "
        "präsident, präsidentin, vorsitzender, vorsitzende, kassenwart, kassier, schriftführer, schatzmeister, aktuar, "
        "dozent, rektor, rektorin, schulleiter, schulleiterin, klassenlehrerin, fachlehrer, nachhilfe, "
        "betreuer, betreuerin, bezugsperson, erzieher, kindergärtnerin, gruppenleiterin, jugendarbeiterin, seelsorger"
    ),
    "nl": (
        "verzorgende, verzorgende ig, ontwikkelaar, softwareontwikkelaar, medewerker, medewerkster, verkoper, verkoopster, verkoopmedewerker, beheerder, "
        "systeembeheerder, adviseur, leidinggevende, stagiair, stagiaire, docent, leraar, lerares, verpleegkundige, "
        "boekhouder, teamleider, projectleider, kok, chauffeur, onderzoeker, ingenieur, ontwerper, secretaresse, begeleider, "
        "coördinator, eigenaar, oprichter, bezorger, vakkenvuller, kassamedewerker, hoofd, wetenschapper"
    ),
    "tr": (
        "mühendisi, geliştirici, geliştiricisi, uzmanı, müdürü, yöneticisi, sorumlusu, stajyer, stajyeri, öğretmeni, "
        "danışmanı, asistanı, koordinatörü, lideri, analisti, mimarı, tasarımcı, tasarımcısı, teknisyeni, memuru, "
        "hemşiresi, hemşire, doktoru, avukatı, muhasebeci, satış temsilcisi, temsilcisi, direktörü, kurucu, kurucusu, "
        "yazılımcı, araştırmacı, garson, kasiyer, aşçı, şoför"
    ),
    "sv": (
        "utvecklare, systemutvecklare, ingenjör, projektledare, chef, säljare, lärare, sjuksköterska, undersköterska, "
        "konsult, praktikant, handläggare, ekonom, tekniker, butiksbiträde, medarbetare, gruppchef, vd, grundare, forskare"
    ),
    "da": (
        "udvikler, softwareudvikler, ingeniør, projektleder, sælger, lærer, sygeplejerske, konsulent, medarbejder, leder, "
        "studentermedhjælper, utvikler, selger, rådgiver, sykepleier, prosjektleder, daglig leder"
    ),
}
# What titles begin with.
MORE_FIRST: dict[str, str] = {
    "fr": (
        "developpeur, developpeuse, ingenieur, stage, stages, cdd, alternance, alternante, apprentissage, vacations, vacataire, inventeur, inventrice, service civique, "
        "mission, intérim, job d été, job dété, "
        "auxiliaire, auxiliaire de, maître d, maître de, maîtresse, auditeur, auditrice, contrôleur, contrôleuse, "
        "conducteur, conductrice, commis, plongeur, maçon, peintre, menuisier, charpentier, couvreur, carreleur, "
        "chauffagiste, soudeur, ajusteur, tourneur, post doctorant, postdoctorant, illustrateur, illustratrice, "
        "photographe, vidéaste, correcteur, correctrice, bibliothécaire, documentaliste, archiviste, service civique, "
        "volontaire, baby babysitter, nounou, garde d enfants, garde denfants, cariste, facteur, factrice, "
        "coursier, gouvernante, femme de, valet de, entraîneur, entraîneuse, clerc, kinésithérapeute, "
        "ergothérapeute, orthophoniste, orthoptiste, sage femme, vétérinaire, dentiste, chirurgien, podologue, diététicien, "
        "diététicienne, opticien, opticienne, téléconseiller, téléconseillère, télévendeur, pompier, sapeur pompier, gendarme, "
        "policier, policière, militaire, soldat, officier, sous officier, dessinateur, dessinatrice, géomètre, urbaniste, "
        "paysagiste, décorateur, décoratrice, scénographe, costumière, comédien, comédienne, metteur en, musicien, "
        "musicienne, compositeur, compositrice, chanteuse, danseur, danseuse, régisseur, régisseuse, réalisateur, "
        "réalisatrice, cadreur, preneur de, graphiste, maquettiste, infographiste, "
        "infirmier, infirmière, aide soignant, aide soignante, brancardier, ambulancier, ambulancière, secouriste, "
        "vendeur, vendeuse, merchandiser, étalagiste, serveur, serveuse, barmaid, sommelier, sommelière, traiteur, "
        "boucher, bouchère, poissonnier, fromager, fleuriste, esthéticienne, esthéticien, concierge, gardien, gardienne, "
        "jardinier, jardinière, viticulteur, éleveur, maraîcher, bûcheron, pêcheur, matelot, pilote, steward, "
        "secrétaire, standardiste, greffier, greffière, magistrat, huissier, fiscaliste, actuaire, économiste, statisticien, "
        "statisticienne, sociologue, historien, historienne, géographe, géologue, biologiste, chimiste, physicien, "
        "mathématicien, linguiste, philosophe, écrivain, écrivaine, auteur, auteure, autrice, poète, éditeur, éditrice, "
        "libraire, imprimeur, relieur, chroniqueur, chroniqueuse, pigiste, présentateur, présentatrice, "
        "conférencier, conférencière, intervenant, intervenante, examinateur, inspecteur, inspectrice, proviseur, "
        "surveillante, conseiller professeur, lecteur, lectrice, maîtresse de conférences, directeur, directrice, "
        "dirigeant, dirigeante, entrepreneure, propriétaire, gérant, représentant, représentante, délégué, déléguée, "
        "porte parole, vice président, vice présidente, secrétaire général, député, conseiller municipal"
    ),
    "es": (
        "miembro, integrante, vocal, mesero, mesera, mozo, moza, bartender, procurador, procuradora, residente, residente de, topógrafo, topógrafa, delineante, "
        "fontanero, plomero, gasista, soldador, carpintero, pintor, pintora, herrero, chofer, chófer, subgerente, subdirector, "
        "subdirectora, asesor, asesora, editor, bibliotecario, bibliotecaria, trabajador social, trabajadora social, "
        "fisioterapeuta, kinesiólogo, kinesióloga, fonoaudióloga, farmacéutico, farmacéutica, veterinario, veterinaria, "
        "odontólogo, odontóloga, nutricionista, socorrista, guardavidas, guardia de, limpiador, limpiadora, niñero, "
        "niñera, cuidador, cuidadora, fundador, fundadora, cofundador, cofundadora, tesorera, capacitador, capacitadora, "
        "tutor, tutora, preparador, preparadora, perito, perita, agrónomo, agrónoma, guía, azafata, azafato, peluquero, "
        "peluquera, esteticista, barbero, cosmetóloga, costurera, modista, panadera, carnicero, ama de casa, "
        "enfermera, auxiliar de, celador, celadora, paramédico, camillero, matrona, obstetra, pediatra, cirujano, "
        "cirujana, psiquiatra, terapeuta, logopeda, optometrista, bioquímico, bioquímica, biólogo, bióloga, "
        "geólogo, geóloga, economista, actuario, sociólogo, socióloga, "
        "antropólogo, antropóloga, historiador, historiadora, filósofo, lingüista, escritor, escritora, autor, autora, poeta, "
        "corrector, correctora, locutor, locutora, presentador, presentadora, reportero, reportera, productor, productora, "
        "guionista, camarógrafo, realizador, realizadora, cantante, bailarín, bailarina, actor, actriz, "
        "ilustrador, ilustradora, dibujante, escenógrafa, vestuarista, maquillador, maquilladora, cajera, reponedor, "
        "reponedora, vendedor, vendedora, representante, teleoperadora, telefonista, recepcionista, conserje, portero, "
        "juez, jueza, fiscal, escribano, escribana, secretaria, policía, bombero, bombera, "
        "soldado, militar, sargento, teniente, alcalde, concejal, diputado, diputada, embajador, embajadora, cónsul, "
        "agricultor, agricultora, ganadero, jardinero, jardinera, pescador, marinero, piloto, capitán, maquinista, taxista, "
        "rector, rectora, decano, decana, catedrático, catedrática, vicedecano, coordinadora, docente, educador, educadora, "
        "orientador, orientadora, pedagogo, pedagoga, psicopedagoga, animador, animadora, gestor, gestora, propietario, "
        "propietaria, dueño, dueña, empresario, empresaria, emprendedor, emprendedora, representante legal"
    ),
    "pt": (
        "menor aprendiz, mestre de obras, pedreiro, pintor, pintora, encanador, marceneiro, carpinteiro, serralheiro, gesseiro, "
        "soldador, soldadora, motoboy, telefonista, representante, fisioterapeuta, nutricionista, dentista, cirurgião dentista, cirurgiã dentista, "
        "fonoaudióloga, fonoaudiólogo, terapeuta, farmacêutico, farmacêutica, veterinário, veterinária, biomédico, biomédica, "
        "biólogo, bióloga, geólogo, geóloga, economista, estatístico, sociólogo, socióloga, "
        "antropóloga, historiador, historiadora, iniciação científica, bolsista, editor, revisor, revisora, "
        "ilustrador, ilustradora, autor, autora, coautor, coautora, escritor, escritora, produtor, produtora, musicista, "
        "cantor, cantora, ator, atriz, bailarina, diretor de, cineasta, roteirista, cinegrafista, radialista, locutor, locutora, "
        "apresentador, apresentadora, bibliotecário, bibliotecária, arquivista, museóloga, servidor público, servidora pública, "
        "funcionário público, funcionária pública, escriturário, escriturária, policial, soldado, recruta, sargento, "
        "tenente, capitão, bombeiro, bombeira, porteiro, porteira, zelador, zeladora, babá, cuidador, cuidadora, "
        "sócio, sócia, sócio proprietário, sócia proprietária, sócio fundador, sócia fundadora, proprietário, proprietária, "
        "fundador, fundadora, cofundador, cofundadora, tesoureira, secretário, secretária, facilitador, facilitadora, "
        "mediador, mediadora, embaixador, embaixadora, conselheiro, conselheira, diretora executiva, "
        "psiquiatra, pediatra, cirurgião, cirurgiã, obstetra, parteira, socorrista, agente de, auxiliar de, "
        "camareira, copeira, copeiro, confeiteiro, confeiteira, padeiro, açougueiro, chapeiro, cumim, barman, bartender, "
        "costureira, cabeleireiro, cabeleireira, manicure, esteticista, maquiadora, barbeiro, diarista, empregada doméstica, "
        "faxineira, jardineiro, caseiro, agricultor, agricultora, agrônomo, agrônoma, pescador, tratorista, "
        "empacotador, empacotadora, conferente, almoxarife, frentista, cobrador, manobrista, taxista, caminhoneiro, piloto, "
        "comissária de bordo, comissário de bordo, comissária de, comissário de, despachante, corretor, corretora, perito, perita, juiz, juíza, "
        "promotor de justiça, defensora pública, procurador, procuradora, escrivão, escrivã, tabelião, "
        "prefeito, vereador, vereadora, deputado, deputada, reitor, reitora, pró reitor, vice diretora, pedagogo, pedagoga, "
        "psicopedagoga, intérprete, intérprete de libras, preceptor, preceptora, residente, plantonista, "
        "treinador, treinadora, preparador árbitro, atleta, guia, guia de turismo, recreador, recreadora, monitora, "
        "vendedor, vendedora, gerente, gestor, empresário, empresária, autônomo, freelancer, membro, presidente"
    ),
    "it": (
        "sviluppatore, sviluppatrice, ingegnere, programmatore, programmatrice, responsabile, impiegato, impiegata, "
        "impiegato amministrativo, addetto, addetta, tirocinante, tirocinio, stagista, consulente, tecnico, tecnica, "
        "analista, progettista, insegnante, docente, maestra, maestro, infermiere, infermiera, medico, commesso, commessa, "
        "cameriere, cameriera, cuoco, cuoca, pizzaiolo, barista, operaio, operaia, magazziniere, autista, segretaria, "
        "segretario, receptionist, contabile, ragioniere, ragioniera, architetto, geometra, avvocato, praticante, "
        "professore, professoressa, ricercatore, ricercatrice, dottorando, dottoranda, assegnista, borsista, coordinatore, coordinatrice, direttore, "
        "direttrice, titolare, socio, fondatore, fondatrice, educatore, educatrice, animatore, animatrice, istruttore, "
        "istruttrice, grafico, grafica, redattore, redattrice, traduttore, traduttrice, sistemista, venditore, "
        "venditrice, rappresentante, agente, elettricista, idraulico, meccanico, muratore, parrucchiera, estetista, "
        "farmacista, psicologo, psicologa, volontario, volontaria, capo, capoturno, operatore, operatrice, collaboratore, "
        "collaboratrice, assistente, amministratore, amministratrice, apprendista, laureando, studente, studentessa"
    ),
    "vi": (
        "lập trình viên, kỹ sư, nhân viên, trưởng phòng, trưởng nhóm, thực tập sinh, giáo viên, giảng viên, quản lý, chuyên "
        "viên, kế toán, kế toán viên, giám đốc, phó giám đốc, cộng tác viên, trợ lý, trợ giảng, thực tập, bác sĩ, y tá, điều "
        "dưỡng, thư ký, nhà phát triển, kiến trúc sư, phó phòng, tư vấn viên, tình nguyện viên, chuyên gia, gia sư"
    ),
    "id": (
        "staf, staff, manajer, pengembang, programer, guru, dosen, asisten, magang, kepala, karyawan, karyawati, kasir, "
        "perawat, insinyur, sekretaris, koordinator, analis, peneliti, relawan, ketua, wakil ketua, anggota, bendahara, "
        "pengajar, supir, teknisi, akuntan, penerjemah, pemagang, direktur"
    ),
}
# What titles begin or end with.
MORE_EDGES: dict[str, str] = {
    "ru": (
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
