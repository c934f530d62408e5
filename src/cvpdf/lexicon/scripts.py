"""Characters that tell the scripts written with Han apart, and words that tell where an ideographic name is from."""

from __future__ import annotations

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
SHARED = frozenset("会国学来点医号当万数区体声旧宝担争写灯尽党属双台条楼欧残湾称随断炉独装里志")
# Japanese writes these kanji so, and neither Chinese script does.
SHINJITAI = frozenset(
    "働込畑峠枠円図売実経験択歳帰広県応訳読鉄銭覧観沢辺対絵続総転駅戦営単価変関発検歩気毎効済顔竜様横徴収処稲焼従"
    "拡拝帯黒郷権楽栃歴亜悪圧囲隠栄塩桜仮壊覚巻陥勧亀戯犠拠挙暁勲恵掲渓軽鶏撃剣険圏顕厳砕剤雑桟賛歯児釈渋獣縦粛"
    "奨剰壌嬢浄畳譲醸粋酔穂髄瀬斉摂繊捜挿巣騒蔵臓滝弾遅鋳庁聴勅逓徳弐悩脳覇廃髪抜払仏黙薬揺謡頼"
    "猟緑塁涙霊齢暦労録"
)

# BCP 47 tag → names of places and languages that an English text gives beside a name in ideographs.
PLACES: dict[str, tuple[str, ...]] = {
    "ja": ("Japan", "Tokyo", "Osaka", "Kyoto", "Nagoya", "Fukuoka", "Sapporo", "Yokohama"),
    "ko": ("Korea", "Seoul", "Busan", "Daejeon", "Incheon", "Pangyo"),
    "zh-TW": ("Taiwan", "Taipei", "Hsinchu", "Taichung", "Kaohsiung", "Tainan", "Traditional Chinese"),
    "zh-HK": ("Hong Kong", "Kowloon", "Cantonese"),
    "zh-CN": (
        "China", "Beijing", "Shanghai", "Shenzhen", "Hangzhou", "Guangzhou", "Chengdu", "Nanjing", "Wuhan", "Suzhou",
        "Simplified Chinese",
    ),
}  # fmt: skip
