"""Section titles in English."""

from __future__ import annotations

from cvpdf.model.resume import Kind

TITLES: dict[Kind, str] = {
    "basics": (
        "contact information, personal information, contact, basic information, contact info, personal info, "
        "personal data, particulars, basic info, personal details, contact details, contacts, personal particulars, "
        "basics, contact me, bio data, get in touch, personalia, basic data, personal profile information, details, "
        "reach me, how to reach me, contact data, info, personal, my contacts, about & contact, "
        "candidate information, identity, how to contact me, find me, find me online, where to find me, reach out"
    ),
    "objective": (
        "objective, career objective, job objective, objectives, career goal, career goals, professional objective, "
        "goal, goals, job target, career objectives, employment objective, target position, desired position, "
        "career interests, job preferences, looking for, what i am looking for, what im looking for, career plan, "
        "career aspirations, aspirations, position desired, position sought, intent"
    ),
    "summary": (
        "summary, professional summary, about me, career summary, profile, personal summary, briefly about myself, "
        "key points, highlights, core expertise, about, executive summary, overview, career overview, introduction, "
        "professional profile, career profile, bio, biography, personal statement, career highlights, "
        "summary of qualifications, qualifications summary, qualification summary, key qualifications, "
        "professional overview, personal profile, who am i, intro, brief introduction, self introduction, statement, "
        "summary of experience, short bio, synopsis, strengths, key strengths, tldr, at a glance, value proposition, "
        "abstract, professional statement, experience summary, about myself, introduction & summary, brief, "
        "brief summary, career snapshot, snapshot, professional highlights, who i am, mission, philosophy, "
        "self evaluation, self assessment, personal traits, soft qualities, cover letter, key achievements summary, "
        "technical summary, career brief, profile summary, summary profile, resume summary, "
        "professional background summary, description, tl dr"
    ),
    "work": (
        "experience, work experience, professional experience, research experience, experiences, occupation, "
        "teaching, working experience, past experience, work history, employment, employment history, career, "
        "career history, work, professional background, relevant experience, industry experience, job experience, "
        "professional history, positions, jobs, teaching experience, related experience, industrial experience, "
        "work experiences, employment experience, relevant work experience, professional work experience, "
        "academic appointments, appointments, academic experience, career experience, other experience, "
        "additional experience, previous experience, current position, selected experience, employment record, "
        "academic positions, positions held, technical work experience, engineering experience, "
        "software engineering experience, leadership experience, full time experience, professional career, "
        "working history, consulting experience, freelance, freelance work, freelance experience, "
        "research & teaching experience, professional positions, previous positions, past work, clinical experience, "
        "work & experience, experience & employment, professional employment, professional experiences, "
        "recent experience, early career, development experience, entrepreneurship, entrepreneurial experience, "
        "startup experience, current job, day job, past jobs, earlier experience, career progression, job history, "
        "working experiences, tutoring experience, military & work experience, faculty positions, "
        "work experience in brief, work summary, employment summary, full time work experience, relevant employment, "
        "research appointments"
    ),
    "intern": (
        "internship, internships, internship experience, internship experiences, intern experience, "
        "industrial training, co op experience, co ops, industry internships, summer internships, "
        "research internships, work placements, traineeship, apprenticeship, apprenticeships"
    ),
    "project": (
        "projects, selected projects, project, project experience, personal projects, featured projects, "
        "professional projects, side projects, technical projects, after hours project, portfolio, "
        "academic projects, key projects, notable projects, project highlights, major projects, relevant projects, "
        "research projects, recent projects, works, selected works, pet projects, hobby projects, project history, "
        "research, project work, project portfolio, course projects, class projects, university projects, "
        "school projects, independent projects, other projects, freelance projects, client projects, selected work, "
        "project list, main projects, project experiences, creations, products, my projects, my work, fun projects, "
        "current projects, past projects, software projects, development projects, team projects, private projects, "
        "games, app portfolio, apps, applications, showcase, some projects, projects i worked on, things ive built, "
        "what ive built, stuff ive made, research work, research & projects, projects & research, "
        "undergraduate research, hackathon projects, selected project experience, capstone project, thesis, "
        "engineering projects, selected personal projects, web projects, volunteer projects, side project, "
        "personal project, toy project, toy projects, projects portfolio, case studies, "
        "professional project experience, project details, notable work, artifacts, grants"
    ),
    "opensource": (
        "open source impact, open source projects, open source organizations, open source, "
        "open source contributions, open source work, open source experience, open source software, "
        "open source contribution, open source contributor, oss, oss contributions, oss projects, contributions, "
        "github projects, community contributions, foss, free software, open source project, "
        "open source development, github contributions, open source involvement, open source activity, "
        "oss contribution, open source & community, major open source contributions, github"
    ),
    "education": (
        "education, educational background, edudation, certification & education, education & addition, "
        "qualifications, diplomas, academic background, academic qualifications, education background, "
        "education history, academics, academic history, education & training, academic education, degrees, "
        "educational qualifications, educational history, schooling, education experience, academic record, studies, "
        "academic credentials, university, educational qualification, academic profile, academic qualification, "
        "formal education, degree, school, education & qualifications, eductaion, eduction, academia, "
        "educational experience, academic details, higher education, educations, university education, "
        "scholastic record, education & certifications, educational details, college, academic training, "
        "academic degrees"
    ),
    "skills": (
        "skills, technical skills, skills & expertise, technical, technical experience, skills summary, "
        "technologies, skill, skills & proficiency, skills & proficiencies, specialization, technical interests, "
        "capabilities, core skills, key skills, technical proficiencies, tech stack, technical expertise, expertise, "
        "core competencies, competencies, areas of expertise, programming skills, computer skills, it skills, "
        "professional skills, technical proficiency, tools, skill set, skillset, technical knowledge, technology, "
        "technology stack, hard skills, soft skills, skills & tools, tools & technologies, skills & technologies, "
        "technology summary, software skills, key competencies, technical stack, technical competencies, "
        "relevant skills, other skills, additional skills, abilities, proficiencies, proficiency, "
        "languages & technologies, stack, areas of specialization, specialties, specialities, skill highlights, "
        "technical toolbox, toolbox, programming, knowledge, programming language, programming languages, "
        "computer languages, technical strengths, skills & abilities, main skills, technical background, "
        "tech skills, technical skill, technical skillset, technical skill set, engineering skills, "
        "development skills, skills overview, core technologies, key technologies, domain expertise, "
        "domain knowledge, industry knowledge, functional skills, frameworks, software, professional expertise, "
        "special skills, general skills, personal skills, transferable skills, languages & tools, tech, "
        "technical toolkit, what i know, what i do, technical profile, computer proficiency, computer literacy, "
        "languages & frameworks, familiar technologies, technologies & tools, technologies used, "
        "technical qualifications, skills matrix, software proficiency, digital skills, skills inventory, "
        "primary skills, core strengths, area of expertise, fields of expertise, language skills & tools, "
        "technical abilities, it knowledge, laboratory skills"
    ),
    "certs": (
        "certifications, licenses, certificates, certification, certificate, licenses & certifications, "
        "professional certifications, credentials, certifications & licenses, licences, accreditation, "
        "accreditations, professional certification, certified, certificates & licenses, qualification, licensure, "
        "professional qualifications, professional licenses, technical certifications, licenses & certificates, "
        "professional credentials, certifications & courses, certs, online certifications, "
        "certifications & trainings, certifications & training, professional development & certifications"
    ),
    "awards": (
        "honors & awards, awards, competitions, awards & recognition, honours & awards, achievements, "
        "awards & honors, honors, innovation, awards & achievements, honours, scholarships, recognition, "
        "recognitions, accomplishments, prizes, awards & honours, technical achievements, academic achievements, "
        "distinctions, fellowships, scholarships & awards, honor, award, key achievements, achievement, hackathons, "
        "contests, awards & scholarships, honors & scholarships, notable achievements, competition, "
        "competitive programming, fellowships & awards, accolades, professional achievements, "
        "awards & accomplishments, achievements & awards, honor & awards, honors awards, major achievements, "
        "hackathon, selected achievements, personal achievements, significant achievements, programming contests, "
        "awards & grants, grants & awards, awards & certifications, academic awards, academic honors, "
        "selected awards, key accomplishments, honors & achievements, medals, recognition & awards"
    ),
    "publications": (
        "publications, publication, external publications, articles, peer reviewed publications, writing, "
        "publications & honors, internet standards, patents, papers, research papers, selected publications, books, "
        "published works, journal articles, blog posts, publications & patents, patents & publications, "
        "articles & publications, conference papers, writings, patent, technical writing, preprints, "
        "journal publications, conference publications, academic publications, bibliography, "
        "publications & presentations, publications & talks, press, conference proceedings, scientific publications, "
        "blog articles, technical articles, articles & blog posts, media, in the press, book chapters, "
        "intellectual property, published articles, publication list, list of publications, refereed publications, "
        "working papers, manuscripts, translations, writing & publications, research publications, standards, book, "
        "blogs, blogging, technical blog posts, posters"
    ),
    "talks": (
        "presentations, selected presentations, talks, speaking, conferences, conference talks, invited talks, "
        "public speaking, lectures, speaking engagements, seminars, talks & presentations, presentations & talks, "
        "conference presentations, workshops, speeches, talks & workshops, tech talks, speaking experience, "
        "keynotes, talks given, public talks, presentation, podcasts, selected talks, conferences & talks, "
        "talks & lectures"
    ),
    "languages": (
        "languages, language, spoken languages, language skills, language proficiency, languages spoken, "
        "foreign languages, language abilities, human languages, natural languages, linguistic skills, english, "
        "language competencies, languages known, language knowledge, known languages, language fluency, "
        "foreign language, idioms"
    ),
    "interests": (
        "interests, research interests, personal hobby, hobbies, hobbies & interests, interests & hobbies, "
        "personal interests, hobby, passions, leisure, interest, areas of interest, other interests, fun facts, "
        "free time, extracurricular interests, outside interests, research interest, personal interests & hobbies, "
        "things i love, leisure interests, favorites, reading, leisure activities, field of interest, "
        "fields of interest, outside of work, in my spare time, pastimes, life, current interests, "
        "interests & activities, when im not coding"
    ),
    "activities": (
        "service, volunteer work, volunteer, community involvement, memberships & committees, volunteering, "
        "volunteer experience, extracurricular activities, activities, leadership, community service, community, "
        "memberships, professional memberships, affiliations, professional affiliations, extracurricular, "
        "extracurriculars, campus activities, student activities, leadership & activities, organizations, "
        "professional service, academic service, activities & leadership, volunteer activities, community work, "
        "extra curricular activities, extra curricular, leadership & service, involvement, campus involvement, "
        "student organizations, clubs, university service, outreach, mentoring, mentorship, membership, "
        "professional activities, social activities, professional organizations, volunteer & community, "
        "civic activities, committees, community engagement, community activities, volunteering experience, "
        "volunteerism, other activities, leadership & volunteering, associations, campus experience, "
        "student leadership, supervision, advising, professional associations, leadership & involvement, reviewing, "
        "editorial work"
    ),
    "courses": (
        "courses, relevant courses, coursework, training, trainings, relevant coursework, professional training, "
        "professional development, online courses, courses taken, training & courses, continuing education, moocs, "
        "selected courses, courses & training, course work, bootcamps, training & certifications, "
        "additional training, bootcamp, seminars & workshops, courses & seminars, courses attended, "
        "training courses, additional education, courses & certifications, key courses, key coursework, "
        "selected coursework, graduate coursework, further education, other courses, technical training, "
        "training programs, courses taught"
    ),
    "references": (
        "references, referees, reference, recommendations, testimonials, recommendation, professional references, "
        "endorsements, what people say"
    ),
    "thanks": "thanks, acknowledgements, acknowledgments, thank you, thanks for reading, acknowledgement",
    "links": (
        "all links, profiles, online profiles, links, social, social media, websites, online presence, social links, "
        "online, web, social profiles, website, social networks, on the web, useful links, external links, blog, "
        "my links, related links, web presence, elsewhere, social accounts, profile links, important links, "
        "internet presence, accounts, contact & links, connect, connect with me, follow me"
    ),
    "military": (
        "military service, military, military experience, military background, national service, military history, "
        "army service, service record"
    ),
    "other": (
        "more information, additional information, other, attachments, others, miscellaneous, misc, additional, "
        "other information, appendix, notes, extra, additional info, further information, other experiences, "
        "other info, additional details, supplementary information, more, extras, other details, note, availability, "
        "declaration, other qualifications, visa status, work authorization, misc information, miscellanea, "
        "additional notes, disclaimer, personal background, etc, other relevant information, additional activities, "
        "additional qualifications, facts"
    ),
}
