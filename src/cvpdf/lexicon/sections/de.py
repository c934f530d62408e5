"""Section titles in German."""

from __future__ import annotations

from cvpdf.model.resume import Kind

TITLES: dict[Kind, str] = {
    "basics": (
        "meine daten, kontakt & links, kontakt & profile, daten zur person, persönliche daten & kontakt, "
        "über mich & kontakt, allgemeine angaben, kontaktmöglichkeiten, impressum, "
        "persönliche daten, kontakt, kontaktdaten, persönliche angaben, angaben zur person, zur person, personalien, "
        "kontaktinformationen, persönliche informationen, steckbrief, anschrift, persönliches"
    ),
    "objective": (
        "berufliches ziel, berufswunsch, ich suche, was ich suche, gesuchte position, gewünschte tätigkeit, "
        "motivation & ziele, "
        "berufsziel, karriereziel, ziel, ziele, berufliche ziele, angestrebte position, wunschposition"
    ),
    "summary": (
        "kurzfassung, in kürze, kurz & knapp, auf einen blick, kurzlebenslauf, kurzbeschreibung, "
        "profil & schwerpunkte, mein profil, zu mir, zur person & profil, einleitung, vorstellung, das bin ich, "
        "berufliche schwerpunkte, persönliche stärken, meine stärken, eigenschaften, persönliche eigenschaften, "
        "wer ich bin, kompetenzprofil, leitmotiv, "
        "profil, zusammenfassung, über mich, kurzprofil, kurzvorstellung, qualifikationsprofil, persönliches profil, "
        "berufliches profil, überblick, kurzbiografie, stärken, schwerpunkte, kurzübersicht, zu meiner person, "
        "persönlichkeit"
    ),
    "work": (
        "bisherige tätigkeiten, bisherige positionen, bisherige stationen, frühere tätigkeiten, "
        "frühere positionen, weitere tätigkeiten, weitere berufserfahrung, weitere erfahrungen, "
        "weitere stationen, aktuelle position, derzeitige tätigkeit, derzeitige position, "
        "berufserfahrung & bildung, berufserfahrung & ausbildung, berufserfahrung & praktika, "
        "berufserfahrung & projekte, berufliche erfahrungen, beruflicher weg, berufsweg, berufstätigkeiten, "
        "berufspraxis & projekte, berufsleben, beruf & karriere, arbeitsverhältnisse, arbeitspraxis, anstellung, "
        "anstellungen & projekte, festanstellungen, positionen, stellen, studentenjobs, "
        "nebenberufliche tätigkeiten, freiberufliche tätigkeiten, freie mitarbeit, lehrerfahrung, "
        "lehrtätigkeiten, unterrichtserfahrung, forschungstätigkeit, forschungserfahrung, forschung & lehre, "
        "wissenschaftliche tätigkeiten, wissenschaftliche stationen, wissenschaftliche laufbahn, "
        "akademische laufbahn, akademische tätigkeiten, meine erfahrung, meine erfahrungen, "
        "praktische tätigkeiten, erwerbstätigkeit, mandate, einsätze, "
        "berufliches, stationen, beruflicher lebenslauf, arbeit, arbeitserfahrungen, arbeitsstellen, "
        "aktuelle tätigkeit, lehrtätigkeit, lehre, wissenschaftliche tätigkeit, freiberufliche tätigkeit, "
        "nebenjobs, nebenjob, nebentätigkeit, selbstständige tätigkeit, werkstudent, "
        "akademische positionen, akademische stationen, wissenschaftlicher werdegang, "
        "berufserfahrung, beruflicher werdegang, berufliche erfahrung, werdegang, berufspraxis, arbeitserfahrung, "
        "beruflicher hintergrund, berufliche stationen, tätigkeiten, berufstätigkeit, praxiserfahrung, erfahrung, "
        "erfahrungen, beruf, anstellungen, berufliche tätigkeit, berufserfahrungen, arbeitgeber, "
        "berufliche laufbahn, karriere, selbständigkeit, selbstständigkeit, nebentätigkeiten, berufliche entwicklung"
    ),
    "intern": (
        "praktika & nebenjobs, praktika & werkstudententätigkeiten, praktika & ferienjobs, praktikum & nebenjobs, "
        "praktische tätigkeit, schülerpraktika, auslandspraktika, werkstudentenjobs, "
        "praktika, praktikum, praktische erfahrung, praktische erfahrungen, werkstudententätigkeit"
    ),
    "project": (
        "private projekte & open source, projekterfahrung & referenzen, aktuelle projekte, frühere projekte, "
        "wichtige projekte, weitere projekte, sonstige projekte, studienprojekte, studentische projekte, "
        "softwareprojekte, it projekte, freizeitprojekte, hobbyprojekte, portfolio & projekte, meine projekte, "
        "kundenprojekte & referenzen, projektbeispiele, projektbeschreibungen, projekte & arbeiten, arbeiten, "
        "diplomarbeit, promotionsprojekt, forschungsprojekte, "
        "projektarbeit, projektarbeiten, kundenprojekte, abschlussarbeit, abschlussarbeiten, bachelorarbeit, "
        "masterarbeit, "
        "eigene projekte, projekte, projekterfahrung, ausgewählte projekte, private projekte, referenzprojekte, "
        "projektübersicht, projektliste, projekt, projekterfahrungen, projektauswahl, projekthistorie, "
        "persönliche projekte, arbeitsproben, forschung"
    ),
    "opensource": "open source projekte, open source beiträge",
    "education": (
        "schul & berufsbildung, schulausbildung & berufsausbildung, schul & hochschulbildung, "
        "ausbildungen, ausbildung & studium & schule, ausbildung & bildung, ausbildung & weiterbildung, "
        "aus & weiterbildung, aus & weiterbildungen, aus & fortbildung, bildung & ausbildung, "
        "bildung & abschlüsse, bildungsabschlüsse, akademische bildung, akademische abschlüsse, "
        "akademischer hintergrund, akademischer lebenslauf, akademische qualifikation, "
        "akademische qualifikationen, hochschule, universität, schulen, schulausbildung, schule & studium, "
        "schul & berufsausbildung, schulische laufbahn, schulische bildung, schulzeit, studium & promotion, "
        "promotion, studien, lehre & ausbildung, grundausbildung, abschluss, höchster abschluss, "
        "werdegang & ausbildung, "
        "ausbildung, schulbildung, ausbildung & schule, studium, bildungsweg, akademische ausbildung, schule, "
        "bildung, schulische ausbildung, akademischer werdegang, hochschulbildung, ausbildung & studium, "
        "studium & ausbildung, hochschulausbildung, schulischer werdegang, berufsausbildung, bildungsgang, "
        "schulabschluss, abschlüsse, hochschulstudium, studium & schule, schule & ausbildung"
    ),
    "skills": (
        "fachkenntnisse & fähigkeiten, fachliche kenntnisse, fachliche fähigkeiten, fachliche qualifikationen, "
        "fachgebiete, fachbereiche, schwerpunkte & kenntnisse, kenntnisse & qualifikationen, "
        "kenntnisse & fertigkeiten, kenntnisse & kompetenzen, kenntnisse & hobbys, kenntnisse & interessen, "
        "kenntnisse & zertifikate, kompetenzen & fähigkeiten, kompetenzen & kenntnisse, kompetenzen & skills, "
        "kompetenzbereiche, skills & kenntnisse, soft skills & stärken, soziale kompetenzen, "
        "persönliche kompetenzen, persönliche fähigkeiten, methodenkompetenz, methodenkompetenzen, "
        "softwarekenntnisse, tools & software, tools & technologien, technologien & tools, "
        "technologien & werkzeuge, technologie stack, technik, technische skills, technische expertise, "
        "technisches know how, technologie, it fähigkeiten, it kompetenzen, it fachkenntnisse, "
        "it kenntnisse & tools, edv & sprachen, edv & it kenntnisse, edv fähigkeiten, pc kenntnisse, "
        "informatikkenntnisse, computer, entwicklung, programmieren, programmiersprachen & frameworks, "
        "programmiersprachen & tools, sprachen & tools, sprachen & frameworks, datenbanken, betriebssysteme, "
        "weitere fähigkeiten, sonstige fähigkeiten, sonstige qualifikationen, zusätzliche qualifikationen, "
        "grundkenntnisse, spezialkenntnisse, besondere kompetenzen, meine fähigkeiten, meine skills, "
        "werkzeugkasten, was ich kann, "
        "können, wissen, edv, schlüsselkompetenzen, fachwissen, programmierung, "
        "kenntnisse, fähigkeiten, fachkenntnisse, edv kenntnisse, it kenntnisse, technische kenntnisse, kompetenzen, "
        "technologien, fertigkeiten, technische fähigkeiten, kernkompetenzen, besondere kenntnisse, "
        "software kenntnisse, kenntnisse & fähigkeiten, fähigkeiten & kenntnisse, programmierkenntnisse, werkzeuge, "
        "fachliche kompetenzen, computerkenntnisse, programmiersprachen, fachkompetenzen, qualifikationen, "
        "besondere fähigkeiten, weitere kenntnisse, technische kompetenzen, methoden, zusatzqualifikationen, "
        "weitere qualifikationen, it skills & kenntnisse"
    ),
    "certs": (
        "zertifikate & qualifikationen, zertifikate & weiterbildungen, zertifikate & lizenzen, "
        "zertifikate & auszeichnungen, zertifikate & schulungen, zertifizierung, "
        "zertifizierungen & weiterbildungen, zertifizierungen & kurse, bescheinigungen, führerscheine, "
        "befähigungsnachweise, berechtigungen, "
        "zertifikate & kurse, zertifikate, zertifizierungen, zertifikate & weiterbildung, scheine, führerschein, "
        "lizenzen"
    ),
    "awards": (
        "auszeichnungen & stipendien, auszeichnungen & erfolge, preise & auszeichnungen, preise & stipendien, "
        "stipendien & preise, stipendium, förderungen, wettbewerbe & preise, erfolge & auszeichnungen, "
        "ehrungen & preise, leistungen, besondere leistungen, "
        "auszeichnungen, preise, ehrungen, stipendien, auszeichnungen & preise, erfolge, "
        "stipendien & auszeichnungen, wettbewerbe"
    ),
    "publications": (
        "veröffentlichung, publikationsliste, publikationen & vorträge, ausgewählte publikationen, "
        "wissenschaftliche publikationen, wissenschaftliche veröffentlichungen, fachartikel, aufsätze, beiträge, "
        "schriften, patente & publikationen, blog & artikel, "
        "veröffentlichungen, publikationen, bücher, artikel, veröffentlichungen & patente"
    ),
    "talks": (
        "vorträge & workshops, vorträge & konferenzen, vorträge & publikationen, vortragstätigkeit, tagungen, "
        "konferenzen & vorträge, meetups & konferenzen, "
        "vorträge, präsentationen, konferenzen, konferenzbeiträge"
    ),
    "languages": (
        "sprachen & niveau, sprachliches, sprachkompetenz, sprachkompetenzen, sprachfertigkeiten, "
        "sprachfähigkeiten, sprache, muttersprache & fremdsprachen, "
        "sprachkenntnisse, sprachen, fremdsprachen, sprachliche kenntnisse, fremdsprachenkenntnisse"
    ),
    "interests": (
        "interessen & freizeit, interessen & engagement, freizeit & interessen, freizeitaktivitäten, "
        "freizeitinteressen, hobbys & freizeit, privates, persönliche interessen & hobbys, private interessen, "
        "sonstige interessen, leidenschaften, sport, sport & freizeit, musik, "
        "persönliche interessen, hobbys, interessen, freizeit, hobbies & interessen, hobbys & interessen, "
        "interessen & hobbys, forschungsinteressen"
    ),
    "activities": (
        "ehrenämter, ehrenamtliche arbeit, ehrenamt & engagement, ehrenamtlich, engagement & ehrenamt, "
        "freiwilliges engagement, freiwilligenarbeit, soziales, soziale aktivitäten, studentisches engagement, "
        "hochschulpolitisches engagement, vereinstätigkeit, vereinsarbeit, mitgliedschaften & ehrenämter, "
        "mitgliedschaften & engagement, gremien, gremienarbeit, weitere aktivitäten, sonstige aktivitäten, "
        "gutachtertätigkeit, "
        "ehrenamt, engagement, ehrenamtliche tätigkeiten, ehrenamtliches engagement, aktivitäten, mitgliedschaften, "
        "soziales engagement, außeruniversitäre aktivitäten, gesellschaftliches engagement, ehrenamtliche tätigkeit, "
        "vereine, auslandsaufenthalte, auslandserfahrung"
    ),
    "courses": (
        "weiterbildungen & zertifikate, weiterbildungen & schulungen, weiterbildungen & kurse, "
        "weiterbildung & zertifikate, weiterbildung & schulungen, fort & weiterbildung, fort & weiterbildungen, "
        "fortbildungen & kurse, fortbildungen & schulungen, schulungen & zertifikate, schulungen & kurse, "
        "kurse & zertifikate, kurse & schulungen, seminare & kurse, seminare & schulungen, seminare & workshops, "
        "lehrgänge, workshops & schulungen, online kurse, besuchte kurse, absolvierte kurse, zusatzausbildungen, "
        "zusatzausbildung, "
        "weiterbildung, weiterbildungen, fortbildungen, fortbildung, kurse, seminare, schulungen, "
        "weiterbildung & kurse, kurse & weiterbildungen"
    ),
    "references": (
        "referenzen & empfehlungen, referenzpersonen, referenz, arbeitszeugnisse, zeugnisse, "
        "empfehlungsschreiben, "
        "referenzen, empfehlungen"
    ),
    "thanks": "danksagung",
    "links": (
        "links & profile, online präsenz, soziale medien, netzwerke, soziale netzwerke, webpräsenz, "
        "weiterführende links, homepage, "
        "webseiten, profile im netz, online profile, im netz, webseite"
    ),
    "military": (
        "militär, wehrpflicht, grundwehrdienst, zivildienst & wehrdienst, präsenzdienst, bundesheer, "
        "freiwilliges soziales jahr, fsj, bundesfreiwilligendienst, "
        "wehrdienst, zivildienst, bundeswehr, wehrdienst & zivildienst, militärdienst"
    ),
    "other": (
        "inhalt, inhaltsverzeichnis, sonstige informationen, sonstige, sonstiges & hobbys, zusatzinformationen, "
        "zusätzliche angaben, weitere angaben, allgemeines, anmerkungen, bemerkungen, hinweise, anhänge, "
        "dokumente, mobilität, verfügbarkeit & gehalt, ort, datum, "
        "sonstige angaben, angaben, verfügbarkeit, gehaltsvorstellung, wissenswertes, besonderes, ort & datum, "
        "sonstiges, weitere informationen, anlagen, zusätzliche informationen, weiteres, verschiedenes, anhang, "
        "sonstige kenntnisse, zusätzliches"
    ),
}
