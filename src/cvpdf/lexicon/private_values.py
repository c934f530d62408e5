"""How private values look: by themselves, and by their labels. Patterns read a line whose full-width forms are folded.

Sources: the Chinese numbering plan (mobile 1[3-9]x, area codes 0xx), ITU-T E.164 (at most 15 digits), GB 11643-1999
(identity numbers), and the labels of real résumés that `lexicon.labels` counts.
"""

from __future__ import annotations

_STREET = r"(?:Street|St|Avenue|Ave|Road|Rd|Boulevard|Blvd|Lane|Ln|Drive|Dr|Way|Court|Ct|Place|Pl|Square|Sq)"
_MONTH = r"(?:年\s*|[./-])(?:1[0-2]|0?[1-9])(?:\s*月|(?=[^\d])|$)(?:\s*[./-]?\s*(?:3[01]|[12]\d|0?[1-9])\s*日?)?"

# Kind → what its values look like without a label.
LOOKS: dict[str, tuple[str, ...]] = {
    "email": (
        r"[A-Za-z0-9][\w.+%-]*@[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+",
        # anna (at) example [dot] com, lin#163.com
        (r"[A-Za-z0-9][\w.+-]*\s*[(\[{<（【]\s*(?:at|@|#)\s*[)\]}>）】]\s*[\w-]+(?:\s*(?:[(\[{（]\s*(?:dot|\.)\s*[)\]}）]|\.|\sdot\s)"
        r"\s*[\w-]+)+"),
        r"[A-Za-z0-9][\w.+-]*#[a-z0-9-]+\.(?:com|cn|net|org|jp|kr)\b",
    ),
    "phone": (
        r"(?<![\d.])(?:(?:\+|00)?\(?86\)?[\s-]*)?1[3-9]\d(?:[\s.-]?\d){8}(?![\d.]\d|\d)",
        r"(?<![\w.])\(?\+\s?\d{1,3}\)?(?:[\s.-]?\(?\d{1,5}\)?){2,6}",
        r"(?<![\w.-])\(?0\d{1,4}\)?[\s-]\d{2,4}[\s-]?\d{3,4}(?:-\d{1,6})?(?![\w-]|\.\d)",
        r"(?<![\w.-])0\d{9,10}(?!\w)",
        r"(?<![\w.-])09\d{2}-?\d{3}-?\d{3}(?!\w)",
        r"(?<![\w.-])0\d{2,5}[\s/-]\d{5,8}(?!\w)",
        r"(?<![\w.])\(?[2-9]\d{2}\)?[\s.-]\d{3}[\s.-]\d{4}(?!\w)",
        r"(?<![\w.-])400-?\d{3,4}-?\d{3,4}(?!\w)",
    ),
    "id": (
        r"(?<!\w)[1-9]\d{5}\s?(?:18|19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\s?\d{3}[\dXx](?!\w)",
        r"(?<!\w)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])-[1-8]\d{6}(?!\w)",
        r"(?<!\w)[A-Z][12]\d{8}(?!\w)",
        r"(?<![\w-])\d{3}-\d{2}-\d{4}(?![\w-])",
    ),
    "birth": (
        rf"(?<!\d)(?:19|20)\d\d(?:{_MONTH}|年|년)?\s*(?:出生|生まれ|生(?![\w])|년생|출생)",
        rf"(?:[Bb]orn(?:\s+(?:on|in))?|出生于|生于)\s*[:：]?\s*(?:\w+\s+\d{{1,2}},?\s+)?(?:19|20)\d\d(?:{_MONTH})?",
    ),
    "address": (
        r"〒\s?\d{3}-?\d{4}[^|｜·•;；\t]*",
        (r"[\u4e00-\u9fff]{2,12}(?:省|市|区|县|縣|區)[\u4e00-\u9fff\d]*(?:路|街|巷|弄|大道|胡同|村|小区|社區|段)"
        r"[\w\u4e00-\u9fff-]*?\d+[\w\u4e00-\u9fff-]*?(?:号|號|弄|室|栋|棟|单元|楼|樓)[\w\u4e00-\u9fff-]*"),
        r"(?:東京都|北海道|(?:京都|大阪)府|[\u4e00-\u9fff]{2,3}県)[\u3040-\u30ff\u4e00-\u9fff]+\d+(?:[丁-]\S*)+",
        r"(?:[가-힣]+(?:시|도|구|군|동|읍|면)\s)+[가-힣\d]+(?:로|길)\s?\d+(?:-\d+)?(?:\s?\d+동\s?\d+호)?",
        rf"(?<!\w)\d{{1,5}}\s+(?:[A-Z][\w.']*\s+){{1,4}}{_STREET}\b\.?(?:,\s*(?:[A-Z][\w.]*\s?)+)*(?:\s*\d{{5}}(?:-\d{{4}})?)?",
        r"[A-ZÄÖÜ][\wäöüß.-]*(?:straße|strasse|str\.|weg|platz|allee|gasse)\s\d+\s?[a-z]?(?:,\s*\d{5}\s[A-ZÄÖÜ][\wäöüß-]+)?",
    ),
    "im": (),
    "age": (r"(?<![\w.])\d{2}\s*(?:岁|歲|歳|세)(?!\w)",),
}  # fmt: skip

# Kind → the labels that stand before its values. A blank may stand between two ideographs: `电 话：`.
LABELS: dict[str, str] = {
    "email": (
        "邮箱|电子邮箱|电子邮件|邮件|邮箱地址|个人邮箱|联系邮箱|邮件地址|信箱|郵箱|電子郵件|電子信箱|電郵|郵件|メール|メールアドレス|Eメール|"
        "이메일|메일|이메일 주소|전자우편|E-?mails?|E-?Mail-Adresse|Mail|Email address|Courriel|Correo(?: electrónico)?|Почта"
    ),
    "phone": (
        "电话|手机|手机号|手机号码|联系电话|电话号码|联系方式|移动电话|固定电话|座机|電話|手機|手機號碼|聯絡電話|行動電話|連絡電話|電話番号|携帯|携帯電話|"
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
        "微信|微信号|微信號|WeChat|Wechat ID|QQ|QQ号|QQ号码|LINE|Line ID|LINE ID|Telegram|KakaoTalk|카카오톡|카톡|Skype|WhatsApp|Signal|Discord|飞书|钉钉"
    ),
    "age": "年龄|年齡|年齢|나이|Age|Alter|Âge|Edad|Idade|Возраст",
}
