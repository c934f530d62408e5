"""The few words an import adds to the author's: titles of sections, labels, and what has not ended."""

from __future__ import annotations

# JSON Resume's arrays and fields, in this order in each row.
_KEYS = (
    "summary work volunteer education awards certificates publications skills languages interests references projects "
    "present score keywords entity"
).split()
_PHRASES = {
    "zh-Hans": (
        "个人简介,工作经历,志愿经历,教育经历,获奖情况,证书,论文,专业技能,"
        "语言能力,兴趣爱好,推荐人,项目经历,至今,成绩,关键词,隶属"
    ),
    "zh-Hant": (
        "個人簡介,工作經歷,志工經歷,學歷,獲獎紀錄,證照,論文,專業技能,"
        "語言能力,興趣,推薦人,專案經歷,至今,成績,關鍵字,隸屬"
    ),
    "ja": (
        "自己紹介,職務経歴,ボランティア,学歴,受賞歴,資格,論文,スキル,"
        "語学,趣味,推薦者,プロジェクト,現在,成績,キーワード,所属"
    ),
    "ko": ("소개,경력,봉사활동,학력,수상,자격증,논문,기술,외국어,취미,추천인,프로젝트,현재,성적,키워드,소속"),
    "en": (
        "Summary,Experience,Volunteering,Education,Awards,Certificates,Publications,Skills,Languages,Interests,"
        "References,Projects,Present,Score,Keywords,For"
    ),
    "de": (
        "Profil,Berufserfahrung,Ehrenamt,Ausbildung,Auszeichnungen,Zertifikate,Publikationen,Kenntnisse,Sprachen,"
        "Interessen,Referenzen,Projekte,heute,Note,Stichworte,Für"
    ),
    "fr": (
        "Profil,Expérience professionnelle,Bénévolat,Formation,Distinctions,Certifications,Publications,Compétences,"
        "Langues,Centres d’intérêt,Références,Projets,présent,Note,Mots-clés,Pour"
    ),
    "es": (
        "Perfil,Experiencia,Voluntariado,Educación,Premios,Certificados,Publicaciones,Habilidades,Idiomas,Intereses,"
        "Referencias,Proyectos,presente,Nota,Palabras clave,Para"
    ),
    "pt": (
        "Perfil,Experiência,Voluntariado,Formação,Prêmios,Certificados,Publicações,Habilidades,Idiomas,Interesses,"
        "Referências,Projetos,presente,Nota,Palavras-chave,Para"
    ),
    "ru": (
        "О себе,Опыт работы,Волонтёрство,Образование,Награды,Сертификаты,Публикации,Навыки,Языки,Интересы,"
        "Рекомендации,Проекты,настоящее время,Оценка,Ключевые слова,Для"
    ),
}
LANGUAGES = tuple(_PHRASES)


def phrase(lang: str, key: str) -> str:
    """What this array or field is called in that language, English where it is unknown; empty for other keys."""
    row = dict(zip(_KEYS, _PHRASES.get(lang, _PHRASES["en"]).split(","), strict=True))
    return row.get({"gpa": "score"}.get(key, key), "")
