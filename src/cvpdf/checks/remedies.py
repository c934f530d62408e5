"""What to do about a check that failed on a PDF from any program."""

from __future__ import annotations

REMEDIES = {
    "file": "Export the PDF anew from the program that you wrote it in, without a password.",
    "text": "Make the PDF from the text (“export”, “save as PDF”), not from a scan, a screenshot or outlines.",
    "title": "Set the title in the document's properties before exporting: your name, such as “Robin Ellery – CV”.",
    "language": "Set the document's language before exporting (Word: Review → Language; LaTeX: hyperref's pdflang).",
    "links": "Take out comments, form fields and links to your own machine; write addresses as https:… or mailto:….",
    "pages": "Shorten it: one to three pages are read.",
    "paper": "Set every page on A4, or every page on Letter where the employer is in North America.",
    "size": "Make pictures smaller: 300 dots an inch are enough for print.",
    "words": "Look at the line that is named: text in pictures, text boxes and page headers is easily lost.",
    "additions": "Take out what the text does not say, or add it there.",
    "order": "Do without columns, text boxes and tables that parsers read across.",
    "adjacency": "Do without columns and text boxes; put a space between what must not run together.",
    "criticals": "Write names, addresses, titles and dates as text in one line, with spaces between them.",
    "characters": "Use another font, or • and – in place of symbols; icon fonts are read as rubbish.",
    "fonts": "Export with all fonts embedded, TrueType or OpenType at best (LaTeX: lmodern and cmap, or lualatex).",
    "tags": "Export as “tagged PDF” or PDF/UA (Word: Options → structure tags; LibreOffice: Universal Accessibility).",
    "archive": "Export as PDF/A-2u or -3u with a program that keeps to it, or do not claim it.",
    "ink": "Show all text: in dark ink, larger than 4 pt, inside the page, with nothing over it.",
    "parser-name": "Set your name alone in the first line of the page, and largest.",
    "parser-email": "Write the address itself, not only a word that leads to it.",
    "parser-phone": "Write the number with its country code as text.",
    "parser-organizations": "Write the employer by itself: in bold, or parted from the title by a comma or a wide gap.",
    "parser-titles": "Write the title by itself, beside the employer or on the line below.",
    "parser-dates": "Write both dates in the employer's line, in one style: 2019.03 – 2021.06, or Mar 2019 – Jun 2021.",
    "parser-schools": "Put schools below a heading such as Education, each with its dates in one line.",
}
