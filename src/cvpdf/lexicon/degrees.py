"""Degrees, school leaving certificates and vocational diplomas of languages in an alphabet, as headers begin or end."""

from __future__ import annotations

from functools import cache

from cvpdf.lexicon.fold import words

LATIN: dict[str, str] = {
    "en": (
        "sc b, sc m, sc d, ed d, edd, ed m, ed s, b ed, m ed, m a t, b f a, bfa, m f a, "
        "mfa, b mus, bmus, m mus, mmus, d m a, dma, b s n, bsn, m s n, msn, d n p, dnp, adn, b s w, bsw, m s w, msw, m p a, "
        "mpa, m p p, mpp, m p h, mph, dr p h, drph, pharm d, pharmd, d d s, dds, d dmd, d v m, dvm, d p t, dpt, "
        "psy d, psyd, j d, ll b, ll m, s j d, sjd, d phil, dphil, m st, mst, m litt, mlitt, m div, mdiv, th m, thm, "
        "d min, dmin, b arch, barch, m arch, march, m l a, mla, m l s, mls, m l i s, mlis, b b a, m b a, emba, "
        "b tech, b sc hons, bsc hons, ba hons, beng hons, meng hons, m eng, m math, mmath, m phys, mphys, m chem, mchem, "
        "m b b s, mbbs, mbchb, bds, b v sc, b pharm, bpharm, m pharm, mpharm, b ed hons, pgce, pgdip, pgcert, pgd, "
        "pgdm, postgraduate diploma, postgraduate certificate, graduate diploma, graduate certificate, advanced diploma, "
        "national diploma, higher national diploma, hnc, btec, nvq, gcse, gcses, igcse, as levels, leaving certificate, "
        "aas, a asn, associate of arts, associate of science, associate of applied science, "
        "associates degree, associate in applied science, bachelor of fine arts, bachelor of laws, bachelor of education, "
        "bachelor of nursing, bachelor of commerce, bachelor of business administration, bachelor of technology, "
        "bachelor of architecture, bachelor of music, bachelor of social work, master of business administration, "
        "master of engineering, master of technology, master of education, master of fine arts, master of laws, "
        "master of philosophy, master of public health, master of public administration, master of social work, "
        "doctor of philosophy, doctor of medicine, juris doctor, bachelors degree, masters degree, doctoral degree, "
        "high school certificate, secondary school certificate, ssc, hsc, hssc, sslc, matriculation, "
        "wassce, waec, neco, kcse, kcpe, international baccalaureate, ib diploma, coding bootcamp, "
        "licentiate, "
    ),
    "de": (
        "bachelor of science bsc, dipl ing, dipl inf, dipl kfm, dipl kffr, dipl psych, dipl phys, dipl chem, dipl biol, "
        "dipl math, dipl päd, dipl soz päd, dipl betriebsw, diplom ingenieur, diplom informatiker, diplom kaufmann, "
        "diplomstudium, mag, mag phil, mag rer soc oec, lic phil, lic oec, lizentiat, doktor, doktorat, dr dr rer nat, dr phil, "
        "dr ing, dr jur, dr rer pol, habilitation, erstes staatsexamen, zweites staatsexamen, 1 staatsexamen, "
        "2 staatsexamen, allgemeine hochschulreife, fachgebundene hochschulreife, hochschulreife, fachabitur, "
        "fachhochschulreife, realschulabschluss, hauptschulabschluss, qualifizierender hauptschulabschluss, "
        "mittlerer schulabschluss, mittlere reife, sekundarabschluss, berufsausbildung, berufslehre, "
        "berufsmatura, berufsmaturität, maturität, matura, reifeprüfung, efz, eba, meisterprüfung, meisterbrief, "
        "technikerschule, fernstudium, zertifikatslehrgang, referendariat, magisterstudium, "
        "lehramtsstudium, masterabschluss, grundstudium, hauptstudium, vordiplom, promotionsstudium"
    ),
    "fr": (
        "licence professionnelle, licence pro, master 1, master 2, master i, master ii, dea, dess, "
        "deug, deust, maîtrise, agrégation, capes, capet, crpe, bac pro, bac s, bac es, bac l, bac sti, "
        "bac scientifique, baccalauréat scientifique, baccalauréat général, brevet des collèges, brevet professionnel, "
        "diplôme, diplôme dingénieur, diplôme d ingénieur, diplôme universitaire, diplôme d état, diplôme détat, cycle ingénieur, cycle préparatoire, "
        "classe préparatoire, classes préparatoires, cpge, prépa, prépa intégrée, mastère, mastère spécialisé, mba, "
        "thèse de doctorat, hdr, titre professionnel, certificat, cfc, bachelier, certificat daptitude professionnelle, "
        "deeg, dcg, dscg, dnmade, dipes, "
    ),
    "es": (
        "bachiller, bachiller superior, diplomatura, doctora, doctorando, egresado, egresada, especialización, "
        "especialidad, estudios superiores, formación profesional, fp, fp superior, fp grado superior, fp grado medio, "
        "graduado, graduada, ingeniera, ingeniero técnico, ingeniería técnica, licenciado, licenciada, licenciado en, "
        "magíster, magister, máster máster oficial, máster en, postgrado, posgrado, postítulo, "
        "profesorado, tecnicatura, tecnicatura universitaria, tecnólogo, técnico superior, técnico superior "
        "tsu, técnico medio, título profesional, preparatoria, secundaria, "
        "educación secundaria, educación media, educación perito, perito mercantil, "
        "especialista experto curso de especialización"
    ),
    "pt": (
        "bacharela, bacharelando, bacharelanda, curso técnico, curso superior, doutor, doutora, doutorado, doutorando, "
        "doutoranda, ensino fundamental, ensino superior, ensino técnico, ensino médio completo, ensino médio técnico, "
        "especialização lato sensu, formação técnica, graduada, graduado, graduanda, graduando, "
        "graduação tecnológica, licenciada, licenciado, licenciatura plena, livre docência, mba executivo, "
        "mestra, mestranda, mestrando, mestrado profissional, mestrado acadêmico, mestrado integrado, pós doc, "
        "pós doutorado, pós doutoramento, doutoramento, pós graduada, pós graduado, pós graduanda, pós graduando, residência, residência médica, "
        "segundo grau, superior completo, superior incompleto, técnico integrado, tecnologia em, tecnóloga, "
        "curso profissional, ctesp"
    ),
    "ru": (
        "высшее, неполное высшее, незаконченное высшее, среднее специальное, среднее профессиональное, среднее общее, "
        "бакалавр наук, магистр наук, инженерное, диплом, диплом специалиста, доктор наук, к т н, д т н, к ф м н, phd, "
        "ординатура, интернатура, докторантура, специалитет, профессиональная переподготовка, переподготовка, "
        "повышение квалификации, "
    ),
    "it": (
        "laurea, laurea triennale, laurea magistrale, laurea specialistica, laurea in, laurea triennale in, laurea "
        "magistrale in, laureando in, dottorato, dottorato di ricerca, diploma di maturità, diploma di scuola superiore, "
        "diploma di liceo, maturità, maturità scientifica, maturità classica, diploma di perito, perito, licenza media, "
        "corso di laurea, master di i livello, master di ii livello, qualifica professionale, diploma tecnico"
    ),
    "nl": (
        "hbo, wo, mbo, vwo, havo, vmbo, mavo, hbo bachelor, wo bachelor, wo master, propedeuse, hbo ict, mbo 4, "
        "bacheloropleiding, masteropleiding, premaster, gymnasium diploma"
    ),
    "pl": (
        "licencjat, magister, inżynier, mgr, mgr inż, inż, lic, studia magisterskie, studia inżynierskie, studia "
        "licencjackie, studia podyplomowe, studia i stopnia, studia ii stopnia, studia doktoranckie, matura, "
        "wykształcenie średnie, wykształcenie wyższe, technik, tytuł magistra, tytuł inżyniera"
    ),
    "tr": "lisans, yüksek lisans, ön lisans, doktora, lise, anadolu lisesi diploması, çift anadal, yandal, lisans derecesi",
    "vi": "cử nhân, thạc sĩ, tiến sĩ, kỹ sư phần mềm chính quy, cử nhân khoa học, tốt nghiệp thpt, bằng cử nhân, hệ chính quy",
    "id": "sarjana, s1, s2, s3, d3, d4, diploma iii, diploma tiga, magister, strata 1, strata satu, sarjana komputer, s kom",
    "cs": "bakalář, bakalářské studium, magisterské studium, maturita, výuční list, maturitní zkouška, bc, ing",
    "sv": "kandidatexamen, masterexamen, civilingenjör, högskoleexamen, gymnasieexamen, kandidatprogram, yrkeshögskoleexamen",
    "da": "studentereksamen, bachelorgrad, mastergrad, kandidatgrad, cand it, cand merc, cand scient, vitnemål",
}


@cache
def latin_degrees() -> frozenset[str]:
    """Folded degrees."""
    return frozenset(word for row in LATIN.values() for word in words(row))
