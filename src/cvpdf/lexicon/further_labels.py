"""Labels in the further languages: Italian, Dutch, Polish, Turkish, Vietnamese, Indonesian, Ukrainian, Czech, Swedish.

They are read as those of `labels`.
"""

from __future__ import annotations

from typing import Literal

from cvpdf.model.resume import ContactKind

HeaderLabel = Literal["period", "start", "end", "organization", "position", "location", "project"]

# The part of an entry's header → labels.
HEADER: dict[HeaderLabel, str] = {
    "period": (
        "data inizio & fine, durata, anni, duur, jaren, okres, okres zatrudnienia, czas, daty, tarih, tarihler, süre, "
        "thời gian, waktu, periode, tahun, період, období"
    ),
    "start": "data di inizio, startdatum, data rozpoczęcia, başlangıç, başlangıç tarihi, bắt đầu, mulai",
    "end": "data di fine, einddatum, data zakończenia, bitiş, bitiş tarihi, kết thúc, selesai",
    "organization": (
        "name & adresse des arbeitgebers, name & anschrift des arbeitgebers, name & art der bildungs oder "
        "ausbildungseinrichtung, name der bildungseinrichtung, nom & adresse de lemployeur, nom & type de létablissement "
        "denseignement ou de formation, nombre & dirección de la empresa, nombre & dirección del empleador, nombre & tipo "
        "de la organización que ha impartido la educación o la formación, nome & endereço do empregador, nome & tipo da "
        "organização de ensino ou formação, azienda, datore di lavoro, nome dellazienda, ente, nome & indirizzo del datore di lavoro, bedrijf, werkgever, "
        "organisatie, instelling, pracodawca, nazwa firmy, uczelnia, szkoła, şirket, kurum, işveren, okul, üniversite, "
        "công ty, trường, đơn vị, tên công ty, perusahaan, instansi, nama perusahaan, sekolah, universitas, компанія, "
        "zaměstnavatel, škola, arbetsgivare"
    ),
    "position": (
        "beruf oder funktion, ausgeübte funktion, bezeichnung der erworbenen qualifikation, fonction ou poste occupé, "
        "intitulé du certificat ou diplôme délivré, profesión o cargo desempeñado, título de la cualificación obtenida, "
        "função ou cargo ocupado, designação da qualificação atribuída, ruolo, posizione, mansione, qualifica, titolo, titolo di studio, lavoro o posizione ricoperti, "
        "qualifica conseguita, titolo della qualifica rilasciata, functie, opleiding, stanowisko, rola, kierunek, "
        "kierunek studiów, specjalność, pozisyon, pozisyon adı, görev, ünvan, unvan, bölüm, vị trí, chức vụ, chức danh, "
        "chuyên ngành, ngành học, posisi, jabatan, jurusan, посада, pozice, obor, befattning"
    ),
    "location": "luogo, sede, plaats, miejsce, yer, nơi làm việc, địa điểm, tempat",
    "project": "progetto, dự án, tên dự án, proyek, nama proyek",
}
# The kind of contact → labels.
CONTACT: dict[ContactKind, str] = {
    "link": "persönliche webseite, strona internetowa, sito internet, web sitesi, trang web",
    "email": (
        "posta elettronica, indirizzo email, indirizzo e mail, e mailadres, emailadres, mailadres, adres e mail, adres "
        "email, e posta, eposta, eposta adresi, e posta adresi, thư điện tử, surel, alamat email, електронна пошта, "
        "пошта, e postadress, epost, e post"
    ),
    "phone": (
        "telefono, cellulare, numero di telefono, telefono cellulare, recapito telefonico, telefoon, telefoonnummer, gsm, "
        "mobiel, numer telefonu, nr telefonu, nr tel, telefon komórkowy, kom, tel kom, komórka, cep, cep telefonu, "
        "telefon numarası, điện thoại, số điện thoại, sđt, đt, di động, telepon, nomor telepon, no telepon, no telp, "
        "nomor hp, no hp, handphone nomor, номер телефону, mobilnummer, telefonnummer mobil, puhelin, telefonszám"
    ),
    "location": (
        "anschrift, meldeadresse, проживает, место нахождения, indirizzo, residente a, città, adres, woonplaats, adres zamieszkania, miejsce zamieszkania, miasto, lokalizacja, "
        "ikamet, ikametgah, ikamet adresi, şehir, adres bilgisi, konum, địa chỉ, nơi ở, nơi sống, alamat, domisili, "
        "lokasi, kota, адреса, місто, bydliště, adress, bostadsort"
    ),
}
# What it says → labels of facts about the person.
FACT: dict[str, str] = {
    "person": (
        "data di nascita, luogo di nascita, luogo & data di nascita, data & luogo di nascita, nato, nata, nato il, nata il, "
        "nato a, nazionalità, cittadinanza, stato civile, sesso, età, patente, codice fiscale, geboortedatum, "
        "geboorteplaats, geboren op, nationaliteit, burgerlijke staat, rijbewijs, geslacht, leeftijd, data urodzenia, "
        "miejsce urodzenia, rok urodzenia, narodowość, obywatelstwo, stan cywilny, wiek, prawo jazdy, doğum tarihi, doğum "
        "yeri, doğum yılı, doğum yeri ve tarihi, medeni durum, medeni durumu, medeni hal, medeni hali, uyruk, uyruğu, "
        "cinsiyet, yaş, ehliyet, sürücü belgesi, askerlik, askerlik durumu, ngày sinh, năm sinh, giới tính, quốc tịch, "
        "tình trạng hôn nhân, quê quán, nơi sinh, tanggal lahir, tempat tanggal lahir, tempat lahir, jenis kelamin, agama, "
        "kewarganegaraan, umur, usia, дата народження, вік, громадянство, datum narození, národnost, födelsedatum, "
        "medborgarskap"
    ),
}
NAME = (
    "nome & cognome, cognome & nome, naam, volledige naam, imię i nazwisko, ad soyad, adı soyadı, isim, isim soyisim, ad "
    "ve soyad, họ tên, họ và tên, tên, nama, nama lengkap, імя, піб, імя та прізвище, jméno, jméno a příjmení, namn"
)
GIVEN_NAME = "voornaam, imię, adı, förnamn"
FAMILY_NAME = "cognome, achternaam, nazwisko, soyad, soyadı, soyisim, efternamn, příjmení, прізвище"
