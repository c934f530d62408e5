"""The plain script: what someone writes in ten minutes to turn a Markdown résumé into a PDF.

`make bench` measures cvpdf against it, so it is kept as people write it: markdown-it-py, WeasyPrint, the system's
Noto Sans CJK, a modest style sheet, and no thought for speed.

    python plain_script.py resume.md resume.pdf
"""

import sys

from markdown_it import MarkdownIt
from weasyprint import CSS, HTML

STYLE = """
@page {
    size: A4;
    margin: 18mm;
    @bottom-center {
        content: counter(page) " / " counter(pages);
        font: 8pt "Noto Sans CJK SC";
    }
}
body { font-family: "Noto Sans CJK SC"; font-size: 10pt; line-height: 1.5; color: #222 }
h1 { font-size: 18pt; margin: 0 0 8pt; text-align: center }
h2 { font-size: 13pt; margin: 14pt 0 6pt; border-bottom: 1px solid #999 }
h3 { font-size: 11pt; margin: 10pt 0 4pt }
p, ul { margin: 4pt 0 }
ul { padding-left: 18pt }
h2, h3 { break-after: avoid }
a { color: #06c; text-decoration: none }
code { font-family: "DejaVu Sans Mono", "Noto Sans CJK SC"; font-size: 9pt }
"""


def main() -> None:
    source, target = sys.argv[1:]
    with open(source, encoding="utf-8") as file:
        body = MarkdownIt().enable("table").render(file.read())
    html = f'<html lang="zh-CN"><body>{body}</body></html>'
    HTML(string=html).write_pdf(target, stylesheets=[CSS(string=STYLE)])


if __name__ == "__main__":
    main()
