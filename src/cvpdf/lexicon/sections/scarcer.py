"""Section titles in languages of which few résumés in Markdown were seen: what nearly every one of them has.

Of the same form as those of `further`.
"""

from __future__ import annotations

from cvpdf.model.resume import Kind

SCARCER: dict[str, dict[Kind, str]] = {
    "uk": {
        "basics": "контактна інформація, особиста інформація, особисті дані",
        "objective": "мета, бажана посада",
        "summary": "про мене, про себе, коротко про себе, профіль, особисті якості",
        "work": "досвід, досвід роботи, професійний досвід, робочий досвід, трудова діяльність, комерційний досвід",
        "education": "освіта, навчання, вища освіта",
        "project": "проєкти, проекти, мої проєкти, мої проекти, особисті проєкти",
        "skills": "навички, професійні навички, технічні навички, технології, ключові навички, уміння, знання",
        "languages": "мови, знання мов, іноземні мови, володіння мовами",
        "certs": "сертифікати, ліцензії",
        "courses": "курси, додаткова освіта, курси та тренінги, підвищення кваліфікації",
        "interests": "інтереси, хобі, захоплення",
        "activities": "волонтерство, громадська діяльність",
        "awards": "нагороди, досягнення",
        "references": "рекомендації",
        "other": "додаткова інформація, інше",
    },
    "cs": {
        "basics": "osobní údaje, kontaktní údaje, osobní informace",
        "summary": "o mně, shrnutí, profesní profil, stručně o mně, profesní shrnutí",
        "work": (
            "pracovní zkušenosti, zkušenosti, praxe, profesní zkušenosti, zaměstnání, pracovní praxe, průběh zaměstnání, "
            "kariéra"
        ),
        "education": "vzdělání, vzdělávání, studium, dosažené vzdělání, vzdělání & kurzy",
        "project": "osobní projekty, vlastní projekty, vybrané projekty",
        "skills": "dovednosti, znalosti, schopnosti, technické dovednosti, znalosti a dovednosti, dovednosti a znalosti",
        "languages": "jazyky, jazykové znalosti, jazykové dovednosti, znalost jazyků",
        "certs": "certifikáty, certifikace, řidičský průkaz",
        "courses": "kurzy, kurzy a školení, školení",
        "interests": "zájmy, koníčky, záliby, volný čas",
        "activities": "dobrovolnictví",
        "awards": "ocenění, úspěchy",
        "references": "doporučení",
        "other": "ostatní, další informace",
    },
    "sv": {
        "basics": "personuppgifter, kontaktuppgifter, kontaktinformation",
        "summary": "om mig, sammanfattning, personligt, personlig profil",
        "work": (
            "arbetslivserfarenhet, erfarenhet, erfarenheter, yrkeserfarenhet, arbetserfarenhet, anställningar, arbete, "
            "uppdrag, tidigare erfarenhet"
        ),
        "education": "utbildning, utbildningar, studier, akademisk utbildning",
        "project": "personliga projekt, egna projekt",
        "skills": "kompetens, kompetenser, färdigheter, kunskaper, tekniska kunskaper, tekniska färdigheter, it kunskaper",
        "languages": "språk, språkkunskaper",
        "certs": "certifieringar, körkort, certifikat",
        "courses": "kurser, kurser & certifieringar, vidareutbildning",
        "interests": "intressen, fritidsintressen, fritid, intressen & fritid",
        "activities": "ideellt arbete, ideellt engagemang, föreningsliv",
        "awards": "utmärkelser, stipendier",
        "references": "referenser",
        "other": "övrigt, övriga meriter",
    },
    "da": {
        "basics": "personlige oplysninger, kontaktoplysninger, personlige data",
        "summary": "om mig selv, resumé af profil, profiltekst",
        "work": "erhvervserfaring, arbejdserfaring, erfaring, arbeidserfaring, yrkeserfaring, arbejde, ansættelser",
        "education": "uddannelse, uddannelser, utdanning, utdannelse",
        "project": "projekter, prosjekter, egne prosjekter",
        "skills": "færdigheder, kompetencer, kvalifikationer, ferdigheter, kompetanse, kunnskaper, nøkkelkompetanse",
        "languages": "sprog, sprogkundskaber, språkkunnskaper",
        "courses": "kurser & certificeringer, kurs og sertifiseringer",
        "interests": "interesser, fritidsinteresser",
        "activities": "frivilligt arbejde, frivillig arbeid, verv",
        "references": "referanser",
    },
    "fi": {
        "basics": "henkilötiedot, yhteystiedot",
        "summary": "minusta, tiivistelmä, profiili",
        "work": "työkokemus, työhistoria, kokemus",
        "education": "koulutus, opinnot, koulutustausta",
        "project": "projektit, omat projektit",
        "skills": "taidot, osaaminen, tekninen osaaminen",
        "languages": "kielitaito, kielet",
        "interests": "harrastukset, kiinnostuksen kohteet",
        "references": "suosittelijat",
        "other": "muut tiedot, muuta",
    },
    "hu": {
        "basics": "személyes adatok, elérhetőség, elérhetőségek",
        "summary": "bemutatkozás, rólam, összefoglaló",
        "work": "szakmai tapasztalat, munkatapasztalat, tapasztalat, szakmai tapasztalatok, munkahelyek",
        "education": "tanulmányok, végzettség, képzettség, iskolai végzettség, oktatás",
        "project": "projektek, saját projektek",
        "skills": "készségek, képességek, szakmai ismeretek, kompetenciák, technikai ismeretek, ismeretek",
        "languages": "nyelvtudás, nyelvismeret, nyelvek, idegen nyelvek",
        "interests": "érdeklődés, érdeklődési kör, hobbik",
        "other": "egyéb, egyéb információk",
    },
    "ro": {
        "basics": "date personale, informații personale, date de contact",
        "summary": "despre mine, rezumat, profil profesional, sumar",
        "work": "experiență, experiență profesională, experiența profesională, experiență de muncă, experiență în muncă",
        "education": "educație, studii, educație & formare, educație și formare, formare",
        "project": "proiecte, proiecte personale",
        "skills": "competențe, aptitudini, abilități, competențe tehnice, competențe digitale, cunoștințe",
        "languages": "limbi străine, limbi, limbi vorbite, competențe lingvistice",
        "certs": "certificări, permis de conducere, certificate profesionale",
        "courses": "cursuri",
        "interests": "hobby uri, pasiuni",
        "activities": "activități, activități extracurriculare",
        "references": "referințe",
    },
}
