"""Section titles in Spanish."""

from __future__ import annotations

from cvpdf.model.resume import Kind

TITLES: dict[Kind, str] = {
    "basics": (
        "datos, contacta conmigo, contacto & redes, datos & contacto, información, información general, "
        "sobre mí & contacto, datos generales, "
        "mis datos, contáctame, "
        "datos personales, contacto, información personal, información de contacto, datos de contacto, "
        "información básica"
    ),
    "objective": (
        "objetivos profesionales, meta, metas, busco, qué busco, puesto deseado, interés profesional, "
        "aspiraciones, "
        "objetivo profesional, objetivo laboral, objetivos, meta profesional"
    ),
    "summary": (
        "sobre mi, acerca de mi, acerca de, quien soy, biografía, extracto profesional, síntesis, "
        "síntesis profesional, breve descripción, descripción personal, perfil técnico, perfil general, "
        "puntos fuertes, fortalezas, aptitudes personales, introducción, presentación personal, mi perfil, "
        "resumen, perfil, perfil profesional, sobre mí, acerca de mí, resumen profesional, extracto, presentación, "
        "quién soy, resumen ejecutivo, perfil personal"
    ),
    "work": (
        "situación profesional, situación profesional actual, situación laboral actual, puesto actual, "
        "trabajo actual, empleo actual, actividades anteriores, actividad profesional, actividades profesionales, "
        "actividad laboral, actividad actual, experiencia previa, experiencia anterior, "
        "experiencia previa & actual, experiencia relevante, experiencia profesional relevante, "
        "experiencia técnica, experiencia it, experiencia investigadora, experiencia de investigación, "
        "experiencia académica, experiencia docente & profesional, experiencia internacional, "
        "experiencia freelance, experiencia adicional, otra experiencia, otras experiencias, otros trabajos, "
        "trabajos anteriores, trabajos realizados, empleos, empleos anteriores, historial de empleo, "
        "historial profesional, historial de trabajo, historia laboral, carrera, carrera profesional, "
        "trayecto profesional, recorrido profesional, mi experiencia, mi experiencia profesional, mi trayectoria, "
        "experiencia & proyectos, experiencia & formación, cargos, cargos desempeñados, docencia, "
        "actividad docente, antecedentes laborales, antecedentes profesionales, desempeño laboral, "
        "desempeño profesional, "
        "trayectoria, puestos, "
        "experiencia laboral, experiencia profesional, experiencia, historial laboral, trayectoria profesional, "
        "experiencia de trabajo, trabajo, empleo, trayectoria laboral, experiencias, experiencias laborales, "
        "vida laboral, experiencia docente"
    ),
    "intern": (
        "pasantía, prácticas en empresa, prácticas laborales, experiencia en prácticas, becas & prácticas, "
        "prácticas, prácticas profesionales, pasantías, becario"
    ),
    "project": (
        "mis proyectos, proyectos relevantes, proyectos realizados, proyectos principales, "
        "proyectos profesionales, proyectos técnicos, proyectos de software, proyectos de investigación, "
        "proyectos universitarios, proyectos actuales, proyectos recientes, otros proyectos, algunos proyectos, "
        "portafolio de proyectos, proyectos & portafolio, trabajos & proyectos, tesis, proyecto fin de carrera, "
        "trabajo fin de grado, trabajo fin de máster, "
        "proyectos, proyectos personales, proyectos destacados, portafolio, proyecto, proyectos académicos, "
        "proyectos propios, trabajos, investigación"
    ),
    "opensource": "código abierto, contribuciones, proyectos de código abierto, software libre",
    "education": (
        "estudios académicos, mis estudios, mi formación, formación reglada, formación universitaria, "
        "formación & educación, formación & certificaciones, formación & cursos, formación & idiomas, "
        "formación oficial, formación superior, educación superior, educación & formación, "
        "educación & certificaciones, educación & cursos, educación & idiomas, educación universitaria, "
        "datos académicos, trayectoria académica, nivel académico, nivel de estudios, titulaciones, "
        "títulos académicos, grado académico, académico, otra formación, otra formación académica, "
        "otros estudios, "
        "titulación, "
        "educación, formación, formación académica, estudios, educación formal, títulos, estudios realizados, "
        "formación & estudios, antecedentes académicos, preparación académica, historial académico"
    ),
    "skills": (
        "aptitudes técnicas, capacidades técnicas, competencias digitales, competencias personales, "
        "competencias clave, competencias & habilidades, conocimientos & habilidades, "
        "conocimientos & competencias, habilidades blandas, habilidades personales, habilidades sociales, "
        "habilidades & conocimientos, habilidades & herramientas, habilidades & tecnologías, "
        "habilidades & aptitudes, habilidades clave, habilidades informáticas, habilidades adicionales, "
        "mis habilidades, herramientas & tecnologías, tecnologías & herramientas, tecnologías & intereses, "
        "tecnologías utilizadas, tecnologías que manejo, stack principal, stack técnico, lenguajes & tecnologías, "
        "lenguajes & herramientas, programación, bases de datos, especialidades, especialización, "
        "áreas de especialización, áreas de conocimiento, áreas de experiencia, dominio, manejo de software, "
        "experiencia tecnológica, perfil tecnológico, metodologías, idiomas & habilidades, "
        "capacidades, stack tecnológico, lenguajes de programación, "
        "habilidades, competencias, conocimientos, habilidades técnicas, aptitudes, conocimientos técnicos, "
        "tecnologías, destrezas, herramientas, competencias técnicas, conocimientos informáticos, "
        "habilidades & competencias, informática, competencias profesionales, habilidades profesionales"
    ),
    "certs": (
        "certificación, certificaciones & cursos, certificaciones & licencias, certificados & licencias, "
        "carnet de conducir, permisos, "
        "certificaciones, certificados, licencias, licencias & certificaciones, acreditaciones"
    ),
    "awards": (
        "logros destacados, principales logros, becas & premios, premios & logros, premios & distinciones, "
        "distinciones, menciones, concursos, galardones, "
        "premios, reconocimientos, logros, becas, honores, premios & reconocimientos, méritos"
    ),
    "publications": (
        "publicaciones en revistas, artículos científicos, capítulos de libros, publicaciones & congresos, "
        "producción científica, "
        "publicaciones, artículos, patentes, libros, publicaciones científicas"
    ),
    "talks": (
        "congresos, seminarios & congresos, charlas & conferencias, comunicaciones, "
        "ponencias, conferencias, charlas, presentaciones"
    ),
    "languages": ("lenguajes & idiomas, nivel de idiomas, conocimiento de idiomas, idiomas, lenguas, lenguajes"),
    "interests": (
        "intereses & hobbies, aficiones & intereses, tiempo libre, gustos, deportes, áreas de interés, "
        "intereses, aficiones, pasatiempos, hobbies & intereses, intereses personales, intereses & aficiones"
    ),
    "activities": (
        "voluntariados, actividades complementarias, actividades académicas, experiencia de voluntariado, "
        "experiencia voluntaria, participación, participaciones, liderazgo, comunidad, labor social, "
        "voluntariado, actividades, actividades extracurriculares, asociaciones, otras actividades"
    ),
    "courses": (
        "cursos realizados, cursos & seminarios, cursos complementarios, cursos adicionales, cursos online, "
        "formación adicional, formación no reglada, seminarios & cursos, educación complementaria, "
        "educación continua, otros cursos, diplomados, perfeccionamiento, "
        "seminarios, "
        "cursos, formación complementaria, cursos & certificaciones, capacitación, cursos & talleres, "
        "capacitaciones, talleres, formación continua"
    ),
    "references": (
        "referencias profesionales, referencias, recomendaciones, referencias personales, referencias laborales"
    ),
    "thanks": "agradecimientos",
    "links": (
        "enlaces de interés, perfiles, en la red, páginas web, sígueme, encuéntrame en, "
        "enlaces, redes, redes sociales, sitios web"
    ),
    "military": "servicio militar",
    "other": (
        "índice, otros datos de interés, otras informaciones, datos adicionales, datos complementarios, "
        "observaciones, notas, "
        "más información, información complementaria, disponibilidad, "
        "otros, información adicional, otros datos, datos de interés, otros méritos, otra información, "
        "otros conocimientos, varios, anexos"
    ),
}
