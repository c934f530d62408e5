"""Which language a résumé is written in, from its characters, and from its small words where those are Latin."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable

from cvpdf.lexicon.languages import LETTERS, language_words

# A word of a sentence: not one of an address, not the E of E-Mail.
_WORD = re.compile(r"(?<![\w@./-])[^\W\d_]+(?![\w@/-]|\.\w)")
# So many small words say what language a text is in; a name and a title do not.
_ENOUGH = 4

# Characters that only one of the two scripts uses, among the commonest 1000 of résumés.
SIMPLIFIED = frozenset(
    "个们这为发动现实师产业务应开关经历项学习专设计责软网络间时级运维测试构数据库简负调团队语线优组织编创评导页进"
    "过对并从东简历两严丧丰临举义乐习书买乱争亚亲亿仅从仑仓价众优会伟传伤伦伪体余侠侧侨俭债倾偿储儿兑兰兴养兽内册"
    "写军农冲决况冻净准减凤凭凯击则刚创删别刘剂剑剧劝办务劲劳势勋区医华协单卖卢卫厂厅压厉县双变叙叶号叹后吗听启员"
    "响团园围图圆圣场坏块坚坛坝坟垄垒声壳处备复够头夺奋奖妇娱孙宁宝实审宽导将尔尝尽层属岁岗岛峡币帅师带帮库应庙广"
    "庆张强归录彻径忆态总恋恳恶悬惊惧惨惯愤愿懒戏战户执扩扫扬抚抢护报担拟择挡挤挥损换据摄摆摇敌断无旧显晓暂术机杀"
    "杂权条来杨极构枪标栈栋树样档桥检楼欢欧残毁毕汇汉汤沟泪泽洁测济浓涛润涨温湾湿满滚灭灯灵灾炉点炼热爱牵犹独狱环"
    "玛珑电画畅疗监盖盘码确础离种积称稳穷窃竞笔筑签简粮紧红约级纪纯纲纳纵纷纸纹纽线练组细终绍经绑结绕绘给络绝统继"
    "绩续维绿缓编缘缩网罗罚罢职联聪肃胜脑脚脸艺节芯苏范荐荣药获营虑虽补袭装见观规视览觉触计订认讨让训议讯记讲许论"
    "设访证评识诉诊词译试诗话询详语误说请诸读课调谈谢谱贝贡财责贤败货质贯贴贵费资赋赏赖赛赞趋跃车轨转轮软轻载较辅"
    "辆辑输边达迁过迈运还这进远违连迟适选递逻遗邮邻释里钟钢钱铁链销锁错键闭问间闻阅队阳阶际陆险随隐难雾静韩页顶项"
    "顺须顾预领频题颜额风飞饭饮馆马驱验骗鱼鲜鸟鸡黄齐龙"
)  # fmt: skip
TRADITIONAL = frozenset(
    "個們這為發動現實師產業務應開關經歷項學習專設計責軟網絡間時級運維測試構數據庫簡負調團隊語線優組織編創評導頁進"
    "過對並從東兩嚴喪豐臨舉義樂書買亂爭亞親億僅倉價眾會偉傳傷倫體餘側僑儉債傾償儲兒興養獸內冊寫軍農沖決況凍淨減鳳"
    "憑凱擊則剛刪別劉劑劍劇勸辦勁勞勢勳區醫華協單賣盧衛廠廳壓厲縣雙變敘葉號嘆後嗎聽啟員響園圍圖圓聖場壞塊堅壇聲殼"
    "處備復夠頭奪奮獎婦娛孫寧寶審寬將爾嘗盡層屬歲崗島幣帥帶幫廟廣慶張強歸錄徹徑憶態總戀懇惡懸驚懼慘慣憤願懶戲戰執"
    "擴掃揚撫搶護報擔擬擇擋擠揮損換攝擺搖敵斷無舊顯曉暫術機殺雜權條來楊極槍標棧棟樹樣檔橋檢樓歡歐殘毀畢匯漢湯溝淚"
    "澤潔濟濃濤潤漲溫灣濕滿滾滅燈靈災爐點煉熱愛牽猶獨獄環電畫暢療監蓋盤碼確礎離種積稱穩窮競筆築簽糧緊紅約紀純綱納"
    "縱紛紙紋紐練細終紹綁結繞繪給絕統繼績續綠緩緣縮羅罰罷職聯聰肅勝腦腳臉藝節蘇範薦榮藥獲營慮雖補襲裝見觀規視覽覺"
    "觸訂認討讓訓議訊記講許論訪證識訴診詞譯試詩話詢詳誤說請諸讀課談謝譜貝貢財賢敗貨質貫貼貴費資賦賞賴賽贊趨躍車軌"
    "轉輪輕載較輔輛輯輸邊達遷邁還遠違連遲適選遞邏遺郵鄰釋裡鐘鋼錢鐵鏈銷鎖錯鍵閉問聞閱陽階際陸險隨隱難霧靜韓頂順須"
    "顧預領頻題顏額風飛飯飲館馬驅驗騙魚鮮鳥雞黃齊龍與於"
)  # fmt: skip
# … but these Japanese writes as well.
SHARED = frozenset("会国学来点医号当万数区体声旧宝担争写灯尽党属双台条楼欧残湾称随断炉独装")
# Japanese writes these kanji so, and neither Chinese script does.
SHINJITAI = frozenset(
    "働込畑峠枠円図売実経験択歳帰広県応訳読鉄銭覧観沢辺対絵続総転駅戦営単価変関発検歩気毎効済顔竜様横徴収処稲焼従"
    "拡拝帯黒郷権楽栃"
)


def detect_language(texts: Iterable[str]) -> str:
    """zh-Hans, zh-Hant, ja, ko, ru, or a language in Latin letters, from what is written.

    Kana decide for Japanese where they are more than a trace (a Chinese résumé may name a few Japanese things), Hangul
    for Korean likewise; a text with next to no CJK is Russian by its letters, or German, French, Spanish, Portuguese
    by its small words, and English in doubt.
    """
    texts = list(texts)
    counts = {"han": 0, "kana": 0, "hangul": 0, "latin": 0, "hans": 0, "hant": 0, "shin": 0}
    for text in texts:
        for char in text:
            if char < "\u0250":
                counts["latin"] += char.isalpha()
            elif char >= "\u3041":
                _count(char, counts)
    decided = _decide(counts)
    return _latin_language(texts) if decided == "en" else decided


def _latin_language(texts: list[str]) -> str:
    text = " ".join(texts).casefold()
    letters = sum(map(str.isalpha, text))
    if sum("\u0400" <= char <= "\u04ff" for char in text) * 3 > letters:
        return "ru"
    tokens = Counter(_WORD.findall(text))
    scores = {lang: sum(tokens[word] for word in words) for lang, words in language_words().items()}
    for lang, own in LETTERS.items():
        scores[lang] += sum(text.count(letter) for letter in own)
    kinds = {lang: sum(word in tokens for word in words) for lang, words in language_words().items()}
    best = max(scores, key=lambda lang: (scores[lang], lang == "en"))
    return best if min(scores[best], kinds[best]) >= _ENOUGH and scores[best] * 2 > scores["en"] * 3 else "en"


def _count(char: str, counts: dict[str, int]) -> None:
    if "\u3041" <= char <= "\u30ff" and char not in "・ー":
        counts["kana"] += 1
    elif "\uac00" <= char <= "\ud7a3":
        counts["hangul"] += 1
    elif "\u3400" <= char <= "\u9fff" or char >= "\U00020000":
        counts["han"] += 1
        counts["hans"] += char in SIMPLIFIED and char not in SHARED
        counts["hant"] += char in TRADITIONAL
        counts["shin"] += char in SHINJITAI


def _decide(counts: dict[str, int]) -> str:
    han, kana, hangul = counts["han"], counts["kana"], counts["hangul"]
    cjk = han + kana + hangul
    if cjk * 6 < counts["latin"]:  # CJK names in an English résumé; two ideographs are a word, five letters another
        return "en"
    if hangul * 4 > cjk:
        return "ko"
    own = counts["shin"] if counts["hans"] <= counts["shin"] else 0  # kanji that only Japanese writes so
    if kana * 8 > cjk or (kana * 14 > cjk and own) or (own * 60 > han and (kana > 2 or own * 20 > han)):
        return "ja"
    if cjk == 0:
        return "en"
    return "zh-Hant" if counts["hant"] > counts["hans"] else "zh-Hans"
