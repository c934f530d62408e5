"""Section titles in the other languages that people write résumés in, in Latin letters and in Ukrainian.

A language a table, of the same form as those of the languages beside this file. `en`, `i`, `ve`, `và`, `dan` for “and”
stand as words: folding knows those of the other languages only.
"""

from __future__ import annotations

from cvpdf.model.resume import Kind

FURTHER: dict[str, dict[Kind, str]] = {
    "it": {
        "basics": (
            "dati personali, informazioni personali, dati anagrafici, anagrafica, contatti, recapiti, informazioni di "
            "contatto, informazioni generali, i miei contatti"
        ),
        "objective": (
            "obiettivo, obiettivi, obiettivo professionale, obiettivi professionali, obiettivo di carriera, posizione "
            "desiderata, posizione ricercata, occupazione desiderata"
        ),
        "summary": (
            "profilo, profilo professionale, profilo personale, il mio profilo, chi sono, su di me, riepilogo, "
            "riepilogo professionale, sommario, presentazione, breve presentazione, in breve, sintesi, "
            "sintesi professionale, riassunto, biografia, punti di forza"
        ),
        "work": (
            "esperienza, esperienze, esperienza professionale, esperienze professionali, esperienza lavorativa, "
            "esperienze lavorative, esperienza di lavoro, esperienze di lavoro, carriera, carriera professionale, "
            "percorso professionale, percorso lavorativo, storia lavorativa, attività lavorativa, attività "
            "professionale, attività professionali, incarichi, esperienze precedenti, altre esperienze, esperienza & "
            "progetti, esperienze & progetti, insegnamento, attività didattica, esperienza di ricerca, impieghi"
        ),
        "intern": "tirocini, tirocinio, stage & tirocini, tirocini & stage, esperienze di tirocinio",
        "project": (
            "progetti, progetto, progetti personali, progetti principali, progetti rilevanti, progetti selezionati, "
            "progetti accademici, progetti universitari, progetti professionali, i miei progetti, altri progetti, "
            "progetti realizzati, progetti in evidenza"
        ),
        "opensource": "progetti open source, contributi open source",
        "education": (
            "istruzione, formazione, istruzione & formazione, formazione & istruzione, formazione accademica, "
            "formazione scolastica, formazione universitaria, titoli di studio, titolo di studio, percorso di studi, "
            "percorso formativo, percorso accademico, studi, educazione, carriera accademica, carriera scolastica, "
            "studi & formazione, formazione & studi, formazione & certificazioni"
        ),
        "skills": (
            "competenze, competenza, competenze tecniche, competenze informatiche, competenze digitali, competenze "
            "professionali, competenze personali, competenze principali, competenze chiave, competenze trasversali, "
            "competenze organizzative, competenze relazionali, competenze comunicative, competenze specialistiche, "
            "capacità, capacità & competenze, capacità & competenze personali, capacità & competenze tecniche, "
            "capacità & competenze relazionali, capacità & competenze organizzative, altre capacità & competenze, "
            "capacità tecniche, conoscenze, conoscenze tecniche, conoscenze informatiche, abilità, abilità tecniche, "
            "tecnologie, strumenti, linguaggi di programmazione, linguaggi, le mie competenze, aree di competenza, "
            "altre competenze, stack tecnologico, competenze & strumenti, competenze gestionali"
        ),
        "languages": (
            "lingue, lingua, lingue straniere, lingue parlate, lingue conosciute, competenze linguistiche, "
            "conoscenze linguistiche, conoscenza delle lingue, conoscenza lingue"
        ),
        "certs": (
            "certificazioni, certificazione, certificati, attestati, patenti, patente di guida, abilitazioni, "
            "certificazioni & corsi, certificazioni & attestati, patente, licenze & certificazioni"
        ),
        "awards": "premi, riconoscimenti, premi & riconoscimenti, riconoscimenti & premi, borse di studio, onorificenze",
        "publications": "pubblicazioni, pubblicazioni scientifiche, articoli, brevetti, pubblicazioni & brevetti",
        "talks": "conferenze, presentazioni, seminari, conferenze & seminari",
        "interests": (
            "interessi, interessi personali, interessi professionali, passioni, interessi & hobby, hobby & interessi, "
            "hobby & passioni, passioni & interessi, tempo libero"
        ),
        "activities": (
            "attività di volontariato, esperienze di volontariato, attività extracurriculari, "
            "attività extracurricolari, attività, attività associative, associazionismo"
        ),
        "courses": (
            "corsi, corsi di formazione, corsi & certificazioni, corsi & seminari, formazione continua, formazione "
            "professionale, formazione complementare, aggiornamento professionale, corsi di aggiornamento, altri corsi"
        ),
        "references": "referenze",
        "links": "collegamenti, profili social, profili online, sito web",
        "military": "servizio militare, obblighi militari",
        "other": (
            "altro, varie, ulteriori informazioni, altre informazioni, informazioni aggiuntive, allegati, trattamento "
            "dei dati personali, autorizzazione al trattamento dei dati personali, trattamento dati personali"
        ),
    },
    "nl": {
        "basics": (
            "persoonlijke gegevens, persoonsgegevens, personalia, contactgegevens, persoonlijke informatie, "
            "contactinformatie"
        ),
        "objective": "doelstelling, carrièredoel, ambitie, ambities, wat ik zoek",
        "summary": (
            "profiel, over mij, persoonlijk profiel, profielschets, samenvatting, wie ben ik, introductie, kort profiel, "
            "professioneel profiel, sterke punten, over mezelf"
        ),
        "work": (
            "werkervaring, ervaring, ervaringen, relevante werkervaring, relevante ervaring, professionele ervaring, "
            "loopbaan, arbeidsverleden, werkgeschiedenis, bijbanen, banen, overige werkervaring, overige ervaring, "
            "opdrachten, beroepservaring, werk en ervaring"
        ),
        "intern": "stage ervaring, stageervaring",
        "project": "projecten, persoonlijke projecten, eigen projecten, projectervaring, uitgevoerde projecten",
        "education": (
            "opleiding, opleidingen, onderwijs, studie, educatie, opleiding en cursussen, opleidingen en cursussen, "
            "scholing, vooropleiding, opleiding en training"
        ),
        "skills": (
            "vaardigheden, competenties, technische vaardigheden, kennis, kennis en vaardigheden, kerncompetenties, "
            "digitale vaardigheden, computervaardigheden, technische kennis, vaardigheden en competenties, "
            "persoonlijke vaardigheden, eigenschappen, persoonlijke eigenschappen, programmeertalen, technologieën"
        ),
        "languages": "talen, talenkennis, taalvaardigheden, taalkennis, taalvaardigheid, taalbeheersing",
        "certs": "certificaten, certificeringen, rijbewijs, certificaten en trainingen, diplomas en certificaten",
        "awards": "prijzen, onderscheidingen, prijzen en onderscheidingen, beurzen",
        "publications": "publicaties, artikelen",
        "talks": "presentaties, lezingen, voordrachten",
        "interests": (
            "vrije tijd, hobbys en interesses, interesses en hobbys, hobbies en interesses, vrijetijdsbesteding"
        ),
        "activities": (
            "vrijwilligerswerk, nevenactiviteiten, activiteiten, bestuurservaring, extracurriculaire activiteiten, "
            "nevenfuncties"
        ),
        "courses": "cursussen, trainingen, cursussen en trainingen, trainingen en cursussen, bijscholing, nascholing",
        "references": "referenties",
        "military": "militaire dienst, dienstplicht",
        "other": "overig, overige, overige informatie, diversen, aanvullende informatie, bijzonderheden",
    },
    "pl": {
        "basics": "dane osobowe, dane kontaktowe, informacje osobiste, dane personalne, informacje kontaktowe",
        "objective": "cel zawodowy, cel, cele zawodowe, oczekiwania",
        "summary": (
            "o mnie, podsumowanie, podsumowanie zawodowe, profil zawodowy, krótko o mnie, kilka słów o mnie, kim jestem, "
            "charakterystyka, mocne strony"
        ),
        "work": (
            "doświadczenie, doświadczenie zawodowe, doświadczenie komercyjne, przebieg kariery, kariera, kariera "
            "zawodowa, historia zatrudnienia, zatrudnienie, przebieg pracy zawodowej, dotychczasowe zatrudnienie, praca "
            "zawodowa, przebieg zatrudnienia, praktyka zawodowa, doświadczenie w pracy"
        ),
        "intern": "staże, praktyki, staże i praktyki, praktyki i staże, praktyki zawodowe, staż",
        "project": (
            "projekty, moje projekty, projekty własne, projekty osobiste, projekty komercyjne, wybrane projekty, "
            "projekty programistyczne, projekty studenckie, projekty akademickie"
        ),
        "education": "wykształcenie, edukacja, studia, edukacja i szkolenia, przebieg edukacji, wykształcenie i kursy",
        "skills": (
            "umiejętności, kompetencje, umiejętności techniczne, umiejętności miękkie, umiejętności zawodowe, kluczowe "
            "umiejętności, kluczowe kompetencje, technologie, narzędzia, narzędzia i platformy, narzędzia i technologie, "
            "technologie i narzędzia, języki programowania, dodatkowe umiejętności, inne umiejętności, umiejętności "
            "cyfrowe, wiedza, obsługa komputera, stos technologiczny, kompetencje techniczne"
        ),
        "languages": "języki, języki obce, znajomość języków, znajomość języków obcych",
        "certs": "certyfikaty, certyfikaty i szkolenia, uprawnienia, prawo jazdy, licencje",
        "awards": (
            "nagrody, wyróżnienia, nagrody i wyróżnienia, osiągnięcia, stypendia, osiągnięcia i nagrody, sukcesy"
        ),
        "publications": "publikacje, artykuły",
        "talks": "prelekcje, wystąpienia, konferencje, prezentacje",
        "interests": "zainteresowania, pasje, czas wolny, zainteresowania i pasje, hobby i zainteresowania",
        "activities": (
            "wolontariat, działalność społeczna, działalność dodatkowa, działalność studencka, koła naukowe, koło "
            "naukowe, dodatkowa aktywność, działalność"
        ),
        "courses": (
            "kursy, szkolenia, kursy i szkolenia, szkolenia i kursy, kursy i certyfikaty, szkolenia i certyfikaty, "
            "dodatkowe szkolenia"
        ),
        "references": "referencje, rekomendacje",
        "links": "linki, odnośniki",
        "military": "służba wojskowa",
        "other": "inne, dodatkowe informacje, informacje dodatkowe, pozostałe, klauzula, klauzula rodo, zgoda",
    },
    "tr": {
        "basics": "kişisel bilgiler, iletişim, iletişim bilgileri, kişisel bilgilerim, genel bilgiler, kimlik bilgileri",
        "objective": "kariyer hedefi, kariyer hedefim, hedefler, hedefim",
        "summary": (
            "hakkımda, özet, ben kimim, kısaca ben, profesyonel özet, kariyer özeti, kendim hakkında, özgeçmiş özeti"
        ),
        "work": (
            "deneyim, deneyimler, deneyimlerim, iş deneyimi, iş deneyimleri, iş deneyimlerim, iş tecrübesi, iş "
            "tecrübeleri, tecrübe, tecrübeler, mesleki deneyim, profesyonel deneyim, çalışma hayatı, iş geçmişi, "
            "çalışma deneyimi, çalışma geçmişi"
        ),
        "intern": "staj, stajlar, stajlarım, staj deneyimi, staj deneyimleri",
        "project": "projeler, projelerim, kişisel projeler, proje deneyimi, proje deneyimleri",
        "education": (
            "eğitim, eğitim bilgileri, öğrenim, öğrenim durumu, eğitim durumu, eğitim geçmişi, eğitim hayatı, "
            "öğrenim bilgileri, akademik geçmiş"
        ),
        "skills": (
            "yetenekler, yeteneklerim, beceriler, becerilerim, teknik beceriler, teknik yetenekler, bilgisayar bilgisi, "
            "bilgisayar becerileri, yetkinlikler, uzmanlık alanları, programlama dilleri, teknolojiler, kişisel "
            "beceriler, bilgisayar bilgileri, teknik bilgiler, yetenek ve beceriler"
        ),
        "languages": "diller, yabancı dil, yabancı diller, dil bilgisi, dil becerileri, yabancı dil bilgisi",
        "certs": "sertifikalar, sertifika, sertifikalarım, ehliyet, sertifikalar ve eğitimler, belgeler",
        "awards": "ödüller, başarılar, ödüllerim, burslar, başarılarım, ödüller ve başarılar",
        "publications": "yayınlar, makaleler, yayınlarım",
        "talks": "sunumlar, konuşmalar, bildiriler",
        "interests": "ilgi alanları, hobiler, ilgi alanlarım, hobilerim, hobiler ve ilgi alanları",
        "activities": (
            "gönüllülük, gönüllü çalışmalar, etkinlikler, aktiviteler, sosyal faaliyetler, sosyal aktiviteler, "
            "topluluklar, üyelikler"
        ),
        "courses": "kurslar, eğitimler, kurslar ve seminerler, kurs ve seminerler, kurslar ve eğitimler, seminerler",
        "references": "referanslar, referans, referanslarım",
        "links": "bağlantılar, sosyal medya",
        "military": "askerlik, askerlik durumu, askerlik hizmeti",
        "other": "diğer, ek bilgiler, diğer bilgiler",
    },
    "vi": {
        "basics": "thông tin cá nhân, thông tin liên hệ, liên hệ, thông tin chung, thông tin",
        "objective": "mục tiêu nghề nghiệp, mục tiêu, định hướng nghề nghiệp",
        "summary": (
            "giới thiệu, giới thiệu bản thân, tóm tắt, về tôi, tổng quan, tóm tắt bản thân, điểm mạnh, về bản thân, "
            "giới thiệu chung"
        ),
        "work": (
            "kinh nghiệm, kinh nghiệm làm việc, kinh nghiệm công tác, quá trình công tác, quá trình làm việc, lịch sử "
            "làm việc, kinh nghiệm nghề nghiệp, kinh nghiệm chuyên môn"
        ),
        "intern": "thực tập, kinh nghiệm thực tập",
        "project": (
            "dự án, các dự án, dự án cá nhân, dự án nổi bật, dự án đã tham gia, dự án tiêu biểu, các dự án đã tham gia"
        ),
        "education": "học vấn, trình độ học vấn, giáo dục, quá trình học tập, đào tạo, học tập",
        "skills": (
            "kỹ năng, kĩ năng, các kỹ năng, kỹ năng chuyên môn, kỹ năng mềm, kỹ năng kỹ thuật, công nghệ, kỹ năng khác, "
            "kỹ năng cá nhân, ngôn ngữ lập trình, năng lực"
        ),
        "languages": "ngôn ngữ, ngoại ngữ, trình độ ngoại ngữ",
        "certs": "chứng chỉ, bằng cấp, chứng nhận, bằng cấp và chứng chỉ, chứng chỉ và bằng cấp",
        "awards": (
            "giải thưởng, danh hiệu, thành tích, danh hiệu và giải thưởng, thành tựu, học bổng, giải thưởng và thành tích"
        ),
        "publications": "bài báo, công bố, bài báo khoa học, công trình nghiên cứu",
        "interests": "sở thích, sở thích cá nhân",
        "activities": (
            "hoạt động, hoạt động ngoại khóa, hoạt động ngoại khoá, hoạt động xã hội, tình nguyện, hoạt động tình nguyện"
        ),
        "courses": "khóa học, khoá học, các khóa học, khóa đào tạo",
        "references": "người tham chiếu, người giới thiệu, tham chiếu, thông tin tham khảo",
        "links": "liên kết",
        "other": "khác, thông tin khác, thông tin thêm, thông tin bổ sung",
    },
    "id": {
        "basics": "data pribadi, data diri, informasi pribadi, informasi kontak, kontak, biodata",
        "objective": "tujuan, tujuan karir, tujuan karier",
        "summary": (
            "tentang saya, ringkasan, ringkasan profesional, profil diri, profil singkat, deskripsi diri, tentang diri"
        ),
        "work": (
            "pengalaman, pengalaman kerja, pengalaman profesional, riwayat pekerjaan, riwayat kerja, pengalaman bekerja"
        ),
        "intern": "magang, pengalaman magang",
        "project": "proyek, proyek pribadi, pengalaman proyek, daftar proyek, proyek unggulan",
        "education": "pendidikan, riwayat pendidikan, latar belakang pendidikan, pendidikan formal",
        "skills": (
            "keahlian, kemampuan, keterampilan, keahlian teknis, kemampuan teknis, kompetensi, keterampilan teknis, "
            "kemampuan komputer, teknologi, bahasa pemrograman, keahlian dan keterampilan"
        ),
        "languages": "bahasa, kemampuan bahasa, penguasaan bahasa, bahasa yang dikuasai",
        "certs": "sertifikat, sertifikasi, lisensi dan sertifikasi, sertifikasi dan lisensi",
        "awards": "penghargaan, prestasi, penghargaan dan prestasi, beasiswa, pencapaian",
        "publications": "publikasi, karya ilmiah",
        "interests": "minat, hobi, minat dan hobi, hobi dan minat",
        "activities": (
            "organisasi, pengalaman organisasi, kegiatan, sukarelawan, relawan, pengalaman sukarelawan, aktivitas"
        ),
        "courses": "kursus, pelatihan, pelatihan dan sertifikasi, kursus dan pelatihan, pendidikan nonformal",
        "references": "referensi",
        "links": "tautan",
        "other": "lainnya, lain lain, informasi tambahan",
    },
}
