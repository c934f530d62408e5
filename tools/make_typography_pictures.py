"""docs/pictures/typography/: each rule before (WeasyPrint as it is) and after (cvpdf), side by side.

Run by `make typography-pictures`; the pictures are committed, since docs/typography.md shows them.
"""

from __future__ import annotations

import sys
from io import BytesIO
from typing import NamedTuple

import pypdfium2
from PIL import Image, ImageChops, ImageDraw

from compare_typography import MARGIN, ROOT, SIZE, by_weasyprint
from cvpdf.composition.emphasis import with_dots
from cvpdf.composition.inlines import inlines_to_html
from cvpdf.composition.passages import passages_of
from cvpdf.model.inline import Emphasis, Text
from cvpdf.typography.punctuation import unified

PICTURES = ROOT / "docs" / "pictures" / "typography"
SCALE = 2.4  # pixels a point
GAP, EDGE = 26, 8  # pixels
RULE, PAPER = "#c9c9c9", "white"
COLOURS = 16
MOST_BYTES = 60_000
DOT = b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 10 10" fill="#1b1b1b"><circle cx="5" cy="5" r="5"/></svg>'


class Rule(NamedTuple):
    """One strip: words that the rule matters to, and a measure in millimetres at which it shows."""

    lang: str
    text: str
    measure: float


RULES = {
    "line-ends": Rule(
        "zh-CN", "团队规模长期稳定在 3～5 人，响应时间 1.8 秒→0.4 秒，主要负责研发 · 测试 · 运维一体化的工作", 40),
    "tokens": Rule("zh-CN", "采集端主要用的是 C++ 写的，从 v1.20.3-rc.1 这一版起，CI/CD 全部自动，2018年3月上线", 47),
    "quotes": Rule("zh-CN", "主导“监控与告警”（Prometheus）、“日志与追踪”“容量规划”三个系统的重构", 50),
    "korean": Rule("ko", "결제 플랫폼의 백엔드를 설계하고 운영했습니다. 배포 시간을 21분에서 6분으로 줄였습니다.", 44),
    "scripts": Rule("zh-CN", "熟悉Go语言与 Linux 内核，带过12人团队，线上 1,800余个服务迁到K8s 平台。", 62),
    "marks": Rule("zh-CN", "《手册》（第二版），“先测量，再优化。”（口号）：「好」、【完】。", 68),
    "justification": Rule(
        "zh-CN",
        "负责公司统一容器平台「栖云」的架构与研发，管理 12 人团队，服务3个事业部、约 460 名研发，并把1,800余个线上服务"
        "从虚拟机迁移到K8s，历时14个月（含试点）。", 62),
    "packing": Rule(
        "zh-CN",
        "熟悉容器、网络、存储、监控，用过Kubernetes、Prometheus、Terraform，并负责平台（约 300 个服务）的值班。", 76),
    "names": Rule("zh-CN", "姓名：欧阳朔，性别：男，联系人：李四，电话：139-0000-1122，导师：王小明", 58),
    "runts": Rule("zh-CN", "把构建时间从二十一分钟缩短到六分钟，失败率降到百分之零点四以下，供七个团队使用着。", 47),
    "regions": Rule("ja", "直角・骨格・海・今・画・化・令", 50),
    "emphasis": Rule("zh-CN", "非常重要，务必", 84),
    "one-width": Rule("zh-CN", "职责:平台研发 (约 3~5 人)，时间 10:30，Languages：Go", 78),
}  # fmt: skip


def drawn(pdf: bytes) -> Image.Image:
    """The ink of a page's upper part."""
    page = pypdfium2.PdfDocument(pdf)[0]
    image: Image.Image = page.render(scale=SCALE, grayscale=True).to_pil().convert("L")
    box = ImageChops.invert(image).getbbox() or (0, 0, 1, 1)
    left = round(MARGIN / 25.4 * 72 * SCALE) - EDGE
    return image.crop((left, box[1] - EDGE, box[2] + EDGE, box[3] + EDGE))


def after(name: str, rule: Rule) -> bytes:
    """The rule's words as cvpdf sets them."""
    from dataclasses import replace

    from tests.unit.press.galleys import galley

    from cvpdf.typeset import typeset

    html = inlines_to_html((Text(rule.text),))
    css = f"@page{{@bottom-center{{content:none}}}} p{{margin:0;text-align:justify;width:{rule.measure}mm}}"
    if name == "emphasis":
        words = inlines_to_html((Emphasis((Text(rule.text),)),))
        html = f"<b>{words}</b>　<i>{words}</i>　{with_dots(words)}"
        css += (
            "em,i{font-style:normal}i{color:#666}.dotted{background:url(theme:dot.svg) no-repeat 50% 100%/.17em .17em;"
            "padding-bottom:.24em}"
        )
    if name == "one-width":
        edits = unified(rule.text)
        html = inlines_to_html((Text("".join(edits.get(i, char) for i, char in enumerate(rule.text))),))
    lang = rule.lang
    if name == "regions":
        html, lang = f'<span lang="{rule.lang}">{html}</span>', "zh-CN"
    made = galley(f"<p>{html}</p>", css, lang)
    return typeset(replace(made, passages=passages_of(made.html, lang), assets={"theme:dot.svg": DOT})).pdf


def before(name: str, rule: Rule) -> bytes:
    """… and as WeasyPrint sets them by itself."""
    text = f"<em>{rule.text}</em>" if name == "emphasis" else rule.text
    return by_weasyprint("zh-CN" if name == "regions" else rule.lang, [text], rule.measure)


def strip(name: str, rule: Rule) -> Image.Image:
    """Before, a line, after."""
    left, right = drawn(before(name, rule)), drawn(after(name, rule))
    width = max(left.width, right.width, round(rule.measure / 25.4 * 72 * SCALE) + 2 * EDGE)
    image = Image.new("L", (2 * width + GAP, max(left.height, right.height)), PAPER)
    image.paste(left, (0, 0))
    image.paste(right, (width + GAP, 0))
    ImageDraw.Draw(image).line([(width + GAP // 2, 0), (width + GAP // 2, image.height)], fill=RULE)
    return image


def main() -> int:
    """Make them all."""
    PICTURES.mkdir(parents=True, exist_ok=True)
    for name, rule in RULES.items():
        data = BytesIO()
        strip(name, rule).quantize(COLOURS).save(data, "PNG", optimize=True)
        if data.tell() > MOST_BYTES:
            sys.exit(f"{name}: {data.tell()} bytes")
        (PICTURES / f"{name}.png").write_bytes(data.getvalue())
    sys.stdout.write(f"{len(RULES)} pictures at {SIZE} pt in {PICTURES}\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
