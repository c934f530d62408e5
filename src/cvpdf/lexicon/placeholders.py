"""What templates leave to be filled in. Patterns read one line."""

from __future__ import annotations

_SLOTS = (
    "公司名|公司名称|公司|姓名|你的名字|您的姓名|职位|职位名称|学校|学校名称|专业|项目名称|时间|日期|电话|手机号|邮箱|地址|城市|"
    "会社名|氏名|名前|学校名|プロジェクト名|회사명|이름|학교명|프로젝트명|"
    r"your [\w ]+|company(?: name)?|employer|job title|position|school(?: name)?|university(?: name)?|degree|"
    r"project name|phone(?: number)?|email(?: address)?|city(?:, state)?|start date|end date|full name|first name|last name"
)

# Each alternative is something nobody means to send.
PLACEHOLDERS = (
    r"(?<![A-Za-z0-9])[Xx]{3,}(?![A-Za-z0-9])",  # XXX公司, github.com/xxx
    r"(?<!\d)1\d{2}[- ]?[Xx]{4}[- ]?[Xx]{4}(?![A-Za-z0-9])",  # 138XXXXXXXX
    r"(?<!\w)(?:19|20)[Xx]{2}(?![A-Za-z0-9])",  # 20XX年
    r"(?<![A-Za-z0-9])(?:YYYY|yyyy)[-./年](?:MM|mm)(?![A-Za-z0-9])",
    r"(?<![A-Za-z0-9_])(?:TODO(?!\s*(?:apps?|lists?|MVC|リスト|アプリ|应用|列表|清单|앱|리스트))|FIXME|TBD)(?![A-Za-z0-9_])",
    r"(?i:\blorem ipsum\b)",
    r"待补充|待完善|待填写|待更新|(?:此处|在此|这里|请)填写|(?:此處|在此|請)填寫|待補充|ここに(?:記入|入力)|여기에\s?(?:입력|작성)",
    rf"(?i:[\[<](?:{_SLOTS})[\]>])(?!\()",
    rf"(?i:【(?:{_SLOTS})】)(?=\s*(?:$|[|｜·/，,;；【]))",  # 【姓名】张三 is a label
    r"\{\{\s*\w+\s*\}\}",
    r"(?i:\byour(?:\.?name|\.?email)?@[\w.-]+|\bjohn\.?doe@)",
)

_NUMERALS = "一二三四五六七八九〇"
_TRADE = "[\u4e00-\u9fff]{1,10}?"  # 某某网络科技有限公司

# What templates leave, and what people write who may not name their employer.
MASKS = (
    # 二〇〇五年 is a year.
    rf"(?<![{_NUMERALS}])[〇○◯●]{{2,}}(?=[\u3041-\u30ff\u4e00-\u9fff]{{1,8}}(?:株式会社|有限会社|合同会社|大学))(?![{_NUMERALS}年])",
    r"[〇○◯●]{2,}(?=株式会社|有限会社|合同会社|会社|大学|高校|高等学校|様|部|システム|課)",
    r"(?<=株式会社)[〇○◯●]{2,}",
    r"(?<![A-Za-z0-9])[Xx]{2}(?=\s?(?:公司|大学|學|大學|学院|科技|系统|系統|平台|项目|專案|有限|集团|集團|银行|銀行|医院|会社|株式会社|회사|대학))",
    rf"(?<![A-Za-z0-9])[Xx]{{2}}(?=\s?{_TRADE}(?:公司|集团|集團))",
    rf"某某(?={_TRADE}(?:公司|集团|集團|大学|大學|学院|學院|中学|医院|醫院|银行|銀行))",
    r"某某?(?=公司|大学|大學|科技|集团|集團|银行|銀行|医院|互联网|知名)",
)
