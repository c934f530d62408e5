"""Section titles in Spanish."""

from __future__ import annotations

from cvpdf.model.resume import Kind

TITLES: dict[Kind, str] = {
    "basics": (
        "mis datos, contáctame, "
        "datos personales, contacto, información personal, información de contacto, datos de contacto, "
        "información básica"
    ),
    "objective": "objetivo profesional, objetivo laboral, objetivos, meta profesional",
    "summary": (
        "resumen, perfil, perfil profesional, sobre mí, acerca de mí, resumen profesional, extracto, presentación, "
        "quién soy, resumen ejecutivo, perfil personal"
    ),
    "work": (
        "trayectoria, puestos, "
        "experiencia laboral, experiencia profesional, experiencia, historial laboral, trayectoria profesional, "
        "experiencia de trabajo, trabajo, empleo, trayectoria laboral, experiencias, experiencias laborales, "
        "vida laboral, experiencia docente"
    ),
    "intern": "prácticas, prácticas profesionales, pasantías, becario",
    "project": (
        "proyectos, proyectos personales, proyectos destacados, portafolio, proyecto, proyectos académicos, "
        "proyectos propios, trabajos, investigación"
    ),
    "opensource": "código abierto, contribuciones, proyectos de código abierto, software libre",
    "education": (
        "titulación, "
        "educación, formación, formación académica, estudios, educación formal, títulos, estudios realizados, "
        "formación & estudios, antecedentes académicos, preparación académica, historial académico"
    ),
    "skills": (
        "capacidades, stack tecnológico, lenguajes de programación, "
        "habilidades, competencias, conocimientos, habilidades técnicas, aptitudes, conocimientos técnicos, "
        "tecnologías, destrezas, herramientas, competencias técnicas, conocimientos informáticos, "
        "habilidades & competencias, informática, competencias profesionales, habilidades profesionales"
    ),
    "certs": "certificaciones, certificados, licencias, licencias & certificaciones, acreditaciones",
    "awards": "premios, reconocimientos, logros, becas, honores, premios & reconocimientos, méritos",
    "publications": "publicaciones, artículos, patentes, libros, publicaciones científicas",
    "talks": "ponencias, conferencias, charlas, presentaciones",
    "languages": "idiomas, lenguas, lenguajes",
    "interests": (
        "intereses, aficiones, pasatiempos, hobbies & intereses, intereses personales, intereses & aficiones"
    ),
    "activities": "voluntariado, actividades, actividades extracurriculares, asociaciones, otras actividades",
    "courses": (
        "seminarios, "
        "cursos, formación complementaria, cursos & certificaciones, capacitación, cursos & talleres, "
        "capacitaciones, talleres, formación continua"
    ),
    "references": "referencias, recomendaciones, referencias personales, referencias laborales",
    "thanks": "agradecimientos",
    "links": "enlaces, redes, redes sociales, sitios web",
    "military": "servicio militar",
    "other": (
        "más información, información complementaria, disponibilidad, "
        "otros, información adicional, otros datos, datos de interés, otros méritos, otra información, "
        "otros conocimientos, varios, anexos"
    ),
}
