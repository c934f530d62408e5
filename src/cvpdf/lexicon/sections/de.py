"""Section titles in German."""

from __future__ import annotations

from cvpdf.model.resume import Kind

TITLES: dict[Kind, str] = {
    "basics": (
        "persönliche daten, kontakt, kontaktdaten, persönliche angaben, angaben zur person, zur person, personalien, "
        "kontaktinformationen, persönliche informationen, steckbrief, anschrift, persönliches"
    ),
    "objective": "berufsziel, karriereziel, ziel, ziele, berufliche ziele, angestrebte position, wunschposition",
    "summary": (
        "wer ich bin, kompetenzprofil, leitmotiv, "
        "profil, zusammenfassung, über mich, kurzprofil, kurzvorstellung, qualifikationsprofil, persönliches profil, "
        "berufliches profil, überblick, kurzbiografie, stärken, schwerpunkte, kurzübersicht, zu meiner person, "
        "persönlichkeit"
    ),
    "work": (
        "berufliches, stationen, beruflicher lebenslauf, arbeit, arbeitserfahrungen, arbeitsstellen, "
        "aktuelle tätigkeit, lehrtätigkeit, lehre, wissenschaftliche tätigkeit, freiberufliche tätigkeit, "
        "nebenjobs, nebenjob, nebentätigkeit, selbstständige tätigkeit, werkstudent, "
        "akademische positionen, akademische stationen, wissenschaftlicher werdegang, "
        "berufserfahrung, beruflicher werdegang, berufliche erfahrung, werdegang, berufspraxis, arbeitserfahrung, "
        "beruflicher hintergrund, berufliche stationen, tätigkeiten, berufstätigkeit, praxiserfahrung, erfahrung, "
        "erfahrungen, beruf, anstellungen, berufliche tätigkeit, berufserfahrungen, arbeitgeber, "
        "berufliche laufbahn, karriere, selbständigkeit, selbstständigkeit, nebentätigkeiten, berufliche entwicklung"
    ),
    "intern": "praktika, praktikum, praktische erfahrung, praktische erfahrungen, werkstudententätigkeit",
    "project": (
        "projektarbeit, projektarbeiten, kundenprojekte, abschlussarbeit, abschlussarbeiten, bachelorarbeit, "
        "masterarbeit, "
        "eigene projekte, projekte, projekterfahrung, ausgewählte projekte, private projekte, referenzprojekte, "
        "projektübersicht, projektliste, projekt, projekterfahrungen, projektauswahl, projekthistorie, "
        "persönliche projekte, arbeitsproben, forschung"
    ),
    "opensource": "open source projekte, open source beiträge",
    "education": (
        "ausbildung, schulbildung, ausbildung & schule, studium, bildungsweg, akademische ausbildung, schule, "
        "bildung, schulische ausbildung, akademischer werdegang, hochschulbildung, ausbildung & studium, "
        "studium & ausbildung, hochschulausbildung, schulischer werdegang, berufsausbildung, bildungsgang, "
        "schulabschluss, abschlüsse, hochschulstudium, studium & schule, schule & ausbildung"
    ),
    "skills": (
        "können, wissen, edv, schlüsselkompetenzen, fachwissen, programmierung, "
        "kenntnisse, fähigkeiten, fachkenntnisse, edv kenntnisse, it kenntnisse, technische kenntnisse, kompetenzen, "
        "technologien, fertigkeiten, technische fähigkeiten, kernkompetenzen, besondere kenntnisse, "
        "software kenntnisse, kenntnisse & fähigkeiten, fähigkeiten & kenntnisse, programmierkenntnisse, werkzeuge, "
        "fachliche kompetenzen, computerkenntnisse, programmiersprachen, fachkompetenzen, qualifikationen, "
        "besondere fähigkeiten, weitere kenntnisse, technische kompetenzen, methoden, zusatzqualifikationen, "
        "weitere qualifikationen, it skills & kenntnisse"
    ),
    "certs": (
        "zertifikate & kurse, zertifikate, zertifizierungen, zertifikate & weiterbildung, scheine, führerschein, "
        "lizenzen"
    ),
    "awards": (
        "auszeichnungen, preise, ehrungen, stipendien, auszeichnungen & preise, erfolge, "
        "stipendien & auszeichnungen, wettbewerbe"
    ),
    "publications": "veröffentlichungen, publikationen, patente, bücher, artikel, veröffentlichungen & patente",
    "talks": "vorträge, präsentationen, konferenzen, konferenzbeiträge",
    "languages": "sprachkenntnisse, sprachen, fremdsprachen, sprachliche kenntnisse, fremdsprachenkenntnisse",
    "interests": (
        "persönliche interessen, hobbys, interessen, freizeit, hobbies & interessen, hobbys & interessen, "
        "interessen & hobbys, forschungsinteressen"
    ),
    "activities": (
        "ehrenamt, engagement, ehrenamtliche tätigkeiten, ehrenamtliches engagement, aktivitäten, mitgliedschaften, "
        "soziales engagement, außeruniversitäre aktivitäten, gesellschaftliches engagement, ehrenamtliche tätigkeit, "
        "vereine, auslandsaufenthalte, auslandserfahrung"
    ),
    "courses": (
        "weiterbildung, weiterbildungen, fortbildungen, fortbildung, kurse, seminare, schulungen, "
        "weiterbildung & kurse, kurse & weiterbildungen"
    ),
    "references": "referenzen, empfehlungen",
    "thanks": "danksagung",
    "links": "webseiten, profile im netz, online profile, im netz, webseite",
    "military": "wehrdienst, zivildienst, bundeswehr, wehrdienst & zivildienst, militärdienst",
    "other": (
        "sonstige angaben, angaben, verfügbarkeit, gehaltsvorstellung, wissenswertes, besonderes, ort & datum, "
        "sonstiges, weitere informationen, anlagen, zusätzliche informationen, weiteres, verschiedenes, anhang, "
        "sonstige kenntnisse, zusätzliches"
    ),
}
