"""How private values look: by themselves, and by their labels. Patterns read what is seen of a line (editing/bare.py).

Sources: the Chinese numbering plan (mobile 1[3-9]x, area codes 0xx), ITU-T E.164 (at most 15 digits), GB 11643-1999
(identity numbers), and the labels of real résumés that `lexicon.labels` counts.
"""

from __future__ import annotations

# Words that end a street's name, and those that are words of their own elsewhere and must end a piece.
_STREET = (
    r"(?:(?:Street|St|Avenue|Ave|Road|Rd|Boulevard|Blvd|Lane|Ln|Highway|Hwy|Parkway|Pkwy|Terrace|Crescent|Mews)\b\.?"
    r"|(?:Drive|Dr|Way|Court|Ct|Place|Pl|Square|Sq|Close|Gardens)\b\.?(?=\s*(?:$|[,;|·•(])))"
)
_FLAT = r"(?:(?:Apt|Apartment|Flat|Unit|Suite|Room)\.?\s?#?\w{1,5},\s*)?"
_POSTCODE = r"(?:\s*(?:\d{5}(?:-\d{4})?|[A-Z]{1,2}\d[A-Z\d]?\s\d[A-Z]{2}|\d[A-Z]{2})\b)?"
_ERA = r"(?:明治|大正|昭和|平成|令和|民國|民国)\s?(?:\d{1,2}|元)\s?年(?:\s?\d{1,2}\s?月)?(?:\s?\d{1,2}\s?日)?"
_NUMERAL = "[〇零一二三四五六七八九十]"
_ENGLISH_DATE = (
    r"(?:\d{1,2}(?:st|nd|rd|th|er)?\s+)?[A-Za-zéû]{3,9}\.?\s+(?:\d{1,2}(?:st|nd|rd|th|er)?,?\s+)?(?:19|20)\d\d"
)
_NUMERIC_DATE = (
    r"(?:(?:19|20)\d\d\s?[年./-]\s?\d{1,2}(?:\s?[月./-]\s?\d{1,2}\s?日?|\s?月)?|\d{1,2}[./-]\d{1,2}[./-](?:19|20)\d\d)"
)
_MONTH = r"(?:年\s*|[./-])(?:1[0-2]|0?[1-9])(?:\s*月|(?=[^\d])|$)(?:\s*[./-]?\s*(?:3[01]|[12]\d|0?[1-9])\s*日?)?"

# What may stand between two digits of a number, and which of those is no full stop and no slash.
BETWEEN_DIGITS = r"[\s.·•‐-―−_/~-]"
_DASH = r"[\s‐-―−-]"
_S = BETWEEN_DIGITS
# Hosts at which people keep their mail: `lin @ qq.com` and `lin at gmail.com` are addresses, `Engineer @ Cal.com` is none.
_MAIL_HOST = (
    r"(?:(?:vip\.)?(?:qq|163|126|139|189|sina|sohu|foxmail|aliyun|yeah|21cn|gmail|googlemail|outlook|hotmail|live|msn|yahoo|icloud|me|mac|"
    r"aol|gmx|web|proton|protonmail|pm|fastmail|zoho|hey|tutanota|yandex|mail|naver|daum|hanmail|nate|kakao|docomo|ezweb|softbank|orange|"
    r"wanadoo|free|laposte|t-online)\.(?:com|cn|net|org|me|de|fr|jp|co\.jp|ne\.jp|kr|co\.kr|com\.cn|com\.tw|com\.hk|co\.uk|ru|ch|at|email))"
)
# At most 64 letters (RFC 5321, 4.5.3.1.1); bounds keep a line of one letter from taking long.
_LOCAL = r"(?<![A-Za-z0-9])[A-Za-z0-9][A-Za-z0-9._+%-]{0,63}"
_DOT = r"(?:\s*[(\[{（【]\s*(?:(?i:dot)|\.|点)\s*[)\]}）】]\s*|\s+(?i:dot)\s+|[.。])"
# A version (`react@18.2.0`) and a repository (`git@github.com:me/x`) are no addresses.
_HOST = r"(?!v?\d+\.\d)(?:[^\W_][\w-]{0,62}[.。]){1,8}[A-Za-z]{2,24}(?![A-Za-z])"

# Kind → what its values look like without a label.
LOOKS: dict[str, tuple[str, ...]] = {
    "email": (
        rf"(?<![A-Za-z0-9])(?!git@)(?:{_LOCAL}|[\u3040-\u9fff가-힣]{{1,6}})@{_HOST}",
        # anna (at) example [dot] com; lin at example dot com
        rf"{_LOCAL}\s*[(\[{{<（【]\s*(?:(?i:at)|@|#|艾特)\s*[)\]}}>）】]\s*[A-Za-z0-9-]+(?:{_DOT}[A-Za-z0-9-]+)+",
        rf"(?<![\w.]){_LOCAL}(?:\s+(?i:at)\s+|\s*@\s*)[A-Za-z0-9-]+(?:\s+(?i:dot)\s+[A-Za-z0-9-]+)+(?!\w)",
        rf"(?<![\w.]){_LOCAL}(?:\s*@\s*|\s+(?i:at)\s+|[_-]at[_-]|\s*#\s*){_MAIL_HOST}(?!\w)",
        rf"(?<![\w.])(?:{_LOCAL}\s*艾特\s*|[a-z0-9][a-z0-9._+-]*\s+AT\s+(?=[a-z])){_HOST}",
        r"(?<![\w.])[A-Za-z0-9][\w.+-]*#(?=[a-z0-9-]+\.(?:com|cn|net|org|jp|kr)\b)[a-z0-9.-]+",
        # lin @ example.com, alone between separators
        (r"(?:(?<=^)|(?<=[|｜·•:：,，;；>] )|(?<=[|｜·•:：,，;；>*-]))[ ]?[a-z0-9][a-z0-9._+-]*\s@\s(?:[a-z0-9-]+\.)+[a-z]{2,}"
        r"(?=\s*(?:$|[|｜·•,，;；]))"),
    ),
    "phone": (
        rf"(?<![\d.])(?:(?:\+|00)?[(（]?\+?86[)）]?(?:{_S}|[(（]0[)）])*)?1[3-9]\d(?:{_S}?\d){{8}}(?![\d.]\d|\d)",
        rf"(?<![\d.])1[3-9]\d{_S}{{2,3}}\d{{4}}{_S}{{2,3}}\d{{4}}(?!\d)",
        rf"(?<![\d.])1{_S}[3-9](?:{_S}\d){{9}}(?!{_S}?\d)",
        rf"(?<![\w.])[(（]?\+\s?\d{{1,3}}[)）]?(?:{_S}{{0,3}}[(（]?\d{{1,5}}[)）]?){{2,6}}",
        rf"(?<![\w.-])[(（]?0[1-9]\d{{0,3}}[)）]?{_DASH}\d{{2,4}}{_DASH}?\d{{3,4}}(?:-\d{{1,6}})?(?![\w-]|\.\d)",
        r"(?<![\w.-])0\d{9,10}(?!\w)",
        r"(?<![\w.-])0[1-9]\d{0,2}\.\d{3,4}\.\d{3,4}(?![\w-]|\.\d)",
        rf"(?<![\w.-])09\d{{2}}{_DASH}?\d{{3}}{_DASH}?\d{{3}}(?!\w)",
        r"(?<![\w.-])0\d{2,5}[\s/‐-―-]\d{5,8}(?!\w)",
        rf"(?<![\w.-])0[1-9](?:{_S}\d\d){{4}}(?!{_S}?\d)",
        r"(?<![\w.])\(?[2-9]\d{2}\)?[\s.‐-―-]{1,2}\d{3}[\s.‐-―-]\d{4}(?!\w)",
        rf"(?<![\w.])\(\d{{2}}\)\s?9?\d{{4}}{_DASH}?\d{{4}}(?!\w)",
        rf"(?<![\w.])8{_DASH}?\(?\d{{3}}\)?{_DASH}?\d{{3}}{_DASH}\d\d{_DASH}\d\d(?!\w)",
        r"(?<![\w.-])400-?\d{3,4}-?\d{3,4}(?!\w)",
    ),
    "id": (
        r"(?<!\w)[1-9]\d{5}\s?(?:18|19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\s?\d{3}[\dXx](?!\w)",
        r"(?<!\w)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])-[1-8]\d{6}(?!\w)",
        r"(?<!\w)[A-Z][12]\d{8}(?!\w)",
        r"(?<!\w)\d{6}-[1-8]\*{4,6}",
        r"(?<!\w)[STFGM]\d{7}[A-Z](?!\w)",
        r"(?<![\w-])\d{3}-\d{2}-\d{4}(?![\w-])",
    ),
    "birth": (
        rf"(?<!\d)(?:19|20)\d\d(?:{_MONTH}|年|년)?\s*(?:出生|生まれ|生(?![\w])|년생|출생)",
        (rf"(?:[Bb]orn(?:\s+(?:on|in))?|出生于|生于|geb\.(?:\s?am)?|[Nn]ée?\s+le|[Nn]acid[oa]\s+el)\s*[:：]?\s*"
        rf"(?:{_NUMERIC_DATE}|{_ENGLISH_DATE}|(?:19|20)\d\d(?:{_MONTH})?)"),
        rf"{_ERA}\s?(?:生まれ|出生|生(?!\w))",
        rf"{_NUMERAL}{{2,4}}年(?:{_NUMERAL}{{1,3}}月)?(?:{_NUMERAL}{{1,3}}[日号])?出生",
        r"(?:19|20)\d\d\.\s?\d{1,2}\.\s?\d{1,2}\.?\s?생",
    ),
    "address": (
        r"〒\s?\d{3}-?\d{4}[^|｜·•;；\t]*",
        (r"(?:[\u4e00-\u9fff]{2,12}(?:省|市|区|县|縣|區)|香港|九龍|新界)[\u4e00-\u9fff\d]{0,30}(?:路|街|巷|弄|大道|胡同|村|小区|社區|段|道)"
        r"[\w\u4e00-\u9fff-]{0,20}?\s?\d{1,6}\s?[\w\u4e00-\u9fff-]{0,20}?(?:号|號|弄|室|栋|棟|单元|楼|樓)"
        r"[\w\u4e00-\u9fff-]{0,40}(?:\s?\d{1,5}\s?[室楼樓栋棟层層座]){0,4}"),
        r"(?:東京都|北海道|(?:京都|大阪)府|[\u4e00-\u9fff]{2,3}県)[\u3040-\u30ff\u4e00-\u9fff]{1,30}\d+[丁番-]\S*",
        r"[\u4e00-\u9fff]{1,4}[市区][\u3040-\u30ff\u4e00-\u9fff]{1,8}\d+(?:[‐-―−-]\d+){1,2}",
        (r"(?:[가-힣]{1,12}(?:시|도|구|군|동|읍|면)\s){1,5}(?:[가-힣\d]{1,12}(?:로|길)\s?\d+(?:-\d+)?|[가-힣]{1,12}\s\d+(?:-\d+)?번지)"
        r"(?:,?\s?\d+(?:층|동|호))*"),
        r"(?<!\w)\d{1,6}[A-Z]?\s+[A-Z0-9](?:[\w.'#]|[ ,-](?! )|, ){3,70}?,?\s+[A-Z]{2},?\s+\d{5}(?:-\d{4})?(?!\w)",
        (rf"{_FLAT}(?<!\w)\d{{1,5}}[A-Z]?\s+(?:[A-Z0-9][\w.']*\s+){{1,4}}{_STREET}"
        rf"(?:,\s*(?:[A-Z][\w.]*\s?(?!\d))+)*{_POSTCODE}"),
        rf"P\.?\s?O\.?\s?Box\s\d+(?:,\s*(?:[A-Z][\w.]*\s?)+)*{_POSTCODE}",
        (r"(?<!\w)\d{1,4}(?:\s?(?:bis|ter))?,?\s+(?:rue|avenue|boulevard|place|chemin|allée|quai|impasse|cours)\s"
        r"(?:(?!\s[–—]\s)[^|·•;,\d]){2,40}(?:,\s*\d{5}\s+[A-ZÉ][\w-]+)?"),
        r"(?:Calle|C/|Avenida|Avda\.?|Plaza|Paseo)\s+[^|·•;,\d]{2,40},?\s*\d+[^|·•;]*",
        r"[A-ZÄÖÜ][\wäöüß.-]*(?:straße|strasse|str\.|weg|platz|allee|gasse)\s\d+\s?[a-z]?(?:,\s*\d{5}\s[A-ZÄÖÜ][\wäöüß-]+)?",
    ),
    "im": (),
    "age": (r"(?<![\w.])\d{2}\s*(?:岁|歲|歳|세)(?!\w)",),
}  # fmt: skip

# Kind → what a value behind a label looks like where no colon stands between: `QQ 12345678`, `生日 1995/06/01`.
SPOKEN: dict[str, str] = {
    "birth": rf"(?:{_NUMERIC_DATE}|{_ENGLISH_DATE}|{_ERA})",
    "id": r"[A-Z]{0,2}\d[\dXx -]{5,19}[\dXx](?!\w)",
    "im": r"(?:[1-9]\d{4,11}|@?[A-Za-z](?=[\w-]*[\d_-])[\w-]{4,30})(?!\w)",
}  # fmt: skip

# Kind → the labels that stand before its values. A blank may stand between two ideographs: `电 话：`.
LABELS: dict[str, str] = {
    "email": (
        "联系|Contacts?|邮箱|电子邮箱|电子邮件|邮件|邮箱地址|个人邮箱|联系邮箱|邮件地址|信箱|郵箱|電子郵件|電子信箱|電郵|郵件|メール|メールアドレス|Eメール|"
        "이메일|메일|이메일 주소|전자우편|E-?mails?|E-?Mail-Adresse|Mail|Email address|Courriel|Correo(?: electrónico)?|Почта"
    ),
    "phone": (
        "联系|Contacts?|电话|手机|手机号|手机号码|联系电话|电话号码|联系方式|移动电话|固定电话|座机|電話|手機|手機號碼|聯絡電話|行動電話|連絡電話|電話番号|携帯|携帯電話|"
        "携帯番号|连络电话|TEL|Tel|전화|전화번호|휴대폰|휴대전화|연락처|핸드폰|Tel(?:ephone)?(?: number)?|Phone(?: number)?|Mobile(?: phone)?|"
        "Cell(?: ?phone)?|Telefon|Handy|Mobil|Téléphone|Portable|Teléfono|Móvil|Telefone|Celular|Телефон|FAX|Fax|传真|傳真"
    ),
    "address": (
        "地址|住址|家庭住址|家庭地址|通讯地址|联系地址|现住址|现居住地址|居住地址|详细地址|邮寄地址|户籍地址|户口所在地|地址邮编|通訊地址|聯絡地址|戶籍地址|"
        "居住地址|住所|現住所|連絡先住所|본적|주소|현주소|자택 주소|거주지 주소|(?:Home |Mailing |Postal |Current |Street )?Address|Anschrift|Adresse|"
        "Wohnhaft|Dirección|Domicilio|Endereço|Indirizzo|Адрес"
    ),
    "birth": (
        "出生年月日?|出生日期|出生时间|出生時間|出生年份|出生|生日|生年月日|生年|誕生日|생년월일|생일|출생|출생년도|Date of birth|Birth ?date|Birthday|"
        "DOB|D\\.O\\.B\\.?|Born|Geburtsdatum|Geboren(?: am)?|Date de naissance|Né le|Née le|Fecha de nacimiento|Data de nascimento|Nascimento|Дата рождения"
    ),
    "id": (
        "身份证|身份证号|身份证号码|证件号|证件号码|护照|护照号|护照号码|身分證|身分證字號|居留證號|護照號碼|マイナンバー|在留カード番号|旅券番号|"
        "주민등록번호|여권번호|ID(?: card)?(?: number| no\\.?)?|Identity(?: card)? number|Passport(?: number| no\\.?)?|SSN|Social security number|"
        "National ID|DNI|NIE|CPF|RG|Personalausweis(?:nummer)?"
    ),
    "im": (
        "VX|WX|V信|扣扣|微信|微信号|微信號|WeChat|Wechat ID|QQ|QQ号|QQ号码|LINE|Line ID|LINE ID|Telegram|KakaoTalk|카카오톡|카톡|Skype|WhatsApp|Signal|Discord|飞书|钉钉"
    ),
    "age": "年龄|年齡|年齢|나이|Age|Alter|Âge|Edad|Idade|Возраст",
}

# Labels of facts about a person: beside two of them, or a telephone number, a bare date is a date of birth.
FACTS = (
    "姓名|性别|学历|学位|工作年限|工作经验|年龄|籍贯|民族|政治面貌|婚姻状况|婚否|期望职位|期望城市|期望薪资|求职意向|目前状态|现居|现居地|所在地|毕业院校|"
    "性別|學歷|婚姻狀況|氏名|ふりがな|学歴|国籍|이름|성명|성별|학력|국적|Name|Gender|Sex|Nationality|Marital status|Education level"
)
