"""Section titles in Portuguese."""

from __future__ import annotations

from cvpdf.model.resume import Kind

TITLES: dict[Kind, str] = {
    "basics": (
        "fale comigo, onde me encontrar, informações básicas, "
        "contatos, dados pessoais, contato, informações pessoais, informações de contato, contactos, "
        "informação pessoal, dados de contato"
    ),
    "objective": "objetivo, objetivo de carreira, área de interesse",
    "summary": (
        "perfil profissional, sumário, "
        "resumo executivo, resumo, resumo profissional, sobre mim, sobre, perfil profissional & resumo, apresentação, quem sou, "
        "qualificações, síntese, resumo de qualificações, resumo das qualificações"
    ),
    "work": (
        "trajetória, experiência acadêmica & profissional, "
        "experiência, experiência profissional, experiências profissionais, histórico profissional, experiências, "
        "atuação profissional, trajetória profissional, carreira, experiência de trabalho, histórico de trabalho, "
        "empregos, emprego"
    ),
    "intern": "estágio, estágios, experiência de estágio",
    "project": (
        "projetos, projetos pessoais, portfólio, projetos relevantes, projetos em destaque, projeto, "
        "projetos acadêmicos, pesquisa, projetos de pesquisa"
    ),
    "opensource": "código aberto & contribuições, contribuições, projetos open source, projetos de código aberto",
    "education": (
        "formação, formação acadêmica, educação, escolaridade, formação educacional, graduação, histórico acadêmico, "
        "formação académica, formação escolar, formação superior, estudos"
    ),
    "skills": (
        "linguagens, linguagens de programação, "
        "habilidades, competências, conhecimentos, habilidades técnicas, conhecimentos técnicos, tecnologias, "
        "competências técnicas, ferramentas, principais habilidades, principais competências, "
        "conhecimentos em informática, habilidades & competências, hard & soft skills, informática, conhecimento"
    ),
    "certs": (
        "certificações, certificados, licenças, certificações & cursos, licenças & certificados, "
        "licenças & certificações"
    ),
    "awards": "prêmios, conquistas, honras, bolsas, prêmios & reconhecimentos, reconhecimentos, realizações",
    "publications": "publicações, artigos, patentes, livros",
    "talks": "palestras, apresentações, conferências, eventos",
    "languages": "idiomas, línguas, idioma, línguas estrangeiras",
    "interests": "interesses, passatempos, hobbies & interesses, interesses pessoais",
    "activities": (
        "voluntariado, atividades, trabalho voluntário, atividades extracurriculares, atividades complementares, "
        "voluntário, experiência voluntária"
    ),
    "courses": (
        "cursos & certificados, aperfeiçoamento, "
        "cursos, qualificações complementares, cursos complementares, formação complementar, cursos & certificações, cursos extracurriculares, "
        "treinamentos, cursos adicionais, qualificações & cursos, qualificação profissional, capacitação, "
        "cursos & treinamentos"
    ),
    "references": "referências, recomendações",
    "thanks": "agradecimentos",
    "links": "redes sociais, redes, sites",
    "military": "serviço militar",
    "other": (
        "disponibilidade, outros conhecimentos, "
        "observações, outros, informações adicionais, outras informações, informações complementares, adicionais, "
        "diversos, anexos"
    ),
}
