"""Surnames: what tells `林小北` from `前端开发` (rule N, docs/markdown.md)."""

from __future__ import annotations

from functools import cache

# One character a surname, simplified and traditional together; the commonest 400 (2020 register) and their old forms.
CHINESE = frozenset(
    "王李张張刘劉陈陳杨楊赵趙黄黃周吴吳徐孙孫胡朱高林何郭马馬罗羅梁宋郑鄭谢謝韩韓唐冯馮于董萧蕭肖程曹袁邓鄧许許傅"
    "沈曾彭吕呂苏蘇卢盧蒋蔣蔡贾賈丁魏薛叶葉阎閻余潘杜戴夏钟鐘鍾汪田任姜范方石姚谭譚廖邹鄒熊金陆陸郝孔白崔康毛邱秦"
    "江史顾顧侯邵孟龙龍万萬段雷钱錢汤湯尹黎易常武乔喬贺賀赖賴龚龔文庞龐樊兰蘭殷施陶洪翟安颜顏倪严嚴牛温溫芦蘆季俞"
    "章鲁魯葛伍韦韋申尤毕畢聂聶丛叢焦向柳邢路岳齐齊沿梅莫庄莊辛管祝左涂谷祁时時舒耿牟卜路詹关關苗凌费費纪紀靳盛童"
    "欧歐甄项項曲成游阳陽裴席卫衛查屈鲍鮑位覃霍翁隋植甘景薄单單包司柏宁寧柯阮桂闵閔解强強柴华華车車冉房边邊辜吉饶"
    "饒刁瞿戚丘古米池滕晋晉苑邬鄔臧畅暢宫宮来來嵺苟全褚廉简簡娄婁盖蓋符奚木穆党黨燕郎邸冀谈談姬屠连連郜晏栾欒郁商"
    "蒙计計喻揭窦竇迟遲宇敖糜鄢冷卓花仇艾蓝藍都巩鞏稽井练練仲乐樂虞卞封竺冼原官衣楚佟那粟鹿慕晁习習巫麦麥厉厲危匡"
    "国國苍蒼双雙闻聞鄂咸逄麻胥干占桑虎濮储儲宗丰豐明修劳勞逯权權赫暴阿满滿么母束和伏应應诸諸惠荣榮相农農谌諶智朴"
    "亓蔺藺佘乜鄺邝缪繆郗亢阙闕岑钭巢蒯桓仉茹翦佴谯譙笪庹昝笮仵冮爨缑緱虢荀荆荊菅萨薩蓟薊阚闞雒訾暨眭睢禹矫矯郏郟郦酈酆韶隽雋裘岐逯蹇靖庾"
    "鞏芈羋贠惲恽牟揣苑郇郐邾骆駱麴滑臺么闫闾鲜揭相冼甄佟"
    "樸仝楼樓初雍宣贲芮羿邴糜松井巴弓牧隗山谷宓蓬班仰秋伊栗厍鈕钮邰从鄂索籍利蔚越隆师師沙鞠"
)
CHINESE_DOUBLE = frozenset(
    "欧阳 歐陽 司马 司馬 上官 诸葛 諸葛 夏侯 皇甫 尉迟 尉遲 公孙 公孫 慕容 令狐 长孙 長孫 司徒 司空 端木 东方 "
    "東方 南宫 南宮 独孤 獨孤 宇文 百里 呼延 轩辕 軒轅 申屠 太史 闻人 聞人 拓跋 濮阳 濮陽 淳于 单于 單于 澹台 "
    "澹臺 赫连 赫連 钟离 鐘離 西门 西門 第五 万俟 范姜 張簡 张简 亓官 司寇 子车 颛孙 顓孫 壤驷 漆雕 公良 乐正 樂正 宰父 谷梁 榖梁 夹谷 段干 东郭 東郭 南门 南門 归海 微生 公冶 公羊 仲孙 仲孫 太叔 呼延 纳兰 納蘭 那拉 爱新 乌雅 佟佳 陳林 梁丘 左丘 羊舌 完颜 完顏 叶赫 鲜于 鮮于 闾丘".split()
)
JAPANESE = frozenset(
    "勅使河原 小鳥遊 四月一日 東海林 伊集院 喜屋武 與那覇 与那覇 平良 西郷 仲村渠 御手洗 九条 敦賀 "
    "仁後 吉満 錦織 蓼沼 栗花落 飛峪 安倍 出羽 赤坂 赤木 赤羽 赤嶺 明石 秋葉 秋田 秋吉 浅見 浅川 "
    "浅沼 朝倉 朝比奈 芦田 芦沢 芦澤 麻生 安達 足立 渥美 穴田 姉川 阿久津 阿久根 飯島 飯野 飯村 "
    "飯沼 五十川 井手 井出 井口 井川 井原 井本 井村 猪狩 猪股 生田 池上 池内 池辺 池谷 石黒 石倉 "
    "石坂 石塚 石丸 石渡 石津 石野 石森 磯部 磯野 板垣 板倉 市原 市村 市橋 一瀬 一之瀬 一条 伊沢 "
    "伊東 伊達 伊勢 伊豆 稲田 稲村 犬飼 犬塚 今泉 今川 今西 入江 岩城 岩下 岩間 岩永 岩村 岩渕 "
    "岩上 植草 植松 上林 上杉 鵜飼 宇佐美 宇田川 氏家 臼井 臼田 碓井 内山 内野 梅津 梅村 梅本 浦田 "
    "浦川 江島 江藤 江原 遠田 大井 大泉 大江 大熊 大倉 大越 大迫 大崎 大杉 大瀬 大滝 大津 大坪 "
    "大貫 大庭 大原 大宮 大村 大矢 大和田 岡山 岡澤 岡沢 岡安 岡林 小形 小方 小木曽 荻原 奥野 奥山 "
    "奥井 長内 尾上 小幡 小俣 小柳 折原 貝塚 香川 香取 柿沼 影山 景山 柏木 柏原 梶田 梶山 片桐 "
    "勝又 勝田 加納 釜田 蒲田 上島 神山 亀井 亀田 亀山 唐沢 唐澤 狩野 苅谷 川名 川野 川本 川嶋 "
    "川添 川田 河内 河田 河津 北原 北山 北沢 北岡 吉良 木田 木野 木津 木崎 木本 城戸 桐山 桐谷 "
    "桐生 切通 草野 草刈 楠本 國分 久野 久住 倉本 倉持 蔵田 倉橋 黒岩 黒沢 黒澤 黒崎 桑田 桑野 "
    "桑山 毛塚 纐纈 古閑 小杉 小菅 小谷 小柴 小嶋 小早川 小堀 小宮 小宮山 小牧 小松崎 小平 小笹 "
    "郡司 郡山 紺野 近松 近野 佐川 佐々 佐土原 佐原 三枝 坂田 坂巻 榊原 酒向 作田 迫田 佐倉 笹川 "
    "笹原 笹本 笹木 佐光 里見 真田 猿渡 澤井 沢井 椎名 椎葉 塩崎 塩沢 塩澤 鹿野 鹿島 重松 宍戸 "
    "七海 篠田 篠崎 柴山 渋沢 澁谷 島本 嶋村 下山 下川 下条 庄子 菖蒲 城田 城島 新保 新川 新庄 "
    "進藤 新藤 神宮寺 神保 末永 末吉 菅井 菅谷 杉田 杉原 杉村 杉崎 鈴村 角谷 住田 住吉 関谷 関川 "
    "関野 妹尾 瀬川 瀬尾 仙波 千石 曽我 薗田 染谷 染川 副島 反町 醍醐 大道 高岡 高倉 高嶋 高杉 "
    "高津 高塚 高梨 高波 高原 高宮 高本 高柳 高谷 高良 滝川 滝口 滝本 瀧本 瀧澤 武井 武内 武市 "
    "武石 武本 武山 竹下 竹島 竹中 竹村 竹本 竹山 竹田 竹川 田崎 田嶋 田尻 田所 田原 田淵 田渕 "
    "田端 田上 田宮 只野 多田 立石 立花 辰巳 谷村 谷山 玉川 玉木 玉置 玉田 玉村 檀上 千原 知念 "
    "茅野 長南 津川 津久井 津島 津村 柘植 塚越 塚原 月岡 辻井 辻村 辻本 土田 土居 土方 坪井 坪内 "
    "鶴田 鶴見 鶴岡 出口 出川 寺井 寺内 寺本 寺門 寺岡 寺沢 天童 戸川 戸塚 戸村 土岐 徳田 徳丸 "
    "徳山 床井 都築 轟木 利根川 富岡 富沢 富澤 冨田 友田 豊島 豊岡 鳥越 鳥山 直井 名倉 長井 長岡 "
    "長沢 長澤 長瀬 長谷部 長友 長浜 長嶺 長嶋 中江 中居 中倉 中里 中沢 中澤 中道 中津 中塚 中根 "
    "中畑 中林 中平 中丸 中溝 中邑 中矢 仲田 仲里 永江 永山 永瀬 名取 夏目 鍋島 波多野 並木 成瀬 "
    "成海 成澤 南条 新倉 新田 新妻 二階堂 西井 西浦 西垣 西澤 西沢 西島 西原 西堀 西宮 西見 西脇 "
    "二瓶 丹羽 沼尻 布施 根岸 根津 野上 野沢 野澤 野島 野尻 野々村 野間 野本 則武 萩野 箱崎 橋口 "
    "橋詰 蓮見 畑中 畠中 八田 花岡 花井 羽生 馬渕 浜崎 濱崎 浜野 浜本 濱本 浜中 速水 原島 原山 "
    "春山 半田 坂東 板東 東田 樋渡 久松 肥田 平岡 平賀 平沢 平澤 平瀬 平塚 平沼 平林 平間 平本 "
    "蛭田 弘田 廣田 廣川 深井 深川 深津 深谷 福士 福地 福山 福家 藤平 藤波 藤巻 藤村 藤本 藤木 "
    "藤崎 藤島 藤谷 藤森 伏見 二見 舟木 舟橋 船越 船橋 古屋 古市 古澤 保坂 星川 星山 細田 細井 "
    "細野 堀口 堀越 堀川 本庄 本城 本橋 本村 本山 本郷 前原 前島 前野 牧田 槙野 間宮 真壁 真野 "
    "正木 正田 政田 升田 益田 松前 松枝 松川 松木 松倉 松坂 松阪 松沢 松澤 松島 松嶋 松平 松谷 "
    "松林 松見 松宮 松元 松居 丸尾 丸岡 円谷 三井 三島 三嶋 三澤 三沢 三田 三橋 三原 三村 三輪 "
    "三野 三瓶 水口 水越 水島 水沢 水田 水戸 溝上 道下 光岡 満田 緑川 嶺井 箕輪 美濃 宮尾 宮岡 "
    "宮腰 宮坂 宮島 宮嶋 宮武 宮地 宮津 宮永 宮野 宮原 宮部 宮村 宮里 明神 三善 向山 村岡 村川 "
    "村木 村瀬 村中 村本 村越 室井 室田 茂木 本木 桃井 百瀬 森内 森岡 森川 森口 森脇 森沢 森澤 "
    "森島 森谷 森永 森野 森松 森村 諸星 門間 屋代 安川 安永 安原 保田 柳瀬 柳原 柳川 矢沢 矢澤 "
    "矢代 矢内 矢部 矢吹 谷内 藪田 山浦 山岡 山縣 山木 山際 山科 山瀬 山添 山辺 山部 山野 山名 "
    "山上 山藤 湯浅 湯川 湯本 油井 結城 横内 横川 横沢 横溝 横森 吉江 吉澤 吉沢 吉住 吉永 吉見 "
    "吉森 吉元 吉山 吉崎 米倉 米沢 米澤 米山 脇田 脇坂 和久井 和気 鷲見 渡瀬 渡利 綿貫 亘理 藁谷 "
    "儀間 我那覇 具志堅 国吉 照屋 當間 当間 渡嘉敷 名嘉 仲宗根 仲程 饒平名 安里 伊波 上間 大嶺 翁長 "
    "新城 砂川 高江洲 玉那覇 津波 桃原 友利 野原 又吉 屋良 山入端 宜野座 金武 久高 嘉手納 嘉数 謝花 "
    "城間 瑞慶覧 平安名 真栄田 普天間 東江 石垣 宮良 下地 狩俣 根間 鬼頭 熊倉 熊田 熊沢 隈部 来栖 "
    "小鹿 猪瀬 蛯名 蝦名 海老原 海老名 海老沢 烏山 鴨志田 鴨下 鷹野 鷺沢 雀部 鯨井 鵜沢 鶴巻 羽鳥 "
    "鳩山 馬場園 駒田 駒形 龍崎 辰野 寅屋 虎谷 犬山 猫田 鹿内 鹿毛 猿田 "
    "及川 櫻井 飯塚 長島 堀田 宮澤 宮沢 青山 大竹 萩原 柳田 関根 岩本 今野 須田 植木 江口 遠山 大内 "
    "大城 比嘉 金城 宮城 玉城 仲村 上原 新垣 島袋 山城 梶原 川島 神谷 倉田 黒木 小出 川合 川井 河村 "
    "川原 河原 岸本 喜多 木原 北島 小寺 小野寺 相川 青柳 赤松 秋元 浅田 東野 花田 羽田 林田 平川 広田 "
    "深澤 深沢 福岡 福原 福永 藤川 藤岡 藤沢 藤澤 古田 古谷 細川 堀江 前川 増井 松崎 松山 丸田 宮内 "
    "宮下 宮脇 森下 森山 柳澤 山岸 山根 山村 吉本 鷲尾 和泉 岩井 岩瀬 宇野 梅原 江川 大友 岡野 小笠原 "
    "小田切 落合 笠井 春日 門田 金沢 金澤 川瀬 川畑 川端 神崎 菅野 菅沼 木内 木戸 木全 清野 日下 日高 "
    "畠山 番場 阪本 桜庭 佐竹 塩谷 志村 島崎 島津 嶋田 庄司 白井 白川 新谷 高尾 高瀬 高見 滝澤 田代 "
    "谷本 玉井 田丸 千田 塚田 筒井 恒川 手塚 寺田 寺島 富永 豊田 鳥居 内海 永野 中尾 中谷 中原 中本 "
    "中森 南雲 西尾 西岡 西野 西本 二宮 沼田 野崎 野中 橋爪 長谷 浜口 早坂 原口 日野 平松 深田 福本 "
    "真鍋 三木 三谷 皆川 毛利 安部 矢口 山形 山川 横井 横尾 吉井 吉原 渡会 "
    "佐藤 鈴木 高橋 田中 伊藤 渡辺 渡邊 渡邉 山本 中村 小林 加藤 吉田 山田 佐々木 山口 松本 井上 木村 林 斎藤 "
    "斉藤 齋藤 齊藤 清水 山崎 阿部 森 池田 橋本 石川 山下 小川 石井 長谷川 後藤 岡田 近藤 前田 藤田 遠藤 青木 "
    "坂本 村上 太田 金子 藤井 福田 西村 三浦 竹内 中川 岡本 松田 原田 中野 小野 田村 藤原 中山 石田 小島 和田 "
    "森田 内田 柴田 酒井 原 高木 横山 安藤 宮崎 上田 島田 工藤 大野 宮本 杉山 今井 丸山 増田 高田 村田 平野 大塚 "
    "菅原 武田 新井 小山 野口 桜井 千葉 岩崎 佐野 谷口 上野 松井 河野 市川 渡部 野村 菊地 菊池 木下 野田 松尾 "
    "山内 杉本 久保 松岡 大西 北村 佐久間 古川 川口 平田 五十嵐 中島 中嶋 本田 本多 久保田 東 水野 吉川 西田 "
    "川上 松下 浜田 濱田 桑原 福島 辻 大谷 尾崎 望月 永井 熊谷 田辺 星野 秋山 篠原 大島 西川 松村 川崎 岩田 荒木 "
    "須藤 馬場 土屋 樋口 服部 関 小池 石原 早川 荒井 大久保 黒田 大川 児玉 堀 矢野 片山 松原 小松 八木 栗原 中田 "
    "三宅 西山 小西 内藤 飯田 南 岡崎 広瀬 廣瀬 天野 森本 中西 岡 今村 高野 本間 吉村 白石 大橋 富田 津田 根本 "
    "関口 川村 小田 上村 植田 宮田 奥村 柳沢 土井 三上 田口 大石 浅野 澤田 沢田 河合 堀内 奥田 福井 片岡 安田 "
    "平井 成田 村山 高山 石橋 甲斐 神田 小倉 永田 松永 下田 坂口 大森 若林 小泉 横田 窪田 村井 山中 堤 榎本 岸 "
    "武藤 向井 中井 高井 平山 矢島 宮川 吉岡 吉野 織田 徳永 長尾 長田 長野 北川 北野 町田 滝沢 米田 大山 角田 "
    "戸田 塚本 梅田 笠原 黒川 相馬 相田 安井 浅井 荻野 稲垣 稲葉 猪俣 牧野 松浦 水谷 三好 溝口 村松 門脇 谷 谷川 "
    "田島 高島 高松 瀬戸 園田 曽根 杉浦 下村 柴崎 塩田 佐伯 坂井 小坂 小沢 小澤 駒井 小原 古賀 国分 久米 金田 "
    "金井 加賀 鎌田 上条 尾形 岡村 岡部 大沢 大澤 大場 大木".split()
)
# One character, and many a word of résumés begins with it: told by the space behind it (平 海人, 門 明子).
JAPANESE_SPACED = frozenset("一神轟門長宇泉榎梶菅楠榊島嶋平滝橘龍館俵佃椿仲西秦畑塙伴藤星前牧丸湊峯宮柳藪鎧")
KOREAN = frozenset(
    "김 이 박 최 정 강 조 윤 장 임 한 오 서 신 권 황 안 송 전 홍 유 고 문 양 손 배 백 허 남 심 노 하 곽 성 차 주 "
    "우 구 나 민 진 지 엄 채 원 천 방 공 현 함 변 염 여 추 도 소 석 선 설 마 길 연 위 표 명 기 반 왕 금 옥 육 인 "
    "맹 제 모 탁 국 어 은 편 용 예 경 봉 사 부 황보 남궁 제갈 선우 독고 사공 서문 라 류 림 리 피 가 두 팽 빈 범 "
    "승 태 복 목 형 감 음 동 온 호 좌 견 당 화 창 옹".split()
)
# What stands after a surname where the rest of the name is withheld: 林某, 林O北, 林**.
MASKS = "某＊*×xXoOｏＯ〇○●□先生女士同学小姐老师"

# Nobody's name holds one of these: they name a résumé, a section, a school, a rank.
NO_NAME = (
    "your name",
    *(
        "简历 履歷 簡歷 履历 職務経歴 履歴書 이력서 지원서 기술서 resume curriculum 姓名 经历 經歷 应聘 應聘 "
        "应征 應徵 求职 求職 面试 面試 投递 大学 大學 学院 學院 研究院 实验室 實驗室 中学 中學 公司 中文版 英文版 版本 "
        "初级 中级 高级 资深"
    ).split(),
)
# Words around the name in a title: 林小北的简历, Resume of Xiao Lin.
TITLE_ENDS = (
    "的个人简历, 的求职简历, 的中文简历, 的英文简历, 的在线简历, 的简历, 的履历, 的个人履历, 的個人履歷, 的履歷, "
    "的簡歷, 的個人簡歷, 的履歷表, 的个人主页, 的自我介绍, 的 resume, 的resume, 的 cv, 的cv, 个人简历, 求职简历, "
    "個人簡歷, 個人履歷, 簡歷, 简历, 履历, 履歷, 履歷表, の職務経歴書, の履歴書, のレジュメ, のポートフォリオ, "
    "の経歴書, のプロフィール, 職務経歴書, 履歴書, 의 이력서, 이력서, 의 경력기술서, 경력기술서, 포트폴리오, "
    "'s personal resume, ’s personal resume, 's online resume, 's professional resume, 's resume, ’s resume, 's résumé, ’s résumé, 's cv, ’s cv, 's curriculum vitae, ’s curriculum vitae, "
    "s resume, curriculum vitae, résumé, resume, cv, lebenslauf, ' resume, ’ resume, 's vita, currículo, "
    "hoja de vida, currículum, резюме"
)
TITLE_STARTS = (
    "resume of, résumé of, cv of, curriculum vitae of, curriculum vitae, resume, résumé, cv, lebenslauf von, "
    "lebenslauf, 个人简历, 求职简历, 简历, 履历, 個人簡歷, 個人履歷, 履歷, 履歷表, 職務経歴書, 履歴書, 이력서, "
    "경력기술서, 开发者, hi i am, hi im, hello im, hello i am, hi my name is, about, 关于, 我是, 我叫, "
    "currículo de, currículo, cv de, hoja de vida de, résumé de, резюме"
)
# Small words inside a Latin name.
PARTICLES = frozenset(
    "de da do dos das du del della di van von der den ter ten la le el al bin ibn y zu zur af av dela san st".split()
)
# After a name: academic and professional letters.
POSTNOMINALS = frozenset(
    "phd ph d md m msc sc ba bs bsc b ma mba jd jr sr ii iii iv pmp cpa cfa esq dr pe eng ing meng mph dds cissp "
    "rn bsn msn np lpn do llm llb edd acca frm pmi csm aws mbbs mphil dphil drs dipl shrm gphr phr cfp cisa cism "
    "ms mse mfa mph mpa bfa pharmd psyd dnp dpt otr lcsw lmft ccna ccnp cssgb cssbb pmp-acp "
    "mrcvs mrcp mrcs frcs frcp mrics frics mciob riba aia leed ceng ieng miet mimeche mice fca aca cima mcipd obe mbe cbe kc jp fhea "
    "pgce msci bvsc bds mbchb cpsychol rgn rmn cscp cpim itil togaf faia ccrn bcba slp ot pt cma cia crisc pgmp".split()
)

# Words of jobs that are names of people as well: Dev Patel, Chris Head.
ALSO_NAMES = frozenset(
    "dev ta ra rep head master fellow chair chef driver guide monitor captain page marshall sales server host member "
    "author buyer coach dean sergeant clerk speaker baker cook mason porter butcher farmer painter sailor singer steward usher "
    "warden carpenter gardener priest ranger judge walker hand model tailor walker guard parent koch richter schreiner "
    "maurer bäcker gärtner tischler notar fahrer schneider arzt pfarrer pate maker worker crew anchor barman aide "
    "kraft müller santos prior kellner kaufmann händler zeichner lehrer pastor teller doctor major".split()
)


@cache
def title_ends() -> tuple[str, ...]:
    """The longest first."""
    return _row(TITLE_ENDS)


@cache
def title_starts() -> tuple[str, ...]:
    """The longest first."""
    return _row(TITLE_STARTS)


def _row(row: str) -> tuple[str, ...]:
    return tuple(sorted((word.strip() for word in row.split(",") if word.strip()), key=len, reverse=True))
