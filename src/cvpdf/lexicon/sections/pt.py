"""Section titles in Portuguese."""

from __future__ import annotations

from cvpdf.model.resume import Kind

TITLES: dict[Kind, str] = {
    "basics": (
        "meus dados, dados, dados & contato, contato & redes, entre em contato, meus contatos, "
        "informações gerais, informações para contato, dados cadastrais, dados de identificação, identificação, "
        "fale comigo, onde me encontrar, informações básicas, "
        "contatos, dados pessoais, contato, informações pessoais, informações de contato, contactos, "
        "informação pessoal, dados de contato"
    ),
    "objective": (
        "objetivos profissionais, objetivo profissional, pretensão, cargo pretendido, área de atuação, "
        "área pretendida, o que busco, vaga desejada, "
        "objetivo, objetivo de carreira, área de interesse"
    ),
    "summary": (
        "perfil pessoal, meu perfil, quem sou eu, um pouco sobre mim, resumo de carreira, síntese profissional, "
        "síntese de qualificações, apresentação pessoal, biografia, pontos fortes, "
        "competências pessoais & resumo, sobre o candidato, descrição pessoal, introdução, características, "
        "características pessoais, perfil & objetivo, "
        "perfil profissional, sumário, "
        "resumo executivo, resumo, resumo profissional, sobre mim, sobre, perfil profissional & resumo, apresentação, quem sou, "
        "qualificações, síntese, resumo de qualificações, resumo das qualificações"
    ),
    "work": (
        "experiência profissional relevante, experiência atual, experiências anteriores, experiência anterior, "
        "experiências recentes, experiências relevantes, experiência relevante, experiência técnica, "
        "experiências técnicas, experiência internacional, experiência docente, experiência em docência, "
        "experiência em pesquisa, outras experiências, outras experiências profissionais, outros trabalhos, "
        "trabalhos, trabalho, trabalhos anteriores, trabalho atual, emprego atual, cargo atual, "
        "empregos anteriores, histórico, histórico de empregos, histórico de experiência, minha experiência, "
        "minhas experiências, minha trajetória, trajetória de trabalho, vida profissional, percurso profissional, "
        "percurso, atividades profissionais, atividade profissional, atuações, atuação, cargos ocupados, "
        "carreira profissional, docência, vivência profissional, experiência laboral, experiências & projetos, "
        "experiência & projetos, freelas, freelancer, "
        "trajetória, experiência acadêmica & profissional, "
        "experiência, experiência profissional, experiências profissionais, histórico profissional, experiências, "
        "atuação profissional, trajetória profissional, carreira, experiência de trabalho, histórico de trabalho, "
        "empregos, emprego"
    ),
    "intern": (
        "estágios & experiências, iniciação científica & estágio, programa de estágio, "
        "estágio, estágios, experiência de estágio"
    ),
    "project": (
        "meus projetos, projetos principais, principais projetos, projetos desenvolvidos, projetos recentes, "
        "projetos profissionais, projetos próprios, projetos de software, projetos da faculdade, "
        "projetos universitários, projetos em andamento, outros projetos, alguns projetos, portfólio de projetos, "
        "trabalhos & projetos, tcc, tese, dissertação, iniciação científica, trabalhos acadêmicos, "
        "projetos, projetos pessoais, portfólio, projetos relevantes, projetos em destaque, projeto, "
        "projetos acadêmicos, pesquisa, projetos de pesquisa"
    ),
    "opensource": "código aberto & contribuições, contribuições, projetos open source, projetos de código aberto",
    "education": (
        "formação & cursos, formação & certificações, formação & idiomas, formação técnica, "
        "formação universitária, formação profissional, formação acadêmica & complementar, formações, "
        "minha formação, educação formal, educação & formação, educação & certificações, educação & cursos, "
        "ensino, ensino superior, graduações, grau de instrução, instrução, nível de escolaridade, "
        "vida acadêmica, trajetória acadêmica, percurso académico, habilitações, habilitações literárias, "
        "habilitações académicas, estudos & formação, acadêmico, faculdade, pós graduação, "
        "formação, formação acadêmica, educação, escolaridade, formação educacional, graduação, histórico acadêmico, "
        "formação académica, formação escolar, formação superior, estudos"
    ),
    "skills": (
        "habilidades pessoais, habilidades comportamentais, habilidades profissionais, habilidades & tecnologias, "
        "habilidades & ferramentas, habilidades & conhecimentos, habilidades & interesses, "
        "habilidades & qualificações, habilidades & aptidões, minhas habilidades, aptidões, aptidões técnicas, "
        "aptidões & competências, competências pessoais, competências profissionais, "
        "competências comportamentais, competências & habilidades, competências digitais, "
        "competências informáticas, competências chave, conhecimentos & habilidades, conhecimentos & ferramentas, "
        "conhecimentos gerais, conhecimentos específicos, conhecimentos de informática, conhecimento técnico, "
        "conhecimentos técnicos & ferramentas, stack tecnológica, tecnologias & ferramentas, "
        "tecnologias em destaque, tecnologias que conheço, tecnologias & linguagens, principais tecnologias, "
        "linguagens & tecnologias, linguagens & frameworks, linguagens & ferramentas, bancos de dados, "
        "banco de dados, programação, ferramentas & tecnologias, ferramentas & metodologias, metodologias, "
        "áreas de conhecimento, domínio técnico, qualificações técnicas, skills técnicas, "
        "linguagens, linguagens de programação, "
        "habilidades, competências, conhecimentos, habilidades técnicas, conhecimentos técnicos, tecnologias, "
        "competências técnicas, ferramentas, principais habilidades, principais competências, "
        "conhecimentos em informática, habilidades & competências, hard & soft skills, informática, conhecimento"
    ),
    "certs": (
        "certificado, certificação, certificados & cursos, certificações & licenças, certificações técnicas, "
        "licenças & cursos, habilitação, carteira de motorista, cnh, "
        "certificações, certificados, licenças, certificações & cursos, licenças & certificados, "
        "licenças & certificações"
    ),
    "awards": (
        "conquistas & prêmios, prêmios & conquistas, premiações, prêmios & honrarias, distinções, "
        "bolsas & prêmios, títulos & prêmios, "
        "prêmios, conquistas, honras, bolsas, prêmios & reconhecimentos, reconhecimentos, realizações"
    ),
    "publications": (
        "publicação, publicações científicas, artigos publicados, artigos científicos, artigos & publicações, "
        "livros & artigos, produção científica, produção bibliográfica, produções, "
        "publicações, artigos, patentes, livros"
    ),
    "talks": (
        "palestras & eventos, palestras & workshops, eventos & palestras, congressos, participação em eventos, "
        "seminários, comunicações, "
        "palestras, apresentações, conferências, eventos"
    ),
    "languages": (
        "idiomas & línguas, conhecimento de idiomas, idiomas estrangeiros, línguas faladas, "
        "competências linguísticas, proficiência em idiomas, "
        "idiomas, línguas, idioma, línguas estrangeiras"
    ),
    "interests": (
        "interesses & hobbies, áreas de interesse, tempo livre, lazer, gostos, esportes, interesse, "
        "interesses, passatempos, hobbies & interesses, interesses pessoais"
    ),
    "activities": (
        "atividades voluntárias, trabalhos voluntários, trabalho social, atividades acadêmicas, "
        "atividades & projetos, outras atividades, participações, liderança, comunidade, "
        "envolvimento com a comunidade, associações, experiência em voluntariado, "
        "voluntariado, atividades, trabalho voluntário, atividades extracurriculares, atividades complementares, "
        "voluntário, experiência voluntária"
    ),
    "courses": (
        "cursos livres, cursos & formações, cursos & workshops, cursos & qualificações, cursos em andamento, "
        "cursos de extensão, cursos técnicos, cursos profissionalizantes, cursos & eventos, outros cursos, "
        "formação continuada, extracurriculares, educação complementar, capacitações, aperfeiçoamentos, "
        "especializações, qualificações complementares & cursos, treinamentos & cursos, "
        "cursos & certificados, aperfeiçoamento, "
        "cursos, qualificações complementares, cursos complementares, formação complementar, cursos & certificações, cursos extracurriculares, "
        "treinamentos, cursos adicionais, qualificações & cursos, qualificação profissional, capacitação, "
        "cursos & treinamentos"
    ),
    "references": ("referências profissionais, referências pessoais, depoimentos, referências, recomendações"),
    "thanks": "agradecimentos",
    "links": (
        "meus links, links úteis, perfis, onde me encontrar na web, na web, site, minhas redes, mídias sociais, "
        "redes sociais, redes, sites"
    ),
    "military": "serviço militar",
    "other": (
        "sumário do documento, índice do currículo, outras qualificações, informações extras, outros dados, "
        "dados adicionais, dados complementares, demais informações, curiosidades, pretensão salarial, "
        "mobilidade, "
        "disponibilidade, outros conhecimentos, "
        "observações, outros, informações adicionais, outras informações, informações complementares, adicionais, "
        "diversos, anexos"
    ),
}
